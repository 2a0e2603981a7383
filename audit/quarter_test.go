package audit

import (
	"testing"
	"time"
	_ "time/tzdata" // as the program has it
)

func moment(t *testing.T, text string) time.Time {
	t.Helper()
	at, err := time.Parse(time.RFC3339Nano, text)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

func TestAQuarterBeginsAtMidnightInLondon(t *testing.T) {
	for _, quarter := range []struct{ before, begins, words, next string }{
		{"2026-12-31T23:59:59.999999Z", "2027-01-01T00:00:00Z", "January to March 2027", "2027-04-01"},
		{"2027-03-31T22:59:59.999999Z", "2027-03-31T23:00:00Z", "April to June 2027", "2027-07-01"}, // summer time
		{"2027-06-30T22:59:59.999999Z", "2027-06-30T23:00:00Z", "July to September 2027", "2027-10-01"},
		{"2027-09-30T22:59:59.999999Z", "2027-09-30T23:00:00Z", "October to December 2027", "2028-01-01"},
	} {
		begins := moment(t, quarter.begins)
		got := QuarterOf(begins)
		if !got.Begins().Equal(begins) || got.Words() != quarter.words || string(got.Next()) != quarter.next {
			t.Errorf("%s is in %s, %q, then %s", quarter.begins, got, got.Words(), got.Next())
		}
		if before := QuarterOf(moment(t, quarter.before)); before.Next() != got {
			t.Errorf("the moment before %s is in %s", got, before)
		}
	}
	if none := Quarter("soon"); !none.Begins().IsZero() || none.Words() != "" {
		t.Error("what is no quarter begins")
	}
}
