package models

import "github.com/alexedwards/argon2id"

// HashQuickly makes a Store hash passwords so fast that they protect nobody: a story has many people, and what it is about
// is seldom how hard their passwords are to guess.
func HashQuickly(s *Store) {
	s.cost = &argon2id.Params{Memory: 64, Iterations: 1, Parallelism: 1, SaltLength: 16, KeyLength: 32}
}
