package api

import (
	"strings"
	"testing"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

const cannotBecause = `{"choice":"cannot","because":"It would have hurt me then.","textReasons":[]}`

// stands says where somebody stands on a proposal.
func (s saying) stands(proposal, body string, seen int64) answer {
	s.w.Helper()
	return s.send("PUT", s.at+"/proposals/"+proposal+"/position", []byte(body), "If-Match", etag(seen))
}

// proposal is a proposal as somebody reads it.
func (s saying) proposal(id string) wireGroupProposal {
	s.w.Helper()
	var page wireToDecide
	s.send("GET", s.at+"/proposals", nil).is(200).into(&page)
	for _, one := range page.Proposals {
		if string(one.ID) == id {
			return one
		}
	}
	s.w.Fatal("there is no such proposal")
	return wireGroupProposal{}
}

// Whoever has left the group, or is paused there, sees where they stand on its proposals from their account, and takes it back;
// another's is not there.
func TestWhoHasLeftTakesBackWhereTheyStand(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lin, proposal := w.proposed()
		fen, gil, kim := w.saying(), w.groupMember(audit.KindClinician).saying(), w.groupMember(audit.KindCharity).saying()
		own := "/account/positions/" + proposal
		lin.stands(proposal, cannotBecause, 0).is(200)
		kim.stands(proposal, `{"choice":"cannot","because":"Not like this.","textReasons":[]}`, 0).is(200)
		lin.send("DELETE", "/account/hats/"+string(lin.hat), nil).is(204)
		kim.paused()
		lin.send("DELETE", lin.at+"/proposals/"+proposal+"/position", nil).is(404)
		lin.send("GET", "/account/positions", nil).is(200).holds(proposal, "It would have hurt me then.", `"cannot"`).lacks("Not like this.", "Say when we are open")
		for _, other := range []*caller{fen.caller, gil.caller, w.somebody("Kim Lee")} {
			other.send("GET", "/account/positions", nil).is(200).lacks(proposal)
			other.send("DELETE", own, nil).is(404)
		}
		gil.send("GET", gil.at+"/proposals", nil).is(200).holds("It would have hurt me then.", "Not like this.")

		for range 2 { // its answer was lost, and it is sent again
			lin.send("DELETE", own, nil, "Idempotency-Key", "0196c6a4-0000-4000-8000-000000000001").is(204)
		}
		lin.send("DELETE", own, nil).is(404)
		lin.send("GET", "/account/positions", nil).is(200).lacks(proposal)
		gil.send("GET", gil.at+"/proposals", nil).is(200).lacks("It would have hurt me then.").holds("Not like this.")
		kim.send("GET", "/account/positions", nil).is(200).holds("Not like this.")
		kim.send("DELETE", own, nil).is(204)
		if dump := w.dump(); strings.Contains(dump, "hurt me then") || strings.Contains(dump, "Not like this") {
			t.Error("the database still holds what was taken back")
		}
	})
}

// Somebody who left and came back finds where they stood, changes it or takes it back, and never stands there twice.
func TestWhoComesBackFindsWhereTheyStood(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lin, proposal := w.proposed()
		gil := w.groupMember(audit.KindClinician).saying()
		comesBack := func(role audit.Role, kind audit.MemberKind) {
			lin.send("DELETE", "/account/hats/"+string(lin.hat), nil).is(204)
			lin.wears(models.Hat{Role: role, Kind: kind, Group: gil.group})
		}
		lin.stands(proposal, cannotBecause, 0).is(200)
		comesBack(audit.RoleGroupMember, audit.KindLivedExperience)
		if now := lin.proposal(proposal).Positions; len(now) != 1 || !now[0].Mine || now[0].Version != 1 {
			t.Errorf("back in the group she finds %+v", now)
		}
		lin.stands(proposal, `{"choice":"agree","because":"","textReasons":[]}`, 0).is(412)
		key := uuid.NewString()
		for range 2 {
			lin.send("PUT", lin.at+"/proposals/"+proposal+"/position", []byte(`{"choice":"live_with","because":"","textReasons":[]}`), "If-Match", etag(1), keyHeader, key).is(200)
		}
		if now := gil.proposal(proposal).Positions; len(now) != 1 || now[0].Mine || now[0].Choice != audit.PositionLiveWith || now[0].Version != 2 {
			t.Errorf("the others see %+v", now)
		}
		comesBack(audit.RoleGroupMember, audit.KindLivedExperience)
		lin.send("DELETE", lin.at+"/proposals/"+proposal+"/position", nil).is(204)
		gil.send("GET", gil.at+"/proposals", nil).is(200).holds(`"positions":[]`)

		lin.stands(proposal, cannotBecause, 0).is(200)
		comesBack(audit.RoleFacilitator, "")
		lin.stands(proposal, cannotBecause, 1).is(403)
		lin.send("DELETE", lin.at+"/proposals/"+proposal+"/position", nil).is(204)
		gil.send("GET", gil.at+"/proposals", nil).is(200).holds(`"positions":[]`)
	})
}

// Whoever proposed something takes it back with its words, as long as it is not decided; so does a facilitator, and no other member.
func TestAProposalIsTakenBackWithItsWords(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lin, proposal := w.proposed()
		fen, gil := w.saying(), w.groupMember(audit.KindClinician).saying()
		if !lin.proposal(proposal).Mine || gil.proposal(proposal).Mine {
			t.Error("she proposed it, and he did not")
		}
		takesBack := func(who saying, id, key string) answer {
			return who.send("POST", who.at+"/proposals/"+id+"/withdraw", nil, keyHeader, key)
		}
		takesBack(gil, proposal, uuid.NewString()).refuses(403, "forbidden")
		key := uuid.NewString()
		for range 2 {
			takesBack(lin, proposal, key).is(200).holds(`"state":"withdrawn"`).lacks("Say when we are open", "People asked.")
		}
		takesBack(lin, proposal, uuid.NewString()).is(409)
		if now := gil.proposal(proposal); now.State != audit.ProposalWithdrawn || now.Title != "" || now.Why != "" || len(now.Criteria) != 1 {
			t.Errorf("what is left is %+v", now)
		}
		if dump := w.dump(); strings.Contains(dump, "Say when we are open") || strings.Contains(dump, "People asked.") {
			t.Error("the database still holds the words of a proposal that was taken back")
		}
		_, another := w.proposed()
		takesBack(fen, another, uuid.NewString()).is(200).lacks("Say when we are open")
	})
}

// When the account of whoever proposed something is erased, their words go: what was open is taken back, what is decided stays so.
func TestTheWordsOfAProposalGoWithTheAccount(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lin, open := w.proposed()
		fen := w.saying()
		made := map[string]audit.ProposalState{open: audit.ProposalWithdrawn}
		for _, end := range []func(id string){
			func(id string) {
				decided := strings.Replace(goodDecision, `"about":"other"`, `"about":"proposal"`, 1)
				fen.send("POST", fen.at+"/decisions", []byte(strings.Replace(decided, `"proposalId":null`, `"proposalId":"`+id+`"`, 1))).is(201)
				made[id] = audit.ProposalDecided
			},
			func(id string) { // taken back before its words went along
				w.exec("UPDATE proposals SET state = 'withdrawn' WHERE id = ?", id)
				made[id] = audit.ProposalWithdrawn
			},
		} {
			var another wireGroupProposal
			one := lin.proposal(open)
			lin.sends("POST", lin.at+"/proposals", map[string]any{
				"draftId": one.DraftID, "title": one.Title, "why": one.Why, "criteria": []string{one.Criteria[0].CriterionID}, "textReasons": []string{},
			}).is(201).into(&another)
			end(string(another.ID))
		}
		if _, err := w.store.ErasePerson(t.Context(), string(lin.person)); err != nil {
			t.Fatal(err)
		}
		for id, state := range made {
			if now := fen.proposal(id); now.State != state || now.Title != "" || now.Why != "" {
				t.Errorf("left of one that should be %s: %+v", state, now)
			}
		}
		if dump := w.dump(); strings.Contains(dump, "Say when we are open") || strings.Contains(dump, "People asked.") {
			t.Error("the database still holds what somebody proposed whose account was erased")
		}
	})
}
