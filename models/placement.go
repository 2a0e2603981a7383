package models

import (
	"context"

	"doorway/audit"
)

// Placement is a placement as its trainee sees it.
type Placement struct {
	audit.Placement
	ID           audit.PlacementID
	PracticeName string
	State        audit.PlacementState
}

// ListedPlacement is a placement as a facilitator sees it: nothing of what the trainee wrote.
type ListedPlacement struct {
	audit.Placement
	ID           audit.PlacementID
	Practice     audit.PracticeID
	PracticeName string
	Trainee      string      // empty until the invitation is accepted, and once the trainee has given the placement up
	Invitation   *Invitation // nil once it is long over, and for whoever signed up with a code
	Confirmed    bool        // somebody of the group knows that it is real: false for one that began with a code, until a facilitator says so
	Version      int64
}

type placementRow struct {
	ID           audit.PlacementID
	GroupID      audit.GroupID
	PracticeID   audit.PracticeID
	PracticeName string
	Trainee      string
	TraineeID    *audit.PersonID
	Starts       audit.Date
	Ends         audit.Date
	Version      int64
	Confirmed    bool
	WriteKey     string
	LinkID       *audit.LinkID
	LinkMade     stamp
	LinkExpires  stamp
	LinkUsed     stamp
}

// A placement has one invitation, and one hat that is open at a time.
const placementRows = `SELECT e.id, e.practice_id, o.shown_name AS practice_name, COALESCE(p.name, '') AS trainee,
	h.person_id AS trainee_id, e.starts, e.ends, e.version, e.confirmed, e.write_key, l.id AS link_id, l.created_at AS link_made,
	l.expires_at AS link_expires, l.used_at AS link_used
	FROM placements e JOIN practices o ON o.id = e.practice_id
	LEFT JOIN hats h ON h.group_id = e.group_id AND h.placement_id = e.id AND h.until IS NULL LEFT JOIN people p ON p.id = h.person_id
	LEFT JOIN links l ON l.group_id = e.group_id AND l.placement_id = e.id AND l.ended_at IS NULL `

func (r placementRow) days() audit.Placement { return audit.Placement{Starts: r.Starts, Ends: r.Ends} }

func (r placementRow) listed() ListedPlacement {
	listed := ListedPlacement{r.days(), r.ID, r.PracticeID, r.PracticeName, r.Trainee, nil, r.Confirmed, r.Version}
	if r.LinkID != nil {
		listed.Invitation = &Invitation{
			ID: *r.LinkID, Role: audit.RoleTrainee, CreatedAt: r.LinkMade.Time, ExpiresAt: r.LinkExpires.Time, Used: !r.LinkUsed.IsZero(),
		}
	}
	return listed
}

// Placements lists the placements of a group, those that end last first. Those at a practice where the facilitator has a
// role, or had one in the last 12 months, are left out: to them they do not exist.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Placements(ctx context.Context, actor audit.Actor, group audit.GroupID) ([]ListedPlacement, error) {
	if err := inGroup(actor, audit.PlacementsRead, group); err != nil {
		return nil, err
	}
	t := s.reading(ctx, ofGroup(group))
	held, err := t.held(actor.Person)
	if err != nil {
		return nil, translate(err)
	}
	rows, err := all[placementRow](t, placementRows+"WHERE e.group_id = ? ORDER BY e.ends DESC, e.starts DESC, e.id", group)
	listed := make([]ListedPlacement, 0, len(rows))
	for _, row := range rows {
		if !audit.HasInterest(held, row.PracticeID, t.now) {
			listed = append(listed, row.listed())
		}
	}
	return listed, translate(err)
}

// AddPlacement makes a placement at a practice and the invitation of its trainee, valid for 14 days; repeated with the same
// key it gives the same invitation another token. The practice learns nothing of it.
// Errors: audit.CodeNotFound, audit.CodeForbidden, audit.CodeInvalid for the dates, the practice or the address,
// audit.CodeConflict when the practice is closed or is the facilitator's own.
func (s *Store) AddPlacement(ctx context.Context, actor audit.Actor, group audit.GroupID, practice audit.PracticeID, starts, ends audit.Date, email, key string) (link NewLink, err error) {
	if err := inGroup(actor, audit.PlacementWrite, group); err != nil {
		return NewLink{}, err
	}
	days, err := audit.NewPlacement(starts, ends)
	if err != nil {
		return NewLink{}, err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		if err := t.openPractice(practice); err != nil {
			return err
		}
		held, err := t.held(actor.Person)
		if err != nil {
			return err
		}
		if audit.HasInterest(held, practice, t.now) {
			return audit.Conflict("You have a role in this practice, or had one in the last 12 months. Please ask somebody else in the group to add this placement.")
		}
		link, err = t.addPlacement(actor, practice, days, email, key)
		return err
	})
	return link, err
}

func (t *tx) addPlacement(actor audit.Actor, practice audit.PracticeID, days audit.Placement, email, key string) (NewLink, error) {
	id, group := newID[audit.PlacementID](), t.scope.group
	if err := t.insertPlacement(id, group, practice, days, true); err != nil {
		return NewLink{}, err
	}
	link, err := t.invite(actor, linkRow{Role: audit.RoleTrainee, GroupID: &group, PlacementID: &id, Email: email}, key, practice, days)
	if err != nil {
		return NewLink{}, err
	}
	// The same request made the invitation before, with a placement of its own.
	again, err := t.exec(`DELETE FROM placements WHERE group_id = ? AND id = ?
		AND NOT EXISTS (SELECT 1 FROM links l WHERE l.group_id = placements.group_id AND l.placement_id = placements.id)`, group, id)
	if err != nil || again > 0 {
		return link, err
	}
	return link, t.in(ofPlacement(id)).record(actor, "placement.add", string(id))
}

func (t *tx) insertPlacement(id audit.PlacementID, group audit.GroupID, practice audit.PracticeID, days audit.Placement, confirmed bool) error {
	_, err := t.exec(`INSERT INTO placements (id, group_id, practice_id, starts, ends, confirmed, created_at, updated_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, id, group, practice, days.Starts, days.Ends, confirmed, stamp{t.now}, stamp{t.now})
	return err
}

// ChangePlacement changes the dates of a placement and tells its trainee. seen is the version that the actor saw; repeated
// with the same key it answers as the first time.
// Errors: audit.CodeNotFound, audit.CodeForbidden, audit.CodeInvalid, audit.CodeStale.
func (s *Store) ChangePlacement(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.PlacementID, starts, ends audit.Date, seen int64, key string) (listed ListedPlacement, err error) {
	if err := inGroup(actor, audit.PlacementWrite, group); err != nil {
		return ListedPlacement{}, err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		row, err := t.ofInterest(actor, id)
		if err != nil {
			return err
		}
		days, err := audit.NewPlacement(starts, ends)
		if err != nil {
			return err
		}
		listed, err = t.changePlacement(actor, row, days, seen, key)
		return err
	})
	return listed, err
}

// ConfirmPlacement says that a placement that began with a code is real, so that its trainee can be one of several whose
// ratings are pooled. Confirming again changes nothing. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) ConfirmPlacement(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.PlacementID) (listed ListedPlacement, err error) {
	if err := inGroup(actor, audit.PlacementWrite, group); err != nil {
		return ListedPlacement{}, err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		row, err := t.ofInterest(actor, id)
		if err != nil {
			return err
		}
		if !row.Confirmed {
			row.Confirmed, row.Version = true, row.Version+1
			if _, err := t.exec("UPDATE placements SET confirmed = TRUE, version = ?, updated_at = ? WHERE group_id = ? AND id = ?",
				row.Version, stamp{t.now}, group, id); err != nil {
				return err
			}
			err = t.in(ofPlacement(id)).record(actor, "placement.confirm", string(id))
		}
		listed = row.listed()
		return err
	})
	return listed, err
}

// ofInterest finds a placement of the scope's group that is the facilitator's to know of, and locks it.
func (t *tx) ofInterest(actor audit.Actor, id audit.PlacementID) (placementRow, error) {
	if _, err := must[audit.PlacementID](t, "SELECT id FROM placements WHERE group_id = ? AND id = ?"+t.store.dialect.forUpdate, t.scope.group, id); err != nil {
		return placementRow{}, err
	}
	row, err := must[placementRow](t, placementRows+"WHERE e.group_id = ? AND e.id = ?", t.scope.group, id)
	if err != nil {
		return row, err
	}
	held, err := t.held(actor.Person)
	if err == nil && audit.HasInterest(held, row.PracticeID, t.now) {
		err = allowed(actor, audit.PlacementWrite, audit.RelationOwnInterest)
	}
	return row, err
}

func (t *tx) changePlacement(actor audit.Actor, row placementRow, days audit.Placement, seen int64, key string) (ListedPlacement, error) {
	writeKey := writeKey(actor, key)
	if row.WriteKey == writeKey {
		return row.listed(), nil
	}
	if row.Version != seen {
		return ListedPlacement{}, stale(nil)
	}
	row.Starts, row.Ends, row.Version = days.Starts, days.Ends, row.Version+1
	if _, err := t.exec(`UPDATE placements SET starts = ?, ends = ?, version = ?, write_key = ?, updated_at = ?
		WHERE group_id = ? AND id = ?`, row.Starts, row.Ends, row.Version, writeKey, stamp{t.now}, t.scope.group, row.ID); err != nil {
		return ListedPlacement{}, err
	}
	if err := t.in(ofPlacement(row.ID)).record(actor, "placement.change", string(row.ID)); err != nil || row.TraineeID == nil {
		return row.listed(), err
	}
	return row.listed(), t.notify(*row.TraineeID)
}

// endPlacementInvitation takes back the invitation of a trainee. The placement, which is nobody's, goes with it.
func (t *tx) endPlacementInvitation(actor audit.Actor, group audit.GroupID, placement audit.PlacementID, id audit.LinkID) error {
	if _, err := t.ofInterest(actor, placement); err != nil {
		return err
	}
	given := givenOut{ofGroup(group), "group_id = ? AND placement_id = ?", []any{group, placement}}
	if err := t.in(ofPlacement(placement)).endInvitation(actor, given, id); err != nil {
		return err
	}
	if _, err := t.exec("DELETE FROM links WHERE group_id = ? AND placement_id = ?", group, placement); err != nil {
		return err
	}
	_, err := t.exec("DELETE FROM placements WHERE group_id = ? AND id = ?", group, placement)
	return err
}

// Placement gives a placement to its trainee, also after it has closed. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Placement(ctx context.Context, actor audit.Actor, id audit.PlacementID) (Placement, error) {
	t := s.reading(ctx, ofPlacement(id))
	row, err := t.ownPlacement(actor, audit.PlacementRead, "")
	if err != nil {
		return Placement{}, translate(err)
	}
	days := row.days()
	return Placement{days, id, row.ShownName, days.State(t.today())}, nil
}
