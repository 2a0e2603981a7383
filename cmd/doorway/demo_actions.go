package main

import "doorway/audit"

// demoAction is an action of the invented plan and what became of it: each change is so many days after the
// submission.
type demoAction struct {
	first   func(submitted audit.Date) audit.Action
	changes []demoChange
}

type demoChange struct {
	daysAfter int
	change    func(action *audit.Action, on audit.Date)
}

// demoActions are actions in every status, two of them the pledge, one moved twice.
func demoActions() []demoAction {
	return []demoAction{
		{
			first: func(on audit.Date) audit.Action {
				return audit.Action{
					CriterionID: "CON-2", SuggestionID: "CON-2-a", What: "Agree a short script and put it on every desk",
					FirstStep: "Write three sentences with the reception team", OwnerRole: "Reception lead", Due: daysFrom(on, 21),
					Effort: audit.EffortLow, Benefit: "Nobody has to say out loud why they have come",
					HowWeKnow: "We listen at the desk for a morning, a month later", Status: audit.ActionNotStarted, Pledge: true,
				}
			},
			changes: []demoChange{
				{4, func(a *audit.Action, _ audit.Date) { a.Status = audit.ActionUnderWay }},
				{18, func(a *audit.Action, on audit.Date) {
					a.Status, a.DoneOn = audit.ActionDone, on
					a.EvidenceNote = "The script is on all four desks. Reception tried it in the team meeting, with made-up cases."
				}},
			},
		},
		{
			first: func(on audit.Date) audit.Action {
				return audit.Action{
					CriterionID: "APT-3", SuggestionID: "APT-3-a", What: "Agree a simple stop signal and say it out loud each time",
					FirstStep: "Put it on the agenda of the clinical meeting", OwnerRole: "Nurse lead", Due: daysFrom(on, 14),
					Effort: audit.EffortLow, Benefit: "People know that they can stop, and how",
					HowWeKnow: "Each clinician can say what the signal is", Status: audit.ActionNotStarted, Pledge: true,
				}
			},
			changes: []demoChange{
				{6, func(a *audit.Action, on audit.Date) { a.Status, a.Due = audit.ActionUnderWay, daysFrom(on, 22) }},
				{25, func(a *audit.Action, on audit.Date) { a.Due = daysFrom(on, 31) }},
			},
		},
		{
			first: func(on audit.Date) audit.Action {
				return audit.Action{
					CriterionID: "STA-3", SuggestionID: "STA-3-a", What: "Write a review step with two people, one outside the event",
					FirstStep: "Ask a neighbouring practice who could be the second person", OwnerRole: "GP partner", Due: daysFrom(on, 75),
					Effort: audit.EffortLow, Benefit: "Nobody loses their practice on one person's word", Status: audit.ActionNotStarted,
				}
			},
		},
		{
			first: func(on audit.Date) audit.Action {
				return audit.Action{
					CriterionID: "CTY-1", SuggestionID: "CTY-1-b", What: "Choose one place for it in the record and show the team",
					OwnerRole: "Data or records lead", Due: daysFrom(on, 50), Effort: audit.EffortLow,
					Benefit: "People do not have to tell it again", Status: audit.ActionNotStarted,
				}
			},
			changes: []demoChange{{20, func(a *audit.Action, _ audit.Date) {
				a.Status, a.StatusReason = audit.ActionBlocked, "We are waiting for the new data lead, who starts in the spring."
			}}},
		},
		{
			first: func(on audit.Date) audit.Action {
				return audit.Action{
					CriterionID: "REC-2", SuggestionID: "REC-2-c", What: "Set aside one room or corner for private talks",
					OwnerRole: "Practice manager", Due: daysFrom(on, 90), Effort: audit.EffortHigh, Status: audit.ActionNotStarted,
				}
			},
			changes: []demoChange{{28, func(a *audit.Action, _ audit.Date) {
				a.Status, a.StatusReason = audit.ActionDropped, "There is no spare room. The note card at the desk does most of it."
			}}},
		},
		{
			first: func(audit.Date) audit.Action {
				return audit.Action{
					What: "Put a plant and two chairs by the side door", FirstStep: "Ask the caretaker which door stays open",
					OwnerRole: "Reception lead", Effort: audit.EffortLow, Benefit: "A calmer place to wait", Status: audit.ActionNotStarted,
				}
			},
		},
	}
}
