package ir

import (
	"fmt"
	"maps"
	"strings"
)

// Own says of a counted loop whose turns threads may share what each turn has for itself.
type Own struct {
	// Places are the arrays and lists of which a turn reads and writes items that no other turn touches.
	Places map[*Local]bool
	// Tests must hold before the loop for that.
	Tests []Expr
}

// Parallel runs the turns of the counted loop that is its body, from From on and before To, by several threads. Each
// runs chunks of turns: the loop inside goes from Start to Stop. What the body assigns belongs to the thread.
//
// Every edge inside makes Ok false: the turns have to be run again, one after the other, for what the edge does. Then
// nothing but items of arrays and lists has been written.
type Parallel struct {
	Ok          *Local
	From, To    Expr
	Step        int64
	Start, Stop *Local // private ints
	// Sums are ints to which is added, when all went well, what the threads have collected in Parts, which begin at 0.
	Sums, Parts []*Local
	// Zeros are further private ints that begin at 0.
	Zeros []*Local
	Body  []Stmt
	// Weight is about what a turn costs, in operations; 0: there is no telling.
	Weight int
	// Keeps: the body reads what Python threads could change, and keeps the GIL if it is held.
	Keeps bool
	// Raise is taken when a signal handler has raised meanwhile; nil: none is run.
	Raise *Raise
	Line  int
}

func (*Parallel) stmt() {}

// defs are the locals that s assigns, private ones included.
func (s *Parallel) defs() []*Local {
	list := []*Local{s.Ok, s.Start, s.Stop}
	list = append(list, s.Sums...)
	list = append(list, s.Parts...)
	return append(list, s.Zeros...)
}

func (s *Parallel) headString() string {
	var sums []string
	for i, l := range s.Sums {
		sums = append(sums, l.Name+" += "+s.Parts[i].Name)
	}
	return fmt.Sprintf("%s = parallel %s to %s [%s]%s:%s", s.Ok.Name, ExprString(s.From), ExprString(s.To), strings.Join(sums, ", "), edges(s), at(s.Line))
}

// parallel is the step over a parallel loop.
func (l *liveness) parallel(s *Parallel, live Live) Live {
	inside := l.body(s.Body, Live{})
	for _, d := range s.defs() {
		delete(inside, d)
	}
	delete(live, s.Ok)
	maps.Copy(live, inside)
	l.edges(s, live)
	return live
}
