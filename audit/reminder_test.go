package audit

import (
	"slices"
	"testing"
	"time"
)

// Summer time began on Sunday 29 March 2026 and ends on Sunday 25 October.
func TestRemindingKeepsQuietHoursOfEngland(t *testing.T) {
	for at, want := range map[string]string{
		"2026-03-27T17:59:00Z":      "2026-03-27T17:59:00Z", // a Friday
		"2026-03-27T18:00:00Z":      "2026-03-30T07:00:00Z", // over the change to summer time
		"2026-03-28T12:00:00Z":      "2026-03-30T07:00:00Z",
		"2026-03-30T06:59:59Z":      "2026-03-30T07:00:00Z",
		"2026-03-30T07:00:00Z":      "2026-03-30T07:00:00Z",
		"2026-03-30T16:59:59Z":      "2026-03-30T16:59:59Z",
		"2026-03-30T17:00:00Z":      "2026-03-31T07:00:00Z", // 18:00 in England
		"2026-03-31T07:30:00+02:00": "2026-03-31T07:00:00Z",
		"2026-10-23T17:00:00Z":      "2026-10-26T08:00:00Z", // over the change back
		"2026-10-26T07:59:00Z":      "2026-10-26T08:00:00Z",
		"2026-12-31T23:00:00Z":      "2027-01-01T08:00:00Z",
	} {
		if got := RemindingBegins(moment(t, at)); !got.Equal(moment(t, want)) {
			t.Errorf("%s: got %s, want %s", at, got, want)
		}
	}
}

func TestReminderIsAwayBeforeTheQuietHours(t *testing.T) {
	for at, want := range map[string]bool{
		"2026-03-27T17:58:59Z": true, "2026-03-27T17:59:00Z": true, "2026-03-27T17:59:01Z": false, "2026-03-27T18:00:00Z": false,
		"2026-03-27T07:59:59Z": false, "2026-03-27T08:00:00Z": true, "2026-03-28T12:00:00Z": false,
	} {
		if got := MayRemind(moment(t, at), time.Minute); got != want {
			t.Errorf("%s: got %v", at, got)
		}
	}
}

func TestReminderOfAnAction(t *testing.T) {
	due := func(day Date) DueAction { return DueAction{ID: "a", Due: day, Own: true} }
	for _, one := range []struct {
		name   string
		today  Date
		action DueAction
		want   []string
	}{
		{"30 days before", "2026-03-25", due("2026-04-24"), []string{"a 2026-04-24 30"}},
		{"the day before that", "2026-03-24", due("2026-04-24"), nil},
		{"made up for", "2026-03-27", due("2026-04-24"), []string{"a 2026-04-24 30"}},
		{"too late to be made up for", "2026-03-31", due("2026-04-24"), nil},
		{"7 days before", "2026-03-25", due("2026-04-01"), []string{"a 2026-04-01 7"}},
		{"tomorrow", "2026-03-25", due("2026-03-26"), []string{"a 2026-03-26 1"}},
		{"today", "2026-03-26", due("2026-03-26"), []string{"a 2026-03-26 1"}},
		{"late", "2026-03-27", due("2026-03-26"), nil},
		{"due on Monday, said on Friday", "2026-03-27", due("2026-03-30"), []string{"a 2026-03-30 1"}},
		{"7 days before is a Saturday", "2026-03-27", due("2026-04-04"), []string{"a 2026-04-04 7"}},
		{"a colleague's", "2026-03-25", DueAction{ID: "a", Due: "2026-03-26"}, nil},
		{"on Monday, a colleague's, soon", "2026-03-30", DueAction{ID: "a", Due: "2026-04-29"}, []string{"week 2026-03-30"}},
		{"on Monday, a colleague's, late", "2026-03-30", DueAction{ID: "a", Due: "2026-01-01"}, []string{"week 2026-03-30"}},
		{"on Monday, far", "2026-03-30", due("2026-04-30"), nil},
	} {
		if got := RemindersOn(one.today, []DueAction{one.action}, nil); !slices.Equal(got, one.want) {
			t.Errorf("%s: got %q, want %q", one.name, got, one.want)
		}
	}
}

func TestReminderToLookAgain(t *testing.T) {
	for today, want := range map[Date][]string{
		"2026-03-23": nil,
		"2026-03-30": {"look s 2025-09-25 6"},
		"2026-04-06": {"look s 2025-09-25 6"}, // the same text: said once
		"2026-04-07": nil,
		"2026-09-28": {"look s 2025-09-25 12"},
	} {
		if got := RemindersOn(today, nil, map[AuditID]Date{"s": "2025-09-25"}); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", today, got, want)
		}
	}
}
