package audit

import (
	"fmt"
	"reflect"
	"slices"
)

// DraftFromFile makes a draft of a criteria file, to come after the newest version of the path. Nothing is guessed: what the file
// says otherwise than that version it types as a change, with the reason; what it types must be true; and every text is one that
// could be typed on a page. The draft keeps the bytes, until something in it is changed; not those of a file that says that it is
// more than a draft, such as agreed.
// Errors: CriteriaFaults, everything that keeps the file from being a draft, none of which repeats what the file says.
func DraftFromFile(path Path, data []byte, guard GuardContext) (Draft, error) {
	set, err := ParseCriteria(draftFileName, data)
	if err != nil {
		return Draft{}, err
	}
	base := path[len(path)-1]
	draft := Draft{Base: base, Number: set.Version, Frame: FrameOf(set)}
	if set.Status.ofDraft() {
		draft.File = data
	}
	in := fileDraft{Draft: draft, set: set}
	in.checkAbout()
	if len(in.faults) > 0 {
		return Draft{}, in.faults
	}
	for _, id := range in.ids() {
		in.take(id)
	}
	in.faults = append(in.faults, GuardFile(draftFileName, data, base, guard)...)
	if len(in.faults) == 0 {
		published := *set
		published.Status = StatusNotCoDesigned
		in.faults = CheckPublish(draftFileName, path, &published)
	}
	if len(in.faults) > 0 {
		return Draft{}, in.faults
	}
	return in.Draft, nil
}

// fileDraft is a draft while it is made of a file.
type fileDraft struct {
	Draft
	set    *CriteriaSet
	faults CriteriaFaults
}

func (f *fileDraft) fault(words string, values ...any) {
	f.faults = append(f.faults, CriteriaFault{Message: fmt.Sprintf(words, values...)})
}

func (f *fileDraft) checkAbout() {
	if f.set.ID != f.Base.ID {
		f.fault("This file is about another set of criteria than your group's: its id is another.")
		return
	}
	if VersionOrder(f.set.Version, f.Base.Version) <= 0 {
		f.fault("Version %s is there already. Give the file a greater version, such as %s.", f.Base.Version, NextNumber(f.Base.Version))
	}
	if !f.set.Scale.same(f.Base.Scale) {
		f.fault("The scale is another than in version %s. A draft keeps the scale.", f.Base.Version)
	}
}

// ids are all criteria of the version before and of the file, in the order of the file; those that it no longer has come last.
func (f *fileDraft) ids() []string {
	ids := slices.Clone(f.Frame.Order)
	for _, criterion := range f.Base.Criteria {
		if !slices.Contains(ids, criterion.ID) {
			ids = append(ids, criterion.ID)
		}
	}
	return ids
}

// take makes what the file says of one criterion a change of the draft.
func (f *fileDraft) take(id string) {
	before, had := f.Base.Criterion(id)
	now, has := f.set.Criterion(id)
	typed := f.set.changeOf(id)
	if typed.Kind == "" {
		if had && has && reflect.DeepEqual(before, now) {
			return
		}
		f.fault("%s is not as in version %s. Say under changes what kind of change that is, and why.", id, f.Base.Version)
		return
	}
	change := DraftCriterion{Criterion: now, Kind: typed.Kind, Why: typed.Reason, Retired: !has}
	switch {
	case !has:
		change.Criterion = before
	case !had:
		change.Position = f.NextPosition()
	}
	if kinds := change.Kinds(before, had); !slices.Contains(kinds, change.Kind) {
		f.fault("The kind of the change of %s does not fit what it says. It can be one of these: %s.", id, listed(kinds))
		return
	}
	var was DraftCriterion
	if had {
		was = f.Before(id)
	}
	f.checkTexts(change)
	f.Changes = append(f.Changes, change.Rewritten(was, false))
}

// checkTexts looks at a changed criterion as if it had been typed on a page.
func (f *fileDraft) checkTexts(change DraftCriterion) {
	var wrong fieldFaults
	f.checkCriterion(&wrong, change)
	for _, fault := range wrong {
		f.fault("%s, %s: %s", change.Criterion.ID, fault.Field, fault.Message)
	}
}
