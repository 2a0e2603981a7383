package api

import "doorway/audit"

// workingRoutes are what is done to work on criteria: drafts, texts, files and histories.
func (s *server) workingRoutes() []route {
	const (
		drafts = "/groups/{groupId}/drafts"
		draft  = drafts + "/{draftId}"
		one    = draft + "/criteria/{criterionId}"
	)
	return []route{
		{"GET", "/criteria/{setId}/{criteriaVersion}/criteria.yaml", s.getCriteriaFile, audit.CriteriaRead},
		{"GET", drafts, s.listDrafts, audit.DraftRead},
		{"POST", drafts, s.startDraft, audit.DraftWrite},
		{"POST", drafts + "/file", s.importDraft, audit.DraftWrite},
		{"GET", draft, s.getDraft, audit.DraftRead},
		{"DELETE", draft, s.discardDraft, audit.DraftDiscard},
		{"PUT", draft + "/header", s.saveDraftHeader, audit.DraftWrite},
		{"GET", draft + "/criteria.yaml", s.getDraftFile, audit.DraftRead},
		{"POST", draft + "/criteria", s.addDraftCriterion, audit.DraftWrite},
		{"GET", one, s.getDraftCriterion, audit.DraftRead},
		{"PUT", one, s.saveDraftCriterion, audit.DraftWrite},
		{"DELETE", one, s.putBackDraftCriterion, audit.DraftWrite},
	}
}
