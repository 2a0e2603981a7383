package audit

// Band is a range of values, both ends included.
type Band struct{ From, To int }

// Holds tells whether a value lies within the band.
func (b Band) Holds(value int) bool { return value >= b.From && value <= b.To }

// MiddleBand is where about the middle half of the scores lie, none of which is below 0: from the lower to the upper
// quartile, with (n-1)/4 practices left out at each end, widened to whole fives so that no one practice's value is
// printed. It is false for fewer than threshold practices. From five practices on, neither the minimum nor the maximum is
// an end. The scores come with the lowest first.
func MiddleBand(scores []ScoreCount, threshold int) (Band, bool) {
	if practicesOf(scores) < max(threshold, 1) {
		return Band{}, false
	}
	from, to := quartiles(scores)
	return Band{from / bandStep * bandStep, (to + bandStep - 1) / bandStep * bandStep}, true
}

// bandStep is what the ends of a band are widened to.
const bandStep = 5

func practicesOf(scores []ScoreCount) int {
	practices := 0
	for _, each := range scores {
		practices += each.Practices
	}
	return practices
}

// quartiles are the lowest and the highest score that are left when a quarter of the practices is left out at each end.
func quartiles(scores []ScoreCount) (from, to int) {
	practices := practicesOf(scores)
	outer := (practices - 1) / 4
	return scoreAt(scores, outer), scoreAt(scores, practices-1-outer)
}

// scoreAt is the score of the practice in a place, from 0, when they stand in the order of their scores.
func scoreAt(scores []ScoreCount, place int) int {
	for _, each := range scores {
		if place -= each.Practices; place < 0 {
			return each.Score
		}
	}
	return 0
}
