package audit_test

import (
	"errors"
	"strings"
	"testing"

	"doorway/audit"
)

func codeOf(err error) audit.Code {
	var refusal *audit.Error
	if errors.As(err, &refusal) {
		return refusal.Code
	}
	return ""
}

func fieldsOf(err error) (fields []string) {
	var refusal *audit.Error
	if errors.As(err, &refusal) {
		for _, field := range refusal.Fields {
			fields = append(fields, field.Field)
		}
	}
	return fields
}

// Whatever state a contribution is in, a facilitator may say any of the four, and the last two only with a reason; nobody brings
// back what was withdrawn, and nobody but its author withdraws.
func TestWhatMayBecomeOfAContribution(t *testing.T) {
	const because = "Small practices cannot."
	states := []audit.ContributionState{
		audit.ContributionHeard, audit.ContributionDiscussed, audit.ContributionChanged, audit.ContributionNotChanged, audit.ContributionWithdrawn,
	}
	kept := map[audit.ContributionState]string{
		audit.ContributionHeard: "", audit.ContributionDiscussed: "", audit.ContributionChanged: because, audit.ContributionNotChanged: because,
	}
	for _, from := range states {
		for _, to := range append(states, "", "lost") {
			for _, reason := range []string{"", " \n", because, strings.Repeat("a", audit.MaxGuardedRunes+1)} {
				got, err := from.Settle(to, reason)
				want, known := kept[to]
				var refused audit.Code
				switch {
				case from == audit.ContributionWithdrawn:
					refused = audit.CodeConflict
				case !known, len(reason) > len(because), want != "" && strings.TrimSpace(reason) == "":
					refused = audit.CodeInvalid
				}
				if codeOf(err) != refused || refused == "" && got != want {
					t.Errorf("%s to %q with %.20q: %q, %v; want %q, %q", from, to, reason, got, err, want, refused)
				}
			}
		}
	}
}

// Each visibility opens what is said to these roles of the group and to no other.
func TestWhoReadsAContribution(t *testing.T) {
	readers := map[audit.Visibility][]audit.Role{
		audit.VisibleToFacilitators: {audit.RoleFacilitator},
		audit.VisibleToGroup:        {audit.RoleFacilitator, audit.RoleGroupMember},
		audit.VisibleToPractices:    {audit.RoleFacilitator, audit.RoleGroupMember},
	}
	for visibility, want := range readers {
		var got []audit.Role
		for _, role := range audit.Roles() {
			if visibility.SeenBy(role) {
				got = append(got, role)
			}
		}
		if len(got) != len(want) {
			t.Errorf("%s is read by %v, want %v", visibility, got, want)
		}
		for _, role := range want {
			if !visibility.SeenBy(role) {
				t.Errorf("%s is not read by %s", visibility, role)
			}
		}
	}
	order := []audit.Visibility{audit.VisibleToFacilitators, audit.VisibleToGroup, audit.VisibleToPractices}
	for i, one := range order {
		for k, other := range order {
			if one.NarrowerThan(other) != (i < k) {
				t.Errorf("%s is narrower than %s: %v", one, other, i >= k)
			}
		}
	}
}

// A name stays only where a name is to be shown: one that is anonymous, or shows a role, never carries one.
func TestWhatAnAttributionCarries(t *testing.T) {
	said := audit.Contribution{Kind: audit.ContributionComment, Body: "Ask me once.", Visibility: audit.VisibleToFacilitators}
	cases := []struct {
		as         audit.Attribution
		name, want string
		wrong      string
	}{
		{audit.AsAnonymous, "Wren", "", ""},
		{audit.AsAnonymous, "", "", ""},
		{audit.AsRole, "Wren", "", ""},
		{audit.AsName, "Wren", "Wren", ""},
		{audit.AsName, " ", "", "shownName"},
		{audit.AsName, strings.Repeat("W", audit.MaxNameShown+1), "", "shownName"},
		{"", "Wren", "", "attribution"},
		{"loudly", "Wren", "", "attribution"},
	}
	for _, c := range cases {
		in := said
		in.Attribution, in.ShownName = c.as, c.name
		got, err := audit.NewContribution(in)
		if got.ShownName != c.want || strings.Join(fieldsOf(err), " ") != c.wrong {
			t.Errorf("%q with %.10q shows %q, at fault is %v; want %q and %q", c.as, c.name, got.ShownName, fieldsOf(err), c.want, c.wrong)
		}
	}
	said.Attribution, said.ShownName = audit.AsName, "401 023 2137"
	if _, err := audit.NewContribution(said); codeOf(err) != audit.CodeRefusedText {
		t.Errorf("a name that is an NHS number: %v", err)
	}
}

// Everything that is missing is said at once; nothing is chosen for anybody.
func TestAContributionChoosesNothingByItself(t *testing.T) {
	_, err := audit.NewContribution(audit.Contribution{Body: " ", CriterionID: "no id!"})
	if got := strings.Join(fieldsOf(err), " "); got != "body kind criterionId visibility attribution" {
		t.Errorf("at fault are %s", got)
	}
}

// A line for practices falls with any change of what it sums up that its author may have meant to keep from it.
func TestWhatALineForPracticesOutlives(t *testing.T) {
	before := audit.Contribution{
		Kind: audit.ContributionChange, CriterionID: "CON-2", Body: "Ask me once.", Visibility: audit.VisibleToPractices,
		Attribution: audit.AsName, ShownName: "Wren",
	}
	cases := map[string]struct {
		change func(*audit.Contribution)
		falls  bool
	}{
		"nothing":       {func(*audit.Contribution) {}, false},
		"its kind":      {func(c *audit.Contribution) { c.Kind = audit.ContributionComment }, false},
		"its note":      {func(c *audit.Contribution) { c.ContentNote = "Private things." }, false},
		"its words":     {func(c *audit.Contribution) { c.Body = "Never ask." }, true},
		"its criterion": {func(c *audit.Contribution) { c.CriterionID = "CON-1" }, true},
		"its readers":   {func(c *audit.Contribution) { c.Visibility = audit.VisibleToGroup }, true},
		"its name":      {func(c *audit.Contribution) { c.ShownName = "W." }, true},
		"anonymous now": {func(c *audit.Contribution) { c.Attribution, c.ShownName = audit.AsAnonymous, "" }, true},
	}
	for name, c := range cases {
		after := before
		c.change(&after)
		if after.OutgrowsSummary(before) != c.falls {
			t.Errorf("%s: the line falls: %v, want %v", name, !c.falls, c.falls)
		}
	}
}

// Only an open question takes answers, and one that rests says kind words.
func TestAQuestionTakesAnswersWhileItIsOpen(t *testing.T) {
	for state, want := range map[audit.ConsultationState]audit.Code{
		audit.ConsultationOpen: "", audit.ConsultationPaused: audit.CodeConflict, audit.ConsultationClosed: audit.CodeConflict,
	} {
		if got := codeOf(state.Answerable()); got != want {
			t.Errorf("%s answers %q, want %q", state, got, want)
		}
		if err := state.CheckPause("A rest."); err != nil {
			t.Errorf("%s with words: %v", state, err)
		}
		if wrong := strings.Join(fieldsOf(state.CheckPause(" ")), " "); (wrong == "pauseWords") != (state == audit.ConsultationPaused) {
			t.Errorf("%s without words: %q", state, wrong)
		}
	}
	if got := codeOf(audit.ConsultationState("lost").CheckPause("")); got != audit.CodeInvalid {
		t.Errorf("no such state: %q", got)
	}
}

// Fewer readers or less of its author is all that may change while what a contribution is about rests.
func TestOnlyNarrows(t *testing.T) {
	before := audit.Contribution{Kind: audit.ContributionComment, CriterionID: "REG-1", Body: "words", Visibility: audit.VisibleToGroup, Attribution: audit.AsRole}
	for name, c := range map[string]struct {
		change  func(*audit.Contribution)
		narrows bool
	}{
		"nothing":       {func(*audit.Contribution) {}, true},
		"fewer readers": {func(c *audit.Contribution) { c.Visibility = audit.VisibleToFacilitators }, true},
		"less of one":   {func(c *audit.Contribution) { c.Attribution = audit.AsAnonymous }, true},
		"more readers":  {func(c *audit.Contribution) { c.Visibility = audit.VisibleToPractices }, false},
		"more of one":   {func(c *audit.Contribution) { c.Attribution, c.ShownName = audit.AsName, "Wren" }, false},
		"one of each":   {func(c *audit.Contribution) { c.Visibility, c.Attribution = audit.VisibleToPractices, audit.AsAnonymous }, false},
		"other words":   {func(c *audit.Contribution) { c.Body = "others" }, false},
		"another note":  {func(c *audit.Contribution) { c.ContentNote = "waiting" }, false},
		"another kind":  {func(c *audit.Contribution) { c.Kind = audit.ContributionRemoval }, false},
		"about another": {func(c *audit.Contribution) { c.CriterionID = "" }, false},
	} {
		after := before
		c.change(&after)
		if got := after.OnlyNarrows(before); got != c.narrows {
			t.Errorf("%s: %t", name, got)
		}
	}
	named := before
	named.Attribution, named.ShownName = audit.AsName, "Wren"
	other := named
	other.ShownName = "Robin"
	if other.OnlyNarrows(named) || !before.OnlyNarrows(named) || !named.OnlyNarrows(named) {
		t.Error("another name is not less, and none is")
	}
}
