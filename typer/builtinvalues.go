package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// A function of the interpreter is a value like others: the object that it is, with the function as part of the type. Tables
// of them are called directly:
//
//	OPS = {"+": operator.add, "max": max}      dict[str, builtin[operator.add] | builtin[builtins.max]]
//	OPS[op](x, y)                              x + y, or the larger one
//
// A value that comes from Python is compared with the function that the module has.

// plainBuiltins are the builtin functions that do the same whatever name they are called by.
var plainBuiltins = map[string]bool{"abs": true, "bool": true, "chr": true, "divmod": true, "float": true, "int": true, "len": true,
	"max": true, "min": true, "ord": true, "pow": true, "repr": true, "round": true, "str": true}

// builtinValue is the type as which a function of the interpreter is kept; t itself where it is none that native code calls.
func builtinValue(t types.Type) types.Type {
	if t.Kind != types.KMethod || t.Elems[0].Kind != types.KModule {
		return t
	}
	switch m := t.Elems[0]; m.Name {
	case "builtins":
		if plainBuiltins[t.Name] {
			return types.Builtin(m, t.Name)
		}
	case "operator", "math":
		if lib.Builtin().Has(m.Name + "." + t.Name) {
			return types.Builtin(m, t.Name)
		}
	}
	return t
}

// callBuiltinValue types the call of such a value: of the function by its name, which must still be what the module has.
func (a *analysis) callBuiltinValue(s *core.Let, fn types.Type, args []arg) types.Type {
	module := fn.Elems[0]
	if neverTakes(fn, args) {
		return a.leaves(&s.Typing)
	}
	if module.Name == "builtins" {
		a.builtin(fn.Name)
	} else {
		a.attribute(module.Name, fn.Name)
	}
	t := a.callMethod(s, types.Method(module, fn.Name), args)
	if _, python := s.Target.(*lib.PyOp); !python && len(s.Want) > 0 {
		s.Want[0] = fn
	}
	return t
}

// arities are the fewest and the most arguments that the functions above take.
var arities = map[string][2]int{"abs": {1, 1}, "bool": {0, 1}, "chr": {1, 1}, "divmod": {2, 2}, "float": {0, 1}, "int": {0, 2}, "len": {1, 1},
	"max": {1, maxRest}, "min": {1, maxRest}, "ord": {1, 1}, "pow": {2, 3}, "repr": {1, 1}, "round": {1, 2}, "str": {0, 3}}

// neverTakes tells whether a call of such a value always raises: in a table of functions, some take other arguments than others.
func neverTakes(fn types.Type, args []arg) bool {
	for _, g := range args {
		if g.name != "" || g.star {
			return false
		}
	}
	if fn.Elems[0].Name == "builtins" {
		n := arities[fn.Name]
		extreme := (fn.Name == "max" || fn.Name == "min") && len(args) == 1
		return len(args) < n[0] || len(args) > n[1] || extreme && neverIterable(resolve(args[0].t))
	}
	for _, r := range lib.Builtin().Named(fn.Elems[0].Name + "." + fn.Name) {
		if r.Takes(len(args)) {
			return false
		}
	}
	return true
}

// tooManyOrFew tells whether a call of f with these arguments, all by position, always raises.
func tooManyOrFew(f *core.Func, args []arg) bool {
	least, most := 0, 0
	for _, q := range f.Params {
		switch q.Kind {
		case core.PositionalOnly, core.PositionalOrKeyword:
			most++
			if !q.Default {
				least++
			}
		case core.VarPositional:
			most = len(args)
		}
	}
	for _, g := range args {
		if g.name != "" || g.star {
			return false
		}
	}
	return len(args) < least || len(args) > max(most, least)
}

// namedFunction tells whether values of type t are functions, which have a name.
func namedFunction(t types.Type) bool {
	switch t.Kind {
	case types.KFunc, types.KClosure, types.KMemo, types.KBound, types.KBuiltin:
		return true
	}
	return false
}
