package syntax

import "github.com/go-python/gpython/ast"

// Pattern is one of the Match… pattern nodes.
type Pattern interface {
	ast.Ast
	patternNode()
}

// patternBase gives patterns their position and makes them nodes.
type patternBase struct{ ast.AST }

func (*patternBase) patternNode() {}

// MatchValue compares the subject with an expression by `==`.
type MatchValue struct {
	patternBase
	Value ast.Expr
}

// MatchSingleton compares the subject with None, True or False by identity.
type MatchSingleton struct {
	patternBase
	Value Value
}

// MatchSequence is `[a, *b, c]`.
type MatchSequence struct {
	patternBase
	Patterns []Pattern
}

// MatchMapping is `{key: pattern, **rest}`; Rest is empty without `**`.
type MatchMapping struct {
	patternBase
	Keys     []ast.Expr
	Patterns []Pattern
	Rest     ast.Identifier
}

// MatchClass is `Cls(pattern, attr=pattern)`.
type MatchClass struct {
	patternBase
	Cls         ast.Expr
	Patterns    []Pattern
	KwdAttrs    []ast.Identifier
	KwdPatterns []Pattern
}

// MatchStar is `*name` in a sequence pattern; Name is empty for `*_`.
type MatchStar struct {
	patternBase
	Name ast.Identifier
}

// MatchAs is `pattern as name`, a capture `name` (no Pattern), or the
// wildcard `_` (neither).
type MatchAs struct {
	patternBase
	Pattern Pattern // nil for a capture and the wildcard
	Name    ast.Identifier
}

// MatchOr is `a | b | c`.
type MatchOr struct {
	patternBase
	Patterns []Pattern
}
