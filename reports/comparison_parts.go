package reports

import (
	"fmt"
	"slices"

	"doorway/audit"
)

// comparison makes the content: agreements first, and a first page that can be read in a minute.
func comparison(d ComparisonData) content {
	c := comparer{d, comparedGroups(d.Comparison.Rows)}
	out := content{
		Title: "Comparison: " + d.PracticeName, ReportID: d.ReportID(), AsOf: d.AsOf.Long(), Cover: c.cover(),
	}
	if d.Draft {
		out.Title += " (draft)"
		out.Draft = draftWords
	}
	if len(d.Comparison.Sources) > 0 {
		out.Blocks = slices.Concat(c.same(), c.higher(), c.differently(), c.oneSide())
	}
	out.Blocks = append(out.Blocks, c.about()...)
	return out
}

// comparer writes a comparison's blocks.
type comparer struct {
	ComparisonData
	groups compared
}

// compared is the rows as the report lists them.
type compared struct {
	same, higher, differently []audit.ComparedRow
	oneSide                   []audit.ComparedRow // somebody else said something, but only one side gave a level
	alone                     []audit.Criterion   // nobody else's view is shown
}

func comparedGroups(rows []audit.ComparedRow) compared {
	var groups compared
	for _, row := range rows {
		switch {
		case row.Kind == audit.ComparedSame:
			groups.same = append(groups.same, row)
		case row.Kind == audit.ComparedPracticeHigher:
			groups.higher = append(groups.higher, row)
		case row.Kind == audit.ComparedDifferently:
			groups.differently = append(groups.differently, row)
		case len(row.Views) > 0:
			groups.oneSide = append(groups.oneSide, row)
		default:
			groups.alone = append(groups.alone, row.Criterion)
		}
	}
	return groups
}

func (c comparer) cover() []block {
	blocks := masthead(c.PracticeName, "Seen from several sides", joined(" · ", "Comparison", c.AsOf.Long(), c.Town, c.ODSCode), coverGap)
	blocks = append(blocks, space(grid/2), criteriaPanel(c.Set, c.Agreed), c.whoReads())
	return append(blocks, c.summary()...)
}

func (c comparer) whoReads() block {
	return block{Panel: &panel{
		Aside: []paragraph{strong("Who may read this")},
		Paragraphs: []paragraph{
			text("This is for the leads of our practice. What a trainee shared by name was shared with them, for a conversation."),
			text("What colleagues said stands here only where enough of them gave a view for everybody to read it. More may stand on the comparison page."),
			text("Views of several people stand together, without numbers or names. Please do not try to work out who said what."),
		},
	}}
}

func (c comparer) summary() []block {
	blocks := []block{section("summary", "In a minute")}
	if len(c.Comparison.Sources) == 0 {
		return append(blocks, para(text("Nobody else’s view is here yet. When colleagues have given theirs and a round is closed, or when trainees’ views are released, they stand beside our answers.")))
	}
	left := append([]block{part("summary-same", "What we see the same")}, c.few(c.groups.same, "Where views meet, it will stand here.")...)
	right := append([]block{part("summary-talk", "Worth talking about")},
		c.few(slices.Concat(c.groups.higher, c.groups.differently), "There is no difference to talk about.")...)
	blocks = append(blocks, para(text(c.counts())), block{Columns: &columns{left, right}})
	return blocks
}

// counts says in a sentence how many criteria stand in which group.
func (c comparer) counts() string {
	return fmt.Sprintf("Of %s: %d seen the same, %d that we rated higher, %d seen differently, and %d not compared yet.",
		lowerFirst(counted(len(c.Comparison.Rows), "criterion", "criteria")), len(c.groups.same), len(c.groups.higher), len(c.groups.differently),
		len(c.groups.oneSide)+len(c.groups.alone))
}

// few names the first rows of a group.
func (c comparer) few(rows []audit.ComparedRow, none string) []block {
	if len(rows) == 0 {
		return []block{para(quietText(none))}
	}
	var items [][]paragraph
	for _, row := range rows[:min(len(rows), summaryItems)] {
		items = append(items, []paragraph{text(shorten(row.Criterion.Title, summaryLength))})
	}
	blocks := []block{bullets(items...)}
	if more := len(rows) - summaryItems; more > 0 {
		blocks = append(blocks, para(quietText("And "+lowerFirst(counted(more, "more", "more"))+".")))
	}
	return blocks
}

func (c comparer) same() []block {
	blocks := []block{section("same", "What we see the same"), para(quietText(spreadKey(c.Set.Scale)))}
	if len(c.groups.same) == 0 {
		return append(blocks, para(text("Nothing stands here yet.")))
	}
	t := table{Columns: []column{{"What should happen", 70, true}, {"Our answer", 40, false}, {"What others said", 60, false}}}
	for _, row := range c.groups.same {
		t.Rows = append(t.Rows, []cell{criterionCell(row.Criterion), {c.ownAnswer(row.Answer)}, c.viewsCell(row)})
	}
	return append(blocks, tableBlock(t))
}

func (c comparer) higher() []block {
	return c.differences("higher", "Where we rated it higher",
		"A different place to stand shows different things. Each line has a question to begin with.", c.groups.higher)
}

func (c comparer) differently() []block {
	return c.differences("differently", "What is seen differently",
		"Others saw more of it in place than we did, or people saw it in more than one way.", c.groups.differently)
}

func (c comparer) differences(id, title, opening string, rows []audit.ComparedRow) []block {
	blocks := []block{section(id, title)}
	if len(rows) == 0 {
		return append(blocks, para(text("Nothing stands here.")))
	}
	t := table{Columns: []column{{"What should happen", 50, true}, {"Our answer", 32, false}, {"What others said", 48, false}, {"To talk about", 40, false}}}
	for _, row := range rows {
		t.Rows = append(t.Rows, []cell{criterionCell(row.Criterion), {c.ownAnswer(row.Answer)}, c.viewsCell(row), {text(row.Question)}})
	}
	return append(blocks, para(text(opening)), tableBlock(t))
}

// oneSide lists what cannot be compared, because one side or both gave no level.
func (c comparer) oneSide() []block {
	blocks := []block{section("one-side", "What is not compared yet")}
	if len(c.groups.oneSide)+len(c.groups.alone) == 0 {
		return append(blocks, para(text("Nothing stands here: there is a level from both sides for everything.")))
	}
	if len(c.groups.oneSide) > 0 {
		t := table{Columns: []column{{"What should happen", 70, true}, {"Our answer", 40, false}, {"What others said", 60, false}}}
		for _, row := range c.groups.oneSide {
			t.Rows = append(t.Rows, []cell{criterionCell(row.Criterion), {c.ownAnswer(row.Answer)}, c.viewsCell(row)})
		}
		blocks = append(blocks, tableBlock(t))
	}
	if len(c.groups.alone) > 0 {
		blocks = append(blocks, para(text("For these, nobody else’s view is shown:")), titlesByDomain(c.Set, c.groups.alone))
	}
	return blocks
}

func criterionCell(c audit.Criterion) cell { return cell{strong(c.Title), text(c.Statement)} }

func (c comparer) ownAnswer(answer audit.Answer) paragraph {
	m := answerMark(c.Set.Scale, answer)
	if m.Kind == markUnanswered {
		return quietText(answerLabel(c.Set.Scale, m))
	}
	return paragraph{Mark: &m, Runs: []run{{Text: answerLabel(c.Set.Scale, m)}}}
}

// viewsCell is what each source said. How one compares is said where it stands otherwise than the whole row does.
func (c comparer) viewsCell(row audit.ComparedRow) cell {
	var out cell
	for _, view := range row.Views {
		label := strong(sourceLabel(c.Comparison.Sources[view.Source].Source))
		if view.Kind != row.Kind && view.Kind != audit.ComparedNot {
			label.Runs = append(label.Runs, run{Text: ": " + lowerFirst(comparedWords(view.Kind))})
		}
		out = append(out, label, c.said(view.Said))
		if view.Said.Note != "" {
			out = append(out, text(view.Said.Note))
		}
	}
	return out
}

func (c comparer) said(said audit.ComparedSaid) paragraph {
	switch {
	case said.HasSpread:
		return spreadParagraph(c.Set.Scale, said.Spread)
	case said.Choice == audit.ChoiceLevel:
		m := levelMark(c.Set.Scale, said.Level)
		return paragraph{Mark: &m, Runs: []run{{Text: c.saidWords(said)}}}
	}
	return quietText(c.saidWords(said) + ".")
}

// about says whose views these are, how they are compared, and where the report comes from.
func (c comparer) about() []block {
	blocks := []block{section("about", "About this comparison"), part("whose", "Whose views these are")}
	blocks = append(blocks, c.whose()...)
	return append(blocks,
		part("how", "How views are compared"),
		para(text("Where several people gave a view, we compare with the level that most of them said; where none stands out, with all that they said. "+
			"The comparison shows how things look from different places. It never says who is right.")),
		part("source", "Where it comes from"),
		bullets(provenance(
			[2]string{"Practice", oneLine(joined(", ", c.PracticeName, c.Town, c.ODSCode))},
			[2]string{"Criteria", c.Set.Title + ", version " + c.Set.Version},
			[2]string{"As of", c.AsOf.Long()},
			[2]string{"Self-assessment", submissionWords(c.SubmissionNumber, c.SubmissionHash)},
			[2]string{"Report", c.ReportID()},
		)...),
	)
}

func (c comparer) whose() []block {
	if len(c.Comparison.Sources) == 0 {
		return []block{para(text("Only our own answers are here."))}
	}
	var items [][]paragraph
	for _, each := range c.Comparison.Sources {
		item := []paragraph{labelled(joined(", ", sourceLabel(each.Source), each.Source.When), sourceWords(each.Source.Kind))}
		if each.HasKappa {
			item = append(item, text(fmt.Sprintf("How alike, beyond chance (weighted kappa): %s. %s", each.Kappa.Value(), each.Kappa.Words())))
		}
		if each.More > 0 {
			item = append(item, text(moreWords(each.More)))
		}
		items = append(items, item)
	}
	return []block{bullets(items...)}
}

// moreWords say where the lines of a conversation are read that no row of the comparison has.
func moreWords(lines int) string {
	return counted(lines, "more line of it is", "more lines of it are") +
		" about what this self-assessment does not ask. Doorway shows the whole conversation under “Shared with you by name”."
}

func sourceWords(kind audit.ComparedSourceKind) string {
	switch kind {
	case audit.ComparedStaff:
		return "what people who work here said on their own, before an answer was agreed."
	case audit.ComparedPooled:
		return "what trainees on placement here rated, put together when there were enough of them."
	}
	return "what a trainee on placement here chose to share with us by name."
}
