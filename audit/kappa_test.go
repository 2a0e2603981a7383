package audit

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// pairsOf reads a list such as "8× 2/3, 4× 3/2".
func pairsOf(t *testing.T, text string) []LevelPair {
	t.Helper()
	var pairs []LevelPair
	for part := range strings.SplitSeq(text, ", ") {
		var times int
		var pair LevelPair
		if _, err := fmt.Sscanf(part, "%d× %d/%d", &times, &pair.One, &pair.Other); err != nil {
			t.Fatalf("%q: %v", part, err)
		}
		pairs = append(pairs, slices.Repeat([]LevelPair{pair}, times)...)
	}
	return pairs
}

func TestTheWorkedExamplesOfWeightedKappa(t *testing.T) {
	for _, row := range docTable(t, "../docs/scoring.md", "Worked examples: weighted kappa") {
		pairs := pairsOf(t, row["Pairs"])
		observed, expected := apart(pairs)
		if got := strconv.Itoa(observed / len(pairs)); got != row["Apart"] {
			t.Errorf("%s: apart %s, the page says %s", row["Pairs"], got, row["Apart"])
		}
		if got := strconv.Itoa(expected); got != row["By chance"] {
			t.Errorf("%s: by chance %s, the page says %s", row["Pairs"], got, row["By chance"])
		}
		got := "none"
		if kappa, has := WeightedKappa(pairs); has {
			got = kappa.Value()
		}
		if got != row["Kappa"] {
			t.Errorf("%s: %s, the page says %s", row["Pairs"], got, row["Kappa"])
		}
	}
}

// textbookKappa is Cohen's formula as it is printed, with weights from 0 to 1 and shares instead of counts.
func textbookKappa(pairs []LevelPair, levels int) float64 {
	n := float64(len(pairs))
	both := map[LevelPair]float64{}
	one, other := map[Level]float64{}, map[Level]float64{}
	for _, pair := range pairs {
		both[pair] += 1 / n
		one[pair.One] += 1 / n
		other[pair.Other] += 1 / n
	}
	var observed, expected float64
	for i := range Level(levels) {
		for j := range Level(levels) {
			weight := float64((i-j)*(i-j)) / float64((levels-1)*(levels-1))
			observed += weight * both[LevelPair{i, j}]
			expected += weight * one[i] * other[j]
		}
	}
	return 1 - observed/expected
}

func TestWeightedKappaIsTheTextbooks(t *testing.T) {
	random := rand.New(rand.NewPCG(1968, 4))
	for range 500 {
		levels := 2 + random.IntN(4)
		pairs := make([]LevelPair, MinKappaPairs+random.IntN(30))
		for i := range pairs {
			pairs[i] = LevelPair{Level(random.IntN(levels)), Level(random.IntN(levels))}
		}
		kappa, has := WeightedKappa(pairs)
		want := textbookKappa(pairs, levels)
		if !has || math.Abs(float64(kappa.Hundredths)/100-want) > 0.005+1e-9 || kappa.Pairs != len(pairs) {
			t.Fatalf("%v: %s, the textbook says %f", pairs, kappa.Value(), want)
		}
	}
}

func TestAKappaIsExplainedInOneSentence(t *testing.T) {
	kappa, _ := WeightedKappa(pairsOf(t, "8× 2/2, 4× 3/2, 3× 1/1, 3× 1/2, 2× 0/0"))
	words := kappa.Words()
	if strings.Count(words, ".") != 1 || !strings.Contains(words, "20 criteria") || !strings.Contains(words, "never who is right") {
		t.Error(words)
	}
}
