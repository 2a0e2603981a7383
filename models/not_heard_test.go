package models_test

import (
	"testing"
	"time"

	"doorway/audit"
	"doorway/models"
)

// asking is a question that the group is asked, and two members who may answer it.
type asking struct {
	*story
	facilitator, ada, ben audit.Actor
	question              models.Consultation
}

func tellAsking(t *testing.T, run func(a *asking)) {
	t.Helper()
	tell(t, func(s *story) {
		a := &asking{story: s, facilitator: s.groupFacilitator("fen")}
		a.ada, a.ben = s.groupMember(a.facilitator, "Ada"), s.groupMember(a.facilitator, "Ben")
		var err error
		a.question, err = s.OpenConsultation(s.t.Context(), a.facilitator, a.facilitator.Group,
			models.ConsultationInput{Consultation: audit.Consultation{Question: "What is a warm welcome?"}}, key())
		s.want(err)
		run(a)
	})
}

// as is what Ada says to the question, and how she is shown.
func (a *asking) as(shown audit.Attribution) models.ContributionInput {
	said := audit.Contribution{Kind: audit.ContributionComment, Body: "words", Visibility: audit.VisibleToGroup, Attribution: shown}
	if shown == audit.AsName {
		said.ShownName = "Ada"
	}
	return models.ContributionInput{Contribution: said, Consultation: a.question.ID}
}

func (a *asking) says(shown audit.Attribution) models.Contribution {
	a.t.Helper()
	a.clock.Forward(time.Minute)
	said, err := a.Contribute(a.t.Context(), a.ada, a.ada.Group, a.as(shown), key())
	a.want(err)
	return said
}

func (a *asking) shows(said *models.Contribution, shown audit.Attribution) {
	a.t.Helper()
	a.clock.Forward(time.Minute)
	changed, err := a.ChangeContribution(a.t.Context(), a.ada, a.ada.Group, said.ID, a.as(shown), said.Version, key())
	a.want(err)
	*said = changed
}

func (a *asking) comesTo(state audit.ConsultationState) {
	a.t.Helper()
	words := ""
	if state == audit.ConsultationPaused {
		words = "We take a breath."
	}
	changed, err := a.ChangeConsultation(a.t.Context(), a.facilitator, a.facilitator.Group, a.question.ID, state, words, nil, a.question.Version, key())
	a.want(err)
	a.question = changed
}

func (a *asking) answers(answer audit.Heard) {
	a.t.Helper()
	a.clock.Forward(time.Minute)
	_, err := a.AnswerConsultation(a.t.Context(), a.ada, a.ada.Group, a.question.ID, answer)
	a.want(err)
}

// stands checks who was not heard, and which answer Ada is shown to be hers, on the page and in the list.
func (a *asking) stands(when, notHeard string, answer audit.Heard) {
	a.t.Helper()
	if waiting := a.notHeard(a.facilitator, a.question.ID); waiting != notHeard {
		a.t.Errorf("%s: not heard are %q, not %q", when, waiting, notHeard)
	}
	page, err := a.Consultation(a.t.Context(), a.ada, a.ada.Group, a.question.ID)
	a.want(err)
	listed, err := a.Consultations(a.t.Context(), a.ada, a.ada.Group)
	a.want(err)
	if page.Answer != answer || listed[0].Answer != answer {
		a.t.Errorf("%s: Ada's answer is %q, in the list %q, not %q", when, page.Answer, listed[0].Answer, answer)
	}
}

// Once nothing stands with somebody's name any more they are among those not heard, in whatever state the question is: to be
// missing there would tell whose the words are that show no name, or who withdrew some.
func TestWhoTakesTheirNameBackIsAmongThoseNotHeard(t *testing.T) {
	for _, state := range []audit.ConsultationState{audit.ConsultationOpen, audit.ConsultationPaused, audit.ConsultationClosed} {
		for name, takesBack := range map[string]func(a *asking, said *models.Contribution){
			"the name":  func(a *asking, said *models.Contribution) { a.shows(said, audit.AsAnonymous) },
			"to a role": func(a *asking, said *models.Contribution) { a.shows(said, audit.AsRole) },
			"the words": func(a *asking, said *models.Contribution) {
				a.want(a.WithdrawContribution(a.t.Context(), a.ada, a.ada.Group, said.ID))
			},
			"the words, from the account": func(a *asking, said *models.Contribution) {
				a.want(a.WithdrawOwnWords(a.t.Context(), audit.Actor{Person: a.ada.Person, Role: audit.RolePerson}, said.ID))
			},
		} {
			t.Run(string(state)+", "+name, func(t *testing.T) {
				tellAsking(t, func(a *asking) {
					first, second := a.says(audit.AsName), a.says(audit.AsName)
					if state != audit.ConsultationOpen {
						a.comesTo(state)
					}
					takesBack(a, &first)
					a.stands("one name still stands", "Ben", audit.HeardSaid)
					takesBack(a, &second)
					a.stands("no name stands", "Ada, Ben", "")
				})
			})
		}
	}
}

// Whoever puts a name to what they said is heard, as if they had done so at once.
func TestWhoPutsTheirNameToTheirWordsIsHeard(t *testing.T) {
	tellAsking(t, func(a *asking) {
		said := a.says(audit.AsAnonymous)
		a.stands("without a name", "Ada, Ben", "")
		a.shows(&said, audit.AsName)
		a.stands("with a name", "Ben", audit.HeardSaid)
		a.shows(&said, audit.AsName)
		a.shows(&said, audit.AsRole)
		a.stands("with a role", "Ada, Ben", "")
	})
}

// Pass and not now stay, whatever else is said and taken back: coming back into the list would tell as much as being missing.
func TestPassAndNotNowStay(t *testing.T) {
	for _, answer := range []audit.Heard{audit.HeardPass, audit.HeardNotNow} {
		t.Run(string(answer), func(t *testing.T) {
			tellAsking(t, func(a *asking) {
				a.answers(answer)
				a.stands("first", "Ben", answer)
				said := a.says(audit.AsName)
				a.stands("after that, by name", "Ben", audit.HeardSaid)
				a.shows(&said, audit.AsAnonymous)
				a.stands("without the name", "Ben", answer)
				a.shows(&said, audit.AsName)
				a.stands("with the name", "Ben", audit.HeardSaid)
				a.answers(answer)
				a.stands("again", "Ben", answer)
				a.want(a.WithdrawContribution(a.t.Context(), a.ada, a.ada.Group, said.ID))
				a.stands("withdrawn", "Ben", answer)
			})
		})
	}
}
