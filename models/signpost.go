package models

import (
	"context"
	"slices"

	"doorway/audit"
)

type signpostReviewRow struct {
	SignpostID audit.SignpostID
	TextHash   string
	ReviewedOn audit.Date
}

// Signposts gives a facilitator every signpost with the day on which it was last looked at, also those that trainees do not
// see yet. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Signposts(ctx context.Context, actor audit.Actor, group audit.GroupID) ([]audit.Signpost, error) {
	if err := inGroup(actor, audit.SignpostsReview, group); err != nil {
		return nil, err
	}
	all, err := s.reading(ctx, ofGroup(group)).signposts(group)
	return all, translate(err)
}

// PlacementSignposts gives a trainee those that are shown: 999 and NHS 111, whom to turn to, and the lines that somebody of
// the group, or whoever wrote the file, has looked at. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) PlacementSignposts(ctx context.Context, actor audit.Actor, id audit.PlacementID) ([]audit.Signpost, error) {
	if id == "" || actor.Placement != id {
		return nil, allowed(actor, audit.SignpostsRead, audit.RelationOtherPlacement)
	}
	t := s.reading(ctx, ofPlacement(id))
	row, err := must[placementRow](t, placementRows+"WHERE e.id = ?", id)
	if err != nil {
		return nil, translate(err)
	}
	if err := allowed(actor, audit.SignpostsRead, row.days().Relation(t.today())); err != nil {
		return nil, err
	}
	group, err := must[audit.GroupID](t, "SELECT group_id FROM placements WHERE id = ?", id)
	if err != nil {
		return nil, translate(err)
	}
	all, err := t.signposts(group)
	return slices.DeleteFunc(all, func(one audit.Signpost) bool { return !one.Shown() }), translate(err)
}

// ReviewSignpost notes that a facilitator looked today and that a signpost is right, as it reads now: when a later version
// of Doorway says something else, somebody looks again. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) ReviewSignpost(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.SignpostID, key string) (reviewed audit.Signpost, err error) {
	if err := inGroup(actor, audit.SignpostsReview, group); err != nil {
		return reviewed, err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		if reviewed, err = t.signpost(group, id); err != nil {
			return err
		}
		if err := t.unlessDone(actor, key, func() error { return t.reviewSignpost(actor, reviewed) }, "signpost.review", id, reviewed.Hash()); err != nil {
			return err
		}
		reviewed, err = t.signpost(group, id)
		return err
	})
	return reviewed, err
}

func (t *tx) reviewSignpost(actor audit.Actor, signpost audit.Signpost) error {
	if _, err := t.exec(`INSERT INTO signpost_reviews (group_id, signpost_id, text_hash, reviewed_on, reviewed_by) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (group_id, signpost_id) DO UPDATE SET text_hash = excluded.text_hash, reviewed_on = excluded.reviewed_on,
		reviewed_by = excluded.reviewed_by`, t.scope.group, signpost.ID, signpost.Hash(), t.today(), actor.Person); err != nil {
		return err
	}
	return t.record(actor, "signpost.review", string(signpost.ID))
}

// signposts are all of them, each with the group's review of it.
func (t *tx) signposts(group audit.GroupID) ([]audit.Signpost, error) {
	signposts, err := audit.Signposts()
	if err != nil {
		return nil, err
	}
	reviews, err := all[signpostReviewRow](t, "SELECT signpost_id, text_hash, reviewed_on FROM signpost_reviews WHERE group_id = ?", group)
	for _, review := range reviews {
		for i, one := range signposts {
			if one.ID == review.SignpostID {
				signposts[i] = one.Reviewed(review.TextHash, review.ReviewedOn)
			}
		}
	}
	return signposts, err
}

// signpost is one of them. Errors: audit.CodeNotFound.
func (t *tx) signpost(group audit.GroupID, id audit.SignpostID) (audit.Signpost, error) {
	all, err := t.signposts(group)
	if err != nil {
		return audit.Signpost{}, err
	}
	at := slices.IndexFunc(all, func(one audit.Signpost) bool { return one.ID == id })
	if at < 0 {
		return audit.Signpost{}, audit.NotFound()
	}
	return all[at], nil
}
