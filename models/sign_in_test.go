package models_test

import (
	"errors"
	"sync"
	"sync/atomic"
	"testing"

	"doorway/audit"
	"doorway/models"
)

// Many tries at once are no way around the counting, not even the very first ones against a name.
func TestManyFirstTriesAtOnceAreCountedOneByOne(t *testing.T) {
	tell(t, func(s *story) {
		var looked atomic.Int64
		var tries sync.WaitGroup
		start := make(chan struct{})
		for range 40 {
			tries.Go(func() {
				<-start
				_, err := s.SignIn(s.t.Context(), models.SignIn{Name: "sam.okoro", Password: "a wrong pass phrase", Address: "192.0.2.7"})
				var wait *models.Wait
				var refusal *audit.Error
				switch {
				case errors.As(err, &wait):
				case errors.As(err, &refusal) && refusal.Code == audit.CodeInvalid:
					looked.Add(1)
				default:
					s.t.Errorf("got %v", err)
				}
			})
		}
		close(start)
		tries.Wait()
		if looked.Load() != 6 { // five cost nothing; the sixth begins the waiting
			s.t.Errorf("%d passwords were looked at", looked.Load())
		}
	})
}
