package audit

import (
	"slices"
	"strings"
	"testing"
)

// opinionsOf reads a row of signs: a digit is a level, "?" not sure, "." nothing said.
func opinionsOf(t *testing.T, signs string) []Opinion {
	t.Helper()
	var opinions []Opinion
	for _, sign := range strings.Fields(signs) {
		answer := answerOf(t, sign)
		opinions = append(opinions, Opinion{answer.Choice, answer.Level})
	}
	return opinions
}

func TestASpreadTellsLowestMostAndHighest(t *testing.T) {
	for signs, want := range map[string]Spread{
		"0 2 2":           {Lowest: 0, Highest: 2, Most: 2, HasMost: true},
		"2 2 2":           {Lowest: 2, Highest: 2, Most: 2, HasMost: true},
		"0 1 3":           {Lowest: 0, Highest: 3},
		"1 1 2 2":         {Lowest: 1, Highest: 2},
		"3 3 1 1 1 ? .":   {Lowest: 1, Highest: 3, Most: 1, HasMost: true},
		"1 2 3 ? ?":       {Lowest: 1, Highest: 3},
		"1 2 3 ? ? ?":     {Lowest: 1, Highest: 3, NotSure: true},
		"0 0 0 ? ? ? ? .": {Most: 0, HasMost: true, NotSure: true},
	} {
		if got, shown := SpreadOf(opinionsOf(t, signs), 3); !shown || got != want {
			t.Errorf("%s: %+v %v, want %+v", signs, got, shown, want)
		}
	}
}

func TestTooFewLevelsTellNothingAtAll(t *testing.T) {
	for _, signs := range []string{"", "1", "1 1", "1 2 ? ? ? ?", "? ? ?", "3 3 . . . n"} {
		if got, shown := SpreadOf(opinionsOf(t, signs), 3); shown || got != (Spread{}) {
			t.Errorf("%s: %+v %v", signs, got, shown)
		}
	}
	if alone, shown := SpreadOf(opinionsOf(t, "2"), 1); !shown || alone.HasMost {
		t.Errorf("what one said is not what most said: %+v %v", alone, shown)
	}
	if _, shown := SpreadOf(nil, 0); shown {
		t.Error("nobody has a spread")
	}
}

func TestWhoGaveAViewNeedsOneMoreToReadTheSpread(t *testing.T) {
	for signs, want := range map[string]bool{
		"1 2 3": false, "1 2 3 3": true, "1 2 3 ? ?": false, "1 2 3 3 ? ?": true,
		"1 2 3 3 ? ? ?": false, "1 2 3 3 ? ? ? ?": true, "": false,
	} {
		if got := ForAll(opinionsOf(t, signs), 3); got != want {
			t.Errorf("%s: %v, want %v", signs, got, want)
		}
	}
}

func TestTheWidestSpreadComesFirst(t *testing.T) {
	spreads := []Spread{{Lowest: 1, Highest: 2}, {Lowest: 2, Highest: 2}, {Lowest: 0, Highest: 3}, {Lowest: 0, Highest: 1}}
	slices.SortStableFunc(spreads, WidestFirst)
	want := []Spread{{Lowest: 0, Highest: 3}, {Lowest: 1, Highest: 2}, {Lowest: 0, Highest: 1}, {Lowest: 2, Highest: 2}}
	if !slices.Equal(spreads, want) {
		t.Errorf("%+v", spreads)
	}
}

func TestTheQuestionFollowsWhatIsShown(t *testing.T) {
	for want, spread := range map[string]Spread{
		talkFarApart: {Lowest: 0, Highest: 2, NotSure: true},
		talkNotSure:  {Lowest: 1, Highest: 1, NotSure: true},
		talkClose:    {Lowest: 1, Highest: 2},
		talkAlike:    {Lowest: 2, Highest: 2, HasMost: true, Most: 2},
	} {
		if got := TalkAbout(spread, true); got != want {
			t.Errorf("%+v: %s", spread, got)
		}
		if got := TalkAbout(spread, false); got != talkOpen {
			t.Errorf("%+v is not shown and changes the question: %s", spread, got)
		}
	}
}
