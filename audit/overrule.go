package audit

import (
	"slices"
	"strings"
)

// Power is something that a role can do by itself to what concerns others, and who could overrule it.
type Power struct {
	Role     Role
	What     string // as in the policy, or what can be done beside it
	Overrule string // who could overrule it, in a sentence
}

// Powers gives what facilitators and operators can do by themselves, and who could overrule it. It is made from the policy:
// a facilitator's are those that a group member does not have, and what only reads is left out. Then comes what an operator
// can do without Doorway, because no policy can refuse it.
func Powers() []Power {
	var powers []Power
	for _, row := range Policy() {
		role, alone := heldAlone(row)
		if alone && !onlyReads(row.Permission) {
			powers = append(powers, Power{role, row.What, overruleOf(row.Permission, role)})
		}
	}
	return append(powers, beyondDoorway()...)
}

// heldAlone gives the one role that the row lets do something in the group or the installation.
func heldAlone(row PolicyRow) (Role, bool) {
	for _, role := range []Role{RoleFacilitator, RoleOperator} {
		if slices.Equal(row.Roles, []Role{role}) {
			return role, true
		}
	}
	return "", false
}

// onlyReads tells whether what is permitted changes nothing: then there is nothing to overrule.
func onlyReads(permission Permission) bool {
	reads := []Permission{GroupPeople, PracticesSearch, InstallationPeople, InstallationTrail}
	return strings.HasSuffix(string(permission), ".read") || slices.Contains(reads, permission)
}

// overruleOf is who could overrule what is permitted; what is not named can be done again by another in the same role.
func overruleOf(permission Permission, role Role) string {
	if sentence, named := overruled()[permission]; named {
		return sentence
	}
	if role == RoleOperator {
		return "Another operator can do it again. The installation's trail tells who did it."
	}
	return "Another facilitator can change it again. The group's trail tells everybody in the group who did it."
}

func overruled() map[Permission]string {
	return map[Permission]string{
		InstallationInvite: "Another operator can take the invitation back until it is used, and end the role later.",
		InstallationRemove: "Another operator can end a pause, or invite the person again. The group cannot; it can ask.",

		GroupInvite: "Another facilitator can take the invitation back until it is used, and end the role later.",
		GroupRemove: "Another facilitator can end a pause, or invite the person again. An operator can pause or end a facilitator’s own role.",
		LeadInvite: "Another facilitator can take the invitation back until it is used. Where a practice has people already, they have seven " +
			"days to say no to a new lead.",
		PlacementWrite:  "Another facilitator can change it again. The trainee can leave the placement, and keeps the right to withdraw.",
		GroupChange:     "Another facilitator can change it again. What a trainee lets others see stays the trainee’s to say.",
		SignUpCodes:     "Another facilitator can end a code.",
		SignpostsReview: "Another facilitator can look at the line again. 999 and NHS 111 are always shown.",

		ContributionSettle: "Another facilitator can settle it again. Whoever said it can withdraw it at any time.",
		ConsultationRun:    "Another facilitator can change a question again, as long as it has not ended.",
		SummaryWrite:       "Another facilitator can write it again. It goes at once when anybody whose words it sums up withdraws them.",

		"decision.record": "Nobody can change a decision once it is written down, not even an operator in Doorway. Nothing keeps " +
			"a facilitator from writing down what the group did not decide, or another rule with it, down to one member with lived experience: " +
			"everybody in the group reads it in the log, and the group can take another decision, which stands beside it.",
		"proposal.withdraw": "Anybody in the group can propose it again, in new words: the old ones are gone.",
		"version.publish": "Nobody can change a version once it is published. It counts as agreed only when a decision says so, and members " +
			"endorsed each text by the group’s rule: no facilitator can endorse, not even one who is a member too. The group can publish another, and retire this one.",
		"version.retire":      "Nobody can bring a retired version back. Self-assessments that have begun on it go on. The group can publish the same words as a new version.",
		"draft.discard":       "Anybody in the group can begin a new draft.",
		"conversation.answer": "Nobody can take an answer back: the practice has read it. Another facilitator can write again.",
		"message.send":        "Nobody can take it back: the practice has read it. Another facilitator can write again.",
	}
}

// beyondDoorway is what somebody who runs the machine could do to what is stored on it.
func beyondDoorway() []Power {
	return []Power{
		{
			RoleOperator, "With the database in hand: read everything that is stored, also what nobody is shown in Doorway",
			"Nobody in Doorway could stop it or would see it. What the group, the practices and the operator promise each other in writing has to.",
		},
		{
			RoleOperator, "With the database in hand: change or delete what is stored",
			"Nobody in Doorway could stop it. It can be noticed: each trail is a chain in which a changed or missing line shows, and reports " +
				"keep the chain’s end as it was. With care somebody could write a whole chain anew, so keep what you download.",
		},
		{
			RoleOperator, "On the machine’s command line: publish criteria from a file, also one that says of itself that it is agreed, make a link to sign in with, take out or erase a practice’s or a person’s things",
			"Nobody in Doorway could stop it. The group sees each version in its list, and what is erased cannot come back.",
		},
		{
			RoleOperator, "Switch Doorway off, or run another version of it",
			"Nobody in Doorway. Everybody can download what is theirs beforehand, and the criteria are a file that works elsewhere.",
		},
	}
}

// Beyond gives what nobody could overrule in Doorway, whatever their role.
func Beyond() []string {
	return []string{
		"What you said in the group is yours to withdraw, at any time and at once.",
		"Whether a practice shares is for its lead to say, and to end. The group cannot ask Doorway for more.",
		"What becomes of a trainee’s assessment is for the trainee to say. No facilitator, operator or practice has a way in.",
		"A published version of the criteria keeps its words for ever, also when it is retired. What is retired stays so.",
		"Who takes a pause need not say why, and nobody can end it for them.",
	}
}
