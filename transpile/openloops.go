package transpile

import (
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer"
)

// awaits tells whether a function is an open loop that CPython may get to: one in a function without a native
// version, or in the module body outside its native pieces.
func (u *Unit) awaits(fn *typer.Function) bool {
	f := fn.Core
	if !f.OpenLoop() || fn.Stays != "" || len(f.Extent.Names) > typer.MaxNames {
		return false
	}
	for _, other := range u.Program.Functions {
		o := other.Core
		if o == f || o.Home != nil || o.Span.Line > f.Span.Line || f.Span.EndLine > o.Span.EndLine {
			continue
		}
		native := len(other.Exported) > 0 || len(other.Instances) > 0
		if native && (o.Qualname == host(f) || o.Kind == core.Piece && !o.OpenLoop()) {
			return false
		}
	}
	return true
}

// host is the qualified name of the function in which an open loop stands.
func host(f *core.Func) string { return strings.TrimSuffix(f.Qualname, "."+f.Name) }
