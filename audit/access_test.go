package audit

import (
	"slices"
	"testing"
)

func TestWhatNoRowAllowsIsRefused(t *testing.T) {
	for _, test := range []struct {
		role       Role
		permission Permission
		relation   Relation
		want       bool
	}{
		{RoleNobody, CriteriaRead, RelationNone, true},
		{RoleNobody, AccountRead, RelationNone, false},
		{RolePerson, AccountRead, RelationNone, true},
		{RolePerson, AnswerRead, RelationOwnPractice, false},
		{RoleFacilitator, LeadInvite, RelationOwnGroup, true},
		{RoleFacilitator, LeadInvite, RelationOtherGroup, false},
		{RoleFacilitator, PlacementsRead, RelationOwnInterest, false},
		{RoleOperator, LeadInvite, RelationOwnGroup, false},
		{RolePracticeLead, LeadInvite, RelationNone, false},
		{RolePracticeMember, AnswerWrite, RelationAsked, true},
		{RolePracticeMember, AnswerWrite, RelationOwnPractice, false},
		{RolePracticeLead, ResultsRead, RelationPredecessor, true},
		{RolePracticeLead, AnswerWrite, RelationPredecessor, false},
		{RoleArriving, AccountRead, RelationNone, false},
		{RolePracticeLead, AnswerWrite, RelationOwnPractice, true},
		{RolePracticeLead, AnswerWrite, RelationNone, false},
		{"", CriteriaRead, RelationNone, false},
		{RolePracticeLead, "", RelationOwnPractice, false},
		{RolePracticeLead, "answer.publish", RelationOwnPractice, false},
		{RolePracticeLead, AnswerWrite, "", false},
	} {
		if got := Can(test.role, test.permission, test.relation); got != test.want {
			t.Errorf("Can(%s, %s, %s) = %t", test.role, test.permission, test.relation, got)
		}
	}
}

func TestNobodyReachesWhatIsAnothers(t *testing.T) {
	for _, row := range Policy() {
		switch row.Relation {
		case RelationOtherPractice, RelationOtherGroup, RelationOtherPlacement, RelationOwnInterest:
			t.Errorf("%v may do %s to what is %s", row.Roles, row.Permission, row.Relation)
		}
	}
}

// A role reaches only into the kind of place that it is held in.
func TestRolesStayWhereTheyAreHeld(t *testing.T) {
	inside := map[Relation]func(Role) bool{
		RelationOwnPractice: Role.InPractice, RelationOwnSubmitted: Role.InPractice, RelationAsked: Role.InPractice,
		RelationOwnAction: Role.InPractice, RelationPredecessor: Role.InPractice, RelationOwnGroup: Role.InGroup,
		RelationPlacement:       func(r Role) bool { return r == RoleTrainee },
		RelationPlacementClosed: func(r Role) bool { return r == RoleTrainee },
	}
	for _, row := range Policy() {
		for _, role := range row.Roles {
			if holds := inside[row.Relation]; row.Relation != RelationNone && !holds(role) {
				t.Errorf("%s may do %s to what is %s", role, row.Permission, row.Relation)
			}
		}
	}
}

// What belongs to no practice and no group is open to everybody who is signed in, or the operator's.
func TestNoRoleOfAPlaceRunsTheInstallation(t *testing.T) {
	for _, row := range Policy() {
		if row.Relation == RelationNone && !slices.Contains(row.Roles, RolePerson) &&
			!slices.Equal(row.Roles, []Role{RoleOperator}) && !slices.Equal(row.Roles, []Role{RoleArriving}) {
			t.Errorf("%s is open to %v", row.Permission, row.Roles)
		}
	}
}

func TestEachRowIsThereOnceAndComplete(t *testing.T) {
	type key struct {
		permission Permission
		relation   Relation
	}
	seen := map[key]bool{}
	for _, row := range Policy() {
		for _, role := range row.Roles {
			if !slices.Contains(Roles(), role) {
				t.Errorf("%s names an unknown role, %s", row.Permission, role)
			}
		}
		if row.What == "" || len(row.Roles) == 0 || !slices.Contains(Relations(), row.Relation) {
			t.Errorf("the row of %s is not complete", row.Permission)
		}
		if seen[key{row.Permission, row.Relation}] {
			t.Errorf("%s of %s comes twice", row.Permission, row.Relation)
		}
		seen[key{row.Permission, row.Relation}] = true
	}
}

func TestEveryRoleAndRelationHasItsWords(t *testing.T) {
	for i, words := range RoleWords() {
		if words.ID != string(Roles()[i]) || words.Label == "" || words.What == "" {
			t.Errorf("role %d is %q in words", i, words.ID)
		}
	}
	for i, words := range RelationWords() {
		if words.ID != string(Relations()[i]) || words.Label == "" || words.What == "" {
			t.Errorf("relation %d is %q in words", i, words.ID)
		}
	}
}
