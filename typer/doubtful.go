package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// A function, class or module under a name that the module body may put something else under counts as what the name
// holds. It is an assumption like that about any constant name: where it does not hold, calls run the original Python.
//
//	try:
//	    from fast import jit          an object, if at all
//	except ImportError:
//	    jit = None
//	def f(n): …                       f: the function
//	if jit:
//	    f = jit(f)

// noteStore counts the stores of a name that the module body certainly executes, None apart: a value that is
// nothing yet. What a def or an import makes is known by then.
func (g *Global) noteStore(s *core.StoreGlobal, conditional bool, made map[*core.Var]core.Expr) {
	x, _ := s.X.(*core.Var)
	if _, class := made[x].(*core.MakeClass); class {
		g.classes++
	}
	if conditional {
		return
	}
	switch x := s.X.(type) {
	case *core.Var:
		g.surely = g.surely || made[x] == nil
	case *core.Const:
		g.surely = g.surely || x.Value != nil
	}
}

// noteMade notes a variable that has what a def, a class statement or an import makes.
func noteMade(made map[*core.Var]core.Expr, s *core.Let) {
	switch s.X.(type) {
	case *core.MakeFunc, *core.MakeClass, *core.Import, *core.ImportFrom:
		if s.Dst != nil {
			made[s.Dst] = s.X
		}
	}
}

// instead gives the type that the name keeps where a value of type n is stored as well; nil: that of both.
func (g *Global) instead(n types.Type) types.Type {
	switch {
	case !g.Const || g.surely || g.stores < 2 || g.Type == types.Never || g.Type == n || g.mixed:
	case types.Stateless(g.Type) && types.Stateless(n):
		g.mixed = true
	case types.Stateless(g.Type):
		return g.Type
	case types.Stateless(n):
		return n
	}
	return nil
}
