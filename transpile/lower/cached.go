package lower

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
	"pyx2cpp/typer/types"
)

// readCached reads an attribute that its first read fills:
//
//	if lacks(self, slot): fill(self)
//	out = self.slot
func (f *function) readCached(s *core.Let, t *typer.CachedRead, ops []core.Atom) {
	slot := f.m.slot(t.Attr)
	f.lookedUp(slot.Class, slot.Name)
	test := &ir.If{Line: f.line}
	test.Cond = f.op("inst.lacks", types.Bool, f.use(ops[0], s.Args[0], s.Args[0]), &ir.SlotRef{Slot: slot},
		&ir.MethodRef{Class: slot.Class, Name: slot.Name})
	f.emit(test)
	f.into(&test.Then, func() {
		c := f.call(t.Fill, &s.Typing, ops, nil)
		c.Exit = f.exitAt(2*s.Point+1, s.LiveOut, s.Dst, true)
		if t.Fill.Result != types.Never && !types.Stateless(t.Fill.Result) {
			c.Dst = f.temp(t.Fill.Result)
		}
		f.emit(c)
	})
	l := f.temp(slot.Type)
	if s.Dst != nil {
		l = f.local(s.Dst, s.Result)
	}
	f.instCheck("inst.get", l, f.use(ops[0], s.Args[0], s.Args[0]), &ir.SlotRef{Slot: slot})
	if s.Dst != nil {
		f.bound(s.Dst, l, s.Result)
	}
}

// lookedUp notes that a name is looked up in instances of a class where the class has something of that name.
func (f *function) lookedUp(k *ir.Class, name string) {
	if !slices.Contains(k.Methods, name) {
		k.Methods = append(k.Methods, name)
	}
}
