package api

import (
	"context"
	"encoding/json"
	"fmt"
	"regexp"
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

// as sends every request of some routes as one person, who is signed in anew for each, and keeps the answers.
func (k walk) as(role string, who *caller, routes []gin.RouteInfo) {
	for _, r := range routes {
		step := r.Method + " " + r.Path + " as " + role
		fresh := *who
		fresh.token = k.session(who.person, step)
		path := k.scene.things.fill(k.scene.w, r.Path)
		if r.Path == base+"/groups/:groupId/practices" {
			path += "?q=demo"
		}
		body := []byte(k.scene.things.body(sampleBodies()[r.Method+" "+r.Path]))
		got := k.scene.w.serve(fresh.request(r.Method, path, body, "If-Match", `"0"`, keyHeader, fixedID("key "+step)))
		k.steps[step] = bare(got)
		if r.Method != "GET" {
			k.steps[step] = k.withoutChance(k.steps[step])
		}
	}
}

// session begins a session whose id and token follow from its name: what is random must not differ between two walks.
func (k walk) session(person audit.PersonID, name string) string {
	w, token := k.scene.w, "token"+canary+fixedID(name)
	now := w.clock.Now()
	w.exec("INSERT INTO sessions (id, token_hash, person_id, created_at, seen_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
		fixedID("session "+name), hashOf(token), string(person), now, now, now.Add(models.SessionIdle))
	return token
}

func fixedID(name string) string { return uuid.NewSHA1(uuid.Nil, []byte(name)).String() }

var (
	randomIDs     = regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`)
	randomHashes  = regexp.MustCompile(`[0-9a-f]{64}`)
	randomSecrets = regexp.MustCompile(`"(link|secret|address|picture|code)":"[^"]*"|"codes":\[[^\]]*\]|doorway[a-z-]*=[^;]*;`)
)

// withoutChance takes out of the answer to a write what is made by chance. Ids become the order in which they came, so that
// one more or one less would show.
func (k walk) withoutChance(text string) string {
	text = randomIDs.ReplaceAllStringFunc(text, func(id string) string {
		if _, known := k.ids[id]; !known {
			k.ids[id] = fmt.Sprintf("id %d", len(k.ids))
		}
		return k.ids[id]
	})
	return randomSecrets.ReplaceAllString(randomHashes.ReplaceAllString(text, "hash"), "chance")
}

// jobs are what the server does by itself.
func (s *scene) jobs() []func(context.Context) error {
	return []func(context.Context) error{s.w.store.PurgeExpired, s.w.store.SettleClaims, s.w.store.ReleasePools}
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

// placedBy lets somebody come on a placement as they do: by invitation.
func (s *scene) placedBy(starts, ends audit.Date) *trainee {
	s.w.Helper()
	token := s.invitesTrainee(starts, ends)
	who := s.w.somebody("Tam Okeke")
	var session wireSession
	who.send("POST", "/links/accept", fmt.Appendf(nil, `{"token":%q}`, token)).is(200).into(&session)
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
