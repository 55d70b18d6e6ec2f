package syntax

import "pyx2cpp/transpile/diag"

// Limits of CPython's tokenizer for f-strings.
const (
	maxFStrings    = 150
	maxFieldNests  = 3
	tooDeepFString = "f-string: expressions nested too deeply"
)

// fstring is an open f-string. Its text and its replacement fields become
// tokens of their own, so that fields hold any expression (PEP 701).
type fstring struct {
	quote     byte
	size      int // of the quote: 1 or 3
	raw       bool
	start     int // offset of the prefix
	line      int
	lineStart int
	fields    []field // open replacement fields, innermost last
}

// field is an open replacement field.
type field struct {
	depth  int // open brackets within the field, its own brace included
	inSpec bool
}

// inExpression says whether the next token belongs to the expression of a
// field, given the number of open brackets.
func (f *fstring) inExpression(depth int) bool {
	n := len(f.fields)
	return n > 0 && !(f.fields[n-1].inSpec && f.fields[n-1].depth == depth)
}

func (l *lexer) openFString(start int, quote byte, size int) {
	if len(l.fstrings) >= maxFStrings {
		l.fail(diag.TooDeep, start, "too many nested f-strings")
		return
	}
	raw := false
	for i := start; i < l.off; i++ {
		raw = raw || l.src[i]|0x20 == 'r'
	}
	l.emit(kFStringStart, start, l.off+size)
	l.fstrings = append(l.fstrings, fstring{
		quote: quote, size: size, raw: raw, start: start, line: l.line, lineStart: l.lineStart,
	})
}

// fstringText reads the text up to the next field, the end of the format
// specification, or the end of the f-string, and what ends it.
func (l *lexer) fstringText() {
	f := &l.fstrings[len(l.fstrings)-1]
	inSpec := len(f.fields) > 0
	start, line, lineStart := l.off, l.line, l.lineStart
	for {
		if l.off >= len(l.src) || l.src[l.off] == '\n' && f.size == 1 && !inSpec {
			l.unterminatedFString()
			return
		}
		switch c := l.src[l.off]; {
		case c == f.quote && (f.size == 1 || l.peek(1) == c && l.peek(2) == c):
			if inSpec {
				l.failFString("f-string: expecting '}'")
				return
			}
			l.middle(start, line, lineStart)
			l.emit(kFStringEnd, l.off, l.off+f.size)
			l.fstrings = l.fstrings[:len(l.fstrings)-1]
			l.toks[len(l.toks)-1].field = len(l.fstrings) > 0
			return
		case c == '{' || c == '}':
			if !inSpec && l.peek(1) == c {
				l.off += 2
				continue
			}
			l.middle(start, line, lineStart)
			l.brace(f, c)
			return
		case c == '\\' && !f.raw:
			l.escape()
		case c == '\\' && (l.peek(1) == f.quote || l.peek(1) == '\\'):
			l.off += 2
		case c == '\n' && f.size == 1:
			// Only the field may go on, on the next line.
			l.middle(start, line, lineStart)
			f.fields[len(f.fields)-1].inSpec = false
			return
		case c == '\n':
			l.off++
			l.newline()
		default:
			l.off++
		}
	}
}

// escape skips a backslash and what it escapes. A brace is not escaped by it,
// but the braces of \N{name} are no field.
func (l *lexer) escape() {
	switch l.peek(1) {
	case '{', '}', 0:
		l.off++
	case 'N':
		l.off += 2
		if l.peek(0) != '{' {
			return
		}
		for end := l.off; end < len(l.src) && l.src[end] != '\n'; end++ {
			if l.src[end] == '}' {
				l.off = end + 1
				return
			}
		}
	case '\n':
		l.off += 2
		l.newline()
	default:
		l.off += 2
	}
}

// middle emits the text read so far.
func (l *lexer) middle(start, line, lineStart int) {
	if start == l.off {
		return
	}
	l.toks = append(l.toks, token{
		start: uint32(start), end: uint32(l.off),
		line: uint32(line), col: uint32(start - lineStart),
		endLine: uint32(l.line), endCol: uint32(l.off - l.lineStart),
		depth: uint16(len(l.brackets)), kind: kFStringMiddle, field: true,
	})
}

// brace opens a field or ends a format specification.
func (l *lexer) brace(f *fstring, c byte) {
	if c == '{' {
		if len(f.fields) >= maxFieldNests {
			l.failFString(tooDeepFString)
			return
		}
		l.open(c)
		f.fields = append(f.fields, field{depth: len(l.brackets)})
		if l.err == nil {
			l.emit(kLBrace, l.off, l.off+1)
		}
		return
	}
	if len(f.fields) == 0 {
		l.failFString("f-string: single '}' is not allowed")
		return
	}
	l.brackets = l.brackets[:len(l.brackets)-1]
	f.fields = f.fields[:len(f.fields)-1]
	l.emit(kRBrace, l.off, l.off+1)
}

// fieldOperator gives an operator of an expression in a field its meaning: at
// the field's own level, ':' starts the format specification, '!' the
// conversion, and '}' ends the field.
func (l *lexer) fieldOperator(op operatorText, f *fstring) operatorText {
	n := len(f.fields) - 1
	if f.fields[n].depth != len(l.brackets) {
		return op
	}
	switch op.kind {
	case kColon, kWalrus:
		f.fields[n].inSpec = true
		return operatorText{":", kColon}
	case kUnknown:
		if op.text == "!" {
			return operatorText{"!", kBang}
		}
	case kRBrace:
		f.fields = f.fields[:n]
	case kRParen, kRBracket:
		l.failFString("f-string: unmatched '" + op.text + "'")
		op.kind = kUnknown
	}
	return op
}

// unterminatedFString reports the outermost f-string, which has no end.
func (l *lexer) unterminatedFString() {
	f := l.fstrings[0]
	l.fstrings = nil
	l.unterminated(f.line, f.lineStart, f.start, f.quote, f.size)
}

// failFString reports an error within an f-string where Python 3.11 does: at
// the first token after the string literals.
func (l *lexer) failFString(msg string) {
	outer := &l.fstrings[0]
	at := tokenAfterStrings(l.src, outer.start, outer.line, outer.lineStart)
	l.err = newError(diag.BadFString, at.from(), at.to(), "%s", msg)
}

// tokenAfterStrings gives the first token after the string literals that start
// at an offset, where f-strings count as plain strings.
func tokenAfterStrings(src string, start, line, lineStart int) token {
	l := &lexer{
		src: src, off: start, line: line, lineStart: lineStart, legacy: true,
		indents: []int{0}, altIndents: []int{0},
	}
	l.open('(') // so that a line end is only looked at below
	for l.err == nil && l.off < len(src) {
		l.skipBlanks()
		if l.peek(0) == '\n' || l.peek(0) == '#' {
			l.emit(kNewline, l.off, l.off)
			break
		}
		l.next()
		if n := len(l.toks); n > 0 && l.toks[n-1].kind != kString {
			break
		}
	}
	if len(l.toks) == 0 {
		l.emit(kError, start, start)
	}
	return l.toks[len(l.toks)-1]
}

func (l *lexer) skipBlanks() {
	for l.peek(0) == ' ' || l.peek(0) == '\t' || l.peek(0) == '\f' {
		l.off++
	}
}
