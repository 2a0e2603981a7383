package reports

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode"
)

// errNotInMarkdown refuses a report with blocks that its Markdown has no words for.
var errNotInMarkdown = errors.New("this report is not written as Markdown")

// writeMarkdown writes a report of headings, texts, lists and panels as Markdown, in CommonMark.
// Errors: those of w; a report with other blocks.
func writeMarkdown(w io.Writer, c content) error {
	var out bytes.Buffer
	if c = headed(w, c); c.Draft != "" {
		out.WriteString("**" + asMarkdown(c.Draft) + "**\n\n")
	}
	if err := markdownBlocks(&out, c.Blocks); err != nil {
		return err
	}
	out.WriteString("---\n\n" + asMarkdown("Doorway report "+c.ReportID+", as of "+c.AsOf) + "\n")
	_, err := w.Write(out.Bytes())
	return err
}

func markdownBlocks(out *bytes.Buffer, blocks []block) error {
	for _, b := range blocks {
		switch {
		case b.Heading != nil:
			out.WriteString(strings.Repeat("#", b.Heading.Level) + " " + asMarkdown(oneLine(b.Heading.Text)) + "\n\n")
		case b.Paragraph != nil:
			markdownParagraph(out, *b.Paragraph)
		case b.List != nil:
			for _, item := range b.List.Items {
				out.WriteString("- ")
				for _, p := range item {
					markdownParagraph(out, p)
				}
			}
		case b.Panel != nil:
			for _, p := range append(b.Panel.Aside[:len(b.Panel.Aside):len(b.Panel.Aside)], b.Panel.Paragraphs...) {
				markdownParagraph(out, p)
			}
		case b.Table != nil, b.Chart != nil, b.Columns != nil:
			return errNotInMarkdown
		}
	}
	return nil
}

func markdownParagraph(out *bytes.Buffer, p paragraph) {
	for _, r := range p.Runs {
		words := asMarkdown(r.Text)
		if words != "" && r.Strong {
			words = "**" + words + "**"
		}
		if strings.HasSuffix(r.Text, " ") {
			words += " "
		}
		out.WriteString(words)
	}
	out.WriteString("\n\n")
}

// asMarkdown writes words so that they are read as they were typed: every sign that could begin markup, a link or a
// character's name has a backslash before it, a line end is a break (two spaces before it: every reader knows
// them), and no line begins with white space.
func asMarkdown(words string) string {
	var lines []string
	for line := range strings.SplitSeq(lineEnds(words), "\n") {
		if line = strings.TrimFunc(line, unicode.IsSpace); line != "" {
			lines = append(lines, markdownLine(line))
		}
	}
	return strings.Join(lines, "  \n")
}

func markdownLine(line string) string {
	var out strings.Builder
	for i := range len(line) {
		if beginsMarkup(line, i) {
			out.WriteByte('\\')
		}
		out.WriteByte(line[i])
	}
	return out.String()
}

// beginsMarkup tells whether a sign could be read as markup: some could anywhere, some at a line's beginning, and some
// only as a part of an address or of a character's name.
func beginsMarkup(line string, i int) bool {
	before, after := line[:i], line[i+1:]
	switch line[i] {
	case '\\', '`', '*', '_', '[', ']', '<', '>', '&', '~', '|', '$', '^', '#', '{', '}', '@':
		return true
	case '+', '-', '=', '%':
		return i == 0
	case ':':
		return i == 0 || after != "" && after[0] != ' '
	case '.', ')':
		return digits(before) || line[i] == '.' && len(before) >= 3 && strings.EqualFold(before[len(before)-3:], "www")
	}
	return false
}

func digits(words string) bool {
	return words != "" && strings.Trim(words, "0123456789") == ""
}
