package transpile

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/transpile/passes"
)

// fusion writes the loops that array expressions became, and why there are not fewer.
//
//	error
//	  3: one loop: sub pow → mean, no array
//	  7: not joined: two loops: an operand of fewer dimensions is computed once
func fusion(w io.Writer, m *ir.Module, remarks []passes.Remark) {
	for _, f := range m.Funcs {
		lines := map[int][]string{}
		ir.Walk(f.Body, func(s ir.Stmt) {
			if c, ok := s.(*ir.Check); ok && c.Row.Vector != nil {
				lines[c.Line] = append(lines[c.Line], "one loop: "+loopText(c))
			}
		})
		for _, r := range remarks {
			if r.Func == f.PyName && (r.Pass == "fuse" || r.Pass == "fuse sums") {
				lines[r.Line] = append(lines[r.Line], "not joined: "+r.Reason)
			}
		}
		if len(lines) == 0 {
			continue
		}
		fmt.Fprintln(w, f.PyName)
		var order []int
		for n := range lines {
			order = append(order, n)
		}
		slices.Sort(order)
		for _, n := range order {
			for i, text := range lines[n] {
				whole := slices.ContainsFunc(lines[n], func(other string) bool { return strings.HasPrefix(other, text+" →") })
				if !whole && !slices.Contains(lines[n][:i], text) {
					fmt.Fprintf(w, "  %d: %s\n", n, text)
				}
			}
		}
	}
}

// loopText names the operations of a loop over arrays and says where its result goes.
func loopText(c *ir.Check) string {
	var names []string
	for _, s := range c.Row.Vector.Steps {
		name := s.Row.Name[strings.LastIndexByte(s.Row.Name, '.')+1:]
		if s.Foreign() {
			name += " (NumPy's loop, block by block)"
		}
		names = append(names, name)
	}
	text := strings.Join(names, " ")
	kind, reduction := strings.CutPrefix(c.Row.Cxx, "vector_")
	switch {
	case kind == "into":
		text += ", into the slice"
	case kind == "store":
		text += ", in place"
	case reduction:
		text += " → " + strings.TrimSuffix(kind, "_rows") + ", no array"
	}
	return text
}
