package models_test

import (
	"strings"
	"testing"

	"doorway/audit"
	"doorway/models"
)

// fellowsOf tells what somebody sees of everybody else in the group.
func (s *story) fellowsOf(actor audit.Actor) string {
	s.t.Helper()
	found, err := s.GroupFellows(s.t.Context(), actor, actor.Group)
	s.want(err)
	var seen []string
	for _, one := range found {
		seen = append(seen, one.Name+" "+string(one.Between))
	}
	return strings.Join(seen, ", ")
}

func (s *story) would(actor, other audit.Actor) error {
	return s.WouldBeBuddies(s.t.Context(), actor, actor.Group, other.Hat, key())
}

func (s *story) wouldNot(actor, other audit.Actor) error {
	return s.WouldNotBeBuddies(s.t.Context(), actor, actor.Group, other.Hat, key())
}

func (s *story) rows(table string) (count int) {
	s.t.Helper()
	s.want(s.database.SQL(s.t).QueryRow("SELECT COUNT(*) FROM " + table).Scan(&count))
	return count
}

func (s *story) sees(actor audit.Actor, fellows string) {
	s.t.Helper()
	if seen := s.fellowsOf(actor); seen != fellows {
		s.t.Errorf("%s; want %s", seen, fellows)
	}
}

// Two are buddies when both said so, and until one says otherwise. Nobody else learns of it, and no trail has it.
func TestTwoBecomeBuddies(t *testing.T) {
	tell(t, func(s *story) {
		fen := s.groupFacilitator("Fen")
		ada, ben, cid := s.groupMember(fen, "Ada"), s.groupMember(fen, "Ben"), s.groupMember(fen, "Cid")
		trail := s.rows("trail")
		once := key()
		for range 2 {
			s.want(s.WouldBeBuddies(t.Context(), ada, ada.Group, ben.Hat, once))
		}
		s.refused(s.WouldBeBuddies(t.Context(), ada, ada.Group, cid.Hat, once), audit.CodeConflict)
		s.refused(s.would(ada, cid), audit.CodeConflict)
		s.refused(s.would(ada, ada), audit.CodeNotFound)
		s.sees(ada, "Ben asked, Cid nothing, Fen nothing")
		s.sees(ben, "Ada asks_me, Cid nothing, Fen nothing")
		s.sees(cid, "Ada nothing, Ben nothing, Fen nothing")

		// Who has a buddy or was asked can be asked, and is told no more by it; they have one buddy at a time.
		s.want(s.would(cid, ben))
		s.want(s.would(ben, ada))
		s.sees(ada, "Ben stands, Cid nothing, Fen nothing")
		s.sees(ben, "Ada stands, Cid asks_me, Fen nothing")
		s.sees(cid, "Ada nothing, Ben asked, Fen nothing")
		s.sees(fen, "Ada nothing, Ben nothing, Cid nothing")
		s.refused(s.would(ben, cid), audit.CodeConflict)
		s.want(s.wouldNot(fen, ada))
		s.sees(ada, "Ben stands, Cid nothing, Fen nothing")

		// A repeated request does not bring back what was ended since.
		s.want(s.wouldNot(ada, ben))
		s.want(s.WouldBeBuddies(t.Context(), ada, ada.Group, ben.Hat, once))
		s.sees(ada, "Ben nothing, Cid nothing, Fen nothing")
		s.sees(ben, "Ada nothing, Cid asks_me, Fen nothing")
		if after := s.rows("trail"); after != trail {
			t.Errorf("%d entries of the trail, before %d", after, trail)
		}
	})
}

// "Not now" needs no reason, and whoever said it is not asked by the same person again: the next to ask is them.
func TestABuddyNotNow(t *testing.T) {
	tell(t, func(s *story) {
		fen := s.groupFacilitator("Fen")
		ada, ben := s.groupMember(fen, "Ada"), s.groupMember(fen, "Ben")
		s.want(s.would(ada, ben))
		s.want(s.wouldNot(ben, ada))
		s.want(s.wouldNot(ada, ben))
		s.sees(ada, "Ben not_now, Fen nothing")
		s.sees(ben, "Ada nothing, Fen nothing")
		s.refused(s.would(ada, ben), audit.CodeConflict)
		s.want(s.would(ada, fen))
		s.want(s.wouldNot(ada, fen))
		s.want(s.would(ben, ada))
		s.sees(ada, "Ben asks_me, Fen nothing")
		s.want(s.would(ada, ben))
		s.sees(ben, "Ada stands, Fen nothing")
	})
}

// It ends with the role of either of the two, and with their account.
func TestABuddyLeaves(t *testing.T) {
	tell(t, func(s *story) {
		fen := s.groupFacilitator("Fen")
		ada, ben, cid := s.groupMember(fen, "Ada"), s.groupMember(fen, "Ben"), s.groupMember(fen, "Cid")
		pair := func(one, other audit.Actor) {
			s.want(s.would(one, other))
			s.want(s.would(other, one))
		}
		pair(ada, ben)
		s.want(s.would(cid, ada))
		s.want(s.EndGroupHat(t.Context(), fen, fen.Group, ben.Hat, key()))
		s.sees(ada, "Cid asks_me, Fen nothing")
		s.refused(s.would(ada, ben), audit.CodeNotFound)
		s.want(s.would(ada, cid))

		exported := 0
		s.want(s.ExportPerson(t.Context(), "Cid", func(table models.ExportedTable, row []any) error {
			if table.Name == "buddies" && row != nil {
				exported++
			}
			return nil
		}))
		if exported != 1 {
			t.Errorf("%d rows in one's own export", exported)
		}
		_, err := s.ErasePerson(t.Context(), "Cid")
		s.want(err)
		s.sees(ada, "Fen nothing")
		if left := s.rows("buddies"); left != 0 {
			t.Errorf("%d are left", left)
		}
	})
}

// Whoever gives up one of two roles stays in the group, and so does what there is between them and others.
func TestABuddyGivesUpOneOfTwoRoles(t *testing.T) {
	tell(t, func(s *story) {
		p := &peopled{story: s}
		fen := s.groupFacilitator("Fen")
		ada, ben, cid := s.groupMember(fen, "Ada"), s.groupMember(fen, "Ben"), s.groupMember(fen, "Cid")
		s.want(s.would(ada, ben))
		s.want(s.would(ben, ada))
		s.want(s.would(cid, ada))
		link, err := s.InviteToInstallation(t.Context(), s.operator("olu"), audit.RoleFacilitator, "", key())
		both := p.accept(p.made(link, err), ada.Person)
		s.want(s.LeaveHat(t.Context(), ada, ada.Hat, key()))
		s.sees(ben, "Ada stands, Cid nothing, Fen nothing")
		s.sees(cid, "Ada asked, Ben nothing, Fen nothing")
		for _, other := range both {
			if other.Hat != ada.Hat {
				s.sees(other, "Ben stands, Cid asks_me, Fen nothing")
				s.want(s.LeaveHat(t.Context(), other, other.Hat, key()))
			}
		}
		s.sees(ben, "Cid nothing, Fen nothing")
		if left := s.rows("buddies"); left != 0 {
			t.Errorf("%d are left", left)
		}
	})
}
