package audit

import (
	"cmp"
	"slices"
)

// Shows says which parts of a picture may be shown: see Narrowing.
type Shows struct {
	Boards  []string // that the picture can be narrowed to
	Domains bool
	Full    bool
	Changed bool     // how many practices looked again
	Scored  []string // the domains, by id, of which it is told how practices stand
	Changes []string // likewise, what changed
}

// Narrowing is what decides which pictures there are of one version and form, so that nobody is left when one takes some of
// them from another.
type Narrowing struct {
	Counted   []CountedSlice
	Set       *CriteriaSet // what Version names
	Version   VersionID
	Form      Form
	Threshold int
}

// Shows says what may be shown of a board or, without its code, of all together. Each part that counts other practices is
// asked of by itself: those that share words, those that share everything, those that looked again, and in each domain those
// that have a score, and those of them that have one both times.
func (n Narrowing) Shows(icb string) (shows Shows) {
	at := slices.IndexFunc(n.Counted, func(c CountedSlice) bool { return c.ICB == icb && n.counts(c) })
	shown := func(p pages) bool { return at >= 0 && p[at] }
	words := n.pages(nil, func(c CountedSlice) int { return c.Practices })
	full := n.pages(nil, func(c CountedSlice) int { return c.Full })
	changed := n.pages(words, func(c CountedSlice) int { return c.Changed })
	shows.Boards, shows.Domains, shows.Full, shows.Changed = n.boards(words), shown(words), shown(full), shown(changed)
	for _, domain := range n.Set.Domains {
		scored := n.pages(words, func(c CountedSlice) int { return c.Practices - c.NoScore[domain.ID] })
		if shown(scored) {
			shows.Scored = append(shows.Scored, domain.ID)
		}
		compared := n.pages(scored.and(changed), func(c CountedSlice) int { return c.Changed - c.NoChange[domain.ID] })
		if shown(compared) {
			shows.Changes = append(shows.Changes, domain.ID)
		}
	}
	return shows
}

// pages tells of each that is counted whether a part of the picture has a page of it: of a board, or of all together.
type pages []bool

func (p pages) and(other pages) pages {
	both := make(pages, len(p))
	for i := range p {
		both[i] = p[i] && other[i]
	}
	return both
}

// pages finds those that a part of the picture may have, which is made of what grain counts, of those that the part before
// has; of all, without one. A board needs Threshold practices; and so do all that are on no page of a board, together, unless
// there are none: else what is left when one takes the boards from the whole would be too few. Then the smallest board is
// left out as well, and so on. Without enough practices in all boards together, there is no page.
func (n Narrowing) pages(before pages, grain func(CountedSlice) int) pages {
	found, none := make(pages, len(n.Counted)), make(pages, len(n.Counted))
	threshold, left := max(n.Threshold, 1), 0
	for i, one := range n.Counted {
		if !n.counts(one) || before != nil && !before[i] {
			continue
		}
		practices := grain(one)
		if found[i] = practices >= threshold; one.ICB == "" {
			left += practices
		} else if found[i] {
			left -= practices
		}
		if one.ICB == "" && !found[i] {
			return none
		}
	}
	for left > 0 && left < threshold {
		smallest := n.smallest(found, grain)
		if smallest < 0 {
			break
		}
		found[smallest] = false
		left += grain(n.Counted[smallest])
	}
	return found
}

// smallest finds the board on a page that has the fewest practices, and of several the last by its code; -1 for none.
func (n Narrowing) smallest(of pages, grain func(CountedSlice) int) int {
	smallest := -1
	for i, one := range n.Counted {
		if !of[i] || one.ICB == "" {
			continue
		}
		if smallest < 0 || cmp.Or(cmp.Compare(grain(n.Counted[smallest]), grain(one)), cmp.Compare(one.ICB, n.Counted[smallest].ICB)) > 0 {
			smallest = i
		}
	}
	return smallest
}

func (n Narrowing) counts(c CountedSlice) bool { return c.Version == n.Version && c.Form == n.Form }

func (n Narrowing) boards(on pages) (codes []string) {
	for i, one := range n.Counted {
		if on[i] && one.ICB != "" {
			codes = append(codes, one.ICB)
		}
	}
	slices.Sort(codes)
	return codes
}
