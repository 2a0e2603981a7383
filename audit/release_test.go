package audit

import (
	"testing"
	"time"
)

func TestWhoMayChooseWhatWhen(t *testing.T) {
	const (
		lastDay, after = Date("2026-10-31"), Date("2026-11-01")
		writing        = "You are still writing this. Finish it first, then choose who may see it."
		withdrew       = "You withdrew this, so nobody else can see it."
		pooled         = "This was put together with what others said already. It cannot be taken back."
		shared         = "The practice can read this already, as you confirmed. It cannot be taken back."
		later          = "You can share this with the practice from 1 November 2026, when the placement has ended."
	)
	for name, at := range map[string]struct {
		Assessment
		on       Date
		early    bool
		others   string // to kept, group and pooled
		toShared string
	}{
		"a draft":                        {Assessment{State: AssessmentDraft, Release: ReleaseKept}, after, false, writing, writing},
		"withdrawn":                      {Assessment{State: AssessmentWithdrawn, Release: ReleaseKept}, after, false, withdrew, withdrew},
		"on the placement's last day":    {Assessment{State: AssessmentSubmitted, Release: ReleaseKept}, lastDay, false, "", later},
		"where the group lets one share": {Assessment{State: AssessmentSubmitted, Release: ReleaseKept}, lastDay, true, "", ""},
		"kept, afterwards":               {Assessment{State: AssessmentSubmitted, Release: ReleaseKept}, after, false, "", ""},
		"with the group":                 {Assessment{State: AssessmentSubmitted, Release: ReleaseGroup}, after, false, "", ""},
		"waiting to be pooled":           {Assessment{State: AssessmentSubmitted, Release: ReleasePooled}, after, false, "", ""},
		"waiting to be confirmed":        {Assessment{State: AssessmentSubmitted, Release: ReleaseShared}, after, false, "", ""},
		"pooled":                         {Assessment{State: AssessmentSubmitted, Release: ReleasePooled, Released: true}, after, true, pooled, pooled},
		"shared":                         {Assessment{State: AssessmentSubmitted, Release: ReleaseShared, Released: true}, after, true, shared, shared},
	} {
		t.Run(name, func(t *testing.T) {
			for _, to := range Releases() {
				want := at.others
				if to == ReleaseShared {
					want = at.toShared
				}
				got := refusal(t, at.CheckChoice(to, Placement{"2026-08-01", lastDay}, at.on, at.early), CodeConflict)
				if got != want {
					t.Errorf("to %s: %q, want %q", to, got, want)
				}
			}
		})
	}
	everybody := Assessment{State: AssessmentSubmitted}.CheckChoice("everybody", Placement{"2026-08-01", lastDay}, after, true)
	if refusal(t, everybody, CodeInvalid) == "" {
		t.Error("what is no release was taken")
	}
}

// docs/states.md says which choices can be made.
func TestThePageSaysWhoMayChooseWhat(t *testing.T) {
	rows := docTable(t, "../docs/states.md", "Who may see an assessment")
	for _, row := range rows {
		from, placement := assessmentIn(row["It is"]), Placement{"2026-08-01", "2026-10-31"}
		for column, choice := range map[string]struct {
			to Release
			on Date
		}{
			"kept": {ReleaseKept, "2026-10-31"}, "group": {ReleaseGroup, "2026-10-31"}, "pooled": {ReleasePooled, "2026-10-31"},
			"shared, while the placement lasts": {ReleaseShared, "2026-10-31"}, "shared, afterwards": {ReleaseShared, "2026-11-01"},
		} {
			may := from.CheckChoice(choice.to, placement, choice.on, false) == nil
			if want := map[string]bool{"yes": true, "no": false}; want[row[column]] != may || row[column] == "" {
				t.Errorf("%s to %s: %t, the page says %q", row["It is"], column, may, row[column])
			}
		}
	}
	if len(rows) != 10 {
		t.Errorf("the page has %d rows", len(rows))
	}
}

func TestWhenASharedConversationIsConfirmed(t *testing.T) {
	from := time.Date(2026, 11, 24, 10, 41, 30, 0, time.UTC)
	waiting := SharedChoice{Assessment{State: AssessmentSubmitted, Release: ReleaseShared}, "abc", from}
	now := func(change func(*SharedChoice)) SharedChoice {
		changed := waiting
		change(&changed)
		return changed
	}
	const (
		again   = "This is not the same as what you looked at. Look at it again, then choose once more."
		nothing = "There is nothing to confirm. If you want to share this, choose it first."
	)
	for name, at := range map[string]struct {
		choice SharedChoice
		hash   string
		ends   Date
		early  bool
		at     time.Time
		want   string
	}{
		"exactly then":       {waiting, "abc", "2026-10-31", false, from, ""},
		"a microsecond less": {waiting, "abc", "2026-10-31", false, from.Add(-time.Microsecond), "You can confirm this from 10:42 on 24 November 2026. Until then the practice sees nothing, and you can change your mind."},
		"something else":     {waiting, "abd", "2026-10-31", false, from, again},
		"without a hash":     {waiting, "", "2026-10-31", false, from, again},
		"placed for longer":  {waiting, "abc", "2026-11-24", false, from, "You can share this with the practice from 25 November 2026, when the placement has ended."},
		"for longer, early":  {waiting, "abc", "2026-11-24", true, from, ""},
		"taken back":         {now(func(c *SharedChoice) { c.Release = ReleaseKept }), "abc", "2026-10-31", false, from, nothing},
		"withdrawn":          {now(func(c *SharedChoice) { c.State = AssessmentWithdrawn }), "abc", "2026-10-31", false, from, nothing},
		"confirmed":          {now(func(c *SharedChoice) { c.Released = true }), "abc", "2026-10-31", false, from, "The practice can read this already, as you confirmed. It cannot be taken back."},
	} {
		t.Run(name, func(t *testing.T) {
			got := refusal(t, at.choice.CheckConfirm(at.hash, Placement{"2026-08-01", at.ends}, at.at, at.early), CodeConflict)
			if got != at.want {
				t.Errorf("told %q, want %q", got, at.want)
			}
		})
	}
}

// In summer the clocks in England are an hour ahead, and the day begins at 23:00 of the day before in UTC.
func TestTheLastDayOfAPlacementIsALondonDay(t *testing.T) {
	waiting := SharedChoice{Assessment{State: AssessmentSubmitted, Release: ReleaseShared}, "abc", time.Date(2026, 7, 1, 0, 0, 0, 0, time.UTC)}
	placement := Placement{Starts: "2026-03-01", Ends: "2026-07-31"}
	before := time.Date(2026, 7, 31, 22, 59, 59, 0, time.UTC)
	if refusal(t, waiting.CheckConfirm("abc", placement, before, false), CodeConflict) == "" {
		t.Error("it was confirmed on the last day")
	}
	if err := waiting.CheckConfirm("abc", placement, before.Add(time.Second), false); err != nil {
		t.Errorf("on the first day after: %v", err)
	}
}
