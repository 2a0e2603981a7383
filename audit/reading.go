package audit

import (
	"strings"
	"unicode"
)

// ReadingAdvice is the reading grade above which the editor says that a text is hard to read. It is advice and keeps nobody
// from saving: people who finished primary school read a text of grade 7 with ease.
const ReadingAdvice = 7

// ReadingGrade is how many years of school in the United States it takes to read a text with ease, as a whole number from 0,
// and false for a text too short to say: under 10 words. It is the Flesch-Kincaid grade level, 0.39 × words / sentences + 11.8 ×
// syllables / words - 15.59, rounded half up. Source: Kincaid, Fishburne, Rogers and Chissom, Derivation of new readability
// formulas for Navy enlisted personnel, 1975. It was made for English; syllables are counted by a rule of thumb.
func ReadingGrade(text string) (grade int, ok bool) {
	words, sentences, syllables := 0, 0, 0
	open := false
	for _, token := range strings.Fields(text) {
		if word := lettersOf(token); word != "" {
			words, syllables, open = words+1, syllables+syllablesIn(word), true
		}
		if open && strings.ContainsAny(token[len(token)-1:], ".!?:;") {
			sentences, open = sentences+1, false
		}
	}
	if open {
		sentences++
	}
	if words < 10 {
		return 0, false
	}
	// In hundredths, so that it is the same on every machine.
	hundredths := (39*words*words + 1180*syllables*sentences - 1559*words*sentences) / (words * sentences)
	return max(0, (hundredths+50)/100), true
}

// lettersOf is the word in a token, in small letters, without what stands around or in it.
func lettersOf(token string) string {
	return strings.Map(func(char rune) rune {
		if unicode.IsLetter(char) {
			return unicode.ToLower(char)
		}
		return -1
	}, token)
}

// syllablesIn counts the groups of vowels of a word; a silent e at its end, and that of "-ed" and "-es", is none.
func syllablesIn(word string) int {
	count, before := 0, false
	for _, char := range word {
		vowel := strings.ContainsRune("aeiouyàáâäèéêëìíîïòóôöùúûü", char)
		if vowel && !before {
			count++
		}
		before = vowel
	}
	silent := strings.HasSuffix(word, "e") && !strings.HasSuffix(word, "le") ||
		strings.HasSuffix(word, "ed") && !strings.HasSuffix(word, "ted") && !strings.HasSuffix(word, "ded") ||
		strings.HasSuffix(word, "es") && !strings.HasSuffix(word, "ses") && !strings.HasSuffix(word, "ces") && !strings.HasSuffix(word, "ges")
	if silent && count > 1 {
		count--
	}
	return max(1, count)
}
