package ir

import "pyx2cpp/typer/types"

// RunsWithoutGIL tells whether a function may run without the GIL: it loops, and neither
// it nor what it calls touches a Python object. What native code makes itself
// (lists, arrays, strings) belongs to the call; what comes in is numbers and
// arrays, whose memory is borrowed. Raising, and leaving for the generic clone,
// take the GIL back.
func RunsWithoutGIL(f *Func) bool {
	loops := false
	Walk(f.Body, func(s Stmt) {
		switch s.(type) {
		case *Loop, *While, *For, *ForIter:
			loops = true
		}
	})
	return loops && plain(f.Result) && freeOfPython(f, map[*Func]bool{})
}

// RunsNoPython tells whether an entry runs no Python code before it leaves or raises.
func RunsNoPython(f *Func) bool { return freeOfPython(f, map[*Func]bool{}) }

// NativeType tells whether values of type t have no Python object inside, and none that threads share.
func NativeType(t types.Type) bool { return native(t) }

// freeOfPython tells whether neither f nor anything it calls touches Python objects.
func freeOfPython(f *Func, seen map[*Func]bool) bool {
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
	Walk(f.Body, func(s Stmt) {
		ok = ok && freeStmt(s, seen)
		for _, e := range Exprs(s) {
			WalkExpr(*e, func(e Expr) { ok = ok && freeExpr(e) })
		}
	})
	return ok
}

func freeStmt(s Stmt, seen map[*Func]bool) bool {
	switch s := s.(type) {
	case *Check:
		return !s.Row.Python && !s.Row.Shared
	case *CallFunc:
		if s.Memo != nil {
			return false
		}
		return freeOfPython(s.Fn, seen)
	case *PyCall, *Unpack, *Try:
		return false
	}
	return true
}

func freeExpr(e Expr) bool {
	switch e := e.(type) {
	case *Op:
		return !e.Row.Python && !e.Row.Shared
	case *Cell:
		return plain(e.Cell.Type)
	case *Const:
		return native(e.T)
	case *BoxedConst:
		return false
	case *Convert:
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

// GivesWay finds the functions whose long loops may lend the GIL to other
// threads now and then, although they were called with it. What Python can
// reach, native code reads through Python's own objects every time, as it has to
// around calls of Python code; so other threads may change it. Not so what the
// runtime is in the middle of when it calls a special method, what a generator
// that waits keeps, and containers out of the table of a memo function, which two
// threads can hold natively.
func (m *Module) GivesWay() map[*Func]bool {
	ok := map[*Func]bool{}
	callers := map[*Func][]*Func{}
	kept := m.keepsContainers()
	for _, f := range m.Funcs {
		ok[f] = f.Gen == nil && (!kept || holdsNothing(f) || RunsNoPython(f))
		Walk(f.Body, func(s Stmt) {
			if call, is := s.(*CallFunc); is {
				callers[call.Fn] = append(callers[call.Fn], f)
			}
		})
	}
	for _, c := range m.Classes {
		for _, f := range c.Helpers {
			ok[f] = false
		}
	}
	for changed := true; changed; {
		changed = false
		for _, f := range m.Funcs {
			for _, caller := range callers[f] {
				if ok[f] && !ok[caller] {
					ok[f], changed = false, true
				}
			}
		}
	}
	return ok
}

// keepsContainers tells whether a memo function's table holds what a caller could change.
func (m *Module) keepsContainers() bool {
	kept := false
	for _, f := range m.Funcs {
		Walk(f.Body, func(s Stmt) {
			if call, is := s.(*CallFunc); is && call.Memo != nil {
				kept = kept || !unchanging(call.Fn.Result)
			}
		})
	}
	return kept
}

// holdsNothing tells whether no value of f can be changed by other threads.
func holdsNothing(f *Func) bool {
	for _, list := range [][]*Local{f.Params, f.Locals} {
		for _, l := range list {
			if !unchanging(l.Type) {
				return false
			}
		}
	}
	ok := true
	Walk(f.Body, func(s Stmt) {
		for _, e := range Exprs(s) {
			WalkExpr(*e, func(e Expr) {
				if cell, is := e.(*Cell); is {
					ok = ok && unchanging(cell.Cell.Type)
				}
			})
		}
	})
	return ok
}

// unchanging types have values that are as they are, or of which native code keeps nothing but a reference.
func unchanging(t types.Type) bool {
	switch t.Kind {
	case types.KNone, types.KBool, types.KInt, types.KWide, types.KFloat, types.KComplex, types.KNumPy, types.KArray, types.KUnbound,
		types.KStr, types.KBytes, types.KObject, types.KExc, types.KRange, types.KSlice, types.KEllipsis,
		types.KFunc, types.KClosure, types.KMemo, types.KPartial, types.KBuiltin, types.KModule, types.KClass, types.KClassValue, types.KMember:
		return true
	case types.KTuple, types.KTupleOf, types.KUnion, types.KFrozen:
		for _, e := range t.Elems {
			if !unchanging(e) {
				return false
			}
		}
		return true
	}
	return false
}
