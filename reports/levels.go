package reports

import (
	"fmt"
	"strings"

	"doorway/audit"
)

// levelMark is the sign of a level on its scale.
func levelMark(scale audit.Scale, level audit.Level) mark {
	return mark{Kind: markLevel, Level: int(level), Top: int(scale.Top())}
}

// levelLabel names a level as its scale does; empty for one that the scale lacks.
func levelLabel(scale audit.Scale, level audit.Level) string {
	if level < 0 || int(level) >= len(scale.Levels) {
		return ""
	}
	return scale.Levels[level].Label
}

// answerMark is the sign of an answer. One that does not apply is no answer yet where the scale asks for a reason and
// none is given.
func answerMark(scale audit.Scale, answer audit.Answer) mark {
	switch answer.Choice {
	case audit.ChoiceLevel:
		return levelMark(scale, answer.Level)
	case audit.ChoiceNotSure:
		return mark{Kind: markNotSure}
	case audit.ChoiceDoesNotApply:
		if scale.DoesNotApply.NeedsReason && strings.TrimSpace(answer.Reason) == "" {
			return mark{Kind: markUnanswered}
		}
		return mark{Kind: markDoesNotApply}
	}
	return mark{Kind: markUnanswered}
}

// answerLabel names an answer as its scale does.
func answerLabel(scale audit.Scale, m mark) string {
	switch m.Kind {
	case markLevel:
		return levelLabel(scale, audit.Level(m.Level))
	case markNotSure:
		return scale.NotSure.Label
	case markDoesNotApply:
		return scale.DoesNotApply.Label
	}
	return "Not answered yet"
}

// spreadMark is the sign of what several people said: the scale's levels as boxes, shaded from the lowest to the highest.
func spreadMark(scale audit.Scale, s audit.Spread) mark {
	m := mark{Kind: markSpread, Level: int(s.Lowest), Highest: int(s.Highest), Most: -1, Top: int(scale.Top())}
	if s.HasMost {
		m.Most = int(s.Most)
	}
	return m
}

// spreadWords says what several people said, never how many said it.
func spreadWords(scale audit.Scale, s audit.Spread) string {
	lowest, highest, most := levelLabel(scale, s.Lowest), levelLabel(scale, s.Highest), levelLabel(scale, s.Most)
	words := fmt.Sprintf("From “%s” to “%s”", lowest, highest)
	switch {
	case s.Lowest == s.Highest:
		words = fmt.Sprintf("All who gave a level said “%s”", lowest)
	case s.HasMost:
		words += fmt.Sprintf(", most often “%s”", most)
	}
	if s.NotSure {
		return words + ". Some were not sure."
	}
	return words + "."
}

// spreadParagraph is what several people said, drawn and in words.
func spreadParagraph(scale audit.Scale, s audit.Spread) paragraph {
	m := spreadMark(scale, s)
	return paragraph{Mark: &m, Runs: []run{{Text: spreadWords(scale, s)}}}
}

// spreadKey says how to read the drawn sign of a spread.
func spreadKey(scale audit.Scale) string {
	return fmt.Sprintf("Each box is a level, “%s” on the left. Shaded: from the lowest said to the highest. "+
		"Dark with a dot: what most said.", levelLabel(scale, 0))
}
