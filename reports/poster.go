package reports

import (
	"fmt"
	"strings"

	"doorway/audit"
)

// posterSizes are the sizes of a poster's letters in points, the best first: the last is still read from two steps away.
func posterSizes() []float64 { return []float64{26, 24, 22, 20, 18, 16, 15, 14} }

// mostOnPoster is more than one page holds, so that no long list is tried out line by line.
const mostOnPoster = 12

// poster makes the content of a poster: all lines in the largest letters that one page holds, or as many as it holds in
// the smallest. What could not be done has its place: at least one line in four, where there are any.
func poster(d PosterData) content {
	m := &metrics{}
	fits := func(c content) bool { return len(m.place(c, false).pages) == 1 }
	sizes := posterSizes()
	if len(d.Did)+len(d.CouldNot) <= mostOnPoster {
		for _, size := range sizes {
			if c := posterOf(d, len(d.Did), len(d.CouldNot), size); fits(c) {
				return c
			}
		}
	}
	return fullestPoster(d, sizes[len(sizes)-1], fits)
}

func fullestPoster(d PosterData, size float64, fits func(content) bool) content {
	did, couldNot := min(len(d.Did), mostOnPoster), min(len(d.CouldNot), mostOnPoster/3)
	for did+couldNot > 0 {
		if c := posterOf(d, did, couldNot, size); fits(c) {
			return c
		}
		if did == 0 || couldNot > 0 && 3*couldNot > did {
			couldNot--
		} else {
			did--
		}
	}
	return posterOf(d, 0, 0, size)
}

func posterOf(d PosterData, did, couldNot int, size float64) content {
	c := content{Title: "You said, we did: " + d.PracticeName, ReportID: d.ReportID(), AsOf: d.AsOf.Long()}
	c.Blocks = []block{
		para(paragraph{Kind: subject, Runs: []run{{Text: oneLine(d.PracticeName)}}}),
		{Heading: &heading{Level: 1, Text: "You said, we did", ID: "top", Huge: true}},
		para(text("People told us what was in their way. This is what came of it.")),
		space(grid),
	}
	if len(d.Did)+len(d.CouldNot) == 0 {
		c.Blocks = append(c.Blocks, para(text("What you tell us and what we do about it will stand here.")))
	}
	c.Blocks = append(c.Blocks, saidBlock("We did", d.Did[:did], size)...)
	if couldNot > 0 {
		c.Blocks = append(c.Blocks, smallSection("could-not", "What we could not do, and why"))
		c.Blocks = append(c.Blocks, saidBlock("We could not because", d.CouldNot[:couldNot], size)...)
	}
	if left := len(d.Did) + len(d.CouldNot) - did - couldNot; left > 0 {
		c.Blocks = append(c.Blocks, para(strong(d.moreWords(left))))
	}
	c.Blocks = append(c.Blocks, d.closing())
	return c
}

func saidBlock(answered string, lines []PosterLine, size float64) []block {
	if len(lines) == 0 {
		return nil
	}
	made := said{Size: size}
	for _, each := range lines {
		when := ""
		if each.On != "" {
			when = longMonth(each.On)
		}
		made.Pairs = append(made.Pairs, saidPair{"You said", each.Said, answered, each.Answer, when})
	}
	return []block{{Said: &made}}
}

func (d PosterData) moreWords(left int) string {
	where := "Ask us to see it."
	if d.Address != "" {
		where = "Read it at " + d.Address
	}
	if left == 1 {
		return "There is one more. " + where
	}
	return fmt.Sprintf("There are %d more. ", left) + where
}

// closing says who speaks and invites more.
func (d PosterData) closing() block {
	words := "Tell us what would make it easier to reach us. Any of us at the desk will pass it on."
	if d.Address != "" {
		words += " Read this page at " + d.Address
	}
	return para(quietText(joined(" · ", words, joined(", ", d.Town, d.AsOf.Long()))))
}

// longMonth writes a day's month: the day itself tells a reader of a wall nothing.
func longMonth(day audit.Date) string {
	_, month, _ := strings.Cut(day.Long(), " ")
	return month
}
