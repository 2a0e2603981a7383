package api

import (
	"bytes"
	"compress/gzip"
	"strings"

	"github.com/gin-gonic/gin"
)

// packed gives the page's bytes for a browser that reads gzip, packed on first use; nil when that is no gain. Only
// what anyone may read is packed: the length of a private answer must not tell about it.
func (p *page) packed(c *gin.Context) []byte {
	if len(p.data) < 1<<10 || !packable(p.kind) {
		return nil
	}
	header := c.Writer.Header()
	header.Add("Vary", "Accept-Encoding")
	if !strings.Contains(c.GetHeader("Accept-Encoding"), "gzip") {
		return nil
	}
	p.once.Do(func() {
		var buffer bytes.Buffer
		packer := gzip.NewWriter(&buffer)
		if _, err := packer.Write(p.data); err != nil || packer.Close() != nil {
			return
		}
		p.gzip = buffer.Bytes()
	})
	if p.gzip != nil {
		header.Set("Content-Encoding", "gzip")
	}
	return p.gzip
}

func packable(kind string) bool {
	kind, _, _ = strings.Cut(kind, ";")
	switch kind {
	case "text/html", "text/css", "text/javascript", "application/javascript", "application/json", "application/yaml", "image/svg+xml":
		return true
	}
	return false
}
