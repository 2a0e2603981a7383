package audit

import "slices"

// Band is a range of values, both ends included.
type Band struct{ From, To int }

// MiddleBand is where about the middle half of the values lie, none of which is below 0: from the lower to the upper
// quartile, with (n-1)/4 values left out at each end, widened to whole fives so that no one practice's value is printed.
// It is false for fewer than threshold practices. From five values on, neither the minimum nor the maximum is an end.
func MiddleBand(values []int, threshold int) (Band, bool) {
	if len(values) < max(threshold, 1) {
		return Band{}, false
	}
	sorted := slices.Sorted(slices.Values(values))
	outer := (len(sorted) - 1) / 4 // how many values lie outside at each end
	from, to := sorted[outer], sorted[len(sorted)-1-outer]
	return Band{from / bandStep * bandStep, (to + bandStep - 1) / bandStep * bandStep}, true
}

// bandStep is what the ends of a band are widened to.
const bandStep = 5
