package emitcpp

import (
	"fmt"
	"math"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// Binding strengths of C++ operators: higher binds tighter.
const (
	precOr = iota + 1
	precAnd
	precBitOr
	precBitXor
	precBitAnd
	precEqual
	precCompare
	precShift
	precAdd
	precMul
	precUnary
	precPostfix
)

var binaryPrec = map[string]int{
	"||": precOr, "&&": precAnd, "|": precBitOr, "^": precBitXor, "&": precBitAnd, "==": precEqual, "!=": precEqual,
	"<": precCompare, "<=": precCompare, ">": precCompare, ">=": precCompare, "<<": precShift, ">>": precShift,
	"+": precAdd, "-": precAdd, "*": precMul, "/": precMul, "%": precMul,
}

// expr returns e as C++ that can stand anywhere a full expression can.
func (f *function) expr(e ir.Expr) string {
	text, _ := f.render(e)
	return text
}

// operand returns e as C++ that binds at least as tightly as prec.
func (f *function) operand(e ir.Expr, prec int) string {
	text, p := f.render(e)
	if p < prec {
		return "(" + text + ")"
	}
	return text
}

// render returns e as C++ and how tightly its outermost operator binds.
func (f *function) render(e ir.Expr) (string, int) {
	switch e := e.(type) {
	case *ir.Use:
		return e.Local.Name, precPostfix
	case *ir.Const:
		return f.literal(e)
	case *ir.BoxedConst:
		return "pyx::obj::borrow(" + constName(f.m.m.Consts[e.Index]) + ")", precPostfix
	case *ir.Op:
		return f.op(e.Row.Cxx, e.Args, e.T)
	case *ir.Convert:
		return f.convert(e), precPostfix
	case *ir.IsType:
		return fmt.Sprintf("pyx::is<%d>(%s)", memberIndex(e.X.Type(), e.T), f.expr(e.X)), precPostfix
	case *ir.TupleItem:
		return fmt.Sprintf("pyx::get<%d>(%s)", e.Index, f.expr(e.X)), precPostfix
	case *ir.MakeTuple:
		return "pyx::make_tuple(" + f.args(e.Items) + ")", precPostfix
	case *ir.Name:
		return f.m.useName(e.Text), precUnary
	case *ir.SlotRef:
		return slotName(e.Slot) + "()", precPostfix
	case *ir.ScopeRef:
		return scopeName(e.Class), precPostfix
	case *ir.MethodRef:
		return methodName(e.Class, e.Name), precPostfix
	case *ir.Cell:
		return cellName(e.Cell), precPostfix
	case *ir.Data:
		if e.Sole {
			return "pyx::sole(" + e.X.Name + ".data())", precPostfix
		}
		return e.X.Name + ".data()", precPostfix
	case *ir.Elem:
		text := e.Data.Name + "[" + f.expr(e.Index) + "]"
		if e.Data.Type.Kind == types.KArray {
			return f.m.ctype(e.Type()) + "{" + text + "}", precPostfix
		}
		return text, precPostfix
	}
	panic(fmt.Sprintf("emitcpp: no such expression: %T", e))
}

// op renders the application of a row by its spelling (lib.Row.Cxx).
func (f *function) op(cxx string, args []ir.Expr, t types.Type) (string, int) {
	kind, name, ok := strings.Cut(cxx, ":")
	if !ok || strings.HasPrefix(name, ":") {
		return "pyx::" + cxx + "(" + f.args(args) + ")", precPostfix
	}
	switch kind {
	case "op":
		return f.binary(name, args[0], args[1])
	case "pre":
		return f.prefix(name, args[0])
	case "m":
		return f.operand(args[0], precPostfix) + "." + name + "(" + f.args(args[1:]) + ")", precPostfix
	case "f":
		return f.operand(args[0], precPostfix) + "." + name, precPostfix
	case "new":
		return f.m.ctype(t) + "{" + f.args(args) + "}", precPostfix
	case "by": // a template of the result's type and of a function
		template, fn, _ := strings.Cut(name, "/")
		return "pyx::" + template + "<" + f.m.ctype(t) + ", " + fn + ">(" + f.args(args) + ")", precPostfix
	case "t":
		return "pyx::" + name + "<" + f.m.ctype(t) + ">(" + f.args(args) + ")", precPostfix
	}
	return "pyx::" + name + "(" + f.args(args) + ")", precPostfix
}

func (f *function) prefix(name string, arg ir.Expr) (string, int) {
	x := f.operand(arg, precUnary)
	if strings.HasPrefix(x, name) {
		x = "(" + x + ")" // --x
	}
	return name + x, precUnary
}

func (f *function) binary(name string, a, b ir.Expr) (string, int) {
	prec := binaryPrec[name]
	return f.side(a, prec, prec, b) + " " + name + " " + f.side(b, prec, prec+1, a), prec
}

// side renders one operand of a binary operator, which must bind at least so
// tightly not to be bracketed. A small int constant beside
// something that is already 64 bits wide needs no suffix.
func (f *function) side(e ir.Expr, outer, least int, other ir.Expr) string {
	if v, ok := smallInt(e); ok && other.Type() == types.Int {
		if _, ok := other.(*ir.Const); !ok {
			return strconv.FormatInt(v, 10)
		}
	}
	text, p := f.render(e)
	if p < least || p < precUnary && bracketed(p, outer) {
		return "(" + text + ")"
	}
	return text
}

// bracketed tells whether compilers and readers want an operator of binding
// inner in brackets inside one of binding outer, though it binds more tightly.
func bracketed(inner, outer int) bool {
	switch outer {
	case precOr:
		return inner == precAnd
	case precBitOr, precBitXor, precBitAnd, precShift:
		return inner != outer
	}
	return false
}

// value renders e where its type is known from the place it goes to, so that
// int constants need no suffix.
func (f *function) value(e ir.Expr) string {
	if v, ok := smallInt(e); ok {
		return strconv.FormatInt(v, 10)
	}
	return f.expr(e)
}

func smallInt(e ir.Expr) (int64, bool) {
	c, ok := e.(*ir.Const)
	if !ok || c.T != types.Int {
		return 0, false
	}
	v, ok := c.Value.(int64)
	return v, ok && v == int64(int32(v))
}

func (f *function) args(list []ir.Expr) string {
	texts := make([]string, len(list))
	for i, a := range list {
		texts[i] = f.expr(a)
	}
	return strings.Join(texts, ", ")
}

// convert renders a change of representation.
func (f *function) convert(e *ir.Convert) string {
	from, to := e.X.Type(), e.T
	x := f.expr(e.X)
	switch {
	case from == to:
		return x
	case slices.ContainsFunc(from.Members(), types.IsTaken) && !slices.ContainsFunc(to.Members(), types.IsTaken):
		panic("emitcpp: the row of a frame that is none in Python becomes " + to.String())
	case types.IsHanded(from) && isObject(to):
		f.m.need("frame_rows.hpp")
		return "pyx::rows::series(" + x + ")"
	case isObject(to) && isObject(from), sameStorage(from, to):
		return x
	case isObject(to):
		return "pyx::to_obj(" + x + ")"
	case from.Kind == types.KInst && to.Kind == types.KBound:
		return "pyx::bind_method<" + f.m.ctype(to) + ">(" + x + ")"
	case from.Kind == types.KBound && to.Kind == types.KInst:
		return "(" + x + ").self"
	case isObject(from) && (to.Kind == types.KClosure || to.Kind == types.KBuiltin):
		return f.m.ctype(to) + "{" + x + "}"
	case from.Kind == types.KPartial && to.Kind == types.KClosure:
		return "pyx::partial_function(" + x + ")"
	case from.Kind == types.KPartial && to.Kind == types.KPartial:
		return f.m.ctype(to) + "{(" + x + ").o}"
	case to.Kind == from.Kind && (to.Kind == types.KClosure || to.Kind == types.KMemo):
		return x
	case to.Kind == types.KTupleOf && from.Kind == types.KTuple:
		f.m.need("recast.hpp")
		return fmt.Sprintf("pyx::recast<%s>(%s)", f.m.ctype(to), x)
	case to.Kind == types.KUnion && recasts(from, to):
		f.m.need("recast.hpp")
		return fmt.Sprintf("pyx::recast<%s>(%s)", f.m.ctype(to), x)
	case to.Kind == types.KUnion && from.Kind == types.KUnion:
		return f.widen(x, from, to)
	case to.Kind == types.KUnion && memberIndex(to, from) < 0 && to.Has(types.Object): // which has room for anything
		return fmt.Sprintf("pyx::into<%s, %d>(pyx::to_obj(%s))", f.m.ctype(to), memberIndex(to, types.Object), x)
	case to.Kind == types.KUnion:
		return fmt.Sprintf("pyx::into<%s, %d>(%s)", f.m.ctype(to), memberIndex(to, from), x)
	case from.Kind == types.KUnion && e.ByValue:
		return fmt.Sprintf("pyx::payload<%s>(%s)", f.m.ctype(to), x)
	case from.Kind == types.KUnion:
		return fmt.Sprintf("pyx::as<%d>(%s)", storedIndex(from, to), x)
	}
	return "static_cast<" + f.m.ctype(to) + ">(" + x + ")"
}

// widen renders a union as another one: where each member of it goes, -1 for
// those that are known not to be there.
func (f *function) widen(x string, from, to types.Type) string {
	at := make([]string, len(from.Elems))
	for i, m := range from.Elems {
		j := memberIndex(to, m)
		if j < 0 && m != types.Unbound { // a union with object has room for anything
			j = memberIndex(to, types.Object)
		}
		at[i] = strconv.Itoa(j)
	}
	return fmt.Sprintf("pyx::widen<%s, %s>(%s)", f.m.ctype(to), strings.Join(at, ", "), x)
}

// recasts tells whether a tuple among from's members is of another type in the
// union to: its items have been widened.
func recasts(from, to types.Type) bool {
	for _, m := range from.Members() {
		if m == types.Int && !to.Has(types.Int) && to.Has(types.Wide) {
			return true
		}
		if m.Kind != types.KTuple || to.Has(m) {
			continue
		}
		for _, t := range to.Elems {
			if t.Kind == types.KTupleOf || t.Kind == types.KTuple && len(t.Elems) == len(m.Elems) {
				return true
			}
		}
	}
	return false
}

// memberIndex returns the index of member m of the union u, -1 if it is none.
func memberIndex(u, m types.Type) int {
	for i, t := range u.Members() {
		if t == m {
			return i
		}
	}
	return -1
}

// storedIndex returns the index of the member of u that is m, or of a method that is stored as its receiver m.
func storedIndex(u, m types.Type) int {
	at := memberIndex(u, m)
	for i, t := range u.Members() {
		if at < 0 && t.Kind == types.KMethod && t.Elems[0] == m {
			at = i
		}
	}
	return at
}

func isObject(t types.Type) bool { return t.Kind == types.KObject || t.Kind == types.KExc }

// literal renders a constant.
func (f *function) literal(c *ir.Const) (string, int) {
	switch v := c.Value.(type) {
	case nil:
		return f.m.ctype(c.T) + "{}", precPostfix
	case bool:
		return strconv.FormatBool(v), precPostfix
	case int64:
		return intLiteral(v)
	case ir.MemberIndex:
		return fmt.Sprintf("%s{%d}", f.m.ctype(c.T), v), precPostfix
	case *big.Int:
		return wideLiteral(v)
	case float64:
		return floatLiteral(v)
	case complex128:
		re, _ := floatLiteral(real(v))
		im, _ := floatLiteral(imag(v))
		return f.m.ctype(c.T) + "{" + re + ", " + im + "}", precPostfix
	case string:
		return f.m.strConst(v, c.T), precPostfix
	}
	panic(fmt.Sprintf("emitcpp: no such constant: %T", c.Value))
}

// intLiteral renders an int64_t; without the suffix small ones would choose int overloads.
func intLiteral(v int64) (string, int) {
	if v == math.MinInt64 {
		return "INT64_MIN", precPostfix
	}
	if v < 0 {
		return strconv.FormatInt(v, 10) + "L", precUnary
	}
	return strconv.FormatInt(v, 10) + "L", precPostfix
}

// wideLiteral renders an int of more than 64 bits by its halves.
func wideLiteral(v *big.Int) (string, int) {
	if v.IsInt64() {
		text, _ := intLiteral(v.Int64())
		return "pyx::wide{" + text + "}", precPostfix
	}
	high := new(big.Int).Rsh(v, 64)
	low := new(big.Int).And(v, new(big.Int).SetUint64(math.MaxUint64))
	return fmt.Sprintf("(pyx::wide{%d} << 64 | pyx::wide{%du})", high, low), precPostfix
}

// floatLiteral renders a double exactly: the shortest decimal that reads back as the same bits.
func floatLiteral(v float64) (string, int) {
	prec := precPostfix
	sign := ""
	if math.Signbit(v) {
		prec, sign, v = precUnary, "-", math.Copysign(v, 1)
	}
	switch {
	case math.IsInf(v, 0):
		return sign + "__builtin_inf()", prec
	case math.IsNaN(v):
		return sign + `__builtin_nan("")`, prec
	}
	text := strconv.FormatFloat(v, 'g', -1, 64)
	if !strings.ContainsAny(text, ".e") {
		text += ".0"
	}
	return sign + text, prec
}

// Literal renders a bool, int64 or float64 as C++.
func Literal(v any) string {
	switch v := v.(type) {
	case bool:
		return strconv.FormatBool(v)
	case int64:
		text, _ := intLiteral(v)
		return text
	case float64:
		text, _ := floatLiteral(v)
		return text
	}
	panic(fmt.Sprintf("emitcpp: no literal for %T", v))
}

// sameStorage tells whether values of the two types are one in C++: a bound
// method and its receiver, super() and self.
func sameStorage(a, b types.Type) bool {
	return (standsFor(a) || standsFor(b)) && a.Kind != types.KUnion && b.Kind != types.KUnion && !isObject(a) && !isObject(b)
}

func standsFor(t types.Type) bool { return t.Kind == types.KMethod || t.Kind == types.KSuper }
