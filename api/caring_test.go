package api

import (
	"strings"
	"testing"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

const (
	keepsHours = `{"resting":false,"called":"Robin","mail":false,"quietFrom":0,"quietUntil":0,"keepsHours":true}`
	goodHours  = `{"day":"2026-11-20","minutes":90,"what":"meeting","note":"","textReasons":[]}`
)

// inTheGroup is somebody with a role in the group that is shown.
func (w *world) inTheGroup(name string, kind audit.MemberKind) *caller {
	return w.somebody(name).wears(models.Hat{Role: audit.RoleGroupMember, Kind: kind, Group: w.theGroup()})
}

// caringGuarded makes the requests of this part that have guarded texts.
func caringGuarded(sheet *sheet) map[string]func() guardedWrite {
	return map[string]func() guardedWrite{
		"addMyHours": func() guardedWrite {
			who := sheet.w.inTheGroup("Gil Moreno", audit.KindClinician)
			at := "/groups/" + string(who.group)
			who.send("PUT", at+"/my-place", []byte(strings.Replace(keepsHours, "Robin", "", 1)), "If-Match", etag(0)).is(200)
			return guardedWrite{who, "POST", at + "/my-hours", goodHours, nil}
		},
	}
}

// Who keeps a log of hours is paid by name, day, hours and kind of work. Nobody is told what kind of member they are, or
// what they noted; and no bank details are kept. The name is what the group calls them.
func TestHoursForWhoeverPays(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		fen, ada, ben := w.facilitator(), w.inTheGroup("Ada Lin", audit.KindLivedExperience), w.inTheGroup("Ben Oak", audit.KindCharity)
		at := "/groups/" + string(ada.group)
		ada.send("POST", at+"/my-hours", []byte(goodHours)).refuses(409, "conflict")
		ada.send("PUT", at+"/my-place", []byte(keepsHours), "If-Match", etag(0)).is(200)

		key := uuid.NewString()
		noted := []byte(strings.Replace(goodHours, `"note":""`, `"note":"canary of a note"`, 1))
		var first, again wireMyHours
		ada.send("POST", at+"/my-hours", noted, keyHeader, key).is(201).into(&first)
		ada.send("POST", at+"/my-hours", noted, keyHeader, key).is(201).into(&again)
		if first != again || first.Minutes != 90 {
			t.Errorf("%+v, again %+v", first, again)
		}
		before := w.digest()
		bank := ada.send("POST", at+"/my-hours", []byte(strings.Replace(goodHours, `"note":""`, `"note":"20-00-00 55779911"`, 1)))
		bank.refuses(422, "refused_text").mustName(t, "note")
		bank.lacks("55779911")
		ada.send("POST", at+"/my-hours", []byte(strings.Replace(goodHours, "2026-11-20", "2099-01-01", 1))).refuses(422, "invalid")
		if w.digest() != before {
			t.Error("something of a refused line is stored")
		}

		ben.send("GET", at+"/my-hours", nil).is(200).lacks("canary", "90")
		fen.send("GET", at+"/my-hours", nil).is(200).lacks("canary", "90")
		ben.send("DELETE", at+"/my-hours/"+string(first.ID), nil).refuses(404, "not_found")
		ben.send("GET", at+"/hours.csv", nil).refuses(403, "forbidden")
		fen.send("GET", at+"/hours.csv", nil).is(200).holds("Name,Day,Hours,What\r\nRobin,2026-11-20,1.50,Meeting\r\n").lacks("canary", "lived", "Ada Lin", "Ben Oak")

		ada.send("PUT", at+"/my-place", []byte(strings.Replace(keepsHours, "true}", "false}", 1)), "If-Match", etag(1)).is(200)
		fen.send("GET", at+"/hours.csv", nil).is(200).lacks("Robin")
		ada.send("GET", at+"/my-hours", nil).is(200).holds("canary of a note")
		ada.send("DELETE", at+"/my-hours/"+string(first.ID), nil).is(204)
		ada.send("GET", at+"/my-hours", nil).is(200).lacks("canary")
	})
}
