package audit

import "sync"

// Role is what a hat lets a person be.
type Role string

// The roles that have something to do so far. A role that the policy table does not name may do nothing.
const (
	RoleNobody       Role = "nobody" // not signed in
	RolePerson       Role = "person" // signed in, whatever the hat
	RoleOperator     Role = "operator"
	RolePracticeLead Role = "practice_lead"
)

// Roles gives every role, in the order of docs/access.md.
func Roles() []Role { return []Role{RoleNobody, RolePerson, RoleOperator, RolePracticeLead} }

// Relation is how the thing acted on stands to the hat of the person who acts.
type Relation string

// The relations.
const (
	RelationNone          Relation = "none" // the thing belongs to no practice: the installation's own, or public
	RelationOwnPractice   Relation = "own_practice"
	RelationOtherPractice Relation = "other_practice"
)

// Relations gives every relation.
func Relations() []Relation {
	return []Relation{RelationNone, RelationOwnPractice, RelationOtherPractice}
}

// Permission is one thing that somebody may do. Every route of the API names the one that it needs.
type Permission string

// The permissions.
const (
	CriteriaRead     Permission = "criteria.read"
	SessionBegin     Permission = "session.begin"
	SessionLook      Permission = "session.look"
	SessionEnd       Permission = "session.end"
	LinkLook         Permission = "link.look"
	LinkAccept       Permission = "link.accept"
	AccountRead      Permission = "account.read"
	AccountPassword  Permission = "account.password"
	InstallationRead Permission = "installation.read"
	PracticesSearch  Permission = "practices.search"
	LeadInvite       Permission = "lead.invite"
	InvitationsRead  Permission = "invitations.read"
	PracticeRead     Permission = "practice.read"
	PracticeRename   Permission = "practice.rename"
	SitesWrite       Permission = "sites.write"
	AuditList        Permission = "audit.list"
	AuditStart       Permission = "audit.start"
	AuditRead        Permission = "audit.read"
	AuditChange      Permission = "audit.change"
	AnswerRead       Permission = "answer.read"
	AnswerWrite      Permission = "answer.write"
	AuditCheck       Permission = "audit.check"
	AuditSubmit      Permission = "audit.submit"
	AuditReopen      Permission = "audit.reopen"
	AuditDiscard     Permission = "audit.discard"
	AuditRestore     Permission = "audit.restore"
	SubmissionRead   Permission = "submission.read"
	ResultsRead      Permission = "results.read"
	PlanRead         Permission = "plan.read"
	ActionWrite      Permission = "action.write"
	ActionRemove     Permission = "action.remove"
	ReportRead       Permission = "report.read"
)

// PolicyRow lets some roles do one thing to what stands in one relation to them.
type PolicyRow struct {
	Permission Permission
	What       string // in plain words
	Roles      []Role
	Relation   Relation
}

// Policy is the whole of who may do what: what no row allows is refused. The operator keeps the installation running
// and sees no practice's content. docs/access.md prints it.
func Policy() []PolicyRow {
	anyone, signedIn := Roles(), []Role{RolePerson, RoleOperator, RolePracticeLead}
	operator, lead := []Role{RoleOperator}, []Role{RolePracticeLead}
	return []PolicyRow{
		{CriteriaRead, "Read the criteria and their notice", anyone, RelationNone},
		{SessionBegin, "Sign in", anyone, RelationNone},
		{SessionLook, "Ask whether one is signed in", anyone, RelationNone},
		{SessionEnd, "Sign out, also when the session has ended already", anyone, RelationNone},
		{LinkLook, "See what a link from an invitation is for", anyone, RelationNone},
		{LinkAccept, "Use a link from an invitation", anyone, RelationNone},
		{AccountRead, "See one's own account and hats", signedIn, RelationNone},
		{AccountPassword, "Change one's own password", signedIn, RelationNone},

		{InstallationRead, "See how the installation is running", operator, RelationNone},
		{PracticesSearch, "Look for a practice in the list of England", operator, RelationNone},
		{LeadInvite, "Invite a practice's lead", operator, RelationNone},
		{InvitationsRead, "See which invitations are open", operator, RelationNone},

		{PracticeRead, "See the practice's page", lead, RelationOwnPractice},
		{PracticeRename, "Correct the practice's shown name", lead, RelationOwnPractice},
		{SitesWrite, "Say which sites the practice has", lead, RelationOwnPractice},
		{AuditList, "See the list of self-assessments", lead, RelationOwnPractice},
		{AuditStart, "Start a self-assessment", lead, RelationOwnPractice},
		{AuditRead, "Open a self-assessment", lead, RelationOwnPractice},
		{AuditChange, "Change a self-assessment's form or sites", lead, RelationOwnPractice},
		{AnswerRead, "Read an answer and its earlier texts", lead, RelationOwnPractice},
		{AnswerWrite, "Write an answer", lead, RelationOwnPractice},
		{AuditCheck, "Check the answers before submitting", lead, RelationOwnPractice},
		{AuditSubmit, "Submit a self-assessment", lead, RelationOwnPractice},
		{AuditReopen, "Reopen a self-assessment", lead, RelationOwnPractice},
		{AuditDiscard, "Discard a draft", lead, RelationOwnPractice},
		{AuditRestore, "Bring a discarded draft back", lead, RelationOwnPractice},
		{SubmissionRead, "Read a submission as it was frozen", lead, RelationOwnPractice},
		{ResultsRead, "See the results", lead, RelationOwnPractice},
		{PlanRead, "See the action plan", lead, RelationOwnPractice},
		{ActionWrite, "Add or change an action", lead, RelationOwnPractice},
		{ActionRemove, "Remove an action that nobody has been shown", lead, RelationOwnPractice},
		{ReportRead, "Read or download a report", lead, RelationOwnPractice},
	}
}

// Can tells whether the policy lets the role do this to what stands in that relation. Unknown roles, permissions and
// relations may nothing.
func Can(role Role, permission Permission, relation Relation) bool {
	return allowances()[allowance{role, permission, relation}]
}

type allowance struct {
	role       Role
	permission Permission
	relation   Relation
}

// allowances is the policy made ready to be asked: every request asks more than once.
var allowances = sync.OnceValue(func() map[allowance]bool {
	allowed := map[allowance]bool{}
	for _, row := range Policy() {
		for _, role := range row.Roles {
			allowed[allowance{role, row.Permission, row.Relation}] = true
		}
	}
	return allowed
})
