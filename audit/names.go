package audit

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// TitleCase writes a name of the NHS organisation file, which is all capitals, as people write it: "DR A B O'BRIEN &
// PARTNERS" becomes "Dr A B O'Brien & Partners". A name with a small letter in it has been written by somebody and
// stays as it is, but for white space. Capitals do not tell everything, so a practice can correct its shown name.
func TitleCase(odsName string) string {
	name := strings.Trim(strings.Join(strings.Fields(odsName), " "), ", ")
	if strings.ContainsFunc(name, unicode.IsLower) {
		return name
	}
	ofDoctor := strings.HasPrefix(name, "DR ") || strings.HasPrefix(name, "DRS ")
	var out strings.Builder
	end := 0
	for _, at := range nameWord.FindAllStringIndex(name, -1) {
		out.WriteString(name[end:at[0]])
		end = at[1]
		word := nameWordAt{name: name, from: at[0], to: at[1], ofDoctor: ofDoctor}
		out.WriteString(word.cased())
	}
	return out.String() + name[end:]
}

// nameWord finds the words of a name. Hyphens, slashes, dots, "&" and "@" part words; an apostrophe does not.
var nameWord = regexp.MustCompile(`[\p{L}\p{N}]+(['’][\p{L}]+)?`)

type nameWordAt struct {
	name     string
	from, to int
	ofDoctor bool // the name begins with a doctor
}

func (w nameWordAt) cased() string {
	word := w.name[w.from:w.to]
	switch {
	case writtenAs(word) != "":
		return writtenAs(word)
	case w.small(word):
		return strings.ToLower(word)
	case ordinalNumber.MatchString(word):
		return strings.ToLower(word)
	case w.initials(word) || acronym(word):
		return word
	}
	return capitalised(word)
}

// small tells whether the word is one of the little ones that stay small inside a name.
func (w nameWordAt) small(word string) bool {
	switch word {
	case "OF", "AND", "THE", "IN", "ON", "BY", "AT", "FOR", "TO", "WITH", "UPON", "UNDER", "LE":
		before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(w.name[:w.from], " "))
		begins := w.from == 0 || strings.ContainsRune("(,/", before) || strings.HasSuffix(w.name[:w.from], " - ")
		return !begins
	}
	return false
}

// initials tells whether one or two letters are somebody's initials: one letter alone always, two in the name of a
// doctor ("DR YASIN SA PRACTICE") or first in brackets ("(IP JONES)").
func (w nameWordAt) initials(word string) bool {
	if utf8.RuneCountInString(word) == 1 {
		return true
	}
	return len(word) == 2 && (w.ofDoctor || strings.HasSuffix(w.name[:w.from], "("))
}

var (
	romanNumeral  = regexp.MustCompile(`^(I{2,3}|IV|VI{0,3}|IX|XI{0,3})$`)
	ordinalNumber = regexp.MustCompile(`^\d+(ST|ND|RD|TH)$`)
	codeLike      = regexp.MustCompile(`^([A-Z]{1,2}\d+[A-Z]?|\d+[A-Z]{1,2})$`)
)

// acronym tells whether the word is read letter by letter: a known one, a Roman numeral, a code such as E12, or one
// without any vowel.
func acronym(word string) bool {
	switch word {
	case "AMS", "APMS", "AWC", "BLMK", "CIC", "EA", "EMC", "GP", "ICB", "ICO", "ICS", "LLR", "LLP", "NEL", "NHS", "PCN",
		"PMS", "RAF", "SAS", "SEL", "SMA", "STP", "UCC", "UHC", "UHPC", "UK":
		return true
	}
	return romanNumeral.MatchString(word) || codeLike.MatchString(word) || !strings.ContainsAny(word, "AEIOUYaeiouy0123456789'’")
}

// writtenAs gives short forms of ordinary words, most without a vowel, as they are written; empty for others.
func writtenAs(word string) string {
	switch word {
	case "DR", "DRS", "MR", "MRS", "MS", "ST", "STS", "RD", "LN", "SQ", "LTD", "CTR", "CTRS", "CNTR", "CNT", "HTH", "HLTH",
		"HT", "PTNR", "PTNRS", "PRT", "SPCL", "BLVD", "GRP", "MGMT", "NG", "NTH", "STH", "MT":
		return capitalised(word)
	case "GPS":
		return "GPs"
	}
	return ""
}

// capitalised writes the first letter large and the others small, and knows Mc, O' and D'. Mac is left alone:
// capitals do not tell Macmillan from MacDonald.
func capitalised(word string) string {
	if head, tail, found := cutApostrophe(word); found {
		if utf8.RuneCountInString(head) == 1 && strings.Contains("ODL", head) && len(tail) > 2 {
			return head + word[len(head):len(word)-len(tail)] + capitalised(tail)
		}
		return capitalised(head) + strings.ToLower(word[len(head):])
	}
	if rest, found := strings.CutPrefix(word, "MC"); found && len(rest) > 2 {
		return "Mc" + capitalised(rest)
	}
	_, size := utf8.DecodeRuneInString(word)
	return word[:size] + strings.ToLower(word[size:])
}

func cutApostrophe(word string) (head, tail string, found bool) {
	at := strings.IndexAny(word, "'’")
	if at < 0 {
		return word, "", false
	}
	_, size := utf8.DecodeRuneInString(word[at:])
	return word[:at], word[at+size:], true
}
