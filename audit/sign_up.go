package audit

import (
	"strings"
	"time"
	"unicode"
)

// SignUpCodeLasts is how long a sign-up code can be used.
const SignUpCodeLasts = 90 * 24 * time.Hour

const (
	// signUpLetters is Crockford's base 32: without I, L, O and U, which are taken for others, or make words.
	signUpLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
	signUpGroup   = 4 // characters between hyphens

	// SignUpCodeLength is how many characters a sign-up code has, of five bits each.
	SignUpCodeLength = 12
)

// NewSignUpCode makes a code of that many random bytes, SignUpCodeLength at least, in the shape in which it is handed over:
// "7K2M-9QXT-0B4D".
func NewSignUpCode(random []byte) string {
	var code strings.Builder
	for i, b := range random[:SignUpCodeLength] {
		if i > 0 && i%signUpGroup == 0 {
			code.WriteByte('-')
		}
		code.WriteByte(signUpLetters[int(b)%len(signUpLetters)])
	}
	return code.String()
}

// ReadSignUpCode reads a code as somebody typed it, into the one form that is compared: without spaces and hyphens, in
// capitals, with 0 for O and 1 for I and L. It gives false for what can be no code.
func ReadSignUpCode(typed string) (string, bool) {
	var code strings.Builder
	for _, letter := range strings.ToUpper(typed) {
		switch {
		case unicode.IsSpace(letter) || unicode.Is(unicode.Pd, letter):
			continue
		case letter == 'O':
			letter = '0'
		case letter == 'I' || letter == 'L':
			letter = '1'
		}
		if !strings.ContainsRune(signUpLetters, letter) || code.Len() == SignUpCodeLength {
			return "", false
		}
		code.WriteRune(letter)
	}
	return code.String(), code.Len() == SignUpCodeLength
}
