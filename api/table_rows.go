package api

import (
	"doorway/audit"
	"doorway/models"
	"doorway/reports"
)

// aboutCriteria is where a table says whether the criteria are agreed: rows get parted from their files.
func aboutCriteria() tableColumn { return tableColumn{"About the criteria", 60} }

func auditsTable() table {
	return table{
		name: "Self-assessments",
		columns: []tableColumn{
			{"Submitted on", 14}, {"Sites", 30}, {"Form", 12}, {"Criteria", 16}, {"Questions", 11}, {"Apply here", 11}, {"With a level", 13},
			{"We are not sure", 16}, {"Does not apply", 16}, {"Not answered", 14}, {"Submission", 12}, {"Self-assessment", 38}, aboutCriteria(),
		},
		rows: func(tables *models.Tables, take func([]cell) error) error {
			return tables.Submissions(func(s models.SubmittedAudit) error {
				set, counts := s.Sheet.Set, s.Scores.Whole
				return take([]cell{
					dayOf(s.At), words(siteNames(s.Sites)), words(formWords(s.Sheet.Form)), words(set.ID + " " + set.Version), whole(counts.Criteria),
					whole(counts.Applicable), whole(counts.Rated), whole(counts.NotSure), whole(counts.DoesNotApply), whole(counts.Unanswered),
					whole(s.Number), words(string(s.ID)), words(reports.Standing(set, set.Agreed())),
				})
			})
		},
	}
}

// answersTable has the evidence of an answer as one cell says it.
func answersTable(evidence tableColumn, say func([]audit.Evidence) cell) table {
	return table{
		name: "Answers",
		columns: []tableColumn{
			{"Submitted on", 14}, {"Sites", 24}, {"Form", 12}, {"Criteria", 16}, {"Domain", 24}, {"Criterion", 11}, {"Title", 40},
			{"Essential", 10}, {"Answer", 22}, {"Level", 8}, {"Why lower than last time", 24}, {"Note", 60}, {"Why it does not apply", 40},
			{"Who could tell", 30}, {"How it was checked", 40}, evidence, {"Self-assessment", 38}, {"Submission", 12}, aboutCriteria(),
		},
		rows: func(tables *models.Tables, take func([]cell) error) error {
			var row []cell
			return eachAnswer(tables, func(s models.SubmittedAudit, common []cell, criterion audit.Criterion, answer audit.Answer) error {
				set := s.Sheet.Set
				domain, _ := set.Domain(criterion.Domain)
				row = append(append(row[:0], common...), words(domain.Title), words(criterion.ID), words(criterion.Title),
					words(yesOrNo(criterion.Essential)), words(answerWords(set.Scale, answer)), levelFigure(answer), words(lowerWords(answer.LowerBecause)),
					words(answer.Note), words(answer.Reason), words(answer.WhoCouldTell), words(answer.HowChecked), say(answer.Evidence),
					words(string(s.ID)), whole(s.Number), words(reports.Standing(set, set.Agreed())))
				return take(row)
			})
		},
	}
}

func evidenceTable() table {
	return table{
		name: "Evidence",
		columns: []tableColumn{
			{"Submitted on", 14}, {"Sites", 24}, {"Form", 12}, {"Criteria", 16}, {"Criterion", 11}, {"Title", 40}, {"What", 50}, {"Date", 14},
			{"Where it is kept", 40}, {"Self-assessment", 38}, {"Submission", 12},
		},
		rows: func(tables *models.Tables, take func([]cell) error) error {
			var row []cell
			return eachAnswer(tables, func(s models.SubmittedAudit, common []cell, criterion audit.Criterion, answer audit.Answer) error {
				for _, piece := range answer.Evidence {
					row = append(append(row[:0], common...), words(criterion.ID), words(criterion.Title), words(piece.What), day(piece.Date),
						words(piece.Where), words(string(s.ID)), whole(s.Number))
					if err := take(row); err != nil {
						return err
					}
				}
				return nil
			})
		},
	}
}

// eachAnswer gives the answers that were submitted, in the order of their criteria, with the cells that those of one
// self-assessment have in common.
func eachAnswer(tables *models.Tables, take func(s models.SubmittedAudit, common []cell, criterion audit.Criterion, answer audit.Answer) error) error {
	return tables.Submissions(func(s models.SubmittedAudit) error {
		set := s.Sheet.Set
		common := []cell{dayOf(s.At), words(siteNames(s.Sites)), words(formWords(s.Sheet.Form)), words(set.ID + " " + set.Version)}
		for _, criterion := range s.Sheet.Criteria() {
			if answer, found := s.Sheet.Answers[criterion.ID]; found {
				if err := take(s, common, criterion, answer); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

func scoresTable() table {
	return table{
		name: "Scores",
		columns: []tableColumn{
			{"Submitted on", 14}, {"Of a", 11}, {"What", 40}, {"Score (of 100)", 15}, {"Why there is none", 30}, {"Questions", 11}, {"Apply here", 11},
			{"With a level", 13}, {"We are not sure", 16}, {"Does not apply", 16}, {"Not answered", 14}, {"At each level", 24}, {"Self-assessment", 38},
			{"Submission", 12},
		},
		rows: func(tables *models.Tables, take func([]cell) error) error {
			return tables.Submissions(func(s models.SubmittedAudit) error {
				for kind, tallies := range [][]audit.Tally{s.Scores.Domains, s.Scores.Principles} {
					for _, tally := range tallies {
						score := words("")
						if tally.Score != nil {
							score = whole(*tally.Score)
						}
						if err := take([]cell{
							dayOf(s.At), words([]string{"Domain", "Principle"}[kind]), words(tally.Title), score, words(noScoreWords(tally.NoScore)),
							whole(tally.Criteria), whole(tally.Applicable), whole(tally.Rated), whole(tally.NotSure), whole(tally.DoesNotApply),
							whole(tally.Unanswered), words(levelCounts(tally.AtLevel)), words(string(s.ID)), whole(s.Number),
						}); err != nil {
							return err
						}
					}
				}
				return nil
			})
		},
	}
}

func actionsTable() table {
	return table{
		name: "Actions",
		columns: []tableColumn{
			{"Action", 50}, {"Status", 13}, {"By when", 14}, {"Who (role)", 24}, {"Who (person)", 24}, {"First step", 40}, {"Effort", 10},
			{"What we expect to be better", 40}, {"How we will know", 40}, {"Why blocked or dropped", 40}, {"What shows that it is done", 40},
			{"Done on", 14}, {"In our pledge", 14}, {"Times the date was moved", 16}, {"Criterion", 11}, {"Title", 40}, {"Taken on", 14},
			{"Last changed", 14}, {"Number", 38},
		},
		rows: func(tables *models.Tables, take func([]cell) error) error {
			var row []cell
			return tables.Actions(func(one models.TableAction) error {
				a := one.Action
				row = append(row[:0], words(a.What), words(statusWords(a.Status)), day(a.Due), words(a.OwnerRole), words(a.OwnerPerson), words(a.FirstStep),
					words(effortWords(a.Effort)), words(a.Benefit), words(a.HowWeKnow), words(a.StatusReason), words(a.EvidenceNote), day(a.DoneOn),
					words(yesOrNo(a.Pledge)), whole(one.Moved), words(a.CriterionID), words(criterionTitle(one)), dayOf(one.CreatedAt), dayOf(one.UpdatedAt),
					words(string(one.ID)))
				return take(row)
			})
		},
	}
}

func historyTable() table {
	return table{
		name: "History",
		columns: []tableColumn{
			{"Changed on", 14}, {"Action", 50}, {"What changed", 20}, {"Before", 40}, {"After", 40}, {"By (role)", 18}, {"Number of the action", 38},
		},
		rows: func(tables *models.Tables, take func([]cell) error) error {
			return tables.Changes(func(one models.TableChange) error {
				return take([]cell{
					dayOf(one.At), words(one.What), words(fieldWords(one.Field)), words(changedWords(one.Field, one.Before)), words(changedWords(one.Field, one.After)), words(roleWords(one.By)), words(string(one.ID)),
				})
			})
		},
	}
}
