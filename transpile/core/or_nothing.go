package core

import (
	"github.com/go-python/gpython/ast"
)

// Iterating over what may be missing is a loop in a condition, so that what is iterated over has one type:
//
//	for v in xs or ():         →   t = xs
//	    …                          if truth t: for v in t: …
//	yield from self.left or () →   t = self.left
//	                               if truth t: yield from t

// orNothing is x in (x or ()) and in (x or []); nil for other expressions.
func orNothing(e ast.Expr) ast.Expr {
	or, ok := e.(*ast.BoolOp)
	if !ok || or.Op != ast.Or || len(or.Values) != 2 {
		return nil
	}
	switch last := or.Values[1].(type) {
	case *ast.Tuple:
		ok = len(last.Elts) == 0
	case *ast.List:
		ok = len(last.Elts) == 0
	default:
		ok = false
	}
	if !ok {
		return nil
	}
	return or.Values[0]
}

// ifAny evaluates x of an expression (x or ()) and builds what is done with it, should it be true.
func (b *builder) ifAny(e, x ast.Expr, build func(x *Var)) {
	t := b.temp()
	b.exprTo(t, x)
	b.at(e)
	b.ifElse(b.truth(t), func() { build(t) }, nil)
}
