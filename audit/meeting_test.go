package audit_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"doorway/audit"
)

func TestMeetingsAreChecked(t *testing.T) {
	good := audit.Meeting{Title: "Reading the draft", Day: "2026-11-30", Place: "10:30, the library"}
	if err := good.Check(); err != nil {
		t.Error(err)
	}
	for field, change := range map[string]func(*audit.Meeting){
		"title":    func(m *audit.Meeting) { m.Title = " " },
		"day":      func(m *audit.Meeting) { m.Day = "2026-11-31" },
		"checkOut": func(m *audit.Meeting) { m.CheckOut = strings.Repeat("x", audit.MaxGuardedRunes+1) },
	} {
		wrong := good
		change(&wrong)
		var refusal *audit.Error
		if err := wrong.Check(); !errors.As(err, &refusal) || len(refusal.Fields) != 1 || refusal.Fields[0].Field != field {
			t.Errorf("%s: %v", field, err)
		}
	}
}

func TestMeetingsFallAway(t *testing.T) {
	if from := audit.MeetingsListedFrom(time.Date(2026, 11, 22, 23, 30, 0, 0, time.UTC)); from != "2026-11-15" {
		t.Errorf("listed from %s", from)
	}
	until, err := audit.Meeting{Day: "2026-11-30"}.KeptUntil()
	if err != nil || !until.Equal(time.Date(2027, 2, 28, 0, 0, 0, 0, time.UTC)) {
		t.Errorf("kept until %v, %v", until, err)
	}
}
