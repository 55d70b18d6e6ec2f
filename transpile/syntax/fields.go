package syntax

import "github.com/go-python/gpython/ast"

// Field is one field of a node under the name CPython's ast gives it. Value is
// nil, a node, an Operator, an identifier or number or truth value of Go, a
// Value (for constants), or a []any of these.
type Field struct {
	Name  string
	Value any
}

// Operator is a node of CPython that has neither fields nor a position: an
// operator or an expression context.
type Operator string

// Fields describes a node as CPython's ast does: the name of its class and its
// fields in order. Optional fields that are absent have a nil Value. It is the
// one place that knows how our nodes map to CPython's.
func Fields(n any) (class string, fields []Field) {
	switch n := n.(type) {
	case ast.Stmt:
		return stmtFields(n)
	case ast.Expr:
		return exprFields(n)
	case Pattern:
		return patternFields(n)
	}
	return miscFields(n)
}

// list converts a slice of nodes.
func list[T any](items []T) []any {
	out := make([]any, len(items))
	for i := range items {
		out[i] = items[i]
	}
	return out
}

// optionalName gives nil for an identifier that is absent.
func optionalName[T ~string](name T) any {
	if name == "" {
		return nil
	}
	return string(name)
}

// optional gives a nil without type for a nil pointer.
func optional[T any](n *T) any {
	if n == nil {
		return nil
	}
	return n
}

func names(ids []ast.Identifier) []any {
	out := make([]any, len(ids))
	for i, id := range ids {
		out[i] = string(id)
	}
	return out
}

func stmtFields(n ast.Stmt) (string, []Field) {
	switch n := n.(type) {
	case *FunctionDef:
		return functionFields(n)
	case *ClassDef:
		return "ClassDef", withTypeParams(n.TypeParams, []Field{
			{"name", string(n.Name)}, {"bases", list(n.Bases)}, {"keywords", list(n.Keywords)},
			{"body", list(n.Body)}, {"decorator_list", list(n.DecoratorList)},
		})
	case *ast.Return:
		return "Return", []Field{{"value", n.Value}}
	case *ast.Delete:
		return "Delete", []Field{{"targets", list(n.Targets)}}
	case *ast.Assign:
		return "Assign", []Field{{"targets", list(n.Targets)}, {"value", n.Value}, {"type_comment", nil}}
	case *ast.AugAssign:
		return "AugAssign", []Field{{"target", n.Target}, {"op", operator(n.Op)}, {"value", n.Value}}
	case *AnnAssign:
		return "AnnAssign", []Field{
			{"target", n.Target}, {"annotation", n.Annotation}, {"value", n.Value}, {"simple", intOf(n.Simple)},
		}
	case *TypeAlias:
		return "TypeAlias", []Field{{"name", n.Name}, {"type_params", list(n.TypeParams)}, {"value", n.Value}}
	case *ast.Raise:
		return "Raise", []Field{{"exc", n.Exc}, {"cause", n.Cause}}
	case *ast.Assert:
		return "Assert", []Field{{"test", n.Test}, {"msg", n.Msg}}
	case *ast.Import:
		return "Import", []Field{{"names", list(n.Names)}}
	case *ast.ImportFrom:
		return "ImportFrom", []Field{{"module", optionalName(n.Module)}, {"names", list(n.Names)}, {"level", n.Level}}
	case *ast.Global:
		return "Global", []Field{{"names", names(n.Names)}}
	case *ast.Nonlocal:
		return "Nonlocal", []Field{{"names", names(n.Names)}}
	case *ast.ExprStmt:
		return "Expr", []Field{{"value", n.Value}}
	case *ast.Pass:
		return "Pass", nil
	case *ast.Break:
		return "Break", nil
	case *ast.Continue:
		return "Continue", nil
	}
	return blockFields(n)
}

// blockFields describes the statements that have a body, definitions aside.
func blockFields(n ast.Stmt) (string, []Field) {
	switch n := n.(type) {
	case *ast.For:
		return "For", forFields(n)
	case *AsyncFor:
		return "AsyncFor", forFields(&n.For)
	case *ast.While:
		return "While", []Field{{"test", n.Test}, {"body", list(n.Body)}, {"orelse", list(n.Orelse)}}
	case *ast.If:
		return "If", []Field{{"test", n.Test}, {"body", list(n.Body)}, {"orelse", list(n.Orelse)}}
	case *ast.With:
		return "With", withFields(n)
	case *AsyncWith:
		return "AsyncWith", withFields(&n.With)
	case *Match:
		return "Match", []Field{{"subject", n.Subject}, {"cases", list(n.Cases)}}
	case *ast.Try:
		return "Try", tryFields(n)
	case *TryStar:
		return "TryStar", tryFields(&n.Try)
	}
	panic("syntax: statement of no known type")
}

func functionFields(n *FunctionDef) (string, []Field) {
	class := "FunctionDef"
	if n.Async {
		class = "AsyncFunctionDef"
	}
	return class, withTypeParams(n.TypeParams, []Field{
		{"name", string(n.Name)}, {"args", n.Args}, {"body", list(n.Body)},
		{"decorator_list", list(n.DecoratorList)}, {"returns", n.Returns}, {"type_comment", nil},
	})
}

// withTypeParams adds the field that CPython has since 3.12 where it says
// something.
func withTypeParams(params []TypeParam, fields []Field) []Field {
	if params == nil {
		return fields
	}
	return append(fields, Field{"type_params", list(params)})
}

func forFields(n *ast.For) []Field {
	return []Field{
		{"target", n.Target}, {"iter", n.Iter}, {"body", list(n.Body)}, {"orelse", list(n.Orelse)}, {"type_comment", nil},
	}
}

func withFields(n *ast.With) []Field {
	return []Field{{"items", list(n.Items)}, {"body", list(n.Body)}, {"type_comment", nil}}
}

func tryFields(n *ast.Try) []Field {
	return []Field{
		{"body", list(n.Body)}, {"handlers", list(n.Handlers)}, {"orelse", list(n.Orelse)}, {"finalbody", list(n.Finalbody)},
	}
}

func intOf(b bool) int {
	if b {
		return 1
	}
	return 0
}
