package api

import (
	"strings"
	"testing"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

const (
	keepsHours  = `{"resting":false,"called":"Robin","mail":false,"quietFrom":0,"quietUntil":0,"keepsHours":true}`
	goodMeeting = `{"title":"Reading the draft","day":"2026-12-01","place":"10:30, the library","checkIn":"Take a breath","checkOut":"Do something kind","contentNote":"Waiting rooms","textReasons":[]}`
	goodHours   = `{"day":"2026-11-20","minutes":90,"what":"meeting","note":"","textReasons":[]}`
)

// meets writes down a meeting as a facilitator of the group that is shown.
func (w *world) meets() (*caller, string, wireMeeting) {
	fen := w.facilitator()
	at := "/groups/" + string(fen.group) + "/meetings"
	var meeting wireMeeting
	fen.send("POST", at, []byte(goodMeeting)).is(201).into(&meeting)
	return fen, at, meeting
}

// inTheGroup is somebody with a role in the group that is shown.
func (w *world) inTheGroup(name string, kind audit.MemberKind) *caller {
	return w.somebody(name).wears(models.Hat{Role: audit.RoleGroupMember, Kind: kind, Group: w.theGroup()})
}

// caringGuarded makes the requests of this part that have guarded texts.
func caringGuarded(sheet *sheet) map[string]func() guardedWrite {
	return map[string]func() guardedWrite{
		"addMeeting": func() guardedWrite {
			fen := sheet.w.facilitator()
			return guardedWrite{fen, "POST", "/groups/" + string(fen.group) + "/meetings", goodMeeting, nil}
		},
		"putMeeting": func() guardedWrite {
			fen, at, meeting := sheet.w.meets()
			return guardedWrite{fen, "PUT", at + "/" + string(meeting.ID), goodMeeting, []string{"If-Match", etag(meeting.Version)}}
		},
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

		ada.send("PUT", at+"/my-place", []byte(strings.Replace(keepsHours, "true}", "false}", 1)), "If-Match", etag(2)).is(200)
		fen.send("GET", at+"/hours.csv", nil).is(200).lacks("Robin")
		ada.send("GET", at+"/my-hours", nil).is(200).holds("canary of a note")
		ada.send("DELETE", at+"/my-hours/"+string(first.ID), nil).is(204)
		ada.send("GET", at+"/my-hours", nil).is(200).lacks("canary")
	})
}

// A meeting has what people read before and after it. Facilitators write it, members read it, and a week later it is no longer
// listed. Nobody is told who came.
func TestMeetings(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		fen, at, first := w.meets()
		ada := w.inTheGroup("Ada Lin", audit.KindLivedExperience)
		one := at + "/" + string(first.ID)
		ada.send("GET", at, nil).is(200).holds("Reading the draft", "Take a breath")
		ada.send("GET", one, nil).is(200).holds("Do something kind", "Waiting rooms")
		ada.send("POST", at, []byte(goodMeeting)).refuses(403, "forbidden")
		ada.send("PUT", one, []byte(goodMeeting), "If-Match", etag(first.Version)).refuses(403, "forbidden")
		ada.send("DELETE", one, nil).refuses(403, "forbidden")

		moved := []byte(strings.Replace(goodMeeting, "the library", "the town hall", 1))
		key := uuid.NewString()
		fen.send("PUT", one, moved, "If-Match", etag(first.Version), keyHeader, key).is(200).holds("the town hall")
		fen.send("PUT", one, moved, "If-Match", etag(first.Version), keyHeader, key).is(200).holds("the town hall")
		fen.send("POST", at, []byte(strings.Replace(goodMeeting, "Reading the draft", " ", 1))).refuses(422, "invalid")

		var second wireMeeting
		fen.send("PUT", one, moved, "If-Match", etag(first.Version)).refuses(412, "stale")
		fen.send("GET", one, nil).is(200).into(&second)
		fen.send("PUT", one, []byte(strings.Replace(goodMeeting, "2026-12-01", "2026-10-01", 1)), "If-Match", etag(second.Version)).is(200)
		ada.send("GET", at, nil).is(200).lacks("Reading the draft")
		ada.send("GET", one, nil).is(200).holds("Do something kind")
		fen.send("DELETE", one, nil).is(204)
		ada.send("GET", one, nil).refuses(404, "not_found")
	})
}

// Whoever is asked sees it, and only the two do: a third person and the facilitator get the same answer as before.
func TestBuddiesAreShownToTheTwo(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		fen, ada, ben, cid := w.facilitator(), w.inTheGroup("Ada Lin", audit.KindLivedExperience), w.inTheGroup("Ben Oak", audit.KindCharity), w.inTheGroup("Cid Elm", audit.KindClinician)
		at := "/groups/" + string(ada.group) + "/buddies"
		shown := func(who *caller) string { return string(who.send("GET", at, nil).is(200).body) }
		others := shown(fen) + shown(cid)
		unchanged := func() {
			t.Helper()
			if others != shown(fen)+shown(cid) {
				t.Error("others are shown what there is between two")
			}
		}
		ada.send("PUT", at+"/"+string(ben.hat), nil).is(204)
		ada.send("GET", at, nil).is(200).holds(`"name":"Ben Oak","between":"asked"`).lacks("charity", "lived", "clinician", "facilitator")
		ben.send("GET", at, nil).is(200).holds(`"name":"Ada Lin","between":"asks_me"`)
		unchanged()
		ben.send("PUT", at+"/"+string(ada.hat), nil).is(204)
		ada.send("GET", at, nil).is(200).holds(`"name":"Ben Oak","between":"stands"`)
		unchanged()
		cid.send("PUT", at+"/"+string(ben.hat), nil).is(204)
		ada.send("PUT", at+"/"+string(cid.hat), nil).refuses(409, "conflict")
		ada.send("DELETE", at+"/"+string(ben.hat), nil).is(204)
		ben.send("GET", at, nil).is(200).holds(`"name":"Ada Lin","between":"nothing"`)
		ben.send("DELETE", at+"/"+string(cid.hat), nil).is(204)
		cid.send("PUT", at+"/"+string(ben.hat), nil).refuses(409, "conflict")

		elsewhere := w.somebody("Dot Ash").wears(models.Hat{Role: audit.RoleGroupMember, Kind: audit.KindCharity, Group: w.otherGroup()})
		for _, hat := range []string{string(elsewhere.hat), uuid.NewString(), string(ada.hat)} {
			ada.send("PUT", at+"/"+hat, nil).refuses(404, "not_found")
			ada.send("DELETE", at+"/"+hat, nil).refuses(404, "not_found")
		}
		elsewhere.send("GET", at, nil).refuses(404, "not_found")
	})
}

// Whoever left is not in the table of hours, and not when they come back either, until they keep a log again; nor is somebody who
// keeps none in the role in which they act now. One who is paused has not left.
func TestWhoHasLeftIsNotInTheTableOfHours(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		fen, ivy := w.facilitator(), w.inTheGroup("Ivy Lin", audit.KindLivedExperience)
		at := "/groups/" + string(ivy.group)
		ivy.send("PUT", at+"/my-place", []byte(keepsHours), "If-Match", etag(0)).is(200)
		ivy.send("POST", at+"/my-hours", []byte(goodHours)).is(201)
		ivy.paused()
		fen.send("GET", at+"/hours.csv", nil).is(200).holds("Robin,2026-11-20")
		w.exec("UPDATE hats SET paused_at = NULL WHERE id = ?", string(ivy.hat))
		ivy.send("DELETE", "/account/hats/"+string(ivy.hat), nil).is(204)
		fen.send("GET", at+"/hours.csv", nil).is(200).lacks("Robin", "2026-11-20")

		ivy.wears(models.Hat{Role: audit.RoleGroupMember, Kind: audit.KindLivedExperience, Group: w.theGroup()})
		fen.send("GET", at+"/hours.csv", nil).is(200).lacks("Robin", "2026-11-20")
		ivy.send("GET", at+"/my-hours", nil).is(200).holds("2026-11-20")
		ivy.send("PUT", at+"/my-place", []byte(keepsHours), "If-Match", etag(1)).is(200)
		fen.send("GET", at+"/hours.csv", nil).is(200).holds("Name,Day,Hours,What\r\nRobin,2026-11-20,1.50,Meeting\r\n")

		ivy.wears(models.Hat{Role: audit.RoleFacilitator, Group: w.theGroup()})
		fen.send("GET", at+"/hours.csv", nil).is(200).lacks("Robin", "2026-11-20")
		ivy.send("PUT", at+"/my-place", []byte(keepsHours), "If-Match", etag(1)).is(200)
		fen.send("GET", at+"/hours.csv", nil).is(200).holds("Name,Day,Hours,What\r\nRobin,2026-11-20,1.50,Meeting\r\n")
	})
}

// What somebody wrote down of their hours goes with their account, also once they have left.
func TestHoursGoWithTheAccount(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		ivy := w.inTheGroup("Ivy Lin", audit.KindLivedExperience)
		at := "/groups/" + string(ivy.group)
		ivy.send("PUT", at+"/my-place", []byte(keepsHours), "If-Match", etag(0)).is(200)
		ivy.send("POST", at+"/my-hours", []byte(goodHours)).is(201)
		ivy.send("DELETE", "/account/hats/"+string(ivy.hat), nil).is(204)
		if _, err := w.store.ErasePerson(t.Context(), string(ivy.person)); err != nil {
			t.Fatal(err)
		}
		if left := w.rows("SELECT * FROM hours"); len(left) != 0 {
			t.Errorf("left are %v", left)
		}
	})
}

// Whoever takes a rest is listed where facilitators look who was not heard as if they did not: nothing that others in the group
// read tells of it.
func TestNobodyCanTellWhoTakesARest(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		_, proposal := w.proposed()
		fen, rue := w.saying(), w.inTheGroup("Rue Hale", audit.KindCharity).saying()
		asked := fen.asks(aQuestion)
		look := func() (seen []string) {
			for _, page := range []string{
				"/consultations/" + string(asked.ID) + "/not-heard", "/proposals/" + proposal + "/not-heard", "/people", "/trail", "", "/proposals", "/buddies",
			} {
				seen = append(seen, string(fen.send("GET", fen.at+page, nil).is(200).body))
			}
			return seen
		}
		before := look()
		if !strings.Contains(before[0], "Rue Hale") || !strings.Contains(before[1], "Rue Hale") {
			t.Fatalf("not heard are %s and %s", before[0], before[1])
		}
		rue.send("PUT", rue.at+"/my-place", []byte(`{"resting":true,"called":"","mail":false,"quietFrom":0,"quietUntil":0,"keepsHours":false}`), "If-Match", etag(0)).is(200)
		for i, page := range look() {
			if page != before[i] {
				t.Errorf("before: %s\nwhile she rests: %s", before[i], page)
			}
		}
	})
}
