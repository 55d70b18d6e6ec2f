package lower

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// A method of a Python object that is called at once needs no object of its own, as in
// CPython's interpreter: what is looked up is the function, and what it is called with first.
//
//	t1 = log.debug                  t1: the function and log
//	t2 = f(x)                 →     t2 = f(x)
//	t3 = t1("%d", t2)               t3 = function(log, "%d", t2)
//
// Whatever needs the value of t1 in between, an exit for instance, makes the bound method.

// calledAtOnce tells whether statement i of a body looks up a method of an object that
// a later statement of the same body calls, and nothing else reads.
func calledAtOnce(body []core.Stmt, i int) bool {
	get, ok := body[i].(*core.Let)
	if !ok || get.Dst == nil || get.Dst.Kind != core.Temp || get.Split != nil || get.Result != types.Object {
		return false
	}
	op, ok := get.Target.(*lib.PyOp)
	if x, isAttr := get.X.(*core.GetAttr); !ok || op.Typed || !isAttr || !x.Method {
		return false
	}
	for _, s := range body[i+1:] {
		call, ok := s.(*core.Let)
		if !ok {
			continue
		}
		if x, isCall := call.X.(*core.Call); isCall && x.Fn == get.Dst {
			return plainCall(call, x)
		}
	}
	return false
}

// plainCall tells whether a call of an object has no stars.
func plainCall(s *core.Let, x *core.Call) bool {
	op, ok := s.Target.(*lib.PyOp)
	if !ok || op.Op != "call" || s.Split != nil || s.Args[0] != types.Object {
		return false
	}
	for _, g := range x.Args {
		if g.Star {
			return false
		}
	}
	return true
}

// objectMethod looks up a method that is called at once.
func (f *function) objectMethod(s *core.Let, ops []core.Atom) {
	l := f.local(s.Dst, types.ObjectMethod)
	f.check(l, "py.get_method", f.object(ops[0], s.Args[0]), &ir.Name{Text: s.X.(*core.GetAttr).Name})
	f.bound(s.Dst, l, types.ObjectMethod)
}

// heldMethod is the callee of a call if it is a method that objectMethod has looked up.
func (f *function) heldMethod(a core.Atom) ir.Expr {
	v, ok := a.(*core.Var)
	if !ok {
		return nil
	}
	if p := f.cur[v.ID]; p.local != nil && p.t == types.ObjectMethod {
		return &ir.Use{Local: p.local}
	}
	return nil
}
