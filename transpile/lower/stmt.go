package lower

import (
	"fmt"

	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

func (f *function) stmts(body []core.Stmt) {
	for i, s := range body {
		if f.dead {
			return
		}
		f.node = s.N()
		if f.node.Dead {
			f.dead = true
			return
		}
		if f.node.Span.Line > 0 {
			f.line = f.node.Span.Line
		}
		if t := typer.TypingOf(s); t != nil && t.From != nil {
			f.node = t.From
		}
		gone, made := f.dying(s), len(f.out.Locals)
		f.atOnce = calledAtOnce(body, i)
		if f.names != nil {
			f.pieceStmt(s)
		} else {
			f.checkedStmt(s)
		}
		f.release(s, gone, made)
	}
}

func (f *function) stmt(s core.Stmt) {
	switch s := s.(type) {
	case *core.Let:
		f.let(s)
	case *core.If:
		f.ifStmt(s)
	case *core.Loop:
		f.loop(s)
	case *core.For:
		f.forStmt(s)
	case *core.Block:
		f.blockStmt(s)
	case *core.Break:
		f.jump(s.Label, true)
	case *core.Continue:
		f.jump(s.Label, false)
	case *core.Try:
		f.tryStmt(s)
	case *core.Return:
		f.returnStmt(s)
	case *core.Raise:
		f.raise(s)
	case *core.StoreCell:
		f.storeCell(s)
	case *core.Unpack:
		f.unpack(s)
	case *core.StoreItem, *core.StoreAttr, *core.StoreGlobal, *core.Delete:
		f.store(s)
	default:
		panic(fmt.Sprintf("lower: %T can't be native", s))
	}
}

func (f *function) ifStmt(s *core.If) {
	if s.Decided {
		body, told := s.Else, s.IfFalse
		if s.Taken {
			body, told = s.Then, s.IfTrue
		}
		f.tell(told)
		f.branch(body, s.Join)
		return
	}
	out := &ir.If{Cond: f.value(s.Cond, types.Bool), Line: f.line}
	f.emit(out)
	start := f.snapshot()
	f.into(&out.Then, func() { f.tell(s.IfTrue); f.branch(s.Then, s.Join) })
	thenDead := f.dead
	f.dead = false
	f.cur = start
	f.into(&out.Else, func() { f.tell(s.IfFalse); f.branch(s.Else, s.Join) })
	f.dead = thenDead && f.dead
	f.adopt(s.Join)
}

// tell takes the values out of objects whose types a test tells; others leave before the test.
func (f *function) tell(told []core.Told) {
	for _, t := range told {
		before := f.cur[t.Var.ID]
		if before.local == nil || before.t.Kind != types.KObject {
			continue
		}
		p := f.guarded(before, t.Type)
		f.cur[t.Var.ID] = p
		if !f.standsFor(before.local, f.node.Live) {
			f.replaced(before, p.local)
		}
	}
}

// branch lowers one side of an If and brings variables to where the join has them.
func (f *function) branch(body []core.Stmt, join core.Env) {
	f.stmts(body)
	f.dead = f.dead || join == nil
	if !f.dead {
		f.moveTo(join)
		f.adopt(join)
	}
}

func (f *function) loop(s *core.Loop) {
	f.moveTo(s.Head)
	f.adopt(s.Head)
	id := f.id()
	out := &ir.Loop{ID: id, Line: f.line}
	f.emit(out)
	f.blocks = append(f.blocks, &block{label: s.Label, id: id, breakID: id, head: s.Head, join: s.Join, handlers: len(f.tries)})
	f.blocks[len(f.blocks)-1].ticks = true
	f.depth++
	f.into(&out.Body, func() {
		f.stmts(s.Body)
		f.tick(f.blocks[len(f.blocks)-1])
		f.moveTo(s.Head)
	})
	f.depth--
	f.blocks = f.blocks[:len(f.blocks)-1]
	f.dead = s.Join == nil || !ir.Breaks(out.Body, id)
	f.adopt(s.Join)
}

func (f *function) forStmt(s *core.For) {
	iter := f.iterator(s)
	f.beforePython(s)
	if iter.Type.Kind == types.KGen || iter.Type.Kind == types.KInst {
		f.forGenerator(s, iter)
		return
	}
	f.moveTo(s.Head)
	f.adopt(s.Head)
	id := f.id()
	out := &ir.ForIter{ID: id, Iter: iter, Line: f.line}
	f.nextEdges(s, out)
	blk := &block{label: s.Label, id: id, breakID: id, head: s.Head, join: s.Join, handlers: len(f.tries), loop: s, iter: iter}
	if hasLoop(s.Body) {
		blk.ticks = f.depth == 0
	} else if f.depth == 0 {
		out.Poll = f.raiseEdge()
	}
	// When the types after the loop are not those at its head, being exhausted
	// is a jump of its own: the loop stands in a block that a break leaves.
	var around *ir.Block
	if !sameEnv(s.Head, s.Join) {
		around = &ir.Block{ID: f.id()}
		blk.breakID = around.ID
		f.emit(around)
	}
	inner := func() {
		f.emit(out)
		head := f.snapshot()
		f.blocks = append(f.blocks, blk)
		f.depth++
		f.into(&out.Body, func() { f.forBody(s, out) })
		f.depth--
		f.blocks = f.blocks[:len(f.blocks)-1]
		f.dead = false
		f.cur = head
		f.moveTo(s.Join)
	}
	if around != nil {
		f.into(&around.Body, inner)
	} else {
		inner()
	}
	f.dead = s.Join == nil
	f.adopt(s.Join)
	if _, py := s.Target.(*lib.PyOp); py && f.names.shared() {
		f.node = s.N()
		f.sameNames(2*s.Point+1, s.LiveOut)
	}
}

func (f *function) forBody(s *core.For, out *ir.ForIter) {
	if s.Result == types.Never {
		f.dead = true
		return
	}
	l := f.local(s.Dst, s.Result)
	out.Dst = l
	f.bound(s.Dst, l, s.Result)
	f.afterPython(s)
	f.stmts(s.Body)
	f.tick(f.blocks[len(f.blocks)-1])
	f.beforePython(s)
	f.moveTo(s.Head)
}

// tick lets Ctrl-C stop a loop: every loop that counts nothing, and the
// outermost of nested ones. A single counted loop is cut into pieces instead
// (passes/polls.go), so that clang can vectorise.
func (f *function) tick(b *block) {
	if !b.ticks || f.dead {
		return
	}
	if f.ticks == nil {
		f.ticks = f.newLocal("t_ticks", types.Int)
	}
	f.emit(&ir.Check{Dst: f.ticks, Row: row("loop.tick"), Args: []ir.Expr{&ir.Use{Local: f.ticks}}, Raise: f.raiseEdge(), Line: f.line})
}

func hasLoop(body []core.Stmt) bool {
	for _, s := range body {
		switch s.(type) {
		case *core.Loop, *core.For:
			return true
		}
		for _, b := range core.Bodies(s) {
			if hasLoop(*b) {
				return true
			}
		}
	}
	return false
}

// iterator is the local that holds a For's iterator.
func (f *function) iterator(s *core.For) *ir.Local { return f.cur[s.Iter.ID].local }

// nextEdges gives the step of an iterator the edges that it needs.
func (f *function) nextEdges(s *core.For, out *ir.ForIter) {
	if _, py := s.Target.(*lib.PyOp); py {
		out.Raise = f.raiseEdge()
		return
	}
	if mayChange(out.Iter.Type) || expects(out.Iter.Type) {
		out.Raise = f.raiseEdge()
	}
	if mayExit(out.Iter.Type) {
		out.Exit = f.exitAt(2*s.Point, s.Live, nil, false)
	}
}

// expects tells whether an iterator is a Python one whose items are expected to have a type.
func expects(it types.Type) bool { return it.Kind == types.KIter && it.Elems[0].Kind == types.KObject }

// mayExit tells whether taking the next item may find one of another type.
func mayExit(it types.Type) bool {
	switch it.Kind {
	case types.KIter:
		return it.Elems[0].Kind == types.KList || mayChange(it) || expects(it)
	case types.KEnum, types.KZip:
		for _, e := range it.Elems {
			if mayExit(e) {
				return true
			}
		}
		return it.Kind == types.KEnum
	}
	return false
}

func sameEnv(a, b core.Env) bool {
	for v, t := range b {
		if a[v] != t {
			return false
		}
	}
	return true
}

func (f *function) blockStmt(s *core.Block) {
	out := &ir.Block{ID: f.id()}
	f.emit(out)
	f.blocks = append(f.blocks, &block{label: s.Label, breakID: out.ID, id: -1, join: s.Join, handlers: len(f.tries)})
	f.into(&out.Body, func() {
		f.stmts(s.Body)
		f.dead = f.dead || s.Join == nil
		f.moveTo(s.Join)
	})
	f.blocks = f.blocks[:len(f.blocks)-1]
	f.dead = f.dead && !ir.Breaks(out.Body, out.ID)
	f.adopt(s.Join)
}

// jump leaves or continues a loop or block.
func (f *function) jump(label core.Label, leave bool) {
	at := len(f.blocks) - 1
	for f.blocks[at].label != label {
		at--
	}
	b := f.blocks[at]
	env := b.head
	if leave {
		env = b.join
		f.moveTo(b.join)
	} else {
		f.tick(b)
		if b.loop != nil {
			f.beforePython(b.loop)
		}
		f.moveTo(b.head)
	}
	for i := len(f.blocks) - 1; i > at; i-- { // the loops around, which it leaves as well
		if l := f.blocks[i].iter; l != nil && env[l.Var] == nil && f.holdsObjects(l.Type) {
			f.empty(l)
		}
	}
	f.leaveHandlers(b.handlers)
	if leave {
		f.emit(&ir.Break{ID: b.breakID})
	} else {
		f.emit(&ir.Continue{ID: b.id})
	}
	f.dead = true
}

// leaveHandlers restores the exception that was being handled outside the
// handlers that a jump leaves.
func (f *function) leaveHandlers(depth int) {
	var leave *ir.LeaveTry
	for _, h := range f.tries[depth:] {
		if !h.handler {
			continue
		}
		if leave == nil {
			leave = &ir.LeaveTry{Saved: h.saved}
		}
		leave.Done = append(leave.Done, h.exc)
	}
	if leave != nil {
		f.emit(leave)
	}
}

func (f *function) tryStmt(s *core.Try) {
	id := f.id()
	f.moveTo(entryOf(s, f.cur))
	h := &try{id: id, frame: s.Frame, entry: map[int]place{}}
	for v, t := range s.Entry {
		if !types.Stateless(t) {
			h.entry[v] = place{f.local(f.f.Vars[v], t), t}
		}
	}
	out := &ir.Try{ID: id, Saved: f.newLocal("t_saved", types.Object)}
	f.emit(out)
	f.tries = append(f.tries, h)
	f.into(&out.Body, func() { f.branch(s.Body, s.Join) })
	f.tries = f.tries[:len(f.tries)-1]
	bodyDead := f.dead
	f.dead = false
	f.adopt(s.Entry)
	out.Exc = f.local(s.Exc, types.Object)
	f.bound(s.Exc, out.Exc, types.Object)
	f.tries = append(f.tries, &try{id: id, handler: true, saved: out.Saved, exc: out.Exc})
	if f.names != nil {
		f.names.inside(s)
	}
	f.into(&out.Handler, func() {
		f.handlerNames(s)
		f.branch(s.Handler, s.Join)
		if !f.dead {
			f.emit(&ir.LeaveTry{Saved: out.Saved, Done: []*ir.Local{out.Exc}})
		}
	})
	f.tries = f.tries[:len(f.tries)-1]
	f.dead = bodyDead && f.dead
	f.adopt(s.Join)
}

// entryOf is what the handler expects, as far as it is bound before the body.
func entryOf(s *core.Try, cur map[int]place) core.Env {
	env := core.Env{}
	for v, t := range s.Entry {
		if _, ok := cur[v]; ok || t.Has(types.Unbound) {
			env[v] = t
		}
	}
	return env
}

func (f *function) returnStmt(s *core.Return) {
	if s.Split != nil {
		f.split(s.Split, nil)
		return
	}
	if _, leaves := s.Target.(*typer.Leaves); leaves {
		f.leave(s)
		return
	}
	if !f.operandsBound(s, []core.Atom{s.X}, s.Args) {
		return
	}
	x := f.closing(f.stored(s.X, s.Args[0], f.out.Result))
	if f.names != nil {
		f.writeNames(nil)
	}
	f.leaveHandlers(0)
	f.emit(&ir.Return{X: x, Line: f.line})
	f.dead = true
}

// raiseEdge is where an exception raised here goes.
func (f *function) raiseEdge() *ir.Raise {
	r := &ir.Raise{Line: f.line, Frame: f.node.Frame, Handler: -1}
	if span := f.node.Span; span.Line == f.line && span.EndLine == f.line {
		r.From, r.To = span.Col, span.EndCol
	}
	defer func() {
		if r.Handler < 0 {
			r.Store = f.leftBehind()
		}
	}()
	depth := 0
	defer func() { r.Drop = f.iteratorsLeft(depth) }()
	for i := len(f.tries) - 1; i >= 0; i-- {
		if f.tries[i].handler {
			r.Saved = f.tries[i].saved // the outermost handler left decides
			continue
		}
		r.Handler, r.Upto, depth = f.tries[i].id, f.tries[i].frame, i+1
		break
	}
	return r
}

// raise sets the exception and takes the raise edge.
func (f *function) raise(s *core.Raise) {
	name := "py.set_raise_bare"
	var args []ir.Expr
	ops := core.Operands(s)
	if !f.operandsBound(s, ops, s.Args) {
		return
	}
	for i, o := range ops {
		args = append(args, f.use(o, s.Args[i], types.Object))
	}
	switch {
	case s.X == nil && s.Exc != nil, s.Reraise:
		name = "py.set_reraise"
		if s.X == nil {
			args = []ir.Expr{f.read(f.cur[s.Exc.ID])}
		}
	case s.HasCause:
		name = "py.set_raise_from"
	case s.X != nil:
		name = "py.set_raise"
	}
	f.emit(&ir.Assign{X: &ir.Op{Row: row(name), Args: args, T: types.None}, Line: f.line})
	edge := f.raiseEdge()
	edge.Again = name == "py.set_reraise"
	f.emit(&ir.Goto{Raise: edge, Line: f.line})
	f.dead = true
}

// row returns the one row of a name that lowering itself needs.
func row(name string) *lib.Row {
	rs := lib.Builtin().Named(name)
	if len(rs) == 0 {
		panic("lower: no row " + name)
	}
	return rs[0]
}
