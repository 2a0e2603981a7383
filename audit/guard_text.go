package audit

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// guardText is a text made ready for the rules: look-alikes folded to plain characters, what nobody can see left out,
// and parted into words and numbers.
type guardText struct {
	runes  []rune
	at     []int // at[i] is where runes[i] stands in the text as typed, in code points
	tokens []guardToken
}

// guardToken is a run of letters or a run of digits. Its word is in lower case.
type guardToken struct {
	start, end int
	word       string
	digits     bool
}

func newGuardText(text string) guardText {
	t := guardText{runes: make([]rune, 0, len(text)), at: make([]int, 0, len(text))}
	place := 0
	for _, r := range text {
		if folded := foldGuarded(r); folded != 0 {
			t.runes = append(t.runes, folded)
			t.at = append(t.at, place)
		}
		place++
	}
	t.tokens = guardTokens(t.runes)
	return t
}

// guardTokens parts a text into runs. The words are cut out of one text in lower case, which has as many code points.
func guardTokens(runes []rune) []guardToken {
	tokens := make([]guardToken, 0, len(runes)/5+1)
	rest := strings.ToLower(string(runes))
	for i := 0; i < len(runes); {
		start, digits := i, isGuardDigit(runes[i])
		letters := !digits && isGuardLetter(runes[i])
		size := 0
		for i == start || i < len(runes) && isGuardDigit(runes[i]) == digits && isGuardLetter(runes[i]) == letters {
			_, bytes := utf8.DecodeRuneInString(rest[size:])
			size += bytes
			i++
		}
		if digits || letters {
			tokens = append(tokens, guardToken{start, i, rest[:size], digits})
		}
		rest = rest[size:]
	}
	return tokens
}

// foldGuarded gives the plain character that a look-alike stands for, and 0 for what nobody can see and for NUL. Line
// ends become a line feed, spaces a space, hyphens and dashes a hyphen, dots a full stop, slashes a slash.
func foldGuarded(r rune) rune {
	if r >= 0xFF01 && r <= 0xFF5E { // full-width forms
		r -= 0xFEE0
	}
	if r < 0x80 {
		return foldGuardedASCII(r)
	}
	if zero := zeroOfGuardedDigit(r); zero != 0 {
		return '0' + r - zero
	}
	switch {
	case isUnseen(r):
		return 0
	case r == 0x85, r == 0x2028, r == 0x2029:
		return '\n'
	case r == 0xA0, r == 0x1680, r >= 0x2000 && r <= 0x200A, r == 0x202F, r == 0x205F, r == 0x3000:
		return ' '
	case r >= 0x2010 && r <= 0x2015, r == 0x2043, r == 0x2212, r == 0xFE58, r == 0xFE63:
		return '-'
	case r == 0xB7, r == 0x2022, r == 0x2024, r == 0x2027, r == 0x2219, r == 0x22C5, r == 0x3002, r == 0x30FB, r == 0xFF61:
		return '.'
	case r == 0x2044, r == 0x2215, r == 0x29F8:
		return '/'
	case r == 0x2018, r == 0x2019, r == 0x2BC:
		return '\''
	}
	return r
}

func foldGuardedASCII(r rune) rune {
	switch r {
	case '\t', '\r':
		return ' '
	case '\v', '\f':
		return '\n'
	case '_':
		return '-'
	case '\\':
		return '/'
	}
	return r
}

// isUnseen tells soft hyphens, zero-width spaces and joiners, marks of writing direction and variation selectors: they
// part digits without showing.
func isUnseen(r rune) bool {
	switch {
	case r == 0xAD, r == 0x34F, r == 0x61C, r == 0x180E, r == 0x20E3, r == 0xFEFF,
		r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x206F, r >= 0xFE00 && r <= 0xFE0F:
		return true
	}
	return false
}

// zeroOfGuardedDigit gives the zero of the row of digits that r belongs to, or 0: Arabic-Indic, Persian, Devanagari,
// Bengali, Gurmukhi and Gujarati.
func zeroOfGuardedDigit(r rune) rune {
	for _, zero := range [...]rune{0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6} {
		if r >= zero && r <= zero+9 {
			return zero
		}
	}
	return 0
}

func isGuardDigit(r rune) bool { return r >= '0' && r <= '9' }

func isGuardLetter(r rune) bool {
	if r < 0x80 {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	}
	return unicode.IsLetter(r) || unicode.IsMark(r)
}

// gap is what stands between token i-1 and token i.
func (t *guardText) gap(i int) []rune { return t.runes[t.tokens[i-1].end:t.tokens[i].start] }

// gapIs tells whether token i follows another with at most most runes between them, all of them from set.
func (t *guardText) gapIs(i, most int, set string) bool {
	if i < 1 || i >= len(t.tokens) || len(t.gap(i)) > most {
		return false
	}
	for _, r := range t.gap(i) {
		if !strings.ContainsRune(set, r) {
			return false
		}
	}
	return true
}

// gapHas tells whether any of the characters of set stands between token i-1 and token i.
func (t *guardText) gapHas(i int, set string) bool {
	return strings.ContainsAny(string(t.gap(i)), set)
}

// before is the rune just before place, or a line feed at the beginning.
func (t *guardText) before(place int) rune {
	if place == 0 {
		return '\n'
	}
	return t.runes[place-1]
}

// after is the rune at place, or a line feed at the end.
func (t *guardText) after(place int) rune {
	if place >= len(t.runes) {
		return '\n'
	}
	return t.runes[place]
}

// word is the word of token i in lower case, or "" where there is none.
func (t *guardText) word(i int) string {
	if i < 0 || i >= len(t.tokens) {
		return ""
	}
	return t.tokens[i].word
}

// isNumber tells whether token i is there and made of digits.
func (t *guardText) isNumber(i int) bool { return i >= 0 && i < len(t.tokens) && t.tokens[i].digits }

// isWord tells whether token i is there and made of letters.
func (t *guardText) isWord(i int) bool { return i >= 0 && i < len(t.tokens) && !t.tokens[i].digits }

// length is how many runes token i has, 0 where there is none.
func (t *guardText) length(i int) int {
	if i < 0 || i >= len(t.tokens) {
		return 0
	}
	return t.tokens[i].end - t.tokens[i].start
}

// isCapital tells whether token i is a word that does not begin with a small letter; scripts without small letters count.
func (t *guardText) isCapital(i int) bool {
	return t.isWord(i) && !unicode.IsLower(t.runes[t.tokens[i].start])
}

// isAllCapitals tells whether token i is a word without any small letter.
func (t *guardText) isAllCapitals(i int) bool {
	if !t.isWord(i) {
		return false
	}
	for _, r := range t.runes[t.tokens[i].start:t.tokens[i].end] {
		if unicode.IsLower(r) {
			return false
		}
	}
	return true
}

// inWordList tells whether a word is in one of the lists of guard_words.go.
func inWordList(list, word string) bool {
	return word != "" && strings.Contains(list, " "+word+" ")
}
