package models

import (
	"sync/atomic"

	"gorm.io/gorm"
)

// CountStatements counts the statements that the Store runs from now on, whatever they are.
func CountStatements(s *Store) (func() int64, error) {
	var count atomic.Int64
	one := func(*gorm.DB) { count.Add(1) }
	for _, register := range []func(string, func(*gorm.DB)) error{
		s.db.Callback().Row().Register, s.db.Callback().Raw().Register, s.db.Callback().Query().Register, s.db.Callback().Create().Register,
	} {
		if err := register("doorway:count", one); err != nil {
			return nil, err
		}
	}
	return count.Load, nil
}
