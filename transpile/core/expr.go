package core

import (
	"math/big"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// expr evaluates e. A local variable stands for itself: see operand.
func (b *builder) expr(e ast.Expr) Atom {
	a, x := b.value(e)
	if x != nil {
		return b.let(x)
	}
	return a
}

// exprTo evaluates e into dst; with dst nil for its effect.
func (b *builder) exprTo(dst *Var, e ast.Expr) {
	switch e := e.(type) {
	case *ast.IfExp:
		outer := b.ambient
		b.at(e)
		b.ambient = b.span
		b.branch(e.Test, func() { b.exprTo(dst, e.Body) }, func() { b.exprTo(dst, e.Orelse) })
		b.ambient = outer
		return
	case *ast.BoolOp, *ast.Compare:
		if dst != nil && dst.Kind == Temp && b.shortCircuit(dst, e) {
			return
		}
	case *ast.YieldFrom:
		if dst == nil && b.names.inline {
			b.yieldEach(e)
			return
		}
	}
	a, x := b.value(e)
	if x == nil {
		if v, ok := a.(*Var); dst == nil && (!ok || v.Kind != Local) {
			return
		}
		x = &Copy{a}
	}
	b.set(dst, x)
}

// shortCircuit evaluates and, or and chains of comparisons into a temporary,
// which holds the value so far. It tells whether e is one of them.
func (b *builder) shortCircuit(res *Var, e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.BoolOp:
		b.boolOp(res, e)
		return true
	case *ast.Compare:
		if len(e.Ops) > 1 {
			b.chain(res, e)
			return true
		}
	}
	return false
}

// operand is expr for an operand after which later ones are evaluated: if one
// of them could change the variable, or fail before the variable is found
// unbound, its value is taken now. (foldCopies undoes that where it can.)
func (b *builder) operand(e ast.Expr, later ...ast.Expr) Atom { return b.keep(b.expr(e), later...) }

// keep is operand for an atom that is there already.
func (b *builder) keep(a Atom, later ...ast.Expr) Atom {
	if v, ok := a.(*Var); ok && v.Kind == Local && !b.inert(later) {
		return b.let(&Copy{a})
	}
	return a
}

// inert tells that evaluating the expressions does nothing at all but read locals.
func (b *builder) inert(list []ast.Expr) bool {
	for _, e := range list {
		switch e := e.(type) {
		case nil, *syntax.Constant:
		case *ast.Name:
			if p := b.resolve(e.Id); p.v == nil || p.class || isCell(p.v) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// value evaluates the operands of e and gives either its value as an atom, or
// the operation that is left to be done, with its place already set.
func (b *builder) value(e ast.Expr) (Atom, Expr) {
	if c := b.fold(e); c != nil {
		return c, nil
	}
	if x := b.rowValue(e); x != nil {
		b.at(e)
		return nil, x
	}
	switch e := e.(type) {
	case *ast.Name:
		if b.groupItems(e) != nil {
			panic(stay("uses a group of groupby as a value"))
		}
		b.at(e)
		return b.load(e.Id)
	case *ast.BinOp:
		x := b.operand(e.Left, e.Right)
		y := b.expr(e.Right)
		b.at(e)
		return nil, &Binary{Op: binaryOp(e.Op), X: x, Y: y}
	case *ast.UnaryOp:
		x := b.expr(e.Operand)
		b.at(e)
		return nil, &Unary{Op: unaryOp(e.Op), X: x}
	case *ast.Compare:
		if len(e.Ops) > 1 {
			t := b.temp()
			b.chain(t, e)
			return t, nil
		}
		if x, ok := b.inGenerator(e); ok {
			return x, nil
		}
		x := b.operand(e.Left, e.Comparators[0])
		y := b.expr(e.Comparators[0])
		b.at(e)
		return nil, &Compare{Op: compareOp(e.Ops[0]), X: x, Y: y}
	case *syntax.Call:
		return b.call(e)
	case *ast.Attribute:
		x := b.expr(e.Value)
		b.atEndOf(e)
		b.checkAttr(string(e.Attr))
		return nil, &GetAttr{X: x, Name: b.scopeNow().mangle(e.Attr)}
	case *syntax.Subscript:
		x := b.operand(e.Value, e.Slice)
		i := b.expr(e.Slice)
		b.at(e)
		return nil, &GetItem{X: x, Index: i}
	}
	return b.compoundValue(e)
}

// compoundValue is value for expressions with control flow and displays.
func (b *builder) compoundValue(e ast.Expr) (Atom, Expr) {
	switch e := e.(type) {
	case *ast.BoolOp:
		t := b.temp()
		b.boolOp(t, e)
		return t, nil
	case *ast.IfExp:
		t := b.temp()
		b.exprTo(t, e)
		return t, nil
	case *syntax.NamedExpr:
		return b.named(e), nil
	case *syntax.Lambda:
		return nil, b.lambda(e)
	case *syntax.JoinedStr:
		return b.joined(e)
	case *syntax.FormattedValue:
		return nil, b.formatted(e)
	case *syntax.Slice:
		return nil, b.slice(e)
	case *ast.Yield, *ast.YieldFrom:
		if b.yield != nil {
			return b.inlinedYield(e), nil
		}
		return nil, b.yieldExpr(e)
	case *syntax.Await:
		panic(stay("uses await"))
	}
	return b.display(e)
}

// yieldExpr is yield or yield from.
func (b *builder) yieldExpr(e ast.Expr) Expr {
	switch e := e.(type) {
	case *ast.Yield:
		var x Atom = b.none()
		if e.Value != nil {
			x = b.expr(e.Value)
		}
		b.at(e)
		return &Yield{X: x}
	case *ast.YieldFrom:
		if b.names.inline && b.scopeNow() == b.scope {
			return b.yieldReturned(e)
		}
		x := b.expr(e.Value)
		b.at(e)
		return &Yield{X: x, From: true}
	}
	return nil
}

// scopeNow is the scope of the current place, inlined comprehensions included.
func (b *builder) scopeNow() *scope {
	if n := len(b.comps); n > 0 {
		return b.comps[n-1].scope
	}
	return b.scope
}

// checkAttr notes attributes that reach for the frame of their caller.
func (b *builder) checkAttr(name string) {
	if b.fn.Kind != ModuleBody && (name == "_getframe" || name == "currentframe") {
		b.stays("looks at its frame by " + name)
	}
}

// named is target := value.
func (b *builder) named(e *syntax.NamedExpr) Atom {
	if v := b.localTarget(e.Target); v != nil {
		b.exprTo(v, e.Value)
		return v
	}
	v := b.expr(e.Value)
	b.at(e)
	b.store(e.Target.Id, v)
	return v
}

func (b *builder) slice(e *syntax.Slice) Expr {
	part := func(p ast.Expr, later ...ast.Expr) Atom {
		if p == nil {
			return b.none()
		}
		return b.operand(p, later...)
	}
	lo := part(e.Lower, e.Upper, e.Step)
	hi := part(e.Upper, e.Step)
	step := part(e.Step)
	b.at(e)
	return &MakeSlice{Lo: lo, Hi: hi, Step: step}
}

func (b *builder) joined(e *syntax.JoinedStr) (Atom, Expr) {
	var parts []Atom
	outer := b.fstring
	if outer == nil {
		b.fstring = e
	}
	for i, p := range e.Values {
		parts = append(parts, b.operand(p, e.Values[i+1:]...))
	}
	b.at(b.fstring)
	b.fstring = outer
	switch {
	case len(parts) == 0:
		return b.str(""), nil
	case len(parts) == 1:
		return parts[0], nil
	}
	return nil, &Join{Parts: parts}
}

func (b *builder) formatted(e *syntax.FormattedValue) Expr {
	x := &Format{Conv: byte(e.Conversion)}
	whole := b.fstring
	b.fstring = nil
	x.X = b.expr(e.Value)
	b.fstring = whole
	if e.FormatSpec != nil {
		x.X = b.keep(x.X, e.FormatSpec)
		x.Spec = b.expr(e.FormatSpec)
	}
	b.at(whole)
	return x
}

var binaryOps = map[ast.OperatorNumber]string{ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/",
	ast.Modulo: "%", ast.Pow: "**", ast.LShift: "<<", ast.RShift: ">>", ast.BitOr: "|", ast.BitXor: "^",
	ast.BitAnd: "&", ast.FloorDiv: "//", syntax.MatMult: "@"}

func binaryOp(op ast.OperatorNumber) string { return binaryOps[op] }

var unaryOps = map[ast.UnaryOpNumber]string{ast.Invert: "~", ast.Not: "not", ast.UAdd: "+", ast.USub: "-"}

func unaryOp(op ast.UnaryOpNumber) string { return unaryOps[op] }

var compareOps = map[ast.CmpOp]string{ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">",
	ast.GtE: ">=", ast.Is: "is", ast.IsNot: "is not", ast.In: "in", ast.NotIn: "not in"}

func compareOp(op ast.CmpOp) string { return compareOps[op] }

// literal is the value of a constant of the source.
func literal(v syntax.Value) any {
	switch v := v.(type) {
	case syntax.Bool:
		return bool(v)
	case syntax.Int:
		return big.NewInt(int64(v))
	case *syntax.BigInt:
		return &v.Int
	case syntax.Float:
		return float64(v)
	case syntax.Imag:
		return complex(0, float64(v))
	case syntax.Str:
		return string(v)
	case syntax.Bytes:
		return Bytes(v)
	case syntax.EllipsisValue:
		return Ellipsis{}
	}
	return nil
}
