package core

import "fmt"

// Verify checks what every stage may rely on: labels resolve and are unique,
// points are unique and in range, variables belong to the function, operands
// are never cells, what a generator expression captures is one, and temporaries are assigned before every use. It gives the
// first violation.
func Verify(f *Func) error {
	v := &verifier{f: f, points: map[int]bool{}, labels: map[Label]bool{}}
	for i, x := range f.Vars {
		if x.ID != i {
			return fmt.Errorf("core: %s: variable %s has ID %d at index %d", f.Qualname, x.Name, x.ID, i)
		}
		if (x.Kind == Free) != (x.Outer != nil) {
			return fmt.Errorf("core: %s: variable %s: Outer does not fit its kind", f.Qualname, x.Name)
		}
		if f.Kind == GenExpr && x.Kind == Free && x.Outer.Kind == Local && (f.Parent == nil || f.Parent.Stays == "") {
			return fmt.Errorf("core: %s: variable %s is captured, but in no cell", f.Qualname, x.Name)
		}
	}
	v.list(f.Body)
	if v.err == nil {
		flowBindings(f, func(s Stmt, x *Var, bound bool) {
			if !bound && (x.Kind == Temp || x.Kind == Hidden) {
				v.fail(s, "%s is used before it is assigned", x.Name)
			}
		})
	}
	return v.err
}

type verifier struct {
	f      *Func
	points map[int]bool
	labels map[Label]bool // true while inside, false once left
	loops  []Label        // enclosing loops
	err    error
}

func (v *verifier) fail(s Stmt, format string, args ...any) {
	if v.err == nil {
		v.err = fmt.Errorf("core: %s: point %d (%T, line %d): %s", v.f.Qualname, s.N().Point, s, s.N().Span.Line,
			fmt.Sprintf(format, args...))
	}
}

func (v *verifier) list(stmts []Stmt) {
	for _, s := range stmts {
		v.node(s)
		switch s := s.(type) {
		case *Loop:
			v.labelled(s, s.Label, s.Body, true)
		case *For:
			v.labelled(s, s.Label, s.Body, true)
		case *Block:
			v.labelled(s, s.Label, s.Body, false)
		case *Break:
			if !v.labels[s.Label] {
				v.fail(s, "break to L%d, which does not enclose it", s.Label)
			}
		case *Continue:
			if !v.inLoop(s.Label) {
				v.fail(s, "continue of L%d, which is no enclosing loop", s.Label)
			}
		default:
			for _, sub := range Bodies(s) {
				v.list(*sub)
			}
		}
	}
}

func (v *verifier) inLoop(l Label) bool {
	for _, x := range v.loops {
		if x == l {
			return true
		}
	}
	return false
}

func (v *verifier) labelled(s Stmt, l Label, body []Stmt, loop bool) {
	if _, seen := v.labels[l]; seen || int(l) >= v.f.Labels {
		v.fail(s, "label L%d is not its own", l)
	}
	v.labels[l] = true
	if loop {
		v.loops = append(v.loops, l)
	}
	v.list(body)
	if loop {
		v.loops = v.loops[:len(v.loops)-1]
	}
	v.labels[l] = false
}

// node checks the statement itself.
func (v *verifier) node(s Stmt) {
	n := s.N()
	if v.points[n.Point] || n.Point < 0 || n.Point >= v.f.Points {
		v.fail(s, "the point is not its own")
	}
	v.points[n.Point] = true
	if n.Frame > len(v.f.Frames) {
		v.fail(s, "frame %d does not exist", n.Frame)
	}
	for _, a := range Operands(s) {
		switch a := a.(type) {
		case nil:
			v.fail(s, "an operand is missing")
		case *Var:
			v.own(s, a)
			if a.Kind == Cell || a.Kind == Free {
				v.fail(s, "the cell %s is an operand", a.Name)
			}
		}
	}
	for _, x := range Defs(s) {
		v.own(s, x)
		if x.Kind == Cell || x.Kind == Free {
			v.fail(s, "the cell %s is assigned directly", x.Name)
		}
	}
	for _, x := range Uses(s) {
		v.own(s, x)
	}
}

func (v *verifier) own(s Stmt, x *Var) {
	if x.ID >= len(v.f.Vars) || v.f.Vars[x.ID] != x {
		v.fail(s, "variable %s belongs to another function", x.Name)
	}
}
