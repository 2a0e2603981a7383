package reports

import (
	"bytes"
	"io"
	"testing"
	"time"

	"github.com/jung-kurt/gofpdf"
)

// BenchmarkActionPlan makes the whole report of 43 criteria and 60 actions: content, layout, drawing, tagging.
func BenchmarkActionPlan(b *testing.B) {
	data := sample(b, 60)
	b.ReportAllocs()
	for b.Loop() {
		if err := ActionPlan(io.Discard, data); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkStockReference draws the same pages with stock gofpdf.
func BenchmarkStockReference(b *testing.B) {
	pages := placedPages(b)
	b.ReportAllocs()
	for b.Loop() {
		drawStock(b, pages)
	}
}

// BenchmarkActionPlanAgainstStock makes one of each in turn and prints how many times the reference's time a report
// takes, so that both see the same machine.
func BenchmarkActionPlanAgainstStock(b *testing.B) {
	data, pages := sample(b, 60), placedPages(b)
	var ours, stock time.Duration
	for b.Loop() {
		began := time.Now()
		if err := ActionPlan(io.Discard, data); err != nil {
			b.Fatal(err)
		}
		drawn := time.Now()
		drawStock(b, pages)
		ours, stock = ours+drawn.Sub(began), stock+time.Since(drawn)
	}
	b.ReportMetric(float64(ours)/float64(stock), "times-stock")
}

// placedPages are the report's pages with every text, line and cell in its place. The reference is given them for
// nothing: it neither chooses content, nor breaks lines, nor finds where pages end.
func placedPages(b *testing.B) *layout {
	return place(actionPlan(sample(b, 60)))
}

// drawStock draws placed pages as gofpdf does by itself: same fonts, same calls, its own compression, no tags, no
// second pass.
func drawStock(b *testing.B, placed *layout) {
	pdf := gofpdf.New("P", "mm", "A4", "")
	pdf.SetAutoPageBreak(false, 0)
	embedFonts(pdf)
	c := &canvas{pdf}
	for _, p := range placed.pages {
		pdf.AddPage()
		for _, each := range p.ops {
			each.draw(c)
		}
		c.foot("Doorway report", "Page", 20)
	}
	var out bytes.Buffer
	if err := pdf.Output(&out); err != nil {
		b.Fatal(err)
	}
}
