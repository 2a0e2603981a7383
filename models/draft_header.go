package models

import (
	"context"
	"encoding/json"

	"doorway/audit"
)

// DraftHeaderInput is what somebody wants a draft to say of itself.
type DraftHeaderInput struct {
	Header  audit.DraftHeader
	Reasons []audit.TextReason
}

// SaveDraftHeader changes the number, the title and the notice of a draft. seen is the FrameVersion that the actor saw. Repeated
// with the same key it changes nothing and gives the draft as it stands.
// Errors: audit.CodeNotFound, audit.CodeForbidden; audit.CodeInvalid; audit.CodeRefusedText and audit.CodeReasonNeeded from the
// guard; audit.CodeConflict for a draft that is closed; audit.CodeStale with the CriteriaDraft as it stands.
func (s *Store) SaveDraftHeader(ctx context.Context, actor audit.Actor, group audit.GroupID, id audit.DraftID, in DraftHeaderInput, seen int64, key string) (CriteriaDraft, error) {
	return s.draftChanging(ctx, actor, audit.DraftWrite, group, id, key, []any{"header", in, seen}, "draft.header", func(t *tx, draft CriteriaDraft) (string, error) {
		if draft.FrameVersion != seen {
			return "", stale(draft)
		}
		work, err := draft.Work.WithHeader(in.Header)
		if err != nil {
			return "", err
		}
		reasons := mergeReasons(in.Header.Texts(), draft.FrameReasons, in.Reasons)
		if err := audit.CheckTexts(in.Header.Texts(), groupGuard(), reasons); err != nil {
			return "", err
		}
		return "", t.writeFrame(draft, work, reasons)
	})
}

func (t *tx) writeFrame(draft CriteriaDraft, work audit.Draft, reasons []audit.TextReason) error {
	frame, err := json.Marshal(work.Frame)
	if err != nil {
		return err
	}
	version, err := t.bump(draft)
	if err != nil {
		return err
	}
	_, err = t.exec("UPDATE criteria_drafts SET number = ?, frame = ?, reasons = ?, frame_version = ? WHERE group_id = ? AND id = ?",
		work.Number, string(frame), list[audit.TextReason](reasons), version, t.scope.group, draft.ID)
	return err
}
