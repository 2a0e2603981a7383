package audit

import (
	"fmt"
	"strconv"
)

// MinKappaPairs is from how many criteria with a level on both sides a weighted kappa is told: of fewer it says little.
const MinKappaPairs = 20

// Kappa says how alike two people's or groups' levels are, over and above chance: Cohen's weighted kappa with quadratic
// weights (Cohen 1968, doi 10.1037/h0026256), in hundredths from -100 to 100, rounded half up. See docs/scoring.md.
type Kappa struct {
	Pairs      int // criteria with a level on both sides
	Hundredths int
}

// LevelPair is the level that each of two sides gave one criterion.
type LevelPair struct{ One, Other Level }

// WeightedKappa compares two sides. It is false for fewer than MinKappaPairs pairs, and where both sides gave one and
// the same level to everything: then nothing could have been different by chance, and there is nothing to divide by.
func WeightedKappa(pairs []LevelPair) (Kappa, bool) {
	observed, expected := apart(pairs)
	if len(pairs) < MinKappaPairs || expected == 0 {
		return Kappa{}, false
	}
	alike := 100 * (expected - observed)
	return Kappa{Pairs: len(pairs), Hundredths: floorDivide(2*alike+expected, 2*expected)}, true
}

// apart is how far the sides are apart: the sum of the squared distances of the pairs, times their number, and the sum
// of the squared distances of every level of one side from every level of the other. The largest possible distance, by
// which Cohen divides each, is the same in both and falls out; so does the number of pairs, and both stay whole.
func apart(pairs []LevelPair) (observed, expected int) {
	for _, pair := range pairs {
		observed += len(pairs) * squaredDistance(pair.One, pair.Other)
		for _, other := range pairs {
			expected += squaredDistance(pair.One, other.Other)
		}
	}
	return observed, expected
}

func squaredDistance(a, b Level) int { return int((a - b) * (a - b)) }

// floorDivide rounds down also below zero, where Go rounds towards it; the divisor is above zero.
func floorDivide(dividend, divisor int) int {
	quotient := dividend / divisor
	if dividend%divisor < 0 {
		quotient--
	}
	return quotient
}

// Value writes the kappa with two decimals: "0.72".
func (k Kappa) Value() string {
	sign, hundredths := "", k.Hundredths
	if hundredths < 0 {
		sign, hundredths = "-", -hundredths
	}
	return sign + strconv.Itoa(hundredths/100) + fmt.Sprintf(".%02d", hundredths%100)
}

// Words say in one sentence what the number is about, and what it is not.
func (k Kappa) Words() string {
	return fmt.Sprintf("This number says how alike the levels of %d criteria are, and never who is right: 1 is alike everywhere, 0 is as alike as by chance.", k.Pairs)
}
