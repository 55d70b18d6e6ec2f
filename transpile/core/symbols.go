package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// symbols maps the nodes that open a scope to the scope.
type symbols struct {
	scopes map[ast.Ast]*scope
	// futureAnnotations tells that annotations are not evaluated (PEP 563).
	futureAnnotations bool
	names             *moduleNames
}

// collectSymbols finds all scopes of a module and resolves their names.
func collectSymbols(m *ast.Module, inline bool, star func(level int, module string) []string) (*symbols, *scope) {
	t := &symbols{scopes: map[ast.Ast]*scope{}, names: newModuleNames()}
	t.names.inline, t.names.public = inline, star
	t.futureAnnotations = hasFuture(m.Body, "annotations")
	top := newScope(moduleScope, "<module>", nil)
	c := &collector{symbols: t, scope: top}
	c.stmts(m.Body)
	top.resolve(t.names)
	return t, top
}

// hasFuture tells whether the module has from __future__ import feature.
func hasFuture(body []ast.Stmt, feature ast.Identifier) bool {
	for _, s := range body {
		if imp, ok := s.(*ast.ImportFrom); ok && imp.Module == "__future__" {
			for _, a := range imp.Names {
				if a.Name == feature {
					return true
				}
			}
		}
	}
	return false
}

// collector walks the tree and records names in the current scope.
type collector struct {
	*symbols
	scope *scope
}

// open walks inside a new scope.
func (c *collector) open(kind scopeKind, name string, node ast.Ast, walk func(s *scope)) {
	s := newScope(kind, name, c.scope)
	c.scopes[node] = s
	outer := c.scope
	c.scope = s
	walk(s)
	c.scope = outer
}

func (c *collector) bind(id ast.Identifier) {
	if id == "" {
		return
	}
	name := c.scope.mangle(id)
	c.scope.bound[name] = true
	c.scope.uses[name] = true
	if c.scope.kind == moduleScope {
		c.names.binds[name]++
	}
}

func (c *collector) use(id ast.Identifier) { c.scope.uses[c.scope.mangle(id)] = true }

func (c *collector) stmts(list []ast.Stmt) {
	for _, s := range list {
		c.stmt(s)
	}
}

func (c *collector) exprs(list []ast.Expr) {
	for _, e := range list {
		c.expr(e)
	}
}

func (c *collector) stmt(s ast.Stmt) {
	switch s := s.(type) {
	case *syntax.FunctionDef:
		c.functionDef(s)
	case *syntax.ClassDef:
		c.classDef(s)
	case *ast.Return:
		c.expr(s.Value)
		c.keeps(s.Value)
	case *ast.Delete:
		c.exprs(s.Targets)
	case *ast.Assign:
		c.noteRange(s)
		c.expr(s.Value)
		c.keeps(s.Value)
		if dsts, _ := elements(s.Targets[0]); dsts != nil && len(s.Targets) == 1 && takenApart(s.Value) {
			c.consumedBy(s.Value, nil)
		}
		c.exprs(s.Targets)
	case *ast.AugAssign:
		c.expr(s.Target)
		c.expr(s.Value)
	case *syntax.AnnAssign:
		c.annAssign(s)
	case *ast.Raise:
		c.expr(s.Exc)
		c.expr(s.Cause)
	case *ast.Assert:
		c.expr(s.Test)
		c.expr(s.Msg)
	case *ast.Import:
		c.noteImports("", s.Names)
		for _, a := range s.Names {
			c.names.generators = c.names.generators || a.Name == "itertools"
			c.bind(importName(a))
		}
	case *ast.ImportFrom:
		c.names.generators = c.names.generators || s.Module == "itertools"
		if s.Level == 0 {
			c.noteImports(string(s.Module), c.names.importedNames(s))
		}
		for _, a := range c.names.importedNames(s) {
			if a.Name == "*" {
				c.names.star = true
			} else {
				c.bind(importName(a))
			}
		}
	case *ast.Global:
		for _, n := range s.Names {
			c.scope.globals[c.scope.mangle(n)] = true
			c.names.declared[c.scope.mangle(n)] = true
		}
	case *ast.Nonlocal:
		for _, n := range s.Names {
			c.scope.nonlocal[c.scope.mangle(n)] = true
			c.use(n)
		}
	case *ast.ExprStmt:
		c.expr(s.Value)
	case *syntax.TypeAlias:
		c.expr(s.Name)
	default:
		c.compound(s)
	}
}

// compound handles the statements with bodies that open no scope.
func (c *collector) compound(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.For:
		c.forStmt(s)
	case *syntax.AsyncFor:
		c.forStmt(&s.For)
	case *ast.While:
		c.expr(s.Test)
		c.stmts(s.Body)
		c.stmts(s.Orelse)
	case *ast.If:
		c.expr(s.Test)
		c.stmts(s.Body)
		c.stmts(s.Orelse)
	case *ast.With:
		c.with(s)
	case *syntax.AsyncWith:
		c.with(&s.With)
	case *ast.Try:
		c.try(s)
	case *syntax.TryStar:
		c.try(&s.Try)
	case *syntax.Match:
		c.expr(s.Subject)
		for _, k := range s.Cases {
			c.pattern(k.Pattern)
			c.expr(k.Guard)
			c.stmts(k.Body)
		}
	}
}

func (c *collector) forStmt(s *ast.For) {
	c.expr(s.Target)
	c.expr(s.Iter)
	c.consumedBy(s.Iter, nil)
	c.stmts(s.Body)
	c.stmts(s.Orelse)
}

func (c *collector) with(s *ast.With) {
	for _, it := range s.Items {
		c.expr(it.ContextExpr)
		c.expr(it.OptionalVars)
	}
	c.stmts(s.Body)
}

func (c *collector) try(s *ast.Try) {
	c.stmts(s.Body)
	c.stmts(s.Orelse)
	for _, h := range s.Handlers {
		c.expr(h.ExprType)
		c.bind(h.Name)
		c.stmts(h.Body)
	}
	c.stmts(s.Finalbody)
}

// importName is the name that an alias binds.
func importName(a *ast.Alias) ast.Identifier {
	if a.AsName != "" {
		return a.AsName
	}
	for i, r := range a.Name {
		if r == '.' {
			return a.Name[:i]
		}
	}
	return a.Name
}

func (c *collector) annAssign(s *syntax.AnnAssign) {
	if name, ok := s.Target.(*ast.Name); ok && s.Simple {
		c.bind(name.Id)
	} else if !ok || s.Value != nil {
		c.expr(s.Target)
	}
	if !c.futureAnnotations && !c.scope.function() {
		c.expr(s.Annotation)
	}
	c.expr(s.Value)
}

func (c *collector) functionDef(s *syntax.FunctionDef) {
	c.bind(s.Name)
	switch c.scope.kind {
	case moduleScope:
		c.names.defs[string(s.Name)] = s
	case classScope:
		c.names.methods[string(s.Name)] = append(c.names.methods[string(s.Name)], s)
	}
	c.exprs(s.DecoratorList)
	c.defaults(s.Args)
	if len(s.TypeParams) == 0 {
		c.annotations(s)
	}
	c.open(functionScope, string(s.Name), s, func(f *scope) {
		f.async = s.Async
		c.params(s.Args)
		c.stmts(s.Body)
	})
}

func (c *collector) defaults(a *syntax.Arguments) {
	c.exprs(a.Defaults)
	c.exprs(a.KwDefaults)
}

func (c *collector) annotations(s *syntax.FunctionDef) {
	if c.futureAnnotations {
		return
	}
	for _, p := range allArgs(s.Args) {
		c.expr(p.Annotation)
	}
	c.expr(s.Returns)
}

// allArgs lists all parameters in the order of inspect.signature.
func allArgs(a *syntax.Arguments) []*ast.Arg {
	var out []*ast.Arg
	out = append(append(out, a.Posonly...), a.Args...)
	if a.Vararg != nil {
		out = append(out, a.Vararg)
	}
	out = append(out, a.Kwonly...)
	if a.Kwarg != nil {
		out = append(out, a.Kwarg)
	}
	return out
}

func (c *collector) params(a *syntax.Arguments) {
	for _, p := range allArgs(a) {
		c.bind(p.Arg)
	}
}

func (c *collector) classDef(s *syntax.ClassDef) {
	c.bind(s.Name)
	c.names.classes[string(s.Name)] = true
	c.noteIterators(s)
	c.exprs(s.DecoratorList)
	if len(s.TypeParams) == 0 {
		c.exprs(s.Bases)
		for _, k := range s.Keywords {
			c.expr(k.Value)
		}
	}
	c.open(classScope, string(s.Name), s, func(*scope) { c.stmts(s.Body) })
}
