package models_test

import (
	"slices"
	"testing"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

// sited gives a practice sites, with the names that they have from now on.
func (s *countedStory) sited(lead audit.Actor, sites ...audit.Site) {
	s.t.Helper()
	practice, err := s.Practice(s.t.Context(), lead, lead.Practice)
	s.want(err)
	_, err = s.ChangePractice(s.t.Context(), lead, lead.Practice, models.PracticeChange{ShownName: practice.Name, Sites: sites}, practice.Version, key())
	s.want(err)
}

// covers chooses the sites of a draft; none is all.
func (s *countedStory) covers(lead audit.Actor, id audit.AuditID, sites ...audit.Site) {
	s.t.Helper()
	draft, err := s.Audit(s.t.Context(), lead, lead.Practice, id)
	s.want(err)
	change := models.AuditChange{Form: draft.Form}
	for _, site := range sites {
		change.SiteIDs = append(change.SiteIDs, site.ID)
	}
	_, err = s.ChangeAudit(s.t.Context(), lead, lead.Practice, id, change, draft.Version, key())
	s.want(err)
}

// moves fails unless the only practice on the board stands, or does not stand, beside what it shared before.
func (s *countedStory) moves(when string, want bool) {
	s.t.Helper()
	board, err := s.Board(s.t.Context(), s.facilitator, s.facilitator.Group, models.BoardFilter{})
	s.want(err)
	if len(board.Rows) != 1 {
		s.t.Fatalf("%s: %d practices are on the board", when, len(board.Rows))
	}
	if moved := board.Rows[0].Moved; (moved != nil) != want || want && len(moved.Higher) != 1 {
		s.t.Errorf("%s: what moved is %+v", when, moved)
	}
}

// shared begins, answers, submits and shares one more self-assessment.
func (s *countedStory) sharedOver(lead audit.Actor, answer audit.Level, sites ...audit.Site) audit.AuditID {
	s.t.Helper()
	id := s.start(lead, audit.FormFull)
	s.covers(lead, id, sites...)
	s.answer(lead, id, "REG", leveled(answer, answer, answer, answer))
	s.submit(lead, id)
	s.share(lead, id, audit.AudienceGroup, audit.SharingDomains)
	return id
}

// What stands beside each other are two submissions over the same sites: those of each when it was submitted, whatever a
// draft that it was reopened as says since, and whatever sites the practice has since.
func TestTheBoardComparesTheSitesThatWereSubmitted(t *testing.T) {
	tellCounted(t, []string{"A81001"}, func(s *countedStory) {
		lead, high, branch := s.leads[0], audit.Site{ID: uuid.NewString(), Name: "High Street"}, audit.Site{ID: uuid.NewString(), Name: "Branch"}
		s.sited(lead, high, branch)
		s.sharedOver(lead, 0)
		second := s.sharedOver(lead, 1, branch, high)
		s.moves("all sites, then each of them by name", true)

		_, err := s.ReopenAudit(s.t.Context(), lead, lead.Practice, second, "We chose the wrong sites", nil, key())
		s.want(err)
		s.covers(lead, second, high)
		s.moves("reopened, and over fewer sites as a draft", true)
		s.submit(lead, second)
		s.moves("submitted over fewer sites", false)

		third := s.sharedOver(lead, 2, high)
		s.moves("over the same one", true)
		high.Name = "The Old Bank"
		s.sited(lead, high, branch, audit.Site{ID: uuid.NewString(), Name: "Mill Lane"})
		s.moves("called something else by now", true)
		s.stopSharing(lead, third, audit.AudienceGroup)
		s.stopSharing(lead, second, audit.AudienceGroup)
		s.sharedOver(lead, 2)
		s.moves("all sites, and there is one more", false)

		// Before the sites were kept with the counts there were none: the next start reads them from what was submitted.
		_, err = s.database.SQL(t).Exec("UPDATE submission_counts SET sites = NULL")
		s.want(err)
		s.moves("not known", false)
		s.database.Open(t, models.Options{Now: s.clock.Now})
		s.moves("known again", false)
		s.share(lead, second, audit.AudienceGroup, audit.SharingDomains)
		s.stopSharing(lead, s.audits[lead.Practice][3], audit.AudienceGroup)
		s.share(lead, third, audit.AudienceGroup, audit.SharingDomains)
		s.moves("known again, over the same one", true)
	})
}

// What the board can be narrowed by is what its rows show: the latest that a practice shares, not anything that it shares.
func TestTheBoardIsNarrowedByTheVersionThatItShows(t *testing.T) {
	tellCounted(t, []string{"A81001", "L81023"}, func(s *countedStory) {
		both, earlier := s.leads[0], s.leads[1]
		s.sharedOver(both, 0)
		s.sharedOver(earlier, 0)
		_, _, err := s.PublishCriteria(s.t.Context(), "criteria.yaml", numbered(s.t, "0.2.0"))
		s.want(err)
		later := s.sharedOver(both, 2)
		on := func(version string, want ...audit.PracticeID) {
			s.t.Helper()
			filter := models.BoardFilter{CriteriaVersion: version}
			board, err := s.Board(s.t.Context(), s.facilitator, s.facilitator.Group, filter)
			s.want(err)
			whole, err := s.WholeBoard(s.t.Context(), s.facilitator, s.facilitator.Group, filter)
			s.want(err)
			for _, rows := range [][]models.BoardRow{board.Rows, whole} {
				var practices []audit.PracticeID
				for _, row := range rows {
					if practices = append(practices, row.Practice); row.Set.Version != version {
						s.t.Errorf("narrowed by %s, the board shows %s with %s", version, row.Name, row.Set.Version)
					}
				}
				if !slices.Equal(practices, want) {
					s.t.Errorf("by %s there are %v, not %v", version, practices, want)
				}
			}
		}
		on("0.1.0", earlier.Practice)
		on("0.2.0", both.Practice)
		on("0.3.0")
		_, err = s.ReopenAudit(s.t.Context(), both, both.Practice, later, "We found more", nil, key())
		s.want(err)
		on("0.2.0", both.Practice)
		s.stopSharing(both, later, audit.AudienceGroup)
		on("0.2.0")
		s.share(both, s.audits[both.Practice][0], audit.AudienceGroup, audit.SharingTakingPart)
		board, err := s.Board(s.t.Context(), s.facilitator, s.facilitator.Group, models.BoardFilter{CriteriaVersion: "0.1.0"})
		s.want(err)
		if len(board.Rows) != 2 {
			s.t.Errorf("back at the earlier one, there are %d", len(board.Rows))
		}
	})
}
