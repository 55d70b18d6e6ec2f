package diag

import "strings"

// Codes of reading and parsing a program.
const (
	InvalidSyntax     Code = "PX0101"
	UnmatchedBracket  Code = "PX0102"
	BadIndentation    Code = "PX0103"
	UnterminatedText  Code = "PX0104"
	BadNumber         Code = "PX0105"
	BadCharacter      Code = "PX0106"
	BadTarget         Code = "PX0107"
	BadArguments      Code = "PX0108"
	BadParameters     Code = "PX0109"
	BadFString        Code = "PX0110"
	BadEscape         Code = "PX0111"
	MisplacedStmt     Code = "PX0112"
	BadScope          Code = "PX0113"
	BadPattern        Code = "PX0114"
	BadImport         Code = "PX0115"
	TooDeep           Code = "PX0116"
	BadEncoding       Code = "PX0117"
	ExpectedToken     Code = "PX0118"
	BadStar           Code = "PX0119"
	MissingCallParens Code = "PX0120"
	BadTypeParams     Code = "PX0121"
	UnreadableInput   Code = "PX0190"
)

var syntaxCodes = []Info{
	{Code: InvalidSyntax, Name: "InvalidSyntax", Doc: "The text is not Python and nothing more precise is known.",
		Sample: "x = 1 2\n"},
	{Code: UnmatchedBracket, Name: "UnmatchedBracket", Doc: "A bracket was never closed, or closed by another kind.",
		Sample: "x = (1, 2\n"},
	{Code: BadIndentation, Name: "BadIndentation", Doc: "A block is missing, or a line's indentation fits no open block.",
		Sample: "if True:\npass\n"},
	{Code: UnterminatedText, Name: "UnterminatedText", Doc: "A string literal has no end.",
		Sample: "name = 'abc\n"},
	{Code: BadNumber, Name: "BadNumber", Doc: "A number literal is malformed.",
		Sample: "x = 12ab\n"},
	{Code: BadCharacter, Name: "BadCharacter", Doc: "A character that Python does not allow outside of strings.",
		Sample: "x = 1 € 2\n"},
	{Code: BadTarget, Name: "BadTarget", Doc: "Something that cannot be assigned to, deleted or annotated.",
		Sample: "f() = 1\n"},
	{Code: BadArguments, Name: "BadArguments", Doc: "The arguments of a call are in a wrong order or repeated.",
		Sample: "f(a=1, 2)\n"},
	{Code: BadParameters, Name: "BadParameters", Doc: "The parameters of a function are in a wrong order or repeated.",
		Sample: "def f(a=1, b):\n    pass\n"},
	{Code: BadFString, Name: "BadFString", Doc: "A replacement field of an f-string is malformed.",
		Sample: "x = f'{}'\n"},
	{Code: BadEscape, Name: "BadEscape", Doc: "An escape sequence or character in a string or bytes literal is not valid.",
		Sample: "x = '\\x1'\n"},
	{Code: MisplacedStmt, Name: "MisplacedStmt", Doc: "A statement or expression stands outside of the construct it needs.",
		Sample: "return 1\n"},
	{Code: BadScope, Name: "BadScope", Doc: "A global or nonlocal declaration conflicts with the use of the name.",
		Sample: "def f(a):\n    global a\n"},
	{Code: BadPattern, Name: "BadPattern", Doc: "A pattern of a match statement is malformed or makes others unreachable.",
		Sample: "match 1:\n    case x:\n        pass\n    case 2:\n        pass\n"},
	{Code: BadImport, Name: "BadImport", Doc: "An import statement is malformed or misplaced.",
		Sample: "from os import path,\n"},
	{Code: TooDeep, Name: "TooDeep", Doc: "The program is nested more deeply than the compiler allows.",
		Sample: "x = " + deepSample + "\n"},
	{Code: BadEncoding, Name: "BadEncoding", Doc: "The file is not text in the encoding it declares.",
		Sample: "x = '\xff'\n"},
	{Code: ExpectedToken, Name: "ExpectedToken", Doc: "A certain token or clause has to stand here.",
		Sample: "if True\n    pass\n"},
	{Code: BadStar, Name: "BadStar", Doc: "A starred expression stands where it cannot be unpacked.",
		Sample: "x = *a\n"},
	{Code: MissingCallParens, Name: "MissingCallParens", Doc: "A statement of Python 2 that is a call in Python 3.",
		Sample: "print 'a'\n"},
	{Code: BadTypeParams, Name: "BadTypeParams", Doc: "The type parameters of a function, class or alias are malformed.",
		Sample: "def f[](x):\n    pass\n"},
	{Code: UnreadableInput, Name: "UnreadableInput", Doc: "The input file is missing, is a folder or cannot be read.",
		Flags: []string{"missing.py"}},
}

// deepSample opens more brackets than the tokenizer of CPython allows.
var deepSample = strings.Repeat("(", 300) + strings.Repeat(")", 300)
