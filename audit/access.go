package audit

// Role is what a hat lets a person be.
type Role string

// The roles that have something to do so far. A role that the policy table does not name may do nothing.
const (
	RoleNobody       Role = "nobody" // not signed in
	RolePerson       Role = "person" // signed in, whatever the hat
	RoleOperator     Role = "operator"
	RolePracticeLead Role = "practice_lead"
)

// Relation is how the thing acted on stands to the hat of the person who acts.
type Relation string

// The relations.
const (
	RelationNone          Relation = "none" // the thing belongs to no practice: the installation's own, or public
	RelationOwnPractice   Relation = "own_practice"
	RelationOtherPractice Relation = "other_practice"
)
