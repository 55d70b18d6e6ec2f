package lower

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
	"pyx2cpp/typer/types"
)

// makerCall makes a defaultdict whose missing values a function of the program makes.
func (f *function) makerCall(s *core.Let, t *typer.MakerCall, ops []core.Atom) {
	r := *t.Row
	r.Cxx = "by:default_of_fn/" + f.m.funcs[t.In].Sym
	at := len(s.Args) - 1
	x := &ir.Op{Row: &r, Args: []ir.Expr{f.use(ops[1], s.Args[at], s.Args[at])}, T: s.Result}
	f.assign(s.Dst, x, s.Result)
}

// sortCalls sorts a list by the calls of a function of the program.
func (f *function) sortCalls(s *core.Let, t *typer.SortCalls, ops []core.Atom) {
	r := *row("list.sort_calls")
	r.Cxx = "sort_calls<" + f.m.funcs[t.In].Sym + ">"
	items := f.use(ops[0], s.Args[0], s.Args[0])
	f.row(&r, []ir.Expr{items, f.use(ops[2], s.Args[2], types.Bool)}, s.Dst, types.None)
}
