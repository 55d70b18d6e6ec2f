package passes

import (
	"slices"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// abreast lets turns of a loop that calls functions or has loops inside run side by side, in lanes of vectors, in
// functions marked with fast_math: clang does not make vectors of what parts ways.
//
//	for 1 v_i = v_lo to v_hi step 1:        l_at = v_lo
//	  t = call f(d_x[v_i])              →   while 2 pass.lt(l_at, v_hi):
//	  d_out[v_i] = t                          l_at = abreast v_i = l_at to v_hi
//	                                          l_upto = pass.piece_end(l_at, v_hi, 64)
//	                                          for 1 v_i = l_at to l_upto step 1:
//	                                            …
//	                                          l_at = l_upto
//
// The loop that stands behind takes over where a turn raises or warns, and makes the last turn in any case, so that its
// variables have their values afterwards. Turns must not depend on each other, but for what they do at their end with
// variables that go on to the next; whether arrays overlap is found out when it runs.
func abreast(c *Context) {
	if !c.Func.FastMath {
		return
	}
	a := &abreaster{c: c}
	a.body(&c.Func.Body)
}

// plain keeps the bodies of functions as they are before passes that lanes have no use for.
func plain(c *Context) {
	if !c.Func.FastMath || !inLane(c.Func.Result) {
		return
	}
	tries := false
	ir.Walk(c.Func.Body, func(s ir.Stmt) {
		_, try := s.(*ir.Try)
		tries = tries || try
	})
	if !tries {
		c.Func.Plain = ir.CloneBody(c.Func.Body, c.label)
	}
}

// inOrder is how many turns are made one after the other where lanes have given up.
const inOrder = 64

type abreaster struct{ c *Context }

func (a *abreaster) body(list *[]ir.Stmt) {
	var out []ir.Stmt
	for _, s := range *list {
		if loop, ok := s.(*ir.For); ok && loop.Poll == nil {
			if node := a.loop(loop); node != nil {
				out = append(out, a.around(loop, node)...)
				continue
			}
		}
		if _, aside := s.(*ir.Aside); !aside {
			for _, b := range ir.Bodies(s) {
				a.body(b)
			}
		}
		out = append(out, s)
	}
	*list = out
}

// loop returns the turns of a loop side by side, nil where they can't be.
func (a *abreaster) loop(loop *ir.For) *ir.Abreast {
	if loop.Slow || loop.Step != 1 || !parts(loop.Body) {
		return nil
	}
	wide, tail, ok := a.split(loop)
	if !ok || !parts(wide) {
		return nil
	}
	node := &ir.Abreast{From: loop.Lo, To: loop.Hi, Var: loop.Var, Line: loop.Line}
	l := &laneBody{of: node, turn: loop.Var, inside: assignedIn(wide), uses: usesIn(loop.Body), forms: map[*ir.Func]*ir.Func{}}
	body, ok := l.body(wide)
	if !ok || !l.reachedBy(tail) {
		return nil
	}
	node.Body, node.Tail = body, ir.CloneBody(tail, a.c.label)
	for _, v := range a.c.Func.Locals {
		if assignedIn(tail)[v] {
			node.Carried = append(node.Carried, v)
		}
	}
	return node
}

// goesAbreast tells whether a loop will be left to abreast.
func (c *Context) goesAbreast(loop *ir.For) bool {
	return c.Func.FastMath && (&abreaster{c: c}).loop(loop) != nil
}

// parts tells whether a loop has what clang makes no vectors of.
func parts(body []ir.Stmt) bool {
	found := false
	ir.Walk(body, func(s ir.Stmt) {
		switch s.(type) {
		case *ir.CallFunc, *ir.While, *ir.Loop, *ir.Block, *ir.If:
			found = true
		}
		for _, e := range ir.Exprs(s) {
			ir.WalkExpr(*e, func(e ir.Expr) {
				op, ok := e.(*ir.Op)
				found = found || ok && (op.Row.Name == "math.erf" || op.Row.Name == "math.erfc")
			})
		}
	})
	return found
}

// around puts the loop behind its turns abreast.
func (a *abreaster) around(loop *ir.For, node *ir.Abreast) []ir.Stmt {
	use := func(l *ir.Local) ir.Expr { return &ir.Use{Local: l} }
	at, all, upto := a.c.newLocal("l_at", types.Int), a.c.newLocal("l_all", types.Int), a.c.newLocal("l_upto", types.Int)
	first := []ir.Stmt{
		&ir.Assign{Dst: at, X: loop.Lo, Line: loop.Line},
		&ir.Assign{Dst: all, X: loop.Hi, Line: loop.Line},
	}
	node.At, node.From, node.To = at, use(at), use(all)
	end := &ir.Op{Row: pieceRow, Args: []ir.Expr{use(at), use(all), intConst(inOrder)}, T: types.Int}
	loop.Lo, loop.Hi = use(at), use(upto)
	outer := &ir.While{ID: a.c.label(), Cond: boolExpr(ltRow, use(at), use(all)), Line: loop.Line, Body: []ir.Stmt{
		node,
		&ir.Assign{Dst: upto, X: end, Line: loop.Line},
		loop,
		&ir.Assign{Dst: at, X: use(upto), Line: loop.Line},
	}}
	return append(first, outer)
}

// laneBody makes the form for lanes of a loop's body, or of a function that it calls.
type laneBody struct {
	of       *ir.Abreast
	turn     *ir.Local             // the loop's variable, nil in a function
	inside   map[*ir.Local]bool    // the variables that each lane has
	forms    map[*ir.Func]*ir.Func // of functions; nil while one is made, and where there is none
	counters map[*ir.Local]bool    // variables of counted loops, which are the same in all lanes
	uses     map[*ir.Local]int     // how often they are read there
	deep     int                   // in how many loops and branches it is: nothing is stored there
}

// usesIn counts how often locals are read in body.
func usesIn(body []ir.Stmt) map[*ir.Local]int {
	n := map[*ir.Local]int{}
	ir.Walk(body, func(s ir.Stmt) {
		for _, e := range ir.Exprs(s) {
			ir.Reads(*e, func(l *ir.Local) { n[l]++ })
		}
	})
	return n
}

// needed tells whether a lane has a variable that is read: what an optimiser finds unused raises no flags.
func (l *laneBody) needed(dst *ir.Local) bool {
	return dst != nil && inLane(dst.Type) && l.uses[dst] > 0
}

func (l *laneBody) body(list []ir.Stmt) ([]ir.Stmt, bool) {
	var out []ir.Stmt
	for _, s := range list {
		made, ok := l.stmt(s)
		if !ok {
			return nil, false
		}
		out = append(out, made...)
	}
	return out, true
}

// nested is body of a part that some lanes may pass by.
func (l *laneBody) nested(list []ir.Stmt) ([]ir.Stmt, bool) {
	l.deep++
	defer func() { l.deep-- }()
	return l.body(list)
}

func (l *laneBody) stmt(s ir.Stmt) ([]ir.Stmt, bool) {
	switch s := s.(type) {
	case *ir.Assign:
		return l.assign(s)
	case *ir.Check:
		return l.check(s)
	case *ir.CallFunc:
		return l.call(s)
	case *ir.StoreElem:
		x, ok := l.value(s.X)
		ok = ok && l.deep == 0 && l.item(s.Data, s.Index) && ir.ElemType(s.Data.Type) == types.NumPy("f8")
		l.reads(s.Data)
		return []ir.Stmt{&ir.StoreElem{Data: s.Data, Index: s.Index, X: x, Line: s.Line}}, ok
	case *ir.If:
		return l.branch(s)
	case *ir.While:
		cond, ok1 := l.value(s.Cond)
		body, ok2 := l.nested(s.Body)
		return []ir.Stmt{&ir.While{ID: s.ID, Cond: cond, Body: body, Line: s.Line}}, ok1 && ok2
	case *ir.For:
		return l.counted(s)
	case *ir.Loop:
		body, ok := l.nested(s.Body)
		return []ir.Stmt{&ir.Loop{ID: s.ID, Body: body, Line: s.Line}}, ok
	case *ir.Block:
		body, ok := l.nested(s.Body)
		return []ir.Stmt{&ir.Block{ID: s.ID, Body: body}}, ok
	case *ir.Break, *ir.Continue:
		return []ir.Stmt{s}, l.deep > 0
	case *ir.Return:
		if l.turn != nil || s.X == nil {
			return nil, false
		}
		x, ok := l.value(s.X)
		return []ir.Stmt{&ir.Return{X: x, Line: s.Line}}, ok
	}
	return nil, false
}

func (l *laneBody) branch(s *ir.If) ([]ir.Stmt, bool) {
	cond, ok := l.value(s.Cond)
	if c, constant := cond.(*ir.Const); ok && constant {
		if c.Value == true {
			return l.body(s.Then)
		}
		return l.body(s.Else)
	}
	then, ok1 := l.nested(s.Then)
	other, ok2 := l.nested(s.Else)
	return []ir.Stmt{&ir.If{Cond: cond, Then: then, Else: other, Line: s.Line}}, ok && ok1 && ok2
}

func (l *laneBody) assign(s *ir.Assign) ([]ir.Stmt, bool) {
	if s.Dst != nil && s.Dst.Type == types.Int && s.Dst.Var < 0 {
		return nil, isTicks(s) // the lanes count turns themselves
	}
	x, ok := l.value(s.X)
	if !ok || !l.needed(s.Dst) {
		return nil, false
	}
	return []ir.Stmt{&ir.Assign{Dst: s.Dst, X: x, Line: s.Line}}, true
}

// isTicks tells whether a statement sets a counter of turns back.
func isTicks(s *ir.Assign) bool {
	v, ok := intValue(s.X)
	return ok && v == 0
}

func (l *laneBody) check(s *ir.Check) ([]ir.Stmt, bool) {
	switch s.Row.Name {
	case "loop.tick", "loop.tick_giving":
		return nil, true
	}
	if !l.needed(s.Dst) {
		return nil, false
	}
	x, ok := l.op(s.Row, s.Args, s.Dst.Type)
	return []ir.Stmt{&ir.Assign{Dst: s.Dst, X: x, Line: s.Line}}, ok
}

func (l *laneBody) call(s *ir.CallFunc) ([]ir.Stmt, bool) {
	if s.Next || s.Manager != "" || s.Memo != nil || s.As != "" || !l.needed(s.Dst) {
		return nil, false
	}
	n := &ir.CallFunc{Dst: s.Dst, Fn: l.form(s.Fn), Line: s.Line}
	if n.Fn == nil {
		return nil, false
	}
	for _, a := range s.Args {
		x, ok := l.value(a)
		if !ok {
			return nil, false
		}
		n.Args = append(n.Args, x)
	}
	return []ir.Stmt{n}, true
}

// form returns a function in the form for lanes, nil where it has none.
func (l *laneBody) form(f *ir.Func) *ir.Func {
	if form, seen := l.forms[f]; seen {
		return form
	}
	l.forms[f] = nil
	if f.Plain == nil || f.Recurses || !inLane(f.Result) {
		return nil
	}
	for _, p := range f.Params {
		if !inLane(p.Type) {
			return nil
		}
	}
	inside := assignedIn(f.Plain)
	for _, p := range f.Params {
		inside[p] = true
	}
	inner := &laneBody{of: l.of, inside: inside, uses: usesIn(f.Plain), forms: l.forms}
	body, ok := inner.body(f.Plain)
	if !ok {
		return nil
	}
	form := &ir.Func{Sym: f.Sym, PyName: f.PyName, Params: f.Params, Result: f.Result, Body: body, FastMath: true}
	l.forms[f] = form
	l.of.Funcs = append(l.of.Funcs, form)
	return form
}

// reads notes that the lanes need a variable of the function around them.
func (l *laneBody) reads(v *ir.Local) {
	if v == l.turn || l.inside[v] {
		return
	}
	if !slices.ContainsFunc(l.of.Outer, func(e ir.Expr) bool { return e.(*ir.Use).Local == v }) {
		l.of.Outer = append(l.of.Outer, &ir.Use{Local: v})
	}
}

// item tells whether an index is the turn's own of an array.
func (l *laneBody) item(data *ir.Local, index ir.Expr) bool {
	use, ok := index.(*ir.Use)
	return ok && l.turn != nil && use.Local == l.turn && data.Type.Kind == types.KArray
}
