package typer

import (
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// Which special method an operator with a native instance calls: the order of
// CPython, with those left out that only say NotImplemented.

// notImplemented is the type of NotImplemented.
var notImplemented = types.Known("NotImplemented")

// declines tells whether all that the instance does is to return NotImplemented.
func (in *Instance) declines() bool {
	if in.Result != notImplemented {
		return false
	}
	harmless := true
	core.Walk(in.Func.Body, func(s core.Stmt) {
		if s.N().Dead {
			return
		}
		switch s := s.(type) {
		case *core.Let:
			switch t := s.Target.(type) {
			case nil, *ConstBool, *TypeTest, *Global:
			case *lib.Row:
				harmless = harmless && (t.Name == "operator.not_" || t.Name == "operator.truth")
			case *lib.PyOp:
				harmless = harmless && (t.Op == "static" || t.Op == "builtin" || t.Op == "global")
			default:
				harmless = false
			}
		case *core.If, *core.Return:
		default:
			harmless = false
		}
	})
	return harmless
}

// try is a special method that an operator may call: operand self has it.
type try struct {
	self     int
	name, as string // as: see SpecialCall
}

// tries calls the first of the methods that does not decline; nil when that is
// not native. none: all of them decline.
func (a *analysis) tries(s *core.Let, ts []types.Type, list []try) (res types.Type, none bool) {
	for _, t := range list {
		c := instClass(ts[t.self])
		if c == nil {
			continue
		}
		a.uses(c)
		m, _ := c.find(t.name)
		if m == nil || m.Func != nil && m.Func.Kind == core.Generated && ts[0] != ts[1] {
			continue // what @dataclass generates knows its own class only
		}
		args, ops := []types.Type{ts[t.self], ts[1-t.self]}, []int{t.self, 1 - t.self}
		if t.as == "" {
			res = a.specialOf(s, ts[t.self], t.name, args, ops)
		} else if res = a.specialOf(s, ts[t.self], t.name, args, ops); res == types.Bool {
			s.Target = &SpecialCall{s.Target.(*Instance), t.as}
		} else if res != types.Never && res != notImplemented {
			s.Typing = core.Typing{}
			return nil, false
		}
		if res != notImplemented {
			return res, false
		}
	}
	return nil, true
}

// binaryInst types an operator with a native instance among its operands.
func (a *analysis) binaryInst(s *core.Let, x *core.Binary, ts []types.Type) types.Type {
	left, right := instClass(ts[0]), instClass(ts[1])
	if left == nil && (right == nil || !weakLeft(ts[0])) {
		return nil
	}
	name := strings.TrimSuffix(binaryNames[x.Op], "_")
	own, other := try{0, "__" + name + "__", ""}, try{1, "__r" + name + "__", ""}
	var list []try
	if x.InPlace {
		list = append(list, try{0, "__i" + name + "__", ""})
	}
	switch {
	case left == right:
		list = append(list, own)
	case left != nil && right != nil && right.derives(left) && right.overrides(left, other.name):
		list = append(list, other, own)
	default:
		list = append(list, own, other)
	}
	res, none := a.tries(s, ts, list)
	if none && (unlikeInst(ts[0]) || unlikeInst(ts[1])) { // a sentinel among numbers
		return a.leaves(&s.Typing)
	}
	return res
}

// unlikeInst tells that values of type t have operators for numbers only.
func unlikeInst(t types.Type) bool { return family(t) == "number" || t == types.None }

// overrides tells whether a class has another method of that name than its base b.
func (c *Class) overrides(b *Class, name string) bool {
	mine, _ := c.find(name)
	its, _ := b.find(name)
	return mine != its
}

var reflected = map[string]string{"<": "__gt__", "<=": "__ge__", ">": "__lt__", ">=": "__le__", "==": "__eq__", "!=": "__ne__"}

// comparing is the method by which the class of operand self compares; the
// __ne__ of object turns the result of __eq__ round.
func comparing(ts []types.Type, self int, name string) try {
	if c := instClass(ts[self]); c != nil && name == "__ne__" {
		if m, _ := c.find(name); m == nil {
			return try{self, "__eq__", "not"}
		}
	}
	return try{self, name, ""}
}

// compareInst types a comparison with a native instance among its operands.
func (a *analysis) compareInst(s *core.Let, x *core.Compare, ts []types.Type) types.Type {
	left, right := instClass(ts[0]), instClass(ts[1])
	switch x.Op {
	case "in", "not in":
		return a.containsInst(s, x, ts)
	case "is", "is not":
		return nil
	}
	if foreignTuple(left, right) {
		return nil
	}
	if left == nil && right == nil || left == nil && !weakCompare(ts[0]) || right == nil && !weakCompare(ts[1]) {
		return nil
	}
	own, other := comparing(ts, 0, "__"+compareNames[x.Op]+"__"), comparing(ts, 1, reflected[x.Op])
	list := []try{own, other}
	if left != nil && right != nil && right != left && right.derives(left) {
		list = []try{other, own}
	} else if t, ours := a.dataOrder(s, x.Op, ts); ours {
		return t
	}
	res, none := a.tries(s, ts, list)
	if !none || holdsItems(ts) || x.Op != "==" && x.Op != "!=" {
		return res
	}
	if left == nil || right == nil { // object's: identity
		s.Target = &ConstBool{x.Op == "!="}
	} else {
		s.Target = &SameInstance{x.Op == "!="}
	}
	return types.Bool
}

// dataOrder types a comparison by the generated method of the left operand's class.
func (a *analysis) dataOrder(s *core.Let, op string, ts []types.Type) (res types.Type, ours bool) {
	left := instClass(ts[0])
	if left == nil {
		return nil, false
	}
	if m, _ := left.find("__" + compareNames[op] + "__"); m != nil {
		return a.compareData(s, op, m, ts)
	}
	return a.unequalData(s, op, left, ts)
}

// containsInst types "x in c" for a native instance c.
func (a *analysis) containsInst(s *core.Let, x *core.Compare, ts []types.Type) types.Type {
	as := map[string]string{"in": "contains", "not in": "not"}[x.Op]
	return a.specialAs(s, ts[1], "__contains__", as, types.Bool, []types.Type{ts[1], ts[0]}, []int{1, 0})
}

// weakCompare: the comparisons of these types never know a class of the program.
func weakCompare(t types.Type) bool {
	switch t.Kind {
	case types.KNone, types.KBool, types.KInt, types.KWide, types.KFloat, types.KStr, types.KBytes, types.KTuple, types.KList:
		return true
	}
	return false
}
