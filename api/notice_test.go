package api

import (
	"archive/zip"
	"bytes"
	"io"
	"os/exec"
	"strings"
	"testing"
	"time"

	"doorway/audit"
)

const agreedWords = "agreed under the group’s rule"

// agrees publishes a version of the group's criteria that its rule finds agreed.
func (w *world) agrees() {
	w.Helper()
	member, draft := w.drafted()
	facilitator, group := w.facilitator(), "/groups/"+string(member.group)
	at := group + "/drafts/" + string(draft.ID)
	var preview wirePublishing
	facilitator.send("GET", at+"/publishing", nil).is(200).into(&preview)
	body := strings.Replace(goodDecision, `"about":"other"`, `"about":"agree"`, 1)
	body = strings.Replace(body, `"draftId":null,"versionId":null,"hash":""`, `"draftId":"`+string(draft.ID)+`","versionId":null,"hash":"`+preview.AgreeHash+`"`, 1)
	facilitator.send("POST", group+"/decisions", []byte(body)).is(201)
	for _, who := range []*caller{member, w.groupMember(audit.KindLivedExperience), w.groupMember(audit.KindLivedExperience), w.groupMember(audit.KindClinician)} {
		var page wireEndorsements
		who.send("GET", at+"/endorsements", nil).is(200).into(&page)
		read := wireEndorse{}
		for _, domain := range page.Domains {
			for _, text := range domain.Texts {
				read.Texts = append(read.Texts, wireTextRead{text.CriterionID, text.Hash})
			}
		}
		who.sends("PUT", at+"/endorsements", read).is(200)
	}
	facilitator.send("GET", at+"/publishing", nil).is(200).into(&preview)
	w.clock.advance(time.Minute)
	facilitator.sends("POST", at+"/publish", wirePublish{preview.Hash}).is(200)
}

// words are what somebody reads of an answer: the text of a PDF, the cells of a workbook, or what it is.
func (a answer) words(t *testing.T) string {
	t.Helper()
	text := string(a.body)
	switch {
	case bytes.HasPrefix(a.body, []byte("%PDF-")):
		reads := exec.CommandContext(t.Context(), "pdftotext", "-", "-")
		reads.Stdin = bytes.NewReader(a.body)
		out, err := reads.Output()
		if err != nil {
			t.Fatal(err)
		}
		text = string(out)
	case bytes.HasPrefix(a.body, []byte("PK")):
		text = unpacked(t, a.body)
	}
	return strings.Join(strings.Fields(text), " ")
}

func unpacked(t *testing.T, file []byte) string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, one := range archive.File {
		part, err := one.Open()
		if err != nil {
			t.Fatal(err)
		}
		_, err = io.Copy(&all, part)
		if err != nil {
			t.Fatal(err)
		}
	}
	return all.String()
}

// usesOf are the pages and papers of a self-assessment, of its practice and of its version, by address.
func (s *sheet) usesOf(t *testing.T, version string) map[string]string {
	t.Helper()
	practice := s.home()
	uses := map[string]string{}
	for _, at := range []string{
		s.at, s.at + "/results", s.at + "/plan", s.at + "/comparison", s.at + "/answers.html", practice + "/progress", practice + "/workbook.xlsx", practice + "/answers.csv",
		s.at + "/action-plan.pdf", s.at + "/action-plan.html", s.at + "/comparison.pdf", s.at + "/comparison.html", s.at + "/cqc-evidence.html",
		practice + "/progress-report.pdf", practice + "/progress-report.html", practice + "/progress-summary.html",
		"/criteria/starter/" + version, "/criteria/starter/" + version + "/form.xlsx",
	} {
		uses[at] = s.send("GET", at, nil).is(200).words(t)
	}
	return uses
}

// When a group has agreed its version, what practices read of it says so, without a count, and no more that it is not co-designed. A
// self-assessment on the version before goes on to carry its notice.
func TestTheNoticeGoesWithAnAgreedVersionAlone(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		notice := strings.Join(strings.Fields(starter(t).Notice), " ")
		before := w.lead("DEMO01").submitted()
		w.agrees()
		after := w.lead("DEMO02").submitted()
		carried, agreed := 0, 0
		for at, words := range before.usesOf(t, "0.1.0") {
			if strings.Contains(words, agreedWords) {
				t.Errorf("on the older version %s says that it is agreed", at)
			}
			if strings.Contains(words, notice[:60]) {
				carried++
			}
		}
		for at, words := range after.usesOf(t, "0.2.0") {
			if strings.Contains(words, notice[:60]) || strings.Contains(words, "has not been agreed") {
				t.Errorf("on the agreed version %s carries the notice", at)
			}
			if strings.Contains(words, agreedWords) {
				agreed++
			}
			if strings.Contains(words, "members endorsed") || strings.Contains(words, "livedExperience") {
				t.Errorf("%s counts who endorsed", at)
			}
		}
		if carried < 5 || agreed < 3 {
			t.Errorf("the older version's notice stands in %d of them, and %d say that the newer one is agreed", carried, agreed)
		}
	})
}

// Of the group's own files each says of the criteria that it speaks of how they stand, on every line where lines get parted.
func TestTheGroupsFilesSayHowTheirCriteriaStand(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		notice := strings.Join(strings.Fields(starter(t).Notice), " ")
		before := readyToShare(w.lead("DEMO01"))
		before.shares(audit.SharingDomains, false, 0).is(200)
		w.agrees()
		after := readyToShare(w.lead("DEMO02"))
		after.shares(audit.SharingTakingPart, false, 0).is(200)
		said := map[string]string{"0.1.0": notice, "0.2.0": "These criteria are " + agreedWords + "."}
		facilitator := w.facilitator()
		group := "/groups/" + string(facilitator.group)
		rows := rowsOf(t, facilitator.send("GET", group+"/board.csv", nil).is(200).body)
		for _, row := range rows {
			if want := said[row[6]]; want == "" || strings.Join(strings.Fields(row[len(row)-1]), " ") != want {
				t.Errorf("of version %s the board's table says %q", row[6], row[len(row)-1])
			}
		}
		if len(rows) != 11 {
			t.Errorf("the board's table has %d rows", len(rows))
		}
		for number, want := range said {
			version := w.rows("SELECT id FROM criteria_versions WHERE number = ?", number)[0]
			for _, kind := range []string{"csv", "xlsx", "html", "pdf"} {
				words := facilitator.send("GET", group+"/picture."+kind+"?versionId="+version, nil).is(200).words(t)
				if !strings.Contains(words, want[:40]) {
					t.Errorf("picture.%s of version %s does not say how its criteria stand", kind, number)
				}
			}
		}
	})
}
