package audit

import (
	"slices"
)

// Criterion finds a criterion by its id.
func (s *CriteriaSet) Criterion(id string) (Criterion, bool) {
	for i := range s.Criteria { // Every save looks one up: find would copy all the words of those before it.
		if s.Criteria[i].ID == id {
			return s.Criteria[i], true
		}
	}
	return Criterion{}, false
}

// Domain finds a domain by its id.
func (s *CriteriaSet) Domain(id string) (Domain, bool) {
	return find(s.Domains, func(d Domain) bool { return d.ID == id })
}

// Suggestion finds a suggested action by its id, with the criterion that it is for.
func (s *CriteriaSet) Suggestion(id string) (SuggestedAction, Criterion, bool) {
	for _, criterion := range s.Criteria {
		suggestion, ok := find(criterion.SuggestedActions, func(a SuggestedAction) bool { return a.ID == id })
		if ok {
			return suggestion, criterion, true
		}
	}
	return SuggestedAction{}, Criterion{}, false
}

func find[T any](things []T, is func(T) bool) (T, bool) {
	if i := slices.IndexFunc(things, is); i >= 0 {
		return things[i], true
	}
	var none T
	return none, false
}

// InShortForm tells whether the short form asks the criterion.
func (s *CriteriaSet) InShortForm(id string) bool { return slices.Contains(s.ShortForm, id) }

// Agreed tells whether a group has agreed the version by a recorded decision. Pages and reports that use another one
// show its notice, and nobody is compared with others on it.
func (s *CriteriaSet) Agreed() bool { return s.Status == StatusAgreed }

// State is where the version stands in its life. Its standing is another fact: see Agreed. A file that says
// "draft-not-co-designed" is published, so that practices can use it, but nobody has agreed it.
func (s *CriteriaSet) State() VersionState {
	switch s.Status {
	case StatusNotCoDesigned, StatusAgreed:
		return VersionPublished
	case StatusUnderReview:
		return VersionInReview
	case StatusRetired:
		return VersionRetired
	default:
		return VersionDraft
	}
}

// Hash is the SHA-256, in hexadecimal, of the criterion's statement and levels, written as a JSON array of texts in
// that order (RFC 8785). Two criteria with the same hash are unchanged: answers to them can be compared.
func (c Criterion) Hash() string {
	out := appendCanonicalString([]byte{'['}, c.Statement)
	for _, level := range c.Levels {
		out = appendCanonicalString(append(out, ','), level)
	}
	return sha256Hex(append(out, ']'))
}

// AsksTheSame tells whether another version asks the same of a criterion, so that levels given to either can stand beside
// each other: of the same lineage, with the same statement and levels, on as long a scale.
func (s *CriteriaSet) AsksTheSame(other *CriteriaSet, id string) bool {
	own, has := s.Criterion(id)
	theirs, have := other.Criterion(id)
	return has && have && s.ID == other.ID && s.Scale.Top() == other.Scale.Top() && own.Hash() == theirs.Hash()
}
