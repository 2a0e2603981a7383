package audit

import "slices"

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

// pages are the boards that a part of the picture has a page of, and whether it has one of all together.
type pages struct {
	boards []string
	all    bool
}

func (p pages) have(icb string) bool {
	if icb == "" {
		return p.all
	}
	return slices.Contains(p.boards, icb)
}

// Shows says what may be shown of a board or, without its code, of all together. Each part that counts other practices is
// asked of by itself: those that share words, those that share everything, those that looked again, and in each domain those
// that have a score, and those of them that have one both times.
func (n Narrowing) Shows(icb string) Shows {
	words := n.pages(n.Counted, func(c CountedSlice) int { return c.Practices })
	sharing := n.on(n.Counted, words)
	changed := n.pages(sharing, func(c CountedSlice) int { return c.Changed })
	shows := Shows{
		Boards: words.boards, Domains: words.have(icb), Changed: changed.have(icb),
		Full: n.pages(n.Counted, func(c CountedSlice) int { return c.Full }).have(icb),
	}
	for _, domain := range n.Set.Domains {
		scored := n.pages(sharing, func(c CountedSlice) int { return c.Practices - c.NoScore[domain.ID] })
		if !scored.have(icb) {
			continue
		}
		shows.Scored = append(shows.Scored, domain.ID)
		compared := func(c CountedSlice) int { return c.Changed - c.NoChange[domain.ID] }
		if n.pages(n.on(n.on(sharing, changed), scored), compared).have(icb) {
			shows.Changes = append(shows.Changes, domain.ID)
		}
	}
	return shows
}

func (n Narrowing) pages(counted []CountedSlice, grain func(CountedSlice) int) pages {
	boards, all := ShownBoards(counted, n.Version, n.Form, grain, n.Threshold)
	return pages{boards, all}
}

// on leaves out the boards that have no page: nothing that is counted of a part of their practices is shown.
func (n Narrowing) on(counted []CountedSlice, p pages) []CountedSlice {
	return slices.DeleteFunc(slices.Clone(counted), func(c CountedSlice) bool { return !p.have(c.ICB) })
}
