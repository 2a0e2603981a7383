package audit

import (
	"strconv"
	"time"
)

// Between these hours of a weekday in England people are reminded, and at no other time.
const (
	remindFrom  = 8
	remindUntil = 18
)

// ReminderDays are how many days before an action is due somebody is reminded of it.
func ReminderDays() []int { return []int{30, 7, 1} }

// remindedLate is for how many days a reminder is made up for: nothing ran on its day, or it was a Saturday.
const remindedLate = 3

// DigestDays is how far a week's reminder looks ahead.
const DigestDays = 30

// RemindingBegins is the first moment, from at on, at which somebody may be reminded: at itself on a weekday from 8:00 to
// 18:00, or else 8:00 on the next one, on the clocks of England.
func RemindingBegins(at time.Time) time.Time {
	location, err := london()
	if err != nil { // As with LondonDate.
		location = time.UTC
	}
	here := at.In(location)
	hour := func(days, hour int) time.Time {
		return time.Date(here.Year(), here.Month(), here.Day()+days, hour, 0, 0, 0, location)
	}
	days := 0
	switch {
	case !here.Before(hour(0, remindUntil)):
		days = 1
	case !here.Before(hour(0, remindFrom)) && weekday(here):
		return at
	}
	for !weekday(hour(days, remindFrom)) {
		days++
	}
	return hour(days, remindFrom).UTC()
}

// MayRemind tells whether a mail that takes so long can go out at this moment: it is away before 18:00.
func MayRemind(at time.Time, takes time.Duration) bool {
	return RemindingBegins(at).Equal(at) && RemindingBegins(at.Add(takes-time.Nanosecond)).Equal(at.Add(takes-time.Nanosecond))
}

func weekday(at time.Time) bool { return at.Weekday() != time.Saturday && at.Weekday() != time.Sunday }

// DueAction is an open action with a date, as far as somebody may be reminded of it.
type DueAction struct {
	ID  ActionID
	Due Date
	Own bool // they take it on
}

// RemindersOn gives what somebody is to be reminded of on a day, each by a text that stands for nothing else and tells nothing:
// an action of their own some days before it is due, and on Mondays the week, when anything is due soon or late, or one of
// the practice's self-assessments, last submitted on the days given, can be looked at again: once at six months, once at twelve.
func RemindersOn(today Date, actions []DueAction, submitted map[AuditID]Date) []string {
	var keys []string
	weekly := false
	for _, action := range actions {
		weekly = weekly || action.Due <= today.addDays(DigestDays)
		if days, due := reminderOf(action, today); due && action.Own {
			keys = append(keys, string(action.ID)+" "+string(action.Due)+" "+strconv.Itoa(days))
		}
	}
	if !today.isMonday() {
		return keys
	}
	if weekly {
		keys = append(keys, "week "+string(today))
	}
	for id, day := range submitted {
		if key := lookAgainOf(id, day, today); key != "" {
			keys = append(keys, key)
		}
	}
	return keys
}

// reminderOf finds the reminder of an action that a day is for: the one nearest to its date. What would fall on a weekend
// comes on the Friday before.
func reminderOf(action DueAction, today Date) (days int, due bool) {
	for _, before := range ReminderDays() {
		from := action.Due.addDays(-before).orFridayBefore()
		until := from.addDays(remindedLate)
		if before == 1 {
			until = action.Due
		}
		if from <= today && today <= until && today <= action.Due {
			days, due = before, true
		}
	}
	return days, due
}

// lookAgainOf stands for six or twelve months having gone by since a submission; empty for neither.
func lookAgainOf(id AuditID, submitted, today Date) string {
	for _, months := range []int{12, 6} {
		if submitted.AddMonths(months) <= today {
			return "look " + string(id) + " " + string(submitted) + " " + strconv.Itoa(months)
		}
	}
	return ""
}

func (d Date) isMonday() bool { return d.weekday() == time.Monday }

func (d Date) orFridayBefore() Date {
	switch d.weekday() {
	case time.Saturday:
		return d.addDays(-1)
	case time.Sunday:
		return d.addDays(-2)
	default:
		return d
	}
}

func (d Date) weekday() time.Weekday {
	day, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return time.Sunday
	}
	return day.Weekday()
}
