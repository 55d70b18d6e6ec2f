package core

import (
	"maps"
	"slices"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// Limits of inlining generator functions: the code that uses their items is
// repeated for each yield.
const (
	maxCopies       = 8   // copies of one place
	maxRepeated     = 400 // nodes of a for body that is repeated
	maxInlinedDepth = 4
)

// generatorCall finds the generator function that a call makes a generator of,
// with the expression for each parameter, when the function can be inlined
// where its items are used: nil when it can't.
//
// It must be a plain def of the module that nothing else binds, that makes no
// functions, and whose yields stand outside try and with: then nothing is left
// to be done when it is dropped between two items.
func (b *builder) generatorCall(e *syntax.Call) (*syntax.FunctionDef, []ast.Expr) {
	name, ok := e.Func.(*ast.Name)
	if !ok {
		return nil, nil
	}
	fn := b.names.defs[string(name.Id)]
	if fn == nil || b.names.binds[string(name.Id)] != 1 || b.names.declared[string(name.Id)] || b.names.star {
		return nil, nil
	}
	if p := b.resolve(name.Id); p.v != nil || p.class {
		return nil, nil
	}
	if !b.canInline(fn) {
		return nil, nil
	}
	return b.bindCall(fn, e)
}

// canInline tells whether fn is a generator function of the kind that can be inlined here.
func (b *builder) canInline(fn *syntax.FunctionDef) bool {
	s := b.scopes[fn]
	if s == nil || !s.generator || fn.Async || len(fn.DecoratorList) > 0 || len(fn.TypeParams) > 0 || len(s.captured) > 0 {
		return false
	}
	for _, c := range s.children {
		if !c.inline {
			return false
		}
	}
	depth := 0
	for _, c := range b.comps {
		if c.scope == s {
			return false // it calls itself
		}
		if c.scope.kind == functionScope {
			depth++
		}
	}
	if depth >= maxInlinedDepth || b.scope == s {
		return false
	}
	for _, name := range []string{string(fn.Name), "super", "locals", "exec", "eval", "vars", "dir", "globals"} {
		if s.uses[name] {
			return false
		}
	}
	y := yields{}
	y.stmts(fn.Body, true)
	return !y.bad && y.count > 0 && b.copies*y.count <= maxCopies
}

// bigBody tells whether the body of a for statement is too big to be repeated
// at every yield of a generator.
func (b *builder) bigBody(s *ast.For) bool {
	call, ok := s.Iter.(*syntax.Call)
	if !ok {
		return false
	}
	name, ok := call.Func.(*ast.Name)
	if !ok || b.names.defs[string(name.Id)] == nil {
		return false
	}
	y, size := yields{}, 0
	y.stmts(b.names.defs[string(name.Id)].Body, true)
	for _, st := range s.Body {
		syntax.Walk(st, func(any) bool { size++; return true })
	}
	return y.count > 1 && size > maxRepeated
}

// bindCall gives the expression for each parameter of fn: an argument or a
// default that is a constant.
func (b *builder) bindCall(fn *syntax.FunctionDef, e *syntax.Call) (*syntax.FunctionDef, []ast.Expr) {
	a := fn.Args
	if a.Vararg != nil || a.Kwarg != nil || spreads(e) {
		return nil, nil
	}
	params := append(append([]*ast.Arg(nil), a.Posonly...), a.Args...)
	if len(e.Args) > len(params) {
		return nil, nil
	}
	bound := make([]ast.Expr, len(params)+len(a.Kwonly))
	copy(bound, e.Args)
	for _, k := range e.Keywords {
		i := len(a.Posonly)
		all := append(params, a.Kwonly...)
		for i < len(all) && all[i].Arg != k.Arg {
			i++
		}
		if i == len(all) || bound[i] != nil {
			return nil, nil
		}
		bound[i] = k.Value
	}
	for i, x := range bound {
		if x != nil {
			continue
		}
		if d := i - len(params); d >= 0 {
			bound[i] = a.KwDefaults[d]
		} else if d := i - (len(params) - len(a.Defaults)); d >= 0 {
			bound[i] = a.Defaults[d]
		}
		if bound[i] == nil || b.fold(bound[i]) == nil {
			return nil, nil
		}
	}
	return fn, bound
}

// generatorSource is a call of a generator function as a source: its body
// stands here, in a frame of its own, and at each yield what is done with the item.
func (b *builder) generatorSource(e *syntax.Call, fn *syntax.FunctionDef, bound []ast.Expr) *source {
	scope := b.scopes[fn]
	b.at(e)
	b.do(&Intrinsic{Name: AssumeFunction, Args: []Atom{b.str(string(fn.Name))}})
	c := &comp{scope: scope, vars: map[string]*Var{}}
	args := map[ast.Expr]*Var{}
	for _, x := range argExprs(e.Args, e.Keywords) {
		v := b.hidden("arg")
		b.exprTo(v, x)
		args[x] = v
	}
	b.at(e)
	y := yields{}
	y.stmts(fn.Body, true)
	src := &source{framed: true}
	src.run = func(each func(Atom)) {
		caller := b.codePlace()
		b.copies *= y.count
		defer func() { b.copies /= y.count }()
		end := b.label()
		inside := caller
		inside.fstring = nil
		inside.frame = b.inlinedFrame(Frame{Name: string(fn.Name), Line: fn.GetLineno(), Generator: true}, caller)
		inside.regions = []*region{{function: true, breakTo: end}}
		c.frame = inside.frame
		inside.comps = append(inside.comps, c)
		inside.yield = func(x Atom) { b.within(caller, func() { each(x) }) }
		if src.inside {
			inside.yield = each
		}
		b.within(inside, func() {
			b.at(fn)
			b.emitBlock(end, b.collect(func() {
				b.bindParams(fn, bound, args)
				b.stmts(b.bodyOf(fn))
			}))
		})
		b.goTo(caller)
	}
	return src
}

// bindParams assigns the parameters of an inlined function.
func (b *builder) bindParams(fn *syntax.FunctionDef, bound []ast.Expr, args map[ast.Expr]*Var) {
	params := append(append(append([]*ast.Arg(nil), fn.Args.Posonly...), fn.Args.Args...), fn.Args.Kwonly...)
	for i, p := range params {
		var x Atom
		if v, ok := args[bound[i]]; ok {
			x = v
		} else {
			x = b.fold(bound[i])
		}
		b.store(p.Arg, x)
	}
	b.unbindLocals(fn)
}

// unbindLocals makes the other locals of an inlined function unbound: they may
// have values from the last time.
func (b *builder) unbindLocals(fn *syntax.FunctionDef) {
	s, isParam := b.scopes[fn], map[string]bool{}
	for _, p := range allArgs(fn.Args) {
		isParam[s.mangle(p.Arg)] = true
	}
	for _, name := range slices.Sorted(maps.Keys(s.bound)) {
		if s.local(name) && !isParam[name] {
			b.store(ast.Identifier(name), b.none())
			b.unbind(ast.Identifier(name))
		}
	}
}

// bodyOf is the body of a function without its docstring.
func (b *builder) bodyOf(fn *syntax.FunctionDef) []ast.Stmt {
	if len(fn.Body) > 0 {
		if s, ok := fn.Body[0].(*ast.ExprStmt); ok {
			if _, ok := s.Value.(*syntax.Constant); ok {
				return fn.Body[1:]
			}
		}
	}
	return fn.Body
}

// inlinedYield is a yield of an inlined generator: next() resumes it, so that
// its value is None.
func (b *builder) inlinedYield(e ast.Expr) Atom {
	switch e := e.(type) {
	case *ast.Yield:
		var x Atom = b.none()
		if e.Value != nil {
			x = b.expr(e.Value)
		}
		b.at(e)
		b.yield(b.own(x))
	case *ast.YieldFrom:
		b.yieldEach(e)
	}
	return b.none()
}

// yieldEach is a yield from whose value is dropped, in a generator that is only
// stepped by next(): each item is yielded in turn.
func (b *builder) yieldEach(e *ast.YieldFrom) {
	if x := orNothing(e.Value); x != nil {
		b.ifAny(e.Value, x, func(x *Var) {
			b.at(e)
			it := b.hidden("it")
			b.set(it, &GetIter{X: x})
			b.yieldItems(e, b.iteratorSource(it))
		})
		return
	}
	b.yieldItems(e, b.anySource(e.Value, e))
}

// yieldItems yields each item of a source, for a yield from.
func (b *builder) yieldItems(e *ast.YieldFrom, src *source) {
	b.at(e)
	pass := b.yield
	src.inside = true
	src.run(func(x Atom) {
		if pass != nil {
			pass(x)
			return
		}
		if !src.framed {
			b.at(e)
		}
		b.do(&Yield{X: x, Each: true, Sub: src.iter})
	})
}

// yieldReturned is a yield from whose value is used, in a generator that is only
// stepped by next().
func (b *builder) yieldReturned(e *ast.YieldFrom) Expr {
	x := b.expr(e.Value)
	b.at(e)
	it := b.hidden("it")
	b.set(it, &GetIter{X: x})
	b.iteratorSource(it).run(func(x Atom) {
		b.at(e)
		b.do(&Yield{X: x, Each: true, Sub: it})
	})
	b.at(e)
	return &Intrinsic{Name: GenReturned, Args: []Atom{it}}
}

// yields counts the yields of a function body.
type yields struct {
	count int
	bad   bool // a yield that can't be inlined
}

// stmts looks at statements; plain tells that no try or with stands around them.
func (y *yields) stmts(list []ast.Stmt, plain bool) {
	for _, s := range list {
		y.stmt(s, plain)
	}
}

func (y *yields) stmt(s ast.Stmt, plain bool) {
	switch s := s.(type) {
	case *ast.ExprStmt:
		y.value(s.Value, plain, true)
	case *ast.Assign:
		y.value(s.Value, plain, false)
	case *ast.For:
		y.stmts(s.Body, plain)
		y.stmts(s.Orelse, plain)
		y.inside(s.Iter)
	case *ast.While:
		y.stmts(s.Body, plain)
		y.stmts(s.Orelse, plain)
		y.inside(s.Test)
	case *ast.If:
		y.stmts(s.Body, plain)
		y.stmts(s.Orelse, plain)
		y.inside(s.Test)
	case *ast.Try:
		y.stmts(s.Body, false)
		y.stmts(s.Orelse, false)
		y.stmts(s.Finalbody, false)
		for _, h := range s.Handlers {
			y.stmts(h.Body, false)
		}
	case *ast.With:
		y.stmts(s.Body, false)
	case *ast.Return, *ast.AugAssign, *syntax.AnnAssign, *ast.Raise, *ast.Assert, *ast.Delete:
		y.inside(s)
	case *ast.Pass, *ast.Break, *ast.Continue, *ast.Global:
	default:
		y.bad = true
	}
}

// value looks at an expression that may be a yield itself; dropped tells that
// its value is not used.
func (y *yields) value(e ast.Expr, plain, dropped bool) {
	switch x := e.(type) {
	case *ast.Yield:
		y.count++
		y.bad = y.bad || !plain
		if x.Value != nil {
			y.inside(x.Value)
		}
	case *ast.YieldFrom:
		y.count++
		y.bad = y.bad || !plain || !dropped
		y.inside(x.Value)
	default:
		y.inside(e)
	}
}

// inside refuses yields inside other expressions.
func (y *yields) inside(n any) {
	if n == nil {
		return
	}
	syntax.Walk(n, func(n any) bool {
		switch n.(type) {
		case *ast.Yield, *ast.YieldFrom:
			y.bad = true
		}
		return !y.bad
	})
}
