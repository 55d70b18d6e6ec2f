package typer

import (
	"maps"
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// Dataclasses are plain classes whose namespace @dataclass has filled as the
// core says (core.DataClass): its functions are typed and compiled like methods
// of the source, but only native code calls them.

// decorated records what @dataclass adds to and takes from the namespace.
func (c *Class) decorated(d *core.DataClass) {
	c.Data = d
	if d.Named {
		c.named(d)
		return
	}
	for _, f := range d.Fields {
		if !f.Own {
			continue
		}
		if f.Spec || d.Options.Slots {
			delete(c.Own, f.Name)
		}
		switch {
		case !f.HasDefault || d.Options.Slots:
		case f.Default != nil:
			c.Own[f.Name] = &Member{Kind: ConstMember, Value: f.Default}
		default:
			c.Own[f.Name] = &Member{Kind: OtherMember}
		}
	}
	for name, f := range d.Methods {
		c.Own[name] = &Member{Kind: MethodMember, Func: f}
	}
	c.Own["__dataclass_params__"] = &Member{Kind: OtherMember}
	c.Own["__dataclass_fields__"] = &Member{Kind: FieldsMember}
	if d.Options.MatchArgs && c.Own["__match_args__"] == nil {
		c.Own["__match_args__"] = &Member{Kind: ConstMember, Value: d.MatchArgs()}
	}
	if d.Options.Frozen {
		c.Own["__setattr__"] = &Member{Kind: GeneratedMember}
		c.Own["__delattr__"] = &Member{Kind: GeneratedMember}
	}
	if d.Options.Slots {
		c.slotted(d)
	}
}

// decoratedClass types the call of a decorator that leaves a class what it is, or of namedtuple.
func (a *analysis) decoratedClass(s *core.Let, args []arg) types.Type {
	if a.in.Of.Kind != core.ModuleBody || s.Dst == nil {
		return nil
	}
	var c *Class
	if made := s.X.(*core.Call).Made; made != nil {
		c = a.p.classes[made]
	} else if len(args) == 1 {
		c = userClass(args[0].t)
	}
	if c == nil || !slices.Contains(c.decorators, core.Atom(s.Dst)) {
		return nil
	}
	if fn := a.atom(s.X.(*core.Call).Fn); len(args) == 1 && ofProgram(fn) {
		a.callKnown(s, fn, args) // for what it does
		s.Parts = nil
	}
	a.python(s, "call", "")
	return types.UserClass(c.Name, c)
}

// holdsItself tells whether an instance of c can be reached from one: through
// attributes, or through something that the types say nothing of.
func (a *analysis) holdsItself(c *Class) bool {
	return c.holdsItself(func(at *Attr) { at.readers[a.in] = true })
}

func (c *Class) holdsItself(read func(*Attr)) bool {
	seen := map[*Class]bool{}
	var from func(k *Class) bool
	var in func(t types.Type) bool
	in = func(t types.Type) bool {
		if t.Kind == types.KObject {
			return true
		}
		if k := instClass(t); k != nil {
			return k == c || !seen[k] && from(k)
		}
		return slices.ContainsFunc(t.Elems, in)
	}
	from = func(k *Class) bool {
		seen[k] = true
		for _, at := range k.Attrs {
			read(at)
			if in(at.Type) {
				return true
			}
		}
		return false
	}
	return from(c)
}

// slotted is the class that slots=True makes in the place of the one that the statement made.
func (c *Class) slotted(d *core.DataClass) {
	c.Slots = []string{}
	for _, f := range d.Fields {
		if !slices.ContainsFunc(c.Bases, func(b *Class) bool { return b.hasSlot(f.Name) }) {
			c.Slots = append(c.Slots, f.Name)
		}
	}
	if d.Options.Frozen {
		for _, name := range []string{"__getstate__", "__setstate__"} {
			if c.Own[name] == nil {
				c.Own[name] = &Member{Kind: OtherMember}
			}
		}
	}
}

// hasSlot tells whether the class or a base of it has the name in __slots__.
func (c *Class) hasSlot(name string) bool {
	return slices.ContainsFunc(c.MRO, func(k *Class) bool { return slices.Contains(k.Slots, name) })
}

// frozen tells whether instances refuse assignments.
func (c *Class) frozen() bool {
	return slices.ContainsFunc(c.MRO, func(k *Class) bool { return k.Data != nil && (k.Data.Options.Frozen || k.Data.Named) })
}

// generatedDefaults adds the literal defaults of generated functions.
func (p *Program) generatedDefaults() {
	for _, c := range p.Classes {
		if c.Data != nil {
			p.copiesDefaults(c.Data)
		}
		if c.Data != nil && c.Data.Methods["__init__"] != nil {
			list := maps.Clone(c.Data.Defaults)
			for _, f := range c.Data.Fields {
				if f.HasDefault && f.Default == nil && f.Init {
					if d := p.namedDefault(f.DefaultName, f.DefaultAttr); d != nil {
						list[f.Name] = d
					}
				}
			}
			p.Defaults[c.Data.Methods["__init__"]] = list
		}
	}
}

// factoryArg tells whether an argument for a field with a factory may be None,
// which stands for no argument in the generated __init__.
func factoryArg(c *Class, init *core.Func, args []arg) bool {
	k := c.dataOf(init)
	if k == nil {
		return false
	}
	for _, f := range k.Data.Fields {
		if f.Factory == nil || !f.Init {
			continue
		}
		at := slices.IndexFunc(init.Params, func(q *core.Param) bool { return q.Var.Name == f.Name }) - 1
		for i, g := range args {
			given := g.name == f.Name || g.name == "" && i == at
			if given && slices.ContainsFunc(resolve(g.t).Members(), mayBeNone) {
				return true
			}
		}
	}
	return false
}

func mayBeNone(t types.Type) bool { return t == types.None || t.Kind == types.KObject }

// dataOf is the class for which a function was generated, nil if it is no such function.
func (c *Class) dataOf(f *core.Func) *Class {
	if f.Kind != core.Generated {
		return nil
	}
	i := slices.IndexFunc(c.MRO, func(k *Class) bool { return k.Data != nil && k.Data.Methods[f.Name] == f })
	if i < 0 {
		return nil
	}
	return c.MRO[i]
}

// compareData types a comparison of instances of which the left one has the
// generated method m: it knows its own class only.
func (a *analysis) compareData(s *core.Let, op string, m *Member, ts []types.Type) (res types.Type, ours bool) {
	if m.Func == nil || m.Func.Kind != core.Generated {
		return nil, false
	}
	if instClass(ts[1]) == instClass(ts[0]) {
		return a.special(s, ts[0], "__"+compareNames[op]+"__", ts), true
	}
	return a.neverEqual(s, op, ts), true
}

// unequalData types != by the generated __eq__ of the left operand's class.
func (a *analysis) unequalData(s *core.Let, op string, c *Class, ts []types.Type) (res types.Type, ours bool) {
	m, _ := c.find("__eq__")
	if op != "!=" || m == nil || m.Func == nil || m.Func.Kind != core.Generated {
		return nil, false
	}
	if instClass(ts[1]) != c {
		return a.neverEqual(s, op, ts), true
	}
	a.uses(c)
	before := s.Typing
	res, why := a.invoke(s, c.dataOf(m.Func).Data.Unequal, plain(ts...), []int{0, 1})
	if why == "" && !res.HasObject() {
		return res, true
	}
	s.Typing = before
	return nil, true
}

// neverEqual decides the comparison with a value whose class knows no instances.
func (a *analysis) neverEqual(s *core.Let, op string, ts []types.Type) types.Type {
	if op != "==" && op != "!=" || !weakLeft(ts[1]) && ts[1] != types.Str {
		return nil
	}
	a.uses(instClass(ts[0]))
	s.Target = &ConstBool{op == "!="}
	return types.Bool
}
