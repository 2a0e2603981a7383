package audit

// PublicKind is what became of the action that a public line tells of.
type PublicKind string

// The kinds of a public line. What is open again is shown nowhere until somebody says so anew.
const (
	PublicDid      PublicKind = "did"
	PublicCouldNot PublicKind = "could_not"
	PublicOpen     PublicKind = "open"
)

// PublicLine is what a practice says to everybody about an action: what people said, and what the practice did about it,
// or why it could not.
type PublicLine struct {
	Said   string
	Answer string
}

// MaxPublicText is how long each text of a public line may be, in code points: it is read on a wall.
const MaxPublicText = 500

// PublicKind tells which kind of line may be written about the action.
func (a Action) PublicKind() PublicKind {
	switch a.Status {
	case ActionDone:
		return PublicDid
	case ActionDropped:
		return PublicCouldNot
	}
	return PublicOpen
}

// Texts gives both texts of the line, in the order of the page.
func (l PublicLine) Texts() []Text { return []Text{{"said", l.Said}, {"answer", l.Answer}} }

// NewPublicLine checks what a practice would say to everybody about an action. Texts come back exactly as they are.
// Errors: CodeConflict for an action that is neither done nor dropped; CodeInvalid with every field at fault.
func NewPublicLine(of Action, in PublicLine) (PublicLine, error) {
	if of.PublicKind() == PublicOpen {
		return PublicLine{}, Conflict("This action is still open. When it is done, or you are not going on with it, you can tell everybody.")
	}
	var faults fieldFaults
	for _, text := range in.Texts() {
		faults.text(text.Field, text.Text, MaxPublicText)
	}
	if blank(in.Said) {
		faults.add("said", "Say what people told you.")
	}
	if blank(in.Answer) && of.PublicKind() == PublicDid {
		faults.add("answer", "Say what you did.")
	} else if blank(in.Answer) {
		faults.add("answer", "Say why you could not.")
	}
	return in, faults.err()
}
