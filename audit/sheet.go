package audit

// Sheet is an audit's answers seen against its criteria: the one thing that scores, checks, plans and reports read.
type Sheet struct {
	Set     *CriteriaSet
	Form    Form
	Answers map[string]Answer // by criterion id; an absent one is not answered
}

// Criteria gives the criteria of the sheet's form, in the set's order.
func (s Sheet) Criteria() []Criterion {
	if s.Form == FormFull {
		return s.Set.Criteria
	}
	return filter(s.Set.Criteria, func(c Criterion) bool { return s.Set.InShortForm(c.ID) })
}
