package reports

import (
	"io"

	"doorway/audit"
)

// ComparisonData is a practice's answers beside other people's views. Only its leads read it.
type ComparisonData struct {
	PracticeName     string // as shown, in title case
	Town             string // optional
	ODSCode          string
	AsOf             audit.Date // the day that the report speaks of, in Europe/London; required
	Draft            bool       // the self-assessment has not been submitted: DRAFT stands on each page
	SubmissionNumber int        // from 1; 0 for a draft
	SubmissionHash   string     // SHA-256 of the submission's snapshot, in hexadecimal
	Set              *audit.CriteriaSet
	Agreed           bool // whether a group has agreed this version of the criteria; if not, its notice is printed
	Comparison       audit.Comparison
}

// Comparison writes the comparison as a tagged PDF. The same data gives the same bytes.
// Errors: those of w; data without a date or without criteria.
func Comparison(w io.Writer, data ComparisonData) error {
	day, err := asOfTime(data.AsOf, data.Set)
	if err != nil {
		return err
	}
	return writePDF(w, comparison(data), day)
}

// ComparisonPage writes the same content as a whole HTML page that needs nothing else; its style's hash is
// PageStyleHash.
// Errors: as Comparison.
func ComparisonPage(w io.Writer, data ComparisonData) error {
	if _, err := asOfTime(data.AsOf, data.Set); err != nil {
		return err
	}
	return writePage(w, comparison(data))
}

// ComparisonTable gives the same content as rows for a spreadsheet, the first of them the columns' names: one row for
// each view of a criterion, and one for a criterion that nobody else's view is shown of. Texts are as typed.
// Errors: data without criteria.
func ComparisonTable(data ComparisonData) ([][]string, error) {
	if data.Set == nil {
		return nil, errNoDate
	}
	return data.table(), nil
}

// ReportID tells reports apart: see reportID. The criteria stand in it by their checksum.
func (d ComparisonData) ReportID() string {
	in := struct {
		Criteria criteriaIdentity
		Table    [][]string
		Sources  []audit.SourceComparison
		Data     ComparisonData
	}{Criteria: identityOf(d.Set), Table: d.table(), Sources: d.Comparison.Sources}
	d.Set, d.Comparison = nil, audit.Comparison{}
	in.Data = d
	return reportID("doorway/comparison/1", in)
}

func (d ComparisonData) table() [][]string {
	rows := [][]string{{"Part of the journey", "Criterion", "What should happen", "How we see it together", "Our answer",
		"Whose view", "From when", "How this view compares", "Their view", "Lowest", "Most said", "Highest", "Some were not sure",
		"Note", "Question to talk about", "Criteria"}}
	for _, row := range d.Comparison.Rows {
		views := row.Views
		if len(views) == 0 {
			rows = append(rows, d.tableRow(row, make([]string, viewColumns)))
		}
		for _, view := range views {
			rows = append(rows, d.tableRow(row, d.viewColumns(view)))
		}
	}
	return rows
}

// viewColumns is how many columns are about one view.
const viewColumns = 9

func (d ComparisonData) tableRow(row audit.ComparedRow, view []string) []string {
	domain, _ := d.Set.Domain(row.Criterion.Domain)
	cells := []string{domain.Title, row.Criterion.Title, row.Criterion.Statement, comparedWords(row.Kind), d.answer(row.Answer)}
	return append(append(cells, view...), row.Question, d.Set.Title+", version "+d.Set.Version+". "+Standing(d.Set, d.Agreed))
}

func (d ComparisonData) viewColumns(view audit.ComparedView) []string {
	source, said, scale := d.Comparison.Sources[view.Source].Source, view.Said, d.Set.Scale
	columns := []string{sourceLabel(source), source.When, comparedWords(view.Kind), d.saidWords(said), "", "", "", "", said.Note}
	if said.HasSpread {
		columns[4], columns[6] = levelLabel(scale, said.Spread.Lowest), levelLabel(scale, said.Spread.Highest)
		if said.Spread.HasMost {
			columns[5] = levelLabel(scale, said.Spread.Most)
		}
		if said.Spread.NotSure {
			columns[7] = "yes"
		}
	}
	return columns
}

func (d ComparisonData) answer(answer audit.Answer) string {
	return answerLabel(d.Set.Scale, answerMark(d.Set.Scale, answer))
}

// saidWords is a view in words, without its note.
func (d ComparisonData) saidWords(said audit.ComparedSaid) string {
	switch {
	case said.HasSpread:
		return spreadWords(d.Set.Scale, said.Spread)
	case said.Choice == audit.ChoiceLevel:
		return levelLabel(d.Set.Scale, said.Level)
	case said.Choice == audit.ChoiceNotSeen:
		return "Did not see this"
	}
	return "No level" // a note alone
}

// sourceLabel names whose view it is. A trainee who shared is named as they chose to be; nobody else is named.
func sourceLabel(source audit.ComparedSource) string {
	switch source.Kind {
	case audit.ComparedStaff:
		return "Colleagues"
	case audit.ComparedPooled:
		return "Trainees, pooled"
	}
	if name := oneLine(source.Name); name != "" {
		return name
	}
	return "A trainee"
}

// comparedWords say how an answer and a view stand to each other, and never who is right.
func comparedWords(kind audit.ComparedAs) string {
	switch kind {
	case audit.ComparedSame:
		return "The same"
	case audit.ComparedPracticeHigher:
		return "We rated it higher"
	case audit.ComparedDifferently:
		return "Seen differently"
	}
	return "Not compared yet"
}
