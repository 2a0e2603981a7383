package models

import (
	"errors"

	"doorway/audit"
)

// allowed asks the policy table. The web layer has asked it already, with the hat that the address names; here it is
// asked again, so that no other way in is wider. What stands in another practice looks like what does not exist.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func allowed(actor audit.Actor, permission audit.Permission, relation audit.Relation) error {
	switch {
	case audit.Can(actor.Role, permission, relation):
		return nil
	case relation == audit.RelationOtherPractice, relation == audit.RelationOtherGroup, relation == audit.RelationOtherPlacement,
		relation == audit.RelationOwnInterest:
		return audit.NotFound()
	}
	return &audit.Error{Code: audit.CodeForbidden, Message: "This is not something that you can do here."}
}

// inPractice asks the policy table about a practice's own things: all of them, or those that stand in one of the narrower
// relations given. A practice that the actor's own took over from is asked about as such.
func inPractice(actor audit.Actor, permission audit.Permission, practice audit.PracticeID, narrower ...audit.Relation) error {
	switch {
	case practice == "" || actor.Practice != practice:
		return allowed(actor, permission, audit.RelationOtherPractice)
	case actor.As == audit.RelationPredecessor:
		return allowed(actor, permission, audit.RelationPredecessor)
	}
	for _, relation := range narrower {
		if audit.Can(actor.Role, permission, relation) {
			return nil
		}
	}
	return allowed(actor, permission, audit.RelationOwnPractice)
}

// inGroup asks the policy table about a group's own things.
func inGroup(actor audit.Actor, permission audit.Permission, group audit.GroupID) error {
	if group == "" || actor.Group != group {
		return allowed(actor, permission, audit.RelationOtherGroup)
	}
	return allowed(actor, permission, audit.RelationOwnGroup)
}

// refused tells whether the policy table said no, and not the database.
func refused(err error) bool {
	var refusal *audit.Error
	return errors.As(err, &refusal)
}
