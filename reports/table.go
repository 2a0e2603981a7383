package reports

const (
	cellTop     = 1.9  // above a row's first line
	cellBottom  = 2.1  // under its last
	columnGap   = 4.0  // between two columns
	cellParting = 1.33 // between two paragraphs of a cell
	shortest    = 3    // lines of a parted row on either page
)

// tableRow is a row's cells broken into lines.
type tableRow struct{ cells [][]line }

func (r tableRow) height() float64 {
	var tallest float64
	for _, lines := range r.cells {
		tallest = max(tallest, heightOf(lines))
	}
	return tallest + cellTop + cellBottom
}

// longest is how many lines the longest cell has.
func (r tableRow) longest() int {
	var most int
	for _, lines := range r.cells {
		most = max(most, len(lines))
	}
	return most
}

// table draws a table: a heading row that comes again on each page, rules between rows, no vertical ones.
func (l *layout) table(t table) {
	owner := l.root.add("Table")
	header := l.headerRow(t)
	l.need(l.tableStart(t))
	l.tagHeader(owner.add("THead").add("TR"), header)
	l.header(t, header)
	rows := owner.add("TBody")
	for i, cells := range t.Rows {
		row := l.row(t, cells)
		if i+2 == len(t.Rows) {
			l.keepTogether(t, row, l.row(t, t.Rows[i+1]), header)
		}
		l.tagRow(rows.add("TR"), t, cells, row)
		l.placeRow(t, row)
	}
	l.y += grid
}

// keepTogether keeps the last row of a table from standing alone on a page: the row before goes with it.
func (l *layout) keepTogether(t table, row, last, header tableRow) {
	both := row.height() + last.height()
	if row.height() <= l.room() && both > l.room() && both <= l.whole()-header.height() && len(t.Rows) > 2 {
		l.newPage()
		l.headerAgain(t)
	}
}

// tableStart is the height of the heading row and the first row, or of three lines of it when it is taller than a page.
func (l *layout) tableStart(t table) float64 {
	height := l.headerRow(t).height()
	if len(t.Rows) == 0 {
		return height
	}
	first := l.row(t, t.Rows[0]).height()
	if height+first > l.whole() {
		first = shortest*body().leading + cellTop + cellBottom
	}
	return height + first
}

// textWidth is the room for text in a column: all but the gap to the next.
func (t table) textWidth(column int) float64 {
	if column+1 == len(t.Columns) {
		return t.Columns[column].Width
	}
	return t.Columns[column].Width - columnGap
}

func (l *layout) headerRow(t table) tableRow {
	var row tableRow
	for i, c := range t.Columns {
		row.cells = append(row.cells, l.paragraphLines(strong(c.Title), t.textWidth(i)))
	}
	return row
}

func (l *layout) row(t table, cells []cell) tableRow {
	row := tableRow{make([][]line, len(t.Columns))}
	for i := range t.Columns {
		for _, p := range cells[i] {
			lines := l.paragraphLines(p, t.textWidth(i))
			if len(lines) > 0 && len(row.cells[i]) > 0 {
				lines[0].before = cellParting
			}
			row.cells[i] = append(row.cells[i], lines...)
		}
	}
	return row
}

func (l *layout) tagHeader(tr *element, header tableRow) {
	for _, lines := range header.cells {
		th := tr.add("TH")
		th.scope = "Column"
		for i := range lines {
			lines[i].owner = th
		}
	}
}

// tagRow gives each cell its element, and each paragraph of a cell with several its own.
func (l *layout) tagRow(tr *element, t table, cells []cell, row tableRow) {
	for i, c := range t.Columns {
		owner := tr.add("TD")
		if c.RowHeader {
			owner.role, owner.scope = "TH", "Row"
		}
		leaf := owner
		for j := range row.cells[i] {
			if row.cells[i][j].ruled > 0 {
				continue
			}
			if len(cells[i]) > 1 && (j == 0 || row.cells[i][j].before > 0) {
				leaf = owner.add("P")
			}
			row.cells[i][j].owner = leaf
		}
	}
}

// header draws the heading row. Only its first drawing is read out.
func (l *layout) header(t table, header tableRow) {
	l.cells(t, header)
	l.horizontal(teal(), 0.5)
}

func (l *layout) headerAgain(t table) {
	l.header(t, l.headerRow(t))
}

// cells places a row's lines and moves below it.
func (l *layout) cells(t table, row tableRow) {
	top, x := l.y, margin
	for i, c := range t.Columns {
		l.y = top + cellTop
		l.lines(row.cells[i], x)
		x += c.Width
	}
	l.y = top + row.height()
}

func (l *layout) horizontal(colour rgb, thickness float64) {
	y, width := l.y, bodyWidth
	l.draw(nil, func(c *canvas) { c.band(y-thickness/2, width, thickness, colour) })
}

// placeRow keeps a row whole where a page can hold it; a taller one is parted, with at least three lines on either side.
func (l *layout) placeRow(t table, row tableRow) {
	header := l.headerRow(t).height()
	if row.height() > l.room() && row.height() <= l.whole()-header {
		l.newPage()
		l.headerAgain(t)
	}
	for row.height() > l.room() {
		first, rest := row.part(l.room() - cellTop - cellBottom)
		if first.longest() < shortest {
			l.newPage()
			l.headerAgain(t)
			continue
		}
		l.cells(t, first)
		row = rest
		l.newPage()
		l.headerAgain(t)
	}
	l.cells(t, row)
	l.horizontal(rule(), 0.25)
}

// part cuts a row at a height, so that the rest has at least three lines too.
func (r tableRow) part(height float64) (first, rest tableRow) {
	for _, lines := range r.cells {
		fit := 0
		for fit < len(lines) && heightOf(lines[:fit+1]) <= height {
			fit++
		}
		if left := len(lines) - fit; left > 0 && left < shortest {
			fit = max(len(lines)-shortest, 0)
		}
		first.cells = append(first.cells, lines[:fit])
		rest.cells = append(rest.cells, lines[fit:])
	}
	return first, rest
}
