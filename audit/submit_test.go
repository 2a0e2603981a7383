package audit

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
)

var submittedAt = time.Date(2026, 11, 22, 9, 30, 15, 123456789, time.UTC)

// mixedSheet has an answer of every kind; the rest of its form is not answered.
func mixedSheet(t testing.TB, form Form) Sheet {
	proof := []Evidence{{ID: firstID, What: "Test call by Zoë", Date: "2026-03-01", Where: "Shared drive, \u201cAccess\u201d"}}
	return Sheet{Set: starter(t), Form: form, Answers: map[string]Answer{
		"REG-1": {Choice: ChoiceLevel, Level: 3, HowChecked: "We rang as a new patient.", Evidence: proof},
		"REG-2": {Choice: ChoiceLevel, Level: 1, Note: "Line one\nline two \u2028 😀 العربية"},
		"CON-1": {Choice: ChoiceLevel, Level: 3, Note: "No proof yet"},
		"CON-2": {Choice: ChoiceNotSure, WhoCouldTell: "The reception lead"},
		"REC-1": {Choice: ChoiceDoesNotApply, Reason: "We have no waiting room"},
		"APT-3": {Choice: ChoiceDoesNotApply},
		"APT-4": {Choice: ChoiceLevel, Level: 0, Reason: "left from an earlier choice"},
		"CTY-1": {Note: "only a note so far"},
	}}
}

func mixedInput(t testing.TB, form Form) SubmissionInput {
	return SubmissionInput{Sheet: mixedSheet(t, form), State: StateDraft, Number: 2, By: RolePracticeLead,
		Sites: []Site{{"7c9e6679-7425-40de-944b-e07fc1f90ae7", "Main surgery"}, {"7c9e6679-7425-40de-944b-e07fc1f90ae8", "Siân’s branch"}}}
}

func submit(t testing.TB, in SubmissionInput) Submission {
	t.Helper()
	submission, err := Submit(in, submittedAt)
	if err != nil {
		t.Fatal(err)
	}
	return submission
}

func TestSubmitLowersTheTopLevelWithoutItsProof(t *testing.T) {
	submission := submit(t, mixedInput(t, FormFull))
	if want := []Lowered{{"CON-1", 3, 2}}; !slices.Equal(submission.Lowered, want) {
		t.Errorf("lowered %v", submission.Lowered)
	}
	if got := submission.Sheet.Answers["CON-1"]; got.Level != 2 || got.Note != "No proof yet" {
		t.Errorf("CON-1 was submitted as %+v", got)
	}
	if got := submission.Sheet.Answers["REG-1"].Level; got != 3 {
		t.Errorf("REG-1 was submitted at level %d", got)
	}
	if !slices.Equal(ToLower(mixedSheet(t, FormFull), "2026-11-22"), submission.Lowered) {
		t.Error("what is named before confirming is not what was lowered")
	}
}

// The day counts in England: half past midnight on 2 March there is still 1 March in UTC in summer only.
func TestSubmitCountsEvidenceInLondon(t *testing.T) {
	in := mixedInput(t, FormFull)
	in.Sheet.Answers["REG-1"].Evidence[0].Date = "2025-06-15"
	for at, lowered := range map[time.Time]int{
		time.Date(2026, 6, 15, 22, 59, 0, 0, time.UTC): 1, // 23:59 on the 15th in London
		time.Date(2026, 6, 15, 23, 1, 0, 0, time.UTC):  2, // 00:01 on the 16th in London
	} {
		submission, err := Submit(in, at)
		if err != nil || len(submission.Lowered) != lowered {
			t.Errorf("%s: lowered %v, error %v", at, submission.Lowered, err)
		}
	}
}

func TestSubmitFreezesWhatTheFormShows(t *testing.T) {
	submission := submit(t, mixedInput(t, FormShort))
	if _, kept := submission.Sheet.Answers["REG-2"]; kept {
		t.Error("an answer outside the short form was frozen")
	}
	if got := submission.Sheet.Answers["APT-4"].Reason; got != "" {
		t.Error("the reason of a choice not taken was frozen")
	}
	if got := submission.Sheet.Answers["CTY-1"].Note; got == "" {
		t.Error("a note without a choice was lost")
	}
	if submission.Scores.Whole.Criteria != 14 || submission.Scores.Whole.Unanswered != 9 {
		t.Errorf("counts %+v", submission.Scores.Whole)
	}
}

func TestSubmitLeavesTheDraftAlone(t *testing.T) {
	in, before := mixedInput(t, FormFull), mixedSheet(t, FormFull)
	submit(t, in)
	if !reflect.DeepEqual(in.Sheet.Answers, before.Answers) {
		t.Error("the draft's answers were changed")
	}
}

func TestSubmitTakesAnEmptySheet(t *testing.T) {
	submission := submit(t, SubmissionInput{Sheet: Sheet{Set: starter(t), Form: FormFull}, State: StateDraft, Number: 1})
	if submission.Scores.Whole.Unanswered != 43 || len(submission.Lowered) != 0 {
		t.Errorf("got %+v", submission.Scores.Whole)
	}
	for _, empty := range []string{`"sites":[]`, `"answers":[]`, `"lowered":[]`} {
		if !strings.Contains(string(submission.Snapshot), empty) {
			t.Errorf("the snapshot has no %s", empty)
		}
	}
}

func TestSubmitRefuses(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*SubmissionInput)
		code   Code
	}{
		"submitted":       {func(in *SubmissionInput) { in.State = StateSubmitted }, CodeConflict},
		"discarded":       {func(in *SubmissionInput) { in.State = StateDiscarded }, CodeConflict},
		"no state":        {func(in *SubmissionInput) { in.State = "" }, CodeConflict},
		"an odd answer":   {func(in *SubmissionInput) { in.Sheet.Answers["REG-1"] = level(9) }, CodeInvalid},
		"bytes in a note": {func(in *SubmissionInput) { in.Sheet.Answers["REG-1"] = Answer{Note: "\xff"} }, CodeInvalid},
		"bytes in a site": {func(in *SubmissionInput) { in.Sites[0].Name = "\xff" }, CodeInvalid},
	} {
		t.Run(name, func(t *testing.T) {
			in := mixedInput(t, FormFull)
			test.change(&in)
			submission, err := Submit(in, submittedAt)
			fieldsOf(t, err, test.code)
			if submission.Snapshot != nil {
				t.Error("a refused submission has a snapshot")
			}
		})
	}
}

func TestTheSnapshotStaysAsItIs(t *testing.T) {
	submission := submit(t, mixedInput(t, FormShort))
	compareFile(t, "testdata/submission.json", string(submission.Snapshot))
	if submission.Hash != sha256Hex(submission.Snapshot) {
		t.Error("the hash is not the snapshot's")
	}
	if elsewhere := canonicalBytes(t, submission.Snapshot); elsewhere != string(submission.Snapshot) {
		t.Error("another implementation of RFC 8785 writes the snapshot otherwise")
	}
}

func TestTheSnapshotIsTheSameEachTime(t *testing.T) {
	first := submit(t, mixedInput(t, FormFull))
	for range 20 {
		if again := submit(t, mixedInput(t, FormFull)); again.Hash != first.Hash {
			t.Fatal("the same sheet gave another snapshot")
		}
	}
}

func TestASnapshotIsReadBackWhole(t *testing.T) {
	for _, form := range []Form{FormShort, FormFull} {
		in := mixedInput(t, form)
		in.Overall = form == FormFull
		written := submit(t, in)
		read, err := ReadSnapshot(written.Snapshot, starter(t))
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(read, written) {
			t.Errorf("%s: read %+v\nwritten %+v", form, read, written)
		}
		sheet, err := ReadSubmission(written.Snapshot, starter(t))
		if err != nil || !reflect.DeepEqual(sheet, written.Sheet) {
			t.Errorf("%s: the sheet is another one, error %v", form, err)
		}
		if !reflect.DeepEqual(Score(sheet, in.Overall), written.Scores) {
			t.Errorf("%s: its scores are others now", form)
		}
	}
}

func TestASnapshotThatWasMeddledWithIsNotRead(t *testing.T) {
	good := string(submit(t, mixedInput(t, FormFull)).Snapshot)
	for name, test := range map[string][2]string{
		"not JSON":      {"{", "["},
		"schema":        {"doorway/submission/1", "doorway/submission/2"},
		"checksum":      {starter(t).Checksum, strings.Repeat("0", 64)},
		"another field": {`"form":`, `"from":"x","form":`},
		"time":          {"2026-11-22T", "22 November "},
		"level":         {`"level":3`, `"level":4`},
		"criterion":     {`"criterion":"REG-1","evidence"`, `"criterion":"REG-0","evidence"`},
		"version":       {`"version":"0.1.0"`, `"version":"0.2.0"`},
		"choice":        {`"choice":"not_sure"`, `"choice":"perhaps"`},
	} {
		if !strings.Contains(good, test[0]) {
			t.Fatalf("%s: the snapshot has no %s", name, test[0])
		}
		if _, err := ReadSnapshot([]byte(strings.Replace(good, test[0], test[1], 1)), starter(t)); err == nil {
			t.Errorf("%s: read all the same", name)
		}
	}
}

func TestWhyALevelIsLowerIsFrozenOnlyWhereItWasSaid(t *testing.T) {
	in := mixedInput(t, FormFull)
	without := submit(t, in)
	if strings.Contains(string(without.Snapshot), "lower_because") {
		t.Error("a snapshot in which nobody gave a reason has a key for it")
	}
	id := in.Sheet.Criteria()[0].ID
	in.Sheet.Answers[id] = Answer{Choice: ChoiceLevel, Level: 1, LowerBecause: LowerLookedHarder}
	with := submit(t, in)
	read, err := ReadSubmission(with.Snapshot, in.Sheet.Set)
	if err != nil || read.Answers[id].LowerBecause != LowerLookedHarder {
		t.Errorf("%+v, %v", read.Answers[id], err)
	}
	if again, err := writeSnapshot(Submission{
		Number: with.Number, At: with.At, By: with.By, Sites: with.Sites, Sheet: read, Lowered: with.Lowered, Scores: with.Scores,
	}); err != nil || string(again) != string(with.Snapshot) {
		t.Errorf("written again it is %s, %v", again, err)
	}
}

func TestOnlyALevelCanBeLowerForAReason(t *testing.T) {
	scale := starter(t).Scale
	unsure, err := NewAnswer(scale, Answer{Choice: ChoiceNotSure, LowerBecause: LowerWeStopped})
	if err != nil || unsure.LowerBecause != LowerUnsaid {
		t.Errorf("%+v, %v", unsure, err)
	}
	if _, err := NewAnswer(scale, Answer{Choice: ChoiceLevel, LowerBecause: "we are bad"}); err == nil {
		t.Error("a reason that is not on the list is taken")
	}
}
