package lower

import (
	"math"

	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
	"pyx2cpp/typer/types"
)

// columnItem lowers the reading of an item of a frame or series.
func (f *function) columnItem(s *core.Let, c *typer.ColumnItem) {
	args := []ir.Expr{f.object(c.Object, c.Type)}
	if c.Column != "" {
		args = append(args, &ir.Name{Text: c.Column})
	}
	if c.Index != nil {
		args = append(args, f.rowPlace(c))
	}
	if c.Bounds != nil {
		args = append(args, f.spanBound(c.Bounds[0], 0), f.spanBound(c.Bounds[1], math.MaxInt64))
	}
	f.row(c.Row, args, s.Dst, s.Result)
}

// spanBound is a bound of a slice, or what stands for none.
func (f *function) spanBound(x core.Atom, none int64) ir.Expr {
	if c, ok := x.(*core.Const); ok && c.Value == nil {
		return &ir.Const{Value: none, T: types.Int}
	}
	return f.use(x, types.Int, types.Int)
}

// columnPut lowers a store to an item of a frame or series.
func (f *function) columnPut(c *typer.ColumnPut) {
	args := []ir.Expr{f.object(c.Object, c.Type)}
	if c.Column != "" {
		args = append(args, &ir.Name{Text: c.Column})
	}
	args = append(args, f.rowPlace(&c.ColumnItem), &ir.Const{Value: c.Refs, T: types.Int}, f.use(c.Value, c.ValueType, c.ValueType))
	f.row(c.Row, args, nil, types.None)
}

// rowPlace is what says which row is meant: a number, or a label.
func (f *function) rowPlace(c *typer.ColumnItem) ir.Expr {
	if c.IndexType != nil {
		return f.object(c.Index, c.IndexType)
	}
	return f.use(c.Index, types.Int, types.Int)
}
