package api

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

// practiceSees is every answer that a practice's routes give to somebody, byte for byte: what is read, and what is
// refused. Of the trail it is all but the entries that each look at the export leaves.
func (t team) practiceSees(who *caller, round wireViewRound) string {
	t.w.Helper()
	th := nothings()
	th["practiceId"], th["auditId"], th["roundId"] = string(t.practice), t.at[strings.LastIndexByte(t.at, '/')+1:], string(round.ID)
	th["practices hatId"] = string(t.gp.hat)
	var out strings.Builder
	for _, r := range routesToWalk(t.w) {
		own := strings.HasPrefix(r.Path, base+"/practices/:practiceId/views")
		asks := strings.HasSuffix(r.Path, "/view-rounds")
		if !strings.HasPrefix(r.Path, base+"/practices/:practiceId") || own && who == t.receptionist || r.Method != "GET" && !asks {
			continue
		}
		got := who.probe(r, th)
		if strings.HasSuffix(r.Path, "/export") && got.status == 200 {
			got.body = withoutTrail(t.w, got)
		}
		if strings.HasSuffix(r.Path, "/trail") {
			got.body = []byte(strings.Join(t.w.rows("SELECT what FROM trail WHERE practice_id = ? AND what NOT IN ('practice.export', 'archive.export') ORDER BY seq", string(t.practice)), " "))
		}
		got.header.Del("Content-Length")
		fmt.Fprintf(&out, "%s %s %s\n", r.Method, r.Path, bare(got))
	}
	return out.String()
}

func withoutTrail(t testing.TB, got answer) []byte {
	t.Helper()
	var whole wirePracticeExport
	got.into(&whole)
	whole.Tables = slices.DeleteFunc(whole.Tables, func(table wireExportedTable) bool { return strings.HasPrefix(table.Name, "trail") })
	body, err := json.Marshal(whole)
	if err != nil {
		t.Fatal(err)
	}
	return body
}

// Until the round is closed nobody can tell that a colleague gave a view, which, or how many did: every route of the
// practice gives the same bytes to the lead and to the other colleagues, whatever the views say.
func TestNobodyCanTellThatAViewWasGiven(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		team := newTeam(w)
		team.save("REG-1", atLevel(2, "a note"), 0).is(200)
		round := team.askViews([]string{"REG"}, append(team.colleagues(), team.caller)...)
		fourth := w.member(team.practice)
		everybody := map[string]*caller{"the lead": team.caller, "another who was asked": team.gp, "one who was not asked": fourth}
		look := func() map[string]string {
			seen := map[string]string{}
			for name, who := range everybody {
				seen[name] = team.practiceSees(w.again(who), round)
			}
			return seen
		}
		look() // the first look counts actions as shown
		want := look()
		for _, read := range []string{"/agree 200", "/comparison 200", "/view-rounds 200", "/export 200", "/view-rounds 409"} {
			if !strings.Contains(want["the lead"], read) {
				t.Errorf("the lead was not answered %s", read)
			}
		}
		stages := []func(){
			func() {},
			func() { team.receptionist.thinks(round, "REG-1", 0, 0).is(200) },
			func() { team.receptionist.thinks(round, "REG-1", 3, 1).is(200) },
			func() { team.nurse.thinks(round, "REG-1", 3, 0).is(200) },
			func() { team.nurse.thinks(round, "REG-2", -1, 0).is(200) },
			func() { w.exec("DELETE FROM views") },
		}
		for i, stage := range stages {
			stage()
			for name, got := range look() {
				if got != want[name] {
					t.Errorf("stage %d, %s sees\n%s", i, name, differences(want[name], got))
				}
			}
		}
	})
}

// The spread is the same whoever of them said what.
func TestTheSpreadTellsNotWhoSaidWhat(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		team := newTeam(w)
		round := team.askViews([]string{"REG"}, team.colleagues()...)
		team.say(round, "REG-1", 0, 1, 3)
		team.say(round, "REG-2", 3, 0, 1)
		team.say(round, "REG-3", 1, 3, 0)
		team.close(round).is(200)
		got := team.agree()
		for _, criterion := range []string{"REG-1", "REG-2", "REG-3"} {
			item := got.item(criterion)
			item.CriterionID = "REG-1"
			if said, want := encode(t, item), encode(t, got.item("REG-1")); string(said) != string(want) {
				t.Errorf("%s: %s", criterion, said)
			}
		}
		for _, path := range []string{"/agree", "/comparison", "/view-rounds"} {
			body := team.send("GET", team.at+path, nil).is(200)
			for _, who := range team.colleagues() {
				if path != "/view-rounds" {
					body.lacks(string(who.hat))
				}
				body.lacks(string(who.person))
			}
		}
	})
}

// Whose role ended or is paused when the round is closed does not count, and cannot get in any more.
func TestViewsOfWhoHasLeftDoNotCount(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		team := newTeam(w)
		fourth, fifth := w.member(team.practice), w.member(team.practice)
		round := team.askViews([]string{"REG"}, append(team.colleagues(), fourth, fifth)...)
		team.say(round, "REG-1", 1, 1, 2)
		team.say(round, "REG-2", 1, 1)
		for _, who := range []*caller{fourth, fifth} {
			who.thinks(round, "REG-1", 3, 0).is(200)
			who.thinks(round, "REG-2", 3, 0).is(200)
		}
		fourth.ended().thinks(round, "REG-1", 0, 1).refuses(404, "not_found")
		fifth.paused().send("GET", fifth.asked(round), nil).refuses(404, "not_found")
		team.close(round).is(200)
		got := team.agree()
		if said := got.item("REG-1").Spread.words(); said != "1 to 2, most 1, not sure: false" || got.item("REG-2").Spread != nil {
			t.Errorf("REG-1: %s, REG-2: %s", said, got.item("REG-2").Spread.words())
		}
		back := w.again(fourth).wears(models.Hat{Role: audit.RolePracticeMember, Practice: team.practice})
		back.send("GET", back.asked(round), nil).refuses(404, "not_found")
	})
}

// However often and by how many at once a round is closed, it is closed once.
func TestClosingTwiceIsClosingOnce(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		team := newTeam(w)
		second := w.person("Ama Mensah", audit.RolePracticeLead, team.practice)
		round := team.askViews([]string{"REG"}, team.colleagues()...)
		team.say(round, "REG-1", 1, 1, 2)
		var leads sync.WaitGroup
		for i := range 8 {
			leads.Go(func() {
				who := []*caller{team.caller, second}[i%2]
				if got := team.of(who).close(round); got.status != 200 {
					t.Errorf("%d %s", got.status, got.body)
				}
			})
		}
		leads.Wait()
		first := team.close(round).is(200)
		w.clock.advance(audit.SittingGap)
		if again := team.close(round).is(200); string(again.body) != string(first.body) {
			t.Errorf("closed again: %s, the first time: %s", again.body, first.body)
		}
		if entries := w.rows("SELECT what FROM trail WHERE what = 'view.close'"); len(entries) != 1 {
			t.Errorf("%d entries in the trail", len(entries))
		}
		if spreads := w.rows("SELECT criterion_id FROM view_spreads"); fmt.Sprint(spreads) != "[REG-1]" {
			t.Errorf("spreads of %v", spreads)
		}
	})
}

// A domain of which a spread was shown is not asked about again, also not after putting the draft away; one of which none
// was shown may be.
func TestWhatWasShownIsNotAskedAgain(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		team := newTeam(w)
		round := team.askViews([]string{"CON", "REG"}, team.colleagues()...)
		if !slices.Equal(round.Domains, []string{"REG", "CON"}) {
			t.Errorf("the domains are %v", round.Domains)
		}
		team.tryToAskViews([]string{"PRV"}, team.gp).refuses(409, "conflict")
		team.say(round, "REG-1", 1, 1, 2)
		team.say(round, "CON-1", 1, 1, -1)
		team.close(round).is(200)
		for _, domains := range [][]string{{"REG"}, {"PRV", "REG"}, nil} {
			team.tryToAskViews(domains, team.colleagues()...).refuses(409, "conflict")
		}
		team.tryToAskViews([]string{"NONE"}, team.gp).refuses(422, "invalid").mustName(t, "domains")
		team.tryToAskViews([]string{"CON"}).refuses(422, "invalid").mustName(t, "hatIds")
		team.tryToAskViews([]string{"CON"}, w.lead("DEMO02")).refuses(422, "invalid").mustName(t, "hatIds")
		again := team.askViews([]string{"CON"}, append(team.colleagues(), team.gp)...)
		if len(again.Colleagues) != 3 {
			t.Errorf("asked twice in one: %+v", again.Colleagues)
		}
		team.say(again, "CON-1", 1, 1, 0)
		team.close(again).is(200)
		if said := team.agree().item("CON-1").Spread.words(); said != "0 to 1, most 1, not sure: false" {
			t.Errorf("CON-1: %s", said)
		}
		team.send("POST", team.at+"/discard", nil).is(200)
		next := team.begin(audit.FormFull)
		next.tryToAskViews([]string{"REG"}, team.colleagues()...).refuses(409, "conflict")
		next.askViews([]string{"PRV"}, team.colleagues()...)
	})
}

// A lead who gave a view and did not close the round reads the spread only where it is one of enough other people to them;
// their own view is left out where they close it.
func TestALeadWhoWasAskedSeesOnlyOthers(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		team := newTeam(w)
		second := w.person("Ama Mensah", audit.RolePracticeLead, team.practice)
		round := team.askViews([]string{"REG"}, append(team.colleagues(), second)...)
		team.say(round, "REG-1", 1, 1, 2)
		second.thinks(round, "REG-1", 3, 0).is(200)
		team.say(round, "REG-2", 1, 2)
		second.thinks(round, "REG-2", 3, 0).is(200)
		team.close(round).is(200)
		lead, other := team.agree(), team.of(second).agree()
		if lead.item("REG-1").Spread.words() != "1 to 3, most 1, not sure: false" || other.item("REG-1").Spread == nil {
			t.Errorf("of four, one lead sees %s and the other %s", lead.item("REG-1").Spread.words(), other.item("REG-1").Spread.words())
		}
		(&sheet{second, team.at}).tryToAskViews([]string{"REG"}, team.gp).is(409).holds("were put together already").lacks("You have seen")
		if lead.item("REG-2").Spread == nil || other.item("REG-2").Spread != nil {
			t.Errorf("of three, one lead sees %s and the other %s", lead.item("REG-2").Spread.words(), other.item("REG-2").Spread.words())
		}
		team.of(second).send("GET", team.at+"/comparison", nil).is(200).lacks(`"lowest":1,"highest":3,"most":null`)
		if rows := exported(t, team.send("GET", team.home()+"/export", nil))["view_spreads"]; fmt.Sprint(column(rows, "criterion_id")) != "[REG-1]" {
			t.Errorf("the export, which anybody may come to read, holds %v", rows)
		}
		third := team.askViews([]string{"CON"}, append(team.colleagues(), second)...)
		team.say(third, "CON-1", 1, 1, 2)
		second.thinks(third, "CON-1", 3, 0).is(200)
		team.of(second).close(third).is(200)
		if said := team.of(second).agree().item("CON-1").Spread.words(); said != "1 to 2, most 1, not sure: false" {
			t.Errorf("closed by one who gave a view: %s", said)
		}
	})
}

// A person's own export holds their views and nobody else's does; with the account they go, and the spread stays. 90 days
// after the submission all views go.
func TestViewsAreKeptForTheirAuthorAlone(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		team := newTeam(w)
		round := team.askViews([]string{"REG"}, team.colleagues()...)
		team.say(round, "REG-1", 1, 2, 3)
		team.close(round).is(200)
		if _, found := exported(t, team.send("GET", team.home()+"/export", nil))["views"]; found {
			t.Error("views are in the practice's export")
		}
		own := exported(t, team.gp.send("GET", "/account/export", nil))
		if len(own["views"]) != 1 || fmt.Sprint(own["views"][0]["level"]) != "3" || fmt.Sprint(column(own["view_invitees"], "hat_id")) != "["+string(team.gp.hat)+"]" {
			t.Errorf("one's own export holds %v, %v", own["views"], own["view_invitees"])
		}
		if lead := exported(t, team.send("GET", "/account/export", nil)); len(lead["views"]) != 0 {
			t.Errorf("the lead's own export holds %v", lead["views"])
		}
		before := team.agree()
		if _, err := w.store.ErasePerson(t.Context(), string(team.gp.person)); err != nil {
			t.Fatal(err)
		}
		if left := w.rows("SELECT hat_id FROM views ORDER BY hat_id"); len(left) != 2 || slices.Contains(left, string(team.gp.hat)) {
			t.Errorf("views are left of %v", left)
		}
		if after := team.agree(); after.item("REG-1").Spread.words() != before.item("REG-1").Spread.words() {
			t.Error("the spread changed with the account")
		}
		team.send("POST", team.at+"/submit", []byte(`{"lowered":[]}`)).is(200)
		for _, left := range []int{2, 0} {
			if err := w.store.PurgeExpired(t.Context()); err != nil {
				t.Fatal(err)
			}
			if views := w.rows("SELECT hat_id FROM views"); len(views) != left {
				t.Errorf("%d views are left, want %d", len(views), left)
			}
			w.clock.advance(audit.EarlierTextKept + audit.SittingGap)
		}
		if spreads := w.rows("SELECT criterion_id FROM view_spreads"); len(spreads) != 1 {
			t.Errorf("spreads of %v are left", spreads)
		}
	})
}

// Sixteen saves of one view at once: one is the first, and the others are told what stands.
func TestOneViewFromManyTabs(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		team := newTeam(w)
		round := team.askViews(nil, team.colleagues()...)
		var tabs sync.WaitGroup
		var mu sync.Mutex
		statuses := map[int]int{}
		for i := range 16 {
			tabs.Go(func() {
				got := team.gp.thinks(round, "REG-1", audit.Level(i%4), 0, keyHeader, uuid.NewString())
				mu.Lock()
				defer mu.Unlock()
				statuses[got.status]++
			})
		}
		tabs.Wait()
		if statuses[200] != 1 || statuses[412] != 15 {
			t.Errorf("answered %v", statuses)
		}
	})
}
