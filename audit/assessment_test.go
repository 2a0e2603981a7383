package audit

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// assessmentIn reads the beginning of a row: "submitted, pooled, released in part".
func assessmentIn(words string) Assessment {
	parts := strings.Split(words, ", ")
	has := func(word string) bool { return slices.Contains(parts, word) }
	found := Assessment{State: AssessmentState(parts[0]), Release: ReleaseKept, Said: !has("empty")}
	found.Waiting, found.Stopped = has("released in part"), has("the rest withdrawn")
	found.Released = has("released") || found.Waiting || found.Stopped
	for _, release := range []Release{ReleaseGroup, ReleasePooled, ReleaseShared} {
		if has(string(release)) {
			found.Release = release
		}
	}
	return found
}

func TestTheStatesOfAPlacementAssessmentAreAsThePageSays(t *testing.T) {
	placement := Placement{"2026-08-05", "2027-02-02"}
	rows := docTable(t, "../docs/states.md", "A placement assessment")
	for _, row := range rows {
		from := assessmentIn(row["From"])
		check := func(move string, to Assessment, err error) {
			t.Helper()
			after := string(to.State)
			if err != nil {
				fieldsOf(t, err, CodeConflict)
				if to != from {
					t.Errorf("%s, %s: refused, and yet %+v", row["From"], move, to)
				}
				after = "–"
			}
			if after != row[move] {
				t.Errorf("%s, %s: %s, the page says %q", row["From"], move, after, row[move])
			}
			if to.Waiting && move == "withdraw" || from.Stopped && to != from {
				t.Errorf("%s, %s: then it is %+v", row["From"], move, to)
			}
			if to.State != AssessmentSubmitted && to.Release != ReleaseKept {
				t.Errorf("%s, %s: %s and yet %s", row["From"], move, to.State, to.Release)
			}
		}
		for _, day := range []Date{"2026-08-12", "2027-03-02"} {
			to, err := from.Submit(placement, day)
			check("submit", to, err)
			to, err = from.Reopen(placement, day)
			check("go on writing", to, err)
		}
		for _, day := range []Date{"2026-08-11", "2027-03-03"} {
			to, err := from.Submit(placement, day)
			check("submit too early or too late", to, err)
			to, err = from.Reopen(placement, day)
			check("go on writing too early or too late", to, err)
		}
		to, err := from.Withdraw()
		check("withdraw", to, err)
		if keeps := row["keeps a role in the practice out"] == "yes"; from.KeepsRoleOut() != keeps {
			t.Errorf("%s: keeps a role out %t, the page says %t", row["From"], !keeps, keeps)
		}
	}
	if len(rows) != 11 {
		t.Errorf("the page has %d rows", len(rows))
	}
}

func TestWhenATraineeMayWrite(t *testing.T) {
	placement := Placement{"2026-11-16", "2027-02-02"}
	for _, c := range []struct {
		day   Date
		state AssessmentState
		says  string
	}{
		{"2026-11-22", AssessmentDraft, "You can write from 23 November 2026."},
		{"2026-11-23", AssessmentDraft, ""},
		{"2027-03-02", AssessmentDraft, ""},
		{"2027-03-03", AssessmentDraft, "This placement closed on 2 March 2027. You can still read, export and withdraw what you wrote."},
		{"2027-01-05", AssessmentSubmitted, "You finished this assessment. Go on writing first, then change it."},
		{"2027-01-05", AssessmentWithdrawn, "You withdrew this assessment. Go on writing first, then change it."},
		{"2027-03-03", AssessmentWithdrawn, "This placement closed on 2 March 2027. You can still read, export and withdraw what you wrote."},
	} {
		err := CheckWriting(placement, c.day, c.state)
		if got := sentence(err); got != c.says {
			t.Errorf("%s on %s: %q", c.state, c.day, got)
		}
		if err != nil {
			fieldsOf(t, err, CodeConflict)
		}
	}
}

func sentence(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

func TestWhenATraineeMayShare(t *testing.T) {
	placement := Placement{"2026-11-16", "2027-02-02"}
	for day, says := range map[Date]string{
		"2027-02-02": "You can share this with the practice from 3 February 2027, when the placement has ended.",
		"2027-02-03": "", "2029-01-01": "",
	} {
		if got := sentence(CheckSharing(placement, day, false)); got != says {
			t.Errorf("on %s: %q", day, got)
		}
		if err := CheckSharing(placement, day, true); err != nil {
			t.Errorf("early, on %s: %v", day, err)
		}
	}
}

func TestPoolsOn(t *testing.T) {
	for _, c := range []struct {
		ends Date
		now  string
		want Date
	}{
		{"2026-10-31", "2026-11-22T10:00:00Z", "2027-01-01"},
		{"2026-12-31", "2026-11-22T10:00:00Z", "2027-01-01"},
		{"2027-01-01", "2026-11-22T10:00:00Z", "2027-04-01"},
		{"2026-06-30", "2026-06-30T22:59:59Z", "2026-07-01"},
		{"2026-06-30", "2026-06-30T23:00:00Z", "2026-10-01"},
	} {
		now, err := time.Parse(time.RFC3339, c.now)
		if err != nil {
			t.Fatal(err)
		}
		if got := PoolsOn(Placement{"2026-03-01", c.ends}, now); got != c.want {
			t.Errorf("ended %s, now %s: %s, want %s", c.ends, c.now, got, c.want)
		}
	}
}

func TestNewObservation(t *testing.T) {
	scale := starter(t).Scale
	for _, c := range []struct {
		in     Observation
		fields []string
	}{
		{Observation{ChoiceLevel, scale.Top(), "a poster"}, nil},
		{Observation{ChoiceNotSeen, 0, ""}, nil},
		{Observation{ChoiceNone, 0, "half a sen"}, nil},
		{Observation{ChoiceLevel, scale.Top() + 1, ""}, []string{"level"}},
		{Observation{ChoiceLevel, -1, "\x00"}, []string{"level", "note"}},
		{Observation{ChoiceNotSure, 0, ""}, []string{"choice"}},
		{Observation{ChoiceDoesNotApply, 0, strings.Repeat("x", MaxGuardedRunes+1)}, []string{"choice", "note"}},
	} {
		got, err := NewObservation(scale, c.in)
		if c.fields == nil {
			if err != nil || got != c.in {
				t.Errorf("%+v: %+v, %v", c.in, got, err)
			}
		} else if fields := fieldsOf(t, err, CodeInvalid); !slices.Equal(fields, c.fields) {
			t.Errorf("%+v: %v", c.in, fields)
		}
	}
	if got, err := NewObservation(scale, Observation{ChoiceNotSeen, 2, ""}); err != nil || got.Level != 0 {
		t.Errorf("a level that is not used stays: %+v, %v", got, err)
	}
	// What a practice says of itself is never "not seen".
	if _, err := NewAnswer(scale, Answer{Choice: ChoiceNotSeen}); err == nil {
		t.Error("a practice may say that it has not seen")
	}
}

func TestNewReflection(t *testing.T) {
	in := Reflection{"the door", "to wait", "ask"}
	if got, err := NewReflection(in); err != nil || got != in {
		t.Errorf("%+v, %v", got, err)
	}
	_, err := NewReflection(Reflection{Noticed: "\xff", WillDo: "\x00"})
	if fields := fieldsOf(t, err, CodeInvalid); !slices.Equal(fields, []string{"noticed", "willDo"}) {
		t.Errorf("fields %v", fields)
	}
}
