package api

// reviewingWire are the schemas of what the group does with what a practice shares, and what reaches the practice.
func reviewingWire() map[string]any {
	return map[string]any{
		"SharedPractice": wireSharedPractice{}, "SharedAudit": wireSharedAudit{}, "OwnReview": wireOwnReview{}, "ReviewInput": wireReviewInput{},
		"GivenReview": wireGivenReview{}, "OptOut": wireOptOut{}, "PracticeMessage": wirePracticeMessage{}, "MessageInput": wireMessageInput{},
		"ReplyInput": wireReplyInput{}, "GroupMessageInput": wireGroupMessageInput{}, "GroupSuggestion": wireGroupSuggestion{}, "GroupSuggestionInput": wireGroupSuggestionInput{},
		"OwnGivenReview": wireOwnGivenReview{}, "OwnSuggestion": wireOwnSuggestion{},
		"SharedProgress": wireSharedProgress{}, "SharedTrend": wireSharedTrend{}, "SharedTrendAudit": wireSharedTrendAudit{},
	}
}

// reviewingBodies are the bodies of its writes, for the access matrix.
func reviewingBodies() map[string]string {
	const (
		group  = base + "/groups/:groupId"
		shared = group + "/shared-practices/:sharedPracticeId"
		words  = `{"words":"words","textReasons":[]}`
		send   = `{"view":"","words":"words","textReasons":[]}`
		reply  = `{"reply":"words","textReasons":[]}`
	)
	return map[string]string{
		"PUT " + shared + "/audits/:auditId/reviews/:criterionId":                                    `{"view":"agree","note":"","textReasons":[]}`,
		"POST " + shared + "/suggestions":                                                            `{"auditId":"SHARED-AUDIT","criterionId":"","kind":"thanks","words":"words","textReasons":[]}`,
		"POST " + group + "/suggestions/:suggestionId/send":                                          send,
		"POST " + group + "/conversations/:messageId/answer":                                         reply,
		"POST " + base + "/practices/:practiceId/from-the-group/:messageId/reply":                    reply,
		"POST " + base + "/practices/:practiceId/audits/:auditId/criteria/:criterionId/conversation": words,
	}
}
