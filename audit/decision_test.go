package audit

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func someDecision() Decision {
	return Decision{
		What: "Say opening times in plain words", Why: "People told us that they could not find them.", TookPart: []DecisionRole{TookClinician, TookLivedExperience},
		How: HowConsent, DecidedOn: "2026-11-20", Outcome: OutcomeChanged,
	}
}

func TestDecisionRecord(t *testing.T) {
	got, err := NewDecision(someDecision(), "2026-11-20")
	if err != nil || got.WithoutLivedExperience() || got.TookPart[0] != TookLivedExperience {
		t.Fatalf("got %+v, %v", got, err)
	}
	for name, test := range map[string]struct {
		change func(*Decision)
		field  string
	}{
		"nothing decided":                   {func(d *Decision) { d.What = " \n" }, "what"},
		"no reason":                         {func(d *Decision) { d.Why = "" }, "why"},
		"61 words":                          {func(d *Decision) { d.Why = strings.Repeat("word ", 61) }, "why"},
		"nobody":                            {func(d *Decision) { d.TookPart = nil }, "tookPart"},
		"a person":                          {func(d *Decision) { d.TookPart = append(d.TookPart, "Ada") }, "tookPart"},
		"no way":                            {func(d *Decision) { d.How = "chat" }, "how"},
		"no outcome":                        {func(d *Decision) { d.Outcome = "" }, "outcome"},
		"tomorrow":                          {func(d *Decision) { d.DecidedOn = "2026-11-21" }, "decidedOn"},
		"no day":                            {func(d *Decision) { d.DecidedOn = "soon" }, "decidedOn"},
		"without lived experience":          {func(d *Decision) { d.TookPart = d.TookPart[:1] }, "withoutBecause"},
		"a reason for what is not the case": {func(d *Decision) { d.WithoutBecause = "x" }, "withoutBecause"},
		"too long":                          {func(d *Decision) { d.Dissent = strings.Repeat("ä", MaxDecisionText+1) }, "dissent"},
	} {
		in := someDecision()
		test.change(&in)
		_, err := NewDecision(in, "2026-11-20")
		var refusal *Error
		if !errors.As(err, &refusal) || len(refusal.Fields) != 1 || refusal.Fields[0].Field != test.field {
			t.Errorf("%s: got %v, want a refusal of %s alone", name, err, test.field)
		}
	}
}

func TestDecisionOf60WordsWithoutLivedExperience(t *testing.T) {
	in := someDecision()
	in.Why, in.TookPart, in.WithoutBecause = strings.Repeat("word\n", 60), []DecisionRole{TookCharity}, "Nobody could come."
	if got, err := NewDecision(in, "2026-11-20"); err != nil || !got.WithoutLivedExperience() {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestPosition(t *testing.T) {
	for _, position := range []Position{{PositionAgree, ""}, {PositionLiveWith, ""}, {PositionCannot, "It is too long."}} {
		if _, err := NewPosition(position); err != nil {
			t.Errorf("%v: %v", position, err)
		}
	}
	for _, position := range []Position{{PositionCannot, " "}, {"", ""}, {PositionAgree, "\xff"}} {
		if _, err := NewPosition(position); err == nil {
			t.Errorf("%v was taken", position)
		}
	}
}

func TestEndorsementRule(t *testing.T) {
	rule := DefaultEndorsementRule()
	for _, test := range []struct {
		lived, clinicians, others int
		met                       bool
	}{
		{3, 1, 0, true}, {2, 1, 0, false}, {3, 0, 2, false}, {3, 1, 2, true}, {3, 1, 3, false}, {4, 1, 3, true}, {0, 0, 0, false},
	} {
		endorsed := map[MemberKind]int{KindLivedExperience: test.lived, KindClinician: test.clinicians, KindCharity: test.others}
		if rule.Met(endorsed) != test.met {
			t.Errorf("%+v: want met %v", test, test.met)
		}
	}
	if (EndorsementRule{}).Met(map[MemberKind]int{KindClinician: 9}) {
		t.Error("a text was agreed without lived experience")
	}
	for _, wrong := range []EndorsementRule{{0, 1}, {-1, 1}, {51, 1}, {3, -1}, {3, 51}} {
		if wrong.Check() == nil {
			t.Errorf("%+v was taken", wrong)
		}
	}
	if err := (EndorsementRule{1, 0}).Check(); err != nil {
		t.Error(err)
	}
}

// Whatever the rule and whoever endorses: another person with lived experience never undoes what was met.
func TestLivedExperienceNeverUndoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rule := EndorsementRule{rapid.IntRange(1, 50).Draw(t, "lived"), rapid.IntRange(0, 50).Draw(t, "clinicians")}
		endorsed := map[MemberKind]int{}
		for _, kind := range MemberKinds() {
			endorsed[kind] = rapid.IntRange(0, 60).Draw(t, string(kind))
		}
		met := rule.Met(endorsed)
		if met && endorsed[KindLivedExperience] == 0 {
			t.Fatal("met without lived experience")
		}
		endorsed[KindLivedExperience]++
		if met && !rule.Met(endorsed) {
			t.Fatal("undone")
		}
	})
}

// Every text that people read of a criterion is in its hash, and nothing else is.
func TestTextHash(t *testing.T) {
	set, err := StarterCriteria()
	if err != nil {
		t.Fatal(err)
	}
	base := set.Criteria[0]
	for name, change := range map[string]func(*Criterion){
		"title": func(c *Criterion) { c.Title += "." }, "statement": func(c *Criterion) { c.Statement += "." },
		"why": func(c *Criterion) { c.WhyItMatters += "." }, "levels": func(c *Criterion) { c.Levels = append([]string{"x"}, c.Levels[1:]...) },
		"evidence": func(c *Criterion) { c.EvidenceExamples = c.EvidenceExamples[1:] }, "note": func(c *Criterion) { c.ContentNote += "." },
		"prompt": func(c *Criterion) { c.PlacementPrompt += "." }, "plain": func(c *Criterion) { c.Plain += "." },
		"easy read": func(c *Criterion) { c.EasyRead += "." }, "actions": func(c *Criterion) { c.SuggestedActions = c.SuggestedActions[1:] },
	} {
		changed := base
		change(&changed)
		if changed.TextHash() == base.TextHash() {
			t.Errorf("the %s is not in the hash", name)
		}
	}
	moved := base
	moved.Plain, moved.EasyRead, moved.Essential, moved.Sources = base.EasyRead, base.Plain, !base.Essential, nil
	if base.Plain == base.EasyRead && moved.TextHash() != base.TextHash() {
		t.Error("what nobody reads of it is in the hash")
	}
	shifted := base
	shifted.ContentNote, shifted.PlacementPrompt = base.PlacementPrompt, base.ContentNote
	if shifted.TextHash() == base.TextHash() {
		t.Error("texts can change places")
	}
}

func TestUnendorsed(t *testing.T) {
	set := versionOf("0.2.0", "A=one B=two", "")
	enough := map[MemberKind]int{KindLivedExperience: 1}
	rule, endorsed := EndorsementRule{1, 0}, Endorsed{set.Criteria[0].Text(): enough, {"B", "another text"}: enough}
	if open := rule.Unendorsed(set, endorsed); strings.Join(open, " ") != "B" {
		t.Errorf("got %v, want B", open)
	}
}
