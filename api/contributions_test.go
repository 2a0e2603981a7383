package api

import (
	"strings"
	"testing"
	"time"

	"doorway/audit"
)

const (
	herWords  = "please ask me once and quietly canary"
	herName   = "Wren of the canary"
	aQuestion = `{"question":"What should change first?","words":"","criteria":["CON-2"],"contentNote":"","textReasons":[]}`
)

// saying is somebody of the shown group, where the group's things are.
func (p *caller) saying() saying { return saying{p, "/groups/" + string(p.group)} }

// inHerWords is a contribution about a criterion, to a question if there is one.
func inHerWords(question audit.ConsultationID, visibility audit.Visibility, attribution audit.Attribution) wireContributionInput {
	in := wireContributionInput{
		Kind: audit.ContributionChange, CriterionID: "CON-2", ConsultationID: string(question), Body: herWords, Visibility: visibility,
		Attribution: attribution, TextReasons: []wireTextReason{},
	}
	if attribution == audit.AsName {
		in.ShownName = herName
	}
	return in
}

// What is shown of a contribution is what its author chose, to everybody, facilitators included, and nothing in the trail
// or in the list of those not heard tells more.
func TestAContributionShowsWhatItsAuthorChose(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		fen, lin, gil := w.saying(), w.groupMember(audit.KindLivedExperience).saying(), w.groupMember(audit.KindClinician).saying()
		asked := fen.asks(aQuestion)
		at := fen.at + "/consultations/" + string(asked.ID)
		secret := lin.says(string(encode(t, inHerWords(asked.ID, audit.VisibleToFacilitators, audit.AsAnonymous))))
		if !secret.Mine || secret.State != audit.ContributionHeard {
			t.Errorf("its author is given %+v", secret)
		}
		gil.send("GET", at, nil).is(200).lacks(herWords)
		gil.send("GET", fen.at+"/contributions/"+string(secret.ID), nil).is(404)
		gil.send("GET", fen.at+"/contributions", nil).is(200).lacks(herWords)
		var seen wireConsultationPage
		fen.send("GET", at, nil).is(200).into(&seen)
		one := seen.Contributions[0]
		if one.Body != herWords || one.Mine || one.Role != "" || one.ShownName != "" || one.Attribution != audit.AsAnonymous {
			t.Errorf("a facilitator is shown %+v", one)
		}
		var waiting []wireNotHeard
		fen.send("GET", at+"/not-heard", nil).is(200).into(&waiting)
		if len(waiting) != 2 {
			t.Errorf("not heard are %v: who is missing tells who spoke", waiting)
		}
		fen.send("GET", fen.at+"/trail", nil).is(200).lacks("contribut")

		lin.says(string(encode(t, inHerWords(asked.ID, audit.VisibleToGroup, audit.AsRole))))
		w.clock.advance(time.Second)
		lin.says(string(encode(t, inHerWords(asked.ID, audit.VisibleToPractices, audit.AsName))))
		gil.send("GET", at, nil).is(200).into(&seen)
		if len(seen.Contributions) != 2 || seen.Contributions[0].Role != "lived_experience" || seen.Contributions[1].ShownName != herName || seen.Contributions[1].Role != "" {
			t.Errorf("a member is shown %+v", seen.Contributions)
		}
		fen.send("GET", at+"/not-heard", nil).is(200).into(&waiting)
		if len(waiting) != 1 {
			t.Errorf("not heard are %v", waiting)
		}
		gil.send("GET", at+"/not-heard", nil).is(403)
		gil.send("PUT", at+"/answer", []byte(`{"answer":"pass"}`)).is(200)
		fen.send("GET", at+"/not-heard", nil).is(200).into(&waiting)
		if len(waiting) != 0 {
			t.Errorf("not heard are %v, though pass is an answer", waiting)
		}
	})
}

// A question that rests takes no answers, says the kind words, and goes on; withdrawing is always possible.
func TestAQuestionRests(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		fen, lin := w.saying(), w.groupMember(audit.KindLivedExperience).saying()
		asked := fen.asks(aQuestion)
		at := fen.at + "/consultations/" + string(asked.ID)
		said := lin.says(string(encode(t, inHerWords(asked.ID, audit.VisibleToGroup, audit.AsRole))))
		const rest = `{"state":"paused","pauseWords":"We take a breath.","textReasons":[]}`
		lin.send("PUT", at+"/state", []byte(rest), "If-Match", etag(asked.Version)).is(403)
		fen.send("PUT", at+"/state", []byte(strings.Replace(rest, "We take a breath.", " ", 1)), "If-Match", etag(asked.Version)).is(422)
		fen.send("PUT", at+"/state", []byte(rest), "If-Match", etag(asked.Version)).is(200).into(&asked)
		fen.send("PUT", at+"/state", []byte(rest), "If-Match", etag(1)).is(412)
		lin.send("PUT", at+"/answer", []byte(`{"answer":"pass"}`)).is(409)
		lin.send("POST", lin.at+"/contributions", encode(t, inHerWords(asked.ID, audit.VisibleToGroup, audit.AsRole))).is(409)
		lin.send("GET", at, nil).is(200).holds("We take a breath.")
		lin.send("DELETE", lin.at+"/contributions/"+string(said.ID), nil).is(204)
		fen.send("PUT", at+"/state", []byte(`{"state":"open","pauseWords":"","textReasons":[]}`), "If-Match", etag(asked.Version)).is(200).lacks("breath")
		lin.send("PUT", at+"/answer", []byte(`{"answer":"not_now"}`)).is(200).holds("not_now")
	})
}

// What was withdrawn, narrowed or written anew is gone at once from everywhere: from the group, from what practices are told, and
// from the database itself.
func TestWithdrawnWordsAreGoneEverywhere(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		fen, lin, gil := w.saying(), w.groupMember(audit.KindLivedExperience).saying(), w.groupMember(audit.KindClinician).saying()
		lead := w.lead("DEMO01")
		lead.begin(audit.FormShort)
		said := lin.says(string(encode(t, inHerWords("", audit.VisibleToPractices, audit.AsName))))
		one, summary, told := lin.at+"/contributions/"+string(said.ID), fen.at+"/summaries/CON-2", "/practices/"+string(lead.practice)+"/said-about-criteria"
		line := []byte(`{"line":"People ask to be asked once.","contributions":["` + string(said.ID) + `"],"textReasons":[]}`)
		gil.send("PUT", summary, line, "If-Match", etag(0)).is(403)
		fen.send("PUT", summary, line, "If-Match", etag(0)).is(200)
		lead.send("GET", told, nil).is(200).holds("asked once").lacks(string(said.ID))
		lead.send("GET", told, nil).lacks(herName)

		narrow := inHerWords("", audit.VisibleToGroup, audit.AsName)
		gil.send("PUT", one, encode(t, narrow), "If-Match", etag(said.Version)).is(403)
		lin.send("PUT", one, encode(t, narrow), "If-Match", etag(said.Version)).is(200).into(&said)
		lead.send("GET", told, nil).is(200).lacks("asked once")
		fen.send("PUT", summary, line, "If-Match", etag(0)).is(409)
		lin.send("PUT", one, encode(t, inHerWords("", audit.VisibleToPractices, audit.AsName)), "If-Match", etag(said.Version)).is(200)
		lead.send("GET", told, nil).is(200).lacks("asked once")
		fen.send("PUT", summary, line, "If-Match", etag(0)).is(200)

		gil.send("DELETE", one, nil).is(403)
		lin.send("DELETE", one, nil).is(204)
		lin.send("DELETE", one, nil).is(204)
		lead.send("GET", told, nil).is(200).lacks("asked once")
		for _, who := range []saying{fen, lin, gil} {
			who.send("GET", one, nil).is(200).holds(`"withdrawn"`).lacks(herWords)
			who.send("GET", lin.at+"/contributions", nil).is(200).lacks(herName)
		}
		lin.send("PUT", one, encode(t, narrow), "If-Match", etag(9)).is(409)
		fen.send("PUT", one+"/state", []byte(`{"state":"discussed","stateReason":"","textReasons":[]}`), "If-Match", etag(9)).refuses(412, "stale")
		if dump := w.dump(); strings.Contains(dump, herWords) || strings.Contains(dump, herName) || strings.Contains(dump, "asked once") {
			t.Error("the database still holds what was withdrawn")
		}
	})
}

// A facilitator says what became of a contribution, with a reason where something changed or did not.
func TestWhatBecameOfAContribution(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		fen, lin := w.saying(), w.groupMember(audit.KindLivedExperience).saying()
		said := lin.says(string(encode(t, inHerWords("", audit.VisibleToFacilitators, audit.AsAnonymous))))
		state := fen.at + "/contributions/" + string(said.ID) + "/state"
		const no = `{"state":"not_changed","stateReason":"REASON","textReasons":[]}`
		lin.send("PUT", state, []byte(no), "If-Match", etag(said.Version)).is(403)
		fen.send("PUT", state, []byte(strings.Replace(no, "REASON", "", 1)), "If-Match", etag(said.Version)).is(422)
		fen.send("PUT", state, []byte(`{"state":"withdrawn","stateReason":"","textReasons":[]}`), "If-Match", etag(said.Version)).is(422)
		fen.send("PUT", state, []byte(strings.Replace(no, "REASON", "Not all practices can.", 1)), "If-Match", etag(said.Version)).is(200).into(&said)
		lin.send("GET", lin.at+"/my-contributions", nil).is(200).holds("Not all practices can.").holds("not_changed")
		fen.send("PUT", state, []byte(`{"state":"discussed","stateReason":"","textReasons":[]}`), "If-Match", etag(said.Version)).is(200).lacks("Not all")
	})
}

// With an account what its person said goes too, and what practices were told of it, also when the role had ended before.
func TestErasingSomebodyWithdrawsWhatTheySaid(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		fen, lin, gil := w.saying(), w.groupMember(audit.KindLivedExperience).saying(), w.groupMember(audit.KindClinician).saying()
		lead := w.lead("DEMO01")
		lead.begin(audit.FormShort)
		said := lin.says(string(encode(t, inHerWords("", audit.VisibleToPractices, audit.AsName))))
		one, told := lin.at+"/contributions/"+string(said.ID), "/practices/"+string(lead.practice)+"/said-about-criteria"
		line := []byte(`{"line":"People ask to be asked once.","contributions":["` + string(said.ID) + `"],"textReasons":[]}`)
		fen.send("PUT", fen.at+"/summaries/CON-2", line, "If-Match", etag(0)).is(200)
		lin.send("DELETE", "/account/hats/"+string(lin.hat), nil).is(204)
		gil.send("GET", one, nil).is(200).holds(herWords).holds(herName)
		if _, err := w.store.ErasePerson(t.Context(), string(lin.person)); err != nil {
			t.Fatal(err)
		}
		gil.send("GET", one, nil).is(200).holds(`"withdrawn"`).lacks(herWords)
		lead.send("GET", told, nil).is(200).lacks("asked once")
		if dump := w.dump(); strings.Contains(dump, herWords) || strings.Contains(dump, herName) || strings.Contains(dump, "asked once") {
			t.Error("the database still holds what somebody said whose account was erased")
		}
	})
}

// Whoever has left the group takes single words of theirs back from their account; another's words are not there.
func TestWhoHasLeftWithdrawsSingleWords(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		fen, lin, gil := w.saying(), w.groupMember(audit.KindLivedExperience).saying(), w.groupMember(audit.KindClinician).saying()
		lead := w.lead("DEMO01")
		lead.begin(audit.FormShort)
		said := lin.says(string(encode(t, inHerWords("", audit.VisibleToPractices, audit.AsName))))
		stays := lin.says(strings.Replace(string(encode(t, inHerWords("", audit.VisibleToGroup, audit.AsAnonymous))), herWords, "this may stay", 1))
		line := []byte(`{"line":"People ask to be asked once.","contributions":["` + string(said.ID) + `"],"textReasons":[]}`)
		fen.send("PUT", fen.at+"/summaries/CON-2", line, "If-Match", etag(0)).is(200)
		lin.send("DELETE", "/account/hats/"+string(lin.hat), nil).is(204)
		one, own := lin.at+"/contributions/"+string(said.ID), "/account/contributions/"+string(said.ID)
		lin.send("DELETE", one, nil).is(404)
		lin.send("GET", "/account/contributions", nil).is(200).holds(herWords, herName, "this may stay").lacks("heard")
		for _, other := range []*caller{fen.caller, gil.caller, lead} {
			other.send("GET", "/account/contributions", nil).is(200).lacks(string(said.ID))
			other.send("DELETE", own, nil).is(404)
		}
		gil.send("GET", one, nil).is(200).holds(herWords)

		lin.send("DELETE", own, nil).is(204)
		lin.send("DELETE", own, nil).is(204)
		lin.send("GET", "/account/contributions", nil).is(200).holds(string(stays.ID)).lacks(string(said.ID))
		gil.send("GET", one, nil).is(200).holds(`"withdrawn"`).lacks(herWords)
		lead.send("GET", "/practices/"+string(lead.practice)+"/said-about-criteria", nil).is(200).lacks("asked once")
		fen.send("GET", fen.at+"/trail", nil).is(200).lacks(string(lin.person))
		if dump := w.dump(); strings.Contains(dump, herWords) || strings.Contains(dump, herName) || strings.Contains(dump, "asked once") {
			t.Error("the database still holds what was withdrawn")
		}
	})
}
