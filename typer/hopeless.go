package typer

import "pyx2cpp/typer/types"

// family groups the builtin types whose operators treat one another alike;
// "" for types that may know how to work with anything.
func family(t types.Type) string {
	switch t.Kind {
	case types.KNone:
		return "none"
	case types.KBool, types.KInt, types.KWide, types.KFloat:
		return "number"
	case types.KStr, types.KTuple, types.KList:
		return "sequence"
	case types.KDict:
		return "dict"
	case types.KSet, types.KFrozen:
		return "set"
	}
	return ""
}

// apart tells that no operator takes a value of this family and one of another.
func apart(family string) bool { return family == "dict" || family == "set" }

// ordering operators compare.
func ordering(op string) bool { return op[0] == '<' && op != "<<" || op[0] == '>' && op != ">>" }

// hopelessUnary tells that +, - or ~ always raises TypeError for a value of type t.
func hopelessUnary(op string, t types.Type) bool {
	switch family(t) {
	case "":
		return false
	case "number":
		return op == "~" && t.Kind == types.KFloat
	}
	return true
}

// hopeless tells that an operator always raises TypeError for operands of
// these types: it is carried out by the object protocol, for Python's words,
// and nothing comes after it.
func hopeless(op string, x, y types.Type) bool {
	fx, fy := family(x), family(y)
	switch {
	case fx == "none" && aloof(y) || fy == "none" && aloof(x):
		return true
	case fx == "" || fy == "" || op == "%" && x.Kind == types.KStr:
		return false
	case fx == "none" || fy == "none":
		return true
	case fx == "sequence" && fy == "sequence":
		return x.Kind != y.Kind || op != "+" && !ordering(op)
	case fx != fy && (apart(fx) || apart(fy)):
		return true
	case fx == "dict" && fy == "dict":
		return op != "|"
	case fx == fy:
		return bitwise(op) && (x.Kind == types.KFloat || y.Kind == types.KFloat)
	}
	return op != "*" || x.Kind == types.KFloat || y.Kind == types.KFloat
}

// aloof tells of single values that are neither Python's numbers nor take None for one.
func aloof(t types.Type) bool { return t.Kind == types.KNumPy || t.Kind == types.KComplex }

// neverEqual tells that values of these types are never equal: == and != between them are decided.
func neverEqual(x, y types.Type) bool {
	fx, fy := family(x), family(y)
	return fx != "" && fy != "" && (fx != fy || fx == "sequence" && x.Kind != y.Kind)
}

// bitwise operators have no meaning for floats.
func bitwise(op string) bool {
	switch op {
	case "<<", ">>", "&", "|", "^":
		return true
	}
	return false
}

// tooManyIndices tells that an index of integers always raises IndexError,
// because the array has fewer dimensions.
func tooManyIndices(x, index types.Type) bool {
	if x.Kind != types.KArray || index.Kind != types.KTuple || len(index.Elems) <= x.NDim {
		return false
	}
	for _, e := range index.Elems {
		if e != types.Int {
			return false
		}
	}
	return true
}
