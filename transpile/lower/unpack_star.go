package lower

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// unpackStar lowers "a, *b, c = x" for a native list or tuple. All items are
// taken before a target is assigned.
func (f *function) unpackStar(s *core.Unpack) {
	if s.Args[0].Kind == types.KTuple {
		f.starOfTuple(s)
		return
	}
	x := f.use(s.X, s.Args[0], s.Args[0])
	before, after := s.Star, len(s.Dsts)-s.Star-1
	exit := f.exitAt(2*s.Point, s.Live, nil, false)
	take := func(dst *ir.Local, name string, args ...int) {
		c := &ir.Check{Dst: dst, Row: row(name), Args: []ir.Expr{x}, Line: f.line}
		for _, n := range args {
			c.Args = append(c.Args, &ir.Const{Value: int64(n), T: types.Int})
		}
		if c.Row.Raises {
			c.Raise = f.raiseEdge()
		}
		if c.Row.Exits {
			c.Exit = exit
		}
		f.emit(c)
	}
	take(nil, "unpack.least", before+after)
	parts := make([]*ir.Local, len(s.Dsts))
	for i := range s.Dsts {
		parts[i] = f.temp(s.Result.Elems[i])
		switch {
		case i < before:
			take(parts[i], "list.unpack_item", i)
		case i == before:
			take(parts[i], "unpack.rest", before, after)
		default:
			take(parts[i], "unpack.back", len(s.Dsts)-i)
		}
	}
	f.assignParts(s, parts)
}

func (f *function) starOfTuple(s *core.Unpack) {
	x := f.temp(s.Args[0])
	f.emit(&ir.Assign{Dst: x, X: f.use(s.X, s.Args[0], s.Args[0]), Line: f.line})
	item := func(i int, t types.Type) ir.Expr {
		return f.convert(&ir.TupleItem{X: &ir.Use{Local: x}, Index: i}, t)
	}
	rest := len(s.Args[0].Elems) - len(s.Dsts) + 1
	parts := make([]*ir.Local, len(s.Dsts))
	at := 0
	for i := range s.Dsts {
		t := s.Result.Elems[i]
		parts[i] = f.temp(t)
		var value ir.Expr
		if i == s.Star {
			items := make([]ir.Expr, rest)
			for k := range items {
				items[k] = item(at+k, t.Elem())
			}
			value = f.op("list.of", t, items...)
			at += rest
		} else {
			value = item(at, t)
			at++
		}
		f.emit(&ir.Assign{Dst: parts[i], X: value, Line: f.line})
	}
	f.assignParts(s, parts)
}

func (f *function) assignParts(s *core.Unpack, parts []*ir.Local) {
	for i, d := range s.Dsts {
		f.assign(d, &ir.Use{Local: parts[i]}, s.Result.Elems[i])
	}
}
