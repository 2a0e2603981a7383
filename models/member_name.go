package models

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"doorway/audit"
)

// call keeps what the group calls somebody, in every role there, also in one that they take later: empty is the name of their
// account. Errors: audit.CodeInvalid for a name that is none, or that somebody else in the group goes by; audit.CodeRefusedText.
func (t *tx) call(actor audit.Actor, called, account string) error {
	if err := t.checkCalled(actor, called, account); err != nil {
		return err
	}
	_, err := t.exec(`INSERT INTO member_names (group_id, person_id, called, version) VALUES (?, ?, ?, 1)
		ON CONFLICT (group_id, person_id) DO UPDATE SET called = excluded.called, version = member_names.version + 1`, t.scope.group, actor.Person, called)
	if duplicate(err) {
		return takenName()
	}
	return err
}

func (t *tx) checkCalled(actor audit.Actor, called, account string) error {
	if called == "" {
		taken, err := t.othersGoBy(actor, account)
		if err == nil && taken {
			err = audit.Invalid("called", "Somebody else in the group goes by the name of your account now. Choose another name here.")
		}
		return err
	}
	if err := checkName("called", called, ""); err != nil {
		return err
	}
	taken, err := t.othersGoBy(actor, called)
	if err == nil && taken {
		err = takenName()
	}
	return err
}

func takenName() error {
	return audit.Invalid("called", "Somebody else in the group goes by this name. Choose another, or add a letter.")
}

// checkShownName refuses to show words under what somebody else in the group goes by. What the actor is called there is theirs,
// also when another is called the same. Errors: audit.CodeInvalid.
func (t *tx) checkShownName(actor audit.Actor, name string) error {
	if name == "" {
		return nil
	}
	own, err := must[string](t, "SELECT "+calledInGroup+" FROM hats h JOIN people p ON p.id = h.person_id WHERE h.group_id = ? AND h.id = ?", t.scope.group, actor.Hat)
	if err != nil || nameKey(own) == nameKey(name) {
		return err
	}
	taken, err := t.othersGoBy(actor, name)
	if err == nil && taken {
		err = audit.Invalid("shownName", "Somebody else in the group goes by this name, and people would take your words for theirs. "+
			"Write another name, or choose another way to be shown. What you wrote is still here.")
	}
	return err
}

// othersGoBy tells whether anybody else in the group is called so, or chose to be and has left. The account of somebody who
// chose a name is not asked: a refusal would tell whose it is.
func (t *tx) othersGoBy(actor audit.Actor, name string) (bool, error) {
	names, err := all[string](t, "SELECT "+calledInGroup+` FROM hats h JOIN people p ON p.id = h.person_id
		WHERE h.group_id = ? AND h.placement_id IS NULL AND h.until IS NULL AND h.person_id <> ?
		UNION SELECT called FROM member_names WHERE group_id = ? AND person_id <> ? AND called <> ''`,
		t.scope.group, actor.Person, t.scope.group, actor.Person)
	return slices.ContainsFunc(names, func(other string) bool { return nameKey(other) == nameKey(name) }), err
}

// singleSpaced is a name as it is stored, so that the database finds the same name twice.
func singleSpaced(name string) string { return strings.Join(strings.Fields(name), " ") }

// nameKey is what makes two names look the same: without case, spaces that are more than one, what nobody can see, and other
// ways of writing the same letters.
func nameKey(name string) string {
	seen := strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.Cf, unicode.Variation_Selector) {
			return -1
		}
		return r
	}, norm.NFKC.String(name))
	return strings.ToLower(singleSpaced(seen))
}
