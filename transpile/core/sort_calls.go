package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// What functools.cmp_to_key makes calls the function whenever sorting compares two items. Which it compares, the function
// can see, so that sorting is CPython's, and what compares its items calls the function:
//
//	xs.sort(key=cmp_to_key(compare))   →   … @sort_calls(items, compare, False) …

// comparison is the key that e is where it is functools.cmp_to_key(compare), nil for others.
func (c *consumer) comparison(e ast.Expr) *callee {
	call, ok := e.(*syntax.Call)
	if !ok || len(call.Args) != 1 || len(call.Keywords) > 0 || spreads(call) {
		return nil
	}
	name, load := c.b.moduleFunction(call, "functools")
	if name != "cmp_to_key" {
		return nil
	}
	c.b.at(call)
	fn := load()
	if v, ok := fn.(*Var); ok && v.Kind == Temp {
		held := c.b.hidden("key")
		c.b.set(held, &Copy{fn})
		fn = held
	}
	compare := c.kept(call.Args[0])
	return &callee{compare: compare, value: func() Atom { return c.b.let(&Call{Fn: fn, Args: []Arg{{X: compare}}}) }}
}
