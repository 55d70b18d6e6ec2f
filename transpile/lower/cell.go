package lower

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
	"pyx2cpp/typer/types"
)

// ownCells makes the shared cells of the function. What a parameter holds goes
// into its cell.
func (f *function) ownCells() {
	f.node = &core.Node{}
	for _, v := range f.in.Cells {
		t := f.in.CellTypes[v.ID]
		if t == nil {
			continue
		}
		f.line = f.out.DefLine
		l := f.local(v, t)
		f.cur[v.ID] = place{l, t}
		for i, q := range f.in.Of.Params {
			if q.Var.ID == v.ID {
				p := f.f.Params[i].Var
				f.check(nil, "py.cell_store", &ir.Use{Local: l}, f.use(p, nil, t.Elem()))
			}
		}
	}
}

func (f *function) loadCell(s *core.Let, t *typer.LoadCell) {
	if s.Dst == nil {
		return
	}
	v := t.Var
	args := []ir.Expr{&ir.Use{Local: f.cur[v.ID].local}, &ir.Name{Text: v.Name}, &ir.Const{Value: v.Outer != nil, T: types.Bool}}
	f.row(row("py.cell_load"), args, s.Dst, s.Result)
}

func (f *function) storeCell(s *core.StoreCell) {
	if !f.operandsBound(s, []core.Atom{s.X}, s.Args) {
		return
	}
	t := s.Target.(*typer.StoreCell)
	f.check(nil, "py.cell_store", &ir.Use{Local: f.cur[t.Var.ID].local}, f.stored(s.X, s.Args[0], s.Want[0]))
}
