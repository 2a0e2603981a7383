package audit

// Step is what a version changed about a criterion, in the words of its file.
type Step struct {
	Version string
	Kind    ChangeKind
	Reason  string // empty where nobody typed one
}

// History tells how a criterion came to be what it is, the oldest step first: the version that it first stood in, and each that
// changed it. One that was never there has none.
func (p Path) History(id string) (steps []Step) {
	for i, set := range p {
		_, has := set.Criterion(id)
		typed := set.changeOf(id)
		switch {
		case i == 0 && has:
			steps = append(steps, Step{set.Version, ChangeNew, typed.Reason})
		case i == 0:
		default:
			for _, descent := range Descents(p[i-1], set) {
				if descent.CriterionID == id && descent.Kind != ChangeNone {
					steps = append(steps, Step{set.Version, descent.Kind, typed.Reason})
				}
			}
		}
	}
	return steps
}

// Source finds a source by its id.
func (s *CriteriaSet) Source(id string) (Source, bool) {
	return find(s.Sources, func(source Source) bool { return source.ID == id })
}
