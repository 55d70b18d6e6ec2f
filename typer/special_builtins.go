package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// SpecialCall is the call of a special method whose result an operation makes
// its own: As names the operation ("len", "bool", "not" of __eq__ for !=, …).
type SpecialCall struct {
	In *Instance
	As string
}

// TargetName names the call in dumps.
func (t *SpecialCall) TargetName() string { return t.As + " by " + t.In.TargetName() }

// specialAs calls a special method of t, on the operands ops of types ts, whose
// result has to be of type want; nil when that is not native.
func (a *analysis) specialAs(s *core.Let, t types.Type, name, as string, want types.Type, ts []types.Type, ops []int) types.Type {
	before := s.Typing
	res := a.specialOf(s, t, name, ts, ops)
	in, ok := s.Target.(*Instance)
	switch {
	case res == types.Never:
		return res
	case res == want && ok:
		s.Target = &SpecialCall{in, as}
		return res
	}
	s.Typing = before
	return nil
}

// textMethods are the special methods that give the text of an instance for a
// builtin, in the order in which they are looked up.
var textMethods = map[string][]struct{ name, as string }{
	"str":  {{"__str__", "str"}, {"__repr__", "str"}},
	"repr": {{"__repr__", "repr"}},
}

// textInst types str(x) or repr(x) of a native instance that is operand op; nil
// when that is not native.
func (a *analysis) textInst(s *core.Let, builtin string, t types.Type, op int) types.Type {
	c := instClass(t)
	if c == nil {
		return nil
	}
	for _, m := range textMethods[builtin] {
		if found, _ := c.find(m.name); found != nil {
			if found.Func != nil && found.Func.Kind == core.Generated && a.holdsItself(c) {
				return nil // Python's stops at an instance whose text is being made
			}
			return a.specialAs(s, t, m.name, m.as, types.Str, []types.Type{t}, []int{op})
		}
	}
	return nil
}

// formatInst types format(x, spec) of a native instance: x is operand at, and spec
// what follows it unless the spec is empty. object.__format__ is str() then.
func (a *analysis) formatInst(s *core.Let, ts []types.Type, at int) types.Type {
	c := instClass(ts[at])
	if c == nil {
		return nil
	}
	if m, _ := c.find("__format__"); m == nil {
		if len(ts) > at+1 {
			return nil
		}
		return a.textInst(s, "str", ts[at], at)
	}
	if len(ts) <= at+1 || ts[at+1] != types.Str {
		return nil
	}
	return a.specialAs(s, ts[at], "__format__", "format", types.Str, ts[at:], []int{at, at + 1})
}

// fieldInst types a replacement field of an f-string with a native instance in it.
func (a *analysis) fieldInst(s *core.Let, builtin string, ts []types.Type) types.Type {
	if builtin == "format" {
		return a.formatInst(s, ts, 0)
	}
	return a.textInst(s, builtin, ts[0], 0)
}

// convertMethods are the special methods behind builtins of one argument.
var convertMethods = map[string]struct {
	name, as string
	want     types.Type
}{
	"len":   {"__len__", "len", types.Int},
	"hash":  {"__hash__", "hash", types.Int},
	"int":   {"__int__", "int", types.Int},
	"float": {"__float__", "float", types.Float},
}

// builtinInst types the call of a builtin on a native instance; nil when it is not native.
func (a *analysis) builtinInst(s *core.Let, name string, args []arg) types.Type {
	if t := a.exactBuiltin(s, name, args); t != nil {
		return t
	}
	if len(args) == 0 || args[0].name != "" || instClass(args[0].t) == nil {
		return nil
	}
	t := args[0].t
	switch name {
	case "str", "repr":
		if len(args) == 1 {
			return a.textInst(s, name, t, 1)
		}
	case "format":
		ts := []types.Type{nil, t}
		for _, g := range args[1:] {
			ts = append(ts, g.t)
		}
		return a.formatInst(s, ts, 1)
	case "bool":
		if len(args) == 1 {
			return a.truthOf(s, t, 1)
		}
	case "divmod", "pow":
		return a.ownBinary(s, "__"+name+"__", args)
	case "abs", "round":
		if len(args) == 1 {
			return a.specialOf(s, t, "__"+name+"__", []types.Type{t}, []int{1})
		}
	}
	if m, ok := convertMethods[name]; ok && len(args) == 1 {
		return a.specialAs(s, t, m.name, m.as, m.want, []types.Type{t}, []int{1})
	}
	return nil
}

// exactBuiltin types abs and round of decimals and fractions; nil for others.
func (a *analysis) exactBuiltin(s *core.Let, name string, args []arg) types.Type {
	var ts []types.Type
	for _, g := range args {
		if g.name != "" {
			return nil
		}
		ts = append(ts, resolve(g.t))
	}
	if t := lib.ExactBuiltin(name, ts); t != nil {
		return a.expect(s, "call", name+" runs in Python", t)
	}
	return nil
}

// ownBinary types divmod(x, y) and pow(x, y), where the method of the first decides; nil for others.
func (a *analysis) ownBinary(s *core.Let, name string, args []arg) types.Type {
	if len(args) != 2 || args[1].name != "" {
		return nil
	}
	x, y := instClass(args[0].t), instClass(args[1].t)
	if y != nil && y != x && y.derives(x) {
		return nil // its reflected method may come first
	}
	t := a.specialOf(s, args[0].t, name, []types.Type{args[0].t, args[1].t}, []int{1, 2})
	if t == notImplemented {
		return nil
	}
	return t
}

// truthOf types the truth of the native instance that is operand op; nil when it is not native.
func (a *analysis) truthOf(s *core.Let, t types.Type, op int) types.Type {
	c := instClass(t)
	if c == nil {
		return nil
	}
	a.uses(c)
	if m, _ := c.find("__bool__"); m != nil {
		return a.specialAs(s, t, "__bool__", "bool", types.Bool, []types.Type{t}, []int{op})
	}
	if m, _ := c.find("__len__"); m != nil {
		if res := a.specialAs(s, t, "__len__", "nonzero", types.Int, []types.Type{t}, []int{op}); res != types.Int {
			return res
		}
		return types.Bool
	}
	if c.contents != nil {
		return nil
	}
	s.Target = &ConstBool{true}
	return types.Bool
}
