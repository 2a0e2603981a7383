package api

import (
	"context"
	"io"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"

	"doorway/audit"
	"doorway/models"
)

const csvKind = "text/csv; charset=utf-8"

func (s *server) exportAnswersCSV(c *gin.Context) error {
	return s.tables(c, asFile(csvKind, "answers.csv"), writeAnswersCSV)
}

func (s *server) exportActionsCSV(c *gin.Context) error {
	return s.tables(c, asFile(csvKind, "actions.csv"), writeActionsCSV)
}

// tables streams what write makes of the practice's tables.
func (s *server) tables(c *gin.Context, as handedOut, write func(io.Writer, *models.Tables) error) error {
	return s.stream(c, as, func(ctx context.Context, w io.Writer) error {
		actor := scopeOf(c).actor
		return s.store.ReadTables(ctx, actor, actor.Practice, func(tables *models.Tables) error { return write(w, tables) })
	})
}

func writeAnswersCSV(w io.Writer, tables *models.Tables) error {
	table, err := newCSV(w, "Submitted on", "Sites", "Form", "Criteria", "Domain", "Criterion", "Title", "Essential", "Answer", "Level",
		"Why lower than last time", "Note", "Why it does not apply", "Who could tell", "How it was checked", "Evidence", "Self-assessment", "Submission")
	if err != nil {
		return err
	}
	err = tables.Submissions(func(submitted models.SubmittedAudit) error {
		set := submitted.Sheet.Set
		on, sites, form := string(audit.LondonDate(submitted.At)), siteNames(submitted.Sites), formWords(submitted.Sheet.Form)
		version, number := set.ID+" "+set.Version, strconv.Itoa(submitted.Number)
		for _, criterion := range submitted.Sheet.Criteria() {
			answer, found := submitted.Sheet.Answers[criterion.ID]
			if !found {
				continue
			}
			domain, _ := set.Domain(criterion.Domain)
			if err := table.row(on, sites, form, version, domain.Title, criterion.ID, criterion.Title, yesOrNo(criterion.Essential),
				answerWords(set.Scale, answer), levelFigure(answer), lowerWords(answer.LowerBecause), answer.Note, answer.Reason, answer.WhoCouldTell, answer.HowChecked,
				evidenceLines(answer.Evidence), string(submitted.ID), number); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return table.end()
}

func writeActionsCSV(w io.Writer, tables *models.Tables) error {
	table, err := newCSV(w, "Action", "Status", "By when", "Who (role)", "Who (person)", "First step", "Effort", "What we expect to be better",
		"How we will know", "Why blocked or dropped", "What shows that it is done", "Done on", "In our pledge", "Times the date was moved",
		"Criterion", "Title", "Taken on", "Last changed", "Number")
	if err != nil {
		return err
	}
	err = tables.Actions(func(row models.TableAction) error {
		a := row.Action
		return table.row(a.What, statusWords(a.Status), string(a.Due), a.OwnerRole, a.OwnerPerson, a.FirstStep, effortWords(a.Effort), a.Benefit,
			a.HowWeKnow, a.StatusReason, a.EvidenceNote, string(a.DoneOn), yesOrNo(a.Pledge), strconv.Itoa(row.Moved), a.CriterionID,
			criterionTitle(row), string(audit.LondonDate(row.CreatedAt)), string(audit.LondonDate(row.UpdatedAt)), string(row.ID))
	})
	if err != nil {
		return err
	}
	return table.end()
}

func criterionTitle(row models.TableAction) string {
	if row.Set == nil {
		return ""
	}
	criterion, _ := row.Set.Criterion(row.Action.CriterionID)
	return criterion.Title
}

func siteNames(sites []audit.Site) string {
	names := make([]string, len(sites))
	for i, site := range sites {
		names[i] = site.Name
	}
	return strings.Join(names, ", ")
}

func evidenceLines(evidence []audit.Evidence) string {
	lines := make([]string, len(evidence))
	for i, piece := range evidence {
		parts := []string{piece.What}
		for _, part := range []string{string(piece.Date), piece.Where} {
			if part != "" {
				parts = append(parts, part)
			}
		}
		lines[i] = strings.Join(parts, ", ")
	}
	return strings.Join(lines, "\n")
}

// answerWords says what was answered in the words of the scale.
func answerWords(scale audit.Scale, answer audit.Answer) string {
	switch answer.Choice {
	case audit.ChoiceLevel:
		return scale.Levels[answer.Level].Label
	case audit.ChoiceNotSure:
		return scale.NotSure.Label
	case audit.ChoiceDoesNotApply:
		return scale.DoesNotApply.Label
	}
	return ""
}

func levelFigure(answer audit.Answer) string {
	if answer.Choice != audit.ChoiceLevel {
		return ""
	}
	return strconv.Itoa(int(answer.Level))
}

func lowerWords(because audit.LowerBecause) string {
	switch because {
	case audit.LowerLookedHarder:
		return "We looked harder"
	case audit.LowerStaffChanged:
		return "Staff changed"
	case audit.LowerWeStopped:
		return "We stopped"
	}
	return ""
}

func formWords(form audit.Form) string {
	if form == audit.FormShort {
		return "Short form"
	}
	return "Full form"
}

func effortWords(effort audit.Effort) string {
	switch effort {
	case audit.EffortLow:
		return "Low"
	case audit.EffortMedium:
		return "Medium"
	case audit.EffortHigh:
		return "High"
	}
	return ""
}

func statusWords(status audit.ActionStatus) string {
	switch status {
	case audit.ActionUnderWay:
		return "Under way"
	case audit.ActionBlocked:
		return "Blocked"
	case audit.ActionDone:
		return "Done"
	case audit.ActionDropped:
		return "Dropped"
	}
	return "Not started"
}

func yesOrNo(yes bool) string {
	if yes {
		return "Yes"
	}
	return "No"
}
