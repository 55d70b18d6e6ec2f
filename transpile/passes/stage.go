package passes

import (
	"strings"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// stage makes two loops of a short one that divides: the first computes all
// turns, the second stores what they gave.
//
//	for 1 v_l = 0 to 8 step 1:                 bad = False
//	  t1 = check truediv(1.0, d_d[v_l])        for 2 i = 0 to 8 step 1: 8 lanes
//	  d_y[v_l] = t1                              bad = bad | d_d[i] == 0.0
//	                                             p_t1 = 1.0 / d_d[i]
//	                                      →      k_y[i] = p_t1
//	                                           if not bad:
//	                                             for 3 v_l = 0 to 8 step 1: 8 lanes
//	                                               d_y[v_l] = k_y[v_l]
//	                                           else:
//	                                             for 1 …: as before
//
// Where each is one vector, what lies between them is in registers, and nothing
// is computed twice as it is with a preflight.
type stage struct {
	c       *Context
	n       int64
	bad     *ir.Local
	names   map[*ir.Local]*ir.Local // what the first loop calls what a turn assigns
	compute *ir.For
	store   *ir.For
}

// newStage makes the two loops of fast, the copy of loop with its elements in
// locals; nil when it is no vector or a turn may read what another stores.
func newStage(c *Context, loop, fast *ir.For) *stage {
	n, ok := laneCount(fast)
	if !ok || !straight(fast) || carries(fast.Body) {
		return nil
	}
	s := &stage{c: c, n: n, names: map[*ir.Local]*ir.Local{}}
	s.bad = c.newLocal("bad", types.Bool)
	s.names[fast.Var] = c.newLocal("i", types.Int)
	s.compute = &ir.For{ID: c.label(), Var: s.names[fast.Var], Lo: ir.Clone(fast.Lo), Hi: ir.Clone(fast.Hi), Step: 1, Line: fast.Line}
	s.store = &ir.For{ID: fast.ID, Var: fast.Var, Lo: fast.Lo, Hi: fast.Hi, Step: 1, Line: fast.Line}
	s.rename(fast.Body)
	for _, st := range fast.Body {
		s.stmt(st)
	}
	if !s.keep(loop) || !lanes(s.compute) || !lanes(s.store) {
		return nil
	}
	return s
}

// straight tells whether the turns have no branches, and what one stores no other reads.
func straight(loop *ir.For) bool {
	for _, st := range loop.Body {
		if _, branch := st.(*ir.If); branch {
			return false
		}
	}
	found, order := accesses(loop)
	for _, data := range order {
		// Read once at the top of the turn and stored at its end, at a place of its own.
		if a := found[data]; a.stored && (a.mixed || a.count > 2) {
			return false
		}
	}
	return true
}

// rename gives the first loop locals of its own for all that a turn assigns.
func (s *stage) rename(body []ir.Stmt) {
	assigned := assignedIn(body)
	for _, l := range append([]*ir.Local{}, s.c.Func.Locals...) {
		if assigned[l] {
			s.names[l] = s.c.newLocal("p_"+l.Name, l.Type)
		}
	}
}

// stmt takes a statement of a turn apart.
func (s *stage) stmt(st ir.Stmt) {
	var x ir.Expr
	switch st := st.(type) {
	case *ir.Assign:
		x = s.own(st.X)
		s.first(&ir.Assign{Dst: s.names[st.Dst], X: x, Line: st.Line})
		if st.Dst.Type == types.Int { // part of the indices
			s.store.Body = append(s.store.Body, st)
		}
	case *ir.Check:
		divisor := s.own(st.Args[1])
		zero := boolExpr(eqRow, divisor, &ir.Const{Value: 0.0, T: types.Float})
		s.first(&ir.Assign{Dst: s.bad, X: boolExpr(bitOrRow, &ir.Use{Local: s.bad}, zero), Line: st.Line})
		x = &ir.Op{Row: unchecked(st.Row), Args: []ir.Expr{s.own(st.Args[0]), ir.Clone(divisor)}, T: types.Float}
		s.first(&ir.Assign{Dst: s.names[st.Dst], X: x, Line: st.Line})
	case *ir.StoreElem:
		k := s.hold(strings.TrimPrefix(st.Data.Name, "d_"), s.own(st.X), st.Line)
		s.store.Body = append(s.store.Body, &ir.StoreElem{Data: st.Data, Index: st.Index, X: k, Line: st.Line})
	}
}

func (s *stage) first(st ir.Stmt) { s.compute.Body = append(s.compute.Body, st) }

// hold keeps x of every turn of the first loop for the second, where the result is it.
func (s *stage) hold(name string, x ir.Expr, line int) ir.Expr {
	k := s.c.newLocal("k_"+name, types.List(types.Float))
	k.Data, k.Sole, k.Items = true, true, s.n
	s.first(&ir.StoreElem{Data: k, Index: &ir.Use{Local: s.compute.Var}, X: x, Line: line})
	return &ir.Elem{Data: k, Index: &ir.Use{Local: s.store.Var}}
}

// keep makes the second loop assign what is read outside the original one; false when that is no float.
func (s *stage) keep(loop *ir.For) bool {
	total, inside := s.c.count(), countIn([]ir.Stmt{loop})
	for _, l := range append([]*ir.Local{}, s.c.Func.Locals...) {
		p := s.names[l]
		if p == nil || l == loop.Var || l.Type == types.Int || total.uses[l] == inside.uses[l] {
			continue
		}
		if l.Type != types.Float {
			return false
		}
		k := s.hold(l.Name, &ir.Use{Local: p}, loop.Line)
		s.store.Body = append(s.store.Body, &ir.Assign{Dst: l, X: k, Line: loop.Line})
	}
	return true
}

// own returns a copy of e in the first loop's own locals.
func (s *stage) own(e ir.Expr) ir.Expr {
	return rewriteExpr(ir.Clone(e), func(e ir.Expr) ir.Expr {
		if use, ok := e.(*ir.Use); ok && s.names[use.Local] != nil {
			return &ir.Use{Local: s.names[use.Local]}
		}
		return e
	})
}
