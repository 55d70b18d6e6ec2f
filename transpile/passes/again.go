package passes

import (
	"maps"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// again drops checks of ints that have been made before with the same operands:
//
//	t1 = check pass.axis_index(v_k, n_c)        t1 = check pass.axis_index(v_k, n_c)
//	v_x = operator.add(d_c[t1], 1)          →   v_x = operator.add(d_c[t1], 1)
//	t2 = check pass.axis_index(v_k, n_c)        t2 = t1
//	d_c[t2] = v_x                               d_c[t2] = v_x
//
// What passed then passes now, with the same result, while nothing has assigned
// the operands or the result since.
func again(c *Context) { known{}.body(c.Func.Body) }

// known holds the local with the result of each check that has passed, by its text.
type known map[string]*result

// result is where the result of a check is, and the locals that it is made of.
type result struct {
	dst  *ir.Local
	from localSet
}

// body goes through a list; k is what is known before it, and afterwards what is known behind it.
func (k known) body(list []ir.Stmt) {
	for i, s := range list {
		switch s := s.(type) {
		case *ir.Check:
			old := k[checkText(s)]
			if old != nil && old.dst == s.Dst {
				continue
			}
			k.forget(s.Dst)
			if old == nil {
				k.learn(s)
				continue
			}
			list[i] = &ir.Assign{Dst: s.Dst, X: &ir.Use{Local: old.dst}, Line: s.Line}
		case *ir.If:
			k.branches(s)
			k.forgetIn(s)
		default:
			k.forgetIn(s)
			k.branches(s)
		}
	}
}

// branches goes through what need not run. Threads share the turns of some loops: those know nothing.
func (k known) branches(s ir.Stmt) {
	loop, ok := s.(*ir.For)
	for _, b := range ir.Bodies(s) {
		if ok && loop.Own != nil {
			known{}.body(*b)
		} else {
			maps.Clone(k).body(*b)
		}
	}
}

// checkText identifies a check of plain arithmetic or of an index; empty for others.
func checkText(s *ir.Check) string {
	if s.Dst == nil || s.Dst.Type != types.Int || intOp(s.Row, s.Args) == other {
		return ""
	}
	text := s.Row.Name
	for _, a := range s.Args {
		switch a.(type) {
		case *ir.Use, *ir.Const:
			text += " " + ir.ExprString(a)
		default:
			return ""
		}
	}
	return text
}

// learn notes that a check has passed.
func (k known) learn(s *ir.Check) {
	text := checkText(s)
	if text == "" {
		return
	}
	r := &result{dst: s.Dst, from: localSet{}}
	for _, a := range s.Args {
		r.from.reads(a)
	}
	if !r.from[s.Dst] {
		k[text] = r
	}
}

// forget drops what depends on a local that gets another value.
func (k known) forget(l *ir.Local) {
	if l != nil {
		maps.DeleteFunc(k, func(_ string, r *result) bool { return r.dst == l || r.from[l] })
	}
}

// forgetIn drops what a statement assigns anywhere inside.
func (k known) forgetIn(s ir.Stmt) {
	if len(k) == 0 {
		return
	}
	assigned := assignedIn([]ir.Stmt{s})
	for _, l := range ir.Defs(s) {
		assigned[l] = true
	}
	maps.DeleteFunc(k, func(_ string, r *result) bool {
		for l := range r.from {
			if assigned[l] {
				return true
			}
		}
		return assigned[r.dst]
	})
}
