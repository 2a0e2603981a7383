package api

import "strings"

// sayingWire are the schemas of what is done to be heard: consultations and contributions.
func sayingWire() map[string]any {
	return map[string]any{
		"Consultation": wireConsultation{}, "ConsultationPage": wireConsultationPage{}, "ConsultationInput": wireConsultationInput{},
		"ConsultationChange": wireConsultationChange{}, "ConsultationAnswer": wireConsultationAnswer{}, "NotHeard": wireNotHeard{},
		"Contribution": wireContribution{}, "ContributionInput": wireContributionInput{}, "ContributionOutcome": wireContributionOutcome{},
		"ContributionSummary": wireContributionSummary{}, "ContributionSummaryInput": wireContributionSummaryInput{},
		"SaidAboutCriterion": wireSaidAboutCriterion{}, "OwnWords": wireOwnWords{}, "OwnPosition": wireOwnPosition{},
		"OwnEndorsement": wireOwnEndorsement{}, "OwnEndorse": wireOwnEndorse{},
	}
}

// sayingBodies are the bodies of its writes, for the access matrix.
func sayingBodies() map[string]string {
	const (
		group = base + "/groups/:groupId"
		said  = `{"kind":"comment","criterionId":"","consultationId":"","proposalId":"","body":"words","contentNote":"","visibility":"group","attribution":"role","shownName":"","textReasons":[]}`
	)
	return map[string]string{
		"POST " + group + "/consultations":                       `{"question":"words","words":"","criteria":[],"contentNote":"","textReasons":[]}`,
		"PUT " + group + "/consultations/:consultationId/state":  `{"state":"open","pauseWords":"","textReasons":[]}`,
		"PUT " + group + "/consultations/:consultationId/answer": `{"answer":"pass"}`,
		"POST " + group + "/contributions":                       said,
		"PUT " + group + "/contributions/:contributionId":        said,
		"PUT " + group + "/contributions/:contributionId/state":  `{"state":"discussed","stateReason":"","textReasons":[]}`,
		"POST " + base + "/account/endorsements/take-back":       `{"setId":"starter","texts":[{"criterionId":"REG-1","hash":"0"}]}`,
		"PUT " + group + "/summaries/:criterionId":               `{"line":"words","contributions":[],"textReasons":[]}`,
	}
}

const saysToPractices = `{"kind":"comment","criterionId":"REG-1","consultationId":"","proposalId":"","body":"words","contentNote":"","visibility":"practices","attribution":"role","shownName":"","textReasons":[]}`

// saying is where the things are said that a facilitator of the shown group says.
type saying struct {
	*caller
	at string
}

func (w *world) saying() saying {
	facilitator := w.facilitator()
	return saying{facilitator, "/groups/" + string(facilitator.group)}
}

func (s saying) asks(body string) (asked wireConsultation) {
	s.w.Helper()
	s.send("POST", s.at+"/consultations", []byte(body)).is(201).into(&asked)
	return asked
}

func (s saying) says(body string) (said wireContribution) {
	s.w.Helper()
	s.send("POST", s.at+"/contributions", []byte(body)).is(201).into(&said)
	return said
}

// sayingGuarded are the requests of this part with guarded texts.
func sayingGuarded(w *world) map[string]func() guardedWrite {
	const question = `{"question":"words","words":"","criteria":[],"contentNote":"","textReasons":[]}`
	return map[string]func() guardedWrite{
		"openConsultation": func() guardedWrite {
			s := w.saying()
			return guardedWrite{s.caller, "POST", s.at + "/consultations", question, nil}
		},
		"changeConsultation": func() guardedWrite {
			s := w.saying()
			asked := s.asks(question)
			return guardedWrite{s.caller, "PUT", s.at + "/consultations/" + string(asked.ID) + "/state", `{"state":"paused","pauseWords":"A rest","textReasons":[]}`, []string{"If-Match", etag(asked.Version)}}
		},
		"contribute": func() guardedWrite {
			s := w.saying()
			return guardedWrite{s.caller, "POST", s.at + "/contributions", saysToPractices, nil}
		},
		"changeContribution": func() guardedWrite {
			s := w.saying()
			said := s.says(saysToPractices)
			return guardedWrite{s.caller, "PUT", s.at + "/contributions/" + string(said.ID), saysToPractices, []string{"If-Match", etag(said.Version)}}
		},
		"settleContribution": func() guardedWrite {
			s := w.saying()
			said := s.says(saysToPractices)
			return guardedWrite{s.caller, "PUT", s.at + "/contributions/" + string(said.ID) + "/state", `{"state":"not_changed","stateReason":"words","textReasons":[]}`, []string{"If-Match", etag(said.Version)}}
		},
		"saveContributionSummary": func() guardedWrite {
			s := w.saying()
			said := s.says(strings.Replace(saysToPractices, "REG-1", "REG-"+string(s.hat)[:8], 1))
			body := `{"line":"words","contributions":["` + string(said.ID) + `"],"textReasons":[]}`
			return guardedWrite{s.caller, "PUT", s.at + "/summaries/" + said.CriterionID, body, []string{"If-Match", etag(0)}}
		},
	}
}
