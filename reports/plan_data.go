package reports

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"time"

	"doorway/audit"
)

// ActionPlanData is everything that an action plan says, resolved by the caller: reports counts and chooses nothing
// but the order in which things stand.
type ActionPlanData struct {
	PracticeName     string // as shown, in title case
	Town             string // optional
	ODSCode          string
	Agreed           bool       // whether a group has agreed this version of the criteria; if not, its notice is printed
	Sites            []string   // the names of the sites covered; empty: all of the practice's
	AsOf             audit.Date // the day that the report speaks of, in Europe/London; required
	Draft            bool       // the self-assessment has not been submitted: DRAFT stands on each page
	SubmissionNumber int        // from 1; 0 for a draft
	SubmissionHash   string     // SHA-256 of the submission's snapshot, in hexadecimal
	TrailAnchor      string     // the submission's entry in the practice's trail, as doorway trail verify reads it; or empty
	Sheet            audit.Sheet
	Scores           audit.Scores
	Actions          []PlanAction
	Strengths        []audit.Criterion // the strongest first
	EssentialToDo    []audit.Criterion // in the order to print
	Questions        []audit.Question  // what the practice is not sure of
}

// PlanAction is an action with its id and history.
type PlanAction struct {
	ID string
	audit.Action
	Moved     int // how many times its due date was changed
	CreatedOn audit.Date
}

// errNoDate refuses a report that speaks of no day: its bytes would need a clock.
var errNoDate = errors.New("a report needs its as-of date and its criteria")

// ActionPlan writes the action plan as a tagged PDF. The same data gives the same bytes.
// Errors: those of w; data without an as-of date or without criteria.
func ActionPlan(w io.Writer, data ActionPlanData) error {
	day, err := time.Parse(time.DateOnly, string(data.AsOf))
	if err != nil || data.Sheet.Set == nil {
		return errNoDate
	}
	return writePDF(w, actionPlan(data), day)
}

// ActionPlanPage writes the same content as a whole HTML page that needs nothing else; its style's hash is
// PageStyleHash.
// Errors: as ActionPlan.
func ActionPlanPage(w io.Writer, data ActionPlanData) error {
	if _, err := time.Parse(time.DateOnly, string(data.AsOf)); err != nil || data.Sheet.Set == nil {
		return errNoDate
	}
	return writePage(w, actionPlan(data))
}

// layoutVersion is part of a report's id: a report that says other things about the same data has another.
const layoutVersion = "doorway/action-plan/1"

// ReportID is the first 12 hexadecimal digits of the SHA-256 of the report's input. The criteria stand in it by their
// checksum.
func (d ActionPlanData) ReportID() string {
	type input struct {
		Layout, CriteriaID, CriteriaVersion, CriteriaChecksum string
		Form                                                  audit.Form
		Answers                                               map[string]audit.Answer
		Strengths, EssentialToDo, Questions                   []string
		Data                                                  ActionPlanData
	}
	in := input{
		Layout: layoutVersion, CriteriaID: d.Sheet.Set.ID, CriteriaVersion: d.Sheet.Set.Version,
		CriteriaChecksum: d.Sheet.Set.Checksum, Form: d.Sheet.Form, Answers: d.Sheet.Answers,
		Strengths: criterionIDs(d.Strengths), EssentialToDo: criterionIDs(d.EssentialToDo), Questions: questionIDs(d.Questions),
	}
	d.Sheet, d.Strengths, d.EssentialToDo, d.Questions = audit.Sheet{}, nil, nil, nil
	in.Data = d
	encoded, err := json.Marshal(in) // maps come out sorted by key
	if err != nil {
		panic(err) // plain data always encodes
	}
	sum := sha256.Sum256(encoded)
	return hex.EncodeToString(sum[:6])
}

func criterionIDs(criteria []audit.Criterion) []string {
	ids := make([]string, len(criteria))
	for i, c := range criteria {
		ids[i] = c.ID
	}
	return ids
}

func questionIDs(questions []audit.Question) []string {
	ids := make([]string, len(questions))
	for i, q := range questions {
		ids[i] = q.Criterion.ID + " " + q.WhoCouldTell
	}
	return ids
}
