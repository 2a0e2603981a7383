package reports

import (
	"io"

	"doorway/audit"
)

// inventedWriter marks what is written to it: see OfInvented.
type inventedWriter struct{ io.Writer }

// OfInvented gives a writer on which every document says that nobody gave the answers in it. The mark goes with the writer,
// not with each kind of report, so that none can leave it out.
func OfInvented(w io.Writer) io.Writer { return inventedWriter{w} }

// SaysInvented gives the words that a document written to w says, because it is written to OfInvented; otherwise none.
func SaysInvented(w io.Writer) string {
	if _, invented := w.(inventedWriter); invented {
		return audit.InventedAnswers + "."
	}
	return ""
}

// headed gives a document that is written to w the words that stand above each page, of a draft and of invented answers.
func headed(w io.Writer, c content) content {
	switch invented := SaysInvented(w); {
	case invented == "":
	case c.Draft == "":
		c.Draft = invented
	default:
		c.Draft = "DRAFT. " + invented
	}
	return c
}
