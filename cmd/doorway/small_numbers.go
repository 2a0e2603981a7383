package main

import (
	"errors"
	"strconv"

	"doorway/audit"
)

// smallNumbers are how many there must be before anything is said about them together. A number that can not be read
// counts as 0, which is below every floor.
func (s *Settings) smallNumbers() audit.SmallNumbers {
	number := func(text string) int {
		value, err := strconv.Atoi(text)
		if err != nil {
			return 0
		}
		return value
	}
	return audit.SmallNumbers{
		People: number(s.MinPeople), Practices: number(s.MinPractices),
		Placements: number(s.MinPlacements), Views: number(s.MinViews),
	}
}

// checkSmallNumbers names each threshold that is below its floor.
func (s *Settings) checkSmallNumbers(fault func(flag string, err error)) {
	var refused *audit.Error
	if errors.As(s.smallNumbers().Check(), &refused) {
		for _, field := range refused.Fields {
			fault("min-"+field.Field, errors.New(field.Message))
		}
	}
}
