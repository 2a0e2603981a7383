package api

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-ical"

	"doorway/audit"
)

// events reads a calendar with another program's reader, by the ids of its events.
func (a answer) events(t *testing.T) map[string]ical.Event {
	t.Helper()
	for line := range strings.SplitSeq(string(a.body), "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n") {
			t.Errorf("not a line of RFC 5545: %q", line)
		}
	}
	calendar, err := ical.NewDecoder(bytes.NewReader(a.body)).Decode()
	if err != nil {
		t.Fatalf("%v in %s", err, a.body)
	}
	found := map[string]ical.Event{}
	for _, event := range calendar.Events() {
		found[text(t, event, "UID")] = event
	}
	return found
}

func text(t *testing.T, event ical.Event, property string) string {
	t.Helper()
	said, err := event.Props.Text(property)
	if err != nil {
		t.Fatal(err)
	}
	return said
}

// dated is an action that is due.
func dated(what string, due audit.Date, owner audit.HatID) wireActionInput {
	in := ownAction(what)
	in.Due, in.OwnerID = due, owner
	return in
}

func TestCalendarOfActions(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		sheet := lead.begin(audit.FormShort)
		long := "Ask Zoë, Łukasz; and Ngũgĩ \\ others:\n" + strings.Repeat("ŵy🙏 ", 60) + strings.Repeat("漢", 100)
		first := sheet.add(dated(long, "2027-03-28", ""))
		second := sheet.add(dated("Move the chairs", "2027-01-31", ""))
		sheet.add(dated("Some day", "", ""))
		got := lead.send("GET", lead.home()+"/actions.ics", nil).is(200)
		if kind := got.header.Get("Content-Type"); kind != "text/calendar; charset=utf-8" {
			t.Errorf("it is %s", kind)
		}
		events := got.events(t)
		event, found := events[string(first.ID)+"@doorway"]
		if len(events) != 2 || !found {
			t.Fatalf("got %d events", len(events))
		}
		for property, want := range map[string]string{
			"SUMMARY": long, "SEQUENCE": "1", "CLASS": "PRIVATE", "TRANSP": "TRANSPARENT", "DTSTART": "20270328", "DTEND": "20270329",
			"DTSTAMP": "20261122T100000Z", "URL": publicURL + lead.home(),
		} {
			if value := event.Props.Get(property).Value; property != "SUMMARY" && value != want || property == "SUMMARY" && text(t, event, property) != want {
				t.Errorf("%s: got %q, want %q", property, value, want)
			}
		}
		changesShow(t, sheet, first, second)
	})
}

// changesShow moves one action, and says that it is done.
func changesShow(t *testing.T, sheet *sheet, moved, other wireAction) {
	t.Helper()
	home := sheet.home() + "/actions.ics"
	before := string(sheet.send("GET", home, nil).is(200).body)
	if again := string(sheet.send("GET", home, nil).is(200).body); again != before {
		t.Error("the same actions give other bytes")
	}
	sheet.w.clock.advance(30 * time.Minute)
	in := change(moved)
	in.Due = "2027-04-01"
	sheet.put(moved, in).is(200).into(&moved)
	event := sheet.send("GET", home, nil).is(200).events(t)[string(moved.ID)+"@doorway"]
	if event.Props.Get("SEQUENCE").Value != "2" || event.Props.Get("DTSTART").Value != "20270401" || event.Props.Get("DTSTAMP").Value != "20261122T103000Z" {
		t.Errorf("after it was moved: %v", event.Props)
	}
	in = change(moved)
	in.Status, in.EvidenceNote, in.DoneOn = audit.ActionDone, "It is green now.", "2026-11-20"
	sheet.put(moved, in).is(200)
	in = change(other)
	in.Status, in.StatusReason = audit.ActionDropped, "No money."
	sheet.put(other, in).is(200)
	if left := sheet.send("GET", home, nil).is(200).events(t); len(left) != 0 {
		t.Errorf("done and dropped ones stay: %v", left)
	}
}

// theAddress makes a secret address and gives the path of it.
func (p *caller) theAddress(headers ...string) string {
	p.w.Helper()
	var made wireNewCalendarAddress
	p.send("POST", p.home()+"/calendar-address", nil, headers...).is(201).into(&made)
	path, found := strings.CutPrefix(made.Address, publicURL+base)
	if !found || !strings.HasSuffix(path, ".ics") || len(path) != len("/calendars/.ics")+43 {
		p.w.Fatal("it is no address of a calendar")
	}
	return path
}

func TestSecretAddressOfACalendar(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		sheet := lead.begin(audit.FormShort)
		member, elsewhere := w.member(lead.practice), w.lead("DEMO02")
		own := sheet.add(dated("Move the chairs", "2027-01-31", member.hat))
		sheet.add(dated("Paint the door", "2027-02-28", ""))
		lead.send("GET", lead.home()+"/calendar-address", nil).is(200).holds(`{"since":null}`)
		theirs, leads := member.theAddress(), lead.theAddress()
		lead.send("GET", lead.home()+"/calendar-address", nil).is(200).holds(`{"since":"2026-11-22T10:00:00Z"}`)
		nobody := w.nobody()
		if got := nobody.send("GET", theirs, nil).is(200).events(t); len(got) != 1 || got[string(own.ID)+"@doorway"].Component == nil {
			t.Errorf("a member's holds %v", got)
		}
		for _, path := range []string{leads, strings.TrimSuffix(leads, ".ics")} {
			if got := nobody.send("GET", path, nil).is(200).events(t); len(got) != 2 {
				t.Errorf("a lead's holds %v", got)
			}
		}
		missing := bare(nobody.send("GET", "/calendars/none", nil))
		gone := func(path, why string) {
			t.Helper()
			if got := bare(nobody.send("GET", path, nil)); got != missing {
				t.Errorf("%s: %s", why, got)
			}
		}
		elsewhere.send("GET", lead.home()+"/actions.ics", nil).refuses(404, "not_found")
		elsewhere.send("POST", lead.home()+"/calendar-address", nil).refuses(404, "not_found")
		second := lead.theAddress()
		gone(leads, "one made anew")
		lead.send("DELETE", lead.home()+"/calendar-address", nil).is(204)
		lead.send("DELETE", lead.home()+"/calendar-address", nil).is(204)
		gone(second, "one ended")
		for _, what := range []string{"made a secret address of their calendar", "ended the secret address of their calendar"} {
			lead.send("GET", lead.home()+"/trail", nil).is(200).holds(what)
		}
		endsWithTheHat(t, lead, member, theirs, gone)
	})
}

// endsWithTheHat pauses, resumes and ends a member's hat over the API.
func endsWithTheHat(t *testing.T, lead, member *caller, path string, gone func(path, why string)) {
	t.Helper()
	hat := lead.home() + "/people/" + string(member.hat)
	lead.send("PATCH", hat, []byte(`{"paused":true}`)).is(200)
	gone(path, "of a paused hat")
	lead.send("PATCH", hat, []byte(`{"paused":false}`)).is(200)
	lead.w.nobody().send("GET", path, nil).is(200)
	lead.send("DELETE", hat, nil).is(204)
	gone(path, "of a hat that has ended")
	var left int
	if err := lead.w.db.QueryRow("SELECT COUNT(*) FROM calendar_addresses").Scan(&left); err != nil || left != 0 {
		t.Errorf("%d addresses are left: %v", left, err)
	}
}

// An answer that got lost is asked for again: one address works, and never two.
func TestCalendarAddressAskedForAgain(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		lead := w.lead("DEMO01")
		const key = "a7c5c3a0-3a55-4d8e-9b57-2f3a8f1f7f10"
		first := lead.theAddress(keyHeader, key)
		second := lead.theAddress(keyHeader, key)
		w.nobody().send("GET", first, nil).refuses(404, "not_found")
		w.nobody().send("GET", second, nil).is(200)
		lead.send("DELETE", lead.home()+"/calendar-address", nil).is(204)
		lead.send("POST", lead.home()+"/calendar-address", nil, keyHeader, key).refuses(409, "conflict")
	})
}
