package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// branch runs then or els (nil: nothing) depending on the truth of test.
// Short circuits become nested Ifs, or jumps to labels where code would have
// to be repeated:
//
//	if a and b: S          if a or b: S else: T
//	→ if a                 → block end
//	    if b                   block else
//	      S                      …break else unless a or b
//	                             S; break end
//	                           T
func (b *builder) branch(test ast.Expr, then, els func()) {
	if c := b.fold(test); c != nil {
		if truth, known := constTruth(c.Value); known {
			b.choose(truth, then, els)
			return
		}
	}
	switch t := test.(type) {
	case *ast.UnaryOp:
		if t.Op == ast.Not {
			b.branch(t.Operand, els, then)
			return
		}
	case *ast.BoolOp:
		b.branchBoolOp(t, then, els)
		return
	case *ast.Compare:
		if len(t.Ops) > 1 {
			b.branchByJumps(test, then, els)
			return
		}
	}
	b.ifElse(b.cond(test), then, els)
}

func (b *builder) choose(truth bool, then, els func()) {
	if !truth {
		then = els
	}
	if then != nil {
		then()
	}
}

// ifElse emits an If.
func (b *builder) ifElse(cond Atom, then, els func()) {
	s := &If{Cond: cond}
	span := b.span
	if then != nil {
		s.Then = b.collect(then)
	}
	if els != nil {
		s.Else = b.collect(els)
	}
	b.span = span
	b.emit(s)
}

func (b *builder) branchBoolOp(t *ast.BoolOp, then, els func()) {
	switch {
	case t.Op == ast.And && els == nil:
		b.nested(t.Values, then, func(v ast.Expr, rest func()) { b.branch(v, rest, nil) })
	case t.Op == ast.Or && then == nil:
		b.nested(t.Values, els, func(v ast.Expr, rest func()) { b.branch(v, nil, rest) })
	default:
		b.branchByJumps(t, then, els)
	}
}

// nested tests the values one inside the other and runs then innermost.
func (b *builder) nested(values []ast.Expr, then func(), test func(ast.Expr, func())) {
	if len(values) == 0 {
		then()
		return
	}
	test(values[0], func() { b.nested(values[1:], then, test) })
}

func (b *builder) branchByJumps(test ast.Expr, then, els func()) {
	no, end := b.label(), b.label()
	list := b.collect(func() {
		inner := b.collect(func() {
			b.jumpIf(test, false, no)
			if then != nil {
				then()
			}
			if els != nil {
				b.emit(&Break{Label: end})
			}
		})
		b.emit(&Block{Label: no, Body: inner})
		if els != nil {
			els()
		}
	})
	b.emitBlock(end, list)
}

// jumpIf breaks to the label if the truth of test is want.
func (b *builder) jumpIf(test ast.Expr, want bool, to Label) {
	if c := b.fold(test); c != nil {
		if truth, known := constTruth(c.Value); known {
			if truth == want {
				b.emit(&Break{Label: to})
			}
			return
		}
	}
	switch t := test.(type) {
	case *ast.UnaryOp:
		if t.Op == ast.Not {
			b.jumpIf(t.Operand, !want, to)
			return
		}
	case *ast.BoolOp:
		b.jumpBoolOp(t, want, to)
		return
	case *ast.Compare:
		if len(t.Ops) > 1 {
			b.jumpChain(t, want, to)
			return
		}
	}
	b.jumpOn(b.cond(test), want, to)
}

// jumpOn breaks to the label if the bool cond is want.
func (b *builder) jumpOn(cond Atom, want bool, to Label) {
	jump := func() { b.emit(&Break{Label: to}) }
	if want {
		b.ifElse(cond, jump, nil)
	} else {
		b.ifElse(cond, nil, jump)
	}
}

func (b *builder) jumpBoolOp(t *ast.BoolOp, want bool, to Label) {
	// One operand decides and ends the evaluation: False for and, True for or.
	decides := t.Op == ast.Or
	if want == decides {
		for _, v := range t.Values {
			b.jumpIf(v, want, to)
		}
		return
	}
	skip := b.label()
	last := len(t.Values) - 1
	b.emitBlock(skip, b.collect(func() {
		for _, v := range t.Values[:last] {
			b.jumpIf(v, decides, skip)
		}
		b.jumpIf(t.Values[last], want, to)
	}))
}

func (b *builder) jumpChain(t *ast.Compare, want bool, to Label) {
	b.ambient = b.spanOf(t)
	if !want {
		b.links(t, func(r *Var, _ bool) { b.jumpOn(b.truth(r), false, to) })
		return
	}
	skip := b.label()
	b.emitBlock(skip, b.collect(func() {
		b.links(t, func(r *Var, last bool) {
			if last {
				b.jumpOn(b.truth(r), true, to)
			} else {
				b.jumpOn(b.truth(r), false, skip)
			}
		})
	}))
}

// links evaluates the comparisons of a chain one by one; each operand once.
func (b *builder) links(t *ast.Compare, each func(result *Var, last bool)) {
	x := b.operand(t.Left, t.Comparators[0])
	for i, op := range t.Ops {
		last := i == len(t.Ops)-1
		y := b.expr(t.Comparators[i])
		if !last {
			y = b.keep(y, t)
		}
		b.at(t)
		r := b.let(&Compare{Op: compareOp(op), X: x, Y: y})
		each(r, last)
		x = y
	}
}

// chain is the value of a < b < c: the first comparison that is false, or the last.
func (b *builder) chain(res *Var, t *ast.Compare) {
	end := b.label()
	b.emitBlock(end, b.collect(func() {
		b.links(t, func(r *Var, last bool) {
			b.set(res, &Copy{r})
			if !last {
				b.jumpOn(b.truth(r), false, end)
			}
		})
	}))
}

// boolOp is the value of and and or: the operand that decides.
func (b *builder) boolOp(res *Var, t *ast.BoolOp) {
	var from func(i int)
	from = func(i int) {
		b.exprTo(res, t.Values[i])
		if i == len(t.Values)-1 {
			return
		}
		b.at(t)
		next := func() { from(i + 1) }
		if cond := b.truth(res); t.Op == ast.And {
			b.ifElse(cond, next, nil)
		} else {
			b.ifElse(cond, nil, next)
		}
	}
	from(0)
}

// truth is bool(x) as conditions take it.
func (b *builder) truth(x Atom) Atom { return b.let(&Truth{x}) }

// cond is the truth of a test without short circuits.
func (b *builder) cond(test ast.Expr) Atom {
	x := b.expr(test)
	if _, ok := test.(*ast.Compare); ok {
		b.ambient = b.spanOf(test)
	}
	b.span = b.ambient
	if givesBool(test) {
		return x
	}
	return b.truth(x)
}

// givesBool tells that the value of a test is always a bool.
func givesBool(test ast.Expr) bool {
	switch t := test.(type) {
	case *ast.Compare:
		if len(t.Ops) == 1 {
			switch t.Ops[0] {
			case ast.Is, ast.IsNot, ast.In, ast.NotIn:
				return true
			}
		}
	case *ast.UnaryOp:
		return t.Op == ast.Not
	case *syntax.Constant:
		_, ok := t.Value.(syntax.Bool)
		return ok
	}
	return false
}
