package core

import (
	"fmt"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/diag"
	"pyx2cpp/transpile/syntax"
)

// Build desugars a parsed file into the core language, analyses every function
// (see Analyse) and verifies the result. name is the dotted module name.
//
// A function that has no core form (async, except*, type parameters) gets
// Stays and no body. A function that makes one stays too, since only CPython
// can make it.
func Build(tree *syntax.Tree, name string) (*Module, error) {
	return BuildWith(tree, name, Options{NoPieces: true})
}

// BuildPlain is Build without inlining: every generator expression is a function
// of its own, as in CPython.
func BuildPlain(tree *syntax.Tree, name string) (*Module, error) {
	return BuildWith(tree, name, Options{NoPieces: true, Plain: true})
}

// BuildWith is Build with options.
func BuildWith(tree *syntax.Tree, name string, opts Options) (*Module, error) {
	m := &module{steppers: map[stepperKey]*Func{}, tree: tree, out: &Module{Name: name, File: tree.File, Source: []byte(tree.Source)},
		dataClasses: map[string]*DataClass{}, postInits: map[string]bool{}}
	var top *scope
	m.symbols, top = collectSymbols(tree.Module, !opts.Plain, opts.Star)
	if !opts.NoPieces {
		m.pieces = findPieces(tree.Module.Body, opts.Skip)
	}
	if !opts.NoPieces || opts.Loops != nil {
		m.settled = settled(tree.Module.Body, top)
	}
	main := m.newBuilder(nil, top, "<module>", ModuleBody)
	main.fn.Qualname = "<module>"
	main.fn.DefLine, main.fn.FirstLine = 1, 1
	main.fn.Span = diag.Span{File: tree.File, Line: 1}
	main.run(func() { main.moduleBody(tree.Module.Body) })
	m.out.Main = main.fn
	if m.pieces != nil {
		m.buildPieces(main)
	}
	if opts.Loops != nil {
		m.openLoops(main, opts.Loops)
	}
	for _, f := range m.out.Funcs {
		if f.Kind == Piece {
			enter(f)
		}
		foldCopies(f)
		number(f)
		Analyse(f)
		shared(f)
		if err := Verify(f); err != nil {
			return nil, err
		}
		checkSuper(f)
	}
	count(m.out.Funcs)
	for i := len(m.out.Funcs) - 1; i > 0; i-- {
		spreadStays(m.out.Funcs[i])
	}
	return m.out, nil
}

// checkSuper keeps a function in Python that may call super() after deleting
// its first parameter: that fails in a way of its own.
func checkSuper(f *Func) {
	if len(f.Params) == 0 || f.Params[0].Var.InitBound || f.Stays != "" {
		return
	}
	Walk(f.Body, func(s Stmt) {
		if let, ok := s.(*Let); ok {
			if x, ok := let.X.(*Intrinsic); ok && x.Name == Super {
				f.Stays = "uses super() and deletes its first parameter"
			}
		}
	})
}

// module is what the builders of one file share.
type module struct {
	*symbols
	tree  *syntax.Tree
	out   *Module
	sites int
	// pieces is nil when the module body is to have none.
	pieces  *pieces
	settled map[string]bool
	// dataClasses are the classes of the module so far whose fields are known; postInits
	// those of them that have a __post_init__.
	dataClasses map[string]*DataClass
	postInits   map[string]bool
	// text is what generated functions are built from, nil outside them.
	text *syntax.Tree
	// steppers are the generator functions for iterators.
	steppers map[stepperKey]*Func
}

func (m *module) site() int {
	m.sites++
	return m.sites - 1
}

// spreadStays makes the enclosing function stay when f does.
func spreadStays(f *Func) {
	p := f.Parent
	if f.Stays == "" || p == nil || p.Stays != "" || p.Kind == ModuleBody {
		return
	}
	p.Stays = fmt.Sprintf("%s inside stays in Python: %s", f.Name, f.Stays)
}

// number hands out the points in the order of the source, and drops the
// temporaries that are used no more.
func number(f *Func) {
	f.Points = 0
	used := map[*Var]bool{}
	Walk(f.Body, func(s Stmt) {
		s.N().Point = f.Points
		f.Points++
		for _, v := range Defs(s) {
			used[v] = true
		}
		for _, v := range Uses(s) {
			used[v] = true
		}
	})
	kept := f.Vars[:0]
	for _, v := range f.Vars {
		if v.Kind != Temp && v.Kind != Hidden || used[v] {
			v.ID = len(kept)
			kept = append(kept, v)
		}
	}
	f.Vars = kept
}

// builder builds one Func.
type builder struct {
	*module
	parent *builder
	fn     *Func
	scope  *scope
	vars   map[string]*Var // variables of the function's own scope
	frees  map[string]*Var
	comps  []*comp // inlined comprehensions around the current place
	out    *[]Stmt // where statements go now
	span   diag.Span
	places map[ast.Ast]ast.Ast // nodes that stand for ones of the source
	// ambient is the place of what CPython does between expressions, such as the
	// jump after a test: the statement, or the comparison that was tested last.
	ambient diag.Span
	// fstring is the f-string being built: its parts have its place in CPython 3.11.
	fstring ast.Ast
	frame   int
	// regions are the loops and cleanups around the current place.
	regions []*region
	// handling holds the exceptions being handled, innermost last.
	handling []*Var
	// protected counts the Try bodies around the current place.
	protected int
	finals    int // depth of finally clauses inside finally clauses
	consts    map[any]*Const
	// made holds the functions made here: one def has one Func, even if copies
	// of a finally clause make it in several places.
	made  map[ast.Ast]*Func
	count int // for temporaries
	// yield is what a yield of the inlined generator being built does; nil in the function itself.
	yield func(Atom)
	// copies is how often the current place is repeated, for the yields of inlined generators.
	copies int
	// groups are the items of the groups that names stand for, of loops over groupby.
	groups map[ast.Identifier]*source
	// rows are the loops over rows of frames around the current place, innermost last.
	rows []*rowNames
}

// comp is an inlined comprehension being built.
type comp struct {
	scope *scope
	frame int // as Node.Frame
	vars  map[string]*Var
}

func (m *module) newBuilder(parent *builder, s *scope, name string, kind FuncKind) *builder {
	f := &Func{ID: len(m.out.Funcs), Name: name, Kind: kind, Generator: s.generator || s.kind == genScope}
	m.out.Funcs = append(m.out.Funcs, f)
	if parent != nil {
		f.Parent = parent.fn
		f.Qualname = parent.qualname(s, name)
		if parent.fn.Kind == ClassBody {
			f.Class = parent.fn.Name
			if parent.fn.Parent != nil && parent.fn.Parent.Kind == ClassBody {
				f.Class = parent.fn.Qualname
			}
		}
	}
	return &builder{module: m, parent: parent, fn: f, scope: s, vars: map[string]*Var{}, frees: map[string]*Var{},
		consts: map[any]*Const{}, made: map[ast.Ast]*Func{}, copies: 1}
}

// once gives the function that node makes; build builds it the first time.
func (b *builder) once(node ast.Ast, build func() *Func) *Func {
	f := b.made[node]
	if f == nil {
		f = build()
		b.made[node] = f
	}
	return f
}

// qualname is the __qualname__ of something called name with scope s made here.
func (b *builder) qualname(s *scope, name string) string {
	if b.fn.Kind == ModuleBody && len(b.comps) == 0 {
		return name
	}
	if b.scope.globals[s.parent.mangle(ast.Identifier(name))] {
		return name
	}
	base := b.fn.Qualname + "."
	switch b.fn.Kind {
	case ModuleBody:
		base = ""
	case Piece:
		if b.fn.OpenLoop() {
			base = loopPath(b.fn)
		}
	case Function, Lambda, AsyncFuncOf:
		base += "<locals>."
	}
	for _, c := range b.comps {
		base += c.scope.name + "."
	}
	return base + name
}

// stay is thrown by what has no core form; run catches it.
type stay string

// run builds the body with build, and empties it when that gave up.
func (b *builder) run(build func()) {
	var body []Stmt
	b.out = &body
	defer func() {
		if r := recover(); r != nil {
			reason, ok := r.(stay)
			if !ok {
				panic(r)
			}
			b.stays(string(reason))
			body = nil
		}
		b.fn.Body = body
	}()
	build()
}

// stays notes why the function can't leave Python; the first reason counts.
func (b *builder) stays(reason string) {
	if b.fn.Stays == "" {
		b.fn.Stays = reason
	}
}

// at makes node the place to which the following operations belong.
func (b *builder) at(n ast.Ast) {
	if sp, ok := b.place(n); ok {
		b.span = sp
	}
}

// spanOf is the stretch of source of a node.
func (b *builder) spanOf(n ast.Ast) diag.Span {
	sp, _ := b.place(n)
	return sp
}

func (b *builder) place(n ast.Ast) (diag.Span, bool) {
	if from, ok := b.places[n]; ok {
		n = from
	}
	sp, ok := b.tree.Span(n)
	if !ok && b.text != nil {
		return b.text.Span(n)
	}
	return sp, ok
}

// atEndOf is at, with the line of the end of an attribute, where CPython
// reports look-ups and method calls that span lines.
func (b *builder) atEndOf(n ast.Ast) {
	b.at(n)
	b.span.Line = b.span.EndLine
}

// emit appends a statement, unless control can't get here.
func (b *builder) emit(s Stmt) {
	if terminates(*b.out) {
		return
	}
	n := s.N()
	n.Span, n.Frame = b.span, b.frame
	*b.out = append(*b.out, s)
}

// collect gives the statements that build emits.
func (b *builder) collect(build func()) []Stmt {
	var list []Stmt
	outer := b.out
	b.out = &list
	defer func() { b.out = outer }()
	build()
	return list
}

// newVar makes a variable of the function.
func (b *builder) newVar(name string, kind VarKind) *Var {
	v := &Var{ID: len(b.fn.Vars), Name: name, Kind: kind}
	b.fn.Vars = append(b.fn.Vars, v)
	return v
}

// temp makes a temporary; hidden one that lives across statements.
func (b *builder) temp() *Var {
	b.count++
	return b.newVar(fmt.Sprintf("t%d", b.count), Temp)
}

func (b *builder) hidden(what string) *Var {
	b.count++
	return b.newVar(fmt.Sprintf("%s%d", what, b.count), Hidden)
}

func (b *builder) label() Label {
	b.fn.Labels++
	return Label(b.fn.Labels - 1)
}

// let stores x in a new temporary.
func (b *builder) let(x Expr) *Var {
	t := b.temp()
	b.emit(&Let{Dst: t, X: x})
	return t
}

// set stores x in v; do evaluates it only.
func (b *builder) set(v *Var, x Expr) { b.emit(&Let{Dst: v, X: x}) }
func (b *builder) do(x Expr)          { b.emit(&Let{X: x}) }

// terminates tells whether control never reaches the end of the list.
func terminates(list []Stmt) bool {
	if len(list) == 0 {
		return false
	}
	switch s := list[len(list)-1].(type) {
	case *Break, *Continue, *Return, *Raise:
		return true
	case *If:
		return terminates(s.Then) && terminates(s.Else)
	case *Try:
		return terminates(s.Body) && terminates(s.Handler)
	case *Block:
		return terminates(s.Body) && !breaksTo(s.Body, s.Label)
	case *Loop:
		return !breaksTo(s.Body, s.Label)
	}
	return false
}

func breaksTo(list []Stmt, l Label) bool {
	found := false
	Walk(list, func(s Stmt) {
		if br, ok := s.(*Break); ok && br.Label == l {
			found = true
		}
	})
	return found
}
