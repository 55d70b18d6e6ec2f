package bridgegen

import (
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// free tells whether a function may run without the GIL: it loops, and neither
// it nor what it calls touches a Python object. What native code makes itself
// (lists, arrays, strings) belongs to the call; what comes in is numbers and
// arrays, whose memory is borrowed. Raising, and leaving for the generic clone,
// take the GIL back.
func free(f *ir.Func) bool {
	loops := false
	ir.Walk(f.Body, func(s ir.Stmt) {
		switch s.(type) {
		case *ir.Loop, *ir.While, *ir.For, *ir.ForIter:
			loops = true
		}
	})
	return loops && plain(f.Result) && freeOfPython(f, map[*ir.Func]bool{})
}

// runsNoPython tells whether an entry runs no Python code before it leaves or raises.
func runsNoPython(f *ir.Func) bool { return freeOfPython(f, map[*ir.Func]bool{}) }

// freeOfPython tells whether neither f nor anything it calls touches Python objects.
func freeOfPython(f *ir.Func, seen map[*ir.Func]bool) bool {
	if seen[f] {
		return true
	}
	seen[f] = true
	if f.Python || f.Recurses {
		return false
	}
	for _, l := range f.Locals {
		if !native(l.Type) {
			return false
		}
	}
	for _, l := range f.Params {
		if !plain(l.Type) && !(len(seen) > 1 && native(l.Type)) {
			return false
		}
	}
	ok := true
	ir.Walk(f.Body, func(s ir.Stmt) {
		ok = ok && freeStmt(s, seen)
		for _, e := range ir.Exprs(s) {
			ir.WalkExpr(*e, func(e ir.Expr) { ok = ok && freeExpr(e) })
		}
	})
	return ok
}

func freeStmt(s ir.Stmt, seen map[*ir.Func]bool) bool {
	switch s := s.(type) {
	case *ir.Check:
		return !s.Row.Python && !s.Row.Shared
	case *ir.CallFunc:
		if s.Memo != nil {
			return false
		}
		return freeOfPython(s.Fn, seen)
	case *ir.PyCall, *ir.Unpack, *ir.Try:
		return false
	}
	return true
}

func freeExpr(e ir.Expr) bool {
	switch e := e.(type) {
	case *ir.Op:
		return !e.Row.Python && !e.Row.Shared
	case *ir.Cell:
		return plain(e.Cell.Type)
	case *ir.Const:
		return native(e.T)
	case *ir.BoxedConst:
		return false
	case *ir.Convert:
		return native(e.T)
	}
	return true
}

// plain types are numbers and arrays.
func plain(t types.Type) bool {
	switch t.Kind {
	case types.KNone, types.KBool, types.KInt, types.KWide, types.KFloat, types.KComplex, types.KNumPy, types.KArray, types.KUnbound:
		return true
	case types.KTuple, types.KUnion:
		for _, e := range t.Elems {
			if !plain(e) {
				return false
			}
		}
		return true
	}
	return false
}

// native types have no Python object inside. Strings are not among them:
// constants of the module are shared between threads. Nor are instances: the
// collector of their cycles belongs to the process.
func native(t types.Type) bool {
	switch t.Kind {
	case types.KObject, types.KExc, types.KStr, types.KBytes, types.KSet, types.KFrozen, types.KDict, types.KDefault, types.KCounter, types.KOrdered, types.KDeque, types.KInst, types.KSuper:
		return false
	}
	for _, e := range t.Elems {
		if !native(e) {
			return false
		}
	}
	return true
}
