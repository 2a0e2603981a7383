package api

import (
	"strings"
	"testing"

	"doorway/audit"
)

// A decision names what people said about its proposal. Who may not read one of them is not told that there is one, on the page
// or on paper, and of one that was withdrawn only that it was is left.
func TestADecisionNamesWhatItsReaderMayRead(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		member, draft := w.drafted()
		fen, lin, gil := w.saying(), member.saying(), w.groupMember(audit.KindClinician).saying()
		var proposal wireGroupProposal
		lin.sends("POST", lin.at+"/proposals", map[string]any{
			"draftId": draft.ID, "title": "Plainer", "why": "It is hard to read", "criteria": []string{draft.Work.Changes[0].Criterion.ID}, "textReasons": []string{},
		}).is(201).into(&proposal)
		says := func(visibility audit.Visibility) wireContribution {
			in := inHerWords("", visibility, audit.AsAnonymous)
			in.ProposalID = string(proposal.ID)
			return lin.says(string(encode(t, in)))
		}
		open, secret, gone := says(audit.VisibleToGroup), says(audit.VisibleToFacilitators), says(audit.VisibleToGroup)
		lin.send("DELETE", lin.at+"/contributions/"+string(gone.ID), nil).is(204)
		body := strings.Replace(goodDecision, `"about":"other","proposalId":null`, `"about":"proposal","proposalId":"`+string(proposal.ID)+`"`, 1)
		fen.send("POST", fen.at+"/decisions", []byte(body)).is(201).lacks(herWords)

		named := func(who saying) []wireNamedContribution {
			var log wireDecisionLog
			who.send("GET", fen.at+"/decisions", nil).is(200).lacks(herWords, string(gone.ID)).into(&log)
			return log.Decisions[0].Contributions
		}
		if got := named(gil); len(got) != 2 || got[0].ToFacilitators || got[1].ToFacilitators || got[0].Withdrawn == got[1].Withdrawn {
			t.Errorf("a member reads %+v", got)
		}
		if facilitator, author := named(fen), named(lin); len(facilitator) != 3 || len(author) != 3 {
			t.Errorf("a facilitator reads %+v, and its author %+v", facilitator, author)
		}
		gil.send("GET", fen.at+"/decisions", nil).is(200).lacks(string(secret.ID))
		papers := func(who saying, words ...string) {
			for _, kind := range []string{"csv", "html"} {
				who.send("GET", fen.at+"/decisions."+kind, nil).is(200).holds(words...).lacks(herWords, string(gone.ID)[:8], string(secret.ID)[:8])
			}
		}
		papers(fen, string(open.ID)[:8], "contribution was withdrawn")
		papers(gil, string(open.ID)[:8], "contribution was withdrawn")
		if trail := gil.send("GET", fen.at+"/trail", nil).is(200); strings.Count(string(trail.body), "contribution.settle") != 1 {
			t.Errorf("the group's trail tells of what was said to facilitators alone: %s", trail.body)
		}
		lin.send("DELETE", lin.at+"/contributions/"+string(open.ID), nil).is(204)
		lin.send("DELETE", lin.at+"/contributions/"+string(secret.ID), nil).is(204)
		if got := named(gil); len(got) != 2 || !got[0].Withdrawn || !got[1].Withdrawn {
			t.Errorf("after all was withdrawn a member reads %+v", got)
		}
		gil.send("GET", fen.at+"/decisions.csv", nil).is(200).lacks(string(open.ID)[:8], herWords)
	})
}
