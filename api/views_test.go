package api

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"doorway/audit"
)

// askViews asks colleagues for their views of some domains, none meaning all.
func (s *sheet) askViews(domains []string, who ...*caller) (out wireViewRound) {
	s.w.Helper()
	s.tryToAskViews(domains, who...).is(201).into(&out)
	return out
}

func (s *sheet) tryToAskViews(domains []string, who ...*caller) answer {
	s.w.Helper()
	in := wireViewRoundInput{Domains: append([]string{}, domains...), HatIDs: []audit.HatID{}}
	for _, one := range who {
		in.HatIDs = append(in.HatIDs, one.hat)
	}
	return s.send("POST", s.at+"/view-rounds", encode(s.w, in))
}

func (s *sheet) close(round wireViewRound) answer {
	s.w.Helper()
	return s.send("POST", s.at+"/view-rounds/"+string(round.ID)+"/close", nil)
}

func (s *sheet) agree() (out wireAgree) {
	s.w.Helper()
	s.send("GET", s.at+"/agree", nil).is(200).into(&out)
	return out
}

// item is one criterion of what there is to agree; the zero one when it is not there.
func (a wireAgree) item(criterion string) wireAgreeItem {
	for _, item := range a.Items {
		if item.CriterionID == criterion {
			return item
		}
	}
	return wireAgreeItem{}
}

func (p *caller) asked(round wireViewRound) string { return p.home() + "/views/" + string(round.ID) }

// thinks gives a view of a criterion: a level, or below zero that one is not sure.
func (p *caller) thinks(round wireViewRound, criterion string, level audit.Level, seen int64, headers ...string) answer {
	p.w.Helper()
	in := wireViewInput{Choice: audit.ChoiceNotSure}
	if level >= 0 {
		in = wireViewInput{audit.ChoiceLevel, &level}
	}
	return p.send("PUT", p.asked(round)+"/criteria/"+criterion, encode(p.w, in), append([]string{"If-Match", etag(seen)}, headers...)...)
}

// team is a practice with a draft and three colleagues beside the lead.
type team struct {
	*sheet
	receptionist, nurse, gp *caller
}

func newTeam(w *world) team {
	w.Helper()
	lead := w.lead("DEMO01")
	colleague := func(name string) *caller { return w.person(name, audit.RolePracticeMember, lead.practice) }
	return team{lead.begin(audit.FormFull), colleague("Rae Stone"), colleague("Nuala Byrne"), colleague("Gus Hart")}
}

func (t team) colleagues() []*caller { return []*caller{t.receptionist, t.nurse, t.gp} }

// say lets the three give a level each of one criterion.
func (t team) say(round wireViewRound, criterion string, levels ...audit.Level) {
	t.w.Helper()
	for i, level := range levels {
		t.colleagues()[i].thinks(round, criterion, level, 0).is(200)
	}
}

func (s *wireSpread) words() string {
	switch {
	case s == nil:
		return "nothing"
	case s.Most == nil:
		return fmt.Sprintf("%d to %d, not sure: %t", s.Lowest, s.Highest, s.NotSure)
	}
	return fmt.Sprintf("%d to %d, most %d, not sure: %t", s.Lowest, s.Highest, *s.Most, s.NotSure)
}

func (a wireAgree) order() string {
	var ids []string
	for _, item := range a.Items {
		ids = append(ids, item.CriterionID)
	}
	return strings.Join(ids, " ")
}

// A receptionist, a nurse and a GP give their views, the lead too; the lead sees how far apart the others are, and agrees
// the answer with them.
func TestColleaguesGiveTheirViewsAndTheLeadAgrees(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		team := newTeam(w)
		round := team.askViews([]string{"REG"}, append(team.colleagues(), team.caller)...)
		if !round.Spread || len(round.Colleagues) != 4 || !slices.Equal(round.Domains, []string{"REG"}) || round.ClosedAt != nil {
			t.Errorf("asked: %+v", round)
		}
		var asked []wireAskedView
		team.nurse.send("GET", team.nurse.home()+"/views", nil).is(200).into(&asked)
		if len(asked) != 1 || !asked[0].Open || !asked[0].Spread || !slices.Equal(asked[0].Criteria, []string{"REG-1", "REG-2", "REG-3", "REG-4"}) ||
			!strings.HasSuffix(team.at, string(asked[0].AuditID)) || len(asked[0].Views) != 0 {
			t.Errorf("the nurse is asked %+v", asked)
		}
		team.say(round, "REG-1", 1, 2, 2)
		team.say(round, "REG-2", 0, 2, 3)
		team.say(round, "REG-3", 2, 2, -1)
		team.thinks(round, "REG-1", 3, 0).is(200)
		team.gp.thinks(round, "REG-1", 1, 1).is(200) // thought better of it
		if before := team.agree(); len(before.Items) != 0 {
			t.Errorf("before the round is closed there is %+v", before)
		}
		var closed wireViewRound
		team.close(round).is(200).into(&closed)
		if closed.ClosedAt == nil || !closed.Spread {
			t.Errorf("closed: %+v", closed)
		}
		agreed := team.agree()
		if agreed.order() != "REG-2 REG-1 REG-3 REG-4" || agreed.State != audit.StateDraft {
			t.Errorf("to agree: %s", agreed.order())
		}
		for criterion, want := range map[string]string{
			"REG-1": "1 to 2, most 1, not sure: false", "REG-2": "0 to 3, not sure: false", "REG-3": "nothing", "REG-4": "nothing",
		} {
			if got := agreed.item(criterion).Spread.words(); got != want {
				t.Errorf("%s: %s, want %s", criterion, got, want)
			}
		}
		if own := agreed.item("REG-1").Own; own == nil || *own.Level != 3 || agreed.item("REG-2").Own != nil || agreed.item("REG-1").Agreed {
			t.Errorf("of REG-1 there is %+v", agreed.item("REG-1"))
		}
		if open := agreed.item("REG-4").Question; open == "" || open != agreed.item("REG-3").Question || open == agreed.item("REG-2").Question {
			t.Errorf("the questions are %q and %q", open, agreed.item("REG-2").Question)
		}
		w.clock.advance(audit.SittingGap)
		team.save("REG-1", atLevel(1, "We agreed on the lower one."), 0).is(200)
		if item := team.agree().item("REG-1"); !item.Agreed || team.agree().item("REG-2").Agreed {
			t.Errorf("agreed: %+v", item)
		}
		trail := w.rows("SELECT what FROM trail WHERE practice_id = ? AND what LIKE 'view%' ORDER BY seq", string(team.practice))
		if fmt.Sprint(trail) != "[view.ask view.close]" {
			t.Errorf("the trail holds %v", trail)
		}
		team.send("GET", team.home()+"/trail", nil).is(200).holds("asked colleagues for their own views", "put colleagues").lacks(string(team.gp.hat))
		team.send("GET", team.at+"/view-rounds", nil).is(200).holds("Rae Stone", "Gus Hart").lacks("version", "level")
		var comparison wireComparison
		team.send("GET", team.at+"/comparison", nil).is(200).into(&comparison)
		if first := comparison.Rows[0]; first.CriterionID != "REG-1" || first.Kind != audit.ComparedSame || first.Views[0].Spread.words() != "1 to 2, most 1, not sure: false" {
			t.Errorf("compared: %+v", first)
		}
	})
}

// An answer that was there before the round was closed is not what the team agreed.
func TestAnswerFromBeforeIsNotAgreed(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		team := newTeam(w)
		team.save("REG-1", atLevel(2, "what the lead thought"), 0).is(200)
		w.clock.advance(audit.SittingGap)
		team.close(team.askViews(nil, team.colleagues()...)).is(200)
		if got := team.agree(); got.item("REG-1").Agreed || len(got.Items) != len(starter(t).Criteria) {
			t.Errorf("of %d to agree, REG-1 is %+v", len(got.Items), got.item("REG-1"))
		}
		w.clock.advance(audit.SittingGap)
		team.save("REG-1", atLevel(2, "what the lead thought"), 1).is(200)
		if !team.agree().item("REG-1").Agreed {
			t.Error("saved again in the meeting, it is not agreed")
		}
	})
}

// With fewer than three colleagues it is said beforehand that there will be no spread, and there is none.
func TestTwoColleaguesTalkInstead(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		team := newTeam(w)
		round := team.askViews([]string{"REG"}, team.receptionist, team.nurse, team.caller)
		if round.Spread {
			t.Error("a spread of two is promised")
		}
		var asked wireAskedView
		team.nurse.send("GET", team.nurse.asked(round), nil).is(200).into(&asked)
		if asked.Spread {
			t.Error("the nurse is promised a spread")
		}
		team.say(round, "REG-1", 0, 3)
		team.thinks(round, "REG-1", 1, 0).is(200)
		team.close(round).is(200)
		got := team.agree()
		if item := got.item("REG-1"); item.Spread != nil || item.Own == nil || got.order() != "REG-1 REG-2 REG-3 REG-4" {
			t.Errorf("to agree: %s, %+v", got.order(), item)
		}
		team.nurse.send("GET", team.nurse.asked(round), nil).is(200).holds(`"level":3`, `"open":false`)
		if stored := w.rows("SELECT criterion_id FROM view_spreads"); len(stored) != 0 {
			t.Errorf("stored: %v", stored)
		}
		again := team.askViews([]string{"REG"}, team.colleagues()...)
		if !again.Spread {
			t.Error("asked again with one more, there is no spread")
		}
	})
}

// Only who was asked gives a view, and reads it; what is asked for that is not asked about, or of another, is not found.
func TestViewsAreOnesOwn(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		team := newTeam(w)
		round := team.askViews([]string{"REG"}, team.receptionist, team.nurse)
		team.receptionist.thinks(round, "REG-1", 3, 0).is(200)
		team.nurse.send("GET", team.nurse.asked(round), nil).is(200).lacks(`"level"`)
		none := wireViewRound{ID: audit.RoundID(uuid.NewString())}
		for name, who := range map[string]*caller{"a colleague who was not asked": team.gp, "the lead, who was not asked": team.caller} {
			for what, ask := range map[string]func(wireViewRound) answer{
				"reading": func(r wireViewRound) answer { return who.send("GET", who.asked(r), nil) },
				"writing": func(r wireViewRound) answer { return who.thinks(r, "REG-1", 1, 0) },
			} {
				if got, want := bare(ask(round)), bare(ask(none)); got != want || !strings.HasPrefix(got, "404") {
					t.Errorf("%s, %s: %s, a missing one: %s", name, what, got, want)
				}
			}
			who.send("GET", who.home()+"/views", nil).is(200).lacks(string(round.ID))
		}
		team.receptionist.thinks(round, "CON-1", 1, 0).refuses(404, "not_found")
		team.receptionist.thinks(round, "NONE-1", 1, 0).refuses(404, "not_found")
		other := w.lead("DEMO02")
		other.send("GET", team.home()+"/views", nil).refuses(404, "not_found")
		other.thinks(round, "REG-1", 1, 0).refuses(404, "not_found")
		for _, path := range []string{"/view-rounds", "/agree", "/comparison"} {
			team.send("GET", team.at+path, nil).is(200).lacks("Nobody")
			team.of(team.receptionist).send("GET", team.at+path, nil).refuses(403, "forbidden")
		}
		team.of(team.receptionist).close(round).refuses(403, "forbidden")
		(&sheet{team.receptionist, team.at}).tryToAskViews(nil, team.nurse).refuses(403, "forbidden")
	})
}

// A view is saved once, whatever is sent twice or from two tabs; what cannot be one is refused, and nothing is lost when the
// round is closed.
func TestGivingAView(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		team := newTeam(w)
		round := team.askViews([]string{"REG"}, team.colleagues()...)
		key := uuid.NewString()
		for range 2 {
			var saved wireView
			got := team.gp.thinks(round, "REG-1", 2, 0, keyHeader, key).is(200)
			got.into(&saved)
			if saved.Version != 1 || *saved.Level != 2 || saved.SavedAt == nil || got.header.Get("ETag") != etag(1) {
				t.Errorf("saved: %+v", saved)
			}
		}
		team.gp.thinks(round, "REG-1", 0, 0).is(412).holds(`"current":{"criterionId":"REG-1","choice":"level","level":2,"version":1`)
		team.gp.thinks(round, "REG-1", 4, 1).refuses(422, "invalid").mustName(t, "level")
		put := func(body string) answer {
			return team.gp.send("PUT", team.gp.asked(round)+"/criteria/REG-2", []byte(body), "If-Match", etag(0))
		}
		put(`{"choice":"level","level":null}`).refuses(422, "invalid").mustName(t, "level")
		put(`{"choice":"not_sure","level":1}`).refuses(422, "invalid").mustName(t, "level")
		put(`{"choice":"does_not_apply","level":null}`).refuses(422, "invalid")
		team.gp.thinks(round, "REG-1", -1, 1).is(200).holds(`"choice":"not_sure","level":null,"version":2`)
		put(`{"choice":"","level":null}`).is(200).holds(`"choice":"","level":null,"version":1`)
		team.close(round).is(200)
		before := w.digest()
		team.gp.thinks(round, "REG-1", 3, 2).is(409).holds("stays as you last saved it")
		if w.digest() != before {
			t.Error("a view changed after the round was closed")
		}
		team.gp.thinks(round, "REG-1", 2, 0, keyHeader, key).refuses(409, "conflict")
		team.gp.send("GET", team.gp.asked(round), nil).is(200).holds(`"open":false`, `"choice":"not_sure"`)
		team.send("POST", team.at+"/submit", []byte(`{"lowered":[]}`)).is(200)
		team.gp.send("GET", team.gp.home()+"/views", nil).is(200).holds(`"open":false`, `"choice":"not_sure"`)
		team.tryToAskViews([]string{"CON"}, team.gp).refuses(409, "conflict")
	})
}

// Submitted with a round open, views can no longer change; put away, the round looks to colleagues as if it were not there.
func TestRoundOfWhatIsNoDraft(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		team := newTeam(w)
		round := team.askViews([]string{"REG"}, team.colleagues()...)
		team.say(round, "REG-1", 1, 1, 2)
		team.send("POST", team.at+"/discard", nil).is(200)
		team.gp.thinks(round, "REG-1", 0, 1).refuses(404, "not_found")
		team.gp.send("GET", team.gp.home()+"/views", nil).is(200).holds("[]")
		team.close(round).refuses(409, "conflict")
		team.send("POST", team.at+"/restore", nil).is(200)
		team.gp.thinks(round, "REG-1", 0, 1).is(200)
		team.send("POST", team.at+"/submit", []byte(`{"lowered":[]}`)).is(200)
		team.gp.thinks(round, "REG-1", 2, 2).is(409).holds("has been submitted")
		team.close(round).is(200)
		if got := team.agree(); got.State != audit.StateSubmitted || got.item("REG-1").Spread.words() != "0 to 1, most 1, not sure: false" {
			t.Errorf("to agree: %+v", got)
		}
	})
}
