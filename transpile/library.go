package transpile

import (
	"slices"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/bridgegen"
	"pyx2cpp/transpile/syntax"
)

// startName is the function that gives the module names of a library their values.
const startName = "<start>"

// forLibrary is the unit that the library for C and Go is made of. When its functions read module names that the source
// does not give as numbers, it is one more: with a function of the statements that compute them.
//
//	TABLE = [0.0] * 16                       def <start>():
//	for i in range(16):             →            TABLE = [0.0] * 16
//	    TABLE[i] = i * 0.5                       for i in range(16): …
//	                                             return TABLE,
func (u *Unit) forLibrary(spec *bridgegen.ModuleSpec) (*Unit, *bridgegen.ModuleSpec) {
	names, mutable := bridgegen.Unknown(spec)
	for len(names) > 0 {
		if l, ls, ok := u.started(names, mutable); ok {
			return l, ls
		}
		names = names[:len(names)/2] // those that most functions read come first
		mutable = slices.DeleteFunc(slices.Clone(mutable), func(n string) bool { return !slices.Contains(names, n) })
	}
	return u, spec
}

// started makes the unit with the function for some names; false when that has no native form.
func (u *Unit) started(names, mutable []string) (*Unit, *bridgegen.ModuleSpec, bool) {
	l := newUnit(u.Options)
	l.start = func(t *syntax.Tree) bool { return addStart(t, names, mutable) }
	for _, s := range frontStages {
		if s.name == "report" {
			break
		}
		if err := l.run(s); err != nil {
			return nil, nil, false
		}
	}
	if err := l.generate(); err != nil {
		return nil, nil, false
	}
	ls := l.spec(u.key(""))
	return l, ls, bridgegen.Start(ls, startName, names)
}

// addStart adds the function to a module; false when there is none.
func addStart(t *syntax.Tree, names, mutable []string) bool {
	again, err := syntax.Parse([]byte(t.Source), t.File) // a function needs statements of its own
	if err != nil {
		return false
	}
	body := newTopStatements(again.Module.Body).find(names, mutable)
	if len(body) == 0 {
		return false
	}
	at := ast.Pos{Lineno: body[0].GetLineno(), ColOffset: body[0].GetColOffset()}
	values := &ast.Tuple{ExprBase: ast.ExprBase{Pos: at}, Ctx: ast.Load}
	for _, n := range names {
		values.Elts = append(values.Elts, &ast.Name{ExprBase: ast.ExprBase{Pos: at}, Id: ast.Identifier(n), Ctx: ast.Load})
	}
	body = append(body, &ast.Return{StmtBase: ast.StmtBase{Pos: at}, Value: values})
	t.Append(&syntax.FunctionDef{StmtBase: ast.StmtBase{Pos: at}, Name: startName, Args: &syntax.Arguments{}, Body: body}, again)
	return true
}
