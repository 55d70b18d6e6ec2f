package passes

import (
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// version decides before a loop what would be checked in every turn of it.
//
//	for 1 v_l = 0 to 8 step 1:                    block 2:
//	  t1 = check operator.add(v_at, v_l)            if v_at >= 0 and v_at < n_s - 7:
//	  t2 = check pass.get_index(t1, n_s)              for 3 v_l = 0 to 8 step 1:
//	  v_x = d_s[t2]                            →        v_x = d_s[v_at + v_l]
//	                                                  break 2
//	                                                for 1 …: as before
//
// All index arithmetic of a nest of counted loops is written as polynomials in
// what the nest leaves alone and the loop variables; at the corners of their box
// the polynomials are greatest and least. When those fit, so does everything
// between, and no arithmetic on the way can overflow. What can't be decided for
// the whole nest is tried again for the loops inside the fast copy.
func version(c *Context) {
	v := &versioner{c: c, at: loopFacts(c), size: countStmts(c.Func.Body)}
	v.body(&c.Func.Body, nil)
}

const (
	// maxHeight is how many loops deep a nest is taken as a whole: the tests cost
	// little against two inner loops, and each level copies what is in it.
	maxHeight = 3
	maxNest   = 200  // statements in a nest that is copied
	maxFunc   = 4000 // statements in a function that copies are added to
)

type versioner struct {
	c    *Context
	at   map[*ir.For]*facts // what is known before each loop
	size int                // statements in the function by now
}

// loopFacts returns what is known before each counted loop of the function.
func loopFacts(c *Context) map[*ir.For]*facts {
	at := map[*ir.For]*facts{}
	a := newAnalyser()
	a.onLoop = func(s *ir.For) { at[s] = a.at.clone() }
	a.analyse(c.Func.Body)
	return at
}

func countStmts(body []ir.Stmt) int {
	n := 0
	ir.Walk(body, func(ir.Stmt) { n++ })
	return n
}

// height returns how deeply loops are nested in s, itself included.
func height(s ir.Stmt) int {
	inner := 0
	for _, b := range ir.Bodies(s) {
		for _, t := range *b {
			inner = max(inner, height(t))
		}
	}
	if _, ok := ir.LoopID(s); ok {
		if _, block := s.(*ir.Block); !block {
			return inner + 1
		}
	}
	return inner
}

// fastLoop is a fast copy whose body is being improved further. When a test
// fails in it that stands before any effect of the turn, the slow copy takes
// over from that turn on.
type fastLoop struct {
	loop *ir.For
	stop int       // the block to leave for that
	from *ir.Local // where the slow copy begins
	used bool
}

// body versions the loops in a list; owner is set when it is the body of a fast copy.
func (v *versioner) body(list *[]ir.Stmt, owner *fastLoop) {
	var out []ir.Stmt
	for i, s := range *list {
		if loop, ok := s.(*ir.For); ok && height(loop) <= maxHeight {
			var before []ir.Stmt
			if owner != nil {
				before = (*list)[:i]
			}
			if n, led := v.nest(loop, owner, before, lead(out)); n != nil {
				out = append(out[:len(out)-led], n...)
				continue
			}
		}
		out = append(out, s)
		if loop, ok := s.(*ir.For); ok && loop.Slow {
			continue
		}
		for _, b := range ir.Bodies(s) {
			v.body(b, nil)
		}
	}
	*list = out
}

// nest versions the nest of s; nil when nothing can be decided before it. Of
// the arithmetic that leads to it, so many statements at the end of lead are
// part of what is returned.
func (v *versioner) nest(s *ir.For, owner *fastLoop, before, lead []ir.Stmt) (out []ir.Stmt, led int) {
	size := countStmts([]ir.Stmt{s})
	known := v.at[s]
	if known == nil || size > maxNest || v.size+size > maxFunc {
		return nil, 0
	}
	p := planOf(s, known, lead)
	if p == nil {
		return nil, 0
	}
	region := append(append([]ir.Stmt{}, p.nest.lead...), s)
	led = len(p.nest.lead)
	if len(p.tests) == 0 {
		v.resolve(&region, p, region)
		v.body(&s.Body, nil)
		return region, led
	}
	if owner != nil && repeatable(owner.loop, before) {
		owner.used = true
		v.resolve(&region, p, region)
		v.body(&s.Body, nil)
		leave := []ir.Stmt{&ir.Assign{Dst: owner.from, X: &ir.Use{Local: owner.loop.Var}, Line: s.Line}, &ir.Break{ID: owner.stop}}
		return []ir.Stmt{&ir.If{Cond: conjunction(p.tests), Then: region, Else: leave, Line: s.Line, Likely: true}}, led
	}
	v.size += size
	return v.copies(region, s, p), led
}

// planOf plans the nest of s, with as much of the arithmetic that leads to it as can be decided as well.
func planOf(s *ir.For, known *facts, lead []ir.Stmt) *plan {
	for i := 0; ; i++ {
		for ; i < len(lead); i++ { // there is no use in copying what needs no check
			if _, ok := lead[i].(*ir.Check); ok {
				break
			}
		}
		n := newNest(s, lead[i:])
		if n.failed || len(n.order) == 0 {
			return nil
		}
		if p := newPlan(n, known); p.worthwhile() {
			return p
		}
		if i == len(lead) {
			return nil
		}
	}
}

// worthwhile tells whether the plan decides something in the nest, and all that leads to it.
func (p *plan) worthwhile() bool {
	checks := 0
	for _, s := range p.nest.lead {
		if c, ok := s.(*ir.Check); ok {
			checks++
			if !p.decided[c] {
				return false
			}
		}
	}
	return len(p.decided) > checks
}

// maxLead is how many statements that lead to a loop are decided with it.
const maxLead = 8

// lead returns the arithmetic at the end of list. What it is computed from has
// the same value before and after it.
func lead(list []ir.Stmt) []ir.Stmt {
	defined := map[*ir.Local]bool{}
	i := len(list)
	for ; i > 0 && len(list)-i < maxLead; i-- {
		dst, args := intArithmetic(list[i-1])
		if dst == nil || defined[dst] {
			break
		}
		inputs := true
		for _, a := range args {
			ir.Reads(a, func(l *ir.Local) { inputs = inputs && !defined[l] && l != dst })
		}
		if !inputs {
			break
		}
		defined[dst] = true
	}
	return list[i:]
}

// intArithmetic returns what s assigns and from what when s is arithmetic on ints without effects.
func intArithmetic(s ir.Stmt) (dst *ir.Local, args []ir.Expr) {
	switch s := s.(type) {
	case *ir.Assign:
		if s.Dst != nil && s.Dst.Type == types.Int && isPure(s.X) && !readsMemory(s.X) {
			return s.Dst, []ir.Expr{s.X}
		}
	case *ir.Check:
		if s.Dst == nil || s.Dst.Type != types.Int || s.Raise != nil || unchecked(s.Row) == nil {
			return nil, nil
		}
		switch intOp(s.Row, s.Args) {
		case opAdd, opSub, opMul, opNeg:
			return s.Dst, s.Args
		}
	}
	return nil, nil
}

// copies puts a fast copy of the region, which ends with the loop s, before it.
func (v *versioner) copies(region []ir.Stmt, s *ir.For, p *plan) []ir.Stmt {
	copied := ir.CloneBody(region, v.c.label)
	fast := copied[len(copied)-1].(*ir.For)
	v.copyFacts(s, fast)
	v.rename(region, copied)
	v.resolve(&copied, p, region)
	me := &fastLoop{loop: fast, stop: v.c.label(), from: v.c.newLocal("from", types.Int)}
	v.body(&fast.Body, me)
	markSlow(s)
	around := &ir.Block{ID: v.c.label()}
	yes := append(copied, &ir.Break{ID: around.ID})
	var out []ir.Stmt
	if me.used {
		yes = []ir.Stmt{&ir.Block{ID: me.stop, Body: yes}}
		out = append(out, &ir.Assign{Dst: me.from, X: s.Lo, Line: s.Line})
		s.Lo = &ir.Use{Local: me.from}
	}
	test := &ir.If{Cond: conjunction(p.tests), Then: yes, Line: s.Line, Likely: true}
	around.Body = append([]ir.Stmt{test}, region...)
	return append(out, around)
}

// repeatable tells whether the slow copy of loop can begin a turn again of
// which the statements before have run already: they had no effect, and what
// they assigned is not carried from turn to turn.
func repeatable(loop *ir.For, before []ir.Stmt) bool {
	pure := true
	ir.Walk(before, func(s ir.Stmt) {
		switch s.(type) {
		case *ir.Assign, *ir.Check, *ir.If, *ir.Block, *ir.Break:
			pure = pure && !writesMemory(s)
		default:
			pure = false
		}
	})
	d := &definite{assigned: assignedIn(loop.Body), only: assignedIn(before), ok: true}
	d.walk(loop.Body, map[*ir.Local]bool{})
	return pure && d.ok
}

// markSlow marks the loops of a copy that hardly ever runs.
func markSlow(s ir.Stmt) {
	ir.Walk([]ir.Stmt{s}, func(s ir.Stmt) {
		if loop, ok := s.(*ir.For); ok {
			loop.Slow = true
		}
	})
}

// copyFacts gives the loops of the copy what is known before those of the original.
func (v *versioner) copyFacts(original, copied ir.Stmt) {
	var from []*ir.For
	ir.Walk([]ir.Stmt{original}, func(s ir.Stmt) {
		if l, ok := s.(*ir.For); ok {
			from = append(from, l)
		}
	})
	ir.Walk([]ir.Stmt{copied}, func(s ir.Stmt) {
		if l, ok := s.(*ir.For); ok {
			v.at[l] = v.at[from[0]]
			from = from[1:]
		}
	})
}

// rename gives the copy temporaries of its own, where the original's have no
// use outside it: assigned once, they can be folded away.
func (v *versioner) rename(original, copied []ir.Stmt) {
	total, inside := v.c.count(), countIn(original)
	names := map[*ir.Local]*ir.Local{}
	for _, l := range v.c.Func.Locals {
		private := inside.defs[l] > 0 && inside.defs[l] == total.defs[l] && inside.uses[l] == total.uses[l]
		if private && isTemp(l) && !inside.pinned[l] {
			names[l] = nil
		}
	}
	for _, l := range append([]*ir.Local{}, v.c.Func.Locals...) {
		if _, ok := names[l]; ok {
			n := v.c.newLocal(l.Name, l.Type)
			n.Data, n.Sole = l.Data, l.Sole
			names[l] = n
		}
	}
	ir.Walk(copied, func(s ir.Stmt) {
		rewrite(s, func(e ir.Expr) ir.Expr {
			switch e := e.(type) {
			case *ir.Use:
				if n := names[e.Local]; n != nil {
					return &ir.Use{Local: n}
				}
			case *ir.Data:
				if n := names[e.X]; n != nil {
					return &ir.Data{X: n, Sole: e.Sole}
				}
			case *ir.Elem:
				if n := names[e.Data]; n != nil {
					return &ir.Elem{Data: n, Index: e.Index}
				}
			}
			return e
		})
		redefine(s, names)
	})
}

// redefine replaces the local that s assigns.
func redefine(s ir.Stmt, names map[*ir.Local]*ir.Local) {
	switch s := s.(type) {
	case *ir.Assign:
		if n := names[s.Dst]; n != nil {
			s.Dst = n
		}
	case *ir.Check:
		if n := names[s.Dst]; n != nil {
			s.Dst = n
		}
	case *ir.CallFunc:
		if n := names[s.Dst]; n != nil {
			s.Dst = n
		}
	case *ir.PyCall:
		if n := names[s.Dst]; n != nil {
			s.Dst = n
		}
	case *ir.For:
		if n := names[s.Var]; n != nil {
			s.Var = n
		}
	case *ir.ForIter:
		if n := names[s.Dst]; n != nil {
			s.Dst = n
		}
		if n := names[s.Iter]; n != nil {
			s.Iter = n
		}
	}
}

// conjunction joins conditions with and.
func conjunction(tests []ir.Expr) ir.Expr {
	all := tests[0]
	for _, t := range tests[1:] {
		all = boolExpr(andRow, all, t)
	}
	return all
}

// resolve drops the decided checks in list, which is original or a copy of it.
func (v *versioner) resolve(list *[]ir.Stmt, p *plan, original []ir.Stmt) {
	var checks []*ir.Check
	ir.Walk(original, func(s ir.Stmt) {
		if c, ok := s.(*ir.Check); ok {
			checks = append(checks, c)
		}
	})
	decided := map[*ir.Check]bool{}
	i := 0
	ir.Walk(*list, func(s ir.Stmt) {
		if c, ok := s.(*ir.Check); ok {
			decided[c] = p.decided[checks[i]]
			i++
		}
	})
	replaceChecks(list, decided)
}

// replaceChecks replaces the decided checks in list by what they come to.
func replaceChecks(list *[]ir.Stmt, decided map[*ir.Check]bool) {
	var out []ir.Stmt
	for _, s := range *list {
		for _, b := range ir.Bodies(s) {
			replaceChecks(b, decided)
		}
		c, ok := s.(*ir.Check)
		switch {
		case !ok || !decided[c]:
			out = append(out, s)
		case c.Row == writeableRow:
		case intOp(c.Row, c.Args) == opIndex:
			out = append(out, &ir.Assign{Dst: c.Dst, X: c.Args[0], Line: c.Line})
		default:
			out = append(out, proven(c))
		}
	}
	*list = out
}
