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
		args = append(args, f.use(c.Index, types.Int, types.Int))
	}
	f.row(c.Row, args, s.Dst, s.Result)
}
