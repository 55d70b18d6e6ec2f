package typer

import (
	"maps"
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// A class statement in a function makes a class each time that it runs. Native code knows one of them at a time:
//
//	def solve(items):
//	    class Node:                       CPython makes the class, and native code takes it for Node, unless it has
//	        def child(self, x):           instances of the one before, or the call that made that goes on: then it leaves
//	            return Node(self.at + x)  Node is the class that self is of
//
// The variable of the function holds a value whose type says which class it is, as containers do for classes of the module
// (see classkept.go); methods, which only native code calls, know the classes that they close over. Elsewhere such a class
// is an object, for it could be that of another call. What closes over another variable stays Python.

// findLocalClasses records the plain classes that functions of a module make at the top of their bodies.
func (p *Program) findLocalClasses(module *bodyNames) {
	for _, f := range p.Module.Funcs {
		if f.Home != module.f.Home || f.Kind != core.Function || f.Generator || f.OpenLoop() {
			continue
		}
		if slices.ContainsFunc(f.Body, func(s core.Stmt) bool { return madeClass(s) != nil }) {
			p.localClasses(f, module)
		}
	}
}

// madeClass is the class statement that a statement runs, nil for others.
func madeClass(s core.Stmt) *core.MakeClass {
	if let, ok := s.(*core.Let); ok {
		if mk, ok := let.X.(*core.MakeClass); ok {
			return mk
		}
	}
	return nil
}

// localClasses records those of function f.
func (p *Program) localClasses(f *core.Func, module *bodyNames) {
	at := newBodyNames(p, module.f)
	at.names, at.classes, at.metas = module.names, maps.Clone(module.classes), module.metas
	made, last := map[core.Atom]*core.MakeClass{}, map[*core.MakeClass]*core.Let{}
	stores := storesOf(f)
	for _, s := range f.Body {
		var v *core.Var
		var mk *core.MakeClass
		switch s := s.(type) {
		case *core.Let:
			if s.Dst == nil {
				continue
			}
			at.note(s)
			if call, ok := s.X.(*core.Call); ok {
				mk = decoratorCall(call, made, at)
			} else {
				mk = madeClass(s)
			}
			if load, ok := s.X.(*core.LoadCell); ok && at.globals[load.Var] != "" {
				at.globals[s.Dst] = at.globals[load.Var]
			}
			if cp, ok := s.X.(*core.Copy); ok {
				mk = made[cp.X]
			} else if mk != nil {
				last[mk] = s
			}
			made[s.Dst] = mk
			v = s.Dst
		case *core.StoreCell:
			v, mk = s.Var, made[s.X]
		}
		if mk == nil || mk.Body == nil || v.Kind == core.Temp || v.Name != mk.Name || stores[v] != 1 || v.Shared {
			continue
		}
		if c := p.newLocalClass(f, v, mk, at); c != nil {
			c.stmt = last[mk].Point
			at.globals[v], at.classes[c.Name] = c.Name, c
			p.localVars[v] = c
			p.addClass(c)
		}
	}
}

// storesOf counts the statements of f that store or delete each variable.
func storesOf(f *core.Func) map[*core.Var]int {
	n := map[*core.Var]int{}
	for _, q := range f.Params {
		n[q.Var]++
	}
	core.Walk(f.Body, func(s core.Stmt) {
		switch s := s.(type) {
		case *core.StoreCell:
			n[s.Var]++
		case *core.Delete:
			n[s.Var]++
		default:
			for _, v := range core.Defs(s) {
				n[v]++
			}
		}
	})
	return n
}

// newLocalClass reads a class statement of f that variable v holds the class of; nil when its instances stay Python.
func (p *Program) newLocalClass(f *core.Func, v *core.Var, mk *core.MakeClass, at *bodyNames) *Class {
	if mk.Body.Enum != nil || p.classTaken(mk.Body.Home.Qualify(mk.Body.Qualname)) {
		return nil
	}
	c := p.newClass(mk, at)
	if c == nil || c.ByCall || c.contents != nil || len(c.inner()) > 0 || c.keywordsForDerived() || !p.closesOverClasses(f, mk.Body, v) {
		return nil
	}
	c.Local = true
	for _, g := range p.Module.Funcs {
		if g.Parent == mk.Body && p.byFunc[g].Stays == closureOver(g) {
			p.byFunc[g].Stays = ""
		}
	}
	return c
}

// classTaken tells whether there is a class of that name already.
func (p *Program) classTaken(name string) bool {
	return slices.ContainsFunc(p.Classes, func(c *Class) bool { return c.Name == name })
}

// closesOverClasses tells whether the methods of a class that f makes close over nothing but the class itself, which own
// holds, and plain classes that f has made before; functions inside them over neither.
func (p *Program) closesOverClasses(f, body *core.Func, own *core.Var) bool {
	for _, g := range p.Module.Funcs {
		if !within(g, body) {
			continue
		}
		for _, v := range g.Vars {
			if v.Kind != core.Free || within(p.owner[v.Root()], body) {
				continue
			}
			root := v.Root()
			if g.Generator && p.unbound(g) || p.owner[root] != f || root != own && p.localVars[root] == nil || g != body && g.Parent != body {
				return false
			}
		}
	}
	return true
}

// unbound tells whether a method of a class statement may be called without an instance.
func (p *Program) unbound(g *core.Func) bool { return g.Decorators > 0 || g.Name == "__new__" }

// passedAs is the type as which an argument is passed to parameter i of f.
func (p *Program) passedAs(f *core.Func, i int, t types.Type) types.Type {
	if c := p.classOf(f); i == 0 && c != nil && c.Local && userClass(t) != nil && !f.Generator { // of a classmethod
		return classKnown(t)
	}
	return argType(t)
}

// knowsLocal tells whether values of a type stand for a class that a function has made.
func knowsLocal(t types.Type) bool {
	if c := userClass(t); c != nil && c.Local {
		return true
	}
	return t.Kind == types.KCell && len(t.Elems) > 0 && knowsLocal(t.Elem())
}

// within tells whether f is body, or made inside it.
func within(f, body *core.Func) bool {
	for ; f != nil; f = f.Parent {
		if f == body {
			return true
		}
	}
	return false
}

// classVar is the class that a method of a class in a function closes over by variable v, nil for other variables.
func (p *Program) classVar(f *core.Func, v *core.Var) *Class {
	if c := p.classOf(f); v.Kind != core.Free || c == nil || !c.Local {
		return nil
	}
	return p.localVars[v.Root()]
}

// Place is the place of the statement that makes a Local class among those of its function.
func (c *Class) Place() int { return c.stmt }

// makeLocal types a class statement in a function, or the last decorator of one.
func (a *analysis) makeLocal(s *core.Let, reason string) types.Type {
	for _, c := range a.p.localVars {
		if c.Body.Parent != a.in.Of || c.stmt != s.Point {
			continue
		}
		a.uses(c)
		op := "step"
		if _, ok := s.X.(*core.Call); ok {
			op = "call"
		}
		t := a.expect(s, op, reason, types.ClassValue(c.Name, c))
		s.Target.(*lib.PyOp).Makes = true
		return t
	}
	return nil
}

// putClassCells puts the variables that class statements in functions close over in cells.
func (p *Program) putClassCells() {
	for _, f := range p.Module.Funcs {
		if f.Kind == core.ClassBody && f.Parent != nil && f.Parent.Kind != core.ModuleBody {
			p.putInCells(f)
		}
	}
}

// KnownClass is the target of a read of a variable that holds a class of a function.
type KnownClass struct{ Class *Class }

// TargetName names the class in dumps.
func (t *KnownClass) TargetName() string { return "class " + t.Class.Name }

// localCell types the read of a class that a method of a class in a function closes over; nil for other variables.
func (a *analysis) localCell(s *core.Let, x *core.LoadCell) types.Type {
	c := a.p.classVar(a.in.Of, x.Var)
	if c == nil && x.Var.Name == "__class__" {
		if c = a.p.classOf(a.in.Of); c != nil && !c.Local {
			c = nil
		}
	}
	if c == nil {
		return nil
	}
	a.uses(c)
	s.Target = &KnownClass{c}
	return types.ClassValue(c.Name, c)
}

// hasLocalClass tells whether a type has a class in it that a function makes.
func hasLocalClass(t types.Type) bool {
	if c, ok := t.Ref.(*Class); ok && c.Local {
		return true
	}
	return slices.ContainsFunc(t.Elems, hasLocalClass)
}
