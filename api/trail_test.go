package api

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

// trailOf reads one page of a trail.
func (p *caller) trailOf(path string) wireTrail {
	p.w.Helper()
	var page wireTrail
	p.send("GET", path, nil).is(200).into(&page)
	return page
}

func TestPracticeTrailTellsWhoDidWhat(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		second := w.person("Ama Mensah", audit.RolePracticeLead, lead.practice)
		outside := w.person("Not From Here", audit.RolePracticeLead, lead.practice)
		member := w.member(lead.practice)
		begun := lead.begin(audit.FormFull)
		(&sheet{second, begun.at}).save("REG-1", atLevel(1, canary), 0).is(200)
		(&sheet{outside, begun.at}).save("REG-2", atLevel(1, canary), 0).is(200)
		second.ended()
		w.exec("DELETE FROM hats WHERE id = ?", string(outside.hat))
		for _, reader := range []*caller{lead, member} {
			got := reader.send("GET", lead.home()+"/trail", nil).is(200).lacks("Not From Here", "Ngũgĩ", canary, string(lead.person), string(second.hat))
			var trail wireTrail
			got.into(&trail)
			var lines []string
			for _, e := range trail.Entries {
				lines = append(lines, fmt.Sprintf("%d %s|%s|%s|%s", e.Seq, e.Who, e.Role, e.What, e.Words))
			}
			want := "3 |practice_lead|answer.write|wrote an answer\n2 Ama Mensah|practice_lead|answer.write|wrote an answer\n" +
				"1 Sam Okoro|practice_lead|audit.start|started a self-assessment"
			if all := strings.Join(lines, "\n"); all != want || trail.More {
				t.Errorf("got\n%s\nwant\n%s", all, want)
			}
		}
		w.lead("DEMO02").send("GET", lead.home()+"/trail", nil).refuses(404, "not_found")
		w.operator().send("GET", lead.home()+"/trail", nil).refuses(404, "not_found")
		second.send("GET", lead.home()+"/trail", nil).refuses(404, "not_found")
	})
}

func TestTrailIsReadInPages(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		operator := w.operator()
		for range 119 { // the criteria's own entry is the first
			if _, err := w.store.SetupLink(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		var seen []int64
		path, pages := "/installation/trail", 0
		for more := true; more; pages++ {
			page := operator.trailOf(path)
			for _, e := range page.Entries {
				seen = append(seen, e.Seq)
				if e.Who != "" || e.Words == "" {
					t.Errorf("got %+v", e)
				}
			}
			more = page.More
			path = fmt.Sprintf("/installation/trail?before=%d", seen[len(seen)-1])
		}
		if pages != 3 || len(seen) != 120 || seen[0] != 120 || seen[119] != 1 {
			t.Errorf("%d pages, %d entries", pages, len(seen))
		}
		if last := operator.trailOf("/installation/trail?before=1"); len(last.Entries) != 0 || last.More {
			t.Errorf("got %+v", last)
		}
		for _, wrong := range []string{"0", "-1", "x", "99999999999999999999", "", "1" + canary} {
			operator.send("GET", "/installation/trail?before="+wrong, nil).refuses(422, "invalid")
		}
		w.lead("DEMO01").send("GET", "/installation/trail", nil).refuses(403, "forbidden")
	})
}

func TestGroupAndPlacementTrailsNameOnlyWhomTheReaderMayKnow(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		facilitator, member := w.facilitator(), w.groupMember(audit.KindClinician)
		other := w.somebody("Hidden Member").wears(models.Hat{Role: audit.RoleGroupMember, Kind: audit.KindLivedExperience, Group: w.theGroup()})
		practice := w.practice("DEMO01", "The Surgery")
		for _, inviting := range []*caller{facilitator, other} { // the second as if members could: what counts is the name
			actor := audit.Actor{Person: inviting.person, Role: audit.RoleFacilitator, Group: inviting.group}
			if _, err := w.store.InviteLead(t.Context(), actor, actor.Group, practice, "", uuid.NewString()); err != nil {
				t.Fatal(err)
			}
		}
		trail := "/groups/" + string(w.theGroup()) + "/trail"
		facilitator.send("GET", trail, nil).is(200).holds("Fen Abara", "Hidden Member", "invited a practice lead")
		member.send("GET", trail, nil).is(200).holds("Fen Abara").lacks("Hidden Member", "lived_experience")
		other.send("GET", trail, nil).is(200).holds("Fen Abara", "Hidden Member")
		w.lead("DEMO02").send("GET", trail, nil).refuses(404, "not_found")

		trainee, another := w.trainee(practice, "2026-10-01", "2027-03-31"), w.trainee(practice, "2026-10-01", "2027-03-31")
		own := "/placements/" + string(trainee.placement) + "/trail"
		trainee.send("GET", own, nil).is(200)
		another.send("GET", own, nil).refuses(404, "not_found")
		facilitator.send("GET", own, nil).refuses(404, "not_found")
	})
}
