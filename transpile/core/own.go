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
	if name, _ := b.memberOf(e.Func, ownModule); name != "prange" && !b.prangeOrRange(e.Func) || b.names.binds["range"] > 0 || b.names.star {
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

// prangeOrRange tells whether a name is prange where the package is installed, and range where it is not:
//
//	try:
//	    from pyx2cpp import prange
//	except ImportError:
//	    prange = range
func (b *builder) prangeOrRange(e ast.Expr) bool {
	n, ok := e.(*ast.Name)
	if !ok {
		return false
	}
	id := string(n.Id)
	if b.names.imports[id] != (imported{ownModule, "prange"}) || b.names.binds[id] != 1+b.names.ranges[id] || b.names.declared[id] {
		return false
	}
	p := b.resolve(n.Id)
	return p.v == nil && !p.class
}

// noteRange records that the module body binds a name to range.
func (c *collector) noteRange(s *ast.Assign) {
	value, ok := s.Value.(*ast.Name)
	if !ok || value.Id != "range" || c.scope.kind != moduleScope || len(s.Targets) != 1 {
		return
	}
	if target, ok := s.Targets[0].(*ast.Name); ok {
		c.names.ranges[string(target.Id)]++
	}
}

// withoutOwn are the decorators of a function that do something under CPython.
func (b *builder) withoutOwn(list []ast.Expr) []ast.Expr {
	var out []ast.Expr
	for _, d := range list {
		if name, _ := b.memberOf(d, ownModule); name != "fast_math" && !b.fastMathOrNothing(d) {
			out = append(out, d)
		}
	}
	return out
}

// fastMathOrNothing tells whether a name is fast_math where the package is installed, and where it is not a function that
// gives back its argument.
func (b *builder) fastMathOrNothing(e ast.Expr) bool {
	n, ok := e.(*ast.Name)
	if !ok || b.names.imports[string(n.Id)] != (imported{ownModule, "fast_math"}) || b.names.declared[string(n.Id)] {
		return false
	}
	p, fn := b.resolve(n.Id), b.names.defs[string(n.Id)]
	return p.v == nil && !p.class && fn != nil && b.names.binds[string(n.Id)] == 2 && givesBack(fn)
}

// givesBack tells whether a function is one that returns its only argument, and nothing else.
func givesBack(fn *syntax.FunctionDef) bool {
	if len(fn.DecoratorList) > 0 || fn.Async || len(fn.Body) != 1 || len(fn.Args.Args) != 1 {
		return false
	}
	ret, ok := fn.Body[0].(*ast.Return)
	if !ok {
		return false
	}
	x, ok := ret.Value.(*ast.Name)
	return ok && x.Id == fn.Args.Args[0].Arg
}
