package api

import (
	"bytes"
	"mime"
	"net/http"
	"strconv"

	"github.com/gin-gonic/gin"
	"github.com/go-json-experiment/json"

	"doorway/audit"
)

const (
	// bodyLimit is how large a request's body may be, in bytes.
	bodyLimit = 64 << 10
	// textBodyLimit is the same where people write at length: 20 pieces of evidence and the other texts of an answer,
	// 5,000 code points each, fit when they are in any alphabet of three bytes or fewer.
	textBodyLimit = 960 << 10
)

// The headers that a write carries.
const (
	keyHeader  = "Idempotency-Key"
	seenHeader = "If-Match"
)

// readWrite reads what every write carries: its key, the version it saw, and its body, checked against the contract.
// Errors: audit.CodeInvalid, codeTooLarge, codeMedia.
func (s *server) readWrite(c *gin.Context, here *scope) error {
	here.key = c.GetHeader(keyHeader)
	if !isUUID(here.key) {
		return audit.Invalid(keyHeader, "Every change needs an Idempotency-Key, a UUID.")
	}
	if here.operation.matches {
		seen, ok := readVersion(c.GetHeader(seenHeader))
		if !ok {
			return audit.Invalid(seenHeader, "A change needs the version that was seen, in If-Match.")
		}
		here.seen = seen
	}
	shape := here.operation.shape
	if shape == nil {
		return nil
	}
	if err := takesJSON(c); err != nil {
		return err
	}
	if shape.Open { // what is in it, its handler reads
		return nil
	}
	body, err := readBody(c, here.operation.most)
	if err != nil {
		return err
	}
	here.body = body
	return checkBody(shape, bytes.NewBuffer(body))
}

func takesJSON(c *gin.Context) error {
	kind, _, err := mime.ParseMediaType(c.GetHeader("Content-Type"))
	if err != nil || kind != "application/json" || c.GetHeader("Content-Encoding") != "" {
		return &audit.Error{Code: codeMedia, Message: "Requests with a body are written as application/json."}
	}
	return nil
}

func readBody(c *gin.Context, limit int64) ([]byte, error) {
	if c.Request.ContentLength > limit {
		return nil, &http.MaxBytesError{Limit: limit}
	}
	var buffer bytes.Buffer
	if c.Request.ContentLength > 0 {
		buffer.Grow(int(c.Request.ContentLength) + bytes.MinRead)
	}
	_, err := buffer.ReadFrom(http.MaxBytesReader(c.Writer, c.Request.Body, limit))
	return buffer.Bytes(), err
}

// readVersion reads an entity tag such as "7", quotes included.
func readVersion(tag string) (int64, bool) {
	if len(tag) < 3 || len(tag) > 12 || tag[0] != '"' || tag[len(tag)-1] != '"' {
		return 0, false
	}
	n, err := strconv.ParseInt(tag[1:len(tag)-1], 10, 64)
	return n, err == nil && n >= 0 && tag[1] != '+'
}

// decode reads the body, which has been checked against the contract already.
func decode[T any](c *gin.Context) (in T, err error) {
	err = unmarshal(scopeOf(c).body, &in)
	return in, err
}

func unmarshal(body []byte, in any) error { return json.Unmarshal(body, in) }

// writeJSON answers with a thing as JSON.
func writeJSON(c *gin.Context, status int, body any) error {
	data, err := json.Marshal(body)
	if err != nil {
		return err
	}
	c.Data(status, "application/json", data)
	return nil
}

// writeVersioned answers with a thing that can change, and its version.
func writeVersioned(c *gin.Context, status int, version int64, body any) error {
	c.Header("ETag", `"`+strconv.FormatInt(version, 10)+`"`)
	return writeJSON(c, status, body)
}

// writeNothing answers that it is done and that there is nothing to say about it.
func writeNothing(c *gin.Context) error {
	c.Status(http.StatusNoContent)
	c.Writer.WriteHeaderNow()
	return nil
}

// done answers for what either went wrong or is done.
func done(c *gin.Context, err error) error {
	if err != nil {
		return err
	}
	return writeNothing(c)
}
