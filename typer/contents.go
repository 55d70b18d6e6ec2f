package typer

import (
	"slices"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// Instances of classes derived from list or dict are instances like others, with one more
// slot: a list or dict that holds their items. Where such an instance stands in an operation
// that its class leaves to list, the operation is one on that list:
//
//	class Stack(list):
//	    def push(self, x):
//	        self.append(x)      append of the list in self
//	    def peek(self):
//	        return self[-1]     item of it
//
// An instance that reaches Python is a list itself, to which the items move.

// containers are the classes whose subclasses have contents, with these when they are empty.
var containers = map[string]types.Type{
	"builtins.list": types.List(types.Never), "builtins.dict": types.DictOf(types.KDict, types.Never, types.Never),
	"collections.OrderedDict": types.DictOf(types.KOrdered, types.Never, types.Never),
}

// containerBase is the container that a name among the bases of a class stands for, and what its instances are; nil for others.
func containerBase(name string, at *bodyNames) (string, types.Type) {
	class := at.imported(name)
	if class == "" && at.p.Globals[name] == nil {
		class = "builtins." + name
	}
	return class, containers[class]
}

// HasContents tells whether instances are lists or dicts.
func (c *Class) HasContents() bool { return c != nil && c.contents != nil }

// Holds tells whether instances are containers of the kind of t.
func (c *Class) Holds(t types.Type) bool { return c.HasContents() && c.contents.Kind == t.Kind }

// Contents is the slot of the items.
func (c *Class) Contents() *Attr { return c.attr(types.ItemsSlot) }

// holdItems gives a class derived from a container the slot of its items.
func (c *Class) holdItems() {
	c.Early = append([]string{types.ItemsSlot}, c.Early...)
	c.Contents().Type = c.contents
}

// itemsOf is the container in an instance of a class derived from it, where the class itself has none
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
	if t := a.slot(c.Contents()); resolve(t) != types.Object {
		return t
	}
	return nil // a dict whose keys have no native form: see IsSlot
}

// IsSlot tells whether instances keep the attribute in a slot. A dict whose keys have no native form is only in the Python
// object that the instance becomes.
func (at *Attr) IsSlot() bool {
	return at.Type != types.Never && (at.Name != types.ItemsSlot || at.Type != types.Object)
}

// bare is ts with operand i as the container in it, where the operation is left to that.
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

// holdsItems tells whether one of the types is that of an instance of a class derived from a container.
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

// addedItems is bareBoth for the operands of +, * and |, which give lists and dicts of no class of their own.
func (a *analysis) addedItems(ts []types.Type, op string) []types.Type {
	if op != "+" && op != "*" && op != "|" || !holdsItems(ts) || slices.ContainsFunc(ts, func(t types.Type) bool { return op == "|" && instClass(t).keepsOrder() }) {
		return ts
	}
	name := strings.TrimSuffix(binaryNames[op], "_")
	return a.bareBoth(ts, "__"+name+"__", "__r"+name+"__")
}

// changesItems tells whether an augmented assignment changes the items of its left operand, as list does it.
func changesItems(op string, t types.Type) bool {
	c := instClass(t)
	if op != "+" && op != "*" && op != "|" || !c.HasContents() {
		return false
	}
	m, _ := c.find("__i" + strings.TrimSuffix(binaryNames[op], "_") + "__")
	return m == nil
}

// itemTakers are the builtins that take nothing of their argument but its items or its length, and
// give none of them back as what it is.
var itemTakers = map[string]bool{"len": true, "sum": true, "min": true, "max": true, "sorted": true, "list": true, "tuple": true,
	"set": true, "frozenset": true, "dict": true, "bool": true, "enumerate": true, "zip": true, "reversed": true, "any": true, "all": true}

// iterating are the methods by which a class decides what its items are, measuring those by which it decides how many,
// judging those by which it decides whether it is true.
var (
	iterating = []string{"__iter__", "__len__", "__length_hint__", "__reversed__"}
	measuring = []string{"__len__"}
	judging   = []string{"__bool__", "__len__"}
)

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
		switch fn.Name {
		case "len":
			methods = measuring
		case "bool":
			methods = judging
		}
	case isBuiltin(recv) && containers["builtins."+recv.Name] != nil && len(args) > 0: // list.append(self, x)
		if t := a.itemsOf(args[0].t); t != nil && args[0].name == "" {
			args = slices.Clone(args)
			args[0].t = t
		}
		return args
	case recv.Kind == types.KList && fn.Name == "extend", types.IsDict(recv.Kind) && fn.Name == "update", recv == types.Str && fn.Name == "join":
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

// itemMethod types the look-up of a method that a class has of the container it is derived from; nil for others.
func (a *analysis) itemMethod(s *core.Let, x *core.GetAttr, c *Class, t types.Type) types.Type {
	if !c.HasContents() || a.p.namedInStore(c, x.Name) || c.hidden(x.Name) {
		return nil
	}
	items := a.itemsOf(t)
	if items == nil || !x.Method && !a.methods[s.Dst] || c.own(x.Name) || !a.p.table.Has(kindName(c.contents)+"."+x.Name) {
		return a.python(s, "getattr", x.Name+" of "+c.Name)
	}
	s.Target = &BoundMethod{c}
	return types.Method(items, x.Name)
}

// containerRow is the row for a method of list or dict.
func containerRow(class, method string) string {
	switch method {
	case "__getitem__", "__setitem__", "__delitem__":
		return "operator." + method[2:len(method)-2]
	case "__len__":
		return "len"
	case "__init__":
		if class != "list" { // of a new dict
			return class + ".update"
		}
	}
	return class + "." + method
}

// inContainer tells whether the table has a method of the container that a class is derived from.
func (p *Program) inContainer(c *Class, method string) bool {
	return c.HasContents() && p.table.Has(containerRow(kindName(c.contents), method))
}

// keepsOrder tells whether the class is derived from OrderedDict.
func (c *Class) keepsOrder() bool { return c.HasContents() && c.contents.Kind == types.KOrdered }

// own tells whether a method of the container has ways of its own with instances of the class: some make a new one, and those
// of OrderedDict call what the class has for items.
func (c *Class) own(method string) bool {
	switch method {
	case "fromkeys":
		return true
	case "copy":
		return c.keepsOrder()
	case "__init__", "update", "setdefault", "pop", "popitem":
		return c.keepsOrder() && slices.ContainsFunc([]string{"__getitem__", "__setitem__", "__delitem__", "__contains__", "__missing__"},
			func(name string) bool { m, _ := c.find(name); return m != nil })
	}
	return false
}
