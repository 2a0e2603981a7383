package api

import (
	"testing"

	"doorway/audit"
	"doorway/models"
)

func (p *caller) sharedProgress(of audit.PracticeID) answer {
	p.w.Helper()
	return p.send("GET", "/groups/"+string(p.group)+"/shared-practices/"+string(of)+"/progress", nil)
}

// The group sees how a practice got on over what it shares in full, with the reasons that it gave and what it did; of what it
// does not share nothing, and nothing at all once it stops.
func TestTheGroupSeesProgressOverWhatIsShared(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		member := w.groupMember(audit.KindLivedExperience)
		first := w.lead("DEMO01").begin(audit.FormFull)
		first.add(doneAction("a soft bell"))
		first.add(blockedAction("a ramp"))
		first.rated(0, 1, 1, 2)
		between := first.inAYear().lookAgain(audit.FormFull).rated(1, 2, 2, 2)
		unshared := between.id()
		latest := between.inAYear().lookAgain(audit.FormFull)
		lower := atLevel(1, "")
		lower.LowerBecause = audit.LowerLookedHarder
		latest.save("REG-4", lower, 0).is(200)
		latest.rated(2, 2, 1)

		member = w.anew(member) // a session does not last two years
		latest.shares(audit.SharingFull, false, 0).is(200)
		member.sharedProgress(latest.practice).is(200).holds(`"moved":null`, `"trend":null`)
		first.caller = latest.caller
		first.shares(audit.SharingDomains, false, 0).is(200)
		member.sharedProgress(latest.practice).is(200).holds(`"trend":null`, `"higher":["`).lacks("bell", canary)
		first.shares(audit.SharingFull, false, 1).is(200)
		got := member.sharedProgress(latest.practice).is(200).lacks("no money", unshared)
		var progress wireSharedProgress
		got.into(&progress)
		trend := progress.Trend
		if trend == nil || len(trend.Audits) != 2 || trend.Compared != 4 || trend.Comparable != 43 || trend.CriteriaInAll != 43 {
			t.Fatalf("got %+v", progress)
		}
		if fourth := trend.Criteria[3]; fourth.Moved != audit.MovedDown || fourth.Points[1].LowerBecause != audit.LowerLookedHarder {
			t.Errorf("got %+v", fourth)
		}
		if *trend.Domains[0].Points[0].Score != 33 || *trend.Domains[0].Points[1].Score != 50 {
			t.Errorf("got %+v", trend.Domains[0])
		}
		got.holds("a soft bell", `"state":"done"`, "a ramp", `"state":"to_do"`)

		both := latest.wears(models.Hat{Role: audit.RoleGroupMember, Kind: audit.KindClinician, Group: w.theGroup()})
		both.sharedProgress(latest.practice).refuses(404, "not_found")
		first.stopsSharing().is(204)
		member.sharedProgress(latest.practice).is(200).holds(`"moved":null`, `"trend":null`)
		latest.stopsSharing().is(204)
		member.sharedProgress(latest.practice).refuses(404, "not_found")
	})
}
