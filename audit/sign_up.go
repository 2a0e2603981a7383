package audit

import "time"

// SignUpCodeLasts is how long a sign-up code can be used.
const SignUpCodeLasts = 90 * 24 * time.Hour

// SignUpCodeLength is how many characters a sign-up code has, of five bits each.
const SignUpCodeLength = codeLength

// NewSignUpCode makes a code of that many random bytes, SignUpCodeLength at least, in the shape in which it is handed over:
// "7K2M-9QXT-0B4D".
func NewSignUpCode(random []byte) string {
	letters := make([]byte, SignUpCodeLength)
	for i := range letters {
		letters[i] = codeLetters[int(random[i])%len(codeLetters)]
	}
	return grouped(letters)
}

// ReadSignUpCode reads a code as somebody typed it, into the one form that is compared: see readCode.
func ReadSignUpCode(typed string) (string, bool) { return readCode(typed) }
