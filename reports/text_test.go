package reports

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func testMetrics() *metrics { return &metrics{} }

func lineText(l line) string {
	var words strings.Builder
	for _, s := range l.spans {
		words.WriteString(s.text)
	}
	return words.String()
}

func TestLinesHoldNoMoreThanTheirWidthAndSeventyFiveCharacters(t *testing.T) {
	m, normal, bold := testMetrics(), body(), bodyStrong()
	texts := []string{
		strings.Repeat("We met, and Ngũgĩ wrote it down. ", 150), strings.Repeat("il", 300),
		"a-very-long-hyphenated-word-that-goes-on-and-on-and-on-until-the-line-ends-and-then-some", "short", "", "a\nb\n\nc\n",
	}
	for _, words := range texts {
		for _, width := range []float64{15, 60, bodyWidth} {
			lines := m.breakLines([]styledRun{{words, &normal}, {words, &bold}}, width)
			var joined strings.Builder
			for _, each := range lines {
				text := lineText(each)
				joined.WriteString(text)
				if length := utf8.RuneCountInString(strings.TrimRight(text, " ")); length > longestLine {
					t.Errorf("a line has %d characters: %q", length, text)
				}
				if end := lineWidth(m, each); end > width+0.001 {
					t.Errorf("a line of %.2f mm stands in %.2f mm: %q", end, width, text)
				}
			}
			if want := strings.ReplaceAll(words+words, "\n", " "); joined.String() != want {
				t.Errorf("the lines say %q, want %q", joined.String(), want)
			}
		}
	}
}

// lineWidth is how far a line's ink reaches: the space that may hang over its end does not count.
func lineWidth(m *metrics, l line) float64 {
	if len(l.spans) == 0 {
		return 0
	}
	last := l.spans[len(l.spans)-1]
	return last.x + m.width(strings.TrimRight(last.text, " "), *last.style)
}

func TestDatesAndNumbersAreNotBrokenAtTheirHyphens(t *testing.T) {
	m, normal := testMetrics(), body()
	for _, each := range m.breakLines([]styledRun{{"on the 2026-11-22 and the 2026-11-23", &normal}}, 24) {
		if text := lineText(each); strings.HasSuffix(text, "-") {
			t.Errorf("a date is broken: %q", text)
		}
	}
}

func TestASummaryTextEndsAtAWord(t *testing.T) {
	for words, want := range map[string]string{
		"Short enough":                      "Short enough",
		"One  line\nof   several":           "One line of several",
		"A longer text, that must be cut":   "A longer text, that must…",
		"Unbrokenunbrokenunbrokenunbroken!": "Unbrokenunbrokenunbrokenu…",
	} {
		if got := shorten(words, 25); got != want {
			t.Errorf("%q is shortened to %q, want %q", words, got, want)
		}
	}
}

// A row that is parted leaves at least three lines of its longest cell on either side.
func TestARowIsNeverPartedUnderThreeLines(t *testing.T) {
	for count := 6; count < 60; count++ {
		for room := 17.0; room < 220; room += 7 {
			row := tableRow{[][]line{lines(count), lines(2), nil}}
			first, rest := row.part(room)
			if got := first.longest() + rest.longest(); got < count {
				t.Fatalf("%d of %d lines are left", got, count)
			}
			if rest.longest() > 0 && (first.longest() < shortest || rest.longest() < shortest) {
				t.Errorf("%d lines in %.0f mm are parted into %d and %d", count, room, first.longest(), rest.longest())
			}
		}
	}
}

func lines(count int) []line {
	made := make([]line, count)
	for i := range made {
		made[i].leading = body().leading
	}
	return made
}

func TestTheHeadingRowComesAgainOnEachPage(t *testing.T) {
	_, path := drawPDF(t, sample(t, 60))
	for i, page := range strings.Split(tool(t, "pdftotext", "-layout", "-f", "3", "-l", "8", path, "-"), "\f")[:6] {
		heading, _, _ := strings.Cut(strings.TrimSpace(page), "\n")
		if strings.Join(strings.Fields(heading), " ") != "What Who When Status" {
			t.Errorf("page %d begins with %q", i+3, heading)
		}
	}
}
