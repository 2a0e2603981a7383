package audit

import "slices"

// EndorsementRule is how many people of a group have to stand behind each text of a version before the version can be called
// agreed. It is the group's own setting, and a change of it is a decision in the group's log.
type EndorsementRule struct {
	LivedExperience int // members with lived experience, at least; from 1
	Clinicians      int // members who are clinicians, at least; from 0
}

const (
	// FewestLivedExperience is the floor of the rule: no group can agree a text without anybody who has lived experience.
	FewestLivedExperience = 1
	// mostOfARule keeps a rule within what a group could ever meet.
	mostOfARule = 50
)

// DefaultEndorsementRule is the rule of a group that chose no other: three members with lived experience and one clinician.
func DefaultEndorsementRule() EndorsementRule {
	return EndorsementRule{LivedExperience: 3, Clinicians: 1}
}

// Check refuses a rule below its floor, or one that nobody could meet. Errors: CodeInvalid with every field at fault.
func (r EndorsementRule) Check() error {
	var faults fieldFaults
	if r.LivedExperience < FewestLivedExperience || r.LivedExperience > mostOfARule {
		faults.add("livedExperience", "Choose a number from 1 to 50. At least one member with lived experience has to endorse each text.")
	}
	if r.Clinicians < 0 || r.Clinicians > mostOfARule {
		faults.add("clinicians", "Choose a number from 0 to 50.")
	}
	return faults.err()
}

// Met tells whether those who endorsed a text, by kind, are enough: as many with lived experience as the rule asks for, at
// least half of all who endorsed, and as many clinicians.
func (r EndorsementRule) Met(endorsed map[MemberKind]int) bool {
	all := 0
	for _, count := range endorsed {
		all += count
	}
	lived := endorsed[KindLivedExperience]
	return lived >= max(r.LivedExperience, FewestLivedExperience) && 2*lived >= all && endorsed[KindClinician] >= r.Clinicians
}

// TextHash is the SHA-256, in hexadecimal, of all that people read of a criterion, written as a JSON array of texts and lists
// in a fixed order (RFC 8785): title, statement, why it matters, levels, evidence ideas, suggested actions, content note,
// placement prompt, plain words, Easy Read. An endorsement is bound to it, so that any edit clears it; see Hash for what makes
// answers comparable.
func (c Criterion) TextHash() string {
	out := []byte{'['}
	for i, texts := range [][]string{
		{c.Title, c.Statement, c.WhyItMatters}, c.Levels, c.EvidenceExamples,
		each(c.SuggestedActions, func(a SuggestedAction) string { return a.Text }), {c.ContentNote, c.PlacementPrompt, c.Plain, c.EasyRead},
	} {
		if i > 0 {
			out = append(out, ',')
		}
		out = appendCanonicalList(out, texts)
	}
	return sha256Hex(append(out, ']'))
}

func appendCanonicalList(out []byte, texts []string) []byte {
	out = append(out, '[')
	for i, text := range texts {
		if i > 0 {
			out = append(out, ',')
		}
		out = appendCanonicalString(out, text)
	}
	return append(out, ']')
}

// Endorsed is who endorsed the texts of a set of criteria: for the text of a criterion, by its id and TextHash, how many of
// each kind.
type Endorsed map[CriterionText]map[MemberKind]int

// CriterionText names the exact text of a criterion.
type CriterionText struct{ CriterionID, Hash string }

// Text names the criterion's text as it stands.
func (c Criterion) Text() CriterionText { return CriterionText{c.ID, c.TextHash()} }

// Unendorsed gives the ids of the criteria whose text the rule does not find endorsed yet, in the set's order.
func (r EndorsementRule) Unendorsed(set *CriteriaSet, endorsed Endorsed) []string {
	open := slices.DeleteFunc(slices.Clone(set.Criteria), func(c Criterion) bool { return r.Met(endorsed[c.Text()]) })
	return each(open, func(c Criterion) string { return c.ID })
}
