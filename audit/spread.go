package audit

import "cmp"

// Opinion is what one person said of one criterion: a level, or that they are not sure or did not see it.
type Opinion struct {
	Choice Choice
	Level  Level // meaningful only with ChoiceLevel
}

// Spread is what several people said of one criterion, and never how many: the lowest and the highest level, and the
// one that most of them said. The zero Spread says nothing; whether there is one is told beside it.
type Spread struct {
	Lowest, Highest Level
	Most            Level // meaningful only with HasMost
	HasMost         bool  // one level was said more often than any other, and by two people at least
	NotSure         bool  // as many people as a spread needs said that they are not sure
}

// SpreadOf is the spread of what people other than the reader said of one criterion. It is false, with the zero Spread,
// when fewer than threshold of them gave a level: then nothing at all is told, not even that somebody is not sure.
func SpreadOf(opinions []Opinion, threshold int) (Spread, bool) {
	levels, notSure := tallyOpinions(opinions)
	spread, shown := spreadOfCounts(levels, threshold)
	spread.NotSure = shown && notSure >= threshold
	return spread, shown
}

// ForAll tells whether a spread may also be read by the people whose opinions it is made of. Each of them can take
// their own opinion out of it in their head, so one more is needed, of the levels and of those who are not sure alike.
func ForAll(opinions []Opinion, threshold int) bool {
	withReader, enough := SpreadOf(opinions, threshold+1)
	alone, _ := SpreadOf(opinions, threshold)
	return enough && withReader.NotSure == alone.NotSure
}

func tallyOpinions(opinions []Opinion) (levels map[Level]int, notSure int) {
	levels = map[Level]int{}
	for _, opinion := range opinions {
		switch opinion.Choice {
		case ChoiceLevel:
			levels[opinion.Level]++
		case ChoiceNotSure:
			notSure++
		}
	}
	return levels, notSure
}

// spreadOfCounts is the spread of how many people said each level.
func spreadOfCounts(levels map[Level]int, threshold int) (Spread, bool) {
	people, most := 0, 0
	var spread Spread
	for level, count := range levels {
		if count <= 0 {
			continue
		}
		if people == 0 {
			spread.Lowest, spread.Highest = level, level
		}
		people += count
		spread.Lowest, spread.Highest = min(spread.Lowest, level), max(spread.Highest, level)
		switch {
		case count > most:
			most, spread.Most, spread.HasMost = count, level, count > 1
		case count == most:
			spread.HasMost = false
		}
	}
	if people == 0 || people < threshold {
		return Spread{}, false
	}
	if !spread.HasMost {
		spread.Most = 0 // Whichever of two equals came last in the map would be chance.
	}
	return spread, true
}

// Width is how far apart the lowest and the highest level are: 0 when everybody said the same.
func (s Spread) Width() int { return int(s.Highest - s.Lowest) }

// WidestFirst orders spreads for a conversation: what people see most differently comes first. Sort with a stable sort,
// so that the set's order decides between equals.
func WidestFirst(a, b Spread) int { return cmp.Compare(b.Width(), a.Width()) }
