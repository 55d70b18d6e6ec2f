package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// What a class body computes once and nothing stores anew is the value of a pseudo-name, as the
// default of a parameter is:
//
//	class Walker:
//	    DIRS = [(0, 1), (1, 0)]     Walker.DIRS#: list[tuple[int, int]]
//	    seen = {}                   Walker.seen#: dict[Never, Never], joined with what methods store in it
//	    def step(self):
//	        self.DIRS[self.d]   →   item of Walker.DIRS#

// ClassValue is the target of a read of such an attribute, on an instance or on the class.
type ClassValue struct {
	Class  *Class // that has it
	Global *Global
}

// TargetName names the attribute in dumps.
func (t *ClassValue) TargetName() string { return "class value " + t.Global.Name }

func classValueName(c *Class, name string) string { return c.Name + "." + name + "#" }

// nameClassValues makes the pseudo-names of the plain classes of the module bodies.
func (p *Program) nameClassValues() {
	for _, c := range p.Classes {
		if c.typ == nil || c.Body.Parent == nil || c.Body.Parent.Kind != core.ModuleBody {
			continue
		}
		computed := false
		for name, m := range c.Own {
			if m.Kind == OtherMember && !reservedName(name) {
				g := p.global(classValueName(c, name))
				g.Const, g.Default, computed = true, &Default{Name: c.Name, Param: name, Class: true}, true
			}
		}
		if computed {
			p.instance(c.Body, nil, true)
		}
	}
}

// reservedName tells whether a name is one that Python gives a meaning: __doc__, __slots__.
func reservedName(name string) bool {
	return len(name) > 4 && name[:2] == "__" && name[len(name)-2:] == "__"
}

// storeClassName notes what the body of a class stores under a name. Its statements are typed for that
// alone; CPython runs them.
func (a *analysis) storeClassName(s *core.StoreName, t types.Type) {
	a.named[s.Name] = t
	c := a.p.classes[a.in.Of]
	if c == nil || t == types.Never || t == nil {
		return
	}
	g := a.p.Globals[classValueName(c, s.Name)]
	if g == nil {
		return
	}
	t = classValueOf(t)
	g.readers[a.in] = true // what methods store in a container comes back to the statement that made it
	t = a.storeHeld(g, t)
	g.stored = append(g.stored, t)
	a.storedGlobal(g, t)
}

// loadClassName types the read of a name in the body of a class.
func (a *analysis) loadClassName(s *core.Let, name string) types.Type {
	if t := a.named[name]; t != nil {
		s.Target = &lib.PyOp{Op: "global"}
		return a.h.norm(t)
	}
	return a.loadGlobal(s, a.p.nameIn(a.in.Of.Home, name))
}

// classValue types the read of an attribute that the body of class k computes; nil where that has no native form.
func (a *analysis) classValue(s *core.Let, k *Class, name string, m *Member) types.Type {
	g := a.p.Globals[classValueName(k, name)]
	if g == nil || m.Kind != OtherMember || m.Stored {
		return nil
	}
	g.readers[a.in] = true
	if g.Type == types.Never {
		return types.Never
	}
	if g.Type.Kind == types.KObject && len(g.Type.Elems) > 0 { // "ids = itertools.count()": what next() gives is known
		a.python(s, "getattr", name+" of class "+k.Name)
		return g.Type
	}
	t := a.held(g.Name, g)
	if t == nil || t.Kind == types.KUnion {
		return nil
	}
	a.reads(g.Name)
	s.Target = &ClassValue{k, g}
	return t
}

// settleClassValues does for them what settleDefaults does for defaults: containers in which nothing is ever stored.
func (p *Program) settleClassValues() {
	for _, g := range p.Globals {
		if g.Default == nil || !g.Default.Class || g.Type == types.Never || !onlyOpen(g.Type) {
			continue
		}
		if p.filledUnseen(g) { // what Python stores may be anything
			g.Type = types.Object
		} else {
			g.Type = filledWith(g.Type)
		}
		g.filled = g.Type
		for r := range g.readers {
			p.queue(r)
		}
	}
	p.solve()
}

// filledUnseen tells whether some function reads the attribute of an object of which nothing is known, as registering
// decorators do: "cls.handlers[name] = f" in a function inside a class method.
func (p *Program) filledUnseen(g *Global) bool {
	for _, f := range p.Module.Funcs {
		if !f.Inside() {
			continue
		}
		found := false
		eachLet(f.Body, func(let *core.Let) {
			x, ok := let.X.(*core.GetAttr)
			found = found || ok && x.Name == g.Default.Param
		})
		if found {
			return true
		}
	}
	return false
}
