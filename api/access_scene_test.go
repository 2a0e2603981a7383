package api

import (
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

// things are the ids that fill a route's path and body, by the name that the path gives them. Where several routes use
// one name for different things, the name has the beginning of the path before it.
type things map[string]string

// nothings are ids of nothing.
func nothings() things {
	th := things{}
	for _, name := range []string{
		"practiceId", "auditId", "actionId", "groupId", "placementId", "listedPracticeId", "listedPlacementId", "sessionId",
		"claimId", "requestId", "account hatId", "installation hatId", "groups hatId", "practices hatId",
		"installation invitationId", "groups invitationId", "listed invitationId", "practices invitationId", "otherPractice", "next",
		"roundId", "assessmentId", "codeId", "reportCode", "draftId", "proposalId",
		"sharedPracticeId", "suggestionId", "groups messageId", "practices messageId", "hoursId", "meetingId",
		"consultationId", "contributionId",
	} {
		th[name] = uuid.NewString()
	}
	return th
}

// key is under which name a path's id is kept.
func (th things) key(path, name string) string {
	begins, _, _ := strings.Cut(strings.TrimPrefix(path, base+"/"), "/")
	if name == "invitationId" && strings.Contains(path, ":listedPracticeId") {
		begins = "listed"
	}
	if _, several := th[begins+" "+name]; several {
		return begins + " " + name
	}
	return name
}

// with gives the things with one id taken from others.
func (th things) with(path, name string, others things) things {
	mixed := things{}
	for k, id := range th {
		mixed[k] = id
	}
	mixed[th.key(path, name)] = others[th.key(path, name)]
	return mixed
}

func (th things) fill(t testing.TB, path string) string {
	for _, name := range idsIn(path) {
		path = strings.Replace(path, ":"+name, th[th.key(path, name)], 1)
	}
	return strings.NewReplacer(":criterionId", shortForm(t)[0], ":setId", "starter", ":audience", "group", ":criteriaVersion", "0.1.0", ":number", "1", ":signpostId", "nhs-111",
		":reportCode", th["reportCode"], ":odsCode", "none", ":calendarToken", "none",
		":listedPracticeId", th["listedPracticeId"]).Replace(path)
}

// body puts ids into a sample body.
func (th things) body(sample string) string {
	return strings.NewReplacer("MEMBER-HAT", th["practices hatId"], "NEXT-HAT", th["next"], "OTHER-PRACTICE", th["otherPractice"], "SHARED-AUDIT", th["auditId"]).Replace(sample)
}

// scene is a practice in which there is one of everything, with the people around it.
type scene struct {
	w                                                                *world
	practice                                                         audit.PracticeID
	lead, member, waiting, operator, facilitator, clinician, trainee *caller
	former, successor                                                *caller // in some scenes
	things                                                           things
}

// newScene makes a practice with a draft that was submitted before, an answer, an action, a request to its member, a round
// in which member and lead are asked for their views, a lead who waits, open invitations of every kind, and a trainee's placement. Scenes stand in different groups: DEMO01 in the
// one that is shown.
func newScene(w *world, code string) *scene {
	w.Helper()
	group := w.theGroup()
	if code != "DEMO01" {
		group = w.otherGroup()
	}
	s := &scene{w: w, lead: w.lead(code), operator: w.operator(), things: nothings()}
	s.practice = s.lead.practice
	s.member = w.member(s.practice)
	s.facilitator = w.somebody("Fen Abara").wears(models.Hat{Role: audit.RoleFacilitator, Group: group})
	s.clinician = w.somebody("Gil Moreno").wears(models.Hat{Role: audit.RoleGroupMember, Kind: audit.KindClinician, Group: group})
	s.waiting = w.somebody("Wyn Hale").wears(models.Hat{Role: audit.RolePracticeLead, Practice: s.practice, Since: w.clock.Now().AddDate(0, 0, 7)})
	s.trainee = s.placed(group, "2026-09-01", "2027-01-31")
	th := s.things
	th["practiceId"], th["listedPracticeId"], th["groupId"] = string(s.practice), string(s.practice), string(group)
	th["placementId"], th["listedPlacementId"] = string(s.trainee.placement), string(s.trainee.placement)
	th["otherPractice"] = string(w.practice(code+"B", "The other "+code+" Surgery"))
	th["practices hatId"], th["groups hatId"] = string(s.member.hat), string(s.clinician.hat)
	th["next"] = string(w.member(s.practice).hat)
	th["installation hatId"] = string(w.operator().hat)
	s.writes()
	s.observes()
	s.sharesWith(group)
	s.invites(group)
	s.proposes(group)
	s.keepsHours(group)
	s.meets(group)
	w.exec("INSERT INTO sign_up_codes (group_id, id, code_hash, created_by, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
		string(group), th["codeId"], hashOf(th["codeId"]), string(s.facilitator.person), w.clock.Now(), w.clock.Now().Add(time.Hour))
	s.says(group)
	return s
}

// proposes leaves a draft of the group's criteria, and a proposal from it.
func (s *scene) proposes(group audit.GroupID) {
	w, th := s.w, s.things
	w.exec("INSERT INTO criteria_sets (id, group_id, lineage, created_at) VALUES (?, ?, 'starter', ?) ON CONFLICT DO NOTHING", uuid.NewString(), string(group), w.clock.Now())
	w.exec(`INSERT INTO criteria_drafts (group_id, id, set_id, from_version, number, state, frame, created_by, created_at, updated_at)
		SELECT group_id, ?, id, (SELECT id FROM criteria_versions), '0.2.0', 'draft', ?, ?, ?, ? FROM criteria_sets WHERE group_id = ?`,
		th["draftId"], frameOfStarter(w), string(s.facilitator.person), w.clock.Now(), w.clock.Now(), string(group))
	w.exec("INSERT INTO proposals (group_id, id, draft_id, title, why, state, opened_by, opened_at) VALUES (?, ?, ?, 'a', 'b', 'open', ?, ?)",
		string(group), th["proposalId"], th["draftId"], string(s.clinician.person), w.clock.Now())
}

// says leaves a question to the group, and what a facilitator said to it about a criterion.
func (s *scene) says(group audit.GroupID) {
	th, now := s.things, s.w.clock.Now()
	s.w.exec("INSERT INTO consultations (group_id, id, question, words, criteria, content_note, opened_by, opened_at) VALUES (?, ?, 'What first', '', '[]', '', ?, ?)",
		string(group), th["consultationId"], string(s.facilitator.person), now)
	s.w.exec(`INSERT INTO contributions (group_id, id, hat_id, consultation_id, criterion_id, kind, body, content_note, visibility, attribution, shown_name, state,
		created_at, updated_at, version, write_key) VALUES (?, ?, ?, ?, ?, 'comment', 'words', '', 'group', 'role', '', 'heard', ?, ?, 1, '')`,
		string(group), th["contributionId"], string(s.facilitator.hat), th["consultationId"], shortForm(s.w)[0], now, now)
}

// keepsHours leaves a line of the facilitator's hours.
func (s *scene) keepsHours(group audit.GroupID) {
	s.w.exec(`INSERT INTO hours (group_id, id, hat_id, day, minutes, what, note, reasons, added_at) VALUES (?, ?, ?, '2026-11-20', 60, 'meeting', '', '[]', ?)`,
		string(group), s.things["hoursId"], string(s.facilitator.hat), s.w.clock.Now())
}

// meets leaves a meeting of the group.
func (s *scene) meets(group audit.GroupID) {
	s.w.exec(`INSERT INTO meetings (group_id, id, title, on_day, place, check_in, check_out, content_note, reasons, kept_until, version, write_key)
		VALUES (?, ?, 'Meeting', '2026-12-01', '', '', '', '', '[]', ?, 1, '')`, string(group), s.things["meetingId"], s.w.clock.Now().AddDate(0, 6, 0))
}

// observes leaves an assessment of the trainee's, which the group may see without the name.
func (s *scene) observes() {
	s.w.Helper()
	s.trainee.observe(shortForm(s.w)[0], levelSeen(1, "a note"), 0).is(200)
	s.trainee.reflect("a thought", 0).is(200)
	s.trainee.send("POST", s.trainee.assessment()+"/submit", nil).is(200)
	s.trainee.releases(wireRelease{Release: "group"}).is(200)
	s.things["assessmentId"] = s.w.rows("SELECT id FROM placement_assessments WHERE placement_id = ?", string(s.trainee.placement))[0]
}

// sharesWith lets the group see the self-assessment, say something, have more to say, and be asked for a conversation.
func (s *scene) sharesWith(group audit.GroupID) {
	w, th, practice := s.w, s.things, string(s.practice)
	th["sharedPracticeId"] = practice
	w.exec(`INSERT INTO sharing_consents (practice_id, audit_id, group_id, audience, level, stuck, given_by, given_at, version, write_key)
		VALUES (?, ?, ?, 'group', 'full', ?, ?, ?, 1, '')`, practice, th["auditId"], string(group), false, string(s.lead.person), w.clock.Now())
	w.exec(`INSERT INTO suggestions (group_id, id, practice_id, audit_id, criterion_id, kind, words, hat_id, state, version, suggested_at)
		VALUES (?, ?, ?, ?, '', 'thanks', 'thank you', ?, 'suggested', 0, ?)`, string(group), th["suggestionId"], practice, th["auditId"],
		string(s.facilitator.hat), w.clock.Now())
	for name, kind := range map[string]string{"groups messageId": "conversation", "practices messageId": "question"} {
		w.exec(`INSERT INTO practice_messages (practice_id, id, group_id, audit_id, criterion_id, kind, words, said_on, version)
			VALUES (?, ?, ?, ?, ?, ?, 'words', '2026-11-20', 1)`, practice, th[name], string(group), th["auditId"], shortForm(w)[0], kind)
	}
}

// placed makes a trainee on a placement of a group at the practice.
func (s *scene) placed(group audit.GroupID, starts, ends audit.Date) *caller {
	id, now := uuid.NewString(), s.w.clock.Now()
	s.w.exec("INSERT INTO placements (id, group_id, practice_id, starts, ends, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
		id, string(group), string(s.practice), string(starts), string(ends), now, now)
	return s.w.somebody("Tam Okeke").wears(models.Hat{Role: audit.RoleTrainee, Group: group, Placement: audit.PlacementID(id)})
}

// writes fills the self-assessment: answered, submitted, open again, and one domain asked of the member.
func (s *scene) writes() {
	w, th := s.w, s.things
	w.Helper()
	sheet := s.lead.begin(audit.FormShort)
	sheet.save(shortForm(w)[0], atLevel(1, "a note"), 0).is(200)
	action := sheet.add(ownAction("an action"))
	sheet.send("POST", sheet.at+"/submit", []byte(`{"lowered":[]}`)).is(200)
	sheet.send("POST", sheet.at+"/reopen", []byte(`{"reason":"again","textReasons":[]}`)).is(200)
	th["auditId"], th["actionId"] = sheet.at[strings.LastIndexByte(sheet.at, '/')+1:], string(action.ID)
	th["reportCode"] = string(audit.ReportCodeOf([]byte(th["auditId"])))
	w.exec("INSERT INTO signing_keys (id, public_key, private_key, created_at, ended_at) VALUES ('k', '', '', ?, ?) ON CONFLICT DO NOTHING",
		w.clock.Now(), w.clock.Now())
	w.exec(`INSERT INTO issued_reports (practice_id, code, report_id, kind, submissions, key_id, as_of, issued_at)
		VALUES (?, ?, '', 'action_plan', '[]', 'k', '2026-11-20', ?)`, string(s.practice), th["reportCode"], w.clock.Now())
	w.exec("INSERT INTO domain_requests (practice_id, id, audit_id, domain_id, hat_id, asked_at) VALUES (?, ?, ?, ?, ?, ?)",
		string(s.practice), th["requestId"], th["auditId"], firstDomain(w), string(s.member.hat), w.clock.Now())
	w.exec("INSERT INTO view_rounds (practice_id, id, audit_id, domains, spread, opened_by, opened_at) VALUES (?, ?, ?, '[]', ?, ?, ?)",
		string(s.practice), th["roundId"], th["auditId"], false, string(s.lead.person), w.clock.Now())
	for _, who := range []*caller{s.lead, s.member} {
		w.exec("INSERT INTO view_invitees (practice_id, round_id, hat_id) VALUES (?, ?, ?)", string(s.practice), th["roundId"], string(who.hat))
	}
	w.exec("INSERT INTO lead_claims (practice_id, id, hat_id, made_at, effective_at) VALUES (?, ?, ?, ?, ?)",
		string(s.practice), th["claimId"], string(s.waiting.hat), w.clock.Now(), w.clock.Now().AddDate(0, 0, 7))
}

// firstDomain is the domain of the short form's first criterion.
func firstDomain(t testing.TB) string {
	t.Helper()
	set, err := audit.StarterCriteria()
	if err != nil {
		t.Fatal(err)
	}
	for _, criterion := range set.Criteria {
		if criterion.ID == shortForm(t)[0] {
			return criterion.Domain
		}
	}
	return ""
}

// invites leaves an invitation of every kind open.
func (s *scene) invites(group audit.GroupID) {
	practice, other := string(s.practice), s.things["otherPractice"]
	for key, into := range map[string]struct {
		role, kind      string
		practice, group any
	}{
		"installation invitationId": {"facilitator", "", nil, string(group)},
		"groups invitationId":       {"group_member", "clinician", nil, string(group)},
		"listed invitationId":       {"practice_lead", "", practice, string(group)},
		"practices invitationId":    {"practice_member", "", practice, nil},
		"another":                   {"practice_lead", "", other, string(group)},
	} {
		id := s.things[key]
		if id == "" {
			id = uuid.NewString()
		}
		s.w.exec(`INSERT INTO links (id, kind, role, member_kind, practice_id, group_id, created_by, created_at, expires_at)
			VALUES (?, 'invitation', ?, ?, ?, ?, ?, ?, ?)`, id, into.role, into.kind, into.practice, into.group,
			string(s.operator.person), s.w.clock.Now(), s.w.clock.Now().Add(time.Hour))
	}
}

// submitted takes the draft back to where it was submitted.
func (s *scene) submitted() {
	s.w.exec("UPDATE audits SET state = 'submitted' WHERE practice_id = ? AND id = ?", string(s.practice), s.things["auditId"])
}

// everybody is one of each role, by what they are.
func (s *scene) everybody() map[string]*caller {
	return map[string]*caller{
		"nobody": s.w.nobody(), "person": s.w.somebody("Kim Lee"), "operator": s.operator, "facilitator": s.facilitator,
		"clinician": s.clinician, "trainee": s.trainee, "member": s.member, "lead": s.lead,
	}
}

// within is who may do most in the place that a path names. Where people in a group stand is only said by its members.
func (s *scene) within(path string) *caller {
	if strings.HasSuffix(path, "/position") || strings.Contains(path, "/endorsements") {
		return s.clinician
	}
	return map[string]*caller{"practiceId": s.lead, "groupId": s.facilitator, "placementId": s.trainee, "": s.operator}[placeNamed(path)]
}
