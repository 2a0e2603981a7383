package audit

import "time"

// PersonID, PracticeID and the ids below are random UUIDs (version 4): they tell neither how many there are nor when.
type PersonID string

// PracticeID names a practice for ever; its ODS code may change.
type PracticeID string

// AuditID names a self-assessment.
type AuditID string

// ActionID names an action for life, however many audits list it.
type ActionID string

// LinkID names a single-use link; its token is another thing and is kept nowhere.
type LinkID string

// HatID names a hat: one role of one person, in one place, from its beginning to its end.
type HatID string

// GroupID names a group of people who own criteria.
type GroupID string

// PlacementID names a trainee's time at a practice.
type PlacementID string

// SessionID names a session in the list of one's own; its token is another thing.
type SessionID string

// RequestID names what a lead asked a colleague to answer.
type RequestID string

// ClaimID names somebody's coming to lead a practice that had nobody left to hand it over.
type ClaimID string

// RoundID names one asking of colleagues for their own view.
type RoundID string

// AssessmentID names what a trainee wrote of a placement. It is not the placement's id, so that it leads to no name.
type AssessmentID string

// SignUpCodeID names a code with which trainees sign up; the code is another thing and is kept nowhere.
type SignUpCodeID string

// SharedID names a conversation that a trainee shared with a practice.
type SharedID string

// ConsultationID names a question that a facilitator asks the group.
type ConsultationID string

// ContributionID names what somebody in the group said. It tells nothing of who.
type ContributionID string

// ProposalID names a change of the criteria that the group is asked to decide.
type ProposalID string

// DecisionID names a decision of the group.
type DecisionID string

// VersionID names one version of a set of criteria.
type VersionID string

// DraftID names a draft of a version of criteria.
type DraftID string

// EarlierTextID names an earlier text of an answer.
type EarlierTextID string

// ParseID reads an id from outside: a UUID in its usual form, in small letters.
// Errors: CodeNotFound, since an id of another shape names nothing.
func ParseID[ID ~string](text string) (ID, error) {
	if len(text) != 36 {
		return "", NotFound()
	}
	for i := range len(text) {
		dash := i == 8 || i == 13 || i == 18 || i == 23
		hex := text[i] >= '0' && text[i] <= '9' || text[i] >= 'a' && text[i] <= 'f'
		if dash && text[i] != '-' || !dash && !hex {
			return "", NotFound()
		}
	}
	return ID(text), nil
}

// Actor is who does something, in the one hat that the page address names. Of Practice, Group and Placement the one
// that the hat belongs to is set; none for the operator's. As is how that practice stands to the hat: RelationOwnPractice,
// or RelationPredecessor for one that the hat's practice took over from; empty outside practices. Session is the
// one in use, empty for a command at the machine; ConfirmedUntil is until when the person has lately confirmed who they are.
type Actor struct {
	Person    PersonID
	Role      Role
	Hat       HatID
	Practice  PracticeID
	Group     GroupID
	Placement PlacementID
	As        Relation

	Session        SessionID
	ConfirmedUntil time.Time
}
