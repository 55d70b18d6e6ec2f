package lower

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
)

// tupleSlice lowers a slice of a tuple with constant parts: a tuple of the items that it takes.
func (f *function) tupleSlice(s *core.Let, t *typer.TupleSlice, x core.Atom) {
	of := f.use(x, s.Args[0], s.Args[0])
	if _, ok := of.(*ir.Use); !ok {
		l := f.temp(of.Type())
		f.emit(&ir.Assign{Dst: l, X: of, Line: f.line})
		of = &ir.Use{Local: l}
	}
	mk := &ir.MakeTuple{T: s.Result}
	for i, at := range t.Items {
		mk.Items = append(mk.Items, f.convert(&ir.TupleItem{X: of, Index: at}, s.Result.Elems[i]))
	}
	f.assign(s.Dst, mk, s.Result)
}
