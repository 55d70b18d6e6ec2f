package core

import (
	"slices"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/diag"
	"pyx2cpp/transpile/syntax"
)

// Extent says which statements of the source a piece of the module body takes
// the place of: Count statements of one list, the first at Span.
type Extent struct {
	Span  diag.Span // of the first statement
	Last  int       // last line of the last statement
	Count int
	// Stmts are the statements themselves, for those who leave one out next time.
	Stmts []ast.Stmt
	// Names are the names that are variables of the piece, parameters first: module names, or with InFunction those of a
	// function.
	Names      []string
	InFunction bool
	// Open: a loop that no native code starts. It is specialised for the types that its names have when CPython
	// gets to it.
	Open bool
	// Returns: an open loop of a function that holds a return.
	Returns bool
}

// Options steer Build.
type Options struct {
	// NoPieces: the module body has no native pieces.
	NoPieces bool
	// Plain: no generator expression becomes part of the function that makes it.
	Plain bool
	// Star lists what from MODULE import * binds, where that is known; level is that of the import.
	Star func(level int, module string) []string
	// Skip are statements that no piece may take in.
	Skip map[ast.Stmt]bool
	// Loops tells which open loops are wanted (see openLoops), nil: none. The name is that of the piece.
	Loops func(name string, line int) bool
}

// run is a piece on its way: where its RunPiece stands.
type run struct {
	marker *RunPiece
	stmts  []ast.Stmt
}

// pieces finds the runs of consecutive statements of the module body, also
// inside if, try and with at the top, that are worth being native.
//
//	total = 0                      run piece 1
//	for i in range(n):             total = 0
//	    total += i            →    …
//	def f(): ...                   f = make f
//
// The statements stay in the core of the module body, where the typer finds
// the types with which the piece starts.
type pieces struct {
	skip   map[ast.Stmt]bool
	starts map[ast.Stmt]*run
	order  []*run
}

func findPieces(body []ast.Stmt, skip map[ast.Stmt]bool) *pieces {
	p := &pieces{skip: skip, starts: map[ast.Stmt]*run{}}
	if len(body) > 0 && isDocString(body[0]) {
		body = body[1:]
	}
	p.list(body)
	return p
}

func (p *pieces) list(body []ast.Stmt) {
	start := 0
	for i, s := range body {
		if !p.skip[s] && outlines(s) {
			continue
		}
		p.add(body[start:i])
		start = i + 1
		for _, list := range within(s) {
			p.list(list)
		}
	}
	p.add(body[start:])
}

// within gives the statement lists of a statement at the top in which there may
// be pieces. CPython compiles a finally clause more than once.
func within(s ast.Stmt) [][]ast.Stmt {
	switch s := s.(type) {
	case *ast.If, *ast.With:
		return inner(s)
	case *ast.Try:
		lists := [][]ast.Stmt{s.Body, s.Orelse}
		for _, h := range s.Handlers {
			lists = append(lists, h.Body)
		}
		return lists
	}
	return nil
}

func isDocString(s ast.Stmt) bool {
	es, ok := s.(*ast.ExprStmt)
	if !ok {
		return false
	}
	c, ok := es.Value.(*syntax.Constant)
	if ok {
		_, ok = c.Value.(syntax.Str)
	}
	return ok
}

// mostNodes bounds a piece: the compiler's time grows faster than its size. Every
// operation inside a try has ways out of its own, with all names of the piece.
const (
	mostNodes = 1000
	tryNodes  = 60
)

// add makes pieces of statements that follow one another.
func (p *pieces) add(stmts []ast.Stmt) {
	for len(stmts) > 0 {
		n, size := 0, 0
		for ; n < len(stmts); n++ {
			size += nodes(stmts[n])
			if n > 0 && size > mostNodes {
				break
			}
		}
		p.piece(stmts[:n])
		stmts = stmts[n:]
	}
}

// nodes is the size of a statement in nodes of the syntax tree.
func nodes(s ast.Stmt) int {
	count := 0
	syntax.Walk(s, func(n any) bool {
		count++
		if _, ok := n.(*ast.Try); ok {
			count += tryNodes
		}
		return true
	})
	return count
}

// piece makes a piece of the statements up to the last that loops, or that works on what a call before it gave.
func (p *pieces) piece(stmts []ast.Stmt) {
	end := len(stmts)
	for given := handedOn(stmts); end > 0 && !Repeats(stmts[end-1]) && !given[stmts[end-1]]; {
		end--
	}
	if end == 0 {
		return
	}
	r := &run{marker: &RunPiece{}, stmts: stmts[:end]}
	p.starts[stmts[0]] = r
	p.order = append(p.order, r)
}

// handedOn finds the statements that call something with a name that a statement before them assigned the result
// of a call to: rows = load(path); test = Backtest(rows).
func handedOn(stmts []ast.Stmt) map[ast.Stmt]bool {
	found, results := map[ast.Stmt]bool{}, map[ast.Identifier]bool{}
	isResult := func(e ast.Expr) bool {
		n, ok := e.(*ast.Name)
		return ok && results[n.Id]
	}
	for _, s := range stmts {
		calls := false
		syntax.Walk(s, func(n any) bool {
			if c, ok := n.(*syntax.Call); ok {
				calls = true
				found[s] = found[s] || slices.ContainsFunc(c.Args, isResult) ||
					slices.ContainsFunc(c.Keywords, func(k *ast.Keyword) bool { return isResult(k.Value) })
			}
			return true
		})
		if a, ok := s.(*ast.Assign); ok && calls {
			for _, t := range a.Targets {
				if n, ok := t.(*ast.Name); ok {
					results[n.Id] = true
				}
			}
		}
	}
	return found
}

// outlines tells whether a statement may be part of a piece. What makes
// functions and classes, and imports, stays where CPython runs it.
func outlines(s ast.Stmt) bool {
	switch s := s.(type) {
	case *ast.If:
		return !mainGuard(s.Test) && all(s.Body, plain) && all(s.Orelse, plain)
	case *ast.For, *ast.While, *ast.Try, *ast.With, *ast.ExprStmt, *ast.Assign, *ast.AugAssign, *ast.Assert, *ast.Raise, *syntax.Match:
		return plain(s) && !makesNamedTuple(s)
	case *syntax.AnnAssign:
		return true
	}
	return false
}

// mainGuard recognises __name__ == "…": what is inside is looked at by itself.
func mainGuard(test ast.Expr) bool {
	c, ok := test.(*ast.Compare)
	if !ok {
		return false
	}
	n, ok := c.Left.(*ast.Name)
	return ok && n.Id == "__name__"
}

func all(list []ast.Stmt, ok func(ast.Stmt) bool) bool {
	return !slices.ContainsFunc(list, func(s ast.Stmt) bool { return !ok(s) })
}

// plain tells that nothing inside a statement defines or imports.
func plain(s ast.Stmt) bool {
	switch s := s.(type) {
	case *syntax.FunctionDef, *syntax.ClassDef, *ast.Import, *ast.ImportFrom, *syntax.TypeAlias, *syntax.TryStar,
		*syntax.AsyncFor, *syntax.AsyncWith:
		return false
	case *ast.Delete:
		return !slices.ContainsFunc(s.Targets, func(e ast.Expr) bool { _, name := e.(*ast.Name); return name })
	default:
		for _, list := range inner(s) {
			if !all(list, plain) {
				return false
			}
		}
	}
	return true
}

// inner gives the statement lists inside a statement.
func inner(s ast.Stmt) [][]ast.Stmt {
	switch s := s.(type) {
	case *ast.If:
		return [][]ast.Stmt{s.Body, s.Orelse}
	case *ast.For:
		return [][]ast.Stmt{s.Body, s.Orelse}
	case *ast.While:
		return [][]ast.Stmt{s.Body, s.Orelse}
	case *ast.With:
		return [][]ast.Stmt{s.Body}
	case *ast.Try:
		lists := [][]ast.Stmt{s.Body, s.Orelse, s.Finalbody}
		for _, h := range s.Handlers {
			lists = append(lists, h.Body)
		}
		return lists
	case *syntax.TryStar:
		lists := [][]ast.Stmt{s.Body, s.Orelse, s.Finalbody}
		for _, h := range s.Handlers {
			lists = append(lists, h.Body)
		}
		return lists
	case *syntax.Match:
		var lists [][]ast.Stmt
		for _, c := range s.Cases {
			lists = append(lists, c.Body)
		}
		return lists
	}
	return nil
}

// Repeats tells whether a statement has a loop or a comprehension.
func Repeats(s ast.Stmt) bool {
	found := false
	syntax.Walk(s, func(n any) bool {
		switch n.(type) {
		case *ast.For, *ast.While, *syntax.ListComp, *syntax.SetComp, *syntax.DictComp, *syntax.GeneratorExp:
			found = true
		}
		return !found
	})
	return found
}

// settled finds the module names that a piece may keep in variables of its
// own: data that only the module body assigns, and never deletes.
func settled(body []ast.Stmt, top *scope) map[string]bool {
	names := map[string]bool{}
	for n := range top.bound {
		names[n] = len(n) < 4 || n[:2] != "__" || n[len(n)-2:] != "__"
	}
	var written func(s *scope)
	written = func(s *scope) {
		for n := range s.globals {
			names[n] = false
		}
		for _, c := range s.children {
			written(c)
		}
	}
	written(top)
	var walk func(list []ast.Stmt)
	walk = func(list []ast.Stmt) {
		for _, s := range list {
			for _, n := range defines(s) {
				names[n] = false
			}
			for _, b := range inner(s) {
				walk(b)
			}
		}
	}
	walk(body)
	return names
}

// defines lists the names that a statement makes functions, classes or modules
// of, or deletes.
func defines(s ast.Stmt) []string {
	var names []string
	add := func(id ast.Identifier) { names = append(names, string(id)) }
	switch s := s.(type) {
	case *ast.Assign:
		if _, ok := s.Value.(*syntax.Lambda); ok {
			for _, t := range s.Targets {
				if n, ok := t.(*ast.Name); ok {
					add(n.Id)
				}
			}
		}
	case *syntax.FunctionDef:
		add(s.Name)
	case *syntax.ClassDef:
		add(s.Name)
	case *ast.Import:
		for _, a := range s.Names {
			add(importName(a))
		}
	case *ast.ImportFrom:
		for _, a := range s.Names {
			add(importName(a))
		}
	case *ast.Delete:
		for _, t := range s.Targets {
			syntax.Walk(t, func(n any) bool {
				if x, ok := n.(*ast.Name); ok {
					add(x.Id)
				}
				return true
			})
		}
	case *ast.Try:
		for _, h := range s.Handlers {
			add(h.Name)
		}
	case *syntax.TryStar:
		for _, h := range s.Handlers {
			add(h.Name)
		}
	}
	return names
}

// buildPieces builds the functions of the pieces. They come after all others:
// the numbers of these do not depend on what became of the module body.
func (m *module) buildPieces(main *builder) {
	if main.fn.Stays != "" {
		return
	}
	main.fn.Names = map[string]*Var{}
	for _, r := range m.pieces.order {
		c := m.newBuilder(nil, main.scope, "<module>", Piece)
		c.fn.Parent, c.fn.Qualname = main.fn, "<module>"
		c.fn.Names = map[string]*Var{}
		c.made = main.made
		c.locate(r.stmts[0])
		c.fn.Extent = m.extent(r.stmts)
		c.fn.Span.EndLine = c.fn.Extent.Last
		c.run(func() {
			c.stmts(r.stmts)
			c.endOfBody()
		})
		for n := range c.fn.Names {
			if main.fn.Names[n] == nil {
				v := main.newVar(n, Local)
				v.Module = true
				main.fn.Names[n] = v
			}
		}
		r.marker.Func = c.fn
	}
}

// OpenLoop tells whether f is a loop that is specialised when CPython gets to it.
func (f *Func) OpenLoop() bool { return f.Extent != nil && f.Extent.Open }

// LocalNames tells whether f is a piece of a function, whose names are that function's variables.
func (f *Func) LocalNames() bool { return f.Extent != nil && f.Extent.InFunction }

func (m *module) extent(stmts []ast.Stmt) *Extent {
	first, _ := m.tree.Span(stmts[0])
	last, _ := m.tree.Span(stmts[len(stmts)-1])
	return &Extent{Span: first, Last: last.EndLine, Count: len(stmts), Stmts: stmts}
}

// moduleVar is the variable of a piece for a module name.
func (b *builder) moduleVar(name string) *Var {
	v := b.fn.Names[name]
	if v == nil {
		v = b.newVar(name, Local)
		v.Module = true
		b.fn.Names[name] = v
	}
	return v
}

// enter makes parameters of the module names whose values a piece may need
// when it starts; they become the first variables.
func enter(f *Func) {
	analyse(f, false)
	live := map[int]bool{}
	if len(f.Body) > 0 {
		for _, id := range f.Body[0].N().Live {
			live[id] = true
		}
	}
	var params, names, rest []*Var
	for _, v := range f.Vars {
		switch {
		case v.Module && live[v.ID]:
			params = append(params, v)
			f.Params = append(f.Params, &Param{Var: v, Kind: PositionalOnly})
		case v.Module:
			names = append(names, v)
		default:
			rest = append(rest, v)
		}
	}
	f.Vars = slices.Concat(params, names, rest)
	for i, v := range f.Vars {
		v.ID = i
		if v.Module {
			f.Extent.Names = append(f.Extent.Names, v.Name)
		}
	}
}
