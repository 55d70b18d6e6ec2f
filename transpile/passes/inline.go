package passes

import (
	"slices"

	"pyx2cpp/transpile/ir"
)

// inline puts functions that compute with numbers in the place of their calls
// within loops, so that what comes after sees a turn as a whole:
//
//	for 3 v_i = 0 to n step 1:             for 3 v_i = 0 to n step 1:
//	  t1 = call f_cdf(d_x[v_i])      →       x = d_x[v_i]
//	  t2 = mul(t1, d_w[v_i])                 t1 = mul(0.5, erfc(x))
//	                                         t2 = mul(t1, d_w[v_i])
//
// Their exceptions keep their frames: an edge names the function as one whose
// code object was inlined. What clang inlines later it does not see as one loop:
// the tests of each call are in its way.
func inline(c *Context) { (&inliner{c: c}).body(&c.Func.Body, false) }

const (
	maxInlined    = 60  // statements of a function
	maxInlinedAll = 240 // statements that a function grows by
	inlinedDeep   = 3   // calls within what was inlined
)

type inliner struct {
	c     *Context
	grown int
}

func (n *inliner) body(list *[]ir.Stmt, inLoop bool) {
	var out []ir.Stmt
	for _, s := range *list {
		if call, ok := s.(*ir.CallFunc); ok && inLoop {
			out = append(out, n.call(call, 0)...)
			continue
		}
		_, loop := ir.LoopID(s)
		_, block := s.(*ir.Block)
		for _, b := range ir.Bodies(s) {
			n.body(b, inLoop || loop && !block)
		}
		out = append(out, s)
	}
	*list = out
}

// call returns what a call becomes: itself where it is not inlined.
func (n *inliner) call(call *ir.CallFunc, depth int) []ir.Stmt {
	fn := call.Fn
	size := countStmts(fn.Body)
	if depth == inlinedDeep || size > maxInlined || n.grown+size > maxInlinedAll || !n.suits(call) || !numeric(fn.Body, call.Raise != nil) {
		return []ir.Stmt{call}
	}
	x := &inlined{c: n.c, call: call, locals: map[*ir.Local]ir.Expr{}}
	list := append(x.arguments(), ir.CloneBody(fn.Body, n.c.label)...)
	x.rename(list)
	list, ok := x.returns(list)
	if !ok {
		return []ir.Stmt{call}
	}
	n.grown += size
	n.c.Func.FloatFlags = n.c.Func.FloatFlags || fn.FloatFlags
	x.edges(list)
	n.inner(&list, depth+1)
	return list
}

// inner inlines what an inlined body calls.
func (n *inliner) inner(list *[]ir.Stmt, depth int) {
	var out []ir.Stmt
	for _, s := range *list {
		if call, ok := s.(*ir.CallFunc); ok {
			out = append(out, n.call(call, depth)...)
			continue
		}
		for _, b := range ir.Bodies(s) {
			n.inner(b, depth)
		}
		out = append(out, s)
	}
	*list = out
}

// suits tells whether a call is nothing but the entry of a function that could stand here.
func (n *inliner) suits(call *ir.CallFunc) bool {
	f, fn := n.c.Func, call.Fn
	if call.Next || call.Manager != "" || call.Memo != nil || call.As != "" || call.Exit != nil || len(call.Args) != len(fn.Params) {
		return false
	}
	if fn == f || fn.Gen != nil || fn.Exits || fn.Python || fn.Recurses || fn.Frameless || len(fn.Inlined) > 0 {
		return false
	}
	if fn.Home != f.Home || fn.File != f.File || fn.FastMath != f.FastMath || fn.LibraryOnly != f.LibraryOnly {
		return false
	}
	if r := call.Raise; r != nil && (r.Store != nil || r.Again) {
		return false
	}
	if !plainScalar(fn.Result) || call.Dst != nil && call.Dst.Type != fn.Result {
		return false
	}
	return !slices.ContainsFunc(fn.Params, func(p *ir.Local) bool { return p.Data || !plainScalar(p.Type) })
}

// numeric tells whether a body computes with numbers, in a straight line or along branches.
func numeric(body []ir.Stmt, raises bool) bool {
	ok := true
	ir.Walk(body, func(s ir.Stmt) {
		var edge *ir.Raise
		switch s := s.(type) {
		case *ir.Assign:
			ok = ok && s.Dst != nil && !s.Release && plainScalar(s.Dst.Type)
		case *ir.Check:
			ok = ok && s.Exit == nil && (s.Dst == nil || plainScalar(s.Dst.Type))
			edge = s.Raise
		case *ir.CallFunc:
			ok = ok && s.Exit == nil && (s.Dst == nil || plainScalar(s.Dst.Type))
			edge = s.Raise
		case *ir.If:
		case *ir.Return:
			ok = ok && s.X != nil
		default:
			ok = false
		}
		if edge != nil {
			ok = ok && raises && edge.Frame == 0 && edge.Handler < 0 && edge.Saved == nil && edge.Store == nil && !edge.Again && edge.Line > 0
		}
		for _, e := range ir.Exprs(s) {
			ok = ok && ofNumbers(*e)
		}
	})
	return ok
}

// ofNumbers tells whether e is an expression of numbers that does not depend on the function that it stands in.
func ofNumbers(e ir.Expr) bool {
	ok := true
	ir.WalkExpr(e, func(e ir.Expr) {
		switch e := e.(type) {
		case *ir.Use:
			ok = ok && !e.Local.Data
		case *ir.Const, *ir.Op, *ir.Convert, *ir.IsType, *ir.Cell, *ir.MakeTuple, *ir.TupleItem:
		default:
			ok = false
		}
		ok = ok && plainScalar(e.Type())
	})
	return ok
}

// inlined is one call that is replaced.
type inlined struct {
	c      *Context
	call   *ir.CallFunc
	locals map[*ir.Local]ir.Expr // of the function: what stands for them here
	frame  int                   // as Raise.Frame, 0: none yet
}

// arguments binds the parameters: to what is passed, where neither changes in the body, or to locals of their own.
func (x *inlined) arguments() []ir.Stmt {
	var out []ir.Stmt
	assigned := assignedIn(x.call.Fn.Body)
	for i, p := range x.call.Fn.Params {
		arg := x.call.Args[i]
		switch arg.(type) {
		case *ir.Const, *ir.Use:
			if !assigned[p] && arg.Type() == p.Type {
				x.locals[p] = arg
				continue
			}
		}
		out = append(out, &ir.Assign{Dst: x.local(p), X: arg, Line: x.call.Line})
	}
	return out
}

// local returns the local that stands for one of the function.
func (x *inlined) local(l *ir.Local) *ir.Local {
	if use, ok := x.locals[l].(*ir.Use); ok {
		return use.Local
	}
	own := x.c.newLocal(l.Name, l.Type)
	x.locals[l] = &ir.Use{Local: own}
	return own
}

// rename replaces the function's locals in a copy of its body; the arguments, which come first, are of the caller.
func (x *inlined) rename(list []ir.Stmt) {
	own := map[*ir.Local]bool{}
	for _, l := range append(slices.Clone(x.call.Fn.Params), x.call.Fn.Locals...) {
		own[l] = true
	}
	ir.Walk(list, func(s ir.Stmt) {
		for _, e := range ir.Exprs(s) {
			*e = rewriteExpr(*e, func(e ir.Expr) ir.Expr {
				use, ok := e.(*ir.Use)
				if !ok || !own[use.Local] {
					return e
				}
				if _, known := x.locals[use.Local]; !known {
					x.local(use.Local)
				}
				return ir.Clone(x.locals[use.Local])
			})
		}
		switch s := s.(type) {
		case *ir.Assign:
			s.Dst = x.target(s.Dst, own)
		case *ir.Check:
			s.Dst = x.target(s.Dst, own)
		case *ir.CallFunc:
			s.Dst = x.target(s.Dst, own)
		}
	})
}

func (x *inlined) target(l *ir.Local, own map[*ir.Local]bool) *ir.Local {
	if l == nil || !own[l] {
		return l
	}
	return x.local(l)
}

// returns makes the returns of a body assignments to the result: what follows a
// branch that returns goes into the other one. It fails where both may come to what follows.
func (x *inlined) returns(list []ir.Stmt) ([]ir.Stmt, bool) {
	for i, s := range list {
		switch s := s.(type) {
		case *ir.Return:
			dst := x.call.Dst
			if dst == nil {
				dst = x.c.newLocal("dropped", x.call.Fn.Result)
			}
			return append(list[:i:i], &ir.Assign{Dst: dst, X: s.X, Line: s.Line}), true
		case *ir.If:
			rest := list[i+1:]
			switch {
			case !mayReturn(s.Then) && !mayReturn(s.Else):
				continue
			case alwaysReturns(s.Then):
				s.Else = slices.Concat(s.Else, rest)
			case alwaysReturns(s.Else):
				s.Then = slices.Concat(s.Then, rest)
			default:
				return nil, false
			}
			var yes, no bool
			s.Then, yes = x.returns(s.Then)
			s.Else, no = x.returns(s.Else)
			return list[:i+1], yes && no
		}
	}
	return nil, false
}

func mayReturn(list []ir.Stmt) bool {
	found := false
	ir.Walk(list, func(s ir.Stmt) {
		_, is := s.(*ir.Return)
		found = found || is
	})
	return found
}

func alwaysReturns(list []ir.Stmt) bool {
	return slices.ContainsFunc(list, func(s ir.Stmt) bool {
		switch s := s.(type) {
		case *ir.Return:
			return true
		case *ir.If:
			return alwaysReturns(s.Then) && alwaysReturns(s.Else)
		}
		return false
	})
}

// edges makes what the body raises pass through the frame of the function to where the call's exceptions go.
func (x *inlined) edges(list []ir.Stmt) {
	ir.Walk(list, func(s ir.Stmt) {
		switch s := s.(type) {
		case *ir.Check:
			s.Raise = x.edge(s.Raise)
		case *ir.CallFunc:
			s.Raise = x.edge(s.Raise)
		}
	})
}

func (x *inlined) edge(r *ir.Raise) *ir.Raise {
	if r == nil {
		return nil
	}
	if x.frame == 0 {
		at := x.call.Raise
		x.c.Func.Inlined = append(x.c.Func.Inlined, ir.Inlined{Fn: x.call.Fn, Caller: at.Frame, CallLine: at.Line, From: at.From, To: at.To})
		x.frame = len(x.c.Func.Inlined)
	}
	out := *x.call.Raise
	out.Line, out.From, out.To, out.Frame = r.Line, r.From, r.To, x.frame
	return &out
}
