package audit

import "slices"

// InShortForm tells whether the short form asks the criterion.
func (s *CriteriaSet) InShortForm(id string) bool { return slices.Contains(s.ShortForm, id) }
