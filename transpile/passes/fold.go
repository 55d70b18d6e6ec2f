package passes

import (
	"strings"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// fold puts temporaries back into expressions.
//
//	t1 = operator.mul(v_a, v_b)      return operator.add(operator.mul(v_a, v_b), v_c)
//	t2 = operator.add(t1, v_c)   →
//	return t2
//
//	t1 = check operator.add(v_i, 1)  v_i = check operator.add(v_i, 1)
//	v_i = t1                     →
//
// Copies and constants are propagated and unused pure assignments dropped.
// What can fail keeps its place and order; a pure expression moves down to its
// one use unless something between assigns what it reads.
func fold(c *Context) {
	for changed := true; changed; {
		f := &folder{c: c, n: c.count()}
		f.propagate()
		f.body(&c.Func.Body)
		changed = f.changed
	}
}

// folder is one round of folding.
type folder struct {
	c       *Context
	n       *counts
	changed bool
}

// propagate replaces locals that are plain copies of a constant or of a local
// that is assigned once.
func (f *folder) propagate() {
	values := map[*ir.Local]ir.Expr{}
	ir.Walk(f.c.Func.Body, func(s ir.Stmt) {
		a, ok := s.(*ir.Assign)
		if !ok || a.Dst == nil || a.Dst.Data || f.n.defs[a.Dst] != 1 || f.n.uses[a.Dst] == 0 {
			return
		}
		switch x := a.X.(type) {
		case *ir.Const:
			values[a.Dst] = x
		case *ir.Use:
			if x.Local != a.Dst && f.n.defs[x.Local] == 1 && isTemp(a.Dst) {
				values[a.Dst] = x
			}
		}
	})
	if len(values) == 0 {
		return
	}
	resolve := func(l *ir.Local) ir.Expr {
		var e ir.Expr
		for x, ok := values[l]; ok; x, ok = values[l] {
			e = x
			u, isUse := x.(*ir.Use)
			if !isUse {
				break
			}
			l = u.Local
		}
		return e
	}
	ir.Walk(f.c.Func.Body, func(s ir.Stmt) {
		rewrite(s, func(e ir.Expr) ir.Expr {
			if u, ok := e.(*ir.Use); ok {
				if x := resolve(u.Local); x != nil {
					f.changed = true
					return ir.Clone(x)
				}
			}
			return e
		})
	})
	f.n = f.c.count()
}

// isTemp tells whether l is not a variable of the Python function.
func isTemp(l *ir.Local) bool { return !strings.HasPrefix(l.Name, "v_") }

// simplify drops the truth of a bool.
func simplify(e ir.Expr) ir.Expr {
	if op, ok := e.(*ir.Op); ok && byName[op.Row.Name] == opTruth && len(op.Args) == 1 && op.Args[0].Type() == types.Bool {
		return op.Args[0]
	}
	return e
}

func (f *folder) body(list *[]ir.Stmt) {
	for _, s := range *list {
		rewrite(s, simplify)
		for _, b := range ir.Bodies(s) {
			f.body(b)
		}
	}
	var out []ir.Stmt
	for i, s := range *list {
		if f.dead(s) || f.sink(s, (*list)[i+1:]) {
			f.changed = true
			continue
		}
		if a, ok := s.(*ir.Assign); ok && len(out) > 0 && f.retarget(out[len(out)-1], a) {
			f.changed = true
			continue
		}
		if branch, ok := s.(*ir.If); ok && len(branch.Then) == 0 {
			if len(branch.Else) == 0 {
				f.changed = true
				continue // a condition has no effect
			}
			branch.Cond, branch.Then, branch.Else = negate(branch.Cond), branch.Else, nil
		}
		out = append(out, s)
	}
	*list = out
}

// dead tells whether s assigns a value that nothing reads, without other effect.
func (f *folder) dead(s ir.Stmt) bool {
	a, ok := s.(*ir.Assign)
	if !ok {
		return false
	}
	if a.Dst == nil {
		return isPure(a.X)
	}
	if u, isUse := a.X.(*ir.Use); isUse && u.Local == a.Dst {
		return true
	}
	if f.n.uses[a.Dst] > 0 || !removable(a.X) || a.Release && f.n.defs[a.Dst] > 1 {
		return false
	}
	ir.Reads(a.X, func(l *ir.Local) { f.n.uses[l]-- })
	return true
}

// sink moves the value of a temporary with one use into that use.
func (f *folder) sink(s ir.Stmt, rest []ir.Stmt) bool {
	a, ok := s.(*ir.Assign)
	if !ok || a.Dst == nil || !isTemp(a.Dst) || a.Dst.Data {
		return false
	}
	if f.n.defs[a.Dst] != 1 || f.n.uses[a.Dst] != 1 || f.n.pinned[a.Dst] || !isPure(a.X) {
		return false
	}
	reads := map[*ir.Local]bool{}
	ir.Reads(a.X, func(l *ir.Local) { reads[l] = true })
	memory := readsMemory(a.X)
	for _, next := range rest {
		if _, loop := next.(*ir.While); !loop && replaceUse(next, a.Dst, a.X) {
			return true
		}
		if disturbs(next, reads, memory) || uses(next, a.Dst) {
			return false
		}
	}
	return false
}

// replaceUse replaces l by x in the expressions that s itself evaluates.
func replaceUse(s ir.Stmt, l *ir.Local, x ir.Expr) bool {
	found := false
	rewrite(s, func(e ir.Expr) ir.Expr {
		if u, ok := e.(*ir.Use); ok && u.Local == l {
			found = true
			return x
		}
		return e
	})
	return found
}

// uses tells whether s or anything inside it reads l.
func uses(s ir.Stmt, l *ir.Local) bool {
	found := false
	ir.Walk([]ir.Stmt{s}, func(s ir.Stmt) {
		for _, e := range ir.Exprs(s) {
			ir.Reads(*e, func(x *ir.Local) { found = found || x == l })
		}
	})
	return found
}

// disturbs tells whether s changes the value of an expression that reads the
// given locals, and memory if so said.
func disturbs(s ir.Stmt, reads map[*ir.Local]bool, memory bool) bool {
	found := false
	ir.Walk([]ir.Stmt{s}, func(s ir.Stmt) {
		for _, l := range ir.Defs(s) {
			found = found || reads[l]
		}
		found = found || memory && writesMemory(s)
	})
	return found
}

// writesMemory tells whether s itself may change a list, an array, an object or a cell.
func writesMemory(s ir.Stmt) bool {
	switch s := s.(type) {
	case *ir.Assign:
		return !isPure(s.X)
	case *ir.Check:
		return !s.Row.Pure
	case *ir.CallFunc, *ir.PyCall, *ir.StoreElem, *ir.ForIter, *ir.LeaveTry, *ir.Try:
		return true
	}
	return false
}

// retarget makes prev deliver its result to a.Dst, when a only copies it there.
func (f *folder) retarget(prev ir.Stmt, a *ir.Assign) bool {
	use, ok := a.X.(*ir.Use)
	if !ok || a.Dst == nil || !isTemp(use.Local) || f.n.uses[use.Local] != 1 || f.n.defs[use.Local] != 1 || f.n.pinned[use.Local] {
		return false
	}
	switch prev := prev.(type) {
	case *ir.Check:
		if prev.Dst != use.Local {
			return false
		}
		prev.Dst = a.Dst
	case *ir.CallFunc:
		if prev.Dst != use.Local {
			return false
		}
		prev.Dst = a.Dst
	case *ir.PyCall:
		if prev.Dst != use.Local {
			return false
		}
		prev.Dst = a.Dst
	default:
		return false
	}
	f.n.uses[use.Local] = 0
	return true
}
