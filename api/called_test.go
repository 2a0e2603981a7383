package api

import (
	"strings"
	"testing"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

// renamed gives somebody of a group the name of an account that nobody else may read, and the name that the group calls them.
func (w *world) renamed(who *caller, account, called string) {
	w.Helper()
	w.exec("UPDATE people SET name = ?, sign_in_name = ?, sign_in_key = ? WHERE id = ?", account, account, strings.ToLower(account), string(who.person))
	asked := strings.Replace(keepsHours, "Robin", called, 1)
	who.send("PUT", "/groups/"+string(who.group)+"/my-place", []byte(asked), "If-Match", etag(0)).is(200)
}

// doesEverything leaves the traces of somebody of the group wherever one can leave any: a draft's text, a proposal, something said of
// it, a position, a buddy who is asked, and a suggestion for a practice.
func (s *scene) doesEverything(who saying, asks *caller) {
	w := s.w
	w.Helper()
	actor, ctx := who.actor(audit.RoleGroupMember), w.Context()
	draft := audit.DraftID(s.things["draftId"])
	criterion := shortForm(w)[0]
	set, err := audit.StarterCriteria()
	if err != nil {
		w.Fatal(err)
	}
	one, _ := set.Criterion(criterion)
	one.Statement = "People can find out when the practice is open."
	if _, err := w.store.SaveDraftCriterion(ctx, actor, who.group, draft, criterion,
		models.DraftCriterionInput{Change: audit.DraftCriterion{Criterion: one, Kind: audit.ChangeMaterial, Why: "It was hard to read."}}, 0, uuid.NewString()); err != nil {
		w.Fatal(err)
	}
	proposal := s.things["proposalId"]
	who.says(string(encode(w, onProposal(proposal, audit.VisibleToGroup, audit.AsRole))))
	who.send("PUT", who.at+"/proposals/"+proposal+"/position", []byte(`{"choice":"agree","because":"","textReasons":[]}`), "If-Match", etag(0)).is(200)
	who.send("PUT", who.at+"/buddies/"+string(asks.hat), nil).is(204)
}

// Somebody who chose what the group calls them is called nothing else there: no page, table or document of a group shows another
// member the name of an account. Facilitators read those where they look after people, and in the trail.
func TestTheGroupReadsTheNamesThatPeopleChose(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		s := newScene(w, "DEMO01")
		ada, ben, hal := w.groupMember(audit.KindLivedExperience), w.groupMember(audit.KindCharity), w.groupMember(audit.KindResearcher)
		account := func(name string) string { return canary + "of" + name }
		for name, who := range map[string]*caller{"fen": s.facilitator, "gil": s.clinician, "ada": ada, "ben": ben, "hal": hal} {
			w.renamed(who, account(name), "called "+name)
		}
		// An earlier time in the same role, when no name was chosen, does not bring the account's back.
		w.exec("INSERT INTO hats (id, person_id, role, kind, group_id, since, until) VALUES (?, ?, 'facilitator', '', ?, ?, ?)", uuid.NewString(),
			string(s.facilitator.person), string(ada.group), w.clock.Now().AddDate(-2, 0, 0), w.clock.Now().AddDate(-1, 0, 0))
		// Ada has left and come back, and Hal has taken a second role: both chose no name in the role that they have now.
		ada.ended().wears(models.Hat{Role: audit.RoleGroupMember, Kind: audit.KindLivedExperience, Group: ada.group})
		hal.wears(models.Hat{Role: audit.RoleFacilitator, Group: ada.group})
		s.doesEverything(ada.saying(), ben)
		w.exec(`INSERT INTO hours (group_id, id, hat_id, day, minutes, what, note, reasons, added_at) SELECT group_id, ?, hat_id, '2026-11-20', 60, 'meeting', '', '[]', ?
			FROM member_care WHERE hat_id IN (SELECT id FROM hats WHERE person_id = ? AND until IS NOT NULL)`, uuid.NewString(), w.clock.Now(), string(ada.person))
		s.facilitator.send("PUT", "/groups/"+string(ada.group)+"/proposals/"+s.things["proposalId"]+"/rest", []byte(restsKindly), "If-Match", etag(1)).is(200)
		chosen := map[string]bool{}
		for name, reader := range map[string]*caller{"ada": ada, "ben": ben, "gil": s.clinician, "fen": s.facilitator} {
			for _, r := range reads(w) {
				if !strings.HasPrefix(r.Path, base+"/groups/") {
					continue
				}
				got := reader.probe(r, s.things)
				text := strings.ToLower(readAll(t, got))
				for _, other := range []string{"ada", "ben", "gil", "fen", "hal"} {
					chosen[name+" reads "+other] = chosen[name+" reads "+other] || strings.Contains(text, "called "+other)
					looksAfter := name == "fen" && (strings.HasSuffix(r.Path, "/people") || strings.HasSuffix(r.Path, "/trail") || strings.HasSuffix(r.Path, "/sign-up-codes"))
					if other != name && !looksAfter && strings.Contains(text, strings.ToLower(account(other))) {
						t.Errorf("%s shows %s the name of %s's account", r.Path, name, other)
					}
				}
			}
		}
		for _, must := range []string{"ben reads ada", "ben reads fen", "gil reads ada", "ada reads fen", "fen reads ada", "ada reads gil", "ada reads hal", "fen reads hal"} {
			if !chosen[must] {
				t.Errorf("%s nowhere by the name that was chosen: the test would see nothing", must)
			}
		}
	})
}
