package audit

import "strings"

const (
	// nhsSeparators may part the 3-3-4 groups of an NHS number, after folding.
	nhsSeparators = " -./\n"
	// nhsMostSeparators is how many of them may stand in one gap.
	nhsMostSeparators = 8
	// nhsNearTokens is how many words and numbers away a near word counts, on either side.
	nhsNearTokens = 8
	// nhsLooseSeparators may part the digits in any grouping straight after "NHS number".
	nhsLooseSeparators = " -./\n,:()"
)

// nhsNumbers refuses valid NHS numbers that are written as such, and asks about ten bare digits that are valid.
func (s *guardScan) nhsNumbers() {
	for i := range s.tokens {
		if !s.isNumber(i) {
			continue
		}
		if s.afterNHSNumberPhrase(i) {
			s.looseNHSNumber(i)
		}
		s.groupedNHSNumber(i)
	}
}

// groupedNHSNumber looks for ten digits from token i, plain or 3-3-4; one of the two gaps may be missing.
func (s *guardScan) groupedNHSNumber(i int) {
	last, digits := i, s.word(i)
	for len(digits) < 10 && s.isNumber(last+1) && s.gapIs(last+1, nhsMostSeparators, nhsSeparators) {
		if len(digits) != 3 && len(digits) != 6 {
			return
		}
		last++
		digits += s.word(last)
	}
	if !isNHSNumber(digits) || s.afterTelephonePrefix(i) {
		return
	}
	start, end := s.tokens[i].start, s.tokens[last].end
	switch {
	case last > i, s.hides(start, end), s.hasNearWord(i):
		s.add(GuardNHSNumber, start, end)
	case !s.isKnown(digits):
		s.add(GuardTenDigits, start, end)
	}
}

// looseNHSNumber takes ten digits in any grouping from token i: "NHS number" just before leaves no doubt.
func (s *guardScan) looseNHSNumber(i int) {
	last, digits := i, s.word(i)
	for len(digits) < 10 && s.isNumber(last+1) && s.gapIs(last+1, nhsMostSeparators, nhsLooseSeparators) {
		last++
		digits += s.word(last)
	}
	if isNHSNumber(digits) {
		s.add(GuardNHSNumber, s.tokens[i].start, s.tokens[last].end)
	}
}

// hides tells whether something that nobody can see stands between the runes from start to end.
func (s *guardScan) hides(start, end int) bool {
	return s.at[end-1]-s.at[start] != end-1-start
}

// hasNearWord tells whether a near word stands within reach of token i. "No" is too common a word: it counts only
// straight before the number, as does "#".
func (s *guardScan) hasNearWord(i int) bool {
	if inWordList(guardNumberWords, s.word(i-1)) || s.before(s.tokens[i].start) == '#' {
		return true
	}
	for k := max(0, i-nhsNearTokens); k <= min(len(s.tokens)-1, i+nhsNearTokens); k++ {
		if inWordList(guardNearWords, s.word(k)) {
			return true
		}
	}
	return false
}

// afterNHSNumberPhrase tells whether "NHS number", "NHS no." or the like stands before token i, with at most three
// small words between.
func (s *guardScan) afterNHSNumberPhrase(i int) bool {
	for k := i - 1; k >= max(0, i-4); k-- {
		switch {
		case inWordList(" nhsnumber nhsno nhsnum ", s.word(k)):
			return true
		case inWordList(guardNumberWords, s.word(k)):
			return s.word(k-1) == "nhs"
		case !inWordList(guardSmallWords, s.word(k)):
			return false
		}
	}
	return false
}

// afterTelephonePrefix tells whether the digits from token i follow a 0, a 0044 or a plus and a country code, which
// makes them a telephone number.
func (s *guardScan) afterTelephonePrefix(i int) bool {
	if !s.isNumber(i-1) || !s.gapIs(i, 3, " -()") {
		return false
	}
	prefix, mark := s.word(i-1), s.before(s.tokens[i-1].start)
	if prefix == "0" {
		return !strings.ContainsRune(".,-/:", mark)
	}
	return prefix == "0044" || mark == '+' && len(prefix) <= 3
}

// isNHSNumber tells whether ten digits are a valid NHS number: in a range that has been given out (400-499 and 600-708
// in England, Wales and the Isle of Man, 320-399 in Northern Ireland) or in the 999 test range, with the right
// modulus 11 check digit.
// Source: NHS Data Dictionary, NHS NUMBER.
func isNHSNumber(digits string) bool {
	if len(digits) != 10 {
		return false
	}
	prefix := digits[:3]
	given := prefix >= "320" && prefix <= "499" || prefix >= "600" && prefix <= "708" || prefix == "999"
	if !given {
		return false
	}
	sum := 0
	for i := range 9 {
		sum += int(digits[i]-'0') * (10 - i)
	}
	check := (11 - sum%11) % 11
	return check == int(digits[9]-'0') // a check of 10 equals no digit
}
