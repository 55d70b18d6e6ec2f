package syntax

import (
	"bufio"
	"io"
	"strconv"

	"github.com/go-python/gpython/ast"
)

// Dump prints the tree as CPython's ast.dump(tree, include_attributes=True)
// does, with the positions as the attributes lineno to end_col_offset.
func (t *Tree) Dump(w io.Writer) error {
	d := dumper{tree: t, out: bufio.NewWriter(w)}
	d.value(t.Module)
	d.out.WriteByte('\n')
	return d.out.Flush()
}

type dumper struct {
	tree *Tree
	out  *bufio.Writer
}

func (d *dumper) value(v any) {
	switch v := v.(type) {
	case nil:
		d.out.WriteString("None")
	case Operator:
		d.out.WriteString(string(v) + "()")
	case string:
		d.out.WriteString(reprString(v))
	case int:
		d.out.WriteString(strconv.Itoa(v))
	case Value:
		d.out.WriteString(Repr(v))
	case []any:
		d.out.WriteByte('[')
		for i, item := range v {
			if i > 0 {
				d.out.WriteString(", ")
			}
			d.value(item)
		}
		d.out.WriteByte(']')
	default:
		d.node(v)
	}
}

func (d *dumper) node(n any) {
	class, fields := Fields(n)
	d.out.WriteString(class + "(")
	separator := ""
	for _, f := range fields {
		if f.Value == nil {
			continue
		}
		d.out.WriteString(separator + f.Name + "=")
		d.value(f.Value)
		separator = ", "
	}
	if node, ok := n.(ast.Ast); ok {
		if span, ok := d.tree.Span(node); ok {
			d.out.WriteString(separator)
			d.position("lineno=", span.Line)
			d.position(", col_offset=", span.Col)
			d.position(", end_lineno=", span.EndLine)
			d.position(", end_col_offset=", span.EndCol)
		}
	}
	d.out.WriteByte(')')
}

func (d *dumper) position(name string, n int) {
	d.out.WriteString(name)
	d.out.WriteString(strconv.Itoa(n))
}
