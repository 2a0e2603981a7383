package models

import (
	"context"
	"time"

	"doorway/audit"
)

// Assessment is what a trainee wrote of a placement's practice, as they see it themselves. Version 0 is nothing yet; times
// that have not come are zero.
type Assessment struct {
	Set             *audit.CriteriaSet
	State           audit.AssessmentState
	Release         audit.Release
	Observations    []SavedObservation // those that were ever saved, in the set's order
	Reflection      SavedReflection
	Hidden          []string // the criteria that a shared conversation leaves out
	HiddenNotes     []string // the criteria whose notes it leaves out
	SubmittedAt     time.Time
	ReleaseChosenAt time.Time
	ConfirmFrom     time.Time
	ReleasedAt      time.Time
	CanWrite        bool // today, and it is a draft
	CanShare        bool // a shared conversation may be chosen today
	CanWithdraw     bool
	PoolsOn         audit.Date // when it can be pooled at the earliest
	PoolsFrom       int        // how many trainees have to give a level before it is pooled
	Version         int64
}

// assessmentRow is a row of the table placement_assessments.
type assessmentRow struct {
	GroupID           audit.GroupID
	PlacementID       audit.PlacementID
	ID                audit.AssessmentID
	PersonID          audit.PersonID
	VersionID         audit.VersionID
	State             audit.AssessmentState
	Release           audit.Release
	ReleaseChosenAt   stamp
	Hidden            list[string]
	HiddenNotes       list[string]
	SharedContent     []byte
	ConfirmFrom       stamp
	ReleasedAt        stamp
	PoolingEndedAt    stamp
	Noticed           string
	Learned           string
	WillDo            string
	ReflectionReasons list[audit.TextReason]
	ReflectionVersion int64
	ReflectionKey     string
	SubmittedAt       stamp
	Version           int64
}

const assessmentColumns = `group_id, placement_id, id, person_id, version_id, state, release, release_chosen_at, hidden, hidden_notes,
	shared_content, confirm_from, released_at, pooling_ended_at, noticed, learned, will_do, reflection_reasons, reflection_version, reflection_key,
	submitted_at, version`

// decided is as much of the assessment as the rules decide by, with what was observed.
func (r assessmentRow) decided(observations map[string]observationRow) audit.Assessment {
	decided := audit.Assessment{State: r.State, Release: r.Release, Released: !r.ReleasedAt.IsZero(), Stopped: !r.PoolingEndedAt.IsZero()}
	for _, row := range observations {
		waits := row.Choice == audit.ChoiceLevel && row.PooledOn == "" && r.Release == audit.ReleasePooled && !decided.Stopped
		decided.Said, decided.Waiting = decided.Said || row.observation().Said(), decided.Waiting || waits
	}
	return decided
}

// decided reads what the rules decide by.
func (t *tx) decided(page assessed) (audit.Assessment, error) {
	rows, err := t.observationRows(page)
	return page.row.decided(rows), err
}

// put takes a decision over. What was only ever there for others to see goes when nobody else may see it.
func (r *assessmentRow) put(decided audit.Assessment, now stamp) {
	r.State, r.Release = decided.State, decided.Release
	if decided.Stopped && r.PoolingEndedAt.IsZero() {
		r.PoolingEndedAt = now
	}
	if r.Release == audit.ReleaseKept {
		r.ReleaseChosenAt, r.ConfirmFrom = stamp{}, stamp{}
		r.Hidden, r.HiddenNotes, r.SharedContent = nil, nil, nil
	}
}

// assessed is a placement as its trainee writes about it: nothing in it comes from what the practice says of itself.
type assessed struct {
	practice audit.PracticeID
	days     audit.Placement
	early    bool // the group lets trainees share while the placement lasts
	facts    audit.GuardContext
	set      *audit.CriteriaSet
	row      assessmentRow // version 0 while there is none
}

// assessedRow is the placement's part of it.
type assessedRow struct {
	GroupID    audit.GroupID
	PracticeID audit.PracticeID
	Starts     audit.Date
	Ends       audit.Date
	ShareEarly bool
	ShownName  string
	Telephone  string
	Postcode   string
}

func (r assessedRow) days() audit.Placement { return audit.Placement{Starts: r.Starts, Ends: r.Ends} }

// Assessment gives a trainee's own assessment; before the first word it is an empty draft of the newest criteria.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Assessment(ctx context.Context, actor audit.Actor, placement audit.PlacementID) (whole Assessment, err error) {
	err = s.atOneMoment(ctx, ofPlacement(placement), func(t *tx) error {
		page, err := t.assessed(actor, audit.AssessmentRead, "")
		if err != nil {
			return err
		}
		whole, err = t.wholeAssessment(page)
		return err
	})
	return whole, err
}

// assessed reads the actor's own placement and what they wrote of it. lock, the dialect's forUpdate or nothing, locks both:
// whatever one trainee does is done one after the other, and no dates change meanwhile.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (t *tx) assessed(actor audit.Actor, permission audit.Permission, lock string) (assessed, error) {
	placement, err := t.ownPlacement(actor, permission, lock)
	if err != nil {
		return assessed{}, err
	}
	page, err := t.writtenBy(actor.Person, placement.GroupID, lock)
	page.practice, page.days, page.early = placement.PracticeID, placement.days(), placement.ShareEarly
	page.facts = audit.GuardContext{PracticeName: placement.ShownName, Telephone: placement.Telephone, Postcode: placement.Postcode, SupportNumbers: audit.SupportNumbers()}
	return page, err
}

// writtenBy reads what somebody wrote of the scope's placement; while there is nothing, an empty draft of the newest criteria.
func (t *tx) writtenBy(person audit.PersonID, group audit.GroupID, lock string) (page assessed, err error) {
	row, found, err := one[assessmentRow](t, "SELECT "+assessmentColumns+` FROM placement_assessments
		WHERE group_id = ? AND placement_id = ? AND person_id = ?`+lock, group, t.scope.placement, person)
	page.row = row
	if err == nil && !found {
		page.row = assessmentRow{
			GroupID: group, PlacementID: t.scope.placement, PersonID: person, State: audit.AssessmentDraft, Release: audit.ReleaseKept,
		}
		if lock != "" {
			lock = t.store.dialect.forShare
		}
		page.row.VersionID, err = t.currentVersion(lock)
	}
	if err == nil {
		page.set, err = t.criteriaSet(page.row.VersionID)
	}
	return page, err
}

// ownPlacement finds the scope's placement for its trainee, who has to have the role still, and none in its practice, now or
// lately: else it does not exist. That is looked at once the placement is locked, so that nothing of it changes in between.
func (t *tx) ownPlacement(actor audit.Actor, permission audit.Permission, lock string) (assessedRow, error) {
	if t.scope.placement == "" || actor.Placement != t.scope.placement {
		return assessedRow{}, allowed(actor, permission, audit.RelationOtherPlacement)
	}
	if lock != "" {
		lock += " OF e"
	}
	row, err := must[assessedRow](t, `SELECT e.group_id, e.practice_id, e.starts, e.ends, g.share_early, o.shown_name, o.telephone, o.postcode
		FROM placements e JOIN practices o ON o.id = e.practice_id JOIN groups g ON g.id = e.group_id WHERE e.id = ?`+lock, t.scope.placement)
	if err != nil {
		return assessedRow{}, err
	}
	relation, err := t.relationTo(row, actor)
	if err != nil {
		return assessedRow{}, err
	}
	if permission == audit.AssessmentWrite && relation == audit.RelationPlacementClosed {
		relation = audit.RelationPlacement // on which days, audit.CheckWriting says, in words that name them
	}
	return row, allowed(actor, permission, relation)
}

// relationTo is how a placement stands to somebody who asks for it as its trainee.
func (t *tx) relationTo(placement assessedRow, actor audit.Actor) (audit.Relation, error) {
	_, own, err := one[int](t, "SELECT 1 FROM hats WHERE group_id = ? AND placement_id = ? AND person_id = ? AND until IS NULL",
		placement.GroupID, t.scope.placement, actor.Person)
	if err != nil || !own {
		return audit.RelationOtherPlacement, err
	}
	held, err := t.held(actor.Person)
	if err != nil || audit.HasInterest(held, placement.PracticeID, t.now) {
		return audit.RelationOwnInterest, err
	}
	return placement.days().Relation(t.today()), nil
}

// withdrawWithHat takes back, when a trainee's role ends, what they could still have taken back: afterwards they could not.
func (t *tx) withdrawWithHat(hat hatRow) error {
	t = t.in(ofPlacement(*hat.PlacementID))
	if _, err := must[string](t, "SELECT id FROM placements WHERE group_id = ? AND id = ?"+t.store.dialect.forUpdate, *hat.GroupID, t.scope.placement); err != nil {
		return err
	}
	page, err := t.writtenBy(hat.PersonID, *hat.GroupID, t.store.dialect.forUpdate)
	if err != nil || page.row.State != audit.AssessmentSubmitted {
		return err
	}
	before, err := t.decided(page)
	if err != nil {
		return err
	}
	withdrawn, refusal := before.Withdraw()
	if refusal != nil || withdrawn == before { // there is nothing left to take back
		return nil
	}
	page.row.put(withdrawn, stamp{t.now})
	page.row.Version++
	if err := t.writeAssessment(page.row); err != nil {
		return err
	}
	return t.record(audit.Actor{Person: hat.PersonID, Role: hat.Role}, "assessment.withdraw", string(t.scope.placement))
}

// wholeAssessment gives an assessment with its observations, and what can be done with it today.
func (t *tx) wholeAssessment(page assessed) (Assessment, error) {
	row := page.row
	rows, err := t.observationRows(page)
	if err != nil {
		return Assessment{}, err
	}
	before := row.decided(rows)
	withdrawn, refusal := before.Withdraw()
	return Assessment{
		Set: page.set, State: row.State, Release: row.Release, Observations: page.observations(rows), Reflection: row.reflection(),
		Hidden: row.Hidden, HiddenNotes: row.HiddenNotes, SubmittedAt: row.SubmittedAt.Time, ReleaseChosenAt: row.ReleaseChosenAt.Time,
		ConfirmFrom: row.ConfirmFrom.Time, ReleasedAt: row.ReleasedAt.Time,
		CanWrite:    audit.CheckWriting(page.days, t.today(), row.State) == nil,
		CanShare:    row.State == audit.AssessmentSubmitted && row.ReleasedAt.IsZero() && audit.CheckSharing(page.days, t.today(), page.early) == nil,
		CanWithdraw: row.Version > 0 && refusal == nil && withdrawn != before,
		PoolsOn:     audit.PoolsOn(page.days, t.now), PoolsFrom: t.store.small.Placements, Version: row.Version,
	}, nil
}

// SubmitAssessment finishes an assessment: it is kept for its trainee alone. It and those below answer as the first time
// when they are repeated, with the same key or another. Errors: audit.CodeNotFound, audit.CodeForbidden, audit.CodeConflict
// with a sentence that names the days.
func (s *Store) SubmitAssessment(ctx context.Context, actor audit.Actor, placement audit.PlacementID, key string) (Assessment, error) {
	return s.changingAssessment(ctx, actor, audit.AssessmentWrite, placement, key, nil, "assessment.submit", func(t *tx, page *assessed) (bool, error) {
		return t.decide(page, func(before audit.Assessment) (audit.Assessment, error) { return before.Submit(page.days, t.today()) })
	})
}

// ReopenAssessment makes an assessment that nobody else may see, or that was withdrawn, a draft again.
// Errors: as of SubmitAssessment.
func (s *Store) ReopenAssessment(ctx context.Context, actor audit.Actor, placement audit.PlacementID, key string) (Assessment, error) {
	return s.changingAssessment(ctx, actor, audit.AssessmentWrite, placement, key, nil, "assessment.reopen", func(t *tx, page *assessed) (bool, error) {
		return t.decide(page, func(before audit.Assessment) (audit.Assessment, error) { return before.Reopen(page.days, t.today()) })
	})
}

// WithdrawAssessment takes an assessment back, also after the placement has closed: nobody else sees it any more, and its
// words stay with the trainee. When something of it was pooled, that stays, and the rest waits no longer.
// Errors: audit.CodeNotFound, audit.CodeForbidden, audit.CodeConflict once others have seen all of it for good.
func (s *Store) WithdrawAssessment(ctx context.Context, actor audit.Actor, placement audit.PlacementID, key string) (Assessment, error) {
	return s.changingAssessment(ctx, actor, audit.AssessmentRelease, placement, key, nil, "assessment.withdraw", func(t *tx, page *assessed) (bool, error) {
		return t.decide(page, audit.Assessment.Withdraw)
	})
}

// decide changes the row as a rule says, and tells whether that was a change.
func (t *tx) decide(page *assessed, rule func(audit.Assessment) (audit.Assessment, error)) (bool, error) {
	before, err := t.decided(*page)
	if err != nil {
		return false, err
	}
	after, err := rule(before)
	if err != nil || after == before {
		return false, err
	}
	if after.State == audit.AssessmentSubmitted {
		page.row.SubmittedAt = stamp{t.now}
	}
	page.row.put(after, stamp{t.now})
	return true, nil
}

// changingAssessment is how every change of an assessment as a whole goes: lock it, look whether this very request was
// here before, decide, write, record. decide tells whether it changed anything.
func (s *Store) changingAssessment(ctx context.Context, actor audit.Actor, permission audit.Permission, placement audit.PlacementID,
	key string, request any, what string, decide func(*tx, *assessed) (bool, error),
) (changed Assessment, err error) {
	err = s.inTx(ctx, ofPlacement(placement), func(t *tx) error {
		page, err := t.assessed(actor, permission, t.store.dialect.forUpdate)
		if err != nil {
			return err
		}
		_, repeated, err := t.once(actor, key, string(placement), what, placement, request)
		if err == nil && !repeated {
			err = t.changeAssessment(actor, &page, what, decide)
		}
		if err != nil {
			return err
		}
		changed, err = t.wholeAssessment(page)
		return err
	})
	return changed, err
}

func (t *tx) changeAssessment(actor audit.Actor, page *assessed, what string, decide func(*tx, *assessed) (bool, error)) error {
	changed, err := decide(t, page)
	if err != nil || !changed {
		return err
	}
	if err := t.beginAssessment(actor, page); err != nil {
		return err
	}
	page.row.Version++
	if err := t.writeAssessment(page.row); err != nil {
		return err
	}
	return t.record(actor, what, string(t.scope.placement))
}

// beginAssessment makes the row of an assessment with the first that is written, and pins it to the criteria that were shown.
func (t *tx) beginAssessment(actor audit.Actor, page *assessed) error {
	if page.row.Version > 0 {
		return nil
	}
	page.row.ID, page.row.Version = newID[audit.AssessmentID](), 1
	if _, err := t.exec(`INSERT INTO placement_assessments (group_id, placement_id, id, person_id, version_id, state, release, created_at, updated_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`, page.row.GroupID, t.scope.placement, page.row.ID, actor.Person, page.row.VersionID,
		audit.AssessmentDraft, audit.ReleaseKept, stamp{t.now}, stamp{t.now}); err != nil {
		return err
	}
	return t.record(actor, "assessment.begin", string(t.scope.placement))
}

// writeAssessment stores an assessment that is locked, all but its reflection.
func (t *tx) writeAssessment(row assessmentRow) error {
	_, err := t.exec(`UPDATE placement_assessments SET state = ?, release = ?, release_chosen_at = ?, hidden = ?, hidden_notes = ?,
		shared_content = ?, confirm_from = ?, released_at = ?, pooling_ended_at = ?, submitted_at = ?, version = ?, updated_at = ?
		WHERE group_id = ? AND placement_id = ?`, row.State, row.Release, row.ReleaseChosenAt, row.Hidden, row.HiddenNotes,
		row.SharedContent, row.ConfirmFrom, row.ReleasedAt, row.PoolingEndedAt, row.SubmittedAt, row.Version, stamp{t.now}, row.GroupID, row.PlacementID)
	return err
}
