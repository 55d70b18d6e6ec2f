package lower

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
	"pyx2cpp/typer/types"
)

// matchParts makes the tuple of what a class pattern takes out of its subject.
func (f *function) matchParts(s *core.Let, t *typer.MatchParts, ops []core.Atom) {
	mk := &ir.MakeTuple{T: s.Result}
	if t.Self {
		mk.Items = append(mk.Items, f.stored(ops[0], s.Args[0], s.Result.Elems[0]))
	}
	for i, slot := range t.Slots {
		self := f.use(ops[0], s.Args[0], s.Args[0])
		l := f.temp(s.Result.Elems[i])
		f.instCheck("inst.get", l, self, &ir.SlotRef{Slot: f.m.slot(slot.Attr)})
		mk.Items = append(mk.Items, &ir.Use{Local: l})
	}
	f.assign(s.Dst, mk, s.Result)
}

// patternLet lowers the targets that only match statements have; false for others.
func (f *function) patternLet(s *core.Let, ops []core.Atom) bool {
	switch t := s.Target.(type) {
	case *typer.MatchParts:
		f.matchParts(s, t, ops)
	case *typer.NoMatch:
		f.assignNone(s.Dst, types.None)
	default:
		return false
	}
	return true
}
