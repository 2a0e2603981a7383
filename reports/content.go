package reports

// content is a report as a tree of blocks, before it is drawn as a PDF or written as a page.
type content struct {
	Title    string // of the document
	Draft    string // the words above each page of a draft, or of invented answers; empty when it is neither
	ReportID string
	AsOf     string  // as a reader writes it: 22 November 2026
	Signed   Signed  // nothing for a report that nobody can ask about
	Cover    []block // the first page; without one there is no list of contents either
	Blocks   []block
}

// Foot is what stands at the foot of each page, beside its number.
func (c content) Foot() string {
	words := "Doorway report " + c.ReportID + ", as of " + c.AsOf
	if c.Signed.Code != "" {
		words += ", code " + string(c.Signed.Code)
	}
	return words
}

// block is one thing on a page: exactly one of its fields is set.
type block struct {
	Heading   *heading
	Paragraph *paragraph
	List      *list
	Table     *table
	Chart     *chart
	Panel     *panel
	Columns   *columns
	Sealed    *sealed
	Figure    *figure
	Facts     []fact
	Said      *said
	Space     float64 // millimetres, in the PDF only
}

// heading is a title of the document (1), a section (2) or a part of one (3).
type heading struct {
	Level int
	Text  string
	ID    string // where a link on the page leads
	Small bool   // a section that looks like a part, where room is short
	Huge  bool   // a title for a wall
}

// kind is what a paragraph is for, and so how it looks.
type kind string

const (
	plain   kind = ""
	quiet   kind = "quiet"   // hints and places
	brand   kind = "brand"   // the name of the product beside its mark
	subject kind = "subject" // what a report is about: the practice
	writing kind = "writing" // room to write by hand: so many ruled lines, and no words
)

// paragraph is a text of one or more runs.
type paragraph struct {
	Kind  kind
	Mark  *mark // drawn before the words
	Runs  []run
	Ruled []struct{} // one for each ruled line of a room to write
}

// run is a piece of a paragraph. Its text is as typed.
type run struct {
	Text   string
	Strong bool
}

// list is a list of items, each of one or more paragraphs.
type list struct {
	Items   [][]paragraph
	Ordered bool
}

// panel is a few paragraphs set apart on their own ground; the aside names what they are about and stands left of them.
type panel struct{ Aside, Paragraphs []paragraph }

// columns are two stacks of blocks side by side, where there is room; the left is read first.
type columns struct{ Left, Right []block }

// table is a table with one header row. Parts may be empty for a reader, never missing: every row has a cell for
// every column.
type table struct {
	Columns []column
	Rows    [][]cell
}

// column is a table's column: its heading and its width in millimetres.
type column struct {
	Title     string
	Width     float64
	RowHeader bool // its cells name their rows
}

// cell is what a table holds where a row and a column meet.
type cell []paragraph

// mark is the drawn sign of an answer: how far a disc is filled, a question mark or a dash. That of a spread is a row of
// boxes, one for each level of the scale.
type mark struct {
	Kind    markKind
	Level   int
	Top     int // the highest level
	Highest int // of a spread, whose lowest is Level
	Most    int // the level that most said, in a spread; -1: none stands out
}

type markKind string

const (
	markLevel        markKind = "level"
	markNotSure      markKind = "not_sure"
	markDoesNotApply markKind = "does_not_apply"
	markUnanswered   markKind = "unanswered"
	markSpread       markKind = "spread"
)

// fill gives the colour of a mark's segment: the ramp's four, spread over however many levels the scale has.
func (m mark) fill() rgb {
	if m.Kind != markLevel {
		return paper()
	}
	ramp := levelRamp()
	return ramp[m.rampIndex()]
}

// boxFill is the ground of a spread's box.
func (m mark) boxFill(level int) rgb {
	switch {
	case level == m.Most:
		return teal()
	case level >= m.Level && level <= m.Highest:
		return levelRamp()[1]
	}
	return paper()
}

func (m mark) rampIndex() int {
	if m.Top <= 0 {
		return 0
	}
	return min(max((m.Level*3+m.Top/2)/m.Top, 0), 3)
}

// part is how much of a mark's disc is filled: a quarter, a half and the whole for levels 1 to 3 of 3.
func (m mark) part() float64 {
	if m.Level >= m.Top {
		return 1
	}
	return float64(m.Level) / float64(m.Top+1)
}

// onDark tells whether a sign on the mark's fill must be light.
func (m mark) onDark() bool { return m.Kind == markLevel && m.rampIndex() >= 2 }

// chart is a profile: a bar for each group of criteria, with a segment for each criterion.
type chart struct {
	Alt    string
	Legend []legendEntry
	Bars   []bar
}

type legendEntry struct {
	Mark  mark
	Words string
}

// bar is a row of a chart. Its words beside it are part of the data table too.
type bar struct {
	Label    string
	Segments []mark
	Words    string
}

func text(words string) paragraph      { return paragraph{Runs: []run{{Text: words}}} }
func strong(words string) paragraph    { return paragraph{Runs: []run{{Text: words, Strong: true}}} }
func quietText(words string) paragraph { return paragraph{Kind: quiet, Runs: []run{{Text: words}}} }

// labelled is "Label: words" with the label in bold.
func labelled(label, words string) paragraph {
	return paragraph{Runs: []run{{Text: label + ": ", Strong: true}, {Text: words}}}
}

// roomToWrite is so many ruled lines.
func roomToWrite(lines int) paragraph {
	return paragraph{Kind: writing, Ruled: make([]struct{}, lines)}
}

func para(p paragraph) block         { return block{Paragraph: &p} }
func section(id, words string) block { return block{Heading: &heading{Level: 2, Text: words, ID: id}} }

// smallSection is a section that looks like a part, where room is short.
func smallSection(id, words string) block {
	return block{Heading: &heading{Level: 2, Text: words, ID: id, Small: true}}
}

func part(id, words string) block     { return block{Heading: &heading{Level: 3, Text: words, ID: id}} }
func space(millimetres float64) block { return block{Space: millimetres} }
func bullets(p ...[]paragraph) block  { return block{List: &list{Items: p}} }
func tableBlock(t table) block        { return block{Table: &t} }
