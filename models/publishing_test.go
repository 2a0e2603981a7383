package models_test

import (
	"sync"
	"testing"

	"doorway/audit"
	"doorway/models"
)

// deciders is a group that can agree a version: three with lived experience, a clinician, and their facilitator.
type deciders struct {
	*peopled
	members []audit.Actor
	draft   models.CriteriaDraft
	before  audit.Criterion
}

func tellDeciders(t *testing.T, run func(d *deciders)) {
	t.Helper()
	tellPeople(t, func(p *peopled) {
		d := &deciders{peopled: p}
		for i, name := range []string{"Ada Quill", "Bea Rowe", "Cat Sorn", "Dan Tove"} {
			kind := audit.KindLivedExperience
			if i == 3 {
				kind = audit.KindClinician
			}
			d.members = append(d.members, d.join(d.made(d.InviteToGroup(t.Context(), d.facilitator, d.facilitator.Group, audit.RoleGroupMember, kind, "", key())), name))
		}
		run(d)
	})
}

// rewords starts a draft that says a criterion in other words.
func (d *deciders) rewords(words string) {
	d.t.Helper()
	ctx, group := d.t.Context(), d.facilitator.Group
	draft, err := d.StartDraft(ctx, d.facilitator, group, "starter", key())
	d.want(err)
	d.before = draft.Work.Base.Criteria[0]
	d.draft = draft
	d.rewrite(words)
}

func (d *deciders) rewrite(words string) {
	d.t.Helper()
	was, _ := d.draft.Criterion(d.before.ID)
	criterion := d.before
	criterion.Statement = words
	changed, err := d.SaveDraftCriterion(d.t.Context(), d.facilitator, d.facilitator.Group, d.draft.ID, criterion.ID,
		models.DraftCriterionInput{Change: audit.DraftCriterion{Criterion: criterion, Kind: audit.ChangeMaterial, Why: "It was hard to read."}}, was.Version, key())
	d.want(err)
	d.draft = changed
}

func (d *deciders) preview() models.Publishing {
	d.t.Helper()
	preview, err := d.Publishing(d.t.Context(), d.facilitator, d.facilitator.Group, d.draft.ID)
	d.want(err)
	return preview
}

func (d *deciders) agreeTo(hash string) error {
	_, err := d.RecordDecision(d.t.Context(), d.facilitator, d.facilitator.Group,
		models.DecisionInput{About: audit.DecisionAgree, Decision: decided("We agree to this version"), Draft: d.draft.ID, Hash: hash}, key())
	return err
}

// endorseAll lets each of the members endorse every text of the draft.
func (d *deciders) endorseAll(members ...audit.Actor) {
	d.t.Helper()
	for _, member := range members {
		page, err := d.Endorsements(d.t.Context(), member, member.Group, d.draft.ID)
		d.want(err)
		_, err = d.Endorse(d.t.Context(), member, member.Group, d.draft.ID, textsOf(page), key())
		d.want(err)
	}
}

func textsOf(page models.Endorsements) (texts []audit.CriterionText) {
	for _, text := range page.Texts {
		texts = append(texts, text.Criterion.Text())
	}
	return texts
}

func TestAVersionIsAgreedByDecisionAndEndorsements(t *testing.T) {
	tellDeciders(t, func(d *deciders) {
		ctx, group := d.t.Context(), d.facilitator.Group
		d.rewords("People can find out when the practice is open.")
		if p := d.preview(); p.Agreed || p.Decided || len(p.Unendorsed) != len(p.Set.Criteria) || p.Set.Status != audit.StatusNotCoDesigned {
			d.t.Errorf("before anything was decided: %+v", p)
		}
		d.endorseAll(d.members[:3]...)
		d.want(d.agreeTo(d.preview().AgreeHash))
		if p := d.preview(); p.Agreed || !p.Decided {
			d.t.Error("agreed without a clinician")
		}
		d.endorseAll(d.members[3])
		if p := d.preview(); !p.Agreed || p.Set.Status != audit.StatusAgreed {
			d.t.Error("not agreed")
		}
		d.rewrite("People can easily find out when the practice is open.")
		if p := d.preview(); p.Agreed || p.Decided || len(p.Unendorsed) != 1 || p.Unendorsed[0] != d.before.ID {
			d.t.Errorf("after an edit: agreed %v, decided %v, open %v", p.Agreed, p.Decided, p.Unendorsed)
		}
		d.refused(d.agreeTo("another"), audit.CodeConflict)
		d.want(d.agreeTo(d.preview().AgreeHash))
		d.endorseAll(d.members...)
		preview := d.preview()
		_, err := d.PublishDraft(ctx, d.facilitator, group, d.draft.ID, "another", key())
		d.refused(err, audit.CodeConflict)
		same := key()
		for range 2 {
			_, err = d.PublishDraft(ctx, d.facilitator, group, d.draft.ID, preview.Hash, same)
			d.want(err)
		}
		version, err := d.Criteria(ctx, "starter", preview.Number)
		if d.want(err); !version.Agreed || !version.Current || version.Set.Checksum != preview.Hash {
			d.t.Errorf("published: %+v", version)
		}
		page, err := d.Endorsements(ctx, d.members[0], group, d.draft.ID)
		d.want(err)
		_, err = d.TakeBackEndorsements(ctx, d.members[0], group, d.draft.ID, textsOf(page), key())
		d.refused(err, audit.CodeConflict)
	})
}

// Whoever leaves the group and comes back is one person still, whatever they bring now.
func TestAPersonEndorsesATextOnce(t *testing.T) {
	tellDeciders(t, func(d *deciders) {
		ctx, group, ada := d.t.Context(), d.facilitator.Group, d.members[0]
		d.rewords("People can find out when the practice is open.")
		d.endorseAll(ada, d.members[1], d.members[3])
		d.want(d.EndGroupHat(ctx, d.facilitator, group, ada.Hat, key()))
		link := d.made(d.InviteToGroup(ctx, d.facilitator, group, audit.RoleGroupMember, audit.KindLivedExperience, "", key()))
		d.endorseAll(d.accept(link, ada.Person)...)
		d.want(d.agreeTo(d.preview().AgreeHash))
		if d.preview().Agreed {
			d.t.Error("two people with lived experience count as three")
		}
	})
}

func TestEndorsementsAreBoundToWordsAndOnesOwn(t *testing.T) {
	tellDeciders(t, func(d *deciders) {
		ctx, group, ada := d.t.Context(), d.facilitator.Group, d.members[0]
		d.rewords("People can find out when the practice is open.")
		page, err := d.Endorsements(ctx, ada, group, d.draft.ID)
		d.want(err)
		read := textsOf(page)
		d.rewrite("Something else.")
		_, err = d.Endorse(ctx, ada, group, d.draft.ID, read, key())
		d.refused(err, audit.CodeConflict)
		_, err = d.Endorse(ctx, d.facilitator, group, d.draft.ID, read, key())
		d.refused(err, audit.CodeForbidden)
		d.endorseAll(ada, d.members[1])
		page, err = d.Endorsements(ctx, ada, group, d.draft.ID)
		d.want(err)
		page, err = d.TakeBackEndorsements(ctx, ada, group, d.draft.ID, textsOf(page)[:1], key())
		if d.want(err); page.Texts[0].Mine || !page.Texts[1].Mine || page.Texts[0].Met {
			d.t.Errorf("after taking one back: %+v %+v", page.Texts[0].Mine, page.Texts[1].Mine)
		}
		bea, err := d.Endorsements(ctx, d.members[1], group, d.draft.ID)
		if d.want(err); !bea.Texts[0].Mine {
			d.t.Error("another's endorsement went along")
		}
	})
}

// Of two facilitators who publish at once, one does; there is one version.
func TestTwoWhoPublishAtOnceMakeOneVersion(t *testing.T) {
	tellDeciders(t, func(d *deciders) {
		d.rewords("People can find out when the practice is open.")
		hash := d.preview().Hash
		errs, wait := make([]error, 2), sync.WaitGroup{}
		for i := range errs {
			wait.Go(func() {
				_, errs[i] = d.PublishDraft(d.t.Context(), d.facilitator, d.facilitator.Group, d.draft.ID, hash, key())
			})
		}
		wait.Wait()
		if errs[0] == nil {
			errs[0], errs[1] = errs[1], errs[0]
		}
		d.want(errs[1])
		d.refused(errs[0], audit.CodeConflict)
		versions, err := d.CriteriaVersions(d.t.Context())
		if d.want(err); len(versions) != 2 || versions[0].Agreed {
			d.t.Errorf("%d versions, agreed %v", len(versions), versions[0].Agreed)
		}
	})
}

func TestAProposalIsDecidedAndSettlesWhatWasSaid(t *testing.T) {
	tellDeciders(t, func(d *deciders) {
		ctx, group, ada, facilitator := d.t.Context(), d.facilitator.Group, d.members[0], d.facilitator
		d.rewords("People can find out when the practice is open.")
		in := models.ProposalInput{Draft: d.draft.ID, Title: "Plainer opening times", Why: "They are hard to find.", Criteria: []string{"NO-1"}}
		_, err := d.Propose(ctx, ada, group, in, key())
		d.refused(err, audit.CodeInvalid)
		in.Criteria = []string{d.before.ID}
		proposal, err := d.Propose(ctx, ada, group, in, key())
		d.want(err)
		if c := proposal.Criteria[0]; c.Before.Statement != d.before.Statement || c.After.Statement == c.Before.Statement {
			d.t.Errorf("proposed: %+v", c)
		}
		stand := func(who audit.Actor, choice audit.PositionChoice, because string, seen int64) error {
			_, err := d.TakePosition(ctx, who, group, proposal.ID, models.PositionInput{Position: audit.Position{Choice: choice, Because: because}}, seen, key())
			return err
		}
		d.refused(stand(ada, audit.PositionCannot, "", 0), audit.CodeInvalid)
		d.want(stand(ada, audit.PositionCannot, "It says too little.", 0))
		d.refused(stand(ada, audit.PositionAgree, "", 0), audit.CodeStale)
		d.want(stand(ada, audit.PositionLiveWith, "", 1))
		d.refused(stand(facilitator, audit.PositionAgree, "", 0), audit.CodeForbidden)
		recorded := d.decide(models.DecisionInput{About: audit.DecisionProposal, Decision: decided("We say it plainly"), Proposal: proposal.ID})
		if recorded.Proposal != proposal.ID || len(recorded.Criteria) != 1 || recorded.Criteria[0].Before != d.before.TextHash() {
			d.t.Errorf("recorded: %+v", recorded)
		}
		d.refused(stand(ada, audit.PositionAgree, "", 2), audit.CodeConflict)
		_, err = d.RecordDecision(ctx, facilitator, group, models.DecisionInput{About: audit.DecisionProposal, Decision: decided("Again"), Proposal: proposal.ID}, key())
		d.refused(err, audit.CodeConflict)
		_, err = d.WithdrawProposal(ctx, facilitator, group, proposal.ID, key())
		d.refused(err, audit.CodeConflict)
		found, err := d.Proposals(ctx, ada, group)
		if d.want(err); found[0].State != audit.ProposalDecided || found[0].Positions[0].Position.Choice != audit.PositionLiveWith || !found[0].Positions[0].Mine {
			d.t.Errorf("found: %+v", found[0])
		}
	})
}
