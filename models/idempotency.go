package models

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	"doorway/audit"
)

// once notes what a request with this Idempotency-Key makes. When the same person sent the key before, it gives what
// was made then, and repeated is true: the caller makes nothing. request is what was asked for; the same key with
// another request is a mistake. Errors: audit.CodeConflict.
func (t *tx) once(actor audit.Actor, key, made string, request ...any) (first string, repeated bool, err error) {
	hash, err := requestHash(request)
	if err != nil {
		return "", false, err
	}
	inserted, err := t.exec(`INSERT INTO idempotency_keys (person_id, key, request_hash, made, created_at)
		VALUES (?, ?, ?, ?, ?) ON CONFLICT (person_id, key) DO NOTHING`, actor.Person, key, hash, made, stamp{t.now})
	if err != nil || inserted == 1 {
		return made, false, err
	}
	before, err := must[struct{ RequestHash, Made string }](t,
		"SELECT request_hash, made FROM idempotency_keys WHERE person_id = ? AND key = ?", actor.Person, key)
	if err != nil {
		return "", false, err
	}
	if before.RequestHash != hash {
		return "", false, anotherRequest()
	}
	return before.Made, true, nil
}

// anotherRequest refuses a key that was sent before with another request.
func anotherRequest() error {
	return audit.Conflict("This was sent before with something else in it. Load the page again, then try once more.")
}

// unlessDone does what is asked for unless the same request did it before. Errors: those of do; then nothing is noted.
func (t *tx) unlessDone(actor audit.Actor, key string, do func() error, request ...any) error {
	if _, repeated, err := t.once(actor, key, "", request...); err != nil || repeated {
		return err
	}
	return do()
}

func requestHash(request []any) (string, error) {
	text, err := json.Marshal(request)
	if err != nil {
		return "", err
	}
	return sha256Hex(string(text)), nil
}

func sha256Hex(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}
