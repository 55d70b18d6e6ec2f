package passes

import (
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// maxLanes is the longest loop that becomes one vector.
const maxLanes = 16

// lanes gives a short loop over neighbouring floats its Lanes: clang makes one
// vector of all its turns, whatever the machine's registers hold, so that the
// items of a short list stay in registers from one loop to the next.
//
//	for 1 l = 0 to 8 step 1:                for 1 l = 0 to 8 step 1: 8 lanes
//	  d_acc[l] = d_acc[l] - d_w[at + l]  →    …
//
// The turns must not depend on each other. The result tells whether it did.
func lanes(loop *ir.For) bool {
	n, ok := laneCount(loop)
	l := &laneLoop{v: loop.Var, index: &nest{assigned: assignedIn(loop.Body), values: map[*ir.Local]poly{}}}
	if !ok || !l.body(loop.Body, true) {
		return false
	}
	loop.Lanes, loop.Rolled = n, true
	return true
}

// laneCount returns the number of turns when it can be that of lanes.
func laneCount(loop *ir.For) (int64, bool) {
	lo, ok1 := intValue(loop.Lo)
	hi, ok2 := intValue(loop.Hi)
	n := hi - lo
	return n, ok1 && ok2 && loop.Step == 1 && n >= 2 && n <= maxLanes && n&(n-1) == 0
}

// laneLoop looks whether a body is simple float arithmetic on neighbouring elements.
type laneLoop struct {
	v     *ir.Local
	index *nest // values of the ints assigned in a turn
}

func (l *laneLoop) body(list []ir.Stmt, certain bool) bool {
	for _, st := range list {
		ok := false
		switch st := st.(type) {
		case *ir.Assign:
			ok = l.assign(st, certain)
		case *ir.StoreElem:
			ok = certain && l.neighbours(st.Data, st.Index) && l.value(st.X, certain)
		case *ir.If:
			ok = l.value(st.Cond, certain) && l.body(st.Then, false) && l.body(st.Else, false)
		}
		if !ok {
			return false
		}
	}
	return true
}

func (l *laneLoop) assign(st *ir.Assign, certain bool) bool {
	if st.Dst.Type != types.Int {
		return l.value(st.X, certain)
	}
	l.index.values[st.Dst] = l.index.poly(st.X)
	return certain && l.index.values[st.Dst] != nil
}

// neighbours tells whether the turns reach floats side by side, or all the same one.
func (l *laneLoop) neighbours(data *ir.Local, index ir.Expr) bool {
	if data.Type.Kind != types.KList || ir.ElemType(data.Type) != types.Float {
		return false
	}
	p := l.index.poly(index)
	if p == nil {
		return false
	}
	a, _, ok := p.split(l.v)
	return ok && (len(a) == 0 || len(a) == 1 && len(a[0].vars) == 0 && a[0].coef == 1)
}

// value tells whether e is a float, or a comparison of floats, that vector instructions compute.
func (l *laneLoop) value(e ir.Expr, certain bool) bool {
	switch e := e.(type) {
	case *ir.Const:
		return e.T == types.Float || e.T == types.Bool
	case *ir.Use:
		return e.Local.Type == types.Float || e.Local.Type == types.Bool
	case *ir.Elem:
		return certain && l.neighbours(e.Data, e.Index)
	case *ir.Op:
		if e.T != types.Float && e.T != types.Bool || !inLanes(e.Row) {
			return false
		}
		for _, a := range e.Args {
			if !l.value(a, certain) {
				return false
			}
		}
		return true
	}
	return false
}

// inLanes tells whether a row, for floats, is a vector instruction or two.
func inLanes(row *rowType) bool {
	switch byName[row.Name] {
	case opAdd, opSub, opMul, opNeg, opLt, opLe, opGt, opGe, opEq, opNe, opNot, opTruth, opMin, opMax, opAbs:
		return true
	}
	return row == bitOrRow || row.Name == "float.div_nonzero"
}
