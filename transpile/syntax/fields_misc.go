package syntax

import "github.com/go-python/gpython/ast"

func patternFields(n Pattern) (string, []Field) {
	switch n := n.(type) {
	case *MatchValue:
		return "MatchValue", []Field{{"value", n.Value}}
	case *MatchSingleton:
		return "MatchSingleton", []Field{{"value", n.Value}}
	case *MatchSequence:
		return "MatchSequence", []Field{{"patterns", list(n.Patterns)}}
	case *MatchMapping:
		return "MatchMapping", []Field{{"keys", list(n.Keys)}, {"patterns", list(n.Patterns)}, {"rest", optionalName(n.Rest)}}
	case *MatchClass:
		return "MatchClass", []Field{
			{"cls", n.Cls}, {"patterns", list(n.Patterns)}, {"kwd_attrs", names(n.KwdAttrs)}, {"kwd_patterns", list(n.KwdPatterns)},
		}
	case *MatchStar:
		return "MatchStar", []Field{{"name", optionalName(n.Name)}}
	case *MatchAs:
		return "MatchAs", []Field{{"pattern", n.Pattern}, {"name", optionalName(n.Name)}}
	case *MatchOr:
		return "MatchOr", []Field{{"patterns", list(n.Patterns)}}
	}
	panic("syntax: pattern of no known type")
}

func miscFields(n any) (string, []Field) {
	switch n := n.(type) {
	case *ast.Module:
		return "Module", []Field{{"body", list(n.Body)}, {"type_ignores", []any{}}}
	case *Arguments:
		return "arguments", []Field{
			{"posonlyargs", list(n.Posonly)}, {"args", list(n.Args)}, {"vararg", optional(n.Vararg)},
			{"kwonlyargs", list(n.Kwonly)}, {"kw_defaults", list(n.KwDefaults)}, {"kwarg", optional(n.Kwarg)},
			{"defaults", list(n.Defaults)},
		}
	case *ast.Arg:
		return "arg", []Field{{"arg", string(n.Arg)}, {"annotation", n.Annotation}, {"type_comment", nil}}
	case *ast.Keyword:
		return "keyword", []Field{{"arg", optionalName(n.Arg)}, {"value", n.Value}}
	case *ast.Alias:
		return "alias", []Field{{"name", string(n.Name)}, {"asname", optionalName(n.AsName)}}
	case *ast.WithItem:
		return "withitem", []Field{{"context_expr", n.ContextExpr}, {"optional_vars", n.OptionalVars}}
	case *ast.ExceptHandler:
		return "ExceptHandler", []Field{{"type", n.ExprType}, {"name", optionalName(n.Name)}, {"body", list(n.Body)}}
	case *Comprehension:
		return "comprehension", []Field{
			{"target", n.Target}, {"iter", n.Iter}, {"ifs", list(n.Ifs)}, {"is_async", intOf(n.Async)},
		}
	case *MatchCase:
		return "match_case", []Field{{"pattern", n.Pattern}, {"guard", n.Guard}, {"body", list(n.Body)}}
	case *TypeVar:
		return "TypeVar", []Field{{"name", string(n.Name)}, {"bound", n.Bound}, {"default_value", n.Default}}
	case *ParamSpec:
		return "ParamSpec", []Field{{"name", string(n.Name)}, {"default_value", n.Default}}
	case *TypeVarTuple:
		return "TypeVarTuple", []Field{{"name", string(n.Name)}, {"default_value", n.Default}}
	}
	panic("syntax: node of no known type")
}
