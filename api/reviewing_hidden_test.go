package api

import (
	"fmt"
	"strings"
	"testing"

	"doorway/audit"
	"doorway/models"
	"doorway/models/testdb"
)

// inGroup is somebody of the scene's group, in the copy of the world that the scene stands in now.
func (s *scene) inGroup(who *caller) *caller {
	moved := *who
	moved.w, moved.token = s.w, s.w.session(who.person)
	return &moved
}

// The practice gets the same bytes from every request, whoever in the group reviewed, suggested something or opted out: it
// cannot learn which member did, nor that anybody did.
func TestThePracticeCannotTellWhoInTheGroupDidWhat(t *testing.T) {
	eachDatabase(t, practiceCannotTellWho)
}

func practiceCannotTellWho(t *testing.T, database testdb.Database) {
	from := newPast(t, database)
	nobody := from.withoutTrainees(t)(nextDay)
	for name, who := range map[string]func(*scene) *caller{
		"a clinician":   func(s *scene) *caller { return s.inGroup(s.clinician) },
		"a facilitator": func(s *scene) *caller { return s.inGroup(s.facilitator) },
	} {
		acts := way{name, func(s *scene) {
			member, group := who(s), "/groups/"+s.things["groupId"]
			page := group + "/shared-practices/" + string(s.practice)
			member.send("PUT", page+"/audits/"+s.things["auditId"]+"/reviews/"+shortForm(t)[0],
				[]byte(`{"view":"differently","note":"a quiet note","textReasons":[]}`), "If-Match", etag(0)).is(200)
			member.send("POST", page+"/suggestions", fmt.Appendf(nil, `{"auditId":%q,"criterionId":"","kind":%q,"words":"quiet words","textReasons":[]}`,
				s.things["auditId"], audit.MessageQuestion)).is(201)
			member.send("PUT", group+"/opt-outs/"+string(s.practice), nil).is(204)
		}, nextDay}
		t.Run(name, func(t *testing.T) { sameSteps(t, nobody, from.walked(t, acts, false)) })
	}
}

// What is sent as the group's view of an answer is the same bytes everywhere, whoever of the group thought so or suggested it,
// whatever the others think, and if nobody said anything: a facilitator chose it.
func TestTheGroupsViewTellsNobodyAndNoCount(t *testing.T) {
	eachDatabase(t, func(t *testing.T, database testdb.Database) {
		from := newPast(t, database)
		walked := func(name string, does func(*scene) *caller) map[string]string {
			return from.walked(t, way{name, func(s *scene) { s.sendsView(does(s)) }, nextDay}, false)
		}
		facilitator := func(s *scene) *caller { return s.inGroup(s.facilitator) }
		alone := walked("the facilitator alone", facilitator)
		if !strings.Contains(alone["GET "+base+"/practices/:practiceId/from-the-group as the lead"], `"view":"differently"`) {
			t.Error("the practice does not read the view")
		}
		for name, does := range map[string]func(*scene) *caller{
			"one clinician": func(s *scene) *caller { return s.thinks(s.inGroup(s.clinician), "differently") },
			"people who think otherwise": func(s *scene) *caller {
				s.thinks(facilitator(s), "agree")
				return s.thinks(s.joins(audit.KindLivedExperience), "cannot_tell")
			},
		} {
			t.Run(name, func(t *testing.T) { sameSteps(t, alone, walked(name, does)) })
		}
	})
}

// joins is somebody new in the scene's group.
func (s *scene) joins(kind audit.MemberKind) *caller {
	return s.w.somebody("Lou Marsh").wears(models.Hat{Role: audit.RoleGroupMember, Kind: kind, Group: audit.GroupID(s.things["groupId"])})
}

// sharedPage is the address of the practice in its group.
func (s *scene) sharedPage() string {
	return "/groups/" + s.things["groupId"] + "/shared-practices/" + string(s.practice)
}

// thinks lets somebody of the group review the first answer.
func (s *scene) thinks(who *caller, view audit.ReviewView) *caller {
	s.w.Helper()
	who.send("PUT", s.sharedPage()+"/audits/"+s.things["auditId"]+"/reviews/"+shortForm(s.w)[0],
		fmt.Appendf(nil, `{"view":%q,"note":"a quiet note","textReasons":[]}`, view), "If-Match", etag(0)).is(200)
	return who
}

// sendsView lets somebody suggest a review of the first answer, which the facilitator sends in words of their own. Its id, and
// that of the mail to the lead, would be chance.
func (s *scene) sendsView(who *caller) {
	s.w.Helper()
	var made wireGroupSuggestion
	who.send("POST", s.sharedPage()+"/suggestions", fmt.Appendf(nil, `{"auditId":%q,"criterionId":%q,"kind":"review","words":"quiet words","textReasons":[]}`,
		s.things["auditId"], shortForm(s.w)[0])).is(201).into(&made)
	var sent wirePracticeMessage
	s.inGroup(s.facilitator).send("POST", "/groups/"+s.things["groupId"]+"/suggestions/"+string(made.ID)+"/send",
		[]byte(`{"view":"differently","words":"The group sees it differently.","textReasons":[]}`), "If-Match", etag(made.Version)).is(200).into(&sent)
	s.w.exec("UPDATE practice_messages SET id = ? WHERE practice_id = ? AND id = ?", fixedID("sent"), string(s.practice), string(sent.ID))
	s.w.exec("UPDATE outbox SET id = ? WHERE person_id = ?", fixedID("notice"), string(s.lead.person))
}
