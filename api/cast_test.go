package api

import (
	"github.com/google/uuid"

	"doorway/audit"
	"doorway/models"
)

// caller is somebody with a browser. Of practice, group and placement those of the hats given to them are set.
type caller struct {
	w         *world
	person    audit.PersonID
	hat       audit.HatID // the hat given last
	practice  audit.PracticeID
	group     audit.GroupID
	placement audit.PlacementID
	token     string
}

func (w *world) nobody() *caller { return &caller{w: w} }

// somebody makes a person without a hat, who cannot sign in with a password, and gives them a session.
func (w *world) somebody(name string) *caller {
	w.Helper()
	id, now := uuid.NewString(), w.clock.Now()
	w.exec(`INSERT INTO people (id, trail_id, name, sign_in_name, sign_in_key, password_hash, created_at, updated_at)
		VALUES (?, ?, ?, ?, ?, '', ?, ?)`, id, uuid.NewString(), name, name+canary, id, now, now)
	who := &caller{w: w, person: audit.PersonID(id)}
	who.token = w.session(who.person)
	return who
}

// person makes a person with a hat of the installation or of a practice; RolePerson is no hat.
func (w *world) person(name string, role audit.Role, practice audit.PracticeID) *caller {
	w.Helper()
	who := w.somebody(name)
	who.practice = practice
	if role == audit.RolePerson {
		return who
	}
	return who.wears(models.Hat{Role: role, Practice: practice})
}

// wears gives a person one more hat, from now on unless it says since when.
func (p *caller) wears(hat models.Hat) *caller {
	p.w.Helper()
	orNull := func(id string) any {
		if id == "" {
			return nil
		}
		return id
	}
	if hat.Since.IsZero() {
		hat.Since = p.w.clock.Now()
	}
	p.hat = audit.HatID(uuid.NewString())
	p.w.exec(`INSERT INTO hats (id, person_id, role, kind, practice_id, group_id, placement_id, since) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
		string(p.hat), string(p.person), string(hat.Role), string(hat.Kind), orNull(string(hat.Practice)), orNull(string(hat.Group)),
		orNull(string(hat.Placement)), hat.Since)
	switch {
	case hat.Practice != "":
		p.practice = hat.Practice
	case hat.Placement != "":
		p.placement = hat.Placement
	case hat.Group != "":
		p.group = hat.Group
	}
	return p
}

// paused pauses the hat given last.
func (p *caller) paused() *caller {
	p.w.exec("UPDATE hats SET paused_at = ? WHERE id = ?", p.w.clock.Now(), string(p.hat))
	return p
}

// ended ends the hat given last.
func (p *caller) ended() *caller {
	p.w.exec("UPDATE hats SET until = ? WHERE id = ?", p.w.clock.Now(), string(p.hat))
	return p
}

// lead makes the lead of a new practice.
func (w *world) lead(code string) *caller {
	w.Helper()
	return w.person("Sam Okoro", audit.RolePracticeLead, w.practice(code, "The "+code+" Surgery"))
}

// member makes a member of a practice.
func (w *world) member(practice audit.PracticeID) *caller {
	w.Helper()
	return w.person("Dee Marsh", audit.RolePracticeMember, practice)
}

func (w *world) operator() *caller { return w.person("Olu Adeyemi", audit.RoleOperator, "") }

// theGroup is the group that owns the starter criteria.
func (w *world) theGroup() audit.GroupID {
	w.Helper()
	group, err := w.store.TheGroup(w.Context())
	if err != nil {
		w.Fatal(err)
	}
	return group.ID
}

// otherGroup makes a group that is not the one that the interface shows.
func (w *world) otherGroup() audit.GroupID {
	w.Helper()
	id := uuid.NewString()
	w.exec("INSERT INTO groups (id, name, created_at) VALUES (?, ?, ?)", id, "Another group "+id, w.clock.Now())
	return audit.GroupID(id)
}

// facilitator makes a facilitator of the group.
func (w *world) facilitator() *caller {
	w.Helper()
	return w.somebody("Fen Abara").wears(models.Hat{Role: audit.RoleFacilitator, Group: w.theGroup()})
}

// groupMember makes a member of the group.
func (w *world) groupMember(kind audit.MemberKind) *caller {
	w.Helper()
	return w.somebody("Gil Moreno").wears(models.Hat{Role: audit.RoleGroupMember, Kind: kind, Group: w.theGroup()})
}

// addedPlacement makes a placement of the group at a practice, for nobody yet.
func (w *world) addedPlacement(practice audit.PracticeID, starts, ends audit.Date) audit.PlacementID {
	w.Helper()
	id, now := uuid.NewString(), w.clock.Now()
	w.exec("INSERT INTO placements (id, group_id, practice_id, starts, ends, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
		id, string(w.theGroup()), string(practice), string(starts), string(ends), now, now)
	return audit.PlacementID(id)
}

// trainee makes a trainee on a placement at a practice.
func (w *world) trainee(practice audit.PracticeID, starts, ends audit.Date) *caller {
	w.Helper()
	placement := w.addedPlacement(practice, starts, ends)
	return w.somebody("Tam Okeke").wears(models.Hat{Role: audit.RoleTrainee, Group: w.theGroup(), Placement: placement})
}
