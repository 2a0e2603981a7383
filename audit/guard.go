package audit

import "slices"

// MaxGuardedRunes is the longest free text that Doorway takes, in code points.
const MaxGuardedRunes = 5000

// GuardKind names what a finding looks like: "nhs_number" is refused, the others are asked about.
type GuardKind string

// The kinds, each explained in docs/guard.md.
const (
	GuardNHSNumber   GuardKind = "nhs_number"   // a valid NHS number, written as one
	GuardTenDigits   GuardKind = "ten_digits"   // ten bare digits that would be a valid NHS number
	GuardBirthDate   GuardKind = "birth_date"   // a date beside a birth word
	GuardTelephone   GuardKind = "telephone"    // a telephone number
	GuardEmail       GuardKind = "email"        // an e-mail address
	GuardPostcode    GuardKind = "postcode"     // a full postcode
	GuardTitledName  GuardKind = "titled_name"  // Mr, Mrs, Ms or Miss and a surname
	GuardPatientName GuardKind = "patient_name" // "patient" and a name
	GuardInitialsAge GuardKind = "initials_age" // initials and an age
)

// GuardKinds lists every kind, the refused one first.
func GuardKinds() []GuardKind {
	return []GuardKind{GuardNHSNumber, GuardTenDigits, GuardBirthDate, GuardTelephone, GuardEmail, GuardPostcode,
		GuardTitledName, GuardPatientName, GuardInitialsAge}
}

// Refused tells whether a text of this kind is never kept. The other kinds are kept once a person picks a reason.
func (k GuardKind) Refused() bool { return k == GuardNHSNumber }

// Sentence is what a person reads beside the field. The browser shows the same words.
func (k GuardKind) Sentence() string {
	switch k {
	case GuardNHSNumber:
		return "This looks like an NHS number. We have not saved it. Please take it out: Doorway must never hold patients’ details."
	case GuardTenDigits:
		return "These ten digits could be an NHS number. If they are, please take them out. If not, tell us what they are."
	case GuardBirthDate:
		return "This looks like a date of birth. If it is a patient’s, please take it out. If not, tell us whose it is."
	case GuardTelephone:
		return "This looks like a telephone number. If it is a patient’s, please take it out. If not, tell us whose it is."
	case GuardEmail:
		return "This looks like an e-mail address. If it is a patient’s, please take it out. If not, tell us whose it is."
	case GuardPostcode:
		return "This looks like a full postcode. If it is a patient’s, please take it out. If not, tell us whose it is."
	case GuardTitledName:
		return "This looks like a person’s name. If it is a patient’s, please take it out. If not, tell us whose it is."
	case GuardPatientName:
		return "This looks like a patient’s name. If it is, please take it out. If not, tell us whose it is."
	case GuardInitialsAge:
		return "This looks like a person’s initials and age. If they are a patient’s, please take them out. If not, tell us whose they are."
	}
	return ""
}

// GuardReason is why a text that was asked about may stay.
type GuardReason string

// The reasons a person can pick.
const (
	GuardOurs      GuardReason = "ours"
	GuardColleague GuardReason = "colleague"
	GuardPublic    GuardReason = "public"
	GuardMadeUp    GuardReason = "made_up"
)

// GuardReasonChoice is one line of the list that a person picks a reason from.
type GuardReasonChoice struct {
	Reason GuardReason
	Label  string
}

// GuardReasons lists the reasons in order, with their labels.
func GuardReasons() []GuardReasonChoice {
	return []GuardReasonChoice{
		{GuardOurs, "It belongs to our practice"},
		{GuardColleague, "It is a colleague’s, for their work"},
		{GuardPublic, "It is public, such as another service’s"},
		{GuardMadeUp, "It is made up, as an example"},
	}
}

// GuardFinding is one place in a text that looks like a patient's detail. Start and End (exclusive) count code points,
// so that Go and the browser agree. It never carries the text itself.
type GuardFinding struct {
	Kind       GuardKind
	Start, End int
}

// Refused tells whether the text must not be kept at all.
func (f GuardFinding) Refused() bool { return f.Kind.Refused() }

// GuardContext is what a text may name freely: the practice's own name, telephone and postcode, and the numbers of the
// support lines on file. Nothing in it makes an NHS number acceptable.
type GuardContext struct {
	PracticeName, Telephone, Postcode string
	SupportNumbers                    []string
}

// Guard finds what looks like a patient's detail in a text, in the order of the text; findings never overlap.
// It is a safety net and can miss things. The rules are in docs/guard.md; frontend/src/lib/guard.ts has the same ones,
// and testdata/guard_vectors.json proves both.
func Guard(text string, ctx GuardContext) []GuardFinding {
	if text == "" {
		return nil
	}
	s := newGuardScan(text, ctx)
	s.nhsNumbers()
	s.emails()
	s.telephones()
	s.birthDates()
	s.postcodes(ctx)
	s.titledNames()
	s.patientNames()
	s.initialsWithAge()
	slices.SortFunc(s.found, func(a, b GuardFinding) int { return a.Start - b.Start })
	return s.found
}

// guardScan is one reading of one text. The rules run from the most to the least serious; what one rule has claimed is
// not reported again by the next.
type guardScan struct {
	guardText
	ctx     GuardContext
	claimed []bool // by rune: already part of a finding
	ours    []bool // by rune: part of the practice's own name; nil until a finding asks
	found   []GuardFinding
}

func newGuardScan(text string, ctx GuardContext) *guardScan {
	s := &guardScan{guardText: newGuardText(text), ctx: ctx}
	s.claimed = make([]bool, len(s.runes))
	return s
}

// isOurs tells whether everything from start to end is the practice's own name.
func (s *guardScan) isOurs(start, end int) bool {
	if s.ours == nil {
		s.ours = make([]bool, len(s.runes))
		s.markOurs(newGuardText(s.ctx.PracticeName).tokens)
	}
	return !slices.Contains(s.ours[start:end], false)
}

// markOurs marks each place where the words of the practice's own name stand in a row.
func (s *guardScan) markOurs(name []guardToken) {
	if len(name) == 0 {
		return
	}
	for i := 0; i+len(name) <= len(s.tokens); i++ {
		here := s.tokens[i : i+len(name)]
		if !slices.EqualFunc(here, name, func(a, b guardToken) bool { return a.word == b.word }) {
			continue
		}
		for r := here[0].start; r < here[len(here)-1].end; r++ {
			s.ours[r] = true
		}
	}
}

// add records a finding over the folded runes from start to end, unless a more serious one stands there already or, for
// what is only asked about, the whole of it is the practice's own name.
func (s *guardScan) add(kind GuardKind, start, end int) {
	if slices.Contains(s.claimed[start:end], true) {
		return
	}
	if !kind.Refused() && s.isOurs(start, end) {
		return
	}
	for r := start; r < end; r++ {
		s.claimed[r] = true
	}
	s.found = append(s.found, GuardFinding{Kind: kind, Start: s.at[start], End: s.at[end-1] + 1})
}
