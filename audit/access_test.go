package audit

import (
	"slices"
	"strings"
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
		{RoleOperator, LeadInvite, RelationNone, true},
		{RolePracticeLead, LeadInvite, RelationNone, false},
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

func TestNobodyReachesAnotherPractice(t *testing.T) {
	for _, role := range Roles() {
		for _, row := range Policy() {
			if Can(role, row.Permission, RelationOtherPractice) {
				t.Errorf("%s may do %s to another practice", role, row.Permission)
			}
		}
	}
}

func TestTheOperatorSeesNoContentOfAPractice(t *testing.T) {
	for _, row := range Policy() {
		if row.Relation == RelationOwnPractice && !slices.Equal(row.Roles, []Role{RolePracticeLead}) {
			t.Errorf("%s is open to %v", row.Permission, row.Roles)
		}
		if row.Relation != RelationOwnPractice && slices.Contains([]string{"practice", "sites", "audit", "answer", "submission",
			"results", "plan", "action", "report"}, strings.Split(string(row.Permission), ".")[0]) {
			t.Errorf("%s is open for %s", row.Permission, row.Relation)
		}
	}
}

func TestEachPermissionHasOneRow(t *testing.T) {
	seen := map[Permission]bool{}
	for _, row := range Policy() {
		if seen[row.Permission] {
			t.Errorf("%s comes twice", row.Permission)
		}
		seen[row.Permission] = true
		if row.What == "" || len(row.Roles) == 0 || !slices.Contains(Relations(), row.Relation) {
			t.Errorf("the row of %s is not complete", row.Permission)
		}
	}
}
