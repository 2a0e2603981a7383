package reports

import (
	"testing"

	"doorway/audit"
)

// SampleAnswers and SampleActions are the sample's, for the benchmark that loads them through the Store.
func SampleAnswers(set *audit.CriteriaSet) map[string]audit.Answer { return sampleAnswers(set) }

// SampleActions is so many actions of the sample.
func SampleActions(set *audit.CriteriaSet, count int) []PlanAction { return sampleActions(set, count) }

// StockDrawing gives a function that draws the same pages as a report has with stock gofpdf. Their content is placed
// before: see drawStock.
func StockDrawing(b *testing.B, data ActionPlanData) func() { return stockDrawing(b, actionPlan(data)) }

// StockProgressDrawing is StockDrawing of a progress report.
func StockProgressDrawing(b *testing.B, data ProgressData) func() {
	return stockDrawing(b, progressReport(data))
}

func stockDrawing(b *testing.B, report content) func() {
	pages := place(report)
	return func() { drawStock(b, pages) }
}
