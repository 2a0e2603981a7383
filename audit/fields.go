package audit

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

func blank(text string) bool { return strings.TrimSpace(text) == "" }

// fieldFaults gathers what is wrong with the fields of one request.
type fieldFaults []FieldError

func (f *fieldFaults) add(field, message string) {
	*f = append(*f, FieldError{Field: field, Message: message})
}

// text refuses what a database could not give back exactly as it was sent, and what is too long.
func (f *fieldFaults) text(field, text string, most int) {
	switch {
	case !utf8.ValidString(text):
		f.add(field, "This text holds bytes that are not letters. Type it again.")
	case strings.ContainsRune(text, 0):
		f.add(field, "This text holds a character that cannot be kept. Type it again.")
	case utf8.RuneCountInString(text) > most:
		f.add(field, "Use "+withThousands(most)+" characters or fewer.")
	}
}

func (f *fieldFaults) date(field string, date Date) {
	if _, err := ParseDate(string(date)); err != nil {
		f.add(field, err.Error())
	}
}

func (f fieldFaults) err() error {
	switch len(f) {
	case 0:
		return nil
	case 1:
		return &Error{Code: CodeInvalid, Message: f[0].Message, Fields: f}
	default:
		return &Error{Code: CodeInvalid, Message: "Some fields need another look.", Fields: f}
	}
}

func withThousands(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%d,%03d", n/1000, n%1000)
}
