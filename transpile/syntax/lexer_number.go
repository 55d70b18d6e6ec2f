package syntax

import (
	"strings"
	"unicode/utf8"

	"pyx2cpp/transpile/diag"
)

// number reads a number literal; its value is read by numberValue.
func (l *lexer) number() {
	start := l.off
	if l.peek(0) == '0' {
		switch l.peek(1) | 0x20 {
		case 'x':
			l.radix(start, "hexadecimal", isHex)
			return
		case 'o':
			l.radix(start, "octal", func(c byte) bool { return '0' <= c && c <= '7' })
			return
		case 'b':
			l.radix(start, "binary", func(c byte) bool { return c == '0' || c == '1' })
			return
		}
		if !l.leadingZeros(start) {
			return
		}
	} else if l.peek(0) != '.' && !l.decimalTail() {
		return
	}
	l.fraction(start)
}

// leadingZeros reads a number that starts with 0, to its fraction or exponent.
// Only floats may have other digits after the zeros.
func (l *lexer) leadingZeros(start int) bool {
	for l.peek(0) == '0' || l.peek(0) == '_' {
		if l.peek(0) == '_' && !isDigit(l.peek(1)) {
			l.fail(diag.BadNumber, l.off, "invalid decimal literal")
			return false
		}
		l.off++
	}
	if !isDigit(l.peek(0)) {
		return true
	}
	zeros := l.off
	if !l.decimalTail() {
		return false
	}
	switch c := l.peek(0) | 0x20; {
	case l.peek(0) == '.', c == 'e', c == 'j':
		return true
	}
	l.err = newError(diag.BadNumber, l.here(start), l.here(zeros),
		"leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers")
	return false
}

// fraction reads what follows the integer part: fraction, exponent, j.
func (l *lexer) fraction(start int) {
	if l.peek(0) == '.' {
		l.off++
		if isDigit(l.peek(0)) && !l.decimalTail() {
			return
		}
	}
	if l.peek(0)|0x20 == 'e' {
		digits := 1
		if c := l.peek(1); c == '+' || c == '-' {
			digits = 2
			if !isDigit(l.peek(2)) {
				l.fail(diag.BadNumber, l.off+1, "invalid decimal literal")
				return
			}
		}
		if isDigit(l.peek(digits)) {
			l.off += digits
			if !l.decimalTail() {
				return
			}
		}
	}
	what := "decimal"
	if l.peek(0)|0x20 == 'j' {
		l.off++
		what = "imaginary"
	}
	l.endNumber(start, what)
}

// decimalTail reads digits with single underscores between them.
func (l *lexer) decimalTail() bool {
	for {
		for isDigit(l.peek(0)) {
			l.off++
		}
		if l.peek(0) != '_' {
			return true
		}
		if !isDigit(l.peek(1)) {
			l.fail(diag.BadNumber, l.off, "invalid decimal literal")
			return false
		}
		l.off++
	}
}

// radix reads the digits after 0x, 0o or 0b.
func (l *lexer) radix(start int, what string, isDigitOf func(byte) bool) {
	l.off += 2
	for {
		if l.peek(0) == '_' {
			l.off++
		}
		if !isDigitOf(l.peek(0)) {
			l.badDigit(what)
			return
		}
		for isDigitOf(l.peek(0)) {
			l.off++
		}
		if l.peek(0) != '_' {
			break
		}
	}
	if isDigit(l.peek(0)) {
		l.badDigit(what)
		return
	}
	l.endNumber(start, what)
}

func (l *lexer) badDigit(what string) {
	if c := l.peek(0); isDigit(c) {
		l.fail(diag.BadNumber, l.off, "invalid digit '%c' in %s literal", c, what)
		return
	}
	l.fail(diag.BadNumber, l.off-1, "invalid %s literal", what)
}

// endNumber ends the token. A letter may follow only as the start of a keyword
// that can come after a number, as in `0or 1`.
func (l *lexer) endNumber(start int, what string) {
	if c := l.peek(0); c < utf8.RuneSelf && identChars[c] && !startsOperatorWord(l.src[l.off:]) {
		l.fail(diag.BadNumber, l.off-1, "invalid %s literal", what)
		return
	}
	l.emit(kNumber, start, l.off)
}

func startsOperatorWord(s string) bool {
	for _, word := range [...]string{"and", "else", "for", "if", "in", "is", "or", "not"} {
		if strings.HasPrefix(s, word) {
			return true
		}
	}
	return false
}
