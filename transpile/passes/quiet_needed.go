package passes

import (
	"maps"

	"pyx2cpp/transpile/ir"
)

// anchors finds the statements of a nest whose values every run of them leads
// to something that stays: a store, a test, or a local that is kept after the
// nest. Of such a value no optimiser can drop the computation, so that the
// processor's flags tell of it.
type anchors struct {
	kept map[ir.Stmt]bool
	// chooses holds the tests that decide whether a turn changes what is needed after the loop.
	chooses map[ir.Stmt]bool
	loop    *ir.Local // variable of the innermost loop
	in      []ir.Stmt // its body
}

type localSet map[*ir.Local]bool

func (s localSet) reads(e ir.Expr) { ir.Reads(e, func(l *ir.Local) { s[l] = true }) }

// both returns what is in s and in t.
func (s localSet) both(t localSet) localSet {
	out := localSet{}
	for l := range s {
		if t[l] {
			out[l] = true
		}
	}
	return out
}

// list goes backward through statements; after are the locals whose values are
// needed behind them. It returns those needed before.
func (a *anchors) list(list []ir.Stmt, after localSet) localSet {
	need := maps.Clone(after)
	for i := len(list) - 1; i >= 0; i-- {
		switch s := list[i].(type) {
		case *ir.Assign:
			a.value(s, s.Dst, []ir.Expr{s.X}, need)
		case *ir.Check:
			a.value(s, s.Dst, s.Args, need)
		case *ir.StoreElem:
			a.kept[s] = a.stays(s, list[i+1:])
			if a.kept[s] {
				need.reads(s.X)
				need.reads(s.Index)
			}
		case *ir.If:
			need = a.list(s.Then, need).both(a.list(s.Else, need))
			a.kept[s] = a.chooses[s] || a.any(s.Then) || a.any(s.Else)
			if a.kept[s] { // with nothing on its branches a test is dropped, too
				need.reads(s.Cond)
			}
		case *ir.For:
			need = a.turns(s, need)
		case *ir.While:
			need = a.whileTurns(s, need)
		}
	}
	return need
}

// any tells whether something in a list is kept.
func (a *anchors) any(list []ir.Stmt) bool {
	found := false
	ir.Walk(list, func(s ir.Stmt) { found = found || a.kept[s] })
	return found
}

// value is a statement that gives dst a value.
func (a *anchors) value(s ir.Stmt, dst *ir.Local, from []ir.Expr, need localSet) {
	a.kept[s] = need[dst]
	if !need[dst] {
		return
	}
	delete(need, dst)
	for _, e := range from {
		need.reads(e)
	}
}

// whileTurns is the same for a loop whose test is computed after every turn: it
// is needed when something else in the loop is, since the whole loop may go otherwise.
func (a *anchors) whileTurns(s *ir.While, after localSet) localSet {
	outer, body := a.loop, a.in
	a.loop, a.in = nil, s.Body
	a.choosers(s.Body, after, assignments(s.Body))
	end := a.settle(s.Body, after, localSet{})
	a.kept[s] = a.any(s.Body)
	if a.kept[s] {
		test := localSet{}
		test.reads(s.Cond)
		end = a.settle(s.Body, after, test)
	}
	a.loop, a.in = outer, body
	return maps.Clone(end)
}

// settle returns what is needed at the end of a turn: what both the next one and what comes after the loop need, and what
// the test reads.
func (a *anchors) settle(body []ir.Stmt, after, test localSet) localSet {
	end := maps.Clone(after)
	maps.Copy(end, test)
	for {
		next := after.both(a.list(body, end))
		maps.Copy(next, test)
		if len(next) == len(end) {
			return end
		}
		end = next
	}
}

// turns is a loop: what a turn leaves is needed when the next one needs it and what comes after the loop, too.
func (a *anchors) turns(s *ir.For, after localSet) localSet {
	outer, body := a.loop, a.in
	a.loop, a.in = s.Var, s.Body
	a.choosers(s.Body, after, assignments(s.Body))
	end := after
	for {
		before := a.list(s.Body, end)
		delete(before, s.Var)
		next := after.both(before)
		if len(next) == len(end) {
			break
		}
		end = next
	}
	a.loop, a.in = outer, body
	need := maps.Clone(end)
	need.reads(s.Lo)
	need.reads(s.Hi)
	return need
}

// assignments counts where each local is assigned.
func assignments(body []ir.Stmt) map[*ir.Local]int {
	count := map[*ir.Local]int{}
	ir.Walk(body, func(s ir.Stmt) {
		for _, d := range ir.Defs(s) {
			count[d]++
		}
	})
	return count
}

// choosers finds the tests of a turn on which it depends whether a local that
// is needed after the loop keeps its value: the place of a minimum, say. With
// one assignment of the local alone no later one can make the test superfluous.
func (a *anchors) choosers(body []ir.Stmt, after localSet, count map[*ir.Local]int) {
	for _, s := range body {
		branch, ok := s.(*ir.If)
		if !ok {
			continue
		}
		chooses := false
		for _, b := range ir.Bodies(branch) {
			for _, t := range *b {
				for _, d := range ir.Defs(t) {
					chooses = chooses || after[d] && count[d] == 1
				}
			}
		}
		a.chooses[s] = chooses
	}
}

// stays tells whether what s stores is still there, or has been read, when something else is stored in its place.
func (a *anchors) stays(s *ir.StoreElem, later []ir.Stmt) bool {
	own := localSet{}
	own.reads(s.Index)
	ok := true
	ir.Walk(later, func(t ir.Stmt) {
		if other, store := t.(*ir.StoreElem); store && other.Data == s.Data {
			its := localSet{}
			its.reads(other.Index)
			apart := len(its) == len(own) && len(own.both(its)) == len(own) && ir.ExprString(other.Index) != ir.ExprString(s.Index)
			ok = ok && apart
		}
	})
	return ok && (a.dependent(s.Index, a.loop) || a.dependent(s.X, s.Data))
}

// dependent tells whether e is computed from l within a turn of the innermost loop.
func (a *anchors) dependent(e ir.Expr, l *ir.Local) bool {
	from := localSet{}
	from.reads(e)
	for grown := true; grown; {
		n := len(from)
		ir.Walk(a.in, func(s ir.Stmt) {
			for _, d := range ir.Defs(s) {
				if from[d] {
					for _, x := range ir.Exprs(s) {
						from.reads(*x)
					}
				}
			}
		})
		grown = len(from) > n
	}
	return from[l]
}

// exposed collects the locals that list reads before it has certainly assigned them.
func exposed(list []ir.Stmt, assigned localSet, found localSet) {
	for _, s := range list {
		for _, e := range ir.Exprs(s) {
			ir.Reads(*e, func(l *ir.Local) { found[l] = found[l] || !assigned[l] })
		}
		switch s := s.(type) {
		case *ir.If:
			yes, no := maps.Clone(assigned), maps.Clone(assigned)
			exposed(s.Then, yes, found)
			exposed(s.Else, no, found)
			maps.Copy(assigned, yes.both(no))
		case *ir.For:
			inside := maps.Clone(assigned)
			inside[s.Var] = true
			exposed(s.Body, inside, found)
		case *ir.While:
			exposed(s.Body, maps.Clone(assigned), found)
		default:
			for _, d := range ir.Defs(s) {
				assigned[d] = true
			}
		}
	}
}
