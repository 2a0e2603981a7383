package api

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"doorway/audit"
)

// split makes version 0.2.0, in which the first criterion is split into two, the second and third are merged into one, and
// the fourth is retired; it gives the ids of the parts and of the whole. All are of the full form and none is essential.
func (w *world) split() (from []string, parts [2]string, whole string) {
	w.Helper()
	for _, criterion := range starter(w).Criteria {
		if !criterion.Essential && len(from) < 4 {
			from = append(from, criterion.ID)
		}
	}
	file := audit.StarterFile()
	take := func(id string) string {
		block := regexp.MustCompile(`(?ms)^- id: ` + id + `\n.*?(\n- id: |\z)`).Find(file)
		return strings.TrimSuffix(string(block), "\n- id: ")
	}
	made := func(id, text, from string) string {
		text = strings.ReplaceAll(text, "- id: "+id[:len(id)-1], "- id: "+id)
		text = regexp.MustCompile(`statement: .`).ReplaceAllStringFunc(text, func(start string) string { return start + "Anew, " + id + ": " })
		return text + "\n  derived_from: \"" + from + "\""
	}
	blocks := make([]string, 4)
	for i, id := range from {
		if blocks[i] = take(id); blocks[i] == "" {
			w.Fatalf("%s is not where it was", id)
		}
	}
	parts, whole = [2]string{from[0] + "x", from[0] + "y"}, from[1]+"m"
	w.publish(file, rewording{"0.2.0", []string{
		`version: "0.1.0"`, `version: "0.2.0"`,
		blocks[0], made(parts[0], blocks[0], "starter 0.1.0 "+from[0]) + "\n" + made(parts[1], blocks[0], "starter 0.1.0 "+from[0]),
		blocks[1], made(whole, blocks[1], "starter 0.1.0 "+from[1]+", starter 0.1.0 "+from[2]),
		blocks[2] + "\n", "", blocks[3] + "\n", "",
	}, strings.Join([]string{
		"- {criterion: " + from[0] + ", kind: split, reason: It asked two things.}",
		"- {criterion: " + from[1] + ", kind: merged, reason: They asked the same.}",
		"- {criterion: " + from[2] + ", kind: merged, reason: They asked the same.}",
		"- {criterion: " + from[3] + ", kind: retired, reason: Nobody could answer it.}",
	}, "\n")})
	return from, parts, whole
}

func TestWhatWasSplitMergedOrRetiredCanStillBeRead(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sheet := w.lead("DEMO01").begin(audit.FormFull)
		from, parts, whole := w.split()
		for _, id := range from {
			sheet.save(id, said(2, "About "+id), 0).is(200)
		}
		action := ownAction("Ask about it")
		action.CriterionID = from[3]
		sheet.add(action)
		before := sheet.whole()
		preview := sheet.preview()
		var after wireAudit
		sheet.confirm(preview).is(200).into(&after)
		for _, told := range []wireUpgrade{preview, sheet.preview()} {
			for _, part := range parts {
				line := told.of(part)
				if line.Outcome != audit.UpgradeLookAgain || line.Kind != audit.ChangeSplit || line.Why != "It asked two things." || len(line.Answers) != 1 {
					t.Errorf("a part is told as %+v", line)
				}
			}
			if line := told.of(whole); line.Kind != audit.ChangeMerged || line.Why != "They asked the same." || len(line.Answers) != 2 || line.Answers[1].Note != "About "+from[2] {
				t.Errorf("what was merged is told as %+v", line)
			}
			if line := told.of(from[3]); line.Outcome != audit.UpgradeRetired || len(line.Answers) != 1 || line.Answers[0].Note != "About "+from[3] || line.Title == "" {
				t.Errorf("what was retired is told as %+v", line)
			}
		}
		for _, part := range parts {
			var got wireAnswer
			sheet.send("GET", sheet.at+"/answers/"+part, nil).is(200).into(&got)
			if got.Choice != audit.ChoiceNone || got.Note != "About "+from[0] || got.HowChecked != "" || len(got.Evidence) != 0 {
				t.Errorf("a part begins with %+v", got)
			}
		}
		sheet.send("GET", sheet.at+"/answers/"+whole, nil).is(200).holds(`"note":""`, `"choice":""`)
		sheet.send("GET", sheet.at+"/answers/"+from[3], nil).refuses(404, "not_found")
		sheet.send("GET", sheet.at+"/plan", nil).is(200).holds("Ask about it")
		sheet.save(parts[0], atLevel(1, "Written in a part"), 1).is(200)
		var back wireAudit
		sheet.undo().is(200).into(&back)
		if got, want := contents(back), contents(before); len(got) != len(want) || !slices.Equal(sorted(got), sorted(want)) {
			t.Errorf("taken back it is\n%v\nand was\n%v", got, want)
		}
	})
}

func sorted(of map[string]string) []string {
	var out []string
	for id, text := range of {
		out = append(out, id+" "+text)
	}
	slices.Sort(out)
	return out
}

func TestViewsOfOtherWordsAreNotShownBesideTheNewOnes(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sheet, ids := w.lead("DEMO01").begin(audit.FormShort), shortForm(t)
		sheet.sawViews(map[string][]audit.Level{ids[2]: {0, 1, 2, 2}, ids[3]: {1, 1, 2, 2}})
		spreads := func() (shown []bool) {
			agree := sheet.agree()
			for _, id := range []string{ids[2], ids[3]} {
				shown = append(shown, agree.item(id).Spread != nil)
			}
			return shown
		}
		if got := spreads(); !got[0] || !got[1] {
			t.Fatalf("before: %v", got)
		}
		w.next(ids)
		sheet.confirm(sheet.preview()).is(200)
		if got := spreads(); got[0] || !got[1] {
			t.Errorf("a spread of other words is shown: %v", got)
		}
		sheet.undo().is(200)
		if got := spreads(); !got[0] || !got[1] {
			t.Errorf("taken back: %v", got)
		}
	})
}

func TestAnUpgradeWaitsForARoundOfViews(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		sheet, ids := w.lead("DEMO01").begin(audit.FormShort), shortForm(t)
		w.next(ids)
		round := sheet.askViews(nil, w.member(sheet.practice))
		sheet.confirm(sheet.preview()).refuses(409, "conflict")
		sheet.close(round).is(200)
		sheet.confirm(sheet.preview()).is(200)
	})
}

func TestAMemberGoesOnWithTheirPartAfterAnUpgrade(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		first, ids := w.lead("DEMO01").begin(audit.FormShort), shortForm(t)
		first.save(ids[2], atLevel(2, "The year before"), 0).is(200)
		first.submit()
		sheet := first.lookAgain(audit.FormShort)
		member := w.member(sheet.practice)
		sheet.ask(w.criterion(ids[2]).Domain, member)
		theirs := sheet.of(member)
		theirs.save(ids[2], atLevel(1, "Theirs"), 0).is(200)
		w.next(ids)
		sheet.confirm(sheet.preview()).is(200)
		theirs.save(ids[2], atLevel(1, "An old page"), 1).refuses(412, "stale")
		if earlier := theirs.earlierAnswers().of(ids[2]); earlier.Kind != audit.ChangeMaterial || earlier.Why != "It asked for too little." || len(earlier.Answers) != 1 {
			t.Errorf("last time is %+v", earlier)
		}
		theirs.save(ids[2], atLevel(1, "On the new words"), 2).is(200)
		for _, path := range []string{"/upgrade", "/upgrade/undo"} {
			theirs.send("POST", sheet.at+path, map[string][]byte{"/upgrade": []byte(`{"toVersion":"0.2.0","hash":"x"}`)}[path], "If-Match", etag(2)).is(403)
		}
		sheet.undo().is(200)
		theirs.send("GET", sheet.at+"/answers/"+ids[2], nil).is(200).holds("Theirs")
	})
}

func TestLookingAgainGoesOnWithoutAnEarlierOneThatIsGone(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		first := w.lead("DEMO01").begin(audit.FormShort)
		first.submit()
		second := first.lookAgain(audit.FormShort)
		w.exec("DELETE FROM earlier_audits WHERE audit_id = ?", second.id())
		if gone := second.earlierAnswers(); gone.AuditID != nil || len(gone.Criteria) != 0 {
			t.Errorf("it still looks again from %+v", gone)
		}
		if whole := second.whole(); whole.EarlierAuditID != nil {
			t.Errorf("it still names %v", *whole.EarlierAuditID)
		}
	})
}
