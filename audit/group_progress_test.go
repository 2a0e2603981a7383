package audit

import (
	"testing"
)

// sharedTrend shares the self-assessments of signs, as in trendOf, each at its level; the latest comes first.
func sharedTrend(t *testing.T, signs string, levels ...SharingLevel) ([]SharedSubmission, ProgressInput) {
	t.Helper()
	in := trendOf(t, signs)
	var shared []SharedSubmission
	for i := len(in.Submitted) - 1; i >= 0; i-- {
		if levels[i] != "" {
			shared = append(shared, SharedSubmission{Sharing: Sharing{Audience: AudienceGroup, Level: levels[i]}, SubmittedAudit: in.Submitted[i]})
		}
	}
	return shared, in
}

func seenProgress(t *testing.T, shared []SharedSubmission, in ProgressInput) GroupProgress {
	t.Helper()
	progress, err := ProgressSeenByGroup(shared, in.Versions, in.AsOf)
	if err != nil {
		t.Fatal(err)
	}
	return progress
}

func TestAGroupSeesProgressOnlyOverWhatIsSharedInFull(t *testing.T) {
	const signs = "0 0 0 → 1* 1 1 → 2 2 2"
	shared, in := sharedTrend(t, signs, SharingFull, "", SharingFull)
	got := seenProgress(t, shared, in)
	if got.Full == nil || len(got.Full.Audits) != 2 || len(got.Full.LeftOut) != 0 || len(got.Full.Actions) != 0 {
		t.Fatalf("two of three are shared in full, got %+v", got.Full)
	}
	if got.Full.Comparable != 2 || len(got.Full.Breaks) != 1 {
		t.Errorf("a criterion was worded anew between them, got %d comparable and %+v", got.Full.Comparable, got.Full.Breaks)
	}
	for _, levels := range [][]SharingLevel{
		{SharingFull, SharingDomains, SharingDomains}, {SharingDomains, SharingTakingPart, SharingFull}, {"", "", SharingFull}, {"", "", ""},
	} {
		shared, in = sharedTrend(t, signs, levels...)
		if got = seenProgress(t, shared, in); got.Full != nil || got.Actions != nil {
			t.Errorf("%v: only one is shared in full, got %+v", levels, got)
		}
	}
}

func TestWordsMoveOnlyWhereBothAreShared(t *testing.T) {
	for _, one := range []struct {
		levels [2]SharingLevel
		sites  string
		higher int // -1: nothing stands beside the latest
	}{
		{[2]SharingLevel{SharingDomains, SharingDomains}, "a", 1},
		{[2]SharingLevel{SharingFull, SharingDomains}, "a", 1},
		{[2]SharingLevel{SharingTakingPart, SharingFull}, "a", -1},
		{[2]SharingLevel{SharingFull, SharingTakingPart}, "a", -1},
		{[2]SharingLevel{"", SharingFull}, "a", -1},
		{[2]SharingLevel{SharingFull, SharingFull}, "b", -1},
	} {
		shared, in := sharedTrend(t, "0 0 0 → 2 2 2", one.levels[:]...)
		first := shared[len(shared)-1]
		shared[0].Sheet.Set = first.Sheet.Set // the same version
		shared[0].Sites = []Site{{one.sites, "Called something else by now"}}
		moved, want := seenProgress(t, shared, in).Moved, -1
		if moved != nil {
			want = len(moved.Higher)
		}
		if want != one.higher {
			t.Errorf("%v at site %s: got %+v", one.levels, one.sites, moved)
		}
	}
}

func TestAnActionOfSeveralSelfAssessmentsIsShownOnce(t *testing.T) {
	shared, in := sharedTrend(t, "0 0 0 → 2 2 2", SharingFull, SharingFull)
	blocked := ProgressAction{ID: "one", Action: Action{What: "A ramp", Status: ActionBlocked, StatusReason: "No money"}}
	shared[0].Actions = []ProgressAction{blocked, {ID: "two", Action: Action{What: "A bell", Status: ActionDone}}}
	shared[1].Actions = []ProgressAction{blocked}
	if got := seenProgress(t, shared, in).Actions; len(got) != 2 || got[0].State != GroupActionToDo || got[0].Why != "" || got[1].State != GroupActionDone {
		t.Errorf("what is stuck is not shared, got %+v", got)
	}
	shared[1].Sharing.Stuck = true
	if got := seenProgress(t, shared, in).Actions; len(got) != 2 || got[0].State != GroupActionStuck || got[0].Why != "No money" {
		t.Errorf("one of them shares what is stuck, got %+v", got)
	}
}
