package testdb

import (
	"sync"
	"time"
)

// Clock is a clock that a test moves. It is safe for use by many goroutines.
type Clock struct {
	mutex sync.Mutex
	now   time.Time
}

// NewClock stands on a Tuesday morning in spring, before the clocks change.
func NewClock() *Clock { return &Clock{now: time.Date(2026, 3, 24, 9, 30, 0, 123456000, time.UTC)} }

// Now is the time.
func (c *Clock) Now() time.Time {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	return c.now
}

// Forward moves the clock.
func (c *Clock) Forward(by time.Duration) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.now = c.now.Add(by)
}
