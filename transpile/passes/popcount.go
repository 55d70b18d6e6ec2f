package passes

import (
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// popcount counts bits without writing them down.
//
//	v_n = str.count(bin(v_x), "1")  →  v_n = int.bit_count(v_x)
func popcount(c *Context) {
	ir.Walk(c.Func.Body, func(s ir.Stmt) { rewrite(s, countBits) })
}

func countBits(e ir.Expr) ir.Expr {
	op, ok := e.(*ir.Op)
	if !ok || op.Row.Name != "str.count" || len(op.Args) != 2 {
		return e
	}
	digit, ok := op.Args[1].(*ir.Const)
	text, isOp := receiver(op.Args[0]).(*ir.Op)
	if !ok || digit.Value != "1" || !isOp || text.Row.Name != "bin" || !intOrWide(text.Args[0].Type()) {
		return e
	}
	return &ir.Op{Row: bitCount(text.Args[0].Type()), Args: text.Args, T: types.Int}
}

// receiver is the value that a bound method stands for.
func receiver(e ir.Expr) ir.Expr {
	for {
		c, ok := e.(*ir.Convert)
		if !ok || c.T.Kind == types.KObject || c.X.Type() != types.Str && c.X.Type().Kind != types.KMethod {
			return e
		}
		e = c.X
	}
}

func bitCount(t types.Type) *lib.Row {
	for _, r := range lib.Builtin().Named("int.bit_count") {
		if r.Params[0].Type == t {
			return r
		}
	}
	panic("passes: no row that counts the bits of " + t.String())
}
