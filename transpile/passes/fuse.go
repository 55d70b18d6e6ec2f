package passes

import (
	"math"
	"slices"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// The limits of one vector expression: what the runtime has room for.
const (
	maxVectorLeaves = 14
	maxVectorSteps  = 40
)

// fuse joins elementwise operations over arrays: one whose result only the next
// one reads becomes part of it, and one whose result is stored in a slice
// writes there.
//
//	t1 = vector.mul(a, b)             t2 = vector.mul.add(a, b, c)
//	t2 = vector.add(t1, c)       →
//	setitem(d, s, t2)                 (with setitem: vector.mul.add into d[s])
//
// The order of what can be seen (errors, warnings) stays: between the two stands
// nothing that can fail, but divisions of numbers (fuse_past.go), or write to memory.
func fuse(c *Context) {
	f := &fuser{c: c, uses: ir.CountUses(c.Func.Body), before: map[*ir.Check]*ir.If{}}
	f.body(&c.Func.Body)
}

type fuser struct {
	c      *Context
	uses   map[*ir.Local]int
	before map[*ir.Check]*ir.If // what is to be done before a division that raises
}

func (f *fuser) body(list *[]ir.Stmt) {
	for i, s := range *list {
		for _, b := range ir.Bodies(s) {
			f.body(b)
		}
		if v := vectorOf(s); v != nil {
			f.absorb(*list, i, v)
		} else if st, ok := s.(*ir.Check); ok && st.Row.Name == "operator.setitem" {
			f.into(*list, i, st)
		}
	}
	var kept []ir.Stmt
	for _, s := range *list {
		if d, ok := s.(*ir.Check); ok && f.before[d] != nil {
			kept = append(kept, f.before[d])
		}
		if s != nil {
			kept = append(kept, s)
		}
	}
	*list = kept
}

// vectorOf is the check that computes a new array, nil when s is none.
func vectorOf(s ir.Stmt) *ir.Check {
	c, ok := s.(*ir.Check)
	if !ok || c.Row.Vector == nil || c.Row.Vector.Stores() || c.Row.Vector.Into > 0 || c.Dst == nil {
		return nil
	}
	return c
}

// absorb makes the operations before list[i] whose results it alone reads part of it.
func (f *fuser) absorb(list []ir.Stmt, i int, s *ir.Check) {
	var divisions []*ir.Check
	for j := i - 1; j >= 0; j-- {
		if list[j] == nil {
			continue
		}
		p := vectorOf(list[j])
		if p == nil {
			if d := division(list[j]); d != nil {
				divisions = append(divisions, d)
			} else if !harmless(list[j]) {
				return
			}
			continue
		}
		if !f.feeds(p, s) || !unchanged(p, list[j+1:i]) {
			return
		}
		row, args, ok := f.join(p, s)
		if !ok {
			return
		}
		s.Row, s.Args, s.Raise = row, args, laterLine(p.Raise, s.Raise)
		f.past(p, divisions)
		f.drop(p)
		list[j] = nil
	}
}

// drop forgets what the ways out of a statement that is gone kept.
func (f *fuser) drop(s *ir.Check) {
	for _, l := range ir.Pinned(s) {
		f.uses[l]--
	}
}

// feeds tells whether the result of p is read by s only, and both have as many dimensions.
func (f *fuser) feeds(p, s *ir.Check) bool {
	n := 0
	for _, a := range s.Args {
		if u, ok := a.(*ir.Use); ok && u.Local == p.Dst {
			n++
		}
	}
	if n == 0 || f.uses[p.Dst] != n+1 || s.Dst == p.Dst {
		return false
	}
	if !sameWay(p.Raise, s.Raise) {
		f.c.missed(s.Line, "two loops: an exception between them goes elsewhere")
		return false
	}
	if p.Dst.Type.NDim != s.Dst.Type.NDim {
		f.c.missed(s.Line, "two loops: an operand of fewer dimensions is computed once")
		return false
	}
	return true
}

// sameWay tells whether two raise edges differ by the line alone.
func sameWay(a, b *ir.Raise) bool {
	x, y := *a, *b
	x.Line, y.Line = 0, 0
	x.From, x.To, y.From, y.To = 0, 0, 0, 0
	return x == y
}

// laterLine is the raise edge of operations on several lines: the one that raised is known at run time.
func laterLine(a, b *ir.Raise) *ir.Raise {
	if *a == *b {
		return b
	}
	r := *b
	r.From, r.To = 0, 0
	if a.Line != b.Line {
		r.Line = ir.FailedLine
	}
	return &r
}

// harmless tells whether s can neither fail nor write to memory.
func harmless(s ir.Stmt) bool {
	switch s := s.(type) {
	case *ir.Assign:
		return s.Dst != nil && isPure(s.X)
	case *ir.Check:
		return s.Row.Name == "operator.getitem" && s.Exit == nil && s.Args[0].Type().Kind == types.KArray && plainSlice(s.Args[1].Type())
	}
	return false
}

// plainSlice tells whether an index consists of slices without a step, which fit every array, and new axes.
func plainSlice(t types.Type) bool {
	if t.Kind == types.KTuple {
		for _, e := range t.Elems {
			if e != types.None && !plainSlice(e) {
				return false
			}
		}
		return len(t.Elems) > 0
	}
	return t.Kind == types.KSlice && t.Elems[2] == types.None
}

// basicIndex tells whether what an index takes of an array is a view.
func basicIndex(t types.Type) bool {
	return t.Kind != types.KArray && t.Kind != types.KList && !slices.ContainsFunc(t.Elems, func(e types.Type) bool {
		return e.Kind == types.KArray || e.Kind == types.KList
	})
}

// unchanged tells whether the statements between leave the operands of p as they are.
func unchanged(p *ir.Check, between []ir.Stmt) bool {
	reads := map[*ir.Local]bool{}
	for _, a := range p.Args {
		ir.Reads(a, func(l *ir.Local) { reads[l] = true })
	}
	for _, s := range between {
		if s == nil {
			continue
		}
		for _, l := range ir.Defs(s) {
			if reads[l] {
				return false
			}
		}
	}
	return true
}

// join makes one row of p and s, which reads the result of p.
func (f *fuser) join(p, s *ir.Check) (*lib.Row, []ir.Expr, bool) {
	shift := len(p.Row.Vector.Steps)
	v := &lib.Vector{Steps: append([]lib.VectorStep{}, p.Row.Vector.Steps...)}
	args := append([]ir.Expr{}, p.Args...)
	place := make([]int, len(s.Args))
	for i, a := range s.Args {
		if u, ok := a.(*ir.Use); ok && u.Local == p.Dst {
			place[i] = -shift
			continue
		}
		place[i] = f.leafIndex(&args, a)
	}
	for _, step := range s.Row.Vector.Steps {
		moved := make([]int, len(step.Args))
		for k, a := range step.Args {
			if a >= 0 {
				moved[k] = place[a]
			} else {
				moved[k] = a - shift
			}
		}
		step.Args = moved
		v.Steps = append(v.Steps, step)
	}
	return lib.VectorRow(v), args, len(args) <= maxVectorLeaves && len(v.Steps) <= maxVectorSteps
}

// leafIndex is the place of an operand among args; the same local or number has one place.
func (f *fuser) leafIndex(args *[]ir.Expr, a ir.Expr) int {
	if u, ok := a.(*ir.Use); ok {
		for i, b := range *args {
			if w, ok := b.(*ir.Use); ok && w.Local == u.Local {
				f.uses[u.Local]--
				return i
			}
		}
	}
	if c, ok := a.(*ir.Const); ok {
		for i, b := range *args {
			if d, ok := b.(*ir.Const); ok && c.T == d.T && sameBits(c.Value, d.Value) {
				return i
			}
		}
	}
	*args = append(*args, a)
	return len(*args) - 1
}

// sameBits tells whether two literals are one value: 0.0 is not -0.0.
func sameBits(a, b any) bool {
	x, ok1 := a.(float64)
	y, ok2 := b.(float64)
	if ok1 && ok2 {
		return math.Float64bits(x) == math.Float64bits(y)
	}
	return a == b
}

// into makes a vector expression write into the slice in which its result is stored.
func (f *fuser) into(list []ir.Stmt, i int, st *ir.Check) {
	value, ok := st.Args[2].(*ir.Use)
	if !ok || st.Args[0].Type().Kind != types.KArray || !basicIndex(st.Args[1].Type()) {
		return
	}
	own := 2 // the assignment, the operand, and what the way out of the store keeps
	for _, l := range ir.Pinned(st) {
		if l == value.Local {
			own++
		}
	}
	if f.uses[value.Local] != own {
		return
	}
	for j := i - 1; j >= 0; j-- {
		if list[j] == nil {
			continue
		}
		p := vectorOf(list[j])
		if p == nil && harmless(list[j]) {
			continue
		}
		if p == nil || p.Dst != value.Local || !unchanged(p, list[j+1:i]) || !sameWay(p.Raise, st.Raise) {
			return
		}
		if p.Dst.Type.DType != st.Args[0].Type().DType {
			f.c.missed(st.Line, "a loop and a copy: the array that is stored into has another dtype")
			return
		}
		row := *p.Row
		row.Cxx, row.Header, row.Exits = "vector_into", "np/into.hpp", false
		row.Vector = &lib.Vector{Steps: p.Row.Vector.Steps, Into: 2}
		args := append([]ir.Expr{st.Args[0], st.Args[1]}, p.Args...)
		list[i] = &ir.Check{Row: &row, Args: args, Raise: laterLine(p.Raise, st.Raise), Line: st.Line}
		f.drop(p)
		f.drop(st)
		list[j] = nil
		return
	}
}
