package api

import "doorway/audit"

// decidingRoutes are what is done to decide: proposals, positions, endorsements, decisions, publishing.
func (s *server) decidingRoutes() []route {
	const group = "/groups/{groupId}"
	return []route{
		{"GET", group + "/decisions", s.listDecisions, audit.DecisionsRead},
		{"POST", group + "/decisions", s.recordDecision, audit.DecisionRecord},
		{"GET", group + "/proposals", s.listProposals, audit.ProposalsRead},
		{"POST", group + "/proposals", s.openProposal, audit.ProposalOpen},
		{"PUT", group + "/proposals/{proposalId}/position", s.takePosition, audit.PositionTake},
		{"DELETE", group + "/proposals/{proposalId}/position", s.withdrawPosition, audit.PositionWithdraw},
		{"PUT", group + "/proposals/{proposalId}/rest", s.restProposal, audit.ProposalRest},
		{"GET", group + "/proposals/{proposalId}/not-heard", s.listNotHeardOnProposal, audit.NotHeardRead},
		{"POST", group + "/proposals/{proposalId}/withdraw", s.withdrawProposal, audit.ProposalOpen},
		{"GET", group + "/drafts/{draftId}/endorsements", s.getEndorsements, audit.EndorsementsRead},
		{"PUT", group + "/drafts/{draftId}/endorsements", s.endorse, audit.EndorsementGive},
		{"POST", group + "/drafts/{draftId}/endorsements/take-back", s.takeBackEndorsements, audit.EndorsementTakeBack},
		{"GET", group + "/drafts/{draftId}/publishing", s.getPublishing, audit.VersionPublish},
		{"POST", group + "/drafts/{draftId}/publish", s.publishDraft, audit.VersionPublish},
		{"GET", group + "/criteria/{setId}/{criteriaVersion}/retiring", s.getRetiring, audit.VersionRetire},
		{"GET", group + "/decisions.pdf", s.getDecisionsPDF, audit.DecisionsRead},
		{"GET", group + "/decisions.html", s.getDecisionsPage, audit.DecisionsRead},
		{"GET", group + "/decisions.csv", s.getDecisionsCSV, audit.DecisionsRead},
	}
}
