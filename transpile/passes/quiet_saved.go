package passes

import (
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// A nest that reads what it writes can run again when a copy of the array, or
// of the part that a single loop writes, has been kept:
//
//	t1 = pass.save(d_c, 0, size, n, m, p)        0: not worth it, the noisy loop runs
//	if t1 != 0:
//	  …                                          the quiet loop
//	  if not pass.flags_raised(…): pass.drop(t1); break
//	  pass.put_back(t1, d_c, 0)
//
// It is worth it where the nest takes at least as many turns as elements are copied.

var (
	saveRow    = &lib.Row{Name: "pass.save", Cxx: "np_save", Header: "np/quiet.hpp"}
	dropRow    = &lib.Row{Name: "pass.drop", Cxx: "np_drop", Header: "np/quiet.hpp"}
	putBackRow = &lib.Row{Name: "pass.put_back", Cxx: "np_put_back", Header: "np/quiet.hpp"}
	allSizeRow = &lib.Row{Name: "pass.all_size", Cxx: "size", Header: "np/array.hpp", Pure: true}
)

// What a turn of the nest must be worth for a copy of the array.
const (
	savedTwice = 2 // elements a turn, of an array of which a turn reads what it writes only
	savedRare  = -8
	savedSlow  = 4 // elements a turn, of an array that is written only, beside roots or such
)

// saved is an array of which a copy is kept while the nest runs.
type saved struct {
	data  *ir.Local
	copy  *ir.Local // the copy, 0 when there is none
	from  ir.Expr   // its first element in the array
	count ir.Expr
	worth int64
}

// save plans a copy of what the nest writes through w; false where that can't be told.
func (q *quieter) save(n *quietNest, w *ir.Local, read bool) bool {
	array := q.arrays[w]
	loop, counted := n.loop.(*ir.For)
	if !counted || array == nil || array.Type.Kind != types.KArray || len(n.saved) == 2 {
		return false
	}
	s := &saved{data: w, copy: q.c.newLocal("q_copy", types.Int), from: intConst(0), count: &ir.Op{Row: allSizeRow, Args: []ir.Expr{&ir.Use{Local: array}}, T: types.Int}, worth: savedRare}
	if place := onePlace(loop, w); place != nil {
		s.worth = savedTwice
		if !read {
			s.worth = savedSlow
		}
		if from := startOf(loop, place); from != nil {
			s.from = from
			s.count = intExpr(subRow, ir.Clone(loop.Hi), ir.Clone(loop.Lo))
		}
	}
	n.saved = append(n.saved, s)
	return true
}

// onePlace returns the index with which alone elements are read and written through w.
func onePlace(loop *ir.For, w *ir.Local) ir.Expr {
	var place ir.Expr
	one := true
	see := func(i ir.Expr) {
		if place == nil {
			place = i
		}
		one = one && ir.ExprString(i) == ir.ExprString(place)
	}
	ir.Walk([]ir.Stmt{loop}, func(s ir.Stmt) {
		if st, ok := s.(*ir.StoreElem); ok && st.Data == w {
			see(st.Index)
		}
		for _, e := range ir.Exprs(s) {
			ir.WalkExpr(*e, func(e ir.Expr) {
				if el, ok := e.(*ir.Elem); ok && el.Data == w {
					see(el.Index)
				}
			})
		}
	})
	if !one {
		return nil
	}
	return place
}

// startOf returns where a single loop begins that visits one element after the other; nil for others.
func startOf(loop *ir.For, place ir.Expr) ir.Expr {
	if height(loop) > 1 || loop.Step != 1 || !isPure(loop.Lo) || !isPure(loop.Hi) || readsMemory(loop.Lo) || readsMemory(loop.Hi) {
		return nil
	}
	if use, ok := place.(*ir.Use); ok && use.Local == loop.Var {
		return ir.Clone(loop.Lo)
	}
	sum, ok := place.(*ir.Op)
	if !ok || sum.Row != addRow {
		return nil
	}
	if use, ok := sum.Args[1].(*ir.Use); !ok || use.Local != loop.Var {
		return nil
	}
	assigned := assignedIn([]ir.Stmt{loop})
	still := !readsMemory(sum.Args[0])
	ir.Reads(sum.Args[0], func(l *ir.Local) { still = still && !assigned[l] })
	if !still {
		return nil
	}
	return intExpr(addRow, ir.Clone(sum.Args[0]), ir.Clone(loop.Lo))
}

// turnsOf returns how often the loops of a nest turn, the first inner loop of each only, as far as that is known before.
func turnsOf(loop *ir.For) []ir.Expr {
	assigned := assignedIn([]ir.Stmt{loop})
	var list []ir.Expr
	for loop != nil {
		known := true
		for _, e := range []ir.Expr{loop.Lo, loop.Hi} {
			known = known && isPure(e) && !readsMemory(e)
			ir.Reads(e, func(l *ir.Local) { known = known && !assigned[l] })
		}
		if known {
			list = append(list, intExpr(subRow, ir.Clone(loop.Hi), ir.Clone(loop.Lo)))
		}
		var inner *ir.For
		for _, s := range loop.Body {
			if l, ok := s.(*ir.For); ok && inner == nil {
				inner = l
			}
		}
		loop = inner
	}
	return list
}

// around makes what runs the quiet loop when copies could be made, and the noisy one otherwise.
func (n *quietNest) around(quiet, noisy []ir.Stmt, line int) []ir.Stmt {
	var out []ir.Stmt
	var all ir.Expr
	for _, s := range n.saved {
		args := append([]ir.Expr{&ir.Use{Local: s.data}, s.from, s.count, intConst(s.worth)}, n.turns...)
		out = append(out, &ir.Assign{Dst: s.copy, X: &ir.Op{Row: saveRow, Args: args, T: types.Int}, Line: line})
		there := &ir.Op{Row: notRow, Args: []ir.Expr{boolExpr(eqRow, &ir.Use{Local: s.copy}, intConst(0))}, T: types.Bool}
		if all == nil {
			all = there
		} else {
			all = boolExpr(andRow, all, there)
		}
	}
	return append(out, &ir.If{Cond: all, Then: quiet, Else: append(n.each(dropRow, line), noisy...), Line: line, Likely: true})
}

// each does something with every copy.
func (n *quietNest) each(row *lib.Row, line int) []ir.Stmt {
	var out []ir.Stmt
	for _, s := range n.saved {
		args := []ir.Expr{&ir.Use{Local: s.copy}}
		if row == putBackRow {
			args = append(args, &ir.Use{Local: s.data}, ir.Clone(s.from))
		}
		out = append(out, &ir.Assign{X: &ir.Op{Row: row, Args: args, T: types.None}, Line: line})
	}
	return out
}
