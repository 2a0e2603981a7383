package models_test

import (
	"testing"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

func TestSearchFindsPracticesAsOneTypes(t *testing.T) {
	tell(t, func(s *story) {
		facilitator := s.facilitator("fen")
		for words, want := range map[string][]string{
			"dens":                {"A81001"},
			"surgery DENSHAM":     {"A81001"},
			"a81001":              {"A81001"},
			"BS5":                 {"L81015", "L81023"},
			"bs5 6":               {"L81023"},
			"bs56sa":              {"L81023"},
			"stockton":            {"A81001", "A81002"},
			"high st":             {"C87018", "D83023"},
			"st marys":            {"A82070"},
			"Štöckton":            {"A81001", "A81002"},
			"' OR 1=1 --":         {},
			"%% __":               nil,
			"x":                   nil,
			"nothing of the sort": {},
		} {
			found, err := s.SearchPractices(s.t.Context(), facilitator, facilitator.Group, words)
			if want == nil {
				s.refused(err, audit.CodeInvalid)
				continue
			}
			s.want(err)
			codes := map[string]bool{}
			for _, practice := range found {
				codes[practice.Code] = true
			}
			for _, code := range want {
				if !codes[code] {
					s.t.Errorf("%q did not find %s", words, code)
				}
			}
			if len(found) != len(want) {
				s.t.Errorf("%q found %+v", words, found)
			}
		}
	})
}

func TestFoundPracticeReadsWell(t *testing.T) {
	tell(t, func(s *story) {
		facilitator := s.facilitator("fen")
		found, err := s.SearchPractices(s.t.Context(), facilitator, facilitator.Group, "A81001")
		s.want(err)
		want := models.PracticeFound{
			ID: found[0].ID, Code: "A81001", Name: "The Densham Surgery", Town: "Stockton on Tees", Postcode: "TS18 1HU",
			ICBName: "North East and North Cumbria",
		}
		if found[0] != want {
			s.t.Errorf("got %+v", found[0])
		}
	})
}

func TestLeadCorrectsTheNameAndListsSites(t *testing.T) {
	tell(t, func(s *story) {
		ctx, facilitator := s.t.Context(), s.facilitator("fen")
		id := s.practice(facilitator, "A81001")
		lead := s.lead(facilitator, id, "Sam Okoro")
		before, err := s.Practice(ctx, lead, id)
		s.want(err)
		change := models.PracticeChange{ShownName: " Densham House Surgery ", Sites: []audit.Site{{ID: uuid.NewString(), Name: "Branch"}}}
		again := key()
		for range 2 {
			after, err := s.ChangePractice(ctx, lead, id, change, before.Version, again)
			s.want(err)
			if after.Name != "Densham House Surgery" || len(after.Sites) != 1 || after.Version != before.Version+1 {
				s.t.Errorf("got %+v", after)
			}
		}
		_, err = s.ChangePractice(ctx, lead, id, change, before.Version, key())
		if current, ok := s.refused(err, audit.CodeStale).Current.(models.Practice); !ok || current.Name != "Densham House Surgery" {
			s.t.Errorf("got %+v", current)
		}
		for _, nothing := range []string{" ", "\u200b\u2060", "\u00ad \ufeff"} {
			_, err = s.ChangePractice(ctx, lead, id, models.PracticeChange{ShownName: nothing}, before.Version+1, key())
			s.refused(err, audit.CodeInvalid)
		}
		mustImport(s.t, s.Store, fixture(s.t))
		after, err := s.Practice(ctx, lead, id)
		s.want(err)
		if after.Name != "Densham House Surgery" || after.ODSName != "THE DENSHAM SURGERY" {
			s.t.Errorf("the import took the name back: %+v", after)
		}
		started := models.AuditStart{AuditChange: models.AuditChange{Form: audit.FormFull, SiteIDs: []string{uuid.NewString()}}}
		s.want(s.LoadStarter(ctx))
		_, err = s.StartAudit(ctx, lead, id, started, key())
		s.refused(err, audit.CodeInvalid)
	})
}

// A name is asked about nothing, but a patient's number is not kept as one either.
func TestNamesHoldNoPatientsNumber(t *testing.T) {
	tell(t, func(s *story) {
		ctx, facilitator := s.t.Context(), s.facilitator("fen")
		id := s.practice(facilitator, "A81001")
		lead := s.lead(facilitator, id, "Sam Okoro")
		before, err := s.Practice(ctx, lead, id)
		s.want(err)
		const number = "Densham 999 000 0018"
		for field, change := range map[string]models.PracticeChange{
			"shownName":    {ShownName: number},
			"sites.0.name": {ShownName: "Mrs Densham Surgery", Sites: []audit.Site{{ID: uuid.NewString(), Name: number}}},
		} {
			_, err = s.ChangePractice(ctx, lead, id, change, before.Version, key())
			refusal := s.refused(err, audit.CodeRefusedText)
			if len(refusal.Fields) != 1 || refusal.Fields[0].Field != field || refusal.Fields[0].Kind != audit.GuardNHSNumber {
				s.t.Errorf("%s: got %+v", field, refusal.Fields)
			}
		}
		link, err := s.InviteLead(ctx, facilitator, facilitator.Group, id, "", key())
		s.want(err)
		for field, in := range map[string]models.AcceptLink{
			"name":       {Name: number, SignInName: "kim.lee"},
			"signInName": {Name: "Kim Lee", SignInName: number},
		} {
			in.Token, in.Password = link.Token, goodPassword
			_, err = s.AcceptLink(ctx, in)
			if refusal := s.refused(err, audit.CodeRefusedText); refusal.Fields[0].Field != field {
				s.t.Errorf("%s: got %+v", field, refusal.Fields)
			}
		}
		_, err = s.ChangePractice(ctx, lead, id, models.PracticeChange{ShownName: "Mrs Densham Surgery TS18 1HU"}, before.Version, key())
		s.want(err)
	})
}
