package core

import (
	"strings"

	"github.com/go-python/gpython/ast"
)

// scopeKind tells what opens a scope.
type scopeKind int

const (
	moduleScope scopeKind = iota
	functionScope
	lambdaScope
	classScope
	compScope // list, set or dict comprehension
	genScope  // generator expression
)

// scope is a namespace of the source, as CPython's symbol table has it: which
// names it binds, declares and reads, and what its inner functions capture.
type scope struct {
	kind     scopeKind
	name     string // of the code object
	class    string // innermost enclosing class, for private names
	parent   *scope
	children []*scope
	bound    map[string]bool // assigned here (parameters included)
	globals  map[string]bool // declared global
	nonlocal map[string]bool // declared nonlocal
	uses     map[string]bool // read or assigned here
	// captured holds the names that inner functions take from here or from further out.
	captured map[string]bool
	// free holds the names that are not bound here and may be some enclosing function's.
	free map[string]bool
	// inline tells that the code of this comprehension or generator expression becomes
	// part of the enclosing function.
	inline bool
	// consumed tells that the items of this generator expression are taken where it
	// stands, by a for statement or the builtins named in consumers.
	consumed  bool
	consumers []string
	// reducer is how the call names functools.reduce whose second argument this generator expression is, "" for others.
	reducer string
	// classCell tells that methods of this class need the cell __class__.
	classCell bool
	generator bool
	async     bool
}

func newScope(kind scopeKind, name string, parent *scope) *scope {
	s := &scope{kind: kind, name: name, parent: parent, bound: map[string]bool{}, globals: map[string]bool{},
		nonlocal: map[string]bool{}, uses: map[string]bool{}}
	if parent != nil {
		s.class = parent.class
		parent.children = append(parent.children, s)
	}
	if kind == classScope {
		s.class = name
	}
	return s
}

// function tells whether the names bound here are variables of a function.
func (s *scope) function() bool { return s.kind != moduleScope && s.kind != classScope }

// local tells whether name is a variable of this function scope.
func (s *scope) local(name string) bool {
	return s.function() && s.bound[name] && !s.globals[name] && !s.nonlocal[name]
}

// mangle gives a private name of the class its real form.
func (s *scope) mangle(id ast.Identifier) string { return mangle(s.class, string(id)) }

// mangle turns __x inside class C into _C__x.
func mangle(class, name string) string {
	if class == "" || !strings.HasPrefix(name, "__") || strings.HasSuffix(name, "__") || strings.Contains(name, ".") {
		return name
	}
	class = strings.TrimLeft(class, "_")
	if class == "" {
		return name
	}
	return "_" + class + name
}

// resolve computes captured, free, inline and classCell of s and of all
// scopes inside it, from the inside out.
func (s *scope) resolve(names *moduleNames) {
	s.captured = map[string]bool{}
	// direct holds what code that will stand in this function refers to.
	direct := map[string]bool{}
	for _, c := range s.children {
		c.resolve(names)
		for n := range c.captured {
			if c.inline {
				s.captured[n] = true
			}
		}
		for n := range c.free {
			if c.inline && s.kind != classScope {
				direct[n] = true
			} else {
				s.captured[n] = true
			}
		}
	}
	if s.kind == classScope && s.captured["__class__"] {
		s.classCell = true
		delete(s.captured, "__class__")
	}
	s.inline = (s.kind == compScope || s.kind == genScope && s.inlines(names)) && !s.async && !overlap(s.bound, s.captured)
	names.generators = names.generators || s.kind == genScope && !s.inline
	s.free = map[string]bool{}
	if s.kind == moduleScope {
		return
	}
	for n := range s.uses {
		direct[n] = true
	}
	for n := range direct {
		if !s.globals[n] && (s.nonlocal[n] || !s.bound[n]) {
			s.free[n] = true
		}
	}
	for n := range s.captured {
		if !s.globals[n] && (s.kind == classScope || s.nonlocal[n] || !s.bound[n]) {
			s.free[n] = true
		}
	}
}

func overlap(a, b map[string]bool) bool {
	for n := range a {
		if b[n] {
			return true
		}
	}
	return false
}

// findOuter tells whether a function around s binds name, so that name is a
// free variable in s. Classes do not count, but for the cell __class__.
func (s *scope) findOuter(name string) bool {
	for p := s.parent; p != nil; p = p.parent {
		switch {
		case p.kind == classScope:
			if name == "__class__" && p.classCell {
				return true
			}
		case p.function() && p.globals[name]:
			return false
		case p.local(name):
			return true
		}
	}
	return false
}
