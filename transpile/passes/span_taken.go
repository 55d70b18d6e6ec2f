package passes

import (
	"slices"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// takenOver are the types of containers that native code may take over from names of the module (py/adopt.hpp). Unlike
// others that it has to itself, they become Python's as soon as Python code runs.
func takenOver(m *ir.Module) []types.Type {
	var out []types.Type
	for _, c := range m.Cells {
		if types.Adoptable(c.Type) {
			out = append(out, c.Type)
		}
	}
	return out
}

// undisturbed tells whether Python code can't run while body does: nothing calls it, and nothing is dropped whose end it
// could be told of.
func undisturbed(body []ir.Stmt) bool {
	ok := true
	ir.Walk(body, func(s ir.Stmt) {
		ok = ok && undisturbedStmt(s)
		for _, l := range ir.Defs(s) {
			ok = ok && (l.Span || l.Data || quietlyDropped(l.Type))
		}
		for _, e := range ir.Exprs(s) {
			ir.WalkExpr(*e, func(e ir.Expr) { ok = ok && undisturbedExpr(e) })
		}
	})
	return ok
}

func undisturbedStmt(s ir.Stmt) bool {
	switch s := s.(type) {
	case *ir.Check:
		return !s.Row.Python && !slices.ContainsFunc(s.Args, func(a ir.Expr) bool { return !worked(a.Type()) })
	case *ir.CallFunc:
		return s.Memo == nil && !s.Fn.Exits && ir.RunsNoPython(s.Fn)
	case *ir.ForIter:
		t := s.Iter.Type
		return t.Kind == types.KIter && worked(t.Elems[0])
	case *ir.PyCall, *ir.Unpack, *ir.Try, *ir.Yield:
		return false
	}
	return true
}

func undisturbedExpr(e ir.Expr) bool {
	switch e := e.(type) {
	case *ir.Op:
		return !e.Row.Python
	case *ir.Convert:
		return e.T.Kind != types.KObject
	}
	return true
}

// worked tells whether what an operation does to values of the type drops nothing but numbers and texts.
func worked(t types.Type) bool {
	return quietlyDropped(t) || t.Kind == types.KArray || types.Adoptable(t)
}

// quietlyDropped tells whether nothing happens when values of the type are dropped.
func quietlyDropped(t types.Type) bool {
	switch t.Kind {
	case types.KUnbound, types.KWide, types.KComplex, types.KBytes, types.KNumPy, types.KRange:
		return true
	case types.KTuple, types.KUnion:
		return !slices.ContainsFunc(t.Elems, func(e types.Type) bool { return !quietlyDropped(e) })
	}
	return types.Quiet(t)
}
