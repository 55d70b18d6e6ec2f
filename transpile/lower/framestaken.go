package lower

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// takeRow lowers the taking of a row: its columns follow the place, each with its dtype.
func (f *function) takeRow(s *core.Let, t *typer.TakeRow) {
	number := func(n int) ir.Expr { return &ir.Const{Value: int64(n), T: types.Int} }
	args := []ir.Expr{f.object(t.Object, t.Type), f.rowPlace(&t.ColumnItem), number(lib.DTypeNumber(t.Common))}
	for _, c := range t.Columns {
		dtype := lib.DTypeNumber(c.DType)
		if c.Attribute {
			dtype += lib.AsAttribute
		}
		args = append(args, &ir.Name{Text: c.Name}, number(dtype))
	}
	f.row(t.Row, args, s.Dst, s.Result)
}

// takenItem lowers the reading of an item of such a row, which is no object of Python.
func (f *function) takenItem(s *core.Let, t *typer.TakenItem) {
	f.row(t.Row, []ir.Expr{f.use(t.Of, t.Type, t.Type), &ir.Const{Value: t.Slot, T: types.Int}}, s.Dst, s.Result)
}

// handedItem lowers the reading of an item, or the label, of a row that a loop has handed over.
func (f *function) handedItem(s *core.Let, t *typer.HandedItem) {
	args := []ir.Expr{f.use(t.Of, t.Type, t.Type)}
	if len(t.Row.Params) > 1 {
		args = append(args, &ir.Name{Text: t.Name})
	}
	f.row(t.Row, args, s.Dst, s.Result)
}
