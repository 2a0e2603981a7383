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

// hatOf gives the ids of a person's hats.
func (s *story) hatsOf(person audit.PersonID) []string {
	s.t.Helper()
	var ids []string
	for _, row := range query(s.t, s.database.SQL(s.t), "SELECT id FROM hats WHERE person_id = '"+string(person)+"'") {
		ids = append(ids, id(row))
	}
	return ids
}

// whole gives every row of every table in one text, a line each.
func (s *story) whole() string {
	s.t.Helper()
	var lines []string
	db := s.database.SQL(s.t)
	defer db.Close()
	for _, table := range models.DataMap() {
		for _, row := range query(s.t, db, "SELECT * FROM "+table.Name) {
			lines = append(lines, table.Name+":"+row)
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n") + "\n"
}

// holding gives the lines that hold a word, in whatever case.
func holding(whole, word string) []string {
	var lines []string
	for line := range strings.Lines(whole) {
		if strings.Contains(strings.ToLower(line), strings.ToLower(word)) {
			lines = append(lines, line)
		}
	}
	return lines
}

// busy lets somebody leave a trace wherever they can: account, factor, codes, identity, sessions, links, mail, answers,
// actions, submissions, roles everywhere. It gives what must be gone afterwards.
func (a *audited) busy(name string) (actor audit.Actor, traces []string) {
	a.t.Helper()
	ctx := a.t.Context()
	actor = a.story.lead(a.facilitator, a.practice, name)
	signIn, person := strings.ReplaceAll(name, " ", "."), string(actor.Person)
	_, err := a.SignIn(ctx, models.SignIn{Name: signIn, Password: "not the password"})
	if err == nil {
		a.t.Fatal("a wrong password was taken")
	}
	a.save(actor, firstCriterion, level(1, "first words"), 0)
	a.clock.Forward(audit.SittingGap)
	a.save(actor, firstCriterion, level(1, "other words"), 1)
	action, err := a.AddAction(ctx, actor, a.practice, a.audit, models.ActionInput{Action: audit.Action{What: "an idea"}}, key())
	a.want(err)
	action.Action.What = "a better idea"
	_, err = a.ChangeAction(ctx, actor, a.practice, action.ID, models.ActionInput{Action: action.Action}, 1, key())
	a.want(err)
	_, err = a.SubmitAudit(ctx, actor, a.practice, a.audit, nil, key())
	a.want(err)
	a.clock.Forward(time.Minute)
	_, err = a.ReopenAudit(ctx, actor, a.practice, a.audit, "We forgot one.", nil, key())
	a.want(err)
	_, err = a.ChangePractice(ctx, actor, a.practice, models.PracticeChange{ShownName: "Our Surgery"}, 1, key())
	a.want(err)
	now, hats := "'2026-03-24 09:30:00+00:00'", a.hatsOf(actor.Person)
	link, placement, trainee := uuid.NewString(), uuid.NewString(), uuid.NewString()
	a.sql(
		"UPDATE people SET email = 'leaver@example.org', contact = 'email', email_confirmed_at = "+now+" WHERE id = '"+person+"'",
		"INSERT INTO second_factors (person_id, secret, created_at) VALUES ('"+person+"', 'S', "+now+")",
		"INSERT INTO recovery_codes (person_id, code_hash) VALUES ('"+person+"', 'H')",
		"INSERT INTO identities (issuer, subject, person_id, linked_at) VALUES ('https://id.example.org', 'leaver-subject', '"+person+"', "+now+")",
		"INSERT INTO forgotten_passwords (id, sign_in_key, asked_at) VALUES ('"+uuid.NewString()+"', '"+strings.ToLower(signIn)+"', "+now+")",
		"INSERT INTO links (id, kind, role, practice_id, take_over, email, created_by, created_at, expires_at) VALUES ('"+link+
			"', 'invitation', 'practice_member', '"+string(a.practice)+"', '"+hats[0]+"', 'Leaver@example.org', '"+string(a.lead.Person)+"', "+now+", "+now+")",
		"INSERT INTO outbox (id, kind, link_id, address, created_at, due_at) VALUES ('"+uuid.NewString()+"', 'invitation', '"+link+"', 'leaver@Example.org', "+now+", "+now+")",
		"INSERT INTO action_owners (practice_id, action_id, hat_id) VALUES ('"+string(a.practice)+"', '"+string(action.ID)+"', '"+hats[0]+"')",
		"INSERT INTO domain_requests (practice_id, id, audit_id, domain_id, hat_id, asked_at) VALUES ('"+string(a.practice)+"', '"+uuid.NewString()+"', '"+
			string(a.audit)+"', 'REG', '"+hats[0]+"', "+now+")",
		"INSERT INTO lead_claims (practice_id, id, hat_id, made_at, effective_at) VALUES ('"+string(a.practice)+"', '"+uuid.NewString()+"', '"+hats[0]+"', "+now+", "+now+")",
		"INSERT INTO placements (id, group_id, practice_id, starts, ends, created_at, updated_at) VALUES ('"+placement+"', '"+string(a.facilitator.Group)+"', '"+
			string(a.story.practice(a.facilitator, "A81002"))+"', '2025-01-01', '2025-06-30', "+now+", "+now+")",
		"INSERT INTO hats (id, person_id, role, group_id, placement_id, since) VALUES ('"+trainee+"', '"+person+"', 'trainee', '"+
			string(a.facilitator.Group)+"', '"+placement+"', "+now+")",
		"INSERT INTO idempotency_keys (person_id, key, request_hash, made, created_at) VALUES ('"+string(a.facilitator.Person)+"', '"+uuid.NewString()+"', 'x', '"+trainee+"', "+now+")",
	)
	assessment := uuid.NewString()
	a.sql(
		"INSERT INTO placement_assessments (group_id, placement_id, id, person_id, version_id, state, noticed, reflection_key, created_at, updated_at) VALUES ('"+
			string(a.facilitator.Group)+"', '"+placement+"', '"+assessment+"', '"+person+"', (SELECT id FROM criteria_versions), 'draft', 'what the leaver noticed', 'k "+
			person+"', "+now+", "+now+")",
		"INSERT INTO observations (group_id, placement_id, criterion_id, choice, note, version, write_key, updated_at) VALUES ('"+string(a.facilitator.Group)+"', '"+
			placement+"', '"+firstCriterion+"', 'not_seen', 'what the leaver saw', 1, 'k "+person+"', "+now+")",
	)
	return actor, append(a.hatsOf(actor.Person), person, name, signIn, "leaver@example.org", "leaver-subject", assessment, "what the leaver noticed",
		"what the leaver saw", placement)
}

// What is left of somebody who was erased: their words, nameless, and what others typed of them, which is told.
func TestErasedPersonLeavesNothingButWords(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx := a.t.Context()
		leaver, traces := a.busy("Ngũgĩ Leaver")
		a.clock.Forward(time.Minute)
		a.save(a.lead, secondCriterion, level(1, "ngũgĩ leaver looks after this."), 0)
		note := audit.Action{What: "ask", OwnerPerson: "Ngũgĩ Leaver"}
		named := a.action(note)
		before := a.get()
		whole := a.whole()
		for _, trace := range traces {
			if len(holding(whole, trace)) == 0 {
				a.t.Errorf("the story left no %q to be erased", trace)
			}
		}
		looked, err := a.LookAtPersonErasure(ctx, "Ngũgĩ.Leaver")
		a.want(err)
		done, err := a.ErasePerson(ctx, "Ngũgĩ.Leaver")
		a.want(err)
		if fmt.Sprint(looked) != fmt.Sprint(done) || len(done.Tables) < 14 {
			a.t.Errorf("it was to do %v and did %v", looked, done)
		}
		var told []string
		for _, mention := range done.Mentions {
			told = append(told, mention.String())
		}
		want := []string{
			"A81001 answers, " + string(a.audit) + " " + secondCriterion + ": note", "A81001 actions, " + string(named.ID) + ": owner_person",
		}
		if !slices.Equal(told, want) {
			a.t.Errorf("told of\n%q, want\n%q", told, want)
		}
		a.expectGone(traces)
		a.expectTrail()
		after := a.get()
		if after.Answers[firstCriterion].Answer.Note != "other words" || len(after.Answers) != len(before.Answers) {
			a.t.Errorf("the practice's answers are not what they were: %+v", after.Answers)
		}
		a.expectStoredEarlier(1)
		if list, err := a.Submissions(ctx, a.lead, a.practice, a.audit); err != nil || len(list) != 1 {
			a.t.Errorf("the submission went: %v, %v", list, err)
		}
		trail, err := a.PracticeTrail(ctx, a.lead, a.practice, 0)
		a.want(err)
		if last := trail.Entries[0]; last.What != "hat.erase" || last.Who != "" || last.Role != audit.RolePracticeLead {
			a.t.Errorf("the practice's trail tells of it as %+v", trail.Entries[:3])
		}
		_, err = a.ErasePerson(ctx, "Ngũgĩ.Leaver")
		a.refused(err, audit.CodeNotFound)
		_, err = a.SignIn(ctx, models.SignIn{Name: "Ngũgĩ.Leaver", Password: goodPassword})
		if err == nil || leaver.Person == "" {
			a.t.Error("somebody who was erased signed in")
		}
		a.busyAgain()
	})
}

// expectGone looks for traces everywhere. Their name stays in what others typed, and a placement's id, which leads to
// nothing, in the name of its chain.
func (a *audited) expectGone(traces []string) {
	a.t.Helper()
	whole := a.whole()
	for i, trace := range traces {
		for _, line := range holding(whole, trace) {
			typed := trace == "Ngũgĩ Leaver" && (strings.HasPrefix(line, "answers:") || strings.HasPrefix(line, "actions:"))
			chain := i == len(traces)-1 && strings.HasPrefix(line, "trail")
			if !typed && !chain {
				a.t.Errorf("%q is left in %s", trace, line)
			}
		}
	}
}

// busyAgain erases a second person of the same traces: what the first left nameless must not be in the way.
func (a *audited) busyAgain() {
	a.t.Helper()
	second := a.story.lead(a.facilitator, a.practice, "Second Leaver")
	a.save(second, firstCriterion, level(2, "a second's words"), 2)
	_, err := a.ErasePerson(a.t.Context(), "Second.Leaver")
	a.want(err)
	a.expectTrail()
}

func TestLastOperatorIsNotErased(t *testing.T) {
	tell(t, func(s *story) {
		ctx := s.t.Context()
		operator := s.operator("olu")
		_, err := s.ErasePerson(ctx, "olu")
		s.refused(err, audit.CodeConflict)
		operator.ConfirmedUntil, operator.Role = s.clock.Now().Add(time.Minute), audit.RolePerson
		_, err = s.AskAccountErasure(ctx, operator, key())
		s.refused(err, audit.CodeConflict)
		s.operator("second")
		_, err = s.AskAccountErasure(ctx, operator, key())
		s.want(err)
		_, err = s.ErasePerson(ctx, "second")
		s.want(err)
		s.clock.Forward(models.EraseAfter)
		s.want(s.PurgeExpired(ctx)) // the only one again: stays, and the hourly job goes on
		if _, err = s.SignIn(ctx, models.SignIn{Name: "olu", Password: goodPassword}); err != nil {
			s.t.Errorf("the last operator is gone: %v", err)
		}
		s.operator("third")
		s.want(s.PurgeExpired(ctx))
		_, err = s.LookAtPersonErasure(ctx, "olu")
		s.refused(err, audit.CodeNotFound)
	})
}
