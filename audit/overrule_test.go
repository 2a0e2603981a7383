package audit

import (
	"slices"
	"strings"
	"testing"
)

// What changes something and is a facilitator's or an operator's alone is said with who could overrule it; what others may
// do too, or what only reads, is not.
func TestWhoCouldOverrule(t *testing.T) {
	said := map[string]Power{}
	for _, power := range Powers() {
		if _, twice := said[power.What]; twice {
			t.Errorf("%q is said twice", power.What)
		}
		said[power.What] = power
		if !strings.HasSuffix(power.Overrule, ".") || strings.HasSuffix(power.What, ".") {
			t.Errorf("%q: %q", power.What, power.Overrule)
		}
	}
	for _, row := range Policy() {
		power, found := said[row.What]
		alone := slices.Equal(row.Roles, []Role{RoleFacilitator}) || slices.Equal(row.Roles, []Role{RoleOperator})
		if want := alone && !onlyReads(row.Permission); found != want {
			t.Errorf("%s, %v: said %t", row.Permission, row.Roles, found)
		}
		if found && power.Role != row.Roles[0] {
			t.Errorf("%s is said of %s", row.Permission, power.Role)
		}
	}
	if power := said["Pause or end the role of an operator or a facilitator"]; !strings.Contains(power.Overrule, "Another operator") {
		t.Errorf("who could overrule the end of a role: %q", power.Overrule)
	}
}

// What an operator could do with the machine in hand is said plainly, though no policy can refuse it.
func TestWhatAnOperatorCouldDo(t *testing.T) {
	powers := Powers()
	last := powers[len(powers)-len(beyondDoorway()):]
	for _, power := range last {
		if power.Role != RoleOperator || !strings.Contains(power.Overrule, "Nobody in Doorway") {
			t.Errorf("%+v", power)
		}
	}
	if !strings.Contains(last[0].What, "read everything that is stored") {
		t.Errorf("first: %q", last[0].What)
	}
}
