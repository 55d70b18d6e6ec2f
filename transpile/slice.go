package transpile

import (
	"slices"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// topStatements finds, among the statements of a module, those that give some of its names their values: the library
// for C and Go, which has no module, runs them as a function. What a statement may do to a value that it names counts
// as well. The names may be more at the end. Nil when it cannot be told what else changes the values.
type topStatements struct {
	body    []ast.Stmt
	defined map[string]bool // by def, class or import
	modules map[string]bool // by import
	needed  map[string]bool
	mutable map[string]bool // of the needed names at first, those whose values can change
}

func newTopStatements(body []ast.Stmt) *topStatements {
	t := &topStatements{body: body, defined: map[string]bool{}, modules: map[string]bool{}, needed: map[string]bool{}, mutable: map[string]bool{}}
	for _, s := range body {
		switch s := s.(type) {
		case *syntax.FunctionDef:
			t.defined[string(s.Name)] = true
		case *syntax.ClassDef:
			t.defined[string(s.Name)] = true
		case *ast.Import:
			for _, a := range s.Names {
				t.importName(a)
			}
		case *ast.ImportFrom:
			for _, a := range s.Names {
				t.importName(a)
			}
		}
	}
	return t
}

func (t *topStatements) importName(a *ast.Alias) {
	name := string(a.AsName)
	if name == "" {
		name = string(a.Name)
	}
	t.defined[name], t.modules[name] = true, true
}

// find gives the statements for the names.
func (t *topStatements) find(names, mutable []string) []ast.Stmt {
	for _, n := range names {
		if t.defined[n] {
			return nil
		}
		t.needed[n] = true
	}
	for _, n := range mutable {
		t.mutable[n] = true
	}
	chosen := map[ast.Stmt]bool{}
	for again := true; again; {
		again = false
		for _, s := range t.body {
			if !chosen[s] && sliceable(s) && t.concerns(s) {
				chosen[s], again = true, true
				t.need(s)
			}
		}
	}
	var out []ast.Stmt
	for _, s := range t.body {
		switch {
		case chosen[s]:
			out = append(out, s)
		case len(t.mutable) > 0 && t.callsOther(s):
			return nil
		}
	}
	return out
}

// sliceable statements can stand in a function and mean the same.
func sliceable(s ast.Stmt) bool {
	switch s := s.(type) {
	case *ast.If:
		return !isMainGuard(s) && !definesInside(s)
	case *ast.Assign, *ast.AugAssign, *syntax.AnnAssign, *ast.For, *ast.While, *ast.ExprStmt:
		return !definesInside(s)
	}
	return false
}

func isMainGuard(s *ast.If) bool {
	c, ok := s.Test.(*ast.Compare)
	if !ok {
		return false
	}
	n, ok := c.Left.(*ast.Name)
	return ok && n.Id == "__name__"
}

func definesInside(s ast.Stmt) bool {
	found := false
	syntax.Walk(s, func(n any) bool {
		switch n.(type) {
		case *syntax.FunctionDef, *syntax.ClassDef, *ast.Import, *ast.ImportFrom, *ast.Delete, *syntax.Lambda, *ast.Yield, *ast.YieldFrom, *syntax.NamedExpr:
			found = true
		}
		return !found
	})
	return found
}

// concerns tells whether a statement assigns a needed name or may change what one refers to.
func (t *topStatements) concerns(s ast.Stmt) bool {
	stores, loads := namesIn(s)
	for n := range stores {
		if t.needed[n] {
			return true
		}
	}
	if a, ok := s.(*ast.Assign); ok && onlyNames(a.Targets) && !callsSomething(a.Value) {
		return false
	}
	for n := range loads {
		if t.needed[n] {
			return true
		}
	}
	return false
}

// need adds the names that a statement uses and assigns.
func (t *topStatements) need(s ast.Stmt) {
	stores, loads := namesIn(s)
	assigned := map[string]bool{}
	for _, b := range t.body {
		if sliceable(b) {
			more, _ := namesIn(b)
			for n := range more {
				assigned[n] = true
			}
		}
	}
	for n := range stores {
		t.needed[n] = true
	}
	for n := range loads {
		if assigned[n] && !t.defined[n] {
			t.needed[n] = true
		}
	}
}

func onlyNames(targets []ast.Expr) bool {
	return !slices.ContainsFunc(targets, func(e ast.Expr) bool { _, ok := e.(*ast.Name); return !ok })
}

// namesIn lists the names that a statement stores and loads; those of comprehensions count as both.
func namesIn(s ast.Stmt) (stores, loads map[string]bool) {
	stores, loads = map[string]bool{}, map[string]bool{}
	own := map[string]bool{}
	syntax.Walk(s, func(n any) bool {
		switch n := n.(type) {
		case *syntax.Comprehension:
			syntax.Walk(n.Target, func(n any) bool {
				if x, ok := n.(*ast.Name); ok {
					own[string(x.Id)] = true
				}
				return true
			})
		case *ast.Name:
			if n.Ctx == ast.Load {
				loads[string(n.Id)] = true
			} else {
				stores[string(n.Id)] = true
			}
		}
		return true
	})
	if a, ok := s.(*ast.AugAssign); ok {
		if n, ok := a.Target.(*ast.Name); ok {
			loads[string(n.Id)], stores[string(n.Id)] = true, true
		}
	}
	for n := range own {
		delete(stores, n)
	}
	return stores, loads
}

func callsSomething(e ast.Expr) bool {
	found := false
	syntax.Walk(e, func(n any) bool {
		_, call := n.(*ast.Call)
		found = found || call
		return !found
	})
	return found
}

// callsOther tells whether a statement that is left out runs code, at import, that could know the module's names: it
// calls anything but builtins and what was imported.
func (t *topStatements) callsOther(s ast.Stmt) bool {
	switch s := s.(type) {
	case *ast.If:
		if isMainGuard(s) {
			return false
		}
	case *syntax.FunctionDef:
		return slices.ContainsFunc(s.DecoratorList, t.strange) || slices.ContainsFunc(append(slices.Clone(s.Args.Defaults), s.Args.KwDefaults...), func(e ast.Expr) bool { return e != nil && t.strangeCall(e) })
	case *syntax.ClassDef:
		return slices.ContainsFunc(s.DecoratorList, t.strange) || slices.ContainsFunc(s.Body, t.callsOther)
	}
	return t.strangeCall(s)
}

// strangeCall tells whether something strange is called.
func (t *topStatements) strangeCall(n any) bool {
	found := false
	syntax.Walk(n, func(n any) bool {
		if c, ok := n.(*ast.Call); ok {
			found = found || t.strange(c.Func)
		}
		return !found
	})
	return found
}

// strange functions could be the module's own: all but builtins and what was imported.
func (t *topStatements) strange(f ast.Expr) bool {
	for {
		switch x := f.(type) {
		case *ast.Attribute:
			f = x.Value
			continue
		case *ast.Call:
			f = x.Func
			continue
		case *ast.Name:
			return !t.modules[string(x.Id)] && !harmless[string(x.Id)]
		case *syntax.Constant, *syntax.JoinedStr:
			return false
		}
		return true
	}
}

// harmless are builtins that know nothing of the module.
var harmless = map[string]bool{"abs": true, "bool": true, "bytes": true, "dict": true, "float": true, "frozenset": true,
	"int": true, "len": true, "list": true, "max": true, "min": true, "print": true, "property": true, "range": true,
	"round": true, "set": true, "staticmethod": true, "classmethod": true, "str": true, "sum": true, "tuple": true, "zip": true,
	"enumerate": true, "isinstance": true, "super": true, "type": true, "object": true, "sorted": true}
