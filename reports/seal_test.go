package reports

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"doorway/audit"
)

// sampleKey is a key of these tests.
func sampleKey(letter string) ed25519.PrivateKey {
	return ed25519.NewKeyFromSeed([]byte(strings.Repeat(letter, ed25519.SeedSize)))
}

func publicOf(key ed25519.PrivateKey) ed25519.PublicKey { return key.Public().(ed25519.PublicKey) }

// sealedSample is the sample's report, signed.
func sealedSample(t testing.TB, actions int, key ed25519.PrivateKey) ActionPlanData {
	t.Helper()
	d := sample(t, actions)
	input := d.Input()
	code := audit.ReportCodeOf(input)
	d.Signed = Signed{
		Code: code, Address: "https://doorway.example.org/verify/" + string(code), Kind: audit.ReportActionPlan,
		KeyID: audit.SigningKeyID(publicOf(key)), Sign: func(message []byte) []byte { return ed25519.Sign(key, message) },
		Attached: []Attachment{{"report-input.json", input}, {"self-assessment-1.json", []byte(`{"schema":"doorway/submission/1"}`)}},
	}
	return d
}

func sealedPDF(t testing.TB, actions int, key ed25519.PrivateKey) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := ActionPlan(&out, sealedSample(t, actions, key)); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestASignedReportSaysWhatItIs(t *testing.T) {
	key := sampleKey("a")
	pdf := sealedPDF(t, 5, key)
	if !bytes.Equal(pdf, sealedPDF(t, 5, key)) {
		t.Error("the same report has other bytes")
	}
	data := sealedSample(t, 5, key)
	found, err := Verify(pdf, publicOf(sampleKey("b")), publicOf(key))
	if err != nil {
		t.Fatal(err)
	}
	if found.Code != data.Signed.Code || found.ReportID != data.ReportID() || found.Kind != audit.ReportActionPlan ||
		found.AsOf != data.AsOf || found.Title != "Action plan: The Densham Surgery" || found.Address != data.Signed.Address || len(found.Attached) != 2 {
		t.Errorf("it says %+v", found)
	}
}

// What stands in docs/signed-reports.md for whoever wants to check a report with other tools.
func TestASignedReportCanBeCheckedWithOtherTools(t *testing.T) {
	key := sampleKey("a")
	pdf := sealedPDF(t, 5, key)
	dir := t.TempDir()
	path := filepath.Join(dir, "report.pdf")
	if err := os.WriteFile(path, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	tool(t, "pdfdetach", "-saveall", "-o", dir, path)
	envelope, err := os.ReadFile(filepath.Join(dir, "signature.json")) // #nosec G304 -- a file of this test
	if err != nil {
		t.Fatal(err)
	}
	var read struct {
		Schema, SHA256, Ed25519 string
		Signed                  sealPayloadFields
	}
	if err := json.Unmarshal(envelope, &read); err != nil {
		t.Fatal(err)
	}
	zeroed := bytes.Replace(pdf, []byte(read.SHA256), bytes.Repeat([]byte("0"), 64), 1)
	zeroed = bytes.Replace(zeroed, []byte(read.Ed25519), bytes.Repeat([]byte("0"), 128), 1)
	sum := sha256.Sum256(zeroed)
	signature, err := hex.DecodeString(read.Ed25519)
	if err != nil || hex.EncodeToString(sum[:]) != read.SHA256 {
		t.Errorf("the digest is %x, and it says %s (%v)", sum, read.SHA256, err)
	}
	message := read.Schema + "\n" + read.SHA256 + "\n" + strings.Split(string(envelope), "\n")[1]
	if !ed25519.Verify(publicOf(key), []byte(message), signature) {
		t.Error("the signature is not of the message")
	}
	for _, each := range read.Signed.Files {
		data, err := os.ReadFile(filepath.Join(dir, each.Name)) // #nosec G304 -- a file of this test
		sum := sha256.Sum256(data)
		if err != nil || hex.EncodeToString(sum[:]) != each.SHA256 || len(data) != each.Bytes {
			t.Errorf("%s is not what was signed: %v", each.Name, err)
		}
		if each.Name == "report-input.json" && (hex.EncodeToString(sum[:6]) != read.Signed.Report || audit.ReportCodeOf(data) != read.Signed.Code) {
			t.Error("neither the id nor the code is that of the input")
		}
	}
}

// Of a real report, each byte is changed by itself: every one is refused.
func TestEveryChangedByteIsRefused(t *testing.T) {
	key := sampleKey("a")
	pdf := sealedPDF(t, 1, key)
	var all sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for worker := range workers {
		all.Go(func() {
			changed := bytes.Clone(pdf)
			for at := worker; at < len(changed); at += workers {
				before := changed[at]
				changed[at] ^= 1
				if _, err := Verify(changed, publicOf(key)); err == nil {
					t.Errorf("byte %d of %d was changed, and nobody saw", at, len(pdf))
				}
				changed[at] = before
			}
			if !bytes.Equal(changed, pdf) {
				t.Error("the test left a byte changed")
			}
		})
	}
	all.Wait()
	if _, err := Verify(pdf, publicOf(key)); err != nil {
		t.Error(err)
	}
}

// In the envelope each byte is changed to every other value: there letters could stand for each other.
func TestEveryOtherValueOfAnEnvelopesByteIsRefused(t *testing.T) {
	key := sampleKey("a")
	pdf := sealedPDF(t, 0, key)
	found, err := findEnvelope(pdf)
	if err != nil {
		t.Fatal(err)
	}
	for at := found.digest - len(sealDigest); at < found.payload; at++ {
		before := pdf[at]
		for value := range 256 {
			if byte(value) == before {
				continue
			}
			pdf[at] = byte(value)
			if _, err := Verify(pdf, publicOf(key)); err == nil {
				t.Errorf("byte %d may be %q for %q", at, byte(value), before)
			}
		}
		pdf[at] = before
	}
}

func TestWhatIsNotTheVeryFileIsRefused(t *testing.T) {
	key, other := sampleKey("a"), sampleKey("b")
	pdf, second := sealedPDF(t, 1, key), sealedPDF(t, 2, key)
	found, err := findEnvelope(pdf)
	if err != nil {
		t.Fatal(err)
	}
	foundSecond, err := findEnvelope(second)
	if err != nil {
		t.Fatal(err)
	}
	start, table := found.digest-len(sealDigest), bytes.LastIndex(pdf, []byte("xref\n0 "))
	envelope := pdf[start : found.end+len(sealEnd)]
	join := func(parts ...[]byte) []byte { return bytes.Join(parts, nil) }
	update := []byte("\n99 0 obj<<>>endobj\nxref\n99 1\n0000000000 00000 n \ntrailer<</Size 100/Root 1 0 R/Prev 1>>\nstartxref\n1\n%%EOF\n")
	for name, c := range map[string]struct {
		file []byte
		want error
	}{
		"nothing":            {nil, ErrNotSealed},
		"no envelope":        {join(pdf[:start], pdf[found.end+len(sealEnd):]), ErrNotSealed},
		"a byte after":       {join(pdf, []byte("\n")), ErrChanged},
		"a byte before":      {join([]byte("\n"), pdf), ErrChanged},
		"an update after":    {join(pdf, update), ErrChanged},
		"itself after":       {join(pdf, pdf), ErrChanged},
		"the envelope after": {join(pdf, []byte("stream\n"), envelope, []byte(sealAfter)), ErrChanged},
		"the envelope moved": {join(pdf[:start-7], pdf[found.end+len(sealEnd):], pdf[start-7:found.end+len(sealEnd)]), ErrChanged},
		"another's envelope": {join(pdf[:start], second[foundSecond.digest-len(sealDigest):foundSecond.end], pdf[found.end:]), ErrChanged},
		"another's pages":    {join(second[:foundSecond.digest-len(sealDigest)], envelope, second[foundSecond.end+len(sealEnd):]), ErrChanged},
		"another's end":      {join(pdf[:table], second[bytes.LastIndex(second, []byte("xref\n0 ")):]), ErrChanged},
		"an entry twice":     {join(pdf[:table+30], pdf[table+10:table+30], pdf[table+30:]), ErrChanged},
		"capitals in digest": {join(pdf[:found.digest], bytes.ToUpper(pdf[found.digest:found.digest+digestLength]), pdf[found.digest+digestLength:]), ErrChanged},
		"capitals in signature": {join(pdf[:found.signature], bytes.ToUpper(pdf[found.signature:found.signature+signatureLength]),
			pdf[found.signature+signatureLength:]), ErrChanged},
		"another installation": {sealedPDF(t, 1, other), ErrOtherKey},
	} {
		if _, err := Verify(c.file, publicOf(key)); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, not %v", name, err, c.want)
		}
	}
	for at := 0; at < len(pdf); at += 97 {
		for name, file := range map[string][]byte{
			"cut off": pdf[:at], "one byte left out": join(pdf[:at], pdf[at+1:]), "one put in": join(pdf[:at], []byte{' '}, pdf[at:]),
		} {
			if _, err := Verify(file, publicOf(key)); err == nil {
				t.Fatalf("%s at %d, and nobody saw", name, at)
			}
		}
	}
}

// A file that another key signed is refused even when it says that a known key did.
func TestAKeysNameIsNoProof(t *testing.T) {
	key, other := sampleKey("a"), sampleKey("b")
	data := sealedSample(t, 1, other)
	data.Signed.KeyID = audit.SigningKeyID(publicOf(key))
	var out bytes.Buffer
	if err := ActionPlan(&out, data); err != nil {
		t.Fatal(err)
	}
	if _, err := Verify(out.Bytes(), publicOf(key)); !errors.Is(err, ErrChanged) {
		t.Error(err)
	}
	if _, err := Verify(out.Bytes(), ed25519.PublicKey("short"), nil); !errors.Is(err, ErrOtherKey) {
		t.Error(err)
	}
}

// Nothing that anybody types is taken for an envelope.
func TestAnEnvelopeInATextIsNone(t *testing.T) {
	key := sampleKey("a")
	data := sealedSample(t, 1, key)
	data.PracticeName = fmt.Sprintf("%s%s%s", sealBefore, sealDigest, strings.Repeat("0", 64))
	data.Actions[0].What = data.PracticeName
	data.Signed.Attached[0].Data = data.Input()
	var out bytes.Buffer
	if err := ActionPlan(&out, data); err != nil {
		t.Fatal(err)
	}
	if _, err := Verify(out.Bytes(), publicOf(key)); err != nil {
		t.Error(err)
	}
}
