package api

import (
	"testing"

	"doorway/audit"
)

// proposed gives a member of the group, and the address of a proposal of theirs.
func (w *world) proposed() (member saying, proposal string) {
	w.Helper()
	who, draft := w.drafted()
	member = who.saying()
	var made struct {
		ID string `json:"id"`
	}
	member.sends("POST", member.at+"/proposals", map[string]any{
		"draftId": draft.ID, "title": "Say when we are open", "why": "People asked.", "criteria": []string{draft.Work.Base.Criteria[0].ID}, "textReasons": []string{},
	}).is(201).into(&made)
	return member, made.ID
}

// onProposal is a contribution to the discussion of a proposal.
func onProposal(proposal string, visibility audit.Visibility, attribution audit.Attribution) wireContributionInput {
	in := inHerWords("", visibility, attribution)
	in.ProposalID = proposal
	return in
}

// Each reader of the discussion of a proposal is shown what its author chose for them, and no more; what was withdrawn leaves
// nothing but that it was.
func TestWhoReadsTheDiscussionOfAProposal(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lin, proposal := w.proposed()
		fen, gil, lead := w.saying(), w.groupMember(audit.KindClinician).saying(), w.lead("DEMO01")
		cases := []struct {
			visibility audit.Visibility
			as         audit.Attribution
			member     bool // reads it
			shown      string
			role       string
		}{
			{audit.VisibleToFacilitators, audit.AsAnonymous, false, "", ""},
			{audit.VisibleToFacilitators, audit.AsName, false, herName, ""},
			{audit.VisibleToGroup, audit.AsAnonymous, true, "", ""},
			{audit.VisibleToGroup, audit.AsRole, true, "", "lived_experience"},
			{audit.VisibleToPractices, audit.AsName, true, herName, ""},
			{audit.VisibleToPractices, audit.AsAnonymous, true, "", ""},
		}
		for _, c := range cases {
			said := lin.says(string(encode(t, onProposal(proposal, c.visibility, c.as))))
			one := lin.at + "/contributions/" + string(said.ID)
			var seen wireContribution
			for _, reader := range []saying{fen, gil} {
				if reader.caller == gil.caller && !c.member {
					gil.send("GET", one, nil).refuses(404, "not_found")
					gil.send("GET", lin.at+"/contributions", nil).is(200).lacks(string(said.ID))
					continue
				}
				reader.send("GET", one, nil).is(200).lacks(string(lin.person), string(lin.hat)).into(&seen)
				if seen.Body != herWords || seen.Mine || string(seen.ProposalID) != proposal || seen.ShownName != c.shown || seen.Role != c.role {
					t.Errorf("%s, %s is shown as %+v", c.visibility, c.as, seen)
				}
			}
			lead.send("GET", one, nil).refuses(404, "not_found")
			lead.send("GET", lin.at+"/contributions", nil).refuses(404, "not_found")
			lin.send("DELETE", one, nil).is(204)
			fen.send("GET", one, nil).is(200).holds(`"withdrawn"`, proposal).lacks(herWords, herName, "lived_experience")
		}
		fen.send("GET", lin.at+"/contributions", nil).is(200).lacks(herWords, herName, "lived_experience")
	})
}

// A discussion that is over and a question that rests refuse kindly: what was typed is still there, and nothing is kept. What was
// said before can be withdrawn all the same.
func TestAClosedDiscussionRefusesKindly(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lin, proposal := w.proposed()
		fen := w.saying()
		asked := fen.asks(aQuestion)
		said := lin.says(string(encode(t, onProposal(proposal, audit.VisibleToGroup, audit.AsRole))))
		fen.send("POST", fen.at+"/proposals/"+proposal+"/withdraw", nil).is(200)
		fen.send("PUT", fen.at+"/consultations/"+string(asked.ID)+"/state", []byte(`{"state":"paused","pauseWords":"We take a breath.","textReasons":[]}`),
			"If-Match", etag(asked.Version)).is(200)
		late := onProposal(proposal, audit.VisibleToGroup, audit.AsRole)
		late.Body = "too late canary"
		lin.sends("POST", lin.at+"/contributions", late).is(409).holds("still here")
		late.ProposalID, late.ConsultationID = "", string(asked.ID)
		lin.sends("POST", lin.at+"/contributions", late).is(409).holds("rests at the moment", "still here")
		lin.send("DELETE", lin.at+"/contributions/"+string(said.ID), nil).is(204)
		fen.send("GET", fen.at+"/contributions", nil).is(200).lacks("too late canary", herWords)
	})
}
