package syntax

import (
	"strings"

	"pyx2cpp/transpile/diag"
)

// Limits of CPython's tokenizer.
const (
	maxBrackets = 200
	maxIndents  = 100
)

// bracket is an open bracket.
type bracket struct {
	char byte
	at   pos
}

// lexer turns the source into tokens. It runs to the end of the file or to the
// first error, which becomes the last token: the parser reports it only when it
// gets there, and an earlier mistake of grammar comes first.
type lexer struct {
	src       string
	off       int // of the next character
	line      int
	lineStart int
	toks      []token

	indents    []int // column of every open block, tabs to multiples of 8
	altIndents []int // the same with tabs as one column, to find ambiguity
	brackets   []bracket
	fstrings   []fstring // open f-strings, innermost last

	err *syntaxError
	// unclosed says that err is the end of the file within brackets.
	unclosed bool
	// legacy reads f-strings as plain strings, as Python 3.11 does.
	legacy bool
}

func newLexer(src string) *lexer {
	return &lexer{
		src: src, line: 1,
		toks:    make([]token, 0, len(src)/4+8),
		indents: []int{0}, altIndents: []int{0},
	}
}

// run reads all tokens.
func (l *lexer) run() {
	for l.err == nil && l.off < len(l.src) {
		if len(l.brackets) == 0 && len(l.fstrings) == 0 && !l.indentation() {
			break
		}
		for l.err == nil && l.off < len(l.src) && !l.next() {
		}
	}
	l.finish()
}

// finish adds what stands after the last line.
func (l *lexer) finish() {
	if l.err == nil && len(l.fstrings) > 0 {
		l.unterminatedFString()
	}
	if l.err == nil && len(l.brackets) > 0 {
		l.unclosed = true
		l.err = l.unclosedBracket()
	}
	if l.err != nil {
		l.emit(kError, l.off, l.off)
		return
	}
	if l.off == l.lineStart && l.line > 1 {
		// There is no line after the last one.
		l.line--
		l.lineStart = strings.LastIndexByte(l.src[:l.off-1], '\n') + 1
	}
	for range l.indents[1:] {
		l.emit(kDedent, l.off, l.off)
	}
	l.emit(kEnd, l.off, l.off)
}

func (l *lexer) unclosedBracket() *syntaxError {
	b := l.brackets[len(l.brackets)-1]
	return newError(diag.UnmatchedBracket, b.at, pos{b.at.line, b.at.col + 1}, "'%c' was never closed", b.char)
}

// emit adds a token that lies on the current line.
func (l *lexer) emit(k kind, start, end int) {
	line := uint32(l.line)
	l.toks = append(l.toks, token{
		start: uint32(start), end: uint32(end),
		line: line, col: uint32(start - l.lineStart),
		endLine: line, endCol: uint32(end - l.lineStart),
		depth: uint16(len(l.brackets)), kind: k, field: len(l.fstrings) > 0,
	})
	l.off = end
}

// here is the place of an offset on the current line.
func (l *lexer) here(off int) pos {
	return pos{uint32(l.line), uint32(max(0, off-l.lineStart))}
}

// fail records the error that ends the tokens.
func (l *lexer) fail(code diag.Code, at int, format string, args ...any) {
	l.err = newError(code, l.here(at), pos{}, format, args...)
}

func (l *lexer) newline() {
	l.line++
	l.lineStart = l.off
}

// peek gives the byte n after the next, 0 at the end of the file.
func (l *lexer) peek(n int) byte {
	if l.off+n < len(l.src) {
		return l.src[l.off+n]
	}
	return 0
}

// indentation reads the start of lines until one has something on it, and
// opens or closes blocks. It reports whether there is such a line.
func (l *lexer) indentation() bool {
	col, alt, continued := 0, 0, -1
	for l.off < len(l.src) {
		switch l.src[l.off] {
		case ' ':
			col++
			alt++
		case '\t':
			col = (col/8 + 1) * 8
			alt++
		case '\f':
			col, alt = 0, 0
		case '\\':
			// The indentation before the first backslash counts.
			if continued <= 0 {
				continued = col
			}
			if !l.continueLine() {
				return false
			}
			continue
		case '#', '\n':
			l.skipBlank()
			col, alt, continued = 0, 0, -1
			continue
		default:
			if continued > 0 {
				col, alt = continued, continued
			}
			return l.setIndent(col, alt)
		}
		l.off++
	}
	return false
}

// skipBlank skips a line without tokens.
func (l *lexer) skipBlank() {
	l.skipComment()
	l.off++
	l.newline()
}

func (l *lexer) skipComment() {
	for l.off < len(l.src) && l.src[l.off] != '\n' {
		l.off++
	}
}

// setIndent compares a line's indentation with the open blocks.
func (l *lexer) setIndent(col, alt int) bool {
	top := len(l.indents) - 1
	if col > l.indents[top] {
		switch {
		case len(l.indents) >= maxIndents:
			l.fail(diag.TooDeep, l.lineStart, "too many levels of indentation")
			return false
		case alt <= l.altIndents[top]:
			return l.ambiguousIndent()
		}
		l.indents = append(l.indents, col)
		l.altIndents = append(l.altIndents, alt)
		l.emit(kIndent, l.off, l.off)
		return true
	}
	for col < l.indents[top] {
		top--
		l.emit(kDedent, l.off, l.off)
	}
	l.indents, l.altIndents = l.indents[:top+1], l.altIndents[:top+1]
	if col != l.indents[top] {
		l.toks = l.toks[:len(l.toks)-1] // CPython reports the line before the block closes
		l.skipComment()
		l.fail(diag.BadIndentation, l.off, "unindent does not match any outer indentation level")
		return false
	}
	if alt != l.altIndents[top] {
		return l.ambiguousIndent()
	}
	return true
}

func (l *lexer) ambiguousIndent() bool {
	l.fail(diag.BadIndentation, l.lineStart, "inconsistent use of tabs and spaces in indentation")
	return false
}

// continueLine skips a backslash and the line end after it.
func (l *lexer) continueLine() bool {
	if l.peek(1) != '\n' {
		l.fail(diag.BadCharacter, l.off+1, "unexpected character after line continuation character")
		return false
	}
	if l.off+2 >= len(l.src) {
		l.fail(diag.InvalidSyntax, l.off+1, "unexpected EOF while parsing")
		return false
	}
	l.off += 2
	l.newline()
	return true
}

// next reads one token and reports whether it ended a logical line.
func (l *lexer) next() bool {
	if n := len(l.fstrings); n > 0 && !l.fstrings[n-1].inExpression(len(l.brackets)) {
		l.fstringText()
		return false
	}
	for {
		c := l.peek(0)
		switch {
		case c == ' ' || c == '\t' || c == '\f':
			l.off++
			if l.off >= len(l.src) {
				return false
			}
			continue
		case identChars[c] && !isDigit(c):
			l.identifier()
		case isDigit(c) || c == '.' && isDigit(l.peek(1)):
			l.number()
		case c == '\n' || c == '#':
			return l.lineEnd()
		case c == '"' || c == '\'':
			l.stringLiteral(l.off)
		case c == '\\':
			if !l.continueLine() {
				return false
			}
			continue
		default:
			l.operator(c)
		}
		return false
	}
}

// lineEnd ends the line; within brackets that is only white space. A comment
// belongs to the NEWLINE token, as in CPython.
func (l *lexer) lineEnd() bool {
	start := l.off
	l.skipComment()
	if len(l.brackets) > 0 {
		l.off++
		l.newline()
		return false
	}
	l.emit(kNewline, start, l.off)
	l.off++
	l.newline()
	return true
}

// identifier reads a name, a keyword, or the prefix of a string.
func (l *lexer) identifier() {
	start := l.off
	end := start + 1
	for end < len(l.src) && identChars[l.src[end]] {
		end++
	}
	text := l.src[start:end]
	if end < len(l.src) && (l.src[end] == '"' || l.src[end] == '\'') && isStringPrefix(text) {
		l.off = end
		l.stringLiteral(start)
		return
	}
	k := keywordOf(text)
	if k == kName {
		if bad := badIdentChar(text); bad >= 0 {
			l.badCharacter(start + bad)
			return
		}
	}
	l.emit(k, start, end)
}

func (l *lexer) badCharacter(at int) {
	r, _ := DecodeRune(l.src[at:])
	if isPrintable(r) {
		l.fail(diag.BadCharacter, at, "invalid character '%c' (U+%04X)", r, r)
	} else {
		l.fail(diag.BadCharacter, at, "invalid non-printable character U+%04X", r)
	}
}
