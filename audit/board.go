package audit

import "slices"

// WordsMoved says in which domains the word is another one than last time. Both were shared, so it tells nothing more.
type WordsMoved struct {
	Since         Date
	Higher, Lower []string // titles of domains, in the set's order
}

// MovedSince compares the words of two self-assessments that answer the same criteria in the same form for the same sites.
// A domain that has no word in one of them is left out.
func MovedSince(since Date, before, now []DomainWord) WordsMoved {
	moved := WordsMoved{Since: since}
	for _, word := range now {
		earlier, found := find(before, func(w DomainWord) bool { return w.ID == word.ID })
		switch {
		case !found || earlier.Level == nil || word.Level == nil:
		case *word.Level > *earlier.Level:
			moved.Higher = append(moved.Higher, word.Title)
		case *word.Level < *earlier.Level:
			moved.Lower = append(moved.Lower, word.Title)
		}
	}
	return moved
}

// DomainWords gives the word of each domain from the scores that were stored when a self-assessment was submitted, in the
// set's order. A domain that is not among them had no criterion in the form.
func (s *CriteriaSet) DomainWords(scores map[string]*int) []DomainWord {
	words := []DomainWord{}
	for _, domain := range s.Domains {
		if score, asked := scores[domain.ID]; asked {
			words = append(words, DomainWord{domain.ID, domain.Title, s.Scale.wordOf(score)})
		}
	}
	return words
}

// MaxLabel is how long the name of a network may be, in code points.
const MaxLabel = 100

// NewLabel checks what a facilitator calls a practice's network. Nothing takes the label away.
// Errors: CodeInvalid and CodeRefusedText, both with the field "pcn".
func NewLabel(pcn string) (string, error) {
	var faults fieldFaults
	faults.text("pcn", pcn, MaxLabel)
	if err := faults.err(); err != nil {
		return "", err
	}
	return pcn, CheckName("pcn", pcn)
}

// SameSites tells whether two self-assessments cover the same sites, whatever these are called by now.
func SameSites(a, b []Site) bool { return slices.Equal(SiteIDs(a), SiteIDs(b)) }
