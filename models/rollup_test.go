package models_test

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"doorway/audit"
	"doorway/models"
)

// sharing is a story with practices that share with the group.
type countedStory struct {
	*story
	facilitator audit.Actor
	leads       []audit.Actor
	audits      map[audit.PracticeID][]audit.AuditID // every one that was started
	list        string                               // of practices, as it was last brought in
	erased      int                                  // practices that were, and came back
}

func tellCounted(t *testing.T, codes []string, run func(s *countedStory)) {
	t.Helper()
	tell(t, func(st *story) {
		s := &countedStory{story: st, facilitator: st.facilitator("fen"), audits: map[audit.PracticeID][]audit.AuditID{}, list: fixture(st.t)}
		for _, code := range codes {
			s.leads = append(s.leads, st.lead(s.facilitator, st.practice(s.facilitator, code), "Lead "+code))
		}
		run(s)
	})
}

// start begins a self-assessment and gives its id; answers are of whole domains, so that they have a score.
func (s *countedStory) start(lead audit.Actor, form audit.Form) audit.AuditID {
	s.t.Helper()
	started, err := s.StartAudit(s.t.Context(), lead, lead.Practice, models.AuditStart{AuditChange: models.AuditChange{Form: form}}, key())
	s.want(err)
	s.audits[lead.Practice] = append(s.audits[lead.Practice], started.ID)
	return started.ID
}

func (s *countedStory) answer(lead audit.Actor, id audit.AuditID, domain string, answers []audit.Answer) {
	s.t.Helper()
	whole, err := s.Audit(s.t.Context(), lead, lead.Practice, id)
	s.want(err)
	i := 0
	for _, criterion := range whole.Sheet().Criteria() {
		if criterion.Domain != domain {
			continue
		}
		in := models.AnswerInput{Answer: answers[i%len(answers)]}
		_, err := s.SaveAnswer(s.t.Context(), lead, lead.Practice, id, criterion.ID, in, whole.Answers[criterion.ID].Version, key())
		s.want(err)
		i++
	}
}

func (s *countedStory) submit(lead audit.Actor, id audit.AuditID) {
	s.t.Helper()
	s.clock.Forward(time.Minute)
	_, err := s.SubmitAudit(s.t.Context(), lead, lead.Practice, id, nil, key())
	s.want(err)
}

func (s *countedStory) share(lead audit.Actor, id audit.AuditID, audience audit.Audience, level audit.SharingLevel) {
	s.t.Helper()
	shared, err := s.Sharing(s.t.Context(), lead, lead.Practice)
	s.want(err)
	at := slices.IndexFunc(shared, func(of models.AuditSharing) bool { return of.Audit == id })
	in := audit.Sharing{Audience: audience, Level: level}
	_, err = s.Share(s.t.Context(), lead, lead.Practice, id, in, shared[at].Of(audience).Version, key())
	s.want(err)
}

func (s *countedStory) stopSharing(lead audit.Actor, id audit.AuditID, audience audit.Audience) {
	s.t.Helper()
	s.want(s.StopSharing(s.t.Context(), lead, lead.Practice, id, audience, key()))
}

// exact fails when the roll-ups are not what a count from nothing gives.
func (s *countedStory) exact(after string) {
	s.t.Helper()
	standing, recounted, err := models.Recounted(s.t.Context(), s.Store)
	s.want(err)
	if slices.Equal(standing, recounted) {
		return
	}
	for _, line := range standing {
		if !slices.Contains(recounted, line) {
			s.t.Errorf("after %s: stands, and is not so: %s", after, line)
		}
	}
	for _, line := range recounted {
		if !slices.Contains(standing, line) {
			s.t.Errorf("after %s: is missing: %s", after, line)
		}
	}
}

func leveled(levels ...audit.Level) []audit.Answer {
	answers := make([]audit.Answer, len(levels))
	for i, level := range levels {
		answers[i] = audit.Answer{Choice: audit.ChoiceLevel, Level: level}
	}
	return answers
}

// What two practices share, counted by hand.
func TestRollupsCountWhatIsShared(t *testing.T) {
	tellCounted(t, []string{"A81001", "L81023"}, func(s *countedStory) {
		one, two := s.leads[0], s.leads[1]
		first := s.start(one, audit.FormFull)
		s.answer(one, first, "REG", leveled(0, 1, 1, 1))
		s.submit(one, first)
		second := s.start(one, audit.FormFull)
		s.answer(one, second, "REG", append(leveled(2, 2, 2), audit.Answer{Choice: audit.ChoiceNotSure}))
		s.submit(one, second)
		other := s.start(two, audit.FormFull)
		s.answer(two, other, "REG", leveled(2, 2, 2, 2))
		s.submit(two, other)
		versions, err := s.CriteriaVersions(s.t.Context())
		s.want(err)
		read := func(icb string) audit.GroupCounts {
			counts, err := models.GroupCountsOf(s.t.Context(), s.Store, s.facilitator.Group, icb, versions[0].ID, audit.FormFull)
			s.want(err)
			return counts
		}
		if got := read(""); got.Practices != 0 || len(got.Domains) != 0 {
			t.Errorf("nothing is shared, and %+v is counted", got)
		}

		s.share(one, first, audit.AudienceGroup, audit.SharingDomains)
		s.share(one, second, audit.AudienceGroup, audit.SharingFull)
		s.share(two, other, audit.AudienceGroup, audit.SharingDomains)
		s.share(two, other, audit.AudienceBenchmark, "")
		got := read("")
		reg := domainOf(got.Domains, "REG")
		if got.Practices != 2 || got.Full != 1 || got.Changed != 1 || !slices.Equal(reg.Scores, []audit.ScoreCount{{Score: 67, Practices: 2}}) {
			t.Errorf("got %+v", got)
		}
		if contact := domainOf(got.Domains, "CON"); contact.NoScore != 2 || contact.Scores != nil {
			t.Errorf("got %+v", contact)
		}
		for _, change := range got.Changes {
			want := audit.ChangeCounts{DomainID: change.DomainID, NoChange: 1}
			if change.DomainID == "REG" { // REG-1 to REG-3 were rated in both: 2 of 9 before, 6 of 9 now
				want = audit.ChangeCounts{DomainID: "REG", Changes: []audit.ScoreCount{{Score: 45, Practices: 1}}}
			}
			if len(got.Changes) != 10 || !reflect.DeepEqual(change, want) {
				t.Errorf("got %+v of %d", change, len(got.Changes))
			}
		}
		if len(got.Criteria) != 43 || got.Criteria[slices.IndexFunc(got.Criteria, func(c audit.CriterionCounts) bool { return c.CriterionID == "REG-4" })].NotSure != 1 {
			t.Errorf("got %+v", got.Criteria)
		}
		if got := read("QHM"); got.Practices != 1 || got.Full != 1 {
			t.Errorf("in one board: %+v", got)
		}
		benchmark, err := models.CountsOfBenchmark(s.t.Context(), s.Store, s.facilitator.Group, versions[0].ID, audit.FormFull)
		s.want(err)
		if benchmark.Practices != 1 || len(benchmark.Domains) != 10 {
			t.Errorf("got %+v", benchmark)
		}

		_, err = s.AddAction(s.t.Context(), one, one.Practice, second, models.ActionInput{Action: audit.Action{
			CriterionID: "REG-4", SuggestionID: "REG-4-a", What: "Ask each time", Status: audit.ActionNotStarted,
		}}, key())
		s.want(err)
		if got := read("").Actions; !slices.Equal(got, []audit.ActionCounts{{SuggestionID: "REG-4-a", Chosen: 1}}) {
			t.Errorf("got %+v", got)
		}

		s.stopSharing(one, second, audit.AudienceGroup)
		got = read("")
		if got.Full != 0 || got.Changed != 0 || len(got.Criteria)+len(got.Actions)+len(got.Changes) != 0 {
			t.Errorf("sharing stopped, and %+v is counted", got)
		}
		if reg := domainOf(got.Domains, "REG"); !slices.Equal(reg.Scores, []audit.ScoreCount{{Score: 25, Practices: 1}, {Score: 67, Practices: 1}}) {
			t.Errorf("the earlier one, still shared, is not counted instead: %+v", reg)
		}
		s.exact("all of this")
	})
}

func domainOf(domains []audit.DomainCounts, id string) audit.DomainCounts {
	at := slices.IndexFunc(domains, func(d audit.DomainCounts) bool { return d.DomainID == id })
	if at < 0 {
		return audit.DomainCounts{}
	}
	return domains[at]
}
