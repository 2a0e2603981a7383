package audit

import (
	"slices"
	"strings"
)

// digitRun is the digits from one token up to another.
type digitRun struct {
	last   int
	digits string
}

// telephones asks about telephone numbers, but for 0300 and 0800 ones, the practice's own and the support lines'.
// (116 numbers are too short to be taken for one.)
func (s *guardScan) telephones() {
	for i := 0; i < len(s.tokens); i++ {
		if !s.isNumber(i) {
			continue
		}
		run, national, ok := s.telephoneAt(i)
		if !ok {
			continue
		}
		start := s.tokens[i].start
		if s.before(start) == '+' {
			start--
		}
		if !s.isKnown(national) && !strings.HasPrefix(national, "300") && !strings.HasPrefix(national, "800") {
			s.add(GuardTelephone, start, s.tokens[run.last].end)
		}
		i = run.last
	}
}

// telephoneAt reads a telephone number from token i and gives its national digits, without the leading 0 or 44; for a
// number from abroad, all of its digits.
func (s *guardScan) telephoneAt(i int) (digitRun, string, bool) {
	word := s.word(i)
	switch {
	case strings.HasPrefix(word, "0044"):
		return s.britishNumber(i, "0044")
	case s.before(s.tokens[i].start) == '+' && strings.HasPrefix(word, "44"):
		return s.britishNumber(i, "44")
	case s.before(s.tokens[i].start) == '+':
		return s.foreignNumber(i)
	case word[0] == '0':
		return s.localNumber(i)
	case len(word) == 12 && strings.HasPrefix(word, "447"):
		return digitRun{i, word}, word[2:], true
	}
	return digitRun{}, "", false
}

// britishNumber reads what follows +44 or 0044: ten digits, or nine after a 1, with or without "(0)".
func (s *guardScan) britishNumber(i int, prefix string) (digitRun, string, bool) {
	runs := s.digitRuns(i, len(prefix)+11, 1, " -.()/")
	for k := len(runs) - 1; k >= 0; k-- {
		national := strings.TrimPrefix(runs[k].digits[len(prefix):], "0")
		if isNationalLength(national) {
			return runs[k], national, true
		}
	}
	return digitRun{}, "", false
}

// foreignNumber reads a plus, a country code and what follows, ten to fifteen digits in all.
func (s *guardScan) foreignNumber(i int) (digitRun, string, bool) {
	if s.word(i)[0] == '0' || s.length(i) > 3 && s.length(i) < 10 {
		return digitRun{}, "", false
	}
	runs := s.digitRuns(i, 15, 1, " -()")
	if len(runs) == 0 || len(runs[len(runs)-1].digits) < 10 {
		return digitRun{}, "", false
	}
	longest := runs[len(runs)-1]
	return longest, longest.digits, true
}

// localNumber reads a number that begins with 0.
func (s *guardScan) localNumber(i int) (digitRun, string, bool) {
	if s.isFraction(i) || s.isTimeRange(i) {
		return digitRun{}, "", false
	}
	fewest, shortest, set := 10, 2, " -.()/"
	if s.length(i) < 3 {
		if !s.opensNumber(i) {
			return digitRun{}, "", false
		}
		fewest, shortest, set = 11, 3, " -()"
	}
	runs := s.digitRuns(i, 11, shortest, set)
	for k := len(runs) - 1; k >= 0; k-- {
		if national := runs[k].digits[1:]; len(national)+1 >= fewest && isNationalLength(national) {
			return runs[k], national, true
		}
	}
	return digitRun{}, "", false
}

// opensNumber tells whether the one or two digits of token i may begin a number ("0 117…", "07 700…"): others are days,
// hours and scores.
func (s *guardScan) opensNumber(i int) bool {
	if strings.ContainsRune("-/:", s.before(s.tokens[i].start)) {
		return false
	}
	return s.word(i) == "0" || s.word(i) == "07" && s.length(i+1) == 3
}

// digitRuns gives the digits from token i up to each following group, as long as they are at most most, the groups
// after the first have at least shortest digits, and one to three of the characters of set part them.
func (s *guardScan) digitRuns(i, most, shortest int, set string) []digitRun {
	var runs []digitRun
	digits := s.word(i)
	for last := i; len(digits) <= most; {
		runs = append(runs, digitRun{last, digits})
		last++
		if !s.isNumber(last) || s.length(last) < shortest || !s.gapIs(last, 3, set) {
			break
		}
		digits += s.word(last)
	}
	return runs
}

// isFraction tells whether token i stands straight after a decimal point or a thousands comma.
func (s *guardScan) isFraction(i int) bool {
	return i > 0 && s.isNumber(i-1) && (string(s.gap(i)) == "." || string(s.gap(i)) == ",")
}

// isTimeRange tells whether token i and the next are hours such as 0830-1800.
func (s *guardScan) isTimeRange(i int) bool {
	return isClock(s.word(i)) && isClock(s.word(i+1)) && s.gapHas(i+1, "-")
}

func isClock(word string) bool {
	return len(word) == 4 && word[:2] < "24" && word[2:] < "60"
}

// isNationalLength tells whether the digits after the leading 0 are as many as a British number has: ten, or nine in a
// few old area codes that begin with 1.
func isNationalLength(national string) bool {
	return len(national) == 10 || len(national) == 9 && national[0] == '1'
}

// isKnown tells whether national digits are of a number that a text may name freely.
func (s *guardScan) isKnown(national string) bool {
	is := func(number string) bool { return nationalNumber(number) == national }
	return is(s.ctx.Telephone) || slices.ContainsFunc(s.ctx.SupportNumbers, is)
}

// nationalNumber gives the digits of a number as kept on file, without the leading 0, +44 or 0044.
func nationalNumber(number string) string {
	var b strings.Builder
	for _, token := range newGuardText(number).tokens {
		if token.digits {
			b.WriteString(token.word)
		}
	}
	digits := strings.TrimPrefix(b.String(), "00")
	if strings.HasPrefix(digits, "44") && len(digits) >= 11 {
		digits = digits[2:]
	}
	return strings.TrimPrefix(digits, "0")
}
