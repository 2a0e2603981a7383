package audit

import (
	"fmt"
	"slices"
	"strings"
)

// CriteriaFault is one thing that is wrong with a criteria file, and where.
type CriteriaFault struct {
	File    string
	Line    int       // from 1; 0 when the fault is the file as a whole
	Field   string    // such as "criteria[3].levels"; empty when the fault is in no field
	Message string    // never the value
	Kind    GuardKind // what it looks like, of a text that may be a patient's detail
}

// Error writes the fault as an editor's jump list wants it: file, line, field, what is wrong.
func (f CriteriaFault) Error() string {
	var where strings.Builder
	where.WriteString(f.File)
	if f.Line > 0 {
		fmt.Fprintf(&where, ":%d", f.Line)
	}
	if f.Field != "" {
		where.WriteString(": " + f.Field)
	}
	return where.String() + ": " + f.Message
}

// CriteriaFaults is everything that is wrong with a criteria file, in the order of its lines.
type CriteriaFaults []CriteriaFault

// MaxCriteriaFaults is how many faults Error prints: a file of another kind would print thousands.
const MaxCriteriaFaults = 50

// Error prints a fault a line, the first MaxCriteriaFaults of them, and how many are left.
func (f CriteriaFaults) Error() string {
	shown := f[:min(len(f), MaxCriteriaFaults)]
	lines := make([]string, 0, len(shown)+1)
	for _, fault := range shown {
		lines = append(lines, fault.Error())
	}
	if rest := len(f) - len(shown); rest > 0 {
		lines = append(lines, fmt.Sprintf("and %d more", rest))
	}
	return strings.Join(lines, "\n")
}

func (f CriteriaFaults) inLineOrder() CriteriaFaults {
	slices.SortStableFunc(f, func(a, b CriteriaFault) int { return a.Line - b.Line })
	return f
}

// Refusal is the faults for somebody who chose the file on a page: a sentence each, the first MaxCriteriaFaults of them.
func (f CriteriaFaults) Refusal(field string) *Error {
	refusal := &Error{Code: CodeInvalid, Message: "This file cannot be a draft yet. Nothing was brought in."}
	for _, fault := range f[:min(len(f), MaxCriteriaFaults)] {
		words := fault.Message
		if fault.Field != "" {
			words = fault.Field + ": " + words
		}
		if fault.Line > 0 {
			words = fmt.Sprintf("Line %d: %s", fault.Line, words)
		}
		refusal.Fields = append(refusal.Fields, FieldError{Field: field, Message: words})
	}
	if rest := len(f) - len(refusal.Fields); rest > 0 {
		refusal.Fields = append(refusal.Fields, FieldError{Field: field, Message: fmt.Sprintf("And %d more.", rest)})
	}
	return refusal
}
