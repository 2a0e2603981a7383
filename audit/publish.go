package audit

import (
	"cmp"
	"fmt"
	"slices"
)

// CheckPublish says what keeps a version from being published after those of its set, in words for whoever wrote the file:
// what it types as a change must be true of the version before. What it does not type is no fault: see Descents. The faults
// name no lines, because two files are at odds.
func CheckPublish(file string, path Path, set *CriteriaSet) CriteriaFaults {
	var faults CriteriaFaults
	fault := func(words string, values ...any) {
		faults = append(faults, CriteriaFault{File: file, Message: fmt.Sprintf(words, values...)})
	}
	if state := set.State(); state != VersionPublished && state != VersionRetired {
		fault("its status is %q: publish one that is draft-not-co-designed, agreed or retired", set.Status)
	}
	before := path.before(set)
	if before == nil {
		return faults
	}
	for _, change := range set.Changes {
		if words := contradiction(before, set, change); words != "" {
			fault("the change of %s is typed as %s, but %s", change.CriterionID, change.Kind, words)
		}
	}
	for _, criterion := range set.Criteria {
		if _, asked := before.Criterion(criterion.ID); !asked && path.once(set, criterion) {
			fault("%s was another criterion in an earlier version: give it an id of its own", criterion.ID)
		}
	}
	return faults
}

// before is the version that stands before one that is to join the path; nil for the first.
func (p Path) before(set *CriteriaSet) (last *CriteriaSet) {
	for _, version := range p {
		if VersionOrder(version.Version, set.Version) < 0 {
			last = version
		}
	}
	return last
}

// once tells whether an earlier version used the criterion's id for other words.
func (p Path) once(set *CriteriaSet, criterion Criterion) bool {
	return slices.ContainsFunc(p, func(version *CriteriaSet) bool {
		earlier, known := version.Criterion(criterion.ID)
		return known && VersionOrder(version.Version, set.Version) < 0 && earlier.Hash() != criterion.Hash()
	})
}

// contradiction says how the two versions are at odds with a change that is typed; empty when they are not.
func contradiction(before, after *CriteriaSet, change Change) string {
	_, had := before.Criterion(change.CriterionID)
	_, has := after.Criterion(change.CriterionID)
	switch change.Kind {
	case ChangeNew:
		return when(had, "version %s has it already", before)
	case ChangeEditorial, ChangeClarified, ChangeMaterial:
		return when(!had, "version %s does not have it", before)
	case ChangeRetired:
		return cmp.Or(when(!had, "version %s does not have it", before), when(has, "version %s still has it", after))
	}
	led := slices.ContainsFunc(after.Criteria, func(c Criterion) bool {
		named := slices.ContainsFunc(after.derivedFrom(c), func(id string) bool { _, known := before.Criterion(id); return known })
		return named && (c.ID == change.CriterionID || slices.Contains(after.derivedFrom(c), change.CriterionID))
	})
	return when(!led, "no derived_from of version %s says what came of it", after)
}

func when(wrong bool, words string, of *CriteriaSet) string {
	if !wrong {
		return ""
	}
	return fmt.Sprintf(words, of.Version)
}
