package lib

import (
	"slices"

	"pyx2cpp/typer/types"
)

// viewTable are the reads and writes of arrays by ints, slices, None and "...",
// in any order and over any number of dimensions; rows of their own stand
// before these for elements and what is common.
var viewTable = withRules(rows("np/view.hpp", `
operator.getitem(a: A, i: I) -> object ;; view_item ;; raises dates ;; np.arange(24).reshape((2, 3, 4))[:, None, ..., 1:3]
operator.setitem(a: A, i: I, x: X) -> None ;; view_store ;; raises exits dates ;; x = np.zeros((2, 3, 4)); x[:, 1] = 2.5; x
operator.setitem(a: A, i: I, x: X) -> None ;; element_store ;; raises exits ;; x = np.zeros((2, 3), dtype=complex); x[1, 0] = 2.5; x
unpack(a: A, n: int) -> None ;; unpack_check ;; raises dates
ndarray.unpack_item(a: A, i: int) -> object ;; unpack_item ;; exits dates
`), []rule{
	{accepts: func(args []types.Type) bool { return viewOf(args) != nil }, infer: viewOf},
	{accepts: func(args []types.Type) bool { return storesView(args) }},
	{accepts: storesElement},
	{accepts: func(args []types.Type) bool { return UnpackedItem(args[0]) != nil }},
	{accepts: func(args []types.Type) bool { return UnpackedItem(args[0]) != nil }, infer: func(args []types.Type) types.Type { return UnpackedItem(args[0]) }},
})

// UnpackedItem is what each target of an assignment gets of a text, or of an
// array: an element, or a row. nil: it is not known.
func UnpackedItem(a types.Type) types.Type {
	switch {
	case a.Kind == types.KStr:
		return types.Str
	case a.Kind == types.KBytes:
		return types.Int
	case !indexable(a) || !Holds(a.DType) && !isDate(a):
		return nil
	case a.NDim == 1:
		return types.NumPy(a.DType)
	}
	return types.Array(a.DType, a.NDim-1, a.Contig)
}

// storesElement tells whether x can be written to the one element of a complex array that ints pick.
func storesElement(args []types.Type) bool {
	a, parts := args[0], args[1:2]
	if args[1].Kind == types.KTuple {
		parts = args[1].Elems
	}
	return indexable(a) && a.DType == "c16" && len(parts) == a.NDim && !slices.ContainsFunc(parts, func(p types.Type) bool { return !IsIndex(p) }) &&
		args[2].Kind != types.KArray && storable(a, args[2])
}

// rule is what a row demands of its arguments, and what it gives.
type rule struct {
	accepts func(args []types.Type) bool
	infer   func(args []types.Type) types.Type
}

// withRules gives rows their rules, in order.
func withRules(g group, rules []rule) group {
	return func() []Row { return ruled(g(), rules) }
}

func ruled(rows []Row, rules []rule) []Row {
	for i, r := range rules {
		rows[i].Accepts, rows[i].Infer, rows[i].Plain = r.accepts, r.infer, true
	}
	return rows
}

// viewOf is the type of the view that an index takes of an array; nil when it
// takes none, or one element.
func viewOf(args []types.Type) types.Type {
	a, parts := args[0], []types.Type{args[1]}
	if a.Kind != types.KArray || a.NDim > MaxDims {
		return nil
	}
	if args[1].Kind == types.KTuple {
		parts = args[1].Elems
	}
	v := viewShape{contig: a.Contig}
	rest := a.NDim - usedAxes(parts)
	dots := 0
	for _, p := range parts {
		if p == types.Ellipsis {
			dots++
			v.whole(rest)
		} else if !v.part(p) {
			return nil
		}
	}
	if dots == 0 {
		v.whole(rest)
	}
	if rest < 0 || dots > 1 || v.ndim == 0 || v.ndim > MaxDims {
		return nil
	}
	return types.Array(a.DType, v.ndim, v.contig)
}

// usedAxes counts the axes that the parts of an index stand for.
func usedAxes(parts []types.Type) int {
	n := 0
	for _, p := range parts {
		if p != types.None && p != types.Ellipsis {
			n++
		}
	}
	return n
}

// viewShape follows an index from axis to axis. A view of a contiguous array
// is so too when ints come first, then at most one part of an axis, then all
// of the others.
type viewShape struct {
	ndim   int
	contig bool
	sliced bool // an axis has been left in the view
}

func (v *viewShape) whole(n int) {
	v.ndim += n
	v.sliced = v.sliced || n > 0
}

// part takes a part of an index; false: it is none of basic indexing.
func (v *viewShape) part(p types.Type) bool {
	switch {
	case p == types.None:
		v.ndim++
		v.contig = false
	case IsIndex(p):
		v.contig = v.contig && !v.sliced
	case p.Kind == types.KSlice:
		for _, e := range p.Elems {
			if e != types.None && e != types.Int {
				return false
			}
		}
		all := p.Elems[0] == types.None && p.Elems[1] == types.None
		v.contig = v.contig && p.Elems[2] == types.None && (all || !v.sliced)
		v.ndim++
		v.sliced = true
	default:
		return false
	}
	return true
}

// IsIndex tells whether a value picks one item of an axis: an int of Python's or NumPy's.
func IsIndex(t types.Type) bool {
	return t == types.Int || t.Kind == types.KNumPy && (t.DType[0] == 'i' || t.DType[0] == 'u') && t.DType != "u8"
}

// storesView tells whether x can be written to the view a[i] natively.
func storesView(args []types.Type) bool {
	v := viewOf(args[:2])
	if v == nil {
		return false
	}
	if x := args[2]; x.Kind == types.KTuple { // as an array of one dimension
		n, d := nesting(x)
		return n == 1 && castable(v.DType, d) && d[0] != 'c'
	}
	return storable(v, args[2])
}

// storable tells whether a scalar or an array can be written to the items of an array.
func storable(to, x types.Type) bool {
	if types.IsDate(to.DType) && x.Kind != types.KArray && x.Kind != types.KNumPy {
		return false
	}
	switch x.Kind {
	case types.KArray:
		return x.NDim <= to.NDim && castable(to.DType, x.DType)
	case types.KBool, types.KInt, types.KFloat:
		return true
	case types.KComplex:
		return to.DType[0] == 'c'
	case types.KNumPy:
		return castable(to.DType, x.DType)
	}
	return false
}

// castable tells whether native code converts between two dtypes.
func castable(to, from string) bool {
	if types.IsDate(to) || types.IsDate(from) {
		return to == from
	}
	for _, d := range []string{to, from} {
		if d == "c8" || d == "f2" {
			return false
		}
	}
	return from[0] != 'c' || to == from
}
