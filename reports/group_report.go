package reports

import (
	"fmt"
	"slices"
	"strings"

	"doorway/audit"
)

// groupReport makes the content: how many share and where they are stands on the first page.
func groupReport(d GroupReportData) content {
	out := content{Title: "Many practices together: " + d.GroupName, ReportID: d.ReportID(), AsOf: d.AsOf.Long(), Cover: d.cover()}
	if d.Picture.Practices.Shown {
		out.Blocks = slices.Concat(d.where(), d.changed())
	}
	if d.Picture.Full.Shown {
		out.Blocks = slices.Concat(out.Blocks, d.chosen(), d.unsure())
	}
	out.Blocks = append(out.Blocks, d.about()...)
	return out
}

func (d GroupReportData) cover() []block {
	place := d.BoardName
	if place == "" {
		place = "All practices that share"
	}
	blocks := masthead(d.GroupName, "Many practices together", joined(" · ", "Group report", d.AsOf.Long(), place), coverGap)
	blocks = append(blocks, space(grid/2), criteriaPanel(d.Picture.Set, d.Agreed), d.whatThisIs())
	return append(blocks, d.summary()...)
}

func (d GroupReportData) whatThisIs() block {
	return block{Panel: &panel{
		Aside: []paragraph{strong("How to read this")},
		Paragraphs: []paragraph{
			text("These are practices that chose to share where they are. None of them is named, and nothing here is about one of them alone."),
			text(fmt.Sprintf("A number is rounded down: “10 practices or more” are 10 to 14. Fewer than %d are not shown: nobody and a few look the same.",
				d.Threshold)),
			text("Nobody is put in order here. Practices begin in different places, and an honest answer counts for more than a high one."),
		},
	}}
}

func (d GroupReportData) summary() []block {
	blocks := []block{section("summary", "In a minute")}
	if !d.Picture.Practices.Shown {
		return append(blocks, para(text(fmt.Sprintf("There is nothing to show yet. When %d practices or more share where they are, it will stand here.", d.Threshold))))
	}
	return append(blocks, block{Facts: []fact{d.sharingFact(), d.changeFact(), d.doingFact()}})
}

// figureOf is a count to be read from afar, with what it counts.
func figureOf(count audit.PracticeCount, caption string) (number, words string) {
	if !count.Shown {
		return "–", "too few to show"
	}
	return fmt.Sprint(count.AtLeast), caption
}

func (d GroupReportData) sharingFact() fact {
	f := fact{Title: "Practices that share"}
	f.Figure, f.Caption = figureOf(d.Picture.Practices, "practices or more")
	f.Said = "They share where they are in each part of the journey to care, by the " + d.formWords() + "."
	return f
}

func (d GroupReportData) formWords() string {
	if d.Picture.Form == audit.FormShort {
		return "short form, which asks about the essential criteria"
	}
	return "full form"
}

func (d GroupReportData) changeFact() fact {
	f := fact{Title: "Practices that looked again"}
	f.Figure, f.Caption = figureOf(d.Picture.Changed, "practices or more")
	f.Said = "They share an earlier self-assessment too, so that one can see what moved."
	if !d.Picture.Changed.Shown {
		f.Said = "Change takes time. When more practices look again and share it, what moved will stand here."
	}
	return f
}

func (d GroupReportData) doingFact() fact {
	f := fact{Title: "Practices that share their plan"}
	f.Figure, f.Caption = figureOf(d.Picture.Full, "practices or more")
	switch {
	case !d.Picture.Full.Shown:
		f.Said = "When more practices share their answers and plans, what they do most often will stand here."
	case len(d.Picture.Actions) > 0:
		f.Said = "What many of them chose to do:"
		for _, action := range d.Picture.Actions[:min(len(d.Picture.Actions), mostFactItems)] {
			f.Items = append(f.Items, shorten(action.Suggestion.Text, factLength))
		}
	default:
		f.Said = "They choose so differently that no one action stands out."
	}
	return f
}

// where is how practices stand in each domain: the middle half drawn and in words, and the numbers that can be told.
func (d GroupReportData) where() []block {
	scale := d.Picture.Set.Scale
	t := table{Columns: []column{{"Part of the journey", 46, true}, {"About half of the practices", 56, false}, {"How many at each level", 68, false}}}
	for _, p := range d.Picture.Domains {
		if !p.Scored.Shown {
			t.Rows = append(t.Rows, []cell{{strong(p.Domain.Title)}, {quietText("Too few to show, or this would tell of single ones.")}, {quietText("–")}})
			continue
		}
		name := cell{strong(p.Domain.Title), quietText(p.Scored.Words())}
		m := mark{Kind: markSpread, Level: int(p.Middle.From), Highest: int(p.Middle.To), Most: -1, Top: int(scale.Top())}
		t.Rows = append(t.Rows, []cell{name, {paragraph{Mark: &m, Runs: []run{{Text: d.middleWords(p.Middle)}}}}, d.spreadCell(p.Spread)})
	}
	return []block{
		section("where", "Where practices are"),
		para(text(fmt.Sprintf("Each box is a level, “%s” on the left. About half of the practices are in the shaded ones; about a quarter are lower, "+
			"and about a quarter higher, or level with them.", levelLabel(scale, 0)))),
		tableBlock(t),
	}
}

// spreadCell lists the levels that enough practices are at, the highest first, and says that the others have too few.
func (d GroupReportData) spreadCell(spread []audit.PracticeCount) cell {
	var out cell
	var few []string
	for level, count := range slices.Backward(spread) {
		label := levelLabel(d.Picture.Set.Scale, audit.Level(level))
		if !count.Shown {
			few = append(few, "“"+label+"”")
			continue
		}
		m := levelMark(d.Picture.Set.Scale, audit.Level(level))
		out = append(out, paragraph{Mark: &m, Runs: []run{{Text: label + ": "}, {Text: fmt.Sprintf("%d or more", count.AtLeast), Strong: true}}})
	}
	if len(few) == len(spread) {
		return cell{quietText("Too few at each to show.")}
	}
	if len(few) > 0 {
		out = append(out, quietText("Too few to show: "+strings.Join(few, ", ")+"."))
	}
	return out
}

func (d GroupReportData) changed() []block {
	blocks := []block{section("changed", "What changed since the first time")}
	t := table{Columns: []column{{"Part of the journey", 56, true}, {"Higher", 38, false}, {"About the same", 38, false}, {"Lower", 38, false}}}
	for _, p := range d.Picture.Domains {
		if c := p.Change; c.Compared.Shown {
			t.Rows = append(t.Rows, []cell{{strong(p.Domain.Title), quietText(c.Compared.Words() + " compared")},
				countCell(c.Higher), countCell(c.Same), countCell(c.Lower)})
		}
	}
	if len(t.Rows) == 0 {
		return append(blocks, para(text("Not enough practices have looked again and shared it, or this would tell of single ones. What moved will stand here once it can.")))
	}
	return append(blocks, para(text("The latest self-assessment that a practice shares, beside the first. Less than five points of a hundred either way is about the same. "+
		"A lower answer is honest, and it is not a step back by itself: whoever looks harder sees more.")), tableBlock(t))
}

func countCell(count audit.PracticeCount) cell {
	if !count.Shown {
		return cell{quietText("Too few to show")}
	}
	return cell{text(fmt.Sprintf("%d or more", count.AtLeast))}
}

func (d GroupReportData) chosen() []block {
	blocks := []block{section("actions", "What practices do")}
	if len(d.Picture.Actions) == 0 {
		return append(blocks, para(text("No suggested action was chosen by enough practices to be shown.")))
	}
	t := table{Columns: []column{{"Suggested action", 98, true}, {"Chose it", 36, false}, {"Have done it", 36, false}}}
	for _, a := range d.Picture.Actions {
		t.Rows = append(t.Rows, []cell{{text(a.Suggestion.Text), quietText(d.domainTitle(a.Criterion) + ": " + a.Criterion.Title)},
			countCell(a.Chosen), countCell(a.Done)})
	}
	return append(blocks, para(text("Actions that are suggested with the criteria, and that many practices took on. What practices worded themselves is theirs, and is not counted.")), tableBlock(t))
}

func (d GroupReportData) unsure() []block {
	blocks := []block{section("not-sure", "What practices are most often not sure about")}
	if len(d.Picture.NotSure) == 0 {
		return append(blocks, para(text("There is nothing that enough practices are not sure about.")))
	}
	t := table{Columns: []column{{"What should happen", 124, true}, {"Not sure", 46, false}}}
	for _, each := range d.Picture.NotSure {
		t.Rows = append(t.Rows, []cell{{strong(each.Criterion.Title), text(each.Criterion.Statement)}, countCell(each.NotSure)})
	}
	return append(blocks, para(text("“Not sure” is a good answer: it shows where a question, clearer words or an example would help.")), tableBlock(t))
}

func (d GroupReportData) about() []block {
	set := d.Picture.Set
	return []block{
		section("about", "About this report"), part("made", "How it is made"),
		bullets(
			[]paragraph{text("A practice counts once, by the latest self-assessment that it shares. When it stops sharing, it counts no more, from that moment.")},
			[]paragraph{text("In each part of the journey a practice counts at the level that its answers come closest to. Where too few of its answers have a level, it is left out.")},
			[]paragraph{text("Only practices that used the same version of the criteria and the same form are put together.")},
			[]paragraph{text("Practices that shared chose to. They are not a fair sample of all practices.")},
		),
		part("source", "Where it comes from"),
		bullets(provenance(
			[2]string{"Group", oneLine(d.GroupName)},
			[2]string{"Integrated care board", d.BoardName},
			[2]string{"Criteria", set.Title + ", version " + set.Version},
			[2]string{"Form", upperFirst(d.formWords())},
			[2]string{"As of", d.AsOf.Long()},
			[2]string{"Report", d.ReportID()},
		)...),
	}
}
