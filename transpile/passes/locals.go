package passes

import (
	"fmt"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// newLocal adds a local to the function. No two have the same name.
func (c *Context) newLocal(base string, t types.Type) *ir.Local {
	taken := map[string]bool{}
	for _, l := range c.Func.Params {
		taken[l.Name] = true
	}
	for _, l := range c.Func.Locals {
		taken[l.Name] = true
	}
	name := base
	for taken[name] {
		c.temps[base]++
		name = fmt.Sprintf("%s_%d", base, c.temps[base]+1)
	}
	l := &ir.Local{Name: name, Type: t, Var: -1}
	c.Func.Locals = append(c.Func.Locals, l)
	return l
}

// counts says how often each local is assigned and read in a function.
type counts struct {
	defs, uses map[*ir.Local]int
	// pinned locals are read by something other than an expression (an edge, an
	// iterator step, a handler): the local itself must stay.
	pinned map[*ir.Local]bool
}

func (c *Context) count() *counts {
	n := countIn(c.Func.Body)
	for _, l := range c.Func.Params {
		n.defs[l]++
	}
	return n
}

// countIn counts in a part of a function.
func countIn(body []ir.Stmt) *counts {
	n := &counts{defs: map[*ir.Local]int{}, uses: map[*ir.Local]int{}, pinned: map[*ir.Local]bool{}}
	ir.Walk(body, func(s ir.Stmt) {
		for _, l := range ir.Defs(s) {
			n.defs[l]++
		}
		for _, e := range ir.Exprs(s) {
			ir.Reads(*e, func(l *ir.Local) { n.uses[l]++ })
		}
		for _, l := range ir.Pinned(s) {
			n.uses[l]++
			n.pinned[l] = true
		}
	})
	return n
}

// assignedIn returns the locals that body assigns.
func assignedIn(body []ir.Stmt) map[*ir.Local]bool {
	set := map[*ir.Local]bool{}
	ir.Walk(body, func(s ir.Stmt) {
		for _, l := range ir.Defs(s) {
			set[l] = true
		}
	})
	return set
}

// definitions returns, for every local that is assigned exactly once, the
// statement that does so. Parameters have none.
func (c *Context) definitions() map[*ir.Local]ir.Stmt {
	n := c.count()
	defs := map[*ir.Local]ir.Stmt{}
	ir.Walk(c.Func.Body, func(s ir.Stmt) {
		for _, l := range ir.Defs(s) {
			if n.defs[l] == 1 {
				defs[l] = s
			}
		}
	})
	return defs
}

// makers is definitions without regard to the steps of iterators: what made
// the iterator that a loop steps.
func (c *Context) makers() map[*ir.Local]ir.Stmt {
	made := map[*ir.Local]ir.Stmt{}
	many := map[*ir.Local]bool{}
	ir.Walk(c.Func.Body, func(s ir.Stmt) {
		for _, l := range ir.Defs(s) {
			if it, ok := s.(*ir.ForIter); ok && l == it.Iter {
				continue
			}
			many[l] = many[l] || made[l] != nil
			made[l] = s
		}
	})
	for l := range many {
		if many[l] {
			delete(made, l)
		}
	}
	return made
}

// rewrite replaces every expression of s by what f gives for it, innermost first.
func rewrite(s ir.Stmt, f func(ir.Expr) ir.Expr) {
	for _, p := range ir.Exprs(s) {
		*p = rewriteExpr(*p, f)
	}
}

func rewriteExpr(e ir.Expr, f func(ir.Expr) ir.Expr) ir.Expr {
	for _, p := range ir.Parts(e) {
		*p = rewriteExpr(*p, f)
	}
	return f(e)
}
