package syntax

import (
	"strings"

	"github.com/go-python/gpython/ast"
)

func exprFields(n ast.Expr) (string, []Field) {
	switch n := n.(type) {
	case *ast.Name:
		return "Name", []Field{{"id", string(n.Id)}, {"ctx", context(n.Ctx)}}
	case *Constant:
		var kind any
		if n.Unicode {
			kind = "u"
		}
		return "Constant", []Field{{"value", n.Value}, {"kind", kind}}
	case *ast.Attribute:
		return "Attribute", []Field{{"value", n.Value}, {"attr", string(n.Attr)}, {"ctx", context(n.Ctx)}}
	case *Call:
		return "Call", []Field{{"func", n.Func}, {"args", list(n.Args)}, {"keywords", list(n.Keywords)}}
	case *Subscript:
		return "Subscript", []Field{{"value", n.Value}, {"slice", n.Slice}, {"ctx", context(n.Ctx)}}
	case *Slice:
		return "Slice", []Field{{"lower", n.Lower}, {"upper", n.Upper}, {"step", n.Step}}
	case *ast.BoolOp:
		op := Operator("Or")
		if n.Op == ast.And {
			op = "And"
		}
		return "BoolOp", []Field{{"op", op}, {"values", list(n.Values)}}
	case *ast.BinOp:
		return "BinOp", []Field{{"left", n.Left}, {"op", operator(n.Op)}, {"right", n.Right}}
	case *ast.UnaryOp:
		return "UnaryOp", []Field{{"op", operatorName(n.Op.String())}, {"operand", n.Operand}}
	case *ast.Compare:
		ops := make([]any, len(n.Ops))
		for i, op := range n.Ops {
			ops[i] = operatorName(op.String())
		}
		return "Compare", []Field{{"left", n.Left}, {"ops", ops}, {"comparators", list(n.Comparators)}}
	case *ast.IfExp:
		return "IfExp", []Field{{"test", n.Test}, {"body", n.Body}, {"orelse", n.Orelse}}
	case *NamedExpr:
		return "NamedExpr", []Field{{"target", n.Target}, {"value", n.Value}}
	case *Lambda:
		return "Lambda", []Field{{"args", n.Args}, {"body", n.Body}}
	case *Await:
		return "Await", []Field{{"value", n.Value}}
	case *ast.Yield:
		return "Yield", []Field{{"value", n.Value}}
	case *ast.YieldFrom:
		return "YieldFrom", []Field{{"value", n.Value}}
	case *JoinedStr:
		return "JoinedStr", []Field{{"values", list(n.Values)}}
	case *FormattedValue:
		conversion := int(n.Conversion)
		if conversion == 0 {
			conversion = -1
		}
		return "FormattedValue", []Field{{"value", n.Value}, {"conversion", conversion}, {"format_spec", optional(n.FormatSpec)}}
	}
	return collectionFields(n)
}

// collectionFields describes displays and comprehensions.
func collectionFields(n ast.Expr) (string, []Field) {
	switch n := n.(type) {
	case *ast.Starred:
		return "Starred", []Field{{"value", n.Value}, {"ctx", context(n.Ctx)}}
	case *ast.Tuple:
		return "Tuple", []Field{{"elts", list(n.Elts)}, {"ctx", context(n.Ctx)}}
	case *ast.List:
		return "List", []Field{{"elts", list(n.Elts)}, {"ctx", context(n.Ctx)}}
	case *ast.Set:
		return "Set", []Field{{"elts", list(n.Elts)}}
	case *ast.Dict:
		return "Dict", []Field{{"keys", list(n.Keys)}, {"values", list(n.Values)}}
	case *ListComp:
		return "ListComp", []Field{{"elt", n.Elt}, {"generators", list(n.Generators)}}
	case *SetComp:
		return "SetComp", []Field{{"elt", n.Elt}, {"generators", list(n.Generators)}}
	case *GeneratorExp:
		return "GeneratorExp", []Field{{"elt", n.Elt}, {"generators", list(n.Generators)}}
	case *DictComp:
		return "DictComp", []Field{{"key", n.Key}, {"value", n.Value}, {"generators", list(n.Generators)}}
	}
	panic("syntax: expression of no known type")
}

func operator(op ast.OperatorNumber) Operator {
	switch op {
	case ast.Modulo:
		return "Mod"
	case MatMult:
		return "MatMult"
	}
	return operatorName(op.String())
}

// operatorName takes the parentheses off the names that gpython prints.
func operatorName(s string) Operator { return Operator(strings.TrimSuffix(s, "()")) }

func context(ctx ast.ExprContext) Operator { return operatorName(ctx.String()) }
