package models_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

// looking is a practice that looks at itself again and again.
type looking struct{ *peopled }

func tellLooking(t *testing.T, run func(l *looking)) {
	t.Helper()
	tellPeople(t, func(p *peopled) { run(&looking{p}) })
}

// look submits a self-assessment of the first criteria of a domain, a month after whatever came before.
func (l *looking) look(levels ...audit.Level) audit.AuditID {
	l.t.Helper()
	return l.lookBy(l.lead, models.AuditChange{Form: audit.FormFull}, levels...)
}

func (l *looking) lookBy(lead audit.Actor, change models.AuditChange, levels ...audit.Level) audit.AuditID {
	l.t.Helper()
	l.clock.Forward(31 * 24 * time.Hour)
	id := l.draft(lead, change, levels...)
	_, err := l.SubmitAudit(l.t.Context(), lead, lead.Practice, id, nil, key())
	l.want(err)
	return id
}

func (l *looking) draft(lead audit.Actor, change models.AuditChange, levels ...audit.Level) audit.AuditID {
	l.t.Helper()
	started, err := l.StartAudit(l.t.Context(), lead, lead.Practice, models.AuditStart{AuditChange: change}, key())
	l.want(err)
	for i, rated := range levels {
		l.rate(lead, started.ID, fmt.Sprintf("REG-%d", i+1), rated, 0)
	}
	return started.ID
}

func (l *looking) rate(lead audit.Actor, id audit.AuditID, criterion string, rated audit.Level, seen int64) {
	l.t.Helper()
	_, err := l.SaveAnswer(l.t.Context(), lead, lead.Practice, id, criterion, level(rated, ""), seen, key())
	l.want(err)
}

func (l *looking) act(id audit.AuditID, what string) models.SavedAction {
	l.t.Helper()
	action := audit.Action{What: what, CriterionID: firstCriterion, Due: "2026-09-01", Status: audit.ActionNotStarted, Effort: audit.EffortLow, OwnerPerson: "Dee Marsh"}
	saved, err := l.AddAction(l.t.Context(), l.lead, l.practice, id, models.ActionInput{Action: action}, key())
	l.want(err)
	return saved
}

func (l *looking) progress(actor audit.Actor, audits ...audit.AuditID) audit.Progress {
	l.t.Helper()
	progress, err := l.Progress(l.t.Context(), actor, l.practice, audits)
	l.want(err)
	return progress
}

// reg is the scores of the domain that is rated, from the oldest self-assessment to the latest.
func reg(p audit.Progress) string {
	var scores []string
	for _, point := range p.Domains[0].Points {
		if point.Score == nil {
			scores = append(scores, string(point.NoScore))
			continue
		}
		scores = append(scores, fmt.Sprint(*point.Score))
	}
	return strings.Join(scores, " ")
}

func shown(p audit.Progress) (ids []audit.AuditID) {
	for _, one := range p.Audits {
		ids = append(ids, one.ID)
	}
	return ids
}

func whats(p audit.Progress) string {
	var words []string
	for _, action := range p.Actions {
		words = append(words, action.Action.What)
	}
	return strings.Join(words, ", ")
}

func TestProgressTellsWhatChanged(t *testing.T) {
	tellLooking(t, func(l *looking) {
		_, err := l.Progress(l.t.Context(), l.lead, l.practice, nil)
		l.refused(err, audit.CodeInvalid)
		first := l.look(0, 1, 1, 1)
		action := l.act(first, "Rewrite the joining page")
		if alone := l.progress(l.lead); reg(alone) != "25" || alone.Compared != 4 || alone.Criteria[0].Moved != audit.MovedNone {
			l.t.Errorf("one alone: %s, %d compared", reg(alone), alone.Compared)
		}
		for _, due := range []audit.Date{"2026-10-01", "", "2026-11-01", "2026-12-01"} {
			changed := action.Action
			changed.Due = due
			action, err = l.ChangeAction(l.t.Context(), l.lead, l.practice, action.ID, models.ActionInput{Action: changed}, action.Version, key())
			l.want(err)
		}
		second := l.look(2, 2, 0)
		progress := l.progress(l.lead)
		if !slices.Equal(shown(progress), []audit.AuditID{first, second}) || reg(progress) != "22 44" || progress.Compared != 3 ||
			progress.Comparable != 43 || progress.CriteriaInAll != 43 || progress.AsOf != "2026-05-25" || progress.Newest.ID != second {
			l.t.Errorf("got %v, %s, %d of %d of %d, %s", shown(progress), reg(progress), progress.Compared, progress.Comparable, progress.CriteriaInAll, progress.AsOf)
		}
		if moved := []audit.Movement{progress.Criteria[0].Moved, progress.Criteria[2].Moved, progress.Criteria[3].Moved}; !slices.Equal(moved,
			[]audit.Movement{audit.MovedUp, audit.MovedDown, audit.MovedNone}) {
			l.t.Errorf("moved %v", moved)
		}
		told := progress.Actions[0]
		if told.ID != action.ID || told.Moved != action.Moved || told.Moved != 3 || told.Action.OwnerPerson != "" || told.Since != audit.LondonDate(action.CreatedAt) {
			l.t.Errorf("got %+v, the plan says %+v", told, action)
		}
	})
}

func TestProgressShowsWhatWasChosenOfOnesOwn(t *testing.T) {
	tellLooking(t, func(l *looking) {
		first, second, third := l.look(0, 0, 0), l.look(1, 1, 1), l.look(2, 2, 2)
		foreign := l.lookBy(l.otherLead, models.AuditChange{Form: audit.FormFull}, 3-1, 3-1, 3-1)
		chosen := l.progress(l.lead, second, first, second)
		if !slices.Equal(shown(chosen), []audit.AuditID{first, second}) || len(chosen.LeftOut) != 1 || chosen.LeftOut[0].ID != third || chosen.Newest.ID != third {
			l.t.Errorf("shown %v, left out %v", shown(chosen), chosen.LeftOut)
		}
		draft := l.draft(l.lead, models.AuditChange{Form: audit.FormFull}, 1)
		for name, other := range map[string]audit.AuditID{
			"another practice's": foreign, "one that is missing": audit.AuditID(uuid.NewString()), "a draft": draft,
		} {
			_, err := l.Progress(l.t.Context(), l.lead, l.practice, []audit.AuditID{first, other})
			if refusal := l.refused(err, audit.CodeNotFound); refusal.Error() != audit.NotFound().Error() {
				l.t.Errorf("%s: %v", name, refusal)
			}
		}
		many := slices.Repeat([]audit.AuditID{first, third}, 20)
		if twice := l.progress(l.lead, many...); !slices.Equal(shown(twice), []audit.AuditID{first, third}) {
			l.t.Errorf("forty ids: %v", shown(twice))
		}
		_, err := l.Progress(l.t.Context(), l.otherLead, l.practice, nil)
		l.refused(err, audit.CodeNotFound)
	})
}

// What was reopened stays in force for the lead until it is submitted again; its later submission is the one that counts.
func TestProgressOfWhatWasReopened(t *testing.T) {
	tellLooking(t, func(l *looking) {
		first, second := l.look(0, 0, 0), l.look(1, 1, 1)
		_, err := l.ReopenAudit(l.t.Context(), l.lead, l.practice, second, "We missed something", nil, key())
		l.want(err)
		l.rate(l.lead, second, "REG-1", 2, 1)
		if open := l.progress(l.lead); reg(open) != "0 33" || open.Audits[1].Number != 1 {
			l.t.Errorf("while it is open: %s", reg(open))
		}
		if seen := l.progress(l.member); !slices.Equal(shown(seen), []audit.AuditID{first}) {
			l.t.Errorf("a member sees %v", shown(seen))
		}
		_, err = l.SubmitAudit(l.t.Context(), l.lead, l.practice, second, nil, key())
		l.want(err)
		if again := l.progress(l.member); reg(again) != "0 44" || again.Audits[1].Number != 2 {
			l.t.Errorf("submitted again: %s", reg(again))
		}
	})
}

// A member sees what was submitted, with its actions, and the actions that they take on.
func TestAMemberSeesTheProgressOfWhatWasSubmitted(t *testing.T) {
	tellLooking(t, func(l *looking) {
		first := l.look(0, 0, 0)
		l.act(first, "Of the first")
		l.clock.Forward(time.Hour)
		second := l.draft(l.lead, models.AuditChange{Form: audit.FormFull}, 1)
		kept := l.act(second, "Of the draft")
		l.clock.Forward(time.Hour)
		given := l.act(second, "Of the draft, given to a member")
		given.Action.Owner = l.member.Hat
		_, err := l.ChangeAction(l.t.Context(), l.lead, l.practice, given.ID, models.ActionInput{Action: given.Action}, given.Version, key())
		l.want(err)
		if all := whats(l.progress(l.lead)); all != "Of the first, Of the draft, Of the draft, given to a member" {
			l.t.Errorf("the lead sees %s", all)
		}
		seen := l.progress(l.member)
		if whats(seen) != "Of the first, Of the draft, given to a member" || seen.Actions[1].Action.Owner != "" {
			l.t.Errorf("a member sees %s", whats(seen))
		}
		report, err := l.ProgressReport(l.t.Context(), l.member, l.practice, nil)
		l.want(err)
		if whats(report.Progress) != whats(seen) {
			l.t.Errorf("a member's report says %s", whats(report.Progress))
		}
		l.removable(kept.ID, true)
		l.removable(given.ID, false)
	})
}

// removable tells whether an action can still go, since no report has shown it.
func (l *looking) removable(id audit.ActionID, want bool) {
	l.t.Helper()
	saved, err := l.Action(l.t.Context(), l.lead, l.practice, id)
	l.want(err)
	if saved.Removable != want {
		l.t.Errorf("%s: removable %v", saved.Action.What, saved.Removable)
	}
}

func TestProgressOverOtherSitesAndAfterThePracticeClosed(t *testing.T) {
	tellLooking(t, func(l *looking) {
		high, branch := audit.Site{ID: uuid.NewString(), Name: "High Street"}, audit.Site{ID: uuid.NewString(), Name: "Branch"}
		l.list(high, branch)
		of := func(site audit.Site) models.AuditChange {
			return models.AuditChange{Form: audit.FormFull, SiteIDs: []string{site.ID}}
		}
		first, other := l.lookBy(l.lead, of(high), 0, 0, 0), l.lookBy(l.lead, of(branch), 1, 1, 1)
		high.Name = "The Old Bank, High Street"
		l.list(high, branch, audit.Site{ID: uuid.NewString(), Name: "Mill Lane"})
		third := l.lookBy(l.lead, of(high), 2, 2, 2)
		_, err := l.database.SQL(l.t).Exec("UPDATE practices SET status = 'closed', closed_on = '2026-03-01' WHERE id = '" + string(l.practice) + "'")
		l.want(err)
		progress := l.progress(l.lead)
		if !slices.Equal(shown(progress), []audit.AuditID{first, third}) || len(progress.LeftOut) != 1 || progress.LeftOut[0].ID != other {
			l.t.Errorf("shown %v, left out %v", shown(progress), progress.LeftOut)
		}
		if first, latest := progress.Audits[0].Sites[0].Name, progress.Audits[1].Sites[0].Name; first != "High Street" || latest != high.Name {
			l.t.Errorf("called %q, then %q", first, latest)
		}
	})
}

func (l *looking) list(sites ...audit.Site) {
	l.t.Helper()
	practice, err := l.Practice(l.t.Context(), l.lead, l.practice)
	l.want(err)
	_, err = l.ChangePractice(l.t.Context(), l.lead, l.practice, models.PracticeChange{ShownName: practice.Name, Sites: sites}, practice.Version, key())
	l.want(err)
}

// What is worded anew is not compared and breaks its line; what is typed as editorial is compared. A form with fewer
// criteria takes the others out of the comparison, and an older version that is retired still counts.
func TestProgressOverANewerVersionOfTheCriteria(t *testing.T) {
	tellLooking(t, func(l *looking) {
		l.look(0, 0, 0, 0)
		l.publish(`version: "0.1.0"`, `version: "0.2.0"`, "statement: \"People can join", "statement: \"All people can join",
			"criteria:\n- id: REG-1", "changes:\n- {criterion: REG-1, kind: material, reason: \"Wider\"}\n"+
				"- {criterion: REG-2, kind: editorial, reason: \"Clearer\"}\ncriteria:\n- id: REG-1")
		second := l.look(1, 1, 1, 2)
		_, err := l.database.SQL(l.t).Exec("UPDATE criteria_versions SET state = 'retired' WHERE number = '0.1.0'")
		l.want(err)
		progress := l.progress(l.lead)
		if reg(progress) != "0 44" || progress.Compared != 3 || progress.Comparable != 42 || progress.Set.Version != "0.2.0" {
			l.t.Errorf("got %s, %d of %d", reg(progress), progress.Compared, progress.Comparable)
		}
		if first, editorial := progress.Criteria[0], progress.Criteria[1]; !first.Points[1].NewWording || first.Compared || editorial.Points[1].NewWording || !editorial.Compared {
			l.t.Errorf("got %+v, %+v", first.Points, editorial.Points)
		}
		if len(progress.Breaks) != 1 || progress.Breaks[0] != (audit.ProgressBreak{Before: second, Criteria: 1, Label: "Wording changed (version 0.2.0)"}) {
			l.t.Errorf("breaks %+v", progress.Breaks)
		}
		l.lookBy(l.lead, models.AuditChange{Form: audit.FormShort}, 2)
		if short := l.progress(l.lead); short.CriteriaInAll != 14 || len(short.Audits) != 3 || short.Compared > 3 || short.Domains[0].Points[2].Score != nil {
			l.t.Errorf("with the short form: %d of %d of %d, %+v", short.Compared, short.Comparable, short.CriteriaInAll, short.Domains[0])
		}
	})
}

// publish publishes the starter set with some of its words, which come in pairs, put otherwise.
func (l *looking) publish(words ...string) {
	l.t.Helper()
	l.clock.Forward(time.Hour)
	_, _, err := l.PublishCriteria(l.t.Context(), "criteria.yaml", []byte(strings.NewReplacer(words...).Replace(string(audit.StarterFile()))))
	l.want(err)
}

func TestProgressTakesThreeStatementsHoweverManyThereAre(t *testing.T) {
	tellLooking(t, func(l *looking) {
		for i := range 8 {
			l.act(l.look(audit.Level(i%3), 1, 1), fmt.Sprint("Number ", i))
			if i != 1 && i != 7 {
				continue
			}
			l.progress(l.lead)
			count, err := models.CountStatements(l.Store)
			l.want(err)
			for _, actor := range []audit.Actor{l.lead, l.member} {
				before := count()
				if progress := l.progress(actor); len(progress.Audits) != i+1 || len(progress.Actions) != i+1 {
					l.t.Errorf("%d self-assessments and %d actions", len(progress.Audits), len(progress.Actions))
				}
				if took := count() - before; took != 3 {
					l.t.Errorf("over %d self-assessments, a %s's progress took %d statements", i+1, actor.Role, took)
				}
			}
		}
	})
}
