package api

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"doorway/audit"
)

// submit submits a self-assessment of which nothing is at the top level.
func (s *sheet) submit() {
	s.w.Helper()
	s.send("POST", s.at+"/submit", encode(s.w, wireSubmit{Lowered: []string{}})).is(200)
}

// id is the self-assessment's own.
func (s *sheet) id() string { return string(s.whole().ID) }

// lookAgain starts a self-assessment from an earlier one.
func (s *sheet) lookAgain(form audit.Form) *sheet {
	s.w.Helper()
	earlier := s.id()
	var started wireAudit
	s.send("POST", s.home()+"/audits", encode(s.w, wireStartAudit{form, []string{}, &earlier})).is(201).into(&started)
	if started.EarlierAuditID == nil || *started.EarlierAuditID != earlier || len(started.Answers) != 0 {
		s.w.Fatalf("it begins as %+v", started)
	}
	return &sheet{s.caller, s.home() + "/audits/" + string(started.ID)}
}

func (s *sheet) earlierAnswers() (out wireEarlierAnswers) {
	s.w.Helper()
	s.send("GET", s.at+"/earlier-answers", nil).is(200).into(&out)
	return out
}

func (e wireEarlierAnswers) of(criterion string) wireEarlierCriterion {
	at := slices.IndexFunc(e.Criteria, func(c wireEarlierCriterion) bool { return c.CriterionID == criterion })
	if at < 0 {
		return wireEarlierCriterion{}
	}
	return e.Criteria[at]
}

// inAYear moves on by a year, so that the lead has to sign in again.
func (s *sheet) inAYear() *sheet {
	s.w.clock.set(s.w.clock.Now().AddDate(1, 0, 0))
	return &sheet{s.w.anew(s.caller), s.at}
}

func TestLookingAgainHasTheEarlierAnswersBesideAndTicksNothing(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		first := w.lead("DEMO01").begin(audit.FormFull)
		ids := shortForm(t)
		said := atLevel(2, "The form is in three languages. 👍")
		said.HowChecked, said.Evidence = "We asked two people.", []wireEvidence{{uuid.NewString(), "The form", "2026-11-01", "Front desk"}}
		first.save(ids[0], said, 0).is(200)
		first.save(ids[1], wireAnswerInput{
			Choice: audit.ChoiceNotSure, WhoCouldTell: "Siân", Evidence: []wireEvidence{}, TextReasons: []wireTextReason{},
		}, 0).is(200)
		if none := first.earlierAnswers(); none.AuditID != nil || len(none.Criteria) != 0 {
			t.Errorf("before a first there was %+v", none)
		}
		first.submit()
		first = first.inAYear()
		second := first.lookAgain(audit.FormShort)
		earlier := second.earlierAnswers()
		if *earlier.AuditID != first.id() || earlier.SubmittedOn != "2026-11-22" || !earlier.SameSites || len(earlier.Criteria) != len(ids) {
			t.Errorf("looked again from %+v", earlier)
		}
		one, criterion := earlier.of(ids[0]), w.criterion(ids[0])
		if one.Kind != audit.ChangeNone || !one.Comparable || one.Why != "" || len(one.Answers) != 1 {
			t.Fatalf("beside the first question: %+v", one)
		}
		before := one.Answers[0]
		if before.Note != said.Note || *before.Level != 2 || before.LevelWords != criterion.Levels[2] || before.HowChecked != said.HowChecked ||
			!slices.Equal(before.Evidence, said.Evidence) || before.Statement != criterion.Statement {
			t.Errorf("the answer before is %+v", before)
		}
		if unsure := earlier.of(ids[1]).Answers; len(unsure) != 1 || unsure[0].WhoCouldTell != "Siân" || unsure[0].Level != nil || unsure[0].LevelWords != "" {
			t.Errorf("not sure is %+v", unsure)
		}
		if len(earlier.of(ids[2]).Answers) != 0 {
			t.Error("an answer comes out of nothing")
		}
	})
}

func TestLookingAgainSaysWhyALevelIsLower(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sheet := w.lead("DEMO01").begin(audit.FormShort)
		id := shortForm(t)[0]
		lower := atLevel(1, "")
		lower.LowerBecause = audit.LowerLookedHarder
		sheet.save(id, lower, 0).is(200).holds(`"lowerBecause":"looked_harder"`)
		sheet.send("GET", sheet.at+"/answers/"+id, nil).is(200).holds(`"lowerBecause":"looked_harder"`)
		lower.LowerBecause = "we are bad"
		sheet.save(id, lower, 1).is(422)
		sheet.submit()
		sheet.send("GET", sheet.at+"/submissions/1", nil).is(200).holds(`"lower_because":"looked_harder"`)
		second := sheet.lookAgain(audit.FormShort)
		if before := second.earlierAnswers().of(id).Answers; len(before) != 1 || before[0].LowerBecause != audit.LowerLookedHarder {
			t.Errorf("before: %+v", before)
		}
		unsaid := atLevel(1, "")
		second.save(id, unsaid, 0).is(200).holds(`"lowerBecause":""`)
		second.submit()
		second.send("GET", second.at+"/submissions/1", nil).is(200).lacks("lower_because")
	})
}

func TestOpenActionsAreListedAgainAndNeverCopied(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		first := w.lead("DEMO01").begin(audit.FormShort)
		var added []wireAction
		for i := range 4 {
			added = append(added, first.add(ownAction(fmt.Sprintf("Thing %d", i))))
			w.clock.advance(time.Second)
		}
		end := func(a wireAction, status audit.ActionStatus) {
			change := ownAction(a.What)
			change.Status, change.StatusReason, change.EvidenceNote, change.DoneOn = status, "We cannot.", "It is there.", "2026-11-01"
			first.send("PUT", first.action(a), encode(t, change), "If-Match", etag(a.Version)).is(200)
		}
		end(added[1], audit.ActionDone)
		end(added[2], audit.ActionDropped)
		first.submit()
		between := first.begin(audit.FormShort)
		other := between.add(ownAction("From another one"))
		between.submit()

		second := first.lookAgain(audit.FormShort)
		var plan wirePlan
		second.send("GET", second.at+"/plan", nil).is(200).into(&plan)
		var carried []audit.ActionID
		for _, action := range plan.Actions {
			carried = append(carried, action.ID)
		}
		if !slices.Equal(carried, []audit.ActionID{added[0].ID, added[3].ID, other.ID}) {
			t.Errorf("carried on: %+v", plan.Actions)
		}
		first.send("GET", first.at+"/plan", nil).is(200).holds("Thing 0", "Thing 1", "Thing 2", "Thing 3")
	})
}

func TestLookingAgainIsSuggestedAfterTheLatestSubmission(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sheet := w.lead("DEMO01").begin(audit.FormShort)
		look := func(who *caller) (out wireLookAgain) {
			who.send("GET", who.home()+"/look-again", nil).is(200).into(&out)
			return out
		}
		if got := look(sheet.caller); got != (wireLookAgain{State: audit.LookAgainFirst}) {
			t.Errorf("before anything was submitted: %+v", got)
		}
		w.clock.set(time.Date(2027, 3, 31, 23, 30, 0, 0, time.UTC)) // half past midnight of 1 April in London
		sheet = sheet.of(w.anew(sheet.caller))
		sheet.submit()
		member := w.member(sheet.practice)
		got := look(member)
		if got.State != audit.LookAgainNotYet || *got.EarlierAuditID != sheet.id() || got.SubmittedOn != "2027-04-01" || got.ShortFrom != "2027-10-01" || got.FullFrom != "2028-04-01" {
			t.Errorf("just submitted: %+v", got)
		}
		w.clock.set(time.Date(2027, 9, 30, 23, 0, 0, 0, time.UTC))
		if got := look(w.anew(member)); got.State != audit.LookAgainShort {
			t.Errorf("half a year later: %+v", got)
		}
	})
}

func TestOnlyASubmittedSelfAssessmentOfOnesOwnIsLookedAtAgain(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		mine, theirs := w.lead("DEMO01").begin(audit.FormShort), w.lead("DEMO02").begin(audit.FormShort)
		theirs.submit()
		draft := mine.id()
		mine.send("POST", mine.at+"/discard", nil).is(200)
		for _, id := range []string{theirs.id(), draft, uuid.NewString()} {
			body := encode(t, wireStartAudit{audit.FormShort, []string{}, &id})
			mine.send("POST", mine.home()+"/audits", body).refuses(422, "invalid").mustName(t, "earlierAuditId")
		}
		mine.begin(audit.FormShort) // the refusals left no draft
	})
}

func TestAMemberSeesOnlyWhatTheyWereAskedForBesideADraft(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		first := w.lead("DEMO01").begin(audit.FormShort)
		ids := shortForm(t)
		first.save(ids[0], atLevel(1, "Kept"), 0).is(200)
		first.submit()
		second := first.lookAgain(audit.FormShort)
		member := w.member(first.practice)
		second.of(member).send("GET", second.at+"/earlier-answers", nil).refuses(404, "not_found")
		domain := w.criterion(ids[0]).Domain
		second.ask(domain, member)
		earlier := second.of(member).earlierAnswers()
		if len(earlier.Criteria) == 0 || len(earlier.of(ids[0]).Answers) != 1 {
			t.Errorf("asked for %s: %+v", domain, earlier)
		}
		for _, criterion := range earlier.Criteria {
			if w.criterion(criterion.CriterionID).Domain != domain {
				t.Errorf("%s was not asked for", criterion.CriterionID)
			}
		}
	})
}
