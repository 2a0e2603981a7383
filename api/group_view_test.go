package api

import (
	"sync"
	"testing"
	"time"

	"doorway/audit"
)

// Of one answer the practice reads one view of the group: a second would tell that several people spoke, and that they differ.
func TestOneViewOfTheGroupStandsForAnAnswer(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		s := w.lead("DEMO01").begin(audit.FormShort).shows()
		first, second := s.suggests(s.ash, "review", "I agree"), s.suggests(s.bel, "review", "I do not")
		answers := make([]answer, 2)
		var both sync.WaitGroup
		for i, view := range []audit.ReviewView{audit.ReviewAgree, audit.ReviewDifferently} {
			both.Go(func() { answers[i] = s.sendsAs([]wireGroupSuggestion{first, second}[i], view, "What the group says") })
		}
		both.Wait()
		sent, refused := answers[0], answers[1]
		waits, says := second, "it agrees with this answer"
		if sent.status != 200 {
			sent, refused, waits, says = refused, sent, first, "it sees this answer differently"
		}
		var message wirePracticeMessage
		sent.is(200).into(&message)
		refused.is(409).holds(says)
		s.sendsAs(waits, audit.ReviewCannotTell, "Once more").is(409).holds(says)
		var read []wirePracticeMessage
		s.send("GET", s.practicePath(), nil).is(200).into(&read)
		if len(read) != 1 || read[0].ID != message.ID {
			t.Errorf("the practice reads %+v", read)
		}
		s.fen.send("POST", s.group+"/suggestions/"+string(waits.ID)+"/set-aside", nil, "If-Match", etag(waits.Version)).is(204)
		s.sends(s.suggests(s.bel, "question", "Why?"), "Why is that?")
	})
}

func TestAnAnswerThatIsSubmittedAnewMayHaveAnotherView(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		s := w.lead("DEMO01").begin(audit.FormShort).shows()
		s.sendsAs(s.suggests(s.ash, "review", "I do not"), audit.ReviewDifferently, "We see it differently").is(200)
		w.clock.advance(24 * time.Hour)
		s.sheet, s.ash, s.fen = &sheet{w.anew(s.caller), s.at}, w.anew(s.ash), w.anew(s.fen)
		waits := s.suggests(s.ash, "review", "I agree now")
		s.sendsAs(waits, audit.ReviewAgree, "We agree").is(409)
		s.send("POST", s.at+"/reopen", []byte(`{"reason":"We asked again","textReasons":[]}`)).is(200)
		s.submit()
		s.sendsAs(waits, audit.ReviewAgree, "We agree now").is(200)
	})
}
