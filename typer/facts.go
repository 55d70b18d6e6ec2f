package typer

import (
	"maps"

	"pyx2cpp/transpile/core"
)

// facts are what is known of boolean temporaries at a place.
type facts struct {
	// defs remembers what a temporary tests, for narrowing.
	defs map[*core.Var]core.Expr
	// consts are temporaries that the types decide.
	consts map[*core.Var]bool
}

func noFacts() facts { return facts{map[*core.Var]core.Expr{}, map[*core.Var]bool{}} }

func (f facts) copy() facts { return facts{maps.Clone(f.defs), maps.Clone(f.consts)} }

// forget drops what is known of a variable that gets another value.
func (f facts) forget(v *core.Var) {
	delete(f.defs, v)
	delete(f.consts, v)
	for d, x := range f.defs {
		if mentions(x, v) {
			delete(f.defs, d)
		}
	}
}

// meet is what holds on both of two ways that come together. A way that
// control can't take (its environment is nil) has no say.
func meet(x facts, xEnv core.Env, y facts, yEnv core.Env) facts {
	switch {
	case xEnv == nil:
		return y
	case yEnv == nil:
		return x
	}
	out := noFacts()
	for v, d := range x.defs {
		if e, ok := y.defs[v]; ok && d == e {
			out.defs[v] = d
		}
	}
	for v, c := range x.consts {
		if d, ok := y.consts[v]; ok && c == d {
			out.consts[v] = c
		}
	}
	return out
}
