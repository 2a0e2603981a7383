package reports

import (
	"bytes"
	"embed"
	"sync"

	"github.com/jung-kurt/gofpdf"
	xfont "golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Source Sans 3 under the SIL Open Font Licence; the licence lies beside the files.
//
//go:embed fonts/SourceSans3-Regular.ttf fonts/SourceSans3-SemiBold.ttf
var fontFiles embed.FS

const fontFamily = "source-sans-3"

// fontStyleName is what gofpdf calls a weight.
func fontStyleName(w weight) string {
	if w == semibold {
		return "B"
	}
	return ""
}

func fontFileName(w weight) string {
	if w == semibold {
		return "fonts/SourceSans3-SemiBold.ttf"
	}
	return "fonts/SourceSans3-Regular.ttf"
}

// fontBytes gives a font file. An embedded file is always there.
func fontBytes(w weight) []byte {
	data, err := fontFiles.ReadFile(fontFileName(w))
	if err != nil {
		panic(err)
	}
	return data
}

// embedFonts gives both fonts to a document. gofpdf writes into the bytes that it is given, so each document has its own
// copy.
func embedFonts(pdf *gofpdf.Fpdf) {
	for _, w := range []weight{regular, semibold} {
		pdf.AddUTF8FontFromBytes(fontFamily, fontStyleName(w), bytes.Clone(fontBytes(w)))
	}
}

// glyphs is the character map of the regular font, read once. Both weights draw the same characters.
var glyphs = sync.OnceValue(func() *sfnt.Font { return parsedFont(regular) })

var semiboldGlyphs = sync.OnceValue(func() *sfnt.Font { return parsedFont(semibold) })

func parsedFont(w weight) *sfnt.Font {
	font, err := sfnt.Parse(fontBytes(w))
	if err != nil {
		panic(err)
	}
	return font
}

// textWidth is how wide a short text is, in millimetres, without a document to draw it in.
func textWidth(words string, s style) float64 {
	font := glyphs()
	if s.weight == semibold {
		font = semiboldGlyphs()
	}
	var buffer sfnt.Buffer
	units := fixed.I(int(font.UnitsPerEm()))
	var total fixed.Int26_6
	for _, r := range words {
		index, err := font.GlyphIndex(&buffer, r)
		if err != nil {
			continue
		}
		if advance, err := font.GlyphAdvance(&buffer, index, units, xfont.HintingNone); err == nil {
			total += advance
		}
	}
	return float64(total) / float64(units) * s.size * pointInMM
}

// drawable tells whether the embedded fonts have the character. gofpdf cannot write any above U+FFFF.
func drawable(r rune) bool {
	if r > 0xFFFF {
		return false
	}
	if r >= ' ' && r <= '~' {
		return true
	}
	var buffer sfnt.Buffer
	index, err := glyphs().GlyphIndex(&buffer, r)
	return err == nil && index != 0
}

// metrics measures text in millimetres, with the widths that gofpdf will use to draw it. It remembers what it measured, so
// each is for one document at a time.
type metrics struct {
	common [2][0x600]int // advance in thousandths of the size, plus one; 0: not measured yet
}

// measuring are documents in which nothing is ever drawn, one for each weight. Reading the fonts takes longer than placing
// a whole report, and measuring changes nothing, so all reports share them.
var measuring = sync.OnceValue(func() (documents [2]*gofpdf.Fpdf) {
	for _, w := range []weight{regular, semibold} {
		pdf := gofpdf.New("P", "mm", "A4", "")
		embedFonts(pdf)
		pdf.SetFont(fontFamily, fontStyleName(w), 11)
		documents[w] = pdf
	}
	return documents
})

// advance gives how far the pen moves after a character.
func (m *metrics) advance(r rune, s style) float64 {
	return float64(m.units(r, s.weight)) / 1000 * s.size * pointInMM
}

const pointInMM = 25.4 / 72

func (m *metrics) units(r rune, w weight) int {
	if int(r) >= len(m.common[w]) {
		return m.measure(r, w)
	}
	if m.common[w][r] == 0 {
		m.common[w][r] = m.measure(r, w) + 1
	}
	return m.common[w][r] - 1
}

func (*metrics) measure(r rune, w weight) int {
	return measuring()[w].GetStringSymbolWidth(string(r))
}

// width gives the width of a short text.
func (m *metrics) width(text string, s style) float64 {
	var total float64
	for _, r := range text {
		total += m.advance(r, s)
	}
	return total
}
