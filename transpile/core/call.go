package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// call evaluates the parts of a call: function, positional arguments, then
// keywords, in the order of CPython (positional ones first wherever they stand).
func (b *builder) call(e *syntax.Call) (Atom, Expr) {
	e = b.positionalFormat(e)
	if x, ok := b.consume(e); ok {
		return x, nil
	}
	if x, ok := b.keyed(e); ok {
		return x, nil
	}
	if x, ok := b.extendBy(e); ok {
		return x, nil
	}
	if x, ok := b.reduce(e); ok {
		return x, nil
	}
	if x, ok := b.castCall(e); ok {
		return x, nil
	}
	if d, x := b.dictCall(e); d != nil || x != nil {
		return d, x
	}
	if x := b.operatorCall(e); x != nil {
		return nil, x
	}
	later := argExprs(e.Args, e.Keywords)
	var fn Atom
	attr, isAttr := e.Func.(*ast.Attribute)
	method := isAttr && !spreads(e)
	own := b.prange(e)
	switch {
	case own != nil:
		fn, method = own, false
	case method:
		x := b.expr(attr.Value)
		b.atEndOf(attr)
		b.checkAttr(string(attr.Attr))
		fn = b.let(&GetAttr{X: x, Name: b.scopeNow().mangle(attr.Attr), Method: true})
	default:
		b.checkFrameCall(e)
		fn = b.operand(e.Func, later...)
	}
	place := func() {
		b.at(e)
		if method {
			b.span.Line = b.spanOf(attr).EndLine
		}
	}
	var args []Arg
	if gen := b.soleStar(e); gen != nil {
		args = b.starredItems(e, gen, place)
	} else {
		args = b.args(fn, e.Args, e.Keywords)
	}
	place()
	if x := b.superCall(e, fn); x != nil {
		return nil, x
	}
	call := &Call{Fn: fn, Args: args, Steps: b.stepper(e)}
	if t, ok := b.takes(e); ok {
		return b.taken(t, call), nil
	}
	return nil, call
}

// spreads tells that a call has a * or ** argument.
func spreads(e *syntax.Call) bool {
	for _, k := range e.Keywords {
		if k.Arg == "" {
			return true
		}
	}
	for _, a := range e.Args {
		if _, ok := a.(*ast.Starred); ok {
			return true
		}
	}
	return false
}

func argExprs(args []ast.Expr, keywords []*ast.Keyword) []ast.Expr {
	all := append([]ast.Expr(nil), args...)
	for _, k := range keywords {
		all = append(all, k.Value)
	}
	return all
}

// args evaluates arguments. A * or ** argument is spread before the arguments
// behind it are evaluated, which shows only if evaluating them does something;
// only then it is spread here. The only positional argument is not: CPython
// hands its *x over as it is.
func (b *builder) args(fn Atom, args []ast.Expr, keywords []*ast.Keyword) []Arg {
	all := argExprs(args, keywords)
	var out []Arg
	for i, a := range args {
		if st, ok := a.(*ast.Starred); ok {
			x := b.operand(st.Value, all[i+1:]...)
			if len(args) > 1 && !b.inert(all[i+1:]) {
				b.at(a)
				x = b.let(&MakeTuple{Items: []Item{{X: x, Star: true}}})
			}
			out = append(out, Arg{X: x, Star: true})
			continue
		}
		out = append(out, Arg{X: b.operand(a, all[i+1:]...)})
	}
	for i, k := range keywords {
		rest := all[len(args)+i+1:]
		x := b.operand(k.Value, rest...)
		if k.Arg != "" {
			out = append(out, Arg{X: x, Name: b.scopeNow().mangle(k.Arg)})
			continue
		}
		if !b.inert(rest) && fn != nil {
			b.at(k.Value)
			x = b.let(&Intrinsic{Name: CallKwargs, Args: []Atom{fn, x}})
		}
		out = append(out, Arg{X: x, Name: "**", Star: true})
	}
	return out
}

// superCall is super() without arguments inside a method, which reads the cell
// __class__ and the first parameter of the function it stands in.
func (b *builder) superCall(e *syntax.Call, fn Atom) Expr {
	name, ok := e.Func.(*ast.Name)
	if !ok || name.Id != "super" || len(e.Args)+len(e.Keywords) > 0 || len(b.comps) > 0 {
		return nil
	}
	if len(b.fn.Params) == 0 || b.fn.Kind == GenExpr || b.fn.Kind == Comprehension {
		return nil
	}
	if p := b.resolve("super"); p.v != nil || p.class || !b.scope.findOuter("__class__") {
		return nil
	}
	class := b.let(&LoadCell{Var: b.freeVar("__class__")})
	var self Atom = b.fn.Params[0].Var
	if v := b.fn.Params[0].Var; isCell(v) {
		self = b.let(&LoadCell{Var: v})
	}
	return &Intrinsic{Name: Super, Args: []Atom{fn, class, self}}
}

// checkFrameCall notes calls of builtins that see the caller's names only when
// they are called in a certain way.
func (b *builder) checkFrameCall(e *syntax.Call) {
	name, ok := e.Func.(*ast.Name)
	if !ok || b.fn.Kind == ModuleBody {
		return
	}
	if p := b.resolve(name.Id); p.v != nil || p.class {
		return
	}
	switch {
	case (name.Id == "vars" || name.Id == "dir") && len(e.Args) == 0:
		b.stays("uses " + string(name.Id) + "()")
	case name.Id == "globals":
		b.stays("uses globals()")
	}
}
