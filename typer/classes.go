package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// Class is a class statement of the module whose instances can be native: made
// once by the module body, of bases that are such classes, with a namespace
// that the statement itself shows. That the class still is what the statement
// made is an assumption, checked at run time.
type Class struct {
	Name string // module name, and Python's
	Body *core.Func
	// Bases are the direct bases but object; MRO begins with the class itself.
	Bases, MRO []*Class
	// Order are the direct bases as Python has them: nil for the foreign ones, whose
	// names ("abc.ABC") stand in Foreign at the same place.
	Order   []*Class
	Foreign []string
	// ByCall: only a call of the class as Python makes it gives instances; see classcall.go.
	ByCall bool
	// Virtual: of metaclass ABCMeta, so that classes can be registered with it.
	Virtual bool
	// Own is the namespace that the class body fills, by name.
	Own map[string]*Member
	// Attrs are the attributes of the instances that native code knows.
	Attrs map[string]*Attr
	// Early are the attributes that __init__ assigns, in this order, before
	// anything but itself sees the instance.
	Early []string
	// Slots are the names in __slots__, nil without one.
	Slots []string
	// Data is what @dataclass made of it, nil without.
	Data *core.DataClass
	// Enum are the members of an enumeration, nil for other classes.
	Enum *core.EnumClass
	// Local: a statement of a function makes it; see classlocal.go.
	Local bool

	// required are the methods that bases of the standard library leave to the class.
	required []string
	// contents is the empty container that the class is derived from, nil for none; see contents.go.
	contents types.Type

	prog    *Program
	helpers [helperCount]*Instance
	typ     types.Type
	// decorators are the results of the calls of its decorators, or of namedtuple.
	decorators []core.Atom
	users      map[*Instance]bool // code that relies on the class
	// unnamed is the join of what is stored in its instances under names known at run time, nil for nothing; byName are the
	// readers of attributes by such names; see namedattrs.go.
	unnamed types.Type
	byName  map[*Instance]bool
	stmt    int // the point of the statement that gives a Local class: the last decorator, or the class statement
}

// MemberKind tells what stands under a name in a class's namespace.
type MemberKind int

// The kinds of members.
const (
	MethodMember MemberKind = iota
	StaticMember
	ClassMethodMember
	PropertyMember
	ConstMember // a literal
	OtherMember
	GeneratedMember // a function that @dataclass adds, which native code has no version of
	FieldsMember    // __dataclass_fields__
	ClassMember     // a class that the body of the class makes
	CachedMember    // a function under functools.cached_property
)

// Member is a name of a class's namespace.
type Member struct {
	Kind MemberKind
	Func *core.Func // method; getter of a property, nil without one
	// Setter and Deleter of a property, nil without one.
	Setter, Deleter *core.Func
	// Fill is the function that fills the attribute of a CachedMember.
	Fill  *core.Func
	Value *core.Const
	Class *Class // ClassMember
	// Stored: the program assigns the name on the class itself; Type is the
	// join of all that is stored.
	Stored bool
	Type   types.Type
	// Abstract: decorated by abc.abstractmethod.
	Abstract bool
	// Maker is the generator function of an OtherMember that contextlib.contextmanager made of it, nil for others.
	Maker *core.Func
	// Descriptor: an OtherMember that decides itself what its attribute of an instance is; see descriptors.go.
	Descriptor bool
}

// Attr is an attribute of the instances of one class.
type Attr struct {
	Class *Class
	Name  string
	// Type is the join of everything stored in it; Never while nothing was.
	Type types.Type
	// Seen is the frame or series of pandas that a process has seen in it, for one that may hold any object; nil: none.
	Seen types.Type
	// Dynamic attributes are looked up by Python: nothing native stores them.
	Dynamic bool
	readers map[*Instance]bool
}

// find returns the member under a name in the MRO and the class that has it.
func (c *Class) find(name string) (*Member, *Class) {
	for _, k := range c.MRO {
		if m := k.Own[name]; m != nil {
			return m, k
		}
	}
	return nil, nil
}

// after is find in the part of the MRO that follows class k.
func (c *Class) after(k *Class, name string) (*Member, *Class) {
	i := slices.Index(c.MRO, k)
	if i < 0 {
		return nil, nil
	}
	for _, b := range c.MRO[i+1:] {
		if m := b.Own[name]; m != nil {
			return m, b
		}
	}
	return nil, nil
}

// attr returns the record of an attribute, making it on first sight.
func (c *Class) attr(name string) *Attr {
	at := c.Attrs[name]
	if at == nil {
		at = &Attr{Class: c, Name: name, Type: types.Never, readers: map[*Instance]bool{}}
		c.Attrs[name] = at
	}
	return at
}

// IsEarly tells whether __init__ always assigns the attribute.
func (c *Class) IsEarly(name string) bool { return slices.Contains(c.Early, name) }

// refused are the names that give a class ways of its own with its instances.
var refused = []string{"__getattribute__", "__setattr__", "__delattr__", "__del__",
	"__set_name__", "__get__", "__set__", "__delete__", "__instancecheck__",
	"__subclasscheck__", "__subclasshook__", "__prepare__", "__mro_entries__", "__class__", "__dict__"}

// findClasses records the plain classes of the module.
func (p *Program) findClasses() {
	p.classes = map[*core.Func]*Class{}
	p.byName, p.setters, p.localVars = map[string]*Class{}, map[string]bool{}, map[*core.Var]*Class{}
	for _, main := range p.bodiesInOrder() {
		p.findClassesIn(main)
	}
	for _, c := range p.Classes {
		c.Early = p.early(c)
		if c.contents != nil {
			c.holdItems()
		}
	}
}

// findClassesIn records those that the body of one module makes.
func (p *Program) findClassesIn(main *core.Func) {
	at := newBodyNames(p, main)
	made := map[core.Atom]*core.MakeClass{}
	for _, s := range main.Body {
		at.note(s)
		switch s := s.(type) {
		case *core.Let:
			switch x := s.X.(type) {
			case *core.MakeClass:
				made[s.Dst] = x
			case *core.Call:
				if mk := decoratorCall(x, made, at); mk != nil {
					made[s.Dst] = mk
				} else if x.Made != nil {
					made[s.Dst] = &core.MakeClass{Name: x.Made.Name, Body: x.Made}
				}
			}
		case *core.StoreGlobal:
			if mk := made[s.X]; mk != nil && mk.Body != nil && main.Home.Qualify(mk.Name) == s.Name && p.namedOnce(s.Name) {
				at.noteSetters(mk, s.Name)
				if at.metaclass(mk, s.Name) {
					continue
				}
				if c := p.newClass(mk, at); c != nil {
					at.classes[s.Name], p.byName[s.Name] = c, c
					for tmp, of := range made {
						if of == mk {
							c.decorators = append(c.decorators, tmp)
						}
					}
					p.addClass(c)
				}
			}
		}
	}
	p.findLocalClasses(at)
}

// addClass records a plain class, and those that its body makes before it.
func (p *Program) addClass(c *Class) {
	for _, k := range c.inner() {
		p.addClass(k)
	}
	p.classes[c.Body] = c
	p.Classes = append(p.Classes, c)
}

// namedOnce tells whether a module name is stored by one statement of the
// module body only, or may be something else than the class by another (see doubtful.go). A class named like a type would be taken for it in signatures;
// one letter, which is a type variable in rows, can only be the class there.
func (p *Program) namedOnce(name string) bool {
	g := p.Globals[name]
	_, base := core.SplitName(name)
	if t, err := types.Parse(base); err == nil && t.Kind != types.KVar {
		return false
	}
	return g != nil && g.Const && (g.stores == 1 || g.classes == 1 && !g.surely)
}

// newClass reads a class statement; nil when its instances stay Python.
func (p *Program) newClass(mk *core.MakeClass, at *bodyNames) *Class {
	c := &Class{prog: p, Name: mk.Body.Home.Qualify(mk.Body.Qualname), Body: mk.Body, Own: map[string]*Member{}, Attrs: map[string]*Attr{}, users: map[*Instance]bool{}, byName: map[*Instance]bool{}}
	named := mk.Body.Data != nil && mk.Body.Data.Named
	if mk.Body.Enum == nil && !named && !c.readBases(p, mk, at) {
		return nil
	}
	r := &classReader{p: p, c: c, at: at, vars: map[core.Atom]*Member{}, names: map[core.Atom]string{}}
	if mk.Body.Stays != "" || !r.read(mk.Body.Body) {
		return nil
	}
	for _, name := range refused {
		if c.Own[name] != nil {
			return nil
		}
	}
	var ok bool
	if c.MRO, ok = linearise(c); !ok {
		return nil
	}
	if c.contents != nil && mk.Body.Data != nil || !c.calledAsMade(mk) {
		return nil
	}
	if mk.Body.Data != nil {
		c.decorated(mk.Body.Data)
	}
	if !c.ordered(mk.Body.Ordering) {
		return nil
	}
	if mk.Body.Enum != nil {
		if !c.enumerated(mk.Body.Enum) {
			return nil
		}
		return c
	}
	c.typ = types.Inst(c.Name, c)
	return c
}

// linearise computes the C3 order of the class and its bases.
func linearise(c *Class) ([]*Class, bool) {
	var lists [][]*Class
	for _, b := range c.Bases {
		lists = append(lists, slices.Clone(b.MRO))
	}
	lists = append(lists, slices.Clone(c.Bases))
	out := []*Class{c}
	for {
		lists = slices.DeleteFunc(lists, func(l []*Class) bool { return len(l) == 0 })
		if len(lists) == 0 {
			return out, true
		}
		i := slices.IndexFunc(lists, func(l []*Class) bool {
			return !slices.ContainsFunc(lists, func(o []*Class) bool { return slices.Contains(o[1:], l[0]) })
		})
		if i < 0 {
			return nil, false
		}
		next := lists[i][0]
		out = append(out, next)
		for k := range lists {
			if lists[k][0] == next {
				lists[k] = lists[k][1:]
			}
		}
	}
}

// classOf returns the class in whose body a function was made, nil if it is not plain.
func (p *Program) classOf(f *core.Func) *Class {
	if f.Parent == nil {
		return nil
	}
	return p.classes[f.Parent]
}

// ClassOf returns the plain class whose method f is, nil if there is none.
func (p *Program) ClassOf(f *core.Func) *Class { return p.classOf(f) }

// compilable tells whether instances of f can be entered from Python: it is a
// function of the module or a method of a plain class.
func (p *Program) compilable(f *core.Func) bool {
	if c := p.classOf(f); c != nil && c.Local { // whose methods Python calls for the classes that other runs of the statement make, too
		return false
	}
	return f.Home == nil && f.Kind == core.Function && (f.Parent == p.Module.Main || p.classOf(f) != nil || f.Inside() && p.escaped[f])
}

// settleAttrs makes attributes that are read but never stored Python's to look
// up. What follows such a read is reached only then, and may read others.
func (p *Program) settleAttrs() {
	for again := true; again; {
		again = false
		for _, c := range p.Classes {
			for _, at := range c.Attrs {
				m, _ := c.find(at.Name)
				if at.Type != types.Never || at.Dynamic || len(at.readers) == 0 || m != nil && m.fallback() && !c.shadows(at.Name, m) {
					continue
				}
				at.Dynamic, again = true, true
				for in := range at.readers {
					p.queue(in)
				}
			}
		}
		p.solve()
	}
}

// knownSigs replaces the instances in the signatures asked for by those of the
// program's classes, and takes in what they say of attributes.
func (p *Program) knownSigs(sigs map[string][][]types.Type) map[string][][]types.Type {
	out := map[string][][]types.Type{}
	for name, list := range sigs {
		for _, sig := range list {
			ts := make([]types.Type, len(sig))
			for i, t := range sig {
				ts[i] = p.knownType(t)
			}
			out[name] = append(out[name], ts)
		}
	}
	return out
}

func (p *Program) knownType(t types.Type) types.Type {
	if t.Kind == types.KInst && t.Ref == nil || t.Kind == types.KVar {
		c := p.classNamed(t.Name)
		if c == nil {
			return types.Object
		}
		if c.Enum != nil {
			return c.typ
		}
		for _, f := range t.Fields {
			p.knownAttr(c, f.Name, p.knownType(f.Type))
		}
		return c.typ
	}
	if t.Kind == types.KClass && t.Ref == nil {
		if c := p.classNamed(t.Name); c != nil && c.Enum == nil {
			return types.UserClass(c.Name, c)
		}
		return types.Object
	}
	if len(t.Elems) == 0 || t.Ref != nil {
		return t
	}
	es := make([]types.Type, len(t.Elems))
	for i, e := range t.Elems {
		es[i] = p.knownType(e)
	}
	return rebuild(t, es)
}
