package audit

import (
	"slices"
)

// Text is one free text with the path of its field, such as "note" or "evidence.<id>.what".
type Text struct{ Field, Text string }

// TextReason is why a text that the guard asked about may stay: the person picked it from a list. The text itself is
// not kept here.
type TextReason struct {
	Field  string // the field's path, such as "note" or "evidence.<id>.what"
	Kind   GuardKind
	Reason GuardReason
}

// CheckTexts runs the guard over every text of a request. A patient's detail that is refused comes first and alone: it
// must not be stored, and its field is named so that the other fields can go on being saved. What is asked about needs
// a reason for its field and kind, once. Check the length of the texts before: the guard reads them whole.
// Errors: CodeRefusedText, CodeReasonNeeded, both with field and kind and never the text; CodeInvalid for a reason that
// is not on the list.
func CheckTexts(texts []Text, ctx GuardContext, reasons []TextReason) error {
	if err := checkReasons(reasons); err != nil {
		return err
	}
	var refused, asked []FieldError
	for _, text := range texts {
		for _, kind := range kindsIn(text.Text, ctx) {
			field := FieldError{Field: text.Field, Message: kind.Sentence(), Kind: kind}
			switch {
			case kind.Refused():
				refused = append(refused, field)
			case !hasReason(reasons, text.Field, kind):
				asked = append(asked, field)
			}
		}
	}
	switch {
	case len(refused) > 0:
		return &Error{Code: CodeRefusedText, Message: refused[0].Message, Fields: refused}
	case len(asked) > 0:
		return &Error{Code: CodeReasonNeeded, Message: asked[0].Message, Fields: asked}
	}
	return nil
}

// CheckName refuses a name that holds what is never kept, such as a patient's number. A name is asked about nothing:
// "Mrs Pemberton House Surgery" is one. Errors: CodeRefusedText with field and kind.
func CheckName(field, name string) error {
	for _, kind := range kindsIn(name, GuardContext{}) {
		if kind.Refused() {
			fault := FieldError{Field: field, Message: kind.Sentence(), Kind: kind}
			return &Error{Code: CodeRefusedText, Message: fault.Message, Fields: []FieldError{fault}}
		}
	}
	return nil
}

// kindsIn gives each kind that the guard found in a text once, in the order of the text.
func kindsIn(text string, ctx GuardContext) []GuardKind {
	var kinds []GuardKind
	for _, finding := range Guard(text, ctx) {
		if !slices.Contains(kinds, finding.Kind) {
			kinds = append(kinds, finding.Kind)
		}
	}
	return kinds
}

func hasReason(reasons []TextReason, field string, kind GuardKind) bool {
	return slices.ContainsFunc(reasons, func(r TextReason) bool { return r.Field == field && r.Kind == kind })
}

// checkReasons takes only what a person could have picked. There is no reason for keeping what is refused.
func checkReasons(reasons []TextReason) error {
	for _, picked := range reasons {
		known := slices.ContainsFunc(GuardReasons(), func(c GuardReasonChoice) bool { return c.Reason == picked.Reason })
		if !known || picked.Kind.Refused() || !slices.Contains(GuardKinds(), picked.Kind) {
			return Invalid("reasons", "Choose one of the reasons.")
		}
	}
	return nil
}
