package lower

import (
	"fmt"
	"slices"

	"pyx2cpp/transpile/core"
)

func (g *generic) stmts(list []core.Stmt) {
	for i := 0; i < len(list); i++ {
		if g.mergedTest(list, i) {
			i++
			continue
		}
		n := list[i].N()
		if loops(list[i]) {
			g.target()
		}
		g.before[n.Point] = g.here()
		g.at(n)
		g.stmt(list[i])
		g.after[n.Point] = g.here()
		g.storeNames(list[i])
	}
}

// storeNames writes the module names that a statement of a piece has assigned.
func (g *generic) storeNames(s core.Stmt) {
	if _, loop := s.(*core.For); loop { // done at the start of its body
		return
	}
	for _, v := range core.Defs(s) {
		g.storeName(v)
	}
}

func (g *generic) storeName(v *core.Var) {
	if v != nil && g.inModule(v) {
		g.op(opStoreGlobal, g.name(v.Name), 2*v.ID+1)
	}
}

// mergedTest translates a truth test and the If on its result as one:
//
//	t = truth x; if t: …   →   iftruth x …
//
// Native code that leaves between the two starts at a stub.
func (g *generic) mergedTest(list []core.Stmt, i int) bool {
	if i+1 == len(list) {
		return false
	}
	let, ok := list[i].(*core.Let)
	if !ok || let.Dst == nil || let.Dst.Kind != core.Temp {
		return false
	}
	truth, ok := let.X.(*core.Truth)
	test, ok2 := list[i+1].(*core.If)
	if !ok || !ok2 || test.Cond != core.Atom(let.Dst) || usedAfter(test, let.Dst) {
		return false
	}
	g.before[let.Point] = g.here()
	g.at(let.N())
	x := g.operand(truth.X, let.N())
	g.op(opIfTruth, x)
	then, elze := g.branches(test)
	g.stub = append(g.stub, stub{let, test, then, elze})
	g.after[test.Point] = g.here()
	return true
}

// usedAfter tells whether v is live in or after the branches of s.
func usedAfter(s *core.If, v *core.Var) bool {
	for _, body := range [][]core.Stmt{s.Then, s.Else} {
		if len(body) > 0 && slices.Contains(body[0].N().Live, v.ID) {
			return true
		}
	}
	return slices.Contains(s.LiveOut, v.ID)
}

// branches translates the branches of an If whose test has been written but for
// its target. It returns where they start.
func (g *generic) branches(s *core.If) (then, elze int) {
	otherwise := g.hole()
	then = g.here()
	g.stmts(s.Then)
	if len(s.Else) == 0 {
		g.fill([]int{otherwise})
		return then, g.target()
	}
	g.op(opJump)
	end := g.hole()
	g.fill([]int{otherwise})
	elze = g.target()
	g.stmts(s.Else)
	g.fill([]int{end})
	return then, elze
}

func (g *generic) stmt(s core.Stmt) {
	n := s.N()
	switch s := s.(type) {
	case *core.Let:
		g.expr(s)
	case *core.StoreCell:
		g.op(opStoreCell, s.Var.ID, g.operand(s.X, n))
	case *core.StoreGlobal:
		g.op(opStoreGlobal, g.name(baseName(s.Name)), g.operand(s.X, n))
	case *core.StoreAttr:
		obj, x := g.operand(s.Obj, n), g.operand(s.X, n)
		if s.Plain {
			name := g.operand(&core.Const{Value: s.Name}, n)
			g.op(opIntrinsic, -1, intrinsics["store_plain"], 3, obj, name, x)
			break
		}
		g.op(opStoreAttr, obj, g.name(s.Name), x)
	case *core.StoreItem:
		obj, index, x := g.operand(s.Obj, n), g.operand(s.Index, n), g.operand(s.X, n)
		g.op(opStoreItem, obj, index, x)
	case *core.Delete:
		g.delete(s)
	case *core.Unpack:
		g.op(opUnpack, g.operand(s.X, n), len(s.Dsts), s.Star)
		for _, d := range s.Dsts {
			g.code = append(g.code, dst(d))
		}
	case *core.Return:
		x := g.operand(s.X, nil)
		g.leaveHandlers(0)
		g.op(opReturn, x)
	case *core.Raise:
		g.raise(s)
	default:
		g.control(s)
	}
}

// control translates the statements that have others inside, and jumps.
func (g *generic) control(s core.Stmt) {
	switch s := s.(type) {
	case *core.If:
		g.op(opIf, g.operand(s.Cond, nil))
		g.branches(s)
	case *core.Loop:
		j := g.label(s.Label)
		j.head = g.target()
		g.stmts(s.Body)
		g.op(opLoop, j.head)
		g.fill(j.breaks)
	case *core.For:
		g.forLoop(s)
	case *core.Block:
		j := g.label(s.Label)
		g.stmts(s.Body)
		g.fill(j.breaks)
	case *core.Break:
		j := g.jumps[s.Label]
		g.leaveHandlers(j.handler)
		g.op(opJump)
		j.breaks = append(j.breaks, g.hole())
	case *core.Continue:
		j := g.jumps[s.Label]
		g.leaveHandlers(j.handler)
		g.op(opLoop, j.head)
	case *core.Try:
		g.try(s)
	default:
		panic(fmt.Sprintf("generic clone: %T", s))
	}
}

// loops tells whether s begins with the place that its next turn jumps to.
func loops(s core.Stmt) bool {
	_, ok := s.(*core.For)
	return ok
}

func (g *generic) label(l core.Label) *jump {
	j := &jump{handler: len(g.open)}
	g.jumps[l] = j
	return j
}

func (g *generic) forLoop(s *core.For) {
	j := g.label(s.Label)
	j.head = g.before[s.Point] // with its line
	g.op(opFor, 2*s.Iter.ID, dst(s.Dst))
	j.breaks = append(j.breaks, g.hole())
	g.storeName(s.Dst)
	g.stmts(s.Body)
	g.op(opLoop, j.head)
	g.fill(j.breaks)
	if !slices.Contains(s.LiveOut, s.Iter.ID) {
		g.op(opClear, s.Iter.ID)
	}
}

// leaveHandlers ends the handlers inside the outermost keep ones.
func (g *generic) leaveHandlers(keep int) {
	for i := len(g.open) - 1; i >= keep; i-- {
		g.op(opLeave, g.saved[g.open[i].Point])
	}
}

func (g *generic) try(s *core.Try) {
	saved := g.saved[s.Point]
	body := len(g.ranges)
	g.ranges = append(g.ranges, tryRange{start: g.here(), exc: dst(s.Exc), saved: saved, frame: s.Frame, clear: g.deadTemps(s)})
	g.stmts(s.Body)
	g.ranges[body].end = g.here()
	g.op(opJump)
	end := g.hole()
	g.ranges[body].target = g.target()
	handler := len(g.ranges)
	g.ranges = append(g.ranges, tryRange{start: g.here(), handler: true, saved: saved, frame: s.Frame})
	g.open = append(g.open, s)
	g.stmts(s.Handler)
	g.op(opLeave, saved)
	g.open = g.open[:len(g.open)-1]
	g.ranges[handler].end = g.here()
	g.fill([]int{end})
}

// deadTemps lists the temporaries that the body of a Try assigns and the
// handler has no use for: they die when it is entered.
func (g *generic) deadTemps(s *core.Try) []int {
	live := s.N().LiveOut
	if len(s.Handler) > 0 {
		live = s.Handler[0].N().Live
	}
	seen := map[int]bool{}
	var dead []int
	core.Walk(s.Body, func(x core.Stmt) {
		for _, v := range core.Defs(x) {
			if (v.Kind == core.Temp || v.Kind == core.Hidden) && !seen[v.ID] && !slices.Contains(live, v.ID) && v != s.Exc {
				seen[v.ID] = true
				dead = append(dead, v.ID)
			}
		}
	})
	return dead
}

func (g *generic) raise(s *core.Raise) {
	switch {
	case s.X == nil && s.Exc != nil:
		g.op(opReraise, g.operand(s.Exc, nil))
	case s.X == nil:
		g.op(opRaiseBare)
	case s.Reraise:
		g.op(opReraise, g.operand(s.X, nil))
	case s.HasCause:
		x, cause := g.operand(s.X, nil), g.operand(s.Cause, nil)
		g.op(opRaiseFrom, x, cause)
	default:
		g.op(opRaise, g.operand(s.X, nil))
	}
}

func (g *generic) delete(s *core.Delete) {
	n := s.N()
	switch {
	case s.Var != nil && (s.Var.Kind == core.Cell || s.Var.Kind == core.Free):
		g.op(opDeleteCell, s.Var.ID)
	case s.Var != nil:
		g.op(opDeleteVar, s.Var.ID)
	case s.Global != "":
		g.op(opDeleteGlobal, g.name(baseName(s.Global)))
	case s.Index != nil:
		obj, index := g.operand(s.Obj, n), g.operand(s.Index, n)
		g.op(opDeleteItem, obj, index)
	default:
		obj := g.operand(s.Obj, n)
		g.op(opDeleteAttr, obj, g.name(s.Attr))
	}
}
