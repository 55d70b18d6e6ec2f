package typer

import (
	"math/big"
	"slices"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// Enumerations are classes whose instances are all known: a member is the
// number of its place. CPython makes the class; names, values and hashes are
// taken from it when it has been found to have the members expected.

// MemberConst is the target of a read of a member from its class.
type MemberConst struct {
	Class *Class
	Index int
}

// TargetName names the member in dumps.
func (t *MemberConst) TargetName() string {
	return "member " + t.Class.Name + "." + t.Class.Enum.Members[t.Index].Name
}

// MemberPart is the target of a read of name or value of a member.
type MemberPart struct{ Name bool }

// TargetName names the part in dumps.
func (t *MemberPart) TargetName() string { return "part of a member" }

// SameMember is the target of a comparison of members of one enumeration.
type SameMember struct{ Negate bool }

// TargetName names the test in dumps.
func (t *SameMember) TargetName() string { return "same member" }

// enumOf is the enumeration whose members values of type t are, nil for other types.
func enumOf(t types.Type) *Class {
	if t.Kind == types.KMember {
		return t.Ref.(*Class)
	}
	return nil
}

// Type is the type of the instances of the class, of the members of an enumeration.
func (c *Class) Type() types.Type { return c.typ }

// enumerated makes the record of an enumeration; nil when it has ways of its own.
func (c *Class) enumerated(e *core.EnumClass) bool {
	for _, name := range []string{"__eq__", "__ne__", "__hash__", "__bool__", "__getattribute__", "__getattr__", "__new__", "__init_subclass__"} {
		if c.Own[name] != nil {
			return false
		}
	}
	c.Enum = e
	if c.ValueType() != nil && repeats(c.Values()) || c.ValueType() == nil && doubtful(e) {
		return false // one may be another name of the other
	}
	for _, m := range e.Members {
		delete(c.Own, m.Name)
	}
	for name := range e.Aliases {
		delete(c.Own, name)
	}
	c.typ = types.Member(c.Name, c)
	return true
}

// ValueType is the type of the values of the members, nil where they have several or are not known.
func (c *Class) ValueType() types.Type {
	var t types.Type
	for _, m := range c.Enum.Members {
		v := types.Int
		if m.Auto && c.Enum.Bases[0] == "StrEnum" {
			v = types.Str
		} else if m.Auto && c.Enum.Mixed() == "str" {
			return nil
		} else if m.Value != nil {
			v = constType(m.Value)
		}
		if t != nil && t != v || v != types.Int && v != types.Str && v != types.Float {
			return nil
		}
		t = v
	}
	if m, _ := c.find("__init__"); m != nil {
		return nil
	}
	return t
}

// Values are the values of the members, where they have one type: int64, float64 or
// string. What auto() gives is one more than the value before it, or the name in
// lower case; the runtime takes what Python has when there is Python.
func (c *Class) Values() []any {
	var out []any
	last := int64(0)
	for _, m := range c.Enum.Members {
		switch {
		case m.Auto && c.ValueType() == types.Str:
			out = append(out, strings.ToLower(m.Name))
		case m.Auto:
			last++
			out = append(out, last)
		default:
			if i, ok := m.Value.Value.(*big.Int); ok {
				last = i.Int64()
				out = append(out, last)
			} else {
				out = append(out, m.Value.Value)
			}
		}
	}
	return out
}

// repeats tells whether a value occurs twice.
func repeats(values []any) bool {
	seen := map[any]bool{}
	for _, v := range values {
		if seen[v] {
			return true
		}
		seen[v] = true
	}
	return false
}

// doubtful tells whether members of several types may equal one another without
// being written alike: two numbers, or one that auto() gives.
func doubtful(e *core.EnumClass) bool {
	seen := map[float64]bool{}
	for _, m := range e.Members {
		if m.Value == nil {
			return true
		}
		var x float64
		switch v := m.Value.Value.(type) {
		case string, core.Bytes, nil, []*core.Const:
			continue
		case bool:
			if v {
				x = 1
			}
		case *big.Int:
			x, _ = new(big.Float).SetInt(v).Float64()
		case float64:
			x = v
		default:
			return true
		}
		if seen[x] {
			return true
		}
		seen[x] = true
	}
	return false
}

// mixed is the builtin type that the members of t are too, nil without one.
func mixed(t types.Type) types.Type {
	c := enumOf(t)
	if c == nil || c.Enum.Mixed() == "" || c.ValueType() == nil || c.ownOperators() {
		return nil
	}
	if want := map[string]types.Type{"int": types.Int, "str": types.Str}[c.Enum.Mixed()]; c.ValueType() == want {
		return want
	}
	return nil
}

// OrderedMembers tells whether native code decides a < b of two members: as of the ints or strs that they are.
func (c *Class) OrderedMembers() bool { return mixed(c.typ) != nil }

// usesMembers records the enumerations whose members are among the arguments of a library operation, or in them: it may
// compare these as the values that they are.
func (a *analysis) usesMembers(args []arg) {
	for _, g := range args {
		if holdsMembers(resolve(g.t)) {
			a.usesAll(g.t)
		}
	}
}

func holdsMembers(t types.Type) bool {
	return t.Kind == types.KMember || slices.ContainsFunc(t.Elems, holdsMembers)
}

// ownOperators tells whether the class says itself what operators do.
func (c *Class) ownOperators() bool {
	for name, m := range c.Own {
		if m.Kind == MethodMember && len(name) > 4 && name[:2] == "__" && name != "__init__" && name != "__str__" && name != "__repr__" {
			return true
		}
	}
	return false
}

// enumAttr types an attribute of an enumeration; nil: it is one of any class.
func (a *analysis) enumAttr(s *core.Let, c *Class, name string) types.Type {
	i := slices.IndexFunc(c.Enum.Members, func(m core.EnumMember) bool { return m.Name == name })
	if j, ok := c.Enum.Aliases[name]; ok {
		i = j
	}
	if i < 0 {
		return nil
	}
	a.uses(c)
	s.Target = &MemberConst{c, i}
	return c.typ
}

// memberAttr types an attribute of a member.
func (a *analysis) memberAttr(s *core.Let, x *core.GetAttr, t types.Type) types.Type {
	c := enumOf(t)
	a.uses(c)
	switch x.Name {
	case "name", "_name_":
		s.Target = &MemberPart{Name: true}
		return types.Str
	case "value", "_value_":
		if v := c.ValueType(); v != nil {
			s.Target = &MemberPart{}
			return v
		}
	}
	m, _ := c.find(x.Name)
	switch {
	case m == nil || m.Stored:
	case m.Kind == MethodMember && x.Method && a.p.byFunc[m.Func] != nil:
		s.Target = &MemberSelf{}
		return types.Method(t, x.Name)
	case m.Kind == StaticMember && x.Method:
		s.Target = &lib.PyOp{Op: "static"}
		return funcType(m.Func)
	case m.Kind == ClassMethodMember && x.Method:
		s.Target = &lib.PyOp{Op: "static"}
		return types.Method(types.UserClass(c.Name, c), x.Name)
	case m.Kind == PropertyMember:
		if res, ok := a.getter(s, m, t); ok {
			return res
		}
	}
	if m == nil {
		return a.expect(s, "getattr", x.Name+" of enumeration "+c.Name, c.initAttr(x.Name))
	}
	return a.python(s, "getattr", x.Name+" of enumeration "+c.Name)
}

// MemberSelf is the target of the look-up of a method on a member, which stands for it.
type MemberSelf struct{}

// TargetName names the look-up in dumps.
func (t *MemberSelf) TargetName() string { return "method of a member" }

// compareMembers types a comparison with a member among its operands; nil: it is like any other.
func (a *analysis) compareMembers(s *core.Let, op string, ts []types.Type) types.Type {
	left, right := enumOf(ts[0]), enumOf(ts[1])
	if left == nil && right == nil || op != "==" && op != "!=" && op != "is" && op != "is not" {
		return nil
	}
	negate := op == "!=" || op == "is not"
	for _, c := range []*Class{left, right} {
		if c != nil {
			a.uses(c)
		}
	}
	switch {
	case left == right:
		s.Target = &SameMember{negate}
		return types.Bool
	case left != nil && right != nil && !(mixedIn(left) && mixedIn(right)):
	case op == "is" || op == "is not":
		if !decided(ts[0]) || !decided(ts[1]) {
			return nil
		}
	case left != nil && mixedIn(left) || right != nil && mixedIn(right) || !decided(ts[0]) || !decided(ts[1]):
		return nil
	}
	s.Target = &ConstBool{negate}
	return types.Bool
}

func mixedIn(c *Class) bool { return c.Enum.Mixed() != "" }

// decided types have values that no member of an enumeration without a mixed-in class equals.
func decided(t types.Type) bool {
	switch t.Kind {
	case types.KMember, types.KNone, types.KBool, types.KInt, types.KFloat, types.KStr, types.KTuple:
		return true
	}
	return false
}

// unmixed gives the operands of an operator with the members of int and str
// enumerations as the values that they are.
func (a *analysis) unmixed(ts []types.Type) []types.Type {
	var out []types.Type
	for i, t := range ts {
		v := mixed(t)
		if v == nil {
			continue
		}
		if out == nil {
			out = slices.Clone(ts)
		}
		a.uses(enumOf(t))
		out[i] = v
	}
	if out == nil {
		return ts
	}
	return out
}

// indexed gives the operands of an index, with a member that is an int as one
// where what is indexed takes positions.
func (a *analysis) indexed(ts []types.Type) []types.Type {
	switch ts[0].Kind {
	case types.KList, types.KTuple, types.KStr, types.KArray:
		return a.unmixed(ts)
	}
	return ts
}

// truthMember types the truth of a member.
func (a *analysis) truthMember(s *core.Let, t types.Type) types.Type {
	c := enumOf(t)
	if c == nil || mixedIn(c) || c.Own["__len__"] != nil {
		return nil
	}
	a.uses(c)
	s.Target = &ConstBool{true}
	return types.Bool
}

// MemberValue is the value of a constant that is a member of an enumeration: a default.
type MemberValue struct {
	Class *Class
	Index int
}

// namedDefault is the default that a name of the module stands for, or an
// attribute of it: a literal or a member of an enumeration; nil for others.
func (p *Program) namedDefault(name, attr string) *core.Const {
	if attr == "" {
		if g := p.Globals[name]; g != nil && g.Const {
			return g.Value
		}
		return nil
	}
	i := slices.IndexFunc(p.Classes, func(c *Class) bool { return c.Name == name && c.Enum != nil })
	if i < 0 {
		return nil
	}
	c := p.Classes[i]
	for k, m := range c.Enum.Members {
		if m.Name == attr {
			return &core.Const{Value: MemberValue{c, k}}
		}
	}
	return nil
}

// memberDefaults notes the default values of functions that are members of enumerations.
func (p *Program) memberDefaults(home *core.Home, body []core.Stmt) map[core.Atom]*core.Const {
	names, out := map[core.Atom]string{}, map[core.Atom]*core.Const{}
	for _, s := range body {
		let, ok := s.(*core.Let)
		if !ok || let.Dst == nil {
			continue
		}
		switch x := let.X.(type) {
		case *core.LoadGlobal:
			names[let.Dst] = x.Name
		case *core.LoadName:
			names[let.Dst] = home.Qualify(x.Name)
		case *core.GetAttr:
			if d := p.namedDefault(names[x.X], x.Name); d != nil {
				out[let.Dst] = d
			}
		}
	}
	return out
}

// MemberLookup is the target of Color(value) and Color[name] whose operand is a value like those of the
// members, or a name: one that no member has is for Python to look up.
type MemberLookup struct {
	Class   *Class
	Operand int
	Name    bool
}

// TargetName names the look-up in dumps.
func (t *MemberLookup) TargetName() string { return "look-up of a member" }

// callEnum types Color(value).
func (a *analysis) callEnum(s *core.Let, c *Class, args []arg) types.Type {
	if len(args) != 1 || args[0].name != "" {
		return a.python(s, "call", "call of "+c.Name)
	}
	a.uses(c)
	if v := c.ValueType(); v != nil && v != types.Float && args[0].t == v {
		s.Target = &MemberLookup{Class: c, Operand: 1}
		return c.typ
	}
	return a.expect(s, "call", "looks a value of "+c.Name+" up", c.typ)
}

// enumItem types Color[name].
func (a *analysis) enumItem(s *core.Let, t, index types.Type) types.Type {
	c := userClass(t)
	if c == nil || c.Enum == nil {
		return nil
	}
	a.uses(c)
	if index == types.Str {
		s.Target = &MemberLookup{Class: c, Operand: 1, Name: true}
		return c.typ
	}
	return a.expect(s, "getitem", "looks a name of "+c.Name+" up", c.typ)
}

// enumList types list(Color): Python makes the list of the members.
func (a *analysis) enumList(s *core.Let, args []arg) types.Type {
	if len(args) != 1 || args[0].name != "" {
		return nil
	}
	c := userClass(args[0].t)
	if c == nil || c.Enum == nil {
		return nil
	}
	a.uses(c)
	return a.expect(s, "call", "", types.List(c.typ))
}
