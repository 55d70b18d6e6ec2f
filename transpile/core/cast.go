package core

import (
	"slices"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// A call of typing.cast gives its second argument, and one of mypy_extensions.i64 and its like, outside mypyc, int of its
// argument. The type is evaluated like any expression, but for types with parameters, such as List[int], that are known to be
// types: typing makes them anew or finds them in a cache.

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

// typeNames evaluates what a type with parameters needs: its names, where it is one for certain, or else all of it.
func (b *builder) typeNames(e ast.Expr) {
	sub, ok := e.(*syntax.Subscript)
	if !ok || !b.surelyType(sub) {
		b.expr(e)
		return
	}
	items := displayed(sub.Slice)
	if items == nil {
		items = []ast.Expr{sub.Slice}
	}
	for _, x := range items {
		b.typeNames(x)
	}
}

// surelyType tells whether an expression is a type whatever happens: a builtin type or class of the module, None, the name of
// one as text, or one of typing's or of the builtin types with as many parameters as it takes.
func (b *builder) surelyType(e ast.Expr) bool {
	switch t := e.(type) {
	case *syntax.Constant:
		c := b.fold(t)
		text, ok := c.Value.(string)
		return ok && fieldName(text) || t.Value == (syntax.None{})
	case *ast.Name:
		return b.parameters(t) != 0 || b.isPlainType(t)
	case *syntax.Subscript:
		items := displayed(t.Slice)
		if items == nil {
			items = []ast.Expr{t.Slice}
		}
		n := b.parameters(t.Value)
		return (n == anyNumber && len(items) > 0 || n == len(items)) && !slices.ContainsFunc(items, func(x ast.Expr) bool { return !b.surelyType(x) })
	}
	return false
}

// isPlainType tells whether a name is a builtin type without parameters, or a class of the module.
func (b *builder) isPlainType(n *ast.Name) bool {
	name := string(n.Id)
	if b.names.star || b.names.declared[name] || b.resolve(n.Id).v != nil {
		return false
	}
	switch n.Id {
	case "int", "float", "str", "bool", "bytes", "complex", "object":
		return b.names.binds[name] == 0
	}
	return b.names.binds[name] == 1 && b.names.classes[name]
}

// parameters is how many types a name of typing or of a builtin type takes in brackets, 0 for other names.
func (b *builder) parameters(e ast.Expr) int {
	if name, ok := b.importedAs(e, "typing"); ok {
		return genericTypes[name]
	}
	n, ok := e.(*ast.Name)
	if !ok || b.names.binds[string(n.Id)] > 0 || b.names.star || b.resolve(n.Id).v != nil {
		return 0
	}
	switch n.Id {
	case "list", "dict", "set", "frozenset", "tuple", "type":
		return anyNumber
	}
	return 0
}

const anyNumber = -1

// genericTypes are names of typing, with how many types they take.
var genericTypes = map[string]int{"List": 1, "Dict": 2, "Set": 1, "FrozenSet": 1, "Type": 1, "Optional": 1, "Union": anyNumber, "Tuple": anyNumber,
	"Iterable": 1, "Iterator": 1, "Sequence": 1, "Mapping": 2, "Deque": 1, "DefaultDict": 2}
