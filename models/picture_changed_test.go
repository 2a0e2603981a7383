package models_test

import (
	"slices"
	"testing"

	"doorway/audit"
	"doorway/models"
)

// Who of a board has a score in a domain, and which it is, stands on the board: the word of the one that has must not follow
// from taking another board from all.
func TestNobodysWordIsLeftBesideTheBoards(t *testing.T) {
	tellPictured(t, 8, 7, func(s *countedStory) {
		for i, lead := range s.leads {
			domain := "REG"
			if i > 8 {
				domain = "CON"
			}
			s.looksAgain(lead, domain)
		}
		scored := func(icb string) (shown []string) {
			for _, domain := range s.picture(s.facilitator, models.PictureAsked{ICB: icb}).Domains {
				if domain.Scored.Shown {
					shown = append(shown, domain.Domain.ID)
				}
			}
			return shown
		}
		if all, north, south := scored(""), scored("QHM"), scored("QUY"); !slices.Equal(all, []string{"REG"}) || len(north)+len(south) > 0 {
			s.t.Errorf("one in the south has a score: of all it is told in %v, of the north in %v, of the south in %v", all, north, south)
		}
		for _, lead := range s.leads[9:] {
			s.looksAgain(lead, "REG", "CON")
		}
		if all, north, south := scored(""), scored("QHM"), scored("QUY"); !slices.Equal(north, []string{"REG"}) || !slices.Equal(south, north) || !slices.Equal(all, north) {
			s.t.Errorf("seven in the south have: of all it is told in %v, of the north in %v, of the south in %v", all, north, south)
		}
	})
}

// looksAgain submits and shares one more self-assessment.
func (s *countedStory) looksAgain(lead audit.Actor, domains ...string) audit.AuditID {
	s.t.Helper()
	id := s.start(lead, audit.FormFull)
	for _, domain := range domains {
		s.answer(lead, id, domain, leveled(2))
	}
	s.submit(lead, id)
	s.share(lead, id, audit.AudienceGroup, audit.SharingDomains)
	return id
}

// tells fails unless a picture of a board, or of all, shows practices, and of what changed as much as is expected.
func (s *countedStory) tells(when string, reader audit.Actor, icb string, changed bool, domains ...string) {
	s.t.Helper()
	picture := s.picture(reader, models.PictureAsked{ICB: icb})
	if !picture.Practices.Shown || picture.Changed.Shown != changed {
		s.t.Errorf("%s: of %q there are %+v, and changed have %+v", when, icb, picture.Practices, picture.Changed)
	}
	var shown []string
	for _, domain := range picture.Domains {
		if domain.Change.Compared.Shown {
			shown = append(shown, domain.Domain.ID)
		}
	}
	if len(shown) != len(domains) || len(shown) > 0 && shown[0] != domains[0] {
		s.t.Errorf("%s: of %q it is shown what changed in %v, not in %v", when, icb, shown, domains)
	}
}

// Who looked again stands on the board, and by how much their scores changed does not: it must not follow from taking the
// changes of one board from those of all.
func TestNobodysChangeIsLeftBesideTheBoards(t *testing.T) {
	tellPictured(t, 8, 7, func(s *countedStory) {
		for _, lead := range s.leads {
			first := s.start(lead, audit.FormFull)
			s.answer(lead, first, "REG", leveled(0))
			s.answer(lead, first, "CON", leveled(0))
			s.submit(lead, first)
			s.share(lead, first, audit.AudienceGroup, audit.SharingDomains)
		}
		north, south := s.leads[:8], s.leads[8:]
		insider := audit.Actor{Person: north[0].Person, Role: audit.RoleGroupMember, Group: s.facilitator.Group}
		for _, lead := range append(north[:8:8], south[0]) {
			s.looksAgain(lead, "REG")
		}
		for _, reader := range []audit.Actor{s.facilitator, insider} {
			s.tells("one in the south looked again", reader, "", true, "REG")
			s.tells("one in the south looked again", reader, "QHM", false)
			s.tells("one in the south looked again", reader, "QUY", false)
		}
		for _, lead := range south[1:6] {
			s.looksAgain(lead, "REG")
		}
		elsewhere := s.looksAgain(south[6], "CON")
		for _, reader := range []audit.Actor{s.facilitator, insider} {
			s.tells("six in the south have a score in both", reader, "", true, "REG")
			s.tells("six in the south have a score in both", reader, "QHM", true)
			s.tells("six in the south have a score in both", reader, "QUY", true)
		}
		s.stopSharing(south[6], elsewhere, audit.AudienceGroup)
		s.looksAgain(south[6], "REG")
		for _, reader := range []audit.Actor{s.facilitator, insider} {
			s.tells("seven in the south do", reader, "", true, "REG")
			s.tells("seven in the south do", reader, "QHM", true, "REG")
			s.tells("seven in the south do", reader, "QUY", true, "REG")
		}
	})
}
