package toolchain

import (
	"sync"
	"time"
)

// clock collects the timings of the steps of one build, which run in parallel.
type clock struct {
	mu      sync.Mutex
	timings []Timing
}

// start begins a step and gives the function that ends it.
func (c *clock) start(step string) func() {
	begin := time.Now()
	return func() {
		c.mu.Lock()
		defer c.mu.Unlock()
		c.timings = append(c.timings, Timing{Step: step, Duration: time.Since(begin)})
	}
}
