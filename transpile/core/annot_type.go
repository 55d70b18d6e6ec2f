package core

import (
	"strings"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
	"pyx2cpp/typer/types"
)

// scalarTypes are the annotations that are one name.
var scalarTypes = map[string]types.Type{
	"int": types.Int, "float": types.Float, "bool": types.Bool, "str": types.Str, "bytes": types.Bytes,
	"complex": types.Complex, "None": types.None, "object": types.Object,
	"np.float64": types.NumPy("f8"), "numpy.float64": types.NumPy("f8"), "np.int64": types.NumPy("i8"),
	"numpy.int64": types.NumPy("i8"), "np.bool_": types.NumPy("b1"), "numpy.bool_": types.NumPy("b1"),
}

// annotationType reads an annotation as a type; nil if it says nothing that the
// typer could use. It is a hint: the names are not looked up.
func annotationType(e ast.Expr) types.Type {
	return annotationReader(func(string) types.Type { return nil }).read(e)
}

// annotationHint is annotationType with a type variable for each name that may
// be a class of the program.
func annotationHint(e ast.Expr) types.Type {
	return annotationReader(types.Var).read(e)
}

// annotationReader reads annotations; it says what other names than those of builtin types mean.
type annotationReader func(name string) types.Type

func (r annotationReader) read(e ast.Expr) types.Type {
	switch e := e.(type) {
	case *ast.Name, *ast.Attribute:
		text, _ := annotationText(e)
		if t, ok := scalarTypes[text]; ok {
			return t
		}
		return r(text)
	case *syntax.Constant:
		if e.Value == (syntax.None{}) {
			return types.None
		}
		if s, ok := e.Value.(syntax.Str); ok {
			return r(string(s))
		}
	case *ast.BinOp:
		if e.Op == ast.BitOr {
			return r.union(e.Left, e.Right)
		}
	case *syntax.Subscript:
		return r.generic(e)
	}
	return nil
}

func (r annotationReader) union(members ...ast.Expr) types.Type {
	ts := r.all(members)
	if ts == nil {
		return nil
	}
	return types.Union(ts...)
}

// all is nil unless every one is known.
func (r annotationReader) all(list []ast.Expr) []types.Type {
	var out []types.Type
	for _, e := range list {
		t := r.read(e)
		if t == nil {
			return nil
		}
		out = append(out, t)
	}
	return out
}

func (r annotationReader) generic(e *syntax.Subscript) types.Type {
	name, ok := annotationText(e.Value)
	if !ok {
		return nil
	}
	items := []ast.Expr{e.Slice}
	if t, ok := e.Slice.(*ast.Tuple); ok {
		items = t.Elts
	}
	base := name[strings.LastIndexByte(name, '.')+1:]
	if (base == "tuple" || base == "Tuple") && len(items) == 2 {
		if _, any := items[1].(*ast.Ellipsis); any {
			if ts := r.all(items[:1]); ts != nil {
				return types.TupleOf(ts[0])
			}
			return nil
		}
	}
	ts := r.all(items)
	if ts == nil {
		return nil
	}
	return generic(base, ts)
}

// generic is the type that a generic class makes of its arguments.
func generic(name string, ts []types.Type) types.Type {
	switch name {
	case "list", "List":
		if len(ts) == 1 {
			return types.List(ts[0])
		}
	case "set", "Set":
		if len(ts) == 1 {
			return types.Set(ts[0])
		}
	case "dict", "Dict":
		if len(ts) == 2 {
			return types.Dict(ts[0], ts[1])
		}
	case "tuple", "Tuple":
		return types.Tuple(ts...)
	case "Optional":
		if len(ts) == 1 {
			return types.Union(ts[0], types.None)
		}
	case "Union":
		return types.Union(ts...)
	}
	return nil
}
