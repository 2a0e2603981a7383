package models

import (
	"context"
	"errors"
	"fmt"

	"doorway/audit"
)

var errLooked = errors.New("looked")

// Recounted gives the roll-ups as they stand, and as they are when every practice is counted from nothing, as lines in one
// order. It changes nothing.
func Recounted(ctx context.Context, s *Store) (standing, recounted []string, err error) {
	err = s.inTx(ctx, installation(), func(t *tx) error {
		if standing, err = t.rollupLines(); err != nil {
			return err
		}
		for _, statement := range []string{"DELETE FROM rollups", "DELETE FROM practice_counted"} {
			if _, err := t.exec(statement); err != nil {
				return err
			}
		}
		practices, err := all[string](t, "SELECT DISTINCT practice_id FROM sharing_consents")
		if err != nil {
			return err
		}
		for _, practice := range practices {
			if err := t.recount(audit.PracticeID(practice)); err != nil {
				return err
			}
		}
		if recounted, err = t.rollupLines(); err != nil {
			return err
		}
		return errLooked
	})
	if errors.Is(err, errLooked) {
		err = nil
	}
	return standing, recounted, err
}

func (t *tx) rollupLines() ([]string, error) {
	type row struct {
		GroupID, VersionID, Form, ICBCode, Kind, Subject, Value string
		Practices                                               int
	}
	rows, err := all[row](t, "SELECT * FROM rollups ORDER BY group_id, version_id, form, icb_code, kind, subject, value")
	lines := make([]string, len(rows))
	for i, row := range rows {
		lines[i] = fmt.Sprint(row)
	}
	return lines, err
}

// GroupCountsOf reads the roll-ups as pages do.
func GroupCountsOf(ctx context.Context, s *Store, group audit.GroupID, icb string, version audit.VersionID, form audit.Form) (audit.GroupCounts, error) {
	return s.reading(ctx, ofGroup(group)).groupCounts(group, icb, version, form)
}

// CountsOfBenchmark reads the roll-ups of a benchmark as pages do, for somebody who has a role in none of the practices.
func CountsOfBenchmark(ctx context.Context, s *Store, group audit.GroupID, version audit.VersionID, form audit.Form) (audit.BenchmarkCounts, error) {
	t := s.reading(ctx, within(newID[audit.PracticeID]()))
	return t.others(ownScoreRow{GroupID: group, VersionID: version, Form: form}, newID[audit.PersonID]())
}

// CountedSlicesOf reads what anything is counted of, in all boards together.
func CountedSlicesOf(ctx context.Context, s *Store, group audit.GroupID) ([]audit.CountedSlice, error) {
	return s.reading(ctx, ofGroup(group)).countedWhole(group)
}
