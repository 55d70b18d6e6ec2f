package passes

import (
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// broadcast tells array expressions over operands with new axes which of them
// are the same along the last axis, so that they get a kernel for such rows.
//
//	t1 = check operator.getitem(v_x, tuple(slice, None))
//	t2 = check vector.sub(t1, v_y)       →  t2 = check vector.sub(t1, v_y), with rows, t1 being one item in each
//
// It is an expectation: what the operands are is looked at when the expression runs.
func broadcast(c *Context) {
	index := map[*ir.Local]types.Type{}
	ir.Walk(c.Func.Body, func(s ir.Stmt) {
		if d, ok := s.(*ir.Check); ok && d.Row.Name == "operator.getitem" && d.Dst != nil && d.Dst.Type.Kind == types.KArray {
			index[d.Dst] = d.Args[1].Type()
		}
	})
	ir.Walk(c.Func.Body, func(s ir.Stmt) {
		if v, ok := s.(*ir.Check); ok && v.Row.Vector != nil {
			expectRows(v, index)
		}
	})
}

// expectRows marks the operands of v that were indexed with a new axis.
func expectRows(v *ir.Check, index map[*ir.Local]types.Type) {
	vector := *v.Row.Vector
	for i, a := range v.Args[vector.Into:] {
		u, ok := a.(*ir.Use)
		if !ok {
			continue
		}
		at, ok := index[u.Local]
		if !ok || !hasNewAxis(at) {
			continue
		}
		vector.Rows = true
		if at.Kind == types.KTuple && u.Local.Type.NDim > 1 && at.Elems[len(at.Elems)-1] == types.None {
			vector.Fixed |= 1 << i
		}
	}
	if vector.Rows {
		row := *v.Row
		row.Vector = &vector
		v.Row = &row
	}
}

// hasNewAxis tells whether an index makes axes.
func hasNewAxis(t types.Type) bool {
	if t.Kind != types.KTuple {
		return t == types.None
	}
	for _, e := range t.Elems {
		if e == types.None {
			return true
		}
	}
	return false
}
