package lower

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
)

// makerCall makes a defaultdict whose missing values a function of the program makes.
func (f *function) makerCall(s *core.Let, t *typer.MakerCall, ops []core.Atom) {
	r := *t.Row
	r.Cxx = "by:default_of_fn/" + f.m.funcs[t.In].Sym
	at := len(s.Args) - 1
	x := &ir.Op{Row: &r, Args: []ir.Expr{f.use(ops[1], s.Args[at], s.Args[at])}, T: s.Result}
	f.assign(s.Dst, x, s.Result)
}
