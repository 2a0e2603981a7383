package api

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/uuid"

	"doorway/audit"
)

// pooled is what was released of trainees' ratings of one criterion of a self-assessment.
func (s *sheet) pooled(criterion string, lowest, highest audit.Level, most any) {
	s.w.Helper()
	s.w.exec(`INSERT INTO pooled_spreads (practice_id, group_id, version_id, criterion_id, lowest, highest, most, quarter)
		VALUES (?, ?, ?, ?, ?, ?, ?, '2026-10-01')`, string(s.practice), string(s.w.theGroup()), s.version(), criterion, int(lowest), int(highest), most)
}

func (s *sheet) version() string {
	return s.w.rows("SELECT version_id FROM audits WHERE practice_id = ?", string(s.practice))[0]
}

// shared is a conversation that somebody shared.
func (s *sheet) shared(by *caller, version string, lines ...audit.SharedLine) {
	s.w.Helper()
	content, _, err := audit.Shared{SetID: "starter", CriteriaVersion: "0.1.0", Lines: lines}.Freeze()
	if err != nil {
		s.w.Fatal(err)
	}
	s.w.exec("INSERT INTO shared_assessments (practice_id, id, version_id, person_id, content, shared_on) VALUES (?, ?, ?, ?, ?, '2026-11-20')",
		string(s.practice), uuid.NewString(), version, string(by.person), content)
}

func (s *sheet) comparison() (out wireComparison) {
	s.w.Helper()
	s.send("GET", s.at+"/comparison", nil).is(200).into(&out)
	return out
}

// A practice's answers stand beside colleagues' views, what trainees said together and what one shared by name:
// agreements first, and never a word of who was right.
func TestComparisonSetsAllViewsSideBySide(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		team := newTeam(w)
		if nothing := team.comparison(); len(nothing.Sources) != 0 || !nothing.Draft || len(nothing.Rows) != len(starter(t).Criteria) {
			t.Errorf("with nothing to compare there are %d rows and %v", len(nothing.Rows), nothing.Sources)
		}
		for criterion, level := range map[string]audit.Level{"REG-1": 2, "REG-2": 1, "REG-3": 2, "REG-4": 0} {
			team.save(criterion, atLevel(level, ""), 0).is(200)
		}
		round := team.askViews([]string{"REG"}, team.colleagues()...)
		team.say(round, "REG-1", 1, 1, 2)
		team.say(round, "REG-2", 1, 1, 1)
		team.close(round).is(200)
		team.pooled("REG-3", 2, 3, 2)
		team.pooled("REG-4", 1, 3, nil)
		trainee := w.somebody("Tam Okeke")
		team.shared(trainee, team.version(),
			audit.SharedLine{CriterionID: "REG-2", Choice: audit.ChoiceLevel, Level: 2, Note: "I was shown how on my first day."},
			audit.SharedLine{CriterionID: "REG-4", Choice: audit.ChoiceNotSeen, Note: "Nobody could tell me."})
		got := team.comparison()
		var sources, rows []string
		for _, source := range got.Sources {
			sources = append(sources, fmt.Sprintf("%s, %s, %s", source.Kind, source.Name, source.When))
		}
		if fmt.Sprint(sources) != "[staff, ,  pooled, , October to December 2026 shared, Tam Okeke, 20 November 2026]" {
			t.Errorf("the sources are %v", sources)
		}
		for _, row := range got.Rows[:5] {
			rows = append(rows, row.CriterionID+" "+string(row.Kind))
		}
		if want := "[REG-3 same REG-1 practice_higher REG-2 seen_differently REG-4 seen_differently CON-1 ]"; fmt.Sprint(rows) != want {
			t.Errorf("the rows are %v, want %s", rows, want)
		}
		if same, differs := got.Rows[0], got.Rows[2]; same.Question != "" || differs.Question == "" || len(differs.Views) != 2 ||
			differs.Views[1].Note != "I was shown how on my first day." || *differs.Views[1].Level != 2 {
			t.Errorf("agreed: %+v, seen differently: %+v", same, differs)
		}
		if view := got.Rows[3].Views[1]; view.Choice != audit.ChoiceNotSeen || view.Level != nil || view.Kind != "" || view.Source != got.Sources[2].ID {
			t.Errorf("not seen: %+v", view)
		}
		team.send("POST", team.at+"/submit", []byte(`{"lowered":[]}`)).is(200)
		team.send("POST", team.at+"/reopen", []byte(`{"reason":"again","textReasons":[]}`)).is(200)
		team.save("REG-3", atLevel(0, ""), 1).is(200)
		if after := team.comparison(); after.Draft || *after.Rows[0].Level != 2 {
			t.Errorf("open again, the submission in force is not what is compared: %+v", after.Rows[0])
		}
		if _, err := w.store.ErasePerson(t.Context(), string(trainee.person)); err != nil {
			t.Fatal(err)
		}
		team.send("GET", team.at+"/comparison", nil).is(200).lacks("Tam Okeke").holds(audit.ErasedTrainee)
	})
}

// What was said of criteria in other words does not stand beside answers to these; what is unchanged does.
func TestOnlyTheSameWordsAreCompared(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		team := newTeam(w)
		for _, criterion := range []string{"REG-1", "REG-2"} {
			team.save(criterion, atLevel(1, ""), 0).is(200)
		}
		reworded := w.reworded("REG-1")
		team.shared(w.somebody("Tam Okeke"), reworded,
			audit.SharedLine{CriterionID: "REG-1", Choice: audit.ChoiceLevel, Level: 1}, audit.SharedLine{CriterionID: "REG-2", Choice: audit.ChoiceLevel, Level: 1})
		got := team.comparison()
		if got.Rows[0].CriterionID != "REG-2" || got.Rows[0].Kind != audit.ComparedSame || len(got.Sources) != 1 {
			t.Errorf("compared first: %+v", got.Rows[0])
		}
		for _, row := range got.Rows[1:] {
			if len(row.Views) != 0 {
				t.Errorf("%s stands beside %+v", row.CriterionID, row.Views)
			}
		}
	})
}

// reworded adds a version of the starter criteria in which one criterion, the first, says something else, and gives its id.
func (w *world) reworded(criterion string) string {
	w.Helper()
	const statement = "People can join our practice without"
	file := bytes.Replace(audit.StarterFile(), []byte(statement), []byte("Anybody can join our practice without"), 1)
	if bytes.Equal(file, audit.StarterFile()) || !strings.HasPrefix(starter(w).Criteria[0].Statement, statement) || starter(w).Criteria[0].ID != criterion {
		w.Fatalf("the statement of %s is another", criterion)
	}
	id := uuid.NewString()
	w.exec(`INSERT INTO criteria_versions (id, set_id, number, file, checksum, state, agreed, created_at)
		SELECT ?, set_id, '0.0.9', ?, ?, 'retired', agreed, created_at FROM criteria_versions`, id, file, hashOf(string(file)))
	return id
}
