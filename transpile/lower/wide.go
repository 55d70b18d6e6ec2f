package lower

import (
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// narrow is an int of more than 64 bits as one of 64; an exit before the statement when it does not fit.
func (f *function) narrow(x ir.Expr) ir.Expr {
	out := f.temp(types.Int)
	f.emit(&ir.Check{Dst: out, Row: row("wide.narrow"), Args: []ir.Expr{x}, Exit: f.exitAt(2*f.node.Point, f.node.Live, nil, false), Line: f.line})
	return &ir.Use{Local: out}
}
