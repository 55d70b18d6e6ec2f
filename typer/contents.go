package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// Instances of classes derived from list are instances like others, with one more
// slot: a list that holds their items. Where such an instance stands in an operation
// that its class leaves to list, the operation is one on that list:
//
//	class Stack(list):
//	    def push(self, x):
//	        self.append(x)      append of the list in self
//	    def peek(self):
//	        return self[-1]     item of it
//
// An instance that reaches Python is a list itself, to which the items move.

// listBase tells whether a name among the bases of a class is the builtin list.
func listBase(name string, at *bodyNames) bool {
	return name == "list" && at.p.Globals["list"] == nil && at.names["list"] == ""
}

// HasContents tells whether instances are lists.
func (c *Class) HasContents() bool { return c != nil && c.contents }

// Contents is the slot of the items.
func (c *Class) Contents() *Attr { return c.attr(types.ItemsSlot) }

// holdItems gives a class derived from list the slot of its items.
func (c *Class) holdItems() {
	c.Early = append([]string{types.ItemsSlot}, c.Early...)
	c.Contents().Type = types.List(types.Never)
}

// itemsOf is the list in an instance of a class derived from list, where the class itself has none
// of the methods named; nil for other types.
func (a *analysis) itemsOf(t types.Type, methods ...string) types.Type {
	c := instClass(t)
	if !c.HasContents() {
		return nil
	}
	a.uses(c)
	if slices.ContainsFunc(methods, func(m string) bool { found, _ := c.find(m); return found != nil }) {
		return nil
	}
	return a.slot(c.Contents())
}

// bare is ts with operand i as the list in it, where the operation is left to list.
func (a *analysis) bare(ts []types.Type, i int, methods ...string) []types.Type {
	t := a.itemsOf(ts[i], methods...)
	if t == nil {
		return ts
	}
	ts = slices.Clone(ts)
	ts[i] = t
	return ts
}

// bareBoth is bare for both operands of an operator: where another class has a say, none is replaced.
func (a *analysis) bareBoth(ts []types.Type, methods ...string) []types.Type {
	out := ts
	for i := range ts {
		if out = a.bare(out, i, methods...); instClass(out[i]) != nil {
			return ts
		}
	}
	return out
}

// holdsItems tells whether one of the types is that of an instance of a class derived from list.
func holdsItems(ts []types.Type) bool {
	return slices.ContainsFunc(ts, func(t types.Type) bool { return instClass(t).HasContents() })
}

// comparedItems is bareBoth for the operands of a comparison.
func (a *analysis) comparedItems(ts []types.Type, op string) []types.Type {
	if !holdsItems(ts) {
		return ts
	}
	switch op {
	case "in", "not in":
		return a.bare(ts, 1, "__contains__")
	case "is", "is not":
		return ts
	}
	return a.bareBoth(ts, "__"+compareNames[op]+"__", reflected[op], "__eq__")
}

// addedItems is bareBoth for the operands of + and *, which give lists of no class of its own.
func (a *analysis) addedItems(ts []types.Type, op string) []types.Type {
	if op != "+" && op != "*" || !holdsItems(ts) {
		return ts
	}
	name := binaryNames[op]
	return a.bareBoth(ts, "__"+name+"__", "__r"+name+"__")
}

// changesItems tells whether an augmented assignment changes the items of its left operand, as list does it.
func changesItems(op string, t types.Type) bool {
	c := instClass(t)
	if op != "+" && op != "*" || !c.HasContents() {
		return false
	}
	m, _ := c.find("__i" + binaryNames[op] + "__")
	return m == nil
}

// itemTakers are the builtins that take nothing of their argument but its items or its length, and
// give none of them back as what it is.
var itemTakers = map[string]bool{"len": true, "sum": true, "min": true, "max": true, "sorted": true, "list": true, "tuple": true,
	"set": true, "frozenset": true, "enumerate": true, "zip": true, "reversed": true, "any": true, "all": true}

// iterating are the methods by which a class decides what its items are.
var iterating = []string{"__iter__", "__len__", "__getitem__", "__reversed__", "__length_hint__", "__contains__", "__class__"}

// itemArgs replaces the arguments of a call of fn that are asked for their items only by the lists in them.
func (a *analysis) itemArgs(fn types.Type, args []arg) []arg {
	recv := fn.Elems[0]
	first := 0
	methods := iterating
	switch {
	case recv == types.Module("builtins"):
		if !itemTakers[fn.Name] || len(args) != 1 && (fn.Name == "min" || fn.Name == "max") {
			return args
		}
	case isBuiltin(recv) && recv.Name == "list" && len(args) > 0: // list.append(self, x)
		if t := a.itemsOf(args[0].t); t != nil && args[0].name == "" {
			args = slices.Clone(args)
			args[0].t = t
		}
		return args
	case recv.Kind == types.KList && fn.Name == "extend", recv == types.Str && fn.Name == "join":
	default:
		return args
	}
	for i := first; i < len(args); i++ {
		if t := a.itemsOf(args[i].t, methods...); t != nil && args[i].name == "" && !args[i].star {
			args = slices.Clone(args)
			args[i].t = t
		} else if t := args[i].t; fn.Name == "list" && t.Kind == types.KTuple && len(args) == 1 && a.iterType(t) == nil {
			if len(t.Elems) == 0 {
				return nil
			}
			if same := a.uniformTuple(t); same != nil {
				return []arg{{t: same, op: args[i].op}}
			}
		}
	}
	return args
}

// wanted are the operands of a call with arguments of these types, as which it wants them.
func wanted(fn types.Type, args []arg) []types.Type {
	want := []types.Type{fn}
	for _, g := range args {
		want = append(want, g.t)
	}
	return want
}

// itemMethod types the look-up of a method that a class derived from list has of list; nil for others.
func (a *analysis) itemMethod(s *core.Let, x *core.GetAttr, c *Class, t types.Type) types.Type {
	if !c.HasContents() || !a.p.neverStored(c, x.Name) || c.hidden(x.Name) {
		return nil
	}
	if !x.Method && !a.methods[s.Dst] || !a.p.table.Has("list."+x.Name) {
		return a.python(s, "getattr", x.Name+" of "+c.Name)
	}
	s.Target = &BoundMethod{c}
	return types.Method(a.itemsOf(t), x.Name)
}

// listRow is the row for a method of list.
func listRow(method string) string {
	switch method {
	case "__getitem__", "__setitem__", "__delitem__":
		return "operator." + method[2:len(method)-2]
	case "__len__":
		return "len"
	}
	return "list." + method
}

// superItems types a method of list called on super(); nil for others.
func (a *analysis) superItems(s *core.Let, fn types.Type, args []arg) types.Type {
	recv := fn.Elems[0]
	items := a.itemsOf(recv.Elems[0])
	if items == nil {
		return nil
	}
	all := append(plain(items), args...)
	t, ok := types.Never, false
	if !slices.ContainsFunc(args, func(g arg) bool { return g.op != 0 }) {
		t, ok = a.row(&s.Typing, listRow(fn.Name), all)
	}
	if !ok {
		return a.python(s, "call", "super()."+fn.Name)
	}
	s.Want[0] = types.Method(items, fn.Name)
	return t
}

// constructList types C(…) of a class derived from list that has no __init__; nil for others.
func (a *analysis) constructList(s *core.Let, c *Class, args []arg) types.Type {
	if !c.HasContents() || len(args) != 1 || args[0].name != "" || args[0].star || args[0].op != 0 {
		return nil
	}
	items := a.itemsOf(c.typ)
	from := args[0].t
	if t := a.itemsOf(from, iterating...); t != nil {
		from = t
	}
	t, ok := a.row(&s.Typing, "list.__init__", []arg{{t: items}, {t: from}})
	if !ok {
		return a.expect(s, "call", "creates "+c.Name, c.typ)
	}
	if t == types.Never {
		return t
	}
	s.Target = &New{Class: c, Fill: s.Target.(*lib.Row)}
	return c.typ
}
