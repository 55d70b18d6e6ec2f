package transpile

import (
	"maps"
	"slices"

	"pyx2cpp/bridgegen"
	"pyx2cpp/emitcpp"
	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
)

// class numbers the assumptions that a class and its bases are what their
// statements made, bases first.
func (a *assumptions) class(c *typer.Class) []int {
	var out []int
	for _, b := range slices.Backward(c.MRO) {
		spec := bridgegen.Assumption{Kind: bridgegen.AssumeClass, Name: b.Name}
		i := a.add(spec)
		if a.list[i].Class == nil {
			a.list[i].Class = a.classSpec(b)
		}
		out = append(out, i)
	}
	return out
}

func (a *assumptions) classSpec(c *typer.Class) *bridgegen.ClassSpec {
	s := &bridgegen.ClassSpec{Struct: emitcpp.ClassName(&ir.Class{Name: c.Name}), Slots: c.Slots, ByCall: c.ByCall}
	if c.Local {
		s.Maker, s.Place = c.Body.Parent.ID, c.Place()
	}
	if c.Data != nil && c.Data.Named {
		s.Named = c.Data.NamedSpec()
	}
	if c.Enum != nil {
		s.Enum = &bridgegen.EnumSpec{Bases: c.Enum.Bases}
		for _, m := range c.Enum.Members {
			s.Enum.Members = append(s.Enum.Members, m.Name)
		}
	}
	for i, b := range c.Order {
		if b == nil {
			s.Bases = append(s.Bases, bridgegen.Base{Foreign: c.Foreign[i]})
		} else {
			s.Bases = append(s.Bases, bridgegen.Base{Struct: emitcpp.ClassName(&ir.Class{Name: b.Name})})
		}
	}
	for _, name := range slices.Sorted(maps.Keys(c.Own)) {
		if f := c.Own[name].Func; s.Named != "" && f != nil && f.Kind == core.Generated {
			continue // tuple has it
		}
		s.Members = append(s.Members, a.member(c, name))
	}
	return s
}

var memberKinds = map[typer.MemberKind]string{
	typer.MethodMember: "FUNCTION", typer.StaticMember: "STATIC", typer.ClassMethodMember: "CLASSMETHOD",
	typer.PropertyMember: "PROPERTY", typer.ConstMember: "ANY", typer.OtherMember: "ANY", typer.GeneratedMember: "GENERATED",
	typer.FieldsMember: "FIELDS", typer.ClassMember: "ANY", typer.CachedMember: "CACHED",
}

func (a *assumptions) member(c *typer.Class, name string) bridgegen.Member {
	m := c.Own[name]
	out := bridgegen.Member{Name: name, Kind: memberKinds[m.Kind], Optional: m.Stored, Def: def(m.Func), Setter: def(m.Setter), Deleter: def(m.Deleter)}
	switch {
	case m.Kind == typer.FieldsMember:
		out.Def = &bridgegen.Def{Name: c.Data.DataSpec()}
	case m.Kind == typer.GeneratedMember || m.Func != nil && m.Func.Kind == core.Generated:
		out.Kind, out.Def = "GENERATED", &bridgegen.Def{Name: name}
	}
	if m.Stored {
		out.Kind = "ANY"
		return out
	}
	if m.Maker != nil {
		out.Kind, out.Def = "MANAGER", def(m.Maker)
		return out
	}
	if out.Kind == "ANY" && c.Shadowed(name) {
		out.Kind = "SHADOWED"
	}
	for _, cell := range a.cells[c.Name+"."+name] {
		out.Kind, out.Cell = "VALUE", emitcpp.CellName(cell)
	}
	return out
}

func def(f *core.Func) *bridgegen.Def {
	if f == nil {
		return nil
	}
	return &bridgegen.Def{Name: f.Name, Line: f.DefLine, FirstLine: f.FirstLine}
}

// listed tells whether a function gets a callable of ours: it can be entered
// from Python, or it belongs to the module, where native code relies on what it is.
func (u *Unit) listed(fn *typer.Function) bool {
	f := fn.Core
	// Those of linked modules are in the tables of these: here they would be taken for defs of this file at the same lines.
	if f.Kind != core.Function || f.Home != nil {
		return false
	}
	if f.Parent == u.Core.Main {
		return true
	}
	if f.Inside() && len(fn.Exported) > 0 {
		return true
	}
	c := u.Program.ClassOf(f)
	return c != nil && !c.Local && (len(fn.Exported) > 0 || openness(fn) != bridgegen.Closed)
}
