package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
)

// weights of what the loops of a statement do, deeper ones counting more.
type weights struct{ native, python float64 }

// perLoop is how often the body of a loop is taken to run.
const perLoop = 8

// unworthy lists the loops of a piece that CPython runs as well: those that
// mostly work on Python objects.
func unworthy(body []core.Stmt) []PyOp {
	var out []PyOp
	for _, s := range body {
		switch s.(type) {
		case *core.For, *core.Loop:
			var w weights
			w.stmt(s, 1)
			if w.python > w.native {
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

func (w *weights) stmt(s core.Stmt, weight float64) {
	if s.N().Dead {
		return
	}
	if t := typing(s); t != nil {
		w.target(t, weight)
	}
	switch s.(type) {
	case *core.For, *core.Loop:
		weight *= perLoop
	}
	for _, b := range core.Bodies(s) {
		if endsByRaising(*b) {
			continue
		}
		for _, x := range *b {
			w.stmt(x, weight)
		}
	}
}

func (w *weights) target(t *core.Typing, weight float64) {
	if t.Split != nil {
		for _, c := range t.Split.Cases {
			w.target(typing(c.Stmt), weight/float64(len(t.Split.Cases)))
		}
		return
	}
	switch x := t.Target.(type) {
	case nil:
	case *lib.PyOp:
		if x.Reason != "" {
			w.python += weight
		}
	case *lib.Row:
		if x.Python {
			w.python += weight
		} else {
			w.native += weight
		}
	default:
		w.native += weight
	}
}
