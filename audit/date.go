package audit

import "time"

// Date is a calendar date without time or zone, as "2026-11-22"; empty means none. Due, evidence and placement dates
// are Dates: they mean the same day wherever they are read.
type Date string

// ParseDate reads an ISO 8601 calendar date between 1900 and 2199. Empty text is no date.
// Errors: CodeInvalid.
func ParseDate(text string) (Date, error) {
	if text == "" {
		return "", nil
	}
	day, err := time.Parse(time.DateOnly, text)
	if err != nil || day.Year() < 1900 || day.Year() > 2199 {
		return "", Invalid("date", "Enter a real date, such as 27 3 2026.")
	}
	return Date(text), nil
}

// AddMonths moves a date by whole months; a day that the month lacks becomes its last day.
func (d Date) AddMonths(n int) Date {
	day, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return ""
	}
	first := time.Date(day.Year(), day.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return Date(first.AddDate(0, 0, min(day.Day(), last)-1).Format(time.DateOnly))
}

// Long writes the date as in a letter: "27 March 2026".
func (d Date) Long() string {
	day, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return ""
	}
	return day.Format("2 January 2006")
}

// addDays moves a date by whole days; no date stays none.
func (d Date) addDays(n int) Date {
	day, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return ""
	}
	return Date(day.AddDate(0, 0, n).Format(time.DateOnly))
}
