package lib

import (
	"slices"

	"pyx2cpp/typer/types"
)

// Decimals and fractions are Python objects. That arithmetic with them gives others of the kind keeps what
// native code stores them in, and the code around, native.
var decimalTable = pythonRows(`
decimal.Decimal ;; decimal
decimal.Decimal:from_float ;; decimal.make
decimal.make.__call__ ;; decimal
decimal.quantize ;; decimal
decimal.normalize ;; decimal
decimal.to_integral_value ;; decimal
decimal.to_integral ;; decimal
decimal.to_integral_exact ;; decimal
decimal.copy_abs ;; decimal
decimal.copy_negate ;; decimal
decimal.copy_sign ;; decimal
decimal.sqrt ;; decimal
decimal.exp ;; decimal
decimal.ln ;; decimal
decimal.log10 ;; decimal
decimal.fma ;; decimal
decimal.max ;; decimal
decimal.min ;; decimal
decimal.compare ;; decimal
decimal.scaleb ;; decimal
decimal.shift ;; decimal
decimal.remainder_near ;; decimal
decimal.next_plus ;; decimal
decimal.next_minus ;; decimal
decimal.adjusted ;; int
decimal.is_nan ;; bool
decimal.is_zero ;; bool
decimal.is_signed ;; bool
decimal.is_finite ;; bool
decimal.is_infinite ;; bool
decimal.as_integer_ratio ;; tuple[int, int]
decimal.to_eng_string ;; str
decimal:ROUND_CEILING ;; str
decimal:ROUND_DOWN ;; str
decimal:ROUND_FLOOR ;; str
decimal:ROUND_HALF_DOWN ;; str
decimal:ROUND_HALF_EVEN ;; str
decimal:ROUND_HALF_UP ;; str
decimal:ROUND_UP ;; str
decimal:ROUND_05UP ;; str
fractions.Fraction ;; fraction
fraction.limit_denominator ;; fraction
fraction:numerator ;; int
fraction:denominator ;; int
`)

// ExactBuiltin is what abs(x), round(x) or round(x, n) gives for a decimal or a fraction, nil for other calls.
func ExactBuiltin(name string, args []types.Type) types.Type {
	switch {
	case len(args) == 0 || !exact(args[0]):
		return nil
	case name == "abs" && len(args) == 1:
		return args[0]
	case name == "round" && len(args) == 1:
		return types.Int
	case name == "round" && len(args) == 2 && args[1] == types.Int:
		return args[0]
	}
	return nil
}

// exactArgs is the type of the arguments if all are decimals or all are fractions, else nil.
func (c *Call) exactArgs() types.Type {
	if len(c.Args) == 0 || !exact(c.Args[0]) || len(c.Named) > 0 || slices.ContainsFunc(c.Args, func(t types.Type) bool { return t != c.Args[0] }) {
		return nil
	}
	return c.Args[0]
}

// exact tells whether a value is an object of the classes Decimal or Fraction.
func exact(t types.Type) bool {
	return t.Kind == types.KObject && (t.Name == "decimal" || t.Name == "fraction")
}

// exactPair is the exact one of two numbers and the other one, if that mixes with it.
func exactPair(x, y types.Type) (number, other types.Type, ok bool) {
	if !exact(x) {
		x, y = y, x
	}
	if !exact(x) || y != x && !slices.Contains([]types.Type{types.Int, types.Bool, types.Float}, y) {
		return nil, nil, false
	}
	return x, y, true
}

// exactOp is what an arithmetic operator gives for a decimal or a fraction and another number, nil where there is none.
func exactOp(op string, x, y types.Type) types.Type {
	number, other, ok := exactPair(x, y)
	switch {
	case !ok || !slices.Contains([]string{"+", "-", "*", "/", "//", "%", "**"}, op):
		return nil
	case other == types.Float:
		if number.Name == "decimal" || op == "//" || op == "**" {
			return nil // raises, or is left to Python
		}
		return types.Float
	case number.Name == "decimal":
		return number
	case op == "//":
		return types.Int
	case op == "**" && (x != number || other == number):
		return nil // may be a float
	}
	return number
}

// ExactUnary is what - or + gives for a decimal or a fraction, nil where there is none.
func ExactUnary(op string, x types.Type) types.Type {
	if exact(x) && (op == "-" || op == "+") {
		return x
	}
	return nil
}
