package api

import (
	"fmt"
	"strings"
	"testing"

	"doorway/audit"
	"doorway/models"
)

// showing is a practice that shares a self-assessment in full with the group, and people of the group.
type showing struct {
	*sheet
	id                  audit.AuditID
	group               string // the address of the group
	page                string // the address of the practice there
	fen, ash, bel       *caller
	criterion, reviewAt string
}

// shows submits the sheet and shares it with the group, as its lead does.
func (s *sheet) shows() *showing {
	s.w.Helper()
	group := s.w.theGroup()
	criterion := shortForm(s.w)[0]
	s.save(criterion, atLevel(1, "what we wrote"), 0).is(200)
	s.send("POST", s.at+"/submit", []byte(`{"lowered":[]}`)).is(200)
	joins := func(name string, role audit.Role, kind audit.MemberKind) *caller {
		return s.w.somebody(name).wears(models.Hat{Role: role, Kind: kind, Group: group})
	}
	one := &showing{
		sheet: s, id: audit.AuditID(s.at[strings.LastIndexByte(s.at, '/')+1:]), group: "/groups/" + string(group), criterion: criterion,
		fen: joins("Fen Abara", audit.RoleFacilitator, ""), ash: joins("Ash Reyes", audit.RoleGroupMember, audit.KindLivedExperience),
		bel: joins("Bel Novak", audit.RoleGroupMember, audit.KindCharity),
	}
	one.page = one.group + "/shared-practices/" + string(s.practice)
	one.reviewAt = one.page + "/audits/" + string(one.id) + "/reviews/" + criterion
	one.share("full")
	return one
}

// share shares at a level that the group has not seen yet.
func (s *showing) share(level string) {
	s.w.Helper()
	s.send("PUT", s.at+"/sharing/group", fmt.Appendf(nil, `{"level":%q,"stuck":false}`, level), "If-Match", etag(0)).is(200)
}

func (s *showing) stops() {
	s.w.Helper()
	s.send("DELETE", s.at+"/sharing/group", nil).is(204)
}

// suggests gives what somebody would like to say.
func (s *showing) suggests(who *caller, kind, words string) (made wireGroupSuggestion) {
	s.w.Helper()
	who.send("POST", s.page+"/suggestions", fmt.Appendf(nil, `{"auditId":%q,"criterionId":%q,"kind":%q,"words":%q,"textReasons":[]}`,
		s.id, s.criterion, kind, words)).is(201).into(&made)
	return made
}

// suggestsInGeneral gives thanks that are about no criterion.
func (s *showing) suggestsInGeneral(who *caller, words string) (made wireGroupSuggestion) {
	s.w.Helper()
	who.send("POST", s.page+"/suggestions", fmt.Appendf(nil, `{"auditId":%q,"criterionId":"","kind":"thanks","words":%q,"textReasons":[]}`, s.id, words)).
		is(201).into(&made)
	return made
}

// sends lets the facilitator send it in other words.
func (s *showing) sends(made wireGroupSuggestion, words string) (sent wirePracticeMessage) {
	s.w.Helper()
	s.sendsAs(made, audit.ReviewNone, words).is(200).into(&sent)
	return sent
}

// sendsAs lets the facilitator send it with a view.
func (s *showing) sendsAs(made wireGroupSuggestion, view audit.ReviewView, words string) answer {
	s.w.Helper()
	return s.fen.send("POST", s.group+"/suggestions/"+string(made.ID)+"/send", fmt.Appendf(nil, `{"view":%q,"words":%q,"textReasons":[]}`, view, words),
		"If-Match", etag(made.Version))
}

func (s *showing) reviews(who *caller, view, note string) answer {
	s.w.Helper()
	return who.send("PUT", s.reviewAt, fmt.Appendf(nil, `{"view":%q,"note":%q,"textReasons":[]}`, view, note), "If-Match", etag(0))
}

func (s *showing) practicePath() string {
	return "/practices/" + string(s.practice) + "/from-the-group"
}

// asks lets the lead ask for a conversation.
func (s *showing) asks(words string) (asked wirePracticeMessage) {
	s.w.Helper()
	s.send("POST", s.at+"/criteria/"+s.criterion+"/conversation", fmt.Appendf(nil, `{"words":%q,"textReasons":[]}`, words)).is(201).into(&asked)
	return asked
}

// reviewingGuarded makes the requests of this part that have guarded texts.
func reviewingGuarded(sheet *sheet, criterion string) map[string]func() guardedWrite {
	const (
		words = `{"words":"words","textReasons":[]}`
		send  = `{"view":"","words":"words","textReasons":[]}`
		reply = `{"reply":"words","textReasons":[]}`
	)
	return map[string]func() guardedWrite{
		"saveReview": func() guardedWrite {
			s := sheet.shows()
			return guardedWrite{s.ash, "PUT", s.reviewAt, `{"view":"agree","note":"","textReasons":[]}`, []string{"If-Match", etag(0)}}
		},
		"suggestMessage": func() guardedWrite {
			s := sheet.shows()
			return guardedWrite{s.ash, "POST", s.page + "/suggestions",
				`{"auditId":"` + string(s.id) + `","criterionId":"","kind":"thanks","words":"words","textReasons":[]}`, nil}
		},
		"sendSuggestion": func() guardedWrite {
			s := sheet.shows()
			made := s.suggests(s.ash, "thanks", "Thank you.")
			return guardedWrite{s.fen, "POST", s.group + "/suggestions/" + string(made.ID) + "/send", send, []string{"If-Match", etag(made.Version)}}
		},
		"replyToGroup": func() guardedWrite {
			s := sheet.shows()
			sent := s.sends(s.suggests(s.ash, "thanks", "Thank you."), "Thank you.")
			return guardedWrite{sheet.caller, "POST", s.practicePath() + "/" + string(sent.ID) + "/reply", reply, nil}
		},
		"answerConversation": func() guardedWrite {
			s := sheet.shows()
			return guardedWrite{s.fen, "POST", s.group + "/conversations/" + string(s.asks("").ID) + "/answer", reply, nil}
		},
		"askForConversation": func() guardedWrite {
			return guardedWrite{sheet.caller, "POST", sheet.at + "/criteria/" + criterion + "/conversation", words, nil}
		},
	}
}

// What a member thinks and suggests reaches the practice only as the group's: in a facilitator's words, when it is sent.
func TestTheGroupReviewsAndThePracticeReplies(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		s := w.lead("DEMO01").begin(audit.FormShort).shows()
		s.ash.send("GET", s.page, nil).is(200).holds("what we wrote")
		s.reviews(s.ash, "differently", "It took me long").is(200).holds("It took me long")
		s.bel.send("GET", s.page, nil).is(200).lacks("It took me long")
		s.bel.send("GET", s.page+"/audits/"+string(s.id)+"/reviews", nil).is(403)
		s.fen.send("GET", s.page+"/audits/"+string(s.id)+"/reviews", nil).is(200).holds("It took me long").lacks("Ash", string(s.ash.hat), string(s.ash.person))

		made := s.suggests(s.ash, "question", "My own words")
		s.send("GET", s.practicePath(), nil).is(200).lacks("My own words")
		s.bel.send("GET", s.page, nil).is(200).lacks("My own words")
		s.bel.send("DELETE", s.group+"/suggestions/"+string(made.ID), nil).is(404)
		s.fen.send("GET", s.group+"/suggestions", nil).is(200).holds("My own words").lacks("Ash", string(s.ash.hat))
		sent := s.sends(made, "The group asks")
		read := s.send("GET", s.practicePath(), nil).is(200)
		read.holds("The group asks").lacks("My own words", "It took me long", "Ash", "Fen", string(s.ash.hat), string(s.fen.person), string(made.ID))
		s.ash.send("DELETE", s.group+"/suggestions/"+string(made.ID), nil).is(409)
		s.fen.send("POST", s.group+"/suggestions/"+string(made.ID)+"/send", []byte(`{"view":"","words":"Twice","textReasons":[]}`), "If-Match", etag(1)).is(409)

		reply := s.practicePath() + "/" + string(sent.ID) + "/reply"
		s.send("POST", reply, []byte(`{"reply":"Our reply","textReasons":[]}`)).is(200).holds("Our reply")
		s.send("POST", reply, []byte(`{"reply":"Another","textReasons":[]}`)).is(409)
		s.bel.send("GET", s.page, nil).is(200).holds("The group asks", "Our reply")
	})
}

// How the group sees an answer is chosen by a facilitator for the group, and stands beside the answer: a word and a few
// sentences, the same whatever people of the group thought, and whoever it was.
func TestTheGroupsViewOfAnAnswerReachesThePractice(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		s := w.lead("DEMO01").begin(audit.FormShort).shows()
		s.reviews(s.ash, "differently", "It took me long").is(200)
		s.reviews(s.bel, "cannot_tell", "").is(200)
		before := s.send("GET", s.at, nil).is(200).body
		made := s.suggests(s.fen, "review", "A first try")
		s.sendsAs(made, audit.ReviewNone, "We see it differently").refuses(422, "invalid")
		s.send("GET", s.practicePath(), nil).is(200).lacks("We see it differently")
		var sent wirePracticeMessage
		s.sendsAs(made, audit.ReviewDifferently, "We see it differently").is(200).into(&sent)
		if sent.View != audit.ReviewDifferently || sent.CriterionID != s.criterion || sent.AuditID != s.id {
			w.Errorf("sent %+v", sent)
		}
		var read []wirePracticeMessage
		s.send("GET", s.practicePath(), nil).is(200).lacks("It took me long", "cannot_tell", "Ash", "Bel", "Fen", string(s.ash.hat), string(s.bel.hat)).into(&read)
		if len(read) != 1 || read[0] != sent {
			w.Errorf("the practice reads %+v", read)
		}
		if after := s.send("GET", s.at, nil).is(200).body; string(after) != string(before) {
			w.Errorf("the practice's own answer changed:\n%s\nbefore:\n%s", after, before)
		}
		s.ash.send("GET", s.page, nil).is(200).holds("We see it differently", `"view":"differently"`).lacks("cannot_tell")
		s.bel.send("GET", s.page, nil).is(200).holds("We see it differently").lacks("It took me long")
		s.sendsAs(s.suggests(s.ash, "question", "Why?"), audit.ReviewAgree, "Why?").refuses(422, "invalid")

		waits := s.suggests(s.ash, "review", "Later")
		s.stops()
		s.share("domains")
		s.sendsAs(waits, audit.ReviewAgree, "We agree").refuses(409, "conflict")
		s.ash.send("POST", s.page+"/suggestions", fmt.Appendf(nil, `{"auditId":%q,"criterionId":%q,"kind":"review","words":"x","textReasons":[]}`, s.id, s.criterion)).is(404)
		s.send("GET", s.practicePath(), nil).is(200).holds("We see it differently")
		s.send("GET", s.home()+"/export", nil).is(200).holds("We see it differently", `"view"`)
	})
}

// A practice that goes on sharing, but less, is asked and thanked as before. What is about an answer is out of the group's sight
// with the answers, in whatever kind of words, and stays with the practice.
func TestSharingLessHidesWhatIsAboutAnAnswer(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		s := w.lead("DEMO01").begin(audit.FormShort).shows()
		var sent wirePracticeMessage
		s.sendsAs(s.suggests(s.ash, "review", "A first try"), audit.ReviewDifferently, "We see it differently").is(200).into(&sent)
		s.send("POST", s.practicePath()+"/"+string(sent.ID)+"/reply", []byte(`{"reply":"Our reply to that","textReasons":[]}`)).is(200)
		s.sends(s.suggests(s.ash, "question", "Why so?"), "Why is it so there?")
		s.suggestsInGeneral(s.ash, "Thank you all")
		s.sends(s.suggestsInGeneral(s.bel, "Thanks again"), "The group thanks you")
		review := s.suggests(s.ash, "review", "It reads otherwise")
		question := s.suggests(s.bel, "question", "What about the door?")
		aboutAnswers := []string{"We see it differently", "Our reply to that", "Why is it so there?", "A first try", "Why so?", "It reads otherwise", "What about the door?"}

		for _, level := range []string{"domains", "taking_part"} {
			s.stops()
			s.share(level)
			for _, who := range []*caller{s.ash, s.bel, s.fen} {
				who.send("GET", s.page, nil).is(200).holds("The group thanks you").lacks(aboutAnswers...)
			}
			s.fen.send("GET", s.group+"/suggestions", nil).is(200).holds("Thank you all").lacks(aboutAnswers...)
			s.sendsAs(review, audit.ReviewAgree, "We agree").refuses(409, "conflict")
			s.sendsAs(question, audit.ReviewNone, "What about it?").refuses(409, "conflict")
			for _, kind := range []string{"review", "question"} {
				s.ash.send("POST", s.page+"/suggestions", fmt.Appendf(nil, `{"auditId":%q,"criterionId":%q,"kind":%q,"words":"x","textReasons":[]}`,
					s.id, s.criterion, kind)).is(404)
			}
			s.send("GET", s.practicePath(), nil).is(200).holds("We see it differently", "Our reply to that", "Why is it so there?")
		}

		s.stops()
		s.share("full")
		s.bel.send("GET", s.page, nil).is(200).holds("We see it differently", "Our reply to that", "Why is it so there?", "What about the door?")
		s.fen.send("GET", s.group+"/suggestions", nil).is(200).holds("It reads otherwise", "What about the door?")
	})
}

// Once the practice stops, the group finds nothing, as if it had never shared; what was sent stays with the practice. The
// reviews are seen again when the same self-assessment is shared again.
func TestStoppingHidesAPracticeAtOnce(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		s := w.lead("DEMO01").begin(audit.FormShort).shows()
		s.reviews(s.ash, "agree", "A quiet note").is(200)
		waits := s.suggests(s.ash, "thanks", "Later")
		s.sends(s.suggests(s.bel, "thanks", "Now"), "The group says thank you")
		s.stops()
		for _, who := range []*caller{s.fen, s.ash, s.bel} {
			who.send("GET", s.page, nil).is(404)
			s.reviews(who, "agree", "").is(404)
		}
		s.fen.send("GET", s.page+"/audits/"+string(s.id)+"/reviews", nil).is(404)
		s.fen.send("GET", s.group+"/suggestions", nil).is(200).lacks("Later")
		s.fen.send("POST", s.group+"/suggestions/"+string(waits.ID)+"/send", []byte(`{"view":"","words":"Late","textReasons":[]}`), "If-Match", etag(1)).is(404)
		s.send("GET", s.practicePath(), nil).is(200).holds("The group says thank you")

		s.share("domains")
		s.ash.send("GET", s.page, nil).is(200).lacks("A quiet note", "what we wrote")
		s.reviews(s.ash, "agree", "").is(404)
		s.stops()
		s.share("full")
		s.ash.send("GET", s.page, nil).is(200).holds("A quiet note", "what we wrote")
	})
}

// Who opts out of a practice no longer meets it. Nobody else can tell, and it can be taken back.
func TestOptingOutIsSilent(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		s := w.lead("DEMO01").begin(audit.FormShort).shows()
		s.asks("Could we talk?")
		places := []string{s.page, s.group + "/suggestions", s.group + "/conversations", s.group + "/trail", s.group + "/opt-outs", s.group}
		before := map[string]string{}
		for _, at := range places {
			before[at] = bare(s.fen.send("GET", at, nil))
		}
		s.ash.send("PUT", s.group+"/opt-outs/"+string(s.practice), nil).is(204)
		s.ash.send("GET", s.page, nil).is(404)
		s.ash.send("GET", s.group+"/conversations", nil).is(200).lacks("Could we talk?")
		s.reviews(s.ash, "agree", "").is(404)
		s.ash.send("GET", s.group+"/opt-outs", nil).is(200).holds(string(s.practice))
		for _, at := range places {
			if got := bare(s.fen.send("GET", at, nil)); got != before[at] {
				t.Errorf("%s tells a facilitator:\n%s\nbefore:\n%s", at, got, before[at])
			}
		}
		s.ash.send("DELETE", s.group+"/opt-outs/"+string(s.practice), nil).is(204)
		s.ash.send("GET", s.page, nil).is(200)
		s.ash.send("GET", s.group+"/opt-outs", nil).is(200).lacks(string(s.practice))
	})
}

// A practice's name stands where it asks for a conversation, and so can be left out there, whatever it shares.
func TestAPracticeThatOnlyAsksCanBeLeftOut(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		s := w.lead("DEMO01").begin(audit.FormShort).shows()
		s.stops()
		leftOut := s.group + "/opt-outs/" + string(s.practice)
		s.ash.send("PUT", leftOut, nil).is(404)
		s.asks("Could we talk?")
		s.ash.send("DELETE", leftOut, nil).is(204)
		s.ash.send("PUT", leftOut, nil).is(204)
		s.ash.send("GET", s.group+"/conversations", nil).is(200).lacks("Could we talk?")
		s.bel.send("GET", s.group+"/conversations", nil).is(200).holds("Could we talk?")
		s.ash.send("DELETE", leftOut, nil).is(204)
		s.ash.send("GET", s.group+"/conversations", nil).is(200).holds("Could we talk?")
	})
}

// Any criterion can lead to a conversation, whether anything is shared or not. Nobody with a role in the practice answers.
func TestAskingTheGroupForAConversation(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		s := w.lead("DEMO01").begin(audit.FormShort).shows()
		s.stops()
		asked := s.asks("Could we talk?")
		s.send("POST", s.at+"/criteria/"+s.criterion+"/conversation", []byte(`{"words":"","textReasons":[]}`)).is(409)
		s.send("POST", s.at+"/criteria/NONE-1/conversation", []byte(`{"words":"","textReasons":[]}`)).is(404)
		s.ash.send("GET", s.group+"/conversations", nil).is(200).holds("Could we talk?").lacks("what we wrote")
		answer := s.group + "/conversations/" + string(asked.ID) + "/answer"
		s.ash.send("POST", answer, []byte(`{"reply":"Yes","textReasons":[]}`)).is(403)
		interested := w.somebody("Noa Field").wears(models.Hat{Role: audit.RoleFacilitator, Group: w.theGroup()})
		w.exec("INSERT INTO hats (id, person_id, role, practice_id, since) VALUES (?, ?, 'practice_member', ?, ?)",
			fixedID("Noa's hat"), string(interested.person), string(s.practice), w.clock.Now())
		interested.send("GET", s.group+"/conversations", nil).is(200).lacks("Could we talk?")
		interested.send("POST", answer, []byte(`{"reply":"Yes","textReasons":[]}`)).is(404)
		s.fen.send("POST", answer, []byte(`{"reply":"Come on Tuesday","textReasons":[]}`)).is(200)
		s.send("GET", s.practicePath(), nil).is(200).holds("Come on Tuesday").lacks("Fen")
		s.send("DELETE", s.practicePath()+"/"+string(asked.ID), nil).is(409)
		second := s.asks("Once more?")
		s.send("DELETE", s.practicePath()+"/"+string(second.ID), nil).is(204)
		s.fen.send("GET", s.group+"/conversations", nil).is(200).lacks("Once more?")
	})
}

// What a criterion says may be hard to read: whatever is about it tells what it mentions, so that it can be said first.
func TestWhatIsAboutACriterionHasItsContentNote(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		s := w.lead("DEMO01").begin(audit.FormFull).shows()
		s.criterion, s.reviewAt = "REF-3", strings.TrimSuffix(s.reviewAt, s.criterion)+"REF-3"
		const note = "Mentions domestic abuse."
		s.reviews(s.ash, "agree", "").is(200)
		made := s.suggests(s.ash, "question", "Why so?")
		sent := s.sends(s.suggests(s.ash, "thanks", "Thank you"), "The group thanks you")
		asked := s.asks("May we talk?")
		var reviews []wireOwnGivenReview
		var suggestions []wireOwnSuggestion
		s.ash.send("GET", "/account/reviews", nil).is(200).into(&reviews)
		s.ash.send("GET", "/account/suggestions", nil).is(200).into(&suggestions)
		for what, got := range map[string]string{
			"a suggestion": made.ContentNote, "what was sent": sent.ContentNote, "a conversation": asked.ContentNote,
			"one's own review": reviews[0].ContentNote, "one's own suggestion": suggestions[0].ContentNote,
		} {
			if got != note {
				w.Errorf("%s mentions %q", what, got)
			}
		}
		if general := s.suggestsInGeneral(s.ash, "Thank you all"); general.ContentNote != "" {
			w.Errorf("what is about no criterion mentions %q", general.ContentNote)
		}
	})
}
