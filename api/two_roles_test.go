package api

import (
	"testing"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

// looksAfterToo makes a member of the group a facilitator of it too. The member's role comes first wherever roles are listed
// by their ids.
func (s saying) looksAfterToo() saying {
	s.w.Helper()
	first := "00000000-0000-4000-8000-" + uuid.NewString()[24:]
	s.w.exec("UPDATE hats SET id = ? WHERE id = ?", first, string(s.hat))
	s.wears(models.Hat{Role: audit.RoleFacilitator, Group: s.group})
	return s
}

// Whoever looks after a group and is a member of it does there what a facilitator does, and nothing that only members do. It is
// theirs again once they look after it no longer, or while that role is paused.
func TestWhoLooksAfterAGroupActsInItAsThatAlone(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lin, proposal := w.proposed()
		ida := w.inTheGroup("Ida Moss", audit.KindLivedExperience).saying().looksAfterToo()
		fen := w.saying()
		secret := lin.says(string(encode(t, inHerWords("", audit.VisibleToFacilitators, audit.AsAnonymous))))
		ida.send("GET", ida.at+"/contributions", nil).is(200).holds(herWords)
		ida.send("GET", ida.at+"/contributions/"+string(secret.ID), nil).is(200).holds(herWords)
		ida.send("GET", ida.at, nil).is(200).holds(`"role":"facilitator"`).lacks("lived_experience")
		asked := ida.asks(aQuestion)
		var trail wireTrail
		fen.send("GET", fen.at+"/trail", nil).is(200).into(&trail)
		if last := trail.Entries[0]; last.Who != "Ida Moss" || last.Role != "facilitator" {
			t.Errorf("the trail says %+v", last)
		}

		const rests = "You look after this group"
		endorsements := ida.at + "/drafts/" + string(lin.proposal(proposal).DraftID) + "/endorsements"
		var page wireEndorsements
		ida.send("GET", endorsements, nil).is(200).into(&page)
		first := page.Domains[0].Texts[0]
		read := wireEndorse{Texts: []wireTextRead{{first.CriterionID, first.Hash}}}
		ida.sends("PUT", endorsements, read).is(403).holds(rests)
		ida.stands(proposal, cannotBecause, 0).is(403).holds(rests)
		for _, waiting := range []string{"/consultations/" + string(asked.ID), "/proposals/" + proposal} {
			fen.send("GET", fen.at+waiting+"/not-heard", nil).is(200).lacks("Ida Moss")
		}

		ida.paused()
		ida.send("GET", ida.at, nil).is(200).holds(`"role":"group_member"`, "lived_experience")
		ida.stands(proposal, cannotBecause, 0).is(200)
		w.exec("UPDATE hats SET paused_at = NULL WHERE id = ?", string(ida.hat))
		ida.stands(proposal, cannotBecause, 1).refuses(403, "forbidden")
		ida.send("DELETE", "/account/hats/"+string(ida.hat), nil).is(204)
		ida.sends("PUT", endorsements, read).is(200)
		ida.send("GET", ida.at+"/contributions", nil).is(200).lacks(herWords)
	})
}
