package syntax

import "github.com/go-python/gpython/ast"

// Arguments are the parameters of a function, as in CPython's ast: Defaults
// belong to the last of Posonly and Args together, KwDefaults to Kwonly one by
// one (nil where there is none).
type Arguments struct {
	Posonly    []*ast.Arg
	Args       []*ast.Arg
	Vararg     *ast.Arg
	Kwonly     []*ast.Arg
	KwDefaults []ast.Expr
	Kwarg      *ast.Arg
	Defaults   []ast.Expr
}

// Comprehension is one `for target in iter if …` of a comprehension.
type Comprehension struct {
	Target ast.Expr
	Iter   ast.Expr
	Ifs    []ast.Expr
	Async  bool
}

// MatchCase is one `case pattern [if guard]:` of a Match.
type MatchCase struct {
	Pattern Pattern
	Guard   ast.Expr // nil without `if`
	Body    []ast.Stmt
}

// TypeParam is one of *TypeVar, *ParamSpec and *TypeVarTuple.
type TypeParam interface {
	ast.Ast
	typeParamNode()
}

// typeParamBase gives type parameters their position and makes them nodes.
type typeParamBase struct{ ast.AST }

func (*typeParamBase) typeParamNode() {}

// TypeVar is a type parameter `Name[: Bound][= Default]`.
type TypeVar struct {
	typeParamBase
	Name    ast.Identifier
	Bound   ast.Expr
	Default ast.Expr
}

// ParamSpec is a type parameter `**Name[= Default]`.
type ParamSpec struct {
	typeParamBase
	Name    ast.Identifier
	Default ast.Expr
}

// TypeVarTuple is a type parameter `*Name[= Default]`.
type TypeVarTuple struct {
	typeParamBase
	Name    ast.Identifier
	Default ast.Expr
}
