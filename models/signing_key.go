package models

import (
	"context"
	"crypto/ed25519"
	"encoding/base64"
	"time"

	"doorway/audit"
)

// SigningKey is the public half of a key with which reports are signed.
type SigningKey struct {
	ID        string // see audit.SigningKeyID
	PublicKey []byte // Ed25519, 32 bytes
	Since     time.Time
	Until     time.Time // when a newer one took over; zero for the one in use
}

// ReportSigner signs with the key in use. The private half stays in here.
type ReportSigner struct {
	KeyID string
	key   ed25519.PrivateKey
}

// Sign gives the Ed25519 signature of a message: 64 bytes, the same whenever the message is.
func (s ReportSigner) Sign(message []byte) []byte { return ed25519.Sign(s.key, message) }

// signingKeyRow holds the seed of a key: it goes nowhere but into a ReportSigner.
type signingKeyRow struct{ ID, PrivateKey string }

func (r signingKeyRow) signer() (ReportSigner, error) {
	seed, err := base64.StdEncoding.DecodeString(r.PrivateKey)
	if err != nil || len(seed) != ed25519.SeedSize {
		return ReportSigner{}, errSigningKey
	}
	return ReportSigner{r.ID, ed25519.NewKeyFromSeed(seed)}, nil
}

// SigningKeys lists the keys with which reports were and are signed, the newest first.
func (s *Store) SigningKeys(ctx context.Context) ([]SigningKey, error) {
	rows, err := all[struct {
		ID, PublicKey      string
		CreatedAt, EndedAt stamp
	}](s.reading(ctx, installation()), "SELECT id, public_key, created_at, ended_at FROM signing_keys ORDER BY created_at DESC, id")
	keys := make([]SigningKey, len(rows))
	for i, row := range rows {
		keys[i] = SigningKey{ID: row.ID, Since: row.CreatedAt.Time, Until: row.EndedAt.Time}
		if keys[i].PublicKey, err = base64.StdEncoding.DecodeString(row.PublicKey); err != nil {
			return nil, errSigningKey
		}
	}
	return keys, translate(err)
}

// MakeSigningKey makes the first key with which reports are signed, unless there is one. However many processes start at
// once, there is one afterwards.
func (s *Store) MakeSigningKey(ctx context.Context) error {
	keys, err := s.SigningKeys(ctx)
	if err != nil || len(keys) > 0 {
		return err
	}
	return s.inTx(ctx, installation(), func(t *tx) error {
		_, err := t.signingKey()
		return err
	})
}

// RotateSigningKey makes a new key, with which reports are signed from now on, and gives its public half. What the earlier
// ones signed stays valid.
func (s *Store) RotateSigningKey(ctx context.Context) (made SigningKey, err error) {
	err = s.inTx(ctx, installation(), func(t *tx) error {
		if _, err := t.exec("UPDATE signing_keys SET ended_at = ? WHERE ended_at IS NULL", stamp{t.now}); err != nil {
			return err
		}
		row, public, err := newSigningKey()
		if err != nil {
			return err
		}
		made = SigningKey{ID: row.ID, PublicKey: public, Since: t.now}
		if _, err := t.addSigningKey(row, public); err != nil {
			return err
		}
		return t.in(installation()).record(audit.Actor{}, "signing_key.rotate", row.ID)
	})
	return made, err
}

// signingKey gives the key in use, and makes it when there is none yet.
func (t *tx) signingKey() (signingKeyRow, error) {
	row, found, err := t.signingKeyInUse()
	if err != nil || found {
		return row, err
	}
	made, public, err := newSigningKey()
	if err != nil {
		return row, err
	}
	added, err := t.addSigningKey(made, public)
	if err != nil {
		return row, err
	}
	if added == 1 {
		return made, t.in(installation()).record(audit.Actor{}, "signing_key.make", made.ID)
	}
	row, found, err = t.signingKeyInUse() // another process was first
	if err == nil && !found {
		err = errSigningKey
	}
	return row, err
}

func (t *tx) signingKeyInUse() (signingKeyRow, bool, error) {
	return one[signingKeyRow](t, "SELECT id, private_key FROM signing_keys WHERE ended_at IS NULL")
}

func (t *tx) addSigningKey(row signingKeyRow, public []byte) (int64, error) {
	return t.exec("INSERT INTO signing_keys (id, public_key, private_key, created_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
		row.ID, base64.StdEncoding.EncodeToString(public), row.PrivateKey, stamp{t.now})
}

func newSigningKey() (signingKeyRow, []byte, error) {
	public, private, err := ed25519.GenerateKey(nil)
	if err != nil {
		return signingKeyRow{}, nil, err
	}
	return signingKeyRow{audit.SigningKeyID(public), base64.StdEncoding.EncodeToString(private.Seed())}, public, nil
}
