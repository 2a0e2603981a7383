package models

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/alexedwards/argon2id"

	"doorway/audit"
)

// How a password is stretched: 19 MiB, two passes, one lane, the least that OWASP's password storage cheat sheet asks
// of argon2id.
func passwordCost() *argon2id.Params {
	return &argon2id.Params{Memory: 19 * 1024, Iterations: 2, Parallelism: 1, SaltLength: 16, KeyLength: 32}
}

// nobodysHash is the hash of a password that nobody has, with the same cost as a real one: a sign-in with an unknown
// name does the same work.
const nobodysHash = "$argon2id$v=19$m=19456,t=2,p=1$7p2oVTLjcFtc+rQW7ev6bg$48TmmkiroJ6Xpqg6C/edSpFDQRB9lEtrq1YqipOr53E"

const (
	minPassword = 12   // code points
	maxPassword = 1000 // bytes
)

// leastOwn is how many letters of a password must be its own: what is left without the words that anybody tries first.
const leastOwn = 4

// checkPassword refuses what is short or easily guessed. names are the person's name and sign-in name.
func checkPassword(field, password string, names ...string) error {
	switch {
	case utf8.RuneCountInString(password) < minPassword:
		return audit.Invalid(field, "Use at least 12 characters. Three or four words that you can remember work well.")
	case len(password) > maxPassword || !utf8.ValidString(password):
		return audit.Invalid(field, "Use a shorter password.")
	case isEasy(password) || easilyGuessed(password, names):
		return audit.Invalid(field, "This password is easy to guess. Three or four words that have nothing to do with each other work well.")
	}
	return nil
}

// easilyGuessed takes out of a password the person's own names and the words of the lists that guessers begin with, and
// looks whether enough is left. Digits and signs do not count: they are what people add to such words.
func easilyGuessed(password string, names []string) bool {
	left := lettersOf(password)
	for _, name := range names {
		for word := range strings.FieldsFuncSeq(signInKey(name), func(r rune) bool { return !unicode.IsLetter(r) }) {
			if utf8.RuneCountInString(word) > 2 {
				left = strings.ReplaceAll(left, word, "")
			}
		}
	}
	for _, word := range []string{ // docs/sign-in.md names those that have to do with Doorway
		"password", "passw", "qwertyuiop", "qwerty", "asdfghjkl", "asdf", "zxcvbnm", "zxcv", "abcdefghijkl", "abcdef", "abc",
		"letmein", "welcome", "iloveyou", "administrator", "admin", "changeme", "monkey", "dragon", "football", "liverpool",
		"arsenal", "chelsea", "sunshine", "princess", "secret", "login", "doorway", "surgery", "practice", "medical", "health",
		"clinic", "doctor", "patient", "reception", "nhs",
	} {
		left = strings.ReplaceAll(left, word, "")
	}
	different := map[rune]bool{}
	for _, letter := range left {
		different[letter] = true
	}
	return len(different) < leastOwn
}

func lettersOf(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, signInKey(text))
}

// hashingPlace takes one of the few places there are for work that needs 19 MiB each.
func (s *Store) hashingPlace(ctx context.Context) (leave func(), err error) {
	select {
	case s.hashing <- struct{}{}:
		return func() { <-s.hashing }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (s *Store) hashPassword(ctx context.Context, password string) (string, error) {
	leave, err := s.hashingPlace(ctx)
	if err != nil {
		return "", err
	}
	defer leave()
	return argon2id.CreateHash(password, s.cost)
}

// passwordMatches compares in the same time whether or not there is such a person: hash is empty when there is none.
func (s *Store) passwordMatches(ctx context.Context, password, hash string) (bool, error) {
	leave, err := s.hashingPlace(ctx)
	if err != nil {
		return false, err
	}
	defer leave()
	if hash == "" {
		_, err := argon2id.ComparePasswordAndHash(password, nobodysHash)
		return false, err
	}
	return argon2id.ComparePasswordAndHash(password, hash)
}
