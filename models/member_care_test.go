package models_test

import (
	"testing"
	"time"

	"doorway/audit"
	"doorway/models"
	"doorway/models/testdb"
)

// groupMember adds a member to the group.
func (s *story) groupMember(facilitator audit.Actor, name string) audit.Actor {
	s.t.Helper()
	link, err := s.InviteToGroup(s.t.Context(), facilitator, facilitator.Group, audit.RoleGroupMember, audit.KindCharity, "", key())
	s.want(err)
	return (&peopled{story: s}).join(link, name)
}

// groupFacilitator is a facilitator in the hat that they hold.
func (s *story) groupFacilitator(name string) audit.Actor {
	s.t.Helper()
	link, err := s.InviteToInstallation(s.t.Context(), s.operator("op."+name), audit.RoleFacilitator, "", key())
	s.want(err)
	return (&peopled{story: s}).join(link, name)
}

// Somebody who rests stays among those who were not heard, since a gap would tell of it, and is there under the name that they chose.
func TestAMemberRests(t *testing.T) {
	tell(t, func(s *story) {
		fen := s.groupFacilitator("fen")
		ada, ben := s.groupMember(fen, "Ada"), s.groupMember(fen, "Ben")
		question, err := s.OpenConsultation(t.Context(), fen, fen.Group, models.ConsultationInput{Consultation: audit.Consultation{Question: "What is a warm welcome?"}}, key())
		s.want(err)
		if heard := s.notHeard(fen, question.ID); heard != "Ada, Ben" {
			t.Errorf("not heard: %s", heard)
		}

		calm := models.MyPlaceInput{Resting: true, Quiet: audit.QuietHours{From: 20, Until: 9}}
		once := key()
		rested, err := s.ChangeMyPlace(t.Context(), ada, ada.Group, calm, 0, once)
		s.want(err)
		again, err := s.ChangeMyPlace(t.Context(), ada, ada.Group, calm, 0, once)
		s.want(err)
		if rested != again || !rested.Resting || rested.RestsSince != audit.LondonDate(s.clock.Now()) || rested.Version != 1 || rested.Name != "Ada" {
			t.Errorf("%+v, again %+v", rested, again)
		}
		_, err = s.ChangeMyPlace(t.Context(), ben, ben.Group, models.MyPlaceInput{Called: "  Benedict "}, 0, key())
		s.want(err)
		if heard := s.notHeard(fen, question.ID); heard != "Ada, Benedict" {
			t.Errorf("not heard while one rests: %s", heard)
		}

		_, err = s.ChangeMyPlace(t.Context(), ada, ada.Group, models.MyPlaceInput{}, 0, key())
		s.refused(err, audit.CodeStale)
		_, err = s.ChangeMyPlace(t.Context(), ada, ada.Group, models.MyPlaceInput{}, 0, once)
		s.refused(err, audit.CodeConflict)
		for _, taken := range []string{"benedict", "FEN", "Benedict "} {
			_, err = s.ChangeMyPlace(t.Context(), ada, ada.Group, models.MyPlaceInput{Called: taken}, 1, key())
			s.refused(err, audit.CodeInvalid)
		}
		_, err = s.ChangeMyPlace(t.Context(), ada, ada.Group, models.MyPlaceInput{Called: "Ada"}, 1, key())
		s.want(err)
		if heard := s.notHeard(fen, question.ID); heard != "Ada, Benedict" {
			t.Errorf("not heard afterwards: %s", heard)
		}
	})
}

// asksFor changes what somebody asks for, as they see it now.
func (s *story) asksFor(actor audit.Actor, change func(in *models.MyPlaceInput)) (models.MyPlace, error) {
	s.t.Helper()
	place, err := s.MyPlace(s.t.Context(), actor, actor.Group)
	s.want(err)
	change(&place.MyPlaceInput)
	return s.ChangeMyPlace(s.t.Context(), actor, actor.Group, place.MyPlaceInput, place.Version, key())
}

func called(name string) func(in *models.MyPlaceInput) {
	return func(in *models.MyPlaceInput) { in.Called = name }
}

// A name that somebody chose is theirs in whatever roles they have in the group: when they come back, and in a second role.
func TestANameStaysWithWhoChoseIt(t *testing.T) {
	tell(t, func(s *story) {
		p := &peopled{story: s}
		fen := s.groupFacilitator("fen")
		ada, ben := s.groupMember(fen, "Ada"), s.groupMember(fen, "Ben")
		_, err := s.asksFor(ada, called("Robin"))
		s.want(err)
		s.sees(ben, "Robin nothing, fen nothing")

		s.want(s.LeaveHat(t.Context(), ada, ada.Hat, key()))
		s.clock.Forward(time.Hour)
		link, err := s.InviteToGroup(t.Context(), fen, fen.Group, audit.RoleGroupMember, audit.KindCharity, "", key())
		back := p.accept(p.made(link, err), ada.Person)[0]
		s.sees(ben, "Robin nothing, fen nothing")
		_, err = s.asksFor(ben, called("robin"))
		s.refused(err, audit.CodeInvalid)
		_, err = s.asksFor(back, called("Robin "))
		s.want(err)

		link, err = s.InviteToInstallation(t.Context(), s.operator("olu"), audit.RoleFacilitator, "", key())
		var second audit.Actor
		for _, actor := range p.accept(p.made(link, err), ada.Person) {
			if actor.Role == audit.RoleFacilitator {
				second = actor
			}
		}
		page, err := s.GroupPage(t.Context(), ben, ben.Group)
		s.want(err)
		if len(page.Facilitators) != 2 || page.Facilitators[0] != "Robin" {
			t.Errorf("facilitators: %q", page.Facilitators)
		}
		seen, err := s.MyPlace(t.Context(), back, back.Group)
		s.want(err)
		_, err = s.asksFor(second, called(""))
		s.want(err)
		_, err = s.ChangeMyPlace(t.Context(), back, back.Group, seen.MyPlaceInput, seen.Version, key())
		s.refused(err, audit.CodeStale)
		s.sees(ben, "Ada nothing, fen nothing")
		_, err = s.asksFor(ben, called("Robin"))
		s.want(err)
	})
}

func (s *story) notHeard(facilitator audit.Actor, question audit.ConsultationID) (names string) {
	s.t.Helper()
	found, err := s.NotHeard(s.t.Context(), facilitator, facilitator.Group, question)
	s.want(err)
	for i, one := range found {
		if i > 0 {
			names += ", "
		}
		names += one.Name
	}
	return names
}

// Who asked to be written to hears once a day at most, and outside their quiet hours; who rests or did not ask hears nothing.
func TestTheGroupWritesOnlyToWhoWantsIt(t *testing.T) {
	testdb.Each(t, func(t *testing.T, database testdb.Database) {
		clock := testdb.NewClock()
		s := &story{database.Open(t, models.Options{Now: clock.Now, Mail: true}), t, clock, database}
		s.want(s.LoadStarter(t.Context()))
		fen := s.groupFacilitator("fen")
		wants := map[string]models.MyPlaceInput{
			"ada": {Mail: true, Quiet: audit.QuietHours{From: 0, Until: 23}}, "ben": {Mail: true}, "cid": {Mail: true, Resting: true}, "dot": {},
		}
		members := map[string]audit.Actor{}
		for name, asked := range wants {
			member := s.groupMember(fen, name)
			members[name] = member
			if _, err := database.SQL(t).Exec("UPDATE people SET email = '" + name + "@example.org', contact = 'email', email_confirmed_at = created_at WHERE sign_in_name = '" + name + "'"); err != nil {
				t.Fatal(err)
			}
			_, err := s.ChangeMyPlace(t.Context(), member, member.Group, asked, 0, key())
			s.want(err)
		}
		ask := func() {
			_, err := s.OpenConsultation(t.Context(), fen, fen.Group, models.ConsultationInput{Consultation: audit.Consultation{Question: "What next?"}}, key())
			s.want(err)
		}
		ask()
		s.posted("ben@example.org")
		ask()
		s.posted()
		until := audit.QuietHours{From: 0, Until: 23}.End(clock.Now())
		clock.Forward(until.Sub(clock.Now()))
		s.posted("ada@example.org")
		clock.Forward(25 * time.Hour)
		ask()
		s.posted("ben@example.org")

		// Who is asked to be a buddy hears that there is something to read; nobody hears of an answer.
		clock.Forward(25 * time.Hour)
		s.want(s.would(members["ada"], members["ben"]))
		s.posted("ben@example.org")
		s.want(s.would(members["ben"], members["ada"]))
		s.want(s.would(members["dot"], members["cid"]))
		clock.Forward(25 * time.Hour)
		s.posted()
	})
}

// Whoever looks after a group is written to as they ask for in that role, whatever they asked for as a member before.
func TestWhoLooksAfterAGroupIsWrittenToAsThat(t *testing.T) {
	testdb.Each(t, func(t *testing.T, database testdb.Database) {
		clock := testdb.NewClock()
		s := &story{database.Open(t, models.Options{Now: clock.Now, Mail: true}), t, clock, database}
		s.want(s.LoadStarter(t.Context()))
		p := &peopled{story: s}
		fen := s.groupFacilitator("fen")
		ada := s.groupMember(fen, "ada")
		if _, err := database.SQL(t).Exec("UPDATE people SET email = 'ada@example.org', contact = 'email', email_confirmed_at = created_at WHERE sign_in_name = 'ada'"); err != nil {
			t.Fatal(err)
		}
		_, err := s.asksFor(ada, func(in *models.MyPlaceInput) { in.Mail = true })
		s.want(err)
		ask := func() {
			_, err := s.OpenConsultation(t.Context(), fen, fen.Group, models.ConsultationInput{Consultation: audit.Consultation{Question: "What next?"}}, key())
			s.want(err)
		}
		ask()
		link, err := s.InviteToInstallation(t.Context(), s.operator("olu"), audit.RoleFacilitator, "", key())
		both := p.accept(p.made(link, err), ada.Person)
		s.posted()
		clock.Forward(25 * time.Hour)
		ask()
		s.posted()
		for _, actor := range both {
			if actor.Role == audit.RoleFacilitator {
				s.want(s.LeaveHat(t.Context(), actor, actor.Hat, key()))
			}
		}
		ask()
		s.posted("ada@example.org")
	})
}

// posted checks to whom notices go now.
func (s *story) posted(addresses ...string) {
	s.t.Helper()
	for _, address := range addresses {
		mail, found, err := s.ClaimMail(s.t.Context())
		s.want(err)
		if !found || mail.Kind != models.MailNotice || mail.Address != address {
			s.t.Fatalf("%+v, want a notice to %s", mail, address)
		}
		s.want(s.MailSent(s.t.Context(), mail))
	}
	if mail, found, err := s.ClaimMail(s.t.Context()); err != nil || found {
		s.t.Fatalf("%+v, %v: nothing more was to be sent", mail, err)
	}
}

// Mail that could not be sent, and is tried again, keeps to quiet hours as they are by then.
func TestMailThatIsTriedAgainKeepsToQuietHours(t *testing.T) {
	testdb.Each(t, func(t *testing.T, database testdb.Database) {
		clock := testdb.NewClock()
		s := &story{database.Open(t, models.Options{Now: clock.Now, Mail: true}), t, clock, database}
		s.want(s.LoadStarter(t.Context()))
		fen := s.groupFacilitator("fen")
		ada := s.groupMember(fen, "ada")
		if _, err := database.SQL(t).Exec("UPDATE people SET email = 'ada@example.org', contact = 'email', email_confirmed_at = created_at WHERE sign_in_name = 'ada'"); err != nil {
			t.Fatal(err)
		}
		_, err := s.ChangeMyPlace(t.Context(), ada, ada.Group, models.MyPlaceInput{Mail: true}, 0, key())
		s.want(err)
		_, err = s.OpenConsultation(t.Context(), fen, fen.Group, models.ConsultationInput{Consultation: audit.Consultation{Question: "What next?"}}, key())
		s.want(err)
		mail, found, err := s.ClaimMail(t.Context())
		s.want(err)
		if !found || mail.Address != "ada@example.org" {
			t.Fatalf("%+v", mail)
		}
		_, err = s.MailNotSent(t.Context(), mail, false)
		s.want(err)

		quiet := audit.QuietHours{From: 0, Until: 23}
		if quiet.End(clock.Now()).Equal(clock.Now()) {
			quiet = audit.QuietHours{From: 23, Until: 22}
		}
		_, err = s.ChangeMyPlace(t.Context(), ada, ada.Group, models.MyPlaceInput{Mail: true, Quiet: quiet}, 1, key())
		s.want(err)
		clock.Forward(2 * time.Minute)
		s.posted()
		clock.Forward(quiet.End(clock.Now()).Sub(clock.Now()))
		s.posted("ada@example.org")
	})
}
