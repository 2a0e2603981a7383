package models

import (
	"context"
	"fmt"
	"strings"

	"doorway/audit"
)

// PracticeChange is what a lead may say about a practice: the name shown instead of the one in the NHS file, and its
// sites.
type PracticeChange struct {
	ShownName string
	Sites     []audit.Site
}

const maxSites = 50

// ChangePractice corrects the shown name and lists the sites. seen is the version that the actor saw; repeated with the
// same key it answers as the first time.
// Errors: audit.CodeNotFound, audit.CodeInvalid, audit.CodeRefusedText, audit.CodeStale with the Practice as it stands.
func (s *Store) ChangePractice(ctx context.Context, actor audit.Actor, id audit.PracticeID, in PracticeChange, seen int64, key string) (practice Practice, err error) {
	if err := inPractice(actor, audit.PracticeRename, id); err != nil {
		return Practice{}, err
	}
	if err := inPractice(actor, audit.SitesWrite, id); err != nil {
		return Practice{}, err
	}
	in.ShownName = strings.TrimSpace(in.ShownName)
	if err := in.check(); err != nil {
		return Practice{}, err
	}
	err = s.inTx(ctx, within(id), func(t *tx) error {
		practice, err = t.changePractice(actor, id, in, seen, key)
		return err
	})
	return practice, err
}

func (t *tx) changePractice(actor audit.Actor, id audit.PracticeID, in PracticeChange, seen int64, key string) (Practice, error) {
	row, err := t.practice(id, t.store.dialect.forUpdate)
	if err != nil {
		return Practice{}, err
	}
	writeKey := writeKey(actor, key)
	if row.WriteKey == writeKey {
		return t.withPredecessors(actor, row)
	}
	if row.Version != seen {
		current, err := t.withPredecessors(actor, row)
		if err != nil {
			return Practice{}, err
		}
		return Practice{}, stale(current)
	}
	row.ShownName, row.Sites, row.Version = in.ShownName, in.Sites, row.Version+1
	row.setSearch()
	_, err = t.exec(`UPDATE practices SET shown_name = ?, corrected = (corrected OR shown_name <> ?), sites = ?, search = ?,
		version = ?, write_key = ?, updated_at = ? WHERE id = ?`, row.ShownName, row.ShownName, row.Sites, row.Search,
		row.Version, writeKey, stamp{t.now}, id)
	if err != nil {
		return Practice{}, err
	}
	if err := t.record(actor, "practice.change", string(id)); err != nil {
		return Practice{}, err
	}
	return t.withPredecessors(actor, row)
}

// check looks at names only: a practice's own name and its sites' are names, not free text, and are asked about nothing.
func (in PracticeChange) check() error {
	if err := checkName("shownName", in.ShownName, "Enter the name of your practice."); err != nil {
		return err
	}
	if len(in.Sites) > maxSites {
		return audit.Invalid("sites", "List at most 50 sites.")
	}
	ids := map[string]bool{}
	for i, site := range in.Sites {
		if err := checkName(fmt.Sprintf("sites.%d.name", i), site.Name, "Enter the name of this site."); err != nil {
			return err
		}
		if _, err := audit.ParseID[string](site.ID); err != nil || ids[site.ID] {
			return audit.Invalid(fmt.Sprintf("sites.%d.id", i), "Each site needs its own id, a UUID.")
		}
		ids[site.ID] = true
	}
	return nil
}

// stale is the refusal of a change to what somebody else changed first.
func stale(current any) error {
	return &audit.Error{Code: audit.CodeStale, Message: "Somebody else changed this while you were writing.", Current: current}
}
