package api

import (
	"flag"
	"fmt"
	"net/http"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models/testdb"
)

const goldenMatrix = "testdata/access_matrix.txt"

var writeGolden = flag.Bool("write-golden", false, "write testdata/access_matrix.txt anew")

// things are the ids that fill a route's path.
type things struct {
	practice audit.PracticeID
	audit    audit.AuditID
	action   audit.ActionID
}

func nothings() things {
	return things{audit.PracticeID(uuid.NewString()), audit.AuditID(uuid.NewString()), audit.ActionID(uuid.NewString())}
}

func (th things) fill(t testing.TB, path string) string {
	return strings.NewReplacer(":practiceId", string(th.practice), ":auditId", string(th.audit), ":actionId", string(th.action),
		":criterionId", shortForm(t)[0], ":setId", "starter", ":criteriaVersion", "0.1.0", ":number", "1").Replace(path)
}

// seed gives a lead a submitted self-assessment that is open again, with an answer, an action and a report's worth of
// everything.
func (p *caller) seed() things {
	p.w.Helper()
	sheet := p.begin(audit.FormShort)
	sheet.save(shortForm(p.w)[0], atLevel(1, "a note"), 0).is(200)
	action := sheet.add(ownAction("an action"))
	sheet.send("POST", sheet.at+"/submit", []byte(`{"lowered":[]}`)).is(200)
	sheet.send("POST", sheet.at+"/reopen", []byte(`{"reason":"again","textReasons":[]}`)).is(200)
	return things{p.practice, audit.AuditID(sheet.at[strings.LastIndexByte(sheet.at, '/')+1:]), action.ID}
}

// probe is a request that would be taken, or be a harmless refusal, from somebody who may do it.
func (p *caller) probe(r gin.RouteInfo, th things) answer {
	p.w.Helper()
	path := th.fill(p.w, r.Path)
	if r.Path == base+"/practices" {
		path += "?q=demo"
	}
	var body []byte
	if sample := sampleBodies()[r.Method+" "+r.Path]; sample != "" {
		body = []byte(sample)
	}
	return p.w.serve(p.request(r.Method, path, body, "If-Match", `"0"`))
}

// sampleBodies are the bodies of the writes that have one.
func sampleBodies() map[string]string {
	const action = `{"criterionId":"","suggestionId":"","what":"Paint","firstStep":"","ownerRole":"","ownerPerson":"","ownerId":"","due":"","effort":"",` +
		`"benefit":"","howWeKnow":"","status":"not_started","statusReason":"","evidenceNote":"","doneOn":"","pledge":false,"textReasons":[]}`
	const (
		nothing  = `00000000-0000-4000-8000-000000000000`
		practice = base + "/practices/:practiceId"
		one      = practice + "/audits/:auditId"
		group    = base + "/groups/:groupId"
		listed   = group + "/practices/:listedPracticeId"
	)
	return map[string]string{
		"POST " + base + "/session":                         `{"signInName":"nobody","password":"no such person"}`,
		"POST " + base + "/session/second-factor":           `{"code":"000000"}`,
		"POST " + base + "/session/provider":                `{"purpose":"sign_in","token":"","returnTo":""}`,
		"POST " + base + "/session/confirm":                 `{"password":"wrong wrong wrong","code":""}`,
		"POST " + base + "/password/forgotten":              `{"signInName":"nobody"}`,
		"POST " + base + "/links/look":                      `{"token":"none"}`,
		"POST " + base + "/links/accept":                    `{"token":"none"}`,
		"PATCH " + base + "/account":                        `{"name":"Kim Lee","contact":"none"}`,
		"PUT " + base + "/account/sign-in-name":             `{"signInName":"kim.lee"}`,
		"PUT " + base + "/account/email":                    `{"email":""}`,
		"PUT " + base + "/account/password":                 `{"currentPassword":"wrong wrong wrong","newPassword":"another long one"}`,
		"PUT " + base + "/account/second-factor":            `{"code":"000000"}`,
		"PATCH " + base + "/installation/people/:hatId":     `{"paused":true}`,
		"POST " + base + "/installation/invitations":        `{"role":"facilitator","email":""}`,
		"PATCH " + group + "/people/:hatId":                 `{"paused":true}`,
		"POST " + group + "/invitations":                    `{"role":"group_member","kind":"clinician","email":""}`,
		"POST " + listed + "/invitations":                   `{"email":""}`,
		"PUT " + listed + "/successor":                      `{"practiceId":"` + nothing + `"}`,
		"POST " + group + "/placements":                     `{"practiceId":"` + nothing + `","starts":"2027-02-01","ends":"2027-07-31","email":""}`,
		"PATCH " + group + "/placements/:listedPlacementId": `{"starts":"2027-02-01","ends":"2027-07-31"}`,
		"PATCH " + practice:                                 `{"shownName":"Other","sites":[]}`,
		"POST " + practice + "/claims/:claimId":             `{"yes":true}`,
		"PATCH " + practice + "/people/:hatId":              `{"paused":true}`,
		"POST " + practice + "/hand-over":                   `{"hatId":"` + nothing + `","stay":true}`,
		"POST " + practice + "/invitations":                 `{"role":"practice_member","takeOver":false,"email":""}`,
		"POST " + practice + "/audits":                      `{"form":"full","siteIds":[]}`,
		"PATCH " + one:                                      `{"form":"full","siteIds":[]}`,
		"POST " + one + "/requests":                         `{"domain":"REG","hatId":"` + nothing + `"}`,
		"PUT " + one + "/answers/:criterionId":              strings.Replace(goodAnswer, "Ngũgĩ 👍 شكرا", "", 1),
		"POST " + one + "/submit":                           `{"lowered":["NONE"]}`,
		"POST " + one + "/reopen":                           `{"reason":"again","textReasons":[]}`,
		"POST " + one + "/actions":                          action,
		"PUT " + practice + "/actions/:actionId":            action,
	}
}

// cast is who tries every route.
type cast struct {
	name   string
	caller func() *caller // with a session of its own
	things things
	may    string // of what they may do, the beginning of the addresses at which it changes something
}

// theCast is everybody, with every relation that they can have to a practice.
func theCast(w *world) []cast {
	lead := w.lead("DEMO01")
	own := lead.seed()
	other := w.lead("DEMO02")
	other.seed()
	operator := w.operator()
	person := w.person("Kim Lee", audit.RolePerson, "")
	as := func(who *caller) func() *caller { return func() *caller { return w.again(who) } }
	return []cast{
		{"nobody", w.nobody, own, "none"}, {"person", as(person), own, "none"},
		{"operator", as(operator), own, "POST " + base + "/practices/:practiceId/invitations"},
		{"lead elsewhere", as(other), own, "none"}, {"lead", as(lead), own, ""},
	}
}

// again gives the same person in a new session.
func (w *world) again(who *caller) *caller {
	fresh := *who
	fresh.token = w.session(who.person)
	return &fresh
}

// TestAccessMatrix walks the router itself: every route, tried by everybody. A refusal changes nothing.
func TestAccessMatrix(t *testing.T) {
	want, err := os.ReadFile(goldenMatrix)
	if err != nil && !*writeGolden {
		t.Fatal(err)
	}
	testdb.Each(t, func(t *testing.T, database testdb.Database) {
		w := newWorld(t, database)
		got := matrix(t, w)
		if *writeGolden {
			if err := os.WriteFile(goldenMatrix, []byte(got), 0o600); err != nil {
				t.Fatal(err)
			}
		} else if got != string(want) {
			t.Errorf("who may do what has changed; when that is meant, run go test ./api -run AccessMatrix -write-golden\n%s", got)
		}
	})
}

func matrix(t *testing.T, w *world) string {
	t.Helper()
	everybody := theCast(w)
	rows := map[string][]string{}
	for _, one := range everybody {
		var changing []gin.RouteInfo
		before := w.digest()
		for _, r := range routesToWalk(w) {
			if strings.HasPrefix(r.Method+" "+r.Path, one.may) {
				changing = append(changing, r)
				continue
			}
			try(t, one, r, rows)
		}
		if w.digest() != before {
			t.Errorf("what %s tried changed something", one.name)
		}
		for _, r := range changing {
			try(t, one, r, rows)
		}
	}
	return layOut(everybody, rows)
}

// try sends one request and notes how it was met.
func try(t *testing.T, one cast, r gin.RouteInfo, rows map[string][]string) {
	t.Helper()
	got := one.caller().probe(r, one.things)
	if got.status >= 500 {
		t.Errorf("%s %s as %s: %d %s", r.Method, r.Path, one.name, got.status, got.body)
	}
	key := r.Method + " " + r.Path
	rows[key] = append(rows[key], verdict(got))
}

// verdict says in a word how a request was met.
func verdict(got answer) string {
	switch got.status {
	case 401:
		return "sign in"
	case 403:
		return "forbidden"
	case 404:
		return "not found"
	case 405:
		return "no such method"
	}
	return "yes"
}

func layOut(everybody []cast, rows map[string][]string) string {
	var lines []string
	for key, verdicts := range rows {
		line := fmt.Sprintf("%-82s", key)
		for _, word := range verdicts {
			line += fmt.Sprintf(" %-14s", word)
		}
		lines = append(lines, strings.TrimRight(line, " "))
	}
	slices.Sort(lines)
	head := fmt.Sprintf("%-82s", "route")
	for _, one := range everybody {
		head += fmt.Sprintf(" %-14s", one.name)
	}
	return strings.TrimRight(head, " ") + "\n" + strings.Join(lines, "\n") + "\n"
}

// routesToWalk are the router's routes, those that take something away last.
func routesToWalk(w *world) []gin.RouteInfo {
	routes := w.handler.(*gin.Engine).Routes()
	slices.SortFunc(routes, func(a, b gin.RouteInfo) int {
		return strings.Compare(weight(a)+a.Method+a.Path, weight(b)+b.Method+b.Path)
	})
	return routes
}

func weight(r gin.RouteInfo) string {
	if r.Method == http.MethodDelete {
		return "2"
	}
	return "1"
}

var requestIDs = regexp.MustCompile(`"requestId":"[0-9a-f-]{36}"`)

// bare is an answer without what differs between any two.
func bare(a answer) string {
	header := a.header.Clone()
	header.Del("X-Request-Id")
	return fmt.Sprintf("%d %v %s", a.status, header, requestIDs.ReplaceAllString(string(a.body), ""))
}

// What belongs to another practice looks exactly like what does not exist: status, headers and bytes.
func TestForeignThingsLookLikeMissingOnes(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead, other := w.lead("DEMO01"), w.lead("DEMO02")
		own, foreign := lead.seed(), other.seed()
		missing := nothings()
		before := w.digest()
		for _, r := range routesToWalk(w) {
			if !strings.Contains(r.Path, ":practiceId") {
				continue
			}
			for name, pair := range map[string][2]things{
				"practice": {foreign, missing},
				"audit":    {{own.practice, foreign.audit, own.action}, {own.practice, missing.audit, own.action}},
				"action":   {{own.practice, own.audit, foreign.action}, {own.practice, own.audit, missing.action}},
			} {
				if name != "practice" && !strings.Contains(r.Path, ":"+name+"Id") {
					continue
				}
				theirs, none := lead.probe(r, pair[0]), lead.probe(r, pair[1])
				if bare(theirs) != bare(none) || theirs.status != 404 {
					t.Errorf("%s %s, foreign %s: %s, missing: %s", r.Method, r.Path, name, bare(theirs), bare(none))
				}
			}
		}
		if w.digest() != before {
			t.Error("trying another practice's things changed something")
		}
	})
}
