package reports

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// However close the scores lie, no label of a slope chart lies on another, and each stands within the chart.
func TestTheLabelsOfASlopeNeverOverlap(t *testing.T) {
	chance := rand.New(rand.NewPCG(7, 11)) // #nosec G404 -- a test's numbers, the same each time
	for range 500 {
		lines := make([]slopeLine, 1+chance.IntN(14))
		needs := make([]float64, len(lines))
		for i := range lines {
			lines[i] = slopeLine{Title: fmt.Sprint(i), First: chance.IntN(101), Last: chance.IntN(101)}
			needs[i] = slopeStep * float64(1+chance.IntN(3))
		}
		at, deepest := spreadOut(lines, func(l slopeLine) int { return l.Last }, func(i int) float64 { return needs[i] })
		order := make([]int, len(lines))
		for i := range order {
			order[i] = i
		}
		slices.SortFunc(order, func(a, b int) int { return int(1000 * (at[a] - at[b])) })
		end := 0.0
		for _, i := range order {
			if at[i]-needs[i]/2 < end-0.001 {
				t.Fatalf("%v: label %d at %.1f begins before %.1f", lines, i, at[i], end)
			}
			end = at[i] + needs[i]/2
		}
		if deepest < end-0.001 {
			t.Fatalf("%v: labels end at %.1f, and the chart at %.1f", lines, end, deepest)
		}
	}
}

// The page's drawings are those of the PDF: the same function draws both, and both say the same words.
func TestAChartIsDrawnForPaperForAScreenAndForATelephone(t *testing.T) {
	d := newTeller(sampleProgress(t, 8, 12))
	charts := append(d.trends(), d.levelsOverTime()...)
	seen := 0
	for _, b := range charts {
		if b.Figure == nil {
			continue
		}
		seen++
		onPaper, wide, narrow := b.Figure.Draw(pen{wideFigure, printable, 1}), b.Figure.Wide(), b.Figure.Narrow()
		if wordsOf(onPaper) != wordsOf(wide) {
			t.Errorf("paper says %q and the page %q", wordsOf(onPaper), wordsOf(wide))
		}
		if b.Figure.Alt == "" {
			t.Error("a chart says nothing to whoever does not see it")
		}
		for _, drawn := range []drawing{onPaper, wide, narrow} {
			inside(t, drawn)
		}
	}
	if seen != 6 {
		t.Errorf("%d charts are drawn", seen)
	}
}

func wordsOf(d drawing) string {
	var words []string
	for _, s := range d.Shapes {
		words = append(words, s.Words)
	}
	return strings.Join(strings.Fields(strings.Join(words, "")), " ")
}

// inside finds shapes that stand outside of their drawing.
func inside(t *testing.T, d drawing) {
	t.Helper()
	for _, s := range d.Shapes {
		left, right := s.X-s.Radius, s.X+s.Radius
		if s.Words != "" {
			width := textWidth(strings.TrimSpace(s.Words), s.Style)
			switch s.Anchor {
			case anchorStart:
				right = s.X + width
			case anchorMiddle:
				left, right = s.X-width/2, s.X+width/2
			case anchorEnd:
				left = s.X - width
			}
		}
		for _, p := range s.Points {
			left, right = min(left, p.x), max(right, p.x)
			if p.y < -0.5 || p.y > d.Height+0.5 {
				t.Errorf("a line reaches %.1f of %.1f", p.y, d.Height)
			}
		}
		if left < -0.5 || right > d.Width+0.5 || s.Y > d.Height+0.5 {
			t.Errorf("%q reaches from %.1f to %.1f of %.1f, at %.1f of %.1f", s.Words, left, right, d.Width, s.Y, d.Height)
		}
	}
}
