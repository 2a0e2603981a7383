package audit

import "strconv"

// mostBirthFillers is how many small words may stand between a birth word and its date ("born on the 3rd of…").
const mostBirthFillers = 4

// birthDates asks about a date beside a birth word. Every other date is free.
func (s *guardScan) birthDates() {
	for i := range s.tokens {
		first, ok := s.birthWord(i)
		if !ok {
			continue
		}
		s.dateAfterBirth(i)
		s.dateBeforeBirth(first, i)
	}
}

// birthWord tells whether a birth word ends at token i, and gives the token that it begins at: "date of birth" and
// "d.o.b." are several.
func (s *guardScan) birthWord(i int) (int, bool) {
	switch s.word(i) {
	case "born", "birthday", "birthdate", "dob":
		return i, true
	case "birth":
		if s.word(i-1) == "of" && s.word(i-2) == "date" {
			return i - 2, true
		}
		return i, true
	case "b":
		if s.word(i-1) == "o" && s.word(i-2) == "d" && s.gapIs(i, 2, "./ ") && s.gapIs(i-1, 2, "./ ") {
			return i - 2, true
		}
	}
	return 0, false
}

// dateAfterBirth looks for a date after the birth word that ends at token i, over small words only and never over the
// end of a sentence.
func (s *guardScan) dateAfterBirth(i int) {
	abbreviated := s.word(i) == "dob" || s.word(i) == "b"
	for k := i + 1; k < len(s.tokens) && k <= i+1+mostBirthFillers; k++ {
		if len(s.gap(k)) > 8 || s.gapHas(k, ";?!") || s.gapHas(k, ".") && !abbreviated {
			return
		}
		if last, ok := s.dateAt(k); ok {
			s.add(GuardBirthDate, s.tokens[k].start, s.tokens[last].end)
			return
		}
		if !inWordList(guardSmallWords, s.word(k)) {
			return
		}
	}
}

// dateBeforeBirth looks for a date before the birth word from token first to token last: "3/3/74 is her date of birth",
// "3/3/74 (date of birth)", "3/3/74 DOB". "On 3 May date of birth left the form" is an ordinary date.
func (s *guardScan) dateBeforeBirth(first, last int) {
	word, said := s.word(last), false
	for k := first; k > 0 && k >= first-mostBirthFillers; k-- {
		if !s.gapIs(k, 3, " ,()/'") {
			return
		}
		if start, ok := s.dateEndingAt(k - 1); ok {
			plain := k == first && (word == "dob" || word == "b" || word == "born")
			marked := k == first && s.gapHas(k, ",(") && word != "born"
			if said && word != "born" || plain || marked {
				s.add(GuardBirthDate, s.tokens[start].start, s.tokens[k-1].end)
			}
			return
		}
		if !inWordList(guardSmallWords, s.word(k-1)) {
			return
		}
		said = said || s.word(k-1) == "is" || s.word(k-1) == "was"
	}
}

// dateEndingAt gives the token that the date which ends at token last begins at.
func (s *guardScan) dateEndingAt(last int) (int, bool) {
	for k := max(0, last-4); k <= last; k++ {
		if end, ok := s.dateAt(k); ok && end == last {
			return k, true
		}
	}
	return 0, false
}

// dateAt reads a full date from token i and gives its last token: 3/3/1974, 03.03.74, 1974-03-03, 3rd of March 1974,
// March 3, 1974, 03031974.
func (s *guardScan) dateAt(i int) (int, bool) {
	if s.isNumber(i) {
		if last, ok := s.numericDate(i); ok {
			return last, true
		}
		if isBareDate(s.word(i)) {
			return i, true
		}
		return s.dayFirstDate(i)
	}
	return s.monthFirstDate(i)
}

func (s *guardScan) numericDate(i int) (int, bool) {
	if !s.isNumber(i+1) || !s.isNumber(i+2) || !s.gapIs(i+1, 3, " -./") || !s.gapIs(i+2, 3, " -./") {
		return 0, false
	}
	a, b, c := s.word(i), s.word(i+1), s.word(i+2)
	ok := isYear(a) && isDayMonth(c, b) || (isYear(c) || len(c) == 2) && (isDayMonth(a, b) || isDayMonth(b, a))
	return i + 2, ok
}

func (s *guardScan) dayFirstDate(i int) (int, bool) {
	if !isUpTo(s.word(i), 31) {
		return 0, false
	}
	k := s.skipOrdinal(i) + 1
	if s.word(k) == "of" {
		k++
	}
	if !inWordList(guardMonths, s.word(k)) || !s.gapIs(k, 3, " -./") {
		return 0, false
	}
	return s.withYear(k), true
}

func (s *guardScan) monthFirstDate(i int) (int, bool) {
	if !inWordList(guardMonths, s.word(i)) || !isUpTo(s.word(i+1), 31) || !s.gapIs(i+1, 3, " -./") {
		return 0, false
	}
	return s.withYear(s.skipOrdinal(i + 1)), true
}

// skipOrdinal goes on to the "rd" of "3rd".
func (s *guardScan) skipOrdinal(i int) int {
	if inWordList(" st nd rd th ", s.word(i+1)) && s.gapIs(i+1, 1, " ") {
		return i + 1
	}
	return i
}

// withYear goes on to the year after token i, if there is one.
func (s *guardScan) withYear(i int) int {
	year := s.word(i + 1)
	if s.isNumber(i+1) && s.gapIs(i+1, 3, " ,-./'") && (isYear(year) || len(year) == 2) {
		return i + 1
	}
	return i
}

func isBareDate(word string) bool {
	switch len(word) {
	case 6:
		return isDayMonth(word[:2], word[2:4])
	case 8:
		return isYear(word[4:]) && isDayMonth(word[:2], word[2:4]) || isYear(word[:4]) && isDayMonth(word[6:], word[4:6])
	}
	return false
}

func isYear(word string) bool {
	return len(word) == 4 && (word[:2] == "18" || word[:2] == "19" || word[:2] == "20")
}

func isDayMonth(day, month string) bool { return isUpTo(day, 31) && isUpTo(month, 12) }

// isUpTo tells whether a word is a number of one or two digits from 1 to most.
func isUpTo(word string, most int) bool {
	if len(word) > 2 {
		return false
	}
	n, err := strconv.Atoi(word)
	return err == nil && n >= 1 && n <= most
}
