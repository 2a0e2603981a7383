package audit

import "testing"

func TestLookingAgainIsSuggestedByTheCalendar(t *testing.T) {
	for _, example := range []struct {
		submitted, today Date
		want             NextLook
	}{
		{"", "2026-11-22", NextLook{State: LookAgainFirst}},
		{"2026-11-22", "2026-11-22", NextLook{LookAgainNotYet, "2027-05-22", "2027-11-22"}},
		{"2026-11-22", "2027-05-21", NextLook{LookAgainNotYet, "2027-05-22", "2027-11-22"}},
		{"2026-11-22", "2027-05-22", NextLook{LookAgainShort, "2027-05-22", "2027-11-22"}},
		{"2026-11-22", "2027-11-21", NextLook{LookAgainShort, "2027-05-22", "2027-11-22"}},
		{"2026-11-22", "2027-11-22", NextLook{LookAgainFull, "2027-05-22", "2027-11-22"}},
		{"2026-11-22", "2031-01-01", NextLook{LookAgainFull, "2027-05-22", "2027-11-22"}},
		{"2027-08-31", "2028-02-28", NextLook{LookAgainNotYet, "2028-02-29", "2028-08-31"}},
		{"2027-08-31", "2028-02-29", NextLook{LookAgainShort, "2028-02-29", "2028-08-31"}},
	} {
		if got := NextLookAfter(example.submitted, example.today); got != example.want {
			t.Errorf("submitted on %s, on %s: %+v", example.submitted, example.today, got)
		}
	}
}
