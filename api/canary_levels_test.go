package api

import (
	"strings"
	"testing"
	"time"

	"doorway/audit"
)

// Whatever a practice shares, and once it stops, no route of the group, no file and no PDF shows anybody there more than that:
// from the very next request on.
func TestNoCanaryIsShownBeyondTheLevel(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		scene := mark(newScene(w, "DEMO01"), "heron")
		for _, shares := range []audit.Sharing{
			{Level: audit.SharingFull, Stuck: true}, {Level: audit.SharingFull}, {Level: audit.SharingDomains, Stuck: true},
			{Level: audit.SharingDomains}, {Level: audit.SharingTakingPart}, {},
		} {
			w.clock.advance(2 * time.Minute) // by now one may ask for files again
			scene.shareSo(shares)
			for name, who := range map[string]*caller{"facilitator": scene.facilitator, "clinician": scene.clinician} {
				seen := map[string]bool{}
				viewing{t, name, w.anew(who), []marked{scene}, 0, seen, shares}.lookAtTheGroup()
				for kind, shown := range map[string]bool{
					"practice": true, "stuck": shares.Stuck, "action": shares.Stuck || shares.Level == audit.SharingFull, "submitted": shares.Level == audit.SharingFull,
				} {
					if seen[name+" "+kind] != shown {
						t.Errorf("sharing %+v, the %s is shown the %s: %v", shares, name, kind, seen[name+" "+kind])
					}
				}
			}
		}
	})
}

// shareSo shares the scene's self-assessment with the group; without a level it stops.
func (m marked) shareSo(shares audit.Sharing) {
	m.w.Helper()
	sheet := &sheet{m.w.anew(m.lead), "/practices/" + string(m.practice) + "/audits/" + m.things["auditId"]}
	if shares.Level == "" {
		sheet.stopsSharing().is(204)
		return
	}
	var now wireSharing
	sheet.send("GET", sheet.home()+"/sharing", nil).is(200).into(&now)
	for _, one := range now.Audits {
		if one.AuditID == audit.AuditID(m.things["auditId"]) {
			sheet.shares(shares.Level, shares.Stuck, one.Group.Version).is(200)
		}
	}
}

// lookAtTheGroup sends every request that only reads of the group.
func (v viewing) lookAtTheGroup() {
	for _, r := range reads(v.who.w) {
		if strings.HasPrefix(r.Path, base+"/groups/:groupId") {
			v.look(r, v.scenes[v.own].things)
		}
	}
}
