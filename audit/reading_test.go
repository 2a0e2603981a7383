package audit

import "testing"

// Worked by hand from the formula: 0.39 × words / sentences + 11.8 × syllables / words - 15.59.
func TestReadingGrade(t *testing.T) {
	for text, want := range map[string]int{
		// 12 words, 2 sentences, 12 syllables: 2.34 + 11.80 - 15.59 is below 0.
		"We ask for your name. You do not have to say why.": 0,
		// 16 words, 1 sentence, 22 syllables: 6.24 + 16.23 - 15.59 = 6.88.
		"People can join our practice without showing papers, proof of home address or a name card.": 7,
		// 13 words, 1 sentence, 36 syllables: 5.07 + 32.68 - 15.59 = 22.16.
		"Practices should consider implementing a documented policy regarding registration of patients without documentation.": 22,
	} {
		if grade, ok := ReadingGrade(text); !ok || grade != want {
			t.Errorf("%q: %d, %v; want %d", text, grade, ok, want)
		}
	}
	for _, short := range []string{"", "We ask.", "– – – – – – – – – – – –"} {
		if grade, ok := ReadingGrade(short); ok || grade != 0 {
			t.Errorf("%q: %d", short, grade)
		}
	}
}
