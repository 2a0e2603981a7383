package api

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"doorway/audit"
)

const restsKindly = `{"resting":true,"pauseWords":"We take a breath.","textReasons":[]}`

// rests lets the conversation about a proposal rest, or go on.
func (s saying) rests(proposal, body string, seen int64) (at answer, now wireGroupProposal) {
	s.w.Helper()
	at = s.send("PUT", s.at+"/proposals/"+proposal+"/rest", []byte(body), "If-Match", etag(seen))
	if at.status == 200 {
		at.into(&now)
	}
	return at, now
}

// While the conversation about a proposal rests, people read the facilitator's words and what was said. Nothing new is said, nobody
// takes a position, and nothing is decided; withdrawing and narrowing are possible at once. It is in the trail.
func TestTheConversationAboutAProposalRests(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lin, proposal := w.proposed()
		fen, gil := w.saying(), w.groupMember(audit.KindClinician).saying()
		at := fen.at + "/proposals/" + proposal
		stands := func(who saying, seen int64) answer {
			return who.send("PUT", at+"/position", []byte(`{"choice":"cannot","because":"not typed in vain","textReasons":[]}`), "If-Match", etag(seen))
		}
		decided := []byte(strings.Replace(strings.Replace(goodDecision, `"about":"other"`, `"about":"proposal"`, 1), `"proposalId":null`, `"proposalId":"`+proposal+`"`, 1))
		first := lin.says(string(encode(t, onProposal(proposal, audit.VisibleToGroup, audit.AsRole))))
		second := lin.says(string(encode(t, onProposal(proposal, audit.VisibleToGroup, audit.AsRole))))
		stands(lin, 0).is(200).holds(`"resting":false`)

		refused, _ := lin.rests(proposal, restsKindly, 1)
		refused.refuses(403, "forbidden")
		refused, _ = fen.rests(proposal, strings.Replace(restsKindly, "We take a breath.", " ", 1), 1)
		refused.refuses(422, "invalid").mustName(t, "pauseWords")
		key := uuid.NewString()
		for range 2 {
			var now wireGroupProposal
			fen.send("PUT", at+"/rest", []byte(restsKindly), "If-Match", etag(1), keyHeader, key).is(200).into(&now)
			if now.Rest != (wireRest{true, "We take a breath.", 2}) || now.State != audit.ProposalOpenState {
				t.Errorf("it rests as %+v, %s", now.Rest, now.State)
			}
		}
		refused, _ = fen.rests(proposal, restsKindly, 1)
		refused.refuses(412, "stale")

		before := w.digest()
		stands(lin, 1).is(409).holds("rests at the moment", "still here")
		stands(gil, 0).is(409)
		lin.sends("POST", lin.at+"/contributions", onProposal(proposal, audit.VisibleToGroup, audit.AsRole)).is(409).holds("still here")
		fen.send("POST", fen.at+"/decisions", decided).is(409).holds("rests at the moment")
		if w.digest() != before {
			t.Error("something of what was refused is kept")
		}
		lin.send("GET", lin.at+"/proposals", nil).is(200).holds("We take a breath.", "Say when we are open")
		lin.send("GET", lin.at+"/contributions", nil).is(200).holds(herWords)

		lin.send("GET", lin.at+"/proposals", nil).is(200).holds(`"positions":[{`)
		for range 2 {
			lin.send("DELETE", at+"/position", nil).is(204)
		}
		gil.send("GET", gil.at+"/proposals", nil).is(200).holds(`"positions":[]`)
		narrow := onProposal(proposal, audit.VisibleToFacilitators, audit.AsAnonymous)
		lin.send("PUT", lin.at+"/contributions/"+string(first.ID), encode(t, narrow), "If-Match", etag(first.Version)).is(200)
		lin.send("DELETE", lin.at+"/contributions/"+string(second.ID), nil).is(204)

		fen.rests(proposal, `{"resting":false,"pauseWords":"","textReasons":[]}`, 2)
		stands(lin, 0).is(200).lacks("We take a breath.").holds(`"resting":false`)
		lin.says(string(encode(t, onProposal(proposal, audit.VisibleToGroup, audit.AsRole))))
		lin.send("GET", lin.at+"/trail", nil).is(200).holds("let the conversation about a proposal rest", "let the conversation about a proposal go on")
		fen.send("POST", fen.at+"/decisions", decided).is(201)
		refused, _ = fen.rests(proposal, restsKindly, 3)
		refused.refuses(409, "conflict")
	})
}

// Before a decision a facilitator sees who has taken no position, also while the conversation rests. What somebody said without a
// name does not count; whoever took a position is not in the list, whoever took it back is again, and of who rests nobody can tell.
func TestFacilitatorsSeeWhoHasNoPosition(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lin, proposal := w.proposed()
		fen, gil := w.saying(), w.groupMember(audit.KindClinician).saying()
		at := fen.at + "/proposals/" + proposal
		waiting := func(want ...audit.MemberKind) {
			t.Helper()
			var found []wireNotHeard
			fen.send("GET", at+"/not-heard", nil).is(200).into(&found)
			kinds := []audit.MemberKind{}
			for _, one := range found {
				kinds = append(kinds, one.Kind)
			}
			slices.Sort(kinds)
			if !slices.Equal(kinds, want) {
				t.Errorf("without a position are %v, not %v", kinds, want)
			}
		}
		lin.says(string(encode(t, onProposal(proposal, audit.VisibleToFacilitators, audit.AsAnonymous))))
		waiting(audit.KindClinician, audit.KindLivedExperience)
		lin.send("PUT", at+"/position", []byte(`{"choice":"agree","because":"","textReasons":[]}`), "If-Match", etag(0)).is(200)
		waiting(audit.KindClinician)
		fen.rests(proposal, restsKindly, 1)
		waiting(audit.KindClinician)
		lin.send("DELETE", at+"/position", nil).is(204)
		waiting(audit.KindClinician, audit.KindLivedExperience)
		gil.send("PUT", gil.at+"/my-place", []byte(strings.Replace(strings.Replace(keepsHours, `"resting":false`, `"resting":true`, 1), "Robin", "", 1)), "If-Match", etag(0)).is(200)
		waiting(audit.KindClinician, audit.KindLivedExperience)
		gil.send("GET", at+"/not-heard", nil).is(403)
	})
}

// What was said stays as it is while the question or the proposal that it is about rests, and when that has ended: other
// words, a wider circle of readers and a name are refused. Fewer readers, less of oneself and withdrawing are always possible.
func TestWordsAreNotChangedWhileTheirThreadRests(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lin, proposal := w.proposed()
		fen := w.saying()
		asked := fen.asks(aQuestion)
		to := func(state string, version int64) {
			w.Helper()
			fen.send("PUT", fen.at+"/consultations/"+string(asked.ID)+"/state", []byte(`{"state":"`+state+`","pauseWords":"A breath.","textReasons":[]}`),
				"If-Match", etag(version)).is(200)
		}
		for name, thread := range map[string]struct {
			said  wireContributionInput
			close func()
		}{
			"a question that rests": {inHerWords(asked.ID, audit.VisibleToGroup, audit.AsRole), func() { to("paused", 1) }},
			"a proposal that rests": {onProposal(proposal, audit.VisibleToGroup, audit.AsRole), func() { fen.rests(proposal, restsKindly, 1) }},
		} {
			changes := func(said wireContribution, in wireContributionInput) answer {
				return lin.send("PUT", lin.at+"/contributions/"+string(said.ID), encode(t, in), "If-Match", etag(said.Version))
			}
			said := lin.says(string(encode(t, thread.said)))
			changes(said, thread.said).is(200).into(&said)
			thread.close()
			before := w.digest()
			for what, change := range map[string]func(in *wireContributionInput){
				"words":       func(in *wireContributionInput) { in.Body = "other words" },
				"note":        func(in *wireContributionInput) { in.ContentNote = "other words" },
				"readers":     func(in *wireContributionInput) { in.Visibility = audit.VisibleToPractices },
				"a name":      func(in *wireContributionInput) { in.Attribution, in.ShownName = audit.AsName, herName },
				"both ways":   func(in *wireContributionInput) { in.Visibility, in.Body = audit.VisibleToFacilitators, "other words" },
				"a criterion": func(in *wireContributionInput) { in.CriterionID = "REG-1" },
			} {
				in := thread.said
				change(&in)
				if got := changes(said, in); got.status != 409 {
					t.Errorf("%s: other %s: %d", name, what, got.status)
				}
			}
			if w.digest() != before {
				t.Errorf("%s: something of what was refused is kept", name)
			}
			narrow := thread.said
			narrow.Visibility, narrow.Attribution = audit.VisibleToFacilitators, audit.AsAnonymous
			changes(said, narrow).is(200).into(&said)
			changes(said, thread.said).is(409).holds("still here")
			lin.send("DELETE", lin.at+"/contributions/"+string(said.ID), nil).is(204)
		}
		to("closed", 2)
	})
}
