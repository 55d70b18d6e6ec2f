package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// starCall types a call with * or ** arguments: the generic clone makes it.
func (a *analysis) starCall(s *core.Let, x *core.Call, args []arg, ts []types.Type) types.Type {
	return a.python(s, "step", "call with * arguments")
}
