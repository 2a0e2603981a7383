package audit

import (
	"bytes"
	"regexp"
	"testing"
)

func TestASignUpCodeCanBeTypedAnyhow(t *testing.T) {
	for _, typed := range []string{
		"10B4-7K2M-9QXT", "10b4 7k2m 9qxt", " lob47k2m9qxt ", "IoB4–7K2M—9QXT", "1 0 B 4 7 K 2 M 9 Q X T", "10B4\u00a07K2M\u00a09QXT",
	} {
		if got, ok := ReadSignUpCode(typed); !ok || got != "10B47K2M9QXT" {
			t.Errorf("%q is read as %q, %t", typed, got, ok)
		}
	}
	for _, typed := range []string{"", "10B4-7K2M-9QX", "10B4-7K2M-9QXTZ", "10B4-7K2M-9QXU", "10B4_7K2M_9QXT", "10B4-7K2M-9QXé", "\x00"} {
		if got, ok := ReadSignUpCode(typed); ok {
			t.Errorf("%q is read as %q", typed, got)
		}
	}
}

func TestANewSignUpCodeIsReadAsItIs(t *testing.T) {
	shape := regexp.MustCompile(`^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$`)
	for b := range 256 {
		code := NewSignUpCode(bytes.Repeat([]byte{byte(b)}, SignUpCodeLength))
		if read, ok := ReadSignUpCode(code); !shape.MatchString(code) || !ok || read[:4] != code[:4] {
			t.Errorf("%q is read as %q, %t", code, read, ok)
		}
	}
}
