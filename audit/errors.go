// Package audit holds the words and the rules of Doorway, and nothing else: it reads no clock, opens no file, knows
// no database and no web. What happens is decided here; the other packages carry it out.
package audit

// Code is the kind of an Error. The web layer alone turns it into a status.
type Code string

// The codes. Anything that is not an Error is an internal fault.
const (
	CodeInvalid      Code = "invalid"       // the request says something that cannot be: see Fields
	CodeRefusedText  Code = "refused_text"  // a field holds what looks like a patient's detail: see Fields
	CodeReasonNeeded Code = "reason_needed" // a field may hold a patient's detail: pick a reason, see Fields
	CodeNotFound     Code = "not_found"     // there is no such thing, or it is not this person's to know of
	CodeForbidden    Code = "forbidden"     // the thing is this person's to see, the action is not theirs to do
	CodeConflict     Code = "conflict"      // the thing's state does not allow it
	CodeStale        Code = "stale"         // somebody else changed it first: see Current
	CodeSignIn       Code = "sign_in"       // nobody is signed in, or the session has ended
	CodeWait         Code = "wait"          // too many tries: wait a little
	CodeConfirm      Code = "confirm"       // confirm who you are first, then try again
)

// Error is a refusal that a person can understand and act on. Message is a plain sentence; it never holds what the
// person typed.
type Error struct {
	Code    Code
	Message string
	Fields  []FieldError
	Current any // with CodeStale: the thing as it stands now
}

// FieldError says what is wrong with one field. Field is its path in the request, parted by dots; Kind is set when
// the guard found something.
type FieldError struct {
	Field   string
	Message string
	Kind    GuardKind
}

// Error gives the plain sentence.
func (e *Error) Error() string { return e.Message }

// Invalid is a refusal of one field.
func Invalid(field, message string) *Error {
	return &Error{Code: CodeInvalid, Message: message, Fields: []FieldError{{Field: field, Message: message}}}
}

// NotFound is the one answer for what does not exist and for what is another's: they must look exactly alike.
func NotFound() *Error {
	return &Error{Code: CodeNotFound, Message: "We could not find that. It may have moved, or it may belong to somebody else."}
}

// Conflict is a refusal because of the state that the thing is in.
func Conflict(message string) *Error { return &Error{Code: CodeConflict, Message: message} }
