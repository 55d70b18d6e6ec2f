package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// A call of typing.cast gives its second argument, one of mypy_extensions.i64 and its like, outside mypyc, int of its argument. The first one is evaluated like any expression, but types with parameters,
// such as List[int], which typing makes anew or finds in a cache, only as far as their names can be missing.

// TypingMember tells whether native code knows what a function of typing does.
func TypingMember(name string) bool { return name == "cast" }

// castCall is the value of such a call; false: it is another call.
func (b *builder) castCall(e *syntax.Call) (Atom, bool) {
	if !b.names.inline || spreads(e) || len(e.Keywords) > 0 {
		return nil, false
	}
	if len(e.Args) == 1 {
		return b.nativeInt(e)
	}
	if len(e.Args) != 2 {
		return nil, false
	}
	name, load := b.memberOf(e.Func, "typing")
	if !TypingMember(name) {
		return nil, false
	}
	b.typeNames(e.Args[0])
	x := b.operand(e.Args[1])
	b.at(e)
	load()
	return x, true
}

// NativeInt tells whether a name of mypy_extensions is one of the integer types of mypyc.
func NativeInt(name string) bool {
	return name == "i64" || name == "i32" || name == "i16" || name == "u8"
}

// nativeInt is the value of a call of such a type.
func (b *builder) nativeInt(e *syntax.Call) (Atom, bool) {
	name, load := b.memberOf(e.Func, "mypy_extensions")
	if !NativeInt(name) || b.names.binds["int"] > 0 || b.names.star {
		return nil, false
	}
	x := b.operand(e.Args[0])
	b.at(e)
	load()
	return b.let(&Call{Fn: b.let(&LoadGlobal{Name: "int"}), Args: []Arg{{X: x}}}), true
}

// typeNames evaluates a type: what is no type by its form as a whole.
func (b *builder) typeNames(e ast.Expr) {
	switch t := e.(type) {
	case *ast.Str:
		return
	case *ast.Tuple:
		for _, x := range t.Elts {
			b.typeNames(x)
		}
		return
	case *syntax.Subscript:
		if b.takesParameters(t.Value) {
			b.typeNames(t.Slice)
			return
		}
	}
	b.expr(e)
}

// takesParameters tells whether a name is one of typing's, or of a builtin type that has parameters.
func (b *builder) takesParameters(e ast.Expr) bool {
	if name, ok := b.importedAs(e, "typing"); ok {
		return genericTypes[name]
	}
	n, ok := e.(*ast.Name)
	if !ok || b.names.binds[string(n.Id)] > 0 || b.names.star {
		return false
	}
	switch n.Id {
	case "list", "dict", "set", "frozenset", "tuple", "type":
		return b.resolve(n.Id).v == nil
	}
	return false
}

// genericTypes are the names of typing whose parameters are any types.
var genericTypes = map[string]bool{"List": true, "Dict": true, "Set": true, "FrozenSet": true, "Tuple": true, "Type": true, "Optional": true,
	"Union": true, "Iterable": true, "Iterator": true, "Sequence": true, "Mapping": true, "Deque": true, "DefaultDict": true}
