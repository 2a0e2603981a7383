package reports

import (
	"errors"
	"io"

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
	Signed           Signed            `json:"-"` // nothing for a draft
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
	day, err := asOfTime(data.AsOf, data.Sheet.Set)
	if err != nil {
		return err
	}
	return writePDF(w, actionPlan(data), day)
}

// ActionPlanPage writes the same content as a whole HTML page that needs nothing else; its style's hash is
// PageStyleHash.
// Errors: as ActionPlan.
func ActionPlanPage(w io.Writer, data ActionPlanData) error {
	if _, err := asOfTime(data.AsOf, data.Sheet.Set); err != nil {
		return err
	}
	return writePage(w, actionPlan(data))
}

const planLayout = "doorway/action-plan/1"

// ReportID tells reports apart: it is made from Input.
func (d ActionPlanData) ReportID() string { return d.Signed.idOr(d.Input) }

// Input is all that the report is made from, as JSON; the criteria stand in it by their checksum.
func (d ActionPlanData) Input() []byte {
	type input struct {
		Criteria                            criteriaIdentity
		Form                                audit.Form
		Answers                             map[string]audit.Answer
		Strengths, EssentialToDo, Questions []string
		Data                                ActionPlanData
	}
	in := input{
		Criteria: identityOf(d.Sheet.Set), Form: d.Sheet.Form, Answers: d.Sheet.Answers,
		Strengths: criterionIDs(d.Strengths), EssentialToDo: criterionIDs(d.EssentialToDo), Questions: questionIDs(d.Questions),
	}
	d.Sheet, d.Strengths, d.EssentialToDo, d.Questions = audit.Sheet{}, nil, nil, nil
	in.Data = d
	return reportInput(planLayout, in)
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
