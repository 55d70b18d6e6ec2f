package syntax_test

import (
	"bytes"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/go-python/gpython/ast"
	"github.com/go-python/gpython/parser"
	"github.com/go-python/gpython/py"

	"pyx2cpp/transpile/syntax"
)

// TestGpython asks gpython's parser for a second opinion on the modules of the
// standard library that its grammar, that of Python 3.4, suffices for.
func TestGpython(t *testing.T) {
	dir := pythonSays(t, "import sysconfig; print(sysconfig.get_paths()['stdlib'])")
	paths, err := filepath.Glob(filepath.Join(dir, "*.py"))
	if err != nil {
		t.Fatal(err)
	}
	compared := 0
	for _, path := range paths {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		theirs, err := parser.Parse(bytes.NewReader(src), path, py.ExecMode)
		if err != nil {
			continue
		}
		tree, err := syntax.Parse(src, path)
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		compared++
		if diff := sameAs(tree.Module, theirs, ""); diff != "" {
			t.Errorf("%s: %s", path, diff)
		}
	}
	t.Logf("%d of %d modules compared", compared, len(paths))
	if compared < 20 {
		t.Error("too few modules compared")
	}
}

// sameAs gives the first difference between a node of ours and one of gpython.
func sameAs(ours, theirs any, path string) string {
	switch o := ours.(type) {
	case nil:
		if !isNone(theirs) {
			return fmt.Sprintf("%s: absent, gpython has %T", path, theirs)
		}
		return ""
	case []any:
		return sameList(o, theirs, path)
	case syntax.Value:
		if v, ok := theirs.(syntax.Value); !ok || syntax.Repr(v) != syntax.Repr(o) {
			return fmt.Sprintf("%s: %s, gpython has %v", path, syntax.Repr(o), theirs)
		}
		return ""
	case string, int, syntax.Operator:
		if ours != theirs {
			return fmt.Sprintf("%s: %v, gpython has %v", path, ours, theirs)
		}
		return ""
	}
	class, fields := syntax.Fields(ours)
	theirClass, theirFields := legacyFields(theirs)
	path += "." + class
	if class != theirClass || len(fields) != len(theirFields) {
		return fmt.Sprintf("%s: gpython has %s", path, theirClass)
	}
	for i, f := range fields {
		if diff := sameAs(f.Value, theirFields[i].Value, path+"."+f.Name); diff != "" {
			return diff
		}
	}
	return ""
}

func isNone(v any) bool {
	s, ok := v.(string)
	return v == nil || ok && s == ""
}

func sameList(ours []any, theirs any, path string) string {
	list, ok := theirs.([]any)
	if !ok || len(list) != len(ours) {
		return fmt.Sprintf("%s: list of %d, gpython has %v", path, len(ours), theirs)
	}
	for i := range ours {
		if diff := sameAs(ours[i], list[i], fmt.Sprintf("%s[%d]", path, i)); diff != "" {
			return diff
		}
	}
	return ""
}

func items[T any](list []T) []any {
	out := make([]any, len(list))
	for i := range list {
		out[i] = list[i]
	}
	return out
}

// pointer gives a nil without type for a nil pointer.
func pointer[T any](p *T) any {
	if p == nil {
		return nil
	}
	return p
}

func fieldsOf(values ...any) []syntax.Field {
	fields := make([]syntax.Field, len(values))
	for i, v := range values {
		fields[i].Value = v
	}
	return fields
}

// legacyFields describes a node of gpython in the terms of later versions.
func legacyFields(n any) (string, []syntax.Field) {
	switch n := n.(type) {
	case *ast.FunctionDef:
		return "FunctionDef", fieldsOf(string(n.Name), n.Args, items(n.Body), items(n.DecoratorList), n.Returns, nil)
	case *ast.ClassDef:
		args, keywords := unstar(n.Bases, n.Keywords, n.Starargs, n.Kwargs)
		return "ClassDef", fieldsOf(string(n.Name), args, keywords, items(n.Body), items(n.DecoratorList))
	case *ast.Call:
		args, keywords := unstar(n.Args, n.Keywords, n.Starargs, n.Kwargs)
		return "Call", fieldsOf(n.Func, args, keywords)
	case *ast.Name:
		// gpython keeps the dotted name of a decorator in one piece.
		if dot := strings.LastIndexByte(string(n.Id), '.'); dot >= 0 {
			return "Attribute", fieldsOf(&ast.Name{Id: n.Id[:dot], Ctx: n.Ctx}, string(n.Id[dot+1:]), syntax.Operator("Load"))
		}
	case *ast.Lambda:
		return "Lambda", fieldsOf(n.Args, n.Body)
	case *ast.Arguments:
		return "arguments", fieldsOf([]any{}, items(n.Args), pointer(n.Vararg), items(n.Kwonlyargs), items(n.KwDefaults),
			pointer(n.Kwarg), items(n.Defaults))
	case *ast.ListComp:
		return "ListComp", fieldsOf(n.Elt, clauses(n.Generators))
	case *ast.SetComp:
		return "SetComp", fieldsOf(n.Elt, clauses(n.Generators))
	case *ast.GeneratorExp:
		return "GeneratorExp", fieldsOf(n.Elt, clauses(n.Generators))
	case *ast.DictComp:
		return "DictComp", fieldsOf(n.Key, n.Value, clauses(n.Generators))
	case *ast.Comprehension:
		return "comprehension", fieldsOf(n.Target, n.Iter, items(n.Ifs), 0)
	case *ast.Subscript:
		_, ctx := syntax.Fields(&ast.Name{Ctx: n.Ctx})
		return "Subscript", fieldsOf(n.Value, unslice(n.Slice), ctx[1].Value)
	case *sliceTuple:
		dims := make([]any, len(n.Dims))
		for i, d := range n.Dims {
			dims[i] = unslice(d)
		}
		return "Tuple", fieldsOf(dims, syntax.Operator("Load"))
	case *ast.Slice:
		return "Slice", fieldsOf(n.Lower, n.Upper, n.Step)
	}
	if v, ok := legacyConstant(n); ok {
		return "Constant", fieldsOf(v, nil)
	}
	return syntax.Fields(n)
}

// unstar puts the one starred and the one double starred argument of Python 3.4
// among the others.
func unstar(args []ast.Expr, keywords []*ast.Keyword, star, double ast.Expr) ([]any, []any) {
	a, k := items(args), items(keywords)
	if star != nil {
		a = append(a, &ast.Starred{Value: star, Ctx: ast.Load})
	}
	if double != nil {
		k = append(k, &ast.Keyword{Value: double})
	}
	return a, k
}

func clauses(list []ast.Comprehension) []any {
	out := make([]any, len(list))
	for i := range list {
		out[i] = &list[i]
	}
	return out
}

// unslice turns the slices of Python 3.4 into expressions.
func unslice(s ast.Slicer) any {
	switch s := s.(type) {
	case *ast.Index:
		return s.Value
	case *ast.ExtSlice:
		return &sliceTuple{s}
	}
	return s
}

// sliceTuple is several slices, which are a Tuple now.
type sliceTuple struct{ *ast.ExtSlice }

func legacyConstant(n any) (syntax.Value, bool) {
	switch n := n.(type) {
	case *ast.Str:
		return syntax.Str(n.S), true
	case *ast.Bytes:
		return syntax.Bytes(n.S), true
	case *ast.Ellipsis:
		return syntax.EllipsisValue{}, true
	case *ast.NameConstant:
		if n.Value == ast.Singleton(py.None) {
			return syntax.None{}, true
		}
		return syntax.Bool(n.Value == ast.Singleton(py.True)), true
	case *ast.Num:
		return legacyNumber(n.N), true
	}
	return nil, false
}

func legacyNumber(n py.Object) syntax.Value {
	switch n := n.(type) {
	case py.Int:
		return syntax.Int(n)
	case *py.BigInt:
		b := new(syntax.BigInt)
		b.Set((*big.Int)(n))
		return b
	case py.Float:
		return syntax.Float(n)
	case py.Complex:
		return syntax.Imag(imag(complex128(n)))
	}
	return nil
}
