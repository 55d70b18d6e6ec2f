package typer

import (
	"math/big"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// Named tuples are classes whose instances CPython keeps in a tuple, which is
// made when one reaches Python; until then they are instances like others, that
// nothing can assign to.

// named is what typing.NamedTuple makes of the namespace.
func (c *Class) named(d *core.DataClass) {
	c.Slots = []string{}
	for _, f := range d.Fields {
		delete(c.Own, f.Name)
		c.Slots = append(c.Slots, f.Name)
	}
	for name, f := range d.Methods {
		c.Own[name] = &Member{Kind: MethodMember, Func: f}
	}
	c.Own["__match_args__"] = &Member{Kind: ConstMember, Value: d.MatchArgs()}
	c.Own["_fields"] = &Member{Kind: ConstMember, Value: d.MatchArgs()}
}

// isNamed tells whether the instances are named tuples.
func (c *Class) isNamed() bool { return c != nil && c.Data != nil && c.Data.Named }

// field is the slot at a constant index of a named tuple, nil without one.
func (a *analysis) field(t types.Type, index core.Atom) *Attr {
	c := instClass(t)
	k, ok := index.(*core.Const)
	if !c.isNamed() || !ok {
		return nil
	}
	i, ok := k.Value.(*big.Int)
	if !ok || !i.IsInt64() {
		return nil
	}
	at, n := i.Int64(), int64(len(c.Data.Fields))
	if at < 0 {
		at += n
	}
	if at < 0 || at >= n {
		return nil
	}
	return c.attr(c.Data.Fields[at].Name)
}

// namedItem types p[i] of a named tuple for a constant i; nil when that is not native.
func (a *analysis) namedItem(s *core.Let, ts []types.Type) types.Type {
	at := a.field(ts[0], s.X.(*core.GetItem).Index)
	if at == nil {
		return nil
	}
	a.uses(at.Class)
	return a.readSlot(s, at.Class, at.Name)
}

// NamedUnpack is the target of "a, b = p" for a named tuple: the fields, in order.
type NamedUnpack struct{ Slots []*Slot }

// TargetName names the unpacking in dumps.
func (*NamedUnpack) TargetName() string { return "unpack named tuple" }

// unpackNamed types the unpacking of a named tuple; false: not native.
func (a *analysis) unpackNamed(s *core.Unpack, t types.Type) bool {
	c := instClass(t)
	if !c.isNamed() || s.Star >= 0 || len(s.Dsts) != len(c.Data.Fields) {
		return false
	}
	a.uses(c)
	target, items := &NamedUnpack{}, make([]types.Type, len(s.Dsts))
	for i, f := range c.Data.Fields {
		at := c.attr(f.Name)
		items[i] = a.slot(at)
		if at.Dynamic {
			return false
		}
		if items[i] == types.Never { // none has been made yet
			a.env = nil
			s.Result = types.Never
			return true
		}
		a.usesAll(items[i])
		target.Slots = append(target.Slots, &Slot{Attr: at})
	}
	s.Target = target
	s.Result = resolve(types.Tuple(items...))
	for i, d := range s.Dsts {
		a.set(d, items[i])
	}
	return true
}

// foreignTuple tells that a comparison is one of a named tuple with something
// that need not be of its class: with other tuples it goes by the items.
func foreignTuple(left, right *Class) bool {
	return (left.isNamed() || right.isNamed()) && left != right
}
