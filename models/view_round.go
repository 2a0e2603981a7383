package models

import (
	"context"
	"maps"
	"slices"
	"time"

	"doorway/audit"
)

// ViewRound is one asking of colleagues for their own view of a draft, before the practice agrees its answers. It never
// tells who gave one, nor how many did.
type ViewRound struct {
	ID         audit.RoundID
	Domains    []string // the ids of those that are asked about; none means all of the form
	Colleagues []Colleague
	Spread     bool // enough were asked for the spread of their views to be shown; else they talk instead
	OpenedAt   time.Time
	ClosedAt   time.Time // zero while it is open
}

// Colleague is somebody of the practice who was asked.
type Colleague struct {
	Hat  audit.HatID
	Name string
}

// ViewRoundInput is what colleagues are to be asked: no domains means all of the form.
type ViewRoundInput struct {
	Domains []string
	Hats    []audit.HatID
}

type roundRow struct {
	ID       audit.RoundID
	AuditID  audit.AuditID
	Domains  list[string]
	Spread   bool
	OpenedAt stamp
	ClosedAt stamp
}

const roundColumns = "r.id, r.audit_id, r.domains, r.spread, r.opened_at, r.closed_at"

// askedCriteria are those of some domains, none meaning all, in the set's order.
func askedCriteria(set *audit.CriteriaSet, form audit.Form, domains []string) []audit.Criterion {
	if len(domains) == 0 {
		domains = nil
	}
	return audit.Sheet{Set: set, Form: form, Domains: domains}.Criteria()
}

type colleagueRow struct {
	RoundID  audit.RoundID
	HatID    audit.HatID
	PersonID audit.PersonID
	Name     string
}

const colleagueQuery = `SELECT i.round_id, i.hat_id, h.person_id, p.name FROM view_invitees i
	JOIN hats h ON h.practice_id = i.practice_id AND h.id = i.hat_id JOIN people p ON p.id = h.person_id
	JOIN view_rounds r ON r.practice_id = i.practice_id AND r.id = i.round_id WHERE i.practice_id = ? AND r.audit_id = ?`

// ViewRounds gives when colleagues were asked for their view of a self-assessment, latest first.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) ViewRounds(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID) ([]ViewRound, error) {
	if err := inPractice(actor, audit.ViewAsk, practice); err != nil {
		return nil, err
	}
	t := s.reading(ctx, within(practice))
	if _, err := t.auditRow(id, ""); err != nil {
		return nil, translate(err)
	}
	rounds, err := t.viewRounds(id)
	return rounds, translate(err)
}

func (t *tx) viewRounds(id audit.AuditID) ([]ViewRound, error) {
	rows, err := all[roundRow](t, "SELECT "+roundColumns+` FROM view_rounds r WHERE r.practice_id = ? AND r.audit_id = ?
		ORDER BY r.opened_at DESC, r.id`, t.scope.practice, id)
	if err != nil {
		return nil, err
	}
	colleagues, err := all[colleagueRow](t, colleagueQuery+" ORDER BY p.name, i.hat_id", t.scope.practice, id)
	rounds := make([]ViewRound, len(rows))
	for i, row := range rows {
		rounds[i] = ViewRound{ID: row.ID, Domains: row.Domains, Spread: row.Spread, OpenedAt: row.OpenedAt.Time, ClosedAt: row.ClosedAt.Time}
		for _, one := range colleagues {
			if one.RoundID == row.ID {
				rounds[i].Colleagues = append(rounds[i].Colleagues, Colleague{one.HatID, one.Name})
			}
		}
	}
	return rounds, err
}

// viewRound is one of viewRounds. Errors: audit.CodeNotFound.
func (t *tx) viewRound(id audit.AuditID, round audit.RoundID) (ViewRound, error) {
	rounds, err := t.viewRounds(id)
	if err != nil {
		return ViewRound{}, err
	}
	place := slices.IndexFunc(rounds, func(r ViewRound) bool { return r.ID == round })
	if place < 0 {
		return ViewRound{}, audit.NotFound()
	}
	return rounds[place], nil
}

// OpenViewRound asks colleagues for their own view of some domains of a draft, and tells them that there is something in
// Doorway. Repeated with the same key it gives the same round.
// Errors: audit.CodeNotFound; audit.CodeForbidden; audit.CodeInvalid for a domain that the form does not have, for nobody,
// and for somebody who is not in the practice now; audit.CodeConflict when the audit is no draft, when a round is open, and
// for a domain whose views were shown before, as audit.CheckAskAgain says: two spreads of the same could be taken from each
// other.
func (s *Store) OpenViewRound(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID, in ViewRoundInput, key string) (round ViewRound, err error) {
	if err := inPractice(actor, audit.ViewAsk, practice); err != nil {
		return ViewRound{}, err
	}
	err = s.inTx(ctx, within(practice), func(t *tx) error {
		round, err = t.openRound(actor, id, in, key)
		return err
	})
	return round, err
}

func (t *tx) openRound(actor audit.Actor, id audit.AuditID, in ViewRoundInput, key string) (ViewRound, error) {
	row, err := t.auditRow(id, t.store.dialect.forUpdate) // one round opens or closes at a time
	if err != nil {
		return ViewRound{}, err
	}
	fresh := newID[audit.RoundID]()
	first, repeated, err := t.once(actor, key, string(fresh), "view.ask", t.scope.practice, id, in)
	if err != nil {
		return ViewRound{}, err
	}
	if !repeated {
		in.Hats = slices.Compact(slices.Sorted(slices.Values(in.Hats)))
		if err := t.checkRound(row, &in); err != nil {
			return ViewRound{}, err
		}
		if err := t.writeRound(actor, row, fresh, in); err != nil {
			return ViewRound{}, err
		}
	}
	return t.viewRound(id, audit.RoundID(first))
}

// checkRound refuses what cannot be asked, and puts the domains into the set's order.
func (t *tx) checkRound(row auditRow, in *ViewRoundInput) error {
	if err := audit.CheckDraft(row.State); err != nil {
		return err
	}
	set, err := t.criteriaSet(row.VersionID)
	if err != nil {
		return err
	}
	if in.Domains, err = chosenDomains(set, row.Form, in.Domains); err != nil {
		return err
	}
	if len(in.Hats) == 0 {
		return audit.Invalid("hatIds", "Choose at least one colleague.")
	}
	for _, hat := range in.Hats {
		if err := t.checkColleague("hatIds", hat); err != nil {
			return err
		}
	}
	return t.notShownYet(row, set, *in)
}

// chosenDomains gives the domains that were chosen, once each and in the set's order. Errors: audit.CodeInvalid for one of
// which the form has nothing.
func chosenDomains(set *audit.CriteriaSet, form audit.Form, chosen []string) (list[string], error) {
	var domains list[string]
	for _, domain := range set.Domains {
		if slices.Contains(chosen, domain.ID) && len(audit.Sheet{Set: set, Form: form, Domains: []string{domain.ID}}.Criteria()) > 0 {
			domains = append(domains, domain.ID)
		}
	}
	for _, domain := range chosen {
		if !slices.Contains(domains, domain) {
			return nil, audit.Invalid("domains", "Choose domains of this self-assessment.")
		}
	}
	return domains, nil
}

// notShownYet refuses to ask again about a domain of which a spread was shown, in this self-assessment or lately in any:
// whoever saw both could take one from the other and be left with one person's view.
func (t *tx) notShownYet(row auditRow, set *audit.CriteriaSet, in ViewRoundInput) error {
	shown, err := all[shownRow](t, `SELECT v.criterion_id, v.shown_on, EXISTS (SELECT 1 FROM view_spreads s JOIN view_rounds r
		ON r.practice_id = s.practice_id AND r.id = s.round_id WHERE s.practice_id = v.practice_id AND s.criterion_id = v.criterion_id
		AND r.audit_id = ?) AS here FROM views_shown v WHERE v.practice_id = ?`, row.ID, t.scope.practice)
	if err != nil {
		return err
	}
	for _, criterion := range askedCriteria(set, audit.FormFull, in.Domains) {
		for _, one := range shown {
			if one.CriterionID == criterion.ID {
				domain, _ := set.Domain(criterion.Domain)
				if err := audit.CheckAskAgain(domain.Title, one.Here, one.ShownOn, t.today()); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// shownRow is when a spread of a criterion was last shown, and whether one is in the self-assessment that is looked at.
type shownRow struct {
	CriterionID string
	ShownOn     audit.Date
	Here        bool
}

// writeRound notes a round and tells those who are asked. Whether a spread can be shown is said beforehand: it is of
// people other than whoever asks.
func (t *tx) writeRound(actor audit.Actor, row auditRow, round audit.RoundID, in ViewRoundInput) error {
	others, err := all[string](t, "SELECT person_id FROM hats WHERE practice_id = ? AND id IN ? AND person_id <> ?", t.scope.practice, in.Hats, actor.Person)
	if err != nil {
		return err
	}
	added, err := t.exec(`INSERT INTO view_rounds (practice_id, id, audit_id, version_id, domains, spread, opened_by, opened_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`, t.scope.practice, round, row.ID, row.VersionID, list[string](in.Domains),
		len(others) >= t.store.small.Views, actor.Person, stamp{t.now})
	if err == nil && added == 0 {
		err = audit.Conflict("Colleagues are being asked for their views already. Close that round first.")
	}
	if err != nil {
		return err
	}
	for _, hat := range in.Hats {
		if _, err := t.exec("INSERT INTO view_invitees (practice_id, round_id, hat_id) VALUES (?, ?, ?)", t.scope.practice, round, hat); err != nil {
			return err
		}
	}
	for _, person := range others {
		if err := t.notify(audit.PersonID(person)); err != nil {
			return err
		}
	}
	return t.record(actor, "view.ask", string(round))
}

// CloseViewRound puts the views of a round together, once and for good: the spread of each criterion of which enough
// people other than the actor gave a level. Closing again changes nothing.
// Errors: audit.CodeNotFound, audit.CodeForbidden, audit.CodeConflict when the audit has been put away.
func (s *Store) CloseViewRound(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID, round audit.RoundID, key string) (closed ViewRound, err error) {
	if err := inPractice(actor, audit.ViewAsk, practice); err != nil {
		return ViewRound{}, err
	}
	err = s.inTx(ctx, within(practice), func(t *tx) error {
		closed, err = t.closeRound(actor, id, round, key)
		return err
	})
	return closed, err
}

func (t *tx) closeRound(actor audit.Actor, id audit.AuditID, round audit.RoundID, key string) (ViewRound, error) {
	audited, err := t.auditRow(id, t.store.dialect.forUpdate)
	if err != nil {
		return ViewRound{}, err
	}
	row, err := must[roundRow](t, "SELECT "+roundColumns+" FROM view_rounds r WHERE r.practice_id = ? AND r.audit_id = ? AND r.id = ?"+
		t.store.dialect.forUpdate, t.scope.practice, id, round)
	if err != nil {
		return ViewRound{}, err
	}
	_, repeated, err := t.once(actor, key, string(round), "view.close", t.scope.practice, id, round)
	if err != nil {
		return ViewRound{}, err
	}
	if !repeated && row.ClosedAt.IsZero() {
		if err := audit.CheckCloseRound(audited.State); err != nil {
			return ViewRound{}, err
		}
		if err := t.putTogether(actor, row); err != nil {
			return ViewRound{}, err
		}
	}
	return t.viewRound(id, round)
}

// putTogether closes a round that is locked: no view changes from now on.
func (t *tx) putTogether(actor audit.Actor, row roundRow) error {
	closed, err := t.exec("UPDATE view_rounds SET closed_by = ?, closed_at = ? WHERE practice_id = ? AND id = ? AND closed_at IS NULL",
		actor.Person, stamp{t.now}, t.scope.practice, row.ID)
	if err != nil || closed == 0 {
		return err
	}
	if row.Spread {
		if err := t.writeSpreads(actor, row.ID); err != nil {
			return err
		}
	}
	return t.record(actor, "view.close", string(row.ID))
}

// opinionRow is what one colleague said of one criterion.
type opinionRow struct {
	CriterionID string
	Choice      audit.Choice
	Level       audit.Level
}

// writeSpreads keeps what may be shown of the views of those who are in the practice now, but for the actor's own.
func (t *tx) writeSpreads(actor audit.Actor, round audit.RoundID) error {
	rows, err := all[opinionRow](t, `SELECT v.criterion_id, v.choice, v.level FROM views v
		JOIN hats h ON h.practice_id = v.practice_id AND h.id = v.hat_id WHERE v.practice_id = ? AND v.round_id = ?
		AND h.person_id <> ? AND h.until IS NULL AND h.paused_at IS NULL`, t.scope.practice, round, actor.Person)
	if err != nil {
		return err
	}
	opinions := map[string][]audit.Opinion{}
	for _, row := range rows {
		opinions[row.CriterionID] = append(opinions[row.CriterionID], audit.Opinion{Choice: row.Choice, Level: row.Level})
	}
	for _, criterion := range slices.Sorted(maps.Keys(opinions)) { // in one order, so that no two closings wait for each other
		said := opinions[criterion]
		spread, shown := audit.SpreadOf(said, t.store.small.Views)
		if shown {
			shown, err = t.claimShown(criterion)
		}
		if err != nil {
			return err
		}
		if !shown {
			continue
		}
		var most *int
		if spread.HasMost {
			most = new(int)
			*most = int(spread.Most)
		}
		if _, err := t.exec(`INSERT INTO view_spreads (practice_id, round_id, criterion_id, for_all, lowest, highest, most, not_sure)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, t.scope.practice, round, criterion, audit.ForAll(said, t.store.small.Views),
			spread.Lowest, spread.Highest, most, spread.NotSure); err != nil {
			return err
		}
	}
	return nil
}

// claimShown notes that a spread of a criterion is shown from today on. It is false when one was shown lately already, of a
// round of another self-assessment that was open at the same time: then this one stays unsaid.
func (t *tx) claimShown(criterion string) (bool, error) {
	claimed, err := t.exec(`INSERT INTO views_shown (practice_id, criterion_id, shown_on) VALUES (?, ?, ?)
		ON CONFLICT (practice_id, criterion_id) DO UPDATE SET shown_on = excluded.shown_on WHERE views_shown.shown_on <= ?`,
		t.scope.practice, criterion, t.today(), t.today().AddMonths(-audit.AskAgainMonths))
	return claimed > 0, err
}
