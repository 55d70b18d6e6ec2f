package lower

import (
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
	"pyx2cpp/typer/types"
)

// stepperArgs are the arguments for the generator function that stands for an iterator
// of CPython. What that does when it is made is done here: it takes a copy of the pool
// from which it chooses, and refuses numbers below 0, for which native code leaves.
func (f *function) stepperArgs(s *core.Let, in *typer.Instance, ops []core.Atom) []ir.Expr {
	args := f.call(in, &s.Typing, ops, nil).Args
	if !in.Of.Steps {
		return args
	}
	exit := func() *ir.Exit { return f.exitAt(2*s.Point, s.Live, nil, false) }
	for i, q := range in.Of.Params {
		switch t := in.Params[i]; {
		case strings.HasPrefix(q.Var.Name, "pool") && t.Kind == types.KList:
			pool := f.temp(t)
			f.emit(&ir.Check{Dst: pool, Row: row("list.copy"), Args: []ir.Expr{args[i]}, Line: f.line, Raise: f.raiseEdge(), Exit: exit()})
			args[i] = &ir.Use{Local: pool}
		case q.Var.Name == "r" || q.Var.Name == "repeat" || in.Of.Name == "islice" && i > 0:
			f.emit(&ir.Check{Row: row("iter.gen_steps"), Args: []ir.Expr{args[i]}, Line: f.line, Exit: exit()})
		}
	}
	return args
}
