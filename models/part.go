package models

import (
	"slices"

	"doorway/audit"
)

// part is how much of a self-assessment somebody may see: all of it, or the criteria of some domains.
type part struct {
	whole   bool
	domains []string
}

// has tells whether a criterion is in the part.
func (p part) has(criterion audit.Criterion) bool {
	return p.whole || slices.Contains(p.domains, criterion.Domain)
}

// inPracticeAtAll asks the policy table whether the actor may do this to at least something of the practice. Which
// things those are, partOf and mayAction decide once it is known how the thing at hand stands to the actor.
func inPracticeAtAll(actor audit.Actor, permission audit.Permission, practice audit.PracticeID) error {
	return inPractice(actor, permission, practice, audit.RelationOwnSubmitted, audit.RelationAsked, audit.RelationOwnAction)
}

// partOf asks the policy table to how much of a self-assessment the actor may do this. Only somebody who may not do it
// to all of it costs a statement. Errors: audit.CodeNotFound for what the actor may not know of, audit.CodeForbidden for
// what the actor may see and not change.
func (t *tx) partOf(actor audit.Actor, permission audit.Permission, id audit.AuditID, state audit.State) (part, error) {
	submitted := state == audit.StateSubmitted
	switch {
	case actor.As == audit.RelationPredecessor && submitted:
		return part{whole: true}, allowed(actor, permission, audit.RelationPredecessor)
	case actor.As == audit.RelationPredecessor:
		return part{}, audit.NotFound()
	case audit.Can(actor.Role, permission, audit.RelationOwnPractice),
		submitted && audit.Can(actor.Role, permission, audit.RelationOwnSubmitted):
		return part{whole: true}, nil
	}
	if state != audit.StateDiscarded && audit.Can(actor.Role, permission, audit.RelationAsked) {
		asked, err := t.askedDomains(actor.Hat, id)
		if err != nil || len(asked) > 0 {
			return part{domains: asked}, err
		}
	}
	if submitted {
		return part{}, allowed(actor, permission, audit.RelationOwnSubmitted)
	}
	return part{}, audit.NotFound()
}

// askedDomains gives the domains of a self-assessment that a hat was asked to answer.
func (t *tx) askedDomains(hat audit.HatID, id audit.AuditID) ([]string, error) {
	if hat == "" {
		return nil, nil
	}
	return all[string](t, `SELECT domain_id FROM domain_requests
		WHERE practice_id = ? AND audit_id = ? AND hat_id = ? AND ended_at IS NULL`, t.scope.practice, id, hat)
}

func (t *tx) rowAndPart(actor audit.Actor, permission audit.Permission, id audit.AuditID) (auditRow, part, error) {
	row, err := t.auditRow(id, "")
	if err != nil {
		return auditRow{}, part{}, err
	}
	mine, err := t.partOf(actor, permission, id, row.State)
	return row, mine, err
}

// seenRow reads a self-assessment that the actor may do this to as a whole.
func (t *tx) seenRow(actor audit.Actor, permission audit.Permission, id audit.AuditID) (auditRow, error) {
	row, mine, err := t.rowAndPart(actor, permission, id)
	if err == nil && !mine.whole {
		err = audit.NotFound()
	}
	return row, err
}

// seen gives a self-assessment as far as the actor may see it, with its answers.
func (t *tx) seen(actor audit.Actor, permission audit.Permission, id audit.AuditID) (Audit, error) {
	row, mine, err := t.rowAndPart(actor, permission, id)
	if err != nil {
		return Audit{}, err
	}
	whole, err := t.withAnswers(row)
	if err != nil || mine.whole {
		return whole, err
	}
	whole.Domains = mine.domains
	for id := range whole.Answers {
		if criterion, known := whole.Set.Criterion(id); !known || !mine.has(criterion) {
			delete(whole.Answers, id)
		}
	}
	return whole, nil
}

// seenAnswer reads an answer beside its audit, if the actor may do this to it. lock is that of answerPage.
func (t *tx) seenAnswer(actor audit.Actor, permission audit.Permission, id audit.AuditID, criterion, lock string) (answerPage, error) {
	page, err := t.answerPage(id, criterion, lock)
	if err != nil {
		return answerPage{}, err
	}
	mine, err := t.partOf(actor, permission, id, page.state)
	if err != nil {
		return answerPage{}, err
	}
	if asked, _ := page.set.Criterion(criterion); !mine.has(asked) {
		return answerPage{}, audit.NotFound()
	}
	return page, nil
}
