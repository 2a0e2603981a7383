package models

import (
	"context"
	"slices"

	"doorway/audit"
)

// Agreement is what there is to agree together, once colleagues' views have been put together.
type Agreement struct {
	Audit      Audit // with its answers
	Items      []AgreeItem
	SpreadFrom int // how many other people have to choose a level for a spread of them to be shown
}

// AgreeItem is one criterion to talk about. Spread is meaningful only with Shown; Question follows from what is shown
// beside it and from nothing else.
type AgreeItem struct {
	Criterion audit.Criterion
	Spread    audit.Spread
	Shown     bool
	Question  string
	Own       *SavedView // the reader's own view; nil when they gave none
	Agreed    bool       // the practice's answer is complete and was saved since
}

// MeetingSheet is what everybody at the meeting reads: the items without anybody's own view, and each spread only where it
// stays one of enough other people for whoever gave a view, too.
type MeetingSheet struct {
	Agreement
	Practice Practice
	AsOf     audit.Date // the day on which the sheet is made, in England
}

// spreadRow is what may be shown of one criterion in one round. Mine tells that it may be shown to this reader.
type spreadRow struct {
	RoundID     audit.RoundID
	CriterionID string
	ForAll      bool
	Lowest      audit.Level
	Highest     audit.Level
	Most        *int
	NotSure     bool
	Mine        bool
	AskedNow    audit.VersionID // the self-assessment's criteria
	AskedThen   audit.VersionID // the criteria that the views were of
}

func (r spreadRow) spread() audit.Spread {
	spread := audit.Spread{Lowest: r.Lowest, Highest: r.Highest, NotSure: r.NotSure, HasMost: r.Most != nil}
	if spread.HasMost {
		spread.Most = audit.Level(*r.Most)
	}
	return spread
}

// Agree gives what there is to agree: the criteria of the rounds that are closed, what people see most differently first.
// A lead who was asked as well, and who did not close the round, sees as much as the other people who were asked.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Agree(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID) (Agreement, error) {
	if err := inPractice(actor, audit.SpreadRead, practice); err != nil {
		return Agreement{}, err
	}
	t := s.reading(ctx, within(practice))
	agreement, err := t.agreement(actor, id, func(r spreadRow) bool { return r.Mine })
	if err != nil {
		return Agreement{}, translate(err)
	}
	own, err := all[viewRow](t, `SELECT v.round_id, v.criterion_id, v.choice, v.level, v.version, v.write_key, v.updated_at FROM views v
		JOIN view_rounds r ON r.practice_id = v.practice_id AND r.id = v.round_id
		JOIN hats h ON h.practice_id = v.practice_id AND h.id = v.hat_id
		WHERE v.practice_id = ? AND r.audit_id = ? AND r.closed_at IS NOT NULL AND h.person_id = ? ORDER BY r.closed_at`, practice, id, actor.Person)
	for i := range agreement.Items {
		for _, view := range own { // the latest is left
			if view.CriterionID == agreement.Items[i].Criterion.ID && view.Choice != audit.ChoiceNone {
				saved := view.saved()
				agreement.Items[i].Own = &saved
			}
		}
	}
	return agreement, translate(err)
}

// MeetingSheet gives what the sheet for agreeing together shows. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) MeetingSheet(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID) (MeetingSheet, error) {
	if err := inPractice(actor, audit.SpreadRead, practice); err != nil {
		return MeetingSheet{}, err
	}
	t := s.reading(ctx, within(practice))
	agreement, err := t.agreement(actor, id, func(r spreadRow) bool { return r.ForAll })
	if err != nil {
		return MeetingSheet{}, translate(err)
	}
	row, err := t.practice(practice, "")
	return MeetingSheet{agreement, row.whole(), t.today()}, translate(err)
}

// agreement puts the criteria of the closed rounds in order, by the spreads that show lets through.
func (t *tx) agreement(actor audit.Actor, id audit.AuditID, show func(spreadRow) bool) (Agreement, error) {
	whole, err := t.wholeAudit(id)
	if err != nil {
		return Agreement{}, err
	}
	rounds, err := all[roundRow](t, "SELECT "+roundColumns+` FROM view_rounds r WHERE r.practice_id = ? AND r.audit_id = ?
		AND r.closed_at IS NOT NULL ORDER BY r.closed_at`, t.scope.practice, id)
	if err != nil {
		return Agreement{}, err
	}
	spreads, err := t.spreads(actor, id)
	if err != nil {
		return Agreement{}, err
	}
	agreement := Agreement{Audit: whole, SpreadFrom: t.store.small.Views}
	for _, criterion := range askedCriteria(whole.Set, whole.Form, nil) {
		item, asked := AgreeItem{Criterion: criterion}, false
		for _, round := range rounds {
			if len(round.Domains) == 0 || slices.Contains(round.Domains, criterion.Domain) {
				answer := whole.Answers[criterion.ID]
				item.Agreed, asked = answer.Complete && answer.SavedAt.After(round.ClosedAt.Time), true
			}
		}
		if !asked {
			continue
		}
		if row, found := spreads[criterion.ID]; found && show(row) {
			item.Spread, item.Shown = row.spread(), true
		}
		item.Question = audit.TalkAbout(item.Spread, item.Shown)
		agreement.Items = append(agreement.Items, item)
	}
	slices.SortStableFunc(agreement.Items, func(a, b AgreeItem) int { return audit.WidestFirst(a.Spread, b.Spread) })
	return agreement, nil
}

// spreads gives what was put together of a self-assessment, by criterion: there is one spread of each at most. A reader who
// was asked may have given a view, so that to them it is a spread of one person fewer, unless they closed the round and
// theirs was left out. A spread of other words than the self-assessment has now is none of it.
func (t *tx) spreads(actor audit.Actor, id audit.AuditID) (map[string]spreadRow, error) {
	rows, err := all[spreadRow](t, `SELECT s.round_id, s.criterion_id, s.for_all, s.lowest, s.highest, s.most, s.not_sure,
		a.version_id AS asked_now, COALESCE(r.version_id, a.version_id) AS asked_then, (s.for_all OR r.closed_by = ? OR NOT EXISTS (SELECT 1 FROM view_invitees i JOIN hats h ON h.practice_id = i.practice_id
		AND h.id = i.hat_id WHERE i.practice_id = r.practice_id AND i.round_id = r.id AND h.person_id = ?)) AS mine
		FROM view_spreads s JOIN view_rounds r ON r.practice_id = s.practice_id AND r.id = s.round_id
		JOIN audits a ON a.practice_id = r.practice_id AND a.id = r.audit_id WHERE s.practice_id = ? AND r.audit_id = ?`, actor.Person, actor.Person, t.scope.practice, id)
	spreads := make(map[string]spreadRow, len(rows))
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		same, err := t.asksTheSame(row.AskedNow, row.AskedThen, row.CriterionID)
		if err != nil {
			return nil, err
		}
		if same {
			spreads[row.CriterionID] = row
		}
	}
	return spreads, nil
}
