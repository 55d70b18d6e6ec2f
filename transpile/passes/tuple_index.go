package passes

import (
	"maps"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// tupleIndices writes an index of an array out where it is used, when it is a
// tuple in a temporary: what the ways out of an access keep of it then goes
// with the access.
//
//	t1 = tuple(v_i, v_j)                         t1 = tuple(v_i, v_j)
//	t2 = check operator.getitem(v_c, t1)     →   t2 = check operator.getitem(v_c, tuple(v_i, v_j))
//	check operator.setitem(v_c, t1, t2)          check operator.setitem(v_c, tuple(v_i, v_j), t2)
func tupleIndices(c *Context) {
	t := &tupleWriter{defs: c.definitions()}
	t.body(c.Func.Body, map[*ir.Local]*ir.MakeTuple{})
}

type tupleWriter struct{ defs map[*ir.Local]ir.Stmt }

// body goes through a list; known are the tuples whose items have not changed since they were made.
func (t *tupleWriter) body(list []ir.Stmt, known map[*ir.Local]*ir.MakeTuple) {
	for _, s := range list {
		for _, b := range ir.Bodies(s) {
			inside := maps.Clone(known)
			ir.Walk([]ir.Stmt{s}, func(s ir.Stmt) { forget(inside, s) })
			t.body(*b, inside)
		}
		if c, ok := s.(*ir.Check); ok && isAccess(c) {
			if use, ok := c.Args[1].(*ir.Use); ok && known[use.Local] != nil {
				c.Args[1] = ir.Clone(known[use.Local])
			}
		}
		ir.Walk([]ir.Stmt{s}, func(s ir.Stmt) { forget(known, s) })
		if a, ok := s.(*ir.Assign); ok && a.Dst != nil && t.defs[a.Dst] == s {
			if tuple, ok := a.X.(*ir.MakeTuple); ok && plainInts(tuple) {
				known[a.Dst] = tuple
			}
		}
	}
}

// isAccess tells whether s gets or sets something of an array.
func isAccess(s *ir.Check) bool {
	return (s.Row.Name == "operator.getitem" || s.Row.Name == "operator.setitem") && s.Args[0].Type().Kind == types.KArray
}

// forget drops the tuples of which s changes an item.
func forget(known map[*ir.Local]*ir.MakeTuple, s ir.Stmt) {
	for _, d := range ir.Defs(s) {
		for l, tuple := range known {
			ir.Reads(tuple, func(r *ir.Local) {
				if r == d {
					delete(known, l)
				}
			})
		}
	}
}

// plainInts tells whether all items of a tuple are ints that can be computed again.
func plainInts(t *ir.MakeTuple) bool {
	for _, x := range t.Items {
		if x.Type() != types.Int || !isPure(x) || readsMemory(x) {
			return false
		}
	}
	return len(t.Items) > 0
}
