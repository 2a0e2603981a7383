package models

import (
	"context"

	"doorway/audit"
)

// Consultation is a question that the group is asked, as somebody in the group sees it.
type Consultation struct {
	audit.Consultation
	ID         audit.ConsultationID
	State      audit.ConsultationState
	PauseWords string
	On         audit.Date  // when it was asked
	Answer     audit.Heard // the reader's own; empty for none yet, and for what they said without their name
	Reasons    []audit.TextReason
	Version    int64
}

// ConsultationPage is a question with what was said to it, as far as the reader may read that.
type ConsultationPage struct {
	Consultation
	Contributions []Contribution
}

// ConsultationInput is a question to ask, with the reasons why texts that the guard asks about may stay.
type ConsultationInput struct {
	audit.Consultation
	Reasons []audit.TextReason
}

// NotHeard is somebody who has not answered a question, or taken a position on a proposal. Only facilitators see who.
type NotHeard struct {
	Name string
	Kind audit.MemberKind
}

type consultationRow struct {
	ID          audit.ConsultationID
	Question    string
	Words       string
	Criteria    list[string]
	ContentNote string
	Reasons     list[audit.TextReason]
	OpenedAt    stamp
	PausedAt    stamp
	PauseWords  string
	ClosedAt    stamp
	Version     int64
	WriteKey    string
	Answer      audit.Heard
}

// consultationRows takes the reader's hat twice, then the group. The last answer stands: what they said by name, or what they picked.
const consultationRows = `SELECT c.id, c.question, c.words, c.criteria, c.content_note, c.reasons, c.opened_at, c.paused_at, c.pause_words,
	c.closed_at, c.version, c.write_key, CASE WHEN EXISTS (SELECT 1 FROM contributions n WHERE n.group_id = c.group_id AND n.consultation_id = c.id
	AND n.hat_id = ? AND n.attribution = 'name' AND n.updated_at >= COALESCE(a.answered_at, n.updated_at)) THEN 'said' ELSE COALESCE(a.answer, '') END AS answer
	FROM consultations c LEFT JOIN consultation_answers a ON a.group_id = c.group_id AND a.consultation_id = c.id AND a.hat_id = ? WHERE c.group_id = ? `

func (r consultationRow) state() audit.ConsultationState {
	switch {
	case !r.ClosedAt.IsZero():
		return audit.ConsultationClosed
	case !r.PausedAt.IsZero():
		return audit.ConsultationPaused
	}
	return audit.ConsultationOpen
}

func (r consultationRow) seen() Consultation {
	return Consultation{
		Consultation: audit.Consultation{Question: r.Question, Words: r.Words, Criteria: r.Criteria, ContentNote: r.ContentNote},
		ID:           r.ID, State: r.state(), PauseWords: r.PauseWords, On: audit.LondonDate(r.OpenedAt.Time), Answer: r.Answer,
		Reasons: r.Reasons, Version: r.Version,
	}
}

func (t *tx) consultation(actor audit.Actor, id audit.ConsultationID) (consultationRow, error) {
	return must[consultationRow](t, consultationRows+"AND c.id = ?", orNull(actor.Hat), orNull(actor.Hat), t.scope.group, id)
}

// answerable looks that a question can be answered, and keeps it so until the transaction ends; none is asked for where
// there is no question. Errors: audit.CodeNotFound; audit.CodeConflict.
func (t *tx) answerable(actor audit.Actor, id audit.ConsultationID) error {
	if id == "" {
		return nil
	}
	row, err := t.lockedConsultation(actor, id)
	if err != nil {
		return err
	}
	return row.state().Answerable()
}

// lockedConsultation is consultation, kept from others until the transaction ends.
func (t *tx) lockedConsultation(actor audit.Actor, id audit.ConsultationID) (consultationRow, error) {
	if _, err := must[string](t, "SELECT id FROM consultations WHERE group_id = ? AND id = ?"+t.store.dialect.forUpdate, t.scope.group, id); err != nil {
		return consultationRow{}, err
	}
	return t.consultation(actor, id)
}

// Consultations lists what the group was asked: what can be answered first, then what rests, then what has ended; the latest
// first in each. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Consultations(ctx context.Context, actor audit.Actor, group audit.GroupID) ([]Consultation, error) {
	if err := inGroup(actor, audit.ContributionRead, group); err != nil {
		return nil, err
	}
	found, err := s.reading(ctx, ofGroup(group)).consultations(actor)
	return found, translate(err)
}

func (t *tx) consultations(actor audit.Actor) ([]Consultation, error) {
	rows, err := all[consultationRow](t, consultationRows+`ORDER BY CASE WHEN c.closed_at IS NOT NULL THEN 2 WHEN c.paused_at IS NOT NULL THEN 1 ELSE 0 END,
		c.opened_at DESC, c.id`, orNull(actor.Hat), orNull(actor.Hat), t.scope.group)
	found := make([]Consultation, len(rows))
	for i, row := range rows {
		found[i] = row.seen()
	}
	return found, err
}

// Consultation gives a question with what was said to it. Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) Consultation(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.ConsultationID) (page ConsultationPage, err error) {
	if err := inGroup(actor, audit.ContributionRead, group); err != nil {
		return ConsultationPage{}, err
	}
	err = s.atOneMoment(ctx, ofGroup(group), func(t *tx) error {
		page, err = t.consultationPage(actor, id)
		return err
	})
	return page, err
}

func (t *tx) consultationPage(actor audit.Actor, id audit.ConsultationID) (ConsultationPage, error) {
	row, err := t.consultation(actor, id)
	if err != nil {
		return ConsultationPage{}, err
	}
	said, err := t.contributions(actor, "AND c.consultation_id = ?", id)
	return ConsultationPage{row.seen(), said}, err
}

// whoMayAnswer selects those who act in a group as its members, by the name that it knows. Who takes a rest is among them: to be
// missing there would tell of it.
const whoMayAnswer = `SELECT ` + calledInGroup + ` AS name, h.kind FROM hats h JOIN people p ON p.id = h.person_id
	WHERE h.group_id = ? AND h.role = ? AND ` + actsInGroup

// NotHeard lists the members who neither passed, said not now nor said anything that stands with their name, but those whose role
// is paused. A mark that somebody said something would tell whose words they are that show no name any more.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func (s *Store) NotHeard(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.ConsultationID) ([]NotHeard, error) {
	if err := inGroup(actor, audit.NotHeardRead, group); err != nil {
		return nil, err
	}
	t := s.reading(ctx, ofGroup(group))
	if _, err := t.consultation(actor, id); err != nil {
		return nil, translate(err)
	}
	found, err := all[NotHeard](t, whoMayAnswer+` AND NOT EXISTS (SELECT 1 FROM consultation_answers a
		WHERE a.group_id = h.group_id AND a.consultation_id = ? AND a.hat_id = h.id) AND NOT EXISTS (SELECT 1 FROM contributions n
		WHERE n.group_id = h.group_id AND n.consultation_id = ? AND n.hat_id = h.id AND n.attribution = ?) ORDER BY 1, h.id`,
		group, audit.RoleGroupMember, id, id, audit.AsName)
	return found, translate(err)
}
