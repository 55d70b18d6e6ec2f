package passes

import (
	"fmt"
	"strings"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// flatArrays does for C-contiguous arrays what flat does for lists.
//
//	t1 = check operator.getitem(v_x, v_i)       t2 = check pass.axis_index(v_i, n_x)
//	check operator.setitem(v_y, v_i, t1)   →    t1 = d_x[t2]
//	                                            check pass.writeable(v_y)
//	                                            t3 = check pass.axis_index(v_i, n_y)
//	                                            d_y[t3] = t1
//
// The geometry of an array never changes, so that it is read when the variable
// is assigned, and when the function begins. Only arrays that are made here and
// have no views or other names are known not to overlap others.
func flatArrays(c *Context) {
	if !hasLoop(c.Func.Body) {
		return
	}
	f := &arrayFlattener{c: c, counts: c.count(), defs: c.definitions(), arrays: map[*ir.Local]*flatArray{}}
	f.find()
	if len(f.arrays) == 0 {
		return
	}
	f.body(&c.Func.Body)
	var first []ir.Stmt
	for _, l := range c.Func.Params {
		if a := f.arrays[l]; a != nil {
			first = append(first, f.open(a, c.Func.DefLine)...)
		}
	}
	c.Func.Body = append(first, c.Func.Body...)
}

// flatArray is an array that is indexed somewhere.
type flatArray struct {
	array *ir.Local
	own   bool // made here, without views or other names
	data  *ir.Local
	sizes []*ir.Local // per axis
}

type arrayFlattener struct {
	c      *Context
	counts *counts
	defs   map[*ir.Local]ir.Stmt
	arrays map[*ir.Local]*flatArray
}

// find collects the arrays that are indexed, and works out which are known to
// be alone in their memory.
func (f *arrayFlattener) find() {
	ir.Walk(f.c.Func.Body, func(s ir.Stmt) {
		c, ok := s.(*ir.Check)
		if !ok || !indexesArray(c) {
			return
		}
		l := c.Args[0].(*ir.Use).Local
		if f.arrays[l] == nil {
			f.arrays[l] = &flatArray{array: l, own: f.fresh(l)}
		}
	})
	ir.Walk(f.c.Func.Body, func(s ir.Stmt) {
		c, indexes := s.(*ir.Check)
		indexes = indexes && indexesArray(c)
		if r, ok := s.(*ir.Return); ok {
			if _, alone := r.X.(*ir.Use); alone {
				return
			}
		}
		for i, e := range ir.Exprs(s) {
			if !indexes || i > 0 {
				f.share(*e)
			}
		}
	})
}

// share notes that an array may get another name or a view.
func (f *arrayFlattener) share(e ir.Expr) {
	if op, ok := e.(*ir.Op); ok && op.Row.Name == "len" {
		return
	}
	if use, ok := e.(*ir.Use); ok {
		if a := f.arrays[use.Local]; a != nil {
			a.own = false
		}
	}
	for _, p := range ir.Parts(e) {
		f.share(*p)
	}
}

// fresh tells whether the array in l is made by the one statement that assigns it.
func (f *arrayFlattener) fresh(l *ir.Local) bool {
	c, ok := f.defs[l].(*ir.Check)
	if !ok {
		return false
	}
	for _, name := range []string{"zeros", "ones", "empty", "full", "arange"} {
		if c.Row.Name == "numpy."+name || c.Row.Name == "numpy."+name+"_like" {
			return true
		}
	}
	return false
}

// indexesArray tells whether s gets or sets one element of a contiguous array
// in a local, by int indices, and without a conversion that can fail.
func indexesArray(s *ir.Check) bool {
	get, set := s.Row.Name == "operator.getitem", s.Row.Name == "operator.setitem"
	if !get && !set {
		return false
	}
	use, ok := s.Args[0].(*ir.Use)
	if !ok || use.Local.Data || use.Local.Type.Kind != types.KArray || !use.Local.Type.Contig {
		return false
	}
	t := use.Local.Type
	if len(indices(s.Args[1])) != t.NDim {
		return false
	}
	return get && s.Dst != nil && s.Dst.Type == types.NumPy(t.DType) || set && storable(t.DType, s.Args[2].Type())
}

// indices returns the int indices of an element.
func indices(e ir.Expr) []ir.Expr {
	list := []ir.Expr{e}
	if t, ok := e.(*ir.MakeTuple); ok {
		list = t.Items
	}
	for _, i := range list {
		if i.Type() != types.Int {
			return nil
		}
	}
	return list
}

// storable tells whether every value of type t has a place in an array of the dtype.
func storable(dtype string, t types.Type) bool {
	rank := func(name string) int {
		for i, n := range []string{"b1", "i8", "f8"} {
			if n == name {
				return i
			}
		}
		return -1
	}
	from := -1
	switch t {
	case types.Bool:
		from = 0
	case types.Int:
		from = 1
	case types.Float:
		from = 2
	}
	if t.Kind == types.KNumPy {
		from = rank(t.DType)
	}
	return from >= 0 && from <= rank(dtype)
}

func (f *arrayFlattener) body(list *[]ir.Stmt) {
	var out []ir.Stmt
	for _, s := range *list {
		for _, b := range ir.Bodies(s) {
			f.body(b)
		}
		rewrite(s, f.length)
		if c, ok := s.(*ir.Check); ok && indexesArray(c) {
			if a := f.arrays[c.Args[0].(*ir.Use).Local]; a != nil {
				out = append(out, f.access(a, c)...)
				continue
			}
		}
		var opens []ir.Stmt
		for _, l := range ir.Defs(s) {
			if a := f.arrays[l]; a != nil {
				opens = append(opens, f.open(a, ir.LineOf(s))...)
			}
		}
		out = append(out, s)
		if isLoop(s) && len(opens) > 0 { // it takes an array in every turn
			inside := ir.Bodies(s)[0]
			*inside = append(opens, *inside...)
			continue
		}
		out = append(out, opens...)
	}
	*list = out
}

// length replaces len(array) and array.shape[k] by the local that holds it.
func (f *arrayFlattener) length(e ir.Expr) ir.Expr {
	item, axis := e, 0
	if of, ok := e.(*ir.TupleItem); ok {
		item, axis = of.X, of.Index
	}
	op, ok := item.(*ir.Op)
	if !ok || item == e && op.Row.Name != "len" || item != e && op.Row.Name != "ndarray:shape" {
		return e
	}
	use, ok := op.Args[0].(*ir.Use)
	if !ok || f.arrays[use.Local] == nil {
		return e
	}
	f.prepare(f.arrays[use.Local])
	return &ir.Use{Local: f.arrays[use.Local].sizes[axis]}
}

func (f *arrayFlattener) prepare(a *flatArray) {
	if a.data != nil {
		return
	}
	base := strings.TrimPrefix(a.array.Name, "v_")
	a.data = f.c.newLocal("d_"+base, a.array.Type)
	a.data.Data, a.data.Sole = true, a.own
	for k := 0; k < a.array.Type.NDim; k++ {
		a.sizes = append(a.sizes, f.c.newLocal("n_"+base, types.Int))
	}
}

// open reads the data pointer and the shape of an array.
func (f *arrayFlattener) open(a *flatArray, line int) []ir.Stmt {
	f.prepare(a)
	out := []ir.Stmt{&ir.Assign{Dst: a.data, X: &ir.Data{X: a.array, Sole: a.own}, Line: line}}
	for k, l := range a.sizes {
		row := &lib.Row{Name: sizeRow.Name, Cxx: fmt.Sprintf("f:shape[%d]", k), Pure: true}
		size := &ir.Op{Row: row, Args: []ir.Expr{&ir.Use{Local: a.array}}, T: types.Int}
		out = append(out, &ir.Assign{Dst: l, X: size, Line: line})
	}
	return out
}

// access splits getting or setting an element.
func (f *arrayFlattener) access(a *flatArray, s *ir.Check) []ir.Stmt {
	f.prepare(a)
	var out []ir.Stmt
	set := s.Row.Name == "operator.setitem"
	if set && !a.own {
		out = append(out, &ir.Check{Row: writeableRow, Args: []ir.Expr{s.Args[0]}, Raise: s.Raise, Line: s.Line})
	}
	var place ir.Expr
	for k, i := range indices(s.Args[1]) {
		at := f.c.newLocal("t_at", types.Int)
		out = append(out, &ir.Check{Dst: at, Row: axisRows[k], Args: []ir.Expr{i, &ir.Use{Local: a.sizes[k]}}, Raise: s.Raise, Line: s.Line})
		if k == 0 {
			place = &ir.Use{Local: at}
		} else {
			place = intExpr(addRow, intExpr(mulRow, place, &ir.Use{Local: a.sizes[k]}), &ir.Use{Local: at})
		}
	}
	if set {
		return append(out, &ir.StoreElem{Data: a.data, Index: place, X: s.Args[2], Line: s.Line})
	}
	return append(out, &ir.Assign{Dst: s.Dst, X: &ir.Elem{Data: a.data, Index: place}, Line: s.Line})
}
