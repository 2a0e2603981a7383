package models

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	_ "embed"
	"io"
	"slices"
	"sort"
	"unicode/utf8"
)

// easyPasswords are those of the million passwords found most often that are long enough to be chosen here: 44,000 of
// them, each as the first bytes of its SHA-256, sorted. Nobody has to read them that way; many are ugly.
//
//go:embed data/easy-passwords.bin
var easyPasswords []byte

const easyHash = 8 // bytes

// mark is how the list knows a password: whatever its case, since guessers try them all.
func mark(password string) []byte {
	sum := sha256.Sum256([]byte(signInKey(password)))
	return sum[:easyHash]
}

// isEasy tells whether a password is one of the list.
func isEasy(password string) bool {
	wanted, entries := mark(password), len(easyPasswords)/easyHash
	entry := func(i int) []byte { return easyPasswords[i*easyHash : (i+1)*easyHash] }
	at := sort.Search(entries, func(i int) bool { return bytes.Compare(entry(i), wanted) >= 0 })
	return at < entries && bytes.Equal(entry(at), wanted)
}

// KeepEasyPasswords makes the list from one with a password a line: those that checkPassword would find long enough.
func KeepEasyPasswords(target io.Writer, source io.Reader) error {
	var marks [][]byte
	lines := bufio.NewScanner(source)
	for lines.Scan() {
		if password := lines.Text(); utf8.RuneCountInString(password) >= minPassword {
			marks = append(marks, mark(password))
		}
	}
	slices.SortFunc(marks, bytes.Compare)
	_, err := target.Write(bytes.Join(slices.CompactFunc(marks, bytes.Equal), nil))
	if err == nil {
		err = lines.Err()
	}
	return err
}
