package audit

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// MaxCriterionText is how long one text of a criterion may be, in characters.
const MaxCriterionText = 5000

// MaxCriterionItems is how many evidence ideas or suggested actions a criterion may have.
const MaxCriterionItems = 20

// Texts gives the texts of a criterion that somebody types, with the paths of their fields.
func (c Criterion) Texts() []Text {
	texts := []Text{
		{"title", c.Title}, {"statement", c.Statement}, {"whyItMatters", c.WhyItMatters}, {"contentNote", c.ContentNote},
		{"plain", c.Plain}, {"easyRead", c.EasyRead}, {"placementPrompt", c.PlacementPrompt},
	}
	for i, level := range c.Levels {
		texts = append(texts, Text{fmt.Sprintf("levels.%d", i), level})
	}
	for i, example := range c.EvidenceExamples {
		texts = append(texts, Text{fmt.Sprintf("evidenceExamples.%d", i), example})
	}
	for i, action := range c.SuggestedActions {
		texts = append(texts, Text{fmt.Sprintf("suggestedActions.%d.text", i), action.Text},
			Text{fmt.Sprintf("suggestedActions.%d.ownerRole", i), action.OwnerRole})
	}
	return texts
}

// Texts gives the texts of a change that somebody types, with the paths of their fields.
func (c DraftCriterion) Texts() []Text { return append(c.Criterion.Texts(), Text{"why", c.Why}) }

// Edit is a change of a criterion as somebody wants it in the draft: with its kind, its reason, and whether they looked that the
// plain and the Easy Read text still hold. before is the criterion as it stands in the draft; of a new one it has no id. What is
// not theirs to say stays as it was: the id, where it comes from, its sources. Suggested actions that have no id get one.
// Errors: CodeInvalid with every field that is at fault.
func (d Draft) Edit(before DraftCriterion, wanted DraftCriterion, looked bool) (DraftCriterion, error) {
	old, had := d.Base.Criterion(before.Criterion.ID)
	id, derived, sources := before.Criterion.ID, before.Criterion.DerivedFrom, before.Criterion.Sources
	if wanted.Retired {
		wanted.Criterion = before.Criterion
	}
	wanted.Criterion.ID, wanted.Criterion.DerivedFrom, wanted.Criterion.Sources = id, derived, sources
	wanted.Position = before.Position
	var faults fieldFaults
	d.checkCriterion(&faults, wanted)
	if kinds := wanted.Kinds(old, had); !slices.Contains(kinds, wanted.Kind) {
		faults.add("kind", kindFault(kinds))
	}
	if err := faults.err(); err != nil {
		return DraftCriterion{}, err
	}
	d.nameActions(&wanted.Criterion, old)
	return wanted.Rewritten(before, looked), nil
}

const betweenReasons = "\n\n"

// AddReason gives the reasons of a change with one more below them, each once. Errors: CodeInvalid when that is too long.
func AddReason(reasons, why string) (string, error) {
	switch {
	case reasons == "" || reasons == why:
		return why, nil
	case strings.HasSuffix(reasons, betweenReasons+why):
		return reasons, nil
	}
	all := reasons + betweenReasons + why
	if utf8.RuneCountInString(all) > MaxCriterionText {
		return "", Invalid("why", "Together with the reason that stands there already this is too long. Write a shorter one.")
	}
	return all, nil
}

// TakeReason gives the reasons without the last one, if it is this and there are others.
func TakeReason(reasons, why string) string { return strings.TrimSuffix(reasons, betweenReasons+why) }

func kindFault(kinds []ChangeKind) string {
	if kinds[0] == ChangeEditorial {
		return "The statement and the levels are the same, so this is a small change of words: choose “editorial”."
	}
	return "Say what kind of change this is."
}

func (d Draft) checkCriterion(faults *fieldFaults, change DraftCriterion) {
	c := change.Criterion
	for _, text := range change.Texts() {
		faults.text(text.Field, text.Text, MaxCriterionText)
		switch {
		case strings.ContainsFunc(text.Text, notInText) && utf8.ValidString(text.Text) && !strings.ContainsRune(text.Text, 0):
			faults.add(text.Field, "This text holds a character that cannot be kept. Type it again.")
		case !blank(text.Text):
		case text.Field == "why":
			faults.add(text.Field, "Say why this changes. People will read it beside their earlier answer.")
		case !optionalText(text):
			faults.add(text.Field, "Write something here.")
		}
	}
	d.checkChoices(faults, c)
}

// optionalText tells whether a criterion may do without the text. What is only white space is none.
func optionalText(text Text) bool {
	return text.Text == "" && slices.Contains([]string{"contentNote", "plain", "easyRead"}, text.Field)
}

func (d Draft) checkChoices(faults *fieldFaults, c Criterion) {
	frame := d.Frame.Set
	if _, known := frame.Domain(c.Domain); !known {
		faults.add("domain", "Choose one of the domains.")
	}
	if len(c.Levels) != len(frame.Scale.Levels) {
		faults.add("levels", "Write a text for each level.")
	}
	if !slices.Contains([]PlacementMode{PlacementObserve, PlacementLook, PlacementAskStaff}, c.PlacementMode) {
		faults.add("placementMode", "Choose how a trainee finds out.")
	}
	known := func(id string) bool {
		return slices.ContainsFunc(frame.Principles, func(p Principle) bool { return p.ID == id })
	}
	if len(c.Principles) == 0 || len(c.Principles) > len(frame.Principles) || !slices.ContainsFunc(c.Principles, known) {
		faults.add("principles", "Choose at least one principle.")
	}
	for i, id := range c.Principles {
		if !known(id) || slices.Contains(c.Principles[:i], id) {
			faults.add("principles", "Choose each principle once.")
			break
		}
	}
	if n := len(c.EvidenceExamples); n == 0 || n > MaxCriterionItems {
		faults.add("evidenceExamples", "Write from 1 to 20 ideas.")
	}
	if n := len(c.SuggestedActions); n == 0 || n > MaxCriterionItems {
		faults.add("suggestedActions", "Write from 1 to 20 actions.")
	}
	for i, action := range c.SuggestedActions {
		if !slices.Contains([]Effort{EffortLow, EffortMedium, EffortHigh}, action.Effort) {
			faults.add(fmt.Sprintf("suggestedActions.%d.effort", i), "Choose how much work it is.")
		}
	}
}

// nameActions keeps the ids of suggested actions that the criterion has or had, and gives the others new ones that no
// criterion of the base or the draft uses: a practice's plan names them for good.
func (d Draft) nameActions(c *Criterion, old Criterion) {
	used := map[string]bool{}
	for _, criterion := range append(slices.Clone(d.Base.Criteria), d.Criteria()...) {
		for _, action := range criterion.SuggestedActions {
			used[action.ID] = true
		}
	}
	now, _ := d.Criterion(c.ID)
	own := append(slices.Clone(old.SuggestedActions), now.SuggestedActions...)
	c.SuggestedActions = slices.Clone(c.SuggestedActions)
	taken := map[string]bool{}
	for i, action := range c.SuggestedActions {
		its := slices.ContainsFunc(own, func(a SuggestedAction) bool { return a.ID == action.ID })
		if !its || taken[action.ID] {
			c.SuggestedActions[i].ID = freeID(c.ID+"-", used)
		}
		taken[c.SuggestedActions[i].ID], used[c.SuggestedActions[i].ID] = true, true
	}
}

// freeID is the prefix with the first letter, or the first number after the letters, that is not used.
func freeID(prefix string, used map[string]bool) string {
	for letter := 'a'; letter <= 'z'; letter++ {
		if id := prefix + string(letter); !used[id] {
			return id
		}
	}
	for n := 27; ; n++ {
		if id := prefix + strconv.Itoa(n); !used[id] {
			return id
		}
	}
}

// NextCriterionID is the id for a new criterion of a domain: the domain's with the number after the greatest that any version
// of the path or the draft uses, since an id never comes back for another criterion.
func (d Draft) NextCriterionID(path Path, domain string) string {
	greatest := 0
	note := func(id string) {
		if number, err := strconv.Atoi(strings.TrimPrefix(id, domain+"-")); err == nil {
			greatest = max(greatest, number)
		}
	}
	for _, set := range path {
		for _, criterion := range set.Criteria {
			note(criterion.ID)
		}
		for _, change := range set.Changes {
			note(change.CriterionID)
		}
	}
	for _, change := range d.Changes {
		note(change.Criterion.ID)
	}
	return fmt.Sprintf("%s-%d", domain, greatest+1)
}

// NextNumber proposes the number of the version after one: "0.1.0" is followed by "0.2.0", "1.0" by "1.1".
func NextNumber(number string) string {
	parts := strings.Split(number, ".")
	at := min(1, len(parts)-1)
	last, err := strconv.Atoi(parts[at])
	if err != nil {
		return number + ".1"
	}
	parts[at] = strconv.Itoa(last + 1)
	for i := at + 1; i < len(parts); i++ {
		parts[i] = "0"
	}
	return strings.Join(parts, ".")
}
