package lower

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
	"pyx2cpp/typer/types"
)

// enumLayout describes the members of an enumeration.
func enumLayout(c *typer.Class) *ir.Enum {
	e := &ir.Enum{Value: c.ValueType(), Mixed: c.Enum.Mixed() != ""}
	if e.Value != nil {
		e.Values = c.Values()
	}
	for _, m := range c.Enum.Members {
		e.Members = append(e.Members, m.Name)
	}
	return e
}

// memberPart reads the name or the value of a member.
func (f *function) memberPart(s *core.Let, t *typer.MemberPart, ops []core.Atom) {
	x := f.use(ops[0], s.Args[0], s.Args[0])
	if t.Name {
		f.assign(s.Dst, f.op("member.name", types.Str, x), types.Str)
		return
	}
	f.assign(s.Dst, &ir.Convert{X: x, T: s.Result}, s.Result)
}

// members makes an iterator over the members of an enumeration.
func (f *function) members(s *core.Let, t *typer.Members) {
	f.assign(s.Dst, f.iterOver(f.memberList(t.Class, s.Result.Elems[0]), s.Result), s.Result)
}

// memberList is a new list of the members of an enumeration.
func (f *function) memberList(c *typer.Class, t types.Type) ir.Expr {
	of := make([]ir.Expr, len(c.Enum.Members))
	for i := range of {
		of[i] = &ir.Const{Value: ir.MemberIndex(i), T: c.Type()}
	}
	return f.op("list.of", t, of...)
}

// sameMember compares members of one enumeration.
func (f *function) sameMember(s *core.Let, t *typer.SameMember, ops []core.Atom) {
	x := f.op("member.same", types.Bool, f.uses(s, ops)...)
	if t.Negate {
		x = f.op("operator.not_", types.Bool, x)
	}
	f.assign(s.Dst, x, types.Bool)
}

// memberLookup finds a member by its value or its name.
func (f *function) memberLookup(s *core.Let, t *typer.MemberLookup, ops []core.Atom) {
	out, name := f.temp(s.Result), "member.of_value"
	if t.Name {
		name = "member.of_name"
	}
	f.instCheck(name, out, f.use(ops[t.Operand], s.Args[t.Operand], s.Args[t.Operand]))
	f.assign(s.Dst, &ir.Use{Local: out}, s.Result)
}
