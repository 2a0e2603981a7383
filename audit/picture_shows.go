package audit

import "slices"

// Shows says which parts of a picture may be shown: see Narrowing.
type Shows struct {
	Boards  []string // that the picture can be narrowed to
	Domains bool
	Full    bool
	Changed bool     // how many practices looked again
	Changes []string // the domains, by id, of which it is told what changed
}

// Narrowing is what decides which pictures there are of one version and form, so that nobody is left when one takes some of
// them from another.
type Narrowing struct {
	Counted   []CountedSlice
	Version   VersionID
	Form      Form
	Compared  map[string]int // practices of all boards together that have a change to tell of in a domain, by its id
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
// of them that have a score in both.
func (n Narrowing) Shows(icb string) Shows {
	words := n.pages(n.Counted, func(c CountedSlice) int { return c.Practices }, 0)
	changing := n.on(words)
	changed := func(missing int) bool {
		return n.pages(changing, func(c CountedSlice) int { return c.Changed }, missing).have(icb)
	}
	shows := Shows{
		Boards: words.boards, Domains: words.have(icb), Changed: changed(0),
		Full: n.pages(n.Counted, func(c CountedSlice) int { return c.Full }, 0).have(icb),
	}
	for domain, compared := range n.Compared {
		// It is not counted in which boards those are that have no score in both: each may have them all.
		if missing := n.changed() - compared; changed(missing) {
			shows.Changes = append(shows.Changes, domain)
		}
	}
	slices.Sort(shows.Changes)
	return shows
}

// pages finds those of which there are missing practices more than there have to be.
func (n Narrowing) pages(counted []CountedSlice, grain func(CountedSlice) int, missing int) pages {
	boards, all := ShownBoards(counted, n.Version, n.Form, grain, n.Threshold+missing)
	return pages{boards, all}
}

// on leaves out the boards that have no page: nothing that changed there is shown.
func (n Narrowing) on(p pages) []CountedSlice {
	return slices.DeleteFunc(slices.Clone(n.Counted), func(c CountedSlice) bool { return !p.have(c.ICB) })
}

// changed is how many practices of all boards together looked again.
func (n Narrowing) changed() int {
	at := slices.IndexFunc(n.Counted, func(c CountedSlice) bool { return c.ICB == "" && c.Version == n.Version && c.Form == n.Form })
	if at < 0 {
		return 0
	}
	return n.Counted[at].Changed
}
