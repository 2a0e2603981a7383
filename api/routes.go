package api

import (
	"slices"

	"github.com/gin-gonic/gin"

	"doorway/audit"
)

// route is one row of the route table.
type route struct {
	method     string
	path       string // as the contract writes it
	handle     func(*gin.Context) error
	permission audit.Permission
}

// routes is the whole programming interface: what is not here does not exist. The hat that a request is made in is
// named in its path: a practice's, a group's or a placement's id; without one it is the operator's, or none.
func (s *server) routes() []route {
	return slices.Concat(s.openRoutes(), s.accountRoutes(), s.installationRoutes(), s.groupRoutes(), s.placementRoutes(),
		s.practiceRoutes(), s.auditRoutes(), s.viewRoutes(), s.progressRoutes(), s.exportRoutes(),
		s.workingRoutes(), s.sayingRoutes(), s.decidingRoutes(), s.caringRoutes(), s.sharingRoutes(), s.reviewingRoutes(), s.pictureRoutes())
}

func (s *server) openRoutes() []route {
	return []route{
		{"GET", "/sign-in-ways", s.getSignInWays, audit.SessionLook},
		{"GET", "/session", s.getSession, audit.SessionLook},
		{"POST", "/session", s.signIn, audit.SessionBegin},
		{"DELETE", "/session", s.signOut, audit.SessionEnd},
		{"POST", "/session/second-factor", s.giveSecondFactor, audit.FactorGive},
		{"POST", "/session/provider", s.visitProvider, audit.SessionBegin},
		{"GET", "/session/provider/return", s.returnFromProvider, audit.SessionBegin},
		{"POST", "/password/forgotten", s.forgetPassword, audit.PasswordForgotten},
		{"POST", "/links/look", s.lookAtLink, audit.LinkLook},
		{"POST", "/links/accept", s.acceptLink, audit.LinkAccept},
		{"POST", "/sign-up/look", s.lookAtSignUpCode, audit.SignUp},
		{"POST", "/sign-up/practices", s.searchToSignUp, audit.SignUp},
		{"POST", "/sign-up", s.signUp, audit.SignUp},
		{"GET", "/criteria", s.listCriteria, audit.CriteriaRead},
		{"GET", "/criteria/{setId}/{criteriaVersion}", s.getCriteria, audit.CriteriaRead},
		{"GET", "/criteria/{setId}/{criteriaVersion}/form.xlsx", s.getBlankForm, audit.CriteriaRead},
		{"GET", "/criteria/{setId}/{criteriaVersion}/crosswalk", s.getCrosswalk, audit.CriteriaRead},
		{"GET", "/verify/{reportCode}", s.verifyReport, audit.VerifyRead},
		{"GET", "/verify-keys", s.listVerifyKeys, audit.VerifyRead},
		{"GET", "/you-said/{odsCode}", s.getPublicPage, audit.PublicPageRead},
		{"GET", "/calendars/{calendarToken}", s.followCalendar, audit.CalendarFollow},
		{"GET", "/who-decides-what", s.getPolicy, audit.PolicyRead},
		{"GET", "/data-map", s.getDataMap, audit.PolicyRead},
	}
}

func (s *server) accountRoutes() []route {
	return []route{
		{"POST", "/session/extend", s.extendSession, audit.SessionsOwn},
		{"POST", "/session/confirm", s.confirmSession, audit.SessionConfirm},
		{"GET", "/account", s.getAccount, audit.AccountRead},
		{"PATCH", "/account", s.changeAccount, audit.AccountChange},
		{"PUT", "/account/reminders", s.changeReminders, audit.AccountChange},
		{"PUT", "/account/sign-in-name", s.changeSignInName, audit.AccountChange},
		{"PUT", "/account/email", s.changeEmail, audit.AccountChange},
		{"PUT", "/account/password", s.changePassword, audit.AccountPassword},
		{"POST", "/account/second-factor", s.beginSecondFactor, audit.FactorSetUp},
		{"PUT", "/account/second-factor", s.setUpSecondFactor, audit.FactorSetUp},
		{"DELETE", "/account/second-factor", s.endSecondFactor, audit.FactorEnd},
		{"POST", "/account/recovery-codes", s.renewRecoveryCodes, audit.FactorSetUp},
		{"DELETE", "/account/provider", s.unlinkProvider, audit.AccountChange},
		{"GET", "/account/sessions", s.listSessions, audit.SessionsOwn},
		{"DELETE", "/account/sessions", s.endOtherSessions, audit.SessionsOwn},
		{"DELETE", "/account/sessions/{sessionId}", s.endSession, audit.SessionsOwn},
		{"DELETE", "/account/hats/{hatId}", s.leaveHat, audit.HatLeave},
		{"GET", "/account/export", s.exportAccount, audit.AccountRead},
		{"POST", "/account/erasure", s.askAccountErasure, audit.AccountErase},
		{"DELETE", "/account/erasure", s.stopAccountErasure, audit.AccountErase},
	}
}

func (s *server) installationRoutes() []route {
	const place = "/installation"
	return []route{
		{"GET", place, s.getInstallation, audit.InstallationRead},
		{"GET", place + "/people", s.listInstallationPeople, audit.InstallationPeople},
		{"PATCH", place + "/people/{hatId}", s.pauseInstallationHat, audit.InstallationRemove},
		{"DELETE", place + "/people/{hatId}", s.endInstallationHat, audit.InstallationRemove},
		{"GET", place + "/invitations", s.listInstallationInvitations, audit.InstallationInvite},
		{"POST", place + "/invitations", s.inviteToInstallation, audit.InstallationInvite},
		{"DELETE", place + "/invitations/{invitationId}", s.endInstallationInvitation, audit.InstallationInvite},
		{"GET", place + "/trail", s.getInstallationTrail, audit.InstallationTrail},
	}
}

func (s *server) groupRoutes() []route {
	const (
		group  = "/groups/{groupId}"
		listed = group + "/practices/{listedPracticeId}"
	)
	return []route{
		{"GET", group, s.getGroup, audit.GroupRead},
		{"PATCH", group, s.changeGroup, audit.GroupChange},
		{"GET", group + "/trail", s.getGroupTrail, audit.GroupTrail},
		{"GET", group + "/people", s.listGroupPeople, audit.GroupPeople},
		{"PATCH", group + "/people/{hatId}", s.pauseGroupHat, audit.GroupRemove},
		{"DELETE", group + "/people/{hatId}", s.endGroupHat, audit.GroupRemove},
		{"GET", group + "/invitations", s.listGroupInvitations, audit.GroupInvite},
		{"POST", group + "/invitations", s.inviteToGroup, audit.GroupInvite},
		{"DELETE", group + "/invitations/{invitationId}", s.endGroupInvitation, audit.GroupInvite},
		{"GET", group + "/practices", s.searchPractices, audit.PracticesSearch},
		{"GET", listed, s.getListedPractice, audit.PracticesSearch},
		{"POST", listed + "/invitations", s.inviteLead, audit.LeadInvite},
		{"DELETE", listed + "/invitations/{invitationId}", s.endLeadInvitation, audit.LeadInvite},
		{"PUT", listed + "/successor", s.nameSuccessor, audit.SuccessorName},
		{"GET", group + "/placements", s.listPlacements, audit.PlacementsRead},
		{"POST", group + "/placements", s.addPlacement, audit.PlacementWrite},
		{"PATCH", group + "/placements/{listedPlacementId}", s.changePlacement, audit.PlacementWrite},
		{"POST", group + "/placements/{listedPlacementId}/confirm", s.confirmPlacement, audit.PlacementWrite},
		{"GET", group + "/sign-up-codes", s.listSignUpCodes, audit.SignUpCodes},
		{"POST", group + "/sign-up-codes", s.makeSignUpCode, audit.SignUpCodes},
		{"DELETE", group + "/sign-up-codes/{codeId}", s.endSignUpCode, audit.SignUpCodes},
		{"GET", group + "/released-assessments", s.listReleased, audit.ReleasedRead},
		{"GET", group + "/released-assessments/{assessmentId}", s.getReleased, audit.ReleasedRead},
		{"GET", group + "/signposts", s.listAllSignposts, audit.SignpostsReview},
		{"PUT", group + "/signposts/{signpostId}/review", s.reviewSignpost, audit.SignpostsReview},
	}
}

func (s *server) placementRoutes() []route {
	const (
		placement  = "/placements/{placementId}"
		assessment = placement + "/assessment"
		one        = assessment + "/observations/{criterionId}"
	)
	return []route{
		{"GET", placement, s.getPlacement, audit.PlacementRead},
		{"GET", placement + "/trail", s.getPlacementTrail, audit.PlacementTrail},
		{"GET", placement + "/signposts", s.listSignposts, audit.SignpostsRead},
		{"GET", assessment, s.getAssessment, audit.AssessmentRead},
		{"GET", one, s.getObservation, audit.AssessmentRead},
		{"PUT", one, s.putObservation, audit.AssessmentWrite},
		{"POST", assessment + "/submit", s.submitAssessment, audit.AssessmentWrite},
		{"POST", assessment + "/reopen", s.reopenAssessment, audit.AssessmentWrite},
		{"GET", assessment + "/preview", s.previewShared, audit.AssessmentRelease},
		{"PUT", assessment + "/release", s.releaseAssessment, audit.AssessmentRelease},
		{"POST", assessment + "/confirm", s.confirmShared, audit.AssessmentRelease},
		{"POST", assessment + "/withdraw", s.withdrawAssessment, audit.AssessmentRelease},
		{"PUT", assessment + "/reflection", s.putReflection, audit.ReflectionWrite},
		{"GET", placement + "/reflection.pdf", s.getReflectionPDF, audit.AssessmentRead},
		{"GET", placement + "/reflection.html", s.getReflectionPage, audit.AssessmentRead},
		{"GET", placement + "/reflection.md", s.getReflectionMarkdown, audit.AssessmentRead},
	}
}

func (s *server) practiceRoutes() []route {
	const practice = "/practices/{practiceId}"
	return []route{
		{"GET", practice, s.getPractice, audit.PracticeRead},
		{"PATCH", practice, s.changePractice, audit.PracticeRename},
		{"GET", practice + "/mine", s.getMine, audit.MineRead},
		{"GET", practice + "/trail", s.getPracticeTrail, audit.PracticeTrail},
		{"GET", practice + "/claims", s.listClaims, audit.ClaimDecide},
		{"POST", practice + "/claims/{claimId}", s.decideClaim, audit.ClaimDecide},
		{"GET", practice + "/people", s.listPracticePeople, audit.PeopleRead},
		{"PATCH", practice + "/people/{hatId}", s.pausePracticeHat, audit.PeopleRemove},
		{"DELETE", practice + "/people/{hatId}", s.endPracticeHat, audit.PeopleRemove},
		{"POST", practice + "/hand-over", s.handOver, audit.HandOver},
		{"GET", practice + "/invitations", s.listPracticeInvitations, audit.PeopleRead},
		{"POST", practice + "/invitations", s.inviteToPractice, audit.PeopleInvite},
		{"DELETE", practice + "/invitations/{invitationId}", s.endPracticeInvitation, audit.PeopleInvite},
		{"GET", practice + "/export", s.exportPractice, audit.PracticeExport},
		{"POST", practice + "/erasure", s.askPracticeErasure, audit.PracticeErase},
		{"DELETE", practice + "/erasure", s.stopPracticeErasure, audit.PracticeErase},
	}
}

func (s *server) auditRoutes() []route {
	const (
		practice = "/practices/{practiceId}"
		audits   = practice + "/audits"
		one      = audits + "/{auditId}"
		answer   = one + "/answers/{criterionId}"
		asked    = one + "/requests"
		action   = practice + "/actions/{actionId}"
	)
	return []route{
		{"GET", audits, s.listAudits, audit.AuditList},
		{"POST", audits, s.startAudit, audit.AuditStart},
		{"GET", one, s.getAudit, audit.AuditRead},
		{"PATCH", one, s.changeAudit, audit.AuditChange},
		{"GET", asked, s.listRequests, audit.DomainAsk},
		{"POST", asked, s.askForDomain, audit.DomainAsk},
		{"DELETE", asked + "/{requestId}", s.endRequest, audit.DomainAsk},
		{"POST", asked + "/{requestId}/done", s.finishRequest, audit.DomainDone},
		{"GET", answer, s.getAnswer, audit.AnswerRead},
		{"PUT", answer, s.putAnswer, audit.AnswerWrite},
		{"GET", answer + "/earlier", s.listEarlierTexts, audit.AnswerRead},
		{"GET", one + "/check", s.checkAudit, audit.AuditCheck},
		{"POST", one + "/submit", s.submitAudit, audit.AuditSubmit},
		{"POST", one + "/reopen", s.reopenAudit, audit.AuditReopen},
		{"POST", one + "/discard", s.discardAudit, audit.AuditDiscard},
		{"POST", one + "/restore", s.restoreAudit, audit.AuditRestore},
		{"GET", one + "/submissions", s.listSubmissions, audit.SubmissionRead},
		{"GET", one + "/submissions/{number}", s.getSubmission, audit.SubmissionRead},
		{"GET", one + "/results", s.getResults, audit.ResultsRead},
		{"GET", one + "/plan", s.getPlan, audit.PlanRead},
		{"POST", one + "/actions", s.addAction, audit.ActionWrite},
		{"GET", action, s.getAction, audit.PlanRead},
		{"PUT", action, s.changeAction, audit.ActionWrite},
		{"DELETE", action, s.removeAction, audit.ActionRemove},
		{"GET", action + "/changes", s.listActionChanges, audit.PlanRead},
		{"GET", one + "/action-plan.pdf", s.getActionPlanPDF, audit.ReportRead},
		{"GET", one + "/action-plan.html", s.getActionPlanPage, audit.ReportRead},
	}
}

func (s *server) viewRoutes() []route {
	const (
		practice = "/practices/{practiceId}"
		one      = practice + "/audits/{auditId}"
		rounds   = one + "/view-rounds"
		asked    = practice + "/views"
	)
	return []route{
		{"GET", rounds, s.listViewRounds, audit.ViewAsk},
		{"POST", rounds, s.openViewRound, audit.ViewAsk},
		{"POST", rounds + "/{roundId}/close", s.closeViewRound, audit.ViewAsk},
		{"GET", asked, s.listAskedViews, audit.ViewGive},
		{"GET", asked + "/{roundId}", s.getAskedView, audit.ViewGive},
		{"PUT", asked + "/{roundId}/criteria/{criterionId}", s.putView, audit.ViewGive},
		{"GET", one + "/agree", s.getAgree, audit.SpreadRead},
		{"GET", one + "/meeting-sheet.pdf", s.getMeetingSheetPDF, audit.SpreadRead},
		{"GET", one + "/meeting-sheet.html", s.getMeetingSheetPage, audit.SpreadRead},
		{"GET", one + "/comparison", s.getComparison, audit.ComparisonRead},
		{"GET", one + "/comparison.pdf", s.getComparisonPDF, audit.ComparisonRead},
		{"GET", one + "/comparison.html", s.getComparisonPage, audit.ComparisonRead},
		{"GET", one + "/comparison.csv", s.getComparisonCSV, audit.ComparisonRead},
		{"GET", practice + "/shared-conversations", s.listSharedConversations, audit.SharedRead},
	}
}

func (s *server) progressRoutes() []route {
	const (
		practice = "/practices/{practiceId}"
		one      = practice + "/audits/{auditId}"
		public   = practice + "/actions/{actionId}/public-line"
	)
	return []route{
		{"GET", practice + "/look-again", s.getLookAgain, audit.AuditList},
		{"GET", one + "/earlier-answers", s.getEarlierAnswers, audit.AnswerRead},
		{"GET", one + "/upgrade", s.getUpgrade, audit.AuditUpgrade},
		{"POST", one + "/upgrade", s.upgradeAudit, audit.AuditUpgrade},
		{"POST", one + "/upgrade/undo", s.undoUpgrade, audit.AuditUpgrade},
		{"GET", practice + "/progress", s.getProgress, audit.ProgressRead},
		{"GET", practice + "/progress-report.pdf", s.getProgressReportPDF, audit.ProgressRead},
		{"GET", practice + "/progress-report.html", s.getProgressReportPage, audit.ProgressRead},
		{"GET", practice + "/progress-summary.pdf", s.getProgressSummaryPDF, audit.ProgressRead},
		{"GET", practice + "/progress-summary.html", s.getProgressSummaryPage, audit.ProgressRead},
		{"GET", practice + "/issued-reports", s.listIssuedReports, audit.IssuedRead},
		{"POST", practice + "/issued-reports/{reportCode}/withdraw", s.withdrawReport, audit.IssuedWithdraw},
		{"GET", practice + "/public-lines", s.listPublicLines, audit.PublicLinesRead},
		{"PUT", practice + "/public-page", s.changePublicPage, audit.PublicPageWrite},
		{"PUT", public, s.putPublicLine, audit.PublicLineWrite},
		{"DELETE", public, s.removePublicLine, audit.PublicLineWrite},
		{"GET", practice + "/you-said.pdf", s.getPosterPDF, audit.PublicLinesRead},
		{"GET", practice + "/you-said.html", s.getPosterPage, audit.PublicLinesRead},
		{"GET", one + "/cqc-evidence", s.getCQCEvidence, audit.ReportRead},
		{"GET", one + "/cqc-evidence.pdf", s.getCQCEvidencePDF, audit.ReportRead},
		{"GET", one + "/cqc-evidence.html", s.getCQCEvidencePage, audit.ReportRead},
		{"GET", one + "/cqc-evidence.csv", s.getCQCEvidenceCSV, audit.ReportRead},
	}
}

func (s *server) exportRoutes() []route {
	const (
		practice = "/practices/{practiceId}"
		one      = practice + "/audits/{auditId}"
		address  = practice + "/calendar-address"
	)
	return []route{
		{"GET", practice + "/archive.json", s.exportArchive, audit.ArchiveRead},
		{"POST", practice + "/archive/check", s.checkArchive, audit.ArchiveImport},
		{"POST", practice + "/archive", s.importArchive, audit.ArchiveImport},
		{"GET", practice + "/answers.csv", s.exportAnswersCSV, audit.TablesRead},
		{"GET", practice + "/actions.csv", s.exportActionsCSV, audit.TablesRead},
		{"GET", practice + "/workbook.xlsx", s.exportWorkbook, audit.TablesRead},
		{"GET", one + "/answers.html", s.getAnswersPage, audit.ReportRead},
		{"POST", one + "/form/check", s.checkForm, audit.FormImport},
		{"POST", one + "/form", s.importForm, audit.FormImport},
		{"GET", practice + "/actions.ics", s.getCalendar, audit.CalendarRead},
		{"GET", address, s.getCalendarAddress, audit.CalendarAddress},
		{"POST", address, s.makeCalendarAddress, audit.CalendarAddress},
		{"DELETE", address, s.endCalendarAddress, audit.CalendarAddress},
	}
}
