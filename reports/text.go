package reports

import "strings"

// glyph is one character with its style and advance, while a paragraph is broken into lines.
type glyph struct {
	r       rune
	advance float64
	style   *style
}

// span is a piece of a line in one style, at a distance from the line's start.
type span struct {
	text  string
	x     float64
	style *style
}

// line is one drawn line of a paragraph.
type line struct {
	spans   []span
	leading float64
	size    float64 // of its text, in points
	before  float64 // space above it, when it does not stand first
	owner   *element
	mark    *mark // drawn before the words of a paragraph's first line
	bullet  string
	indent  float64
	hang    float64 // how much of the indent is a mark's
	ruled   float64 // the length of a rule under it, for a line to write on by hand
}

// styledRun is a text and how it looks.
type styledRun struct {
	text  string
	style *style
}

// breakLines breaks runs into lines no wider than width and no longer than longestLine characters. A break falls after
// a space or a hyphen; a word too long for a line is cut. The space at a break stays at the line's end, so that text
// taken out of the PDF keeps its words apart.
func (m *metrics) breakLines(runs []styledRun, width float64) []line {
	glyphs := m.glyphs(runs)
	var lines []line
	for start := 0; start < len(glyphs); {
		end := lineEnd(glyphs, start, width)
		lines = append(lines, makeLine(glyphs[start:end]))
		start = end
		if glyphs[end-1].r == '\n' && end == len(glyphs) {
			break
		}
	}
	return lines
}

func (m *metrics) glyphs(runs []styledRun) []glyph {
	var length int
	for _, r := range runs {
		length += len(r.text)
	}
	glyphs := make([]glyph, 0, length)
	for _, r := range runs {
		for _, c := range r.text {
			glyphs = append(glyphs, glyph{c, m.advance(c, *r.style), r.style})
		}
	}
	return glyphs
}

// lineEnd finds where the line that begins at start ends: the index of the next line's first glyph.
func lineEnd(glyphs []glyph, start int, width float64) int {
	var used float64
	lastBreak := 0
	for i := start; i < len(glyphs); i++ {
		g := glyphs[i]
		if g.r == '\n' {
			return i + 1
		}
		if g.r == ' ' { // a space may hang over the edge
			lastBreak = i + 1
			used += g.advance
			continue
		}
		used += g.advance
		if (used > width || i-start >= longestLine) && i > start {
			return orCut(lastBreak, i)
		}
		if breaksAfter(glyphs, i) {
			lastBreak = i + 1
		}
	}
	return len(glyphs)
}

// orCut cuts a word at i when the line offers no break.
func orCut(lastBreak, i int) int {
	if lastBreak > 0 {
		return lastBreak
	}
	return i
}

// breaksAfter allows a break after a hyphen, dash or slash inside a word, but not before a digit: 2026-11-22 and 1/2
// stay whole.
func breaksAfter(glyphs []glyph, i int) bool {
	if !strings.ContainsRune("-–—/", glyphs[i].r) || i+1 == len(glyphs) {
		return false
	}
	next := glyphs[i+1].r
	return next < '0' || next > '9'
}

// makeLine joins glyphs of one style into spans.
func makeLine(glyphs []glyph) line {
	var made line
	var piece strings.Builder
	var x, begin float64
	for i, g := range glyphs {
		if g.r == '\n' {
			piece.WriteByte(' ') // so that text taken out keeps the lines' words apart
		} else {
			piece.WriteRune(g.r)
			x += g.advance
		}
		made.leading = max(made.leading, g.style.leading)
		made.size = max(made.size, g.style.size)
		if i+1 == len(glyphs) || glyphs[i+1].style != g.style {
			if piece.Len() > 0 {
				made.spans = append(made.spans, span{piece.String(), begin, g.style})
			}
			piece.Reset()
			begin = x
		}
	}
	return made
}

// shorten cuts a long text for a summary at a word's end, with an ellipsis; the whole text stands further on.
func shorten(words string, longest int) string {
	words = oneLine(words)
	runes := []rune(words)
	if len(runes) <= longest {
		return words
	}
	cut := string(runes[:longest])
	if i := strings.LastIndexByte(cut, ' '); i > longest/2 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:.") + "…"
}

// oneLine puts a name on one line, however it was typed.
func oneLine(words string) string { return strings.Join(strings.Fields(words), " ") }
