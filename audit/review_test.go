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
