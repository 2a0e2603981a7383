package audit

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"
	"unicode/utf8"
)

// SnapshotSchema names the format of a frozen submission. A stored snapshot is never written again: a change of the
// format is another schema, read beside this one.
const SnapshotSchema = "doorway/submission/1"

const snapshotTime = "2006-01-02T15:04:05.000000Z"

type snapshot struct {
	Schema      string            `json:"schema"`
	Criteria    snapshotCriteria  `json:"criteria"`
	Form        Form              `json:"form"`
	Sites       []snapshotSite    `json:"sites"`
	Number      int               `json:"number"`
	SubmittedAt string            `json:"submitted_at"`
	SubmittedBy Role              `json:"submitted_by"` // a role, never a person
	Answers     []snapshotAnswer  `json:"answers"`
	Lowered     []snapshotLowered `json:"lowered"`
	ScoringRule string            `json:"scoring_rule"`
	Scores      snapshotScores    `json:"scores"`
}

type snapshotCriteria struct {
	Set      string `json:"set"`
	Version  string `json:"version"`
	Checksum string `json:"checksum"`
	Status   Status `json:"status"`
	Agreed   bool   `json:"agreed"`
}

type snapshotSite struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

type snapshotAnswer struct {
	Criterion    string             `json:"criterion"`
	Choice       Choice             `json:"choice"`
	Level        *Level             `json:"level"` // null unless the choice is a level
	Note         string             `json:"note"`
	Reason       string             `json:"reason"`
	WhoCouldTell string             `json:"who_could_tell"`
	HowChecked   string             `json:"how_checked"`
	Evidence     []snapshotEvidence `json:"evidence"`
	LowerBecause LowerBecause       `json:"lower_because,omitempty"` // left out in all that were written before it could be said
}

type snapshotEvidence struct {
	ID    string `json:"id"`
	What  string `json:"what"`
	Date  Date   `json:"date"` // empty when none was given
	Where string `json:"where"`
}

type snapshotLowered struct {
	Criterion string `json:"criterion"`
	From      Level  `json:"from"`
	To        Level  `json:"to"`
}

type snapshotScores struct {
	Domains    []snapshotTally `json:"domains"`
	Principles []snapshotTally `json:"principles"`
	Whole      snapshotTally   `json:"whole"`
}

type snapshotTally struct {
	ID           string  `json:"id"`
	Title        string  `json:"title"`
	Criteria     int     `json:"criteria"`
	Applicable   int     `json:"applicable"`
	Rated        int     `json:"rated"`
	NotSure      int     `json:"not_sure"`
	DoesNotApply int     `json:"does_not_apply"`
	Unanswered   int     `json:"unanswered"`
	AtLevel      []int   `json:"at_level"`
	Score        *int    `json:"score"`
	NoScore      NoScore `json:"no_score"`
}

// writeSnapshot freezes a submission.
// Errors: CodeInvalid when the name of a site could not be given back exactly.
func writeSnapshot(s Submission) ([]byte, error) {
	file := snapshot{
		Schema: SnapshotSchema, Form: s.Sheet.Form, Number: s.Number, SubmittedAt: s.At.Format(snapshotTime), SubmittedBy: s.By,
		Criteria: criteriaForSnapshot(s.Sheet.Set), ScoringRule: s.Scores.Rule,
		Scores: snapshotScores{
			Domains:    orEmpty(each(s.Scores.Domains, tallyToSnapshot)),
			Principles: orEmpty(each(s.Scores.Principles, tallyToSnapshot)),
			Whole:      tallyToSnapshot(s.Scores.Whole),
		},
		Sites:   orEmpty(each(s.Sites, func(site Site) snapshotSite { return snapshotSite(site) })),
		Answers: make([]snapshotAnswer, 0, len(s.Sheet.Answers)),
		Lowered: orEmpty(each(s.Lowered, func(l Lowered) snapshotLowered { return snapshotLowered{l.CriterionID, l.From, l.To} })),
	}
	for _, criterion := range s.Sheet.Criteria() {
		if answer, ok := s.Sheet.Answers[criterion.ID]; ok {
			file.Answers = append(file.Answers, answerToSnapshot(criterion.ID, answer))
		}
	}
	for _, site := range s.Sites {
		if !utf8.ValidString(site.ID + site.Name) {
			return nil, Invalid("sites", "The name of a site holds bytes that are not letters. Type it again.")
		}
	}
	return canonicalJSON(file)
}

func criteriaForSnapshot(set *CriteriaSet) snapshotCriteria {
	return snapshotCriteria{set.ID, set.Version, set.Checksum, set.Status, set.Agreed()}
}

func tallyToSnapshot(t Tally) snapshotTally { return snapshotTally(t) }

func answerToSnapshot(criterion string, a Answer) snapshotAnswer {
	out := snapshotAnswer{
		Criterion: criterion, Choice: a.Choice, Note: a.Note, Reason: a.Reason, WhoCouldTell: a.WhoCouldTell,
		HowChecked: a.HowChecked, LowerBecause: a.LowerBecause,
		Evidence: orEmpty(each(a.Evidence, func(e Evidence) snapshotEvidence { return snapshotEvidence(e) })),
	}
	if a.Choice == ChoiceLevel {
		out.Level = &a.Level
	}
	return out
}

// ReadSubmission gives back the sheet that a snapshot froze; the set must be the very version it was pinned to.
// Errors: none that a person could act on: a snapshot that cannot be read is an internal fault.
func ReadSubmission(data []byte, set *CriteriaSet) (Sheet, error) {
	submission, err := ReadSnapshot(data, set)
	return submission.Sheet, err
}

// ReadSnapshot gives back everything that a snapshot froze, its scores as they were computed then.
// Errors: none that a person could act on, as with ReadSubmission.
func ReadSnapshot(data []byte, set *CriteriaSet) (Submission, error) {
	return ReadSnapshotOf(data, []*CriteriaSet{set})
}

// ReadSnapshotOf is ReadSnapshot where it is not known beforehand which of some versions the snapshot was pinned to.
// Errors: none that a person could act on, as with ReadSubmission.
func ReadSnapshotOf(data []byte, versions []*CriteriaSet) (Submission, error) {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	var file snapshot
	if err := decoder.Decode(&file); err != nil {
		return Submission{}, fmt.Errorf("read a snapshot: %w", err)
	}
	if file.Schema != SnapshotSchema {
		return Submission{}, fmt.Errorf("read a snapshot: its schema is %q, not %q", file.Schema, SnapshotSchema)
	}
	set, known := find(versions, func(set *CriteriaSet) bool { return file.Criteria == criteriaForSnapshot(set) })
	if !known {
		return Submission{}, fmt.Errorf("read a snapshot: it is of criteria %s %s, which were not given",
			file.Criteria.Set, file.Criteria.Version)
	}
	return file.submission(data, set)
}

// ReadForeignSnapshot reads a snapshot that was not kept here since it was made: it is taken only when Submit would have
// frozen the very same, so that nobody can bring in a score that its answers do not have.
// Errors: none that a person could act on, as with ReadSubmission.
func ReadForeignSnapshot(data []byte, set *CriteriaSet) (Submission, error) {
	read, err := ReadSnapshot(data, set)
	if err != nil {
		return Submission{}, err
	}
	overall := read.Scores.Whole.Score != nil || read.Scores.Whole.NoScore != ""
	again, err := Submit(SubmissionInput{
		Sheet: read.Sheet, State: StateDraft, Sites: read.Sites, Number: read.Number, By: read.By, Overall: overall,
	}, read.At)
	if err != nil || len(again.Lowered) > 0 || !read.loweredToWhatItSays() {
		return Submission{}, errForeignSnapshot
	}
	again.Lowered = read.Lowered
	if rewritten, err := writeSnapshot(again); err != nil || !bytes.Equal(rewritten, data) {
		return Submission{}, errForeignSnapshot
	}
	return read, nil
}

var errForeignSnapshot = errors.New("read a snapshot: it is not what these answers would be submitted as")

// loweredToWhatItSays tells whether each criterion that was submitted below the top level stands at the one that is named.
func (s Submission) loweredToWhatItSays() bool {
	return !slices.ContainsFunc(s.Lowered, func(l Lowered) bool {
		answer := s.Sheet.Answers[l.CriterionID]
		return l.From != s.Sheet.Set.Scale.Top() || l.To != l.From-1 || answer.Choice != ChoiceLevel || answer.Level != l.To
	})
}

func (file snapshot) submission(data []byte, set *CriteriaSet) (Submission, error) {
	at, err := time.Parse(snapshotTime, file.SubmittedAt)
	if err != nil {
		return Submission{}, fmt.Errorf("read a snapshot: %w", err)
	}
	sheet := Sheet{Set: set, Form: file.Form, Answers: map[string]Answer{}}
	for _, row := range file.Answers {
		answer, err := NewAnswer(set.Scale, row.answer())
		if _, known := set.Criterion(row.Criterion); err != nil || !known {
			return Submission{}, fmt.Errorf("read a snapshot: the answer to %s is not one", row.Criterion)
		}
		sheet.Answers[row.Criterion] = answer
	}
	return Submission{
		Number: file.Number, At: at, By: file.SubmittedBy, Sheet: sheet, Snapshot: data, Hash: sha256Hex(data),
		Sites:   each(file.Sites, func(site snapshotSite) Site { return Site(site) }),
		Lowered: each(file.Lowered, func(l snapshotLowered) Lowered { return Lowered{l.Criterion, l.From, l.To} }),
		Scores: Scores{
			Rule: file.ScoringRule, Domains: each(file.Scores.Domains, tallyFromSnapshot),
			Principles: each(file.Scores.Principles, tallyFromSnapshot), Whole: tallyFromSnapshot(file.Scores.Whole),
		},
	}, nil
}

func tallyFromSnapshot(t snapshotTally) Tally { return Tally(t) }

func (row snapshotAnswer) answer() Answer {
	answer := Answer{
		Choice: row.Choice, Note: row.Note, Reason: row.Reason, WhoCouldTell: row.WhoCouldTell, HowChecked: row.HowChecked,
		LowerBecause: row.LowerBecause, Evidence: each(row.Evidence, func(e snapshotEvidence) Evidence { return Evidence(e) }),
	}
	if row.Level != nil {
		answer.Level = *row.Level
	}
	return answer
}

// each converts a list; none stays none.
func each[From, To any](items []From, convert func(From) To) []To {
	if len(items) == 0 {
		return nil
	}
	converted := make([]To, len(items))
	for i, item := range items {
		converted[i] = convert(item)
	}
	return converted
}

// orEmpty makes none an empty list, so that a snapshot never says null for it.
func orEmpty[T any](items []T) []T {
	if items == nil {
		return []T{}
	}
	return items
}
