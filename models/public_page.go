package models

import (
	"context"
	"slices"
	"strings"

	"doorway/audit"
)

// publicLines reads every line that the scope's practice has words for, newest first.
func (t *tx) publicLines() ([]SavedPublicLine, error) {
	rows, err := all[publicLineRow](t, "SELECT "+publicLineColumns+` FROM public_lines l
		JOIN actions a ON a.practice_id = l.practice_id AND a.id = l.action_id
		WHERE l.practice_id = ? AND l.said <> '' ORDER BY l.updated_at DESC, l.action_id`, t.scope.practice)
	lines := make([]SavedPublicLine, len(rows))
	for i, row := range rows {
		lines[i] = row.saved()
	}
	return lines, err
}

// shownOnly leaves out what is not shown, and what tells of an action that is open again; what was done last comes first.
func shownOnly(lines []SavedPublicLine) []SavedPublicLine {
	shown := slices.DeleteFunc(lines, func(line SavedPublicLine) bool { return !line.Shown || line.Kind == audit.PublicOpen })
	slices.SortStableFunc(shown, func(a, b SavedPublicLine) int { return strings.Compare(string(b.On), string(a.On)) })
	return shown
}

// PublicLines gives what the practice says to everybody: to whoever may write it all lines, to others those that are shown.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) PublicLines(ctx context.Context, actor audit.Actor, practice audit.PracticeID) (lines PublicLines, err error) {
	if err := inPractice(actor, audit.PublicLinesRead, practice); err != nil {
		return PublicLines{}, err
	}
	err = s.atOneMoment(ctx, within(practice), func(t *tx) error {
		lines, err = t.practicesLines()
		if err == nil && inPractice(actor, audit.PublicLineWrite, practice) != nil {
			lines.Lines = shownOnly(lines.Lines)
		}
		return err
	})
	return lines, err
}

// PublicPoster gives the lines that are shown, to whoever may read what the practice says to everybody.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) PublicPoster(ctx context.Context, actor audit.Actor, practice audit.PracticeID) (PublicLines, error) {
	lines, err := s.PublicLines(ctx, actor, practice)
	lines.Lines = shownOnly(lines.Lines)
	return lines, err
}

// practicesLines reads the scope's practice with all its lines.
func (t *tx) practicesLines() (PublicLines, error) {
	row, err := t.practice(t.scope.practice, "")
	if err != nil {
		return PublicLines{}, err
	}
	lines, err := t.publicLines()
	return PublicLines{
		PracticeName: row.ShownName, Code: row.ODSCode, Town: row.Town, Open: row.PublicPage && row.Status == PracticeOpen, Lines: lines, Version: row.Version, AsOf: t.today(),
	}, err
}

// ChangePublicPage opens or closes the practice's page for everybody, with effect at once. seen is the practice's version
// that the actor saw; repeated with the same key it answers as the first time.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeConflict to open that of a practice that is closed;
// audit.CodeStale with the PublicLines as they stand.
func (s *Store) ChangePublicPage(ctx context.Context, actor audit.Actor, practice audit.PracticeID, open bool, seen int64, key string) (lines PublicLines, err error) {
	if err := inPractice(actor, audit.PublicPageWrite, practice); err != nil {
		return PublicLines{}, err
	}
	err = s.inTx(ctx, within(practice), func(t *tx) error {
		if err := t.changePublicPage(actor, open, seen, key); err != nil {
			return err
		}
		lines, err = t.practicesLines()
		return err
	})
	return lines, err
}

func (t *tx) changePublicPage(actor audit.Actor, open bool, seen int64, key string) error {
	row, err := t.practice(t.scope.practice, t.store.dialect.forUpdate)
	if err != nil {
		return err
	}
	writeKey := writeKey(actor, key)
	switch {
	case row.WriteKey == writeKey:
		return nil
	case row.Version != seen:
		current, err := t.practicesLines()
		if err != nil {
			return err
		}
		return stale(current)
	case open && row.Status == PracticeClosed:
		return audit.Conflict("This practice's code is no longer in use, so its page cannot be opened.")
	}
	if _, err := t.exec("UPDATE practices SET public_page = ?, version = ?, write_key = ?, updated_at = ? WHERE id = ?",
		open, row.Version+1, writeKey, stamp{t.now}, row.ID); err != nil {
		return err
	}
	what := "public_page.close"
	if open {
		what = "public_page.open"
	}
	return t.record(actor, what, string(row.ID))
}

// PublicPage gives what the practice with that code says to everybody. One that did not open its page, is closed or was
// erased looks like one that does not exist. Errors: audit.CodeNotFound.
func (s *Store) PublicPage(ctx context.Context, code string) (lines PublicLines, err error) {
	err = s.atOneMoment(ctx, installation(), func(t *tx) error {
		practice, err := must[struct{ ID audit.PracticeID }](t, "SELECT id FROM practices WHERE ods_code = ? AND public_page = ? AND status = ?",
			strings.ToUpper(code), true, PracticeOpen)
		if err != nil {
			return err
		}
		lines, err = t.in(within(practice.ID)).practicesLines()
		lines.Lines = shownOnly(lines.Lines)
		return err
	})
	return lines, err
}
