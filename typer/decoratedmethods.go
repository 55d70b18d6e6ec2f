package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// A decorated method is what its decorators give, which the class keeps under the name. Where that is a function object
// or a cache of known code, a call of the method is a call of that, with the receiver before the arguments:
//
//	class Grid:
//	    @cache                        Grid.paths#: memo[Grid.paths]
//	    def paths(self, r, c): …
//	    def count(self):
//	        return self.paths(0, 0)   →   call of what Grid.paths# holds, with (self, 0, 0)
//
// The object of the method as it stands, bound to its receiver, is Python's to make.

// classFunction types a def in the body of a class, which is typed for what its names hold.
func (a *analysis) classFunction(s *core.Let, f *core.Func) types.Type {
	if f.Kind != core.Function || f.Generator {
		return a.python(s, "makefunc", "creates a function")
	}
	s.Target = &lib.PyOp{Op: "makefunc"}
	return defType(f)
}

// binds tells whether values of type t, found in a class by way of an instance, become bound methods.
func binds(t types.Type) bool {
	for _, m := range t.Members() {
		if m.Kind == types.KClosure || m.Kind == types.KMemo || m.Kind == types.KFunc {
			return true
		}
	}
	return false
}

// decoratedName is the pseudo-name of a decorated method of class c, nil where there is none of known code.
func (a *analysis) decoratedName(c *Class, name string) *Global {
	m, k := c.find(name)
	if m == nil || m.Kind != OtherMember || m.Stored {
		return nil
	}
	g := a.p.Globals[classValueName(k, name)]
	if g == nil {
		return nil
	}
	g.readers[a.in] = true
	if g.Type.Kind != types.KClosure && g.Type.Kind != types.KMemo {
		return nil
	}
	return g
}

// decoratedMethod types the look-up of such a method for a call.
func (a *analysis) decoratedMethod(s *core.Let, x *core.GetAttr, c *Class, t types.Type) types.Type {
	if !x.Method || a.decoratedName(c, x.Name) == nil {
		return nil
	}
	s.Target = &BoundMethod{c}
	return types.Method(t, x.Name)
}

// callDecorated types the call of such a method; nil for other methods.
func (a *analysis) callDecorated(s *core.Let, fn types.Type, args []arg) types.Type {
	c := instClass(fn.Elems[0])
	if c == nil || fn.Elems[0].Kind != types.KInst {
		return nil
	}
	g := a.decoratedName(c, fn.Name)
	if g == nil {
		return nil
	}
	callee := a.held(g.Name, g)
	if callee == nil {
		return a.python(s, "call", "call of "+fn.Name+" as it is decorated")
	}
	a.reads(g.Name)
	all := append(plain(fn.Elems[0]), args...)
	ops := []int{0}
	for i, g := range args {
		op := i + 1
		if g.op != 0 {
			op = g.op
		}
		ops = append(ops, op)
	}
	kept := len(s.Parts)
	var t types.Type
	if callee.Kind == types.KMemo {
		t = a.callMemoOf(s, callee, all, ops)
		if m, ok := s.Target.(*MemoCall); ok {
			m.Of, m.OfType = g.Name, callee
		}
	} else {
		t = a.callClosureOf(s, callee, all, ops)
	}
	for i := kept; i < len(s.Parts); i++ {
		if s.Parts[i].Cell {
			s.Parts[i].Of, s.Parts[i].OfType = g.Name, callee
		}
	}
	return t
}
