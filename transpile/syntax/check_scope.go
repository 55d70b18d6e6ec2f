package syntax

import (
	"strings"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/diag"
)

// symbol says how a scope uses a name.
type symbol uint16

const (
	symUsed symbol = 1 << iota
	symAssigned
	symParam
	symAnnotated
	symGlobal
	symNonlocal
	symIteration // a loop variable of a comprehension
)

type scopeKind uint8

const (
	moduleScope scopeKind = iota
	classScope
	functionScope
)

// scope is a module, class, function, lambda or comprehension.
type scope struct {
	kind     scopeKind
	parent   *scope
	children []*scope
	names    map[string]symbol
	order    []string           // of names, by first occurrence
	declared map[string]ast.Ast // global and nonlocal statements
	class    string             // the class whose private names are mangled
	// comprehension describes it, "" for other scopes.
	comprehension string
	inIterable    int  // within the iterable of a comprehension
	inTarget      bool // within the target of a comprehension
}

// scopes finds out which scope binds which name, as far as errors need it.
type scopes struct {
	*checker
	current *scope
}

func (s *scopes) module() {
	s.enter(moduleScope)
	module := s.current
	s.stmts(s.tree.Module.Body)
	s.resolve(module)
}

func (s *scopes) enter(kind scopeKind) {
	n := &scope{kind: kind, parent: s.current, names: map[string]symbol{}, declared: map[string]ast.Ast{}}
	if s.current != nil {
		n.class, n.inIterable = s.current.class, s.current.inIterable
		s.current.children = append(s.current.children, n)
	}
	s.current = n
}

func (s *scopes) leave() { s.current = s.current.parent }

// mangle gives a private name of a class the form it has at run time.
func (c *scope) mangle(name string) string {
	class := strings.TrimLeft(c.class, "_")
	if class == "" || !strings.HasPrefix(name, "__") || strings.HasSuffix(name, "__") || strings.Contains(name, ".") {
		return name
	}
	return "_" + class + name
}

// add records a use of a name in the current scope.
func (s *scopes) add(id ast.Identifier, how symbol, at ast.Ast) {
	s.addTo(s.current, s.current.mangle(string(id)), how, at)
}

func (s *scopes) addTo(c *scope, name string, how symbol, at ast.Ast) {
	old, known := c.names[name]
	if !known {
		c.order = append(c.order, name)
	}
	if how&symParam != 0 && old&symParam != 0 {
		s.raise(diag.BadParameters, at, "duplicate argument '%s' in function definition", name)
	}
	if c.inTarget {
		if old&(symGlobal|symNonlocal) != 0 {
			s.raise(diag.BadScope, at, "comprehension inner loop cannot rebind assignment expression target '%s'", name)
		}
		how |= symIteration
	}
	c.names[name] = old | how
}

// declare handles a global or nonlocal statement.
func (s *scopes) declare(ids []ast.Identifier, how symbol, word string, at ast.Stmt) {
	for _, id := range ids {
		name := s.current.mangle(string(id))
		switch old := s.current.names[name]; {
		case old&symParam != 0:
			s.raise(diag.BadScope, at, "name '%s' is parameter and %s", name, word)
		case old&symUsed != 0:
			s.raise(diag.BadScope, at, "name '%s' is used prior to %s declaration", name, word)
		case old&symAnnotated != 0:
			s.raise(diag.BadScope, at, "annotated name '%s' can't be %s", name, word)
		case old&symAssigned != 0:
			s.raise(diag.BadScope, at, "name '%s' is assigned to before %s declaration", name, word)
		}
		s.add(id, how, at)
		if s.current.declared[name] == nil {
			s.current.declared[name] = at
		}
	}
}

// resolve checks the nonlocal declarations of a scope and those within it.
func (s *scopes) resolve(c *scope) {
	for _, name := range c.order {
		how := c.names[name]
		if how&symNonlocal == 0 {
			continue
		}
		switch at := c.declared[name]; {
		case how&symGlobal != 0:
			s.raise(diag.BadScope, at, "name '%s' is nonlocal and global", name)
		case c.kind == moduleScope:
			s.raise(diag.BadScope, at, "nonlocal declaration not allowed at module level")
		case !c.bindsOutside(name):
			s.raise(diag.BadScope, at, "no binding for nonlocal '%s' found", name)
		}
	}
	for _, child := range c.children {
		s.resolve(child)
	}
}

// bindsOutside says whether a function around the scope binds a name.
func (c *scope) bindsOutside(name string) bool {
	for p := c.parent; p != nil; p = p.parent {
		if p.kind == classScope && name == "__class__" {
			return true
		}
		if p.kind != functionScope {
			continue
		}
		how := p.names[name]
		if how&symGlobal != 0 {
			return false
		}
		if how&(symAssigned|symParam|symNonlocal) != 0 {
			return true
		}
	}
	return false
}
