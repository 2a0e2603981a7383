package models_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"doorway/audit"
	"doorway/models"
)

// numbered is the starter file with another number, and other words put in place of some.
func numbered(t *testing.T, number string, words ...string) []byte {
	t.Helper()
	file := bytes.Replace(audit.StarterFile(), []byte(`version: "0.1.0"`), []byte(`version: "`+number+`"`), 1)
	for i := 0; i < len(words); i += 2 {
		changed := bytes.Replace(file, []byte(words[i]), []byte(words[i+1]), 1)
		if bytes.Equal(changed, file) {
			t.Fatalf("there is no %q", words[i])
		}
		file = changed
	}
	return file
}

func changesOf(lines ...string) string { return "\nchanges:\n" + strings.Join(lines, "\n") + "\n" }

func TestAPublishedVersionStaysAsItIs(t *testing.T) {
	tell(t, func(s *story) {
		ctx, file := s.t.Context(), numbered(s.t, "0.2.0")
		for i := range 2 {
			set, there, err := s.PublishCriteria(ctx, "criteria.yaml", file)
			if err != nil || there != (i == 1) || set.Version != "0.2.0" {
				s.t.Fatalf("published the %d. time: %v, %v", i+1, there, err)
			}
		}
		_, _, err := s.PublishCriteria(ctx, "criteria.yaml", append(bytes.Clone(file), '\n'))
		s.refused(err, audit.CodeConflict)
		_, _, err = s.PublishCriteria(ctx, "criteria.yaml", numbered(s.t, "0.1.9"))
		s.refused(err, audit.CodeConflict)
		_, _, err = s.PublishCriteria(ctx, "criteria.yaml", numbered(s.t, "0.1.9", "status: draft-not-co-designed", "status: retired"))
		s.want(err)

		var faults audit.CriteriaFaults
		if _, _, err = s.PublishCriteria(ctx, "criteria.yaml", append([]byte("# NHS number 401 023 2137.\n"), numbered(s.t, "0.3.0")...)); !errors.As(err, &faults) {
			s.t.Errorf("an NHS number is published: %v", err)
		}

		versions, err := s.CriteriaVersions(ctx)
		s.want(err)
		current := ""
		for _, version := range versions {
			if version.Current {
				current += version.Set.Version
			}
		}
		kept, err := s.Criteria(ctx, "starter", "0.2.0")
		if err != nil || len(versions) != 3 || current != "0.2.0" || kept.Set.Checksum == "" || kept.State != audit.VersionPublished {
			s.t.Errorf("there are %d versions, a new self-assessment has %s; %+v, %v", len(versions), current, kept.State, err)
		}
		report, err := s.VerifyTrail(ctx)
		if err != nil || len(report.Broken) > 0 {
			s.t.Errorf("the trail: %v, %v", report.Broken, err)
		}
	})
}

func TestAVersionThatIsAtOddsWithTheOneBeforeIsNotPublished(t *testing.T) {
	tell(t, func(s *story) {
		first := audit.StarterFile()
		id := "REG-1"
		for words, file := range map[string][]byte{
			"version 0.1.0 has it already":       append(numbered(s.t, "0.2.0"), changesOf("- {criterion: "+id+", kind: new, reason: x.}")...),
			"version 0.2.0 still has it":         append(numbered(s.t, "0.2.0"), changesOf("- {criterion: "+id+", kind: retired, reason: x.}")...),
			"version 0.1.0 does not have it":     append(numbered(s.t, "0.2.0"), changesOf("- {criterion: NO-1, kind: retired, reason: x.}")...),
			"says what came of it":               append(numbered(s.t, "0.2.0"), changesOf("- {criterion: "+id+", kind: split, reason: x.}")...),
			`its status is "draft"`:              numbered(s.t, "0.2.0", "status: draft-not-co-designed", "status: draft"),
			"there is no criterion with this id": append(numbered(s.t, "0.2.0"), changesOf("- {criterion: NO-1, kind: clarified, reason: x.}")...),
			"the format has no such key":         numbered(s.t, "0.2.0", "\ncriteria:\n", "\nunheard_of: 1\ncriteria:\n"),
		} {
			_, _, err := s.PublishCriteria(s.t.Context(), "criteria.yaml", file)
			var faults audit.CriteriaFaults
			if !errors.As(err, &faults) || !strings.Contains(err.Error(), words) || !strings.HasPrefix(err.Error(), "criteria.yaml") {
				s.t.Errorf("want %q, got %v", words, err)
			}
		}
		versions, err := s.CriteriaVersions(s.t.Context())
		if err != nil || len(versions) != 1 || !bytes.Equal(first, audit.StarterFile()) {
			s.t.Errorf("there are %d versions, %v", len(versions), err)
		}
	})
}

// Two processes take the same draft to the newest criteria at once: one does it, and the other is told.
func TestOneOfTwoProcessesUpgradesADraft(t *testing.T) {
	tellAudit(t, func(a *audited) {
		ctx := a.t.Context()
		a.save(a.lead, firstCriterion, level(1, "kept"), 0)
		_, _, err := a.PublishCriteria(ctx, "criteria.yaml", numbered(a.t, "0.2.0"))
		a.want(err)
		preview, err := a.Upgrade(ctx, a.lead, a.practice, a.audit)
		a.want(err)
		other := a.database.Open(a.t, models.Options{Now: a.clock.Now})
		results := make(chan error, 2)
		for _, store := range []*models.Store{a.Store, other} {
			go func() {
				_, err := store.UpgradeAudit(ctx, a.lead, a.practice, a.audit, models.UpgradeConfirm{ToVersion: "0.2.0", Hash: preview.Hash}, 1, key())
				results <- err
			}()
		}
		first, second := <-results, <-results
		if first != nil {
			first, second = second, first
		}
		a.want(first)
		a.refused(second, audit.CodeStale)
		after, err := other.Audit(ctx, a.lead, a.practice, a.audit)
		if err != nil || after.Set.Version != "0.2.0" || after.Version != 2 || after.Answers[firstCriterion].Answer.Note != "kept" {
			a.t.Errorf("it is now of %s, version %d: %v", after.Set.Version, after.Version, err)
		}
	})
}
