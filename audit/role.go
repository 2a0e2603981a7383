package audit

// Role is what a hat lets a person be.
type Role string

// The roles. One that the policy table does not name may do nothing.
const (
	RoleNobody         Role = "nobody"   // not signed in
	RoleArriving       Role = "arriving" // gave the password, and has yet to give or set up the second factor
	RolePerson         Role = "person"   // signed in, whatever the hat
	RoleOperator       Role = "operator"
	RoleFacilitator    Role = "facilitator"
	RoleGroupMember    Role = "group_member"
	RoleTrainee        Role = "trainee"
	RolePracticeMember Role = "practice_member"
	RolePracticeLead   Role = "practice_lead"
)

// Roles gives every role, in the order of docs/who-decides-what.md.
func Roles() []Role {
	return []Role{
		RoleNobody, RoleArriving, RolePerson, RoleOperator, RoleFacilitator, RoleGroupMember, RoleTrainee,
		RolePracticeMember, RolePracticeLead,
	}
}

// NeedsSecondFactor tells whether a password alone is not enough for what the role can do.
func (r Role) NeedsSecondFactor() bool { return r == RoleOperator || r == RoleFacilitator }

// InPractice tells whether the role is held in a practice.
func (r Role) InPractice() bool { return r == RolePracticeMember || r == RolePracticeLead }

// InGroup tells whether the role is held in a group.
func (r Role) InGroup() bool { return r == RoleFacilitator || r == RoleGroupMember }

// MemberKind is what a group member brings to the group. Which person holds lived experience is sensitive: it stays
// inside the group. What a member may do is the same for all kinds.
type MemberKind string

// The kinds of group member.
const (
	KindLivedExperience MemberKind = "lived_experience"
	KindClinician       MemberKind = "clinician"
	KindResearcher      MemberKind = "researcher"
	KindCharity         MemberKind = "charity"
)

// MemberKinds gives every kind.
func MemberKinds() []MemberKind {
	return []MemberKind{KindLivedExperience, KindClinician, KindResearcher, KindCharity}
}

// Relation is how the thing acted on stands to the hat of the person who acts.
type Relation string

// The relations.
const (
	RelationNone            Relation = "none" // the thing belongs to no practice and no group: the installation's own, one's own account, or public
	RelationOwnPractice     Relation = "own_practice"
	RelationOwnSubmitted    Relation = "own_submitted"  // what one's own practice has submitted
	RelationAsked           Relation = "asked"          // the part of one's own practice's draft that one was asked to answer
	RelationOwnAction       Relation = "own_action"     // an action of one's own practice that one takes on
	RelationPredecessor     Relation = "predecessor"    // what a practice had submitted before one's own took over from it
	RelationOtherPractice   Relation = "other_practice" // also one whose hat has ended or is paused
	RelationOwnGroup        Relation = "own_group"
	RelationOwnInterest     Relation = "own_interest" // of one's own group, about a practice in which one holds a hat or held one in the last 12 months
	RelationOtherGroup      Relation = "other_group"
	RelationPlacement       Relation = "placement"       // one's own, until it closes
	RelationPlacementClosed Relation = "placement_ended" // one's own, afterwards
	RelationOtherPlacement  Relation = "other_placement"
)

// Relations gives every relation.
func Relations() []Relation {
	return []Relation{
		RelationNone, RelationOwnPractice, RelationOwnSubmitted, RelationAsked, RelationOwnAction, RelationPredecessor,
		RelationOtherPractice, RelationOwnGroup, RelationOwnInterest, RelationOtherGroup, RelationPlacement,
		RelationPlacementClosed, RelationOtherPlacement,
	}
}

// ofPractice are the relations that a thing of a practice can have to a hat in it.
func ofPractice() []Relation {
	return []Relation{RelationOwnPractice, RelationOwnSubmitted, RelationAsked, RelationOwnAction}
}
