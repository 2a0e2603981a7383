package reports

import (
	"bytes"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"golang.org/x/net/html"
)

func sampleReflection(t testing.TB) ReflectionData {
	t.Helper()
	d := ReflectionData{
		Year: 2026, Set: starter(t), WithNotes: true,
		Noticed: "At the desk, everybody was kind, and yet the queue could hear each word.\n\nOne colleague moved people aside without being asked.",
		Learned: "Small things are part of the care. A message that says *when* somebody will call lets people breathe.",
		WillDo:  "I will say when I will call, and call then.",
	}
	for i, c := range d.Set.Criteria {
		if i%3 == 0 {
			d.LookedAt = append(d.LookedAt, LookedAt{c, []string{"", "The sign at the door says who is in today."}[i%2]})
		}
	}
	return d
}

func emptyReflection(t testing.TB) ReflectionData { return ReflectionData{Year: 2026, Set: starter(t)} }

func hostileReflection(t testing.TB) ReflectionData {
	d := sampleReflection(t)
	texts := append(hostileTexts(), hostileMarkdown()...)
	d.Noticed, d.Learned, d.WillDo = texts[0], strings.Join(hostileMarkdown(), "\n"), strings.Join(texts[1:], "\n\n")
	for i := range d.LookedAt {
		d.LookedAt[i].Note = texts[i%len(texts)]
	}
	return d
}

// hostileMarkdown is what Markdown and its dialects would read as markup.
func hostileMarkdown() []string {
	return []string{
		"# heading\n## another", "heading\n===\nand\n---", "- one\n* two\n+ three\n1. four\n2) five", "> quoted", "    code\n\tcode",
		"```\nfence\n```\n~~~\nfence\n~~~", "*a* **b** _c_ __d__ ~~e~~ `f` ``g``", "[link](https://example.org) ![image](x.png) [ref]: x",
		"<b>bold</b> <!-- hidden --> <https://example.org> <a@b.org>", "https://example.org www.example.org ftp://x.org WWW.example.org",
		"someone@example.org mailto:someone@example.org", "| a | b |\n| - | - |\n| 1 | 2 |", "&amp; &#65; &copy;", "a\\\nb \\* c\\", "***\n- - -\n___",
		"[^1] text\n[^1]: foot", "- [ ] box\n- [x] ticked", ":smile: $x^2$ ==mark== {.class} %% title", "one  \ntwo", "1\\. not\n10. 11)", "Setext\n\n=\n\n-",
	}
}

func drawMarkdown(t testing.TB, d ReflectionData) string {
	t.Helper()
	var out bytes.Buffer
	if err := ReflectionMarkdown(&out, d); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// rendered is Markdown as a well-known reader with every usual extension shows it.
func rendered(t testing.TB, markdown string) string {
	t.Helper()
	reader := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList))
	var out bytes.Buffer
	if err := reader.Convert([]byte(markdown), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// shownWords are the words of a page or of rendered Markdown, parted by single spaces.
func shownWords(t testing.TB, page string) string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var words strings.Builder
	var walk func(*html.Node)
	walk = func(node *html.Node) {
		if node.Data == "head" || node.Data == "svg" || node.Data == "hr" {
			return
		}
		if node.Type == html.TextNode {
			words.WriteString(node.Data)
		}
		if node.Type == html.ElementNode && node.Data != "strong" {
			words.WriteByte(' ')
		}
		for child := node.FirstChild; child != nil; child = child.NextSibling {
			walk(child)
		}
	}
	walk(root)
	return strings.Join(strings.Fields(words.String()), " ")
}

// What a trainee typed is read as words by a Markdown reader, and the whole says what the page says.
func TestTheReflectionsMarkdownSaysWhatThePageSays(t *testing.T) {
	for name, d := range map[string]ReflectionData{
		"empty": emptyReflection(t), "sample": sampleReflection(t), "hostile": hostileReflection(t),
	} {
		shown := rendered(t, drawMarkdown(t, d))
		got, want := shownWords(t, shown), shownWords(t, drawPage(t, d))
		if at := difference(got, want); at >= 0 {
			t.Errorf("%s: from character %d the Markdown shows\n%q\nand the page\n%q", name, at, excerpt(got, at), excerpt(want, at))
		}
		for _, markup := range []string{"<a ", "<em", "<code", "<pre", "<blockquote", "<ol", "<table", "<del", "<img", "<!--", "<input", "<sup", "<b>"} {
			if strings.Contains(shown, markup) {
				t.Errorf("%s: a text became %s", name, markup)
			}
		}
	}
}

func FuzzNoTextBecomesMarkup(f *testing.F) {
	for _, seed := range append(hostileMarkdown(), hostileTexts()...) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		if strings.ContainsAny(typed, "\x00\ufffd") || strings.ToValidUTF8(typed, "\ufffd") != typed {
			return // no such text can be stored
		}
		shown := rendered(t, asMarkdown(typed))
		for _, tag := range strings.Split(shown, "<")[1:] {
			if name, _, _ := strings.Cut(tag, ">"); name != "p" && name != "/p" && name != "br" && name != "br /" {
				t.Fatalf("%q became <%s>: %q", typed, name, shown)
			}
		}
		if got, want := shownWords(t, shown), strings.Join(strings.Fields(typed), " "); got != want {
			t.Errorf("%q is shown as %q", typed, got)
		}
	})
}

// A portfolio is shown to others: nothing in it or in what a file says of itself tells a level or a day.
func TestTheReflectionTellsNoLevelAndNoDay(t *testing.T) {
	d := sampleReflection(t)
	_, path := drawPDF(t, d)
	whole := tool(t, "pdftotext", path, "-") + drawPage(t, d) + drawMarkdown(t, d)
	for _, level := range d.Set.Scale.Levels {
		if strings.Contains(whole, level.Label) {
			t.Errorf("it says %q", level.Label)
		}
	}
	info := tool(t, "pdfinfo", "-isodates", path)
	for _, dated := range []string{"CreationDate:    2026-01-01T00:00:00", "ModDate:         2026-01-01T00:00:00"} {
		if !strings.Contains(info, dated) {
			t.Errorf("the file does not say %s:\n%s", dated, info)
		}
	}
	for _, month := range []string{"January", "November", "2026-"} {
		if strings.Contains(whole, month) {
			t.Errorf("it says %q", month)
		}
	}
}

func TestNotesArePrintedOnlyWhereTheTraineeWantsThem(t *testing.T) {
	d := sampleReflection(t)
	const note = "The sign at the door says who is in today."
	if !strings.Contains(drawPage(t, d), note) || !strings.Contains(drawMarkdown(t, d), note) {
		t.Error("the notes are not there")
	}
	withNotes := d.ReportID()
	d.WithNotes = false
	if strings.Contains(drawPage(t, d), note) || strings.Contains(drawMarkdown(t, d), note) {
		t.Error("the notes are there")
	}
	if d.ReportID() == withNotes {
		t.Error("two different reflections have one id")
	}
	for i := range d.LookedAt {
		d.LookedAt[i].Note = "another"
	}
	if d.ReportID() == emptyReflection(t).ReportID() {
		t.Error("two reflections have one id")
	}
}

func TestAReflectionWithoutAYearIsRefused(t *testing.T) {
	var out bytes.Buffer
	for _, d := range []ReflectionData{{Set: starter(t)}, {Year: 2026}} {
		for _, write := range []func() error{
			func() error { return Reflection(&out, d) }, func() error { return ReflectionPage(&out, d) },
			func() error { return ReflectionMarkdown(&out, d) },
		} {
			if write() == nil || out.Len() > 0 {
				t.Error("it was written")
			}
		}
	}
}
