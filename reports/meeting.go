package reports

import (
	"fmt"
	"io"
	"strings"

	"doorway/audit"
)

// MeetingSheetData is what colleagues bring to the meeting in which they agree their answers.
type MeetingSheetData struct {
	PracticeName string // as shown, in title case
	Town         string // optional
	ODSCode      string
	AsOf         audit.Date // the day that the sheet is made, in Europe/London; required
	Set          *audit.CriteriaSet
	Agreed       bool           // whether a group has agreed this version of the criteria; if not, its notice is printed
	Topics       []MeetingTopic // in the order to talk about them; what is agreed already comes last
}

// MeetingTopic is one criterion to agree on.
type MeetingTopic struct {
	Criterion audit.Criterion
	Spread    *audit.Spread // nil: none may be printed on a sheet that everybody reads
	Question  string        // to begin talking with
	Settled   bool          // agreed already
}

// MeetingSheet writes the sheet as a tagged PDF of at most two pages: as many topics as leave room to write, the first
// first. The same data gives the same bytes.
// Errors: those of w; data without a date or without criteria.
func MeetingSheet(w io.Writer, data MeetingSheetData) error {
	day, err := asOfTime(data.AsOf, data.Set)
	if err != nil {
		return err
	}
	return writePDF(w, meetingSheet(data), day)
}

// MeetingSheetPage writes the same content as a whole HTML page that needs nothing else; its style's hash is
// PageStyleHash.
// Errors: as MeetingSheet.
func MeetingSheetPage(w io.Writer, data MeetingSheetData) error {
	if _, err := asOfTime(data.AsOf, data.Set); err != nil {
		return err
	}
	return writePage(w, meetingSheet(data))
}

// ReportID tells reports apart: see reportID. The criteria stand in it by their checksum.
func (d MeetingSheetData) ReportID() string {
	type topic struct {
		ID, Question string
		Spread       *audit.Spread
		Settled      bool
	}
	topics := make([]topic, len(d.Topics))
	for i, t := range d.Topics {
		topics[i] = topic{t.Criterion.ID, t.Question, t.Spread, t.Settled}
	}
	in := struct {
		Criteria criteriaIdentity
		Topics   []topic
		Data     MeetingSheetData
	}{Criteria: identityOf(d.Set), Topics: topics}
	d.Set, d.Topics = nil, nil
	in.Data = d
	return reportID("doorway/meeting-sheet/1", in)
}

const (
	sheetPages = 2
	leastRoom  = 2  // ruled lines for a topic
	mostRoom   = 8  // more would look as if an essay were asked for
	mostTopics = 16 // no two pages hold more
)

// meetingSheet chooses how many topics the sheet holds and how much room each has: all of them with as much room as two
// pages give, or as many as fit with the least.
func meetingSheet(d MeetingSheetData) content {
	d.Topics = settledLast(d.Topics)
	m := &metrics{}
	fits := func(topics, room int) bool { return len(m.place(sheetOf(d, topics, room), false).pages) <= sheetPages }
	topics := min(len(d.Topics), mostTopics)
	for topics > 0 && !fits(topics, leastRoom) {
		topics--
	}
	room := leastRoom
	for room < mostRoom && fits(topics, room+1) {
		room++
	}
	return sheetOf(d, topics, room)
}

// settledLast puts what is still to agree first, so that a second meeting gets the rest.
func settledLast(topics []MeetingTopic) []MeetingTopic {
	var open, settled []MeetingTopic
	for _, topic := range topics {
		if topic.Settled {
			settled = append(settled, topic)
		} else {
			open = append(open, topic)
		}
	}
	return append(open, settled...)
}

func sheetOf(d MeetingSheetData, topics, room int) content {
	c := content{Title: "Meeting sheet: " + d.PracticeName, ReportID: d.ReportID(), AsOf: d.AsOf.Long()}
	c.Blocks = append(
		masthead(d.PracticeName, "Agree together", joined(" · ", "Meeting sheet", d.AsOf.Long(), d.Town, d.ODSCode), 0),
		block{Columns: &columns{d.whatThisIs(), d.howWeTalk()}},
	)
	if topics == 0 {
		return d.withoutTopics(c)
	}
	c.Blocks = append(c.Blocks, smallSection("topics", "What to talk about"))
	if d.anySpread(topics) {
		c.Blocks = append(c.Blocks, para(quietText(spreadKey(d.Set.Scale))))
	}
	c.Blocks = append(c.Blocks, tableBlock(d.topicTable(topics, room)))
	if left := len(d.Topics) - topics; left > 0 {
		c.Blocks = append(c.Blocks, para(strong(leftWords(left))))
	}
	return c
}

func (d MeetingSheetData) withoutTopics(c content) content {
	words := "There is nothing to agree yet. When a round of views has been closed, what we saw differently stands here."
	if len(d.Topics) > 0 {
		words = leftWords(len(d.Topics))
	}
	c.Blocks = append(c.Blocks, smallSection("topics", "What to talk about"), para(text(words)))
	return c
}

func leftWords(left int) string {
	if left == 1 {
		return "One more is on the agree page."
	}
	return fmt.Sprintf("The other %d are on the agree page.", left)
}

func (d MeetingSheetData) whatThisIs() []block {
	return []block{
		smallSection("what", "What this is"),
		para(text("Some of us gave our own view of how things are here. In this meeting we agree our answers.")),
		para(quietText(shortNotice(d.Set, d.Agreed))),
	}
}

func (d MeetingSheetData) howWeTalk() []block {
	return []block{
		smallSection("how", "How we talk"),
		bullets(
			[]paragraph{text("Nobody has to say what they chose, or why, and nobody guesses.")},
			[]paragraph{text(shorten(d.Set.Scale.Choose, 200))},
			[]paragraph{text("One short reason is enough. Not being sure is an answer too.")},
		),
	}
}

func (d MeetingSheetData) anySpread(topics int) bool {
	for _, t := range d.Topics[:topics] {
		if t.Spread != nil {
			return true
		}
	}
	return false
}

func (d MeetingSheetData) topicTable(topics, room int) table {
	t := table{Columns: []column{{"What should happen, and how we see it", 98, true}, {"What we agree, and why", 72, false}}}
	choices := text(d.choices())
	for i, topic := range d.Topics[:topics] {
		t.Rows = append(t.Rows, []cell{d.topicCell(i+1, topic), {choices, roomToWrite(room)}})
	}
	return t
}

func (d MeetingSheetData) topicCell(number int, topic MeetingTopic) cell {
	c := cell{strong(fmt.Sprintf("%d. %s", number, shorten(topic.Criterion.Title, 120))), text(shorten(topic.Criterion.Statement, 250))}
	if topic.Spread != nil {
		c = append(c, spreadParagraph(d.Set.Scale, *topic.Spread))
	}
	if topic.Settled {
		return append(c, quietText("We have agreed on this already."))
	}
	return append(c, quietText(shorten(topic.Question, 300)))
}

// choices are the scale's answers with a box to tick before each.
func (d MeetingSheetData) choices() string {
	var words []string
	for _, level := range d.Set.Scale.Levels {
		words = append(words, level.Label)
	}
	words = append(words, d.Set.Scale.NotSure.Label)
	for i, each := range words {
		words[i] = "☐\u00a0" + strings.ReplaceAll(oneLine(each), " ", "\u00a0")
	}
	return strings.Join(words, "\u00a0\u00a0 ")
}
