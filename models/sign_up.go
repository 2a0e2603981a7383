package models

import (
	"context"

	"doorway/audit"
)

// SignUpOffer is what a code is for.
type SignUpOffer struct {
	GroupName string
	Code      SignUpCode // without who made it
}

// SignUp is what a trainee gives who signs up with a code. Somebody who is signed in (SignedIn) gives no name, sign-in name,
// password and address. Device is a short word for the list of sessions.
type SignUp struct {
	Code                       string
	Practice                   audit.PracticeID
	Starts, Ends               audit.Date
	Name, SignInName, Password string
	Email                      string // where to be written to; empty for not at all
	Device                     string
	SignedIn                   audit.PersonID
	Session                    audit.SessionID // the one in which they are
}

// LookAtSignUpCode tells what a code is for. Errors: audit.CodeNotFound when it is unknown, ended or too old.
func (s *Store) LookAtSignUpCode(ctx context.Context, code string) (SignUpOffer, error) {
	row, err := s.reading(ctx, installation()).usableCode(code)
	return SignUpOffer{row.GroupName, SignUpCode{ID: row.ID, ExpiresAt: row.ExpiresAt.Time}}, translate(err)
}

// SearchToSignUp is SearchPractices for whoever has a code, among practices that are open.
// Errors: audit.CodeNotFound for the code, audit.CodeInvalid for fewer than two letters or figures.
func (s *Store) SearchToSignUp(ctx context.Context, code, words string) ([]PracticeFound, error) {
	t := s.reading(ctx, installation())
	if _, err := t.usableCode(code); err != nil {
		return nil, translate(err)
	}
	found, err := s.searchPractices(ctx, words, true)
	return found, translate(err)
}

// SignUp makes the placement of somebody who has a code, and their account when they have none, and begins a session. The
// practice learns nothing. Repeated with the same key it makes nothing: whoever is signed in has a session again, and others
// are told to sign in.
// Errors: audit.CodeNotFound for the code; audit.CodeInvalid or audit.CodeRefusedText with the field at fault;
// audit.CodeConflict when the practice is closed, when they have or lately had a role there, or when they have a placement
// there in the same time.
func (s *Store) SignUp(ctx context.Context, in SignUp, key string) (session Session, err error) {
	if _, err := s.reading(ctx, installation()).usableCode(in.Code); err != nil {
		return Session{}, translate(err)
	}
	days, err := audit.NewPlacement(in.Starts, in.Ends)
	if err != nil {
		return Session{}, err
	}
	use := linkUse{in: AcceptLink{Name: in.Name, SignInName: in.SignInName, Password: in.Password, Email: in.Email}, person: in.SignedIn}
	if in.SignedIn == "" {
		if err := use.check(LinkInvitation); err != nil {
			return Session{}, err
		}
		if use.hash, err = s.hashPassword(ctx, in.Password); err != nil {
			return Session{}, err
		}
	}
	err = s.inTx(ctx, installation(), func(t *tx) error {
		use := use // the transaction may run again
		if err := t.signUp(&use, in, days, key); err != nil {
			return err
		}
		session, err = t.goOn(use.person, in.Session, in.Device, in.SignedIn != "")
		return err
	})
	return session, err
}

func (t *tx) signUp(use *linkUse, in SignUp, days audit.Placement, key string) error {
	code, err := t.usableCode(in.Code)
	if err != nil {
		return err
	}
	if err := t.toSignUpAt(in.Practice, days); err != nil {
		return err
	}
	if in.SignedIn == "" {
		if err := t.newTrainee(use, key); err != nil {
			return err
		}
	}
	id := newID[audit.PlacementID]()
	trainee := audit.Actor{Person: use.person, Role: audit.RoleTrainee}
	_, repeated, err := t.once(trainee, key, string(id), "sign_up", code.GroupID, in.Practice, days.Starts, days.Ends)
	if err != nil || repeated {
		return err
	}
	if err := t.mayPlace(use.person, in.Practice, days); err != nil {
		return err
	}
	if err := t.insertPlacement(id, code.GroupID, in.Practice, days, false); err != nil {
		return err
	}
	if _, err := t.giveHat(use.person, Hat{Role: audit.RoleTrainee, Group: code.GroupID, Placement: id}); err != nil {
		return err
	}
	return t.in(ofPlacement(id)).record(trainee, "placement.sign_up", string(id))
}

// toSignUpAt refuses a practice that cannot be chosen, and a placement that is long over.
func (t *tx) toSignUpAt(practice audit.PracticeID, days audit.Placement) error {
	if days.State(t.today()) == audit.PlacementClosed {
		return audit.Invalid("ends", "This placement ended more than four weeks ago, so there is nothing left to write.")
	}
	_, found, err := one[int](t, "SELECT 1 FROM practices WHERE id = ?", practice)
	if err == nil && !found {
		err = audit.Invalid("practiceId", "Choose a practice from the list.")
	}
	if err != nil {
		return err
	}
	return t.openPractice(practice)
}

// newTrainee makes the account. When the same request made it before, its name is taken, and they are told to sign in.
func (t *tx) newTrainee(use *linkUse, key string) error {
	use.person = newID[audit.PersonID]()
	err := t.addPerson(personRow{use.person, use.in.Name, use.in.SignInName, use.hash})
	if refused(err) {
		before, fault := must[int](t, `SELECT COUNT(*) FROM idempotency_keys k JOIN people p ON p.id = k.person_id
			WHERE k.key = ? AND p.sign_in_key = ?`, key, signInKey(use.in.SignInName))
		if fault != nil {
			return fault
		}
		if before > 0 {
			return audit.Conflict("Your account and your placement are ready. Sign in with the sign-in name and the password that you chose.")
		}
	}
	if err != nil {
		return err
	}
	return t.firstEmail(use.person, use.in.Email)
}

// mayPlace refuses a placement at a practice in which somebody has, or lately had, a role, and a second one there in the same
// time: they signed up before.
func (t *tx) mayPlace(person audit.PersonID, practice audit.PracticeID, days audit.Placement) error {
	if err := t.lockPerson(person); err != nil {
		return err
	}
	held, err := t.held(person)
	if err != nil {
		return err
	}
	if audit.HasInterest(held, practice, t.now) {
		return inTheirOwnPractice()
	}
	_, found, err := one[int](t, `SELECT 1 FROM hats h JOIN placements e ON e.group_id = h.group_id AND e.id = h.placement_id
		WHERE h.person_id = ? AND h.until IS NULL AND e.practice_id = ? AND e.starts <= ? AND e.ends >= ? LIMIT 1`,
		person, practice, days.Ends, days.Starts)
	if err == nil && found {
		err = audit.Conflict("You have a placement at this practice in this time already. You find it on your first page.")
	}
	return err
}
