package lower

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
	"pyx2cpp/typer/types"
)

// holdsItems tells whether an instance stands where the list or dict is wanted that it is.
func holdsItems(from, want types.Type) bool {
	if from == nil || want == nil || from.Kind != types.KInst {
		return false
	}
	return from.Ref.(*typer.Class).Holds(want)
}

// items is the container in an instance of a class derived from it.
func (f *function) items(self ir.Expr, want types.Type) ir.Expr {
	out := f.temp(want)
	slot := f.m.slot(self.Type().Ref.(*typer.Class).Contents())
	f.instCheck("inst.get", out, self, &ir.SlotRef{Slot: slot})
	return &ir.Use{Local: out}
}

// behind is the instance behind a method that is looked up by super(), else the receiver itself.
func behind(t types.Type) types.Type {
	for t.Kind == types.KMethod || t.Kind == types.KSuper {
		t = t.Elems[0]
	}
	return t
}

// fillItems puts the arguments of a call into a container.
func (f *function) fillItems(t *typer.FillItems, items ir.Expr, ty *core.Typing, ops []core.Atom) {
	for _, from := range t.From {
		args := []ir.Expr{items}
		if from.Name != "" {
			args = append(args, f.convert(&ir.Const{Value: from.Name, T: types.Str}, t.Items.Elems[0]))
		}
		f.row(from.Row, append(args, f.passed(from.Bind, from.Want, ty, ops, nil)), nil, types.None)
	}
}
