package models

import (
	"bytes"
	"context"
	"slices"

	"doorway/audit"
)

// SharedPreview is a shared conversation exactly as the practice would see it, with the hash by which it is chosen and confirmed.
type SharedPreview struct {
	Shared audit.Shared
	Hash   string // SHA-256, in hexadecimal

	content []byte
}

// ReleaseInput is who may see an assessment. The rest is for a shared conversation: which criteria it leaves out, and of which
// only the note, and the hash of what the trainee looked at.
type ReleaseInput struct {
	Release             audit.Release
	Hidden, HiddenNotes []string
	Hash                string
}

// PreviewShared shows a trainee what a shared conversation would be, and changes nothing.
// Errors: audit.CodeNotFound, audit.CodeForbidden, audit.CodeInvalid for a criterion that is not in the criteria.
func (s *Store) PreviewShared(ctx context.Context, actor audit.Actor, placement audit.PlacementID, hidden, hiddenNotes []string) (preview SharedPreview, err error) {
	err = s.atOneMoment(ctx, ofPlacement(placement), func(t *tx) error {
		page, err := t.assessed(actor, audit.AssessmentRelease, "")
		if err != nil {
			return err
		}
		preview, err = t.previewShared(page, hidden, hiddenNotes)
		return err
	})
	return preview, err
}

func (t *tx) previewShared(page assessed, hidden, hiddenNotes []string) (SharedPreview, error) {
	name, err := must[string](t, "SELECT name FROM people WHERE id = ?", page.row.PersonID)
	if err != nil {
		return SharedPreview{}, err
	}
	observations, err := t.observations(page)
	if err != nil {
		return SharedPreview{}, err
	}
	shared, err := audit.Share(page.set, name, sharedLines(observations), hidden, hiddenNotes)
	if err != nil {
		return SharedPreview{}, err
	}
	content, hash, err := shared.Freeze()
	return SharedPreview{shared, hash, content}, err
}

func sharedLines(observations []SavedObservation) []audit.SharedLine {
	lines := make([]audit.SharedLine, len(observations))
	for i, saved := range observations {
		said := saved.Observation
		lines[i] = audit.SharedLine{CriterionID: saved.CriterionID, Choice: said.Choice, Level: said.Level, Note: said.Note}
	}
	return lines
}

// ReleaseAssessment says who may see an assessment, until the practice has seen something of it. A shared conversation is
// frozen as it was looked at, and can be confirmed 24 hours later; whatever is changed about it starts them anew. Choosing the
// same again changes nothing. seen is the version that the actor saw.
// Errors: audit.CodeNotFound, audit.CodeForbidden, audit.CodeInvalid; audit.CodeConflict with a sentence; audit.CodeStale with
// the Assessment as it stands.
func (s *Store) ReleaseAssessment(ctx context.Context, actor audit.Actor, placement audit.PlacementID, in ReleaseInput, seen int64, key string) (Assessment, error) {
	return s.changingAssessment(ctx, actor, audit.AssessmentRelease, placement, key, in, "assessment.release", func(t *tx, page *assessed) (bool, error) {
		if page.row.Version != seen {
			current, err := t.wholeAssessment(*page)
			if err != nil {
				return false, err
			}
			return false, stale(current)
		}
		if err := page.row.decided(nil).CheckChoice(in.Release, page.days, t.today(), page.early); err != nil {
			return false, err
		}
		return t.chooseRelease(page, in)
	})
}

// chooseRelease puts a choice in the place of what was chosen before, and tells whether it is another.
func (t *tx) chooseRelease(page *assessed, in ReleaseInput) (bool, error) {
	before, row := page.row, &page.row
	row.Hidden, row.HiddenNotes, row.SharedContent, row.ConfirmFrom = nil, nil, nil, stamp{}
	if in.Release == audit.ReleaseShared {
		preview, err := t.previewShared(*page, in.Hidden, in.HiddenNotes)
		switch {
		case err != nil:
			return false, err
		case preview.Hash != in.Hash:
			return false, audit.LookAgain()
		case len(preview.Shared.Lines) == 0:
			return false, audit.Invalid("hidden", "Leave at least one line to talk about.")
		}
		row.Hidden, row.HiddenNotes = page.set.InOrder(in.Hidden), page.set.InOrder(in.HiddenNotes)
		row.SharedContent, row.ConfirmFrom = preview.content, stamp{t.now.Add(audit.ConfirmAfter)}
	}
	if before.Release == in.Release && before.sharesAs(*row) {
		*row = before
		return false, nil
	}
	row.Release, row.ReleaseChosenAt = in.Release, stamp{t.now}
	if in.Release == audit.ReleaseKept {
		row.ReleaseChosenAt = stamp{}
	}
	return true, nil
}

// sharesAs tells whether two choices share the same.
func (r assessmentRow) sharesAs(other assessmentRow) bool {
	return slices.Equal(r.Hidden, other.Hidden) && slices.Equal(r.HiddenNotes, other.HiddenNotes) && bytes.Equal(r.SharedContent, other.SharedContent)
}

// ConfirmShared gives the practice what a trainee chose to share, 24 hours later or more, by the hash of what was looked at
// then: from now on it cannot be taken back. Nobody is told: it stands where the practice compares. Confirmed again, it
// answers the same.
// Errors: audit.CodeNotFound, audit.CodeForbidden, audit.CodeConflict with a sentence.
func (s *Store) ConfirmShared(ctx context.Context, actor audit.Actor, placement audit.PlacementID, hash, key string) (Assessment, error) {
	return s.changingAssessment(ctx, actor, audit.AssessmentRelease, placement, key, hash, "assessment.confirm", func(t *tx, page *assessed) (bool, error) {
		return t.confirmShared(page, hash)
	})
}

func (t *tx) confirmShared(page *assessed, hash string) (bool, error) {
	row := &page.row
	choice := audit.SharedChoice{Assessment: row.decided(nil), Hash: sha256Hex(string(row.SharedContent)), ConfirmFrom: row.ConfirmFrom.Time}
	if choice.Release == audit.ReleaseShared && choice.Released && choice.Hash == hash {
		return false, nil
	}
	if err := choice.CheckConfirm(hash, page.days, t.now, page.early); err != nil {
		return false, err
	}
	preview, err := t.previewShared(*page, row.Hidden, row.HiddenNotes)
	if err != nil {
		return false, err
	}
	if preview.Hash != hash { // the trainee has another name since
		return false, audit.LookAgain()
	}
	row.ReleasedAt = stamp{t.now}
	return true, t.in(within(page.practice)).addShared(row.PersonID, row.VersionID, preview.Shared)
}
