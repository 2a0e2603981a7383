package api

// decidingWire are the schemas of what is done to decide: proposals, positions, endorsements, decisions, publishing.
func decidingWire() map[string]any {
	return map[string]any{
		"DecisionLog": wireDecisionLog{}, "EndorsementRule": wireEndorsementRule{}, "Decision": wireDecision{}, "DecidedCriterion": wireDecided{},
		"NamedContribution": wireNamedContribution{}, "DecisionInput": wireDecisionInput{}, "ToDecide": wireToDecide{}, "DraftToDecide": wireDraftToDecide{}, "ChangedByDraft": wireChangedByThis{},
		"GroupProposal": wireGroupProposal{}, "Rest": wireRest{}, "RestInput": wireRestInput{}, "ProposedCriterion": wireProposedCriterion{}, "CriterionText": wireCriterionText{}, "Position": wirePosition{},
		"ProposalInput": wireProposalInput{}, "PositionInput": wirePositionInput{}, "Endorsements": wireEndorsements{}, "DomainToRead": wireDomainToRead{},
		"TextToEndorse": wireTextToEnd{}, "Endorse": wireEndorse{}, "TextRead": wireTextRead{}, "Publishing": wirePublishing{},
		"Unendorsed": wireUnendorsed{}, "Publish": wirePublish{}, "Retiring": wireRetiring{}, "RetiringNext": wireRetiringNext{},
	}
}

const goodDecision = `{"about":"other","proposalId":null,"draftId":null,"versionId":null,"hash":"","rule":null,"what":"a","why":"b","optionsNotTaken":"c",` +
	`"tookPart":["clinician"],"how":"consent","decidedOn":"2026-11-20","dissent":"d","withoutBecause":"e","outcome":"changed","textReasons":[]}`

// decidingBodies are the bodies of its writes, for the access matrix.
func decidingBodies() map[string]string {
	const group = base + "/groups/:groupId"
	return map[string]string{
		"POST " + group + "/decisions":                              goodDecision,
		"POST " + group + "/proposals":                              `{"draftId":"00000000-0000-4000-8000-000000000000","title":"a","why":"b","criteria":["x"],"textReasons":[]}`,
		"PUT " + group + "/proposals/:proposalId/position":          `{"choice":"cannot","because":"a","textReasons":[]}`,
		"PUT " + group + "/proposals/:proposalId/rest":              `{"resting":true,"pauseWords":"a","textReasons":[]}`,
		"PUT " + group + "/drafts/:draftId/endorsements":            `{"texts":[]}`,
		"POST " + group + "/drafts/:draftId/endorsements/take-back": `{"texts":[]}`,
		"POST " + group + "/drafts/:draftId/publish":                `{"hash":"none"}`,
	}
}
