package models

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"doorway/audit"
)

// How long what has had its day is kept.
const (
	keysKept     = 30 * 24 * time.Hour // longer than any page goes on trying
	linksKept    = 90 * 24 * time.Hour // after they ended, so that the list of invitations tells of them
	attemptsKept = 24 * time.Hour

	remindersKept = 90 * 24 * time.Hour // longer than anything is reminded of
)

// retentionRule says which rows of a table have had their day. gone does what is more than removing the rows.
type retentionRule struct {
	words  string // what goes, and when
	table  string
	where  string // with one ? for before, in it
	before time.Time
	set    string                  // what the rows forget, when they stay
	gone   func(*tx, string) error // for one row, by its id; nil: the rows are removed
	scope  func(row expired) scope // of the transaction for one row
}

// expired is one row that has had its day.
type expired struct {
	ID         string
	PracticeID *audit.PracticeID
}

// retentionRules are all the rules, as the settings have them now.
func (s *Store) retentionRules(now time.Time) []retentionRule {
	rules := []retentionRule{
		{
			words: "earlier texts, 90 days after the self-assessment was submitted", table: "earlier_texts",
			where: `EXISTS (SELECT 1 FROM audits a WHERE a.practice_id = earlier_texts.practice_id
				AND a.id = earlier_texts.audit_id AND a.state = 'submitted' AND a.submitted_at < ?)`, before: now.Add(-audit.EarlierTextKept),
		},
		{
			words: "colleagues' own views, 90 days after the self-assessment was submitted", table: "views",
			where: `EXISTS (SELECT 1 FROM view_rounds r JOIN audits a ON a.practice_id = r.practice_id AND a.id = r.audit_id
				WHERE r.practice_id = views.practice_id AND r.id = views.round_id AND a.state = 'submitted' AND a.submitted_at < ?)`,
			before: now.Add(-audit.EarlierTextKept),
		},
		{words: "sessions that have ended", table: "sessions", where: "expires_at <= ?", before: now},
		{words: "addresses of invitations that have ended", table: "links", where: "email <> '' AND expires_at <= ?", before: now, set: "email = ''"},
		{words: "visits to an organisation's sign-in service that did not come back", table: "provider_visits", where: "expires_at <= ?", before: now},
		{words: "links, 90 days after they ended", table: "links", where: "expires_at < ?", before: now.Add(-linksKept)},
		{
			words: "placements that nobody took, 90 days after they were added", table: "placements",
			where: `created_at < ? AND NOT EXISTS (SELECT 1 FROM links l WHERE l.group_id = placements.group_id AND l.placement_id = placements.id)
				AND NOT EXISTS (SELECT 1 FROM hats h WHERE h.group_id = placements.group_id AND h.placement_id = placements.id)`, before: now.Add(-linksKept),
		},
		{words: "sign-up codes, 90 days after they ended", table: "sign_up_codes", where: "COALESCE(ended_at, expires_at) < ?", before: now.Add(-signUpCodesKept)},
		{words: "mail, 30 days after it went", table: "outbox", where: "sent_at < ?", before: now.Add(-mailsKept)},
		{words: "mail, 30 days after it was given up", table: "outbox", where: "given_up_at < ?", before: now.Add(-mailsKept)},
		{words: "what people were reminded of, after 90 days", table: "reminders", where: "reminded_at < ?", before: now.Add(-remindersKept)},
		{words: "wrong passwords and codes, after 24 hours", table: "sign_in_attempts", where: "last_at < ?", before: now.Add(-attemptsKept)},
		{words: "meetings of groups, 90 days after their day", table: "meetings", where: "kept_until <= ?", before: now},
		{words: "counts of requests", table: "request_counts", where: "period < ?", before: now.Add(-2 * requestsCounted)},
		{words: "requests for a new password that nobody looked into", table: "forgotten_passwords", where: "asked_at < ?", before: now.Add(-forgottenKept)},
		{words: "what a request made, after 30 days", table: "idempotency_keys", where: "created_at < ?", before: now.Add(-keysKept)},
		{
			words: "roles in erased practices, 12 months after they ended", table: "hats",
			where:  "until < ? AND EXISTS (SELECT 1 FROM practices p WHERE p.id = hats.practice_id AND p.erased_at >= hats.until)",
			before: now.AddDate(0, -audit.InterestMonths, 0),
		},
		{
			words: "drafts, 30 days after they were put away", table: "audits", where: "state = 'discarded' AND submissions = 0 AND discarded_at < ?",
			before: now.Add(-audit.RestoreWithin), gone: (*tx).purgeDraft, scope: expired.ofPractice,
		},
	}
	if s.keep.AuditYears > 0 {
		rules = append(rules, retentionRule{
			words: "submitted self-assessments, as long as they are kept", table: "audits", where: "state = 'submitted' AND submitted_at < ?",
			before: now.AddDate(-s.keep.AuditYears, 0, 0), gone: (*tx).expireAudit, scope: expired.ofPractice,
		})
	}
	if since := now.AddDate(0, -s.keep.PeopleMonths, 0); s.keep.PeopleMonths > 0 {
		rules = append(rules, retentionRule{
			words: "people who have had no role for so long, who are told and have 30 days to stay", table: "people", where: roleless(since),
			before: since, gone: (*tx).askToGo, scope: func(expired) scope { return installation() },
		})
	}
	return append(rules,
		retentionRule{words: "people whose 30 days are over", table: "people", where: "erase_on <= ?", before: now, gone: (*tx).eraseDuePerson, scope: func(expired) scope { return installation() }},
		retentionRule{words: "practices whose 30 days are over", table: "practices", where: "erase_on <= ?", before: now, gone: (*tx).eraseDuePractice, scope: expired.isPractice},
	)
}

func (e expired) ofPractice() scope { return within(orNone(e.PracticeID)) }
func (e expired) isPractice() scope { return within(audit.PracticeID(e.ID)) }

// roleless are the people without a role since a moment, who have not said since then that they stay. A trainee whose
// placement had closed by then has none: it can still be read, and nobody has to end it.
func roleless(since time.Time) string {
	return `id <> '` + erasedPerson + `' AND erase_on IS NULL AND updated_at < ?1 AND NOT EXISTS
		(SELECT 1 FROM hats h WHERE h.person_id = people.id AND (h.until IS NULL OR h.until >= ?1) AND NOT EXISTS
		(SELECT 1 FROM placements e WHERE e.group_id = h.group_id AND e.id = h.placement_id AND e.ends < '` +
		string(audit.EndedWhenClosedBefore(audit.LondonDate(since))) + `'))`
}

// PurgeExpired removes what is no longer to be kept, by every rule of Retention, and carries out the erasures whose day
// has come. What one rule cannot do keeps no other from being done. It may run at any time, in any process.
func (s *Store) PurgeExpired(ctx context.Context) error {
	var faults []error
	for _, rule := range s.retentionRules(s.Now()) {
		faults = append(faults, s.carryOut(ctx, rule))
	}
	return errors.Join(faults...)
}

func (s *Store) carryOut(ctx context.Context, rule retentionRule) error {
	where, values := rule.condition()
	if rule.gone == nil {
		return s.inTx(ctx, installation(), func(t *tx) error {
			statement := "DELETE FROM " + rule.table
			if rule.set != "" {
				statement = "UPDATE " + rule.table + " SET " + rule.set
			}
			_, err := t.exec(statement+" WHERE "+where, values...)
			return err
		})
	}
	columns := "id"
	if rule.table == "audits" {
		columns = "id, practice_id"
	}
	rows, err := all[expired](s.reading(ctx, installation()), "SELECT "+columns+" FROM "+rule.table+" WHERE "+where, values...)
	faults := []error{translate(err)}
	for _, row := range rows {
		faults = append(faults, s.inTx(ctx, rule.scope(row), func(t *tx) error { return rule.gone(t, row.ID) }))
	}
	return errors.Join(faults...)
}

// condition gives the rule's condition as both databases take it, with its values.
func (r retentionRule) condition() (string, []any) {
	times := max(1, strings.Count(r.where, "?1"))
	return strings.ReplaceAll(r.where, "?1", "?"), slices.Repeat([]any{stamp{r.before}}, times)
}

// Retained is how much one rule would remove.
type Retained struct {
	Words string
	Table string
	Count int64
}

// Retention tells what PurgeExpired would do now, rule by rule, and does nothing.
func (s *Store) Retention(ctx context.Context) ([]Retained, error) {
	var counted []Retained
	err := s.atOneMoment(ctx, installation(), func(t *tx) error {
		for _, rule := range s.retentionRules(t.now) {
			where, values := rule.condition()
			count, err := must[int64](t, "SELECT COUNT(*) FROM "+rule.table+" WHERE "+where, plain(values)...)
			if err != nil {
				return err
			}
			counted = append(counted, Retained{rule.words, rule.table, count})
		}
		return nil
	})
	return counted, err
}

// expireAudit removes a submitted audit that was kept as long as it was to be, and the actions that it alone listed.
// While it counts as put away, which a submitted one never does otherwise, the database lets its submissions go.
func (t *tx) expireAudit(id string) error {
	taken, err := t.exec("UPDATE audits SET state = 'discarded' WHERE practice_id = ? AND id = ? AND state = 'submitted' AND submitted_at < ?",
		t.scope.practice, id, stamp{t.now.AddDate(-t.store.keep.AuditYears, 0, 0)})
	if err != nil || taken == 0 {
		return err
	}
	if err := t.execAll([]statement{
		{"DELETE FROM submissions WHERE practice_id = ? AND audit_id = ?", []any{t.scope.practice, id}},
		{`DELETE FROM actions WHERE practice_id = ? AND id IN (SELECT action_id FROM audit_actions l WHERE l.practice_id = ? AND l.audit_id = ?)
			AND NOT EXISTS (SELECT 1 FROM audit_actions o WHERE o.practice_id = actions.practice_id AND o.action_id = actions.id AND o.audit_id <> ?)`,
			[]any{t.scope.practice, t.scope.practice, id, id}},
		{"DELETE FROM audits WHERE practice_id = ? AND id = ?", []any{t.scope.practice, id}},
	}); err != nil {
		return err
	}
	if err := t.record(audit.Actor{Role: audit.RoleOperator}, "audit.expire", id); err != nil {
		return err
	}
	return t.recount(t.scope.practice)
}

// askToGo tells somebody without a role that their account will be erased, unless they say within 30 days that they stay.
func (t *tx) askToGo(id string) error {
	asked, err := t.exec("UPDATE people SET erase_on = ? WHERE id = ? AND erase_on IS NULL", stamp{t.now.Add(EraseAfter)}, id)
	if err != nil || asked == 0 {
		return err
	}
	person := audit.PersonID(id)
	if err := t.notify(person); err != nil {
		return err
	}
	return t.recordOf(audit.Actor{Role: audit.RoleOperator}, "account.outlived", person)
}

// purgeDraft removes a draft that can no longer come back, and the actions that it alone listed and no report showed.
func (t *tx) purgeDraft(id string) error {
	removed, err := t.exec("DELETE FROM audits WHERE practice_id = ? AND id = ? AND state = ? AND discarded_at < ?",
		t.scope.practice, id, audit.StateDiscarded, stamp{t.now.Add(-audit.RestoreWithin)})
	if err != nil || removed == 0 {
		return err
	}
	if _, err := t.exec(`DELETE FROM actions WHERE practice_id = ? AND origin_audit_id = ? AND reported_at IS NULL AND NOT EXISTS
		(SELECT 1 FROM audit_actions l WHERE l.practice_id = actions.practice_id AND l.action_id = actions.id)`,
		t.scope.practice, id); err != nil {
		return err
	}
	return t.record(audit.Actor{Role: audit.RoleOperator}, "audit.purge", id)
}
