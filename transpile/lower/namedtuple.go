package lower

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
)

// unpackNamed reads the fields of a named tuple, all of them before any target
// is assigned: a target may be the variable that holds the tuple.
func (f *function) unpackNamed(s *core.Unpack, t *typer.NamedUnpack) {
	items := make([]*ir.Local, len(s.Dsts))
	for i, slot := range t.Slots {
		self := f.use(s.X, s.Args[0], s.Args[0])
		items[i] = f.temp(s.Result.Elems[i])
		f.instCheck("inst.get", items[i], self, &ir.SlotRef{Slot: f.m.slot(slot.Attr)})
	}
	for i, d := range s.Dsts {
		f.assign(d, &ir.Use{Local: items[i]}, s.Result.Elems[i])
	}
}
