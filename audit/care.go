package audit

import "time"

// QuietHours are the hours in which somebody wants no mail, from the beginning of one hour to the beginning of the other on
// the clocks of England, over midnight too. The same hour twice, as in the zero value, stands for none.
type QuietHours struct{ From, Until int } // 0 to 23

// Check refuses what is no hour of a day. Errors: CodeInvalid.
func (q QuietHours) Check() error {
	for field, hour := range map[string]int{"quietFrom": q.From, "quietUntil": q.Until} {
		if hour < 0 || hour > 23 {
			return Invalid(field, "Choose an hour of the day.")
		}
	}
	return nil
}

// End is the first moment, from at on, at which somebody may be written to.
func (q QuietHours) End(at time.Time) time.Time {
	location, err := london()
	if err != nil { // As with LondonDate.
		location = time.UTC
	}
	here := at.In(location)
	if !q.hold(here.Hour()) {
		return at
	}
	end := time.Date(here.Year(), here.Month(), here.Day(), q.Until, 0, 0, 0, location)
	if !end.After(here) {
		end = time.Date(here.Year(), here.Month(), here.Day()+1, q.Until, 0, 0, 0, location)
	}
	return end.UTC()
}

// hold tells whether an hour of the day is one of them.
func (q QuietHours) hold(hour int) bool {
	if q.From <= q.Until {
		return q.From <= hour && hour < q.Until
	}
	return hour >= q.From || hour < q.Until
}
