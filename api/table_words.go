package api

import (
	"strconv"
	"strings"

	"doorway/audit"
	"doorway/models"
)

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

func levelFigure(answer audit.Answer) cell {
	if answer.Choice != audit.ChoiceLevel {
		return words("")
	}
	return whole(int(answer.Level))
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

func noScoreWords(why audit.NoScore) string {
	switch why {
	case audit.NoScoreFewRated:
		return "Fewer than 3 with a level"
	case audit.NoScoreLowCoverage:
		return "Too few answered with a level"
	case audit.NoScoreNotEveryDomain:
		return "A domain has no score"
	}
	return ""
}

// levelCounts writes how many criteria stand at each level: "0: 2, 1: 5".
func levelCounts(atLevel []int) string {
	parts := make([]string, len(atLevel))
	for level, count := range atLevel {
		parts[level] = strconv.Itoa(level) + ": " + strconv.Itoa(count)
	}
	return strings.Join(parts, ", ")
}

func fieldWords(field string) string {
	switch field {
	case "what":
		return "Action"
	case "firstStep":
		return "First step"
	case "ownerRole":
		return "Who (role)"
	case "ownerPerson", "owner":
		return "Who (person)"
	case "benefit":
		return "What we expect to be better"
	case "howWeKnow":
		return "How we will know"
	case "statusReason":
		return "Why blocked or dropped"
	case "evidenceNote":
		return "What shows that it is done"
	case "due":
		return "By when"
	case "doneOn":
		return "Done on"
	case "effort":
		return "Effort"
	case "status":
		return "Status"
	case "pledge":
		return "In our pledge"
	}
	return field
}

// changedWords says what the value of a field was.
func changedWords(field, value string) string {
	switch {
	case field == "status" && value != "":
		return statusWords(audit.ActionStatus(value))
	case field == "effort":
		return effortWords(audit.Effort(value))
	case field == "pledge":
		return yesOrNo(value == "true")
	}
	return value
}

func roleWords(role audit.Role) string {
	switch role {
	case audit.RolePracticeLead:
		return "Practice lead"
	case audit.RolePracticeMember:
		return "Practice member"
	}
	return ""
}
