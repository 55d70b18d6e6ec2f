package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// extendBy builds xs.extend(gen(…)) so that native code can step the generator:
//
//	m = xs.extend
//	if @exact_list(xs)
//	  for x in gen(…): @list_append(xs, x)
//	else
//	  m(gen(…))                               as in taken
//
// ok tells whether the call is of this form.
func (b *builder) extendBy(e *syntax.Call) (Atom, bool) {
	attr, ok := e.Func.(*ast.Attribute)
	if !ok || attr.Attr != "extend" || len(e.Args) != 1 || len(e.Keywords) > 0 || !b.names.inline {
		return nil, false
	}
	call, ok := e.Args[0].(*syntax.Call)
	if !ok || !b.steppedCall(call) || !twice(call) {
		return nil, false
	}
	xs := b.hidden("list")
	b.set(xs, &Copy{b.expr(attr.Value)})
	b.atEndOf(attr)
	fn := b.let(&GetAttr{X: xs, Name: "extend", Method: true})
	place := func() {
		b.at(e)
		b.span.Line = b.spanOf(attr).EndLine
	}
	place()
	b.ifElse(b.let(&Intrinsic{Name: ExactList, Args: []Atom{xs}}), func() {
		src := b.anySource(call, e)
		place()
		src.run(func(x Atom) { b.do(&Intrinsic{Name: ListAppend, Args: []Atom{xs, x}}) })
	}, func() {
		args := b.args(fn, e.Args, nil)
		place()
		b.taken(taker{each: true}, &Call{Fn: fn, Args: args})
	})
	return b.none(), true
}

// twice tells whether an expression may be built at two places: nothing in it
// makes a function or binds a name.
func twice(e ast.Expr) bool {
	ok := true
	syntax.Walk(e, func(n any) bool {
		switch n.(type) {
		case *syntax.Lambda, *syntax.GeneratorExp, *syntax.ListComp, *syntax.SetComp, *syntax.DictComp, *syntax.NamedExpr, *ast.Yield, *ast.YieldFrom,
			*syntax.Await:
			ok = false
		}
		return ok
	})
	return ok
}
