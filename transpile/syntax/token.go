package syntax

// kind says what a token is. Keywords and operators have a kind each; soft
// keywords (match, case, type, _) are names.
type kind uint8

const (
	kEnd kind = iota // end of the file
	kError
	kNewline
	kIndent
	kDedent
	kName
	kNumber
	kString
	kFStringStart  // f" with prefix and quotes
	kFStringMiddle // literal text, as it is in the source
	kFStringEnd

	// Keywords.
	kFalse
	kNone
	kTrue
	kAnd
	kAs
	kAssert
	kAsync
	kAwait
	kBreak
	kClass
	kContinue
	kDef
	kDel
	kElif
	kElse
	kExcept
	kFinally
	kFor
	kFrom
	kGlobal
	kIf
	kImport
	kIn
	kIs
	kLambda
	kNonlocal
	kNot
	kOr
	kPass
	kRaise
	kReturn
	kTry
	kWhile
	kWith
	kYield

	// Operators.
	kLParen
	kRParen
	kLBracket
	kRBracket
	kLBrace
	kRBrace
	kComma
	kColon
	kSemi
	kDot
	kEllipsis
	kArrow
	kWalrus
	kAssign
	kEq
	kNotEq
	kLess
	kLessEq
	kGreater
	kGreaterEq
	kPlus
	kMinus
	kStar
	kSlash
	kDoubleSlash
	kPercent
	kAt
	kAmp
	kBar
	kCaret
	kTilde
	kLShift
	kRShift
	kDoubleStar
	kPlusEq
	kMinusEq
	kStarEq
	kSlashEq
	kDoubleSlashEq
	kPercentEq
	kAtEq
	kAmpEq
	kBarEq
	kCaretEq
	kLShiftEq
	kRShiftEq
	kDoubleStarEq
	kBang    // ! before a conversion in an f-string
	kUnknown // a printable character that is no token ($, ?, `)

	kindCount
)

// keywordOf gives the kind of an identifier.
func keywordOf(s string) kind {
	if len(s) < 2 || len(s) > 8 {
		return kName
	}
	switch s {
	case "False":
		return kFalse
	case "None":
		return kNone
	case "True":
		return kTrue
	case "and":
		return kAnd
	case "as":
		return kAs
	case "assert":
		return kAssert
	case "async":
		return kAsync
	case "await":
		return kAwait
	case "break":
		return kBreak
	case "class":
		return kClass
	case "continue":
		return kContinue
	case "def":
		return kDef
	case "del":
		return kDel
	case "elif":
		return kElif
	case "else":
		return kElse
	case "except":
		return kExcept
	case "finally":
		return kFinally
	case "for":
		return kFor
	case "from":
		return kFrom
	case "global":
		return kGlobal
	case "if":
		return kIf
	case "import":
		return kImport
	case "in":
		return kIn
	case "is":
		return kIs
	case "lambda":
		return kLambda
	case "nonlocal":
		return kNonlocal
	case "not":
		return kNot
	case "or":
		return kOr
	case "pass":
		return kPass
	case "raise":
		return kRaise
	case "return":
		return kReturn
	case "try":
		return kTry
	case "while":
		return kWhile
	case "with":
		return kWith
	case "yield":
		return kYield
	}
	return kName
}

// token is a piece of the source with its place. Offsets are into the decoded
// text; columns are bytes from the start of the line.
type token struct {
	start, end      uint32
	line, col       uint32
	endLine, endCol uint32
	depth           uint16 // open brackets after the token
	kind            kind
	field           bool // within a replacement field of an f-string
}

// from and to are where the token starts and ends.
func (t *token) from() pos { return pos{t.line, t.col} }
func (t *token) to() pos   { return pos{t.endLine, t.endCol} }

// place gives where an error at the token is reported. Tokens without text
// stand for the last character before them, as in CPython.
func (t *token) place() (from, to pos) {
	switch t.kind {
	case kIndent, kDedent, kEnd:
		return pos{t.line, max(t.col, 1) - 1}, pos{}
	}
	return t.from(), t.to()
}
