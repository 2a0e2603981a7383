package api

import "doorway/audit"

type wireGroupView struct {
	Level           audit.SharingLevel `json:"level"`
	Stuck           bool               `json:"stuck"`
	SubmittedOn     audit.Date         `json:"submittedOn"`
	Form            audit.Form         `json:"form"`
	SetID           string             `json:"setId"`
	CriteriaVersion string             `json:"criteriaVersion"`
	Domains         []wireDomainWord   `json:"domains"`
	ActionsDone     *int               `json:"actionsDone"`
	StuckActions    []wireGroupAction  `json:"stuckActions"`
	Answers         []wireGroupAnswer  `json:"answers"`
	Actions         []wireGroupAction  `json:"actions"`
}

type wireDomainWord struct {
	ID    string       `json:"id"`
	Title string       `json:"title"`
	Level *audit.Level `json:"level"`
	Word  string       `json:"word"`
}

type wireGroupAnswer struct {
	CriterionID  string             `json:"criterionId"`
	Choice       audit.Choice       `json:"choice"`
	Level        *audit.Level       `json:"level"`
	Note         string             `json:"note"`
	Reason       string             `json:"reason"`
	HowChecked   string             `json:"howChecked"`
	Evidence     []wireEvidence     `json:"evidence"`
	LowerBecause audit.LowerBecause `json:"lowerBecause"`
}

type wireGroupAction struct {
	ID           audit.ActionID         `json:"id"`
	CriterionID  string                 `json:"criterionId"`
	What         string                 `json:"what"`
	FirstStep    string                 `json:"firstStep"`
	OwnerRole    string                 `json:"ownerRole"`
	Due          audit.Date             `json:"due"`
	HowWeKnow    string                 `json:"howWeKnow"`
	State        audit.GroupActionState `json:"state"`
	Why          string                 `json:"why"`
	EvidenceNote string                 `json:"evidenceNote"`
	DoneOn       audit.Date             `json:"doneOn"`
}

// newWireGroupView gives what a group sees of a self-assessment: to its own practice beforehand, and to the group.
func newWireGroupView(view audit.GroupView) wireGroupView {
	out := wireGroupView{
		Level: view.Sharing.Level, Stuck: view.Sharing.Stuck, SubmittedOn: view.SubmittedOn, Form: view.Form, SetID: view.Set.ID,
		CriteriaVersion: view.Set.Version, Domains: newWireDomainWords(view.Set.Scale, view.Domains),
		StuckActions: newWireGroupActions(view.Stuck), Answers: []wireGroupAnswer{}, Actions: newWireGroupActions(view.Actions),
	}
	if view.Sharing.Level.Reaches(audit.SharingDomains) {
		out.ActionsDone = &view.ActionsDone
	}
	if view.Sheet != nil {
		for _, criterion := range view.Sheet.Criteria() {
			out.Answers = append(out.Answers, newWireGroupAnswer(criterion.ID, view.Sheet.Answers[criterion.ID]))
		}
	}
	return out
}

func newWireDomainWords(scale audit.Scale, words []audit.DomainWord) []wireDomainWord {
	out := make([]wireDomainWord, len(words))
	for i, word := range words {
		out[i] = wireDomainWord{ID: word.ID, Title: word.Title, Level: word.Level}
		if word.Level != nil {
			out[i].Word = scale.Levels[*word.Level].Label
		}
	}
	return out
}

func newWireGroupAnswer(criterion string, answer audit.Answer) wireGroupAnswer {
	return wireGroupAnswer{
		CriterionID: criterion, Choice: answer.Choice, Level: levelOf(answer), Note: answer.Note, Reason: answer.Reason,
		HowChecked: answer.HowChecked, Evidence: newWireEvidence(answer.Evidence), LowerBecause: answer.LowerBecause,
	}
}

func newWireGroupActions(actions []audit.GroupAction) []wireGroupAction {
	out := make([]wireGroupAction, len(actions))
	for i, action := range actions {
		out[i] = wireGroupAction(action)
	}
	return out
}
