package main

import (
	"encoding/json"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"

	"doorway/audit"
	"doorway/models/testdb"
)

// The demonstration holds what its description promises: nothing yet, a draft half answered, a plan with actions in
// every status, and a practice that has looked twice.
func TestDemonstrationHoldsAPracticeInEachState(t *testing.T) {
	each(t, func(t *testing.T, database string) {
		running := startProcess(t, database, "demo")
		var states []string
		for _, practice := range demoPractices() {
			lead := newBrowser(t, running.address)
			states = append(states, stateOf(t, lead, lead.signIn(t, practice.lead)))
			if !strings.Contains(running.output(), practice.lead.password) {
				t.Errorf("the password of %s is not printed", practice.lead.signInName)
			}
		}
		want := append([]string{"nothing", "draft", "submitted", "submitted"}, slices.Repeat([]string{"submitted"}, len(demoNeighbours()))...)
		if !slices.Equal(states, want) {
			t.Errorf("states %v, want %v", states, want)
		}
		lead := newBrowser(t, running.address)
		practice := lead.signIn(t, demoPractices()[2].lead)
		checkPlan(t, lead, lead.draft(t, practice))
		if running.stop(t) != 0 {
			t.Error(running.output())
		}
		code, stdout, stderr := doorway(t, []string{"DOORWAY_DATABASE_URL=" + database}, "trail", "verify")
		if code != 0 || !strings.Contains(stdout, "The trail is whole") {
			t.Errorf("%d: %s%s", code, stdout, stderr)
		}
	})
}

// Everybody else of the demonstration has their place: the colleague is asked for her view and for no answer, the trainee's placement is open and
// the practice does not know of it, the group has a member of two kinds.
func TestDemonstrationHasSomebodyInEachRole(t *testing.T) {
	each(t, func(t *testing.T, database string) {
		running := startProcess(t, database, "demo")
		see := func(person demoPerson, path string) string {
			t.Helper()
			if !strings.Contains(running.output(), person.password) {
				t.Errorf("the password of %s is not printed", person.signInName)
			}
			visitor := newBrowser(t, running.address)
			got := visitor.must(t, http.StatusOK, http.MethodPost, "/api/v1/session", "",
				map[string]string{"signInName": person.signInName, "password": person.password})
			var session struct {
				Hats []struct{ PracticeID, GroupID, PlacementID string }
			}
			if err := json.Unmarshal(got.body, &session); err != nil || len(session.Hats) != 1 {
				t.Fatalf("%s has other hats: %s", person.signInName, got.body)
			}
			hat := session.Hats[0]
			path = strings.NewReplacer("PRACTICE", hat.PracticeID, "GROUP", hat.GroupID, "PLACEMENT", hat.PlacementID).Replace(path)
			return string(visitor.must(t, http.StatusOK, http.MethodGet, "/api/v1"+path, "", nil).body)
		}
		if got := see(demoColleague(), "/practices/PRACTICE/audits"); got != "[]" {
			t.Errorf("the colleague sees %s", got)
		}
		if got := see(demoColleague(), "/practices/PRACTICE/views"); strings.Count(got, `"open":true`) != 1 || strings.Count(got, `"open":false`) != 1 {
			t.Errorf("the colleague is asked %s", got)
		}
		for _, member := range demoTeam() {
			if !strings.Contains(running.output(), member.person.password) {
				t.Errorf("the password of %s is not printed", member.person.signInName)
			}
		}
		if got := see(demoTrainee(), "/placements/PLACEMENT"); !strings.Contains(got, `"state":"open"`) {
			t.Errorf("the placement is %s", got)
		}
		if got := see(demoTrainee(), "/placements/PLACEMENT/assessment"); !strings.Contains(got, `"state":"draft"`) ||
			!strings.Contains(got, `"canWrite":true`) || strings.Count(got, `"criterionId"`) != len(demoObservations()) {
			t.Errorf("the assessment is %s", got)
		}
		if got := see(demoPractices()[demoPlaced].lead, "/practices/PRACTICE/people"); !strings.Contains(got, "Dee Example") || strings.Contains(got, "Tam") {
			t.Errorf("the lead sees %s", got)
		}
		checkViews(t, running.address)
		board := see(demoMembers()[0].person, "/groups/GROUP/board")
		for i, practice := range demoPractices() {
			if shares := strings.Contains(board, practice.name); shares != (i >= demoSharing) {
				t.Errorf("%s stands on the board: %v", practice.name, shares)
			}
		}
		if !strings.Contains(board, demoNetwork) || !strings.Contains(board, `"level":"full"`) || !strings.Contains(board, `"level":"domains"`) {
			t.Errorf("the board shows %s", board)
		}
		for _, member := range demoMembers() {
			if got := see(member.person, "/groups/GROUP"); !strings.Contains(got, `"kind":"`+string(member.kind)+`"`) || !strings.Contains(got, "Fen Example") {
				t.Errorf("%s sees %s", member.person.signInName, got)
			}
		}
	})
}

// checkViews looks whether the team's views show every kind of difference, and what was agreed so far.
func checkViews(t *testing.T, address string) {
	t.Helper()
	lead := newBrowser(t, address)
	var agree struct {
		Items []struct {
			CriterionID string
			Spread      *struct{ Lowest, Highest int }
			Agreed      bool
		}
	}
	draft := lead.draft(t, lead.signIn(t, demoPractices()[demoPlaced].lead))
	if err := json.Unmarshal(lead.must(t, http.StatusOK, http.MethodGet, draft+"/agree", "", nil).body, &agree); err != nil {
		t.Fatal(err)
	}
	widths, agreed := map[int]bool{}, 0
	for _, item := range agree.Items {
		width := -1
		if item.Spread != nil {
			width = item.Spread.Highest - item.Spread.Lowest
		}
		widths[width] = true
		if item.Agreed {
			agreed++
		}
	}
	if len(agree.Items) != 8 || len(widths) != 5 || agreed != 1 {
		t.Errorf("of %d to agree the widths are %v, and %d are agreed", len(agree.Items), widths, agreed)
	}
	comparison := string(lead.must(t, http.StatusOK, http.MethodGet, draft+"/comparison", "", nil).body)
	for _, kind := range []string{"same", "practice_higher", "seen_differently"} {
		if !strings.Contains(comparison, `"kind":"`+kind+`"`) {
			t.Errorf("nothing in the comparison is %s", kind)
		}
	}
}

func stateOf(t *testing.T, lead *browser, practice string) string {
	t.Helper()
	var audits []struct{ State string }
	got := lead.must(t, http.StatusOK, http.MethodGet, "/api/v1/practices/"+practice+"/audits", "", nil)
	if err := json.Unmarshal(got.body, &audits); err != nil {
		t.Fatal(err)
	}
	if len(audits) == 0 {
		return "nothing"
	}
	return audits[0].State
}

func checkPlan(t *testing.T, lead *browser, audited string) {
	t.Helper()
	var plan struct {
		Actions []struct {
			Status audit.ActionStatus
			Moved  int
			Pledge bool
		}
	}
	if err := json.Unmarshal(lead.must(t, http.StatusOK, http.MethodGet, audited+"/plan", "", nil).body, &plan); err != nil {
		t.Fatal(err)
	}
	seen, moved, pledged := map[audit.ActionStatus]bool{}, 0, 0
	for _, action := range plan.Actions {
		seen[action.Status] = true
		moved = max(moved, action.Moved)
		if action.Pledge {
			pledged++
		}
	}
	if len(seen) != 5 || moved != 2 || pledged != 2 {
		t.Errorf("statuses %v, moved %d times, %d in the pledge", seen, moved, pledged)
	}
}

func TestDemonstrationRefusesADatabaseWithRealPeople(t *testing.T) {
	each(t, func(t *testing.T, database string) {
		running := startProcess(t, database, "serve")
		link := setupAddress.FindStringSubmatch(running.output())
		newBrowser(t, running.address).must(t, http.StatusOK, http.MethodPost, "/api/v1/links/accept", "", map[string]string{
			"token": link[1], "name": "Real Person", "signInName": "real", "password": "three quiet words",
		})
		running.stop(t)
		env := []string{"DOORWAY_DATABASE_URL=" + database, "DOORWAY_ADDR=127.0.0.1:0"}
		code, stdout, stderr := doorway(t, env, "demo")
		if code != 1 || !strings.Contains(stderr, "something else than the demonstration") || strings.Contains(stdout, "password") {
			t.Errorf("%d: %s%s", code, stdout, stderr)
		}
	})
}

func TestDemonstrationListensOnThisMachineOnly(t *testing.T) {
	for _, address := range []string{"0.0.0.0:0", ":0", "[::]:0", "192.0.2.1:0"} {
		env := []string{"DOORWAY_ADDR=" + address, "DOORWAY_DATABASE_URL=" + testdb.EmptySQLite(t).Address}
		if code, _, stderr := doorway(t, env, "demo"); code != 1 || !strings.Contains(stderr, "127.0.0.1 only") {
			t.Errorf("%s: %d %s", address, code, stderr)
		}
	}
}

// The demonstration's operator signs in with a password and a code that demo-code prints.
func TestDemonstrationOperatorGivesACode(t *testing.T) {
	each(t, func(t *testing.T, database string) {
		running := startProcess(t, database, "demo")
		if !strings.Contains(running.output(), "doorway demo-code") {
			t.Errorf("the start does not tell of the codes: %s", running.output())
		}
		for _, person := range []demoPerson{demoOperator(), demoFacilitator()} {
			visitor := newBrowser(t, running.address)
			visitor.must(t, http.StatusOK, http.MethodPost, "/api/v1/session", "",
				map[string]string{"signInName": person.signInName, "password": person.password})
			code, stdout, stderr := doorway(t, nil, "demo-code")
			printed := regexp.MustCompile(person.signInName + `\t(\d{6})`).FindStringSubmatch(stdout)
			if code != 0 || printed == nil {
				t.Fatalf("%d: %s%s", code, stdout, stderr)
			}
			got := visitor.must(t, http.StatusOK, http.MethodPost, "/api/v1/session/second-factor", "", map[string]string{"code": printed[1]})
			if !strings.Contains(string(got.body), `"stage":"in"`) {
				t.Errorf("signing in ended with %s", got.body)
			}
		}
	})
}
