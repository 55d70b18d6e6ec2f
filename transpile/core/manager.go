package core

import (
	"strings"

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

// A method under contextmanager is looked up first: g = @managed_method(self.level, acc), where all methods of that name in the
// file are such. What another class gives is a manager that is entered and left as any.

// maxManaged bounds the arguments: intrinsics have few operands.
const maxManaged = 6

// managerCall is the call of a function or method under contextmanager, with its arguments by parameter.
type managerCall struct {
	fn     *syntax.FunctionDef
	method *ast.Attribute // nil: a function of the module
	args   []ast.Expr
}

// managed finds such a call; nil for other expressions.
func (b *builder) managed(e ast.Expr) *managerCall {
	call, ok := e.(*syntax.Call)
	if !ok || !b.names.inline {
		return nil
	}
	var m *managerCall
	switch fn := call.Func.(type) {
	case *ast.Name:
		m = b.managedFunction(string(fn.Id), call)
	case *ast.Attribute:
		m = b.managedMethod(fn, call)
	}
	if m == nil || len(m.args) > maxManaged {
		return nil
	}
	return m
}

func (b *builder) managedFunction(id string, call *syntax.Call) *managerCall {
	fn := b.names.defs[id]
	if fn == nil || b.names.binds[id] != 1 || b.names.declared[id] || b.names.star || !b.makesManagers(fn) {
		return nil
	}
	if p := b.resolve(ast.Identifier(id)); p.v != nil || p.class {
		return nil
	}
	args, ok := byPosition(fn.Args, 0, call)
	if !ok {
		return nil
	}
	return &managerCall{fn: fn, args: args}
}

func (b *builder) managedMethod(attr *ast.Attribute, call *syntax.Call) *managerCall {
	fns := b.names.methods[string(attr.Attr)]
	if len(fns) == 0 || strings.HasPrefix(string(attr.Attr), "__") || len(fns) > 1 && len(call.Keywords) > 0 {
		return nil
	}
	m := &managerCall{fn: fns[0], method: attr}
	for _, fn := range fns {
		args, ok := byPosition(fn.Args, 1, call)
		if !ok || !b.makesManagers(fn) {
			return nil
		}
		m.args = args
	}
	return m
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

// byPosition gives the arguments of a call in the order of the parameters behind the first so many, where they are the first of these.
func byPosition(a *syntax.Arguments, skip int, e *syntax.Call) ([]ast.Expr, bool) {
	params := append(append([]*ast.Arg(nil), a.Posonly...), a.Args...)
	if len(params) < skip || skip > 0 && len(a.Posonly) > 0 {
		return nil, false
	}
	params = params[skip:]
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
func (b *builder) withManaged(s *ast.With, it *ast.WithItem, m *managerCall, body func()) {
	name, callee := Managed, Atom(b.str(string(m.fn.Name)))
	if m.method != nil {
		x := b.expr(m.method.Value)
		b.at(m.method)
		name, callee = ManagedMethod, b.let(&GetAttr{X: x, Name: string(m.method.Attr), Manager: true})
	}
	operands := []Atom{callee}
	for i, x := range m.args {
		operands = append(operands, b.operand(x, m.args[i+1:]...))
	}
	b.at(it.ContextExpr)
	g := b.hidden("manager")
	b.set(g, &Intrinsic{Name: name, Args: operands})
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
