package models

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"doorway/audit"
)

// DraftCriterionInput is what somebody wants a draft to say of a criterion.
type DraftCriterionInput struct {
	Change  audit.DraftCriterion
	Looked  bool     // they looked that the plain and the Easy Read text hold for the new wording
	From    []string // of a new one: the criteria that it was split from or merged of
	Reasons []audit.TextReason
}

// StartDraft begins a draft of a version after the newest one of a set, by the set's name. Repeated with the same key it gives
// the draft that it began.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeConflict while another draft of the set is open.
func (s *Store) StartDraft(ctx context.Context, actor audit.Actor, group audit.GroupID, lineage, key string) (draft CriteriaDraft, err error) {
	if err := inGroup(actor, audit.DraftWrite, group); err != nil {
		return CriteriaDraft{}, err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		id, repeated, err := t.once(actor, key, newID[string](), "draft.start", group, lineage)
		if err != nil {
			return err
		}
		if !repeated {
			if err := t.startDraft(actor, audit.DraftID(id), lineage); err != nil {
				return err
			}
		}
		draft, err = t.draft(audit.DraftID(id), "")
		return err
	})
	return draft, err
}

func (t *tx) startDraft(actor audit.Actor, id audit.DraftID, lineage string) error {
	from, base, err := t.newestVersion(lineage)
	if err != nil {
		return err
	}
	work := audit.Draft{Base: base, Number: audit.NextNumber(base.Version), Frame: audit.FrameOf(base)}
	return t.insertDraft(actor, id, from, work, "draft.start")
}

// newestVersion is the version of a set of the scope's group with the greatest number. Errors: audit.CodeNotFound.
func (t *tx) newestVersion(lineage string) (audit.VersionID, *audit.CriteriaSet, error) {
	rows, err := t.pathRows(lineage)
	if err != nil {
		return "", nil, err
	}
	if len(rows) == 0 {
		return "", nil, audit.NotFound()
	}
	newest := rows[len(rows)-1].ID
	if _, err := must[string](t, `SELECT s.id FROM criteria_sets s JOIN criteria_versions v ON v.set_id = s.id
		WHERE s.group_id = ? AND v.id = ?`, t.scope.group, newest); err != nil {
		return "", nil, err
	}
	set, err := t.criteriaSet(newest)
	return newest, set, err
}

// insertDraft keeps a new draft. The database refuses a second open one of the set.
func (t *tx) insertDraft(actor audit.Actor, id audit.DraftID, from audit.VersionID, work audit.Draft, what string) error {
	setID, err := must[string](t, "SELECT set_id FROM criteria_versions WHERE id = ?", from)
	if err != nil {
		return err
	}
	if _, there, err := t.openDraft(t.scope.group, setID); err != nil || there {
		if there {
			err = audit.Conflict("Your group is working on a draft already. Go on with that one.")
		}
		return err
	}
	frame, err := json.Marshal(work.Frame)
	if err != nil {
		return err
	}
	if _, err := t.exec(`INSERT INTO criteria_drafts (group_id, id, set_id, from_version, number, state, frame, imported, created_by, created_at, updated_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, t.scope.group, id, setID, from, work.Number, audit.DraftOpen, string(frame), bytesOrNull(work.File),
		actor.Person, stamp{t.now}, stamp{t.now}); err != nil {
		return err
	}
	return t.record(actor, what, string(id))
}

func bytesOrNull(data []byte) any {
	if data == nil {
		return nil
	}
	return data
}

// draftChanging is how every change of a draft goes: lock it, look whether this very request was here before, decide, write.
// A request that comes again changes nothing. The trail calls it what; decide gives what it is about, beside the draft.
func (s *Store) draftChanging(ctx context.Context, actor audit.Actor, permission audit.Permission, group audit.GroupID, id audit.DraftID,
	key string, request any, what string, decide func(*tx, CriteriaDraft) (about string, err error),
) (CriteriaDraft, error) {
	unnamed := func(*tx, CriteriaDraft) (string, error) { return string(id), nil }
	changed, _, err := s.draftMaking(ctx, actor, permission, group, id, key, request, what, unnamed,
		func(t *tx, draft CriteriaDraft, _ string) (string, error) { return decide(t, draft) })
	return changed, err
}

// draftMaking is draftChanging for what makes something: name says what it is to be called, and a request that comes again gives
// the name of the first time.
func (s *Store) draftMaking(ctx context.Context, actor audit.Actor, permission audit.Permission, group audit.GroupID, id audit.DraftID,
	key string, request any, what string, name func(*tx, CriteriaDraft) (string, error),
	decide func(t *tx, draft CriteriaDraft, made string) (about string, err error),
) (changed CriteriaDraft, made string, err error) {
	if err := inGroup(actor, permission, group); err != nil {
		return CriteriaDraft{}, "", err
	}
	err = s.inTx(ctx, ofGroup(group), func(t *tx) error {
		draft, err := t.draft(id, t.store.dialect.forUpdate)
		if err != nil {
			return err
		}
		next, err := name(t, draft)
		if err != nil {
			return err
		}
		first, repeated, err := t.once(actor, key, next, permission, group, id, request)
		if err != nil {
			return err
		}
		made = first
		if !repeated {
			if !draft.Open() {
				return audit.Conflict("This draft is closed. Nothing in it can be changed any more.")
			}
			about, err := decide(t, draft, made)
			if err != nil {
				return err
			}
			if err := t.record(actor, what, strings.TrimSpace(string(id)+" "+about)); err != nil {
				return err
			}
		}
		changed, err = t.draft(id, "")
		return err
	})
	return changed, made, err
}

// bump counts a change of a draft. It is no longer what was brought in.
func (t *tx) bump(draft CriteriaDraft) (version int64, err error) {
	_, err = t.exec("UPDATE criteria_drafts SET version = version + 1, imported = NULL, updated_at = ? WHERE group_id = ? AND id = ?",
		stamp{t.now}, t.scope.group, draft.ID)
	return draft.Version + 1, err
}

// SaveDraftCriterion says how a criterion is to be: other words, or gone. seen is the Version of the DraftCriterion that the
// actor saw, 0 while the draft changes nothing about it. Repeated with the same key it changes nothing and gives the draft as it
// stands.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeInvalid; audit.CodeRefusedText and audit.CodeReasonNeeded from
// the guard; audit.CodeConflict for a draft that is closed; audit.CodeStale with the CriteriaDraft as it stands.
func (s *Store) SaveDraftCriterion(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.DraftID, criterion string,
	in DraftCriterionInput, seen int64, key string,
) (CriteriaDraft, error) {
	return s.draftChanging(ctx, actor, audit.DraftWrite, group, id, key, []any{criterion, in, seen}, "draft.criterion", func(t *tx, draft CriteriaDraft) (string, error) {
		_, there := draft.Work.Criterion(criterion)
		onFile, changed := draft.Criterion(criterion)
		switch {
		case !there && !changed:
			return "", audit.NotFound()
		case onFile.Version != seen:
			return "", stale(draft)
		}
		next, err := draft.Work.Edit(draft.Work.Before(criterion), in.Change, in.Looked)
		if err != nil {
			return "", err
		}
		if base, had := draft.Work.Base.Criterion(criterion); had && next.Kind == audit.ChangeEditorial && next.SameAs(base) {
			return "", audit.Invalid("statement", "This is what the version before says already. Nothing is different yet.")
		}
		return criterion, t.writeDraftCriterion(actor, draft, next, onFile.Reasons, in.Reasons)
	})
}

// writeDraftCriterion checks the texts with the guard and keeps what the draft says of a criterion.
func (t *tx) writeDraftCriterion(actor audit.Actor, draft CriteriaDraft, change audit.DraftCriterion, onFile, given []audit.TextReason) error {
	reasons := mergeReasons(change.Texts(), onFile, given)
	if err := audit.CheckTexts(change.Texts(), groupGuard(), reasons); err != nil {
		return err
	}
	version, err := t.bump(draft)
	if err != nil {
		return err
	}
	return t.putDraftCriterion(actor, draft.ID, change, reasons, version)
}

func (t *tx) putDraftCriterion(actor audit.Actor, id audit.DraftID, change audit.DraftCriterion, reasons []audit.TextReason, version int64) error {
	content, err := json.Marshal(change.Criterion)
	if err != nil {
		return err
	}
	_, err = t.exec(`INSERT INTO draft_criteria (group_id, draft_id, criterion_id, content, kind, why, retired, position, plain_for, easy_read_for,
		reasons, version, updated_by, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (group_id, draft_id, criterion_id) DO UPDATE SET content = excluded.content, kind = excluded.kind, why = excluded.why,
		retired = excluded.retired, plain_for = excluded.plain_for, easy_read_for = excluded.easy_read_for, reasons = excluded.reasons,
		version = excluded.version, updated_by = excluded.updated_by, updated_at = excluded.updated_at`, t.scope.group, id, change.Criterion.ID,
		string(content), change.Kind, change.Why, change.Retired, change.Position, change.PlainFor, change.EasyReadFor, list[audit.TextReason](reasons),
		version, actor.Person, stamp{t.now})
	return err
}

// AddDraftCriterion adds a criterion to a draft: a new one, a part of one that is split, or what several are merged into. It
// gets an id of its own, which is given too. Of a split, the other part is typed as split as well; what is merged is gone.
// Errors: as SaveDraftCriterion.
func (s *Store) AddDraftCriterion(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.DraftID, in DraftCriterionInput, key string) (CriteriaDraft, string, error) {
	name := func(t *tx, draft CriteriaDraft) (string, error) {
		path, err := t.path(draft.Work.Base.ID)
		return draft.Work.NextCriterionID(path, in.Change.Criterion.Domain), err
	}
	return s.draftMaking(ctx, actor, audit.DraftWrite, group, id, key, in, "draft.add", name, func(t *tx, draft CriteriaDraft, made string) (string, error) {
		origins, err := originsOf(draft, in)
		if err != nil {
			return "", err
		}
		fresh := audit.DraftCriterion{Position: draft.Work.NextPosition()}
		fresh.Criterion.ID, fresh.Criterion.DerivedFrom = made, draft.Work.Base.Origin(in.From)
		for _, origin := range origins {
			fresh.Criterion.Sources = union(fresh.Criterion.Sources, origin.Criterion.Sources)
		}
		next, err := draft.Work.Edit(fresh, in.Change, true)
		if err != nil {
			return "", err
		}
		if err := t.writeDraftCriterion(actor, draft, next, nil, in.Reasons); err != nil {
			return "", err
		}
		return made, t.typeOrigins(actor, draft, origins, in.Change.Kind, in.Change.Why)
	})
}

func union(all, more []string) []string {
	for _, one := range more {
		if !slices.Contains(all, one) {
			all = append(slices.Clone(all), one)
		}
	}
	return all
}

// originsOf are the criteria of the version before that a new one comes from, as the draft has them.
func originsOf(draft CriteriaDraft, in DraftCriterionInput) (origins []DraftCriterion, err error) {
	least, most := 0, 0
	switch in.Change.Kind {
	case audit.ChangeSplit:
		least, most = 1, 1
	case audit.ChangeMerged:
		least, most = 2, 9
	}
	if len(in.From) < least || len(in.From) > most {
		return nil, audit.Invalid("from", fmt.Sprintf("Choose from %d to %d criteria that this one comes from.", least, most))
	}
	for i, id := range in.From {
		_, had := draft.Work.Base.Criterion(id)
		_, has := draft.Work.Criterion(id)
		if !had || !has || slices.Contains(in.From[:i], id) {
			return nil, audit.Invalid("from", "Choose criteria that the version before has.")
		}
		origin, changed := draft.Criterion(id)
		if !changed {
			origin = DraftCriterion{DraftCriterion: draft.Work.Before(id)}
		}
		origins = append(origins, origin)
	}
	return origins, nil
}

// typeOrigins says of what a new criterion comes from that it was split, or that it went into the new one. The reason that
// somebody gave for a change of it before stays, above this one.
func (t *tx) typeOrigins(actor audit.Actor, draft CriteriaDraft, origins []DraftCriterion, kind audit.ChangeKind, why string) error {
	for _, origin := range origins {
		change := origin.DraftCriterion
		change.Kind, change.Retired = kind, kind == audit.ChangeMerged
		var err error
		if change.Why, err = audit.AddReason(change.Why, why); err != nil {
			return err
		}
		if err := t.putDraftCriterion(actor, draft.ID, change, origin.Reasons, draft.Version+1); err != nil {
			return err
		}
	}
	return nil
}
