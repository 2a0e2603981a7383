package audit

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Path is the published and retired versions of one set of criteria, in the order of their numbers.
type Path []*CriteriaSet

// VersionOrder tells which of two numbers of versions, such as "0.9.1" and "0.10", comes first: part by part, as numbers.
// Parts that are no numbers are ordered as texts, after those that are.
func VersionOrder(a, b string) int {
	for a != "" || b != "" {
		var partA, partB string
		partA, a, _ = strings.Cut(a, ".")
		partB, b, _ = strings.Cut(b, ".")
		numberA, errA := strconv.Atoi(cmp.Or(partA, "0"))
		numberB, errB := strconv.Atoi(cmp.Or(partB, "0"))
		order := cmp.Or(cmp.Compare(numberA, numberB), strings.Compare(partA, partB))
		switch {
		case errA == nil && errB == nil:
			order = cmp.Compare(numberA, numberB)
		case errA == nil:
			order = -1
		case errB == nil:
			order = 1
		}
		if order != 0 {
			return order
		}
	}
	return 0
}

// ChangeNone is the kind of a criterion that no change is typed for and that reads the same to the letter. A file never
// says it.
const ChangeNone ChangeKind = "unchanged"

// Descent is what became of a criterion from one version of its set to another.
type Descent struct {
	CriterionID string     // of the newer version; of the older one when Kind is ChangeRetired
	From        []string   // the criteria of the older version that it comes from, in that version's order
	Kind        ChangeKind // the greatest change on the way, or ChangeNone
	Reasons     []string   // why, in the words of the newer versions' files, oldest first
	Comparable  bool       // levels given to either stand for the same: see Comparable
}

// Comparable tells whether levels that two versions gave to a criterion can stand beside each other: between the two the
// criterion is never missing, each step leaves it unchanged or types its change as editorial, and the scale stays the same.
// Which of the two is the older does not matter.
func Comparable(path Path, from, to *CriteriaSet, id string) bool {
	steps, _ := path.between(from, to)
	if len(steps) == 0 {
		return false
	}
	_, known := steps[0].Criterion(id)
	for i := 1; known && i < len(steps); i++ {
		known = comparableStep(steps[i-1], steps[i], id)
	}
	return known
}

func comparableStep(older, newer *CriteriaSet, id string) bool {
	before, had := older.Criterion(id)
	after, has := newer.Criterion(id)
	typed := newer.changeOf(id).Kind
	if !had || !has || typed == ChangeNew || !older.Scale.same(newer.Scale) {
		return false
	}
	return before.Hash() == after.Hash() || typed == ChangeEditorial
}

// same tells whether a level of one scale means the same on the other: of one name and as long.
func (s Scale) same(other Scale) bool { return s.ID == other.ID && s.Top() == other.Top() }

// between gives the versions from one to the other, the older first, and whether that turned them round. None when either
// is not on the path.
func (p Path) between(from, to *CriteriaSet) (steps Path, backwards bool) {
	first, last := p.index(from), p.index(to)
	if first < 0 || last < 0 {
		return nil, false
	}
	if first > last {
		return p[last : first+1], true
	}
	return p[first : last+1], false
}

func (p Path) index(of *CriteriaSet) int {
	return slices.IndexFunc(p, func(set *CriteriaSet) bool { return set.Checksum == of.Checksum })
}

// Descents tells what became of each criterion from one version to another, one step after the other: those of the newer
// version in its order, then those that are gone. From a newer version to an older one nobody typed the changes, so only
// what reads the same is unchanged. Of two sets that are not on the path every criterion is new.
func (p Path) Descents(from, to *CriteriaSet) []Descent {
	steps, backwards := p.between(from, to)
	if len(steps) == 0 {
		return newToAll(to)
	}
	if backwards {
		return p.backwards(from, to)
	}
	descents := each(steps[0].Criteria, func(c Criterion) Descent {
		return Descent{CriterionID: c.ID, From: []string{c.ID}, Kind: ChangeNone, Comparable: true}
	})
	for i := 1; i < len(steps); i++ {
		descents = follow(descents, Descents(steps[i-1], steps[i]), steps[0])
	}
	return descents
}

func (p Path) backwards(from, to *CriteriaSet) []Descent {
	untyped := *to
	untyped.Changes = nil
	descents := Descents(from, &untyped)
	for i := range descents {
		descents[i].Comparable = Comparable(p, from, to, descents[i].CriterionID)
	}
	return descents
}

func newToAll(set *CriteriaSet) []Descent {
	return each(set.Criteria, func(c Criterion) Descent { return Descent{CriterionID: c.ID, Kind: ChangeNew} })
}

// follow joins what happened since the first version with the step after it. A criterion that came and went on the way is
// left out, and one that was split is gone only with its last part.
func follow(before, step []Descent, first *CriteriaSet) []Descent {
	known, led := make(map[string]Descent, len(before)), map[string]bool{}
	var joined, gone []Descent
	for _, descent := range before {
		if descent.Kind == ChangeRetired {
			gone = append(gone, descent)
		} else {
			known[descent.CriterionID] = descent
		}
	}
	for _, next := range step {
		whole := next.after(known, first)
		if next.Kind != ChangeRetired {
			joined = append(joined, whole)
		}
		for _, id := range whole.From {
			if next.Kind == ChangeRetired && !led[id] {
				gone = append(gone, Descent{CriterionID: id, From: []string{id}, Kind: ChangeRetired, Reasons: whole.Reasons})
			}
			led[id] = true
		}
	}
	return append(joined, gone...)
}

// after is a step of a criterion with all that happened to its origins before.
func (d Descent) after(known map[string]Descent, first *CriteriaSet) Descent {
	var whole Descent
	for _, id := range d.From {
		origin := known[id]
		whole.From = append(whole.From, origin.From...)
		whole.Reasons = append(whole.Reasons, origin.Reasons...)
		whole.Kind = greater(whole.Kind, origin.Kind)
	}
	whole.From = first.inOrder(whole.From)
	whole.CriterionID, whole.Reasons = d.CriterionID, slices.Compact(append(whole.Reasons, d.Reasons...))
	whole.Comparable = d.Comparable && known[d.CriterionID].Comparable
	if whole.Kind = greater(whole.Kind, d.Kind); d.Kind != ChangeRetired && len(whole.From) == 0 {
		whole.Kind = ChangeNew
	}
	return whole
}

// greater is the one of two changes after which less of an answer holds.
func greater(a, b ChangeKind) ChangeKind {
	order := []ChangeKind{
		ChangeNew, ChangeNone, ChangeEditorial, ChangeClarified, ChangeMaterial, ChangeSplit, ChangeMerged, ChangeRetired,
	}
	if cmp.Compare(slices.Index(order, a), slices.Index(order, b)) >= 0 {
		return a
	}
	return b
}

// Descents tells what became of each criterion from one version to the next. What the newer file types is taken at its
// word where it can be; what it does not type is unchanged, material, new or retired by its text alone.
func Descents(older, newer *CriteriaSet) []Descent {
	descents, used := make([]Descent, 0, len(newer.Criteria)), map[string]bool{}
	for _, criterion := range newer.Criteria {
		descent := newer.descent(older, criterion)
		for _, id := range descent.From {
			used[id] = true
		}
		descents = append(descents, descent)
	}
	for _, criterion := range older.Criteria {
		if used[criterion.ID] {
			continue
		}
		change := newer.changeOf(criterion.ID)
		descents = append(descents, Descent{
			CriterionID: criterion.ID, From: []string{criterion.ID}, Kind: ChangeRetired, Reasons: texts(change.Reason),
		})
	}
	return descents
}

// descent is where a criterion of this version comes from in the version before.
func (s *CriteriaSet) descent(older *CriteriaSet, criterion Criterion) Descent {
	before, had := older.Criterion(criterion.ID)
	own := s.changeOf(criterion.ID)
	found := Descent{CriterionID: criterion.ID, Kind: ChangeNew, Reasons: texts(own.Reason)}
	if had && own.Kind == ChangeNew {
		return found // an id that stands for something else now
	}
	changes := append(s.origins(older, criterion, own), own)
	for _, change := range changes[:len(changes)-1] {
		found.From = append(found.From, change.CriterionID)
		found.Reasons = append(found.Reasons, texts(change.Reason)...)
	}
	if had {
		found.From = append(found.From, criterion.ID)
		found.Comparable = comparableStep(older, s, criterion.ID)
	}
	found.From, found.Reasons = older.inOrder(found.From), slices.Compact(found.Reasons)
	merged := slices.ContainsFunc(changes, func(c Change) bool { return c.Kind == ChangeMerged })
	switch {
	case len(found.From) > 1, len(found.From) == 1 && !had && merged:
		found.Kind = ChangeMerged
	case len(found.From) == 1 && !had:
		found.Kind = ChangeSplit
	case had:
		found.Kind = s.kept(older, before, criterion, own.Kind)
	}
	return found
}

// kept is how a criterion changed that both versions have and that comes from nothing else.
func (s *CriteriaSet) kept(older *CriteriaSet, before, after Criterion, typed ChangeKind) ChangeKind {
	same := before.Hash() == after.Hash()
	switch {
	case !older.Scale.same(s.Scale):
		return ChangeMaterial
	case typed == ChangeEditorial, typed == ChangeClarified, typed == ChangeSplit:
		return typed
	case typed == "" && same:
		return ChangeNone
	}
	return ChangeMaterial
}

// origins gives the other criteria of the older version that one comes from, each with the change typed for it: those that
// were split or merged into it.
func (s *CriteriaSet) origins(older *CriteriaSet, criterion Criterion, own Change) []Change {
	_, had := older.Criterion(criterion.ID)
	var origins []Change
	for _, id := range s.derivedFrom(criterion) {
		if _, known := older.Criterion(id); !known || id == criterion.ID {
			continue
		}
		theirs := s.changeOf(id)
		merged := theirs.Kind == ChangeMerged || own.Kind == ChangeMerged
		split := theirs.Kind == ChangeSplit || own.Kind == ChangeSplit
		if merged || split && !had {
			theirs.CriterionID = id
			origins = append(origins, theirs)
		}
	}
	return origins
}

// derivedFrom reads the ids of derived_from: parted by commas, each alone or after the set and the version that it is of.
// What comes from another set is not of this lineage.
func (s *CriteriaSet) derivedFrom(criterion Criterion) []string {
	var ids []string
	for part := range strings.SplitSeq(criterion.DerivedFrom, ",") {
		words := strings.Fields(part)
		if len(words) == 0 || len(words) > 2 && words[0] != s.ID {
			continue
		}
		ids = append(ids, words[len(words)-1])
	}
	return ids
}

// changeOf is the greatest of the changes typed for an id; its zero value when there is none.
func (s *CriteriaSet) changeOf(id string) Change {
	var found Change
	for _, change := range s.Changes {
		if change.CriterionID == id && (found.Kind == "" || greater(found.Kind, change.Kind) != found.Kind) {
			found = change
		}
	}
	return found
}

// inOrder gives the ids in the set's own order, each once.
func (s *CriteriaSet) inOrder(ids []string) []string {
	var ordered []string
	for _, criterion := range s.Criteria {
		if slices.Contains(ids, criterion.ID) {
			ordered = append(ordered, criterion.ID)
		}
	}
	return ordered
}

// texts is a list of one text, or none when it is empty.
func texts(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}
