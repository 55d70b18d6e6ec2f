package core

import (
	"strings"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// Open loops are pieces, one statement each that loops, of code that CPython runs: the types of what they work on are
// known when it gets there at the earliest.
//
//	def strategy(df):
//	    close = df["close"].values          close: object
//	    for i in range(1, len(close)):      run piece "strategy.<loop>", specialised for close: f8[:]
//	        …                          →    …
//
// The names of the piece are variables of the function; in the module body, module names. A return gives a tuple of one
// item, the end of the loop None. A loop inside a loop may be another one: it is run where the outer loop has no native form.

// loopName is how the name of an open loop ends.
const loopName = "<loop>"

// openLoops builds the open loops that are wanted. They come after all other functions.
func (m *module) openLoops(main *builder, wanted func(name string, line int) bool) {
	o := &openLoops{module: m, main: main, wanted: wanted}
	o.list(m.tree.Module.Body, context{scope: main.scope})
}

type openLoops struct {
	*module
	main   *builder
	wanted func(name string, line int) bool
}

// context says where statements stand.
type context struct {
	scope *scope
	path  string // of qualified names made here
	// closed: no loop here can be one (bodies of classes, async functions).
	closed bool
}

func (o *openLoops) list(body []ast.Stmt, at context) {
	for _, s := range body {
		o.stmt(s, at)
	}
}

func (o *openLoops) stmt(s ast.Stmt, at context) {
	switch s := s.(type) {
	case *syntax.FunctionDef:
		name := at.path + string(s.Name)
		if at.scope.globals[at.scope.mangle(s.Name)] {
			name = string(s.Name)
		}
		o.list(s.Body, context{o.scopes[s], name + ".<locals>.", s.Async || len(s.TypeParams) > 0})
		return
	case *syntax.ClassDef:
		o.list(s.Body, context{o.scopes[s], at.path + string(s.Name) + ".", true})
		return
	case *ast.For, *ast.While, *ast.Assign, *ast.AugAssign, *syntax.AnnAssign, *ast.ExprStmt, *ast.Return:
		if !at.closed && Repeats(s) && loopsAlone(s) && works(s) {
			o.loop(s, at)
		}
	}
	for _, list := range inner(s) {
		o.list(list, at)
	}
}

// loop builds the piece of one loop.
func (o *openLoops) loop(s ast.Stmt, at context) {
	host, name := "<module>", "<module>"
	if at.scope.kind != moduleScope {
		host, name = at.path[:len(at.path)-len(".<locals>.")], at.scope.name
	}
	span, _ := o.tree.Span(s)
	if !o.wanted(host+"."+loopName, span.Line) {
		return
	}
	c := o.newBuilder(nil, at.scope, name, Piece)
	c.fn.Generator = false
	c.fn.Parent, c.fn.Qualname = o.main.fn, host+"."+loopName
	c.fn.Name = loopName
	c.fn.Names = map[string]*Var{}
	if at.scope.kind == moduleScope {
		c.made = o.main.made
	}
	c.locate(s)
	c.fn.Extent = o.extent([]ast.Stmt{s})
	c.fn.Extent.Open, c.fn.Extent.InFunction, c.fn.Extent.Returns = true, at.scope.kind != moduleScope, returns(s)
	c.fn.Span.EndLine = c.fn.Extent.Last
	c.run(func() {
		c.stmts([]ast.Stmt{s})
		c.endOfBody()
	})
}

// loopPath begins the qualified names of what an open loop makes.
func loopPath(f *Func) string {
	if !f.LocalNames() {
		return ""
	}
	return strings.TrimSuffix(f.Qualname, loopName) + "<locals>."
}

// LoopAround is the open loop that f is made in, nil outside of any.
func (f *Func) LoopAround() *Func {
	for f != nil && !f.OpenLoop() {
		f = f.Parent
	}
	return f
}

// keeps tells whether a piece has a variable of its own for a name.
func (b *builder) keeps(name string) bool {
	if !b.fn.LocalNames() {
		return b.settled[name]
	}
	if !b.scope.local(name) {
		return false
	}
	if b.scope.captured[name] {
		panic(stay("an inner function shares " + name))
	}
	return true
}

// loopsAlone tells whether control leaves a statement at its end or by return only, and nothing in it is about names.
func loopsAlone(s ast.Stmt) bool {
	if !plain(s) {
		return false
	}
	alone := !jumpsOut([]ast.Stmt{s}, false)
	syntax.Walk(s, func(n any) bool {
		switch n.(type) {
		case *ast.Global, *ast.Nonlocal, *ast.Yield, *ast.YieldFrom, *syntax.Await:
			alone = false
		}
		return alone
	})
	return alone
}

// jumpsOut tells whether a break or continue belongs to a loop around the statements: of the list itself, when no loop
// around it is among them. An else clause of a loop is outside.
func jumpsOut(body []ast.Stmt, inLoop bool) bool {
	for _, s := range body {
		switch s := s.(type) {
		case *ast.Break, *ast.Continue:
			if !inLoop {
				return true
			}
		case *ast.For:
			if jumpsOut(s.Body, true) || jumpsOut(s.Orelse, inLoop) {
				return true
			}
			continue
		case *ast.While:
			if jumpsOut(s.Body, true) || jumpsOut(s.Orelse, inLoop) {
				return true
			}
			continue
		}
		for _, list := range inner(s) {
			if jumpsOut(list, inLoop) {
				return true
			}
		}
	}
	return false
}

// returns tells whether a statement holds a return.
func returns(s ast.Stmt) bool {
	found := false
	syntax.Walk(s, func(n any) bool {
		_, ret := n.(*ast.Return)
		found = found || ret
		return !found
	})
	return found
}

// works tells whether a loop does more of what native code is good at (indexing, arithmetic, comparing) than it
// calls: only then is it worth looking at its types. An item with a constant index that only has a method called,
// patterns[3].search(text), is not work.
func works(s ast.Stmt) bool {
	work, calls := 0, 0
	syntax.Walk(s, func(n any) bool {
		switch n := n.(type) {
		case *syntax.Subscript, *ast.BinOp, *ast.Compare, *ast.AugAssign:
			work++
		case *syntax.Call:
			calls++
			if ofConstantItem(n) {
				work--
			}
		}
		return true
	})
	return work > 0 && 2*work >= calls
}

// ofConstantItem tells whether a call is x[3].method(…).
func ofConstantItem(c *syntax.Call) bool {
	method, ok := c.Func.(*ast.Attribute)
	if !ok {
		return false
	}
	item, ok := method.Value.(*syntax.Subscript)
	if !ok {
		return false
	}
	_, ok = item.Slice.(*syntax.Constant)
	return ok
}
