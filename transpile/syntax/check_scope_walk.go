package syntax

import (
	"strings"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/diag"
)

func (s *scopes) stmts(list []ast.Stmt) {
	for _, n := range list {
		s.visit(n)
	}
}

// visit records the names in a node and everything below it. Only what differs
// from visiting all fields in order has a case.
func (s *scopes) visit(n any) {
	switch n := n.(type) {
	case *FunctionDef:
		s.function(n)
	case *ClassDef:
		s.classDef(n)
	case *TypeAlias:
		s.visit(n.Name)
		s.typeParams(n.TypeParams, func() { s.inScope(functionScope, func() { s.visit(n.Value) }) })
	case *ast.Global:
		s.declare(n.Names, symGlobal, "global", n)
	case *ast.Nonlocal:
		s.declare(n.Names, symNonlocal, "nonlocal", n)
	case *AnnAssign:
		s.annAssign(n)
	case *ast.Import:
		for _, a := range n.Names {
			s.importName(a)
		}
	case *ast.ImportFrom:
		for _, a := range n.Names {
			if a.Name == "*" && s.current.kind != moduleScope {
				s.raise(diag.BadImport, a, "import * only allowed at module level")
			}
			s.importName(a)
		}
	case *ast.Name:
		how := symAssigned
		if n.Ctx == ast.Load {
			how = symUsed
		}
		s.add(n.Id, how, n)
	case *Lambda:
		s.defaults(n.Args)
		s.inScope(functionScope, func() {
			s.parameters(n.Args)
			s.visit(n.Body)
		})
	case *NamedExpr:
		s.namedExpr(n)
	case *ListComp:
		s.comprehension("list comprehension", n.Generators, n.Elt)
	case *SetComp:
		s.comprehension("set comprehension", n.Generators, n.Elt)
	case *GeneratorExp:
		s.comprehension("generator expression", n.Generators, n.Elt)
	case *DictComp:
		s.comprehension("dict comprehension", n.Generators, n.Key, n.Value)
	default:
		s.visitFields(n)
	}
}

func (s *scopes) visitFields(n any) {
	_, fields := Fields(n)
	for _, f := range fields {
		eachNode(f.Value, s.visit)
	}
	switch n := n.(type) {
	case *ast.Yield, *ast.YieldFrom:
		if s.current.comprehension != "" {
			s.raise(diag.MisplacedStmt, n.(ast.Ast), "'yield' inside %s", s.current.comprehension)
		}
	case *ast.ExceptHandler:
		s.bind(n.Name, n)
	case *MatchAs:
		s.bind(n.Name, n)
	case *MatchStar:
		s.bind(n.Name, n)
	case *MatchMapping:
		s.bind(n.Rest, n)
	}
}

// bind records a name that is bound by a node other than Name, if there is one.
func (s *scopes) bind(name ast.Identifier, at ast.Ast) {
	if name != "" {
		s.add(name, symAssigned, at)
	}
}

func (s *scopes) inScope(kind scopeKind, f func()) {
	s.enter(kind)
	f()
	s.leave()
}

func (s *scopes) importName(a *ast.Alias) {
	name := a.AsName
	if name == "" {
		first, _, _ := strings.Cut(string(a.Name), ".")
		name = ast.Identifier(first)
	}
	if name != "*" {
		s.add(name, symAssigned, a)
	}
}

func (s *scopes) annAssign(n *AnnAssign) {
	name, ok := n.Target.(*ast.Name)
	if !ok {
		s.visitFields(n)
		return
	}
	how := s.current.names[s.current.mangle(string(name.Id))]
	if n.Simple && s.current.kind != moduleScope {
		switch {
		case how&symGlobal != 0:
			s.raise(diag.BadScope, n, "annotated name '%s' can't be global", name.Id)
		case how&symNonlocal != 0:
			s.raise(diag.BadScope, n, "annotated name '%s' can't be nonlocal", name.Id)
		}
	}
	if n.Simple {
		s.add(name.Id, symAnnotated|symAssigned, name)
	} else if n.Value != nil {
		s.add(name.Id, symAssigned, name)
	}
	s.visit(n.Annotation)
	if n.Value != nil {
		s.visit(n.Value)
	}
}

func (s *scopes) function(n *FunctionDef) {
	s.add(n.Name, symAssigned, n)
	s.defaults(n.Args)
	s.exprs(n.DecoratorList)
	s.typeParams(n.TypeParams, func() {
		s.annotations(n.Args)
		if n.Returns != nil {
			s.visit(n.Returns)
		}
		s.inScope(functionScope, func() {
			s.parameters(n.Args)
			s.stmts(n.Body)
		})
	})
}

func (s *scopes) classDef(n *ClassDef) {
	s.add(n.Name, symAssigned, n)
	s.exprs(n.DecoratorList)
	s.typeParams(n.TypeParams, func() {
		s.exprs(n.Bases)
		for _, k := range n.Keywords {
			s.visit(k.Value)
		}
		s.inScope(classScope, func() {
			s.current.class = string(n.Name)
			s.stmts(n.Body)
		})
	})
}

// typeParams runs f in the scope that type parameters make, if there are any.
func (s *scopes) typeParams(params []TypeParam, f func()) {
	if params == nil {
		f()
		return
	}
	s.inScope(functionScope, func() {
		for _, p := range params {
			_, fields := Fields(p)
			name := fields[0].Value.(string)
			if s.current.names[name] != 0 {
				s.raise(diag.BadTypeParams, p, "duplicate type parameter '%s'", name)
			}
			s.add(ast.Identifier(name), symAssigned, p)
			for _, f := range fields[1:] {
				eachNode(f.Value, func(n any) { s.inScope(functionScope, func() { s.visit(n) }) })
			}
		}
		f()
	})
}

func (s *scopes) exprs(list []ast.Expr) {
	for _, e := range list {
		if e != nil {
			s.visit(e)
		}
	}
}

func (s *scopes) defaults(a *Arguments) {
	s.exprs(a.Defaults)
	s.exprs(a.KwDefaults)
}

// each calls f for every parameter in the order of CPython's symbol table.
func (a *Arguments) each(f func(*ast.Arg)) {
	for _, list := range [][]*ast.Arg{a.Posonly, a.Args, a.Kwonly} {
		for _, p := range list {
			f(p)
		}
	}
	for _, p := range []*ast.Arg{a.Vararg, a.Kwarg} {
		if p != nil {
			f(p)
		}
	}
}

func (s *scopes) annotations(a *Arguments) {
	a.each(func(p *ast.Arg) {
		if p.Annotation != nil {
			s.visit(p.Annotation)
		}
	})
}

func (s *scopes) parameters(a *Arguments) {
	a.each(func(p *ast.Arg) { s.add(p.Arg, symParam, p) })
}

// comprehension visits the first iterable in the scope around it and the rest
// in a scope of its own.
func (s *scopes) comprehension(what string, clauses []*Comprehension, results ...ast.Expr) {
	s.iterable(clauses[0].Iter)
	s.inScope(functionScope, func() {
		s.current.comprehension = what
		for i, c := range clauses {
			s.current.inTarget = true
			s.visit(c.Target)
			s.current.inTarget = false
			if i > 0 {
				s.iterable(c.Iter)
			}
			s.exprs(c.Ifs)
		}
		s.exprs(results)
	})
}

func (s *scopes) iterable(n ast.Expr) {
	s.current.inIterable++
	s.visit(n)
	s.current.inIterable--
}

// namedExpr binds the target of `:=`, which a comprehension leaves to the
// function or module around it.
func (s *scopes) namedExpr(n *NamedExpr) {
	if s.current.inIterable > 0 {
		s.raise(diag.BadScope, n, "assignment expression cannot be used in a comprehension iterable expression")
	}
	if s.current.comprehension != "" {
		s.extendNamedExpr(n.Target)
	}
	s.visit(n.Value)
	s.visit(n.Target)
}

func (s *scopes) extendNamedExpr(target *ast.Name) {
	name := s.current.mangle(string(target.Id))
	for c := s.current; ; c = c.parent {
		switch {
		case c.comprehension != "":
			if how := c.names[name]; how&symIteration != 0 && how&(symAssigned|symGlobal) != 0 {
				s.raise(diag.BadScope, target, "assignment expression cannot rebind comprehension iteration variable '%s'", name)
			}
			continue
		case c.kind == classScope:
			s.raise(diag.BadScope, target, "assignment expression within a comprehension cannot be used in a class body")
		case c.kind == functionScope && c.names[name]&symGlobal == 0:
			s.add(target.Id, symNonlocal, target)
		default:
			s.add(target.Id, symGlobal, target)
		}
		s.current.declared[name] = target
		s.addTo(c, name, symAssigned, target)
		return
	}
}
