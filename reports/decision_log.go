package reports

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"doorway/audit"
)

// DecisionLogData is what a group decided. It names roles, never a person, and contributions by their ids, never their words.
type DecisionLogData struct {
	GroupName string
	AsOf      audit.Date       // the day that the log speaks of, in Europe/London; required
	Decisions []LoggedDecision // in the order in which they are shown
}

// LoggedDecision is a decision as it was written down.
type LoggedDecision struct {
	Number        int // from 1, in the order in which they were written down
	Decision      audit.Decision
	Criteria      []LoggedCriterion
	Contributions []LoggedContribution
	Retired       string // the number of the version that it retired, or would have; empty for any other
}

// LoggedCriterion is a criterion that a decision was about.
type LoggedCriterion struct {
	ID        string
	New, Gone bool // the decision was about adding it, or about asking it no longer
}

// LoggedContribution is the id of what somebody said about a decision; empty when they withdrew it.
type LoggedContribution audit.ContributionID

// Words are what the log says of it: a short number, enough for the group to find it, or that it was withdrawn.
func (c LoggedContribution) Words() string {
	if c == "" {
		return "a contribution was withdrawn"
	}
	return string(c[:min(shortID, len(c))])
}

// DecisionLog writes a group's log of decisions as a tagged PDF. The same data gives the same bytes.
// Errors: those of w; data without a date.
func DecisionLog(w io.Writer, data DecisionLogData) error {
	day, err := dayTime(data.AsOf)
	if err != nil {
		return err
	}
	return writePDF(w, decisionLog(data), day)
}

// DecisionLogPage writes the same content as a whole HTML page that needs nothing else; its style's hash is
// PageStyleHash.
// Errors: as DecisionLog.
func DecisionLogPage(w io.Writer, data DecisionLogData) error {
	if _, err := dayTime(data.AsOf); err != nil {
		return err
	}
	return writePage(w, decisionLog(data))
}

// ReportID tells reports apart: see reportID.
func (d DecisionLogData) ReportID() string { return reportID("doorway/decision-log/1", d) }

func decisionLog(d DecisionLogData) content {
	out := content{Title: "What we decided: " + d.GroupName, ReportID: d.ReportID(), AsOf: d.AsOf.Long(), Cover: d.cover()}
	if len(d.Decisions) > 0 {
		out.Blocks = append(out.Blocks, section("decisions", "The decisions"))
	}
	for _, decision := range d.Decisions {
		out.Blocks = append(out.Blocks, decision.blocks()...)
	}
	out.Blocks = append(out.Blocks, d.about()...)
	return out
}

func (d DecisionLogData) cover() []block {
	blocks := masthead(d.GroupName, "What we decided", joined(" · ", "Log of decisions", d.AsOf.Long()), coverGap)
	blocks = append(blocks, space(grid/2), block{Panel: &panel{
		Aside: []paragraph{strong("How to read this")},
		Paragraphs: []paragraph{
			text("Each decision stays as it was written down. Nobody can change it or take it out."),
			text("It names roles, never people. What people said about it stays with them: only a short number stands here, so that the group can find it."),
			text("Those who saw it differently are heard here too. A decision without people with lived experience says so, and why."),
		},
	}}, section("summary", "In a minute"))
	if len(d.Decisions) == 0 {
		return append(blocks, para(text("There is no decision yet. When the group has taken one, it will stand here.")))
	}
	return append(blocks, block{Facts: []fact{d.countFact(), d.withoutFact(), d.dissentFact()}})
}

func (d DecisionLogData) countFact() fact {
	f := fact{Title: "Decisions", Figure: fmt.Sprint(len(d.Decisions)), Caption: "written down"}
	latest := slices.MaxFunc(d.Decisions, func(a, b LoggedDecision) int { return a.Number - b.Number })
	f.Said = "The latest, of " + latest.Decision.DecidedOn.Long() + ":"
	f.Items = []string{shorten(oneLine(latest.Decision.What), factLength)}
	return f
}

func (d DecisionLogData) withoutFact() fact {
	numbers := d.numbers(audit.Decision.WithoutLivedExperience)
	f := fact{Title: "Without people with lived experience", Figure: fmt.Sprint(len(numbers)), Caption: "of them", Said: numberWords(numbers)}
	if len(numbers) == 0 {
		f.Said = "People with lived experience took part in every decision."
	}
	return f
}

func (d DecisionLogData) dissentFact() fact {
	numbers := d.numbers(func(each audit.Decision) bool { return each.Dissent != "" })
	f := fact{Title: "Seen differently by some", Figure: fmt.Sprint(len(numbers)), Caption: "of them", Said: numberWords(numbers)}
	if len(numbers) == 0 {
		f.Said = "Nobody asked to have another view written down."
	}
	return f
}

// numbers gives the numbers of the decisions that are so, the smallest first.
func (d DecisionLogData) numbers(is func(audit.Decision) bool) []int {
	var numbers []int
	for _, each := range d.Decisions {
		if is(each.Decision) {
			numbers = append(numbers, each.Number)
		}
	}
	slices.Sort(numbers)
	return numbers
}

func numberWords(numbers []int) string {
	if len(numbers) == 1 {
		return fmt.Sprintf("Decision %d.", numbers[0])
	}
	var words []string
	for _, number := range numbers {
		words = append(words, fmt.Sprint(number))
	}
	return "Decisions " + strings.Join(words, ", ") + "."
}

func (l LoggedDecision) blocks() []block {
	d := l.Decision
	blocks := []block{part(fmt.Sprintf("decision-%d", l.Number), fmt.Sprintf("Decision %d, %s", l.Number, d.DecidedOn.Long())), para(strong(d.What))}
	if d.WithoutLivedExperience() {
		blocks = append(blocks, block{Panel: &panel{
			Aside:      []paragraph{strong("Please note")},
			Paragraphs: []paragraph{strong("Decided without people with lived experience."), labelled("The reason", d.WithoutBecause)},
		}})
	}
	var roles []string
	for _, role := range d.TookPart {
		roles = append(roles, role.Words())
	}
	for _, each := range [][2]string{
		{"Why", d.Why}, {"What came of it", upperFirst(d.Outcome.Words())}, {"How it was decided", upperFirst(d.How.Words())},
		{"Who took part", upperFirst(strings.Join(roles, ", "))}, {"Version to be retired", l.Retired}, {"Options not taken", d.OptionsNotTaken},
		{"Who saw it differently", d.Dissent}, {"Criteria", l.criteriaWords()}, {"What people said about it, by number", l.saidWords()},
	} {
		if each[1] != "" {
			blocks = append(blocks, para(labelled(each[0], each[1])))
		}
	}
	return blocks
}

func (l LoggedDecision) criteriaWords() string {
	var words []string
	for _, criterion := range l.Criteria {
		switch {
		case criterion.New:
			words = append(words, criterion.ID+" (new)")
		case criterion.Gone:
			words = append(words, criterion.ID+" (no longer asked)")
		default:
			words = append(words, criterion.ID)
		}
	}
	return strings.Join(words, ", ")
}

// shortID is how much of a contribution's id is printed: enough for the group to find it.
const shortID = 8

func (l LoggedDecision) saidWords() string {
	var words []string
	for i, contribution := range l.Contributions {
		words = append(words, contribution.Words())
		if i == 0 && contribution == "" { // a number stays as it is
			words[0] = upperFirst(words[0])
		}
	}
	return strings.Join(words, ", ")
}

func (d DecisionLogData) about() []block {
	return []block{
		section("about", "About this log"),
		bullets(
			[]paragraph{text("A facilitator writes a decision down when the group has taken it. From then on it stays word for word.")},
			[]paragraph{text(fmt.Sprintf("Why something was decided is said in at most %d words, and what was not chosen stands beside it.", audit.MostDecisionWords))},
			[]paragraph{text("Whoever said something about a decision can take it back. Then their words are gone, and it says only that a contribution was withdrawn.")},
		),
		part("source", "Where it comes from"),
		bullets(provenance([2]string{"Group", oneLine(d.GroupName)}, [2]string{"As of", d.AsOf.Long()}, [2]string{"Report", d.ReportID()})...),
	}
}
