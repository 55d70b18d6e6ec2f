package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// FillItems is the target of a call of __init__ of a container on an instance of a class derived from it: what the call is
// given goes into its items, of type Items, one argument after the other. A call that leaves runs again from the start, which
// makes no difference.
type FillItems struct {
	Items types.Type
	From  []FillSource
}

// FillSource is an argument of such a call: the row that puts it in, the entry of Bind, the type as which it is wanted, and
// its name for keywords.
type FillSource struct {
	Row  *lib.Row
	Bind int
	Want types.Type
	Name string
}

// TargetName names the call in dumps.
func (t *FillItems) TargetName() string { return "fill items" }

// fillItems is what __init__ of the container in an instance does with arguments; nil where that is not native.
func (a *analysis) fillItems(items types.Type, args []arg) *FillItems {
	class := kindName(items)
	out := &FillItems{}
	for i, g := range args {
		src := FillSource{Bind: i + 1, Name: g.name}
		if g.op != 0 {
			src.Bind = g.op
		}
		row, want := "operator.setitem", []arg{{t: items}, {t: types.Str}, {t: itemType(g.t)}}
		switch {
		case g.name == "**" && class != "list":
			if s := siteOf(g.t); s != nil && s.find().val == types.None { // no keywords at all
				continue
			}
			row, want, src.Name = class+".update", []arg{{t: items}, {t: g.t}}, ""
		case g.star:
			return nil
		case g.name == "" && i == 0:
			from := g.t
			if t := a.itemsOf(from, iterating...); t != nil && src.Bind == i+1 {
				from = t
			}
			row, want = containerRow(class, "__init__"), []arg{{t: items}, {t: from}}
		case g.name == "" || class == "list":
			return nil
		}
		var ty core.Typing
		if t, ok := a.row(&ty, row, want); !ok || t == types.Never {
			return nil
		}
		src.Row, src.Want = ty.Target.(*lib.Row), resolve(ty.Want[len(ty.Want)-1])
		out.From = append(out.From, src)
	}
	out.Items = resolve(a.h.norm(items))
	return out
}

// superItems types a method of the container called on super(); nil for others.
func (a *analysis) superItems(s *core.Let, fn types.Type, args []arg) types.Type {
	recv := fn.Elems[0]
	items := a.itemsOf(recv.Elems[0])
	if items == nil && instClass(recv.Elems[0]).HasContents() {
		return a.python(s, "call", "super()."+fn.Name)
	} else if items == nil {
		return nil
	}
	if len(args) > 0 && instClass(recv.Elems[0]).own(fn.Name) {
		return a.python(s, "call", "super()."+fn.Name)
	}
	if fn.Name == "__init__" && (types.IsDict(items.Kind) || slices.ContainsFunc(args, func(g arg) bool { return g.op != 0 })) {
		if fill := a.fillItems(items, args); fill != nil {
			s.Target = fill
			return types.None
		}
	}
	if fn.Name == "__getitem__" && len(args) == 1 && plainArg(args[0]) {
		if t := a.itemOrMissing(s, []types.Type{recv.Elems[0], args[0].t}, []int{0, 1}); t != nil {
			return t
		}
	}
	t, ok := types.Never, false
	if !slices.ContainsFunc(args, func(g arg) bool { return g.op != 0 }) {
		t, ok = a.row(&s.Typing, containerRow(kindName(items), fn.Name), append(plain(items), args...))
	}
	if !ok {
		return a.python(s, "call", "super()."+fn.Name)
	}
	s.Want[0] = types.Method(items, fn.Name)
	return t
}

// constructItems types C(…) of a class derived from a container that has no __init__; nil for others.
func (a *analysis) constructItems(s *core.Let, c *Class, args []arg) types.Type {
	if !c.HasContents() || len(args) == 0 {
		return nil
	}
	items := a.itemsOf(c.typ)
	if items == nil || c.own("__init__") {
		return a.expect(s, "call", "creates "+c.Name, c.typ)
	}
	fill := a.fillItems(items, args)
	if fill == nil {
		return a.expect(s, "call", "creates "+c.Name, c.typ)
	}
	s.Target = &New{Class: c, Fill: fill}
	return c.typ
}

// updateByName types d.update(…, name=value); nil for other calls.
func (a *analysis) updateByName(s *core.Let, fn types.Type, args []arg) types.Type {
	if fn.Name != "update" || fn.Elems[0].Kind != types.KDict && fn.Elems[0].Kind != types.KOrdered || !slices.ContainsFunc(args, func(g arg) bool { return g.name != "" }) {
		return nil
	}
	fill := a.fillItems(fn.Elems[0], args)
	if fill == nil {
		return nil
	}
	s.Target = fill
	return types.None
}
