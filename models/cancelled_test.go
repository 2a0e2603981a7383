package models_test

import (
	"context"
	"testing"
	"time"

	"doorway/models"
)

// Whoever goes away in the middle of an export leaves every connection as it was: none stays in a transaction.
func TestWhoeverGoesAwayLeavesTheConnectionsInOrder(t *testing.T) {
	tell(t, func(s *story) {
		practice := s.practice(s.facilitator("fen"), "A81001")
		lead := s.lead(s.facilitator("gwen"), practice, "Sam Okoro")
		nothing := func(models.ExportedTable, []any) error { return nil }
		for i := range 300 {
			ctx, goAway := context.WithCancel(t.Context())
			timer := time.AfterFunc(time.Duration(i%100)*10*time.Microsecond, goAway)
			// Whether it is too late for either to be done is a matter of chance.
			_ = s.ReadTables(ctx, lead, practice, func(*models.Tables) error { return nil })
			_ = s.ExportArchive(ctx, lead, practice, nothing)
			timer.Stop()
			goAway()
		}
		for range 10 {
			s.want(s.ReadTables(t.Context(), lead, practice, func(*models.Tables) error { return nil }))
			s.want(s.ExportArchive(t.Context(), lead, practice, nothing))
		}
	})
}
