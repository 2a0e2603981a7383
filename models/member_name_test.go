package models_test

import (
	"testing"

	"doorway/audit"
	"doorway/models"
)

// Whoever chose a name is not found by the name of their account: it is free, as any that nobody goes by.
func TestANameOfAnAccountIsNotGuessed(t *testing.T) {
	tell(t, func(s *story) {
		fen := s.groupFacilitator("fen")
		wes, lin := s.groupMember(fen, "Wes Example"), s.groupMember(fen, "Lin Example")
		_, err := s.asksFor(lin, called("wes example"))
		s.refused(err, audit.CodeInvalid)
		_, err = s.asksFor(wes, called("Robin"))
		s.want(err)
		_, err = s.asksFor(lin, called("Wes Example"))
		s.want(err)
		_, err = s.asksFor(wes, called(""))
		s.refused(err, audit.CodeInvalid)
		_, err = s.asksFor(wes, func(in *models.MyPlaceInput) { in.Resting = true })
		s.want(err)
	})
}

// Names that look the same are the same name.
func TestANameIsNotBorrowedByItsLooks(t *testing.T) {
	tell(t, func(s *story) {
		fen := s.groupFacilitator("Fen Example")
		ada, gil := s.groupMember(fen, "Ada"), s.groupMember(fen, "Gil")
		_, err := s.asksFor(ada, called("Émilie Noir"))
		s.want(err)
		for _, same := range []string{
			"Fen  Example", " FEN\tEXAMPLE ", "Fen\u00a0Example", "Fen\u200b Example", "Ｆen Example", "émilie  noir", "E\u0301milie Noir",
		} {
			_, err := s.asksFor(gil, called(same))
			s.refused(err, audit.CodeInvalid)
		}
		place, err := s.asksFor(gil, called("  Gil   of the Hill "))
		s.want(err)
		if place.Called != "Gil of the Hill" {
			t.Errorf("called %q", place.Called)
		}
	})
}

// Who chose a name goes on asking for things under it, also when somebody comes who has always been called so.
func TestAChosenNameStaysWhenAnotherOfThatNameComes(t *testing.T) {
	tell(t, func(s *story) {
		fen := s.groupFacilitator("fen")
		ada := s.groupMember(fen, "Ada")
		_, err := s.asksFor(ada, called("Robin"))
		s.want(err)
		robin := s.groupMember(fen, "Robin")
		place, err := s.asksFor(ada, func(in *models.MyPlaceInput) { in.Resting = true })
		s.want(err)
		if place.Called != "Robin" || !place.Resting {
			t.Errorf("%+v", place)
		}
		s.want(s.saysAs(robin, "Robin"))
	})
}

// Words stand under a name of one's own, which may be one that others never see; not under another's.
func TestWordsDoNotStandUnderAnothersName(t *testing.T) {
	tell(t, func(s *story) {
		fen := s.groupFacilitator("Fen Example")
		lin, wes := s.groupMember(fen, "Lin Example"), s.groupMember(fen, "Wes Example")
		_, err := s.asksFor(wes, called("Robin"))
		s.want(err)
		for _, another := range []string{"Fen Example", "fen  example", "ROBIN"} {
			s.refused(s.saysAs(lin, another), audit.CodeInvalid)
		}
		for _, own := range []string{"Lin Example", "Wes Example", "A reader of this"} {
			s.want(s.saysAs(lin, own))
		}
		s.want(s.saysAs(wes, "Wes Example"))
		s.want(s.saysAs(wes, "Robin"))
	})
}

// What was said under a name can still be put in other words, or shown to fewer, when somebody else goes by it since.
func TestWordsKeepTheirNameUntilItIsChanged(t *testing.T) {
	tell(t, func(s *story) {
		fen := s.groupFacilitator("fen")
		lin, wes := s.groupMember(fen, "Lin"), s.groupMember(fen, "Wes")
		in := under("Robin")
		said, err := s.Contribute(t.Context(), lin, lin.Group, in, key())
		s.want(err)
		_, err = s.asksFor(wes, called("Robin"))
		s.want(err)
		in.Body = "Other words."
		said, err = s.ChangeContribution(t.Context(), lin, lin.Group, said.ID, in, said.Version, key())
		s.want(err)
		in.ShownName = "Robin "
		_, err = s.ChangeContribution(t.Context(), lin, lin.Group, said.ID, in, said.Version, key())
		s.refused(err, audit.CodeInvalid)
	})
}

func under(name string) models.ContributionInput {
	return models.ContributionInput{Contribution: audit.Contribution{
		Kind: audit.ContributionComment, Body: "Words.", Visibility: audit.VisibleToGroup, Attribution: audit.AsName, ShownName: name,
	}}
}

func (s *story) saysAs(actor audit.Actor, name string) error {
	s.t.Helper()
	_, err := s.Contribute(s.t.Context(), actor, actor.Group, under(name), key())
	return err
}
