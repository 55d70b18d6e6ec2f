package core

import (
	"github.com/go-python/gpython/ast"
)

// try is try/except/else/finally. The finally clause is a cleanup around all
// the rest (see protect); on an exception it runs in the handler, which then
// raises it again.
func (b *builder) try(s *ast.Try) {
	if len(s.Finalbody) == 0 {
		b.tryExcept(s)
		return
	}
	if b.finals++; b.finals > maxFinallyDepth {
		panic(stay("has too deeply nested finally clauses"))
	}
	final := func() { b.stmts(s.Finalbody) }
	b.protect(func() {
		b.finals--
		if len(s.Handlers) > 0 {
			b.tryExcept(s)
		} else {
			b.stmts(s.Body)
		}
		b.finals++
	}, final, func(exc *Var) {
		final()
		b.emit(&Raise{X: exc, Reraise: true})
	})
	b.finals--
}

// maxFinallyDepth bounds finally clauses inside finally clauses: each level
// multiplies the copies of the innermost.
const maxFinallyDepth = 6

// tryExcept is try/except/else:
//
//	try: S                 → block done
//	except E as e: H           try
//	else: T                      S
//	                           except exc
//	                             c = exc matches E
//	                             if c
//	                               e = exc; H; e = None; del e
//	                               break done
//	                             else
//	                               reraise exc
//	                           T
func (b *builder) tryExcept(s *ast.Try) {
	done := b.label()
	exc := b.hidden("exc")
	try := &Try{Exc: exc}
	list := b.collect(func() {
		span := b.span
		b.protected++
		try.Body = b.collect(func() { b.stmts(s.Body) })
		b.protected--
		try.Handler = b.handlerOf(exc, func() { b.handlers(s.Handlers, exc) })
		b.span = span
		if len(s.Orelse) > 0 && !terminates(try.Handler) {
			try.Handler = append(try.Handler, b.jump(done))
		}
		b.emit(try)
		b.stmts(s.Orelse)
	})
	b.emitBlock(done, list)
}

// handlers tests the except clauses in turn.
func (b *builder) handlers(list []*ast.ExceptHandler, exc *Var) {
	if len(list) == 0 {
		b.emit(&Raise{X: exc, Reraise: true})
		return
	}
	h := list[0]
	b.at(h)
	if h.ExprType == nil {
		b.handler(h, exc)
		return
	}
	class := b.expr(h.ExprType)
	b.at(h)
	c := b.let(&MatchExc{Exc: exc, Class: class})
	b.ifElse(c, func() { b.handler(h, exc) }, func() { b.handlers(list[1:], exc) })
}

// handler is the body of one except clause. Its name is unbound however the
// clause is left. When an exception leaves it and the function as well, nobody
// can see a local name any more.
func (b *builder) handler(h *ast.ExceptHandler, exc *Var) {
	if h.Name == "" {
		b.stmts(h.Body)
		return
	}
	b.store(h.Name, exc)
	unbind := func() {
		b.at(h)
		b.store(h.Name, b.none())
		b.unbind(h.Name)
	}
	body := func() {
		b.push(&region{cleanup: unbind, inPlace: true})
		b.stmts(h.Body)
		b.pop()
	}
	if p := b.resolve(h.Name); b.protected == 0 && p.v != nil && p.v.Kind == Local {
		body()
	} else {
		again := b.hidden("exc")
		try := &Try{Exc: again}
		span := b.span
		b.protected++
		try.Body = b.collect(body)
		b.protected--
		try.Handler = b.handlerOf(again, func() {
			unbind()
			b.emit(&Raise{X: again, Reraise: true})
		})
		b.span = span
		b.emit(try)
	}
	unbind()
}

// with is with items: body, one manager inside the other:
//
//	with M as t: S         → m = M; enter = @with_enter(m); exit = @with_exit(m); v = enter()
//	                         try
//	                           t = v; S
//	                         except exc
//	                           swallow = truth @with_except(exit, exc)
//	                           if swallow: break done, else: reraise exc
//	                         exit(None, None, None)
func (b *builder) with(s *ast.With, items []*ast.WithItem) {
	if len(items) == 0 {
		b.stmts(s.Body)
		return
	}
	it := items[0]
	if m := b.managed(it.ContextExpr); m != nil {
		b.withManaged(s, it, m, func() { b.with(s, items[1:]) })
		return
	}
	m := b.expr(it.ContextExpr)
	b.at(s)
	enter := b.let(&Intrinsic{Name: WithEnter, Args: []Atom{m}})
	exit := b.hidden("exit")
	b.set(exit, &Intrinsic{Name: WithExit, Args: []Atom{m}})
	value := b.let(&Call{Fn: enter})
	b.protect(func() {
		if it.OptionalVars != nil {
			b.assign(it.OptionalVars, value)
		}
		b.with(s, items[1:])
	}, func() {
		b.at(s)
		none := b.none()
		b.do(&Call{Fn: exit, Args: []Arg{{X: none}, {X: none}, {X: none}}})
	}, func(exc *Var) {
		b.at(s)
		r := b.let(&Intrinsic{Name: WithExcept, Args: []Atom{exit, exc}})
		b.ifElse(b.truth(r), nil, func() { b.emit(&Raise{X: exc, Reraise: true}) })
	})
}
