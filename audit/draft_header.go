package audit

import "strings"

// MaxCriteriaTitle is how long the title of a version may be, in characters.
const MaxCriteriaTitle = 200

// DraftHeader is what a draft says of itself: the number and the title of the version that it is to become, and the notice that
// stands on every page and report while that version is not agreed.
type DraftHeader struct{ Number, Title, Notice string }

// Header gives what the draft says of itself.
func (d Draft) Header() DraftHeader {
	return DraftHeader{d.Number, d.Frame.Set.Title, d.Frame.Set.Notice}
}

// Texts gives the texts of a header that somebody types.
func (h DraftHeader) Texts() []Text { return []Text{{"title", h.Title}, {"notice", h.Notice}} }

// WithHeader is the draft with another header. Errors: CodeInvalid with every field that is at fault.
func (d Draft) WithHeader(header DraftHeader) (Draft, error) {
	var faults fieldFaults
	faults.text("title", header.Title, MaxCriteriaTitle)
	faults.text("notice", header.Notice, MaxCriterionText)
	for _, text := range header.Texts() {
		if strings.ContainsFunc(text.Text, notInText) {
			faults.add(text.Field, "This text holds a character that cannot be kept. Type it again.")
		} else if blank(text.Text) {
			faults.add(text.Field, "Write something here.")
		}
	}
	switch {
	case !idPattern.MatchString(header.Number):
		faults.add("number", "Write a number such as "+NextNumber(d.Base.Version)+".")
	case VersionOrder(header.Number, d.Base.Version) <= 0:
		faults.add("number", "Write a number that is greater than "+d.Base.Version+".")
	}
	d.Number, d.Frame.Set.Title, d.Frame.Set.Notice = header.Number, header.Title, header.Notice
	return d, faults.err()
}
