package lib

import (
	"fmt"
	"slices"
	"strings"
)

// section is a part of docs/supported.md.
type section struct {
	title  string
	prefix string // of the names; "" for builtins
}

// sections in the order of the page; the first whose prefix fits takes a row.
var sections = []section{
	{"Operators", "operator."},
	{"Methods and attributes of int", "int."},
	{"Methods and attributes of float", "float."},
	{"Methods of str", "str."},
	{"Methods of list", "list."},
	{"Module math", "math."},
	{"Methods of ndarray", "ndarray."},
	{"Attributes of ndarray", "ndarray:"},
	{"Methods of NumPy scalars", "npscalar."},
	{"Module numpy", "numpy."},
	{"Builtin functions", ""},
}

// Page is docs/supported.md: every row that stands for something a program writes.
func Page(t *Table) string {
	groups := make([][]*Row, len(sections))
	for _, r := range t.Rows() {
		if r.Example != "" {
			i := slices.IndexFunc(sections, func(s section) bool { return strings.HasPrefix(r.Name, s.prefix) })
			groups[i] = append(groups[i], r)
		}
	}
	var b strings.Builder
	b.WriteString(`# What runs natively

Each row is one operation on one combination of argument types, with an example. The page is made from the library table
(` + "`typer/lib`" + `) by ` + "`go test ./typer/lib -update`" + `; the examples are run, compiled and under CPython, by
` + "`tests/rows`" + `, with the examples' arguments and with values at the edges of their types.

Results have the same bits as CPython's and NumPy's unless a row says otherwise. What is not here stays Python: it works,
and the report names the line. Single capital letters stand for any type; ` + "`index`" + ` is an int or a NumPy integer,
` + "`iterable[T]`" + ` a list, tuple, range, str, array or an iterator over one. *May leave*: an int beyond 64 bits, or an item of
another type than its list's, is carried on by CPython's own operations at that point.
`)
	for i := len(sections) - 1; i >= 0; i-- {
		writeSection(&b, sections[i].title, groups[i])
	}
	return b.String()
}

func writeSection(b *strings.Builder, title string, rows []*Row) {
	if len(rows) == 0 {
		return
	}
	fmt.Fprintf(b, "\n## %s\n\n| Signature | Example | Notes |\n|---|---|---|\n", title)
	rows = slices.Clone(rows)
	slices.SortStableFunc(rows, func(x, y *Row) int { return strings.Compare(x.Name, y.Name) })
	for _, r := range rows {
		fmt.Fprintf(b, "| %s | %s | %s |\n", code(r.Name+r.Sig), code(r.Example), notes(r))
	}
}

func code(s string) string { return "`" + strings.ReplaceAll(s, "|", "\\|") + "`" }

func notes(r *Row) string {
	var out []string
	switch r.How {
	case ULP:
		out = append(out, fmt.Sprintf("within %d ulp", r.ULPs))
	case OrderFree:
		out = append(out, "up to the order of summation")
	}
	if r.Exits {
		out = append(out, "may leave")
	}
	if r.Doc != "" {
		out = append(out, r.Doc)
	}
	return strings.Join(out, "; ")
}
