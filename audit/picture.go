package audit

import (
	"cmp"
	"slices"
)

// GroupPicture is what may be shown of many practices together: about one version of the criteria and one form, in one
// integrated care board or in all. Nothing is told of fewer than SmallNumbers.Practices practices, and of domains only
// what follows from the words that each practice shares. See docs/adr/0010-the-group.md.
type GroupPicture struct {
	Set       *CriteriaSet
	Form      Form
	Practices PracticeCount    // that share the words of their domains, or more
	Changed   PracticeCount    // of those, the ones that looked again and share it
	Domains   []DomainPicture  // those of the form, in the set's order; none when Practices is not shown
	Full      PracticeCount    // that share their answers
	Actions   []ActionPicture  // the most chosen first; none when Full is not shown
	NotSure   []NotSurePicture // what practices are most often not sure about, likewise
}

// DomainPicture is how practices stand in one domain.
type DomainPicture struct {
	Domain Domain
	Scored PracticeCount // that have a score there; when it is not shown, nothing below says anything
	Middle LevelBand     // where about the middle half of them are
	Spread []PracticeCount
	Change ChangePicture
}

// LevelBand is from one level of the scale to another, both included.
type LevelBand struct{ From, To Level }

// ChangePicture is how many practices stand higher than in the first self-assessment that they share, about the same,
// and lower. Less than five points either way is about the same: so much comes and goes.
type ChangePicture struct {
	Compared            PracticeCount // when it is not shown, nothing beside it is
	Higher, Same, Lower PracticeCount
}

// ActionPicture is how many practices chose a suggested action, and how many of those have done it.
type ActionPicture struct {
	Suggestion   SuggestedAction
	Criterion    Criterion
	Chosen, Done PracticeCount
}

// NotSurePicture is how many practices are not sure about a criterion.
type NotSurePicture struct {
	Criterion Criterion
	NotSure   PracticeCount
}

// mostPictured is how many actions and criteria are listed.
const mostPictured = 10

// NearestLevel is the level that a score of 0 to 100 comes closest to; halfway between two it is the higher. It is the
// word by which a domain is told to people outside the practice.
func (s Scale) NearestLevel(score int) Level { return Level(divideHalfUp(score*int(s.Top()), 100)) }

// Picture makes of what is counted what may be shown.
func Picture(set *CriteriaSet, form Form, counts GroupCounts, shows Shows, small SmallNumbers) GroupPicture {
	p := picturer{set, shows, small.Practices}
	picture := GroupPicture{Set: set, Form: form}
	if shows.Domains {
		picture.Practices = p.count(counts.Practices)
	}
	if picture.Practices.Shown {
		picture.Domains = p.domains(form, counts)
	}
	if picture.Practices.Shown && shows.Changed {
		picture.Changed = p.count(counts.Changed)
	}
	if shows.Full {
		picture.Full = p.count(counts.Full)
	}
	if picture.Full.Shown {
		picture.Actions, picture.NotSure = p.actions(counts.Actions), p.notSure(counts.Criteria)
	}
	return picture
}

// picturer makes the parts of a picture.
type picturer struct {
	set       *CriteriaSet
	shows     Shows
	threshold int
}

func (p picturer) count(practices int) PracticeCount { return CountPractices(practices, p.threshold) }

func (p picturer) domains(form Form, counts GroupCounts) []DomainPicture {
	var domains []DomainPicture
	for _, domain := range p.set.Domains {
		if p.set.asks(form, domain.ID) {
			domains = append(domains, p.domain(domain, counts))
		}
	}
	return domains
}

// asks tells whether a form has a criterion of a domain.
func (s *CriteriaSet) asks(form Form, domain string) bool {
	return slices.ContainsFunc(Sheet{Set: s, Form: form}.Criteria(), func(c Criterion) bool { return c.Domain == domain })
}

func (p picturer) domain(domain Domain, counts GroupCounts) DomainPicture {
	picture := DomainPicture{Domain: domain}
	at := slices.IndexFunc(counts.Domains, func(d DomainCounts) bool { return d.DomainID == domain.ID })
	if at < 0 {
		return picture
	}
	if !slices.Contains(p.shows.Scored, domain.ID) {
		return picture
	}
	levels := p.levels(counts.Domains[at].Scores)
	if picture.Scored = p.count(practicesOf(levels)); !picture.Scored.Shown {
		return picture
	}
	from, to := quartiles(levels)
	picture.Middle, picture.Spread = LevelBand{Level(from), Level(to)}, make([]PracticeCount, len(levels))
	for level, at := range levels {
		picture.Spread[level] = p.count(at.Practices)
	}
	if slices.Contains(p.shows.Changes, domain.ID) {
		picture.Change = p.change(domain, counts.Changes)
	}
	return picture
}

// levels counts practices by the level nearest to their score, so that a picture cannot tell more than those words.
func (p picturer) levels(scores []ScoreCount) []ScoreCount {
	levels := make([]ScoreCount, len(p.set.Scale.Levels))
	for level := range levels {
		levels[level].Score = level
	}
	for _, each := range scores {
		levels[p.set.Scale.NearestLevel(each.Score)].Practices += each.Practices
	}
	return levels
}

func (p picturer) change(domain Domain, changes []ChangeCounts) ChangePicture {
	at := slices.IndexFunc(changes, func(c ChangeCounts) bool { return c.DomainID == domain.ID })
	if at < 0 {
		return ChangePicture{}
	}
	compared := p.count(practicesOf(changes[at].Changes))
	if !compared.Shown {
		return ChangePicture{}
	}
	var higher, same, lower int
	for _, each := range changes[at].Changes {
		switch {
		case each.Score >= bandStep:
			higher += each.Practices
		case each.Score <= -bandStep:
			lower += each.Practices
		default:
			same += each.Practices
		}
	}
	return ChangePicture{compared, p.count(higher), p.count(same), p.count(lower)}
}

// actions lists the suggested actions that enough practices chose. What comes first follows from what is shown, and
// then from the set: the order tells no more than the numbers.
func (p picturer) actions(counts []ActionCounts) []ActionPicture {
	var shown []ActionPicture
	for _, criterion := range p.set.Criteria {
		for _, suggestion := range criterion.SuggestedActions {
			at := slices.IndexFunc(counts, func(c ActionCounts) bool { return c.SuggestionID == suggestion.ID })
			if at < 0 {
				continue
			}
			if chosen := p.count(counts[at].Chosen); chosen.Shown {
				shown = append(shown, ActionPicture{suggestion, criterion, chosen, p.count(counts[at].Done)})
			}
		}
	}
	slices.SortStableFunc(shown, func(a, b ActionPicture) int { return cmp.Compare(b.Chosen.AtLeast, a.Chosen.AtLeast) })
	return shown[:min(len(shown), mostPictured)]
}

func (p picturer) notSure(counts []CriterionCounts) []NotSurePicture {
	var shown []NotSurePicture
	for _, criterion := range p.set.Criteria {
		at := slices.IndexFunc(counts, func(c CriterionCounts) bool { return c.CriterionID == criterion.ID })
		if at < 0 {
			continue
		}
		if notSure := p.count(counts[at].NotSure); notSure.Shown {
			shown = append(shown, NotSurePicture{criterion, notSure})
		}
	}
	slices.SortStableFunc(shown, func(a, b NotSurePicture) int { return cmp.Compare(b.NotSure.AtLeast, a.NotSure.AtLeast) })
	return shown[:min(len(shown), mostPictured)]
}
