package reports

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestWhatTheFontsCannotDrawIsNamedInBrackets(t *testing.T) {
	for typed, printed := range map[string]string{
		"Plain words.\nTwo lines":          "Plain words.\nTwo lines",
		"Zoë, Łukasz, Siân, Ngũgĩ, Tŷ’r":   "Zoë, Łukasz, Siân, Ngũgĩ, Tŷ’r",
		"Ngu\u0303gi\u0303":                "Ngũgĩ",
		"Здравствуйте, Γειά":               "Здравствуйте, Γειά",
		"مريم، وخديجة":                     "[Arabic text: see the web page]",
		"Ask مريم 2026 مريم!":              "Ask [Arabic text: see the web page] 2026 [Arabic text: see the web page]!",
		"שלום עולם (תודה)":                 "[Hebrew text: see the web page] ([Hebrew text: see the web page])",
		"שלום مرحبا":                       "[Hebrew text: see the web page] [Arabic text: see the web page]",
		"中文, 日本":                           "[Chinese or Japanese text: see the web page]",
		"नमस्ते दुनिया":                    "[Devanagari text: see the web page]",
		"🙏":                                "[emoji: folded hands]",
		"👩🏽‍⚕️👍":                           "[emoji: woman health worker: medium skin tone][emoji: thumbs up]",
		"👨‍👩‍👧‍👦 at home":                  "[emoji: family: man, woman, girl, boy] at home",
		"🏴󠁧󠁢󠁷󠁬󠁳󠁿":                          "[emoji: flag: Wales]",
		"❤️":                               "[emoji: red heart]",
		"𝔘":                                "[symbol: mathematical fraktur capital u]",
		"\U000F0000\uE000":                 "[character U+F0000][character U+E000]",
		"\U0002F9F4":                       "[Chinese or Japanese text: see the web page]",
		"one\ftwo\vthree\r\nfour\u2028end": "one\ntwo\nthree\nfour\nend",
		"a\tb\u2003c\u00a0d":               "a b c\u00a0d",
		"zero\u200bwidth\u202eturned\u202c, soft\u00adhyphen, \ufeffmark": "zerowidthturned, softhyphen, mark",
		"\xff\xfe bytes":             "[symbol: replacement character] bytes",
		"{nb} { } \\ ( ) <b>":        "{nb} { } \\ ( ) <b>",
		"":                           "",
		strings.Repeat("e\u0301", 3): "ééé",
	} {
		if got := printable(typed); got != printed {
			t.Errorf("%+q is printed as %q, want %q", typed, got, printed)
		}
	}
}

func TestPlainLettersAreDrawnAsTheyAre(t *testing.T) {
	plainOnes := 0
	for r := rune(0); r <= 0xFFFF; r++ {
		if text := "a" + string(r) + "e"; drawnAsIs(text) {
			plainOnes++
			if spelt(text) != text || !drawable(r) && r != '\n' {
				t.Errorf("%U is printed as %+q", r, spelt(text))
			}
		}
	}
	if plainOnes < 200 || drawnAsIs("\xff") || drawnAsIs("e\u0301") {
		t.Errorf("%d characters are plain", plainOnes)
	}
}

func FuzzPrintableTextIsDrawable(f *testing.F) {
	for _, seed := range []string{"plain", "مريم 🙏", "\x00\xff\u200d\ufe0f", "e\u0301\u0302", "\U0010FFFF", "1\ufe0f\u20e3", "a\ufe0f"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		printed := printable(typed)
		if !utf8.ValidString(printed) {
			t.Errorf("%+q is printed as %+q, which is not UTF-8", typed, printed)
		}
		for _, r := range printed {
			if r != '\n' && !drawable(r) {
				t.Errorf("%+q is printed with %U, which no font here draws", typed, r)
			}
		}
		if again := printable(printed); again != printed {
			t.Errorf("%+q is printed as %+q and that as %+q", typed, printed, again)
		}
	})
}
