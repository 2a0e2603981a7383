package api

import "doorway/audit"

// sayingRoutes are what is done to be heard: consultations and contributions.
func (s *server) sayingRoutes() []route {
	const (
		group        = "/groups/{groupId}"
		consultation = group + "/consultations/{consultationId}"
		contribution = group + "/contributions/{contributionId}"
		summary      = group + "/summaries/{criterionId}"
	)
	return []route{
		{"GET", group + "/consultations", s.listConsultations, audit.ContributionRead},
		{"POST", group + "/consultations", s.openConsultation, audit.ConsultationRun},
		{"GET", consultation, s.getConsultation, audit.ContributionRead},
		{"PUT", consultation + "/state", s.changeConsultation, audit.ConsultationRun},
		{"PUT", consultation + "/answer", s.answerConsultation, audit.ContributionWrite},
		{"GET", consultation + "/not-heard", s.listNotHeard, audit.NotHeardRead},
		{"GET", group + "/contributions", s.listContributions, audit.ContributionRead},
		{"POST", group + "/contributions", s.contribute, audit.ContributionWrite},
		{"GET", group + "/my-contributions", s.listMyContributions, audit.ContributionRead},
		{"GET", contribution, s.getContribution, audit.ContributionRead},
		{"PUT", contribution, s.changeContribution, audit.ContributionWrite},
		{"DELETE", contribution, s.withdrawContribution, audit.ContributionWrite},
		{"PUT", contribution + "/state", s.settleContribution, audit.ContributionSettle},
		{"GET", group + "/summaries", s.listContributionSummaries, audit.ContributionRead},
		{"PUT", summary, s.saveContributionSummary, audit.SummaryWrite},
		{"DELETE", summary, s.removeContributionSummary, audit.SummaryWrite},
		{"GET", "/account/contributions", s.listOwnWords, audit.OwnWords},
		{"DELETE", "/account/contributions/{contributionId}", s.withdrawOwnWords, audit.OwnWords},
		{"GET", "/account/positions", s.listOwnPositions, audit.OwnWords},
		{"DELETE", "/account/positions/{proposalId}", s.withdrawOwnPosition, audit.OwnWords},
		{"GET", "/account/endorsements", s.listOwnEndorsements, audit.OwnWords},
		{"POST", "/account/endorsements/take-back", s.withdrawOwnEndorsements, audit.OwnWords},
		{"GET", "/practices/{practiceId}/said-about-criteria", s.listSaidAboutCriteria, audit.SummaryRead},
	}
}
