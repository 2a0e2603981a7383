package audit_test

import (
	"errors"
	"testing"

	"doorway/audit"
)

// Two become buddies when both would like it. Who said "not now" is not asked again by the same person, and may ask.
func TestBuddiesStandWhenBothWouldLikeIt(t *testing.T) {
	for _, c := range []struct {
		before audit.Buddies
		taken  bool
		after  audit.Buddies // empty: refused
		other  audit.Buddies // before, from the other side
	}{
		{audit.BuddiesNothing, false, audit.BuddiesAsked, audit.BuddiesNothing},
		{audit.BuddiesNothing, true, "", audit.BuddiesNothing},
		{audit.BuddiesAsked, true, audit.BuddiesAsked, audit.BuddiesAsksMe},
		{audit.BuddiesAsksMe, false, audit.BuddiesStands, audit.BuddiesAsked},
		{audit.BuddiesAsksMe, true, "", audit.BuddiesAsked},
		{audit.BuddiesStands, true, audit.BuddiesStands, audit.BuddiesStands},
		{audit.BuddiesNotNow, false, "", audit.BuddiesNothing},
	} {
		after, err := c.before.Would(c.taken)
		var refusal *audit.Error
		if c.after == "" && (!errors.As(err, &refusal) || refusal.Code != audit.CodeConflict) || c.after != "" && (err != nil || after != c.after) {
			t.Errorf("%s, taken %t: %s, %v", c.before, c.taken, after, err)
		}
		if c.before.SeenByTheOther() != c.other {
			t.Errorf("%s is %s from the other side", c.before, c.before.SeenByTheOther())
		}
	}
}
