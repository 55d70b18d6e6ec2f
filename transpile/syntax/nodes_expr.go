package syntax

import (
	"math/big"

	"github.com/go-python/gpython/ast"
)

// Constant is a literal: a number, string, bytes, `True`, `False`, `None` or
// `...`.
type Constant struct {
	ast.ExprBase
	Value Value
	// Unicode says that the string literal has the prefix u.
	Unicode bool
}

// Value is the value of a Constant: one of None, Bool, Int, *BigInt, Float,
// Imag, Str, Bytes and EllipsisValue.
type Value interface{ value() }

// The kinds of constants.
type (
	// None is the constant `None`.
	None struct{}
	// EllipsisValue is the constant `...`.
	EllipsisValue struct{}
	// Bool is `True` or `False`.
	Bool bool
	// Int is an integer that fits in 64 bits.
	Int int64
	// BigInt is an integer that does not fit in 64 bits.
	BigInt struct{ big.Int }
	// Float is a floating point literal.
	Float float64
	// Imag is an imaginary literal: the complex number 0 + Imag·j.
	Imag float64
	// Str is a string: UTF-8, with lone surrogates as three bytes each.
	Str string
	// Bytes is a bytes literal.
	Bytes string
)

func (None) value()          {}
func (EllipsisValue) value() {}
func (Bool) value()          {}
func (Int) value()           {}
func (*BigInt) value()       {}
func (Float) value()         {}
func (Imag) value()          {}
func (Str) value()           {}
func (Bytes) value()         {}

// JoinedStr is an f-string, adjacent literals included: Constants (never
// empty, never two in a row) and FormattedValues.
type JoinedStr struct {
	ast.ExprBase
	Values []ast.Expr
}

// FormattedValue is a replacement field of an f-string.
type FormattedValue struct {
	ast.ExprBase
	Value      ast.Expr
	Conversion rune       // 's', 'r', 'a', or 0 without one
	FormatSpec *JoinedStr // nil without `:`
}

// NamedExpr is `target := value`.
type NamedExpr struct {
	ast.ExprBase
	Target *ast.Name
	Value  ast.Expr
}

// Lambda is `lambda args: body`.
type Lambda struct {
	ast.ExprBase
	Args *Arguments
	Body ast.Expr
}

// Await is `await value`.
type Await struct {
	ast.ExprBase
	Value ast.Expr
}

// Call is a call. Args may hold Starred; a Keyword with an empty Arg is `**`.
type Call struct {
	ast.ExprBase
	Func     ast.Expr
	Args     []ast.Expr
	Keywords []*ast.Keyword
}

// Subscript is `value[slice]`; several indices make the slice a Tuple.
type Subscript struct {
	ast.ExprBase
	Value ast.Expr
	Slice ast.Expr
	Ctx   ast.ExprContext
}

// SetCtx sets the context, as for gpython's own nodes.
func (s *Subscript) SetCtx(ctx ast.ExprContext) { s.Ctx = ctx }

// Slice is `lower:upper:step` within a Subscript; each part may be nil.
type Slice struct {
	ast.ExprBase
	Lower ast.Expr
	Upper ast.Expr
	Step  ast.Expr
}

// ListComp is `[elt for …]`.
type ListComp struct {
	ast.ExprBase
	Elt        ast.Expr
	Generators []*Comprehension
}

// SetComp is `{elt for …}`.
type SetComp struct {
	ast.ExprBase
	Elt        ast.Expr
	Generators []*Comprehension
}

// DictComp is `{key: value for …}`.
type DictComp struct {
	ast.ExprBase
	Key        ast.Expr
	Value      ast.Expr
	Generators []*Comprehension
}

// GeneratorExp is `(elt for …)`.
type GeneratorExp struct {
	ast.ExprBase
	Elt        ast.Expr
	Generators []*Comprehension
}
