package reports

import (
	"fmt"
	"strings"
)

// cqcEvidence makes the content of evidence by statement.
func cqcEvidence(d CQCEvidenceData) content {
	c := content{Title: "Evidence by quality statement: " + d.PracticeName, ReportID: d.ReportID(), AsOf: d.AsOf.Long()}
	if d.Draft {
		c.Title += " (draft)"
		c.Draft = draftWords
	}
	c.Cover = d.cover()
	for _, s := range d.Statements {
		c.Blocks = append(c.Blocks, d.statement(s)...)
	}
	if len(d.Statements) == 0 {
		c.Blocks = append(c.Blocks, section("none", "Nothing to show yet"),
			para(text("No statement has been laid beside these criteria yet. When one has, what we could show stands here.")))
	}
	c.Blocks = append(c.Blocks, d.about()...)
	return c
}

func (d CQCEvidenceData) cover() []block {
	return append(append(
		masthead(d.PracticeName, "Evidence by quality statement", joined(" · ", d.AsOf.Long(), d.Town, d.ODSCode), coverGap),
		space(grid/2),
		block{Panel: &panel{
			Aside:      []paragraph{strong("What this is not")},
			Paragraphs: []paragraph{text(d.Notice), text("It scores nothing, and it is no rating.")},
		}},
		criteriaPanel(d.Sheet.Set, d.Agreed, quietText(coveredWords(d.Sheet.Form, d.Sites))),
	), d.overview()...)
}

// overview counts for each statement what there is to show. It is no score: more criteria are no better.
func (d CQCEvidenceData) overview() []block {
	if len(d.Statements) == 0 {
		return nil
	}
	t := table{Columns: []column{{"Statement", 94, true}, {"What we asked ourselves", 38, false}, {"With something that shows it", 38, false}}}
	for _, s := range d.Statements {
		shown := 0
		for _, c := range s.Criteria {
			if len(d.Sheet.Answers[c.Criterion.ID].Evidence) > 0 {
				shown++
			}
		}
		t.Rows = append(t.Rows, []cell{{strong(s.Title)}, {text(unbroken(counted(len(s.Criteria), "criterion", "criteria")))}, {text(fmt.Sprint(shown))}})
	}
	return []block{section("minute", "In a minute"), tableBlock(t)}
}

// statement is a statement with what the practice could show.
func (d CQCEvidenceData) statement(s CQCStatement) []block {
	blocks := []block{section("statement-"+s.ID, s.Title), para(quietText(joined(" · ", s.Framework, s.ID)))}
	if len(s.Criteria) == 0 {
		return append(blocks, para(text("None of our criteria has to do with this statement.")))
	}
	t := table{Columns: []column{{"What we asked ourselves", 64, true}, {"What we could show", 106, false}}}
	for _, c := range s.Criteria {
		asked := cell{strong(c.Criterion.Title), text(c.Criterion.Statement), quietText(relationWords(c.Relation))}
		if strings.TrimSpace(c.Why) != "" {
			asked = append(asked, quietText(c.Why))
		}
		t.Rows = append(t.Rows, []cell{asked, answerCell(d.Sheet.Set.Scale, c.Criterion, d.Sheet.Answers[c.Criterion.ID])})
	}
	return append(blocks, tableBlock(t))
}

// relationWords says how a criterion has to do with a statement.
func relationWords(relation string) string {
	switch relation {
	case "equal":
		return "Asks the same as the statement"
	case "part":
		return "Asks a part of the statement"
	}
	return "Has to do with the statement"
}

func (d CQCEvidenceData) about() []block {
	var sources [][]paragraph
	for _, s := range d.Statements {
		sources = append(sources, []paragraph{labelled(s.Title, joined(", ", s.Source, s.URL))})
	}
	blocks := []block{section("about", "About this report")}
	if len(sources) > 0 {
		blocks = append(blocks, part("statements", "Where the statements come from"), bullets(sources...))
	}
	return append(blocks, part("source", "Where the answers come from"), bullets(provenance(
		[2]string{"Criteria", d.Sheet.Set.Title + ", version " + d.Sheet.Set.Version},
		[2]string{"Self-assessment", submissionWords(d.SubmissionNumber, d.SubmissionHash)},
		[2]string{"Report", d.ReportID()},
	)...))
}
