package passes

import (
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// fuseRows makes one operation of getting a row of a list of lists and getting
// or setting an item of it: nobody holds the row meanwhile, so that it is not
// counted, and needs no native face where it is a Python list.
//
//	t1 = check operator.getitem(v_a, v_i) exit(10: a i j)       t2 = check pass.row_get(pass.row(pass.span(v_a), v_i), v_a, v_i, v_j)
//	t2 = check operator.getitem(t1, v_j) exit(12: a i j t1)  →       exit(10: a i j)
//
// Between the two nothing has an effect, so that the clone can begin before both. Where the row stands in the line
// follows as two more operands: an exception is about the row or about the item.
func fuseRows(c *Context) { (&rowFuser{c: c, n: c.count()}).body(&c.Func.Body) }

type rowFuser struct {
	c *Context
	n *counts
}

func (r *rowFuser) body(list *[]ir.Stmt) {
	for i := 0; i < len(*list); i++ {
		for _, b := range ir.Bodies((*list)[i]) {
			r.body(b)
		}
		if def, ok := (*list)[i].(*ir.Check); ok && r.fuse(def, (*list)[i+1:]) {
			*list = append((*list)[:i:i], (*list)[i+1:]...)
			i--
		}
	}
}

// fuse joins def with the accesses to its row in the statements after it; false when it must stay.
func (r *rowFuser) fuse(def *ir.Check, after []ir.Stmt) bool {
	outer, set, ok := isItem(def)
	row := def.Dst
	if !ok || set || row == nil || def.Exit == nil || r.n.defs[row] != 1 || !isTemp(row) ||
		row.Type.Kind != types.KList || !spanItem(row.Type.Elem()) {
		return false
	}
	use := r.uses(def, after)
	if use == nil {
		return false
	}
	for _, s := range after[:use.last+1] {
		r.redirect(s, row, def.Exit)
	}
	for _, s := range use.accesses {
		at := &ir.Op{Row: subRow2, T: row.Type, Args: []ir.Expr{
			&ir.Op{Row: spanRow, Args: []ir.Expr{&ir.Use{Local: outer}}, T: outer.Type}, ir.Clone(def.Args[1])}}
		s.Args = append([]ir.Expr{at, &ir.Use{Local: outer}, ir.Clone(def.Args[1])}, s.Args[1:]...)
		if s.Raise.To != def.Raise.To || s.Raise.From != def.Raise.From {
			s.Args = append(s.Args, intConst(int64(def.Raise.From)), intConst(int64(def.Raise.To)))
		}
		s.Exit = def.Exit
		if s.Row.Name == "operator.setitem" {
			s.Row = rowSet
			continue
		}
		s.Row = rowGet
		if s.Dst == nil {
			s.Dst = r.c.newLocal("t_item", row.Type.Elem())
		}
	}
	return true
}

// rowUses are the accesses to a row, the last of them at index last.
type rowUses struct {
	accesses []*ir.Check
	last     int
}

// uses collects the accesses to def's row; nil when it has other uses or something disturbs it before the last.
func (r *rowFuser) uses(def *ir.Check, after []ir.Stmt) *rowUses {
	u := &rowUses{}
	keep := r.operands(def)
	left := r.n.uses[def.Dst]
	for i, s := range after {
		mentions := ir.CountUses([]ir.Stmt{s})[def.Dst]
		access := r.access(s, def)
		if access != nil {
			u.accesses = append(u.accesses, access)
			u.last = i
		} else if reads(s, def.Dst) || !quiet(s) {
			return nil
		}
		left -= mentions
		if left == 0 {
			break
		}
		if access != nil && access.Row.Name == "operator.setitem" {
			return nil
		}
		for _, l := range ir.Defs(s) {
			if keep[l] {
				return nil
			}
		}
	}
	if left != 0 || len(u.accesses) == 0 {
		return nil
	}
	return u
}

// operands returns the locals that must keep their values until the last access.
func (r *rowFuser) operands(def *ir.Check) map[*ir.Local]bool {
	keep := map[*ir.Local]bool{}
	for _, a := range def.Args {
		ir.Reads(a, func(l *ir.Local) { keep[l] = true })
	}
	for i := range def.Exit.Live {
		for _, l := range def.Exit.Live[i].Locals() {
			keep[l] = true
		}
	}
	return keep
}

// access returns s as an access to the row of def that fails as def does.
func (r *rowFuser) access(s ir.Stmt, def *ir.Check) *ir.Check {
	c, ok := s.(*ir.Check)
	if !ok {
		return nil
	}
	list, _, ok := isItem(c)
	if !ok || list != def.Dst || c.Raise == nil || def.Raise == nil {
		return nil
	}
	a, b := *c.Raise, *def.Raise
	a.Store, b.Store = nil, nil
	if a.To > 0 && b.To > 0 { // the runtime tells them apart
		a.From, a.To = b.From, b.To
	}
	if a != b {
		return nil
	}
	for _, arg := range c.Args[1:] {
		found := false
		ir.Reads(arg, func(l *ir.Local) { found = found || l == def.Dst })
		if found {
			return nil
		}
	}
	return c
}

// reads tells whether an expression of s reads l.
func reads(s ir.Stmt, l *ir.Local) bool {
	found := false
	for _, e := range ir.Exprs(s) {
		ir.Reads(*e, func(x *ir.Local) { found = found || x == l })
	}
	return found
}

// quiet tells whether s, between a row and its use, has no effect and raises
// nothing that the row would not raise, too.
func quiet(s ir.Stmt) bool {
	switch s := s.(type) {
	case *ir.Assign:
		return s.Dst != nil && isPure(s.X)
	case *ir.Check:
		for _, a := range s.Args {
			if !isPure(a) {
				return false
			}
		}
		_, set, item := isItem(s)
		return item && !set || s.Row == rowGet || s.Row.Pure && !s.Row.Raises
	}
	return false
}

// redirect lets exits that would hand the row over leave before it was taken.
func (r *rowFuser) redirect(s ir.Stmt, row *ir.Local, exit *ir.Exit) {
	c, ok := s.(*ir.Check)
	if !ok || c.Exit == nil {
		return
	}
	for i := range c.Exit.Live {
		if c.Exit.Live[i].Local == row {
			c.Exit = exit
			return
		}
	}
}
