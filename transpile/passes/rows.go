package passes

import (
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// Rows that passes themselves put into the IR. None has a Python name; the
// prefix tells in dumps where they come from.
var (
	notRow = &lib.Row{Name: "pass.not", Cxx: "pre:!", Pure: true}
	andRow = &lib.Row{Name: "pass.and", Cxx: "op:&&", Pure: true}
	// bitOrRow joins flags without a branch, so that a loop over them can be vectorised.
	bitOrRow  = &lib.Row{Name: "pass.bitor", Cxx: "op:|", Pure: true}
	addRow    = &lib.Row{Name: "pass.add", Cxx: "op:+", Pure: true}
	subRow    = &lib.Row{Name: "pass.sub", Cxx: "op:-", Pure: true}
	mulRow    = &lib.Row{Name: "pass.mul", Cxx: "op:*", Pure: true}
	ltRow     = &lib.Row{Name: "pass.lt", Cxx: "op:<", Pure: true}
	leRow     = &lib.Row{Name: "pass.le", Cxx: "op:<=", Pure: true}
	isZeroRow = &lib.Row{Name: "pass.is_zero", Cxx: "op:==", Pure: true}
	// wrapAddRow wraps around; sizeBitsRow(x) is at least |x| - 1 and joins with or; chunkRow(start, end, n) is the end of
	// the chunk of n turns that begins at start.
	wrapAddRow  = &lib.Row{Name: "pass.wrap_add", Cxx: "wrap_add", Header: "pyx/flat.hpp", Pure: true}
	sizeBitsRow = &lib.Row{Name: "pass.size_bits", Cxx: "size_bits", Header: "pyx/flat.hpp", Pure: true}
	chunkRow    = &lib.Row{Name: "pass.chunk_end", Cxx: "chunk_end", Header: "pyx/flat.hpp", Pure: true}
	eqRow       = &lib.Row{Name: "pass.eq", Cxx: "op:==", Pure: true}
	rangeRow    = &lib.Row{Name: "pass.range", Cxx: "new:", Header: "pyx/range.hpp", Pure: true}
	// sizeRow is the length of a list in native state.
	sizeRow = &lib.Row{Name: "pass.size", Cxx: "m:native_size", Pure: true}
	// getIndexRow and setIndexRow bring a Python index into 0 … n-1 or raise IndexError.
	getIndexRow = &lib.Row{Name: "pass.get_index", Cxx: "list_index", Header: "pyx/flat.hpp", Raises: true, Pure: true}
	// axisRows do so for the axes of an array.
	axisRows = []*lib.Row{ // as many as the dimensions that have rows
		{Name: "pass.axis_index", Cxx: "axis_index<0>", Header: "np/flat.hpp", Raises: true, Pure: true},
		{Name: "pass.axis_index", Cxx: "axis_index<1>", Header: "np/flat.hpp", Raises: true, Pure: true},
		{Name: "pass.axis_index", Cxx: "axis_index<2>", Header: "np/flat.hpp", Raises: true, Pure: true},
		{Name: "pass.axis_index", Cxx: "axis_index<3>", Header: "np/flat.hpp", Raises: true, Pure: true},
	}
	// writeableRow raises ValueError when an array must not be written.
	writeableRow   = &lib.Row{Name: "pass.writeable", Cxx: "writeable", Header: "np/flat.hpp", Raises: true, Pure: true}
	isWriteableRow = &lib.Row{Name: "pass.is_writeable", Cxx: "f:writeable", Pure: true}
	setIndexRow    = &lib.Row{Name: "pass.set_index", Cxx: "list_set_index", Header: "pyx/flat.hpp", Raises: true, Pure: true}
)

// listOf is the row of a list display.
const listOf = "list.of"

// removable tells whether e need not be evaluated when its value is not used.
func removable(e ir.Expr) bool {
	if op, ok := e.(*ir.Op); ok && op.Row.Name == listOf {
		for _, a := range op.Args {
			if !isPure(a) {
				return false
			}
		}
		return true
	}
	return isPure(e)
}

type rowType = lib.Row

// arithmetic is what range analysis knows of a row.
type arithmetic int

const (
	other arithmetic = iota
	opAdd
	opSub
	opMul
	opNeg
	opFloorDiv
	opMod
	opLt
	opLe
	opGt
	opGe
	opEq
	opNe
	opNot
	opTruth
	opLen
	opIndex // index into n items: (i, n) → position
	opFloatDiv
	opMin
	opMax
	opAbs
)

// byName says what the rows of the library table do. A row that is missing
// here is merely not analysed.
var byName = map[string]arithmetic{
	"operator.add": opAdd, "int.add_nowrap": opAdd, "pass.add": opAdd,
	"operator.sub": opSub, "int.sub_nowrap": opSub, "pass.sub": opSub,
	"operator.mul": opMul, "int.mul_nowrap": opMul, "pass.mul": opMul,
	"operator.neg": opNeg, "int.neg_nowrap": opNeg,
	"operator.floordiv": opFloorDiv, "int.floordiv_nowrap": opFloorDiv,
	"operator.mod": opMod, "int.mod_nowrap": opMod,
	"operator.lt": opLt, "pass.lt": opLt, "operator.le": opLe, "pass.le": opLe,
	"operator.gt": opGt, "operator.ge": opGe, "operator.eq": opEq, "pass.eq": opEq, "operator.ne": opNe,
	"operator.truth": opTruth, "bool": opTruth, "operator.not_": opNot, "pass.not": opNot,
	"len": opLen, "pass.size": opLen, "min": opMin, "max": opMax, "abs": opAbs,
	"pass.get_index": opIndex, "pass.set_index": opIndex, "pass.axis_index": opIndex,
	"operator.truediv": opFloatDiv,
}

// intOp returns what a row does when all its operands are ints.
func intOp(row *lib.Row, args []ir.Expr) arithmetic {
	for _, a := range args {
		if a.Type() != types.Int {
			return other
		}
	}
	k := byName[row.Name]
	if k == opLen || k == opNot || k == opFloatDiv || k == opTruth {
		return other
	}
	return k
}

// unchecked returns the row that does the same as row without its check.
func unchecked(row *lib.Row) *lib.Row {
	if row.Unchecked == "" {
		return nil
	}
	rows := lib.Builtin().Named(row.Unchecked)
	for _, r := range rows {
		if len(r.Params) == len(row.Params) && r.Params[0].Type == row.Params[0].Type {
			return r
		}
	}
	return nil
}

func intConst(v int64) *ir.Const { return &ir.Const{Value: v, T: types.Int} }

// intValue returns the value of an int constant.
func intValue(e ir.Expr) (int64, bool) {
	c, ok := e.(*ir.Const)
	if !ok || c.T != types.Int {
		return 0, false
	}
	v, ok := c.Value.(int64)
	return v, ok
}

// isPure tells whether e has no effect: evaluating it twice, later or not at
// all makes no difference as long as what it reads is the same.
func isPure(e ir.Expr) bool {
	pure := true
	ir.WalkExpr(e, func(e ir.Expr) {
		switch e := e.(type) {
		case *ir.Op:
			// A noted warning is an effect, and its place in the order of them counts.
			pure = pure && e.Row.Pure && !e.Row.Notes
		case *ir.Convert:
			// Boxing makes an object with an identity, and shares a list.
			pure = pure && (e.T.Kind != types.KObject || e.X.Type().Kind == types.KObject)
		case *ir.BoxedConst:
			pure = false
		}
	})
	return pure
}

// readsMemory tells whether e depends on more than the values of locals: on
// the contents of a list, an array, an object or a cell.
func readsMemory(e ir.Expr) bool {
	reads := false
	ir.WalkExpr(e, func(e ir.Expr) {
		switch e := e.(type) {
		case *ir.Elem, *ir.Cell, *ir.Data:
			reads = true
		case *ir.Op:
			for _, a := range e.Args {
				reads = reads || !immutable(a.Type())
			}
		}
	})
	return reads
}

// immutable tells whether values of type t never change.
func immutable(t types.Type) bool {
	switch t.Kind {
	case types.KList, types.KSet, types.KFrozen, types.KDict, types.KDefault, types.KCounter, types.KOrdered, types.KDeque, types.KArray, types.KIter, types.KEnum, types.KZip, types.KView, types.KObject, types.KExc,
		types.KInst, types.KSuper, types.KCell:
		return false
	}
	for _, e := range t.Elems {
		if !immutable(e) {
			return false
		}
	}
	return true
}
