package audit

import (
	"crypto/sha256"
	"encoding/binary"
	"strings"
	"unicode"
)

const (
	// codeLetters is Crockford's base 32: without I, L, O and U, which are taken for others, or make words.
	codeLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
	codeBits    = 5  // of each letter
	codeGroup   = 4  // letters between hyphens
	codeLength  = 12 // letters, without hyphens
)

// ReportCode is the code that is printed on a report, in the shape "7K2M-9QXT-0B4D".
type ReportCode string

// ReportCodeOf gives a report its code: the first 60 bits of the SHA-256 of what it was made from.
func ReportCodeOf(input []byte) ReportCode {
	sum := sha256.Sum256(input)
	bits := binary.BigEndian.Uint64(sum[:])
	letters := make([]byte, codeLength)
	for i := range letters {
		letters[i] = codeLetters[bits>>(64-codeBits)]
		bits <<= codeBits
	}
	return ReportCode(grouped(letters))
}

// ReadReportCode reads a report's code as somebody typed it, into the shape in which it is printed: capitals and small
// letters, spaces and hyphens do not matter, O is 0, I and L are 1. It gives false for what can be no code.
func ReadReportCode(typed string) (ReportCode, bool) {
	letters, ok := readCode(typed)
	if !ok {
		return "", false
	}
	return ReportCode(grouped([]byte(letters))), true
}

func grouped(letters []byte) string {
	var code strings.Builder
	for i, letter := range letters {
		if i > 0 && i%codeGroup == 0 {
			code.WriteByte('-')
		}
		code.WriteByte(letter)
	}
	return code.String()
}

// readCode reads a code without spaces and hyphens, in capitals, with 0 for O and 1 for I and L. It gives false for what
// can be no code.
func readCode(typed string) (string, bool) {
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
		if !strings.ContainsRune(codeLetters, letter) || code.Len() == codeLength {
			return "", false
		}
		code.WriteRune(letter)
	}
	return code.String(), code.Len() == codeLength
}

// SigningKeyID is the short name of a key that signs reports: the first 16 hexadecimal digits of the SHA-256 of its public
// half.
func SigningKeyID(public []byte) string { return sha256Hex(public)[:16] }
