package lower

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
	"pyx2cpp/typer/types"
)

// CPython gives a value up as soon as nothing needs it any more: a generator that a
// loop has left runs its finally there, an object that was replaced its __del__. Native
// code does so too where values can hold objects:
//
//	t1 = g(); for x in t1: …         … t1 is emptied behind the loop
//	it = f(); it = None              the local of the old type is emptied
//
// Other values are given up at the end of the function: nothing sees when.

// dying lists the locals of the temporaries that a statement reads last.
func (f *function) dying(s core.Stmt) []*ir.Local {
	switch s.(type) {
	case *core.Return, *core.Raise, *core.Break, *core.Continue, *core.If, *core.Try, *core.Block, *core.Loop:
		return nil
	}
	ops := core.Operands(s)
	if loop, ok := s.(*core.For); ok {
		ops = []core.Atom{loop.Iter}
	}
	var out []*ir.Local
	for _, o := range ops {
		v, ok := o.(*core.Var)
		if !ok || v.Kind != core.Temp && v.Kind != core.Hidden || slices.Contains(s.N().LiveOut, v.ID) || slices.Contains(core.Defs(s), v) {
			continue
		}
		// What the temporary stands for may be the local of a variable, or of one that functions share.
		if p := f.cur[v.ID]; p.local != nil && p.local.Var == v.ID && f.holdsObjects(p.local.Type) {
			out = append(out, p.local)
		}
	}
	return out
}

// release empties the locals whose values nothing reads after a statement: those
// that are gone, and those beyond the first made that lowering has made for it.
func (f *function) release(s core.Stmt, gone []*ir.Local, made int) {
	switch s.(type) {
	case *core.Let, *core.StoreItem, *core.StoreAttr, *core.StoreGlobal, *core.StoreCell, *core.Delete, *core.Unpack:
		for _, l := range f.out.Locals[made:] {
			if l.Var < 0 && f.holdsObjects(l.Type) {
				gone = append(gone, l)
			}
		}
	}
	for _, l := range gone {
		if !f.standsFor(l, s.N().LiveOut) {
			f.empty(l)
		}
	}
}

// standsFor tells whether one of the variables has its value in l.
func (f *function) standsFor(l *ir.Local, variables []int) bool {
	return slices.ContainsFunc(variables, func(id int) bool { return f.cur[id].local == l })
}

func (f *function) empty(l *ir.Local) {
	f.emit(&ir.Assign{Dst: l, X: &ir.Const{T: l.Type}, Line: f.line, Release: true})
}

// replaced empties the local that held a variable, when another one holds it now.
func (f *function) replaced(old place, now *ir.Local) {
	if old.local != nil && old.local != now && !slices.Contains(f.out.Params, old.local) && f.holdsObjects(old.local.Type) {
		f.empty(old.local)
	}
}

// holdsObjects tells whether giving a value of a type up can run code of the program.
func (f *function) holdsObjects(t types.Type) bool {
	known, ok := f.m.holds[t]
	if !ok {
		known = holdsObjects(t, map[types.Type]bool{})
		f.m.holds[t] = known
	}
	return known
}

func holdsObjects(t types.Type, seen map[types.Type]bool) bool {
	switch t.Kind {
	case types.KObject, types.KExc, types.KClosure, types.KMemo, types.KBuiltin:
		return true
	case types.KGen:
		in := t.Ref.(*typer.Instance)
		return len(in.PyOps) > 0 || slices.ContainsFunc(in.Params, func(p types.Type) bool { return holdsObjects(p, seen) })
	case types.KCell:
		return false
	case types.KInst:
		if seen[t] {
			return false
		}
		seen[t] = true
		for _, a := range t.Ref.(*typer.Class).Attrs {
			if holdsObjects(a.Type, seen) {
				return true
			}
		}
		return false
	}
	return slices.ContainsFunc(t.Elems, func(e types.Type) bool { return holdsObjects(e, seen) })
}
