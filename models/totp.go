package models

import (
	"bytes"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"image/png"
	"strings"
	"time"

	"github.com/pquerna/otp"
	"github.com/pquerna/otp/totp"

	"doorway/audit"
)

// FactorSecret is what an authenticator app needs to know, shown once.
type FactorSecret struct {
	Secret  string // base32, to type
	Address string // otpauth://…, to open
	Picture string // Address as a QR code: a data URI of a PNG
}

const (
	totpPeriod  = 30 // seconds, as authenticator apps expect
	totpPicture = 256
)

func newFactorSecret(signInName string) (FactorSecret, error) {
	key, err := totp.Generate(totp.GenerateOpts{
		Issuer: "Doorway", AccountName: signInName, Period: totpPeriod, SecretSize: 20, Rand: rand.Reader,
	})
	if err != nil {
		return FactorSecret{}, err
	}
	image, err := key.Image(totpPicture, totpPicture)
	if err != nil {
		return FactorSecret{}, err
	}
	var picture bytes.Buffer
	if err := png.Encode(&picture, image); err != nil {
		return FactorSecret{}, err
	}
	return FactorSecret{key.Secret(), key.URL(), "data:image/png;base64," + base64.StdEncoding.EncodeToString(picture.Bytes())}, nil
}

// stepOf finds the time step whose code this is: the one under way, or the one before or after it, since clocks differ
// and typing takes time (RFC 6238, 5.2 and 6). It is 0 for a code of none of them.
func stepOf(secret, code string, now time.Time) int64 {
	code = strings.ReplaceAll(strings.TrimSpace(code), " ", "")
	var found int64
	for _, away := range []int64{0, -1, 1} {
		at := now.Add(time.Duration(away*totpPeriod) * time.Second)
		want, err := totp.GenerateCodeCustom(secret, at, totp.ValidateOpts{Period: totpPeriod, Digits: otp.DigitsSix, Algorithm: otp.AlgorithmSHA1})
		if err == nil && found == 0 && subtle.ConstantTimeCompare([]byte(want), []byte(code)) == 1 {
			found = at.Unix() / totpPeriod
		}
	}
	return found
}

// factorAttempt is what tries to guess a code are counted by.
func factorAttempt(person audit.PersonID) attempt {
	return attempt{sha256Hex("factor " + string(person)), 5}
}
