package models_test

import (
	"database/sql"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
	"doorway/models/testdb"
)

// things are the values that a call is made with, by their type.
type things map[reflect.Type]any

// with gives the things with one taken from others.
func (th things) with(kind reflect.Type, others things) things {
	mixed := things{}
	for k, value := range th {
		mixed[k] = value
	}
	mixed[kind] = others[kind]
	return mixed
}

// usual are the values that are no ids.
func usual() things {
	all := things{}
	for _, value := range []any{
		int(1), int64(1), true, audit.Date("2026-03-02"), level(1, "words"), models.ActionInput{Action: audit.Action{What: "Paint"}},
		models.AuditChange{Form: audit.FormShort}, models.PracticeChange{ShownName: "The Surgery"}, audit.SignpostID("samaritans"), audit.RolePracticeMember, audit.KindClinician,
		models.ObservationInput{Observation: audit.Observation{Choice: audit.ChoiceNotSeen}},
		models.ConsultationInput{Consultation: audit.Consultation{Question: "words"}},
		models.ContributionInput{Contribution: audit.Contribution{Kind: audit.ContributionComment, Body: "words", Visibility: audit.VisibleToGroup, Attribution: audit.AsRole}},
		audit.ContributionDiscussed, audit.ConsultationPaused, audit.HeardPass,
		models.DecisionInput{About: audit.DecisionOther, Decision: decided("words")},
		models.ReflectionInput{Reflection: audit.Reflection{Noticed: "words"}},
		audit.Sharing{Audience: audit.AudienceGroup, Level: audit.SharingDomains}, audit.AudienceGroup,
		models.ExportVisit(func(models.ExportedTable, []any) error { return nil }),
	} {
		all[reflect.TypeOf(value)] = value
	}
	return all
}

// words are the texts that a method takes before its key.
func words(method string, at int) string {
	switch {
	case method == "Retiring":
		return []string{"starter", "0.1.0"}[at]
	case at > 0:
	case slices.Contains([]string{"Answer", "SaveAnswer", "EarlierTexts", "SaveView", "Observation", "SaveObservation", "SaveReview", "AskForConversation", "SaveSummary", "RemoveSummary"}, method):
		return firstCriterion
	case slices.Contains([]string{"SaveDraftCriterion", "PutBackDraftCriterion", "DraftCriterion"}, method):
		return firstCriterion
	case method == "StartDraft", method == "ImportDraft":
		return "starter"
	case method == "AskForDomain":
		return "REG"
	}
	return key()
}

// call calls a method of the Store as an actor and gives its error.
func (s *story) call(method storeMethod, actor audit.Actor, with things) error {
	s.t.Helper()
	values, texts, ordinary := []reflect.Value{reflect.ValueOf(s.t.Context()), reflect.ValueOf(actor)}, 0, usual()
	for _, kind := range method.in[1:] {
		value := reflect.Zero(kind)
		if kind == reflect.TypeFor[string]() {
			value = reflect.ValueOf(words(method.name, texts))
			texts++
		} else if known, found := ordinary[kind]; found {
			value = reflect.ValueOf(known)
		} else if known, found := with[kind]; found {
			value = reflect.ValueOf(known)
		} else if kind.Kind() == reflect.Func {
			value = reflect.MakeFunc(kind, func([]reflect.Value) (zeros []reflect.Value) {
				for i := range kind.NumOut() {
					zeros = append(zeros, reflect.Zero(kind.Out(i)))
				}
				return zeros
			})
		}
		values = append(values, value)
	}
	results := reflect.ValueOf(s.Store).MethodByName(method.name).Call(values)
	err, _ := results[len(results)-1].Interface().(error)
	return err
}

func asRefusal(err error) *audit.Error {
	var refusal *audit.Error
	errors.As(err, &refusal)
	return refusal
}

// tenants are a practice, a group and a placement with one of everything, and who wears a hat in each.
type tenants struct {
	practice, group, placement things
	lead, facilitator, owner   audit.Actor
	member                     audit.Actor // of the group
}

// settle makes a practice whose draft was submitted before, with an action, a request, a claim and an invitation, and a
// group with a member, an invitation and a placement there.
func (s *story) settle(db *sql.DB, code string) tenants {
	s.t.Helper()
	now := s.clock.Now().Format("2006-01-02 15:04:05+00:00")
	ids := map[string]string{":now": now, ":code": code}
	var group, version string
	s.want(db.QueryRow("SELECT id FROM criteria_versions").Scan(&version))
	if err := db.QueryRow("SELECT g.id FROM groups g WHERE NOT EXISTS (SELECT 1 FROM hats h WHERE h.group_id = g.id)").Scan(&group); err != nil {
		group = uuid.NewString()
		_, err := db.Exec("INSERT INTO groups (id, name, created_at) VALUES ('" + group + "', '" + group + "', '" + now + "')")
		s.want(err)
	}
	ids[":group"], ids[":version"] = group, version
	snapshot := s.frozen()
	for _, name := range []string{
		":practice", ":audit", ":action", ":request", ":round", ":claim", ":placement", ":hat-lead", ":hat-member", ":hat-waiting", ":hat-facilitator",
		":hat-clinician", ":hat-trainee", ":p-lead", ":p-member", ":p-waiting", ":p-facilitator", ":p-clinician", ":p-trainee", ":link-practice",
		":link-group", ":link-lead", ":assessment", ":code-group", ":report", ":question", ":said",
		":suggestion", ":message", ":conversation", ":shown",
		":draft", ":proposal", ":set", ":hours", ":meeting",
	} {
		ids[name] = uuid.NewString()
	}
	for _, statement := range settling() {
		for _, name := range slices.Backward(slices.Sorted(keysOf(ids))) {
			statement = strings.ReplaceAll(statement, name, ids[name])
		}
		if _, err := db.Exec(statement); err != nil {
			s.t.Fatalf("%s: %v", statement, err)
		}
	}
	for _, submitted := range []string{":audit", ":shown"} {
		_, err := db.Exec(`INSERT INTO submissions (practice_id, audit_id, number, snapshot, hash, submitted_by, submitted_at)
			VALUES ($1, $2, 1, $3, '', $4, $5)`, ids[":practice"], ids[submitted], snapshot, ids[":p-lead"], now)
		s.want(err)
	}
	return tenantsOf(ids)
}

// frozen is a self-assessment with no answer, as it is kept when it is submitted.
func (s *story) frozen() []byte {
	s.t.Helper()
	set, err := audit.StarterCriteria()
	s.want(err)
	sheet := audit.Sheet{Set: set, Form: audit.FormShort}
	submission, err := audit.Submit(audit.SubmissionInput{Sheet: sheet, State: audit.StateDraft, Number: 1, By: audit.RolePracticeLead}, s.clock.Now())
	s.want(err)
	return submission.Snapshot
}

func keysOf(ids map[string]string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for name := range ids {
			if !yield(name) {
				return
			}
		}
	}
}

func tenantsOf(ids map[string]string) tenants {
	practice, group, placement := audit.PracticeID(ids[":practice"]), audit.GroupID(ids[":group"]), audit.PlacementID(ids[":placement"])
	of := func(values ...any) things {
		all := things{}
		for _, value := range values {
			all[reflect.TypeOf(value)] = value
		}
		return all
	}
	return tenants{
		practice: of(practice, audit.AuditID(ids[":audit"]), audit.ActionID(ids[":action"]), audit.RequestID(ids[":request"]), audit.RoundID(ids[":round"]),
			audit.ClaimID(ids[":claim"]), audit.HatID(ids[":hat-member"]), audit.LinkID(ids[":link-practice"]), audit.ReportCode(ids[":report"]),
			audit.MessageID(ids[":message"])),
		group: of(group, practice, placement, audit.AssessmentID(ids[":assessment"]), audit.HatID(ids[":hat-clinician"]),
			audit.LinkID(ids[":link-group"]), audit.SignUpCodeID(ids[":code-group"]), audit.AuditID(ids[":shown"]),
			audit.ConsultationID(ids[":question"]), audit.ContributionID(ids[":said"]),
			audit.DraftID(ids[":draft"]), audit.ProposalID(ids[":proposal"]),
			audit.SuggestionID(ids[":suggestion"]), audit.MessageID(ids[":conversation"]), audit.HoursID(ids[":hours"]), audit.MeetingID(ids[":meeting"])),
		placement: of(placement),
		lead: audit.Actor{Person: audit.PersonID(ids[":p-lead"]), Role: audit.RolePracticeLead, Hat: audit.HatID(ids[":hat-lead"]),
			Practice: practice, As: audit.RelationOwnPractice},
		facilitator: audit.Actor{Person: audit.PersonID(ids[":p-facilitator"]), Role: audit.RoleFacilitator, Hat: audit.HatID(ids[":hat-facilitator"]), Group: group},
		member:      audit.Actor{Person: audit.PersonID(ids[":p-clinician"]), Role: audit.RoleGroupMember, Hat: audit.HatID(ids[":hat-clinician"]), Group: group},
		owner:       audit.Actor{Person: audit.PersonID(ids[":p-trainee"]), Role: audit.RoleTrainee, Hat: audit.HatID(ids[":hat-trainee"]), Placement: placement},
	}
}

// settling are the statements that settle runs.
func settling() []string {
	statements := []string{`INSERT INTO practices (id, ods_code, name_ods, shown_name, address, town, postcode, telephone, icb_code, opened_on,
		closed_on, status, invented, search, created_at, updated_at) VALUES (':practice', ':code', '', ':code', '', '', '', '', '', '', '',
		'open', TRUE, '', ':now', ':now')`}
	for _, who := range []string{"lead", "member", "waiting", "facilitator", "clinician", "trainee"} {
		statements = append(statements, strings.ReplaceAll(`INSERT INTO people (id, trail_id, name, sign_in_name, sign_in_key, password_hash,
			created_at, updated_at) VALUES (':p-who', ':p-who', 'who', ':p-who', ':p-who', '', ':now', ':now')`, "who", who))
	}
	const hat, link = "INSERT INTO hats (id, person_id, since, role, ", `INSERT INTO links (id, created_by, created_at, expires_at, kind, role, `
	return append(statements,
		"INSERT INTO placements (id, group_id, practice_id, starts, ends, created_at, updated_at) VALUES (':placement', ':group', ':practice', '2026-02-01', '2026-07-31', ':now', ':now')",
		hat+"practice_id) VALUES (':hat-lead', ':p-lead', ':now', 'practice_lead', ':practice')",
		hat+"practice_id) VALUES (':hat-member', ':p-member', ':now', 'practice_member', ':practice')",
		hat+"practice_id) VALUES (':hat-waiting', ':p-waiting', '2026-12-01 00:00:00+00:00', 'practice_lead', ':practice')",
		hat+"group_id) VALUES (':hat-facilitator', ':p-facilitator', ':now', 'facilitator', ':group')",
		hat+"group_id, kind) VALUES (':hat-clinician', ':p-clinician', ':now', 'group_member', ':group', 'clinician')",
		hat+"group_id, placement_id) VALUES (':hat-trainee', ':p-trainee', ':now', 'trainee', ':group', ':placement')",
		link+"practice_id) VALUES (':link-practice', ':p-lead', ':now', '2026-12-01 00:00:00+00:00', 'invitation', 'practice_member', ':practice')",
		link+"group_id, member_kind) VALUES (':link-group', ':p-facilitator', ':now', '2026-12-01 00:00:00+00:00', 'invitation', 'group_member', ':group', 'clinician')",
		`INSERT INTO sign_up_codes (group_id, id, code_hash, created_by, created_at, expires_at)
			VALUES (':group', ':code-group', ':code-group', ':p-facilitator', ':now', '2026-12-01 00:00:00+00:00')`,
		"INSERT INTO criteria_sets (id, group_id, lineage, created_at) VALUES (':set', ':group', 'starter', ':now') ON CONFLICT (group_id, lineage) DO NOTHING",
		`INSERT INTO criteria_drafts (group_id, id, set_id, from_version, number, state, frame, created_by, created_at, updated_at) VALUES (':group', ':draft',
			(SELECT id FROM criteria_sets WHERE group_id = ':group'), ':version', '0.2.0', 'draft', '{}', ':p-facilitator', ':now', ':now')`,
		"INSERT INTO proposals (group_id, id, draft_id, title, why, state, opened_by, opened_at) VALUES (':group', ':proposal', ':draft', 'x', 'x', 'open', ':p-clinician', ':now')",
		`INSERT INTO audits (id, practice_id, version_id, form, state, submissions, created_by, created_at, updated_at, submitted_at)
			VALUES (':audit', ':practice', ':version', 'short', 'draft', 1, ':p-lead', ':now', ':now', ':now')`,
		`INSERT INTO actions (id, practice_id, origin_audit_id, origin_submission, criterion_id, suggestion_id, what, first_step, owner_role,
			owner_person, due, effort, benefit, how_we_know, status, status_reason, evidence_note, done_on, created_at, updated_by, updated_at)
			VALUES (':action', ':practice', ':audit', 0, '', '', 'x', '', '', '', '', '', '', '', 'not_started', '', '', '', ':now', ':p-lead', ':now')`,
		"INSERT INTO audit_actions (practice_id, audit_id, action_id, listed_at) VALUES (':practice', ':audit', ':action', ':now')",
		"INSERT INTO domain_requests (practice_id, id, audit_id, domain_id, hat_id, asked_at) VALUES (':practice', ':request', ':audit', 'REG', ':hat-lead', ':now')",
		"INSERT INTO view_rounds (practice_id, id, audit_id, domains, spread, opened_by, opened_at) VALUES (':practice', ':round', ':audit', '[]', FALSE, ':p-lead', ':now')",
		"INSERT INTO view_invitees (practice_id, round_id, hat_id) VALUES (':practice', ':round', ':hat-lead')",
		`INSERT INTO placement_assessments (group_id, placement_id, id, person_id, version_id, state, release, release_chosen_at, created_at,
			updated_at, submitted_at) VALUES (':group', ':placement', ':assessment', ':p-trainee', ':version', 'submitted', 'group', ':now', ':now', ':now', ':now')`,
		"INSERT INTO observations (group_id, placement_id, criterion_id, choice, version, write_key, updated_at) VALUES (':group', ':placement', 'REG-1', 'not_seen', 1, '', ':now')",
		"INSERT INTO consultations (group_id, id, question, words, criteria, content_note, opened_by, opened_at) VALUES (':group', ':question', 'x', '', '[]', '', ':p-facilitator', ':now')",
		`INSERT INTO contributions (group_id, id, hat_id, consultation_id, criterion_id, kind, body, content_note, visibility, attribution, shown_name, state,
			created_at, updated_at, version, write_key) VALUES (':group', ':said', ':hat-facilitator', ':question', 'REG-1', 'comment', 'x', '', 'group', 'role', '', 'heard', ':now', ':now', 1, '')`,
		"INSERT INTO hours (group_id, id, hat_id, day, minutes, what, note, reasons, added_at) VALUES (':group', ':hours', ':hat-facilitator', '2026-03-02', 60, 'meeting', '', '[]', ':now')",
		`INSERT INTO meetings (group_id, id, title, on_day, place, check_in, check_out, content_note, reasons, kept_until, version, write_key)
			VALUES (':group', ':meeting', 'x', '2026-03-30', '', '', '', '', '[]', ':now', 1, '')`,
		`INSERT INTO signing_keys (id, public_key, private_key, created_at)
			VALUES ('key', '', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=', ':now') ON CONFLICT DO NOTHING`,
		`INSERT INTO issued_reports (practice_id, code, report_id, kind, submissions, key_id, as_of, issued_at)
			VALUES (':practice', ':report', '', 'action_plan', '[]', 'key', '2026-03-02', ':now')`,
		`INSERT INTO audits (id, practice_id, version_id, form, state, submissions, created_by, created_at, updated_at, submitted_at)
			VALUES (':shown', ':practice', ':version', 'short', 'submitted', 1, ':p-lead', ':now', ':now', ':now')`,
		`INSERT INTO sharing_consents (practice_id, audit_id, group_id, audience, level, stuck, given_by, given_at, version, write_key)
			VALUES (':practice', ':shown', ':group', 'group', 'full', FALSE, ':p-lead', ':now', 1, '')`,
		`INSERT INTO suggestions (group_id, id, practice_id, audit_id, criterion_id, kind, words, hat_id, state, version, suggested_at)
			VALUES (':group', ':suggestion', ':practice', ':shown', '', 'thanks', 'x', ':hat-facilitator', 'suggested', 1, ':now')`,
		`INSERT INTO practice_messages (practice_id, id, group_id, audit_id, criterion_id, kind, words, said_on, version)
			VALUES (':practice', ':message', ':group', ':audit', '', 'thanks', 'x', '2026-03-02', 1)`,
		`INSERT INTO practice_messages (practice_id, id, group_id, audit_id, criterion_id, kind, words, said_on, version)
			VALUES (':practice', ':conversation', ':group', ':audit', '', 'conversation', '', '2026-03-02', 1)`,
		"INSERT INTO lead_claims (practice_id, id, hat_id, made_at, effective_at) VALUES (':practice', ':claim', ':hat-waiting', ':now', '2026-12-01 00:00:00+00:00')",
	)
}

// actorIn is who calls a method, and what theirs is.
func (of tenants) actorIn(tenant reflect.Type) (audit.Actor, things) {
	switch tenant {
	case reflect.TypeFor[audit.PracticeID]():
		return of.lead, of.practice
	case reflect.TypeFor[audit.GroupID]():
		return of.facilitator, of.group
	}
	return of.owner, of.placement
}

// actorOf is actorIn, but for what a member alone may do.
func (of tenants) actorOf(method storeMethod) (audit.Actor, things) {
	actor, theirs := of.actorIn(method.tenant())
	if slices.Contains([]string{"Endorse", "TakeBackEndorsements", "TakePosition", "WithdrawPosition"}, method.name) {
		actor = of.member
	}
	return actor, theirs
}

// saidOtherwise are the ids that a request's body names: it is refused as what it says, foreign or missing alike.
func saidOtherwise(method string, kind reflect.Type) audit.Code {
	if method == "AskForDomain" && kind == reflect.TypeFor[audit.HatID]() {
		return audit.CodeInvalid
	}
	return audit.CodeNotFound
}

// Whatever is called with another's id, alone or among one's own, finds nothing and changes nothing, on both databases:
// what another has is answered like what does not exist.
func TestNoStoreMethodReachesAcross(t *testing.T) {
	tell(t, func(s *story) {
		db := s.database.SQL(s.t)
		own, foreign := s.settle(db, "DEMO01"), s.settle(db, "DEMO02")
		before, tried := contents(s.t, db), 0
		for _, method := range storeMethods() {
			tenant := method.tenant()
			if tenant == nil {
				continue
			}
			actor, mine := own.actorOf(method)
			_, theirs := foreign.actorIn(tenant)
			looksUp := tenant == reflect.TypeFor[audit.GroupID]() // any practice of the list of England
			for kind := range mine {
				if !slices.Contains(method.in, kind) || looksUp && kind == reflect.TypeFor[audit.PracticeID]() {
					continue
				}
				tried++
				found, missing := s.call(method, actor, mine.with(kind, theirs)), s.call(method, actor, mine.with(kind, nowhere(mine)))
				refusal, same := asRefusal(found), fmt.Sprint(found) == fmt.Sprint(missing)
				if refusal == nil || refusal.Code != saidOtherwise(method.name, kind) || !same {
					s.t.Errorf("%s with another's %s: %v; with a missing one: %v", method.name, kind.Name(), found, missing)
				}
			}
			if refusal := asRefusal(s.call(method, actor, theirs)); refusal == nil || refusal.Code != audit.CodeNotFound {
				s.t.Errorf("%s with all of another's: %v", method.name, refusal)
			}
		}
		if contents(s.t, db) != before {
			s.t.Error("something was changed")
		}
		if tried < 40 {
			s.t.Errorf("only %d ids were tried", tried)
		}
	})
}

// nowhere gives ids of nothing, of the same types.
func nowhere(like things) things {
	none := things{}
	for kind := range like {
		none[kind] = reflect.ValueOf(uuid.NewString()).Convert(kind).Interface()
	}
	return none
}

// The calls above are refused for the ids alone: with one's own, none of them is not found.
func TestOwnThingsAreFound(t *testing.T) {
	for _, method := range storeMethods() {
		if method.tenant() == nil || method.name == "EndLeadInvitation" {
			continue // the group's invitation is no lead's
		}
		t.Run(method.name, func(t *testing.T) {
			t.Parallel()
			database, clock := testdb.SQLite(t), testdb.NewClock()
			s := &story{database.Open(t, models.Options{Now: clock.Now}), t, clock, database}
			s.want(s.LoadStarter(t.Context()))
			own := s.settle(database.SQL(t), "DEMO01")
			actor, mine := own.actorOf(method)
			if refusal := asRefusal(s.call(method, actor, mine)); refusal != nil && refusal.Code == audit.CodeNotFound {
				t.Error("not found")
			}
		})
	}
}

// contents is all that the database holds, as text.
func contents(t *testing.T, db *sql.DB) string {
	t.Helper()
	_, err := db.Exec("SELECT version()")
	c := catalogue{t, db, err == nil}
	var out strings.Builder
	for _, table := range c.tables() {
		columns := c.columns(table)
		for i, column := range columns {
			columns[i] = "COALESCE(CAST(" + column + " AS TEXT), '')"
		}
		rows := c.texts("SELECT " + strings.Join(columns, " || '|' || ") + " FROM " + table)
		slices.Sort(rows)
		out.WriteString(table + "\n" + strings.Join(rows, "\n") + "\n")
	}
	return out.String()
}
