package passes

import (
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// preflight is the loop that looks for divisors that are 0 before anything is
// stored: the part of a loop that its divisors depend on, under other names.
type preflight struct {
	c     *Context
	bad   *ir.Local // becomes true when a divisor is 0
	loop  *ir.For
	names map[*ir.Local]*ir.Local
	need  map[*ir.Local]bool
}

// newPreflight makes the preflight of loop, nil when what a divisor depends on
// can't be known before the loop has run.
func newPreflight(c *Context, loop *ir.For) *preflight {
	p := &preflight{c: c, names: map[*ir.Local]*ir.Local{}, need: map[*ir.Local]bool{}}
	for grown := true; grown; {
		grown = p.collect(loop.Body)
	}
	assigned := assignedIn(loop.Body)
	d := &definite{assigned: assigned, only: p.need, ok: true}
	d.walk(loop.Body, map[*ir.Local]bool{})
	if !d.ok || p.readsStored(loop) {
		return nil
	}
	p.bad = c.newLocal("bad", types.Bool)
	p.names[loop.Var] = c.newLocal("i", types.Int)
	for _, l := range c.Func.Locals {
		if p.need[l] && assigned[l] {
			p.names[l] = c.newLocal("p_"+l.Name, l.Type)
		}
	}
	p.loop = &ir.For{ID: c.label(), Var: p.names[loop.Var], Lo: ir.Clone(loop.Lo), Hi: ir.Clone(loop.Hi), Step: loop.Step, Line: loop.Line}
	p.loop.Body = p.copy(loop.Body)
	lo, ok1 := intValue(loop.Lo)
	hi, ok2 := intValue(loop.Hi)
	p.loop.Rolled = ok1 && ok2 && hi-lo <= maxStack
	lanes(p.loop)
	return p
}

// collect adds the locals that the divisors, and the branches around them,
// depend on; false when there were no more.
func (p *preflight) collect(body []ir.Stmt) bool {
	before := len(p.need)
	want := func(e ir.Expr) { ir.Reads(e, func(l *ir.Local) { p.need[l] = true }) }
	for _, st := range body {
		switch st := st.(type) {
		case *ir.Assign:
			if p.need[st.Dst] {
				want(st.X)
			}
		case *ir.Check:
			want(st.Args[1])
			if p.need[st.Dst] {
				want(st.Args[0])
			}
		case *ir.If:
			p.collect(st.Then)
			p.collect(st.Else)
			if p.keeps(st.Then) || p.keeps(st.Else) {
				want(st.Cond)
			}
		}
	}
	return len(p.need) > before
}

// keeps tells whether any of body belongs to the preflight.
func (p *preflight) keeps(body []ir.Stmt) bool {
	found := false
	ir.Walk(body, func(st ir.Stmt) {
		switch st := st.(type) {
		case *ir.Assign:
			found = found || p.need[st.Dst]
		case *ir.Check:
			found = true
		}
	})
	return found
}

// readsStored tells whether the preflight would read an element that the loop
// stores: then it could see a value of before the loop.
func (p *preflight) readsStored(loop *ir.For) bool {
	stored := map[*ir.Local]bool{}
	ir.Walk(loop.Body, func(st ir.Stmt) {
		if s, ok := st.(*ir.StoreElem); ok {
			stored[s.Data] = true
		}
	})
	found, _ := accesses(loop)
	for data := range stored {
		// Read once at the top of the turn and stored at its end, at a place of
		// its own: the value of before the loop is right.
		if a := found[data]; p.need[data] && (a.mixed || !a.certain || a.count > 2) {
			return true
		}
	}
	return false
}

// copy returns the part of body that belongs to the preflight.
func (p *preflight) copy(body []ir.Stmt) []ir.Stmt {
	var out []ir.Stmt
	for _, st := range body {
		switch st := st.(type) {
		case *ir.Assign:
			if p.need[st.Dst] {
				out = append(out, &ir.Assign{Dst: p.names[st.Dst], X: p.rename(st.X), Line: st.Line})
			}
		case *ir.Check:
			zero := boolExpr(eqRow, p.rename(st.Args[1]), &ir.Const{Value: 0.0, T: types.Float})
			out = append(out, &ir.Assign{Dst: p.bad, X: boolExpr(bitOrRow, &ir.Use{Local: p.bad}, zero), Line: st.Line})
			if p.need[st.Dst] {
				quotient := &ir.Op{Row: unchecked(st.Row), Args: []ir.Expr{p.rename(st.Args[0]), p.rename(st.Args[1])}, T: types.Float}
				out = append(out, &ir.Assign{Dst: p.names[st.Dst], X: quotient, Line: st.Line})
			}
		case *ir.If:
			if p.keeps(st.Then) || p.keeps(st.Else) {
				out = append(out, &ir.If{Cond: p.rename(st.Cond), Then: p.copy(st.Then), Else: p.copy(st.Else), Line: st.Line})
			}
		}
	}
	return out
}

// rename returns a copy of e that reads the preflight's own locals.
func (p *preflight) rename(e ir.Expr) ir.Expr {
	return rewriteExpr(ir.Clone(e), func(e ir.Expr) ir.Expr {
		if use, ok := e.(*ir.Use); ok && p.names[use.Local] != nil {
			return &ir.Use{Local: p.names[use.Local]}
		}
		return e
	})
}
