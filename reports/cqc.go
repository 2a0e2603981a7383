package reports

import (
	"io"

	"doorway/audit"
)

// CQCEvidenceData is what a practice could show, statement by statement of a framework from outside. It scores nothing.
type CQCEvidenceData struct {
	PracticeName     string // as shown, in title case
	Town             string // optional
	ODSCode          string
	AsOf             audit.Date // the day that the report speaks of, in Europe/London; required
	Draft            bool       // not submitted: DRAFT stands on each page
	SubmissionNumber int        // from 1; 0 for a draft
	SubmissionHash   string     // SHA-256 of the submission's snapshot, in hexadecimal; empty for a draft
	Notice           string     // that nobody endorsed it, and who checked the crosswalk; printed on the first page
	Agreed           bool       // whether a group has agreed this version of the criteria; if not, its notice is printed
	Sites            []string   // the names of the sites covered; empty: all of the practice's
	Sheet            audit.Sheet
	Statements       []CQCStatement // in the order to print
}

// CQCStatement is a statement of a framework, with the criteria that have to do with it.
type CQCStatement struct {
	ID        string // such as "CQC-SAFE-3"
	Framework string // whose statement it is, as printed
	Title     string
	Source    string // the publication, with the day it was read
	URL       string
	Criteria  []CQCCriterion
}

// CQCCriterion is a criterion that has to do with a statement. The practice's answer is the sheet's.
type CQCCriterion struct {
	Criterion audit.Criterion
	Relation  string // equal, part or related
	Why       string // in a sentence; may be empty
}

// CQCEvidence writes evidence by statement as a tagged PDF. The same data gives the same bytes.
// Errors: those of w; data without a date or without criteria.
func CQCEvidence(w io.Writer, data CQCEvidenceData) error {
	day, err := asOfTime(data.AsOf, data.Sheet.Set)
	if err != nil {
		return err
	}
	return writePDF(w, cqcEvidence(data), day)
}

// CQCEvidencePage writes the same content as a whole HTML page that needs nothing else; its style's hash is
// PageStyleHash.
// Errors: as CQCEvidence.
func CQCEvidencePage(w io.Writer, data CQCEvidenceData) error {
	if _, err := asOfTime(data.AsOf, data.Sheet.Set); err != nil {
		return err
	}
	return writePage(w, cqcEvidence(data))
}

// ReportID tells reports apart: see reportID. The criteria stand in it by their checksum.
func (d CQCEvidenceData) ReportID() string {
	type related struct{ Criterion, Relation, Why string }
	type statement struct {
		CQCStatement
		Related []related
	}
	in := struct {
		Criteria   criteriaIdentity
		Form       audit.Form
		Answers    map[string]audit.Answer
		Statements []statement
		Data       CQCEvidenceData
	}{Criteria: identityOf(d.Sheet.Set), Form: d.Sheet.Form, Answers: d.Sheet.Answers}
	for _, s := range d.Statements {
		one := statement{CQCStatement: s}
		for _, c := range s.Criteria {
			one.Related = append(one.Related, related{c.Criterion.ID, c.Relation, c.Why})
		}
		one.Criteria = nil
		in.Statements = append(in.Statements, one)
	}
	d.Sheet, d.Statements = audit.Sheet{}, nil
	in.Data = d
	return reportID("doorway/cqc-evidence/1", in)
}
