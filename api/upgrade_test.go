package api

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

// rewording is a way to make one version of the starter criteria from another: in the criterion of an id some words are
// others, or the id itself, and changes are typed.
type rewording struct {
	number  string
	replace []string // old and new, in turn
	changes string   // lines of YAML
}

// publish publishes a version of the starter set made from an earlier file, and gives its file.
func (w *world) publish(from []byte, r rewording) []byte {
	w.Helper()
	file := from
	for i := 0; i < len(r.replace); i += 2 {
		changed := bytes.Replace(file, []byte(r.replace[i]), []byte(r.replace[i+1]), 1)
		if bytes.Equal(changed, file) {
			w.Fatalf("there is no %q to change", r.replace[i])
		}
		file = changed
	}
	if at := bytes.Index(file, []byte("\nchanges:")); at >= 0 {
		file = file[:at+1]
	}
	if r.changes != "" {
		file = append(bytes.TrimSpace(slices.Clone(file)), []byte("\nchanges:\n"+r.changes+"\n")...)
	}
	if _, there, err := w.store.PublishCriteria(w.Context(), "criteria.yaml", file); err != nil || there {
		w.Fatalf("not published: %v, %v", there, err)
	}
	return file
}

// words are those with which a statement begins.
func (w *world) words(id string) string {
	w.Helper()
	statement := w.criterion(id).Statement
	return statement[:min(len(statement), 30)]
}

// next is version 0.2.0 of the starter set: the words of three criteria changed, in three ways, and one is gone.
func (w *world) next(ids []string) []byte {
	w.Helper()
	return w.publish(audit.StarterFile(), rewording{"0.2.0", []string{
		`version: "0.1.0"`, `version: "0.2.0"`,
		w.words(ids[0]), "Typed. " + w.words(ids[0]),
		w.words(ids[1]), "Clear. " + w.words(ids[1]),
		w.words(ids[2]), "Other. " + w.words(ids[2]),
	}, strings.Join([]string{
		"- {criterion: " + ids[0] + ", kind: editorial, reason: A comma was missing.}",
		"- {criterion: " + ids[1] + ", kind: clarified, reason: People asked what it meant.}",
		"- {criterion: " + ids[2] + ", kind: material, reason: It asked for too little.}",
	}, "\n")})
}

func (s *sheet) preview() (out wireUpgrade) {
	s.w.Helper()
	s.send("GET", s.at+"/upgrade", nil).is(200).into(&out)
	return out
}

func (u wireUpgrade) of(criterion string) wireUpgradeLine {
	at := slices.IndexFunc(u.Lines, func(l wireUpgradeLine) bool { return l.CriterionID == criterion })
	if at < 0 {
		return wireUpgradeLine{}
	}
	return u.Lines[at]
}

func (s *sheet) seenAt() int64 { return s.whole().Version }

func (s *sheet) confirm(u wireUpgrade, headers ...string) answer {
	s.w.Helper()
	return s.send("POST", s.at+"/upgrade", encode(s.w, wireUpgradeConfirm{u.ToVersion, u.Hash}),
		append([]string{"If-Match", etag(s.seenAt())}, headers...)...)
}

func (s *sheet) undo(headers ...string) answer {
	s.w.Helper()
	return s.send("POST", s.at+"/upgrade/undo", nil, append([]string{"If-Match", etag(s.seenAt())}, headers...)...)
}

// said is a whole answer at a level, with everything that an answer can have.
func said(level audit.Level, note string) wireAnswerInput {
	in := atLevel(level, note)
	in.Reason, in.WhoCouldTell, in.HowChecked, in.LowerBecause = "Reason kept", "Siân", "We looked", audit.LowerStaffChanged
	in.Evidence = []wireEvidence{{uuid.NewString(), "A form", "2026-05-01", "Front desk"}}
	return in
}

// stored is an answer as it stands, without its version.
func stored(a wireAnswer) string {
	a.Version = 0
	return fmt.Sprintf("%+v %v %v", a, levelWord(a.Level), a.SavedAt)
}

func levelWord(level *audit.Level) string {
	if level == nil {
		return "none"
	}
	return fmt.Sprint(*level)
}

func contents(whole wireAudit) map[string]string {
	out := map[string]string{"criteria": whole.CriteriaVersion}
	for _, one := range whole.Answers {
		one.EvidenceToAdd = false
		level := levelWord(one.Level)
		saved := one.SavedAt.String()
		one.Level, one.SavedAt = nil, nil
		out[one.CriterionID] = stored(one) + level + saved
	}
	return out
}

func TestADraftIsTakenToNewerCriteriaAsPreviewed(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sheet := w.lead("DEMO01").begin(audit.FormFull)
		ids := shortForm(t)
		for i := range 4 {
			sheet.save(ids[i], said(2, fmt.Sprintf("Note %d", i)), 0).is(200)
		}
		if none := sheet.preview(); none.State != models.UpgradeNone || none.FromVersion != "0.1.0" || len(none.Lines) != 0 || none.CanUndo {
			t.Errorf("with nothing newer there is %+v", none)
		}
		w.next(ids)
		before := sheet.whole()
		preview := sheet.preview()
		if preview.State != models.UpgradeAvailable || preview.ToVersion != "0.2.0" || preview.CanUndo {
			t.Fatalf("the preview is %+v", preview)
		}
		for i, want := range []wireUpgradeLine{
			{Outcome: audit.UpgradeKept, Kind: audit.ChangeEditorial, Why: "A comma was missing."},
			{Outcome: audit.UpgradeKept, Kind: audit.ChangeClarified, Why: "People asked what it meant."},
			{Outcome: audit.UpgradeLookAgain, Kind: audit.ChangeMaterial, Why: "It asked for too little."},
			{Outcome: audit.UpgradeKept, Kind: audit.ChangeNone},
		} {
			got := preview.of(ids[i])
			if got.Outcome != want.Outcome || got.Kind != want.Kind || got.Why != want.Why || len(got.Answers) != 1 || got.Answers[0].Note != fmt.Sprintf("Note %d", i) {
				t.Errorf("%s becomes %+v", ids[i], got)
			}
		}
		if after := sheet.whole(); fmt.Sprint(contents(after), after.Version) != fmt.Sprint(contents(before), before.Version) {
			t.Error("looking changed something")
		}
		var after wireAudit
		sheet.confirm(preview).is(200).into(&after)
		checkUpgraded(t, sheet, before, after, ids)
	})
}

func checkUpgraded(t *testing.T, sheet *sheet, before, after wireAudit, ids []string) {
	t.Helper()
	kept := contents(before)
	for _, one := range []string{ids[0], ids[1], ids[3]} {
		if contents(after)[one] != kept[one] {
			t.Errorf("%s was to be kept: %s", one, contents(after)[one])
		}
	}
	var looked wireAnswer
	sheet.send("GET", sheet.at+"/answers/"+ids[2], nil).is(200).into(&looked)
	if looked.Choice != audit.ChoiceNone || looked.Level != nil || looked.LowerBecause != "" || looked.Note != "Note 2" || len(looked.Evidence) != 1 ||
		looked.HowChecked != "We looked" || looked.Version != 2 {
		t.Errorf("to look at again: %+v", looked)
	}
	if after.CriteriaVersion != "0.2.0" || after.Version != before.Version+1 || after.NextCriterionID == "" {
		t.Errorf("the self-assessment is now %+v", after)
	}
	sheet.save(ids[2], atLevel(3, "An old page"), 1).refuses(412, "stale")
	sheet.save(ids[5], atLevel(3, "Nobody answered, and nothing changed"), 0).is(200)
	done := sheet.preview()
	if line := done.of(ids[2]); done.State != models.UpgradeDone || !done.CanUndo || *line.Answers[0].Level != 2 || done.Hash != "" {
		t.Errorf("afterwards it tells %+v", done)
	}
}

func TestWhatStillShowsTheOldWordsCannotSaveToTheNewOnes(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sheet := w.lead("DEMO01").begin(audit.FormShort)
		ids := shortForm(t)
		w.next(ids)
		sheet.confirm(sheet.preview()).is(200)
		sheet.save(ids[2], atLevel(3, "Answered to the old words"), 0).refuses(412, "stale")
		sheet.save(ids[0], atLevel(3, "The same, but for a comma"), 0).is(200)
	})
}

func TestAnUpgradeIsTakenBackExactly(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sheet := w.lead("DEMO01").begin(audit.FormFull)
		ids := shortForm(t)
		for i := range 4 {
			sheet.save(ids[i], said(2, fmt.Sprintf("Note %d", i)), 0).is(200)
		}
		sheet.save(ids[2], said(1, "Note 2, with a postcode BS1 4ZZ"), 1).refuses(422, "reason_needed")
		before := sheet.whole()
		w.next(ids)
		sheet.confirm(sheet.preview()).is(200)
		sheet.save(ids[2], atLevel(0, "Written since, on the new words"), 2).is(200)
		sheet.save(ids[3], atLevel(0, "Written since, on the same words"), 1).is(200)
		sheet.save(ids[6], atLevel(0, "Not there before"), 0).is(200)
		var after wireAudit
		sheet.undo().is(200).into(&after)
		if got, want := fmt.Sprint(contents(after)), fmt.Sprint(contents(before)); got != want {
			t.Errorf("taken back it is\n%s\nand was\n%s", got, want)
		}
		for id, text := range map[string]string{
			ids[2]: "Written since, on the new words", ids[3]: "Written since, on the same words", ids[6]: "Not there before",
		} {
			sheet.send("GET", sheet.at+"/answers/"+id+"/earlier", nil).is(200).holds(text)
		}
		sheet.save(ids[2], atLevel(3, "A page that was open"), 3).refuses(412, "stale")
		sheet.undo().refuses(409, "conflict")
		if again := sheet.preview(); again.State != models.UpgradeAvailable || again.CanUndo {
			t.Errorf("it is offered again as %+v", again.State)
		}
		sheet.send("GET", "/practices/"+string(sheet.practice)+"/trail", nil).is(200).holds("audit.upgrade_undo")
	})
}

func TestAnUpgradeThatWasNotLookedAtIsRefused(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sheet := w.lead("DEMO01").begin(audit.FormShort)
		ids := shortForm(t)
		second := w.next(ids)
		preview := sheet.preview()
		seen := sheet.seenAt()
		sheet.save(ids[2], atLevel(1, "Since the preview"), 0).is(200)
		sheet.confirm(preview).refuses(409, "conflict")
		preview = sheet.preview()
		w.publish(second, rewording{"0.3.0", []string{`version: "0.2.0"`, `version: "0.3.0"`}, ""})
		sheet.confirm(preview).refuses(409, "conflict")
		preview = sheet.preview()
		if preview.ToVersion != "0.3.0" || preview.of(ids[2]).Kind != audit.ChangeMaterial || preview.of(ids[2]).Why != "It asked for too little." {
			t.Errorf("over two versions: %+v", preview.of(ids[2]))
		}
		body := encode(t, wireUpgradeConfirm{preview.ToVersion, preview.Hash})
		sheet.send("POST", sheet.at+"/upgrade", body, "If-Match", etag(seen+1)).refuses(412, "stale")
		key := uuid.NewString()
		first := sheet.send("POST", sheet.at+"/upgrade", body, "If-Match", etag(seen), "Idempotency-Key", key).is(200)
		again := sheet.send("POST", sheet.at+"/upgrade", body, "If-Match", etag(seen), "Idempotency-Key", key).is(200)
		if string(first.body) != string(again.body) {
			t.Error("sent again it answered otherwise")
		}
		sheet.send("POST", sheet.at+"/upgrade", body, "If-Match", etag(seen)).refuses(412, "stale")
		sheet.confirm(preview).refuses(409, "conflict")
		sheet.of(w.member(sheet.practice)).send("GET", sheet.at+"/upgrade", nil).refuses(403, "forbidden")
	})
}

// frozen gives the SHA-256 of the bytes of every submission that there is, by its own place.
func (w *world) frozen() map[string]string {
	w.Helper()
	rows, err := w.db.Query("SELECT audit_id, number, snapshot, hash FROM submissions")
	if err != nil {
		w.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	sums := map[string]string{}
	for rows.Next() {
		var id, hash string
		var number int
		var snapshot []byte
		if err := rows.Scan(&id, &number, &snapshot, &hash); err != nil {
			w.Fatal(err)
		}
		sum := sha256.Sum256(snapshot)
		if sums[fmt.Sprint(id, number)] = hex.EncodeToString(sum[:]); hash != hex.EncodeToString(sum[:]) {
			w.Errorf("submission %d of %s has another hash", number, id)
		}
	}
	if err := rows.Err(); err != nil {
		w.Fatal(err)
	}
	return sums
}

func TestNoSubmissionEverChangesByAByte(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		first := w.lead("DEMO01").begin(audit.FormFull)
		ids := shortForm(t)
		for i := range 6 {
			first.save(ids[i], said(2, "Zoë, Łukasz and 👍"), 0).is(200)
		}
		first.submit()
		first.send("POST", first.at+"/reopen", []byte(`{"reason":"We looked harder.","textReasons":[]}`)).is(200)
		first.save(ids[0], said(1, "Looked at again"), 1).is(200)
		first.submit()
		second := first.lookAgain(audit.FormShort)
		second.save(ids[2], said(1, "A year later"), 0).is(200)
		bytesOf := func() string {
			return string(first.send("GET", first.at+"/submissions/1", nil).is(200).body) + string(first.send("GET", first.at+"/submissions/2", nil).is(200).body)
		}
		before, whole := fmt.Sprint(w.frozen()), bytesOf()
		same := func(when string) {
			t.Helper()
			if fmt.Sprint(w.frozen()) != before || bytesOf() != whole {
				t.Errorf("%s a submission changed", when)
			}
			first.send("GET", first.at+"/results", nil).is(200).holds(`"draft":false`)
		}
		third := w.next(ids)
		same("after publishing")
		second.confirm(second.preview()).is(200)
		same("after an upgrade")
		second.undo().is(200)
		same("after taking it back")
		w.publish(third, rewording{"0.3.0", []string{`version: "0.2.0"`, `version: "0.3.0"`}, ""})
		second.confirm(second.preview()).is(200)
		same("after an upgrade over two versions")
		if before := second.earlierAnswers().of(ids[2]); before.Kind != audit.ChangeMaterial || before.Comparable || *before.Answers[0].Level != 2 {
			t.Errorf("after the upgrade the earlier answer stands as %+v", before)
		}
		if len(w.frozen()) != 2 {
			t.Errorf("there are %d submissions", len(w.frozen()))
		}
	})
}

func TestWhatWasSubmittedKeepsItsWording(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sheet := w.lead("DEMO01").begin(audit.FormShort)
		ids := shortForm(t)
		sheet.save(ids[2], said(1, "Kept"), 0).is(200)
		second := w.next(ids)
		preview := sheet.preview()
		sheet.confirm(preview).is(200)
		sheet.submit()
		if got := sheet.preview(); got.State != models.UpgradeDone || got.CanUndo || got.of(ids[2]).Answers[0].Note != "Kept" {
			t.Errorf("submitted it tells %+v", got)
		}
		sheet.undo().refuses(409, "conflict")
		w.publish(second, rewording{"0.3.0", []string{`version: "0.2.0"`, `version: "0.3.0"`}, ""})
		sheet.send("POST", sheet.at+"/reopen", []byte(`{"reason":"We looked harder.","textReasons":[]}`)).is(200)
		if got := sheet.preview(); got.State != models.UpgradeDone || got.CanUndo {
			t.Errorf("reopened it is offered %+v", got.State)
		}
		sheet.undo().refuses(409, "conflict")
		sheet.confirm(wireUpgrade{ToVersion: "0.3.0", Hash: preview.Hash}).refuses(409, "conflict")
		sheet.send("GET", sheet.at+"/results", nil).is(200)
	})
}

func TestADraftThatWasPutAwayIsTakenToNewerCriteriaOnlyOnceItIsBack(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sheet := w.lead("DEMO01").begin(audit.FormShort)
		w.next(shortForm(t))
		preview := sheet.preview()
		sheet.send("POST", sheet.at+"/discard", nil).is(200)
		sheet.confirm(preview).refuses(409, "conflict")
		if got := sheet.preview(); got.State != models.UpgradeNone {
			t.Errorf("put away it is offered %+v", got.State)
		}
		sheet.send("POST", sheet.at+"/restore", nil).is(200)
		sheet.confirm(sheet.preview()).is(200)
	})
}

func TestUpgradesAreTakenBackOneByOne(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sheet := w.lead("DEMO01").begin(audit.FormShort)
		ids := shortForm(t)
		sheet.save(ids[2], said(1, "At first"), 0).is(200)
		first := sheet.whole()
		second := w.next(ids)
		sheet.confirm(sheet.preview()).is(200)
		sheet.save(ids[2], said(2, "On the second"), 2).is(200)
		middle := sheet.whole()
		w.publish(second, rewording{"0.3.0", []string{`version: "0.2.0"`, `version: "0.3.0"`, "Other. ", "Once more. "}, "- {criterion: " + ids[2] + ", kind: material, reason: Again.}"})
		preview := sheet.preview()
		if !preview.CanUndo || preview.FromVersion != "0.2.0" {
			t.Errorf("a second one is previewed as %+v", preview)
		}
		sheet.confirm(preview).is(200)
		for _, want := range []wireAudit{middle, first} {
			var got wireAudit
			sheet.undo().is(200).into(&got)
			if fmt.Sprint(contents(got)) != fmt.Sprint(contents(want)) {
				t.Errorf("taken back to\n%v\nand it was\n%v", contents(got), contents(want))
			}
		}
		sheet.undo().refuses(409, "conflict")
	})
}
