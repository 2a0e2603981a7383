package audit

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// SignpostSchema names the format of the file of signposts.
const SignpostSchema = "doorway/signposts/v1"

// SignpostID names a signpost for ever.
type SignpostID string

// SignpostKind says when a signpost is shown.
type SignpostKind string

// The kinds of signposts.
const (
	SignpostAlways SignpostKind = "always" // 999 and NHS 111: shown to everybody
	SignpostRoute  SignpostKind = "route"  // whom to turn to, without a number or an address that could be wrong
	SignpostLine   SignpostKind = "line"   // shown to trainees only once somebody looked whether it is right
)

// Signpost says where to turn with a worry about safety. ReviewedOn is the day on which somebody last looked whether it is
// right; empty when nobody did.
type Signpost struct {
	ID          SignpostID
	Kind        SignpostKind
	Title, Text string
	Telephone   string
	URL         string
	ReviewedOn  Date
}

// Shown tells whether trainees see the signpost: a number that nobody has looked at could be a wrong one.
func (s Signpost) Shown() bool { return s.Kind != SignpostLine || s.ReviewedOn != "" }

// Hash is the SHA-256 of all that the signpost says. A review is of just that, and of nothing that comes after it.
func (s Signpost) Hash() string {
	return sha256Hex([]byte(strings.Join([]string{string(s.ID), s.Title, s.Text, s.Telephone, s.URL}, "\x00")))
}

// Reviewed gives the signpost with a review of its group, unless that was of other words or is older than its own.
func (s Signpost) Reviewed(hash string, on Date) Signpost {
	if hash == s.Hash() && on > s.ReviewedOn {
		s.ReviewedOn = on
	}
	return s
}

//go:embed signposts.yaml
var signpostFile []byte

var embeddedSignposts = sync.OnceValues(func() ([]Signpost, error) { return ParseSignposts("signposts.yaml", signpostFile) })

// Signposts are all there are, in the order of their file. Errors: CriteriaFaults, which a test rules out.
func Signposts() ([]Signpost, error) {
	all, err := embeddedSignposts()
	return slices.Clone(all), err
}

// SupportNumbers are the telephone numbers of all signposts, which a text may name freely: see GuardContext.
func SupportNumbers() []string {
	all, _ := embeddedSignposts()
	var numbers []string
	for _, one := range all {
		if one.Telephone != "" {
			numbers = append(numbers, one.Telephone)
		}
	}
	return numbers
}

// ParseSignposts reads a file of signposts, as strictly as a criteria file. The file's name is used in faults only.
// Errors: CriteriaFaults, everything that is wrong in the order of the lines.
func ParseSignposts(file string, data []byte) ([]Signpost, error) {
	r := &yamlReader{file: file}
	var all []Signpost
	if root, ok := r.document(data); ok {
		m := r.mapping(root, []string{"schema", "signposts"}, nil)
		oneOf(m, "schema", SignpostSchema)
		for _, item := range m.list("signposts") {
			all = append(all, r.signpost(item, all))
		}
	}
	if len(r.faults) > 0 {
		return nil, r.faults.inLineOrder()
	}
	return all, nil
}

var (
	signpostIDPattern = regexp.MustCompile(`^[a-z0-9-]{1,40}$`)
	telephonePattern  = regexp.MustCompile(`^\+?[0-9][0-9 ]{1,19}$`)
	webAddressPattern = regexp.MustCompile(`^https://[A-Za-z0-9.-]+(:[0-9]+)?([/?#][!-;=?-~]*)?$`)
)

// signpost reads one signpost; before are those that stand before it.
func (r *yamlReader) signpost(item yamlField, before []Signpost) Signpost {
	m := r.mapping(item, []string{"id", "kind", "title", "text"}, []string{"telephone", "url", "reviewed_on"})
	read := Signpost{
		ID: SignpostID(m.id("id")), Kind: oneOf(m, "kind", SignpostAlways, SignpostRoute, SignpostLine),
		Title: m.text("title"), Text: m.text("text"), Telephone: m.optional("telephone"), URL: m.optional("url"),
		ReviewedOn: Date(m.optional("reviewed_on")),
	}
	if read.ID != "" && !signpostIDPattern.MatchString(string(read.ID)) {
		r.fault(m.field("id"), "must be small letters, digits and hyphens, at most 40")
	}
	if slices.ContainsFunc(before, func(other Signpost) bool { return other.ID == read.ID && read.ID != "" }) {
		r.fault(m.field("id"), "is the id of another signpost")
	}
	r.checkContact(m, read)
	if _, err := ParseDate(string(read.ReviewedOn)); err != nil {
		r.fault(m.field("reviewed_on"), "must be a date, such as \"2026-11-22\"")
	}
	return read
}

func (r *yamlReader) checkContact(m yamlMap, read Signpost) {
	hasContact := read.Telephone != "" || read.URL != ""
	switch {
	case read.Kind == SignpostLine && !hasContact:
		r.fault(m.at, "a line has a telephone number or an address")
	case read.Kind == SignpostRoute && hasContact:
		r.fault(m.at, "a route has neither a telephone number nor an address: make it a line")
	}
	if read.Telephone != "" && !telephonePattern.MatchString(read.Telephone) {
		r.fault(m.field("telephone"), "must be a telephone number: digits and spaces")
	}
	if read.URL != "" && !webAddressPattern.MatchString(read.URL) {
		r.fault(m.field("url"), "must be an address that begins with https://")
	}
}

// optional reads a text that may be left out.
func (m yamlMap) optional(key string) string {
	if _, present := m.values[key]; !present {
		return ""
	}
	return m.text(key)
}
