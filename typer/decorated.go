package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// A decorated function of the module is a function object of known code, which its decorators get; the module name
// holds what they give. Where that is a function object whose code is known, too, calls are direct all the way:
//
//	@trace                        f: closure[trace.<locals>.inner, cell[closure[f]]]
//	def f(n): ... f(n - 1)        f(3)  →  inner(3 | f of the object)  →  f(3)

// defType is the type of what a def of the module makes, before its decorators.
func defType(f *core.Func) types.Type {
	if f.Decorators > 0 && !f.Generator {
		return closureType(f)
	}
	return funcType(f)
}

// wrapsDecorator is the type of what functools.wraps(f) gives: it gives back the function that it gets.
var wrapsDecorator = types.Known("functools.wraps()")

// callWraps types functools.wraps(f, …).
func (a *analysis) callWraps(s *core.Let, args []arg) types.Type {
	if len(args) == 0 {
		return nil
	}
	a.python(s, "call", "")
	return wrapsDecorator
}

// wrap types the call of what functools.wraps gave.
func (a *analysis) wrap(s *core.Let, args []arg) types.Type {
	if len(args) == 1 && args[0].name == "" && args[0].t.Kind == types.KClosure {
		return a.expect(s, "call", "", args[0].t)
	}
	return a.python(s, "call", "call of a Python object")
}

// Decorator tells whether objects of a function inside a function are kept in module names, as decorators make them.
func (p *Program) Decorator(f *core.Func) bool {
	for _, g := range p.Globals {
		if slices.ContainsFunc(g.Type.Members(), func(t types.Type) bool { return t.Kind == types.KClosure && t.Ref == any(f) }) {
			return f.Inside()
		}
	}
	return false
}

// Container tells whether values of the type are containers that share an object with Python.
func Container(t types.Type) bool { return container(t.Kind) }
