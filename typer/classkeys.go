package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// The runtime itself calls special methods of native instances where these are
// keys of dicts and sets, items that are searched or sorted, or part of a text: Helpers.

// Helper is a special method that the runtime calls.
type Helper int

// The helpers of a class.
const (
	HashHelper  Helper = iota // __hash__(self) -> int
	EqualHelper               // __eq__(self, other of the same class) -> bool
	LessHelper                // __lt__(self, other of the same class) -> bool
	StrHelper                 // __str__(self) -> str
	ReprHelper                // __repr__(self) -> str
	helperCount
)

// refusedHelper names a method of a class that turned out to have no native form
// that gives what the runtime wants.
type refusedHelper struct {
	body *core.Func // of the class
	kind Helper
}

// Helper is the instance of a method that the runtime calls, nil where none was asked for.
func (c *Class) Helper(h Helper) *Instance { return c.helpers[h] }

// RuntimeCalls are the special methods of its classes that the runtime may call
// for what the instance does.
func (in *Instance) RuntimeCalls() []*Instance {
	var out []*Instance
	for _, c := range in.Classes {
		for _, h := range c.helpers {
			if h != nil {
				out = append(out, h)
			}
		}
	}
	return out
}

// helper asks for a method in native form; false when there is none.
func (c *Class) helper(h Helper, m *Member) bool {
	if c.prog.refused[refusedHelper{c.Body, h}] || m.Kind != MethodMember || m.Stored {
		return false
	}
	if c.helpers[h] != nil {
		return true
	}
	args := []types.Type{c.typ, c.typ}
	if h != EqualHelper && h != LessHelper {
		args = args[:1]
	}
	f := m.Func
	if len(f.Params) != len(args) || c.prog.byFunc[f].Stays != "" || f.Generator ||
		slices.ContainsFunc(f.Params, func(q *core.Param) bool { return q.Kind > core.PositionalOrKeyword }) {
		return false
	}
	c.helpers[h] = c.prog.instance(f, args, false)
	return c.helpers[h] != nil
}

// Keyable tells whether instances can be keys of native dicts and sets: by
// identity, or by the __hash__ and __eq__ of the class.
func (c *Class) Keyable() bool {
	for _, k := range c.MRO {
		if m := k.Own["__hash__"]; m != nil {
			return c.helper(HashHelper, m) && c.Equatable()
		}
		if k.Own["__eq__"] != nil {
			return false // Python then sets __hash__ to None
		}
	}
	return c.contents == nil
}

// ByIdentity tells whether instances are equal to themselves alone.
func (c *Class) ByIdentity() bool {
	m, _ := c.find("__eq__")
	return m == nil && c.contents == nil
}

// Equatable tells whether native code decides a == b of two instances.
func (c *Class) Equatable() bool {
	m, _ := c.find("__eq__")
	return m == nil && c.contents == nil || m != nil && c.helper(EqualHelper, m)
}

// Ordered tells whether native code decides a < b of two instances.
func (c *Class) Ordered() bool {
	m, _ := c.find("__lt__")
	return m != nil && c.helper(LessHelper, m)
}

// Greater tells whether a > b is not the reflected form of <.
func (c *Class) Greater() bool {
	m, _ := c.find("__gt__")
	return m != nil && (m.Func == nil || m.Func.Kind != core.Generated)
}

// Texts tells whether native code knows the repr() of instances, or else the str():
// format() is the same then.
func (c *Class) Texts(repr bool) bool {
	if m, _ := c.find("__format__"); m != nil {
		return false
	}
	if m, _ := c.find("__str__"); m != nil && (!repr || c.prog.refused[refusedHelper{c.Body, ReprHelper}]) {
		return !repr && c.helper(StrHelper, m)
	}
	m, _ := c.find("__repr__")
	return m != nil && c.helper(ReprHelper, m)
}

// refuseHelpers finds the helpers without a native form; inference then starts
// again with that known.
func (p *Program) refuseHelpers() {
	for _, c := range p.Classes {
		for h, in := range c.helpers {
			want := types.Bool
			switch Helper(h) {
			case HashHelper:
				want = types.Int
			case StrHelper, ReprHelper:
				want = types.Str
			}
			// Python's generated text stops at an instance whose text is being made.
			endless := want == types.Str && in != nil && in.Of.Kind == core.Generated && c.holdsItself(func(*Attr) {})
			effects := want != types.Str && in != nil && !harmless(in, map[*Instance]bool{})
			if in == nil || in.Failed == "" && in.Result == want && len(in.PyOps) == 0 && !endless && !effects {
				continue
			}
			p.refused[refusedHelper{c.Body, Helper(h)}] = true
			p.restart = true
		}
	}
}
