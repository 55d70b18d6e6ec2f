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
	if ty := typer.TypingOf(s); ty != nil {
		switch t := ty.Target.(type) {
		case *typer.PartOfFrame: // the last step reads what the first one names
			return nil
		case *typer.ColumnItem:
			ops = append(ops, t.Object)
		case *typer.TakeRow:
			ops = append(ops, t.Object)
		case *typer.ColumnPut:
			ops = append(ops, t.Object)
		}
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

// iteratorsLeft are the iterators of the loops inside the first depth tries, which an
// exception leaves, as far as something sees when they go.
func (f *function) iteratorsLeft(depth int) *ir.Drop {
	ends := depth == 0 && f.out.Gen == nil // the function: its variables go in the order of C++
	var list []*ir.Local
	for i := len(f.blocks) - 1; i >= 0 && f.blocks[i].handlers >= depth; i-- {
		if l := f.blocks[i].iter; l != nil && (watchedGen(l.Type) || !ends && f.holdsObjects(l.Type)) {
			list = append(list, l)
		}
	}
	if list == nil {
		return nil
	}
	return &ir.Drop{Locals: list}
}

// generatorsGiven are the variables with generators that a function gives up when the generic
// clone gets them: it would keep those from being dropped.
func (f *function) generatorsGiven(x *ir.Exit) *ir.Drop {
	if f.out.Gen != nil {
		return nil
	}
	var list []*ir.Local
	for _, v := range x.Live {
		if l := v.Local; l != nil && watchedGen(l.Type) && !slices.Contains(f.out.Params, l) && !slices.Contains(list, l) {
			list = append(list, l)
		}
	}
	if list == nil {
		return nil
	}
	return &ir.Drop{Locals: list}
}

// watchedGen tells whether t is a generator, or has one as its part, that is closed when it is dropped.
func watchedGen(t types.Type) bool {
	return t.Kind == types.KGen && t.Ref.(*typer.Instance).Closes() || slices.ContainsFunc(t.Elems, watchedGen)
}

// closing gives up the generators that a function still has when it returns x: first the
// iterators of the loops that it leaves, then its variables in their order.
func (f *function) closing(x ir.Expr) ir.Expr {
	var list []*ir.Local
	for i := len(f.blocks) - 1; i >= 0; i-- {
		if l := f.blocks[i].iter; l != nil && watchedGen(l.Type) {
			list = append(list, l)
		}
	}
	loops := len(list)
	for _, l := range f.out.Locals {
		if l.Var >= 0 && watchedGen(l.Type) && !slices.Contains(list, l) && !slices.Contains(f.out.Params, l) {
			list = append(list, l)
		}
	}
	if f.out.Gen != nil || list == nil {
		return x
	}
	slices.SortStableFunc(list[loops:], func(a, b *ir.Local) int { return a.Var - b.Var })
	if x.Type() != types.None {
		out := f.temp(x.Type())
		f.emit(&ir.Assign{Dst: out, X: x, Line: f.line})
		x = &ir.Use{Local: out}
	}
	for _, l := range list {
		f.empty(l)
	}
	return x
}

// held are the variables of a generator that hold something whose end the program may see.
func (f *function) held() []*ir.Local {
	var list []*ir.Local
	for _, l := range append(slices.Clone(f.out.Params), f.out.Locals...) {
		if f.holdsObjects(l.Type) && !slices.Contains(list, l) {
			list = append(list, l)
		}
	}
	return list
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
	case types.KObject, types.KExc, types.KClosure, types.KMemo, types.KPartial, types.KBuiltin:
		return true
	case types.KGen:
		in := t.Ref.(*typer.Instance)
		return in.Closes() || len(in.PyOps) > 0 || slices.ContainsFunc(in.Params, func(p types.Type) bool { return holdsObjects(p, seen) })
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
