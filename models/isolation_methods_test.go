package models_test

import (
	"context"
	"reflect"
	"slices"
	"testing"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

// withoutActor are the methods of the Store that nobody in particular calls, and why that is safe.
func withoutActor() map[string][]string {
	return map[string][]string{
		"tells nothing of anybody": {"Close", "CountRequest", "DatabaseName", "Invented", "Now", "Ready", "SendsMail", "ToSpare"},
		"is public":                {"AskAboutReport", "Criteria", "CriteriaFile", "CriteriaVersions", "ForgetPassword", "PublicPage", "SigningKeys", "TheGroup"},
		"the token, the password or the provider's word is the proof": {
			"AcceptLink", "AcceptWithProvider", "BeginProviderVisit", "FollowCalendar", "LookAtLink", "LookAtSession", "LookAtSignUpCode", "SearchToSignUp",
			"SignIn", "SignInWithProvider", "SignOut", "SignUp", "TakeProviderVisit", "Visit",
		},
		"finds out the hat that an actor is made of": {"SuccessorHat"},
		"a job of the installation, asked for by nobody": {
			"AnswerForgotten", "ClaimMail", "MailNotSent", "MailSent", "PurgeExpired", "ReleasePools", "Remind", "SettleClaims",
		},
		"a command at the machine, which no address runs": {
			"AddInventedPractice", "Backup", "Demonstration", "ErasePerson", "ErasePractice", "ExportPerson", "ExportPracticeByCode",
			"FirstSetupLink", "GiveInventedFactor", "ImportPractices", "LoadPractices", "LoadStarter", "LookAtPersonErasure", "PublishCriteria",
			"LookAtPracticeErasure", "MakeSigningKey", "ResetFactor", "ResetLink", "Restore", "Retention", "RotateSigningKey", "SeedNational", "SetupLink",
			"VerifyTrail",
		},
	}
}

// ofOneself are the methods that are about the actor's own account, and about nobody else's: they take no other person.
func ofOneself() []string {
	return []string{
		"Account", "AskAccountErasure", "BeginFactor", "ChangeAccount", "ChangeEmail", "ChangePassword", "ChangeSignInName", "Confirm",
		"ChangeReminders", "ConfirmWithProvider", "EndFactor", "EndOtherSessions", "EndSession", "ExportAccount", "ExtendSession", "GiveFactor", "LeaveHat",
		"LinkProvider", "OwnEndorsements", "OwnPositions", "OwnReviews", "OwnSuggestions", "OwnWords", "RenewRecoveryCodes", "Sessions", "SetUpFactor", "StopAccountErasure", "UnlinkProvider",
		"WithdrawOwnEndorsements", "WithdrawOwnPosition", "WithdrawOwnReview", "WithdrawOwnSuggestion", "WithdrawOwnWords",
	}
}

// storeMethod is an exported method of the Store.
type storeMethod struct {
	name string
	in   []reflect.Type // after the context
}

func storeMethods() (methods []storeMethod) {
	kind := reflect.TypeFor[*models.Store]()
	for i := range kind.NumMethod() {
		method := storeMethod{name: kind.Method(i).Name}
		signature := kind.Method(i).Type
		for k := 1; k < signature.NumIn(); k++ {
			if signature.In(k) != reflect.TypeFor[context.Context]() {
				method.in = append(method.in, signature.In(k))
			}
		}
		methods = append(methods, method)
	}
	return methods
}

// hasActor tells whether somebody in particular calls the method.
func (m storeMethod) hasActor() bool {
	return len(m.in) > 0 && m.in[0] == reflect.TypeFor[audit.Actor]()
}

// tenant is the type of the id that says whose things the method is about; nil without one.
func (m storeMethod) tenant() reflect.Type {
	tenants := []reflect.Type{reflect.TypeFor[audit.PracticeID](), reflect.TypeFor[audit.GroupID](), reflect.TypeFor[audit.PlacementID]()}
	if !m.hasActor() || len(m.in) < 2 || !slices.Contains(tenants, m.in[1]) {
		return nil
	}
	return m.in[1]
}

// Every method of the Store says who asks and whose things it is about, each in its own type, or is one of a few that
// are about nobody's; those that are about the installation's refuse everybody but its operators.
func TestEveryStoreMethodNamesItsTenant(t *testing.T) {
	reasoned := map[string]bool{}
	for _, names := range withoutActor() {
		for _, name := range names {
			reasoned[name] = true
		}
	}
	tell(t, func(s *story) {
		facilitator := s.facilitator("fen")
		lead := s.lead(facilitator, s.practice(facilitator, "A81001"), "Sam Okoro")
		for _, method := range storeMethods() {
			switch {
			case method.tenant() != nil:
			case slices.Contains(ofOneself(), method.name):
				if slices.Contains(method.in, reflect.TypeFor[audit.PersonID]()) {
					s.t.Errorf("%s is about oneself, and takes another person", method.name)
				}
			case !method.hasActor():
				if !reasoned[method.name] {
					s.t.Errorf("%s says neither who asks nor whose things it is about", method.name)
				}
			default:
				for _, actor := range []audit.Actor{lead, facilitator, {Person: lead.Person, Role: audit.RolePerson}} {
					err := s.call(method, actor, things{})
					if refusal := asRefusal(err); refusal == nil || refusal.Code != audit.CodeForbidden {
						s.t.Errorf("%s is about no tenant, and a %s is told %v", method.name, actor.Role, err)
					}
				}
			}
		}
	})
}

// The lists above name methods that there are.
func TestTheListsOfMethodsAreTrue(t *testing.T) {
	listed := [][]string{ofOneself()}
	for _, names := range withoutActor() {
		listed = append(listed, names)
	}
	for _, name := range slices.Concat(listed...) {
		if !slices.ContainsFunc(storeMethods(), func(m storeMethod) bool { return m.name == name }) {
			t.Errorf("there is no method %s", name)
		}
	}
}

// Another's session, role or words cannot be ended or taken back as if they were one's own: it is not found, like one that does not exist.
func TestNobodyEndsWhatIsAnothers(t *testing.T) {
	tell(t, func(s *story) {
		db := s.database.SQL(s.t)
		own, foreign := s.settle(db, "DEMO01"), s.settle(db, "DEMO02")
		session, tried := audit.SessionID(uuid.NewString()), 0
		_, err := db.Exec("INSERT INTO sessions (id, token_hash, person_id, created_at, seen_at, expires_at) VALUES ('" + string(session) +
			"', 'x', '" + string(foreign.lead.Person) + "', '2026-03-24', '2026-03-24', '2099-01-01')")
		s.want(err)
		words, audits := reflect.TypeFor[audit.ContributionID](), reflect.TypeFor[audit.AuditID]()
		theirs := things{
			reflect.TypeFor[audit.SessionID](): session, reflect.TypeFor[audit.HatID](): foreign.lead.Hat, words: foreign.group[words],
			audits: foreign.practice[audits],
		}
		before := contents(s.t, db)
		for _, method := range storeMethods() {
			for kind := range theirs {
				if !slices.Contains(ofOneself(), method.name) || !slices.Contains(method.in, kind) {
					continue
				}
				tried++
				found, missing := s.call(method, own.lead, theirs), s.call(method, own.lead, nowhere(theirs))
				if refusal := asRefusal(found); refusal == nil || refusal.Code != audit.CodeNotFound || found.Error() != missing.Error() {
					s.t.Errorf("%s with another's %s: %v; with a missing one: %v", method.name, kind.Name(), found, missing)
				}
			}
		}
		if contents(s.t, db) != before || tried < 3 {
			s.t.Errorf("something was changed, or nothing was tried: %d", tried)
		}
	})
}
