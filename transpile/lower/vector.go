package lower

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// vectorLet lowers an elementwise operation over arrays. It can't leave before
// it has run; a result of another type than expected leaves after it.
func (f *function) vectorLet(s *core.Let, r *lib.Row, ops []core.Atom) {
	args := f.rowArgs(r, &s.Typing, ops)
	if r.Ufunc.Skip {
		args = slices.DeleteFunc(args, func(a ir.Expr) bool { return a.Type() == types.None })
	}
	ts := make([]types.Type, len(args))
	for i, a := range args {
		ts[i] = a.Type()
	}
	if r.Ufunc.Into {
		f.vectorInto(s, r, args, ts)
		return
	}
	c := &ir.Check{Row: lib.VectorOf(r, ts, exponent(args), f.line), Args: args, Line: f.line, Raise: f.raiseEdge()}
	c.Exit = f.exitAt(2*s.Point+1, s.LiveOut, s.Dst, true)
	f.result(c, s.Dst, s.Result)
}

// vectorInto lowers one with out=, and maybe where=: these stand before the operands.
func (f *function) vectorInto(s *core.Let, r *lib.Row, args []ir.Expr, ts []types.Type) {
	n := len(args) - 1
	if r.Ufunc.Where {
		n--
	}
	row := lib.VectorInto(r, ts[:n], f.line)
	c := &ir.Check{Row: row, Args: append(slices.Clone(args[n:]), args[:n]...), Line: f.line, Raise: f.raiseEdge()}
	c.Exit = f.exitAt(2*s.Point+1, s.LiveOut, s.Dst, true)
	f.result(c, s.Dst, s.Result)
}

// result emits a row whose value is for dst, if anything.
func (f *function) result(c *ir.Check, dst *core.Var, t types.Type) {
	if dst == nil {
		c.Dst = f.temp(t)
		f.emit(c)
		return
	}
	c.Dst = f.local(dst, t)
	f.emit(c)
	f.bound(dst, c.Dst, t)
}

// exponent is the value of a literal second operand, nil when it is none.
func exponent(args []ir.Expr) any {
	if len(args) == 2 {
		if c, ok := args[1].(*ir.Const); ok {
			return c.Value
		}
	}
	return nil
}
