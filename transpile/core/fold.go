package core

import (
	"math"
	"math/big"
	"strings"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// fold gives the constant that e is without being evaluated, or nil: literals,
// tuples of constants (which CPython shares between evaluations too), and
// arithmetic that can neither fail nor grow large.
func (b *builder) fold(e ast.Expr) *Const {
	switch e := e.(type) {
	case *syntax.Constant:
		return b.constant(literal(e.Value))
	case *ast.Tuple:
		return b.foldTuple(e)
	case *ast.UnaryOp:
		if x := b.fold(e.Operand); x != nil {
			return b.foldUnary(e.Op, x.Value)
		}
	case *ast.BinOp:
		if y := b.fold(e.Right); y != nil {
			if x := b.fold(e.Left); x != nil {
				return b.foldBinary(e.Op, x.Value, y.Value)
			}
		}
	case *ast.Name:
		if e.Id == "__debug__" {
			return b.constant(true)
		}
	}
	return nil
}

func (b *builder) foldTuple(e *ast.Tuple) *Const {
	items := make([]*Const, len(e.Elts))
	for i, elt := range e.Elts {
		if items[i] = b.fold(elt); items[i] == nil {
			return nil
		}
	}
	return b.constant(items)
}

func (b *builder) foldUnary(op ast.UnaryOpNumber, x any) *Const {
	switch x := x.(type) {
	case *big.Int:
		switch op {
		case ast.USub:
			return b.constant(new(big.Int).Neg(x))
		case ast.UAdd:
			return b.constant(x)
		case ast.Invert:
			return b.constant(new(big.Int).Not(x))
		}
	case float64:
		switch op {
		case ast.USub:
			return b.constant(-x)
		case ast.UAdd:
			return b.constant(x)
		}
	case complex128:
		if op == ast.USub {
			return b.constant(-x)
		}
	}
	if op == ast.Not {
		if t, known := constTruth(x); known {
			return b.constant(!t)
		}
	}
	return nil
}

// constTruth is the truth of a constant.
func constTruth(x any) (truth, known bool) {
	switch x := x.(type) {
	case nil:
		return false, true
	case bool:
		return x, true
	case *big.Int:
		return x.Sign() != 0, true
	case float64:
		return x != 0, true
	case complex128:
		return x != 0, true
	case string:
		return x != "", true
	case Bytes:
		return x != "", true
	case Ellipsis:
		return true, true
	case []*Const:
		return len(x) > 0, true
	}
	return false, false
}

// maxFoldedBits bounds folded integers, as CPython does.
const maxFoldedBits = 128

func (b *builder) foldBinary(op ast.OperatorNumber, x, y any) *Const {
	i, iok := x.(*big.Int)
	j, jok := y.(*big.Int)
	if iok && jok {
		if r := foldInts(op, i, j); r != nil && r.BitLen() <= maxFoldedBits {
			return b.constant(r)
		}
		return nil
	}
	if s := foldText(op, x, y); s != nil {
		return b.constant(s)
	}
	f, fok := foldFloat(x)
	g, gok := foldFloat(y)
	if !fok || !gok {
		return nil
	}
	switch op {
	case ast.Add:
		return b.constant(f + g)
	case ast.Sub:
		return b.constant(f - g)
	case ast.Mult:
		return b.constant(f * g)
	case ast.Div:
		if g != 0 {
			return b.constant(f / g)
		}
	}
	return nil
}

// maxFoldedText bounds folded strings, as CPython does.
const maxFoldedText = 4096

// foldText folds + of two strs or two bytes and * with an int; nil if it is not that.
func foldText(op ast.OperatorNumber, x, y any) any {
	if _, ok := x.(*big.Int); ok && op == ast.Mult {
		x, y = y, x
	}
	text, isStr := x.(string)
	data, isBytes := x.(Bytes)
	if !isStr && !isBytes {
		return nil
	}
	var r string
	switch y := y.(type) {
	case string:
		if !isStr || op != ast.Add {
			return nil
		}
		r = text + y
	case Bytes:
		if !isBytes || op != ast.Add {
			return nil
		}
		r = string(data + y)
	case *big.Int:
		n := int64(len(text) + len(data))
		if op != ast.Mult || !y.IsInt64() || y.Int64() > maxFoldedText || y.Int64()*n > maxFoldedText {
			return nil
		}
		r = strings.Repeat(text+string(data), max(0, int(y.Int64())))
	default:
		return nil
	}
	if isBytes {
		return Bytes(r)
	}
	return r
}

// foldFloat is a float constant, or an int that is one exactly.
func foldFloat(x any) (float64, bool) {
	switch x := x.(type) {
	case float64:
		return x, true
	case *big.Int:
		f, acc := new(big.Float).SetInt(x).Float64()
		return f, acc == big.Exact && !math.IsInf(f, 0)
	}
	return 0, false
}

func foldInts(op ast.OperatorNumber, i, j *big.Int) *big.Int {
	if i.BitLen() > maxFoldedBits || j.BitLen() > maxFoldedBits {
		return nil
	}
	small := j.Sign() >= 0 && j.BitLen() <= 8
	r := new(big.Int)
	switch {
	case op == ast.Add:
		return r.Add(i, j)
	case op == ast.Sub:
		return r.Sub(i, j)
	case op == ast.Mult:
		return r.Mul(i, j)
	case op == ast.LShift && small:
		return r.Lsh(i, uint(j.Int64()))
	case op == ast.RShift && small:
		return r.Rsh(i, uint(j.Int64()))
	case op == ast.Pow && small && int64(i.BitLen())*j.Int64() <= maxFoldedBits:
		return r.Exp(i, j, nil)
	case op == ast.FloorDiv && j.Sign() != 0:
		return floorDiv(i, j)
	case op == ast.Modulo && j.Sign() != 0:
		return r.Sub(i, r.Mul(floorDiv(i, j), j))
	case op == ast.BitAnd:
		return r.And(i, j)
	case op == ast.BitOr:
		return r.Or(i, j)
	case op == ast.BitXor:
		return r.Xor(i, j)
	}
	return nil
}

// floorDiv rounds towards minus infinity.
func floorDiv(i, j *big.Int) *big.Int {
	q, m := new(big.Int).QuoRem(i, j, new(big.Int))
	if m.Sign() != 0 && m.Sign() != j.Sign() {
		q.Sub(q, big.NewInt(1))
	}
	return q
}
