package transpile

import (
	"slices"

	"pyx2cpp/bridgegen"
	"pyx2cpp/emitcpp"
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer"
	"pyx2cpp/typer/types"
)

// layouts describes the classes of the program whose instances C and Go can hold.
func (u *Unit) layouts() []*bridgegen.Layout {
	var out []*bridgegen.Layout
	for _, k := range u.IR.Classes {
		i := slices.IndexFunc(u.Program.Classes, func(c *typer.Class) bool { return c.Name == k.Name })
		if i < 0 {
			continue
		}
		c := u.Program.Classes[i]
		if c.Enum != nil || c.Body.Home != nil || c.Local {
			continue
		}
		l := &bridgegen.Layout{Name: k.Name, Type: types.Inst(c.Name, c), Struct: emitcpp.ClassName(k),
			Bare: !has(c, "__init__"), Methods: methods(c)}
		if c.Body.Doc != nil {
			l.Doc = *c.Body.Doc
		}
		for _, s := range k.Slots {
			l.Slots = append(l.Slots, bridgegen.Slot{Name: s.Name, Type: s.Type, Ref: emitcpp.SlotName(s)})
		}
		out = append(out, l)
	}
	return out
}

// methods are the functions that instances of a class find under the names of methods.
func methods(c *typer.Class) map[string]string {
	out := map[string]string{}
	for _, k := range slices.Backward(c.MRO) {
		for name, m := range k.Own {
			if m.Func != nil {
				out[name] = m.Func.Qualname
			}
		}
	}
	return out
}

func has(c *typer.Class, name string) bool {
	return slices.ContainsFunc(c.MRO, func(k *typer.Class) bool { return k.Own[name] != nil })
}

// memberKind tells how a function belongs to its class.
func (u *Unit) memberKind(f *core.Func) bridgegen.MemberKind {
	c := u.Program.ClassOf(f)
	if c == nil {
		return bridgegen.NoMember
	}
	m := c.Own[f.Name]
	switch {
	case m == nil || m.Func != f || m.Stored:
		return bridgegen.NoMember
	case m.Kind == typer.StaticMember:
		return bridgegen.Static
	case m.Kind == typer.MethodMember, m.Kind == typer.PropertyMember:
		return bridgegen.Method
	}
	return bridgegen.NoMember
}
