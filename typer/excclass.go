package typer

import (
	"slices"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// ExcClass is a class statement of the module that makes an exception class.
// Its instances are Python objects; what is known of them are expectations:
// the attributes that __init__ stores, and their types. What Python gives is
// checked against these, so nothing is taken for granted of the class.
type ExcClass struct {
	Name  string
	Bases []*ExcClass
	// Base is the name of the only base; Plain: the class adds nothing to it.
	Base  string
	Plain bool
	// Init is the __init__ of the class itself, nil without one.
	Init *core.Func
	// attrs are the attributes that Init stores in self, and literals of the class.
	attrs map[string]*Attr
	// methods are the functions of the class, and getters those of its properties.
	methods, getters map[string]*core.Func
	derived          []*ExcClass
}

// findExceptions records the exception classes of the module: those whose
// bases are builtin exceptions or exception classes themselves.
func (p *Program) findExceptions() {
	p.exceptions = map[*core.Func]*ExcClass{}
	p.excNames = map[string]*ExcClass{}
	for _, main := range p.bodiesInOrder() {
		p.findExceptionsIn(main)
	}
}

func (p *Program) findExceptionsIn(main *core.Func) {
	globals := map[core.Atom]string{}
	made := map[core.Atom]*core.MakeClass{}
	names := newBodyNames(p, main)
	for _, s := range main.Body {
		names.note(s)
		switch s := s.(type) {
		case *core.Let:
			switch x := s.X.(type) {
			case *core.LoadGlobal:
				globals[s.Dst] = names.meant(x.Name)
			case *core.GetAttr:
				globals[s.Dst] = names.meant(names.globals[s.Dst])
			case *core.MakeClass:
				made[s.Dst] = x
			}
		case *core.StoreGlobal:
			mk := made[s.X]
			if mk == nil || mk.Body == nil || main.Home.Qualify(mk.Name) != s.Name || !p.namedOnce(s.Name) || mk.Body.Decorators > 0 {
				continue
			}
			if c := p.newException(mk, globals); c != nil {
				p.exceptions[mk.Body], p.excNames[c.Name] = c, c
			}
		}
	}
}

// newException reads a class statement; nil when it makes no exception class.
func (p *Program) newException(mk *core.MakeClass, globals map[core.Atom]string) *ExcClass {
	c := &ExcClass{Name: mk.Body.Home.Qualify(mk.Name), attrs: map[string]*Attr{}, methods: map[string]*core.Func{}, getters: map[string]*core.Func{}}
	found := false
	for _, b := range mk.Bases {
		name := globals[b.X]
		if base := p.excNames[name]; base != nil {
			c.Bases, found = append(c.Bases, base), true
		} else if _, ok := exceptionNames[name]; ok && p.Globals[name] == nil {
			found = true
		}
	}
	if !found {
		return nil
	}
	for _, b := range c.Bases {
		b.derived = append(b.derived, c)
	}
	if len(mk.Bases) == 1 {
		c.Base, c.Plain = globals[mk.Bases[0].X], len(mk.Body.Body) > 0 && addsNothing(mk.Body.Body)
	}
	c.readBody(mk.Body.Body)
	if c.Init != nil {
		c.readInit(c.Init)
	}
	return c
}

// readInit finds the attributes that __init__ stores in self.
func (c *ExcClass) readInit(f *core.Func) {
	if len(f.Params) == 0 {
		return
	}
	self := core.Atom(f.Params[0].Var)
	core.Walk(f.Body, func(s core.Stmt) {
		if st, ok := s.(*core.StoreAttr); ok && st.Obj == self && c.attrs[st.Name] == nil {
			c.attrs[st.Name] = newExcAttr(st.Name, types.Never)
		}
	})
}

func newExcAttr(name string, t types.Type) *Attr {
	return &Attr{Name: name, Type: t, readers: map[*Instance]bool{}}
}

// excPrefix marks the types of objects that are expected to be exceptions of the program.
const excPrefix = "exception "

// excType is the type of what a class of the program's exceptions makes.
func (c *ExcClass) excType() types.Type { return types.Known(excPrefix + c.Name) }

// excClass is the record of a class object of the program, nil for other types.
func excClass(t types.Type) *ExcClass {
	if t.Kind == types.KClass {
		if c, ok := t.Ref.(*ExcClass); ok {
			return c
		}
	}
	return nil
}

// exceptionOf is the class of an object that is expected to be an exception of the program, else nil.
func (p *Program) exceptionOf(t types.Type) *ExcClass {
	if t.Kind == types.KObject && strings.HasPrefix(t.Name, excPrefix) {
		return p.excNames[t.Name[len(excPrefix):]]
	}
	return nil
}

// described is how the report calls a type.
func described(t types.Type) string {
	if t = resolve(t); t.Kind == types.KObject && strings.HasPrefix(t.Name, excPrefix) {
		return t.Name
	}
	return t.String()
}

// lineage lists the class with its bases, or with what is derived from it.
func (c *ExcClass) lineage(next func(*ExcClass) []*ExcClass) []*ExcClass {
	out := []*ExcClass{c}
	for i := 0; i < len(out); i++ {
		for _, k := range next(out[i]) {
			if !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	return out
}

func (c *ExcClass) ancestors() []*ExcClass {
	return c.lineage(func(k *ExcClass) []*ExcClass { return k.Bases })
}

// excMember is the type that an attribute of an exception is expected to have:
// as what its class or a base stores it, else as what derived classes do. Nil:
// nothing is known of it; Never: not yet.
func (a *analysis) excMember(c *ExcClass, name string) types.Type {
	if t := a.readExc(c, name); t != nil {
		return t
	}
	list := c.ancestors()
	if !slices.ContainsFunc(list, func(k *ExcClass) bool { return k.attrs[name] != nil }) {
		list = c.lineage(func(k *ExcClass) []*ExcClass { return k.derived })
	}
	found, waiting := types.Never, false
	for _, k := range list {
		at := k.attrs[name]
		if at == nil || at.Dynamic {
			continue
		}
		at.readers[a.in] = true
		waiting = waiting || at.Type == types.Never
		found = globalJoin(found, at.Type)
	}
	if found == types.Never && waiting {
		return found
	}
	if t := resolve(found); !hasObject(t) && !slices.ContainsFunc(t.Members(), func(m types.Type) bool { return !cellable(m) }) {
		return t
	}
	return nil
}

// storeExc notes what __init__ stores in an exception of the program.
func (a *analysis) storeExc(s *core.StoreAttr, ts []types.Type) {
	c := a.p.exceptionOf(ts[0])
	if c == nil {
		return
	}
	for _, k := range c.ancestors() {
		if at := k.attrs[s.Name]; at != nil {
			a.p.widen(at, resolve(a.h.norm(valueType(ts[1]))))
			return
		}
	}
}

// superPrefix marks the types of what super() gives in __init__ of an exception class.
const superPrefix = "super of exception "

func superOfExc(t types.Type) bool {
	return t.Kind == types.KObject && strings.HasPrefix(t.Name, superPrefix)
}

// superExc types super() in a method of an exception class; nil for others.
func (a *analysis) superExc(ts []types.Type) types.Type {
	owner := excClass(ts[1])
	c := a.p.exceptionOf(ts[2])
	if owner == nil || c == nil || !a.in.Shadow {
		return nil
	}
	return types.Known(superPrefix + c.Name + "/" + owner.Name)
}

// callSuperExc follows super().__init__(…) of an exception class.
func (a *analysis) callSuperExc(fn types.Type, args []arg) {
	recv := fn.Elems[0]
	if fn.Name != "__init__" || !superOfExc(recv) {
		return
	}
	self, owner, _ := strings.Cut(recv.Name[len(superPrefix):], "/")
	c, k := a.p.excNames[self], a.p.excNames[owner]
	if c != nil && k != nil {
		a.initExc(c, k.ancestors()[1:], args)
	}
}

// settleExceptions makes the attributes that nothing was seen to store Python's.
func (p *Program) settleExceptions() {
	for _, c := range p.exceptions {
		for _, at := range c.attrs {
			if at.Type != types.Never || at.Dynamic {
				continue
			}
			at.Dynamic = true
			for in := range at.readers {
				p.queue(in)
			}
		}
	}
	p.solve()
}

// narrowExc gives the exception being matched its class, where the clause names one of the program.
func (a *analysis) narrowExc(x *core.MatchExc, truth bool) {
	v, ok := x.Exc.(*core.Var)
	if !ok || !truth || a.env[v.ID] == nil || a.env[v.ID].Kind != types.KObject {
		return
	}
	if c := excClass(a.atom(x.Class)); c != nil {
		a.env[v.ID] = c.excType()
	}
}

// addsNothing tells that a class body defines nothing but names like __doc__.
func addsNothing(body []core.Stmt) bool {
	return !slices.ContainsFunc(body, func(s core.Stmt) bool {
		switch s := s.(type) {
		case *core.StoreName:
			return s.Name != "__module__" && s.Name != "__qualname__" && s.Name != "__doc__"
		case *core.Let, *core.Return:
			return false
		}
		return true
	})
}

// PlainExceptions are the exception classes of the module that add nothing to
// their one base, bases first; a class whose base is not among them is left out.
func (p *Program) PlainExceptions() []*ExcClass {
	var out []*ExcClass
	known := func(name string) bool {
		_, builtin := exceptionNames[name]
		return builtin && p.Globals[name] == nil || slices.ContainsFunc(out, func(c *ExcClass) bool { return c.Name == name })
	}
	for _, f := range p.Module.Funcs {
		if c := p.exceptions[f]; c != nil && f.Home == nil && c.Plain && known(c.Base) {
			out = append(out, c)
		}
	}
	return out
}
