package api

import "doorway/audit"

// reviewingRoutes are what the group does with what a practice shares, and what reaches the practice.
func (s *server) reviewingRoutes() []route {
	const (
		group    = "/groups/{groupId}"
		shared   = group + "/shared-practices/{sharedPracticeId}"
		reviews  = shared + "/audits/{auditId}/reviews"
		one      = group + "/suggestions/{suggestionId}"
		optOut   = group + "/opt-outs/{sharedPracticeId}"
		practice = "/practices/{practiceId}"
		from     = practice + "/from-the-group"
	)
	return []route{
		{"GET", shared, s.getSharedPractice, audit.SharedPracticeRead},
		{"GET", shared + "/progress", s.getSharedProgress, audit.SharedPracticeRead},
		{"GET", reviews, s.listReviews, audit.ReviewsRead},
		{"PUT", reviews + "/{criterionId}", s.putReview, audit.ReviewWrite},
		{"POST", shared + "/suggestions", s.suggestMessage, audit.MessageSuggest},
		{"GET", group + "/suggestions", s.listSuggestions, audit.MessageSend},
		{"DELETE", one, s.takeBackSuggestion, audit.MessageSuggest},
		{"POST", one + "/send", s.sendSuggestion, audit.MessageSend},
		{"POST", one + "/set-aside", s.setSuggestionAside, audit.MessageSend},
		{"GET", group + "/opt-outs", s.listOptOuts, audit.OptOut},
		{"PUT", optOut, s.optOut, audit.OptOut},
		{"DELETE", optOut, s.optIn, audit.OptOut},
		{"GET", group + "/conversations", s.listConversations, audit.ConversationsRead},
		{"POST", group + "/conversations/{messageId}/answer", s.answerConversation, audit.ConversationAnswer},
		{"GET", "/account/reviews", s.listOwnReviews, audit.OwnWords},
		{"DELETE", "/account/reviews/{hatId}/{auditId}/{criterionId}", s.withdrawOwnReview, audit.OwnWords},
		{"GET", "/account/suggestions", s.listOwnSuggestions, audit.OwnWords},
		{"DELETE", "/account/suggestions/{suggestionId}", s.withdrawOwnSuggestion, audit.OwnWords},
		{"GET", from, s.listFromTheGroup, audit.FromGroupRead},
		{"DELETE", from + "/{messageId}", s.endConversation, audit.ConversationAsk},
		{"POST", from + "/{messageId}/reply", s.replyToGroup, audit.FromGroupReply},
		{"POST", practice + "/audits/{auditId}/criteria/{criterionId}/conversation", s.askForConversation, audit.ConversationAsk},
	}
}
