package api

// decidingWire are the schemas of what is done to decide: proposals, positions, endorsements, decisions, publishing.
func decidingWire() map[string]any {
	return map[string]any{
		"DecisionLog": wireDecisionLog{}, "EndorsementRule": wireEndorsementRule{}, "Decision": wireDecision{}, "DecidedCriterion": wireDecided{},
		"DecisionInput": wireDecisionInput{},
	}
}

const goodDecision = `{"about":"other","proposalId":null,"draftId":null,"hash":"","rule":null,"what":"a","why":"b","optionsNotTaken":"c",` +
	`"tookPart":["clinician"],"how":"consent","decidedOn":"2026-11-20","dissent":"d","withoutBecause":"e","outcome":"changed","textReasons":[]}`

// decidingBodies are the bodies of its writes, for the access matrix.
func decidingBodies() map[string]string {
	const group = base + "/groups/:groupId"
	return map[string]string{
		"POST " + group + "/decisions": goodDecision,
	}
}
