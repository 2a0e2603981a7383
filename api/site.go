package api

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
	"sync"

	"github.com/gin-gonic/gin"

	"doorway/audit"
)

// site is the built web app: files read once, so that a request allocates nothing but its answer.
type site struct {
	files map[string]*page // by address, such as "/assets/index-B1x.js"
	index *page            // nil when the app was not built
}

// page is a file or page that is served whole: its bytes and what the browser may do with them.
type page struct {
	kind     string // Content-Type
	data     []byte
	etag     string
	policy   string // Content-Security-Policy
	lifetime string // Cache-Control

	once sync.Once
	gzip []byte
}

// appPolicy lets the web app load what Doorway itself serves, and nothing else.
const appPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
	"connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

const (
	keepForEver = "public, max-age=31536000, immutable"
	askAgain    = "no-cache"
)

func newPage(kind string, data []byte, policy, lifetime string) *page {
	sum := sha256.Sum256(data)
	return &page{kind: kind, data: data, etag: `"` + hex.EncodeToString(sum[:16]) + `"`, policy: policy, lifetime: lifetime}
}

// newSite reads the built web app. Errors: a file that cannot be read.
func newSite(web fs.FS) (*site, error) {
	s := &site{files: map[string]*page{}}
	if web == nil {
		return s, nil
	}
	err := fs.WalkDir(web, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.HasPrefix(entry.Name(), ".") {
			return err
		}
		data, err := fs.ReadFile(web, name)
		if err != nil {
			return err
		}
		lifetime := askAgain
		if strings.HasPrefix(name, "assets/") { // Vite puts the hash of what is in them into these names
			lifetime = keepForEver
		}
		s.files["/"+name] = newPage(kindOfFile(name), data, appPolicy, lifetime)
		return nil
	})
	s.index = s.files["/index.html"]
	delete(s.files, "/index.html")
	return s, err
}

func kindOfFile(name string) string {
	switch path.Ext(name) {
	case ".woff2":
		return "font/woff2"
	case ".webmanifest":
		return "application/manifest+json"
	}
	if kind := mime.TypeByExtension(path.Ext(name)); kind != "" {
		return kind
	}
	return "application/octet-stream"
}

// pageAddresses begin the addresses of the web app's pages; the app itself decides what each shows.
func pageAddresses() []string {
	return []string{
		"/sign-in", "/join", "/operator", "/groups", "/placements", "/practices", "/criteria", "/who-decides-what",
		"/accessibility", "/privacy", "/about", "/account", "/sign-out", "/sign-up", "/you-said", "/verify",
	}
}

func isPage(address string) bool {
	if address == "/" {
		return true
	}
	for _, known := range pageAddresses() {
		if rest, found := strings.CutPrefix(address, known); found && (rest == "" || rest[0] == '/') {
			return true
		}
	}
	return false
}

// webApp answers every address that is not the programming interface's: a file of the app, one of its pages, or the
// app's own "not found" page. Errors: audit.CodeNotFound under /api, codeMethod.
func (s *server) webApp(c *gin.Context) error {
	address := c.Request.URL.Path
	if address == "/api" || strings.HasPrefix(address, "/api/") {
		return audit.NotFound()
	}
	if c.Request.Method != http.MethodGet && c.Request.Method != http.MethodHead {
		return &audit.Error{Code: codeMethod, Message: "This address cannot do that."}
	}
	if file := s.site.files[address]; file != nil {
		return file.serve(c, http.StatusOK)
	}
	if s.site.index == nil {
		c.String(http.StatusServiceUnavailable, "This Doorway was built without its pages. Build it with: make build\n")
		return nil
	}
	switch {
	case isPage(address):
		return s.site.index.serve(c, http.StatusOK)
	case path.Ext(address) == "" && strings.Contains(c.GetHeader("Accept"), "text/html"):
		return s.site.index.serve(c, http.StatusNotFound)
	}
	return audit.NotFound()
}

// serve answers with the page, or with nothing new when the browser has it already.
func (p *page) serve(c *gin.Context, status int) error {
	header := c.Writer.Header()
	header.Set("Content-Security-Policy", p.policy)
	header.Set("Cache-Control", p.lifetime)
	header.Set("ETag", p.etag)
	if status == http.StatusOK && c.GetHeader("If-None-Match") == p.etag {
		c.Status(http.StatusNotModified)
		c.Writer.WriteHeaderNow()
		return nil
	}
	data := p.packed(c)
	if data == nil {
		data = p.data
	}
	if c.Request.Method == http.MethodHead {
		data = nil
	}
	c.Data(status, p.kind, data)
	return nil
}
