package audit

import (
	"errors"
	"testing"
)

func TestThresholdsHaveFloors(t *testing.T) {
	if err := DefaultSmallNumbers().Check(); err != nil {
		t.Errorf("without any setting: %v", err)
	}
	if err := (SmallNumbers{People: 20, Practices: 12, Placements: 5, Views: 4}).Check(); err != nil {
		t.Errorf("more than the floors: %v", err)
	}
	var refused *Error
	err := SmallNumbers{People: 7, Practices: 6, Placements: 2, Views: 0}.Check()
	if !errors.As(err, &refused) || refused.Code != CodeInvalid || len(refused.Fields) != 4 {
		t.Errorf("below the floors: %v", err)
	}
	if err := (SmallNumbers{People: 1 << 40, Practices: 7, Placements: 3, Views: 3}).Check(); err == nil {
		t.Error("a threshold that nothing could ever reach is a slip of the keyboard")
	}
}
