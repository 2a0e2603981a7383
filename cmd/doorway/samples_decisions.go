package main

import (
	"doorway/audit"
	"doorway/reports"
)

// decisions writes the log of an invented group.
func (c *samplesCommand) decisions(p *program) error {
	everybody := []audit.DecisionRole{audit.TookLivedExperience, audit.TookClinician, audit.TookResearcher, audit.TookFacilitator}
	data := reports.DecisionLogData{GroupName: "Co-production group (invented)", AsOf: "2026-11-20", Decisions: []reports.LoggedDecision{
		{Number: 3, Decision: audit.Decision{
			What: "We put the day right in the question about opening hours.", Why: "The text named a day that does not exist, and a practice was to begin on the next morning.",
			TookPart: []audit.DecisionRole{audit.TookClinician, audit.TookFacilitator}, How: audit.HowConsent, DecidedOn: "2026-11-12",
			WithoutBecause: "It could not wait. Everybody was told on the same day, and anybody may bring it back.", Outcome: audit.OutcomeChanged,
		}, Criteria: []reports.LoggedCriterion{{ID: "CON-1"}}},
		{Number: 2, Decision: audit.Decision{
			What: "We leave the question about the waiting room as it is.", Why: "People read it in different ways, and each way led to a good talk.",
			OptionsNotTaken: "To ask about light and noise apart.", TookPart: everybody, How: audit.HowVote, DecidedOn: "2026-10-22",
			Dissent: "Some of us find that noise is lost in it.", Outcome: audit.OutcomeNotChanged,
		}, Criteria: []reports.LoggedCriterion{{ID: "CTY-2"}}, Contributions: []reports.LoggedContribution{"5b1c0d3e-7d0c-4a53-9a43-0d1f3a6b2c11"}},
		{Number: 1, Decision: audit.Decision{
			What: "We ask first whether people can find out how to reach the practice.", Why: "Those who were new told us that they gave up before they rang.",
			OptionsNotTaken: "To ask only about the telephone. Many never ring.", TookPart: everybody, How: audit.HowConsensus, DecidedOn: "2026-10-01",
			Outcome: audit.OutcomeChanged,
		}, Criteria: []reports.LoggedCriterion{{ID: "CON-1"}, {ID: "CON-9", New: true}},
			Contributions: []reports.LoggedContribution{"77aa00ff-2f7e-4c0b-8a2e-61d0b7c9e512", "c2d8e1a4-93b5-4e7f-b1a0-54f6d7083e21"}},
	}}
	return writeSample(c, p, "decisions", data, reports.DecisionLog, reports.DecisionLogPage)
}
