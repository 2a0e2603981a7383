package api

import (
	"bytes"
	"fmt"
	"net/http"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models/testdb"
)

// kinds are the kinds of text of which a scene has one each, or several. Each is the scene's own word with the kind after
// it, so that an answer tells whose it shows. Of the self-assessment, "asked" is what was submitted of the domain that the
// member is asked about, "submitted" is what was submitted of others, "earlier" was written over before, "reopened" was
// written since, and "colleague" says who could tell. An action's "owner" and why it is "stuck" are not part of "action".
func kinds() []string {
	return []string{
		"practice", "site", "lead", "waiting", "member", "asked", "submitted", "earlier", "reopened", "colleague", "action", "owner", "stuck",
		"facilitator", "clinician", "trainee", "group", "observed", "reflected",
		"mail-lead", "mail-waiting", "mail-member", "mail-facilitator", "mail-clinician", "mail-trainee", "mail-invited",
	}
}

// shown is what somebody may be shown of the scene that they are in: whatever is not here is never in an answer to them.
func shown(viewer string) []string {
	return map[string][]string{
		"lead": {"practice", "site", "lead", "waiting", "member", "asked", "submitted", "earlier", "reopened", "colleague", "action", "owner",
			"stuck", "mail-lead", "mail-invited"},
		"member":      {"practice", "site", "lead", "waiting", "member", "asked", "mail-member"},
		"trainee":     {"practice", "group", "trainee", "mail-trainee", "observed", "reflected"},
		"facilitator": {"practice", "lead", "facilitator", "clinician", "trainee", "group", "observed", "mail-facilitator", "mail-invited"},
		"clinician":   {"facilitator", "clinician", "group", "mail-clinician"},
		"operator":    {"facilitator", "group", "mail-invited"}, // who made the invitations of a scene
	}[viewer]
}

// shownBySharing is what the group may be shown, besides, of a practice that shares with it, by as much as it shares: which
// practice it is, where practices that share are listed, and on its own page what was submitted and the plan; what is stuck
// only where it shares that. Without a level it shares nothing, and is named only where it asked for a conversation.
func shownBySharing(viewer, path string, sharing audit.Sharing) (may []string) {
	if viewer != "facilitator" && viewer != "clinician" {
		return nil
	}
	group := base + "/groups/:groupId"
	one := group + "/shared-practices/:sharedPracticeId"
	switch {
	case path == group+"/conversations":
		return []string{"practice"}
	case sharing.Level == "":
		return nil
	case path == group+"/board", path == group+"/board.csv", path == one, path == one+"/progress":
		may = []string{"practice"} // of its progress no more: it shares one, and so nothing that can stand beside another
	}
	if sharing.Stuck && (path == group+"/board" || path == one) {
		may = append(may, "action", "stuck")
	}
	if path == one && sharing.Level.Reaches(audit.SharingFull) {
		may = append(may, "asked", "submitted", "action")
	}
	return may
}

// shownOfOthers is what somebody may be shown of another's scene, at a route. A facilitator looks practices up in the list
// of England, with who leads them; an operator sees who facilitates, in any group.
func shownOfOthers(viewer, path string) []string {
	switch {
	case viewer == "facilitator" && strings.HasPrefix(path, base+"/groups/:groupId/practices"):
		return []string{"practice", "lead"}
	case viewer == "operator" && strings.HasPrefix(path, base+"/installation"):
		return []string{"facilitator", "group"}
	}
	return nil
}

// marked is a scene in which every text is a canary.
type marked struct {
	*scene
	word string
}

func (m marked) text(kind string) string { return m.word + strings.ReplaceAll(kind, "-", "") }

// mark gives a scene its canaries: names, addresses, answers with their evidence and earlier texts, a submission, newer
// answers since, reasons, actions with their history, invitations.
func mark(s *scene, word string) marked {
	w, m := s.w, marked{s, canary + word}
	w.Helper()
	for role, who := range map[string]*caller{
		"lead": s.lead, "member": s.member, "waiting": s.waiting, "facilitator": s.facilitator, "clinician": s.clinician, "trainee": s.trainee,
	} {
		w.exec("UPDATE people SET name = ?, sign_in_name = ?, sign_in_key = ?, email = ?, email_confirmed_at = ?, contact = 'email' WHERE id = ?",
			m.text(role), m.text("mail-"+role), m.text("mail-"+role), m.text("mail-"+role)+"@example.org", w.clock.Now(), string(who.person))
	}
	w.exec("UPDATE links SET email = ? WHERE practice_id = ? OR group_id = ?", m.text("mail-invited")+"@example.org", string(s.practice), s.things["groupId"])
	if group := s.things["groupId"]; group != string(w.theGroup()) {
		w.exec("UPDATE groups SET name = ? WHERE id = ?", m.text("group"), group)
	}
	w.exec("UPDATE observations SET note = ? WHERE placement_id = ?", m.text("observed"), s.things["placementId"])
	w.exec("UPDATE placement_assessments SET noticed = ?, learned = ?, will_do = ? WHERE placement_id = ?", m.text("reflected"), m.text("reflected"),
		m.text("reflected"), s.things["placementId"])
	m.fill()
	return m
}

// anew is the same person, signed in again.
func (w *world) anew(who *caller) *caller {
	fresh := *who
	if who.person != "" {
		fresh.token = w.session(who.person)
	}
	return &fresh
}

func (m marked) fill() {
	w, sheet := m.w, &sheet{m.w.anew(m.lead), "/practices/" + string(m.practice) + "/audits/" + m.things["auditId"]}
	w.Helper()
	site := wirePracticeChange{ShownName: m.text("practice"), Sites: []wireSite{{uuid.NewString(), m.text("site")}}}
	sheet.send("PATCH", sheet.home(), encode(w, site), "If-Match", etag(1)).is(200)
	m.rewrite(sheet, "REG-1", "asked", "asked")
	m.rewrite(sheet, "CON-1", "earlier", "submitted")
	notSure := wireAnswerInput{Choice: audit.ChoiceNotSure, WhoCouldTell: m.text("colleague"), Note: m.text("submitted"), Evidence: []wireEvidence{}, TextReasons: []wireTextReason{}}
	sheet.save("CON-2", notSure, 0).is(200)
	var now wireAction
	sheet.send("GET", sheet.home()+"/actions/"+m.things["actionId"], nil).is(200).into(&now)
	action := change(now)
	action.What, action.FirstStep, action.OwnerRole, action.OwnerPerson = m.text("action"), m.text("action"), m.text("action"), m.text("owner")
	action.Benefit, action.HowWeKnow, action.Status, action.StatusReason = m.text("action"), m.text("action"), audit.ActionBlocked, m.text("stuck")
	sheet.put(now, action).is(200)
	sheet.send("POST", sheet.at+"/submit", []byte(`{"lowered":[]}`)).is(200)
	sheet.send("POST", sheet.at+"/reopen", []byte(`{"reason":"`+m.text("reopened")+`","textReasons":[]}`)).is(200)
	m.rewrite(sheet, "CON-1", "reopened", "reopened")
}

// rewrite answers a criterion twice, in two sittings, with words of a kind each.
func (m marked) rewrite(sheet *sheet, criterion string, first, second string) {
	m.w.Helper()
	for _, kind := range []string{first, second} {
		var now wireAnswer
		sheet.caller = m.w.anew(m.lead)
		sheet.send("GET", sheet.at+"/answers/"+criterion, nil).is(200).into(&now)
		in := atLevel(1, m.text(kind)+" at "+strconv.FormatInt(now.Version, 10))
		in.HowChecked, in.WhoCouldTell = m.text(kind), ""
		in.Evidence = []wireEvidence{{uuid.NewString(), m.text(kind), "2026-11-01", m.text(kind)}}
		sheet.save(criterion, in, now.Version).is(200)
		m.w.clock.advance(audit.SittingGap + time.Second)
	}
	sheet.caller = m.w.anew(m.lead)
}

// viewing is one person's look at everything that can be read.
type viewing struct {
	*testing.T
	name   string
	who    *caller
	scenes []marked
	own    int // of the scenes
	seen   map[string]bool
	shares audit.Sharing // with the group, by each practice
}

// reads are the routes that only read, from the router itself.
func reads(w *world) []gin.RouteInfo {
	return slices.DeleteFunc(routesToWalk(w), func(r gin.RouteInfo) bool { return r.Method != http.MethodGet })
}

func (v viewing) lookAtEverything() {
	w, own := v.who.w, v.scenes[v.own]
	for _, r := range reads(w) {
		v.look(r, own.things)
		for i, other := range v.scenes {
			if i == v.own {
				continue
			}
			v.look(r, other.things)
			for _, name := range idsIn(r.Path) {
				v.look(r, own.things.with(r.Path, name, other.things))
			}
		}
	}
}

// look sends one request and looks for what it may not show.
func (v viewing) look(r gin.RouteInfo, th things) {
	v.Helper()
	got := v.who.probe(r, th)
	if got.status >= 500 {
		v.Errorf("%s %s as %s: %d %s", r.Method, r.Path, v.name, got.status, got.body)
	}
	text := strings.ToLower(readAll(v.T, got))
	for i, scene := range v.scenes {
		may := append(shown(v.name), shownBySharing(v.name, r.Path, v.shares)...)
		if i != v.own {
			may = shownOfOthers(v.name, r.Path)
		}
		for _, kind := range kinds() {
			if !strings.Contains(text, scene.text(kind)) {
				continue
			}
			v.seen[v.name+" "+kind] = true
			if strings.HasSuffix(r.Path, ".pdf") {
				v.seen[v.name+" "+kind+" in the PDF"] = true
			}
			if !slices.Contains(may, kind) {
				v.Errorf("%s %s shows the %s of scene %d to the %s of scene %d", r.Method, r.Path, kind, i, v.name, v.own)
			}
		}
	}
}

// readAll is everything that an answer says, as text: a PDF's words, too.
func readAll(t testing.TB, a answer) string {
	t.Helper()
	body := a.body
	if bytes.HasPrefix(body, []byte("%PDF-")) {
		tool := exec.Command("pdftotext", "-", "-")
		tool.Stdin = bytes.NewReader(body)
		text, err := tool.Output()
		if err != nil {
			t.Fatalf("pdftotext, of poppler-utils: %v", err)
		}
		body = text
	}
	return fmt.Sprint(a.header) + string(body)
}

// No answer of any route that reads, whatever ids it is asked with, shows anybody a text that is not theirs to see: not of
// another practice or group, not a placement's to its practice, not a draft's to members, no practice's to the
// operator, and to the group only what the practice shares: never what it wrote since it submitted, or before.
func TestNoCanaryLeavesItsPlace(t *testing.T) {
	eachDatabase(t, func(t *testing.T, database testdb.Database) {
		w := newWorld(t, database)
		scenes := []marked{mark(newScene(w, "DEMO01"), "heron"), mark(newScene(w, "DEMO02"), "linnet")}
		seen := map[string]bool{}
		for i, scene := range scenes {
			for name, who := range scene.everybody() {
				w.clock.advance(2 * time.Minute)
				viewing{t, name, w.anew(who), scenes, i, seen, audit.Sharing{Level: audit.SharingFull}}.lookAtEverything()
			}
		}
		for _, must := range []string{
			"lead practice", "lead site", "lead asked", "lead submitted", "lead action", "lead submitted in the PDF", "lead action in the PDF",
			"lead earlier", "lead reopened", "lead colleague", "lead owner", "lead stuck",
			"clinician practice", "clinician asked", "clinician submitted", "clinician action", "facilitator submitted", "facilitator action",
			"lead member", "lead waiting", "member asked", "member practice", "trainee practice", "trainee observed", "trainee reflected", "facilitator trainee",
			"facilitator clinician", "facilitator practice", "facilitator lead", "clinician facilitator", "operator facilitator",
		} {
			if !seen[must] {
				t.Errorf("nowhere was %s: the canaries prove nothing", must)
			}
		}
	})
}
