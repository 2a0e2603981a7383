package api

import (
	"testing"
	"time"

	"doorway/audit"
)

// submitsAndBegins submits a self-assessment and begins the next.
func (t team) submitsAndBegins() team {
	t.w.Helper()
	t.send("POST", t.at+"/submit", []byte(`{"lowered":[]}`)).is(200)
	next := t
	next.sheet = t.begin(audit.FormFull)
	return next
}

// later is the team after so many months, signed in again.
func (t team) later(months int) team {
	t.w.Helper()
	t.w.clock.advance(t.w.clock.Now().AddDate(0, months, 0).Sub(t.w.clock.Now()))
	t.sheet = &sheet{t.w.anew(t.caller), t.at}
	t.receptionist, t.nurse, t.gp = t.w.anew(t.receptionist), t.w.anew(t.nurse), t.w.anew(t.gp)
	return t
}

// Asked of four, and again of three as soon as the first self-assessment is out of the way: the difference would be what
// the fourth said. A domain rests for six months, in whatever self-assessment, and for ever in the same one.
func TestViewsOfADomainRestForHalfAYear(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		team := newTeam(w)
		fourth := w.member(team.practice)
		round := team.askViews([]string{"REG"}, append(team.colleagues(), fourth)...)
		team.say(round, "REG-1", 2, 2, 2)
		fourth.thinks(round, "REG-1", 0, 0).is(200)
		team.close(round).is(200)
		first, next := team, team.submitsAndBegins()
		for _, domains := range [][]string{{"REG"}, {"CON", "REG"}, nil} {
			next.tryToAskViews(domains, next.colleagues()...).is(409).holds("You can ask again from 22 May 2027.")
		}
		next.close(next.askViews([]string{"CON"}, next.colleagues()...)).is(200)
		next.send("POST", next.at+"/discard", nil).is(200)
		next = next.later(2)
		if err := w.store.PurgeExpired(t.Context()); err != nil {
			t.Fatal(err)
		}
		next.sheet = next.begin(audit.FormFull)
		next.tryToAskViews([]string{"REG"}, next.colleagues()...).refuses(409, "conflict")
		next = next.later(4)
		if err := w.store.PurgeExpired(t.Context()); err != nil {
			t.Fatal(err)
		}
		again := next.askViews([]string{"REG"}, next.colleagues()...)
		next.say(again, "REG-1", 3, 3, 3)
		next.close(again).is(200)
		if said := next.agree().item("REG-1").Spread.words(); said != "3 to 3, most 3, not sure: false" {
			t.Errorf("after half a year: %s", said)
		}
		if said := (&sheet{next.caller, first.at}).agree().item("REG-1").Spread.words(); said != "0 to 2, most 2, not sure: false" {
			t.Errorf("the first self-assessment: %s", said)
		}
		next.tryToAskViews([]string{"REG"}, next.colleagues()...).is(409).lacks("You can ask again")
		next = next.later(7)
		if err := w.store.PurgeExpired(t.Context()); err != nil {
			t.Fatal(err)
		}
		next.tryToAskViews([]string{"REG"}, next.colleagues()...).is(409).lacks("You can ask again")
	})
}

// A draft that was put away and purged takes its spread along, and not that there was one.
func TestPurgedDraftDoesNotFreeADomain(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		team := newTeam(w)
		round := team.askViews([]string{"REG"}, team.colleagues()...)
		team.say(round, "REG-1", 2, 2, 0)
		team.close(round).is(200)
		team.send("POST", team.at+"/discard", nil).is(200)
		w.clock.advance(audit.RestoreWithin + time.Hour)
		if err := w.store.PurgeExpired(t.Context()); err != nil {
			t.Fatal(err)
		}
		if left := w.rows("SELECT criterion_id FROM view_spreads"); len(left) != 0 {
			t.Fatalf("the draft is still there: %v", left)
		}
		team = team.later(0)
		team.sheet = team.begin(audit.FormFull)
		team.tryToAskViews([]string{"REG"}, team.colleagues()...).refuses(409, "conflict")
	})
}

// Two rounds of the same domain, in two self-assessments, are open at once: what is closed first is shown, and the other
// stays unsaid.
func TestTwoOpenRoundsShowOneSpread(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		team := newTeam(w)
		fourth := w.member(team.practice)
		round := team.askViews([]string{"REG"}, append(team.colleagues(), fourth)...)
		team.say(round, "REG-1", 2, 2, 2)
		fourth.thinks(round, "REG-1", 0, 0).is(200)
		next := team.submitsAndBegins()
		second := next.askViews([]string{"REG"}, next.colleagues()...)
		next.say(second, "REG-1", 2, 2, 2)
		next.say(second, "REG-2", 1, 1, 1)
		team.close(round).is(200)
		next.close(second).is(200)
		if said := team.agree().item("REG-1").Spread.words(); said != "0 to 2, most 2, not sure: false" {
			t.Errorf("closed first: %s", said)
		}
		if said := next.agree(); said.item("REG-1").Spread != nil || said.item("REG-2").Spread == nil {
			t.Errorf("closed second: %s, %s", said.item("REG-1").Spread.words(), said.item("REG-2").Spread.words())
		}
	})
}
