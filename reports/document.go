package reports

import (
	"bytes"
	"fmt"
	"io"
	"time"

	"github.com/jung-kurt/gofpdf"

	"doorway/audit"
)

// pagesWithoutContents is how long a report may be without a list of its contents.
const pagesWithoutContents = 6

// writePDF draws a report as a tagged PDF. The dates inside are the as-of date, so that the same report has the same
// bytes. Errors: those of w, and those of gofpdf.
func writePDF(w io.Writer, c content, asOf time.Time) error {
	c = headed(w, c)
	c.Signed.asOf = audit.Date(asOf.Format(time.DateOnly))
	pdf := newPDF(c, asOf)
	placed := place(c)
	placed.paint(&canvas{pdf}, c)
	var drawn bytes.Buffer
	if err := pdf.Output(&drawn); err != nil {
		return fmt.Errorf("draw the report: %w", err)
	}
	tagged, err := tagged(drawn.Bytes(), placed, c)
	if err != nil {
		return err
	}
	_, err = w.Write(tagged)
	return err
}

func newPDF(c content, asOf time.Time) *gofpdf.Fpdf {
	pdf := gofpdf.New("P", "mm", "A4", "")
	pdf.SetCatalogSort(true)
	pdf.SetCompression(false) // the pages are compressed when they are tagged, with one compressor for all
	pdf.SetCreationDate(asOf)
	pdf.SetModificationDate(asOf)
	pdf.SetProducer("Doorway", true)
	pdf.SetTitle(printable(c.Title), true)
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetMargins(margin, margin, margin)
	embedFonts(pdf)
	return pdf
}

// place lays a report out, with a list of its contents when it is long.
func place(c content) *layout {
	m := &metrics{}
	if len(c.Cover) == 0 {
		return m.place(c, false)
	}
	long := m.place(c, true)
	if len(long.pages) > pagesWithoutContents+1 {
		return long
	}
	short := m.place(c, false)
	if len(short.pages) > pagesWithoutContents {
		return long
	}
	return short
}

func (m *metrics) place(c content, contents bool) *layout {
	l := newLayout(m, c.Draft)
	if len(c.Cover) > 0 {
		l.place(c.Cover)
		l.newPage()
	}
	if contents {
		l.contents(c.Blocks)
	}
	l.place(c.Blocks)
	return l
}

// contents lists the sections. Their page numbers are filled in when all is placed.
func (l *layout) contents(blocks []block) {
	l.heading(heading{Level: 2, Text: "Contents"}, 0)
	listed := l.sections()
	toc := l.root.add("TOC")
	for _, b := range blocks {
		if b.Heading == nil || b.Heading.Level != 2 {
			continue
		}
		l.contentsLine(toc.add("TOCI"), printable(b.Heading.Text), listed)
		listed++
	}
	l.y += grid
}

// contentsLine places the line of the section that is the nth of all sections.
func (l *layout) contentsLine(owner *element, title string, nth int) {
	lines := l.metrics.breakLines([]styledRun{{title, new(body())}}, bodyWidth-4*grid)
	for i := range lines {
		lines[i].owner = owner
	}
	l.need(heightOf(lines))
	y := l.y + body().leading/2 + 0.34*body().size*pointInMM
	l.lines(lines, margin)
	l.draw(owner, func(c *canvas) {
		number := fmt.Sprint(l.sectionPage(nth) + 1)
		c.text(pageWidth-margin-l.metrics.width(number, body()), y, number, body())
	})
	l.y += grid / 4
	l.horizontal(rule(), 0.15)
	l.y += grid / 4
}

// sections counts the headings of the first two levels so far.
func (l *layout) sections() int {
	count := 0
	for _, b := range l.bookmarks {
		if b.level <= 2 {
			count++
		}
	}
	return count
}

// sectionPage finds on which page the nth of the headings that sections counts stands, from 0.
func (l *layout) sectionPage(nth int) int {
	for _, b := range l.bookmarks {
		if b.level > 2 {
			continue
		}
		if nth == 0 {
			return b.page
		}
		nth--
	}
	return 0
}

// paint draws the placed pages, and writes in each piece's marked content which element owns it.
func (l *layout) paint(c *canvas, of content) {
	for number, p := range l.pages {
		c.pdf.AddPage()
		l.paintOps(c, p.ops, number)
		c.beginArtifact("<</Type/Pagination/Subtype/Footer>> BDC")
		right := fmt.Sprintf("Page %d of %d", number+1, len(l.pages))
		left := of.Foot()
		c.foot(left, right, l.metrics.width(right, footing()))
		c.end()
	}
}

// paintOps draws one page. Neighbours of one owner share their marked content.
func (l *layout) paintOps(c *canvas, ops []op, page int) {
	id := 0
	for i, each := range ops {
		if i == 0 || ops[i-1].owner != each.owner {
			if each.owner == nil {
				c.beginArtifact("BMC")
			} else {
				c.begin(each.owner.role, id)
				each.owner.marks = append(each.owner.marks, markedContent{page, id})
				id++
			}
		}
		each.draw(c)
		if i+1 == len(ops) || ops[i+1].owner != each.owner {
			c.end()
		}
	}
}
