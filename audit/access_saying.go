package audit

import "slices"

// The permissions of being heard.
const (
	ContributionRead   Permission = "contribution.read"
	ContributionWrite  Permission = "contribution.write"
	ContributionSettle Permission = "contribution.settle"
	ConsultationRun    Permission = "consultation.run"
	NotHeardRead       Permission = "not_heard.read"
	SummaryWrite       Permission = "summary.write"
	SummaryRead        Permission = "summary.read"
	OwnWords           Permission = "own_words"
)

// sayingPolicy is what is done to be heard: consultations and contributions.
func sayingPolicy() []PolicyRow {
	facilitator, group := []Role{RoleFacilitator}, []Role{RoleFacilitator, RoleGroupMember}
	practice := []Role{RolePracticeMember, RolePracticeLead}
	anyone := Roles()
	signedIn := anyone[slices.Index(anyone, RolePerson):]
	return []PolicyRow{
		{ContributionRead, "Read what the group is asked, and what others let one read of what they said", group, RelationOwnGroup},
		{ContributionWrite, "Say something, pass or say not now; change and withdraw what one said oneself", group, RelationOwnGroup},
		{ContributionSettle, "Say what became of what somebody said, with a reason", facilitator, RelationOwnGroup},
		{ConsultationRun, "Ask the group a question, pause it, let it go on and close it", facilitator, RelationOwnGroup},
		{NotHeardRead, "See who has not answered a question yet, or taken a position on a proposal", facilitator, RelationOwnGroup},
		{SummaryWrite, "Sum up for practices what people let them be told", facilitator, RelationOwnGroup},
		{SummaryRead, "Read what the group sums up for practices about a criterion", practice, RelationOwnPractice},
		{OwnWords, "See what one said oneself in any group and where one stands on proposals, also in one that one has left, and withdraw it", signedIn, RelationNone},
	}
}
