package passes

import (
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// The loops of the notes pass: those that only store into arrays.
//
//	for 1 v_i = lo to hi step 1:             t_bad = -1
//	  d_z[v_i] = operator.add(…)             if pass.apart(v_z, v_x):
//	                                     →     t_bad = 0
//	                                           for 2 v_i = lo to hi step 1:
//	                                             q = npf8.add_quiet(…)
//	                                             t_bad = t_bad | pass.odd_bits(q)
//	                                             d_z[v_i] = q
//	                                         if t_bad < 0:
//	                                           for 1 v_i = lo to hi step 1: as before
//
// The second loop does everything again, so that what it reads must not be what
// the first has written. An array that is changed in place is looked at before:
//
//	for 1 v_i = lo to hi step 1:             for 3 c = lo to hi step 1024:
//	  d_y[v_i] = operator.add(d_y[v_i], …)     t_bad = 0
//	                                           for 4 v_i = c to stop step 1: t_bad = t_bad | pass.odd_bits(…)
//	                                     →     if t_bad < 0:
//	                                             for 1 v_i = c to stop step 1: as before
//	                                           else:
//	                                             for 2 v_i = c to stop step 1: d_y[v_i] = npf8.add_quiet(…)

// loop rewrites a loop that can be vectorised but for its tests; nil for another.
func (n *noter) loop(loop *ir.For) []ir.Stmt {
	if !n.storesOnly(loop) || carriesOther(loop.Body, nil) {
		return nil
	}
	apart, inPlace, ok := n.memory(loop)
	if !ok || inPlace && loop.Step != 1 {
		return nil
	}
	bad := n.c.newLocal("t_bad", types.Int)
	fast := ir.CloneBody([]ir.Stmt{loop}, n.c.label)[0].(*ir.For)
	collect := &noter{c: n.c, data: n.data, bad: bad}
	collect.body(&fast.Body)
	markSlow(loop)
	if inPlace {
		return n.inPlace(loop, fast, bad, apart)
	}
	line := loop.Line
	begin := func(v int64) ir.Stmt { return &ir.Assign{Dst: bad, X: intConst(v), Line: line} }
	again := &ir.If{Cond: boolExpr(ltRow, &ir.Use{Local: bad}, intConst(0)), Then: []ir.Stmt{loop}, Line: line}
	if len(apart) == 0 {
		return []ir.Stmt{begin(0), fast, again}
	}
	first := &ir.If{Cond: conjunction(apart), Then: []ir.Stmt{begin(0), fast}, Line: line, Likely: true}
	return []ir.Stmt{begin(-1), first, again}
}

// inPlace looks at a chunk of the results before it stores them.
func (n *noter) inPlace(loop, look *ir.For, bad *ir.Local, apart []ir.Expr) []ir.Stmt {
	line := loop.Line
	store := ir.CloneBody([]ir.Stmt{look}, n.c.label)[0].(*ir.For)
	withoutStores(&look.Body)
	without(&store.Body, bad)
	start, stop, end := n.c.newLocal("c", types.Int), n.c.newLocal("t_stop", types.Int), n.c.newLocal("t_end", types.Int)
	first := &ir.Assign{Dst: end, X: loop.Hi, Line: line}
	outer := &ir.For{ID: n.c.label(), Var: start, Lo: loop.Lo, Hi: &ir.Use{Local: end}, Step: chunk, Line: line}
	for _, l := range []*ir.For{look, store, loop} {
		l.Lo, l.Hi = &ir.Use{Local: start}, &ir.Use{Local: stop}
	}
	looking := []ir.Stmt{&ir.Assign{Dst: bad, X: intConst(0), Line: line}, look}
	if len(apart) > 0 {
		looking = []ir.Stmt{&ir.Assign{Dst: bad, X: intConst(-1), Line: line}, &ir.If{Cond: conjunction(apart), Then: looking, Line: line, Likely: true}}
	}
	outer.Body = append([]ir.Stmt{&ir.Assign{Dst: stop, X: minimum(start, end), Line: line}}, looking...)
	odd := boolExpr(ltRow, &ir.Use{Local: bad}, intConst(0))
	outer.Body = append(outer.Body, &ir.If{Cond: odd, Then: []ir.Stmt{loop}, Else: []ir.Stmt{store}, Line: line})
	return []ir.Stmt{first, outer}
}

// storesOnly tells whether a loop computes with NumPy floats and stores what it computes, and does nothing else.
func (n *noter) storesOnly(loop *ir.For) bool {
	stores, noted, ok := false, false, true
	ir.Walk(loop.Body, func(s ir.Stmt) {
		switch s := s.(type) {
		case *ir.Assign:
			ok = ok && s.Dst != nil && !s.Dst.Data
		case *ir.StoreElem:
			stores = true
		case *ir.If:
		default:
			ok = false
		}
		ok = ok && postponable(s)
		for _, e := range ir.Exprs(s) {
			ir.WalkExpr(*e, func(e ir.Expr) {
				if op, is := e.(*ir.Op); is {
					noted = noted || op.Row.Notes
				}
			})
		}
	})
	return ok && stores && noted
}

// memory works out whether the loop can be done twice: it must not store where
// it reads. Where only the run shows that, apart tests it; inPlace: an array is
// read at no other place than the one that the turn stores into.
func (n *noter) memory(loop *ir.For) (apart []ir.Expr, inPlace, ok bool) {
	found, order := accesses(loop)
	for _, s := range order {
		if !found[s].stored {
			continue
		}
		if found[s].mixed || n.data[s] == nil || s.Type.Kind != types.KArray {
			return nil, false, false
		}
		if !found[s].plain {
			inPlace = true
			if readAfterStore(loop.Body, s) {
				return nil, false, false
			}
		}
		for _, l := range order {
			if l == s || n.data[s].Sole {
				continue
			}
			if n.data[l] == nil {
				return nil, false, false
			}
			if l.Type.Kind != types.KArray {
				continue // a list has memory of its own
			}
			array := func(d *ir.Local) ir.Expr { return &ir.Use{Local: n.data[d].X} }
			apart = append(apart, &ir.Op{Row: apartRow, Args: []ir.Expr{array(s), array(l)}, T: types.Bool})
		}
	}
	return apart, inPlace, true
}

// readAfterStore tells whether body may read an element behind data that it has stored in the same turn.
func readAfterStore(body []ir.Stmt, data *ir.Local) bool {
	stored, read := false, false
	ir.Walk(body, func(s ir.Stmt) {
		for _, e := range ir.Exprs(s) {
			ir.WalkExpr(*e, func(e ir.Expr) {
				el, ok := e.(*ir.Elem)
				read = read || ok && el.Data == data && stored
			})
		}
		store, ok := s.(*ir.StoreElem)
		stored = stored || ok && store.Data == data
	})
	return read
}

// withoutStores leaves only what is computed.
func withoutStores(list *[]ir.Stmt) {
	drop(list, func(s ir.Stmt) bool {
		_, store := s.(*ir.StoreElem)
		return store
	})
}

// without drops the assignments of l.
func without(list *[]ir.Stmt, l *ir.Local) {
	drop(list, func(s ir.Stmt) bool {
		a, ok := s.(*ir.Assign)
		return ok && a.Dst == l
	})
}

func drop(list *[]ir.Stmt, unwanted func(ir.Stmt) bool) {
	var out []ir.Stmt
	for _, s := range *list {
		if unwanted(s) {
			continue
		}
		for _, b := range ir.Bodies(s) {
			drop(b, unwanted)
		}
		out = append(out, s)
	}
	*list = out
}
