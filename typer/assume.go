package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// assume records what inlined code relies on: a name that means the builtin, or
// a function of the module whose body stands here.
func (a *analysis) assume(s *core.Let, x *core.Intrinsic) types.Type {
	name, _ := x.Args[0].(*core.Const).Value.(string)
	if x.Name == core.AssumeBuiltin {
		a.builtin(name)
		return types.None
	}
	g := a.p.Globals[name]
	if g == nil || !g.Const || g.Type.Kind != types.KFunc && g.Type != types.Never {
		a.python(s, "inlined function", name+" is not constant")
		return types.None
	}
	g.readers[a.in] = true
	a.reads(name)
	return types.None
}
