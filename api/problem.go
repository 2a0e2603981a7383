package api

import (
	"errors"
	"net/http"
	"strconv"

	"github.com/gin-gonic/gin"
	"github.com/go-json-experiment/json"

	"doorway/audit"
	"doorway/models"
)

// Codes of refusals that only the web has; the others are package audit's.
const (
	codeTooLarge audit.Code = "too_large"
	codeMethod   audit.Code = "not_supported" // the address has no such method
	codeMedia    audit.Code = "not_supported_media"
	codeInternal audit.Code = "internal"
)

// problemKind is how one code is answered.
type problemKind struct {
	status int
	title  string
}

// kindOf is the only place where a code becomes a status.
func kindOf(code audit.Code) problemKind {
	switch code {
	case audit.CodeInvalid:
		return problemKind{http.StatusUnprocessableEntity, "Something needs another look"}
	case audit.CodeRefusedText:
		return problemKind{http.StatusUnprocessableEntity, "This may be a patient's number"}
	case audit.CodeReasonNeeded:
		return problemKind{http.StatusUnprocessableEntity, "Please tell us about this text"}
	case audit.CodeNotFound:
		return problemKind{http.StatusNotFound, "Not found"}
	case audit.CodeForbidden:
		return problemKind{http.StatusForbidden, "Not for this role"}
	case audit.CodeConfirm:
		return problemKind{http.StatusForbidden, "Please confirm who you are"}
	case audit.CodeConflict:
		return problemKind{http.StatusConflict, "Not possible as things stand"}
	case audit.CodeStale:
		return problemKind{http.StatusPreconditionFailed, "Somebody else changed this"}
	case audit.CodeSignIn:
		return problemKind{http.StatusUnauthorized, "Please sign in"}
	case audit.CodeWait:
		return problemKind{http.StatusTooManyRequests, "Please wait a little"}
	case codeTooLarge:
		return problemKind{http.StatusRequestEntityTooLarge, "Too much at once"}
	case codeMethod:
		return problemKind{http.StatusMethodNotAllowed, "Not possible here"}
	case codeMedia:
		return problemKind{http.StatusUnsupportedMediaType, "Not possible here"}
	default:
		return problemKind{http.StatusInternalServerError, "Sorry, there is a problem with the service"}
	}
}

// problem is the body of every refusal (RFC 9457).
type problem struct {
	Type      string         `json:"type"`
	Title     string         `json:"title"`
	Status    int            `json:"status"`
	Code      audit.Code     `json:"code"`
	Detail    string         `json:"detail"`
	RequestID string         `json:"requestId"`
	Fields    []problemField `json:"fields,omitempty"`
	Current   any            `json:"current,omitzero"`
}

type problemField struct {
	Field   string          `json:"field"`
	Message string          `json:"message"`
	Kind    audit.GuardKind `json:"kind,omitempty"`
}

// refusal gives the refusal that err is; nil when it is an internal fault.
func refusal(err error) *audit.Error {
	var known *audit.Error
	if errors.As(err, &known) {
		return known
	}
	var tooLarge *http.MaxBytesError
	if errors.As(err, &tooLarge) {
		return &audit.Error{Code: codeTooLarge, Message: "This is more than we can take at once. Nothing was saved."}
	}
	return nil
}

// writeProblem answers with what went wrong. An internal fault is shown without its cause.
func writeProblem(c *gin.Context, err error) {
	known := refusal(err)
	if known == nil {
		known = &audit.Error{Code: codeInternal, Message: "Sorry, there is a problem with the service. Try again in a few minutes."}
	}
	kind := kindOf(known.Code)
	body := problem{
		Type: "about:blank", Title: kind.title, Status: kind.status, Code: known.Code, Detail: known.Message,
		RequestID: scopeOf(c).requestID, Current: known.Current,
	}
	if known.Code == codeMedia {
		body.Code = codeMethod
	}
	for _, field := range known.Fields {
		body.Fields = append(body.Fields, problemField(field))
	}
	header := c.Writer.Header()
	var wait *models.Wait
	if errors.As(err, &wait) {
		header.Set("Retry-After", strconv.Itoa(int(wait.After.Seconds())))
	}
	data, err := json.Marshal(body)
	if err != nil {
		data = []byte(`{"type":"about:blank","title":"Sorry, there is a problem with the service","status":500,"code":"internal","detail":"","requestId":""}`)
	}
	header.Del("ETag")
	header.Set("Cache-Control", "no-store")
	c.Abort()
	c.Data(kind.status, "application/problem+json", data)
}

// stale puts the wire's shape of the thing as it stands now into a refusal that carries it.
func stale[T, W any](err error, wire func(T) W) error {
	var known *audit.Error
	if !errors.As(err, &known) {
		return err
	}
	if now, ok := known.Current.(T); ok {
		shown := *known
		shown.Current = wire(now)
		return &shown
	}
	return err
}
