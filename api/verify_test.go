package api

import (
	"crypto/ed25519"
	"encoding/base64"
	"errors"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"doorway/audit"
	"doorway/reports"
)

// verifyKeys asks for the keys, as anybody can.
func verifyKeys(t *testing.T, w *world) (keys []ed25519.PublicKey) {
	t.Helper()
	var known []wireVerifyKey
	w.nobody().send("GET", "/verify-keys", nil).is(200).lacks("private").into(&known)
	for _, one := range known {
		key, err := base64.StdEncoding.DecodeString(one.PublicKey)
		if err != nil {
			t.Fatal(err)
		}
		keys = append(keys, key)
	}
	return keys
}

// says asks about a code, as anybody can.
func says(t *testing.T, w *world, code audit.ReportCode, state audit.ReportState, by audit.ReportCode) {
	t.Helper()
	var said wireVerified
	w.nobody().send("GET", "/verify/"+string(code), nil).is(200).into(&said)
	if said != (wireVerified{state, by}) {
		t.Errorf("%s is said to be %+v, not %s %q", code, said, state, by)
	}
}

// A report is given out with its code, checked by the file and by the code, replaced by a later one, and withdrawn.
func TestASignedReportFromPaperToWithdrawal(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sheet := w.lead("DEMO01").begin(audit.FormShort)
		sheet.save(shortForm(t)[0], atLevel(1, "The door is heavy."), 0).is(200)
		sheet.send("GET", sheet.at+"/action-plan.html", nil).is(200).lacks("Is it genuine?", "/verify")
		draft := sheet.send("GET", sheet.at+"/action-plan.pdf", nil).is(200).body
		if _, err := reports.Verify(draft); !errors.Is(err, reports.ErrNotSealed) {
			t.Errorf("a draft: %v", err)
		}
		sheet.send("POST", sheet.at+"/submit", []byte(`{"lowered":[]}`)).is(200)
		file := sheet.send("GET", sheet.at+"/action-plan.pdf", nil).is(200).body
		found, err := reports.Verify(file, verifyKeys(t, w)...)
		if err != nil || found.Kind != audit.ReportActionPlan || found.Title != "Action plan: The DEMO01 Surgery" {
			t.Fatalf("%+v, %v", found, err)
		}
		sheet.send("GET", sheet.at+"/action-plan.html", nil).is(200).holds("Is it genuine?", "code "+string(found.Code), `class="square"`)
		if !strings.HasSuffix(found.Address, "/verify/"+string(found.Code)) || !strings.Contains(string(file), found.Address) {
			t.Errorf("the address is %s", found.Address)
		}
		says(t, w, found.Code, audit.ReportGenuine, "")
		says(t, w, audit.ReportCode(strings.ToLower(strings.ReplaceAll(string(found.Code), "-", ""))), audit.ReportGenuine, "")
		says(t, w, "0000-0000-0000", audit.ReportUnknown, "")
		says(t, w, "not-a-code", audit.ReportUnknown, "")
		replaceAndWithdraw(t, sheet, found)
	})
}

func replaceAndWithdraw(t *testing.T, sheet *sheet, first reports.SealedReport) {
	t.Helper()
	w := sheet.w
	sheet.send("POST", sheet.at+"/reopen", []byte(`{"reason":"again","textReasons":[]}`)).is(200)
	sheet.send("POST", sheet.at+"/submit", []byte(`{"lowered":[]}`)).is(200)
	says(t, w, first.Code, audit.ReportReplaced, "")
	rotated, err := w.store.RotateSigningKey(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	file := sheet.send("GET", sheet.at+"/action-plan.pdf", nil).is(200).body
	second, err := reports.Verify(file, verifyKeys(t, w)...)
	if err != nil || second.KeyID != rotated.ID || second.Code == first.Code {
		t.Fatalf("%+v, %v", second, err)
	}
	says(t, w, first.Code, audit.ReportReplaced, second.Code)

	list := sheet.home() + "/issued-reports"
	sheet.send("GET", list, nil).is(200).holds(string(first.Code), string(second.Code), `"state":"genuine"`, `"state":"replaced"`)
	w.member(sheet.practice).send("GET", list, nil).refuses(403, "forbidden")
	w.lead("DEMO02").send("POST", list+"/"+string(second.Code)+"/withdraw", nil).refuses(404, "not_found")
	for range 2 {
		sheet.send("POST", list+"/"+string(second.Code)+"/withdraw", nil).is(200).holds(`"state":"withdrawn"`)
	}
	says(t, w, second.Code, audit.ReportWithdrawn, "")
	says(t, w, first.Code, audit.ReportReplaced, "")
	sheet.send("POST", list+"/0000-0000-0000/withdraw", nil).refuses(404, "not_found")
	if _, err := reports.Verify(file, verifyKeys(t, w)...); err != nil {
		t.Errorf("the file itself stays what was signed: %v", err)
	}
}

// What asks about a code is told the state and a code, and nothing else.
func TestAskingAboutACodeTellsNothingElse(t *testing.T) {
	shape := regexp.MustCompile(`^\{"state":"(genuine|replaced|withdrawn|unknown)","replacedBy":"([0-9A-HJKMNP-TV-Z-]{14})?"\}\s*$`)
	eachWorld(t, func(t *testing.T, w *world) {
		sheet := w.lead("DEMO01").begin(audit.FormShort)
		sheet.send("POST", sheet.at+"/submit", []byte(`{"lowered":[]}`)).is(200)
		file := sheet.send("GET", sheet.at+"/action-plan.pdf", nil).is(200).body
		found, err := reports.Verify(file, verifyKeys(t, w)...)
		if err != nil {
			t.Fatal(err)
		}
		for _, code := range []string{string(found.Code), "0000-0000-0000", "a", "script"} {
			if got := w.nobody().send("GET", "/verify/"+code, nil).is(200); !shape.Match(got.body) {
				t.Errorf("%s: %s", code, got.body)
			}
		}
		for _, page := range []string{"/verify", "/verify/" + string(found.Code)} {
			if got := w.serve(httptest.NewRequest(http.MethodGet, page, nil)); got.status != http.StatusOK {
				t.Errorf("the page %s: %d", page, got.status)
			}
		}
		for _, none := range []string{"%22%3Cscript%3E", "a%00b"} {
			w.nobody().send("GET", "/verify/"+none, nil).refuses(404, "not_found")
		}
	})
}

// The progress report and its summary are signed too; into the summary, which is for a wall, no self-assessment goes.
func TestProgressOnPaperIsSigned(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sheet := w.lead("DEMO01").begin(audit.FormShort)
		sheet.save(shortForm(t)[0], atLevel(1, "The door is heavy."), 0).is(200)
		sheet.send("POST", sheet.at+"/submit", []byte(`{"lowered":[]}`)).is(200)
		codes := map[audit.ReportCode]bool{}
		for path, want := range map[string]struct {
			kind     audit.ReportKind
			attached string
		}{
			"/progress-report":  {audit.ReportProgress, "report-input.json self-assessment-001.json"},
			"/progress-summary": {audit.ReportProgressSummary, "report-input.json"},
		} {
			file := sheet.send("GET", sheet.home()+path+".pdf", nil).is(200).body
			found, err := reports.Verify(file, verifyKeys(t, w)...)
			if err != nil || found.Kind != want.kind || strings.Join(found.Attached, " ") != want.attached {
				t.Fatalf("%s: %+v, %v", path, found, err)
			}
			sheet.send("GET", sheet.home()+path+".html", nil).is(200).holds("code " + string(found.Code))
			says(t, w, found.Code, audit.ReportGenuine, "")
			codes[found.Code] = true
		}
		if len(codes) != 2 {
			t.Error("the report and its summary have one code")
		}
	})
}
