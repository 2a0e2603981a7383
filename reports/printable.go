package reports

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/forPelevin/gomoji"
	"github.com/rivo/uniseg"
	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/unicode/runenames"
)

// printable gives a text as the embedded fonts can draw it. What they cannot is named in brackets, such as
// "[Arabic text: see the web page]" or "[emoji: folded hands]", so that it neither breaks a report nor is dropped in
// silence; a run of one script is one bracket. Line ends of every kind become "\n"; marks that only steer other
// characters and show nothing are left out.
func printable(text string) string {
	if drawnAsIs(text) {
		return text
	}
	return spelt(text)
}

// drawnAsIs tells whether a text is drawn as it is: English and most of what stands in our own sentences needs no second look.
func drawnAsIs(text string) bool {
	for _, r := range text {
		if (r < ' ' || r > '~') && r != '\n' && !plainLetter(r) {
			return false
		}
	}
	return true
}

// plainLetter tells whether a character beyond ASCII is one that the fonts have and that no other changes: letters of
// European languages, and the dashes, quotation marks and dots of print.
func plainLetter(r rune) bool {
	switch {
	case r >= 'À' && r <= 'ž':
		return true
	case r == '\u00A0', r == '·', r == '–', r == '—', r == '‘', r == '’', r == '“', r == '”', r == '…':
		return true
	}
	return false
}

func spelt(text string) string {
	var out printer
	clusters := uniseg.NewGraphemes(norm.NFC.String(strings.ToValidUTF8(text, "\uFFFD")))
	for clusters.Next() {
		out.add(clusters.Str())
	}
	out.closeScript()
	return out.text.String()
}

// printer collects the drawn text. Between two runs of one script, held keeps the spaces and punctuation that belong
// inside the bracket if the script goes on.
type printer struct {
	text   strings.Builder
	script string
	held   string
}

func (p *printer) add(cluster string) {
	if name := foreignScript(cluster); name != "" {
		p.addScript(name)
		return
	}
	if p.script != "" && joinsScript(cluster) {
		p.held += cluster
		return
	}
	p.closeScript()
	p.text.WriteString(printCluster(cluster))
}

func (p *printer) addScript(name string) {
	if name != p.script {
		p.closeScript()
	}
	p.script, p.held = name, ""
}

func (p *printer) closeScript() {
	if p.script != "" {
		fmt.Fprintf(&p.text, "[%s text: see the web page]", p.script)
	}
	held := p.held
	p.script, p.held = "", ""
	for _, r := range held {
		p.text.WriteString(printCluster(string(r)))
	}
}

// joinsScript tells whether a cluster may stand between two words of one script: a space or a mark of punctuation, but
// no line end, bracket or digit.
func joinsScript(cluster string) bool {
	for _, r := range cluster {
		if isLineEnd(r) || !unicode.IsSpace(r) && !unicode.Is(unicode.Po, r) && !unicode.Is(unicode.Pd, r) && !isUnseen(r) {
			return false
		}
	}
	return true
}

// foreignScript names the script of a cluster that the fonts lack; empty when they have it or it is of no script.
func foreignScript(cluster string) string {
	for _, r := range cluster {
		if drawable(r) || isUnseen(r) {
			continue
		}
		if name := scriptOf(r); name != "" {
			return name
		}
	}
	return ""
}

// scriptOf names a character's script as a reader would; empty for signs that many scripts share.
func scriptOf(r rune) string {
	if r < 0x250 || unicode.In(r, unicode.Common, unicode.Inherited) {
		return ""
	}
	for name, table := range unicode.Scripts { // scripts do not overlap, so the order does not matter
		if unicode.Is(table, r) {
			return scriptWord(name)
		}
	}
	return ""
}

func scriptWord(name string) string {
	switch name {
	case "Han":
		return "Chinese or Japanese"
	case "Hiragana", "Katakana":
		return "Japanese"
	case "Hangul":
		return "Korean"
	}
	return strings.ReplaceAll(name, "_", " ")
}

// printCluster gives one character as a reader sees it, or its name in brackets.
func printCluster(cluster string) string {
	if cluster == "\r\n" {
		return "\n"
	}
	if !strings.ContainsFunc(cluster, undrawable) {
		return strings.Map(drawn, cluster)
	}
	if emoji, err := gomoji.GetInfo(cluster); err == nil {
		return "[emoji: " + emojiName(emoji) + "]"
	}
	var out strings.Builder
	for _, r := range cluster {
		out.WriteString(printRune(r))
	}
	return out.String()
}

// undrawable tells whether a character needs a name. The sign that asks for an emoji's coloured picture does, so that
// a heart in ink and a heart emoji are told apart.
func undrawable(r rune) bool {
	return !isLineEnd(r) && !isUnseen(r) && !unicode.IsSpace(r) && !drawable(r) || r == 0xFE0F
}

// drawn turns white space into what a line can hold, and leaves out what shows nothing.
func drawn(r rune) rune {
	switch {
	case isLineEnd(r):
		return '\n'
	case r == '\t' || unicode.Is(unicode.Zs, r) && r != '\u00A0' && r != '\u202F':
		return ' '
	case r == '\u202F':
		return '\u00A0'
	case isUnseen(r):
		return -1
	}
	return r
}

func printRune(r rune) string {
	if !undrawable(r) {
		return strings.Map(drawn, string(r))
	}
	if emoji, err := gomoji.GetInfo(string(r)); err == nil {
		return "[emoji: " + emojiName(emoji) + "]"
	}
	name := strings.ToLower(runenames.Name(r))
	switch {
	case r == 0xFE0F:
		return ""
	case name == "" || strings.HasPrefix(name, "<"):
		return fmt.Sprintf("[character U+%04X]", r)
	}
	return "[symbol: " + name + "]"
}

// emojiName is Unicode's short name without the version before it: "E0.6 folded hands".
func emojiName(emoji gomoji.Emoji) string {
	version, name, found := strings.Cut(emoji.UnicodeName, " ")
	if found && strings.HasPrefix(version, "E") {
		return name
	}
	return emoji.UnicodeName
}

func isLineEnd(r rune) bool {
	return slices.Contains([]rune{'\n', '\r', '\f', '\v', 0x85, 0x2028, 0x2029}, r)
}

// isUnseen tells whether a character has no look of its own: joiners, direction marks, soft hyphens, variation
// selectors and control codes.
func isUnseen(r rune) bool {
	return r != '\t' && !isLineEnd(r) &&
		(unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r))
}
