package passes

import (
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// places are the arrays and lists from outside a turn that a part of it reads and writes.
type places struct{ reads, writes []*ir.Local }

// turnAccess is what the two parts of a turn do.
type turnAccess struct {
	early, late places
	fails       bool // an edge inside is taken, maybe
	keeps       bool // it reads lists that Python has
	tests       []ir.Expr
}

// check decides whether the parts of a turn are independent, as long as the tests hold.
func (t *turns) check(early, late []ir.Stmt) {
	a := &turnAccess{tests: t.loop.Own.Tests}
	t.collect(early, &a.early)
	t.collect(late, &a.late)
	a.fails = t.mayFail(early) || exitsFrom(late)
	a.keeps = keepsGIL(early)
	for _, l := range a.early.writes {
		if a.fails && contains(a.early.reads, l) {
			t.refuse(0, "%s is changed where it is read, and the turns may have to be run again", l.Name)
		}
		for _, other := range t.others(a) {
			t.apart(a, l, other)
		}
	}
	for _, l := range a.late.writes {
		if contains(a.early.reads, l) || contains(a.early.writes, l) {
			t.refuse(0, "turns change items of %s that others read", l.Name)
		}
		for _, other := range a.early.reads {
			t.apart(a, l, other)
		}
	}
	if len(late) > 0 && weight(early) < worthLater && weight(early) > 0 {
		t.refuse(0, "little would be left for threads beside what has an order")
	}
	assigned := assignedIn(early)
	for _, l := range t.p.c.Func.Locals {
		if assigned[l] && (t.read[l] || t.last[l]) {
			if t.last[l] && t.later[l] && !t.read[l] {
				continue
			}
			t.kept = append(t.kept, l)
			if roomFor(l.Type) == nil {
				t.refuse(0, "a value of type %s waits", l.Type)
			}
		}
	}
	t.access = a
}

func contains(list []*ir.Local, l *ir.Local) bool {
	for _, x := range list {
		if x == l {
			return true
		}
	}
	return false
}

// others are all places of a loop.
func (t *turns) others(a *turnAccess) []*ir.Local {
	var list []*ir.Local
	for _, part := range [][]*ir.Local{a.early.reads, a.early.writes, a.late.reads, a.late.writes} {
		for _, l := range part {
			if !contains(list, l) {
				list = append(list, l)
			}
		}
	}
	return list
}

// apart adds the test that two arrays or lists have no memory in common.
func (t *turns) apart(a *turnAccess, x, y *ir.Local) {
	if x == y || x.Type.Kind != y.Type.Kind || t.sole(x) || t.sole(y) {
		return
	}
	row := apartRow
	if x.Type.Kind == types.KList {
		if x.Type != y.Type {
			return
		}
		row = otherListRow
	}
	a.tests = append(a.tests, &ir.Op{Row: row, Args: []ir.Expr{&ir.Use{Local: x}, &ir.Use{Local: y}}, T: types.Bool})
}

// sole tells whether nothing else leads to the items of x.
func (t *turns) sole(x *ir.Local) bool {
	for data, base := range t.p.bases {
		if base == x && data.Sole {
			return true
		}
	}
	return x.Items > 0
}

// collect finds what a part of a turn does with arrays and lists from outside.
func (t *turns) collect(body []ir.Stmt, p *places) {
	add := func(list *[]*ir.Local, l *ir.Local) {
		if !t.assigned[l] && !contains(*list, l) {
			*list = append(*list, l)
		}
	}
	ir.Walk(body, func(s ir.Stmt) {
		eachElem(s, func(data *ir.Local) { add(&p.reads, t.base(data)) })
		switch s := s.(type) {
		case *ir.StoreElem:
			add(&p.writes, t.base(s.Data))
		case *ir.Check:
			for _, e := range s.Args {
				t.handles(e, func(l *ir.Local) {
					add(&p.reads, l)
					if !s.Row.Pure && !looks[s.Row.Name] {
						add(&p.writes, l)
					}
				})
			}
			return
		}
		for _, e := range ir.Exprs(s) {
			t.handles(*e, func(l *ir.Local) { add(&p.reads, l) })
		}
	})
}

// handles calls f for the arrays and lists that e reads as a whole, sizes apart.
func (t *turns) handles(e ir.Expr, f func(*ir.Local)) {
	switch e := e.(type) {
	case *ir.Use:
		if k := e.Local.Type.Kind; !e.Local.Data && !e.Local.Span && (k == types.KArray || k == types.KList) {
			f(e.Local)
		}
	case *ir.Op:
		if sizes[e.Row.Name] {
			return
		}
	}
	for _, x := range ir.Parts(e) {
		t.handles(*x, f)
	}
}

// sizes are rows that read no items.
var sizes = map[string]bool{"pass.size": true, "pass.all_size": true, "pass.is_writeable": true, "len": true, "ndarray:shape": true, "ndarray:size": true}

// mayFail tells whether a turn may have to be run again.
func (t *turns) mayFail(body []ir.Stmt) bool {
	found := len(t.sums) > 0
	ir.Walk(body, func(s ir.Stmt) {
		switch s := s.(type) {
		case *ir.Check:
			found = found || !isTick(s) && (s.Raise != nil || s.Exit != nil)
		case *ir.CallFunc, *ir.Leave:
			found = true
		}
		for _, e := range ir.Exprs(s) {
			ir.WalkExpr(*e, func(e ir.Expr) {
				op, ok := e.(*ir.Op)
				found = found || ok && op.Row.Notes
			})
		}
	})
	return found
}

// exitsFrom tells whether body may leave for the generic clone, which begins the turns behind anew.
func exitsFrom(body []ir.Stmt) bool {
	found := false
	ir.Walk(body, func(s ir.Stmt) {
		_, exit := ir.Edges(s)
		found = found || exit != nil
	})
	return found
}

// keepsGIL tells whether body reads lists that Python may have.
func keepsGIL(body []ir.Stmt) bool {
	found := false
	ir.Walk(body, func(s ir.Stmt) {
		for _, e := range ir.Exprs(s) {
			ir.WalkExpr(*e, func(e ir.Expr) {
				use, ok := e.(*ir.Use)
				found = found || ok && !use.Local.Data && use.Local.Type.Kind == types.KList
			})
		}
	})
	return found
}

// weight is about what body costs, in additions; 0 when it loops or calls functions, so that there is no telling.
func weight(body []ir.Stmt) int {
	const function, division = 20, 5
	total, unknown := 0, false
	of := func(row *lib.Row) int {
		switch byName[row.Name] {
		case opFloatDiv, opFloorDiv, opMod:
			return division
		case other:
			if row.Header != "" && row.Raises {
				return function
			}
		}
		return 1
	}
	ir.Walk(body, func(s ir.Stmt) {
		if _, block := s.(*ir.Block); isLoop(s) && !block {
			unknown = true
		}
		switch s := s.(type) {
		case *ir.CallFunc:
			unknown = true
		case *ir.Check:
			if !isTick(s) {
				total += of(s.Row)
			}
		}
		for _, e := range ir.Exprs(s) {
			ir.WalkExpr(*e, func(e ir.Expr) {
				if op, ok := e.(*ir.Op); ok {
					total += of(op.Row)
					if op.Row.Name == "math.erf" || op.Row.Name == "float.div_nonzero" {
						total += division
					}
				}
			})
		}
	})
	if unknown {
		return 0
	}
	return max(total, 1)
}
