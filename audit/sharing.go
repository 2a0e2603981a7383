package audit

import "slices"

// Audience is who a practice shares one of its self-assessments with. Each is asked for and stopped by itself.
type Audience string

// The audiences. What is shared with the group is seen beside the practice's name; for the benchmark only whole scores
// of at least SmallNumbers.Practices practices are looked at together, and no name is shown to anybody.
const (
	AudienceGroup     Audience = "group"
	AudienceBenchmark Audience = "benchmark"
)

// SharingLevel is how much of a self-assessment the group sees. The benchmark has no levels: there it is empty.
type SharingLevel string

// The levels, each with all of those before it: that the practice takes part; a word for each domain, and how many
// actions are done; the answers as they were submitted, with the plan and what changed since an earlier one.
const (
	SharingTakingPart SharingLevel = "taking_part"
	SharingDomains    SharingLevel = "domains"
	SharingFull       SharingLevel = "full"
)

// SharingLevels gives every level, the narrowest first.
func SharingLevels() []SharingLevel {
	return []SharingLevel{SharingTakingPart, SharingDomains, SharingFull}
}

// Reaches tells whether what is shared at this level is at least what is shared at the other.
func (l SharingLevel) Reaches(other SharingLevel) bool {
	at := slices.Index(SharingLevels(), l)
	return at >= 0 && at >= slices.Index(SharingLevels(), other)
}

// Sharing is what a practice says yes to: one of its self-assessments, for one audience. Stuck lets the group see which
// actions are stuck, and why.
type Sharing struct {
	Audience Audience
	Level    SharingLevel
	Stuck    bool
}

// NewSharing checks what a practice says yes to.
// Errors: CodeInvalid, with the field "audience", "level" or "stuck".
func NewSharing(in Sharing) (Sharing, error) {
	var faults fieldFaults
	switch in.Audience {
	case AudienceGroup:
		if !slices.Contains(SharingLevels(), in.Level) {
			faults.add("level", "Choose how much the group may see.")
		} else if in.Stuck && !in.Level.Reaches(SharingDomains) {
			faults.add("stuck", "The group sees what is stuck only where it sees a word for each domain, or everything.")
		}
	case AudienceBenchmark:
		if in.Level != "" || in.Stuck {
			faults.add("level", "There is nothing to choose here: no name is shown.")
		}
	default:
		faults.add("audience", "Choose who you share with.")
	}
	return in, faults.err()
}
