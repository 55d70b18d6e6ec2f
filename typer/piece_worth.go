package typer

import "pyx2cpp/transpile/core"

// unworthy lists the loops of a piece that CPython runs as well: those that
// mostly work on Python objects.
func unworthy(body []core.Stmt) []PyOp {
	var out []PyOp
	for _, s := range body {
		switch s.(type) {
		case *core.For, *core.Loop:
			w := weight{all: &weighing{seen: map[*Instance]*weight{}}}
			w.stmts([]core.Stmt{s}, 0, 1)
			if !w.gains() {
				out = append(out, PyOp{s.N().Span.Line, "the loop mostly works on Python objects"})
			}
			continue
		}
		for _, b := range core.Bodies(s) {
			out = append(out, unworthy(*b)...)
		}
	}
	return out
}
