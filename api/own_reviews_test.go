package api

import (
	"strings"
	"testing"

	"doorway/audit"
	"doorway/models"
)

// leaves lets somebody leave the group.
func (s *showing) leaves(who *caller) {
	s.w.Helper()
	who.send("DELETE", "/account/hats/"+string(who.hat), nil).is(204)
}

// ownReview is the address of what somebody thinks of the answer, in their account.
func (s *showing) ownReview(who *caller) string {
	return "/account/reviews/" + string(who.hat) + "/" + string(s.id) + "/" + s.criterion
}

// nothing expects an empty list.
func (a answer) nothing() {
	a.w.Helper()
	if string(a.body) != "[]" {
		a.w.Errorf("got %s", a.body)
	}
}

// Whoever has left the group finds what they think of answers and what they suggested, and takes it back: also while the
// practice does not share, so that none of it is there when it shares again. The practice and the group's trail tell nothing.
func TestWhoHasLeftTakesReviewsAndSuggestionsBack(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		s := w.lead("DEMO01").begin(audit.FormShort).shows()
		s.send("GET", s.practicePath(), nil).is(200).nothing()
		s.reviews(s.ash, "differently", "It took me long").is(200)
		s.reviews(s.bel, "agree", "It was easy").is(200)
		waits, aside := s.suggests(s.ash, "thanks", "My own thanks"), s.suggests(s.ash, "question", "My own question")
		sent := s.suggests(s.ash, "thanks", "My earlier words")
		s.sends(sent, "The group says thank you")
		s.fen.send("POST", s.group+"/suggestions/"+string(aside.ID)+"/set-aside", nil, "If-Match", etag(aside.Version)).is(204)
		s.leaves(s.ash)
		s.stops()
		trail := string(s.fen.send("GET", s.group+"/trail", nil).is(200).body)
		s.ash.send("DELETE", s.group+"/suggestions/"+string(waits.ID), nil).is(404)

		review, suggestion := s.ownReview(s.ash), "/account/suggestions/"+string(waits.ID)
		s.ash.send("GET", "/account/reviews", nil).is(200).holds("It took me long", `"differently"`, `"practiceName":"`).lacks("It was easy")
		s.ash.send("GET", "/account/suggestions", nil).is(200).holds("My own thanks", "My own question").lacks("My earlier words")
		for _, other := range []*caller{s.fen, s.bel, s.caller} {
			other.send("GET", "/account/reviews", nil).is(200).lacks("It took me long")
			other.send("GET", "/account/suggestions", nil).is(200).lacks("My own")
			other.send("DELETE", review, nil).is(404)
			other.send("DELETE", suggestion, nil).is(404)
		}
		for range 2 {
			s.ash.send("DELETE", review, nil).is(204)
		}
		s.ash.send("DELETE", suggestion, nil).is(204)
		s.ash.send("DELETE", suggestion, nil).is(404)
		s.ash.send("DELETE", "/account/suggestions/"+string(aside.ID), nil).is(204)
		s.ash.send("DELETE", "/account/suggestions/"+string(sent.ID), nil).is(409)
		for _, at := range []string{"/account/reviews", "/account/suggestions"} {
			s.ash.send("GET", at, nil).is(200).nothing()
		}
		if got := string(s.fen.send("GET", s.group+"/trail", nil).is(200).body); got != trail {
			t.Errorf("the trail tells of it:\n%s\nbefore:\n%s", got, trail)
		}

		s.share("full")
		s.fen.send("GET", s.page+"/audits/"+string(s.id)+"/reviews", nil).is(200).holds("It was easy").lacks("It took me long", "differently")
		s.fen.send("GET", s.group+"/suggestions", nil).is(200).lacks("My own")
		s.send("GET", s.practicePath(), nil).is(200).holds("The group says thank you").lacks("My own", "It took me long")
		if dump := w.dump(); strings.Contains(dump, "It took me long") || strings.Contains(dump, "My own") {
			t.Error("the database still holds what was taken back")
		}
	})
}

// In whatever role somebody said it, it is theirs: whoever comes back to the group takes back what they suggested before, and
// whoever opted out of a practice finds what they said of it.
func TestOwnReviewsAndSuggestionsGoByPerson(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		s := w.lead("DEMO01").begin(audit.FormShort).shows()
		s.reviews(s.ash, "cannot_tell", "It took me long").is(200)
		waits := s.suggests(s.ash, "thanks", "My own thanks")
		before := *s.ash
		s.leaves(s.ash)
		s.ash.wears(models.Hat{Role: audit.RoleGroupMember, Kind: audit.KindLivedExperience, Group: w.theGroup()})
		s.ash.send("GET", s.page, nil).is(200).holds("My own thanks", `"own":true`)
		s.ash.send("DELETE", s.group+"/suggestions/"+string(waits.ID), nil).is(204)
		s.ash.send("GET", s.page, nil).is(200).lacks("My own thanks")
		s.fen.send("GET", s.group+"/suggestions", nil).is(200).lacks("My own thanks")

		s.ash.send("PUT", s.group+"/opt-outs/"+string(s.practice), nil).is(204)
		s.ash.send("GET", "/account/reviews", nil).is(200).holds("It took me long")
		s.ash.send("DELETE", s.ownReview(&before), nil).is(204)
		s.fen.send("GET", s.page+"/audits/"+string(s.id)+"/reviews", nil).is(200).lacks("It took me long", "cannot_tell")
	})
}

// A page that was left open when a review was taken back in the account does not write over what came after.
func TestAReviewTakenBackHasALaterVersion(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		s := w.lead("DEMO01").begin(audit.FormShort).shows()
		s.reviews(s.ash, "agree", "a first note").is(200)
		s.ash.send("DELETE", s.ownReview(s.ash), nil).is(204)
		for _, seen := range []int64{0, 1} {
			s.ash.send("PUT", s.reviewAt, []byte(`{"view":"agree","note":"from another page","textReasons":[]}`), "If-Match", etag(seen)).is(412).lacks("a first note")
		}
		s.ash.send("PUT", s.reviewAt, []byte(`{"view":"agree","note":"once more","textReasons":[]}`), "If-Match", etag(2)).is(200)
		s.ash.send("GET", "/account/reviews", nil).is(200).holds("once more")
	})
}

// Whoever is erased takes along what they thought and suggested; what was sent is the group's, and stays with the practice.
func TestErasureTakesSuggestionsAlong(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		s := w.lead("DEMO01").begin(audit.FormShort).shows()
		s.reviews(s.ash, "differently", "It took me long").is(200)
		s.suggests(s.ash, "question", "My own question")
		s.sends(s.suggests(s.ash, "thanks", "My own thanks"), "The group says thank you")
		bels := s.suggests(s.bel, "thanks", "Another’s thanks")
		erasure, err := w.store.ErasePerson(t.Context(), string(s.ash.person))
		if err != nil {
			t.Fatal(err)
		}
		gone := map[string]int64{}
		for _, table := range erasure.Tables {
			gone[table.Name] = table.Gone
		}
		if gone["suggestions"] != 2 || gone["reviews"] != 1 {
			t.Errorf("it told of %v", erasure.Tables)
		}
		s.fen.send("GET", s.group+"/suggestions", nil).is(200).holds("Another’s thanks").lacks("My own")
		s.send("GET", s.practicePath(), nil).is(200).holds("The group says thank you")
		if dump := w.dump(); strings.Contains(dump, "My own") || strings.Contains(dump, "It took me long") {
			t.Error("the database still holds what somebody suggested whose account was erased")
		}
		s.sends(bels, "Thank you once more")
	})
}
