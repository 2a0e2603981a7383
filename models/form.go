package models

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"doorway/audit"
)

// FormOutcome is what bringing a row of a form in would do.
type FormOutcome string

// The outcomes.
const (
	FormSame    FormOutcome = "same"    // the answer says this already, or the row says nothing
	FormNew     FormOutcome = "new"     // there was no answer
	FormChanged FormOutcome = "changed" // there was another one
	FormFault   FormOutcome = "fault"   // the row cannot be taken: see Message
)

// FormRow is a row of a form beside the answer that stands. Of one that cannot be taken nothing is repeated.
type FormRow struct {
	Row           int    // of the sheet, from 1
	CriterionID   string // empty for one that the criteria do not have
	Outcome       FormOutcome
	Message       string // a sentence; empty for nothing
	Before, After string // the answer in a few lines

	before, after answerRow
}

// FormCheck is a form beside a draft. Hash is of the form and of every answer as it stands: it is another one as soon as
// either changes.
type FormCheck struct {
	Hash         string
	AuditVersion int64
	Rows         []FormRow
	Faults       int
	Changes      int
}

// CheckForm says row by row what bringing a filled-in form into a draft would do, and writes nothing.
// Errors: audit.CodeNotFound; audit.CodeConflict when the audit is no draft; audit.CodeInvalid when the form is for other criteria.
func (s *Store) CheckForm(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID, form audit.FilledForm) (check FormCheck, err error) {
	if err := inPractice(actor, audit.FormImport, practice); err != nil {
		return FormCheck{}, err
	}
	err = s.atOneMoment(ctx, within(practice), func(t *tx) error {
		row, err := t.auditRow(id, "")
		if err != nil {
			return err
		}
		check, err = t.checkForm(row, form)
		return err
	})
	return check, err
}

// ImportForm brings a form in that was checked: all of it, or nothing. hash is the check's, and seen the version of the audit;
// repeated with the same key it answers as the first time. What answers were before is kept as when somebody types.
// Errors: audit.CodeNotFound; audit.CodeConflict when the audit is no draft or something has changed since the check;
// audit.CodeInvalid when a row cannot be taken; audit.CodeStale with the Audit as it stands.
func (s *Store) ImportForm(ctx context.Context, actor audit.Actor, practice audit.PracticeID, id audit.AuditID, form audit.FilledForm, hash string, seen int64, key string) (Audit, error) {
	return s.changing(ctx, actor, audit.FormImport, practice, id, key, []string{form.Hash, hash}, func(t *tx, row *auditRow) error {
		if row.Version != seen {
			whole, err := t.withAnswers(*row)
			if err != nil {
				return err
			}
			return stale(whole)
		}
		check, err := t.checkForm(*row, form)
		switch {
		case err != nil:
			return err
		case check.Hash != hash:
			return audit.Conflict("Something has changed since you looked. Look at the form again, then bring it in.")
		case check.Faults > 0:
			return audit.Invalid("file", "Some rows cannot be taken. Nothing was brought in.")
		}
		return t.importForm(actor, writeKey(actor, key), check.Rows)
	})
}

func (t *tx) importForm(actor audit.Actor, writeKey string, rows []FormRow) error {
	for _, row := range rows {
		if row.Outcome == FormSame {
			continue
		}
		after := row.after
		after.Version, after.WriteKey, after.UpdatedBy, after.UpdatedAt = row.before.Version+1, writeKey, actor.Person, stamp{t.now}
		written, err := t.writeAnswer(actor, row.before, after)
		if err != nil {
			return err
		}
		if written.WriteKey != writeKey {
			return audit.Conflict("Somebody else changed an answer meanwhile. Nothing was brought in. Look at the form again.")
		}
	}
	return nil
}

func (t *tx) checkForm(row auditRow, form audit.FilledForm) (FormCheck, error) {
	set, err := t.criteriaSet(row.VersionID)
	if err != nil {
		return FormCheck{}, err
	}
	if err := audit.CheckDraft(row.State); err != nil {
		return FormCheck{}, err
	}
	if form.SetID != set.ID || form.Version != set.Version {
		return FormCheck{}, audit.Invalid("file", "This form is for another version of the questions. Download the form of this self-assessment, and copy your words into it.")
	}
	facts, err := t.guardFacts()
	if err != nil {
		return FormCheck{}, err
	}
	answers, state, err := t.formAnswers(row)
	if err != nil {
		return FormCheck{}, err
	}
	check := FormCheck{Hash: sha256Hex(form.Hash + " " + state), AuditVersion: row.Version, Rows: []FormRow{}}
	said := map[string]int{}
	for _, line := range form.Lines {
		if !line.Blank() {
			said[line.CriterionID]++
		}
	}
	for _, line := range form.Lines {
		if line.Blank() {
			continue
		}
		page := answerPage{state: row.State, set: set, facts: facts, before: answers[line.CriterionID]}
		page.before.PracticeID, page.before.AuditID, page.before.CriterionID = row.PracticeID, row.ID, line.CriterionID
		one := page.formRow(line, said[line.CriterionID] > 1)
		switch one.Outcome {
		case FormFault:
			check.Faults++
		case FormNew, FormChanged:
			check.Changes++
		case FormSame:
		}
		check.Rows = append(check.Rows, one)
	}
	return check, nil
}

// formAnswers gives the answers as they stand, and a text that is another one as soon as any of them changes.
func (t *tx) formAnswers(row auditRow) (map[string]answerRow, string, error) {
	answers := map[string]answerRow{}
	var state strings.Builder
	fmt.Fprint(&state, row.ID, " ", row.VersionID, " ", row.Version)
	err := each(t, func(answer *answerRow) {
		answers[answer.CriterionID] = *answer
		state.WriteString(" " + answer.CriterionID + " " + strconv.FormatInt(answer.Version, 10))
	}, "SELECT "+answerColumns+" FROM answers WHERE practice_id = ? AND audit_id = ? ORDER BY criterion_id", row.PracticeID, row.ID)
	return answers, state.String(), err
}

// formRow puts a line beside the answer that stands.
func (p answerPage) formRow(line audit.FormLine, twice bool) FormRow {
	out := FormRow{Row: line.Row, Outcome: FormFault, before: p.before}
	if _, known := p.set.Criterion(line.CriterionID); !known {
		out.Message = "This row is about no question of this form. Leave the first column as it was."
		return out
	}
	out.CriterionID = line.CriterionID
	if twice {
		out.Message = "This question is in the form twice. Leave one of the rows."
		return out
	}
	before := p.before.answer()
	answer, err := audit.FillIn(p.set.Scale, before, line, newID[string]())
	if err == nil {
		out.after, err = p.answered(AnswerInput{Answer: answer})
	}
	var refusal *audit.Error
	if errors.As(err, &refusal) {
		out.Message = audit.FormFault(refusal)
		return out
	}
	out.Before, out.After = before.InWords(p.set.Scale), out.after.answer().InWords(p.set.Scale)
	switch {
	case out.Before == out.After:
		out.Outcome = FormSame
	case p.before.Version == 0:
		out.Outcome = FormNew
	default:
		out.Outcome = FormChanged
	}
	return out
}
