package reports

import (
	"testing"

	"github.com/jung-kurt/gofpdf"

	"doorway/audit"
)

// SampleAnswers and SampleActions are the sample's, for the benchmark that loads them through the Store.
func SampleAnswers(set *audit.CriteriaSet) map[string]audit.Answer { return sampleAnswers(set) }

// SampleActions is so many actions of the sample.
func SampleActions(set *audit.CriteriaSet, count int) []PlanAction { return sampleActions(set, count) }

// StockDrawing gives a function that draws the same pages as a report has with stock gofpdf. Their content is placed
// before: see drawStock.
func StockDrawing(b *testing.B, data ActionPlanData) func() {
	pdf := gofpdf.New("P", "mm", "A4", "")
	embedFonts(pdf)
	pages := place(pdf, actionPlan(data))
	return func() { drawStock(b, pages) }
}
