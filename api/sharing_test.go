package api

import (
	"testing"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

// shares shares a self-assessment with the group, from the version that was seen.
func (s *sheet) shares(level audit.SharingLevel, stuck bool, seen int64, headers ...string) answer {
	s.w.Helper()
	return s.send("PUT", s.at+"/sharing/group", encode(s.w, wireSharingInput{level, stuck}), append([]string{"If-Match", etag(seen)}, headers...)...)
}

func (s *sheet) stopsSharing(headers ...string) answer {
	s.w.Helper()
	return s.send("DELETE", s.at+"/sharing/group", nil, headers...)
}

func (p *caller) board(query string) answer {
	p.w.Helper()
	return p.send("GET", "/groups/"+string(p.group)+"/board"+query, nil).is(200)
}

func blockedAction(what string) wireActionInput {
	in := ownAction(what)
	in.Status, in.StatusReason = audit.ActionBlocked, "no money for "+what
	return in
}

// readyToShare is a self-assessment of which everything can be shared, submitted.
func readyToShare(lead *caller) *sheet {
	sheet := lead.begin(audit.FormFull).rated(1, 1, 1, 1)
	sheet.add(blockedAction("a ramp"))
	sheet.add(doneAction("a soft bell"))
	return sheet
}

// The group sees as much as a practice chose, never more, and nothing once the practice stops.
func TestAPracticeSharesAndStops(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		lead, member := w.lead("DEMO01"), w.groupMember(audit.KindLivedExperience)
		sheet := readyToShare(lead)
		const name = "The DEMO01 Surgery"
		member.board("").lacks(name)

		sheet.shares(audit.SharingTakingPart, false, 0).is(200)
		member.board("").holds(name, `"domains":[]`, `"actionsDone":null`, `"stuck":[]`).lacks("Starting", "ramp", canary)
		sheet.shares(audit.SharingDomains, false, 1).is(200)
		member.board("").holds(name, `"word":"Starting"`, `"actionsDone":1`, `"stuck":[]`).lacks("ramp", canary)
		sheet.shares(audit.SharingDomains, true, 2).is(200)
		member.board("").holds("no money for a ramp").lacks(canary)
		member.send("GET", "/groups/"+string(member.group)+"/board.csv", nil).is(200).holds(name, "Starting").lacks("ramp", canary)

		sheet.stopsSharing().is(204)
		member.board("").lacks(name)
		member.send("GET", "/groups/"+string(member.group)+"/board.csv", nil).is(200).lacks(name)
		sheet.stopsSharing().is(204)
	})
}

// What the lead sees beforehand is what will be seen, level by level.
func TestThePreviewHoldsWhatIsShared(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sheet := readyToShare(w.lead("DEMO01"))
		look := func(query string) answer { return sheet.send("GET", sheet.at+"/sharing/preview?level="+query, nil) }
		look("taking_part").is(200).holds(`"domains":[]`, `"answers":[]`).lacks("Starting", "ramp", canary)
		look("domains").is(200).holds(`"word":"Starting"`, `"answers":[]`, `"actions":[]`).lacks("ramp", canary)
		look("domains&stuck=true").is(200).holds("no money for a ramp", `"actions":[]`).lacks(canary)
		look("full").is(200).holds(canary, "a ramp", `"state":"to_do"`).lacks("no money", `"state":"stuck"`)
		look("full&stuck=true").is(200).holds("no money for a ramp", `"state":"stuck"`)
		look("everything").refuses(422, "invalid").mustName(t, "level")
		look("taking_part&stuck=true").refuses(422, "invalid").mustName(t, "stuck")
	})
}

// A request that comes again shares nothing anew, and one that saw something else changes nothing.
func TestSharingTwiceIsSharingOnce(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		sheet, key := readyToShare(w.lead("DEMO01")), uuid.NewString()
		sheet.shares(audit.SharingFull, false, 0, keyHeader, key).is(200).holds(`"level":"full"`, `"version":1`)
		sheet.shares(audit.SharingFull, false, 0, keyHeader, key).is(200).holds(`"version":1`)
		sheet.shares(audit.SharingDomains, false, 0).refuses(412, "stale")
		sheet.stopsSharing().is(204)
		sheet.shares(audit.SharingFull, false, 0, keyHeader, key).is(200).holds(`"group":null`)
		w.facilitator().board("").lacks("The DEMO01 Surgery")
	})
}

// Nothing but what was submitted is shared, a later one is not shared by itself, and words move only beside each other.
func TestALaterSelfAssessmentIsNotSharedByItself(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		draft := w.lead("DEMO01").begin(audit.FormFull)
		draft.shares(audit.SharingFull, false, 0).refuses(404, "not_found")
		first := draft.rated(0, 0, 0, 0)
		first.shares(audit.SharingDomains, false, 0).is(200)
		later := first.inAYear()
		second := later.lookAgain(audit.FormFull).rated(2, 2, 2, 2)
		member := w.groupMember(audit.KindCharity)
		member.board("").holds(`"word":"Not yet"`, `"moved":null`).lacks("Mostly in place")
		second.shares(audit.SharingDomains, false, 0).is(200)
		member.board("").holds(`"word":"Mostly in place"`, `"higher":["`, `"lower":[]`)
		(&sheet{second.caller, first.at}).stopsSharing().is(204)
		member.board("").holds(`"moved":null`)
	})
}

// Who works in a practice, or lately did, does not find it on the board, whatever hat they wear.
func TestOwnInterestHidesAPracticeFromTheBoard(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		lead := w.lead("DEMO01")
		readyToShare(lead).shares(audit.SharingFull, true, 0).is(200)
		w.facilitator().board("").holds("The DEMO01 Surgery")
		both := lead.wears(models.Hat{Role: audit.RoleGroupMember, Kind: audit.KindClinician, Group: w.theGroup()})
		both.board("").lacks("The DEMO01 Surgery")
	})
}

// The lead of the practice that took over can stop what is shared, and share nothing.
func TestASuccessorStopsWhatIsShared(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		old, next := w.lead("DEMO01"), w.lead("DEMO02")
		sheet := readyToShare(old)
		sheet.shares(audit.SharingDomains, false, 0).is(200)
		w.succeed(old.practice, next.practice)
		there := sheet.as(next.in(old.practice))
		there.shares(audit.SharingFull, false, 1).refuses(403, "forbidden")
		there.send("GET", there.home()+"/sharing", nil).is(200).holds(`"level":"domains"`)
		there.stopsSharing().is(204)
		w.facilitator().board("").lacks("The DEMO01 Surgery")
	})
}

// A facilitator narrows the board by what she calls the networks; there is no order but the alphabet's.
func TestTheBoardIsNarrowedByNetwork(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		one, other, facilitator := w.lead("DEMO02"), w.lead("DEMO01"), w.facilitator()
		for _, lead := range []*caller{one, other} {
			readyToShare(lead).shares(audit.SharingTakingPart, false, 0).is(200)
		}
		label := "/groups/" + string(facilitator.group) + "/practices/" + string(one.practice) + "/label"
		facilitator.send("PUT", label, []byte(`{"pcn":"North Network"}`), "If-Match", etag(0)).is(200)
		facilitator.send("PUT", label, []byte(`{"pcn":"South Network"}`), "If-Match", etag(0)).refuses(412, "stale")
		facilitator.send("PUT", label, []byte(`{"pcn":"NHS number 401 023 2137"}`), "If-Match", etag(1)).refuses(422, "refused_text").mustName(t, "pcn")
		var all, north wireBoard
		facilitator.board("").into(&all)
		facilitator.board("?pcn=North+Network").into(&north)
		if len(all.Rows) != 2 || all.Rows[0].Name != "The DEMO01 Surgery" || len(all.PCNs) != 1 || len(north.Rows) != 1 || north.Rows[0].PCN != "North Network" {
			t.Errorf("got %+v and %+v", all, north)
		}
		facilitator.board("?criteriaVersion=9.9.9").lacks("Surgery")
		facilitator.board("?icb=NONE").lacks("Surgery")
		facilitator.board("?after=" + string(all.Rows[0].PracticeID)).lacks("DEMO01").holds("DEMO02")
	})
}

// An action that the group can see from the moment it is added stays: also once the practice stops sharing.
func TestAnActionAddedToWhatIsSharedStays(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sheet := readyToShare(w.lead("DEMO01"))
		sheet.shares(audit.SharingDomains, false, 0).is(200)
		unseen := sheet.add(ownAction("a lamp"))
		sheet.shares(audit.SharingFull, false, 1).is(200)
		seen := sheet.add(ownAction("a bench"))
		w.facilitator().send("GET", "/groups/"+string(w.theGroup())+"/shared-practices/"+string(sheet.practice), nil).is(200).holds("a bench")
		sheet.stopsSharing().is(204)
		later := sheet.add(ownAction("a mat"))
		if !unseen.Removable || seen.Removable || !later.Removable {
			t.Errorf("removable are %v, %v and %v", unseen.Removable, seen.Removable, later.Removable)
		}
		for _, shown := range []wireAction{unseen, seen} {
			sheet.send("DELETE", sheet.action(shown), nil).refuses(409, "conflict")
		}
		sheet.send("DELETE", sheet.action(later), nil).is(204)
	})
}

// What one can narrow the board by tells of no practice that one does not find there: not of one's own, nor of one that one
// opted out of.
func TestTheBoardIsNarrowedOnlyByWhatOneMaySee(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		facilitator, lead := w.facilitator(), w.lead("DEMO01")
		for i, one := range []*caller{lead, w.lead("DEMO02")} {
			readyToShare(one).shares(audit.SharingFull, false, 0).is(200)
			w.exec("UPDATE practices SET icb_code = ? WHERE id = ?", []string{"QAA", "QBB"}[i], string(one.practice))
			label := "/groups/" + string(facilitator.group) + "/practices/" + string(one.practice) + "/label"
			facilitator.send("PUT", label, []byte([]string{`{"pcn":"North Network"}`, `{"pcn":"South Network"}`}[i]), "If-Match", etag(0)).is(200)
		}
		sees := func(who *caller, icbs, pcns int) {
			t.Helper()
			var board wireBoard
			who.board("").into(&board)
			if len(board.ICBs) != icbs || len(board.PCNs) != pcns || len(board.Rows) != icbs {
				t.Errorf("got %+v, %v and %d rows", board.ICBs, board.PCNs, len(board.Rows))
			}
		}
		member := w.groupMember(audit.KindCharity)
		sees(member, 2, 2)
		own := lead.wears(models.Hat{Role: audit.RoleGroupMember, Kind: audit.KindClinician, Group: w.theGroup()})
		sees(own, 1, 1)
		own.board("").lacks("QAA", "North")
		member.send("PUT", "/groups/"+string(member.group)+"/opt-outs/"+string(lead.practice), nil).is(204)
		sees(member, 1, 1)
		member.board("").lacks("QAA", "North")
	})
}
