package transpile

import (
	"fmt"
	"io"
	"time"
)

// clock records how long each stage took.
type clock struct{ laps []lap }

type lap struct {
	name string
	d    time.Duration
}

// start begins a stage; the result ends it.
func (c *clock) start(name string) func() {
	begin := time.Now()
	return func() { c.laps = append(c.laps, lap{name, time.Since(begin)}) }
}

// WriteTimings prints the time of every stage, in their order.
func (u *Unit) WriteTimings(w io.Writer) {
	for _, l := range u.clock.laps {
		fmt.Fprintf(w, "%-28s %8.1f ms\n", l.name, float64(l.d.Microseconds())/1000)
	}
}

// lap records a step that was timed elsewhere.
func (c *clock) lap(name string, d time.Duration) { c.laps = append(c.laps, lap{"  " + name, d}) }
