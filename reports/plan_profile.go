package reports

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"doorway/audit"
)

// whereWeAreNow is the profile by domain, as a chart with its table, and by principle.
func (p planner) whereWeAreNow() []block {
	if whole := p.Scores.Whole; whole.Rated+whole.NotSure+whole.DoesNotApply == 0 {
		return []block{section("now", "Where we are now"),
			para(text("We have not answered any criterion yet. When we have, a bar for each part of the journey shows where we are."))}
	}
	blocks := []block{
		section("now", "Where we are now"),
		para(text("Each bar is a part of someone’s way through our practice. Each piece of a bar is one thing that should happen there.")),
		{Chart: p.chart()},
		part("by-domain", "By part of the journey"),
		tableBlock(p.tallies("Part of the journey", p.Scores.Domains)),
	}
	if len(p.Scores.Principles) > 0 {
		blocks = append(blocks, part("by-principle", "By principle"), para(text("A criterion can serve more than one principle.")),
			tableBlock(p.tallies("Principle", p.Scores.Principles)))
	}
	return blocks
}

func (p planner) chart() *chart {
	c := chart{Legend: p.legend(), Alt: fmt.Sprintf(
		"Chart of where we are now: a bar for each of %d parts of the journey, with a piece for each criterion. The table after it gives the same numbers.",
		len(p.Scores.Domains))}
	for _, t := range p.Scores.Domains {
		c.Bars = append(c.Bars, bar{Label: t.Title, Segments: p.segments(t.ID), Words: scoreWords(t)})
	}
	return &c
}

// legend names the levels and the other answers; "not answered" only when there is one.
func (p planner) legend() []legendEntry {
	scale := p.Sheet.Set.Scale
	var legend []legendEntry
	for level, meaning := range scale.Levels {
		legend = append(legend, legendEntry{levelMark(scale, audit.Level(level)), meaning.Label})
	}
	legend = append(legend, legendEntry{mark{Kind: markNotSure}, scale.NotSure.Label},
		legendEntry{mark{Kind: markDoesNotApply}, scale.DoesNotApply.Label})
	if p.Scores.Whole.Unanswered > 0 {
		legend = append(legend, legendEntry{mark{Kind: markUnanswered}, "Not answered yet"})
	}
	return legend
}

// segments are a domain's criteria, the furthest first; what is not a level comes last.
func (p planner) segments(domain string) []mark {
	var marks []mark
	for _, c := range p.Sheet.Criteria() {
		if c.Domain == domain {
			marks = append(marks, p.markOf(c.ID))
		}
	}
	order := []markKind{markLevel, markNotSure, markDoesNotApply, markUnanswered}
	slices.SortStableFunc(marks, func(a, b mark) int {
		if a.Kind == markLevel && b.Kind == markLevel {
			return b.Level - a.Level
		}
		return slices.Index(order, a.Kind) - slices.Index(order, b.Kind)
	})
	return marks
}

func (p planner) markOf(criterion string) mark {
	return answerMark(p.Sheet.Set.Scale, p.Sheet.Answers[criterion])
}

// scoreWords is a score, or in words why there is none.
func scoreWords(t audit.Tally) string {
	switch {
	case t.Score != nil:
		return unbroken(fmt.Sprintf("%d of 100", *t.Score))
	case t.NoScore == audit.NoScoreLowCoverage:
		return fmt.Sprintf("No score: under %d%% rated", audit.MinCoverage)
	}
	return fmt.Sprintf("No score: fewer than %d rated", audit.MinRated)
}

func (p planner) tallies(first string, tallies []audit.Tally) table {
	t := table{Columns: []column{{first, 41, true}, {"Score", 31, false}, {"Rated", 18, false},
		{"What we said", 51, false}, {"Not sure", 13, false}, {"Does not apply", 16, false}}}
	for _, each := range tallies {
		t.Rows = append(t.Rows, []cell{
			{strong(each.Title)}, {text(scoreWords(each))}, {text(unbroken(fmt.Sprintf("%d of %d", each.Rated, each.Applicable)))},
			{text(p.levelWords(each))}, {text(fmt.Sprint(each.NotSure))}, {text(fmt.Sprint(each.DoesNotApply))},
		})
	}
	return t
}

// levelWords counts the criteria at each level in words, the highest first.
func (p planner) levelWords(t audit.Tally) string {
	var words []string
	for level := len(t.AtLevel) - 1; level >= 0; level-- {
		if n := t.AtLevel[level]; n > 0 && level < len(p.Sheet.Set.Scale.Levels) {
			words = append(words, unbroken(fmt.Sprintf("%d %s", n, lowerFirst(p.Sheet.Set.Scale.Levels[level].Label))))
		}
	}
	if t.Unanswered > 0 {
		words = append(words, unbroken(fmt.Sprintf("%d not answered yet", t.Unanswered)))
	}
	if len(words) == 0 {
		return "–"
	}
	return strings.Join(words, ", ")
}

// unbroken keeps a count with its words on one line: the whole when it is short, else the first two.
func unbroken(words string) string {
	if len(words) <= 20 {
		return strings.ReplaceAll(words, " ", "\u00a0")
	}
	return strings.Replace(words, " ", "\u00a0", 1)
}

func lowerFirst(words string) string {
	first, size := utf8.DecodeRuneInString(words)
	return string(unicode.ToLower(first)) + words[size:]
}

func upperFirst(words string) string {
	first, size := utf8.DecodeRuneInString(words)
	if size == 0 {
		return words
	}
	return string(unicode.ToUpper(first)) + words[size:]
}

// answerWords names an answer as the scale does.
func (p planner) answerWords(id string) string {
	return answerLabel(p.Sheet.Set.Scale, p.markOf(id))
}

// answerLine is an answer in one line with its mark.
func (p planner) answerLine(c audit.Criterion) paragraph {
	m := p.markOf(c.ID)
	return paragraph{Mark: &m, Runs: []run{{Text: p.answerWords(c.ID)}}}
}

func (p planner) nowCell(c audit.Criterion) cell {
	m := p.markOf(c.ID)
	now := cell{{Mark: &m, Runs: []run{{Text: p.answerWords(c.ID), Strong: true}}}}
	if m.Kind == markUnanswered {
		return cell{quietText(p.answerWords(c.ID))}
	}
	if m.Kind == markLevel && m.Level < len(c.Levels) {
		now = append(now, text(c.Levels[m.Level]))
	}
	return now
}

// nextCell shows the next level up; what is not known yet has to be found out first.
func (p planner) nextCell(c audit.Criterion) cell {
	now := p.markOf(c.ID)
	next := now.Level + 1
	if now.Kind != markLevel {
		return cell{text("First, find out where we are.")}
	}
	if next >= len(c.Levels) || next >= len(p.Sheet.Set.Scale.Levels) {
		return cell{text("This is the highest level.")}
	}
	m := levelMark(p.Sheet.Set.Scale, audit.Level(next))
	return cell{{Mark: &m, Runs: []run{{Text: p.Sheet.Set.Scale.Levels[next].Label, Strong: true}}}, text(c.Levels[next])}
}
