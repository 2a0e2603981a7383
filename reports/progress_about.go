package reports

import (
	"fmt"

	"doorway/audit"
)

// about says how to read the report, what was left out, and where it comes from.
func (t teller) about() []block {
	blocks := []block{
		section("about", "How to read this report"),
		para(text("This is our own self-assessment and our own plan. It is not a certificate, and nobody has inspected or validated it.")),
	}
	if t.Set.NotValidated != "" {
		blocks = append(blocks, para(text(t.Set.NotValidated)))
	}
	blocks = append(blocks, para(text(Standing(t.Set, t.Agreed))))
	blocks = append(blocks, t.Signed.whatIsInside()...)
	if !t.alone() {
		blocks = append(blocks,
			part("compared", "What is compared"),
			para(text("Over time we compare a criterion only where it asks the same in every self-assessment shown, on the same scale and over the same sites, and where we gave it a level each time.")),
			para(text("A lower level is no step back by itself. People often see more when they look a second time.")))
	}
	blocks = append(blocks, t.leftOut()...)
	return append(blocks,
		part("scores", "How scores are counted"), para(text(t.asPlanner().scoreRule())),
		part("source", "Where it comes from"), bullets(t.sources()...))
}

// leftOut names submitted self-assessments that are not shown.
func (t teller) leftOut() []block {
	if len(t.LeftOut) == 0 {
		return nil
	}
	var items [][]paragraph
	for _, a := range t.LeftOut {
		items = append(items, []paragraph{labelled(a.SubmittedOn.Long(), a.Why)})
	}
	return []block{part("left-out", "Self-assessments that are not shown"), bullets(items...)}
}

func (t teller) sources() [][]paragraph {
	lines := [][2]string{
		{"Practice", oneLine(joined(", ", t.PracticeName, t.Town, t.ODSCode))},
		{"Criteria", t.Set.Title + ", version " + t.Set.Version},
		{"As of", t.AsOf.Long()},
	}
	for _, a := range t.Audits {
		lines = append(lines, [2]string{"Self-assessment of " + a.SubmittedOn.Long(), fmt.Sprintf("%s, version %s, %s",
			formWords(a.Form), a.Version, submissionWords(a.Number, a.Hash))})
	}
	return provenance(append(lines, [2]string{"Report", t.ReportID()})...)
}

func formWords(form audit.Form) string {
	if form == audit.FormShort {
		return "short form"
	}
	return "full form"
}
