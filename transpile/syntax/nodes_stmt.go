package syntax

import "github.com/go-python/gpython/ast"

// MatMult is the operator `@`, after the last operator of gpython's ast.
const MatMult = ast.FloorDiv + 1

// FunctionDef is `def` and `async def`.
type FunctionDef struct {
	ast.StmtBase
	Name          ast.Identifier
	TypeParams    []TypeParam
	Args          *Arguments
	Body          []ast.Stmt
	DecoratorList []ast.Expr
	Returns       ast.Expr // nil without `->`
	Async         bool
}

// ClassDef is `class`. Bases may hold Starred, Keywords may hold `**`.
type ClassDef struct {
	ast.StmtBase
	Name          ast.Identifier
	TypeParams    []TypeParam
	Bases         []ast.Expr
	Keywords      []*ast.Keyword
	Body          []ast.Stmt
	DecoratorList []ast.Expr
}

// AnnAssign is `target: annotation [= value]`. Simple says that the target is
// a name without parentheses, which makes it a variable of the scope.
type AnnAssign struct {
	ast.StmtBase
	Target     ast.Expr
	Annotation ast.Expr
	Value      ast.Expr // nil without `=`
	Simple     bool
}

// AsyncFor is `async for`.
type AsyncFor struct{ ast.For }

// AsyncWith is `async with`.
type AsyncWith struct{ ast.With }

// TryStar is `try` with `except*` handlers.
type TryStar struct{ ast.Try }

// Match is `match subject:` with its cases.
type Match struct {
	ast.StmtBase
	Subject ast.Expr
	Cases   []*MatchCase
}

// TypeAlias is `type Name[params] = value`.
type TypeAlias struct {
	ast.StmtBase
	Name       *ast.Name
	TypeParams []TypeParam
	Value      ast.Expr
}
