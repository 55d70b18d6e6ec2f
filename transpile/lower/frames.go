package lower

import (
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
	f.row(c.Row, args, s.Dst, s.Result)
}

// rowPlace is what says which row is meant: a number, or a label.
func (f *function) rowPlace(c *typer.ColumnItem) ir.Expr {
	if as := c.Row.Params[len(c.Row.Params)-1].Type; as != types.Int {
		return f.object(c.Index, c.IndexType)
	}
	return f.use(c.Index, types.Int, types.Int)
}
