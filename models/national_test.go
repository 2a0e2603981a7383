package models_test

import (
	"slices"
	"testing"

	"doorway/audit"
	"doorway/models"
	"doorway/models/testdb"
)

// inventedFile is the starter set, agreed and under another name.
func inventedFile(t testing.TB) []byte {
	t.Helper()
	set, err := audit.StarterCriteria()
	if err != nil {
		t.Fatal(err)
	}
	invented := *set
	invented.ID, invented.Status, invented.Title = "invented", audit.StatusAgreed, "Invented answers"
	return audit.WriteCriteria(&invented)
}

// What is written in bulk is counted as what is written bit by bit, and nothing is mixed with it.
func TestNationalDemonstrationIsCountedExactly(t *testing.T) {
	testdb.Each(t, func(t *testing.T, database testdb.Database) {
		store := database.Open(t, models.Options{Now: testdb.NewClock().Now})
		mustImport(t, store, fixture(t))
		s := &story{Store: store, t: t, database: database}
		if store.Invented() {
			t.Error("an empty database is said to be invented")
		}
		in := models.National{File: inventedFile(t), Audits: 4, Answers: true}
		s.want(store.SeedNational(t.Context(), in))
		if again := database.Open(t, models.Options{}); !store.Invented() || !again.Invented() {
			t.Error("the answers are not said to be invented")
		}
		standing, recounted, err := models.Recounted(t.Context(), store)
		s.want(err)
		if len(standing) < 400 || !slices.Equal(standing, recounted) {
			t.Errorf("%d lines stand, %d are counted", len(standing), len(recounted))
		}
		group, err := store.TheGroup(t.Context())
		s.want(err)
		slices, err := models.CountedSlicesOf(t.Context(), store, group.ID)
		s.want(err)
		if slices[0].ICB != "" || slices[0].Practices < 3 || slices[0].Full < 2 || slices[0].Benchmark < 1 {
			t.Errorf("got %+v", slices)
		}
		if answers := query(t, database.SQL(t), "SELECT COUNT(*) AS n FROM answers"); answers[0] != " n=1376 " { // 8 practices, 4 times 43
			t.Errorf("got %v answers", answers)
		}
		s.refused(store.SeedNational(t.Context(), in), audit.CodeConflict)
	})
}

func TestNationalDemonstrationIsMixedWithNothing(t *testing.T) {
	tell(t, func(s *story) {
		s.operator("olu")
		s.refused(s.SeedNational(t.Context(), models.National{File: inventedFile(t), Audits: 1}), audit.CodeConflict)
	})
}
