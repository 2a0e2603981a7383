package api

import (
	"os"
	"testing"
	"time"

	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
	"doorway/models/testdb"
)

// endorsing is somebody of the group and the draft whose texts they endorse.
type endorsing struct {
	saying
	texts string // the address of the draft's texts
}

func (w *world) endorsing() endorsing {
	w.Helper()
	who, draft := w.drafted()
	member := who.saying()
	return endorsing{member, member.at + "/drafts/" + string(draft.ID) + "/endorsements"}
}

// first gives the first two texts, as somebody reads them.
func (e endorsing) first(who *caller) []wireTextToEnd {
	e.w.Helper()
	var page wireEndorsements
	who.send("GET", e.texts, nil).is(200).into(&page)
	return page.Domains[0].Texts[:2]
}

func asRead(texts []wireTextToEnd) (read []wireTextRead) {
	for _, text := range texts {
		read = append(read, wireTextRead{text.CriterionID, text.Hash})
	}
	return read
}

// endorses endorses the first two texts.
func (e endorsing) endorses() []wireTextRead {
	e.w.Helper()
	read := asRead(e.first(e.caller))
	e.sends("PUT", e.texts, wireEndorse{read}).is(200)
	return read
}

func (e endorsing) takesBack(read []wireTextRead) answer {
	e.w.Helper()
	return e.sends("POST", e.texts+"/take-back", wireEndorse{read})
}

// comesBack lets them leave the group and come back in another role.
func (e endorsing) comesBack(role audit.Role, kind audit.MemberKind) {
	e.w.Helper()
	e.send("DELETE", "/account/hats/"+string(e.hat), nil).is(204)
	e.wears(models.Hat{Role: role, Kind: kind, Group: e.w.theGroup()})
}

func (e endorsing) kept() int {
	return len(e.w.rows("SELECT text_hash FROM endorsements"))
}

// Somebody who left and came back finds what they endorsed, and takes it back, whatever their role is now. What is not there is
// not said to be taken back.
func TestWhoComesBackFindsWhatTheyEndorsed(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		e := w.endorsing()
		gil := w.groupMember(audit.KindClinician)
		read := e.endorses()
		gil.sends("PUT", e.texts, wireEndorse{read}).is(200)
		e.comesBack(audit.RoleGroupMember, audit.KindClinician)
		if now := e.first(e.caller); !now[0].Mine || !now[1].Mine {
			t.Errorf("back in the group she finds %+v", now)
		}
		e.takesBack(read[:1]).is(200)
		if now := e.first(e.caller); now[0].Mine || !now[1].Mine || e.kept() != 3 {
			t.Errorf("after one was taken back: %+v, %d are kept", now, e.kept())
		}
		e.takesBack(read[:1]).refuses(404, "not_found")
		e.sends("PUT", e.texts, wireEndorse{read}).is(200)
		if e.kept() != 4 {
			t.Errorf("%d are kept of two people", e.kept())
		}
		e.comesBack(audit.RoleFacilitator, "")
		e.sends("PUT", e.texts, wireEndorse{read}).refuses(403, "forbidden")
		e.takesBack(read).is(200)
		if now := e.first(e.caller); now[0].Mine || now[1].Mine || e.kept() != 2 {
			t.Errorf("as a facilitator: %+v, %d are kept", now, e.kept())
		}
		if theirs := e.first(gil); !theirs[0].Mine || !theirs[1].Mine {
			t.Error("another's went along")
		}
	})
}

// Whoever has left the group sees what they endorsed in their account, and takes it back: the words only where they are published.
// Another's is not there.
func TestWhoHasLeftTakesBackWhatTheyEndorsed(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		e := w.endorsing()
		gil := w.groupMember(audit.KindClinician)
		read := e.endorses()
		e.send("DELETE", "/account/hats/"+string(e.hat), nil).is(204)
		var own []wireOwnEndorsement
		e.send("GET", "/account/endorsements", nil).is(200).lacks("People can find out when the practice is open").into(&own)
		if len(own) != 2 || own[0].SetID != "starter" || own[0].Title != "" || own[1].Title == "" || own[0].Stays || own[1].Hash != read[1].Hash {
			t.Errorf("her account has %+v", own)
		}
		const takeBack = "/account/endorsements/take-back"
		for _, other := range []*caller{gil, w.saying().caller, w.somebody("Kim Lee")} {
			other.send("GET", "/account/endorsements", nil).is(200).nothing()
			other.sends("POST", takeBack, wireOwnEndorse{"starter", read}).refuses(404, "not_found")
		}
		e.sends("POST", takeBack, wireOwnEndorse{"starter", nil}).refuses(422, "invalid")
		e.sends("POST", takeBack, wireOwnEndorse{"another", read}).refuses(404, "not_found")
		body := encode(t, wireOwnEndorse{"starter", read})
		key := uuid.NewString()
		for range 2 { // its answer was lost, and it is sent again
			e.send("POST", takeBack, body, keyHeader, key).is(204)
		}
		e.send("POST", takeBack, body).refuses(404, "not_found")
		e.send("GET", "/account/endorsements", nil).is(200).nothing()
		if e.kept() != 0 {
			t.Errorf("%d are kept", e.kept())
		}
	})
}

// What an agreed version stands on stays, also when somebody has left; their account says so.
func TestWhatIsAgreedStaysEndorsed(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		w.agrees()
		gil := &caller{w: w, person: audit.PersonID(w.rows("SELECT DISTINCT h.person_id FROM endorsements e JOIN hats h ON h.id = e.hat_id")[0])}
		gil.token = w.session(gil.person)
		var own []wireOwnEndorsement
		gil.send("GET", "/account/endorsements", nil).is(200).into(&own)
		if len(own) == 0 || !own[0].Stays || own[0].Title == "" {
			t.Fatalf("the account has %+v", own)
		}
		read := []wireTextRead{{own[0].CriterionID, own[0].Hash}}
		gil.sends("POST", "/account/endorsements/take-back", wireOwnEndorse{"starter", read}).refuses(409, "conflict")
	})
}

// Whoever comes back to the group finds what they think of an answer, and says something else once: in whatever role, it is one view.
func TestWhoComesBackFindsTheirReview(t *testing.T) {
	eachWorld(t, func(_ *testing.T, w *world) {
		s := w.lead("DEMO01").begin(audit.FormShort).shows()
		s.reviews(s.ash, "cannot_tell", "It took me long").is(200)
		s.leaves(s.ash)
		s.ash.wears(models.Hat{Role: audit.RoleGroupMember, Kind: audit.KindLivedExperience, Group: w.theGroup()})
		s.ash.send("GET", s.page, nil).is(200).holds("It took me long")
		s.reviews(s.ash, "agree", "Another first").is(412)
		s.ash.send("PUT", s.reviewAt, []byte(`{"view":"agree","note":"Now it is fine","textReasons":[]}`), "If-Match", etag(1)).is(200)
		s.fen.send("GET", s.page+"/audits/"+string(s.id)+"/reviews", nil).is(200).holds("Now it is fine").lacks("It took me long")
		s.ash.send("GET", "/account/reviews", nil).is(200).holds("Now it is fine").lacks("It took me long")
		s.ash.send("DELETE", s.ownReview(s.ash), nil).is(204)
		s.fen.send("GET", s.page+"/audits/"+string(s.id)+"/reviews", nil).is(200).nothing()
	})
}

// Of two views that one person had of an answer, in two roles, the upgrade keeps the latest, and everybody else's.
func TestTheUpgradeKeepsOneReviewOfAPerson(t *testing.T) {
	eachDatabase(t, func(t *testing.T, database testdb.Database) {
		w := newWorld(t, database)
		s := w.lead("DEMO01").begin(audit.FormShort).shows()
		s.reviews(s.ash, "cannot_tell", "Earlier words").is(200)
		s.leaves(s.ash)
		s.ash.wears(models.Hat{Role: audit.RoleGroupMember, Kind: audit.KindLivedExperience, Group: w.theGroup()})
		w.exec(`INSERT INTO reviews (group_id, practice_id, audit_id, criterion_id, hat_id, view, note, version, write_key, updated_at)
			SELECT group_id, practice_id, audit_id, criterion_id, ?, 'agree', 'Later words', 1, '', ? FROM reviews`, string(s.ash.hat), w.clock.Now().Add(time.Hour))
		s.reviews(s.bel, "differently", "Bel’s words").is(200)
		folder := "sqlite"
		if database.Name == "PostgreSQL" {
			folder = "postgres"
		}
		upgrade, err := os.ReadFile("../models/migrations/" + folder + "/0030_one_review.sql")
		if err != nil {
			t.Fatal(err)
		}
		w.exec(string(upgrade))
		s.fen.send("GET", s.page+"/audits/"+string(s.id)+"/reviews", nil).is(200).holds("Later words", "Bel’s words").lacks("Earlier words")
	})
}
