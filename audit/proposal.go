package audit

// ProposalState is where a proposal stands.
type ProposalState string

// The states of a proposal.
const (
	ProposalOpenState ProposalState = "open"
	ProposalDecided   ProposalState = "decided"
	ProposalWithdrawn ProposalState = "withdrawn"
)

// CheckPause checks the kind words that are shown while the conversation about a proposal rests. Errors: CodeInvalid.
func CheckPause(resting bool, words string) error {
	var faults fieldFaults
	faults.pause(resting, words)
	return faults.err()
}

// ProposalTexts gives the free texts of a proposal, in the order of the page.
func ProposalTexts(title, why string) []Text { return []Text{{"title", title}, {"why", why}} }

// CheckProposal checks what somebody would propose about so many criteria. Errors: CodeInvalid with every field at fault.
func CheckProposal(title, why string, criteria int) error {
	var faults fieldFaults
	for _, text := range ProposalTexts(title, why) {
		faults.text(text.Field, text.Text, MaxDecisionText)
	}
	if blank(title) {
		faults.add("title", "Say in a line what is proposed.")
	}
	if blank(why) {
		faults.add("why", "Say why.")
	}
	if criteria == 0 {
		faults.add("criteria", "Choose at least one criterion.")
	}
	return faults.err()
}
