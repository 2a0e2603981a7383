package reports

// columns puts two stacks of blocks side by side, or one under the other when a page's end would cut them.
func (l *layout) columns(c columns) {
	l.gap(-grid) // they begin with headings of their own, under a section's
	pages, ops, kids, bookmarks, y := len(l.pages), len(l.page().ops), len(l.root.kids), len(l.bookmarks), l.y
	const half = (bodyWidth - 2*columnGap) / 2
	l.inColumn(margin, half, c.Left)
	left := l.y
	if len(l.pages) == pages {
		l.y = y
		l.inColumn(margin+half+2*columnGap, half, c.Right)
		l.y = max(l.y, left)
	}
	if len(l.pages) == pages {
		return
	}
	l.pages = l.pages[:pages]
	l.page().ops, l.root.kids, l.bookmarks, l.y = l.page().ops[:ops], l.root.kids[:kids], l.bookmarks[:bookmarks], y
	l.place(c.Left)
	l.place(c.Right)
}

// inColumn places blocks in a part of the page's width.
func (l *layout) inColumn(x, width float64, blocks []block) {
	l.x, l.width = x, width
	l.place(blocks)
	l.x, l.width = margin, bodyWidth
}
