package models_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"doorway/audit"
	"doorway/models"
)

// publishes publishes a second version of the starter set, which nobody has agreed.
func (p *peopled) publishes(number string) {
	p.t.Helper()
	_, _, err := p.PublishCriteria(p.t.Context(), "criteria.yaml", numbered(p.t, number))
	p.want(err)
}

func (p *peopled) retiring(number string) models.Retiring {
	p.t.Helper()
	preview, err := p.Retiring(p.t.Context(), p.facilitator, p.facilitator.Group, "starter", number)
	p.want(err)
	return preview
}

func (p *peopled) retire(preview models.Retiring) error {
	_, err := p.RecordDecision(p.t.Context(), p.facilitator, p.facilitator.Group, models.DecisionInput{
		About: audit.DecisionRetire, Decision: decided("We use it no longer"), Version: preview.Version, Hash: preview.Hash,
	}, key())
	return err
}

// current is the number of the version that a new self-assessment uses.
func (p *peopled) current() string {
	p.t.Helper()
	versions, err := p.CriteriaVersions(p.t.Context())
	p.want(err)
	return versions[slices.IndexFunc(versions, func(v models.CriteriaVersion) bool { return v.Current })].Set.Version
}

func TestAVersionIsRetiredByADecisionAndForEver(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		ctx := p.t.Context()
		if only := p.retiring("0.1.0"); !only.Current || only.Retired || only.Next != nil {
			p.t.Errorf("the only version: %+v", only)
		}
		p.refused(p.retire(p.retiring("0.1.0")), audit.CodeConflict)
		p.publishes("0.2.0")
		started, err := p.StartAudit(ctx, p.lead, p.practice, models.AuditStart{AuditChange: models.AuditChange{Form: audit.FormShort}}, key())
		p.want(err)
		preview := p.retiring("0.2.0")
		if !preview.Current || preview.Next == nil || preview.Next.Version != "0.1.0" {
			p.t.Errorf("the newest version: %+v", preview)
		}
		stale := preview
		stale.Hash = "another"
		p.refused(p.retire(stale), audit.CodeConflict)
		if older := p.retiring("0.1.0"); older.Current || older.Next.Version != "0.2.0" {
			p.t.Errorf("the older version: %+v", older)
		}
		p.want(p.retire(preview))
		p.refused(p.retire(p.retiring("0.2.0")), audit.CodeConflict)
		p.refused(p.retire(p.retiring("0.1.0")), audit.CodeConflict)
		if got := p.current(); got != "0.1.0" || !p.retiring("0.2.0").Retired {
			p.t.Errorf("a new self-assessment uses %s", got)
		}
		log, err := p.Decisions(ctx, p.facilitator, p.facilitator.Group)
		if p.want(err); len(log.Decisions) != 1 || log.Decisions[0].About != audit.DecisionRetire || log.Decisions[0].Version != "0.2.0" {
			p.t.Errorf("the log holds %+v", log.Decisions)
		}
		if told := p.trail("group:" + string(p.facilitator.Group)); !strings.Contains(told, "criteria.retire") {
			p.t.Errorf("the trail tells %s", told)
		}
		// What has begun goes on, and can be taken no further: there is nothing newer.
		going, err := p.Audit(ctx, p.lead, p.practice, started.ID)
		if p.want(err); going.Set.Version != "0.2.0" {
			p.t.Errorf("what had begun has version %s", going.Set.Version)
		}
		for _, statement := range []string{
			"UPDATE criteria_versions SET state = 'published' WHERE number = '0.2.0'", "UPDATE criteria_versions SET agreed = TRUE",
			"DELETE FROM criteria_versions WHERE number = '0.2.0'",
		} {
			if _, err := p.database.SQL(p.t).Exec(statement); err == nil || !strings.Contains(err.Error(), "frozen") {
				p.t.Errorf("%s: %v", statement, err)
			}
		}
	})
}

// A group can write down that it keeps a version; only a facilitator of the set's own group can retire one.
func TestWhoRetiresAVersion(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		ctx, group := p.t.Context(), p.facilitator.Group
		p.publishes("0.2.0")
		member := p.join(p.made(p.InviteToGroup(ctx, p.facilitator, group, audit.RoleGroupMember, audit.KindClinician, "", key())), "Ada Quill")
		_, err := p.Retiring(ctx, member, group, "starter", "0.1.0")
		p.refused(err, audit.CodeForbidden)
		_, err = p.Retiring(ctx, p.facilitator, group, "starter", "9.9.9")
		p.refused(err, audit.CodeNotFound)
		kept := models.DecisionInput{About: audit.DecisionRetire, Decision: decided("We keep it"), Version: p.retiring("0.2.0").Version, Hash: p.retiring("0.2.0").Hash}
		kept.Decision.Outcome = audit.OutcomeNotChanged
		p.decide(kept)
		if p.current() != "0.2.0" {
			p.t.Error("it was retired")
		}
		kept.Version = audit.VersionID(key())
		_, err = p.RecordDecision(ctx, p.facilitator, group, kept, key())
		p.refused(err, audit.CodeNotFound)
	})
}

// Of two who retire the last two versions at once, one does: practices keep something to answer.
func TestTheLastTwoVersionsAreNotRetiredAtOnce(t *testing.T) {
	tellPeople(t, func(p *peopled) {
		p.publishes("0.2.0")
		previews := []models.Retiring{p.retiring("0.1.0"), p.retiring("0.2.0")}
		errs, wait := make([]error, 2), sync.WaitGroup{}
		for i := range errs {
			wait.Go(func() { errs[i] = p.retire(previews[i]) })
		}
		wait.Wait()
		if (errs[0] == nil) == (errs[1] == nil) {
			p.t.Errorf("got %v and %v", errs[0], errs[1])
		}
		p.current()
	})
}
