package reports

import (
	"io"
	"strings"

	"doorway/audit"
)

// AnswersData is everything that a practice said in one self-assessment, to read and to print.
type AnswersData struct {
	PracticeName     string // as shown, in title case
	Town             string // optional
	ODSCode          string
	Agreed           bool       // whether a group has agreed this version of the criteria; if not, its notice is printed
	Sites            []string   // the names of the sites covered; empty: all of the practice's
	AsOf             audit.Date // the day that the page speaks of, in Europe/London; required
	Draft            bool       // not submitted: DRAFT stands on the page
	SubmissionNumber int        // from 1; 0 for a draft
	SubmissionHash   string     // SHA-256 of the submission's snapshot, in hexadecimal; empty for a draft
	Sheet            audit.Sheet
}

// AnswersPage writes all answers as a whole HTML page that needs nothing else and prints on A4; its style's hash is
// PageStyleHash.
// Errors: those of w; data without a date or without criteria.
func AnswersPage(w io.Writer, data AnswersData) error {
	if _, err := asOfTime(data.AsOf, data.Sheet.Set); err != nil {
		return err
	}
	return writePage(w, answersContent(data))
}

// ReportID tells reports apart: see reportID. The criteria stand in it by their checksum.
func (d AnswersData) ReportID() string {
	in := struct {
		Criteria criteriaIdentity
		Form     audit.Form
		Answers  map[string]audit.Answer
		Data     AnswersData
	}{identityOf(d.Sheet.Set), d.Sheet.Form, d.Sheet.Answers, d}
	in.Data.Sheet = audit.Sheet{}
	return reportID("doorway/answers/1", in)
}

func answersContent(d AnswersData) content {
	c := content{Title: "All our answers: " + d.PracticeName, ReportID: d.ReportID(), AsOf: d.AsOf.Long()}
	if d.Draft {
		c.Title += " (draft)"
		c.Draft = draftWords
	}
	c.Cover = append(masthead(d.PracticeName, "All our answers", joined(" · ", d.AsOf.Long(), d.Town, d.ODSCode), coverGap),
		space(grid/2), criteriaPanel(d.Sheet.Set, d.Agreed, quietText(coveredWords(d.Sheet.Form, d.Sites))))
	criteria := d.Sheet.Criteria()
	for _, domain := range d.Sheet.Set.Domains {
		c.Blocks = append(c.Blocks, d.domainBlocks(domain, criteria)...)
	}
	c.Blocks = append(c.Blocks, section("source", "Where it comes from"), bullets(provenance(
		[2]string{"Criteria", d.Sheet.Set.Title + ", version " + d.Sheet.Set.Version},
		[2]string{"Self-assessment", submissionWords(d.SubmissionNumber, d.SubmissionHash)},
	)...))
	return c
}

// domainBlocks are a domain's criteria with what was said about each; none for a domain that was not asked about.
func (d AnswersData) domainBlocks(domain audit.Domain, criteria []audit.Criterion) []block {
	t := table{Columns: []column{{"What should happen", 70, true}, {"What we said", 100, false}}}
	for _, c := range criteria {
		if c.Domain == domain.ID {
			t.Rows = append(t.Rows, []cell{{strong(c.Title), text(c.Statement), quietText(c.ID)}, d.answerCell(c)})
		}
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return []block{section("domain-"+domain.ID, domain.Title), tableBlock(t)}
}

func (d AnswersData) answerCell(c audit.Criterion) cell {
	return answerCell(d.Sheet.Set.Scale, c, d.Sheet.Answers[c.ID])
}

// answerCell is an answer with all that was written with it; each only when it was written.
func answerCell(scale audit.Scale, c audit.Criterion, answer audit.Answer) cell {
	m := answerMark(scale, answer)
	said := paragraph{Mark: &m, Runs: []run{{Text: answerLabel(scale, m), Strong: true}}}
	if m.Kind == markUnanswered {
		said = quietText(answerLabel(scale, m))
	}
	made := cell{said}
	if m.Kind == markLevel && m.Level < len(c.Levels) {
		made = append(made, text(c.Levels[m.Level]))
	}
	for _, each := range []detail{{"Note", answer.Note}, {"Why it does not apply", answer.Reason},
		{"Who could tell us", answer.WhoCouldTell}, {"How we checked", answer.HowChecked}} {
		if strings.TrimSpace(each.words) != "" {
			made = append(made, labelled(each.label, each.words))
		}
	}
	for _, evidence := range answer.Evidence {
		made = append(made, labelled("What shows it", evidenceWords(evidence)))
	}
	return made
}

// evidenceWords says what a piece of evidence is, of what day, and where it is kept.
func evidenceWords(e audit.Evidence) string {
	words := e.What
	if e.Date != "" {
		words = joined(", ", words, day(e.Date))
	}
	if strings.TrimSpace(e.Where) != "" {
		words += " (" + e.Where + ")"
	}
	return words
}
