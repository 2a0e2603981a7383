package reports

// fact is one of a few things to know first: a number that is read from afar, what it counts, and what there is to say.
type fact struct {
	Title   string
	Figure  string // such as "7"; it stands before its caption in reading order
	Caption string // such as "of 12 done"
	Said    string
	Items   []string // a few short ones
}

const (
	factNumber  = 30.0 // width of the number's column
	factBetween = 2.2
)

func figureStyle() style { return style{semibold, 30, grid * 2.7, teal()} }

// factLines are a fact's lines, in both of its columns.
type factLines struct{ title, number, caption, said []line }

func (l *layout) factLines(f fact) factLines {
	width := l.width - factNumber - columnGap
	title, number := headingStyle(3), figureStyle()
	lines := factLines{
		title:   l.metrics.breakLines([]styledRun{{printable(f.Title), &title}}, width),
		number:  l.metrics.breakLines([]styledRun{{printable(f.Figure) + " ", &number}}, factNumber),
		caption: l.paragraphLines(quietText(f.Caption), factNumber),
	}
	if f.Said != "" {
		lines.said = l.paragraphLines(text(f.Said), width)
	}
	return lines
}

// facts places one under another, parted by thin rules: the number stands left of the words.
func (l *layout) facts(facts []fact) {
	for i, f := range facts {
		l.fact(f, i > 0)
	}
	l.y += grid / 2
}

func (l *layout) fact(f fact, ruled bool) {
	lines := l.factLines(f)
	items := l.factItems(f, nil)
	left := heightOf(lines.number) + heightOf(lines.caption)
	right := heightOf(lines.title) + heightOf(lines.said) + heightOf(items)
	height := max(left, right) + 2*factBetween
	l.need(height)
	if ruled {
		l.horizontal(rule(), 0.25)
	}
	top := l.y + factBetween
	title := l.root.add("H2")
	l.bookmarks = append(l.bookmarks, bookmark{printable(f.Title), 3, len(l.pages) - 1, top})
	l.factColumn(owned(lines.title, title), top, l.x+factNumber+columnGap)
	number := l.root.add("P")
	below := l.factColumn(owned(lines.number, number), top-1, l.x)
	l.factColumn(owned(lines.caption, number), below-0.6, l.x)
	at := top + heightOf(lines.title)
	if len(lines.said) > 0 {
		at = l.factColumn(owned(lines.said, l.root.add("P")), at, l.x+factNumber+columnGap)
	}
	if len(f.Items) > 0 {
		l.factColumn(l.factItems(f, l.root.add("L")), at, l.x+factNumber+columnGap)
	}
	l.y += height
}

func owned(lines []line, by *element) []line {
	for i := range lines {
		lines[i].owner = by
	}
	return lines
}

func (l *layout) factItems(f fact, owner *element) []line {
	var all []line
	for _, words := range f.Items {
		lines := l.paragraphLines(text(words), l.width-factNumber-columnGap-listIndent)
		for j := range lines {
			lines[j].indent = listIndent
		}
		if len(lines) > 0 {
			lines[0].bullet = "•"
		}
		if owner != nil {
			owned(lines, owner.add("LI").add("LBody"))
		}
		all = append(all, lines...)
	}
	return all
}

// factColumn places lines with their top at a height, and gives where they end. What comes next on the page is not moved.
func (l *layout) factColumn(lines []line, top, x float64) float64 {
	next := l.y
	l.y = top
	l.lines(lines, x)
	end := l.y
	l.y = next
	return end
}
