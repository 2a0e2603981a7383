package reports

// page is what is drawn on one page, in reading order.
type page struct{ ops []op }

// op draws one thing. Its owner is the element that it belongs to; nil for what assistive technology passes over:
// rules, grounds, running feet.
type op struct {
	owner *element
	draw  func(*canvas)
}

// bookmark is a heading's place, for the outline and the contents.
type bookmark struct {
	title string
	level int
	page  int // from 0
	y     float64
}

// layout places blocks on pages. Nothing is drawn until all is placed, so that page numbers are known.
type layout struct {
	metrics   *metrics
	root      *element
	pages     []*page
	y         float64
	top       float64 // where a page's content begins
	x, width  float64 // of the column in use
	draft     string
	bookmarks []bookmark
}

func newLayout(m *metrics, draft string) *layout {
	l := &layout{metrics: m, root: &element{role: "Document"}, draft: draft, top: margin, x: margin, width: bodyWidth}
	if draft != "" {
		l.top = margin + 3*grid
	}
	l.newPage()
	return l
}

func (l *layout) newPage() {
	l.pages = append(l.pages, &page{})
	l.y = l.top
	if l.draft == "" {
		return
	}
	var owner *element // a running head is read once, on the first page
	if len(l.pages) == 1 {
		owner = l.root.add("P")
	}
	words := l.draft
	l.draw(owner, func(c *canvas) { c.draftHead(words) })
}

func (l *layout) page() *page { return l.pages[len(l.pages)-1] }

func (l *layout) draw(owner *element, how func(*canvas)) {
	p := l.page()
	p.ops = append(p.ops, op{owner, how})
}

// room is how much of the page is left.
func (l *layout) room() float64 { return pageBottom - l.y }

// whole is the height of an empty page.
func (l *layout) whole() float64 { return pageBottom - l.top }

// atTop tells whether nothing stands on the page yet.
func (l *layout) atTop() bool { return l.y <= l.top }

// need starts a new page unless so much room is left.
func (l *layout) need(height float64) {
	if height > l.room() && !l.atTop() {
		l.newPage()
	}
}

// place puts blocks one after another.
func (l *layout) place(blocks []block) {
	for i, b := range blocks {
		switch {
		case b.Heading != nil:
			if i > 0 && blocks[i-1].Heading != nil {
				l.y -= grid // headings that meet stand closer
			}
			l.heading(*b.Heading, l.firstPart(blocks[i+1:]))
		case b.Paragraph != nil:
			l.paragraph(*b.Paragraph)
		case b.List != nil:
			l.list(*b.List)
		case b.Table != nil:
			l.table(*b.Table)
		case b.Chart != nil:
			l.chart(*b.Chart)
		case b.Panel != nil:
			l.panel(*b.Panel)
		case b.Columns != nil:
			l.columns(*b.Columns)
		case b.Sealed != nil:
			l.sealed(*b.Sealed)
		case b.Figure != nil:
			l.figure(*b.Figure)
		case b.Facts != nil:
			l.facts(b.Facts)
		case b.Said != nil:
			l.said(*b.Said)
		default:
			l.gap(b.Space)
		}
	}
}

// gap leaves room, but none at the top of a page.
func (l *layout) gap(height float64) {
	if !l.atTop() {
		l.y += height
	}
}

// look is the level that a heading looks like.
func (h heading) look() int {
	if h.Small {
		return 3
	}
	return h.Level
}

// heading keeps with the first part of what follows.
func (l *layout) heading(h heading, next float64) {
	s := headingStyle(h.look())
	if h.Huge {
		s = style{semibold, 46, grid * 4.75, teal()}
	}
	before := map[int]float64{1: 0, 2: 2.5 * grid, 3: 1.5 * grid}[h.look()]
	lines := l.metrics.breakLines([]styledRun{{printable(h.Text), &s}}, l.width)
	after := map[int]float64{1: grid / 2, 2: grid, 3: grid / 2}[h.look()]
	l.need(before + heightOf(lines) + after + next)
	l.gap(before)
	owner := l.root.add([]string{"H1", "H1", "H2", "H3"}[h.Level])
	l.bookmarks = append(l.bookmarks, bookmark{printable(h.Text), h.Level, len(l.pages) - 1, l.y})
	for i := range lines {
		lines[i].owner = owner
	}
	l.lines(lines, l.x)
	l.y += after
}

// firstPart is the height of as much of the next blocks as must stand under a heading.
func (l *layout) firstPart(next []block) float64 {
	if len(next) == 0 {
		return 0
	}
	switch b := next[0]; {
	case b.Heading != nil:
		s := headingStyle(b.Heading.look())
		return s.leading + 2*grid + l.firstPart(next[1:])
	case b.Paragraph != nil:
		lines := l.paragraphLines(*b.Paragraph, l.width)
		if len(lines) <= 4 && len(next) > 1 && leadsIn(next[1]) {
			return heightOf(lines) + grid + l.firstPart(next[1:])
		}
		return heightOf(lines[:min(len(lines), 3)])
	case b.Table != nil:
		return l.tableStart(*b.Table)
	case b.Chart != nil:
		return l.chartHeight(*b.Chart)
	case b.Panel != nil:
		return l.panelHeight(*b.Panel)
	case b.List != nil:
		return 3 * body().leading
	case b.Figure != nil:
		return b.Figure.Draw(pen{l.width, printable, 1}).Height
	default:
		return l.firstPart(next[1:])
	}
}

// leadsIn tells whether a short paragraph before a block stands with it: nobody reads "as this shows" at a page's end.
func leadsIn(b block) bool {
	return b.Heading != nil || b.Table != nil || b.Chart != nil || b.Figure != nil
}

func heightOf(lines []line) float64 {
	var height float64
	for i, each := range lines {
		if i > 0 {
			height += each.before
		}
		height += each.leading
	}
	return height
}

// paragraphStyles gives a kind's look, and the look of its strong runs.
func paragraphStyles(k kind) (normal, emphatic style) {
	switch k {
	case quiet:
		return bodyMuted(), bodyStrong()
	case brand:
		s := style{semibold, 15, grid * 2, teal()}
		return s, s
	case subject:
		s := style{semibold, 19, grid * 2, teal()}
		return s, s
	}
	return body(), bodyStrong()
}

// paragraphLines breaks a paragraph. A mark stands left of its words, which hang beside it.
func (l *layout) paragraphLines(p paragraph, width float64) []line {
	if p.Kind == writing {
		return writingLines(len(p.Ruled), width)
	}
	normal, emphatic := paragraphStyles(p.Kind)
	runs := make([]styledRun, len(p.Runs))
	for i, r := range p.Runs {
		runs[i] = styledRun{printable(r.Text), &normal}
		if r.Strong {
			runs[i].style = &emphatic
		}
	}
	indent, above := markRoom(p.Mark, width)
	lines := l.metrics.breakLines(runs, width-indent)
	for i := range lines {
		lines[i].indent, lines[i].hang = indent, indent
	}
	if above {
		lines = append([]line{{leading: body().leading + 1, size: body().size}}, lines...)
	}
	if len(lines) > 0 {
		lines[0].mark = p.Mark
	}
	return lines
}

// markIndent is the room for a mark before words.
const markIndent = 6.0

// markRoom is the room that a mark takes at the left of its words. In a narrow place a spread stands above them.
func markRoom(m *mark, width float64) (indent float64, above bool) {
	switch {
	case m == nil:
		return 0, false
	case m.Kind != markSpread:
		return markIndent, false
	case width < 4*spreadWidth:
		return 0, true
	}
	return spreadWidth + columnGap, false
}

// writingStep is from one ruled line to the next, for words written by hand.
const writingStep = 2 * grid

func writingLines(count int, width float64) []line {
	lines := make([]line, count)
	for i := range lines {
		lines[i] = line{leading: writingStep, size: body().size, ruled: width}
	}
	return lines
}

// owner is a paragraph's element; a room to write has none.
func (l *layout) owner(p paragraph) *element {
	if p.Kind == writing {
		return nil
	}
	return l.root.add("P")
}

func (l *layout) paragraph(p paragraph) {
	owner := l.owner(p)
	lines := l.paragraphLines(p, l.width)
	for i := range lines {
		lines[i].owner = owner
	}
	x := l.x
	if p.Kind == brand {
		left, y := x, l.y
		l.draw(nil, func(c *canvas) { c.door(left, y-0.5, 8.5) })
		x += 2.5 * grid
	}
	l.flow(lines, x)
	l.y += grid / 2
}

// flow places lines over as many pages as they need, never leaving a single line of a paragraph alone at a page's end
// or beginning.
func (l *layout) flow(lines []line, x float64) {
	for len(lines) > 0 {
		fit := l.fitting(lines)
		l.lines(lines[:fit], x)
		lines = lines[fit:]
		if len(lines) > 0 {
			l.newPage()
		}
	}
}

func (l *layout) fitting(lines []line) int {
	used, fit := 0.0, 0
	for _, each := range lines {
		if used+each.leading > l.room() {
			break
		}
		used += each.leading
		fit++
	}
	if fit < len(lines) && len(lines)-fit < 2 {
		fit = len(lines) - 2
	}
	if fit < min(2, len(lines)) && !l.atTop() {
		fit = 0
	}
	if l.atTop() {
		fit = max(fit, 1)
	}
	return max(fit, 0)
}

// lines places lines on this page.
func (l *layout) lines(lines []line, x float64) {
	for i, each := range lines {
		if i > 0 {
			l.y += each.before
		}
		l.line(each, x, l.y)
		l.y += each.leading
	}
}

// line places a line with its top at y.
func (l *layout) line(each line, x, y float64) {
	baseline := y + each.leading/2 + 0.34*each.size*pointInMM
	if each.mark != nil {
		m := *each.mark
		l.draw(nil, func(c *canvas) { c.mark(m, x+each.indent-each.hang+2, y+each.leading/2, 1.9, ink()) })
	}
	if each.ruled > 0 {
		l.draw(nil, func(c *canvas) { c.rule(x, y+each.leading-0.3, each.ruled) })
	}
	if len(each.spans) == 0 {
		return
	}
	if each.bullet == "•" {
		l.draw(nil, func(c *canvas) { c.dot(x+each.indent-3.2, y+each.leading/2+0.2, 0.75, teal()) })
	}
	l.draw(each.owner, func(c *canvas) {
		for _, s := range each.spans {
			c.text(x+each.indent+s.x, baseline, s.text, *s.style)
		}
	})
}

// list places items, each kept whole where it fits.
func (l *layout) list(items list) {
	owner := l.root.add("L")
	for i, item := range items.Items {
		if i > 0 {
			l.y += grid / 3
		}
		lines := l.itemLines(owner, item)
		if height := heightOf(lines); height <= l.whole() && len(lines) <= 12 {
			l.need(height)
		}
		l.flow(lines, l.x)
	}
	l.y += grid / 2
}

func (l *layout) itemLines(owner *element, item []paragraph) []line {
	entry := owner.add("LI").add("LBody")
	var all []line
	for i, p := range item {
		lines := l.paragraphLines(p, l.width-listIndent)
		leaf := entry
		if len(item) > 1 {
			leaf = entry.add("P")
		}
		for j := range lines {
			lines[j].owner, lines[j].indent = leaf, lines[j].indent+listIndent
		}
		if i == 0 && len(lines) > 0 {
			lines[0].bullet = "•"
		}
		all = append(all, lines...)
	}
	return all
}

const listIndent = 5.0
