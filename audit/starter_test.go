package audit

import (
	"os"
	"slices"
	"testing"
)

// starter gives the starter set to a test.
func starter(t testing.TB) *CriteriaSet {
	t.Helper()
	set, err := StarterCriteria()
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func TestTheStarterSetIsReadWhole(t *testing.T) {
	set := starter(t)
	essential, actions := 0, 0
	for _, criterion := range set.Criteria {
		actions += len(criterion.SuggestedActions)
		if criterion.Essential {
			essential++
		}
	}
	for what, got := range map[string][2]int{
		"criteria": {len(set.Criteria), 43}, "domains": {len(set.Domains), 10}, "essential": {essential, 14},
		"short form": {len(set.ShortForm), 14}, "actions": {actions, 129}, "sources": {len(set.Sources), 52},
		"principles": {len(set.Principles), 6}, "levels": {len(set.Scale.Levels), 4}, "top": {int(set.Scale.Top()), 3},
	} {
		if got[0] != got[1] {
			t.Errorf("%s: %d, want %d", what, got[0], got[1])
		}
	}
}

func TestTheStarterSetKeepsItsOwnWords(t *testing.T) {
	set := starter(t)
	first, _ := set.Criterion("REG-1")
	for got, want := range map[string]string{
		set.ID + " " + set.Version:                           "starter 0.1.0",
		set.Scale.Levels[3].Label:                            "In place and checked",
		set.Scale.NotSure.Prompts:                            "Who could tell us?",
		set.Scale.DoesNotApply.Label:                         "Does not apply here",
		set.NotValidated:                                     "The scale and levels have not been tested for reliability or validity.",
		set.Review.Owner:                                     "the group",
		set.Sources[0].ID:                                    "mcgeown-2023",
		first.Statement:                                      "People can join our practice without showing ID, proof of address or immigration papers.",
		first.ContentNote:                                    "Mentions homelessness and leaving abuse.",
		first.SuggestedActions[0].ID:                         "REG-1-a",
		set.Principles[5].BNSSGLabel:                         "Inclusivity",
		set.Domains[9].Title:                                 "Leading and listening",
		set.Review.States[1]:                                 "under-review",
		string(set.Sources[7].Read):                          "via",
		string(first.PlacementMode):                          "ask-staff",
		set.Scale.Headline[:len("show a profile by domain")]: "show a profile by domain",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if !set.Scale.DoesNotApply.NeedsReason || set.Scale.NotSure.NeedsReason {
		t.Error("only \"does not apply\" needs a reason")
	}
}

// A file that says draft-not-co-designed can be used, and nobody has agreed it: state and standing are two facts.
func TestTheStarterSetIsPublishedAndNotAgreed(t *testing.T) {
	set := starter(t)
	if set.State() != VersionPublished || set.Agreed() {
		t.Errorf("state %s, agreed %t", set.State(), set.Agreed())
	}
}

func TestTheStarterFileIsTheFileInTheRepository(t *testing.T) {
	onDisk, err := os.ReadFile("criteria/starter-0.1.0.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(StarterFile(), onDisk) {
		t.Error("the embedded file differs from the one on disk")
	}
	if set := starter(t); set.Checksum != sha256Hex(onDisk) {
		t.Error("the checksum is not the file's")
	}
	StarterFile()[0] = 'X'
	if StarterFile()[0] == 'X' {
		t.Error("a caller can change the embedded file")
	}
}

func TestLookUp(t *testing.T) {
	set := starter(t)
	if c, ok := set.Criterion("CON-1"); !ok || c.Domain != "CON" {
		t.Errorf("CON-1: %v %q", ok, c.Domain)
	}
	if d, ok := set.Domain("REC"); !ok || d.Title != "Arriving and waiting" {
		t.Errorf("REC: %v %q", ok, d.Title)
	}
	if a, c, ok := set.Suggestion("REG-1-b"); !ok || c.ID != "REG-1" || a.Effort != EffortLow {
		t.Errorf("REG-1-b: %v %s %s", ok, c.ID, a.Effort)
	}
	_, criterion := set.Criterion("NONE-1")
	_, domain := set.Domain("NONE")
	_, _, suggestion := set.Suggestion("NONE-1-a")
	if criterion || domain || suggestion {
		t.Error("something was found that is not there")
	}
	if !set.InShortForm("REG-1") || set.InShortForm("REG-2") {
		t.Error("the short form holds REG-1 and not REG-2")
	}
}

func TestHashChangesWithStatementAndLevelsOnly(t *testing.T) {
	original, _ := starter(t).Criterion("REG-1")
	same := original
	same.Title, same.WhyItMatters, same.EvidenceExamples = "Other", "Other", nil
	if same.Hash() != original.Hash() {
		t.Error("the hash depends on more than statement and levels")
	}
	reworded := original
	reworded.Statement += "."
	relevelled := original
	relevelled.Levels = slices.Clone(original.Levels)
	relevelled.Levels[2] += " "
	moved := original // The same characters, parted elsewhere.
	moved.Levels = append([]string{original.Levels[0] + original.Levels[1]}, original.Levels[2:]...)
	hashes := []string{original.Hash(), reworded.Hash(), relevelled.Hash(), moved.Hash()}
	slices.Sort(hashes)
	if len(slices.Compact(hashes)) != 4 {
		t.Error("two different criteria have one hash")
	}
}

func TestVersionStates(t *testing.T) {
	for status, want := range map[Status]VersionState{
		StatusDraft: VersionDraft, StatusNotCoDesigned: VersionPublished, StatusUnderReview: VersionInReview,
		StatusAgreed: VersionPublished, StatusRetired: VersionRetired,
	} {
		set := CriteriaSet{Status: status}
		if set.State() != want || set.Agreed() != (status == StatusAgreed) {
			t.Errorf("%s: %s, agreed %t", status, set.State(), set.Agreed())
		}
	}
}
