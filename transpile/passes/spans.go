package passes

import (
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// spans takes where the items of lists lie before a loop that can't change it.
//
//	for 1 v_p = 0 to v_n step 1:                          s_a = pass.span(v_a)
//	  t1 = check pass.row_get(pass.row(pass.span(v_a),    s_r = pass.row(s_a, v_i)
//	      v_i), v_a, v_i, v_p)                         →  for 1 v_p = 0 to v_n step 1:
//	  t2 = check operator.getitem(v_x, v_p)                 t1 = check pass.row_get(s_r, v_a, v_i, v_p)
//	                                                        t2 = check pass.span_get(s_x, v_x, v_p)
//
// The span of a Python list, and of a row that is not there, is empty: the
// access itself then does what it did before. Lists that Python can't reach
// change by native operations alone, whatever Python code runs meanwhile.
func spans(c *Context) {
	known := map[*ir.Local]bool{}
	for _, l := range c.Func.Params {
		known[l] = true
	}
	(&spanner{c: c}).body(&c.Func.Body, known)
}

type spanner struct{ c *Context }

// body goes through a list; known are the locals that certainly have a value.
func (p *spanner) body(list *[]ir.Stmt, known map[*ir.Local]bool) {
	var out []ir.Stmt
	for _, s := range *list {
		if isLoop(s) && !slowLoop(s) {
			out = append(out, p.loop(s, known)...)
		}
		for _, b := range ir.Bodies(s) {
			if slowLoop(s) {
				break
			}
			inner := map[*ir.Local]bool{}
			for l := range known {
				inner[l] = true
			}
			for _, l := range ir.Defs(s) {
				inner[l] = true
			}
			p.body(b, inner)
		}
		for _, l := range ir.Defs(s) {
			known[l] = known[l] || !isLoop(s)
		}
		out = append(out, s)
	}
	*list = out
}

func slowLoop(s ir.Stmt) bool {
	loop, ok := s.(*ir.For)
	return ok && loop.Slow
}

// hoist is one loop with what is taken before it.
type hoist struct {
	p        *spanner
	known    map[*ir.Local]bool
	assigned map[*ir.Local]bool
	harm     *disturbed
	taken    map[string]*ir.Local
	before   []ir.Stmt
	line     int
}

// loop returns the statements that take what s needs, and makes s use it.
func (p *spanner) loop(s ir.Stmt, known map[*ir.Local]bool) []ir.Stmt {
	h := &hoist{p: p, known: known, assigned: assignedIn([]ir.Stmt{s}), harm: disturbance(p.c.Module, []ir.Stmt{s}), taken: map[string]*ir.Local{}, line: ir.LineOf(s)}
	if h.harm.all {
		return nil
	}
	for _, b := range ir.Bodies(s) {
		h.body(*b)
	}
	return h.before
}

func (h *hoist) body(list []ir.Stmt) {
	for _, s := range list {
		if slowLoop(s) {
			continue
		}
		if c, ok := s.(*ir.Check); ok {
			h.check(c)
		}
		for _, b := range ir.Bodies(s) {
			h.body(*b)
		}
	}
}

// check makes an access use what was taken before the loop, as far as that can be.
func (h *hoist) check(c *ir.Check) {
	if c.Row == rowGet || c.Row == rowSet {
		c.Args[0] = rewriteExpr(c.Args[0], h.take)
		return
	}
	list, set, ok := isItem(c)
	if !ok || c.Dst == nil && !set || !h.stays(list) || !spanItem(list.Type.Elem()) {
		return
	}
	at := h.take(&ir.Op{Row: spanRow, Args: []ir.Expr{&ir.Use{Local: list}}, T: list.Type})
	c.Args = append([]ir.Expr{at}, c.Args...)
	c.Row = spanGet
	if set {
		c.Row = spanSet
	}
}

// stays tells whether the items of the list in l lie where they are during the whole loop.
func (h *hoist) stays(l *ir.Local) bool {
	return h.known[l] && !h.assigned[l] && !h.harm.has(l.Type)
}

// take replaces a span by a local that was set before the loop, if it is the same in every turn.
func (h *hoist) take(e ir.Expr) ir.Expr {
	op, ok := e.(*ir.Op)
	if !ok || op.Row != spanRow && op.Row != subRow2 {
		return e
	}
	stays := !h.harm.has(op.T)
	for _, a := range op.Args {
		stays = stays && isPure(a) && !mentionsElem(a)
		ir.Reads(a, func(l *ir.Local) {
			stays = stays && h.known[l] && !h.assigned[l] && (l.Type.Kind != types.KList || !h.harm.has(l.Type))
		})
	}
	if !stays {
		return e
	}
	key := ir.ExprString(op)
	l := h.taken[key]
	if l == nil {
		l = h.p.c.newLocal("s_"+trimmed(op), op.T)
		l.Span = true
		h.taken[key] = l
		h.known[l] = true
		h.before = append(h.before, &ir.Assign{Dst: l, X: op, Line: h.line})
	}
	return &ir.Use{Local: l}
}

// mentionsElem tells whether e reads an item: a list's may change.
func mentionsElem(e ir.Expr) bool {
	found := false
	ir.WalkExpr(e, func(e ir.Expr) {
		switch e.(type) {
		case *ir.Elem, *ir.Cell:
			found = true
		}
	})
	return found
}

// trimmed returns a name for the span of a list or row.
func trimmed(op *ir.Op) string {
	name := ""
	ir.Reads(op, func(l *ir.Local) {
		if name == "" {
			name = l.Name
		}
	})
	for len(name) > 2 && name[1] == '_' {
		name = name[2:]
	}
	if op.Row == subRow2 {
		name += "_row"
	}
	return name
}
