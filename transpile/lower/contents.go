package lower

import (
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
	"pyx2cpp/typer/types"
)

// holdsItems tells whether an instance stands where the list is wanted that it is.
func holdsItems(from, want types.Type) bool {
	if from == nil || want == nil || from.Kind != types.KInst || want.Kind != types.KList {
		return false
	}
	return from.Ref.(*typer.Class).HasContents()
}

// items is the list in an instance of a class derived from list.
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
