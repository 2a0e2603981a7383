package models_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"doorway/audit"
	"doorway/models"
)

// shareStep is one thing that a practice does, or that is done to it.
type shareStep struct {
	What        string
	Who, Which  int
	Level       audit.SharingLevel
	Audience    audit.Audience
	Short       bool
	Levels      []int // -1 is not sure, -2 does not apply
	Domain, ICB string
	Status      audit.ActionStatus
}

func shareSteps() *rapid.Generator[[]shareStep] {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) shareStep {
		return shareStep{
			What: rapid.SampledFrom([]string{
				"submit", "submit", "share", "share", "share", "stop", "reopen", "act", "close", "move", "erase",
			}).Draw(t, "what"),
			Who: rapid.IntRange(0, 3).Draw(t, "who"), Which: rapid.IntRange(0, 5).Draw(t, "which"),
			Level:    rapid.SampledFrom(audit.SharingLevels()).Draw(t, "level"),
			Audience: rapid.SampledFrom([]audit.Audience{audit.AudienceGroup, audit.AudienceGroup, audit.AudienceBenchmark}).Draw(t, "audience"),
			Short:    rapid.Bool().Draw(t, "short"), Levels: rapid.SliceOfN(rapid.IntRange(-2, 2), 1, 5).Draw(t, "levels"),
			Domain: rapid.SampledFrom([]string{"REG", "CON", "LEA"}).Draw(t, "domain"),
			ICB:    rapid.SampledFrom([]string{"QHM", "QUY", "QE1"}).Draw(t, "icb"),
			Status: rapid.SampledFrom([]audit.ActionStatus{audit.ActionUnderWay, audit.ActionDone, audit.ActionDropped}).Draw(t, "status"),
		}
	}), 12, 30)
}

// rollupSequences is how many sequences of steps are tried, one after the other on the same database.
const rollupSequences = 15

// Whatever practices do, in whatever order, the roll-ups are what a count from nothing gives.
func TestRollupsStayExact(t *testing.T) {
	codes := []string{"A81001", "A81002", "L81023", "A82070"}
	tellCounted(t, codes, func(s *countedStory) {
		for seed := range rollupSequences {
			for _, step := range shareSteps().Example(seed) {
				s.do(codes, step)
			}
			s.exact(fmt.Sprintf("sequence %d", seed))
			if s.t.Failed() {
				return
			}
		}
	})
}

func (s *countedStory) do(codes []string, step shareStep) {
	lead, code := s.leads[step.Who], codes[step.Who]
	if lead.Practice == "" { // erased: somebody else leads it from now on
		s.bringBack()
		s.erased++
		lead = s.lead(s.facilitator, s.practice(s.facilitator, code), fmt.Sprintf("Lead %s %d", code, s.erased))
		s.leads[step.Who] = lead
	}
	switch step.What {
	case "submit":
		s.submitSomething(lead, step)
	case "share", "stop":
		if id := s.submitted(lead, step.Which); id != "" && step.What == "share" {
			level := step.Level
			if step.Audience == audit.AudienceBenchmark {
				level = ""
			}
			s.share(lead, id, step.Audience, level)
		} else if id != "" {
			s.stopSharing(lead, id, step.Audience)
		}
	case "reopen":
		if id := s.submitted(lead, step.Which); id != "" && !s.closed(lead) {
			s.reopen(lead, id, step)
		}
	case "act":
		if id := s.submitted(lead, step.Which); id != "" {
			s.act(lead, id, step)
		}
	case "close":
		s.changeList(code, func(line string) string { return strings.Replace(line, `,"A","B",`, `,"C","B",`, 1) })
	case "move":
		s.changeList(code, func(line string) string {
			fields := strings.Split(line, ",")
			fields[3] = `"` + step.ICB + `"`
			return strings.Join(fields, ",")
		})
	case "erase":
		_, err := s.ErasePractice(s.t.Context(), code, true)
		s.want(err)
		s.leads[step.Who].Practice = ""
		delete(s.audits, lead.Practice)
	}
}

// submitSomething answers a domain of the open draft, or of a new self-assessment, and submits it.
func (s *countedStory) submitSomething(lead audit.Actor, step shareStep) {
	if s.closed(lead) {
		return
	}
	form := audit.FormFull
	if step.Short {
		form = audit.FormShort
	}
	id := s.start(lead, form)
	s.answer(lead, id, step.Domain, step.answers())
	s.submit(lead, id)
}

func (s shareStep) answers() []audit.Answer {
	answers := make([]audit.Answer, len(s.Levels))
	for i, level := range s.Levels {
		switch level {
		case -1:
			answers[i] = audit.Answer{Choice: audit.ChoiceNotSure}
		case -2:
			answers[i] = audit.Answer{Choice: audit.ChoiceDoesNotApply, Reason: "We have none."}
		default:
			answers[i] = audit.Answer{Choice: audit.ChoiceLevel, Level: audit.Level(level)}
		}
	}
	return answers
}

// submitted gives one of what the practice has submitted, or nothing.
func (s *countedStory) submitted(lead audit.Actor, which int) audit.AuditID {
	ids := s.audits[lead.Practice]
	if len(ids) == 0 {
		return ""
	}
	return ids[len(ids)-1-which%len(ids)]
}

func (s *countedStory) closed(lead audit.Actor) bool {
	practice, err := s.Practice(s.t.Context(), lead, lead.Practice)
	s.want(err)
	return practice.Closed
}

// reopen goes on with what was submitted, in the other form, and submits it again.
func (s *countedStory) reopen(lead audit.Actor, id audit.AuditID, step shareStep) {
	ctx := s.t.Context()
	reopened, err := s.ReopenAudit(ctx, lead, lead.Practice, id, "We looked again.", nil, key())
	if err != nil {
		s.refused(err, audit.CodeConflict) // more than 14 days ago
		return
	}
	s.exact("reopening")
	form := audit.FormFull
	if step.Short {
		form = audit.FormShort
	}
	_, err = s.ChangeAudit(ctx, lead, lead.Practice, id, models.AuditChange{Form: form}, reopened.Version, key())
	s.want(err)
	s.answer(lead, id, step.Domain, step.answers())
	s.submit(lead, id)
}

// act takes a suggested action on, and changes it.
func (s *countedStory) act(lead audit.Actor, id audit.AuditID, step shareStep) {
	ctx := s.t.Context()
	action := audit.Action{CriterionID: "REG-4", SuggestionID: "REG-4-a", What: "Ask each time", Status: audit.ActionNotStarted}
	if step.Short {
		action.CriterionID, action.SuggestionID = "CON-2", "CON-2-a"
	}
	saved, err := s.AddAction(ctx, lead, lead.Practice, id, models.ActionInput{Action: action}, key())
	if err != nil {
		s.refused(err, audit.CodeInvalid) // the form does not ask about it
		return
	}
	if step.Which == 0 {
		s.want(s.RemoveAction(ctx, lead, lead.Practice, saved.ID, key()))
		return
	}
	changed := saved.Action
	changed.Status, changed.StatusReason = step.Status, "We chose another way."
	if step.Status == audit.ActionDone {
		changed.DoneOn, changed.EvidenceNote, changed.StatusReason = audit.LondonDate(s.clock.Now()), "It is done.", ""
	}
	_, err = s.ChangeAction(ctx, lead, lead.Practice, saved.ID, models.ActionInput{Action: changed}, saved.Version, key())
	s.want(err)
}

// changeList brings the list of practices in with another line for one of them, or with the line that it had.
func (s *countedStory) changeList(code string, change func(string) string) {
	lines, first := strings.Split(s.list, "\n"), strings.Split(fixture(s.t), "\n")
	at := slices.IndexFunc(lines, func(line string) bool { return strings.HasPrefix(line, `"`+code) })
	if lines[at] == first[at] {
		lines[at] = change(lines[at])
	} else {
		lines[at] = first[at]
	}
	s.bringIn(strings.Join(lines, "\n"))
}

// bringBack brings the list in as it was at first.
func (s *countedStory) bringBack() {
	if lines := fixture(s.t); s.list != lines {
		s.bringIn(lines)
	}
}

func (s *countedStory) bringIn(list string) {
	s.list = list
	_, err := s.ImportPractices(s.t.Context(), strings.NewReader(s.list), models.ImportOptions{Force: true})
	s.want(err)
}
