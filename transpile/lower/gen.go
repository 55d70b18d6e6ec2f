package lower

import (
	"slices"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
	"pyx2cpp/typer/types"
)

// generator lowers what is done with native generators.
func (f *function) generator(s *core.Let, t *typer.GenTarget, ops []core.Atom) {
	switch t.Op {
	case "make":
		f.assign(s.Dst, f.op("iter.make_gen", s.Result, f.stepperArgs(s, t.In, ops)...), s.Result)
	case "yield":
		f.yield(s, t, ops)
	case "itself": // iter(g)
		f.assign(s.Dst, f.use(ops[1], s.Args[1], s.Args[1]), s.Result)
	case "next":
		f.nextItem(s, t, ops)
	case "step": // g.__next__()
		g := f.generatorOf(s, ops[0])
		f.itemOrStop(s, g, f.step(g, 2*s.Point, s.Live))
	case "send":
		g := f.generatorOf(s, ops[0])
		value := f.stored(ops[1], s.Args[1], types.Union(types.None, t.In.Sent))
		f.itemOrStop(s, g, f.step(g, 2*s.Point, s.Live, value))
	case "throw":
		f.throw(s, ops)
	case core.ManagerEnter, core.ManagerExit, core.ManagerExcept:
		f.managerStep(s, t, ops)
	case "returned":
		out := f.temp(s.Result)
		r := row("iter.gen_returned")
		f.emit(&ir.Check{Dst: out, Row: r, Args: []ir.Expr{&ir.Use{Local: f.cur[ops[0].(*core.Var).ID].local}}, Line: f.line,
			Exit: f.exitAt(2*s.Point+1, s.LiveOut, s.Dst, true)})
		f.assign(s.Dst, &ir.Use{Local: out}, s.Result)
	case "close":
		f.check(nil, "iter.gen_close", &ir.Use{Local: f.generatorOf(s, ops[0])})
		f.assign(s.Dst, &ir.Const{T: types.None}, types.None)
	}
}

// yield lowers a yield. Exceptions that are thrown into the generator there take its raise edge.
func (f *function) yield(s *core.Let, t *typer.GenTarget, ops []core.Atom) {
	x := f.stored(ops[0], s.Args[0], t.In.Yield)
	y := &ir.Yield{X: x, Suspended: f.exitAt(2*s.Point+1, without(s.LiveOut, s.Dst), nil, false), Sent: -1, Line: f.line}
	for _, h := range f.tries {
		if h.handler {
			y.Handlers = append(y.Handlers, ir.Handling{Exc: h.exc, Saved: h.saved})
		}
	}
	if s.Dst != nil && slices.Contains(s.LiveOut, s.Dst.ID) {
		y.Sent = s.Dst.ID
	}
	nothing := &ir.Const{T: types.None}
	if t.In.Sent != types.Never {
		y.Dst, y.Nothing = f.temp(s.Result), f.convert(nothing, s.Result)
	}
	if t.In.TakesExceptions() {
		y.Raise = f.raiseEdge()
		if len(ops) > 1 && s.Args[1].Kind == types.KGen {
			y.Sub, y.Ended = f.cur[ops[1].(*core.Var).ID].local, f.temp(types.Bool)
		}
	}
	f.emit(y)
	if y.Ended != nil {
		f.endOfSub(y)
	}
	if y.Dst != nil {
		f.assign(s.Dst, &ir.Use{Local: y.Dst}, s.Result)
		return
	}
	f.assign(s.Dst, nothing, types.None)
}

// endOfSub leaves the loop over a generator that has come to its end by an exception
// that was thrown into it.
func (f *function) endOfSub(y *ir.Yield) {
	at := len(f.blocks) - 1
	for f.blocks[at].iter != y.Sub {
		at--
	}
	test := &ir.If{Cond: &ir.Use{Local: y.Ended}, Line: f.line}
	f.emit(test)
	before := f.snapshot()
	f.into(&test.Then, func() {
		f.moveTo(f.blocks[at].join)
		f.emit(&ir.Break{ID: f.blocks[at].breakID})
	})
	f.cur = before
}

// throw lowers g.throw(type, value, traceback), with None for what is missing.
func (f *function) throw(s *core.Let, ops []core.Atom) {
	g := f.generatorOf(s, ops[0])
	var args []ir.Expr
	for i, o := range ops[1:] {
		args = append(args, f.use(o, s.Args[i+1], types.Object))
	}
	for len(args) < 3 {
		args = append(args, f.convert(&ir.Const{T: types.None}, types.Object))
	}
	f.itemOrStop(s, g, f.step(g, 2*s.Point, s.Live, args...))
}

// itemOrStop gives the item of a step, or raises StopIteration at the end.
func (f *function) itemOrStop(s *core.Let, g, step *ir.Local) {
	test := &ir.If{Cond: item(step, 0), Line: f.line, Likely: true}
	f.emit(test)
	f.into(&test.Else, func() { f.check(nil, "iter.gen_stop", &ir.Use{Local: g}) })
	f.assign(s.Dst, item(step, 1), s.Result)
}

// generatorOf is the generator of a bound method.
func (f *function) generatorOf(s *core.Let, fn core.Atom) *ir.Local {
	t := s.Args[0].Elems[0]
	g := f.temp(t)
	f.emit(&ir.Assign{Dst: g, X: f.operand(fn, s.Args[0], s.Args[0]), Line: f.line})
	return g
}

// startOfGenerator is the exit of a generator that still stands at its beginning.
func (f *function) startOfGenerator() *ir.Exit {
	var params []int
	for _, q := range f.f.Params {
		params = append(params, q.Var.ID)
	}
	return f.exitAt(0, params, nil, false)
}

func without(live []int, v *core.Var) []int {
	var out []int
	for _, id := range live {
		if v == nil || id != v.ID {
			out = append(out, id)
		}
	}
	return out
}

// step takes the next item of a generator: a tuple that tells whether there is one.
func (f *function) step(g *ir.Local, point int, live []int, sent ...ir.Expr) *ir.Local {
	return f.stepBy("", g, point, live, sent...)
}

// stepBy is step for what a with statement does, where manager names it.
func (f *function) stepBy(manager string, g *ir.Local, point int, live []int, sent ...ir.Expr) *ir.Local {
	fn := f.m.funcs[g.Type.Ref.(*typer.Instance)]
	out := f.temp(ir.NextType(g.Type))
	f.emit(&ir.CallFunc{Next: true, Manager: manager, Fn: fn, Dst: out, Args: append([]ir.Expr{&ir.Use{Local: g}}, sent...),
		Raise: f.raiseEdge(), Exit: f.exitAt(point, live, nil, false), Line: f.line})
	return out
}

// managerStep lowers what a with statement does with a generator under contextlib.contextmanager.
func (f *function) managerStep(s *core.Let, t *typer.GenTarget, ops []core.Atom) {
	g := f.temp(s.Args[0])
	f.emit(&ir.Assign{Dst: g, X: f.use(ops[0], s.Args[0], s.Args[0]), Line: f.line})
	var exc []ir.Expr
	for i, o := range ops[1:] {
		exc = append(exc, f.use(o, s.Args[i+1], types.Object))
	}
	step := f.stepBy(strings.TrimPrefix(t.Op, "manager_"), g, 2*s.Point, s.Live, exc...)
	switch t.Op {
	case core.ManagerEnter:
		f.assign(s.Dst, item(step, 1), s.Result)
	case core.ManagerExcept:
		f.assign(s.Dst, item(step, 0), types.Bool)
	default:
		f.assign(s.Dst, &ir.Const{T: types.None}, types.None)
	}
}

// item is a part of what step gave.
func item(step *ir.Local, i int) ir.Expr { return &ir.TupleItem{X: &ir.Use{Local: step}, Index: i} }

// forGenerator lowers a for statement over a generator.
//
//	loop 1:
//	  t = next G_walk(t_it)
//	  if t[0]: v_x = t[1]
//	  else: break 1
//	  …
func (f *function) forGenerator(s *core.For, iter *ir.Local) {
	f.moveTo(s.Head)
	f.adopt(s.Head)
	out := &ir.Loop{ID: f.id(), Line: f.line}
	f.emit(out)
	blk := &block{label: s.Label, id: out.ID, breakID: out.ID, head: s.Head, join: s.Join, handlers: len(f.tries), ticks: true, iter: iter}
	f.blocks = append(f.blocks, blk)
	f.depth++
	f.into(&out.Body, func() {
		step := f.forStep(s, iter)
		head := f.snapshot()
		test := &ir.If{Cond: item(step, 0), Line: f.line, Likely: true}
		f.emit(test)
		f.into(&test.Else, func() {
			f.moveTo(s.Join)
			f.emit(&ir.Break{ID: out.ID})
		})
		f.cur = head
		if s.Result == types.Never {
			f.dead = true
			return
		}
		l := f.local(s.Dst, s.Result)
		f.emit(&ir.Assign{Dst: l, X: item(step, 1), Line: f.line})
		f.bound(s.Dst, l, s.Result)
		f.stmts(s.Body)
		f.tick(blk)
		f.moveTo(s.Head)
	})
	f.depth--
	f.blocks = f.blocks[:len(f.blocks)-1]
	f.dead = s.Join == nil
	f.adopt(s.Join)
}

// forStep takes the next item of the generator, or by the method __next__ of the
// instance, over which a for statement runs. An item of another type that the method
// gave comes first in the iterator with which the generic clone goes on.
func (f *function) forStep(s *core.For, iter *ir.Local) *ir.Local {
	t, ok := s.Target.(*typer.NextCall)
	if !ok {
		return f.step(iter, 2*s.Point, s.Live)
	}
	out := f.temp(types.Tuple(types.Bool, t.In.Result))
	c := &ir.CallFunc{Next: true, Fn: f.m.funcs[t.In], Dst: out, Args: []ir.Expr{&ir.Use{Local: iter}}, Raise: f.raiseEdge(),
		Exit: f.exitAt(2*s.Point, s.Live, nil, false), Line: f.line}
	for i, v := range c.Exit.Live {
		if v.Var == s.Iter.ID {
			c.Exit.Live[i].Static = &ir.Static{Kind: "chained"}
		}
	}
	f.emit(c)
	return out
}

// nextItem lowers next(g) and next(g, default).
func (f *function) nextItem(s *core.Let, t *typer.GenTarget, ops []core.Atom) {
	g := f.temp(s.Args[1])
	f.emit(&ir.Assign{Dst: g, X: f.use(ops[1], s.Args[1], s.Args[1]), Line: f.line})
	step := f.step(g, 2*s.Point, s.Live)
	if len(ops) == 2 {
		f.itemOrStop(s, g, step)
		return
	}
	test := &ir.If{Cond: item(step, 0), Line: f.line, Likely: true}
	f.emit(test)
	out := f.temp(s.Result)
	f.into(&test.Then, func() {
		f.emit(&ir.Assign{Dst: out, X: f.convert(item(step, 1), s.Result), Line: f.line})
	})
	f.into(&test.Else, func() {
		f.emit(&ir.Assign{Dst: out, X: f.stored(ops[2], s.Args[2], s.Result), Line: f.line})
	})
	f.assign(s.Dst, &ir.Use{Local: out}, s.Result)
}
