package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// Slot is the target of a read or a store of an attribute that native
// instances keep in a typed slot.
type Slot struct {
	Attr *Attr
	// Init: the store is part of __init__, where the slot may still be empty.
	Init bool
	// Default is the attribute of the class that an instance without the attribute has, nil where there is none.
	Default *ClassConst
}

// TargetName names the slot in dumps.
func (t *Slot) TargetName() string { return "slot " + t.Attr.Class.Name + "." + t.Attr.Name }

// New is the target of a constructor call: Init runs on the new instance, nil
// when the class has no __init__.
type New struct {
	Class *Class
	Init  *Instance
	// Fill puts the items into a container that is made, nil without any.
	Fill *FillItems
}

// TargetName names the class in dumps.
func (t *New) TargetName() string { return "new " + t.Class.Name }

// BoundMethod is the target of the look-up of a method on a native instance:
// the instance must not have an attribute of that name.
type BoundMethod struct{ Class *Class }

// TargetName names the look-up in dumps.
func (t *BoundMethod) TargetName() string { return "method of " + t.Class.Name }

// ClassConst is the target of a read of a class attribute that is a literal.
type ClassConst struct {
	Class *Class // that has it
	Name  string
}

// TargetName names the attribute in dumps.
func (t *ClassConst) TargetName() string { return "class attribute " + t.Class.Name + "." + t.Name }

// SameInstance is the target of "is" between native instances.
type SameInstance struct{ Negate bool }

// TargetName names the test in dumps.
func (t *SameInstance) TargetName() string { return "same instance" }

// SuperSelf is the target of super() in a method: self stands for it.
type SuperSelf struct{}

// TargetName names the call in dumps.
func (t *SuperSelf) TargetName() string { return "super" }

// Nothing is the target of a call that does nothing and gives None.
type Nothing struct{}

// TargetName names the call in dumps.
func (t *Nothing) TargetName() string { return "nothing" }

// instClass is the class of a native instance, nil for other types.
func instClass(t types.Type) *Class {
	if t.Kind == types.KInst {
		return t.Ref.(*Class)
	}
	return nil
}

// userClass is the record of a class object of the program, nil for other types.
func userClass(t types.Type) *Class {
	if t.Kind == types.KClass || t.Kind == types.KClassValue {
		if c, ok := t.Ref.(*Class); ok {
			return c
		}
	}
	return nil
}

// uses records that the code relies on what a class and its bases are.
func (a *analysis) uses(c *Class) {
	for _, k := range c.MRO {
		k.users[a.in] = true
		if !slices.Contains(a.in.Classes, k) {
			a.in.Classes = append(a.in.Classes, k)
		}
	}
}

// usesAll records the classes of all instances in a type.
func (a *analysis) usesAll(t types.Type) {
	if c := instClass(t); c != nil {
		a.uses(c)
	}
	if c := enumOf(t); c != nil {
		a.uses(c)
	}
	if c := userClass(t); c != nil { // which may become a value
		a.uses(c)
	}
	for _, e := range resolve(t).Elems {
		a.usesAll(e)
	}
}

// slot gives the type of an attribute, with its containers as sites of this instance.
func (a *analysis) slot(at *Attr) types.Type {
	at.readers[a.in] = true
	t := a.h.adopt(at.Type, "attr:"+at.Class.Name+"."+at.Name)
	a.in.attrs[at] = t
	if resolve(t) == types.Object && at.Seen != nil { // whose operations test what they get
		return at.Seen
	}
	return t
}

// settle carries what an instance does to containers in attributes back to the attributes.
func (p *Program) settle(in *Instance) {
	for at, t := range in.attrs {
		t = resolve(in.heap.norm(t))
		if in.Shadow && untold(t) {
			continue // what Python stores: reading another type is an exit
		}
		p.widen(at, t)
	}
}

// widen joins a type into an attribute; whoever uses it is typed again.
func (p *Program) widen(at *Attr, t types.Type) {
	joined := t
	if at.Type != types.Never && at.Type != t {
		joined = attrJoin(at.Type, t)
	}
	if joined == at.Type {
		return
	}
	at.Type = joined
	for r := range at.readers {
		p.queue(r)
	}
	if at.Class == nil { // of an exception
		return
	}
	for r := range at.Class.byName {
		p.queue(r)
	}
}

// instAttr types an attribute of a native instance.
func (a *analysis) instAttr(s *core.Let, x *core.GetAttr, t types.Type) types.Type {
	c := instClass(t)
	a.uses(c)
	m, k := c.find(x.Name)
	if m == nil {
		if x.Name == "__class__" {
			return a.classObject(s, t)
		}
		if res := a.itemMethod(s, x, c, t); res != nil {
			return res
		}
		if res := a.namedCopy(s, x, c, t); res != nil {
			return res
		}
		if reservedName(x.Name) {
			return a.python(s, "getattr", x.Name+" of an instance")
		}
		return a.readSlot(s, c, x.Name)
	}
	if m.Stored {
		return a.classVar(s, x.Name, m)
	}
	if c.shadows(x.Name, m) {
		return a.readSlot(s, c, x.Name)
	}
	if m.fallback() {
		return a.readOver(s, c, k, x.Name, m)
	}
	if c.Attrs[x.Name] != nil && len(c.Attrs[x.Name].readers) > 0 && m.Kind != PropertyMember && m.Kind != CachedMember {
		return a.python(s, "getattr", x.Name+" is an attribute of instances and of class "+k.Name)
	}
	switch m.Kind {
	case MethodMember:
		if x.Method && a.p.byFunc[m.Func] != nil {
			s.Target = &BoundMethod{c}
			return types.Method(t, x.Name)
		}
		if a.methodIsValue(m) {
			s.Target = &BoundMethod{c}
			return types.Bound(t, x.Name)
		}
		if s.Dst != nil {
			a.methodValues[s.Dst] = &handedMethod{m.Func, t}
		}
	case StaticMember:
		s.Target = &BoundMethod{c}
		if x.Method {
			return funcType(m.Func)
		}
	case ClassMethodMember:
		if x.Method {
			s.Target = &BoundMethod{c}
			return types.Method(types.UserClass(c.Name, c), x.Name)
		}
	case ClassMember:
		s.Target = &BoundMethod{c}
		return a.innerAttr(m)
	case OtherMember:
		if res := a.decoratedMethod(s, x, c, t); res != nil {
			return res
		}
		if x.Manager && m.Maker != nil {
			s.Target = &BoundMethod{c}
			return types.Method(t, x.Name)
		}
		if t := a.classValue(s, k, x.Name, m); t != nil && !binds(t) {
			return t
		}
	case PropertyMember:
		if res, ok := a.getter(s, m, t); ok {
			return res
		}
	case CachedMember:
		if res := a.readCached(s, c, m, t); res != nil {
			return res
		}
	}
	return a.python(s, "getattr", x.Name+" of class "+k.Name)
}

// readSlot types the read of an attribute that only instances have.
func (a *analysis) readSlot(s *core.Let, c *Class, name string) types.Type {
	missing := a.p.neverStored(c, name) && !c.hidden(name)
	if missing && !c.fallsBack() {
		return a.leaves(&s.Typing)
	}
	at := c.attr(name)
	a.fillNamed(c, at)
	t := a.slot(at)
	switch {
	case (missing || at.Dynamic) && c.fallsBack():
		return a.fallsBack(s, c, name)
	case at.Dynamic && a.splits > 0: // what an instance of another class has
		return a.leaves(&s.Typing)
	case at.Dynamic && a.p.storesAttr(name):
		return a.python(s, "getattr", "attribute "+name+" of "+c.Name+", which nothing here stores")
	case at.Dynamic: // AttributeError, unless Python has stored it
		s.Target = &lib.PyOp{Op: "getattr", Typed: true}
		return types.Never
	case t == types.Never:
		return types.Never // not stored yet
	}
	s.Target = &Slot{Attr: at}
	a.usesAll(t)
	return t
}

// storesAttr tells whether some statement of the module stores an attribute of that name.
func (p *Program) storesAttr(name string) bool {
	if p.attrNames == nil {
		p.attrNames = map[string]bool{}
		for _, f := range p.Module.Funcs {
			core.Walk(f.Body, func(s core.Stmt) {
				if st, ok := s.(*core.StoreAttr); ok {
					p.attrNames[st.Name] = true
				}
			})
		}
	}
	return p.attrNames[name]
}

// storeInst types the store of an attribute of a native instance; false: not native.
func (a *analysis) storeInst(s *core.StoreAttr, ts []types.Type) bool {
	c := instClass(ts[0])
	if c == nil || !s.Plain && c.frozen() {
		return false
	}
	a.uses(c)
	if m, _ := c.find(s.Name); m != nil {
		if m.fallback() && !c.shadows(s.Name, m) {
			a.p.widen(c.attr(s.Name), constType(m.Value))
		} else if m.Kind != PropertyMember && m.Kind != CachedMember && !c.shadows(s.Name, m) {
			c.attr(s.Name).readers[a.in] = true // both look-ups are Python's from now on
			return false
		}
		if m.Kind == PropertyMember {
			return m.Setter != nil && a.callAccessor(s.Node, &s.Typing, m.Setter, ts)
		}
	}
	if c.hidden(s.Name) {
		return false
	}
	at := c.attr(s.Name)
	if a.in.Shadow && untold(resolve(itemType(ts[1]))) {
		return false // Python stores it, in an instance that Python sees: reading another type is an exit
	}
	if at.Dynamic {
		at.Dynamic = false
	}
	if types.IsData(at.Type) && numeric(ts[1]) {
		a.p.widen(at, ts[1])
	}
	t := a.h.join(a.slot(at), itemType(ts[1]))
	a.in.attrs[at] = t
	a.p.widen(at, resolve(t))
	s.Target = &Slot{Attr: at, Init: a.in.Of.Name == "__init__"}
	s.Want = []types.Type{ts[0], t}
	return true
}

// hidden attributes belong to the object itself.
func (c *Class) hidden(name string) bool {
	if name == "__class__" || name == "__dict__" || name == "__doc__" || name == "__weakref__" {
		return true
	}
	for _, k := range c.MRO { // without a __dict__ other names are errors
		if k.Slots == nil {
			return false
		}
		if slices.Contains(k.Slots, name) {
			return false
		}
	}
	return true
}

// classAttr types an attribute of a class of the program.
func (a *analysis) classAttr(s *core.Let, x *core.GetAttr, on types.Type, c *Class) types.Type {
	if c.Enum != nil {
		if t := a.enumAttr(s, c, x.Name); t != nil {
			return t
		}
	}
	m, k := c.find(x.Name)
	if m != nil && m.Stored {
		return a.classVar(s, x.Name, m)
	}
	if t := a.keptClassMember(s, x, on, c); t != nil {
		return t
	}
	if m != nil {
		a.uses(c)
		switch m.Kind {
		case MethodMember, StaticMember:
			if x.Method {
				s.Target = &lib.PyOp{Op: "static"}
				return funcType(m.Func)
			}
		case ClassMethodMember:
			if x.Method {
				s.Target = &lib.PyOp{Op: "static"}
				return types.Method(types.UserClass(c.Name, c), x.Name)
			}
		case ClassMember:
			s.Target = &lib.PyOp{Op: "static"}
			return a.innerAttr(m)
		case OtherMember:
			if t := a.classValue(s, k, x.Name, m); t != nil {
				return t
			}
		case PropertyMember, CachedMember:
			s.Target = &lib.PyOp{Op: "static"}
			return types.Method(types.UserClass(c.Name, c), x.Name)
		case ConstMember:
			if cellable(constType(m.Value)) {
				s.Target = &ClassConst{k, x.Name}
				return constType(m.Value)
			}
		}
	}
	if m == nil {
		if t := a.nameOfClass(s, c, x.Name); t != nil {
			return t
		}
		if t := a.namedCopy(s, x, c, types.UserClass(c.Name, c)); t != nil {
			return t
		}
	}
	return a.python(s, "getattr", x.Name+" of class "+c.Name)
}

// construct types the call of a class of the program.
func (a *analysis) construct(s *core.Let, c *Class, args []arg) types.Type {
	if c.Enum != nil {
		return a.callEnum(s, c, args)
	}
	a.uses(c)
	if c.abstract() {
		return a.python(s, "call", "creates "+c.Name+", which is abstract")
	}
	if c.ByCall {
		return a.constructByCall(s, c, args)
	}
	m, _ := c.find("__init__")
	if m == nil {
		if slices.ContainsFunc(c.MRO, (*Class).protocol) { // whose __init__ is replaced by the first call
			return a.expect(s, "call", "creates "+c.Name+", which has the __init__ of a protocol", c.typ)
		}
		if t := a.constructItems(s, c, args); t != nil {
			return t
		}
		if len(args) > 0 {
			return a.python(s, "call", "arguments for "+c.Name+", which has no __init__")
		}
		s.Target = &New{Class: c}
		return c.typ
	}
	if m.Kind != MethodMember || m.Stored || factoryArg(c, m.Func, args) {
		return a.expect(s, "call", "creates "+c.Name, c.typ)
	}
	res, why := a.initialise(s, c, m.Func, args)
	switch {
	case why != "":
		a.seedSpread(c, m.Func, args)
		return a.expect(s, "call", why, c.typ) // Python makes one all the same
	case res == types.Never: // it always raises, or is not typed yet
		if in, ok := s.Target.(*Instance); ok {
			s.Target = &New{Class: c, Init: in}
		}
		return types.Never
	case res != types.None:
		return a.python(s, "call", "__init__ of "+c.Name+" returns a value")
	}
	s.Target = &New{Class: c, Init: s.Target.(*Instance)}
	return c.typ
}

// initialise calls __init__ on a new instance of the class.
func (a *analysis) initialise(s *core.Let, c *Class, init *core.Func, args []arg) (res types.Type, why string) {
	bind := make([]int, len(args)+1)
	bind[0] = MadeOperand
	for i, g := range args {
		bind[i+1] = i + 1
		if g.op != 0 {
			bind[i+1] = g.op
		}
	}
	return a.invoke(s, init, append(plain(c.typ), args...), bind)
}

// callUser calls a method of a native instance, or one found by super().
func (a *analysis) callUser(s *core.Let, fn types.Type, args []arg) types.Type {
	recv := fn.Elems[0]
	if t := a.callNamedCopy(s, fn, args); t != nil {
		return t
	}
	if t := a.callDecorated(s, fn, args); t != nil {
		return t
	}
	var m *Member
	self := recv
	if recv.Kind == types.KSuper {
		self = recv.Elems[0]
		m, _ = instClass(self).after(recv.Ref.(*Class), fn.Name)
	} else if c := userClass(recv); c != nil { // of a classmethod
		if m, _ = c.find(fn.Name); m.isAccessor() {
			return a.python(s, "call", "call of a property")
		}
	} else if c := enumOf(recv); c != nil {
		m, _ = c.find(fn.Name)
	} else {
		m, _ = instClass(recv).find(fn.Name)
	}
	if m == nil && recv.Kind == types.KSuper {
		if t := a.superItems(s, fn, args); t != nil {
			return t
		}
	}
	if m == nil { // object.__init__
		if len(args) > 0 {
			return a.python(s, "call", "arguments for object.__init__")
		}
		s.Target = &Nothing{}
		return types.None
	}
	bind := make([]int, len(args)+1)
	for i, g := range args {
		bind[i+1] = i + 1
		if g.op != 0 {
			bind[i+1] = g.op
		}
	}
	res, why := a.invoke(s, m.Func, append(plain(self), args...), bind)
	if why != "" {
		return a.dispatched(s, why, res)
	}
	return res
}

// classCell types the variable __class__ of a method.
func (a *analysis) classCell(x *core.LoadCell) types.Type {
	if !a.isClassCell(x.Var) {
		return nil
	}
	c := a.p.classOf(a.in.Of)
	if c == nil {
		e := a.p.exceptions[a.in.Of.Parent]
		return types.UserClass(e.Name, e)
	}
	a.uses(c)
	return types.UserClass(c.Name, c)
}

// isClassCell tells whether v is the variable __class__ of a method of a plain or an exception class.
func (a *analysis) isClassCell(v *core.Var) bool {
	if a.p.classVar(a.in.Of, v) != nil {
		return true
	}
	return v.Kind == core.Free && v.Name == "__class__" && (a.p.classOf(a.in.Of) != nil || a.p.exceptions[a.in.Of.Parent] != nil)
}

// MadeOperand is the entry of Bind for the instance that a constructor call makes.
const MadeOperand = -1 << 30
