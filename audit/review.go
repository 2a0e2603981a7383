package audit

import "slices"

// SuggestionID names what somebody of a group would like to say to a practice.
type SuggestionID string

// MessageID names what a group said to a practice, or a practice asked a group.
type MessageID string

// ReviewView is what somebody of a group thinks of a practice's answer, or what a facilitator sends as the group's view of it.
// It is no mark: the practice's own answer stands.
type ReviewView string

// The views. ReviewNone is one that was taken back, or a message that is about no answer.
const (
	ReviewNone        ReviewView = ""
	ReviewAgree       ReviewView = "agree"
	ReviewDifferently ReviewView = "differently"
	ReviewCannotTell  ReviewView = "cannot_tell"
)

// ReviewViews gives every view that can be chosen, in the order of the page.
func ReviewViews() []ReviewView {
	return []ReviewView{ReviewAgree, ReviewDifferently, ReviewCannotTell}
}

// AnswerReview is one person's view of one answer of a practice, with a note to the group's facilitators.
type AnswerReview struct {
	View ReviewView
	Note string
}

// MaxMessageText is how long a review's note, a message and a reply may be, in code points.
const MaxMessageText = 1000

// Texts gives the texts of the review.
func (r AnswerReview) Texts() []Text { return []Text{{"note", r.Note}} }

// NewReview checks what somebody thinks of an answer. One that is taken back has no note.
// Errors: CodeInvalid with every field at fault.
func NewReview(in AnswerReview) (AnswerReview, error) {
	var faults fieldFaults
	if in.View != ReviewNone && !slices.Contains(ReviewViews(), in.View) {
		faults.add("view", "Choose one of the answers.")
	}
	if in.View == ReviewNone {
		in.Note = ""
	}
	faults.text("note", in.Note, MaxMessageText)
	return in, faults.err()
}

// MessageKind is what a message between a group and a practice is.
type MessageKind string

// The kinds. A conversation is what a practice asks the group for; the others come from the group.
const (
	MessageReview       MessageKind = "review"
	MessageQuestion     MessageKind = "question"
	MessageThanks       MessageKind = "thanks"
	MessageConversation MessageKind = "conversation"
)

// GroupMessageKinds gives the kinds that come from a group.
func GroupMessageKinds() []MessageKind {
	return []MessageKind{MessageReview, MessageQuestion, MessageThanks}
}

// SuggestionState is what became of what somebody would like to say to a practice.
type SuggestionState string

// The states.
const (
	SuggestionWaits    SuggestionState = "suggested"
	SuggestionSent     SuggestionState = "sent"
	SuggestionSetAside SuggestionState = "set_aside"
)

// CheckGroupMessage checks what a group would say to a practice. Errors: CodeInvalid with every field at fault.
func CheckGroupMessage(kind MessageKind, words string) error {
	var faults fieldFaults
	if !slices.Contains(GroupMessageKinds(), kind) {
		faults.add("kind", "Choose one of the answers.")
	}
	faults.message("words", words, "Write what the group should say.")
	return faults.err()
}

// ReviewsAnswer says whether a message is how a group sees a practice's answer to a criterion.
func ReviewsAnswer(kind MessageKind, criterion string) bool {
	return kind == MessageReview && criterion != ""
}

// CheckSent checks what a facilitator sends as the group's. What reviews an answer has one of the views, chosen for the group;
// anything else has none. Errors: CodeInvalid with every field at fault.
func CheckSent(kind MessageKind, criterion string, view ReviewView, words string) error {
	var faults fieldFaults
	switch reviews := ReviewsAnswer(kind, criterion); {
	case reviews && !slices.Contains(ReviewViews(), view):
		faults.add("view", "Choose how the group sees it.")
	case !reviews && view != ReviewNone:
		faults.add("view", "Only a review of an answer says how the group sees it.")
	}
	faults.message("words", words, "Write what the group should say.")
	return faults.err()
}

// CheckReply checks what is answered to a message. Errors: CodeInvalid.
func CheckReply(words string) error {
	var faults fieldFaults
	faults.message("reply", words, "Write your reply.")
	return faults.err()
}

// CheckConversation checks the words with which a practice asks a group for a conversation, which may be left out.
// Errors: CodeInvalid.
func CheckConversation(words string) error {
	var faults fieldFaults
	faults.text("words", words, MaxMessageText)
	return faults.err()
}

func (f *fieldFaults) message(field, words, missing string) {
	f.text(field, words, MaxMessageText)
	if blank(words) {
		f.add(field, missing)
	}
}
