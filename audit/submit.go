package audit

import (
	"maps"
	"time"
)

// SubmissionInput is what a submission is made from.
type SubmissionInput struct {
	Sheet   Sheet
	State   State // of the audit, which must be a draft
	Sites   []Site
	Number  int  // 1 for the audit's first submission
	By      Role // who submits: a role, never a person
	Overall bool // the group that owns the set turned its one overall mark on
}

// Submission is a sheet frozen at a moment. Snapshot is its canonical JSON ("doorway/submission/1", RFC 8785), Hash
// the SHA-256 of those bytes in hexadecimal.
type Submission struct {
	Number   int
	At       time.Time
	By       Role
	Sites    []Site
	Sheet    Sheet // as submitted: levels lowered, texts of choices not taken left out, criteria of the form only
	Lowered  []Lowered
	Scores   Scores
	Snapshot []byte
	Hash     string
}

// Lowered is a criterion submitted at a level below the one chosen, because its proof was not all there.
type Lowered struct {
	CriterionID string
	From, To    Level
}

// Submit freezes a draft at a moment (UTC, truncated to microseconds). Criteria without an answer do not stop it.
// Errors: CodeConflict when the audit is no draft, CodeInvalid when an answer could not be kept.
func Submit(in SubmissionInput, at time.Time) (Submission, error) {
	if err := CheckDraft(in.State); err != nil {
		return Submission{}, err
	}
	at = at.UTC().Truncate(time.Microsecond)
	submission := Submission{Number: in.Number, At: at, By: in.By, Sites: in.Sites}
	sheet, err := shownSheet(in.Sheet)
	if err != nil {
		return Submission{}, err
	}
	submission.Sheet, submission.Lowered = lower(sheet, LondonDate(at))
	submission.Scores = Score(submission.Sheet, in.Overall)
	if submission.Snapshot, err = writeSnapshot(submission); err != nil {
		return Submission{}, err
	}
	submission.Hash = sha256Hex(submission.Snapshot)
	return submission, nil
}

// shownSheet keeps what the pages of the form show, and nothing else.
func shownSheet(s Sheet) (Sheet, error) {
	answers := make(map[string]Answer, len(s.Answers))
	for _, criterion := range s.Criteria() {
		answer, err := NewAnswer(s.Set.Scale, s.Answers[criterion.ID].Shown())
		if err != nil {
			return Sheet{}, err
		}
		if answer.Said() {
			answers[criterion.ID] = answer
		}
	}
	s.Answers = answers
	return s, nil
}

// ToLower names the criteria that would be submitted at the level below, were the sheet submitted on that day.
func ToLower(s Sheet, on Date) []Lowered {
	_, lowered := lower(s, on)
	return lowered
}

func lower(s Sheet, on Date) (Sheet, []Lowered) {
	var lowered []Lowered
	s.Answers = maps.Clone(s.Answers)
	for _, criterion := range s.Criteria() {
		answer := s.Answers[criterion.ID]
		if !EvidenceToAdd(answer, s.Set.Scale, on) {
			continue
		}
		answer.Level--
		s.Answers[criterion.ID] = answer
		lowered = append(lowered, Lowered{criterion.ID, answer.Level + 1, answer.Level})
	}
	return s, lowered
}
