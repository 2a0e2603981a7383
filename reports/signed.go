package reports

import (
	"fmt"
	"strings"

	"github.com/boombuler/barcode/qr"

	"doorway/audit"
)

// Signed is what a report that was given out carries so that whoever holds it can ask whether it is genuine. It is no part
// of what the report is made from, and so not of its id. The zero value is that of a report that nobody can ask about,
// such as a draft's.
type Signed struct {
	Code    audit.ReportCode // printed on the first page and on every page's foot
	Address string           // where a browser asks about the code: the square on the first page leads there

	// What a PDF is signed with; a page carries the code alone.
	Kind     audit.ReportKind
	KeyID    string                      // audit.SigningKeyID of the key
	Sign     func(message []byte) []byte // gives an Ed25519 signature; nil: the PDF is not signed
	Attached []Attachment                // what the report was made from, in the order of their names, which are less than "signature.json"
	ReportID string                      // IDOf what the report is made from, so that it is not written out again; empty: not known yet

	asOf audit.Date
}

// idOr is the report's id: the one that is known, or else that of what the report is made from.
func (s Signed) idOr(input func() []byte) string {
	if s.ReportID != "" {
		return s.ReportID
	}
	return IDOf(input())
}

// sealed is the head of a report's first page with the square that leads to where one can ask whether it is genuine.
type sealed struct {
	Blocks  []block
	Square  square
	Address string
}

// sealedHead adds to the head of a first page, as masthead makes it, how to ask whether the report is genuine. Without a
// code the head stays as it is.
func sealedHead(signed Signed, head []block) []block {
	if signed.Code == "" {
		return head
	}
	s := &sealed{Blocks: head, Square: newSquare(signed.Address), Address: signed.Address}
	s.Blocks = append(s.Blocks, para(quietText(signed.howToAsk(s.Square))))
	return []block{{Sealed: s}}
}

func (s Signed) howToAsk(picture square) string {
	scan := ""
	if len(picture) > 0 {
		scan = "scan the square, or "
	}
	_, place, _ := strings.Cut(strings.TrimSuffix(s.Address, "/"+string(s.Code)), "://")
	return fmt.Sprintf("Is it genuine? To see, %stype %s at %s.", scan, strings.ReplaceAll(string(s.Code), "-", "\u2011"), place)
}

// whatIsInside says, in a report that was given out, what its file holds beside what it shows.
func (s Signed) whatIsInside() []block {
	if s.Code == "" {
		return nil
	}
	return []block{para(text("As a PDF, this report also holds what it was made from: our answers with their notes and evidence, and our actions. " +
		"Whoever is given the file can read them. A print does not hold them."))}
}

// square is a QR code: its rows from the top, each from the left; true is dark. It has no margin.
type square [][]bool

// newSquare gives none for an address that is too long for any.
func newSquare(address string) square {
	code, err := qr.Encode(address, qr.M, qr.Auto)
	if err != nil {
		return nil
	}
	size := code.Bounds().Dx()
	rows := make(square, size)
	for y := range rows {
		rows[y] = make([]bool, size)
		for x := range rows[y] {
			red, _, _, _ := code.At(x, y).RGBA()
			rows[y][x] = red == 0
		}
	}
	return rows
}

// stroke is a run of dark places in one row.
type stroke struct{ X, Y, Length int }

// Strokes are the dark runs, row by row.
func (s square) Strokes() []stroke {
	var runs []stroke
	for y, row := range s {
		for x, dark := range row {
			switch {
			case !dark:
			case x > 0 && row[x-1]:
				runs[len(runs)-1].Length++
			default:
				runs = append(runs, stroke{x, y, 1})
			}
		}
	}
	return runs
}

const (
	squareSide   = 27.0 // in print: half a millimetre and more for each place of the square
	squareMargin = 4    // places of light ground around it, which readers need
	squareRoom   = squareSide + grid
)

func (l *layout) sealed(s sealed) {
	top, pages := l.y, len(l.pages)
	width := l.width
	l.width -= squareRoom
	l.place(s.Blocks)
	l.width = width
	if len(s.Square) == 0 {
		return
	}
	figure := l.root.add("Figure")
	figure.alt = s.Alt()
	x := margin + bodyWidth - squareSide
	placed := l.pages[pages-1]
	placed.ops = append(placed.ops, op{figure, func(c *canvas) { c.square(s.Square, x, top, squareSide) }})
	if len(l.pages) == pages {
		l.y = max(l.y, top+squareSide+grid/2)
	}
}

// Alt says to assistive technology what the square is.
func (s sealed) Alt() string {
	_, place, _ := strings.Cut(s.Address, "://")
	return "QR code that leads to " + place + ", where one can see whether this report is genuine."
}

// square draws a QR code as one shape.
func (c *canvas) square(s square, x, y, side float64) {
	unit := side / float64(len(s))
	c.pdf.SetFillColor(ink().r, ink().g, ink().b)
	for _, run := range s.Strokes() {
		c.pdf.Rect(x+float64(run.X)*unit, y+float64(run.Y)*unit, float64(run.Length)*unit, unit, "F")
	}
}

// squarePath is the same shape on a page, in places.
func squarePath(s square) string {
	var path strings.Builder
	for _, run := range s.Strokes() {
		fmt.Fprintf(&path, "M%d %dh%dv1h-%dz", run.X, run.Y, run.Length, run.Length)
	}
	return path.String()
}

// squareBox is the view of a page's square, with its margin.
func squareBox(s square) string {
	return fmt.Sprintf("-%d -%d %d %d", squareMargin, squareMargin, len(s)+2*squareMargin, len(s)+2*squareMargin)
}
