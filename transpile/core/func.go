package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// locate sets the place of the function in the source.
func (b *builder) locate(n ast.Ast) {
	b.fn.Span = b.spanOf(n)
	b.fn.DefLine, b.fn.FirstLine = b.fn.Span.Line, b.fn.Span.Line
	b.span, b.ambient = b.fn.Span, b.fn.Span
}

// functionDef is def: decorators, defaults and annotations are evaluated, the
// function is made, the decorators are called on it, innermost first.
func (b *builder) functionDef(s *syntax.FunctionDef) {
	list := b.withoutOwn(s.DecoratorList)
	decorators := b.decorators(list)
	mk := &MakeFunc{}
	b.defaults(mk, s.Args)
	if len(s.TypeParams) == 0 {
		mk.Annotations = b.annotations(s)
	}
	mk.Func = b.once(s, func() *Func { return b.function(s) })
	b.at(s)
	b.define(s.Name, mk, list, decorators)
}

// decorators evaluates the decorators.
func (b *builder) decorators(list []ast.Expr) []Atom {
	var out []Atom
	for _, d := range list {
		out = append(out, b.keep(b.expr(d), list...))
	}
	return out
}

// define stores the result of mk, decorated, under the name.
func (b *builder) define(name ast.Identifier, mk Expr, list []ast.Expr, decorators []Atom) {
	span := b.span
	if p := b.resolve(name); len(list) == 0 && p.v != nil && p.v.Kind == Local && !p.class {
		b.set(p.v, mk)
		return
	}
	x := b.let(mk)
	for i := len(list) - 1; i >= 0; i-- {
		b.at(list[i])
		x = b.let(&Call{Fn: decorators[i], Args: []Arg{{X: x}}})
	}
	b.span = span
	b.store(name, x)
}

// defaults evaluates the default values.
func (b *builder) defaults(mk *MakeFunc, a *syntax.Arguments) {
	all := append(append([]ast.Expr(nil), a.Defaults...), a.KwDefaults...)
	for i, d := range a.Defaults {
		mk.Defaults = append(mk.Defaults, b.keep(b.expr(d), all[i+1:]...))
	}
	for i, d := range a.KwDefaults {
		if d != nil {
			x := b.keep(b.expr(d), a.KwDefaults[i+1:]...)
			mk.KwDefaults = append(mk.KwDefaults, Arg{X: x, Name: b.scopeNow().mangle(a.Kwonly[i].Arg)})
		}
	}
}

// function builds the Func of a def.
func (b *builder) function(s *syntax.FunctionDef) *Func {
	kind := Function
	if s.Async {
		kind = AsyncFuncOf
	}
	c := b.newBuilder(b, b.scopes[s], string(s.Name), kind)
	c.locate(s)
	if len(s.DecoratorList) > 0 {
		c.fn.FirstLine = s.DecoratorList[0].GetLineno()
	}
	c.fn.Decorators = len(b.withoutOwn(s.DecoratorList))
	c.fn.FastMath = c.fn.Decorators < len(s.DecoratorList)
	c.params(s.Args)
	c.fn.Returns = annotationType(s.Returns)
	body := c.docString(s.Body)
	c.run(func() {
		switch {
		case s.Async:
			panic(stay("is an async function"))
		case len(s.TypeParams) > 0:
			panic(stay("has type parameters"))
		}
		c.stmts(body)
		c.endOfBody()
	})
	return c.fn
}

// endOfBody is the return None at the end of a function.
func (b *builder) endOfBody() { b.emit(&Return{X: b.none()}) }

// docString takes the docstring off a body.
func (b *builder) docString(body []ast.Stmt) []ast.Stmt {
	if len(body) == 0 {
		return body
	}
	if es, ok := body[0].(*ast.ExprStmt); ok {
		if c, ok := es.Value.(*syntax.Constant); ok {
			if s, ok := c.Value.(syntax.Str); ok {
				doc := string(s)
				b.fn.Doc = &doc
				return body[1:]
			}
		}
	}
	return body
}

// lambda is a lambda expression.
func (b *builder) lambda(e *syntax.Lambda) Expr {
	mk := &MakeFunc{}
	b.defaults(mk, e.Args)
	mk.Func = b.once(e, func() *Func {
		c := b.newBuilder(b, b.scopes[e], "<lambda>", Lambda)
		c.locate(e)
		c.params(e.Args)
		c.run(func() {
			x := c.expr(e.Body)
			c.at(e.Body)
			c.emit(&Return{X: x})
		})
		return c.fn
	})
	b.at(e)
	return mk
}

// params makes the parameters, in the order of inspect.signature; they are the
// first variables of the function.
func (b *builder) params(a *syntax.Arguments) {
	add := func(arg *ast.Arg, kind ParamKind, def bool) {
		if arg == nil {
			return
		}
		b.fn.Params = append(b.fn.Params, &Param{Var: b.ownVar(b.scope.mangle(arg.Arg)), Kind: kind, Default: def,
			Annotation: annotationType(arg.Annotation), Hint: annotationHint(arg.Annotation)})
	}
	// Defaults belong to the last of the positional parameters.
	left := len(a.Posonly) + len(a.Args)
	for _, p := range a.Posonly {
		add(p, PositionalOnly, left <= len(a.Defaults))
		left--
	}
	for _, p := range a.Args {
		add(p, PositionalOrKeyword, left <= len(a.Defaults))
		left--
	}
	add(a.Vararg, VarPositional, false)
	for i, p := range a.Kwonly {
		add(p, KeywordOnly, a.KwDefaults[i] != nil)
	}
	add(a.Kwarg, VarKeyword, false)
}

// classDef is a class statement.
func (b *builder) classDef(s *syntax.ClassDef) {
	if len(s.TypeParams) > 0 {
		panic(stay("makes a class with type parameters"))
	}
	decorators := b.decorators(s.DecoratorList)
	mk := &MakeClass{Name: string(s.Name), Bases: b.args(nil, s.Bases, s.Keywords)}
	mk.Body = b.once(s, func() *Func { return b.class(s) })
	b.at(s)
	b.define(s.Name, mk, s.DecoratorList, decorators)
}

// class builds the Func of a class body.
func (b *builder) class(s *syntax.ClassDef) *Func {
	c := b.newBuilder(b, b.scopes[s], string(s.Name), ClassBody)
	c.locate(s)
	if len(s.DecoratorList) > 0 {
		c.fn.FirstLine = s.DecoratorList[0].GetLineno()
	}
	c.fn.Decorators = len(b.withoutOwn(s.DecoratorList))
	body := c.docString(s.Body)
	c.run(func() { c.classBody(body) })
	if c.fn.Stays == "" {
		if c.fn.Data = c.namedTuple(s); c.fn.Data == nil {
			c.fn.Data = c.dataclass(s)
		}
		c.fn.Enum = c.enumClass(s)
		c.fn.Ordering = c.totalOrdering(s)
		c.fn.Cached = c.cachedProperties(s)
		c.fn.Missing = c.missingItem()
	}
	return c.fn
}

// classBody fills the namespace of a class as CPython does.
func (b *builder) classBody(body []ast.Stmt) {
	b.emit(&StoreName{Name: "__module__", X: b.let(&LoadName{Name: "__name__"})})
	b.emit(&StoreName{Name: "__qualname__", X: b.str(b.fn.Qualname)})
	b.setupAnnotations(body)
	if b.fn.Doc != nil {
		b.emit(&StoreName{Name: "__doc__", X: b.str(*b.fn.Doc)})
	}
	b.stmts(body)
	if b.scope.classCell {
		b.classCellVar()
		b.emit(&StoreName{Name: "__classcell__", X: b.let(&Intrinsic{Name: ClassCell})})
	}
	b.endOfBody()
}

// moduleBody is the body of the file.
func (b *builder) moduleBody(list []ast.Stmt) {
	body := b.docString(list)
	b.setupAnnotations(body)
	if b.fn.Doc != nil {
		b.emit(&StoreGlobal{Name: "__doc__", X: b.str(*b.fn.Doc)})
	}
	b.stmts(body)
	b.endOfBody()
}

// setupAnnotations makes __annotations__ when a statement of the body, however
// deep but in the same namespace, has a variable annotation.
func (b *builder) setupAnnotations(body []ast.Stmt) {
	if hasAnnotations(body) {
		b.do(&Intrinsic{Name: SetupAnnotations})
	}
}

func hasAnnotations(list []ast.Stmt) bool {
	for _, s := range list {
		switch s := s.(type) {
		case *syntax.AnnAssign:
			return true
		case *ast.If:
			if hasAnnotations(s.Body) || hasAnnotations(s.Orelse) {
				return true
			}
		case *ast.While:
			if hasAnnotations(s.Body) || hasAnnotations(s.Orelse) {
				return true
			}
		case *ast.For:
			if hasAnnotations(s.Body) || hasAnnotations(s.Orelse) {
				return true
			}
		case *ast.With:
			if hasAnnotations(s.Body) {
				return true
			}
		case *ast.Try:
			if hasAnnotations(s.Body) || hasAnnotations(s.Orelse) || hasAnnotations(s.Finalbody) || handlersAnnotate(s) {
				return true
			}
		}
	}
	return false
}

func handlersAnnotate(s *ast.Try) bool {
	for _, h := range s.Handlers {
		if hasAnnotations(h.Body) {
			return true
		}
	}
	return false
}
