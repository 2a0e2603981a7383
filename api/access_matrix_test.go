package api

import (
	"flag"
	"fmt"
	"net/http"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
	"doorway/models/testdb"
)

const goldenMatrix = "testdata/access_matrix.txt"

var writeGolden = flag.Bool("write-golden", false, "write testdata/access_matrix.txt anew")

// cast is somebody in one relation to the practice, the group and the placement of a scene.
type cast struct {
	name string
	who  func(s *scene) *caller
}

// theCast is everybody who tries every route. Each has a database of their own, as newScene leaves it but for what the
// cast itself changes.
func theCast() []cast {
	groupMember := func(kind audit.MemberKind) func(*scene) *caller {
		return func(s *scene) *caller { return s.w.groupMember(kind) }
	}
	return []cast{
		{"nobody", func(s *scene) *caller { return s.w.nobody() }},
		{"expired session of the lead", expired},
		{"arriving", arriving},
		{"person without a role", func(s *scene) *caller { return s.w.somebody("Kim Lee") }},
		{"operator", func(s *scene) *caller { return s.operator }},
		{"facilitator", func(s *scene) *caller { return s.facilitator }},
		{"facilitator, member of the practice a year ago less a day", func(s *scene) *caller { return s.oncePracticing(364) }},
		{"facilitator, member of the practice more than a year ago", func(s *scene) *caller { return s.oncePracticing(367) }},
		{"facilitator elsewhere", func(s *scene) *caller { return newScene(s.w, "DEMO02").facilitator }},
		{"facilitator, paused", func(s *scene) *caller { return s.facilitator.paused() }},
		{"group member, lived experience", groupMember(audit.KindLivedExperience)},
		{"group member, clinician", groupMember(audit.KindClinician)},
		{"group member, researcher", groupMember(audit.KindResearcher)},
		{"group member, charity", groupMember(audit.KindCharity)},
		{"group member, ended", func(s *scene) *caller { return s.clinician.ended() }},
		{"trainee, placement open", func(s *scene) *caller { return s.trainee }},
		{"trainee, placement closed", closed},
		{"trainee elsewhere", func(s *scene) *caller { return newScene(s.w, "DEMO02").trainee }},
		{"member, asked", func(s *scene) *caller { return s.member }},
		{"member, not asked", func(s *scene) *caller { return s.w.member(s.practice) }},
		{"member, submitted", func(s *scene) *caller { s.submitted(); return s.w.member(s.practice) }},
		{"member, owner of the action", owner},
		{"member elsewhere", func(s *scene) *caller { return newScene(s.w, "DEMO02").member }},
		{"member, ended", func(s *scene) *caller { return s.member.ended() }},
		{"member, paused", func(s *scene) *caller { return s.member.paused() }},
		{"invited to the practice", invitedHere},
		{"lead", func(s *scene) *caller { return s.lead }},
		{"lead, submitted", func(s *scene) *caller { s.submitted(); return s.lead }},
		{"lead who waits", func(s *scene) *caller { return s.waiting }},
		{"lead elsewhere", func(s *scene) *caller { return newScene(s.w, "DEMO02").lead }},
		{"lead of the successor, draft", successor},
		{"lead of the successor, submitted", func(s *scene) *caller { s.submitted(); return successor(s) }},
		{"lead elsewhere, clinician and trainee here", severalHats},
	}
}

func expired(s *scene) *caller {
	s.w.exec("UPDATE sessions SET expires_at = ? WHERE person_id = ?", s.w.clock.Now().Add(-time.Second), string(s.lead.person))
	return s.lead
}

func arriving(s *scene) *caller {
	s.w.exec("UPDATE sessions SET stage = 'second_factor' WHERE person_id = ?", string(s.operator.person))
	return s.operator
}

// oncePracticing is a facilitator who was a member of the practice until so many days ago.
func (s *scene) oncePracticing(days int) *caller {
	who := s.w.facilitator()
	group := who.group
	who.wears(models.Hat{Role: audit.RolePracticeMember, Practice: s.practice, Since: s.w.clock.Now().AddDate(-3, 0, 0)})
	s.w.exec("UPDATE hats SET until = ? WHERE id = ?", s.w.clock.Now().AddDate(0, 0, -days), string(who.hat))
	who.group = group
	return who
}

func closed(s *scene) *caller {
	s.w.exec("UPDATE placements SET starts = '2026-02-01', ends = '2026-07-31' WHERE id = ?", string(s.trainee.placement))
	return s.trainee
}

func owner(s *scene) *caller {
	who := s.w.member(s.practice)
	s.w.exec("INSERT INTO action_owners (practice_id, action_id, hat_id) VALUES (?, ?, ?)", string(s.practice), s.things["actionId"], string(who.hat))
	return who
}

// invitedHere has an account and an invitation to the practice that has not been accepted.
func invitedHere(s *scene) *caller { return s.w.somebody("Ina Reyes") }

func successor(s *scene) *caller {
	who := s.w.lead("DEMO03")
	s.w.exec("UPDATE practices SET successor_id = ?, succeeded_at = ? WHERE id = ?", string(who.practice), s.w.clock.Now(), string(s.practice))
	return who
}

func severalHats(s *scene) *caller {
	return s.w.lead("DEMO03").wears(models.Hat{Role: audit.RoleGroupMember, Kind: audit.KindClinician, Group: s.w.theGroup()}).
		wears(models.Hat{Role: audit.RoleTrainee, Group: s.w.theGroup(), Placement: s.placed(s.w.theGroup(), "2026-09-01", "2027-01-31").ended().placement})
}

// again gives the same person in a new session; nobody, and who is in no session, stays so.
func (w *world) again(who *caller) *caller {
	fresh := *who
	if who.token != "" {
		fresh.token = w.sessionLike(who)
	}
	return &fresh
}

// sessionLike begins a session that has come as far, and lasts as long, as the one that somebody has, unless that was
// ended meanwhile.
func (w *world) sessionLike(who *caller) string {
	token := w.session(who.person)
	w.exec(`UPDATE sessions SET stage = COALESCE((SELECT o.stage FROM sessions o WHERE o.token_hash = ?), stage),
		expires_at = COALESCE((SELECT o.expires_at FROM sessions o WHERE o.token_hash = ?), expires_at) WHERE token_hash = ?`,
		hashOf(who.token), hashOf(who.token), hashOf(token))
	return token
}

// TestAccessMatrix walks the router itself: every route, tried by everybody, against the golden file. A refusal changes
// nothing.
func TestAccessMatrix(t *testing.T) {
	want, err := os.ReadFile(goldenMatrix)
	if err != nil && !*writeGolden {
		t.Fatal(err)
	}
	kinds := map[string]func(testing.TB) testdb.Database{"SQLite": testdb.SQLite, "PostgreSQL": testdb.Postgres}
	if os.Getenv(testdb.SkipPostgres) == "1" {
		delete(kinds, "PostgreSQL")
	} else if raceDetector { // see eachDatabase
		delete(kinds, "SQLite")
	}
	for name, open := range kinds {
		t.Run(name, func(t *testing.T) {
			got := walkRouter(t, open, string(want))
			if *writeGolden {
				if err := os.WriteFile(goldenMatrix, []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
			} else if got != string(want) {
				t.Errorf("who may do what has changed; when that is meant, run go test ./api -run AccessMatrix -write-golden\n%s",
					differences(string(want), got))
			}
		})
	}
}

// matrix is how everybody was met: by route, by verdict.
type matrix map[string]map[string][]string

func walkRouter(t *testing.T, open func(testing.TB) testdb.Database, golden string) string {
	t.Helper()
	met, refused := matrix{}, refusals(golden)
	for _, one := range theCast() {
		t.Run(one.name, func(t *testing.T) {
			w := newWorld(t, open(t))
			s := newScene(w, "DEMO01")
			who := one.who(s)
			s.things["account hatId"], s.things["sessionId"] = orNothing(who.hat), w.ownSession(who)
			routes := routesToWalk(w)
			before := w.digest()
			for _, r := range routes {
				if refused[one.name+" "+r.Method+" "+r.Path] {
					met.try(t, one.name, w.again(who), r, s.things)
				}
			}
			if w.digest() != before {
				t.Error("a request that was refused changed something")
			}
			for _, r := range routes {
				if !refused[one.name+" "+r.Method+" "+r.Path] {
					met.try(t, one.name, w.again(who), r, s.things)
				}
			}
		})
	}
	return met.String()
}

func orNothing(hat audit.HatID) string {
	if hat == "" {
		return uuid.NewString()
	}
	return string(hat)
}

// ownSession gives somebody one more session, and its id.
func (w *world) ownSession(who *caller) string {
	if who.person == "" {
		return uuid.NewString()
	}
	return w.rows("SELECT id FROM sessions WHERE token_hash = ?", hashOf(w.sessionLike(who)))[0]
}

// try sends one request and notes how it was met.
func (m matrix) try(t *testing.T, name string, who *caller, r gin.RouteInfo, th things) {
	t.Helper()
	got := who.probe(r, th)
	if got.status >= 500 {
		t.Errorf("%s %s: %d %s", r.Method, r.Path, got.status, got.body)
	}
	key := r.Method + " " + r.Path
	if m[key] == nil {
		m[key] = map[string][]string{}
	}
	m[key][verdict(got)] = append(m[key][verdict(got)], name)
}

// verdicts are the words for how a request can be met, the welcome one first.
func verdicts() []string {
	return []string{"yes", "forbidden", "not found", "sign in", "no such method"}
}

// verdict says in a word how a request was met.
func verdict(got answer) string {
	switch got.status {
	case 401:
		return "sign in"
	case 403:
		if strings.Contains(string(got.body), `"confirm"`) {
			return "yes" // after confirming who one is
		}
		return "forbidden"
	case 404:
		return "not found"
	case 405:
		return "no such method"
	}
	return "yes"
}

const everybodyElse = "everybody else"

// String lays the matrix out: a route, and below it who was met how. The longest of those lists is everybody else.
func (m matrix) String() string {
	var routes []string
	for route := range m {
		routes = append(routes, route)
	}
	slices.Sort(routes)
	var out strings.Builder
	for _, route := range routes {
		fmt.Fprintln(&out, route)
		longest := slices.MaxFunc(verdicts(), func(a, b string) int { return len(m[route][a]) - len(m[route][b]) })
		for _, verdict := range verdicts() {
			switch names := m[route][verdict]; {
			case verdict == longest:
				fmt.Fprintf(&out, "    %s: %s\n", verdict, everybodyElse)
			case len(names) > 0:
				fmt.Fprintf(&out, "    %s: %s\n", verdict, strings.Join(names, "; "))
			}
		}
	}
	return out.String()
}

// refusals reads from the golden file whom each route refuses, as "name METHOD path".
func refusals(golden string) map[string]bool {
	refused := map[string]bool{}
	for block := range strings.SplitSeq(strings.ReplaceAll("\n"+golden, "\n    ", "\r"), "\n") {
		lines := strings.Split(block, "\r")
		met := map[string]string{}
		for _, line := range lines[1:] {
			verdict, names, _ := strings.Cut(line, ": ")
			for name := range strings.SplitSeq(names, "; ") {
				met[name] = verdict
			}
		}
		for _, one := range theCast() {
			verdict, named := met[one.name]
			if !named {
				verdict = met[everybodyElse]
			}
			refused[one.name+" "+lines[0]] = verdict != "yes" && verdict != ""
		}
	}
	return refused
}

// differences gives the lines that only one of two texts has, each below its route.
func differences(want, got string) string {
	var out strings.Builder
	for sign, pair := range map[string][2]string{"-": {want, got}, "+": {got, want}} {
		route, other := "", pair[1]
		for line := range strings.Lines(pair[0]) {
			if !strings.HasPrefix(line, "    ") {
				route = line
			}
			if block := blockOf(other, route); !strings.Contains(block, line) {
				fmt.Fprintf(&out, "%s %s%s", sign, strings.TrimRight(route, "\n"), line)
			}
		}
	}
	return out.String()
}

// blockOf is a route's lines of a matrix.
func blockOf(text, route string) string {
	_, after, found := strings.Cut("\n"+text, "\n"+route)
	if !found {
		return ""
	}
	var block strings.Builder
	block.WriteString(route)
	for line := range strings.Lines(after) {
		if !strings.HasPrefix(line, "    ") {
			break
		}
		block.WriteString(line)
	}
	return block.String()
}

// routesToWalk are the router's routes, those that take something away last: first of all others' things, then one's
// own role.
func routesToWalk(w *world) []gin.RouteInfo {
	routes := w.handler.(*gin.Engine).Routes()
	slices.SortFunc(routes, func(a, b gin.RouteInfo) int {
		return strings.Compare(weight(a)+a.Method+a.Path, weight(b)+b.Method+b.Path)
	})
	return routes
}

func weight(r gin.RouteInfo) string {
	switch {
	case r.Path == base+"/account/hats/:hatId":
		return "5"
	case strings.HasSuffix(r.Path, "/hand-over") || r.Method+r.Path == "DELETE"+base+"/account/sessions":
		return "4"
	case r.Method == http.MethodDelete && r.Path == base+"/account/sessions":
		return "3 after the one of them"
	case r.Method == http.MethodDelete:
		return "3"
	case strings.HasSuffix(r.Path, "/discard"), r.Method == http.MethodPut && strings.Contains(r.Path, "/opt-outs/"):
		return "2"
	}
	return "1"
}
