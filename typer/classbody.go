package typer

import (
	"pyx2cpp/transpile/core"
)

// classReader reads the straight statements of a class body. What it does not
// know becomes an OtherMember: the statement itself is CPython's to run, and
// what it left in the namespace is checked before native code relies on it.
type classReader struct {
	p     *Program
	c     *Class
	at    *bodyNames
	vars  map[core.Atom]*Member
	names map[core.Atom]string // builtin or member that a temporary holds
	lists map[core.Atom]*core.MakeList
	props map[core.Atom]*property // temporaries that hold a decorator of a property
}

// read fills the namespace; false when the body branches.
func (r *classReader) read(body []core.Stmt) bool {
	r.props, r.lists = map[core.Atom]*property{}, map[core.Atom]*core.MakeList{}
	for _, s := range body {
		switch s := s.(type) {
		case *core.Let:
			if s.Dst != nil {
				r.let(s)
			}
		case *core.StoreName:
			r.store(s)
		case *core.StoreItem, *core.Return:
		default:
			if storesNames(s) {
				return false
			}
		}
	}
	return true
}

// storesNames tells whether a statement stores names of the class: a comprehension does not.
func storesNames(s core.Stmt) bool {
	found := false
	core.Walk([]core.Stmt{s}, func(s core.Stmt) {
		switch s := s.(type) {
		case *core.StoreName, *core.Delete, *core.Try:
			found = true
		case *core.Return:
			found = found || s.X != nil
		}
	})
	return found
}

func (r *classReader) let(s *core.Let) {
	switch x := s.X.(type) {
	case *core.MakeClass:
		if c := r.innerClass(x); c != nil {
			r.vars[s.Dst] = &Member{Kind: ClassMember, Class: c}
		}
	case *core.MakeFunc:
		if x.Func.Kind == core.Function || x.Func.Kind == core.Lambda {
			r.vars[s.Dst] = &Member{Kind: MethodMember, Func: x.Func}
		}
	case *core.LoadName:
		r.names[s.Dst] = x.Name
		if m := r.c.Own[x.Name]; m != nil {
			r.vars[s.Dst] = m
		}
	case *core.GetAttr:
		r.names[s.Dst] = r.names[x.X] + "." + x.Name
		r.part(s.Dst, x)
	case *core.MakeList: // __slots__ = ["a", "b"]
		r.lists[s.Dst] = x
	case *core.Call:
		r.decorated(s, x)
	}
}

// decorated reads the call of a decorator that makes a descriptor.
func (r *classReader) decorated(s *core.Let, x *core.Call) {
	if m := r.made(x); m != nil {
		r.vars[s.Dst] = m
		return
	}
	if r.at.descriptor(r.c.Body.Home.Qualify(r.names[x.Fn])) {
		r.vars[s.Dst] = &Member{Kind: OtherMember, Descriptor: true}
		return
	}
	if len(x.Args) != 1 || x.Args[0].Name != "" || x.Args[0].Star {
		return
	}
	f := r.vars[x.Args[0].X]
	if f == nil || f.Kind != MethodMember {
		return
	}
	if prop := r.props[x.Fn]; prop != nil {
		r.vars[s.Dst] = prop.with(f)
		return
	}
	name := r.names[x.Fn]
	if r.c.Own[name] != nil {
		return
	}
	global := r.c.Body.Home.Qualify(name)
	switch r.at.imported(global) {
	case "abc.abstractmethod":
		r.vars[s.Dst] = &Member{Kind: MethodMember, Func: f.Func, Abstract: true}
	case "contextlib.contextmanager":
		if f.Func.Generator && f.Func.Decorators == 1 {
			r.vars[s.Dst] = &Member{Kind: OtherMember, Maker: f.Func}
		}
	case "functools.cached_property":
		if fill := r.c.Body.Cached[f.Func.Name]; fill != nil {
			r.vars[s.Dst] = &Member{Kind: CachedMember, Func: f.Func, Fill: fill}
		}
	case "typing.final", "typing.override":
		r.vars[s.Dst] = f
	}
	if r.p.Globals[global] != nil {
		return
	}
	switch name {
	case "staticmethod":
		r.vars[s.Dst] = &Member{Kind: StaticMember, Func: f.Func, Abstract: f.Abstract}
	case "classmethod":
		r.vars[s.Dst] = &Member{Kind: ClassMethodMember, Func: f.Func, Abstract: f.Abstract}
	}
}

func (r *classReader) store(s *core.StoreName) {
	m := r.vars[s.X]
	switch {
	case m != nil:
	case isConst(s.X):
		m = &Member{Kind: ConstMember, Value: s.X.(*core.Const)}
	default:
		m = &Member{Kind: OtherMember}
	}
	if m.Kind == MethodMember && (s.Name == "__init_subclass__" || s.Name == "__class_getitem__") { // type() makes them class methods
		m = &Member{Kind: ClassMethodMember, Func: m.Func}
	}
	if m.Kind == MethodMember && s.Name == "__new__" {
		m = &Member{Kind: StaticMember, Func: m.Func}
	}
	if m.Kind == CachedMember && s.Name != m.Func.Name {
		m = &Member{Kind: OtherMember}
	}
	if s.Name == "__slots__" {
		r.slots(m, r.lists[s.X])
	}
	switch s.Name { // what type() takes out of the namespace, or rules itself
	case "__qualname__", "__classcell__":
		return
	}
	if m.Kind == ClassMember && (r.c.Own[s.Name] != nil || s.Name != m.Class.Body.Name) || r.c.Own[s.Name] != nil && r.c.Own[s.Name].Kind == ClassMember {
		m = &Member{Kind: OtherMember} // another name for it, or one name for several
	}
	r.c.Own[s.Name] = m
}

// slots reads a literal __slots__; another one leaves them unknown, and the
// descriptors that it makes are then not among the expected names.
func (r *classReader) slots(m *Member, list *core.MakeList) {
	r.c.Slots = []string{}
	var items []core.Atom
	if list != nil {
		for _, it := range list.Items {
			items = append(items, it.X)
		}
	} else if m.Kind == ConstMember {
		if parts, ok := m.Value.Value.([]*core.Const); ok {
			for _, e := range parts {
				items = append(items, e)
			}
		} else {
			items = []core.Atom{m.Value}
		}
	}
	for _, it := range items {
		if c, ok := it.(*core.Const); ok {
			if name, ok := c.Value.(string); ok {
				r.c.Slots = append(r.c.Slots, name)
			}
		}
	}
}

func isConst(x core.Atom) bool { _, ok := x.(*core.Const); return ok }
