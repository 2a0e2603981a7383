package main

import (
	"time"

	"github.com/google/uuid"

	"doorway/audit"
)

// demoAnswer is what an invented practice says about one criterion. on is the day that its evidence counts from.
type demoAnswer struct {
	criterion string
	answer    func(on audit.Date) audit.Answer
}

func rated(level audit.Level, note string) func(audit.Date) audit.Answer {
	return func(audit.Date) audit.Answer {
		return audit.Answer{Choice: audit.ChoiceLevel, Level: level, Note: note}
	}
}

// checked is the top level: what shows it, how many days before, where that is kept, and how it was checked.
func checked(how, what string, daysBefore int, where string) func(audit.Date) audit.Answer {
	return func(on audit.Date) audit.Answer {
		return audit.Answer{Choice: audit.ChoiceLevel, Level: 3, HowChecked: how, Evidence: []audit.Evidence{
			{ID: uuid.NewString(), What: what, Date: daysFrom(on, -daysBefore), Where: where},
		}}
	}
}

func notSure(whoCouldTell string) func(audit.Date) audit.Answer {
	return func(audit.Date) audit.Answer {
		return audit.Answer{Choice: audit.ChoiceNotSure, WhoCouldTell: whoCouldTell}
	}
}

func doesNotApply(reason string) func(audit.Date) audit.Answer {
	return func(audit.Date) audit.Answer { return audit.Answer{Choice: audit.ChoiceDoesNotApply, Reason: reason} }
}

// daysFrom is a calendar day so many days later, or earlier when days is negative.
func daysFrom(day audit.Date, days int) audit.Date {
	at, err := time.Parse(time.DateOnly, string(day))
	if err != nil {
		return ""
	}
	return audit.Date(at.AddDate(0, 0, days).Format(time.DateOnly))
}

// halfAnswers are the first domains, in the order in which a lead comes to them.
func halfAnswers() []demoAnswer {
	return []demoAnswer{
		{"REG-1", rated(2, "Our joining page says that papers are not needed. Saturday reception still asks for them.")},
		{"REG-2", rated(1, "We help when somebody explains. The form does not offer it.")},
		{"REG-3", rated(1, "")},
		{"REG-4", notSure("The reception team on the early shift")},
		{"CON-1", checked("Two of us tried each way in and wrote down what got in the way.", "Notes of our try-out", 40, "Shared drive, folder Access")},
		{"CON-2", rated(0, "People say at the desk what it is about. We had not thought about it before.")},
		{"CON-3", rated(0, "")},
		{"CON-4", rated(2, "Two tries is what most of us do.")},
		// The top level with its evidence still to add: the check page offers to add it or to use the level below.
		{"REC-1", rated(3, "Everybody agreed five things that we say at the front desk.")},
		{"REC-2", rated(1, "")},
		{"REC-3", rated(1, "We fetch people from the car park when they ask.")},
		{"REC-4", notSure("")},
		{"APT-1", rated(2, "")},
		{"APT-2", rated(1, "")},
		{"APT-3", rated(2, "Nurses agree a stop signal. We do not know what the GPs do.")},
		{"APT-4", rated(2, "")},
		{"APT-5", rated(1, "")},
		{"CTY-1", rated(0, "")},
		{"CTY-2", rated(1, "")},
		{"CTY-3", rated(0, "Nobody has the hours at present.")},
		{"CTY-4", doesNotApply("We have no trainees, and nobody has left in years.")},
	}
}

// allAnswers are a whole self-assessment: strengths, gaps, what nobody could tell, and what does not apply.
func allAnswers() []demoAnswer {
	return []demoAnswer{
		{"REG-1", checked("A partner charity made two test calls and told us how they went.", "Note of the test calls", 60, "Quality folder, joining")},
		{"REG-2", rated(2, "The form offers the practice's own address for post. Newer staff do not know how to record it yet.")},
		{"REG-3", rated(2, "")},
		{"REG-4", rated(1, "We ask in person, and there is no place for the answer in the record.")},
		{"CON-1", checked("Three people with lived experience tried each route and were paid for their time.", "Summary of what they found", 95, "Quality folder, access")},
		{"CON-2", rated(0, "Everybody in the queue can hear. The online form asks for a reason as well.")},
		{"CON-3", rated(1, "There is a list on paper, and only two of us use it.")},
		{"CON-4", rated(2, "")},
		{"REC-1", rated(2, "Warm on most days. Busy mornings are harder.")},
		{"REC-2", rated(0, "The telephones are answered at the front desk.")},
		{"REC-3", rated(2, "")},
		{"REC-4", rated(1, "The first sign by the door is about abuse of staff.")},
		{"APT-1", rated(2, "")},
		{"APT-2", rated(2, "")},
		{"APT-3", rated(1, "Some clinicians agree a signal to stop. It is not what everybody does.")},
		{"APT-4", checked("We compared a month of bookings with the languages on record.", "Count of bookings and needs", 30, "Reception folder")},
		{"APT-5", rated(1, "")},
		{"CTY-1", rated(1, "A short note exists for a few people. It is in three different places.")},
		{"CTY-2", rated(2, "")},
		{"CTY-3", rated(1, "")},
		{"CTY-4", rated(2, "")},
		{"PRV-1", rated(2, "We ask when people join. Bulk messages do not follow the answer yet.")},
		{"PRV-2", rated(2, "")},
		{"PRV-3", notSure("The data lead, and whoever sets up online access")},
		{"PRV-4", rated(1, "")},
		{"PRV-5", rated(1, "")},
		{"STA-1", rated(2, "The warning letter went last year. A short kind message took its place.")},
		{"STA-2", rated(2, "")},
		{"STA-3", rated(0, "One partner decides alone.")},
		{"STA-4", notSure("The care coordinator")},
		{"REF-1", rated(1, "")},
		{"REF-2", rated(1, "")},
		{"REF-3", checked("The social prescriber rang every service on the list this spring.", "List with the dates of the calls", 75, "Staff noticeboard")},
		{"REF-4", rated(2, "")},
		{"TEA-1", rated(1, "Clinical staff had a session. Reception could not be spared.")},
		{"TEA-2", rated(1, "")},
		{"TEA-3", rated(2, "")},
		{"TEA-4", doesNotApply("No trainees or students come to us at present.")},
		{"LEA-1", rated(2, "A nurse leads, with two hours a week.")},
		{"LEA-2", rated(1, "")},
		{"LEA-3", rated(1, "We asked a local charity to help us begin.")},
		{"LEA-4", rated(2, "")},
		{"LEA-5", rated(0, "")},
	}
}
