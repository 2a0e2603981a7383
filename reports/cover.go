package reports

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"time"

	"doorway/audit"
)

// coverGap is the air between the product's mark and what a report with a cover is about, in millimetres.
const coverGap = 2.5 * grid

// masthead opens a report: the product, who it is about, what it is, and a quiet line of when and where.
func masthead(about, title, details string, gap float64) []block {
	blocks := []block{para(paragraph{Kind: brand, Runs: []run{{Text: "Doorway"}}}), space(gap)}
	if about != "" {
		blocks = append(blocks, para(paragraph{Kind: subject, Runs: []run{{Text: oneLine(about)}}}))
	}
	return append(blocks, block{Heading: &heading{Level: 1, Text: title, ID: "top"}}, para(quietText(oneLine(details))))
}

// criteriaPanel says which criteria a report is about, and for a version that is not agreed, its notice.
func criteriaPanel(set *audit.CriteriaSet, agreed bool, more ...paragraph) block {
	return block{Panel: &panel{
		Aside:      []paragraph{strong("The criteria"), quietText("Version " + set.Version)},
		Paragraphs: append([]paragraph{strong(set.Title), text(Standing(set, agreed))}, more...),
	}}
}

// Standing is the notice of a version that is not agreed, or that it is.
func Standing(set *audit.CriteriaSet, agreed bool) string {
	switch {
	case agreed:
		return "These criteria are agreed under the group’s rule."
	case set.Notice == "":
		return "No group has agreed these criteria."
	}
	return set.Notice
}

// firstSentences gives as many whole sentences of a notice as are short enough, and at least one.
func firstSentences(words string, longest int) string {
	words = oneLine(words)
	end := 0
	for i := range len(words) {
		if words[i] == '.' && (i+1 == len(words) || words[i+1] == ' ') && (end == 0 || i < longest) {
			end = i + 1
		}
	}
	if end == 0 {
		return words
	}
	return words[:end]
}

// reportID is the first 12 hexadecimal digits of the SHA-256 of a report's input. The layout names the kind of report
// and its version: one that says other things about the same data has another id.
func reportID(layout string, input any) string {
	return IDOf(reportInput(layout, input))
}

// IDOf is the id of a report that was made from this.
func IDOf(input []byte) string {
	sum := sha256.Sum256(input)
	return hex.EncodeToString(sum[:6])
}

// reportInput writes down what a report is made from.
func reportInput(layout string, input any) []byte {
	encoded, err := json.Marshal(struct { // maps come out sorted by key
		Layout string
		Input  any
	}{layout, input})
	if err != nil {
		panic(err) // plain data always encodes
	}
	return encoded
}

// criteriaIdentity stands for a set of criteria in a report's id.
type criteriaIdentity struct{ ID, Version, Checksum string }

func identityOf(set *audit.CriteriaSet) criteriaIdentity {
	return criteriaIdentity{set.ID, set.Version, set.Checksum}
}

// asOfTime reads the day that a report speaks of. Errors: none is named, or no criteria are.
func asOfTime(asOf audit.Date, set *audit.CriteriaSet) (time.Time, error) {
	if set == nil {
		return time.Time{}, errNoDate
	}
	return dayTime(asOf)
}

// dayTime reads the day that a report without criteria speaks of. Errors: none is named.
func dayTime(asOf audit.Date) (time.Time, error) {
	day, err := time.Parse(time.DateOnly, string(asOf))
	if err != nil {
		return time.Time{}, errNoDate
	}
	return day, nil
}
