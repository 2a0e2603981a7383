package api

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"doorway/audit"
	"doorway/models"
)

// sharingLeads are leads of so many practices, each with a submitted self-assessment of a domain at a level.
func (w *world) sharingLeads(practices int) (sheets []*sheet) {
	w.Helper()
	for i := range practices {
		sheet := w.lead(fmt.Sprintf("DEMO%02d", i+1)).begin(audit.FormFull)
		sheet.submitsAt(audit.Level(i % 3))
		sheets = append(sheets, sheet)
	}
	return sheets
}

// submitsAt answers the first domain with a level, and submits.
func (s *sheet) submitsAt(level audit.Level) {
	s.w.Helper()
	for _, criterion := range []string{"REG-1", "REG-2", "REG-3", "REG-4"} {
		s.save(criterion, atLevel(level, ""), 0).is(200)
	}
	s.send("POST", s.at+"/submit", []byte(`{"lowered":[]}`)).is(200)
}

func (s *sheet) sharesWithGroup(level audit.SharingLevel, version int64) {
	s.w.Helper()
	s.send("PUT", s.at+"/sharing/group", fmt.Appendf(nil, `{"level":%q,"stuck":false}`, level), "If-Match", etag(version)).is(200)
}

// pictures are all pages and files that a member of the group can have of many practices together.
func (p *caller) pictures() map[string][]byte {
	p.w.Helper()
	all := map[string][]byte{}
	for _, query := range []string{"", "?form=short"} {
		for _, kind := range []string{"", ".pdf", ".html", ".csv", ".xlsx"} {
			got := p.send("GET", "/groups/"+string(p.group)+"/picture"+kind+query, nil)
			all[kind+query] = append([]byte(got.header.Get("Content-Type")), got.body...)
		}
	}
	return all
}

// Nothing that one practice says is in any page or file of a reader who has a role there; to everybody, it changes no more
// than the numbers that seven practices make.
func TestAPictureHasNothingOfTheReadersOwnPracticeInAnyFile(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sheets := w.sharingLeads(10) // nine without the reader's own: with it, a number would be another
		for _, sheet := range sheets[1:] {
			sheet.sharesWithGroup(audit.SharingFull, 0)
		}
		own, insider := sheets[0], sheets[0].caller
		hat := models.Hat{Role: audit.RoleGroupMember, Kind: audit.KindClinician, Group: w.theGroup()}
		reader := (&caller{w: w, person: insider.person, token: insider.token}).wears(hat)
		before := reader.pictures()
		page := string(before[".html"])
		if !strings.Contains(page, "7 practices or more") || !strings.Contains(page, "Where practices are") {
			t.Fatalf("nine practices share, and the report says %.2000s", page)
		}
		check := func(after string) {
			t.Helper()
			for name, got := range reader.pictures() {
				if !bytes.Equal(got, before[name]) {
					t.Errorf("after %s, picture%s is another", after, name)
				}
			}
		}
		own.sharesWithGroup(audit.SharingFull, 0)
		check("sharing everything")
		own.sharesWithGroup(audit.SharingTakingPart, 1)
		check("sharing less")
		own.send("DELETE", own.at+"/sharing/group", nil).is(204)
		check("sharing nothing")
		for _, other := range sheets[1:4] {
			other.send("DELETE", other.at+"/sharing/group", nil).is(204)
		}
		left := reader.pictures()
		if !bytes.Contains(left[""], []byte(`"practices":null`)) || bytes.Contains(left[".html"], []byte("Where practices are")) ||
			bytes.Contains(left[".csv"], []byte(",7,")) {
			t.Errorf("six share, and the pages tell of them: %s %s", left[""], left[".csv"])
		}
	})
}

func TestTheNumbersOfAPictureCanBeTakenAlong(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		for _, sheet := range w.sharingLeads(7) {
			sheet.sharesWithGroup(audit.SharingDomains, 0)
		}
		member := w.groupMember(audit.KindLivedExperience)
		at := "/groups/" + string(member.group) + "/picture"
		table := string(member.send("GET", at+".csv", nil).is(200).body)
		if !strings.Contains(table, "Practices that share,,,\"Share where they are, or more\",,7,") || !strings.Contains(table, "too few to show") {
			t.Errorf("the table says %.1500s", table)
		}
		book, err := excelize.OpenReader(bytes.NewReader(member.send("GET", at+".xlsx", nil).is(200).body))
		if err != nil {
			t.Fatal(err)
		}
		if sheets := book.GetSheetList(); len(sheets) != 6 || sheets[0] != "About" || sheets[2] != "Where practices are" {
			t.Errorf("the workbook has %v", sheets)
		}
		for _, each := range []string{table, string(member.send("GET", at+".html", nil).is(200).body)} {
			if strings.Contains(each, "DEMO0") || strings.Contains(strings.ToLower(each), "lived experience member") {
				t.Error("a practice or a role is named")
			}
		}
		benchmark := w.lead("DEMO99").begin(audit.FormFull)
		if got := string(benchmark.send("GET", benchmark.at+"/benchmark", nil).is(200).body); !strings.Contains(got, `"why":"draft"`) {
			t.Error(got)
		}
		benchmark.submitsAt(1)
		if got := string(benchmark.send("GET", benchmark.at+"/benchmark", nil).is(200).body); !strings.Contains(got, `"why":"not_agreed"`) {
			t.Error(got)
		}
	})
}
