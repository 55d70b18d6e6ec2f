// Package syntax turns Python source text into a syntax tree.
//
// Parse accepts the grammar of Python 3.13 and returns what CPython's
// ast.parse would: the same nodes, the same positions, and for a program that
// is not Python the same message at the same place. Check adds the errors that
// CPython finds only when it compiles ('return' outside function, and so on).
//
// # Nodes
//
// The tree uses the node types of gpython's ast package wherever they can hold
// what Python 3.13 needs:
//
//	Module
//	Return Delete Assign AugAssign For While If With Raise Try Assert Import
//	ImportFrom Global Nonlocal ExprStmt Pass Break Continue
//	BoolOp BinOp UnaryOp IfExp Dict Set Yield YieldFrom Compare Attribute
//	Starred Name List Tuple
//	ExceptHandler Arg Keyword Alias WithItem
//
// with these conventions: a Dict key that is nil unpacks its value (`{**a}`);
// a Keyword with an empty Arg is `**value`; an ImportFrom with an empty Module
// is purely relative; AugAssign and BinOp may have the operator MatMult.
//
// The nodes below are this package's own and replace those of gpython with the
// same name, which never occur in a tree: Constant stands for Num, Str, Bytes,
// NameConstant and Ellipsis; Subscript holds an expression, so that Slice is an
// expression too and Index and ExtSlice are gone.
//
//	FunctionDef ClassDef AnnAssign Match TypeAlias        (nodes_stmt.go)
//	AsyncFor AsyncWith TryStar
//	Constant JoinedStr FormattedValue NamedExpr Lambda    (nodes_expr.go)
//	Await Call Subscript Slice ListComp SetComp DictComp
//	GeneratorExp
//	Arguments Comprehension MatchCase TypeVar ParamSpec   (nodes_misc.go)
//	TypeVarTuple
//	MatchValue MatchSingleton MatchSequence MatchMapping  (nodes_pattern.go)
//	MatchClass MatchStar MatchAs MatchOr
//
// # Strings
//
// Text is UTF-8, except that a lone surrogate, which Python allows in a str, is
// encoded as its three bytes (WTF-8); DecodeRune reads it back.
//
// # Positions
//
// A node carries where it starts (line from 1, column from 0 in UTF-8 bytes);
// Tree.Span gives the whole stretch from a side table.
package syntax
