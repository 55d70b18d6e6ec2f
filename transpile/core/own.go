package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// What the Python package pyx2cpp offers to programs and means nothing under
// CPython is carried out here: prange is range, of a loop whose line is noted, and
// fast_math leaves a function as it is.
//
//	for i in pyx2cpp.prange(n): …     →   for i in range(n): …      (Func.Parallel)
//	@pyx2cpp.fast_math                →   def f(x): …
//	def f(x): …

const ownModule = "pyx2cpp"

// prange is the function of a call of pyx2cpp.prange; nil for other calls.
func (b *builder) prange(e *syntax.Call) Atom {
	if name, _ := b.memberOf(e.Func, ownModule); name != "prange" || b.names.binds["range"] > 0 || b.names.star {
		return nil
	}
	if p := b.resolve("range"); p.v != nil || p.class {
		return nil
	}
	if b.fn.Parallel == nil {
		b.fn.Parallel = map[int]bool{}
	}
	b.fn.Parallel[b.span.Line] = true
	return b.let(&LoadGlobal{Name: "range"})
}

// withoutOwn are the decorators of a function that do something under CPython.
func (b *builder) withoutOwn(list []ast.Expr) []ast.Expr {
	var out []ast.Expr
	for _, d := range list {
		if name, _ := b.memberOf(d, ownModule); name != "fast_math" {
			out = append(out, d)
		}
	}
	return out
}
