package lower

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
	"pyx2cpp/typer/types"
)

// hasAttr tests whether an instance has an attribute of its own. Where nothing stores one, having it leaves before the statement.
func (f *function) hasAttr(t *typer.HasAttr, self ir.Expr) *ir.Local {
	out := f.temp(types.Bool)
	if t.Attr == nil {
		f.notHidden(t.Class, self, t.Name)
		f.emit(&ir.Assign{Dst: out, X: &ir.Const{Value: false, T: types.Bool}, Line: f.line})
		return out
	}
	slot := f.m.slot(t.Attr)
	f.lookedUp(slot.Class, slot.Name)
	f.instCheck("inst.has", out, self, &ir.SlotRef{Slot: slot}, &ir.MethodRef{Class: slot.Class, Name: slot.Name})
	return out
}

// attrOr reads an attribute that need not be there:
//
//	if has(self, slot): out = self.slot
//	else: out = default
func (f *function) attrOr(s *core.Let, t *typer.AttrOr, ops []core.Atom) {
	self := func() ir.Expr { return f.use(ops[1], s.Args[1], s.Args[1]) }
	has := f.hasAttr(&t.HasAttr, self())
	if s.Dst == nil {
		return
	}
	otherwise := func() ir.Expr { return f.use(ops[3], s.Args[3], s.Result) }
	if t.Attr == nil || f.m.slot(t.Attr).Type == types.Never {
		f.assign(s.Dst, otherwise(), s.Result)
		return
	}
	out := f.temp(s.Result)
	test := &ir.If{Cond: &ir.Use{Local: has}, Line: f.line}
	f.emit(test)
	f.into(&test.Then, func() {
		l := f.temp(f.m.slot(t.Attr).Type)
		f.instCheck("inst.get", l, self(), &ir.SlotRef{Slot: f.m.slot(t.Attr)})
		f.emit(&ir.Assign{Dst: out, X: f.convert(&ir.Use{Local: l}, s.Result), Line: f.line})
	})
	f.into(&test.Else, func() { f.emit(&ir.Assign{Dst: out, X: otherwise(), Line: f.line}) })
	f.assign(s.Dst, &ir.Use{Local: out}, s.Result)
}
