package passes

import (
	"strings"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// scalar prepares innermost counted loops for the vectoriser: within a turn an
// element lives in a local, and divisions by zero are looked for beforehand.
//
//	for 1 v_l = 0 to 8 step 1:               bad = False
//	  if d_d[v_l] < v_floor:                 for 2 l = 0 to 8 step 1:
//	    d_d[v_l] = v_floor                     e = d_d[l]
//	  t1 = check truediv(1.0, d_d[v_l])   →    if e < v_floor: e = v_floor
//	  d_y[v_l] = t1                            bad = bad | e == 0.0
//	                                         if not bad:
//	                                           for 3 v_l = 0 to 8 step 1:
//	                                             e = d_d[v_l]
//	                                             if e < v_floor: e = v_floor
//	                                             d_y[v_l] = 1.0 / e
//	                                             d_d[v_l] = e
//	                                         else:
//	                                           for 1 …: as before
//
// The first loop stores nothing, so that when a divisor is 0 the original loop
// runs from the start and raises at the right turn, with the right effects.
func scalar(c *Context) { (&scalariser{c: c}).body(&c.Func.Body) }

type scalariser struct{ c *Context }

func (s *scalariser) body(list *[]ir.Stmt) {
	var out []ir.Stmt
	for _, st := range *list {
		if loop, ok := st.(*ir.For); ok && height(loop) == 1 && simple(loop.Body) {
			out = append(out, s.loop(loop)...)
			continue
		}
		for _, b := range ir.Bodies(st) {
			s.body(b)
		}
		if loop, ok := st.(*ir.For); ok {
			rollAround(loop)
		}
		out = append(out, st)
	}
	*list = out
}

// rollAround keeps a loop around vector instructions from being unrolled: its
// turns mostly depend on each other, and there are few of them. Where there is
// one vector in a turn, two share what counting costs.
func rollAround(loop *ir.For) {
	for _, st := range loop.Body {
		if inner, ok := st.(*ir.For); ok && inner.Rolled {
			loop.Rolled = true
			if inner.Lanes > 0 && alone(loop) {
				loop.Turns = 2
			}
		}
	}
}

// alone tells whether a body is one loop and assignments.
func alone(loop *ir.For) bool {
	loops := 0
	for _, st := range loop.Body {
		switch st.(type) {
		case *ir.For:
			loops++
		case *ir.Assign:
		default:
			return false
		}
	}
	return loops == 1
}

// simple tells whether a body is made of assignments, branches, stores and
// float divisions only, so that every turn runs from its top to its end.
func simple(body []ir.Stmt) bool {
	ok := true
	ir.Walk(body, func(st ir.Stmt) {
		switch st := st.(type) {
		case *ir.Assign:
			ok = ok && st.Dst != nil && !st.Dst.Data && isPure(st.X)
		case *ir.If, *ir.StoreElem:
		case *ir.Check:
			ok = ok && isDivision(st)
		default:
			ok = false
		}
	})
	return ok
}

func isDivision(c *ir.Check) bool {
	return byName[c.Row.Name] == opFloatDiv && c.Dst != nil && c.Dst.Type == types.Float &&
		c.Args[0].Type() == types.Float && c.Args[1].Type() == types.Float && unchecked(c.Row) != nil
}

func (s *scalariser) loop(loop *ir.For) []ir.Stmt {
	if overlaps(loop) {
		return []ir.Stmt{loop}
	}
	divides := false
	ir.Walk(loop.Body, func(st ir.Stmt) {
		_, check := st.(*ir.Check)
		divides = divides || check
	})
	if !divides {
		s.elements(loop)
		roll(loop)
		return []ir.Stmt{loop}
	}
	fast := ir.CloneBody([]ir.Stmt{loop}, s.c.label)[0].(*ir.For)
	s.elements(fast)
	if st := newStage(s.c, loop, fast); st != nil {
		return unlessBad(st.bad, st.compute, st.store, loop)
	}
	pre := newPreflight(s.c, fast)
	if pre == nil {
		return []ir.Stmt{loop}
	}
	divide(&fast.Body)
	roll(fast)
	return unlessBad(pre.bad, pre.loop, fast, loop)
}

// unlessBad runs fast unless first has found a divisor that is 0, else slow.
func unlessBad(bad *ir.Local, first, fast, slow *ir.For) []ir.Stmt {
	markSlow(slow)
	no := &ir.Op{Row: notRow, Args: []ir.Expr{&ir.Use{Local: bad}}, T: types.Bool}
	return []ir.Stmt{
		&ir.Assign{Dst: bad, X: &ir.Const{Value: false, T: types.Bool}, Line: slow.Line},
		first,
		&ir.If{Cond: no, Then: []ir.Stmt{fast}, Else: []ir.Stmt{slow}, Line: slow.Line, Likely: true},
	}
}

// overlaps tells whether a store in the loop may change an element that is
// reached through another data pointer.
func overlaps(loop *ir.For) bool {
	found, order := accesses(loop)
	for _, data := range order {
		if found[data].stored && !data.Sole && len(order) > 1 {
			return true
		}
	}
	return false
}

// divide drops the checks of all divisions in list.
func divide(list *[]ir.Stmt) {
	for i, st := range *list {
		for _, b := range ir.Bodies(st) {
			divide(b)
		}
		if c, ok := st.(*ir.Check); ok {
			(*list)[i] = proven(c)
		}
	}
}

// roll keeps a short loop from being unrolled when its turns are independent of
// each other: as a loop it becomes vector instructions, unrolled it may not.
func roll(loop *ir.For) {
	lo, ok1 := intValue(loop.Lo)
	hi, ok2 := intValue(loop.Hi)
	stores := false
	ir.Walk(loop.Body, func(st ir.Stmt) {
		_, store := st.(*ir.StoreElem)
		stores = stores || store
	})
	if ok1 && ok2 && hi-lo <= maxStack && loop.Step == 1 && stores && !carries(loop.Body) {
		loop.Rolled = true
		lanes(loop)
	}
}

// carries tells whether a turn reads a local that an earlier turn has assigned.
func carries(body []ir.Stmt) bool {
	d := &definite{assigned: assignedIn(body), ok: true}
	d.walk(body, map[*ir.Local]bool{})
	return !d.ok
}

// definite checks that locals assigned in a body are assigned before they are read.
type definite struct {
	assigned map[*ir.Local]bool
	only     map[*ir.Local]bool // check reads of these only; nil: all
	ok       bool
}

// walk returns what is assigned for sure after body; set is what was before.
func (d *definite) walk(body []ir.Stmt, set map[*ir.Local]bool) map[*ir.Local]bool {
	for _, st := range body {
		for _, e := range ir.Exprs(st) {
			ir.Reads(*e, func(l *ir.Local) {
				if d.assigned[l] && !set[l] && (d.only == nil || d.only[l]) {
					d.ok = false
				}
			})
		}
		if branch, ok := st.(*ir.If); ok {
			then := d.walk(branch.Then, copySet(set))
			els := d.walk(branch.Else, copySet(set))
			for l := range then {
				if els[l] {
					set[l] = true
				}
			}
			continue
		}
		for _, l := range ir.Defs(st) {
			set[l] = true
		}
	}
	return set
}

func copySet(set map[*ir.Local]bool) map[*ir.Local]bool {
	c := make(map[*ir.Local]bool, len(set))
	for l := range set {
		c[l] = true
	}
	return c
}

// access is how a loop reaches the elements behind one data pointer.
type access struct {
	index   ir.Expr
	key     string
	count   int
	stored  bool
	mixed   bool // different indices, or one that may be the same in two turns
	certain bool // some access is not under a condition
	plain   bool // the first access is a store that is not under a condition
}

// accesses returns the data pointers used in a loop, in order of first use.
func accesses(loop *ir.For) (map[*ir.Local]*access, []*ir.Local) {
	found := map[*ir.Local]*access{}
	var order []*ir.Local
	assigned := assignedIn(loop.Body)
	note := func(data *ir.Local, index ir.Expr, store, certain bool) {
		a := found[data]
		if a == nil {
			a = &access{index: index, key: ir.ExprString(index), plain: store && certain}
			a.mixed = !oneEachTurn(index, loop.Var, assigned)
			found[data] = a
			order = append(order, data)
		}
		a.count++
		a.stored = a.stored || store
		a.mixed = a.mixed || ir.ExprString(index) != a.key
		a.certain = a.certain || certain
	}
	var walk func(body []ir.Stmt, certain bool)
	walk = func(body []ir.Stmt, certain bool) {
		for _, st := range body {
			for _, e := range ir.Exprs(st) {
				ir.WalkExpr(*e, func(e ir.Expr) {
					if el, ok := e.(*ir.Elem); ok {
						note(el.Data, el.Index, false, certain)
					}
				})
			}
			if store, ok := st.(*ir.StoreElem); ok {
				note(store.Data, store.Index, true, certain)
			}
			for _, b := range ir.Bodies(st) {
				walk(*b, false)
			}
		}
	}
	walk(loop.Body, true)
	return found, order
}

// oneEachTurn tells whether the index is another one in every turn of the loop
// over v: linear in v with a constant factor other than 0, the rest unchanged.
func oneEachTurn(index ir.Expr, v *ir.Local, assigned map[*ir.Local]bool) bool {
	n := &nest{assigned: map[*ir.Local]bool{}, values: map[*ir.Local]poly{}}
	p := n.poly(index)
	if p == nil {
		return false
	}
	steady := true
	ir.Reads(index, func(l *ir.Local) { steady = steady && !assigned[l] })
	a, _, ok := p.split(v)
	if !ok || !steady || len(a) != 1 {
		return false
	}
	return len(a[0].vars) == 0
}

// elements keeps the elements that a loop stores, and uses more than once, in a local.
func (s *scalariser) elements(loop *ir.For) {
	found, order := accesses(loop)
	for _, data := range order {
		a := found[data]
		if a.stored && !a.mixed && a.certain && a.count > 1 {
			s.replace(loop, data, a)
		}
	}
}

func (s *scalariser) replace(loop *ir.For, data *ir.Local, a *access) {
	l := s.c.newLocal("s_"+strings.TrimPrefix(data.Name, "d_"), ir.ElemType(data.Type))
	loop.Body = swap(loop.Body, data, l)
	if !a.plain {
		first := &ir.Assign{Dst: l, X: &ir.Elem{Data: data, Index: ir.Clone(a.index)}, Line: loop.Line}
		loop.Body = append([]ir.Stmt{first}, loop.Body...)
	}
	last := &ir.StoreElem{Data: data, Index: ir.Clone(a.index), X: &ir.Use{Local: l}, Line: loop.Line}
	loop.Body = append(loop.Body, last)
}

// swap returns body with the elements behind data replaced by the local l.
func swap(body []ir.Stmt, data, l *ir.Local) []ir.Stmt {
	out := make([]ir.Stmt, len(body))
	for i, st := range body {
		rewrite(st, func(e ir.Expr) ir.Expr {
			if el, ok := e.(*ir.Elem); ok && el.Data == data {
				return &ir.Use{Local: l}
			}
			return e
		})
		for _, b := range ir.Bodies(st) {
			*b = swap(*b, data, l)
		}
		if store, ok := st.(*ir.StoreElem); ok && store.Data == data {
			x := store.X
			if x.Type() != l.Type {
				x = &ir.Convert{X: x, T: l.Type}
			}
			st = &ir.Assign{Dst: l, X: x, Line: store.Line}
		}
		out[i] = st
	}
	return out
}
