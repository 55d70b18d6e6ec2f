package lower

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// globalNow reads a module name that functions assign.
func (f *function) globalNow(s *core.Let) {
	x := s.X.(*core.LoadGlobal)
	name, op := x.Name, "py.global_as"
	if x.Member {
		op = "py.member_as"
	}
	f.row(row(op), []ir.Expr{&ir.Name{Text: name}, &ir.Cell{Cell: f.m.cell(name, s.Result)}}, s.Dst, s.Result)
}

// putGlobal assigns a module name in a function, where native code writes to the module's dict itself; false: it does not.
func (f *function) putGlobal(s core.Stmt, ops []core.Atom) bool {
	st, ok := s.(*core.StoreGlobal)
	if !ok || f.names != nil || f.f.Kind != core.Function || !puttable(st.Args[0]) {
		return false
	}
	f.check(nil, "py.put_global", &ir.Name{Text: st.Name}, f.use(ops[0], st.Args[0], st.Args[0]))
	return true
}

// puttable tells whether values of the type are written to a module name without Python code that could see it.
func puttable(t types.Type) bool {
	switch t.Kind {
	case types.KNone, types.KBool, types.KInt, types.KFloat, types.KStr:
		return true
	case types.KTuple, types.KUnion:
		return !slices.ContainsFunc(t.Elems, func(e types.Type) bool { return !puttable(e) })
	}
	return false
}

// onlyNames tells whether an operation of the object protocol does no more than read or write a module name that holds plain values.
func onlyNames(s core.Stmt, ty *core.Typing) bool {
	t, ok := ty.Target.(*lib.PyOp)
	if !ok {
		return false
	}
	if _, load := s.(*core.Let); load {
		return t.Op == "global" && t.Typed
	}
	st, store := s.(*core.StoreGlobal)
	return store && t.Op == "setglobal" && puttable(st.Args[0])
}
