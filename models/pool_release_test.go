package models_test

import (
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"doorway/audit"
	"doorway/models"
)

// three makes three trainees over two rotations, who chose just before the quarter.
func (p *pooling) three(practice audit.PracticeID, levels ...string) (all []rated) {
	p.t.Helper()
	before := april().Add(-time.Microsecond)
	starts := []audit.Date{"2025-08-01", "2025-09-01", "2025-12-01"}
	for i, level := range levels {
		all = append(all, p.rates(p.newTrainee(), practice, starts[i], "2026-03-31", before, level))
	}
	return all
}

// untouched is what no release may change: all of what a practice or its group could tell by.
func (p *pooling) untouched() string {
	var out strings.Builder
	for _, table := range []string{"practices", "hats", "audits", "outbox", "groups", "links", "people"} {
		out.WriteString(table + p.text("SELECT COUNT(*) FROM "+table))
	}
	out.WriteString(p.text("SELECT CAST(updated_at AS TEXT) || version FROM practices ORDER BY id"))
	out.WriteString(p.text("SELECT chain || hash FROM trail_heads WHERE chain NOT LIKE 'placement:%' ORDER BY chain"))
	return out.String()
}

// The ratings of three trainees over two rotations are released at the very instant of the quarter, and nothing but the
// spread and the trainees' own trails tells of it.
func TestAQuartersRelease(t *testing.T) {
	tellPooling(t, func(p *pooling) {
		trainees := p.three(p.practice, "REG-1 0, REG-2 2, REG-3 1", "REG-1 1, REG-2 -1, REG-3 1", "REG-1 1, REG-2 2")
		before := p.untouched()
		p.at(april().Add(-time.Microsecond))
		p.release()
		if got := p.seen(p.practice); got != "" {
			t.Errorf("before the quarter the practice sees %s", got)
		}
		p.at(april())
		p.release()
		if got := p.seen(p.practice); got != "REG-1 0 (1) 1 2026-04-01" {
			t.Errorf("the practice sees %q", got)
		}
		for _, one := range trainees {
			if got := p.state(one); got != "submitted pooled released REG-1:2026-04-01" {
				t.Errorf("an assessment stands at %q", got)
			}
			if got := p.trail("placement:" + string(one.Placement)); got != "assessment.pooled" {
				t.Errorf("its trail tells %q", got)
			}
		}
		if got := p.seen(p.other); got != "" {
			t.Errorf("another practice sees %s", got)
		}
		if got := p.text("SELECT quarter FROM pool_releases ORDER BY quarter"); got != "2026-01-01\n2026-04-01" {
			t.Errorf("released were the quarters %q", got)
		}
		if p.untouched() != before {
			t.Error("something else tells of it")
		}
		once := contents(t, p.db)
		for range 2 {
			p.clock.Forward(time.Hour)
			p.release()
		}
		if contents(t, p.db) != once {
			t.Error("running again changed something")
		}
	})
}

// Whoever chose at the instant of the quarter, or is placed on its first day, waits for the next; so does everybody else
// who is too few without them.
func TestWhatWaitsForTheNextQuarter(t *testing.T) {
	before := april().Add(-time.Microsecond)
	for name, last := range map[string]struct {
		starts, ends audit.Date
		chosen       time.Time
	}{
		"chosen at the instant":    {"2025-08-01", "2026-03-31", april()},
		"placed on the first day":  {"2025-08-01", "2026-04-01", before},
		"all of the same rotation": {"2026-01-01", "2026-03-31", before},
	} {
		t.Run(name, func(t *testing.T) {
			tellPooling(t, func(p *pooling) {
				one := p.rates(p.newTrainee(), p.practice, "2025-12-01", "2026-03-31", before, "REG-1 1")
				p.rates(p.newTrainee(), p.practice, "2025-12-15", "2026-03-31", before, "REG-1 3")
				p.rates(p.newTrainee(), p.practice, last.starts, last.ends, last.chosen, "REG-1 2")
				p.at(april())
				p.release()
				if got := p.seen(p.practice) + p.state(one); got != "submitted pooled" {
					t.Errorf("released: %s", got)
				}
				p.at(april().AddDate(0, 3, 0))
				p.release()
				want := "REG-1 1 (-) 3 2026-07-01"
				if last.starts == "2026-01-01" {
					want = ""
				}
				if got := p.seen(p.practice); got != want {
					t.Errorf("a quarter later the practice sees %q", got)
				}
			})
		})
	}
}

// One person is one voice, however many placements they had there; the earlier rating is not counted later either.
func TestOnePersonIsOneVoice(t *testing.T) {
	tellPooling(t, func(p *pooling) {
		twice, before := p.newTrainee(), april().Add(-time.Hour)
		earlier := p.rates(twice, p.practice, "2025-02-01", "2025-07-31", before, "REG-1 3")
		p.rates(twice, p.practice, "2025-10-01", "2026-01-31", before, "REG-1 2")
		p.rates(p.newTrainee(), p.practice, "2025-02-01", "2025-07-31", before, "REG-1 1")
		p.at(april())
		p.release()
		if got := p.seen(p.practice); got != "" {
			t.Errorf("of two people the practice sees %s", got)
		}
		p.rates(p.newTrainee(), p.practice, "2025-02-01", "2025-07-31", p.clock.Now(), "REG-1 0")
		p.at(april().AddDate(0, 3, 0))
		p.release()
		if got := p.seen(p.practice); got != "REG-1 0 (-) 2 2026-07-01" {
			t.Errorf("of three people the practice sees %s", got)
		}
		if got := p.state(earlier); got != "submitted pooled released REG-1:2026-07-01" {
			t.Errorf("the earlier one stands at %s", got)
		}
		if got := p.text("SELECT SUM(count) FROM pooled_counts"); got != "3" {
			t.Errorf("%s were counted", got)
		}
	})
}

// A later release adds at least three more, or nothing.
func TestALaterReleaseIsAPoolByItself(t *testing.T) {
	tellPooling(t, func(p *pooling) {
		p.three(p.practice, "REG-1 1", "REG-1 1", "REG-1 1")
		p.at(april())
		p.release()
		two := p.clock.Now()
		p.rates(p.newTrainee(), p.practice, "2025-08-01", "2026-03-31", two, "REG-1 3")
		p.rates(p.newTrainee(), p.practice, "2026-01-01", "2026-03-31", two, "REG-1 0")
		p.at(april().AddDate(0, 3, 0))
		p.release()
		if got := p.seen(p.practice); got != "REG-1 1 (1) 1 2026-04-01" {
			t.Errorf("two more made it %s", got)
		}
		p.rates(p.newTrainee(), p.practice, "2026-02-01", "2026-06-30", p.clock.Now(), "REG-1 3")
		p.at(april().AddDate(0, 6, 0))
		p.release()
		if got := p.seen(p.practice); got != "REG-1 0 (1) 3 2026-10-01" {
			t.Errorf("three more made it %s", got)
		}
	})
}

// Whatever was missed while the server was down is made up for in one release, that of the quarter it is now.
func TestMissedQuartersAreReleasedOnce(t *testing.T) {
	tellPooling(t, func(p *pooling) {
		p.three(p.practice, "REG-1 0", "REG-1 1", "REG-1 1")
		p.at(time.Date(2027, 2, 17, 12, 0, 0, 0, time.UTC))
		p.release()
		if got := p.seen(p.practice) + p.text("SELECT quarter FROM pool_releases"); got != "REG-1 0 (1) 1 2027-01-01"+"2027-01-01" {
			t.Errorf("got %s", got)
		}
		p.at(time.Date(2026, 10, 5, 12, 0, 0, 0, time.UTC)) // another process, whose clock is slow
		p.release()
		if got := p.text("SELECT quarter FROM pool_releases"); got != "2027-01-01" {
			t.Errorf("released were %q", got)
		}
	})
}

// Two processes that begin at once count everybody once.
func TestTwoProcessesReleaseOnce(t *testing.T) {
	tellPooling(t, func(p *pooling) {
		p.three(p.practice, "REG-1 0, REG-2 1", "REG-1 1, REG-2 1", "REG-1 1, REG-2 3")
		p.three(p.other, "REG-1 2", "REG-1 2", "REG-1 2")
		p.at(april())
		other := p.database.Open(t, models.Options{Now: p.clock.Now})
		var running sync.WaitGroup
		for i := range 8 {
			store := []*models.Store{p.Store, other}[i%2]
			running.Go(func() {
				if err := store.ReleasePools(t.Context()); err != nil {
					t.Error(err)
				}
			})
		}
		running.Wait()
		if got := p.text("SELECT SUM(count) FROM pooled_counts"); got != "9" {
			t.Errorf("%s ratings were counted", got)
		}
		if got := p.seen(p.practice); got != "REG-1 0 (1) 1 2026-04-01\nREG-2 1 (1) 3 2026-04-01" {
			t.Errorf("the practice sees %s", got)
		}
		if got := p.text("SELECT COUNT(*) FROM trail WHERE what = 'assessment.pooled'"); got != "6" {
			t.Errorf("%s entries of the trail", got)
		}
	})
}

// What goes wrong half-way leaves everything as it was; the next run does it all.
func TestAReleaseThatFailsLeavesNothing(t *testing.T) {
	tellPooling(t, func(p *pooling) {
		p.three(p.practice, "REG-1 0", "REG-1 1", "REG-1 1")
		p.three(p.other, "REG-1 2", "REG-1 2", "REG-1 2")
		p.at(april())
		before := contents(t, p.db)
		p.exec("ALTER TABLE trail_heads RENAME TO away") // needed last of all
		if p.ReleasePools(t.Context()) == nil {
			t.Error("it did not fail")
		}
		p.exec("ALTER TABLE away RENAME TO trail_heads")
		stopped, stop := context.WithCancel(t.Context())
		stop()
		if p.ReleasePools(stopped) == nil {
			t.Error("it ran although it was stopped")
		}
		if contents(t, p.db) != before {
			t.Error("something stayed")
		}
		p.release()
		if got := p.seen(p.practice) + "\n" + p.seen(p.other); got != "REG-1 0 (1) 1 2026-04-01\nREG-1 2 (2) 2 2026-04-01" {
			t.Errorf("afterwards the practices see %s", got)
		}
	})
}

// Who was erased before the release is not counted; what was released stays when somebody is erased afterwards.
func TestErasedTraineesAndTheirRatings(t *testing.T) {
	tellPooling(t, func(p *pooling) {
		erase := func(one rated) {
			_, err := p.ErasePerson(t.Context(), string(one.Person))
			p.want(err)
		}
		erase(p.three(p.other, "REG-1 0", "REG-1 1", "REG-1 1")[0])
		released := p.three(p.practice, "REG-1 0", "REG-1 1", "REG-1 1")
		p.at(april())
		p.release()
		if got := p.seen(p.other); got != "" {
			t.Errorf("of the two who are left the practice sees %s", got)
		}
		counted := p.text("SELECT level || ':' || count FROM pooled_counts ORDER BY level")
		erase(released[0])
		if got := p.seen(p.practice); got != "REG-1 0 (1) 1 2026-04-01" {
			t.Errorf("afterwards the practice sees %s", got)
		}
		if got := p.text("SELECT level || ':' || count FROM pooled_counts ORDER BY level"); got != counted || got != "0:1\n1:2" {
			t.Errorf("the counts are %q", got)
		}
		p.at(april().AddDate(0, 3, 0))
		p.release()
		if got := p.seen(p.practice); got != "REG-1 0 (1) 1 2026-04-01" {
			t.Errorf("a quarter later the practice sees %s", got)
		}
	})
}

// With a practice goes what was released of it, the counts that nobody is shown, too. What was counted once is not counted
// again for whoever comes back.
func TestPoolsGoWithTheirPractice(t *testing.T) {
	tellPooling(t, func(p *pooling) {
		three := p.three(p.practice, "REG-1 0", "REG-1 1", "REG-1 1")
		p.three(p.other, "REG-1 3", "REG-1 3", "REG-1 3")
		p.at(april())
		p.release()
		code := p.text("SELECT ods_code FROM practices WHERE id = '" + string(p.practice) + "'")
		_, err := p.ErasePractice(t.Context(), code, true)
		p.want(err)
		left := p.text("SELECT practice_id || ' ' || count FROM pooled_counts")
		if left != string(p.other)+" 3" || p.seen(p.practice) != "" || p.seen(p.other) == "" {
			t.Errorf("counts are left of %s, and the practice sees %q", left, p.seen(p.practice))
		}
		p.at(april().AddDate(0, 3, 0))
		p.release()
		if again := p.seen(p.practice); again != "" || p.state(three[0]) != "submitted pooled released REG-1:2026-04-01" {
			t.Errorf("counted anew: %q, %s", again, p.state(three[0]))
		}
	})
}
