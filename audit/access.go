package audit

import (
	"slices"
	"sync"
)

// Permission is one thing that somebody may do. Every route of the API names the one that it needs.
type Permission string

// The permissions.
const (
	PolicyRead        Permission = "policy.read"
	CriteriaRead      Permission = "criteria.read"
	VerifyRead        Permission = "verify.read"
	PublicPageRead    Permission = "public_page.read"
	CalendarFollow    Permission = "calendar.follow"
	SessionBegin      Permission = "session.begin"
	SessionLook       Permission = "session.look"
	SessionEnd        Permission = "session.end"
	PasswordForgotten Permission = "password.forgotten"
	LinkLook          Permission = "link.look"
	LinkAccept        Permission = "link.accept"
	SignUp            Permission = "sign_up"
	FactorGive        Permission = "factor.give"
	FactorSetUp       Permission = "factor.set_up"
	FactorEnd         Permission = "factor.end"
	SessionConfirm    Permission = "session.confirm"
	SessionsOwn       Permission = "sessions.own"
	AccountRead       Permission = "account.read"
	AccountChange     Permission = "account.change"
	AccountPassword   Permission = "account.password"
	HatLeave          Permission = "hat.leave"
	AccountErase      Permission = "account.erase"

	InstallationRead   Permission = "installation.read"
	InstallationPeople Permission = "installation.people"
	InstallationInvite Permission = "installation.invite"
	InstallationRemove Permission = "installation.remove"
	InstallationTrail  Permission = "installation.trail"

	GroupRead       Permission = "group.read"
	GroupTrail      Permission = "group.trail"
	GroupPeople     Permission = "group.people"
	GroupInvite     Permission = "group.invite"
	GroupRemove     Permission = "group.remove"
	PracticesSearch Permission = "practices.search"
	LeadInvite      Permission = "lead.invite"
	SuccessorName   Permission = "successor.name"
	PlacementsRead  Permission = "placements.read"
	PlacementWrite  Permission = "placement.write"
	GroupChange     Permission = "group.change"
	SignUpCodes     Permission = "sign_up.codes"
	ReleasedRead    Permission = "released.read"
	SignpostsReview Permission = "signposts.review"

	PlacementRead     Permission = "placement.read"
	PlacementTrail    Permission = "placement.trail"
	AssessmentRead    Permission = "assessment.read"
	AssessmentWrite   Permission = "assessment.write"
	AssessmentRelease Permission = "assessment.release"
	ReflectionWrite   Permission = "reflection.write"
	SignpostsRead     Permission = "signposts.read"

	PracticeRead   Permission = "practice.read"
	MineRead       Permission = "mine.read"
	PracticeTrail  Permission = "practice.trail"
	ClaimDecide    Permission = "claim.decide"
	PracticeRename Permission = "practice.rename"
	SitesWrite     Permission = "sites.write"
	PeopleRead     Permission = "people.read"
	PeopleInvite   Permission = "people.invite"
	PeopleRemove   Permission = "people.remove"
	HandOver       Permission = "hand.over"
	DomainAsk      Permission = "domain.ask"
	DomainDone     Permission = "domain.done"
	PracticeExport Permission = "practice.export"
	PracticeErase  Permission = "practice.erase"

	AuditList      Permission = "audit.list"
	AuditStart     Permission = "audit.start"
	AuditRead      Permission = "audit.read"
	AuditChange    Permission = "audit.change"
	AnswerRead     Permission = "answer.read"
	AnswerWrite    Permission = "answer.write"
	AuditCheck     Permission = "audit.check"
	AuditSubmit    Permission = "audit.submit"
	AuditReopen    Permission = "audit.reopen"
	AuditDiscard   Permission = "audit.discard"
	AuditRestore   Permission = "audit.restore"
	SubmissionRead Permission = "submission.read"
	ResultsRead    Permission = "results.read"
	PlanRead       Permission = "plan.read"
	ReportRead     Permission = "report.read"
	ActionWrite    Permission = "action.write"
	ActionRemove   Permission = "action.remove"
	ViewAsk        Permission = "view.ask"
	ViewGive       Permission = "view.give"
	SpreadRead     Permission = "spread.read"
	ComparisonRead Permission = "comparison.read"
	SharedRead     Permission = "shared.read"

	AuditUpgrade    Permission = "audit.upgrade"
	ProgressRead    Permission = "progress.read"
	ArchiveRead     Permission = "archive.read"
	ArchiveImport   Permission = "archive.import"
	TablesRead      Permission = "tables.read"
	FormImport      Permission = "form.import"
	CalendarRead    Permission = "calendar.read"
	CalendarAddress Permission = "calendar.address"
	IssuedRead      Permission = "issued.read"
	IssuedWithdraw  Permission = "issued.withdraw"
	PublicLinesRead Permission = "public_lines.read"
	PublicLineWrite Permission = "public_line.write"
	PublicPageWrite Permission = "public_page.write"
)

// PolicyRow lets some roles do one thing to what stands in one relation to them.
type PolicyRow struct {
	Permission Permission
	What       string // in plain words
	Roles      []Role
	Relation   Relation
}

// Policy is the whole of who may do what: what no row allows is refused. The operator keeps the installation running
// and sees no practice's content; a facilitator looks after people and sees none either. docs/who-decides-what.md and
// the page of that name print it.
func Policy() []PolicyRow {
	anyone := Roles()
	signedIn := anyone[slices.Index(anyone, RolePerson):]
	arriving, arrivingOrSignedIn := []Role{RoleArriving}, anyone[slices.Index(anyone, RoleArriving):]
	operator, facilitator, trainee := []Role{RoleOperator}, []Role{RoleFacilitator}, []Role{RoleTrainee}
	group := []Role{RoleFacilitator, RoleGroupMember}
	lead, member := []Role{RolePracticeLead}, []Role{RolePracticeMember}
	practice := []Role{RolePracticeMember, RolePracticeLead}
	rows := []PolicyRow{
		{PolicyRead, "Read who decides what, and what is kept about people", anyone, RelationNone},
		{CriteriaRead, "Read the criteria and their notice", anyone, RelationNone},
		{SessionBegin, "Sign in, with a password or with an organisation's account", anyone, RelationNone},
		{SessionLook, "Ask whether one is signed in", anyone, RelationNone},
		{SessionEnd, "Sign out, also when the session has ended already", anyone, RelationNone},
		{PasswordForgotten, "Ask for a link to set a new password", anyone, RelationNone},
		{LinkLook, "See what a link from an invitation is for", anyone, RelationNone},
		{LinkAccept, "Use a link from an invitation", anyone, RelationNone},
		{VerifyRead, "Ask whether a report is genuine, by its code", anyone, RelationNone},
		{PublicPageRead, "Read what a practice that wants it says to everybody", anyone, RelationNone},
		{CalendarFollow, "Follow a calendar of actions by its secret address", anyone, RelationNone},
		{SignUp, "Begin a placement as a trainee, with a code from the group", anyone, RelationNone},
		{FactorGive, "Give the second factor after the password", arriving, RelationNone},
		{FactorSetUp, "Set up a second factor, after confirming who one is", arrivingOrSignedIn, RelationNone},
		{FactorEnd, "Do without a second factor, where the role allows it", signedIn, RelationNone},
		{SessionConfirm, "Confirm who one is once more", signedIn, RelationNone},
		{SessionsOwn, "See and end one's own sessions, and make the one in use last longer", signedIn, RelationNone},
		{AccountRead, "See one's own account and hats, and all that is kept about oneself", signedIn, RelationNone},
		{AccountChange, "Change one's own name, sign-in name, e-mail address and how one is contacted", signedIn, RelationNone},
		{AccountPassword, "Change one's own password", signedIn, RelationNone},
		{HatLeave, "Give up a role of one's own", signedIn, RelationNone},
		{AccountErase, "Ask for one's own account to be erased, and think better of it", signedIn, RelationNone},

		{InstallationRead, "See how the installation is running", operator, RelationNone},
		{InstallationPeople, "See who the operators and facilitators are", operator, RelationNone},
		{InstallationInvite, "Invite an operator or a facilitator, and take an invitation back", operator, RelationNone},
		{InstallationRemove, "Pause or end the role of an operator or a facilitator", operator, RelationNone},
		{InstallationTrail, "Read the installation's trail", operator, RelationNone},

		{GroupRead, "See the group's page", group, RelationOwnGroup},
		{GroupTrail, "Read the group's trail", group, RelationOwnGroup},
		{GroupPeople, "See who is in the group", facilitator, RelationOwnGroup},
		{GroupInvite, "Invite a group member or a facilitator, and take an invitation back", facilitator, RelationOwnGroup},
		{GroupRemove, "Pause or end a role in the group", facilitator, RelationOwnGroup},
		{PracticesSearch, "Look for a practice in the list of England, and see who leads it", facilitator, RelationOwnGroup},
		{LeadInvite, "Invite a practice's lead, and take the invitation back", facilitator, RelationOwnGroup},
		{SuccessorName, "Say which practice took over from one that merged or closed", facilitator, RelationOwnGroup},
		{PlacementsRead, "See which placements there are: trainee, practice and dates", facilitator, RelationOwnGroup},
		{PlacementWrite, "Invite a trainee to a placement, change its dates, and say that one from a code is real", facilitator, RelationOwnGroup},

		{GroupChange, "Say whether a trainee may share an assessment while the placement lasts", facilitator, RelationOwnGroup},
		{SignUpCodes, "Make and end codes with which trainees sign up", facilitator, RelationOwnGroup},
		{ReleasedRead, "Read the assessments that trainees let the group see, without a name", facilitator, RelationOwnGroup},
		{SignpostsReview, "See every line that helps, and say that one is still right", facilitator, RelationOwnGroup},

		{PlacementRead, "See one's own placement", trainee, RelationPlacement},
		{PlacementRead, "See one's own placement after it has ended", trainee, RelationPlacementClosed},
		{PlacementTrail, "Read the trail of one's own placement", trainee, RelationPlacement},
		{PlacementTrail, "Read the trail of one's own placement after it has ended", trainee, RelationPlacementClosed},
		{AssessmentRead, "Read and export one's own assessment and reflection", trainee, RelationPlacement},
		{AssessmentRead, "Read and export one's own assessment and reflection after the placement has ended", trainee, RelationPlacementClosed},
		{AssessmentWrite, "Write and submit one's own assessment of the practice", trainee, RelationPlacement},
		{AssessmentRelease, "Say who may see one's own assessment, and withdraw it", trainee, RelationPlacement},
		{AssessmentRelease, "Say who may see one's own assessment, and withdraw it, after the placement has ended", trainee, RelationPlacementClosed},
		{ReflectionWrite, "Write one's own reflection", trainee, RelationPlacement},
		{ReflectionWrite, "Write one's own reflection after the placement has ended", trainee, RelationPlacementClosed},
		{SignpostsRead, "See where to turn with a worry about safety", trainee, RelationPlacement},
		{SignpostsRead, "See where to turn with a worry about safety, after the placement has ended", trainee, RelationPlacementClosed},

		{PracticeRead, "See the practice's page", practice, RelationOwnPractice},
		{PracticeRead, "See the page of a practice that one's own took over from", lead, RelationPredecessor},
		{MineRead, "See what one was asked and which actions one takes on", practice, RelationOwnPractice},
		{PracticeTrail, "Read the practice's trail", practice, RelationOwnPractice},
		{ClaimDecide, "See who is to lead the practice, and say yes or no", practice, RelationOwnPractice},
		{PracticeRename, "Correct the practice's shown name", lead, RelationOwnPractice},
		{SitesWrite, "Say which sites the practice has", lead, RelationOwnPractice},
		{PeopleRead, "See who is in the practice, and the open invitations", lead, RelationOwnPractice},
		{PeopleInvite, "Invite a colleague, and take the invitation back", lead, RelationOwnPractice},
		{PeopleRemove, "Pause or end a colleague's role", lead, RelationOwnPractice},
		{HandOver, "Hand the practice over to another lead", lead, RelationOwnPractice},
		{DomainAsk, "Ask a colleague to answer a domain, and take it back", lead, RelationOwnPractice},
		{DomainDone, "Say that a domain that one was asked for is answered", practice, RelationAsked},
		{PracticeExport, "Download everything that is kept about the practice", lead, RelationOwnPractice},
		{PracticeErase, "Ask for the practice's things to be erased, and think better of it", lead, RelationOwnPractice},

		{AuditList, "See the list of self-assessments; a member sees a draft only when asked to answer in it", practice, RelationOwnPractice},
		{AuditList, "See what the practice that one's own took over from has submitted", lead, RelationPredecessor},
		{AuditStart, "Start a self-assessment", lead, RelationOwnPractice},
		{AuditRead, "Open a self-assessment", lead, RelationOwnPractice},
		{AuditRead, "Open a submitted self-assessment", member, RelationOwnSubmitted},
		{AuditRead, "Open the part of a draft that one was asked to answer", member, RelationAsked},
		{AuditRead, "Open a submitted self-assessment of the practice that one's own took over from", lead, RelationPredecessor},
		{AuditChange, "Change a self-assessment's form or sites", lead, RelationOwnPractice},
		{AnswerRead, "Read an answer and its earlier texts", lead, RelationOwnPractice},
		{AnswerRead, "Read a submitted answer", member, RelationOwnSubmitted},
		{AnswerRead, "Read an answer that one was asked for", member, RelationAsked},
		{AnswerRead, "Read a submitted answer of the practice that one's own took over from", lead, RelationPredecessor},
		{AnswerWrite, "Write an answer", lead, RelationOwnPractice},
		{AnswerWrite, "Write an answer that one was asked for", member, RelationAsked},
		{AuditCheck, "Check the answers before submitting", lead, RelationOwnPractice},
		{AuditSubmit, "Submit a self-assessment", lead, RelationOwnPractice},
		{AuditReopen, "Reopen a self-assessment", lead, RelationOwnPractice},
		{AuditDiscard, "Discard a draft", lead, RelationOwnPractice},
		{AuditRestore, "Bring a discarded draft back", lead, RelationOwnPractice},
		{SubmissionRead, "Read a submission as it was frozen", lead, RelationOwnPractice},
		{SubmissionRead, "Read a submission as it was frozen", member, RelationOwnSubmitted},
		{SubmissionRead, "Read a submission of the practice that one's own took over from", lead, RelationPredecessor},
		{ResultsRead, "See the results", lead, RelationOwnPractice},
		{ResultsRead, "See the results of a submitted self-assessment", member, RelationOwnSubmitted},
		{ResultsRead, "See the results of the practice that one's own took over from", lead, RelationPredecessor},
		{PlanRead, "See the action plan", lead, RelationOwnPractice},
		{PlanRead, "See the action plan of a submitted self-assessment", member, RelationOwnSubmitted},
		{PlanRead, "See the action plan of the practice that one's own took over from", lead, RelationPredecessor},
		{ReportRead, "Read or download a report", lead, RelationOwnPractice},
		{ReportRead, "Read or download a report of a submitted self-assessment", member, RelationOwnSubmitted},
		{ReportRead, "Read or download a report of the practice that one's own took over from", lead, RelationPredecessor},
		{ActionWrite, "Add or change an action", lead, RelationOwnPractice},
		{ActionWrite, "Say how an action that one takes on is getting on", member, RelationOwnAction},
		{PlanRead, "See an action that one takes on", member, RelationOwnAction},
		{ActionRemove, "Remove an action that nobody has been shown", lead, RelationOwnPractice},
		{ViewAsk, "Ask colleagues for their own view, and close the round", lead, RelationOwnPractice},
		{ViewGive, "Give one's own view when asked, and read it again", practice, RelationOwnPractice},
		{SpreadRead, "See how far apart the views were, without names", lead, RelationOwnPractice},
		{ComparisonRead, "See the practice's answers beside colleagues' and trainees' views that were released", lead, RelationOwnPractice},
		{SharedRead, "Read the conversations that trainees chose to share with the practice, by name", lead, RelationOwnPractice},
		{AuditUpgrade, "Take a draft to a newer version of the criteria, and take that back", lead, RelationOwnPractice},
		{ProgressRead, "See what changed from one self-assessment to the next, and download it", practice, RelationOwnPractice},
		{ArchiveRead, "Take the practice's self-assessments and actions elsewhere, as one file", lead, RelationOwnPractice},
		{ArchiveImport, "Bring self-assessments and actions from elsewhere into a practice that has none", lead, RelationOwnPractice},
		{TablesRead, "Download answers and actions as tables for a spreadsheet", lead, RelationOwnPractice},
		{FormImport, "Bring answers from a form that was filled in as a spreadsheet", lead, RelationOwnPractice},
		{CalendarRead, "Download a calendar of actions; a member's holds their own", practice, RelationOwnPractice},
		{CalendarAddress, "Make and end one's own secret address of a calendar", practice, RelationOwnPractice},
		{IssuedRead, "See which signed reports there are", lead, RelationOwnPractice},
		{IssuedWithdraw, "Withdraw a signed report", lead, RelationOwnPractice},
		{PublicLinesRead, "See what the practice says to everybody", practice, RelationOwnPractice},
		{PublicLineWrite, "Write what the practice says to everybody about an action", lead, RelationOwnPractice},
		{PublicPageWrite, "Open and close the practice's page for everybody", lead, RelationOwnPractice},
	}
	return slices.Concat(rows, workingPolicy(), sayingPolicy(), decidingPolicy(), caringPolicy(), sharingPolicy(), reviewingPolicy(), picturePolicy())
}

// Can tells whether the policy lets the role do this to what stands in that relation. Unknown roles, permissions and
// relations may nothing.
func Can(role Role, permission Permission, relation Relation) bool {
	return allowances()[allowance{role, permission, relation}]
}

// CanInPractice tells whether the policy lets the role do this to at least something of the practice it is held in.
// Which things those are, whoever reads them decides by asking Can.
func CanInPractice(role Role, permission Permission) bool {
	return slices.ContainsFunc(ofPractice(), func(relation Relation) bool { return Can(role, permission, relation) })
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
