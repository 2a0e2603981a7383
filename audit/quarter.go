package audit

import "time"

// Quarter is a quarter of a year in England, by its first day: "2027-01-01". It is the day on which pooled ratings are
// released, and the only date that a practice is ever shown with them.
type Quarter Date

// QuarterOf is the quarter that a moment is in.
func QuarterOf(at time.Time) Quarter {
	day, err := time.Parse(time.DateOnly, string(LondonDate(at)))
	if err != nil { // A day of a calendar can always be read again; a year beyond 9999 could not.
		return ""
	}
	return Quarter(time.Date(day.Year(), 3*((day.Month()-1)/3)+1, 1, 0, 0, 0, 0, time.UTC).Format(time.DateOnly))
}

// Begins is the very moment at which the quarter begins: midnight in London, given in UTC. It is the zero time for what
// is no quarter, which nothing ever comes before.
func (q Quarter) Begins() time.Time {
	location, err := london()
	if err != nil { // As with LondonDate.
		location = time.UTC
	}
	begins, err := time.ParseInLocation(time.DateOnly, string(q), location)
	if err != nil {
		return time.Time{}
	}
	return begins.UTC()
}

// Next is the quarter after this one: what is chosen in this quarter is released on its first day at the earliest.
func (q Quarter) Next() Quarter { return Quarter(Date(q).AddMonths(3)) }

// Words name the quarter so that no two readers think of different months: "January to March 2027".
func (q Quarter) Words() string {
	first, err := time.Parse(time.DateOnly, string(q))
	if err != nil {
		return ""
	}
	return first.Format("January") + " to " + first.AddDate(0, 2, 0).Format("January 2006")
}
