package api

// workingWire are the schemas of what is done to work on criteria: drafts, texts, files and histories.
func workingWire() map[string]any {
	return map[string]any{
		"DraftStart": wireDraftStart{}, "DraftSummary": wireDraftSummary{}, "Draft": wireDraft{}, "DraftLine": wireDraftLine{}, "DraftWords": wireDraftWords{}, "DraftInput": wireDraftInput{}, "DraftCriterion": wireDraftCriterion{}, "DraftLevel": wireLevel{}, "DraftPrinciple": wirePrinciple{}, "DraftDomain": wireDomain{}, "DraftSuggestion": wireSuggestion{}, "DraftSource": wireSource{},
		"DraftFile": wireDraftFile{}, "DraftHeaderInput": wireDraftHeaderInput{},
		"Reading": wireReading{}, "CriterionStep": wireStep{},
	}
}

const (
	draftHeader   = `{"number":"0.9.0","title":"Another title","notice":"Not agreed.","textReasons":[]}`
	draftChange   = `{"domain":"REG","title":"A title","statement":"A statement.","principles":["trust"],"essential":false,"whyItMatters":"It does.","contentNote":"","levels":["No","A bit","Mostly","Yes"],"evidenceExamples":["A form"],"suggestedActions":[{"id":"","text":"Write","effort":"low","ownerRole":"Manager"}],"placementMode":"observe","placementPrompt":"Look.","plain":"","easyRead":"","kind":"material","why":"Because.","retired":false,"looked":false,"from":[],"textReasons":[]}`
	draftAddition = `{"domain":"REG","title":"A title","statement":"A statement.","principles":["trust"],"essential":false,"whyItMatters":"It does.","contentNote":"","levels":["No","A bit","Mostly","Yes"],"evidenceExamples":["A form"],"suggestedActions":[{"id":"","text":"Write","effort":"low","ownerRole":"Manager"}],"placementMode":"observe","placementPrompt":"Look.","plain":"","easyRead":"","kind":"new","why":"Because.","retired":false,"looked":false,"from":[],"textReasons":[]}`
)

// workingBodies are the bodies of its writes, for the access matrix.
func workingBodies() map[string]string {
	const drafts = base + "/groups/:groupId/drafts"
	return map[string]string{
		"POST " + drafts:                                    `{"setId":"starter"}`,
		"POST " + drafts + "/file":                          `{"setId":"starter","file":""}`,
		"PUT " + drafts + "/:draftId/header":                draftHeader,
		"POST " + drafts + "/:draftId/criteria":             draftAddition,
		"PUT " + drafts + "/:draftId/criteria/:criterionId": draftChange,
	}
}
