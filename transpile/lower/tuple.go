package lower

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
	"pyx2cpp/typer/types"
)

// inLocal is the value of an operand in a local, so that it is read more than once.
func (f *function) inLocal(x core.Atom, t types.Type) ir.Expr {
	of := f.use(x, t, t)
	if _, ok := of.(*ir.Use); ok {
		return of
	}
	l := f.temp(of.Type())
	f.emit(&ir.Assign{Dst: l, X: of, Line: f.line})
	return &ir.Use{Local: l}
}

// spreadTuple lowers a tuple display with stars: the items of the tuples behind them stand among the others.
func (f *function) spreadTuple(s *core.Let, ops []core.Atom) {
	mk := &ir.MakeTuple{T: s.Result}
	for i, it := range s.X.(*core.MakeTuple).Items {
		if !it.Star {
			mk.Items = append(mk.Items, f.stored(ops[i], s.Args[i], s.Result.Elems[len(mk.Items)]))
			continue
		}
		of := f.inLocal(ops[i], s.Args[i])
		for k := range s.Args[i].Elems {
			mk.Items = append(mk.Items, f.convert(&ir.TupleItem{X: of, Index: k}, s.Result.Elems[len(mk.Items)]))
		}
	}
	f.assign(s.Dst, mk, s.Result)
}

// tupleSlice lowers a slice of a tuple with constant parts: a tuple of the items that it takes.
func (f *function) tupleSlice(s *core.Let, t *typer.TupleSlice, x core.Atom) {
	of := f.inLocal(x, s.Args[0])
	mk := &ir.MakeTuple{T: s.Result}
	for i, at := range t.Items {
		mk.Items = append(mk.Items, f.convert(&ir.TupleItem{X: of, Index: at}, s.Result.Elems[i]))
	}
	f.assign(s.Dst, mk, s.Result)
}
