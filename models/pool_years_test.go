package models_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"doorway/audit"
	"doorway/models"
)

// poolYears is some years of one practice on a real database, with everything that its lead could see written down as it
// went, and what nobody sees beside it.
type poolYears struct {
	*pooling
	random  *rand.Rand
	audit   audit.AuditID
	waiting []rated
	people  []audit.PersonID
	pages   []string                // what the lead's comparison said, one after the other
	counts  []map[string]int        // "REG-1 2": how often; no page shows it
	behind  []map[string][]poolPart // whose ratings were taken since the page before
}

// poolPart is one rating that a release took.
type poolPart struct {
	person string
	starts audit.Date
}

var someCriteria = []string{"REG-1", "REG-2", "CON-1"}

// happens is what happens on some day: trainees come, or come again, withdraw or are erased.
func (y *poolYears) happens() {
	y.t.Helper()
	switch dice := y.random.IntN(8); {
	case dice < 6:
		who := y.newTrainee()
		if len(y.people) > 3 && dice == 0 {
			who = y.people[y.random.IntN(len(y.people))]
		}
		y.people = append(y.people, who)
		today := audit.LondonDate(y.clock.Now())
		starts, ends := today.AddMonths(-2-y.random.IntN(8)), today.AddMonths(y.random.IntN(3)-1)
		var levels []string
		for _, criterion := range someCriteria {
			levels = append(levels, fmt.Sprintf("%s %d", criterion, max(y.random.IntN(6)-2, -1)))
		}
		y.waiting = append(y.waiting, y.rates(who, y.practice, starts, ends, y.clock.Now(), strings.Join(levels, ", ")))
	case dice == 6 && len(y.waiting) > 0:
		one := y.waiting[y.random.IntN(len(y.waiting))]
		_, err := y.WithdrawAssessment(y.t.Context(), one.Actor, one.Placement, key())
		if err != nil {
			y.refused(err, audit.CodeConflict) // others have seen something of it
		}
	case len(y.people) > 0:
		place := y.random.IntN(len(y.people))
		who := y.people[place]
		y.people = slices.DeleteFunc(y.people, func(p audit.PersonID) bool { return p == who })
		y.waiting = slices.DeleteFunc(y.waiting, func(r rated) bool { return r.Person == who })
		_, err := y.ErasePerson(y.t.Context(), string(who))
		y.want(err)
	}
}

// released lets two processes run the job at once, and gives whose ratings that took, by criterion.
func (y *poolYears) released() map[string][]poolPart {
	y.t.Helper()
	const taken = `SELECT o.criterion_id || ' ' || a.person_id || ' ' || p.starts || ' ' || o.placement_id FROM observations o
		JOIN placement_assessments a ON a.group_id = o.group_id AND a.placement_id = o.placement_id
		JOIN placements p ON p.group_id = o.group_id AND p.id = o.placement_id WHERE o.pooled_on <> ''`
	before := y.texts(taken)
	var jobs sync.WaitGroup
	for range 2 {
		jobs.Go(func() {
			if err := y.ReleasePools(y.t.Context()); err != nil {
				y.t.Error(err)
			}
		})
	}
	jobs.Wait()
	parts := map[string][]poolPart{}
	for _, row := range y.texts(taken) {
		if cells := strings.Fields(row); !slices.Contains(before, row) {
			parts[cells[0]] = append(parts[cells[0]], poolPart{cells[1], audit.Date(cells[2])})
		}
	}
	return parts
}

// look is the lead opening the comparison.
func (y *poolYears) look(behind map[string][]poolPart) {
	y.t.Helper()
	report, err := y.Comparison(y.t.Context(), y.lead, y.practice, y.audit)
	y.want(err)
	var page strings.Builder
	for _, source := range report.Comparison.Sources {
		fmt.Fprintln(&page, source.Source.Kind, source.Source.Name, source.Source.When, source.HasKappa)
	}
	for _, row := range report.Comparison.Rows {
		if len(row.Views) > 0 {
			fmt.Fprintln(&page, row.Criterion.ID, row.Kind, row.Views)
		}
	}
	counts := map[string]int{}
	for _, row := range y.texts("SELECT criterion_id || ' ' || level || ' ' || count FROM pooled_counts") {
		cells := strings.Fields(row)
		counts[cells[0]+" "+cells[1]], err = strconv.Atoi(cells[2])
		y.want(err)
	}
	y.pages, y.counts, y.behind = append(y.pages, page.String()), append(y.counts, counts), append(y.behind, behind)
}

// subtractPages is the attack. It is given the pages, and more than the pages: how often each level was said at the time of
// each. It takes each page from each later one and gives, by criterion, the fewest ratings that it was left with.
func subtractPages(counts []map[string]int) map[string]int {
	fewest := map[string]int{}
	for earlier := range counts {
		for later := earlier + 1; later < len(counts); later++ {
			left := map[string]int{}
			for line, count := range counts[later] {
				criterion, _, _ := strings.Cut(line, " ")
				left[criterion] += max(count-counts[earlier][line], counts[earlier][line]-count)
			}
			for criterion, ratings := range left {
				if ratings > 0 && (fewest[criterion] == 0 || ratings < fewest[criterion]) {
					fewest[criterion] = ratings
				}
			}
		}
	}
	return fewest
}

func TestNoPageOfAPracticeCanBeTakenFromAnother(t *testing.T) {
	tellPooling(t, func(p *pooling) {
		y := &poolYears{pooling: p, random: rand.New(rand.NewPCG(2026, 4))}
		started, err := p.StartAudit(t.Context(), p.lead, p.practice, models.AuditStart{AuditChange: models.AuditChange{Form: audit.FormFull}}, key())
		p.want(err)
		y.audit = started.ID
		y.look(nil)
		quarter := audit.QuarterOf(p.clock.Now())
		for range 16 {
			quarter = quarter.Next()
			for range 3 {
				p.at(p.clock.Now().Add(time.Duration(y.random.Int64N(int64(quarter.Begins().Sub(p.clock.Now()))))))
				y.happens()
				y.look(nil)
			}
			p.at(quarter.Begins())
			y.look(y.released())
			y.look(y.released())
		}
		y.holds()
	})
}

// holds is what really happened, held against the attack and against every change that the lead saw.
func (y *poolYears) holds() {
	y.t.Helper()
	again := map[string]int{}
	for at := 1; at < len(y.pages); at++ {
		if y.pages[at] != y.pages[at-1] && len(y.behind[at]) == 0 {
			y.t.Errorf("the page changed without a release, from\n%s\nto\n%s", y.pages[at-1], y.pages[at])
		}
		for criterion, parts := range y.behind[at] {
			again[criterion]++
			people := map[string]audit.Date{}
			for _, part := range parts {
				people[part.person] = max(people[part.person], part.starts)
			}
			starts := slices.Collect(maps.Values(people))
			if len(people) < 3 || slices.Min(starts).AddMonths(4) > slices.Max(starts) {
				y.t.Errorf("behind a release of %s are %v", criterion, parts)
			}
		}
	}
	fewest := subtractPages(y.counts)
	y.t.Log(again, fewest)
	for criterion, ratings := range fewest {
		if ratings < 3 {
			y.t.Errorf("of %s, %d ratings were laid bare", criterion, ratings)
		}
	}
	if len(fewest) != len(someCriteria) || again["REG-1"]+again["REG-2"]+again["CON-1"] < 6 {
		y.t.Errorf("hardly anything was released: %v", again)
	}
}
