package audit

import (
	"regexp"
	"slices"
	"time"
)

// HoursID names one line of somebody's hours.
type HoursID string

// HoursWhat is what somebody spent time on for the group.
type HoursWhat string

// The ways of spending it.
const (
	HoursMeeting HoursWhat = "meeting"
	HoursReading HoursWhat = "reading"
	HoursWriting HoursWhat = "writing"
	HoursOther   HoursWhat = "other"
)

// Words gives it for a table.
func (w HoursWhat) Words() string {
	return map[HoursWhat]string{HoursMeeting: "Meeting", HoursReading: "Reading", HoursWriting: "Writing", HoursOther: "Other"}[w]
}

const (
	mostHoursMinutes = 24 * 60
	mostHoursNote    = 500
)

// Hours is a line of what somebody did for the group, for whoever pays them.
type Hours struct {
	Day     Date
	Minutes int // 1 to 1,440
	What    HoursWhat
	Note    string // for oneself; no export has it
}

// Texts gives its guarded texts.
func (h Hours) Texts() []Text { return []Text{{"note", h.Note}} }

// Check refuses what is no such line, and a note with what looks like bank details. today is the calendar day: hours are
// written down afterwards. Errors: CodeInvalid; CodeRefusedText.
func (h Hours) Check(today Date) error {
	var faults fieldFaults
	faults.text("note", h.Note, mostHoursNote)
	if faults.date("day", h.Day); len(faults) == 0 && h.Day > today {
		faults.add("day", "Choose a day that has been.")
	}
	if h.Minutes < 1 || h.Minutes > mostHoursMinutes {
		faults.add("minutes", "Enter the time that you spent, up to a whole day.")
	}
	if h.What.Words() == "" {
		faults.add("what", "Choose what you did.")
	}
	if err := faults.err(); err != nil {
		return err
	}
	if HasBankDetails(h.Note) {
		const sentence = "This looks like bank details. Please leave them out: give them to whoever pays you, and to nobody here."
		return &Error{Code: CodeRefusedText, Message: sentence, Fields: []FieldError{{Field: "note", Message: sentence}}}
	}
	return nil
}

var (
	ibanLike      = regexp.MustCompile(`(?i)\b[a-z]{2}[0-9]{2}(?:[ .-]?[a-z0-9]{4}){2,7}(?:[ .-]?[a-z0-9]{1,3})?\b`)
	sortCodeLike  = regexp.MustCompile(`\b[0-9]{2}[ ./-]?[0-9]{2}[ ./-]?[0-9]{2}\b`)
	sortCodeWords = regexp.MustCompile(`(?i)\bsort[ -]?code\b`)
	accountLike   = regexp.MustCompile(`\b[0-9]{4}[ -]?[0-9]{4}\b`)
	accountAlone  = regexp.MustCompile(`\b[0-9]{8}\b`)
	sortCodeAlone = regexp.MustCompile(`\b[0-9]{2}-[0-9]{2}-[0-9]{2}\b`)
)

// HasBankDetails tells whether a text looks as if it held a bank account: a sort code (six digits in pairs, with hyphens, or
// with the word), an account number (eight digits in a row, or beside a sort code) or an international one (ISO 13616). What
// is a date is none. It is a safety net: it does not look whether there is such an account.
func HasBankDetails(text string) bool {
	folded := string(newGuardText(text).runes)
	for _, found := range ibanLike.FindAllString(folded, -1) {
		if digitsIn(found) >= 8 {
			return true
		}
	}
	if aloneAndNoDate(sortCodeAlone, folded, "02-01-06", "06-01-02") || aloneAndNoDate(accountAlone, folded, "20060102", "02012006") {
		return true
	}
	without := accountLike.ReplaceAllString(folded, " ")
	account := without != folded
	return sortCodeLike.MatchString(without) && (account || sortCodeWords.MatchString(folded))
}

// aloneAndNoDate tells whether something in a text has a shape, and is no date in any of some layouts.
func aloneAndNoDate(shape *regexp.Regexp, text string, layouts ...string) bool {
	return slices.ContainsFunc(shape.FindAllString(text, -1), func(found string) bool {
		return !slices.ContainsFunc(layouts, func(layout string) bool {
			_, err := time.Parse(layout, found)
			return err == nil
		})
	})
}

func digitsIn(text string) (count int) {
	for _, r := range text {
		if isGuardDigit(r) {
			count++
		}
	}
	return count
}
