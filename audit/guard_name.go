package audit

import (
	"strconv"
	"strings"
)

// titledNames asks about Mr, Mrs, Ms or Miss and a surname. Dr, Prof, Nurse and Sister are how colleagues are named and
// are free.
func (s *guardScan) titledNames() {
	for i := range s.tokens {
		if !inWordList(guardTitles, s.word(i)) || !s.isFreeTitle(i) {
			continue
		}
		if last, ok := s.surnameAfter(i); ok {
			s.add(GuardTitledName, s.tokens[i].start, s.tokens[last].end)
		}
	}
}

// isFreeTitle leaves out "250 ms", "near miss" and the verb "miss".
func (s *guardScan) isFreeTitle(i int) bool {
	switch s.word(i) {
	case "miss":
		return s.isCapital(i) && s.word(i-1) != "near"
	case "ms":
		return !s.isNumber(i - 1)
	}
	return true
}

// surnameAfter gives the last token of the surname after the title at token i. Initials and small words such as "van
// der" may stand between. After Mr and Mrs a surname in small letters counts too: nothing else follows them.
func (s *guardScan) surnameAfter(i int) (int, bool) {
	k := i + 1
	for k <= i+3 && s.gapIs(k, 3, " .") && s.length(k) == 1 && s.isCapital(k) && s.gapIs(k+1, 3, " .") && s.isWord(k+1) {
		k++
	}
	initials := k > i+1
	for k <= i+5 && s.gapIs(k, 3, " .") && inWordList(guardNameParticles, s.word(k)) && s.isWord(k+1) {
		k++
	}
	if !s.gapIs(k, 3, " .'") || !s.isWord(k) || inWordList(guardNotSurnames, s.word(k)) {
		return 0, false
	}
	last := s.nameEnd(k)
	long := s.length(k) >= 2 || last > k
	if s.word(i) == "mr" || s.word(i) == "mrs" {
		return last, long && (s.isCapital(k) || s.length(k) >= 3 && !initials)
	}
	return last, long && s.isCapital(k) && !inWordList(guardNotSurnamesOfMs, s.word(k))
}

// nameEnd goes on over the parts of a double name: O'Neill, Smith-Jones. A possessive s is no part of it.
func (s *guardScan) nameEnd(k int) int {
	for s.isWord(k+1) && len(s.gap(k+1)) == 1 && s.gapIs(k+1, 1, "'-") && s.length(k+1) >= 2 && s.isCapital(k+1) {
		k++
	}
	return k
}

// patientNames asks about "patient" and a name, a letter or initials.
func (s *guardScan) patientNames() {
	for i := range s.tokens {
		if w := s.word(i); w != "patient" && w != "pt" || s.before(s.tokens[i].start) == '-' {
			continue
		}
		k := i + 1
		if s.word(k) == "named" {
			k++
		}
		if !s.gapIs(k, 3, " ") || !s.isCapital(k) {
			continue
		}
		last := s.nameEnd(k)
		if s.isPatientLetter(k) || s.isPatientInitials(k) || s.isPatientName(k) {
			s.add(GuardPatientName, s.tokens[i].start, s.tokens[last].end)
		}
	}
}

// isPatientLetter tells "patient X" from "the patient I met", "patient X-ray" and "patient A&E visits".
func (s *guardScan) isPatientLetter(k int) bool {
	if s.length(k) != 1 || s.word(k) == "i" {
		return false
	}
	end := s.tokens[k].end
	next := s.after(end)
	if next == ' ' {
		next = s.after(end + 1)
		return next != '&'
	}
	return next != '&' && next != '-' && next != '/' && next != '\'' && !isGuardDigit(next)
}

func (s *guardScan) isPatientInitials(k int) bool {
	return s.length(k) == 2 && s.isAllCapitals(k) && !inWordList(guardAcronyms, s.word(k)) && !isGuardDigit(s.after(s.tokens[k].end))
}

// isPatientName tells a name from the capitalised words that often follow "patient": "Patient Participation Group".
func (s *guardScan) isPatientName(k int) bool {
	w := s.word(k)
	if inWordList(guardAfterPatient, w) || inWordList(guardDays, w) || inWordList(guardFullMonths, w) {
		return false
	}
	if s.length(k) == 1 {
		return s.nameEnd(k) > k && s.gapHas(k+1, "'")
	}
	return !s.isAllCapitals(k) && (s.length(k) < 7 || !endsLikeThing(w))
}

// endsLikeThing tells whether a long word ends as names of people hardly do: "Registration", "Engagement", "Safety".
func endsLikeThing(word string) bool {
	for _, suffix := range [...]string{"tion", "sion", "ment", "ity", "ness", "ship", "logy", "ies"} {
		if strings.HasSuffix(word, suffix) {
			return true
		}
	}
	return false
}

// initialsWithAge asks about initials with an age: "JB aged 43", "J.B. (43)", "JB, 43 said", "JB 43F".
func (s *guardScan) initialsWithAge() {
	for i := range s.tokens {
		initials, ok := s.initialsAt(i)
		if !ok {
			continue
		}
		if end, ok := s.ageAfter(initials); ok {
			s.add(GuardInitialsAge, s.tokens[i].start, s.tokens[end].end)
		}
	}
}

// guardInitials ends at token last. After dotted ones (J.B.) and pairs (JB) a bare number may be an age; three capitals
// together are more often an abbreviation.
type guardInitials struct {
	last         int
	dotted, pair bool
}

// initialsAt reads initials from token i: two or three capitals together, or single ones parted by dots or spaces.
func (s *guardScan) initialsAt(i int) (guardInitials, bool) {
	if !s.isAllCapitals(i) || isInWord(s.before(s.tokens[i].start)) {
		return guardInitials{}, false
	}
	if n := s.length(i); n == 2 || n == 3 {
		return guardInitials{last: i, pair: n == 2}, !inWordList(guardAcronyms, s.word(i))
	}
	last, letters, dotted := i, s.word(i), true
	for s.length(i) == 1 && last < i+2 && s.length(last+1) == 1 && s.isAllCapitals(last+1) && s.gapIs(last+1, 2, ". ") {
		last++
		letters += s.word(last)
		dotted = dotted && s.gapHas(last, ".")
	}
	return guardInitials{last: last, dotted: dotted}, last > i && !inWordList(guardAcronyms, letters)
}

func isInWord(r rune) bool { return isMailEdge(r) || r == '&' || r == '-' || r == '/' || r == '\'' }

// ageAfter gives the token that ends an age after the initials.
func (s *guardScan) ageAfter(initials guardInitials) (int, bool) {
	k := initials.last + 1
	if !s.gapIs(k, 4, " ,(.-:") {
		return 0, false
	}
	if s.word(k) == "age" || s.word(k) == "aged" {
		return k + 1, s.gapIs(k+1, 2, " :") && s.isAge(k+1)
	}
	if !s.isAge(k) || len(s.gap(k)) == 0 {
		return 0, false
	}
	if end, ok := s.ageUnitAfter(k); ok {
		return end, true
	}
	bare := initials.dotted || initials.pair && s.gapHas(k, ",(")
	return k, bare && s.length(k) == 2 && s.endsLikeAge(k)
}

// ageUnitAfter gives the last token of what says that the number at token k is an age: 43F, 43y, 43 yo, 43-year-old.
func (s *guardScan) ageUnitAfter(k int) (int, bool) {
	unit := s.word(k + 1)
	switch {
	case s.gapIs(k+1, 1, " /") && (unit == "f" || unit == "m") && s.isAllCapitals(k+1):
		return k + 1, true
	case s.gapIs(k+1, 0, "") && (unit == "y" || unit == "yr") && s.word(k+2) != "o" && s.word(k+2) != "old":
		return k + 1, true
	case !s.gapIs(k+1, 1, " -"):
		return 0, false
	case unit == "yo" || unit == "yrs":
		return k + 1, true
	case unit == "y" && s.word(k+2) == "o":
		return k + 2, true
	case inWordList(" yr year years ", unit) && s.word(k+2) == "old":
		return k + 2, true
	}
	return 0, false
}

// endsLikeAge tells whether the bare number at token k ends a bracket or a clause, or goes on to what the person did.
func (s *guardScan) endsLikeAge(k int) bool {
	end := s.tokens[k].end
	next := s.after(end)
	switch {
	case s.gapHas(k, "("):
		return next == ')' || next == ','
	case next == ' ':
		return s.gapIs(k+1, 1, " ") && inWordList(guardAfterAge, s.word(k+1))
	}
	return next == ',' || next == ';' || next == '\n' || next == '.' && !isGuardDigit(s.after(end+1))
}

// isAge tells whether token k is a number of years from 1 to 120.
func (s *guardScan) isAge(k int) bool {
	if !s.isNumber(k) || s.length(k) > 3 {
		return false
	}
	years, err := strconv.Atoi(s.word(k))
	return err == nil && years >= 1 && years <= 120
}
