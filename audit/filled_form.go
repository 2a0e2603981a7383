package audit

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// FilledForm is a form that somebody filled in elsewhere, such as in a spreadsheet: the words of its cells.
type FilledForm struct {
	SetID, Version string // of the criteria that the form is for
	Lines          []FormLine
	Hash           string // SHA-256 of the file, in hexadecimal
}

// FormLine is what a form says of one criterion. What is empty changes nothing.
type FormLine struct {
	Row         int // of the sheet, from 1
	CriterionID string
	Answer      string // a level or one of the other answers, in its words or by the level's number
	Note        string
	Reason      string
	WhoKnows    string
	HowChecked  string
	What        string // of one piece of evidence
	Date        string // of the same, in one of the ways that FormDate reads
	Where       string // of the same
	Formula     bool   // one of the cells holds a formula
}

// Blank tells whether the line says nothing, whatever it is about.
func (l FormLine) Blank() bool {
	return !l.Formula && blank(l.Answer+l.Note+l.Reason+l.WhoKnows+l.HowChecked+l.What+l.Date+l.Where)
}

// FormAnswers are the answers that a form lets people choose from, in order: every level as "2 Mostly in place", then the
// two answers that are not levels.
func FormAnswers(scale Scale) []string {
	answers := make([]string, 0, len(scale.Levels)+2)
	for level, words := range scale.Levels {
		answers = append(answers, strconv.Itoa(level)+" "+words.Label)
	}
	return append(answers, scale.NotSure.Label, scale.DoesNotApply.Label)
}

// readFormAnswer finds which answer a cell means: as in the list, or a level's number or words alone.
func readFormAnswer(scale Scale, cell string) (choice Choice, level Level, ok bool) {
	cell = strings.Join(strings.Fields(cell), " ")
	for i, words := range scale.Levels {
		number := strconv.Itoa(i)
		if cell == number || strings.EqualFold(cell, words.Label) || strings.EqualFold(cell, number+" "+words.Label) {
			return ChoiceLevel, Level(i), true
		}
	}
	switch {
	case strings.EqualFold(cell, scale.NotSure.Label):
		return ChoiceNotSure, 0, true
	case strings.EqualFold(cell, scale.DoesNotApply.Label):
		return ChoiceDoesNotApply, 0, true
	}
	return ChoiceNone, 0, false
}

// FormDate reads a date as people in England type it: "27/3/2026", "27.3.2026", "27 March 2026", "27 Mar 2026", or
// "2026-03-27". Two figures for a year are not enough. Errors: CodeInvalid.
func FormDate(cell string) (Date, error) {
	cell = strings.Join(strings.Fields(cell), " ")
	for _, layout := range []string{time.DateOnly, "2/1/2006", "2.1.2006", "2-1-2006", "2 January 2006", "2 Jan 2006"} {
		if day, err := time.Parse(layout, cell); err == nil {
			return ParseDate(day.Format(time.DateOnly))
		}
	}
	return "", Invalid("date", "Enter a real date, such as 27/3/2026.")
}

// FillIn puts what a line says into the answer that stands. A cell that is empty leaves its text as it is; evidence is added
// under the new id unless the same stands there already. Errors: CodeInvalid, with a sentence for whoever filled the form in.
func FillIn(scale Scale, before Answer, line FormLine, evidenceID string) (Answer, error) {
	after := before
	after.Evidence = slices.Clone(before.Evidence)
	if line.Formula {
		return before, Invalid("formula", "There is a formula in this row. Type the words themselves.")
	}
	if !blank(line.Answer) {
		choice, level, ok := readFormAnswer(scale, line.Answer)
		if !ok {
			return before, Invalid("answer", "Choose one of the answers in the list.")
		}
		if choice != after.Choice || level != after.Level {
			after.LowerBecause = LowerUnsaid
		}
		after.Choice, after.Level = choice, level
	}
	for _, text := range []struct {
		cell string
		into *string
	}{{line.Note, &after.Note}, {line.Reason, &after.Reason}, {line.WhoKnows, &after.WhoCouldTell}, {line.HowChecked, &after.HowChecked}} {
		if !blank(text.cell) {
			*text.into = text.cell
		}
	}
	return addEvidence(after, line, evidenceID)
}

func addEvidence(after Answer, line FormLine, id string) (Answer, error) {
	if blank(line.What + line.Date + line.Where) {
		return after, nil
	}
	piece := Evidence{ID: id, What: line.What, Where: line.Where}
	if !blank(line.Date) {
		var err error
		if piece.Date, err = FormDate(line.Date); err != nil {
			return after, err
		}
	}
	if !slices.ContainsFunc(after.Evidence, func(e Evidence) bool {
		return e.What == piece.What && e.Date == piece.Date && e.Where == piece.Where
	}) {
		after.Evidence = append(after.Evidence, piece)
	}
	return after, nil
}

// FormFault is the sentence for a row that cannot be taken. What the guard asks about is to be typed in on its own page,
// where it can be asked.
func FormFault(err *Error) string {
	switch err.Code {
	case CodeReasonNeeded:
		return err.Message + " Type this one in on its own page."
	case CodeInvalid, CodeRefusedText:
		return err.Message
	default:
		return "This row cannot be taken. Type it in on its own page."
	}
}

// InWords is an answer in a few lines of plain text, to compare with another.
func (a Answer) InWords(scale Scale) string {
	var lines []string
	switch a.Choice {
	case ChoiceLevel:
		if a.Level >= 0 && a.Level <= scale.Top() {
			lines = append(lines, strconv.Itoa(int(a.Level))+" "+scale.Levels[a.Level].Label)
		}
	case ChoiceNotSure:
		lines = append(lines, scale.NotSure.Label)
	case ChoiceDoesNotApply:
		lines = append(lines, scale.DoesNotApply.Label)
	case ChoiceNone:
	}
	for _, text := range []struct{ name, words string }{
		{"Note", a.Note}, {"Why it does not apply", a.Reason}, {"Who could tell us", a.WhoCouldTell}, {"How it was checked", a.HowChecked},
	} {
		if text.words != "" {
			lines = append(lines, text.name+": "+text.words)
		}
	}
	for _, piece := range a.Evidence {
		parts := slices.DeleteFunc([]string{piece.What, piece.Date.Long(), piece.Where}, func(part string) bool { return part == "" })
		lines = append(lines, "Evidence: "+strings.Join(parts, ", "))
	}
	return strings.Join(lines, "\n")
}
