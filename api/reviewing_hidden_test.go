package api

import (
	"fmt"
	"testing"

	"doorway/audit"
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
