package models

import (
	"context"
	"slices"

	"doorway/audit"
)

// ContributionSummary is what practices are told of what was said about a criterion. Version 0 is none yet.
type ContributionSummary struct {
	CriterionID   string
	Line          string
	Contributions []audit.ContributionID // that it sums up; never given to a practice
	Version       int64
}

// SummaryInput is a line to save, with the reasons why texts that the guard asks about may stay.
type SummaryInput struct {
	Line          string
	Contributions []audit.ContributionID
	Reasons       []audit.TextReason
}

type summaryRow struct {
	CriterionID string
	Line        string
	Version     int64
	WriteKey    string
}

const summaryRows = "SELECT criterion_id, line, version, write_key FROM contribution_summaries WHERE group_id = ? "

// ContributionSummaries gives the lines for practices to the group's own people.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) ContributionSummaries(ctx context.Context, actor audit.Actor, group audit.GroupID) (found []ContributionSummary, err error) {
	if err := inGroup(actor, audit.ContributionRead, group); err != nil {
		return nil, err
	}
	err = s.atOneMoment(ctx, ofGroup(group), func(t *tx) error {
		rows, err := all[summaryRow](t, summaryRows+"ORDER BY criterion_id", group)
		if err != nil {
			return err
		}
		for _, row := range rows {
			summary, err := t.summary(row)
			if err != nil {
				return err
			}
			found = append(found, summary)
		}
		return nil
	})
	return found, err
}

func (t *tx) summary(row summaryRow) (ContributionSummary, error) {
	parts, err := all[struct{ ContributionID audit.ContributionID }](t, `SELECT contribution_id FROM contribution_summary_parts
		WHERE group_id = ? AND criterion_id = ? ORDER BY contribution_id`, t.scope.group, row.CriterionID)
	out := ContributionSummary{CriterionID: row.CriterionID, Line: row.Line, Version: row.Version}
	for _, part := range parts {
		out.Contributions = append(out.Contributions, part.ContributionID)
	}
	return out, err
}

// SaidAboutCriteria gives a practice the lines about the criteria of the group that its self-assessments follow, without
// who, how many or which. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) SaidAboutCriteria(ctx context.Context, actor audit.Actor, practice audit.PracticeID) (found []ContributionSummary, err error) {
	if err := inPractice(actor, audit.SummaryRead, practice); err != nil {
		return nil, err
	}
	rows, err := all[summaryRow](s.reading(ctx, within(practice)), `SELECT s.criterion_id, s.line FROM contribution_summaries s
		WHERE EXISTS (SELECT 1 FROM audits a JOIN criteria_versions v ON v.id = a.version_id JOIN criteria_sets c ON c.id = v.set_id
		WHERE a.practice_id = ? AND c.group_id = s.group_id) ORDER BY s.criterion_id`, practice)
	for _, row := range rows {
		found = append(found, ContributionSummary{CriterionID: row.CriterionID, Line: row.Line})
	}
	return found, translate(err)
}

// SaveSummary writes the line that practices read about a criterion. Every contribution in it has to be one about the criterion,
// for practices to be told of. seen is the version that the actor saw, 0 for the first; repeated with the same key it answers
// as the first time.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeInvalid; audit.CodeRefusedText and audit.CodeReasonNeeded from the guard;
// audit.CodeConflict for a contribution that practices are not to be told of; audit.CodeStale with the ContributionSummary as it stands.
func (s *Store) SaveSummary(ctx context.Context, actor audit.Actor, group audit.GroupID, criterion string, in SummaryInput, seen int64, key string) (saved ContributionSummary, err error) {
	if err := inGroup(actor, audit.SummaryWrite, group); err != nil {
		return ContributionSummary{}, err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		if err := t.saveSummary(actor, criterion, in, seen, key); err != nil {
			return err
		}
		row, err := must[summaryRow](t, summaryRows+"AND criterion_id = ?", group, criterion)
		if err != nil {
			return err
		}
		saved, err = t.summary(row)
		return err
	})
	return saved, err
}

func (t *tx) saveSummary(actor audit.Actor, criterion string, in SummaryInput, seen int64, key string) error {
	if err := t.saidAbout(criterion); err != nil {
		return err
	}
	ids := slices.Compact(slices.Sorted(slices.Values(in.Contributions)))
	if err := audit.NewSummary(in.Line, len(ids)); err != nil {
		return err
	}
	for _, id := range ids { // locked first: withdrawing locks them before it looks for lines
		if err := t.forPractices(actor, id, criterion); err != nil {
			return err
		}
	}
	row, found, err := one[summaryRow](t, summaryRows+"AND criterion_id = ?"+t.store.dialect.forUpdate, t.scope.group, criterion)
	if err != nil {
		return err
	}
	if found && row.WriteKey == writeKey(actor, key) {
		return nil
	}
	if row.Version != seen && found {
		current, err := t.summary(row)
		if err != nil {
			return err
		}
		return stale(current)
	}
	if err := audit.CheckTexts([]audit.Text{{Field: "line", Text: in.Line}}, groupGuard(), in.Reasons); err != nil {
		return err
	}
	return t.writeSummary(actor, criterion, in, ids, row.Version+1, key)
}

// saidAbout looks that somebody in the group said something about a criterion, whether or not they took it back: without that
// there is nothing to sum up, nor a line to take back. Errors: audit.CodeNotFound.
func (t *tx) saidAbout(criterion string) error {
	_, err := must[struct{ CriterionID string }](t, "SELECT criterion_id FROM contributions WHERE group_id = ? AND criterion_id = ? LIMIT 1", t.scope.group, criterion)
	return err
}

// forPractices looks that practices may be told of a contribution, and keeps it so until the transaction ends.
// Errors: audit.CodeNotFound; audit.CodeConflict.
func (t *tx) forPractices(actor audit.Actor, id audit.ContributionID, criterion string) error {
	row, err := t.lockedContribution(actor, id)
	switch {
	case err != nil:
		return err
	case row.State == audit.ContributionWithdrawn, row.Visibility != audit.VisibleToPractices:
		return audit.Conflict("The person who said this did not say that practices may be told, or thought better of it.")
	case row.CriterionID != criterion:
		return audit.Invalid("contributions", "Choose what was said about this criterion.")
	}
	return nil
}

func (t *tx) writeSummary(actor audit.Actor, criterion string, in SummaryInput, ids []audit.ContributionID, version int64, key string) error {
	if _, err := t.exec(`INSERT INTO contribution_summaries (group_id, criterion_id, line, reasons, written_by, written_at, version, write_key)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (group_id, criterion_id) DO UPDATE SET line = excluded.line, reasons = excluded.reasons,
		written_by = excluded.written_by, written_at = excluded.written_at, version = excluded.version, write_key = excluded.write_key`,
		t.scope.group, criterion, in.Line, list[audit.TextReason](in.Reasons), actor.Person, stamp{t.now}, version, writeKey(actor, key)); err != nil {
		return err
	}
	if _, err := t.exec("DELETE FROM contribution_summary_parts WHERE group_id = ? AND criterion_id = ?", t.scope.group, criterion); err != nil {
		return err
	}
	for _, id := range ids {
		if _, err := t.exec("INSERT INTO contribution_summary_parts (group_id, criterion_id, contribution_id) VALUES (?, ?, ?)", t.scope.group, criterion, id); err != nil {
			return err
		}
	}
	return t.record(actor, "summary.write", criterion)
}

// RemoveSummary takes a line back. Done again it changes nothing. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) RemoveSummary(ctx context.Context, actor audit.Actor, group audit.GroupID, criterion string) error {
	if err := inGroup(actor, audit.SummaryWrite, group); err != nil {
		return err
	}
	return s.inTx(ctx, ofGroup(group), func(t *tx) error {
		if err := t.saidAbout(criterion); err != nil {
			return err
		}
		gone, err := t.exec("DELETE FROM contribution_summaries WHERE group_id = ? AND criterion_id = ?", group, criterion)
		if err != nil || gone == 0 {
			return err
		}
		return t.record(actor, "summary.remove", criterion)
	})
}

// endSummaries takes back every line that sums a contribution up: its words may tell what is no longer to be told. Nobody is
// named in the trail's entry.
func (t *tx) endSummaries(id audit.ContributionID) error {
	ended, err := all[struct{ CriterionID string }](t, "SELECT criterion_id FROM contribution_summary_parts WHERE group_id = ? AND contribution_id = ?", t.scope.group, id)
	if err != nil {
		return err
	}
	for _, summary := range ended {
		if _, err := t.exec("DELETE FROM contribution_summaries WHERE group_id = ? AND criterion_id = ?", t.scope.group, summary.CriterionID); err != nil {
			return err
		}
		if err := t.record(audit.Actor{Role: audit.RoleNobody}, "summary.end", summary.CriterionID); err != nil {
			return err
		}
	}
	return nil
}
