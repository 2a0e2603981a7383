package audit_test

import (
	"strings"
	"testing"

	"doorway/audit"
)

func TestReviewTakesWhatCanBeChosen(t *testing.T) {
	for _, view := range audit.ReviewViews() {
		if got, err := audit.NewReview(audit.AnswerReview{View: view, Note: "a note"}); err != nil || got.Note != "a note" {
			t.Errorf("%s: %v, %v", view, got, err)
		}
	}
	if got, err := audit.NewReview(audit.AnswerReview{Note: "left over"}); err != nil || got.Note != "" {
		t.Errorf("taken back: %v, %v", got, err)
	}
	for _, bad := range []audit.AnswerReview{{View: "wrong"}, {View: audit.ReviewAgree, Note: strings.Repeat("a", audit.MaxMessageText+1)}} {
		if _, err := audit.NewReview(bad); err == nil {
			t.Errorf("taken: %.40v", bad)
		}
	}
}

// What reviews an answer says how the group sees it; nothing else does.
func TestWhatReviewsAnAnswerHasAView(t *testing.T) {
	const criterion = "REG-1"
	for _, view := range audit.ReviewViews() {
		if err := audit.CheckSent(audit.MessageReview, criterion, view, "words"); err != nil {
			t.Errorf("%s: %v", view, err)
		}
		for _, kind := range audit.GroupMessageKinds() {
			if kind != audit.MessageReview && audit.CheckSent(kind, criterion, view, "words") == nil {
				t.Errorf("%s is taken with %s", kind, view)
			}
			if audit.CheckSent(kind, "", view, "words") == nil {
				t.Errorf("%s about no criterion is taken with %s", kind, view)
			}
		}
	}
	for name, err := range map[string]error{
		"no view":      audit.CheckSent(audit.MessageReview, criterion, audit.ReviewNone, "words"),
		"another view": audit.CheckSent(audit.MessageReview, criterion, "wrong", "words"),
		"no words":     audit.CheckSent(audit.MessageReview, criterion, audit.ReviewAgree, " "),
	} {
		if err == nil {
			t.Errorf("%s is taken", name)
		}
	}
	if err := audit.CheckSent(audit.MessageThanks, "", audit.ReviewNone, "words"); err != nil {
		t.Error(err)
	}
}

func TestMessagesNeedWords(t *testing.T) {
	long := strings.Repeat("é", audit.MaxMessageText+1)
	for name, err := range map[string]error{
		"no words":             audit.CheckGroupMessage(audit.MessageThanks, " \n"),
		"too long":             audit.CheckGroupMessage(audit.MessageThanks, long),
		"a practice's kind":    audit.CheckGroupMessage(audit.MessageConversation, "hello"),
		"an empty reply":       audit.CheckReply(""),
		"a long reply":         audit.CheckReply(long),
		"a long conversation":  audit.CheckConversation(long),
		"a character too many": audit.CheckConversation("a\x00b"),
	} {
		if err == nil {
			t.Errorf("%s is taken", name)
		}
	}
	for name, err := range map[string]error{
		"thanks":            audit.CheckGroupMessage(audit.MessageThanks, long[2:]),
		"a reply":           audit.CheckReply("Thank you."),
		"asked without any": audit.CheckConversation(""),
	} {
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
