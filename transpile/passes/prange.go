package passes

import (
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// prange finds out which items of arrays and lists each turn of a loop over
// pyx2cpp.prange has for itself; the loop itself stays as it is.
//
//	for 1 v_i = 0 to v_n step 1:                 for 1 v_i …:   own v_out
//	  t1 = check operator.getitem(v_x, v_i)   →    …
//	  check operator.setitem(v_out, v_i, t1)
//
// An array is such a one when all that the loop does with it is to read and
// write items whose index along one axis is the loop variable, or always the
// same distance from it. This is decided before indices become places in memory.
func prange(c *Context) {
	if len(c.Func.Parallel) == 0 {
		return
	}
	p := &ownership{c: c, defs: c.definitions()}
	ir.Walk(c.Func.Body, func(s ir.Stmt) {
		if loop, ok := s.(*ir.For); ok && c.Func.Parallel[loop.Line] {
			p.loop(loop)
		}
	})
}

type ownership struct {
	c    *Context
	defs map[*ir.Local]ir.Stmt
}

// loop notes what the turns of a loop have for themselves.
func (p *ownership) loop(loop *ir.For) {
	own := &ir.Own{Places: map[*ir.Local]bool{}}
	ir.Walk(loop.Body, func(s ir.Stmt) {
		c, ok := s.(*ir.Check)
		if !ok || c.Row.Name != "operator.setitem" {
			return
		}
		if use, ok := c.Args[0].(*ir.Use); ok && !own.Places[use.Local] {
			if tests, ok := p.divided(loop, use.Local); ok {
				own.Places[use.Local] = true
				own.Tests = append(own.Tests, tests...)
			}
		}
	})
	loop.Own = own
}

// divided tells whether each turn has its own items of x, as long as the tests hold.
func (p *ownership) divided(loop *ir.For, x *ir.Local) ([]ir.Expr, bool) {
	if x.Type.Kind != types.KArray && x.Type.Kind != types.KList {
		return nil, false
	}
	axes := []map[int64]bool{} // per axis: the distances of the index from the loop variable
	ok, mentions, indexed := true, 0, 0
	ir.Walk(loop.Body, func(s ir.Stmt) {
		mentions += ir.CountUses([]ir.Stmt{s})[x] - nested(s, x) - pins(s, x)
		c, is := s.(*ir.Check)
		if !is || c.Row.Name != "operator.getitem" && c.Row.Name != "operator.setitem" {
			return
		}
		if use, is := c.Args[0].(*ir.Use); !is || use.Local != x {
			return
		}
		indexed++
		list := indices(c.Args[1])
		ok = ok && list != nil && (indexed == 1 || len(list) == len(axes))
		for k, e := range list {
			if len(axes) <= k {
				axes = append(axes, map[int64]bool{})
			}
			d, same := p.distance(e, loop.Var, 0)
			if !same || k >= len(axes) {
				d = none
			}
			axes[min(k, len(axes)-1)][d] = true
		}
	})
	if !ok || mentions != indexed {
		return nil, false
	}
	for _, distances := range axes {
		for d := range distances {
			if len(distances) == 1 && d != none {
				return fromZero(loop, d)
			}
		}
	}
	return nil, false
}

// none is the distance of an index that does not follow the loop variable.
const none = int64(-1) << 62

// nested counts the mentions of x in the bodies of s.
func nested(s ir.Stmt, x *ir.Local) int {
	n := 0
	for _, b := range ir.Bodies(s) {
		n += ir.CountUses(*b)[x]
	}
	return n
}

// pins counts what only hands x over where control leaves.
func pins(s ir.Stmt, x *ir.Local) int {
	n := 0
	for _, l := range ir.Pinned(s) {
		if l == x {
			n++
		}
	}
	return n
}

// distance is e - v, where that is a constant.
func (p *ownership) distance(e ir.Expr, v *ir.Local, depth int) (int64, bool) {
	const deepest, furthest = 8, 1 << 40
	if depth > deepest {
		return 0, false
	}
	switch e := e.(type) {
	case *ir.Use:
		if e.Local == v {
			return 0, true
		}
		switch def := p.defs[e.Local].(type) {
		case *ir.Assign:
			return p.distance(def.X, v, depth+1)
		case *ir.Check:
			return p.sum(intOp(def.Row, def.Args), def.Args, v, depth+1)
		}
	case *ir.Op:
		d, ok := p.sum(intOp(e.Row, e.Args), e.Args, v, depth+1)
		return d, ok && d > -furthest && d < furthest
	}
	return 0, false
}

// sum is the distance of a sum or difference with a constant.
func (p *ownership) sum(op arithmetic, args []ir.Expr, v *ir.Local, depth int) (int64, bool) {
	const most = 1 << 32
	if len(args) != 2 || op != opAdd && op != opSub {
		return 0, false
	}
	x, k := args[0], args[1]
	if _, first := intValue(x); first && op == opAdd {
		x, k = k, x
	}
	c, ok := intValue(k)
	d, same := p.distance(x, v, depth)
	if !ok || !same || c > most || c < -most {
		return 0, false
	}
	if op == opSub {
		c = -c
	}
	return d + c, true
}

// fromZero gives the tests that no index is negative, which would count from the end.
func fromZero(loop *ir.For, d int64) ([]ir.Expr, bool) {
	least := ir.Clone(loop.Lo)
	if loop.Step < 0 {
		least, d = ir.Clone(loop.Hi), d+1
	}
	if v, ok := intValue(least); ok {
		return nil, v >= -d
	}
	return []ir.Expr{boolExpr(leRow, intConst(-d), least)}, true
}
