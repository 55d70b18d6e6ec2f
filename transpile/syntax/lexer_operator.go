package syntax

import (
	"fmt"

	"pyx2cpp/transpile/diag"
)

// operators lists the operators by their first character, longest first.
var operators = func() (t [128][]operatorText) {
	for _, op := range []operatorText{
		{"**=", kDoubleStarEq}, {"//=", kDoubleSlashEq}, {"<<=", kLShiftEq}, {">>=", kRShiftEq}, {"...", kEllipsis},
		{"**", kDoubleStar}, {"//", kDoubleSlash}, {"<<", kLShift}, {">>", kRShift}, {"->", kArrow}, {":=", kWalrus},
		{"==", kEq}, {"!=", kNotEq}, {"<>", kNotEq}, {"<=", kLessEq}, {">=", kGreaterEq},
		{"+=", kPlusEq}, {"-=", kMinusEq}, {"*=", kStarEq}, {"/=", kSlashEq}, {"%=", kPercentEq}, {"@=", kAtEq},
		{"&=", kAmpEq}, {"|=", kBarEq}, {"^=", kCaretEq},
		{"(", kLParen}, {")", kRParen}, {"[", kLBracket}, {"]", kRBracket}, {"{", kLBrace}, {"}", kRBrace},
		{",", kComma}, {":", kColon}, {";", kSemi}, {".", kDot}, {"=", kAssign}, {"<", kLess}, {">", kGreater},
		{"+", kPlus}, {"-", kMinus}, {"*", kStar}, {"/", kSlash}, {"%", kPercent}, {"@", kAt}, {"&", kAmp},
		{"|", kBar}, {"^", kCaret}, {"~", kTilde}, {"!", kUnknown}, {"$", kUnknown}, {"?", kUnknown}, {"`", kUnknown},
	} {
		first := op.text[0]
		t[first] = append(t[first], op)
	}
	return t
}()

type operatorText struct {
	text string
	kind kind
}

// operator reads an operator or bracket that starts with c.
func (l *lexer) operator(c byte) {
	op := operatorText{}
	for _, o := range operators[c] {
		if len(o.text) == 1 || l.peek(1) == o.text[1] && (len(o.text) == 2 || l.peek(2) == o.text[2]) {
			op = o
			break
		}
	}
	if op.text == "" {
		l.badCharacter(l.off)
		return
	}
	if n := len(l.fstrings); n > 0 {
		op = l.fieldOperator(op, &l.fstrings[n-1])
	}
	switch op.kind {
	case kLParen, kLBracket, kLBrace:
		l.open(c)
	case kRParen, kRBracket, kRBrace:
		if !l.close(c) {
			return
		}
	}
	if l.err == nil {
		l.emit(op.kind, l.off, l.off+len(op.text))
	}
}

func (l *lexer) open(c byte) {
	if len(l.brackets) >= maxBrackets {
		l.fail(diag.TooDeep, l.off, "too many nested parentheses")
		return
	}
	l.brackets = append(l.brackets, bracket{c, l.here(l.off)})
}

func (l *lexer) close(c byte) bool {
	n := len(l.brackets) - 1
	if n < 0 {
		l.fail(diag.UnmatchedBracket, l.off, "unmatched '%c'", c)
		return false
	}
	b := l.brackets[n]
	if b.char == '(' && c != ')' || b.char == '[' && c != ']' || b.char == '{' && c != '}' {
		l.mismatch(b, c)
		return false
	}
	l.brackets = l.brackets[:n]
	return true
}

// mismatch reports a closing bracket of another kind than the open one.
func (l *lexer) mismatch(b bracket, c byte) {
	msg := fmt.Sprintf("closing parenthesis '%c' does not match opening parenthesis '%c'", c, b.char)
	if int(b.at.line) != l.line {
		msg += fmt.Sprintf(" on line %d", b.at.line)
	}
	if len(l.fstrings) > 0 {
		l.failFString("f-string: " + msg)
		return
	}
	l.fail(diag.UnmatchedBracket, l.off, "%s", msg)
}
