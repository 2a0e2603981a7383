package models

import (
	"context"
	"slices"
	"time"

	"doorway/audit"
)

// DomainRequest is what a lead asked a colleague to answer for the practice: a domain of a draft. DoneAt is when the
// colleague said that it is answered; zero until then.
type DomainRequest struct {
	ID      audit.RequestID
	Domain  string
	Hat     audit.HatID // of the colleague
	Name    string      // the colleague's
	AskedAt time.Time
	DoneAt  time.Time
}

type requestRow struct {
	ID       audit.RequestID
	DomainID string
	HatID    audit.HatID
	PersonID audit.PersonID
	Name     string
	AskedAt  stamp
	DoneAt   stamp
	EndedAt  stamp
}

const requestQuery = `SELECT r.id, r.domain_id, r.hat_id, h.person_id, p.name, r.asked_at, r.done_at, r.ended_at
	FROM domain_requests r JOIN hats h ON h.practice_id = r.practice_id AND h.id = r.hat_id JOIN people p ON p.id = h.person_id
	WHERE r.practice_id = ? AND r.audit_id = ? AND `

func (r requestRow) whole() DomainRequest {
	return DomainRequest{r.ID, r.DomainID, r.HatID, r.Name, r.AskedAt.Time, r.DoneAt.Time}
}

// DomainRequests gives what colleagues were asked to answer in a self-assessment, in the order of its domains; what was
// taken back is not in it. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) DomainRequests(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID) ([]DomainRequest, error) {
	if err := inPractice(actor, audit.DomainAsk, practice); err != nil {
		return nil, err
	}
	t := s.reading(ctx, within(practice))
	row, err := t.auditRow(id, "")
	if err != nil {
		return nil, translate(err)
	}
	set, err := t.criteriaSet(row.VersionID)
	if err != nil {
		return nil, translate(err)
	}
	rows, err := all[requestRow](t, requestQuery+"r.ended_at IS NULL ORDER BY r.asked_at, r.id", practice, id)
	place := func(domain string) int {
		return slices.IndexFunc(set.Domains, func(d audit.Domain) bool { return d.ID == domain })
	}
	slices.SortStableFunc(rows, func(a, b requestRow) int { return place(a.DomainID) - place(b.DomainID) })
	requests := make([]DomainRequest, len(rows))
	for i, row := range rows {
		requests[i] = row.whole()
	}
	return requests, translate(err)
}

// AskForDomain asks a colleague to answer a domain of a draft for the practice. Asking for the same again is the same
// request: one that was done is open again. Repeated with the same key it answers as the first time.
// Errors: audit.CodeNotFound; audit.CodeForbidden; audit.CodeInvalid for a domain that the form does not have and for
// somebody who is not in the practice now; audit.CodeConflict when the audit is no draft.
func (s *Store) AskForDomain(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID, domain string, hat audit.HatID, key string) (request DomainRequest, err error) {
	if err := inPractice(actor, audit.DomainAsk, practice); err != nil {
		return DomainRequest{}, err
	}
	err = s.inTx(ctx, within(practice), func(t *tx) error {
		request, err = t.askForDomain(actor, id, domain, hat, key)
		return err
	})
	return request, err
}

func (t *tx) askForDomain(actor audit.Actor, id audit.AuditID, domain string, hat audit.HatID, key string) (DomainRequest, error) {
	row, err := t.auditRow(id, t.store.dialect.forShare)
	if err != nil {
		return DomainRequest{}, err
	}
	fresh := newID[audit.RequestID]()
	_, repeated, err := t.once(actor, key, string(fresh), "domain.ask", t.scope.practice, id, domain, hat)
	if err != nil {
		return DomainRequest{}, err
	}
	if !repeated {
		if err := t.checkRequest(row, domain, hat); err != nil {
			return DomainRequest{}, err
		}
		if err := t.writeRequest(actor, id, fresh, domain, hat); err != nil {
			return DomainRequest{}, err
		}
	}
	asked, err := must[requestRow](t, requestQuery+"r.domain_id = ? AND r.hat_id = ? ORDER BY r.ended_at IS NOT NULL, r.asked_at DESC LIMIT 1",
		t.scope.practice, id, domain, hat)
	return asked.whole(), err
}

// checkRequest refuses to ask for what the form does not have, or somebody who could not answer.
func (t *tx) checkRequest(row auditRow, domain string, hat audit.HatID) error {
	if err := audit.CheckDraft(row.State); err != nil {
		return err
	}
	set, err := t.criteriaSet(row.VersionID)
	if err != nil {
		return err
	}
	if len(audit.Sheet{Set: set, Form: row.Form, Domains: []string{domain}}.Criteria()) == 0 {
		return audit.Invalid("domain", "Choose one of the domains of this self-assessment.")
	}
	return t.checkColleague("hatId", hat)
}

// checkColleague refuses a hat that nobody of the practice wears now. It stays as it is until the transaction ends.
func (t *tx) checkColleague(field string, hat audit.HatID) error {
	if _, err := audit.ParseID[audit.HatID](string(hat)); err != nil {
		return audit.Invalid(field, "Choose somebody of your practice.")
	}
	_, found, err := one[string](t, `SELECT id FROM hats WHERE practice_id = ? AND id = ? AND until IS NULL AND paused_at IS NULL
		AND since <= ?`+t.store.dialect.forShare, t.scope.practice, hat, stamp{t.now})
	if err == nil && !found {
		err = audit.Invalid(field, "Choose somebody of your practice.")
	}
	return err
}

// writeRequest notes a request unless it is open already, and tells the colleague.
func (t *tx) writeRequest(actor audit.Actor, id audit.AuditID, fresh audit.RequestID, domain string, hat audit.HatID) error {
	again, err := t.exec(`UPDATE domain_requests SET done_at = NULL, asked_at = ? WHERE practice_id = ? AND audit_id = ?
		AND domain_id = ? AND hat_id = ? AND ended_at IS NULL AND done_at IS NOT NULL`, stamp{t.now}, t.scope.practice, id, domain, hat)
	if err != nil {
		return err
	}
	if again == 0 {
		added, err := t.exec(`INSERT INTO domain_requests (practice_id, id, audit_id, domain_id, hat_id, asked_at)
			VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`, t.scope.practice, fresh, id, domain, hat, stamp{t.now})
		if err != nil || added == 0 {
			return err
		}
	}
	asked, err := must[requestRow](t, requestQuery+"r.domain_id = ? AND r.hat_id = ? AND r.ended_at IS NULL", t.scope.practice, id, domain, hat)
	if err != nil {
		return err
	}
	if asked.PersonID != actor.Person {
		if err := t.notify(asked.PersonID); err != nil {
			return err
		}
	}
	return t.record(actor, "domain.ask", string(asked.ID))
}

// EndDomainRequest takes a request back; what was answered stays. Repeated with the same key it is no error.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) EndDomainRequest(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID, request audit.RequestID, key string) error {
	if err := inPractice(actor, audit.DomainAsk, practice); err != nil {
		return err
	}
	return s.inTx(ctx, within(practice), func(t *tx) error {
		_, repeated, err := t.once(actor, key, string(request), "domain.end", practice, id, request)
		if err != nil || repeated {
			return err
		}
		ended, err := t.exec(`UPDATE domain_requests SET ended_at = ? WHERE practice_id = ? AND audit_id = ? AND id = ?
			AND ended_at IS NULL`, stamp{t.now}, practice, id, request)
		if err != nil {
			return err
		}
		if ended == 0 {
			return audit.NotFound()
		}
		return t.record(actor, "domain.end", string(request))
	})
}

// FinishDomainRequest says that a domain which one was asked for is answered; that can be said again.
// Errors: audit.CodeNotFound; audit.CodeForbidden for what somebody else was asked; audit.CodeConflict when the audit is
// no draft.
func (s *Store) FinishDomainRequest(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID, request audit.RequestID, key string) error {
	if err := inPracticeAtAll(actor, audit.DomainDone, practice); err != nil {
		return err
	}
	return s.inTx(ctx, within(practice), func(t *tx) error {
		_, repeated, err := t.once(actor, key, string(request), "domain.done", practice, id, request)
		if err != nil || repeated {
			return err
		}
		return t.finishRequest(actor, id, request)
	})
}

func (t *tx) finishRequest(actor audit.Actor, id audit.AuditID, request audit.RequestID) error {
	asked, err := must[requestRow](t, requestQuery+"r.id = ? AND r.ended_at IS NULL", t.scope.practice, id, request)
	if err != nil {
		return err
	}
	if asked.HatID != actor.Hat {
		if inPractice(actor, audit.DomainAsk, t.scope.practice) == nil {
			return allowed(actor, audit.DomainDone, audit.RelationOwnPractice)
		}
		return audit.NotFound()
	}
	row, err := t.auditRow(id, t.store.dialect.forShare)
	if err != nil {
		return err
	}
	if err := audit.CheckDraft(row.State); err != nil {
		return err
	}
	done, err := t.exec("UPDATE domain_requests SET done_at = ? WHERE practice_id = ? AND id = ? AND done_at IS NULL",
		stamp{t.now}, t.scope.practice, request)
	if err != nil || done == 0 {
		return err
	}
	return t.record(actor, "domain.done", string(request))
}
