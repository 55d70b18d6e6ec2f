package lower

import (
	"slices"
	"sort"

	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
	"pyx2cpp/typer/types"
)

// class returns the layout of a class: a slot per attribute that something
// native stores, the early ones first.
func (m *module) class(c *typer.Class) *ir.Class {
	if k, ok := m.classes[c]; ok {
		return k
	}
	k := &ir.Class{Name: c.Name, Local: c.Local}
	m.classes[c] = k
	m.out.Classes = append(m.out.Classes, k)
	if c.Enum != nil {
		k.Enum = enumLayout(c)
		return k
	}
	if c.Data != nil && c.Data.Named {
		for _, f := range c.Data.Fields {
			k.Fields = append(k.Fields, f.Name)
		}
	}
	add := func(at *typer.Attr, early bool) {
		if at != nil && at.IsSlot() {
			k.Slots = append(k.Slots, &ir.Slot{Class: k, Name: at.Name, Type: at.Type, Index: len(k.Slots), Early: early,
				Items: at.Name == types.ItemsSlot})
		}
	}
	for _, name := range c.Early {
		add(c.Attrs[name], true)
	}
	names := make([]string, 0, len(c.Attrs))
	for name := range c.Attrs {
		if !c.IsEarly(name) {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	for _, name := range names {
		add(c.Attrs[name], false)
	}
	for _, s := range k.Slots {
		m.classesIn(s.Type)
	}
	return k
}

// classesIn makes the layouts of the classes in a type.
func (m *module) classesIn(t types.Type) {
	if c, ok := t.Ref.(*typer.Class); ok && (t.Kind == types.KInst || t.Kind == types.KMember || t.Kind == types.KClass || t.Kind == types.KClassValue) {
		m.class(c)
	}
	for _, e := range t.Elems {
		m.classesIn(e)
	}
}

// allClasses makes the layouts of the classes that the functions mention.
func (m *module) allClasses() {
	for _, fn := range m.p.Functions {
		for _, in := range fn.Instances {
			for _, c := range in.Classes {
				m.class(c)
			}
		}
	}
	for c, k := range m.classes {
		for h := range k.Helpers {
			k.Helpers[h] = m.funcs[c.Helper(typer.Helper(h))]
		}
	}
	for _, f := range m.out.Funcs {
		m.classesIn(f.Result)
		for _, l := range slices.Concat(f.Params, f.Locals) {
			m.classesIn(l.Type)
		}
	}
}

func (m *module) slot(at *typer.Attr) *ir.Slot {
	k := m.class(at.Class)
	i := slices.IndexFunc(k.Slots, func(s *ir.Slot) bool { return s.Name == at.Name })
	return k.Slots[i]
}

// instCheck emits a row on an instance with its edges.
func (f *function) instCheck(name string, dst *ir.Local, args ...ir.Expr) {
	r := row(name)
	c := &ir.Check{Dst: dst, Row: r, Args: args, Line: f.line}
	if r.Raises {
		c.Raise = f.raiseEdge()
	}
	c.Exit = f.exitAt(2*f.node.Point, f.node.Live, nil, false)
	f.emit(c)
}

// readSlot reads an attribute of a native instance.
func (f *function) readSlot(s *core.Let, t *typer.Slot, ops []core.Atom) {
	self := f.use(ops[0], s.Args[0], s.Args[0])
	var l *ir.Local
	if s.Dst == nil {
		l = f.temp(s.Result)
	} else {
		l = f.local(s.Dst, s.Result)
	}
	slot := f.m.slot(t.Attr)
	if d := t.Default; d != nil {
		m, _ := d.Class.Member(d.Name)
		cell := &ir.Cell{Cell: f.m.cell(d.Class.Name+"."+d.Name, typer.ConstType(m.Value))}
		f.instCheck("inst.get_or", l, self, &ir.SlotRef{Slot: slot}, f.convert(cell, slot.Type))
	} else {
		f.instCheck("inst.get", l, self, &ir.SlotRef{Slot: slot})
	}
	if s.Dst != nil {
		f.bound(s.Dst, l, s.Result)
	}
}

// storeSlot stores an attribute of a native instance.
func (f *function) storeSlot(t *typer.Slot, ty *core.Typing, ops []core.Atom) {
	name := "inst.set"
	if t.Init {
		name = "inst.init"
	}
	self := f.use(ops[0], ty.Args[0], ty.Args[0])
	x := f.stored(ops[1], ty.Args[1], ty.Want[1])
	f.instCheck(name, nil, self, &ir.SlotRef{Slot: f.m.slot(t.Attr)}, x)
}

// notHidden makes sure that an instance has no attribute that hides what the class has.
func (f *function) notHidden(c *typer.Class, self ir.Expr, name string) {
	k := f.m.class(c)
	f.lookedUp(k, name)
	f.instCheck("inst.plain", nil, self, &ir.MethodRef{Class: k, Name: name})
}

// boundMethod looks up a method: the receiver stands for the bound method.
func (f *function) boundMethod(s *core.Let, t *typer.BoundMethod, ops []core.Atom) {
	self := f.use(ops[0], s.Args[0], s.Args[0])
	f.notHidden(t.Class, self, s.X.(*core.GetAttr).Name)
	if types.Stateless(s.Result) {
		f.assign(s.Dst, nil, s.Result)
		return
	}
	if s.Result.Kind == types.KMethod && holdsItems(s.Args[0], s.Result.Elems[0]) {
		self = f.items(self, s.Result.Elems[0])
	}
	f.assign(s.Dst, &ir.Convert{X: self, T: s.Result}, s.Result)
}

// namedMethod looks up a method by a name that is known at run time.
func (f *function) namedMethod(s *core.Let, t *typer.NamedMethod, ops []core.Atom) {
	args := []ir.Expr{f.use(ops[1], s.Args[1], s.Args[1]), f.use(ops[2], s.Args[2], s.Args[2])}
	if t.Default {
		args = append(args, f.use(ops[3], s.Args[3], s.Result))
	}
	out := f.temp(s.Result)
	f.instCheck("inst.method_named", out, args...)
	f.assign(s.Dst, &ir.Use{Local: out}, s.Result)
}

// classConst reads a class attribute, on an instance or on the class.
func (f *function) classConst(s *core.Let, t *typer.ClassConst, ops []core.Atom) {
	if c, ok := s.Args[0].Ref.(*typer.Class); ok && s.Args[0].Kind == types.KInst {
		f.notHidden(c, f.use(ops[0], s.Args[0], s.Args[0]), t.Name)
	}
	f.assign(s.Dst, &ir.Cell{Cell: f.m.cell(t.Class.Name+"."+t.Name, s.Result)}, s.Result)
}

// classValue reads what the body of a class computed, on an instance or on the class.
func (f *function) classValue(s *core.Let, t *typer.ClassValue, ops []core.Atom) {
	if c, ok := s.Args[0].Ref.(*typer.Class); ok && s.Args[0].Kind == types.KInst {
		f.notHidden(c, f.use(ops[0], s.Args[0], s.Args[0]), s.X.(*core.GetAttr).Name)
	}
	f.global(s, t.Global)
}

// classAttr reads an attribute of an instance's class that the program assigns.
func (f *function) classAttr(s *core.Let, ops []core.Atom) {
	name := s.X.(*core.GetAttr).Name
	c := s.Args[0].Ref.(*typer.Class)
	f.notHidden(c, f.use(ops[0], s.Args[0], s.Args[0]), name)
	f.check(f.raw, "py.getattr", &ir.Use{Local: f.classObject(c)}, &ir.Name{Text: name})
}

// newInst makes an instance and runs __init__ on it.
func (f *function) newInst(s *core.Let, t *typer.New, ops []core.Atom) {
	made := types.Inst(t.Class.Name, t.Class)
	l := f.temp(made)
	f.emit(&ir.Assign{Dst: l, X: f.op("inst.new", made), Line: f.line})
	if t.Init != nil {
		c := f.call(t.Init, &s.Typing, ops, l)
		c.As = "init"
		f.emit(c)
		if s.Result == types.Never { // it has left for the generic clone, and what comes of the call is the instance
			x := f.exitAt(2*s.Point+1, s.LiveOut, s.Dst, true)
			f.emit(&ir.Check{Row: row("py.unexpected"), Args: []ir.Expr{&ir.Convert{X: &ir.Use{Local: l}, T: types.Object}}, Line: f.line, Exit: x})
			return
		}
	}
	if t.Fill != nil {
		f.fillItems(t.Fill, f.items(&ir.Use{Local: l}, t.Fill.Items), &s.Typing, ops)
	}
	if s.Dst != nil {
		f.assign(s.Dst, &ir.Use{Local: l}, s.Result)
	}
}

// callSpecial calls a special method for an operation.
func (f *function) callSpecial(s *core.Let, t *typer.SpecialCall, ops []core.Atom) {
	c := f.call(t.In, &s.Typing, ops, nil)
	c.As = t.As
	f.emitCall(s, c, s.Result)
}

// sameInst tests the identity of instances.
func (f *function) sameInst(s *core.Let, t *typer.SameInstance, ops []core.Atom) {
	x := f.op("inst.same", types.Bool, f.uses(s, ops)...)
	if t.Negate {
		x = f.op("operator.not_", types.Bool, x)
	}
	f.assign(s.Dst, x, types.Bool)
}

// instLet lowers the targets that only native instances have; false for others.
func (f *function) instLet(s *core.Let, ops []core.Atom) bool {
	switch t := s.Target.(type) {
	case *typer.Slot:
		f.readSlot(s, t, ops)
	case *typer.CachedRead:
		f.readCached(s, t, ops)
	case *typer.BoundMethod:
		f.boundMethod(s, t, ops)
	case *typer.NamedMethod:
		f.namedMethod(s, t, ops)
	case *typer.HasAttr:
		f.assign(s.Dst, &ir.Use{Local: f.hasAttr(t, f.use(ops[1], s.Args[1], s.Args[1]))}, types.Bool)
	case *typer.AttrOr:
		f.attrOr(s, t, ops)
	case *typer.ClassConst:
		f.classConst(s, t, ops)
	case *typer.ClassValue:
		f.classValue(s, t, ops)
	case *typer.New:
		f.newInst(s, t, ops)
	case *typer.FillItems:
		f.fillItems(t, f.operand(ops[0], s.Args[0], types.Method(t.Items, "__init__")), &s.Typing, ops)
		f.assignNone(s.Dst, types.None)
	case *typer.SameInstance:
		f.sameInst(s, t, ops)
	case *typer.SpecialMethod:
		f.assign(s.Dst, &ir.Convert{X: f.use(ops[0], s.Args[0], s.Args[0]), T: s.Result}, s.Result)
	case *typer.SuperSelf:
		f.assign(s.Dst, &ir.Convert{X: f.use(ops[2], s.Args[2], s.Args[2]), T: s.Result}, s.Result)
	case *typer.ConstText:
		f.assign(s.Dst, &ir.Const{Value: t.Text, T: types.Str}, types.Str)
	case *typer.MemberConst:
		f.assign(s.Dst, &ir.Const{Value: ir.MemberIndex(t.Index), T: s.Result}, s.Result)
	case *typer.MemberPart:
		f.memberPart(s, t, ops)
	case *typer.MemberLookup:
		f.memberLookup(s, t, ops)
	case *typer.Members:
		f.members(s, t)
	case *typer.MemberSelf:
		f.assign(s.Dst, &ir.Convert{X: f.use(ops[0], s.Args[0], s.Args[0]), T: s.Result}, s.Result)
	case *typer.SameMember:
		f.sameMember(s, t, ops)
	case *typer.KnownClass:
		f.assign(s.Dst, &ir.Const{T: s.Result}, s.Result)
	case *typer.Nothing:
		f.assignNone(s.Dst, types.None)
	default:
		return false
	}
	return true
}

// superStatic tells how to make the object of super(), or an attribute of it.
func superStatic(t types.Type, attr string) *ir.Static {
	return &ir.Static{Kind: "super", Name: t.Name, Attr: attr, Local: t.Ref.(*typer.Class).Local}
}

// superType tells whether values of type t are what super() gives, or methods of it.
func superType(t types.Type) bool {
	return t.Kind == types.KSuper || t.Kind == types.KMethod && t.Elems[0].Kind == types.KSuper
}

// superObject makes the object of a value typed super(), or of a method of it.
func (f *function) superObject(v *core.Var, as types.Type) ir.Expr {
	s := receiverStatic(as)
	out := f.temp(types.Object)
	of, self := as, as
	for self.Kind != types.KInst {
		of, self = self, self.Elems[0]
	}
	class := f.classObject(of.Ref.(*typer.Class))
	recv := &ir.Convert{X: &ir.Convert{X: &ir.Use{Local: f.cur[v.ID].local}, T: self}, T: types.Object}
	f.check(out, "py.super", &ir.Use{Local: class}, recv)
	if s.Attr != "" {
		attr := f.temp(types.Object)
		f.check(attr, "py.getattr", &ir.Use{Local: out}, &ir.Name{Text: s.Attr})
		out = attr
	}
	return &ir.Use{Local: out}
}

// classObject is the object of a class of the program.
func (f *function) classObject(c *typer.Class) *ir.Local {
	out := f.temp(types.Object)
	if c.Local {
		f.emit(&ir.Assign{Dst: out, X: &ir.Convert{X: &ir.Const{T: types.ClassValue(c.Name, c)}, T: types.Object}, Line: f.line})
	} else {
		f.globalPath(out, c.Name)
	}
	return out
}
