package audit

import (
	"bytes"
	"cmp"
	"errors"
	"reflect"
	"slices"
	"strings"
)

// DraftState is where a group's draft of a version of its criteria stands.
type DraftState string

// The states of a draft. While it is open or in review it can be changed; there is at most one such draft of a set.
const (
	DraftOpen      DraftState = "draft"
	DraftInReview  DraftState = "in_review"
	DraftPublished DraftState = "published"
	DraftDiscarded DraftState = "discarded"
)

// Draft is a version of a set of criteria while a group works on it: the version that it comes from, and what is different.
type Draft struct {
	Base    *CriteriaSet
	Number  string // of the version that it is to become
	Frame   DraftFrame
	Changes []DraftCriterion // at most one for each criterion
	File    []byte           // as it was brought in, until anything is changed; else nil
}

// DraftFrame is what a draft says beside its criteria. It is stored as JSON under the names of its fields.
type DraftFrame struct {
	Set   CriteriaSet // without criteria, changes, version, status and checksum
	Order []string    // ids of criteria, in the order of the draft; those that it does not name come last in their domain
}

// DraftCriterion is what a draft says of one criterion that differs from the version that it comes from.
type DraftCriterion struct {
	Criterion Criterion // as the draft has it; of one that is gone, as it was
	Kind      ChangeKind
	Why       string // the reason for the change; never empty
	Retired   bool   // it is gone: retired, or merged into another
	Position  int    // the order of new ones

	// The Hash of the wording that the plain and the Easy Read text were last written or looked at for.
	PlainFor, EasyReadFor string
}

// FrameOf is the frame of a draft that begins as a version is.
func FrameOf(set *CriteriaSet) DraftFrame {
	frame := DraftFrame{Set: *set, Order: each(set.Criteria, func(c Criterion) string { return c.ID })}
	frame.Set.Criteria, frame.Set.Changes, frame.Set.Checksum, frame.Set.Version, frame.Set.Status = nil, nil, "", "", ""
	return frame
}

// Change finds what the draft changes about a criterion.
func (d Draft) Change(id string) (DraftCriterion, bool) {
	return find(d.Changes, func(c DraftCriterion) bool { return c.Criterion.ID == id })
}

// Criterion finds a criterion as the draft has it now; one that is gone is not found.
func (d Draft) Criterion(id string) (Criterion, bool) {
	if change, changed := d.Change(id); changed {
		return change.Criterion, !change.Retired
	}
	return d.Base.Criterion(id)
}

// Criteria gives the criteria as the draft has them now, in the order of their domains.
func (d Draft) Criteria() []Criterion {
	set := d.set("")
	return inDomainOrder(&set)
}

// draftFileName stands in faults only.
const draftFileName = "criteria.yaml"

// Build writes the draft as a file with the status, and reads it again as anybody will. A draft that was brought in and not
// changed since, with this very status, gives the bytes that it came in. Errors: what no version may hold.
func (d Draft) Build(status Status) (*CriteriaSet, []byte, CriteriaFaults) {
	if set := d.came(); set != nil && set.Status == status && set.Version == d.Number {
		return set, bytes.Clone(d.File), nil
	}
	built := d.set(status)
	file := WriteCriteria(&built)
	set, err := ParseCriteria(draftFileName, file)
	var faults CriteriaFaults
	errors.As(err, &faults)
	return set, file, faults
}

// Download is the draft as a file, which calls itself no more than a draft: as it was brought in, while nothing in it was
// changed.
func (d Draft) Download() []byte {
	if d.came() != nil {
		return bytes.Clone(d.File)
	}
	_, file, _ := d.Build(StatusDraft)
	return file
}

// came reads the file that was brought in. It gives none where the draft is written anew: where something was changed since, and
// where DraftFromFile of an older Doorway kept a file that says that it is agreed, or what looks like a patient's detail.
func (d Draft) came() *CriteriaSet {
	if d.File == nil {
		return nil
	}
	set, err := ParseCriteria(draftFileName, d.File)
	if err != nil || !set.Status.ofDraft() || len(GuardFile(draftFileName, d.File, d.Base, GuardContext{SupportNumbers: SupportNumbers()})) > 0 {
		return nil
	}
	return set
}

// set is the draft as a version that nobody has checked.
func (d Draft) set(status Status) CriteriaSet {
	set := d.Frame.Set
	set.Version, set.Status = d.Number, status
	for _, criterion := range d.Base.Criteria {
		if now, there := d.Criterion(criterion.ID); there {
			set.Criteria = append(set.Criteria, now)
		}
	}
	for _, change := range d.inPosition() {
		if _, old := d.Base.Criterion(change.Criterion.ID); !old && !change.Retired {
			set.Criteria = append(set.Criteria, change.Criterion)
		}
		set.Changes = append(set.Changes, Change{change.Criterion.ID, change.Kind, change.Why})
	}
	slices.SortStableFunc(set.Criteria, func(a, b Criterion) int { return cmp.Compare(d.place(a.ID), d.place(b.ID)) })
	set.ShortForm = shortFormOf(d.Frame.Set.ShortForm, set.Criteria)
	return set
}

func (d Draft) inPosition() []DraftCriterion {
	return slices.SortedStableFunc(slices.Values(d.Changes), func(a, b DraftCriterion) int {
		return cmp.Or(cmp.Compare(d.place(a.Criterion.ID), d.place(b.Criterion.ID)), cmp.Compare(a.Position, b.Position))
	})
}

func (d Draft) place(id string) int {
	if place := slices.Index(d.Frame.Order, id); place >= 0 {
		return place
	}
	return len(d.Frame.Order)
}

// shortFormOf keeps the order of the short form as it was, and adds what has become essential.
func shortFormOf(before []string, criteria []Criterion) (form []string) {
	essential := map[string]bool{}
	for _, criterion := range criteria {
		essential[criterion.ID] = criterion.Essential
	}
	for _, id := range before {
		if essential[id] {
			form = append(form, id)
		}
	}
	for _, criterion := range criteria {
		if criterion.Essential && !slices.Contains(form, criterion.ID) {
			form = append(form, criterion.ID)
		}
	}
	return form
}

// Kinds are the kinds that a change of a criterion may be typed as, the one to propose first. before is the criterion in the
// version that the draft comes from. Where statement and levels are the same to the letter, a change is editorial at most.
func (c DraftCriterion) Kinds(before Criterion, had bool) []ChangeKind {
	switch {
	case c.Retired:
		return []ChangeKind{ChangeRetired, ChangeMerged}
	case !had:
		return []ChangeKind{ChangeNew, ChangeSplit, ChangeMerged}
	case before.Hash() == c.Criterion.Hash():
		return []ChangeKind{ChangeEditorial, ChangeSplit, ChangeMerged}
	}
	return []ChangeKind{ChangeMaterial, ChangeClarified, ChangeEditorial, ChangeSplit, ChangeMerged}
}

// Stale names the texts of other forms that were written for another wording of statement and levels, and that nobody has
// looked at since: "plain", "easyRead".
func (c DraftCriterion) Stale() []string {
	var stale []string
	hash := c.Criterion.Hash()
	if c.Criterion.Plain != "" && c.PlainFor != hash {
		stale = append(stale, "plain")
	}
	if c.Criterion.EasyRead != "" && c.EasyReadFor != hash {
		stale = append(stale, "easyRead")
	}
	return stale
}

// Rewritten carries over for which wording the plain and the Easy Read text were written: the new one where the text itself
// is new, or where somebody looked and found that it still holds.
func (c DraftCriterion) Rewritten(before DraftCriterion, looked bool) DraftCriterion {
	hash := c.Criterion.Hash()
	c.PlainFor, c.EasyReadFor = before.PlainFor, before.EasyReadFor
	if looked || c.Criterion.Plain != before.Criterion.Plain {
		c.PlainFor = hash
	}
	if looked || c.Criterion.EasyRead != before.Criterion.EasyRead {
		c.EasyReadFor = hash
	}
	return c
}

// Before is a criterion as it stood before a change: as the draft has it, else as the version that it comes from.
func (d Draft) Before(id string) DraftCriterion {
	if change, changed := d.Change(id); changed {
		return change
	}
	before, _ := d.Base.Criterion(id)
	hash := before.Hash()
	return DraftCriterion{Criterion: before, PlainFor: hash, EasyReadFor: hash}
}

// NextPosition is where a new criterion stands: after those that are new already.
func (d Draft) NextPosition() int {
	next := 1
	for _, change := range d.Changes {
		next = max(next, change.Position+1)
	}
	return next
}

// Origin writes derived_from for criteria of this version.
func (s *CriteriaSet) Origin(ids []string) string {
	return strings.Join(each(ids, func(id string) string { return s.ID + " " + s.Version + " " + id }), ", ")
}

// Origins are the ids of the criteria that one says it comes from, of this set.
func (s *CriteriaSet) Origins(criterion Criterion) []string { return s.derivedFrom(criterion) }

// SameAs tells whether the draft's criterion is as the version before has it, in everything.
func (c DraftCriterion) SameAs(before Criterion) bool { return reflect.DeepEqual(c.Criterion, before) }
