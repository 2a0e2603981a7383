package api

import "github.com/gin-gonic/gin"

// limit is how many requests of a kind are answered in ten minutes, of one network address or of one person. All routes
// of a kind count together.
type limit struct {
	kind     string
	most     int64
	byPerson bool
}

// limits gives, by kind, how much is plenty for people and little for a machine that guesses. An organisation's whole
// staff may share one address.
func limits(configured map[string]int64) map[string]limit {
	known := map[string]limit{}
	for _, one := range []limit{
		{"sign-in", 300, false}, {"second-factor", 300, false}, {"provider", 300, false}, {"links", 300, false}, {"sign-up", 300, false},
		{"forgotten", 60, false}, {"search", 600, true}, {"reports", 300, true}, {"email", 10, true},
		{"invitations", 60, true}, {"sign-in name", 10, true}, {"public pages", 3000, false},
	} {
		if most, set := configured[one.kind]; set {
			one.most = most
		}
		known[one.kind] = one
	}
	return known
}

// limitedRoutes says what each limited route counts as.
func limitedRoutes() map[string]string {
	const one = "/practices/{practiceId}/audits/{auditId}"
	return map[string]string{
		"POST /session":                                                   "sign-in",
		"POST /session/second-factor":                                     "second-factor",
		"POST /session/provider":                                          "provider",
		"GET /session/provider/return":                                    "provider",
		"POST /links/look":                                                "links",
		"POST /links/accept":                                              "links",
		"POST /sign-up/look":                                              "sign-up",
		"POST /sign-up/practices":                                         "sign-up",
		"POST /sign-up":                                                   "sign-up",
		"GET " + one + "/meeting-sheet.pdf":                               "reports",
		"GET " + one + "/meeting-sheet.html":                              "reports",
		"GET " + one + "/comparison.pdf":                                  "reports",
		"GET " + one + "/comparison.html":                                 "reports",
		"GET " + one + "/comparison.csv":                                  "reports",
		"GET /placements/{placementId}/reflection.pdf":                    "reports",
		"GET /placements/{placementId}/reflection.html":                   "reports",
		"GET /placements/{placementId}/reflection.md":                     "reports",
		"POST " + one + "/view-rounds":                                    "invitations",
		"POST /groups/{groupId}/sign-up-codes":                            "invitations",
		"POST /password/forgotten":                                        "forgotten",
		"PUT /account/email":                                              "email",
		"GET /groups/{groupId}/practices":                                 "search",
		"GET /groups/{groupId}/decisions.pdf":                             "reports",
		"GET /groups/{groupId}/decisions.html":                            "reports",
		"GET /groups/{groupId}/decisions.csv":                             "reports",
		"GET /groups/{groupId}/picture.pdf":                               "reports",
		"GET /groups/{groupId}/picture.html":                              "reports",
		"GET /groups/{groupId}/picture.csv":                               "reports",
		"GET /groups/{groupId}/picture.xlsx":                              "reports",
		"GET " + one + "/action-plan.pdf":                                 "reports",
		"GET " + one + "/action-plan.html":                                "reports",
		"GET /practices/{practiceId}/progress-report.pdf":                 "reports",
		"GET /practices/{practiceId}/progress-report.html":                "reports",
		"GET /practices/{practiceId}/progress-summary.pdf":                "reports",
		"GET /practices/{practiceId}/progress-summary.html":               "reports",
		"GET /practices/{practiceId}/you-said.pdf":                        "reports",
		"GET /practices/{practiceId}/you-said.html":                       "reports",
		"GET " + one + "/cqc-evidence.pdf":                                "reports",
		"GET " + one + "/cqc-evidence.html":                               "reports",
		"GET " + one + "/cqc-evidence.csv":                                "reports",
		"GET " + one + "/answers.html":                                    "reports",
		"GET /practices/{practiceId}/archive.json":                        "reports",
		"POST /practices/{practiceId}/archive/check":                      "reports",
		"POST /practices/{practiceId}/archive":                            "reports",
		"GET /practices/{practiceId}/answers.csv":                         "reports",
		"GET /practices/{practiceId}/actions.csv":                         "reports",
		"GET /practices/{practiceId}/workbook.xlsx":                       "reports",
		"GET /criteria/{setId}/{criteriaVersion}/form.xlsx":               "links",
		"POST " + one + "/form/check":                                     "reports",
		"POST " + one + "/form":                                           "reports",
		"GET /verify/{reportCode}":                                        "links",
		"GET /you-said/{odsCode}":                                         "public pages",
		"GET /calendars/{calendarToken}":                                  "links",
		"GET /account/export":                                             "reports",
		"GET /practices/{practiceId}/export":                              "reports",
		"PUT /account/sign-in-name":                                       "sign-in name",
		"POST /installation/invitations":                                  "invitations",
		"POST /groups/{groupId}/invitations":                              "invitations",
		"POST /groups/{groupId}/practices/{listedPracticeId}/invitations": "invitations",
		"POST /groups/{groupId}/placements":                               "invitations",
		"POST /practices/{practiceId}/invitations":                        "invitations",
		"POST " + one + "/requests":                                       "invitations",
	}
}

// countRequest counts a request against its limit, if it has one. Errors: *models.Wait.
func (s *server) countRequest(c *gin.Context, here *scope, limit limit) error {
	if limit.kind == "" {
		return nil
	}
	who := address(c)
	if limit.byPerson {
		who = string(here.visitor.Person)
	}
	return s.store.CountRequest(c.Request.Context(), limit.kind, who, limit.most)
}
