package audit

import (
	"testing"
	"time"
)

func TestQuietHoursEnd(t *testing.T) {
	for _, test := range []struct {
		name  string
		quiet QuietHours
		at    string
		want  string
	}{
		{"none", QuietHours{}, "2026-11-23T03:00:00Z", "2026-11-23T03:00:00Z"},
		{"before them", QuietHours{9, 12}, "2026-11-23T08:59:00Z", "2026-11-23T08:59:00Z"},
		{"within them", QuietHours{9, 12}, "2026-11-23T09:00:00Z", "2026-11-23T12:00:00Z"},
		{"when they end", QuietHours{9, 12}, "2026-11-23T12:00:00Z", "2026-11-23T12:00:00Z"},
		{"the evening before", QuietHours{20, 9}, "2026-11-23T21:30:00Z", "2026-11-24T09:00:00Z"},
		{"after midnight", QuietHours{20, 9}, "2026-11-24T01:00:00Z", "2026-11-24T09:00:00Z"},
		{"on summer's clocks", QuietHours{20, 9}, "2026-07-01T19:30:00Z", "2026-07-02T08:00:00Z"},
		{"over the night in which the clocks go back", QuietHours{20, 9}, "2026-10-24T20:00:00Z", "2026-10-25T09:00:00Z"},
		{"until midnight", QuietHours{18, 0}, "2026-11-23T18:00:00Z", "2026-11-24T00:00:00Z"},
	} {
		at, err := time.Parse(time.RFC3339, test.at)
		if err != nil {
			t.Fatal(err)
		}
		if got := test.quiet.End(at).Format(time.RFC3339); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

func TestQuietHoursAreHoursOfADay(t *testing.T) {
	for quiet, fine := range map[QuietHours]bool{{}: true, {23, 0}: true, {24, 1}: false, {1, -1}: false} {
		if err := quiet.Check(); (err == nil) != fine {
			t.Errorf("%v: %v", quiet, err)
		}
	}
}
