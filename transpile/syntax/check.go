package syntax

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/diag"
)

// Check finds the errors that CPython reports not when it parses a program but
// when it compiles it: misplaced statements, conflicting scopes, patterns that
// hide others. As in CPython the first one ends the search; what concerns
// scopes is looked at before what concerns single statements. The error, if
// any, is diag.Errors.
func Check(t *Tree) (err error) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case *syntaxError:
			err = r.diagnostics(t.File)
		default:
			panic(r)
		}
	}()
	c := &checker{tree: t}
	c.futures()
	s := &scopes{checker: c}
	s.module()
	u := &codeUnit{checker: c}
	u.body(t.Module.Body)
	return nil
}

// checker is what the passes of Check share.
type checker struct {
	tree *Tree
	// lastFuture is the line of the last valid import from __future__.
	lastFuture int
}

// raise reports an error at a node.
func (c *checker) raise(code diag.Code, at ast.Ast, format string, args ...any) {
	from, to := startOf(at), pos{}
	if span, ok := c.tree.Span(at); ok {
		to = pos{uint32(span.EndLine), uint32(span.EndCol)}
	}
	panic(newError(code, from, to, format, args...))
}

// futureFeatures are the features that `from __future__ import` knows.
var futureFeatures = map[ast.Identifier]bool{
	"nested_scopes": true, "generators": true, "division": true, "absolute_import": true,
	"with_statement": true, "print_function": true, "unicode_literals": true,
	"barry_as_FLUFL": true, "generator_stop": true, "annotations": true,
}

// futures checks the imports from __future__ at the top of the file.
func (c *checker) futures() {
	body := c.tree.Module.Body
	if len(body) > 0 && isDocstring(body[0]) {
		body = body[1:]
	}
	for _, s := range body {
		imp, ok := s.(*ast.ImportFrom)
		if !ok || imp.Module != "__future__" || imp.Level != 0 {
			return
		}
		for _, a := range imp.Names {
			if a.Name == "braces" {
				c.raise(diag.BadImport, imp, "not a chance")
			}
			if !futureFeatures[a.Name] {
				c.raise(diag.BadImport, imp, "future feature %s is not defined", a.Name)
			}
		}
		c.lastFuture = imp.Lineno
	}
}

func isDocstring(s ast.Stmt) bool {
	e, ok := s.(*ast.ExprStmt)
	if !ok {
		return false
	}
	k, ok := e.Value.(*Constant)
	if !ok {
		return false
	}
	_, ok = k.Value.(Str)
	return ok
}

// checkDebug refuses to bind the name __debug__.
func (c *checker) checkDebug(name ast.Identifier, at ast.Ast) {
	if name == "__debug__" {
		c.raise(diag.BadTarget, at, "cannot assign to __debug__")
	}
}
