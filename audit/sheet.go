package audit

import "slices"

// Sheet is an audit's answers seen against its criteria: the one thing that scores, checks, plans and reports read.
type Sheet struct {
	Set     *CriteriaSet
	Form    Form
	Answers map[string]Answer // by criterion id; an absent one is not answered
	Domains []string          // the ids of those that are looked at; nil: all
	Only    []string          // the ids of the criteria that are looked at; nil: all
}

// Criteria gives the criteria of the sheet's form that are looked at, in the set's order.
func (s Sheet) Criteria() []Criterion {
	if s.Form == FormFull && s.Domains == nil && s.Only == nil {
		return s.Set.Criteria
	}
	return filter(s.Set.Criteria, func(c Criterion) bool {
		return (s.Form == FormFull || s.Set.InShortForm(c.ID)) && (s.Domains == nil || slices.Contains(s.Domains, c.Domain)) &&
			(s.Only == nil || slices.Contains(s.Only, c.ID))
	})
}
