package models

import "doorway/audit"

// allowed asks the policy table. The web layer has asked it already, with the hat that the address names; here it is
// asked again, so that no other way in is wider. What stands in another practice looks like what does not exist.
// Errors: audit.CodeNotFound, audit.CodeForbidden.
func allowed(actor audit.Actor, permission audit.Permission, relation audit.Relation) error {
	switch {
	case audit.Can(actor.Role, permission, relation):
		return nil
	case relation == audit.RelationOtherPractice:
		return audit.NotFound()
	}
	return &audit.Error{Code: audit.CodeForbidden, Message: "This is not something that you can do here."}
}

// inPractice asks the policy table about a practice's own things.
func inPractice(actor audit.Actor, permission audit.Permission, practice audit.PracticeID) error {
	if practice == "" || actor.Practice != practice {
		return allowed(actor, permission, audit.RelationOtherPractice)
	}
	return allowed(actor, permission, audit.RelationOwnPractice)
}
