package reports

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"strings"

	"doorway/audit"
)

// SealedReport is what a signed report says of itself.
type SealedReport struct {
	Kind     audit.ReportKind
	Title    string
	ReportID string
	Code     audit.ReportCode
	AsOf     audit.Date
	Address  string // where its code is asked about
	KeyID    string // of the key that signed it
	Attached []string
}

// What Verify refuses a file for.
var (
	ErrNotSealed = errors.New("the file carries no signature of a Doorway")
	ErrOtherKey  = errors.New("the file was signed with another key")
	ErrChanged   = errors.New("the file is not what was signed")
)

// Verify checks that a PDF is, byte for byte, a report that was signed with one of the keys, and gives what it says of
// itself. A byte that was changed, added, left out or moved anywhere is refused, and so is a letter of a digest that became
// a capital.
// Errors: ErrNotSealed for a file without a signature; ErrOtherKey; ErrChanged.
func Verify(pdf []byte, keys ...ed25519.PublicKey) (SealedReport, error) {
	found, err := findEnvelope(pdf)
	if err != nil && !bytes.Contains(pdf, []byte(SealSchema)) {
		return SealedReport{}, ErrNotSealed
	}
	if err != nil || !found.holds(pdf) {
		return SealedReport{}, ErrChanged
	}
	var said sealPayloadFields
	if err := json.Unmarshal(pdf[found.payload:found.end], &said); err != nil {
		return SealedReport{}, ErrChanged
	}
	signature, ok := readHex(pdf[found.signature : found.signature+signatureLength])
	if !ok {
		return SealedReport{}, ErrChanged
	}
	for _, key := range keys {
		if len(key) != ed25519.PublicKeySize || audit.SigningKeyID(key) != said.Key {
			continue
		}
		if !ed25519.Verify(key, found.message(pdf), signature) {
			return SealedReport{}, ErrChanged
		}
		return said.report(), nil
	}
	return SealedReport{}, ErrOtherKey
}

// holds tells whether the digest is that of the file.
func (p envelopePlace) holds(pdf []byte) bool {
	want, ok := readHex(pdf[p.digest : p.digest+digestLength])
	if !ok {
		return false
	}
	zeros := []byte(strings.Repeat("0", signatureLength))
	sum := sha256.New()
	for _, part := range [][]byte{
		pdf[:p.digest], zeros[:digestLength], pdf[p.digest+digestLength : p.signature], zeros, pdf[p.signature+signatureLength:],
	} {
		sum.Write(part)
	}
	return string(sum.Sum(nil)) == string(want)
}

// readHex reads digits in the one form in which they are written: small letters.
func readHex(digits []byte) ([]byte, bool) {
	data, err := hex.DecodeString(string(digits))
	return data, err == nil && hex.EncodeToString(data) == string(digits)
}

func (p sealPayloadFields) report() SealedReport {
	report := SealedReport{
		Kind: p.Kind, Title: p.Title, ReportID: p.Report, Code: p.Code, AsOf: p.AsOf, Address: p.Address, KeyID: p.Key,
	}
	for _, each := range p.Files {
		report.Attached = append(report.Attached, each.Name)
	}
	return report
}
