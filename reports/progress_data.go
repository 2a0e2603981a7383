package reports

import (
	"io"

	"doorway/audit"
)

// ProgressData is everything that a progress report says, resolved by the caller: reports counts and chooses nothing but
// the order in which things stand.
type ProgressData struct {
	PracticeName string // as shown, in title case
	Town         string // optional
	ODSCode      string
	Agreed       bool           // whether a group has agreed the latest version of the criteria; if not, its notice is printed
	Progress     audit.Progress // with its as-of date, its set and at least one self-assessment; required
	// LookAgainFrom is the day from which the short form is due, and LookAgainFullFrom the full one, in Europe/London;
	// either may be empty.
	LookAgainFrom, LookAgainFullFrom audit.Date
	// PublicLines is what the practice says to everybody about an action, where it does: the summary for a wall prints that
	// and no other words of the practice's own.
	PublicLines map[audit.ActionID]string
	Signed      Signed `json:"-"` // the zero value: nobody can ask whether it is genuine
}

// ProgressReport writes what changed from one self-assessment to the next as a tagged PDF. Its first page can be read in
// a minute. The same data gives the same bytes.
// Errors: those of w; data without an as-of date, without criteria or without a self-assessment.
func ProgressReport(w io.Writer, data ProgressData) error {
	return data.draw(w, progressReport)
}

// ProgressReportPage writes the same content as a whole HTML page that needs nothing else; its style's hash is
// PageStyleHash.
// Errors: as ProgressReport.
func ProgressReportPage(w io.Writer, data ProgressData) error {
	return data.page(w, progressReport)
}

// ProgressSummary writes the same progress on one page, for a noticeboard and a practice meeting, as a tagged PDF. It
// prints the practice's name, where it is by domain, how many criteria moved and how many actions are done and open, the
// words of the criteria and of suggested actions that were taken as they are, and what the practice says to everybody:
// never a person, a role, a note, a reason, a piece of evidence or an action in words that were not written for a wall.
// The same data gives the same bytes.
// Errors: as ProgressReport.
func ProgressSummary(w io.Writer, data ProgressData) error {
	return data.draw(w, progressSummary)
}

// ProgressSummaryPage writes the same content as a whole HTML page that needs nothing else; its style's hash is
// PageStyleHash.
// Errors: as ProgressReport.
func ProgressSummaryPage(w io.Writer, data ProgressData) error {
	return data.page(w, progressSummary)
}

func (d ProgressData) check() error {
	if len(d.Progress.Audits) == 0 {
		return errNoDate
	}
	_, err := asOfTime(d.Progress.AsOf, d.Progress.Set)
	return err
}

func (d ProgressData) draw(w io.Writer, made func(ProgressData) content) error {
	if err := d.check(); err != nil {
		return err
	}
	day, err := dayTime(d.Progress.AsOf)
	if err != nil {
		return err
	}
	return writePDF(w, made(d), day)
}

func (d ProgressData) page(w io.Writer, made func(ProgressData) content) error {
	if err := d.check(); err != nil {
		return err
	}
	return writePage(w, made(d))
}

// ReportID tells reports apart: see reportID. Criteria stand in it by their checksum, submissions by their hash.
func (d ProgressData) ReportID() string { return d.Signed.idOr(d.Input) }

// SummaryID is the ReportID of the summary.
func (d ProgressData) SummaryID() string { return d.Signed.idOr(d.SummaryInput) }

// Input is what the report is made from, as it stands in a signed one.
func (d ProgressData) Input() []byte {
	in := struct {
		Criteria criteriaIdentity
		Latest   string
		Trends   []trendInput
		Data     ProgressData
	}{identityOf(d.Progress.Set), d.Progress.Latest.Hash, d.trendInputs(), d}
	in.Data.Progress.Set, in.Data.Progress.Latest, in.Data.Progress.Criteria = nil, audit.Submission{}, nil
	return reportInput("doorway/progress-report/1", in)
}

type trendInput struct {
	ID       string
	Compared bool
	Moved    audit.Movement
	Points   []audit.CriterionPoint
}

func (d ProgressData) trendInputs() []trendInput {
	trends := make([]trendInput, len(d.Progress.Criteria))
	for i, c := range d.Progress.Criteria {
		trends[i] = trendInput{c.Criterion.ID, c.Compared, c.Moved, c.Points}
	}
	return trends
}

// SummaryInput is what the summary is made from, as it stands in a signed one. A file is passed on more easily than a
// sheet is taken off a wall: nothing is in it that the summary itself would not print.
func (d ProgressData) SummaryInput() []byte {
	type action struct {
		Status audit.ActionStatus
		Words  string
	}
	type point struct {
		Choice audit.Choice
		Level  audit.Level
	}
	in := struct {
		Criteria                 criteriaIdentity
		PracticeName, Town, AsOf string
		Agreed                   bool
		Days                     []audit.Date
		CriteriaInAll            int
		Points                   map[string][]point
		Compared                 []string
		Actions                  []action
	}{Criteria: identityOf(d.Progress.Set), PracticeName: d.PracticeName, Town: d.Town, AsOf: string(d.Progress.AsOf), Agreed: d.Agreed,
		CriteriaInAll: d.Progress.CriteriaInAll, Points: map[string][]point{}}
	for _, a := range d.Progress.Audits {
		in.Days = append(in.Days, a.SubmittedOn)
	}
	for _, c := range d.Progress.Criteria {
		for _, p := range c.Points {
			in.Points[c.Criterion.ID] = append(in.Points[c.Criterion.ID], point{p.Choice, p.Level})
		}
		if c.Compared {
			in.Compared = append(in.Compared, c.Criterion.ID)
		}
	}
	t := newTeller(d)
	for _, a := range d.Progress.Actions {
		in.Actions = append(in.Actions, action{a.Action.Status, t.wallWord(a)})
	}
	return reportInput("doorway/progress-summary/1", in)
}
