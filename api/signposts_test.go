package api

import (
	"fmt"
	"testing"
	"time"

	"doorway/audit"
	"doorway/models"
)

const (
	someLine  = "samaritans"
	otherLine = "protect"
)

// A trainee sees 999, NHS 111 and whom to turn to at once, and a line from the day on which a facilitator of the group looked.
func TestAFacilitatorChecksALine(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		lead, facilitator := w.lead("DEMO01"), w.facilitator()
		tam := w.trainee(lead.practice, "2026-11-01", "2027-01-31")
		lines, own := "/groups/"+string(facilitator.group)+"/signposts", "/placements/"+string(tam.placement)+"/signposts"
		tam.send("GET", own, nil).is(200).holds(`"nhs-111"`, `"safeguarding-lead"`, `"freedom-to-speak-up"`).lacks(someLine, otherLine, `"line"`, `"shown":false`)
		facilitator.send("GET", lines, nil).is(200).holds(someLine, otherLine, `"shown":false`, `"reviewedOn":""`)

		review := lines + "/" + someLine + "/review"
		facilitator.send("PUT", review, nil).is(200).holds(`"reviewedOn":"2026-11-22"`, `"shown":true`)
		tam.send("GET", own, nil).is(200).holds(someLine, "116 123", "2026-11-22").lacks(otherLine)
		facilitator.send("GET", "/groups/"+string(facilitator.group)+"/trail", nil).is(200).holds("looked whether a line").lacks("Tam Okeke")
		facilitator.send("PUT", lines+"/no-such-line/review", nil).refuses(404, "not_found")

		for _, who := range []*caller{w.groupMember(audit.KindClinician), w.groupMember(audit.KindLivedExperience)} {
			who.send("GET", lines, nil).refuses(403, "forbidden")
			who.send("PUT", review, nil).refuses(403, "forbidden")
		}
		for _, who := range []*caller{lead, w.operator(), facilitator, w.trainee(lead.practice, "2026-11-01", "2027-01-31")} {
			who.send("GET", own, nil).refuses(404, "not_found")
		}
		for _, who := range []*caller{lead, tam} {
			who.send("PUT", review, nil).refuses(404, "not_found")
		}
		w.clock.advance(160 * 24 * time.Hour)
		tam.token = w.session(tam.person)
		tam.send("GET", own, nil).is(200).holds(someLine)
	})
}

// A review is of what the line said then, in one group, and is done once however often it is sent.
func TestAReviewOfALine(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		facilitator := w.facilitator()
		elsewhere := w.somebody("Eve Thorne").wears(models.Hat{Role: audit.RoleFacilitator, Group: w.otherGroup()})
		tam := w.trainee(w.practice("DEMO01", "The Harbour Surgery"), "2026-11-01", "2027-01-31")
		own := "/placements/" + string(tam.placement) + "/signposts"
		elsewhere.send("PUT", "/groups/"+string(elsewhere.group)+"/signposts/"+someLine+"/review", nil).is(200)
		tam.send("GET", own, nil).is(200).lacks(someLine)
		elsewhere.send("PUT", "/groups/"+string(facilitator.group)+"/signposts/"+someLine+"/review", nil).refuses(404, "not_found")

		review := "/groups/" + string(facilitator.group) + "/signposts/" + someLine + "/review"
		key := "11111111-1111-4111-8111-111111111111"
		facilitator.send("PUT", review, nil, keyHeader, key).is(200)
		facilitator.send("PUT", review, nil, keyHeader, key).is(200)
		if entries := facilitator.trailOf("/groups/" + string(facilitator.group) + "/trail").Entries; len(entries) != 1 {
			t.Errorf("%d entries", len(entries))
		}
		w.exec("UPDATE signpost_reviews SET text_hash = 'of other words' WHERE group_id = ?", string(facilitator.group))
		tam.send("GET", own, nil).is(200).lacks(someLine)
		facilitator.send("GET", "/groups/"+string(facilitator.group)+"/signposts", nil).is(200).lacks("2026-11-22")
	})
}

// What the lines on file are called by is nobody's secret in a note.
func TestALineMayStandInANote(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		sheet := w.lead("DEMO01").begin(audit.FormShort)
		sheet.save(shortForm(w)[0], atLevel(1, "Staff are given 0330 123 1245 and 116 123."), 0).is(200)
		sheet.save(shortForm(w)[1], atLevel(1, "Staff are given 0330 123 1246."), 0).refuses(422, "reason_needed")

		tam := w.trainee(w.practice("DEMO02", "The Harbour Surgery"), "2026-09-01", "2027-01-31")
		observe := func(criterion, note string) answer {
			body := fmt.Appendf(nil, `{"choice":"level","level":1,"note":%q,"textReasons":[]}`, note)
			return tam.send("PUT", "/placements/"+string(tam.placement)+"/assessment/observations/"+criterion, body, seenHeader, `"0"`)
		}
		observe(shortForm(w)[0], "Staff are given 0330 123 1245 and 116 123.").is(200)
		observe(shortForm(w)[1], "Staff are given 0330 123 1246.").refuses(422, "reason_needed")
	})
}
