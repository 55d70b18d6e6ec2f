package syntax

import "pyx2cpp/transpile/diag"

// isStringPrefix says whether s may stand before a quote.
func isStringPrefix(s string) bool {
	switch len(s) {
	case 1:
		switch s[0] | 0x20 {
		case 'r', 'b', 'u', 'f':
			return true
		}
	case 2:
		switch string([]byte{s[0] | 0x20, s[1] | 0x20}) {
		case "rb", "br", "rf", "fr":
			return true
		}
	}
	return false
}

// stringLiteral reads a string whose prefix began at start and whose quote is
// next. An f-string only opens here.
func (l *lexer) stringLiteral(start int) {
	quote, size := l.peek(0), 1
	if l.peek(1) == quote && l.peek(2) == quote {
		size = 3
	}
	if !l.legacy {
		for i := start; i < l.off; i++ {
			if l.src[i]|0x20 == 'f' {
				l.openFString(start, quote, size)
				return
			}
		}
	}
	line, lineStart := l.line, l.lineStart
	end := l.closingQuote(quote, size)
	if end < 0 {
		l.unterminated(line, lineStart, start, quote, size)
		return
	}
	l.toks = append(l.toks, token{
		start: uint32(start), end: uint32(end),
		line: uint32(line), col: uint32(start - lineStart),
		endLine: uint32(l.line), endCol: uint32(end - l.lineStart),
		depth: uint16(len(l.brackets)), kind: kString, field: len(l.fstrings) > 0,
	})
	l.off = end
}

// closingQuote finds the end of a string whose opening quote is next, or gives
// -1. It counts the lines on the way.
func (l *lexer) closingQuote(quote byte, size int) int {
	l.off += size
	for l.off < len(l.src) {
		switch c := l.src[l.off]; {
		case c == quote && (size == 1 || l.peek(1) == quote && l.peek(2) == quote):
			return l.off + size
		case c == '\n':
			if size == 1 {
				return -1
			}
			l.off++
			l.newline()
			continue
		case c == '\\':
			l.off++
			if l.off < len(l.src) && l.src[l.off] == '\n' {
				l.off++
				l.newline()
				continue
			}
		}
		l.off++
	}
	return -1
}

// unterminated reports a string without end at its start.
func (l *lexer) unterminated(line, lineStart, start int, quote byte, size int) {
	detected := l.line
	if l.off >= len(l.src) && l.lineStart >= len(l.src) {
		detected-- // the line after the last one does not exist
	}
	l.line, l.lineStart = line, lineStart
	if n := len(l.fstrings); n > 0 && l.fstrings[n-1].quote == quote {
		// Up to Python 3.11 this quote would have ended the f-string.
		l.failFString("f-string: expecting '}'")
		return
	}
	if size == 3 {
		l.fail(diag.UnterminatedText, start, "unterminated triple-quoted string literal (detected at line %d)", detected)
	} else {
		l.fail(diag.UnterminatedText, start, "unterminated string literal (detected at line %d)", detected)
	}
}
