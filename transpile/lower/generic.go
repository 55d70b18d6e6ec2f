package lower

import (
	"pyx2cpp/transpile/core"
)

// Serialise translates a function into the code of its generic clone: the
// register code over Python objects that the runtime's interpreter executes
// from any resume point of the function (cpprt/src/py/program.cpp reads it).
//
//	for x in xs:            0  iter   t1 ← xs
//	    s += x        →     3  for    x ← t1, else 12
//	return s                7  binary s ← s += x
//	                        …  return s
//
// Bodies of modules and classes, and generators, have no clone and give nil: CPython runs them.
func Serialise(f *core.Func) []byte {
	if f.Kind == core.ModuleBody || f.Kind == core.ClassBody || f.Generator && delegates(f) || f.Stays != "" {
		return nil
	}
	g := newGeneric(f)
	g.stmts(f.Body)
	g.op(opReturn, g.constant(nil))
	g.stubs()
	return g.bytes()
}

// delegates tells whether a generator has a yield from, which only CPython runs.
func delegates(f *core.Func) bool {
	found := false
	core.Walk(f.Body, func(s core.Stmt) {
		if let, ok := s.(*core.Let); ok {
			y, ok := let.X.(*core.Yield)
			found = found || ok && y.From
		}
	})
	return found
}

// genericVersion is checked by the runtime against its own.
const genericVersion = 5

// trySlots numbers the slots that follow the variables: one per Try, by point,
// for the exception that was being handled before its handler.
func trySlots(f *core.Func) map[int]int {
	slots := map[int]int{}
	core.Walk(f.Body, func(s core.Stmt) {
		if t, ok := s.(*core.Try); ok {
			slots[t.Point] = len(f.Vars) + len(slots)
		}
	})
	return slots
}

// generic is the state of the translation of one function.
type generic struct {
	f      *core.Func
	saved  map[int]int          // slot per Try, by point
	self   map[*core.Var]int    // slot for the receiver of a method that a variable holds
	slots  int                  // number of slots
	consts []any                // constants, in order
	index  map[any]int          // of comparable constants
	code   []int                // words
	lines  []linePlace          // where each line begins
	joined bool                 // code is reached from elsewhere too: the line is not that of the code before
	ranges []tryRange           // bodies and handlers, outer ones first
	before []int                // per point: where the clone starts before it
	after  []int                // and after it
	funcs  []funcRef            // functions and class bodies that are made here
	jumps  map[core.Label]*jump // enclosing labels
	frame  int                  // the code object of the statement being translated
	open   []*core.Try          // enclosing handlers, innermost last
	stub   []stub
}

// linePlace says that from a word on, code belongs to a line of a frame, and to the columns of one operation on it (0, 0:
// not known).
type linePlace struct{ at, line, frame, from, to int }

// tryRange is the stretch of code of a Try's body or handler.
type tryRange struct {
	start, end int
	handler    bool
	target     int   // body: where the handler starts
	exc, saved int   // slots
	frame      int   // of the code object that it stands in
	clear      []int // body: slots of temporaries that are dead in the handler
}

// funcRef is a function that the code makes.
type funcRef struct{ f *core.Func }

// jump collects what is known of a label: where Continue goes, and the places
// of jumps to its end, which is not known yet.
type jump struct {
	head    int
	breaks  []int
	handler int // number of enclosing handlers
}

// stub is a place outside the flow where the clone can start: before an If
// whose test was merged with the operation before it.
type stub struct {
	test       *core.Let
	s          *core.If
	then, elze int
}

func newGeneric(f *core.Func) *generic {
	g := &generic{f: f, saved: trySlots(f), self: map[*core.Var]int{}, index: map[any]int{}, jumps: map[core.Label]*jump{},
		before: make([]int, f.Points), after: make([]int, f.Points)}
	for i := range g.before {
		g.before[i], g.after[i] = -1, -1
	}
	g.slots = len(f.Vars) + len(g.saved)
	return g
}

// op appends an instruction.
func (g *generic) op(o opcode, words ...int) {
	g.code = append(g.code, int(o))
	g.code = append(g.code, words...)
}

// hole appends a word that is filled in later, and returns its place.
func (g *generic) hole() int {
	g.code = append(g.code, -1)
	return len(g.code) - 1
}

func (g *generic) here() int { return len(g.code) }

// target returns the place of the next instruction, to which something jumps.
func (g *generic) target() int {
	g.joined = true
	return g.here()
}

func (g *generic) fill(places []int) {
	for _, p := range places {
		g.code[p] = g.target()
	}
}

// at notes the source line of the code that follows.
func (g *generic) at(n *core.Node) {
	g.frame = n.Frame
	p := linePlace{at: g.here(), line: n.Span.Line, frame: n.Frame}
	if n.Span.EndLine == n.Span.Line {
		p.from, p.to = n.Span.Col, n.Span.EndCol
	}
	sameLine := false
	if k := len(g.lines); k > 0 && !g.joined {
		last := g.lines[k-1]
		sameLine = last.line == p.line && last.frame == p.frame
		if sameLine && last.from == p.from && last.to == p.to {
			return
		}
	}
	g.lines = append(g.lines, p)
	if !sameLine {
		g.joined = false
		g.op(opLine, len(g.lines)-1)
	}
}

// stubs appends the starting places that the flow has no room for.
func (g *generic) stubs() {
	for _, s := range g.stub {
		start := g.target()
		g.before[s.s.Point], g.after[s.test.Point] = start, start
		g.at(s.s.N())
		g.op(opIf, g.read(s.s.Cond, nil))
		g.code = append(g.code, s.elze)
		g.op(opJump, s.then)
	}
}
