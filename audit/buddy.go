package audit

// Buddies is what there is between somebody of a group and another, as the first of them sees it.
type Buddies string

// What there can be between two people.
const (
	BuddiesNothing Buddies = "nothing"
	BuddiesAsked   Buddies = "asked"   // one asked the other, and waits
	BuddiesAsksMe  Buddies = "asks_me" // the other asked, and waits
	BuddiesStands  Buddies = "stands"  // both would like it
	BuddiesNotNow  Buddies = "not_now" // the other said "not now": the next to ask is the other
)

// SeenByTheOther is the same from the other side. Who said "not now" is not reminded of it.
func (b Buddies) SeenByTheOther() Buddies {
	switch b {
	case BuddiesAsked:
		return BuddiesAsksMe
	case BuddiesAsksMe:
		return BuddiesAsked
	case BuddiesNotNow:
		return BuddiesNothing
	}
	return b
}

// Mine tells whether it is the one that somebody can have at a time: who they asked, or who is their buddy.
func (b Buddies) Mine() bool { return b == BuddiesAsked || b == BuddiesStands }

// Would is what there is when somebody would like the other as a buddy; taken is whether they have asked somebody, or have a
// buddy. What the other has with anybody else does not matter: a refusal would tell of it.
// Errors: CodeConflict when there is somebody else, and for asking again after "not now".
func (b Buddies) Would(taken bool) (Buddies, error) {
	switch {
	case b.Mine():
		return b, nil
	case taken:
		return b, Conflict("You have asked somebody, or you have a buddy. Doorway keeps one at a time: end that first, if you like.")
	case b == BuddiesNotNow:
		return b, Conflict("You are not buddies at present. They can ask you when it suits them.")
	case b == BuddiesAsksMe:
		return BuddiesStands, nil
	}
	return BuddiesAsked, nil
}
