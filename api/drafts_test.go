package api

import (
	"encoding/json"
	"strings"
	"testing"

	"doorway/audit"
	"doorway/models"
)

// frameOfStarter is the frame of a draft that begins as the starter set is, as the database keeps it.
func frameOfStarter(t testing.TB) string {
	t.Helper()
	set, err := audit.StarterCriteria()
	if err != nil {
		t.Fatal(err)
	}
	frame, err := json.Marshal(audit.FrameOf(set))
	if err != nil {
		t.Fatal(err)
	}
	return string(frame)
}

// drafting is a member of the group, and the address of the group's open draft.
func (w *world) drafting() (*caller, string) {
	w.Helper()
	group := w.theGroup()
	who := w.somebody("Gil Moreno").wears(models.Hat{Role: audit.RoleGroupMember, Kind: audit.KindClinician, Group: group})
	at := "/groups/" + string(group) + "/drafts"
	var drafts []wireDraftSummary
	who.send("GET", at, nil).is(200).into(&drafts)
	for _, draft := range drafts {
		if draft.State == audit.DraftOpen {
			return who, at + "/" + string(draft.ID)
		}
	}
	var begun wireDraft
	who.send("POST", at, []byte(`{"setId":"starter"}`)).is(201).into(&begun)
	return who, at + "/" + string(begun.About.ID)
}

func (c *caller) draftCriterion(at, id string) (out wireDraftCriterion) {
	c.w.Helper()
	c.send("GET", at+"/criteria/"+id, nil).is(200).into(&out)
	return out
}

// reworded is a change of a criterion's statement.
func reworded(now wireDraftCriterion, statement string) wireDraftInput {
	w := now.Now
	return wireDraftInput{
		Domain: w.Domain, Title: w.Title, Statement: statement, Principles: w.Principles, Essential: w.Essential, WhyItMatters: w.WhyItMatters,
		ContentNote: w.ContentNote, Levels: w.Levels, EvidenceExamples: w.EvidenceExamples, SuggestedActions: w.SuggestedActions,
		PlacementMode: w.PlacementMode, PlacementPrompt: w.PlacementPrompt, Plain: w.Plain, EasyRead: w.EasyRead,
		Kind: audit.ChangeMaterial, Why: "People asked for it.", From: []string{}, TextReasons: []wireTextReason{},
	}
}

// A criterion is changed, looked at beside what it said, and put back; nobody writes over somebody else unseen.
func TestWorkingOnACriterion(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		gil, at := w.drafting()
		one := at + "/criteria/REG-1"
		now := gil.draftCriterion(at, "REG-1")
		if now.Kind != audit.ChangeNone || now.Version != 0 || len(now.Sources) == 0 || len(now.History) != 1 {
			t.Fatalf("before: %+v", now)
		}
		change := reworded(now, "Anybody can join us.")
		change.Plain = "You can join."
		var saved wireDraftCriterion
		gil.send("PUT", one, encode(t, change), "If-Match", etag(0)).is(200).into(&saved)
		if saved.Now.Statement != "Anybody can join us." || saved.Before.Statement != now.Now.Statement || saved.Kind != audit.ChangeMaterial || len(saved.Stale) != 0 {
			t.Errorf("saved: %+v", saved)
		}
		gil.send("PUT", one, encode(t, change), "If-Match", etag(0)).refuses(412, "stale")

		change.Statement = "Anybody at all can join us."
		gil.send("PUT", one, encode(t, change), "If-Match", etag(saved.Version)).is(200).into(&saved)
		if len(saved.Stale) != 1 || saved.Stale[0] != "plain" {
			t.Errorf("the plain text is for other words, and stale is %v", saved.Stale)
		}
		change.Looked = true
		gil.send("PUT", one, encode(t, change), "If-Match", etag(saved.Version)).is(200).into(&saved)
		if len(saved.Stale) != 0 {
			t.Errorf("somebody looked, and stale is %v", saved.Stale)
		}
		gil.send("DELETE", one, nil, "If-Match", etag(saved.Version)).is(204)
		if back := gil.draftCriterion(at, "REG-1"); back.Kind != audit.ChangeNone || back.Now.Statement != now.Now.Statement {
			t.Errorf("put back: %+v", back)
		}
	})
}

// Where the words that are rated stay the same, a change is editorial; a reason is always needed.
func TestTheKindOfAChangeFollowsItsText(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		gil, at := w.drafting()
		now := gil.draftCriterion(at, "REG-1")
		change := reworded(now, now.Now.Statement)
		change.WhyItMatters = "It matters."
		gil.send("PUT", at+"/criteria/REG-1", encode(t, change), "If-Match", etag(0)).refuses(422, "invalid").mustName(t, "kind")
		change.Kind, change.Why = audit.ChangeEditorial, ""
		gil.send("PUT", at+"/criteria/REG-1", encode(t, change), "If-Match", etag(0)).refuses(422, "invalid").mustName(t, "why")
		change.Why = "Shorter."
		gil.send("PUT", at+"/criteria/REG-1", encode(t, change), "If-Match", etag(0)).is(200)
	})
}

// Criteria are taken out, split and merged; the file that comes of it is a version that can follow the one before.
func TestADraftIsAFile(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		gil, at := w.drafting()
		part := reworded(gil.draftCriterion(at, "REG-2"), "People can choose where post goes.")
		part.Kind, part.From = audit.ChangeSplit, []string{"REG-2"}
		whole := reworded(gil.draftCriterion(at, "CON-1"), "People can ask for help.")
		whole.Kind, whole.From = audit.ChangeMerged, []string{"CON-1", "CON-2"}
		var split, merged wireDraftCriterion
		gil.send("POST", at+"/criteria", encode(t, part)).is(201).into(&split)
		gil.send("POST", at+"/criteria", encode(t, whole)).is(201).into(&merged)
		gone := reworded(gil.draftCriterion(at, "REG-3"), "")
		gone.Retired, gone.Kind = true, audit.ChangeRetired
		gil.send("PUT", at+"/criteria/REG-3", encode(t, gone), "If-Match", etag(0)).is(200)

		set, err := audit.ParseCriteria("draft.yaml", gil.send("GET", at+"/criteria.yaml", nil).is(200).body)
		if err != nil {
			t.Fatal(err)
		}
		starter, err := audit.StarterCriteria()
		if err != nil {
			t.Fatal(err)
		}
		if len(set.Criteria) != len(starter.Criteria)+1-1-1 || set.Version != "0.2.0" {
			t.Errorf("%d criteria in version %s", len(set.Criteria), set.Version)
		}
		kinds := map[string]audit.ChangeKind{}
		for _, descent := range audit.Descents(starter, set) {
			kinds[descent.CriterionID] = descent.Kind
		}
		for id, want := range map[string]audit.ChangeKind{split.ID: audit.ChangeSplit, merged.ID: audit.ChangeMerged, "REG-3": audit.ChangeRetired, "REG-1": audit.ChangeNone} {
			if kinds[id] != want {
				t.Errorf("%s is %s, not %s", id, kinds[id], want)
			}
		}
		published := *set
		published.Status = audit.StatusNotCoDesigned
		if faults := audit.CheckPublish("draft.yaml", audit.Path{starter}, &published); len(faults) > 0 {
			t.Errorf("it cannot follow: %v", faults)
		}

		gil.send("DELETE", at+"/criteria/"+merged.ID, nil, "If-Match", etag(merged.Version)).is(204)
		if back := gil.draftCriterion(at, "CON-2"); back.Retired || back.Kind != audit.ChangeNone {
			t.Errorf("what was merged is not back: %+v", back)
		}
	})
}

// What somebody wrote about why they changed a criterion stays when it is split, and is there alone once the split is put back.
func TestSplittingKeepsTheReasonThatIsThere(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		gil, at := w.drafting()
		change := reworded(gil.draftCriterion(at, "REG-2"), "People can say where post goes.")
		change.Why = "Post reached the wrong person."
		gil.send("PUT", at+"/criteria/REG-2", encode(t, change), "If-Match", etag(0)).is(200)
		part := reworded(gil.draftCriterion(at, "REG-2"), "People can choose who reads their post.")
		part.Kind, part.Why, part.From = audit.ChangeSplit, "Two things stood in one.", []string{"REG-2"}
		var split wireDraftCriterion
		gil.send("POST", at+"/criteria", encode(t, part)).is(201).into(&split)
		if both := gil.draftCriterion(at, "REG-2"); both.Kind != audit.ChangeSplit || both.Why != change.Why+"\n\n"+part.Why {
			t.Errorf("split: %s, %q", both.Kind, both.Why)
		}
		gil.send("DELETE", at+"/criteria/"+split.ID, nil, "If-Match", etag(split.Version)).is(204)
		if back := gil.draftCriterion(at, "REG-2"); back.Why != change.Why || back.Now.Statement != change.Statement {
			t.Errorf("put back: %q, %q", back.Why, back.Now.Statement)
		}
		change.Why = strings.Repeat("a", audit.MaxCriterionText)
		gil.send("PUT", at+"/criteria/REG-2", encode(t, change), "If-Match", etag(gil.draftCriterion(at, "REG-2").Version)).is(200)
		gil.send("POST", at+"/criteria", encode(t, part)).refuses(422, "invalid").mustName(t, "why")
	})
}

// A version is handed out as it was published, byte for byte.
func TestAVersionIsServedAsItCame(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		if got := w.nobody().send("GET", "/criteria/starter/0.1.0/criteria.yaml", nil).is(200).body; string(got) != string(audit.StarterFile()) {
			t.Error("it is another file")
		}
		w.nobody().send("GET", "/criteria/starter/9.9.9/criteria.yaml", nil).refuses(404, "not_found")
	})
}

// A facilitator puts a draft away: it can still be read, nothing in it can be changed, and another can be begun.
func TestADraftIsPutAway(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		gil, at := w.drafting()
		gil.send("POST", "/groups/"+string(w.theGroup())+"/drafts", []byte(`{"setId":"starter"}`)).refuses(409, "conflict")
		gil.send("DELETE", at, nil).refuses(403, "forbidden")
		fen := w.somebody("Fen Abara").wears(models.Hat{Role: audit.RoleFacilitator, Group: w.theGroup()})
		fen.send("DELETE", at, nil).is(204)
		change := reworded(gil.draftCriterion(at, "REG-1"), "Other words.")
		gil.send("PUT", at+"/criteria/REG-1", encode(t, change), "If-Match", etag(0)).refuses(409, "conflict")
		if _, next := w.drafting(); next == at {
			t.Error("the draft that was put away is still the open one")
		}
	})
}
