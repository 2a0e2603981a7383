package api

import (
	"io"
	"net/http"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
	"doorway/reports"
)

type wireCrosswalk struct {
	Notice     string                 `json:"notice"`
	Statements []wireOutsideStatement `json:"statements"`
	Rows       []wireCrosswalkRow     `json:"rows"`
}

type wireOutsideStatement struct {
	ID        string `json:"id"`
	Framework string `json:"framework"`
	Title     string `json:"title"`
	Source    string `json:"source"`
	Url       string `json:"url"`
}

type wireCrosswalkRow struct {
	CriterionID string                  `json:"criterionId"`
	StatementID string                  `json:"statementId"`
	Relation    audit.CrosswalkRelation `json:"relation"`
	Why         string                  `json:"why"`
}

type wireCQCEvidence struct {
	Notice     string                   `json:"notice"`
	Draft      bool                     `json:"draft"`
	Statements []wireEvidencedStatement `json:"statements"`
}

type wireEvidencedStatement struct {
	Statement wireOutsideStatement     `json:"statement"`
	Criteria  []wireEvidencedCriterion `json:"criteria"`
}

type wireEvidencedCriterion struct {
	CriterionID string                  `json:"criterionId"`
	Relation    audit.CrosswalkRelation `json:"relation"`
	Choice      audit.Choice            `json:"choice"`
	Level       *audit.Level            `json:"level"`
	Note        string                  `json:"note"`
	HowChecked  string                  `json:"howChecked"`
	Evidence    []wireEvidence          `json:"evidence"`
}

// cqcNotice stands before whatever a practice takes to an inspection.
const cqcNotice = "The Care Quality Commission has not endorsed this report and has not seen it. "

func newWireOutsideStatement(s audit.OutsideStatement) wireOutsideStatement {
	return wireOutsideStatement{ID: s.ID, Framework: s.Framework.Title(), Title: s.Title, Source: sourceWords(s), Url: s.URL}
}

// sourceWords is where a statement stands and what of it was read.
func sourceWords(s audit.OutsideStatement) string {
	return s.Source + ". Read on " + s.ReadOn.Long() + ": " + s.Read
}

func (s *server) getCrosswalk(c *gin.Context) error {
	found, err := s.store.Criteria(c.Request.Context(), c.Param("setId"), c.Param("criteriaVersion"))
	if err != nil {
		return err
	}
	crosswalk, err := audit.CrosswalkOf(found.Set)
	if err != nil {
		return err
	}
	out := wireCrosswalk{
		Notice: crosswalk.Notice, Statements: make([]wireOutsideStatement, len(crosswalk.Statements)), Rows: make([]wireCrosswalkRow, len(crosswalk.Rows)),
	}
	for i, statement := range crosswalk.Statements {
		out.Statements[i] = newWireOutsideStatement(statement)
	}
	for i, row := range crosswalk.Rows {
		out.Rows[i] = wireCrosswalkRow{row.Criterion, row.Statement, row.Relation, row.Why}
	}
	return writeJSON(c, http.StatusOK, out)
}

func (s *server) getCQCEvidence(c *gin.Context) error {
	id, err := auditInPath(c)
	if err != nil {
		return err
	}
	actor := scopeOf(c).actor
	found, err := s.store.ResultsOnPaper(c.Request.Context(), actor, actor.Practice, id)
	if err != nil {
		return err
	}
	data, err := cqcEvidenceData(found)
	if err != nil {
		return err
	}
	return writeJSON(c, http.StatusOK, newWireCQCEvidence(data))
}

func newWireCQCEvidence(data reports.CQCEvidenceData) wireCQCEvidence {
	out := wireCQCEvidence{Notice: data.Notice, Draft: data.Draft, Statements: []wireEvidencedStatement{}}
	for _, s := range data.Statements {
		one := wireEvidencedStatement{Statement: wireOutsideStatement{s.ID, s.Framework, s.Title, s.Source, s.URL}}
		for _, c := range s.Criteria {
			answer := data.Sheet.Answers[c.Criterion.ID]
			one.Criteria = append(one.Criteria, wireEvidencedCriterion{
				CriterionID: c.Criterion.ID, Relation: audit.CrosswalkRelation(c.Relation), Choice: answer.Choice,
				Level: levelOf(answer), Note: answer.Note, HowChecked: answer.HowChecked, Evidence: newWireEvidence(answer.Evidence),
			})
		}
		out.Statements = append(out.Statements, one)
	}
	return out
}

func (s *server) getCQCEvidencePDF(c *gin.Context) error {
	return s.cqcEvidence(c, asPDF("evidence-by-quality-statement"), reports.CQCEvidence)
}

func (s *server) getCQCEvidencePage(c *gin.Context) error {
	return s.cqcEvidence(c, asPage(), reports.CQCEvidencePage)
}

func (s *server) getCQCEvidenceCSV(c *gin.Context) error {
	return s.cqcEvidence(c, asFile("text/csv; charset=utf-8", "evidence-by-quality-statement.csv"), writeCQCEvidenceCSV)
}

func (s *server) cqcEvidence(c *gin.Context, as handedOut, write func(io.Writer, reports.CQCEvidenceData) error) error {
	id, err := auditInPath(c)
	if err != nil {
		return err
	}
	return s.handOut(c, as, func(w io.Writer) error {
		actor := scopeOf(c).actor
		found, err := s.store.ResultsOnPaper(c.Request.Context(), actor, actor.Practice, id)
		if err != nil {
			return err
		}
		data, err := cqcEvidenceData(found)
		if err != nil {
			return err
		}
		return write(w, data)
	})
}

// cqcEvidenceData lays what the self-assessment asked, and was answered, beside the quality statements.
func cqcEvidenceData(found models.ResultsOnPaper) (reports.CQCEvidenceData, error) {
	set := found.Sheet.Set
	crosswalk, err := audit.CrosswalkOf(set)
	if err != nil {
		return reports.CQCEvidenceData{}, err
	}
	out := reports.CQCEvidenceData{
		PracticeName: found.Practice.Name, Town: found.Practice.Town, ODSCode: found.Practice.Code, AsOf: found.AsOf, Draft: found.Draft,
		Notice: cqcNotice + crosswalk.Notice, Agreed: set.Agreed(), Sheet: found.Sheet,
	}
	if found.Submission != nil {
		out.SubmissionNumber, out.SubmissionHash = found.Submission.Number, found.Submission.Hash
	}
	for _, site := range found.Sites {
		out.Sites = append(out.Sites, site.Name)
	}
	for _, statement := range crosswalk.Statements {
		if statement.Framework == audit.FrameworkCQC {
			out.Statements = append(out.Statements, cqcStatement(crosswalk, statement, found.Sheet)...)
		}
	}
	return out, nil
}

// cqcStatement gives a statement with the criteria that the sheet asked; none without any.
func cqcStatement(crosswalk audit.Crosswalk, s audit.OutsideStatement, sheet audit.Sheet) []reports.CQCStatement {
	out := reports.CQCStatement{ID: s.ID, Framework: s.Framework.Title(), Title: s.Title, Source: sourceWords(s), URL: s.URL}
	asked := map[string]bool{}
	for _, criterion := range sheet.Criteria() {
		asked[criterion.ID] = true
	}
	for _, row := range crosswalk.About(s.ID) {
		if criterion, known := sheet.Set.Criterion(row.Criterion); known && asked[criterion.ID] {
			out.Criteria = append(out.Criteria, reports.CQCCriterion{Criterion: criterion, Relation: string(row.Relation), Why: row.Why})
		}
	}
	if len(out.Criteria) == 0 {
		return nil
	}
	return []reports.CQCStatement{out}
}

// writeCQCEvidenceCSV writes a row for each criterion beside a statement.
func writeCQCEvidenceCSV(w io.Writer, data reports.CQCEvidenceData) error {
	table, err := newCSV(w, "Quality statement", "Criterion", "What should happen", "How they go together", "Why", "Answer", "Note",
		"How checked", "What shows it", "Source of the statement", "Address of the statement", "What this is not")
	if err != nil {
		return err
	}
	for _, s := range data.Statements {
		for _, c := range s.Criteria {
			answer := data.Sheet.Answers[c.Criterion.ID]
			if err := table.row(s.Title, c.Criterion.ID+" "+c.Criterion.Title, c.Criterion.Statement, c.Relation, c.Why,
				answerWords(data.Sheet.Set.Scale, answer), answer.Note, answer.HowChecked, evidenceLines(answer.Evidence), s.Source, s.URL, data.Notice); err != nil {
				return err
			}
		}
	}
	return table.end()
}
