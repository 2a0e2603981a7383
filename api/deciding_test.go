package api

import (
	"strings"
	"testing"
	"time"

	"github.com/go-json-experiment/json"
	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

// actor is a caller as the Store knows one.
func (c *caller) actor(role audit.Role) audit.Actor {
	return audit.Actor{Person: c.person, Role: role, Hat: c.hat, Group: c.group}
}

// sends is send with a body that is written as JSON first.
func (c *caller) sends(method, path string, in any) answer {
	c.w.Helper()
	body, err := json.Marshal(in)
	if err != nil {
		c.w.Fatal(err)
	}
	return c.send(method, path, body)
}

// drafted gives a member of the group, and the open draft of its criteria, which says one criterion in other words.
func (w *world) drafted() (*caller, models.CriteriaDraft) {
	w.Helper()
	member, ctx := w.groupMember(audit.KindLivedExperience), w.Context()
	actor := member.actor(audit.RoleGroupMember)
	drafts, err := w.store.Drafts(ctx, actor, actor.Group)
	if err != nil {
		w.Fatal(err)
	}
	for _, draft := range drafts {
		if draft.Open() {
			return member, draft
		}
	}
	draft, err := w.store.StartDraft(ctx, actor, actor.Group, "starter", uuid.NewString())
	if err != nil {
		w.Fatal(err)
	}
	criterion := draft.Work.Base.Criteria[0]
	criterion.Statement = "People can find out when the practice is open."
	draft, err = w.store.SaveDraftCriterion(ctx, actor, actor.Group, draft.ID, criterion.ID,
		models.DraftCriterionInput{Change: audit.DraftCriterion{Criterion: criterion, Kind: audit.ChangeMaterial, Why: "It was hard to read."}}, 0, uuid.NewString())
	if err != nil {
		w.Fatal(err)
	}
	return member, draft
}

// A suggestion becomes an agreed version: what a practice starts afterwards carries no notice any more.
func TestFromAProposalToAnAgreedVersion(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		member, draft := w.drafted()
		facilitator := w.facilitator()
		group := "/groups/" + string(member.group)
		at := group + "/drafts/" + string(draft.ID)
		var preview wirePublishing
		facilitator.send("GET", at+"/publishing", nil).is(200).into(&preview)
		member.send("GET", at+"/publishing", nil).refuses(403, "forbidden")
		if preview.Agreed || preview.Notice == "" || len(preview.Changes) != 1 {
			t.Errorf("before: %+v", preview)
		}
		facilitator.sends("POST", group+"/decisions", map[string]any{
			"about": "agree", "proposalId": nil, "draftId": draft.ID, "versionId": nil, "hash": preview.AgreeHash, "rule": nil, "what": "We agree", "why": "It reads well",
			"optionsNotTaken": "", "tookPart": []string{"lived_experience"}, "how": "consensus", "decidedOn": "2026-11-20", "dissent": "=1+1", "withoutBecause": "",
			"outcome": "changed", "textReasons": []string{},
		}).is(201)
		for _, who := range []*caller{member, w.groupMember(audit.KindLivedExperience), w.groupMember(audit.KindLivedExperience), w.groupMember(audit.KindClinician)} {
			var page wireEndorsements
			who.send("GET", at+"/endorsements", nil).is(200).into(&page)
			read := wireEndorse{}
			for _, domain := range page.Domains {
				for _, text := range domain.Texts {
					read.Texts = append(read.Texts, wireTextRead{text.CriterionID, text.Hash})
				}
			}
			who.sends("PUT", at+"/endorsements", read).is(200)
		}
		facilitator.send("GET", at+"/publishing", nil).is(200).into(&preview)
		if !preview.Agreed || preview.Notice != "" || len(preview.Unendorsed) != 0 {
			t.Fatalf("endorsed and decided: %+v", preview)
		}
		w.clock.advance(time.Minute)
		facilitator.sends("POST", at+"/publish", wirePublish{preview.Hash}).is(200)
		facilitator.sends("POST", at+"/publish", wirePublish{preview.Hash}).refuses(409, "conflict")
		var versions []wireVersion
		w.nobody().send("GET", "/criteria", nil).is(200).into(&versions)
		if !versions[0].Current || !versions[0].Agreed || versions[0].Notice != "" {
			t.Errorf("everybody reads %+v", versions[0])
		}
		table := facilitator.send("GET", group+"/decisions.csv", nil).is(200)
		table.holds("We agree", "people with lived experience", "'=1+1")
		facilitator.send("GET", group+"/decisions.html", nil).is(200).
			holds("We agree", "People with lived experience", "Who saw it differently", draft.Work.Base.Criteria[0].ID)
		member.send("GET", group+"/decisions.pdf", nil).is(200).holds("%PDF-")
	})
}

// Once the newest version is retired, a new self-assessment uses the one before; everybody reads which is retired.
func TestAVersionIsRetired(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		facilitator, member := w.facilitator(), w.groupMember(audit.KindLivedExperience)
		group := "/groups/" + string(facilitator.group)
		of := func(number string) string { return group + "/criteria/starter/" + number + "/retiring" }
		var preview wireRetiring
		facilitator.send("GET", of("0.1.0"), nil).is(200).into(&preview)
		if preview.Next != nil || preview.Retired || !preview.Current {
			t.Errorf("the only one: %+v", preview)
		}
		retire := func(p wireRetiring) answer {
			body := strings.Replace(goodDecision, `"about":"other"`, `"about":"retire"`, 1)
			body = strings.Replace(body, `"versionId":null,"hash":""`, `"versionId":"`+string(p.VersionID)+`","hash":"`+p.Hash+`"`, 1)
			return facilitator.send("POST", group+"/decisions", []byte(body))
		}
		retire(preview).refuses(409, "conflict")
		member.send("GET", of("0.1.0"), nil).refuses(403, "forbidden")
		newer := strings.Replace(string(audit.StarterFile()), `version: "0.1.0"`, `version: "0.2.0"`, 1)
		if _, _, err := w.store.PublishCriteria(w.Context(), "criteria.yaml", []byte(newer)); err != nil {
			t.Fatal(err)
		}
		facilitator.send("GET", of("0.2.0"), nil).is(200).into(&preview)
		retire(preview).is(201).holds(`"version":"0.2.0"`)
		retire(preview).refuses(409, "conflict")
		var versions []wireVersion
		w.nobody().send("GET", "/criteria", nil).is(200).into(&versions)
		for _, version := range versions {
			if retired := version.Version == "0.2.0"; (version.Status == "retired") != retired || version.Current == retired {
				t.Errorf("everybody reads %+v", version)
			}
		}
		w.nobody().send("GET", "/criteria/starter/0.2.0", nil).is(200)
		member.send("GET", group+"/decisions.csv", nil).is(200).holds("Version to be retired", "0.2.0")
		member.send("GET", group+"/decisions.html", nil).is(200).holds("Version to be retired")
	})
}

// A group may say how many people have to stand behind a text, and is refused what is no rule.
func TestAGroupChangesItsRule(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		facilitator := w.facilitator()
		at := "/groups/" + string(facilitator.group) + "/decisions"
		decides := func(rule string) answer {
			body := strings.Replace(goodDecision, `"about":"other"`, `"about":"rule"`, 1)
			return facilitator.send("POST", at, []byte(strings.Replace(body, `"rule":null`, `"rule":`+rule, 1)))
		}
		decides(`"1=1"`).refuses(422, "invalid").mustName(t, "rule")
		decides(`{"livedExperience":2}`).refuses(422, "invalid").mustName(t, "rule.clinicians")
		decides(`{"livedExperience":2,"clinicians":0}`).is(201)
		var log wireDecisionLog
		facilitator.send("GET", at, nil).is(200).into(&log)
		if log.Rule != (wireEndorsementRule{2, 0}) {
			t.Errorf("the rule is %+v", log.Rule)
		}
	})
}
