package reports

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"doorway/audit"
)

// Attachment is a file inside a report's PDF.
type Attachment struct {
	Name string // letters, digits, dots and hyphens
	Data []byte
}

// SealSchema names the format in which a report is signed: see docs/signed-reports.md.
const SealSchema = "doorway/signed-report/1"

// A sealed file holds one envelope, as an embedded file of its own that is not compressed:
//
//	{"schema":"doorway/signed-report/1","sha256":"…","ed25519":"…","signed":
//	PAYLOAD
//	}
//
// The payload is one line of JSON. sha256 is of the whole PDF, from its first byte to its last, in which the 64 digits of
// sha256 and the 128 digits of ed25519 are all 0: so no byte can be changed, added, left out or moved. ed25519 is the
// signature of the schema, that digest and the payload, each followed by a line's end but the last. A line's end can stand
// in no JSON text, so nothing that anybody types looks like the beginning of an envelope.
const (
	sealBefore    = "stream\n"
	sealDigest    = `{"schema":"` + SealSchema + `","sha256":"`
	sealSignature = `","ed25519":"`
	sealPayload   = "\",\"signed\":\n"
	sealEnd       = "\n}"
	sealAfter     = "\nendstream\nendobj\n"

	digestLength    = 2 * sha256.Size
	signatureLength = 2 * 64
)

// sealPayloadFields is the payload, in the order in which it is written.
type sealPayloadFields struct {
	Address string           `json:"address"` // where the code is asked about
	AsOf    audit.Date       `json:"as_of"`
	Code    audit.ReportCode `json:"code"`
	Files   []sealFile       `json:"files"` // the other files inside
	Key     string           `json:"key"`   // audit.SigningKeyID of the key that signed
	Kind    audit.ReportKind `json:"kind"`
	Report  string           `json:"report"` // the id printed on it
	Title   string           `json:"title"`
}

type sealFile struct {
	Bytes  int    `json:"bytes"`
	Name   string `json:"name"`
	SHA256 string `json:"sha256"`
}

var errSealTwice = errors.New("the drawn file holds what looks like an envelope")

// attach embeds what a signed report was made from, and an envelope that is still to be filled in. It gives the entry of
// the catalogue that lists them, which is empty for a report that is not signed.
func (f *file) attach(c content) (string, error) {
	if c.Signed.Sign == nil {
		return "", nil
	}
	var names strings.Builder
	for _, each := range c.Signed.Attached {
		stream, err := f.packedFile(each.Data)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&names, "(%s)%d 0 R ", each.Name, f.fileSpecification(each.Name, stream))
	}
	stream, err := f.envelope(c)
	if err != nil {
		return "", err
	}
	fmt.Fprintf(&names, "(%s)%d 0 R", envelopeName, f.fileSpecification(envelopeName, stream))
	return "/Names<</EmbeddedFiles<</Names[" + names.String() + "]>>>>", nil
}

// envelopeName sorts behind every other attachment's, as a name tree wants it.
const envelopeName = "signature.json"

func (f *file) fileSpecification(name string, stream int) int {
	return f.add("<</Type/Filespec/F(%s)/UF(%s)/EF<</F %d 0 R>>>>", name, name, stream)
}

// packedFile writes an embedded file, compressed.
func (f *file) packedFile(data []byte) (int, error) {
	if err := f.pack(data); err != nil {
		return 0, err
	}
	number := f.reserve()
	f.offsets[number] = f.out.Len()
	fmt.Fprintf(&f.out, "%d 0 obj\n<</Type/EmbeddedFile/Subtype/application#2Fjson/Params<</Size %d>>/Filter/FlateDecode/Length %d>>\nstream\n",
		number, len(data), f.packed.Len())
	f.out.Write(f.packed.Bytes())
	f.out.WriteString("\nendstream\nendobj\n")
	return number, nil
}

// envelope writes the envelope with zeros for what only the finished file decides.
func (f *file) envelope(c content) (int, error) {
	payload, err := json.Marshal(payloadOf(c))
	if err != nil {
		return 0, err
	}
	text := sealDigest + strings.Repeat("0", digestLength) + sealSignature + strings.Repeat("0", signatureLength) + sealPayload +
		string(payload) + sealEnd
	number := f.reserve()
	f.offsets[number] = f.out.Len()
	fmt.Fprintf(&f.out, "%d 0 obj\n<</Type/EmbeddedFile/Subtype/application#2Fjson/Params<</Size %d>>/Length %d>>\n%s%s%s",
		number, len(text), len(text), sealBefore, text, sealAfter)
	return number, nil
}

func payloadOf(c content) sealPayloadFields {
	s := c.Signed
	payload := sealPayloadFields{
		Address: s.Address, AsOf: s.asOf, Code: s.Code, Files: []sealFile{}, Key: s.KeyID, Kind: s.Kind, Report: c.ReportID, Title: c.Title,
	}
	for _, each := range s.Attached {
		sum := sha256.Sum256(each.Data)
		payload.Files = append(payload.Files, sealFile{len(each.Data), each.Name, hex.EncodeToString(sum[:])})
	}
	return payload
}

// seal fills the envelope of a finished file in. Errors: a file without exactly one.
func seal(pdf []byte, s Signed) error {
	found, err := findEnvelope(pdf)
	if err != nil {
		return errSealTwice
	}
	sum := sha256.Sum256(pdf)
	hex.Encode(pdf[found.digest:], sum[:])
	hex.Encode(pdf[found.signature:], s.Sign(found.message(pdf)))
	return nil
}

// envelopePlace is where the parts of a file's envelope begin and end.
type envelopePlace struct{ digest, signature, payload, end int }

var errNoEnvelope = errors.New("there is not exactly one envelope")

// findEnvelope finds the one envelope of a file. Errors: there is none, more than one, or one that is not written as above.
func findEnvelope(pdf []byte) (envelopePlace, error) {
	marker := []byte(sealBefore + sealDigest)
	first := bytes.Index(pdf, marker)
	if first < 0 || bytes.Contains(pdf[first+1:], marker) {
		return envelopePlace{}, errNoEnvelope
	}
	p := envelopePlace{digest: first + len(marker)}
	p.signature = p.digest + digestLength + len(sealSignature)
	p.payload = p.signature + signatureLength + len(sealPayload)
	if p.payload > len(pdf) {
		return p, errNoEnvelope
	}
	length := bytes.IndexByte(pdf[p.payload:], '\n')
	p.end = p.payload + length
	if length < 0 || string(pdf[p.digest+digestLength:p.signature]) != sealSignature ||
		string(pdf[p.signature+signatureLength:p.payload]) != sealPayload ||
		!bytes.HasPrefix(pdf[p.end:], []byte(sealEnd+sealAfter)) {
		return p, errNoEnvelope
	}
	return p, nil
}

// message is what is signed.
func (p envelopePlace) message(pdf []byte) []byte {
	return bytes.Join([][]byte{[]byte(SealSchema), pdf[p.digest : p.digest+digestLength], pdf[p.payload:p.end]}, []byte("\n"))
}
