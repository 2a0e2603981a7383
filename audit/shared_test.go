package audit

import (
	"bytes"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// refusal gives the sentence of a refusal, which has to be of a kind; nothing when there is none.
func refusal(t *testing.T, err error, code Code) string {
	t.Helper()
	if err == nil {
		return ""
	}
	var refused *Error
	if !errors.As(err, &refused) || refused.Code != code {
		t.Fatalf("got %v, want a refusal of kind %s", err, code)
	}
	return refused.Message
}

// What is hidden looks like what was never written, and the order is the set's, whatever order it was written in.
func TestWhatASharedConversationShows(t *testing.T) {
	set := starter(t)
	id := func(i int) string { return set.Criteria[i].ID }
	written := []SharedLine{
		{CriterionID: id(4), Choice: ChoiceLevel, Level: 3, Note: "kept secret"},
		{CriterionID: id(3), Choice: "not_seen", Level: 2, Note: "in a hurry"},
		{CriterionID: id(2), Choice: ChoiceNone, Note: " "},
		{CriterionID: id(1), Choice: ChoiceNone, Note: "only a thought"},
		{CriterionID: id(0), Choice: ChoiceLevel, Level: 0, Note: "<b>Zoë</b>\u2028"},
	}
	shared, err := Share(set, "Tam Okeke", written, []string{id(4), id(4)}, []string{id(3)})
	if err != nil {
		t.Fatal(err)
	}
	want := Shared{Name: "Tam Okeke", SetID: set.ID, CriteriaVersion: set.Version, Lines: []SharedLine{
		{CriterionID: id(0), Choice: ChoiceLevel, Note: "<b>Zoë</b>\u2028"},
		{CriterionID: id(1), Note: "only a thought"},
		{CriterionID: id(3), Choice: "not_seen"},
	}}
	if !reflect.DeepEqual(shared, want) {
		t.Errorf("got %+v", shared)
	}
	content, hash, err := shared.Freeze()
	if err != nil || strings.Contains(string(content), "secret") || strings.Contains(string(content), "hurry") || strings.Contains(string(content), id(4)) {
		t.Errorf("frozen as %s, %v", content, err)
	}
	slices.Reverse(written)
	never := written[:4]
	never[1].Note, never[3].Note = "only a thought", ""
	same, err := Share(set, "Tam Okeke", never, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if again, sameHash, err := same.Freeze(); err != nil || !bytes.Equal(again, content) || sameHash != hash {
		t.Errorf("never written is frozen as %s, %v", again, err)
	}
	if back, err := ReadShared(content); err != nil || !reflect.DeepEqual(back, want) {
		t.Errorf("read back as %+v, %v", back, err)
	}
	none, err := Share(set, "Tam Okeke", nil, nil, nil)
	if err != nil || none.Lines == nil || len(none.Lines) > 0 {
		t.Errorf("of nothing: %+v, %v", none, err)
	}
}

// Two that differ in anything that is seen have different hashes.
func TestAnyDifferenceChangesTheHash(t *testing.T) {
	set := starter(t)
	line := SharedLine{CriterionID: set.Criteria[0].ID, Choice: ChoiceLevel, Level: 1, Note: "a"}
	one := Shared{"Tam", "starter", "0.1.0", []SharedLine{line}}
	hashes := map[string]bool{}
	for _, change := range []func(*Shared){
		func(*Shared) {}, func(s *Shared) { s.Name = "Tom" }, func(s *Shared) { s.CriteriaVersion = "0.1.1" }, func(s *Shared) { s.SetID = "x" },
		func(s *Shared) { s.Lines[0].Level = 0 }, func(s *Shared) { s.Lines[0].Note = "" }, func(s *Shared) { s.Lines = nil },
		func(s *Shared) { s.Lines[0].Choice = "not_seen" }, func(s *Shared) { s.Lines[0].CriterionID = set.Criteria[1].ID },
	} {
		other := one
		other.Lines = slices.Clone(one.Lines)
		change(&other)
		_, hash, err := other.Freeze()
		if err != nil || hashes[hash] {
			t.Errorf("%+v has the hash of another, %v", other, err)
		}
		hashes[hash] = true
	}
}

func TestSharingRefusesWhatIsNotInTheCriteria(t *testing.T) {
	set := starter(t)
	_, err := Share(set, "Tam", nil, []string{"NOPE-1"}, []string{"NOPE-2"})
	if message := refusal(t, err, CodeInvalid); strings.Contains(message, "NOPE") {
		t.Errorf("it repeats what was sent: %s", message)
	}
	if _, err = Share(set, "Tam", nil, nil, []string{"NOPE"}); refusal(t, err, CodeInvalid) == "" {
		t.Error("what is not in the criteria was taken")
	}
	last, first := set.Criteria[len(set.Criteria)-1].ID, set.Criteria[0].ID
	if got := set.InOrder([]string{last, "NOPE", first, last}); !slices.Equal(got, []string{first, last}) {
		t.Errorf("in order: %v", got)
	}
}

func TestReadingWhatIsNoSharedConversation(t *testing.T) {
	for _, content := range []string{"", "[]", `{"schema":"doorway/shared/2"}`, `{"schema":"doorway/shared/1","more":1}`} {
		if _, err := ReadShared([]byte(content)); err == nil {
			t.Errorf("%q was read", content)
		}
	}
}
