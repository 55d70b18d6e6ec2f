package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// A with statement over the call of a generator function of the module under contextlib.contextmanager steps the
// generator itself, so that no manager has to exist:
//
//	@contextmanager                g = @managed("level", acc)
//	def level(acc): …              v = @manager_enter(g)
//	                               try
//	with level(acc) as t: S    →     t = v; S
//	                               except exc
//	                                 swallow = truth @manager_except(g, exc)
//	                                 if swallow: break done, else: reraise exc
//	                               @manager_exit(g)

// maxManaged bounds the arguments: intrinsics have few operands.
const maxManaged = 6

// managed finds the generator function that an expression makes a manager with, and its arguments by parameter; nil for
// other expressions.
func (b *builder) managed(e ast.Expr) (*syntax.FunctionDef, []ast.Expr) {
	call, ok := e.(*syntax.Call)
	if !ok || !b.names.inline {
		return nil, nil
	}
	name, ok := call.Func.(*ast.Name)
	if !ok {
		return nil, nil
	}
	id := string(name.Id)
	fn := b.names.defs[id]
	if fn == nil || b.names.binds[id] != 1 || b.names.declared[id] || b.names.star || !b.makesManagers(fn) {
		return nil, nil
	}
	if p := b.resolve(name.Id); p.v != nil || p.class {
		return nil, nil
	}
	args, ok := byPosition(fn.Args, call)
	if !ok || len(args) > maxManaged {
		return nil, nil
	}
	return fn, args
}

// makesManagers tells whether fn is a generator function whose one decorator is contextmanager.
func (b *builder) makesManagers(fn *syntax.FunctionDef) bool {
	if s := b.scopes[fn]; s == nil || !s.generator || fn.Async || len(fn.DecoratorList) != 1 {
		return false
	}
	var from imported
	switch d := fn.DecoratorList[0].(type) {
	case *ast.Name:
		from = b.names.only(string(d.Id))
	case *ast.Attribute:
		if module, ok := d.Value.(*ast.Name); ok {
			if from = b.names.only(string(module.Id)); from.name != "" {
				return false
			}
			from.name = string(d.Attr)
		}
	}
	return from == imported{"contextlib", "contextmanager"}
}

// only is what a name of the module is imported as, if nothing else binds it.
func (names *moduleNames) only(id string) imported {
	if names.binds[id] != 1 || names.declared[id] || names.star {
		return imported{}
	}
	return names.imports[id]
}

// byPosition gives the arguments of a call in the order of the parameters, where they are the first of these.
func byPosition(a *syntax.Arguments, e *syntax.Call) ([]ast.Expr, bool) {
	params := append(append([]*ast.Arg(nil), a.Posonly...), a.Args...)
	if spreads(e) || len(e.Args) > len(params) || len(a.Kwonly) > 0 {
		return nil, false
	}
	bound := make([]ast.Expr, len(params))
	copy(bound, e.Args)
	given := len(e.Args)
	for _, k := range e.Keywords {
		// Arguments are evaluated in the order of the call.
		if given == len(params) || given < len(a.Posonly) || params[given].Arg != k.Arg {
			return nil, false
		}
		bound[given] = k.Value
		given++
	}
	return bound[:given], given >= len(params)-len(a.Defaults)
}

// withManaged is one item of a with statement over a generator; body builds what stands inside.
func (b *builder) withManaged(s *ast.With, it *ast.WithItem, fn *syntax.FunctionDef, args []ast.Expr, body func()) {
	operands := []Atom{b.str(string(fn.Name))}
	for i, x := range args {
		operands = append(operands, b.operand(x, args[i+1:]...))
	}
	b.at(it.ContextExpr)
	g := b.hidden("manager")
	b.set(g, &Intrinsic{Name: Managed, Args: operands})
	b.at(s)
	value := b.let(&Intrinsic{Name: ManagerEnter, Args: []Atom{g}})
	b.protect(func() {
		if it.OptionalVars != nil {
			b.assign(it.OptionalVars, value)
		}
		body()
	}, func() {
		b.at(s)
		b.do(&Intrinsic{Name: ManagerExit, Args: []Atom{g}})
	}, func(exc *Var) {
		b.at(s)
		swallowed := b.let(&Intrinsic{Name: ManagerExcept, Args: []Atom{g, exc}})
		b.ifElse(b.truth(swallowed), nil, func() { b.emit(&Raise{X: exc, Reraise: true}) })
	})
}
