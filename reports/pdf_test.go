package reports

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// summary is a progress report's data, of which the summary is made.
type summary ProgressData

// writers gives how a kind of report is drawn and written, by the type of its data.
func writers(t testing.TB, data any) (pdf, page func(io.Writer) error) {
	t.Helper()
	switch d := data.(type) {
	case ActionPlanData:
		return func(w io.Writer) error { return ActionPlan(w, d) }, func(w io.Writer) error { return ActionPlanPage(w, d) }
	case MeetingSheetData:
		return func(w io.Writer) error { return MeetingSheet(w, d) }, func(w io.Writer) error { return MeetingSheetPage(w, d) }
	case ComparisonData:
		return func(w io.Writer) error { return Comparison(w, d) }, func(w io.Writer) error { return ComparisonPage(w, d) }
	case GroupReportData:
		return func(w io.Writer) error { return GroupReport(w, d) }, func(w io.Writer) error { return GroupReportPage(w, d) }
	case DecisionLogData:
		return func(w io.Writer) error { return DecisionLog(w, d) }, func(w io.Writer) error { return DecisionLogPage(w, d) }
	case ReflectionData:
		return func(w io.Writer) error { return Reflection(w, d) }, func(w io.Writer) error { return ReflectionPage(w, d) }
	case ProgressData:
		return func(w io.Writer) error { return ProgressReport(w, d) }, func(w io.Writer) error { return ProgressReportPage(w, d) }
	case summary:
		return func(w io.Writer) error { return ProgressSummary(w, ProgressData(d)) },
			func(w io.Writer) error { return ProgressSummaryPage(w, ProgressData(d)) }
	case PosterData:
		return func(w io.Writer) error { return Poster(w, d) }, func(w io.Writer) error { return PosterPage(w, d) }
	case CQCEvidenceData:
		return func(w io.Writer) error { return CQCEvidence(w, d) }, func(w io.Writer) error { return CQCEvidencePage(w, d) }
	}
	t.Fatalf("no report is made from %T", data)
	return nil, nil
}

// drawPDF draws a report and keeps it in a file for the tools that read it.
func drawPDF(t testing.TB, data any) (drawn []byte, path string) {
	t.Helper()
	var out bytes.Buffer
	pdf, _ := writers(t, data)
	if err := pdf(&out); err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(t.TempDir(), "report.pdf")
	if err := os.WriteFile(path, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return out.Bytes(), path
}

func drawPage(t testing.TB, data any) string {
	t.Helper()
	var out bytes.Buffer
	_, page := writers(t, data)
	if err := page(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// tool runs one of poppler's or qpdf's programs, which make test installs.
func tool(t testing.TB, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).CombinedOutput() // #nosec G204 -- names and files of these tests
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

// checkPDF fails on anything that qpdf or pdfcpu's strict mode finds.
func checkPDF(t *testing.T, drawn []byte, path string) {
	t.Helper()
	if out := tool(t, "qpdf", "--check", path); strings.Contains(out, "WARNING") {
		t.Error(out)
	}
	strict := model.NewDefaultConfiguration()
	strict.ValidationMode = model.ValidationStrict
	if err := api.Validate(bytes.NewReader(drawn), strict); err != nil {
		t.Errorf("pdfcpu: %v", err)
	}
}

var (
	structureLine = regexp.MustCompile(`^ *([A-Z][A-Za-z0-9]*)(:? |$|:$)`)
	spaces        = regexp.MustCompile(`\s+`)
)

// structureText is a PDF's text in the order of its structure tree, without the list of contents and without
// artifacts.
func structureText(t *testing.T, path string) string {
	t.Helper()
	var words strings.Builder
	skipping := false
	for line := range strings.SplitSeq(tool(t, "pdfinfo", "-struct-text", path), "\n") {
		trimmed := strings.TrimSpace(line)
		if found := structureLine.FindStringSubmatch(line); found != nil {
			skipping = found[1] == "TOC" || found[1] == "TOCI"
			words.WriteByte(' ') // one element's pieces follow each other as they are
		}
		if !skipping && strings.HasPrefix(trimmed, `"`) && trimmed != `"Contents"` {
			words.WriteString(strings.TrimSuffix(trimmed[1:], `"`))
		}
	}
	return flat(words.String())
}

func flat(text string) string { return strings.TrimSpace(spaces.ReplaceAllString(text, " ")) }

// pageText is a page's text in reading order, as the PDF's fonts would print it, without the list of contents.
func pageText(t *testing.T, page string) string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var words strings.Builder
	collect(&words, root)
	return flat(words.String())
}

func collect(words *strings.Builder, node *html.Node) {
	switch node.DataAtom {
	case atom.Head, atom.Nav, atom.Footer:
		return
	}
	if class(node) == "narrow" { // the same drawing once more, for a telephone
		return
	}
	switch node.DataAtom {
	case atom.P, atom.Li, atom.H1, atom.H2, atom.H3, atom.Span, atom.Td, atom.Th:
		words.WriteByte(' ')
	}
	if node.Type == html.TextNode {
		words.WriteString(printable(node.Data))
	}
	for child := node.FirstChild; child != nil; child = child.NextSibling {
		collect(words, child)
	}
}

func class(node *html.Node) string {
	for _, a := range node.Attr {
		if a.Key == "class" {
			return a.Val
		}
	}
	return ""
}
