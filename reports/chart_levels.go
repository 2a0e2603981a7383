package reports

import (
	"fmt"

	"doorway/audit"
)

// levelRow is a bar of how many criteria stand at each level.
type levelRow struct {
	Label   string
	AtLevel []int
}

const (
	levelBar     = 9.0
	levelBarGap  = 3.5
	levelBarWord = 36.0 // width of the words left of a bar
)

// levelsFigure draws a bar for each row, parted by level, the highest first: what is in place stands at the left and
// grows to the right.
func levelsFigure(alt string, scale audit.Scale, rows []levelRow) block {
	return block{Figure: &figure{Alt: alt, Draw: func(p pen) drawing {
		d := drawing{Width: p.width}
		var entries []legendEntry
		for level := len(scale.Levels) - 1; level >= 0; level-- {
			entries = append(entries, legendEntry{levelMark(scale, audit.Level(level)), scale.Levels[level].Label})
		}
		d.Height = d.legend(p, entries)
		for _, row := range rows {
			d.levelRow(p, scale, row)
		}
		return d
	}}}
}

func (d *drawing) levelRow(p pen, scale audit.Scale, row levelRow) {
	left := levelBarWord + columnGap
	if p.narrow() {
		left = 0
		d.centred(0, d.Height+3, p.shown(row.Label), chartText(), anchorStart)
		d.Height += 6.5
	} else {
		d.centred(0, d.Height+levelBar/2, p.shown(row.Label), chartText(), anchorStart)
	}
	all := 0
	for _, count := range row.AtLevel {
		all += count
	}
	x, width := left, p.width-left
	if all == 0 {
		d.rect(x, d.Height, width, levelBar, paper(), rule())
	}
	for level := len(row.AtLevel) - 1; level >= 0; level-- {
		if count := row.AtLevel[level]; count > 0 {
			part := width * float64(count) / float64(all)
			d.levelPart(x, part, count, levelMark(scale, audit.Level(level)))
			x += part
		}
	}
	d.Height += levelBar + levelBarGap
}

// levelPart is one part of a bar, with its count where there is room: the table has every count.
func (d *drawing) levelPart(x, width float64, count int, m mark) {
	d.rect(x, d.Height, width-0.6, levelBar, m.fill(), teal())
	s := chartStrong()
	if m.onDark() {
		s.colour = paper()
	}
	words := fmt.Sprint(count)
	if textWidth(words, s)+1.5 < width {
		d.centred(x+(width-0.6)/2, d.Height+levelBar/2, words, s, anchorMiddle)
	}
}
