package api

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

// walk is the practice's look at everything, step by step.
type walk struct {
	scene *scene
	steps map[string]string
	ids   map[string]string // random ids that were made on the way → in which order
}

// everybody sends every request of some routes as each who has or had to do with the practice, and looks at the mail.
func (k walk) everybody(when string, routes []gin.RouteInfo) {
	k.mail(when)
	s := k.scene
	for _, one := range []struct {
		role string
		who  *caller
	}{{"a former member", s.former}, {"the successor's lead", s.successor}, {"a member", s.member}, {"the lead", s.lead}} {
		for _, r := range routes {
			k.step(r.Method+" "+r.Path+" as "+one.role+when, one.who, r)
		}
	}
}

// step sends one request as somebody who is signed in anew, naming the version that they see, and keeps the answer. What was
// made by chance is taken out once something has been changed.
func (k walk) step(name string, who *caller, r gin.RouteInfo) {
	fresh, w := *who, k.scene.w
	fresh.token = k.session(who.person, name)
	path := k.scene.things.fill(w, r.Path)
	if r.Path == base+"/groups/:groupId/practices" {
		path += "?q=demo"
	}
	if r.Method == "GET" {
		k.steps[name] = bare(w.serve(fresh.request(r.Method, path, nil)))
		switch {
		case strings.HasSuffix(name, afterwards) && strings.HasSuffix(r.Path, "/export"):
			k.steps[name] = inAnyOrder(k.steps[name])
		case strings.HasSuffix(name, afterwards):
			k.steps[name] = k.withoutChance(k.steps[name])
		}
		return
	}
	seen := cmp.Or(w.serve(fresh.request("GET", path, nil)).header.Get("ETag"), `"0"`)
	body := cmp.Or(k.bodies()[r.Method+" "+r.Path], sampleBodies()[r.Method+" "+r.Path])
	got := w.serve(fresh.request(r.Method, path, []byte(k.scene.things.body(body)), "If-Match", seen, keyHeader, fixedID("key "+name)))
	k.steps[name] = k.withoutChance(bare(got))
}

// bodies are those with which more happens than a harmless refusal.
func (k walk) bodies() map[string]string {
	return map[string]string{
		"POST " + base + "/practices/:practiceId/audits/:auditId/submit": `{"lowered":[]}`,
		"POST " + base + "/links/look":                                   `{"token":"` + k.scene.things["staff token"] + `"}`,
	}
}

// changes are the routes that write, of some weights.
func changes(w *world, of func(weight string) bool) []gin.RouteInfo {
	return slices.DeleteFunc(routesToWalk(w), func(r gin.RouteInfo) bool { return r.Method == "GET" || !of(weight(r)) })
}

// session begins a session whose id and token follow from its name, in which it was just confirmed who one is: what is
// random must not differ between two walks.
func (k walk) session(person audit.PersonID, name string) string {
	w, token := k.scene.w, "token"+canary+fixedID(name)
	now := w.clock.Now()
	w.exec("INSERT INTO sessions (id, token_hash, person_id, created_at, seen_at, expires_at, confirmed_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
		fixedID("session "+name), hashOf(token), string(person), now, now, now.Add(models.SessionIdle), now)
	return token
}

// afterwards ends the name of a step that reads once something has been changed.
const afterwards = ", afterwards"

func fixedID(name string) string { return uuid.NewSHA1(uuid.Nil, []byte(name)).String() }

var (
	randomIDs      = regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`)
	randomHashes   = regexp.MustCompile(`\b([0-9a-f]{64}|[0-9a-f]{12})\b`) // the short ones name reports
	reportCodes    = regexp.MustCompile(`\b[0-9A-HJKMNP-TV-Z]{4}([-\x{2011}][0-9A-HJKMNP-TV-Z]{4}){2}\b`)
	reportSquares  = regexp.MustCompile(`(?s)<svg[^>]*shape-rendering.*?</svg>`)
	contentLengths = regexp.MustCompile(`Content-Length:\[\d+\]`)
	randomSecrets  = regexp.MustCompile(`"(link|secret|address|picture|code)":"[^"]*"|"codes":\[[^\]]*\]|doorway[a-z-]*=[^;]*;`)
)

// withoutChance takes out of an answer what is made by chance. Ids become the order in which they came, so that one more or
// one less would show.
func (k walk) withoutChance(text string) string {
	// Ids first: the groups of one that happen to be digits only would be taken for a report's code.
	text = randomIDs.ReplaceAllStringFunc(text, func(id string) string {
		if _, known := k.ids[id]; !known {
			k.ids[id] = fmt.Sprintf("id %d", len(k.ids))
		}
		return k.ids[id]
	})
	squared := reportSquares.ReplaceAllString(reportCodes.ReplaceAllString(text, "code"), "square")
	if strings.Contains(text, `"picture":`) || squared != text { // how well a picture of chance can be packed is chance, too
		squared = contentLengths.ReplaceAllString(squared, "Content-Length")
	}
	return randomSecrets.ReplaceAllString(randomHashes.ReplaceAllString(squared, "hash"), "chance")
}

// inAnyOrder is an export whose rows stand in the order of their random ids.
func inAnyOrder(text string) string {
	text = reportCodes.ReplaceAllString(randomHashes.ReplaceAllString(randomIDs.ReplaceAllString(text, "id"), "hash"), "code")
	lines := strings.Split(strings.ReplaceAll(text, "},\n", "}\n"), "\n")
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// packedByChance are reads whose bytes or order follow from ids made by chance, once something has been changed.
func packedByChance(r gin.RouteInfo) bool {
	return slices.ContainsFunc([]string{".pdf", ".xlsx", "/issued-reports"}, func(end string) bool { return strings.HasSuffix(r.Path, end) })
}

// jobs are what the server does by itself.
func (s *scene) jobs() []func(context.Context) error {
	return []func(context.Context) error{s.w.store.PurgeExpired, s.w.store.SettleClaims, s.w.store.ReleasePools, s.w.store.Remind}
}

// trainee is a trainee in the scene's practice.
type trainee struct {
	*caller
	s  *scene
	at string
}

// invitesTrainee adds a placement as the facilitator does, and gives the invitation's token.
func (s *scene) invitesTrainee(starts, ends audit.Date) string {
	return invited(s.facilitator.send("POST", "/groups/"+s.things["groupId"]+"/placements",
		fmt.Appendf(nil, `{"practiceId":%q,"starts":%q,"ends":%q,"email":""}`, s.practice, starts, ends)))
}

// signsUp lets somebody come on a placement with a code from the group.
func (s *scene) signsUp(starts, ends audit.Date) *trainee {
	s.w.Helper()
	var made wireNewSignUpCode
	s.facilitator.send("POST", "/groups/"+s.things["groupId"]+"/sign-up-codes", nil).is(201).into(&made)
	return s.arrives("/sign-up", fmt.Appendf(nil, `{"code":%q,"practiceId":%q,"starts":%q,"ends":%q,"name":"","signInName":"","password":"","email":""}`,
		made.Code, s.practice, starts, ends))
}

// placedBy lets somebody come on a placement as they do: by invitation.
func (s *scene) placedBy(starts, ends audit.Date) *trainee {
	s.w.Helper()
	return s.arrives("/links/accept", fmt.Appendf(nil, `{"token":%q}`, s.invitesTrainee(starts, ends)))
}

// arrives is somebody new, who sends what makes them a trainee.
func (s *scene) arrives(path string, body []byte) *trainee {
	s.w.Helper()
	who := s.w.somebody("Tam Okeke")
	var session wireSession
	who.send("POST", path, body).is(200).into(&session)
	who.token = s.w.session(who.person)
	who.hat, who.placement = session.Hats[0].ID, session.Hats[0].PlacementID
	return &trainee{who, s, "/placements/" + string(who.placement) + "/assessment"}
}

func (n *trainee) assessment() (now wireAssessment) {
	n.w.Helper()
	n.send("GET", n.at, nil).is(200).into(&now)
	return now
}

// writes answers a few prompts, "not seen" among them.
func (n *trainee) writes() *trainee {
	n.w.Helper()
	for i, criterion := range shortForm(n.w)[:4] {
		body := fmt.Appendf(nil, `{"choice":"level","level":%d,"note":"what a trainee saw","textReasons":[]}`, i%3)
		if i == 3 {
			body = []byte(`{"choice":"not_seen","level":null,"note":"","textReasons":[]}`)
		}
		n.send("PUT", n.at+"/observations/"+criterion, body, "If-Match", `"0"`).is(200)
	}
	return n
}

func (n *trainee) submits() *trainee {
	n.w.Helper()
	n.send("POST", n.at+"/submit", nil).is(200)
	return n
}

func (n *trainee) withdraws() {
	n.w.Helper()
	n.send("POST", n.at+"/withdraw", nil).is(200)
}

func (n *trainee) releases(to string) *trainee {
	n.w.Helper()
	n.chooses(wireRelease{Release: to, Hidden: []string{}, HiddenNotes: []string{}})
	return n
}

func (n *trainee) chooses(release wireRelease) {
	n.w.Helper()
	body, err := json.Marshal(release)
	if err != nil {
		n.w.Fatal(err)
	}
	n.send("PUT", n.at+"/release", body, "If-Match", etag(n.assessment().Version)).is(200)
}

func (n *trainee) preview() (preview wireSharedPreview) {
	n.w.Helper()
	n.send("GET", n.at+"/preview", nil).is(200).into(&preview)
	return preview
}

func (n *trainee) shares() *trainee {
	n.w.Helper()
	n.chooses(wireRelease{Release: "shared", Hidden: []string{}, HiddenNotes: []string{}, Hash: n.preview().Hash})
	return n
}

func (n *trainee) confirms() {
	n.w.Helper()
	n.w.clock.advance(24 * 60 * 60 * 1e9)
	n.token = n.w.session(n.person)
	n.send("POST", n.at+"/confirm", fmt.Appendf(nil, `{"hash":%q}`, n.preview().Hash)).is(200)
}

func (n *trainee) reflects() {
	n.w.Helper()
	n.send("PUT", n.at+"/reflection", []byte(`{"noticed":"a","learned":"b","willDo":"c","textReasons":[]}`), "If-Match", `"0"`).is(200)
	n.send("GET", strings.TrimSuffix(n.at, "/assessment")+"/reflection.md", nil).is(200)
}

// moves lets the facilitator end the placement on another day.
func (n *trainee) moves(ends audit.Date) {
	n.w.Helper()
	n.s.facilitator.send("PATCH", "/groups/"+n.s.things["groupId"]+"/placements/"+string(n.placement),
		fmt.Appendf(nil, `{"starts":%q,"ends":%q}`, autumn, ends), "If-Match", `"1"`).is(200)
}

func (n *trainee) leaves() {
	n.w.Helper()
	n.send("DELETE", "/account/hats/"+string(n.hat), nil).is(204)
}

// triesTheInvitation opens an invitation of the practice, which the trainee has to leave unanswered.
func (n *trainee) triesTheInvitation() {
	n.w.Helper()
	body := fmt.Appendf(nil, `{"token":%q}`, n.s.things["staff token"])
	n.send("POST", "/links/look", body).is(200)
	n.send("POST", "/links/accept", body).refuses(409, "conflict")
}
