package typer

import (
	"slices"
	"strings"

	"pyx2cpp/transpile/core"
)

// bodyNames is what temporaries of the module body stand for while the classes
// of the module are read.
type bodyNames struct {
	p       *Program
	f       *core.Func
	globals map[core.Atom]string // module name, or attribute of one: "abc.ABC"
	items   map[core.Atom]string // what is subscripted: Generic[T]
	modules map[core.Atom]string // imported module
	from    map[core.Atom]string // "abc.ABC": imported from a module
	// names are the qualified names of what imports store under module names.
	names map[string]string
	// calls are the callees of calls: @register("sma").
	calls   map[core.Atom]core.Atom
	classes map[string]*Class
	metas   map[string]*metaclass
}

func newBodyNames(p *Program, main *core.Func) *bodyNames {
	return &bodyNames{p: p, f: main, globals: map[core.Atom]string{}, items: map[core.Atom]string{}, modules: map[core.Atom]string{},
		from: map[core.Atom]string{}, names: map[string]string{}, classes: map[string]*Class{}, calls: map[core.Atom]core.Atom{},
		metas: map[string]*metaclass{}}
}

// note reads a statement of the module body.
func (n *bodyNames) note(s core.Stmt) {
	switch s := s.(type) {
	case *core.Let:
		switch x := s.X.(type) {
		case *core.LoadGlobal:
			n.globals[s.Dst] = x.Name
		case *core.Call:
			n.calls[s.Dst] = x.Fn
		case *core.GetAttr:
			if g := n.globals[x.X]; g != "" {
				n.globals[s.Dst] = g + "." + x.Name
			}
		case *core.GetItem:
			if g := n.globals[x.X]; g != "" {
				n.items[s.Dst] = g
			}
		case *core.Import:
			n.modules[s.Dst] = n.f.Imported(x, n.p.Module.Package)
			if !x.As && x.From == nil { // import a.b binds a
				n.modules[s.Dst], _, _ = strings.Cut(x.Module, ".")
			}
		case *core.ImportFrom:
			n.from[s.Dst] = n.modules[x.Module] + "." + x.Name
		}
	case *core.StoreGlobal:
		if g := n.p.Globals[s.Name]; g == nil || g.stores != 1 {
			return
		}
		if m := n.modules[s.X]; m != "" {
			n.names[s.Name] = m
		} else if f := n.from[s.X]; f != "" {
			n.names[s.Name] = f
		}
		if q := n.names[s.Name]; q != "" {
			n.p.imports[s.Name] = q
		}
	}
}

// imported is the qualified name of what a name of the module, or an attribute of
// one, is said to be by imports: "ABC" and "abc.ABC" are "abc.ABC". It is checked
// when the class is used.
func (n *bodyNames) imported(name string) string {
	if q := n.names[name]; q != "" {
		return q
	}
	for i := range name {
		if name[i] == '.' && n.names[name[:i]] != "" {
			return n.names[name[:i]] + name[i:]
		}
	}
	return ""
}

// foreignBases are the classes of the standard library whose subclasses have instances
// like any other.
var foreignBases = map[string]foreignBase{
	"abc.ABC":                   {virtual: true},
	"typing.Generic":            {},
	"typing.Protocol":           {virtual: true},
	"collections.abc.Callable":  {virtual: true, abstract: []string{"__call__"}},
	"collections.abc.Container": {virtual: true, abstract: []string{"__contains__"}},
	"collections.abc.Hashable":  {virtual: true, abstract: []string{"__hash__"}},
	"collections.abc.Iterable":  {virtual: true, abstract: []string{"__iter__"}},
	"collections.abc.Iterator":  {virtual: true, abstract: []string{"__next__"}},
	"collections.abc.Sized":     {virtual: true, abstract: []string{"__len__"}},
}

// foreignBase: virtual tells whether the metaclass is ABCMeta, or derived from it; abstract are the methods that a class
// must have for Python to make instances of it.
type foreignBase struct {
	virtual  bool
	abstract []string
}

// readBases reads the bases of a class statement; false when its instances stay Python.
func (c *Class) readBases(p *Program, mk *core.MakeClass, at *bodyNames) bool {
	for i, b := range mk.Bases {
		name, item := at.globals[b.X], at.items[b.X]
		switch {
		case b.Star:
			return false
		case b.Name == "metaclass" && at.imported(name) == "abc.ABCMeta":
			c.Virtual = true
			continue
		case b.Name == "metaclass" && at.metas[name] != nil:
			c.ByCall = c.ByCall || at.metas[name].calls
			continue
		case b.Name != "":
			if !slices.ContainsFunc(c.Bases, (*Class).keywordsForDerived) {
				return false
			}
			continue
		case name == "object" && p.Globals["object"] == nil:
			continue
		case item != "" && at.imported(item) == "typing.Generic":
			if at.subscripted(mk.Bases[i+1:]) || slices.ContainsFunc(mk.Bases, func(b core.Arg) bool { return at.imported(at.globals[b.X]) == "typing.Protocol" }) {
				continue // Python leaves it to that base
			}
			name = item
		case item != "":
			name = item // a generic class of the module stands for itself
		}
		if !c.addBase(name, at) {
			return false
		}
	}
	return true
}

// subscripted tells whether one of the bases is Generic[T], or the like.
func (n *bodyNames) subscripted(bases []core.Arg) bool {
	return slices.ContainsFunc(bases, func(b core.Arg) bool { return n.items[b.X] != "" })
}

// class is the class that a name of the module body, or of the class body in it, stands for; nil for others.
func (n *bodyNames) class(name string) *Class {
	if c := n.classes[name]; c != nil {
		return c
	}
	return n.p.byName[n.meant(name)]
}

func (c *Class) addBase(name string, at *bodyNames) bool {
	if b := at.class(name); b != nil && b.Enum == nil && !b.isNamed() && (len(c.Foreign) == 0 || c.Foreign[len(c.Foreign)-1] == "") { // else the MRO is not ours to tell
		c.Bases, c.Order, c.Foreign = append(c.Bases, b), append(c.Order, b), append(c.Foreign, "")
		c.Virtual = c.Virtual || b.Virtual
		c.ByCall = c.ByCall || b.ByCall
		if c.contents == nil {
			c.contents = b.contents
		}
		return true
	}
	if class, of := containerBase(name, at); of != nil {
		if c.contents != nil {
			return false
		}
		c.Order, c.Foreign, c.contents = append(c.Order, nil), append(c.Foreign, class), of
		return true
	}
	foreign := at.imported(name)
	base, ok := foreignBases[foreign]
	if ok {
		c.Order, c.Foreign = append(c.Order, nil), append(c.Foreign, foreign)
		c.Virtual = c.Virtual || base.virtual
		c.required = append(c.required, base.abstract...)
	}
	return ok
}

// abstract tells whether Python refuses to make instances of the class.
func (c *Class) abstract() bool {
	if !c.Virtual {
		return false
	}
	if c.protocol() {
		return true
	}
	for _, k := range c.MRO {
		if slices.ContainsFunc(k.required, func(name string) bool { m, _ := c.find(name); return m == nil }) {
			return true
		}
		for name := range k.Own {
			if m, _ := c.find(name); m.Abstract {
				return true
			}
		}
	}
	return false
}

// protocol tells whether the class itself is a protocol, of which Python makes no instances; classes derived from one are none.
func (c *Class) protocol() bool { return slices.Contains(c.Foreign, "typing.Protocol") }
