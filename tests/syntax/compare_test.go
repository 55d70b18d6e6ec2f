package syntax_test

import (
	"fmt"
	"math"
	"math/big"
	"slices"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// comparison compares our tree with CPython's and keeps the first difference.
type comparison struct {
	tree *syntax.Tree
	// loose leaves out the positions within f-strings, which CPython before
	// 3.12 gets wrong.
	loose bool
	diff  string
	nodes int
}

// compareTrees gives the first difference, "" if there is none.
func compareTrees(tree *syntax.Tree, py any, loose bool) (diff string, nodes int) {
	c := &comparison{tree: tree, loose: loose}
	c.value(tree.Module, py, "", false)
	return c.diff, c.nodes
}

func (c *comparison) fail(path, format string, args ...any) {
	if c.diff == "" {
		c.diff = path + ": " + fmt.Sprintf(format, args...)
	}
}

func (c *comparison) value(ours, py any, path string, inFString bool) {
	if c.diff != "" {
		return
	}
	switch o := ours.(type) {
	case nil:
		if py != nil {
			c.fail(path, "absent, CPython has %v", py)
		}
	case []any:
		c.list(o, py, path, inFString)
	case syntax.Operator:
		if n, ok := py.(*pyNode); !ok || n.class != string(o) {
			c.fail(path, "%s, CPython has %v", o, py)
		}
	case syntax.Value:
		if !sameConstant(o, py) {
			c.fail(path, "%s, CPython has %v", syntax.Repr(o), py)
		}
	case string:
		if py != o {
			c.fail(path, "%q, CPython has %q", o, py)
		}
	case int:
		if py != int64(o) {
			c.fail(path, "%d, CPython has %v", o, py)
		}
	default:
		c.node(o, py, path, inFString)
	}
}

func (c *comparison) list(ours []any, py any, path string, inFString bool) {
	l, ok := py.(*pyList)
	if !ok || len(l.items) != len(ours) {
		c.fail(path, "list of %d, CPython has %v", len(ours), py)
		return
	}
	for i := range ours {
		if c.diff == "" {
			c.value(ours[i], l.items[i], fmt.Sprintf("%s[%d]", path, i), inFString)
		}
	}
}

func (c *comparison) node(ours, py any, path string, inFString bool) {
	c.nodes++
	n, ok := py.(*pyNode)
	class, fields := syntax.Fields(ours)
	if !ok || n.class != class {
		c.fail(path, "%s, CPython has %v", class, py)
		return
	}
	path += "." + class
	if !inFString {
		c.position(ours, n, path)
	}
	if class == "JoinedStr" {
		inFString = inFString || c.loose
		dropEmpty(n.field("values"))
	}
	for _, f := range fields {
		c.value(f.Value, n.field(f.Name), path+"."+f.Name, inFString)
	}
	for i := 0; i < len(n.fields); i += 2 {
		c.extra(fields, n.fields[i].(string), n.fields[i+1], path)
	}
}

// dropEmpty removes the empty strings that CPython 3.12 leaves in f-strings.
func dropEmpty(values any) {
	l, ok := values.(*pyList)
	if !ok {
		return
	}
	l.items = slices.DeleteFunc(l.items, func(v any) bool {
		n, ok := v.(*pyNode)
		return ok && n.class == "Constant" && n.field("value") == ""
	})
}

// extra finds a field of CPython that we do not have and that says something.
func (c *comparison) extra(fields []syntax.Field, name string, value any, path string) {
	switch name {
	case "lineno", "col_offset", "end_lineno", "end_col_offset":
		return
	}
	if l, ok := value.(*pyList); value == nil || ok && len(l.items) == 0 {
		return
	}
	for _, f := range fields {
		if f.Name == name {
			return
		}
	}
	c.fail(path, "field %s is missing", name)
}

func (c *comparison) position(ours any, n *pyNode, path string) {
	node, ok := ours.(ast.Ast)
	if !ok {
		return
	}
	span, ok := c.tree.Span(node)
	if !ok {
		if n.field("lineno") != nil {
			c.fail(path, "no position, CPython has line %v", n.field("lineno"))
		}
		return
	}
	want := [4]any{n.field("lineno"), n.field("col_offset"), n.field("end_lineno"), n.field("end_col_offset")}
	got := [4]any{int64(span.Line), int64(span.Col), int64(span.EndLine), int64(span.EndCol)}
	if got != want {
		c.fail(path, "position %v, CPython has %v", got, want)
	}
}

func sameConstant(ours syntax.Value, py any) bool {
	switch o := ours.(type) {
	case syntax.None:
		return py == nil
	case syntax.EllipsisValue:
		return py == pyGlobal("Ellipsis")
	case syntax.Bool:
		return py == bool(o)
	case syntax.Int:
		return py == int64(o)
	case *syntax.BigInt:
		n, ok := py.(*big.Int)
		return ok && n.Cmp(&o.Int) == 0
	case syntax.Float:
		f, ok := py.(float64)
		return ok && math.Float64bits(f) == math.Float64bits(float64(o))
	case syntax.Imag:
		return py == pyComplex(complex(0, float64(o)))
	case syntax.Str:
		return py == string(o)
	case syntax.Bytes:
		return py == pyBytes(o)
	}
	return false
}
