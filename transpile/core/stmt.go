package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

func (b *builder) stmts(list []ast.Stmt) {
	for _, s := range list {
		b.stmt(s)
	}
}

func (b *builder) stmt(s ast.Stmt) {
	if b.fn.Kind == ModuleBody && b.pieces != nil && b.pieces.starts[s] != nil {
		b.at(s)
		b.do(b.pieces.starts[s].marker)
	}
	b.at(s)
	b.ambient = b.span
	switch s := s.(type) {
	case *ast.ExprStmt:
		b.exprTo(nil, s.Value)
	case *ast.Assign:
		b.assignStmt(s)
	case *ast.AugAssign:
		b.augAssign(s)
	case *syntax.AnnAssign:
		b.annAssign(s)
	case *ast.Return:
		b.returnStmt(s)
	case *ast.Delete:
		for _, t := range s.Targets {
			b.deleteTarget(t)
		}
	case *ast.Raise:
		b.raise(s)
	case *ast.Assert:
		b.assert(s)
	case *ast.Import:
		b.importStmt(s)
	case *ast.ImportFrom:
		b.importFrom(s)
	case *ast.Break:
		b.leave(byBreak, nil)
	case *ast.Continue:
		b.leave(byContinue, nil)
	case *ast.Pass, *ast.Global, *ast.Nonlocal:
	case *syntax.FunctionDef:
		b.functionDef(s)
	case *syntax.ClassDef:
		b.classDef(s)
	case *syntax.TypeAlias:
		panic(stay("uses a type statement"))
	default:
		b.compound(s)
	}
}

func (b *builder) compound(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.If:
		var els func()
		if len(s.Orelse) > 0 {
			els = func() { b.stmts(s.Orelse) }
		}
		b.branch(s.Test, func() { b.stmts(s.Body) }, els)
	case *ast.While:
		b.while(s)
	case *ast.For:
		b.forStmt(s)
	case *ast.Try:
		b.try(s)
	case *ast.With:
		b.with(s, s.Items)
	case *syntax.Match:
		b.match(s)
	case *syntax.TryStar:
		panic(stay("uses except*"))
	case *syntax.AsyncFor:
		panic(stay("uses async for"))
	case *syntax.AsyncWith:
		panic(stay("uses async with"))
	default:
		panic(stay("uses a statement without a core form"))
	}
}

func (b *builder) returnStmt(s *ast.Return) {
	var x Atom = b.none()
	if s.Value != nil {
		x = b.expr(s.Value)
	}
	b.at(s)
	if b.fn.LocalNames() {
		x = b.let(&MakeTuple{Items: []Item{{X: x}}})
	}
	b.leave(byReturn, x)
}

func (b *builder) raise(s *ast.Raise) {
	r := &Raise{}
	switch {
	case s.Exc == nil:
		if n := len(b.handling); n > 0 {
			r.Exc = b.handling[n-1]
		}
	case s.Cause != nil:
		r.X = b.operand(s.Exc, s.Cause)
		r.Cause, r.HasCause = b.expr(s.Cause), true
	default:
		r.X = b.expr(s.Exc)
	}
	b.at(s)
	b.emit(r)
}

func (b *builder) assert(s *ast.Assert) {
	b.branch(s.Test, nil, func() {
		b.span = b.ambient
		var exc Atom = b.let(&Intrinsic{Name: AssertionError})
		if s.Msg != nil {
			msg := b.expr(s.Msg)
			b.span = b.ambient
			exc = b.let(&Call{Fn: exc, Args: []Arg{{X: msg}}})
		}
		b.emit(&Raise{X: exc})
	})
}

// while is
//
//	while test: S          → block L1            (only with else)
//	else: T                    loop L0
//	                             break L0 unless test
//	                             S               (break leaves L1)
//	                           T
func (b *builder) while(s *ast.While) {
	l := b.label()
	b.loop(l, s.Orelse, func() {
		loop := &Loop{Label: l}
		span := b.span
		loop.Body = b.collect(func() {
			b.jumpIf(s.Test, false, l)
			b.stmts(s.Body)
		})
		b.span = span
		b.emit(loop)
	})
}

func (b *builder) forStmt(s *ast.For) {
	if b.frameRows(s) {
		return
	}
	if x := orNothing(s.Iter); x != nil && len(s.Orelse) == 0 {
		b.ifAny(s.Iter, x, func(x *Var) { b.forEach(s, x) })
		return
	}
	if !b.bigBody(s) {
		src := b.groupbySource(s.Iter, s.Target, b.functionBody())
		if src == nil {
			src = b.source(s.Iter)
		}
		if src != nil {
			b.forSource(s, src)
			return
		}
	}
	b.forEach(s, b.iterable(s.Iter))
}

// forEach is a loop over the items of x.
func (b *builder) forEach(s *ast.For, x Atom) {
	b.at(s)
	it := b.hidden("it")
	b.set(it, &GetIter{X: x})
	l := b.label()
	b.loop(l, s.Orelse, func() {
		loop := &For{Label: l, Iter: it}
		dst := b.localTarget(s.Target)
		if loop.Dst = dst; dst == nil {
			loop.Dst = b.temp()
		}
		span := b.span
		loop.Body = b.collect(func() {
			if dst == nil {
				b.assign(s.Target, loop.Dst)
			}
			b.stmts(s.Body)
		})
		b.span = span
		b.emit(loop)
	})
}

// loop builds a loop with its else clause.
func (b *builder) loop(l Label, orelse []ast.Stmt, build func()) {
	r := &region{loop: true, breakTo: l, continueTo: l}
	if len(orelse) == 0 {
		b.push(r)
		build()
		b.pop()
		return
	}
	r.breakTo = b.label()
	b.emitBlock(r.breakTo, b.collect(func() {
		b.push(r)
		build()
		b.pop()
		b.stmts(orelse)
	}))
}

func (b *builder) importStmt(s *ast.Import) {
	for _, a := range s.Names {
		m := b.let(&Import{Module: string(a.Name), As: a.AsName != ""})
		b.store(importName(a), m)
	}
}

func (b *builder) importFrom(s *ast.ImportFrom) {
	imp := &Import{Module: string(s.Module), As: true, Level: s.Level}
	names := b.names.importedNames(s)
	for _, a := range names {
		imp.From = append(imp.From, string(a.Name))
	}
	m := b.let(imp)
	for _, a := range names {
		if a.Name == "*" {
			b.do(&Intrinsic{Name: ImportStar, Args: []Atom{m}})
			b.stays("uses from … import *")
			continue
		}
		x := b.let(&ImportFrom{Module: m, Name: string(a.Name)})
		b.store(importName(a), x)
	}
}

// annAssign is target: annotation = value. In functions the annotation is not
// evaluated; in modules and classes it goes to __annotations__.
func (b *builder) annAssign(s *syntax.AnnAssign) {
	if s.Value != nil {
		b.assignStmt(&ast.Assign{StmtBase: s.StmtBase, Targets: []ast.Expr{s.Target}, Value: s.Value})
	}
	name, isName := s.Target.(*ast.Name)
	if s.Value == nil && !isName {
		b.targetParts(s.Target)
	}
	if b.scopeNow().function() {
		return
	}
	if !isName || !s.Simple {
		if !b.futureAnnotations {
			b.exprTo(nil, s.Annotation)
		}
		return
	}
	ann := b.annotation(s.Annotation)
	b.at(s)
	var dict Atom
	if b.scope.kind == classScope {
		dict = b.let(&LoadName{Name: "__annotations__"})
	} else {
		dict = b.let(&LoadGlobal{Name: "__annotations__"})
	}
	b.emit(&StoreItem{Obj: dict, Index: b.str(b.scope.mangle(name.Id)), X: ann})
}

// targetParts evaluates what a target without a value is made of.
func (b *builder) targetParts(t ast.Expr) {
	switch t := t.(type) {
	case *ast.Attribute:
		b.exprTo(nil, t.Value)
	case *syntax.Subscript:
		b.exprTo(nil, t.Value)
		b.exprTo(nil, t.Slice)
	}
}
