package audit

import (
	"slices"
	"strings"
	"unicode"
)

// emails asks about e-mail addresses, but for those that end in nhs.net or nhs.uk.
func (s *guardScan) emails() {
	for i, r := range s.runes {
		if r != '@' {
			continue
		}
		start, end := i, i+1
		for start > 0 && isMailRune(s.runes[start-1]) {
			start--
		}
		for start < i && !isMailEdge(s.runes[start]) {
			start++
		}
		for end < len(s.runes) && (isMailEdge(s.runes[end]) || s.runes[end] == '.' || s.runes[end] == '-') {
			end++
		}
		for end > i && !isMailEdge(s.runes[end-1]) {
			end--
		}
		if start < i && end > i && isForeignDomain(s.runes[i+1:end]) {
			s.add(GuardEmail, start, end)
		}
	}
}

func isMailEdge(r rune) bool { return isGuardLetter(r) || isGuardDigit(r) }

func isMailRune(r rune) bool { return isMailEdge(r) || strings.ContainsRune(".-+%&'", r) }

// isForeignDomain tells whether a domain is whole and none of the health service's.
func isForeignDomain(runes []rune) bool {
	domain := strings.ToLower(string(runes))
	labels := strings.Split(domain, ".")
	top := []rune(labels[len(labels)-1])
	if len(labels) < 2 || slices.Contains(labels, "") || len(top) < 2 || slices.ContainsFunc(top, isGuardDigit) {
		return false
	}
	return !strings.HasSuffix("."+domain, ".nhs.net") && !strings.HasSuffix("."+domain, ".nhs.uk")
}

// postcodes asks about full postcodes other than the practice's own.
func (s *guardScan) postcodes(ctx GuardContext) {
	own := compactPostcode(newGuardText(ctx.Postcode).runes)
	for i := range s.runes {
		if isPostcodeLetter(s.runes[i]) && !isMailEdge(s.before(i)) {
			if end := s.postcodeEnd(i); end > 0 && compactPostcode(s.runes[i:end]) != own {
				s.add(GuardPostcode, i, end)
			}
		}
	}
}

// postcodeEnd gives where the postcode that begins at rune i ends, or 0: a real area, one or two figures (or a figure
// and a letter), at most three spaces, a figure and two letters.
func (s *guardScan) postcodeEnd(i int) int {
	district := i
	for district < i+2 && isPostcodeLetter(s.after(district)) {
		district++
	}
	area := strings.ToLower(string(s.runes[i:district]))
	if !isGuardDigit(s.after(district)) || !inWordList(guardPostcodeAreas, area) {
		return 0
	}
	if next := s.after(district + 1); isGuardDigit(next) || isPostcodeLetter(next) {
		if end := s.inwardEnd(district + 2); end > 0 {
			return end
		}
	}
	return s.inwardEnd(district + 1)
}

// inwardEnd gives where the second half of a postcode ends, its spaces being at rune i, or 0. The letters C I K M O V
// never stand there; "B12 3rd floor" and "L1 2hr slot" are no postcodes.
func (s *guardScan) inwardEnd(i int) int {
	for start := i; i < start+3 && s.after(i) == ' '; i++ {
	}
	if !isGuardDigit(s.after(i)) || !isInwardLetter(s.after(i+1)) || !isInwardLetter(s.after(i+2)) || isMailEdge(s.after(i+3)) {
		return 0
	}
	letters := string(s.runes[i+1 : i+3])
	if letters != strings.ToUpper(letters) && inWordList(guardUnits, strings.ToLower(letters)) {
		return 0
	}
	return i + 3
}

func isPostcodeLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

func isInwardLetter(r rune) bool {
	return isPostcodeLetter(r) && !strings.ContainsRune("CIKMOVcikmov", r)
}

// compactPostcode gives the letters and figures of a postcode, in capitals.
func compactPostcode(runes []rune) string {
	var b strings.Builder
	for _, r := range runes {
		if isMailEdge(r) {
			b.WriteRune(unicode.ToUpper(r))
		}
	}
	return b.String()
}
