package passes

import (
	"strings"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// teamRoom is where the values of a local wait, turn by turn.
type teamRoom struct {
	of, list, data *ir.Local
}

// roomFor returns the type of the items that values of type t wait as; nil when they can't.
func roomFor(t types.Type) types.Type {
	switch t {
	case types.Int, types.Float, types.Bool:
		return t
	case types.NumPy("f8"):
		return types.Float
	}
	if holdsFloat(t) { // or either of the two
		return t
	}
	return nil
}

// build writes the loop that threads share, with the one in order for where they can't.
func (t *turns) build(early, late []ir.Stmt) []ir.Stmt {
	c, loop := t.p.c, t.loop
	line := loop.Line
	use := func(l *ir.Local) ir.Expr { return &ir.Use{Local: l} }
	from, to := c.newLocal("t_from", types.Int), c.newLocal("t_to", types.Int)
	can, ok := c.newLocal("t_can", types.Bool), c.newLocal("t_ok", types.Bool)
	before := []ir.Stmt{&ir.Assign{Dst: from, X: loop.Lo, Line: line}, &ir.Assign{Dst: to, X: loop.Hi, Line: line}}
	loop.Lo, loop.Hi, loop.Own = use(from), use(to), nil
	raise := raiseOf(loop)
	markSlow(loop)
	tests := t.access.tests
	if len(tests) == 0 {
		tests = []ir.Expr{&ir.Const{Value: true, T: types.Bool}}
	}
	node := &ir.Parallel{Ok: ok, From: use(from), To: use(to), Step: loop.Step, Keeps: t.access.keeps, Weight: weight(early), Raise: raise, Line: line,
		Start: c.newLocal("t_start", types.Int), Stop: c.newLocal("t_stop", types.Int)}
	again := &ir.If{Cond: &ir.Op{Row: notRow, Args: []ir.Expr{use(ok)}, T: types.Bool}, Then: []ir.Stmt{loop}, Line: line}
	if len(late)+len(t.kept) == 0 {
		t.chunk(node, early, nil, from)
		run := &ir.If{Cond: use(ok), Then: []ir.Stmt{node}, Line: line, Likely: true}
		return append(before, &ir.Assign{Dst: ok, X: conjunction(tests), Line: line}, run, again)
	}
	at, upto := c.newLocal("t_at", types.Int), c.newLocal("t_upto", types.Int)
	rooms, made := t.rooms(early, from, to)
	for _, r := range rooms {
		tests = append(tests, &ir.Op{Row: hasRoomRow, Args: []ir.Expr{use(r.list), t.blockTurns(from, to)}, T: types.Bool})
	}
	before = append(append(before, made...), &ir.Assign{Dst: can, X: conjunction(tests), Line: line})
	outer := &ir.For{ID: c.label(), Var: at, Lo: use(from), Hi: use(to), Step: loop.Step * teamBlock, Line: line}
	t.chunk(node, early, rooms, at)
	node.From, node.To, loop.Lo = use(at), use(upto), use(at)
	again.Then = append(again.Then, &ir.Break{ID: outer.ID})
	stop := &ir.Op{Row: teamStopRow, Args: []ir.Expr{use(at), use(to), intConst(loop.Step), intConst(teamBlock)}, T: types.Int}
	outer.Body = []ir.Stmt{
		&ir.Assign{Dst: upto, X: stop, Line: line},
		&ir.Assign{Dst: ok, X: use(can), Line: line},
		&ir.If{Cond: use(ok), Then: []ir.Stmt{node}, Line: line, Likely: true},
		again,
		t.inOrder(late, rooms, at, upto),
	}
	return append(before, outer)
}

// raiseOf is the edge on which an exception leaves the loop, nil when none does.
func raiseOf(loop *ir.For) *ir.Raise {
	found := loop.Poll
	ir.Walk(loop.Body, func(s ir.Stmt) {
		if raise, _ := ir.Edges(s); raise != nil && found == nil && isTick(s) {
			found = raise
		}
	})
	return found
}

// blockTurns is the number of turns of a block.
func (t *turns) blockTurns(from, to *ir.Local) ir.Expr {
	args := []ir.Expr{&ir.Use{Local: from}, &ir.Use{Local: to}, intConst(t.loop.Step), intConst(teamBlock)}
	return &ir.Op{Row: teamTurnsRow, Args: args, T: types.Int}
}

// rooms makes room for what waits, and whether a turn came to its end where that is not certain.
func (t *turns) rooms(early []ir.Stmt, from, to *ir.Local) (rooms []teamRoom, made []ir.Stmt) {
	c := t.p.c
	if t.jumped {
		t.whole = c.newLocal("t_whole", types.Bool)
		t.kept = append(t.kept, t.whole)
	}
	for _, l := range t.kept {
		list := types.List(roomFor(l.Type))
		r := teamRoom{of: l, list: c.newLocal("t_room", list), data: c.newLocal("d_"+strings.TrimLeft(l.Name, "vt_"), list)}
		r.data.Data, r.data.Sole = true, true
		rooms = append(rooms, r)
		made = append(made,
			&ir.Assign{Dst: r.list, X: &ir.Op{Row: teamRoomRow, Args: []ir.Expr{t.blockTurns(from, to)}, T: list}, Line: t.loop.Line},
			&ir.Assign{Dst: r.data, X: &ir.Data{X: r.list, Sole: true}, Line: t.loop.Line})
	}
	return rooms, made
}

// place is where the values of a turn wait, in a block that begins at a local.
func (t *turns) place(start *ir.Local) ir.Expr {
	args := []ir.Expr{&ir.Use{Local: t.loop.Var}, &ir.Use{Local: start}, intConst(t.loop.Step)}
	return &ir.Op{Row: teamPlaceRow, Args: args, T: types.Int}
}

// chunk writes what a thread does.
func (t *turns) chunk(node *ir.Parallel, early []ir.Stmt, rooms []teamRoom, start *ir.Local) {
	c, loop := t.p.c, t.loop
	inner := &ir.For{ID: c.label(), Var: loop.Var, Lo: &ir.Use{Local: node.Start}, Hi: &ir.Use{Local: node.Stop}, Step: loop.Step, Line: loop.Line, Rolled: loop.Rolled}
	inner.Body = early
	ir.Walk([]ir.Stmt{inner}, func(s ir.Stmt) {
		if l, ok := s.(*ir.For); ok {
			(&poller{c}).weigh(l)
		}
	})
	t.alone(early)
	if t.jumped && len(rooms) > 0 {
		whole := func(v bool) ir.Stmt {
			return &ir.Assign{Dst: t.whole, X: &ir.Const{Value: v, T: types.Bool}, Line: loop.Line}
		}
		around := &ir.Block{ID: c.label()}
		breakIn(early, loop.ID, around.ID)
		around.Body = append(append([]ir.Stmt{}, early...), whole(true))
		early = []ir.Stmt{whole(false), around}
	}
	continueIn(early, loop.ID, inner.ID)
	for _, r := range rooms {
		var x ir.Expr = &ir.Use{Local: r.of}
		if item := roomFor(r.of.Type); item != r.of.Type {
			x = &ir.Convert{X: x, T: item}
		}
		early = append(early, &ir.StoreElem{Data: r.data, Index: t.place(start), X: x, Line: loop.Line})
	}
	inner.Body = early
	node.Body = []ir.Stmt{inner}
	for _, l := range t.sums {
		node.Sums, node.Parts = append(node.Sums, l), append(node.Parts, t.parts[l])
	}
	for _, l := range c.Func.Locals {
		if t.ticks[l] {
			node.Zeros = append(node.Zeros, l)
		}
	}
}

// breakIn makes the jumps to the next turn of a loop leave a block.
func breakIn(list []ir.Stmt, loop, block int) {
	for i, s := range list {
		if j, ok := s.(*ir.Continue); ok && j.ID == loop {
			list[i] = &ir.Break{ID: block}
		}
		for _, b := range ir.Bodies(s) {
			breakIn(*b, loop, block)
		}
	}
}

// alone makes statements those of a thread: it has sums of its own, and its edges lead nowhere in particular.
func (t *turns) alone(early []ir.Stmt) {
	part := func(l *ir.Local) *ir.Local {
		if p := t.parts[l]; p != nil {
			return p
		}
		return l
	}
	ir.Walk(early, func(s ir.Stmt) {
		raise, exit := ir.Edges(s)
		if raise != nil {
			raise = &ir.Raise{Line: raise.Line, Handler: -1}
		}
		if exit != nil {
			exit = &ir.Exit{Result: -1}
		}
		switch s := s.(type) {
		case *ir.Assign:
			s.Dst = part(s.Dst)
		case *ir.Check:
			switch {
			case s.Row == tickNestRow:
				s.Row = teamNestRow
			case isTick(s):
				s.Row = teamTickRow
			}
			s.Dst, s.Raise, s.Exit = part(s.Dst), raise, exit
		case *ir.CallFunc:
			s.Raise, s.Exit = raise, exit
		case *ir.ForIter:
			s.Raise, s.Exit, s.Poll = raise, exit, nil
		case *ir.For:
			s.Poll = nil
		case *ir.Leave:
			s.Exit = exit
		}
		rewrite(s, func(e ir.Expr) ir.Expr {
			if use, ok := e.(*ir.Use); ok && t.parts[use.Local] != nil {
				return &ir.Use{Local: t.parts[use.Local]}
			}
			return e
		})
	})
}

// inOrder writes the loop over a block that does what has waited.
func (t *turns) inOrder(late []ir.Stmt, rooms []teamRoom, at, upto *ir.Local) ir.Stmt {
	c, loop := t.p.c, t.loop
	after := &ir.For{ID: c.label(), Var: loop.Var, Lo: &ir.Use{Local: at}, Hi: &ir.Use{Local: upto}, Step: loop.Step, Line: loop.Line}
	if t.whole != nil {
		late = []ir.Stmt{&ir.If{Cond: &ir.Use{Local: t.whole}, Then: late, Line: loop.Line}}
	}
	for _, r := range rooms {
		var x ir.Expr = &ir.Elem{Data: r.data, Index: t.place(at)}
		if r.of.Type != roomFor(r.of.Type) {
			x = &ir.Convert{X: x, T: r.of.Type}
		}
		after.Body = append(after.Body, &ir.Assign{Dst: r.of, X: x, Line: loop.Line})
	}
	after.Body = append(after.Body, late...)
	return after
}
