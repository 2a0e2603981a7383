package audit_test

import (
	"errors"
	"testing"

	"doorway/audit"
)

func TestBankDetailsAreSeen(t *testing.T) {
	for _, text := range []string{
		"20-00-00 55779911", "Sort code 200000, account 55779911", "sort code: 20 00 00", "acc 5577 9911 sc 20/00/00",
		"GB29 NWBK 6016 1331 9268 19", "iban gb29nwbk60161331926819", "DE89 3704 0044 0532 0130 00", "２０-００-００ ５５７７９９１１",
		"20\u200b-00-00 55779911", "20-00-00", "Pay 55779911",
	} {
		if !audit.HasBankDetails(text) {
			t.Errorf("not seen: %q", text)
		}
	}
	for _, text := range []string{
		"", "Read 120 pages on 2026-11-22", "Met at 10:30, bus 76 there and back", "22-11-26, from 10 to 12", "Notes 20261122", "26-11-22", "Room 2010", "Zoom id 5577 9911",
		"We talked about criteria REG-1 to REG-4", "020 7946 0123",
	} {
		if audit.HasBankDetails(text) {
			t.Errorf("seen, and is none: %q", text)
		}
	}
}

func TestHoursAreChecked(t *testing.T) {
	const today = audit.Date("2026-11-22")
	good := audit.Hours{Day: today, Minutes: 90, What: audit.HoursMeeting, Note: "On the telephone"}
	if err := good.Check(today); err != nil {
		t.Error(err)
	}
	for field, change := range map[string]func(*audit.Hours){
		"day":     func(h *audit.Hours) { h.Day = "2026-11-23" },
		"minutes": func(h *audit.Hours) { h.Minutes = 1441 },
		"what":    func(h *audit.Hours) { h.What = "" },
		"note":    func(h *audit.Hours) { h.Note = "20-00-00 55779911" },
	} {
		wrong := good
		change(&wrong)
		var refusal *audit.Error
		if err := wrong.Check(today); !errors.As(err, &refusal) || len(refusal.Fields) != 1 || refusal.Fields[0].Field != field {
			t.Errorf("%s: %v", field, err)
		}
	}
}
