package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// noteIterators notes a class whose instances can be iterated over, and that there are iterators where it has a method __next__.
func (c *collector) noteIterators(s *syntax.ClassDef) {
	if len(s.Bases) > 0 {
		c.names.iterators[string(s.Name)] = true
	}
	for _, member := range s.Body {
		method, ok := member.(*syntax.FunctionDef)
		if !ok {
			continue
		}
		switch ast.Identifier(method.Name) {
		case "__next__":
			c.names.generators = true
			c.names.iterators[string(s.Name)] = true
		case "__iter__":
			c.names.iterators[string(s.Name)] = true
		}
	}
}
