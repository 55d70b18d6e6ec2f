package syntax_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// TestTrees compares the trees of the programs in ast/ with the goldens: above
// all the syntax that came after the running interpreter's.
func TestTrees(t *testing.T) {
	eachGolden(t, "ast", ".ast", func(t *testing.T, g golden) string {
		tree, err := syntax.Parse([]byte(g.source), g.name+".py")
		if err != nil {
			t.Errorf("%v", err)
			return ""
		}
		o := outliner{tree: tree}
		o.value("", tree.Module, "")
		return o.out.String()
	})
}

// TestTreesAsCPython compares the same programs with the interpreter, as far as
// it knows their syntax.
func TestTreesAsCPython(t *testing.T) {
	dir := t.TempDir()
	var files []string
	eachGoldenSource(t, "ast", func(g golden) {
		path := filepath.Join(dir, fmt.Sprintf("%03d-%s.py", len(files), g.name))
		if err := os.WriteFile(path, []byte(g.source), 0o644); err != nil {
			t.Fatal(err)
		}
		files = append(files, path)
	})
	loose := pythonVersion(t) < 312
	work := make(chan record, len(files))
	pickles(t, files, work)
	close(work)
	compared := 0
	for r := range work {
		src, err := os.ReadFile(r.file)
		if err != nil {
			t.Fatal(err)
		}
		if _, outcome := compareFile(t, r, src, loose); outcome == sameTree {
			compared++
		}
	}
	t.Logf("%d of %d programs compared", compared, len(files))
}

// outliner prints a tree with one node or simple field a line.
type outliner struct {
	tree *syntax.Tree
	out  strings.Builder
}

func (o *outliner) value(name string, v any, indent string) {
	if name != "" {
		name += ": "
	}
	switch v := v.(type) {
	case nil:
	case []any:
		for i, item := range v {
			if item == nil {
				fmt.Fprintf(&o.out, "%s%s%d: None\n", indent, name, i)
				continue
			}
			o.value(strings.TrimSuffix(name, ": "), item, indent)
		}
	case string, int, syntax.Operator:
		fmt.Fprintf(&o.out, "%s%s%v\n", indent, name, v)
	case syntax.Value:
		fmt.Fprintf(&o.out, "%s%s%s\n", indent, name, syntax.Repr(v))
	default:
		o.node(name, v, indent)
	}
}

func (o *outliner) node(name string, n any, indent string) {
	class, fields := syntax.Fields(n)
	where := ""
	if node, ok := n.(ast.Ast); ok {
		if s, ok := o.tree.Span(node); ok {
			where = fmt.Sprintf(" %d:%d-%d:%d", s.Line, s.Col, s.EndLine, s.EndCol)
		}
	}
	fmt.Fprintf(&o.out, "%s%s%s%s\n", indent, name, class, where)
	for _, f := range fields {
		o.value(f.Name, f.Value, indent+"  ")
	}
}
