package syntax

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/diag"
)

// The rules whose results a diagnosing pass remembers, so that backtracking
// takes no exponential time.
type rule uint8

const (
	ruleExpression rule = iota
	ruleNamedExpression
	ruleDisjunction
	ruleBitOr
	rulePrimary
	ruleStarTarget
)

type memoKey struct {
	rule rule
	at   int
}

type memoEntry struct {
	n   ast.Expr // nil if the rule does not match
	end int
}

// memoized parses by f, or gives what f gave here before.
func (p *parser) memoized(r rule, f func() ast.Expr) ast.Expr {
	key := memoKey{r, p.i}
	e, known := p.memo[key]
	if !known {
		p.attempt(func() { e.n = f() })
		e.end = p.i
		p.memo[key] = e
	}
	if e.n == nil {
		p.i = key.at
		p.fail()
	}
	p.i = e.end
	return e.n
}

// try parses by f, and gives nil if that does not match.
func (p *parser) try(f func() ast.Expr) (n ast.Expr) {
	p.attempt(func() { n = f() })
	return n
}

// trial runs f as attempt does but ends where it began, whatever happens.
// Mistakes are looked for that way: f raises if it finds one.
func (p *parser) trial(f func()) {
	start := p.i
	p.attempt(f)
	p.i = start
}

// quietly runs f without looking for mistakes.
func (p *parser) quietly(f func() ast.Expr) ast.Expr {
	before := p.reporting
	p.reporting = false
	n := p.try(f)
	p.reporting = before
	return n
}

// require fails unless ok.
func (p *parser) require(ok bool) {
	if !ok {
		p.fail()
	}
}

// raiseAt reports an error at a node, raiseRange from one to the end of another.
func (p *parser) raiseAt(code diag.Code, n ast.Ast, format string, args ...any) {
	p.raise(code, startOf(n), p.endOf(n), format, args...)
}

func (p *parser) raiseRange(code diag.Code, from, to ast.Ast, format string, args ...any) {
	p.raise(code, startOf(from), p.endOf(to), format, args...)
}

// raiseToken reports an error at the token with index i.
func (p *parser) raiseToken(code diag.Code, i int, format string, args ...any) {
	from, to := p.toks[i].place()
	p.raise(code, from, to, format, args...)
}

// genericError is the error when no rule matched and no mistake was recognized;
// furthest is the last token the first pass looked at.
func (p *parser) genericError(furthest int) *syntaxError {
	t := &p.toks[furthest]
	from, to := t.place()
	switch t.kind {
	case kError:
		return p.lexErr
	case kIndent:
		return newError(diag.BadIndentation, from, to, "unexpected indent")
	case kDedent:
		return newError(diag.BadIndentation, from, to, "unexpected unindent")
	}
	return newError(diag.InvalidSyntax, from, to, "invalid syntax")
}

// lexicalErrorFirst prefers an error of the lexer anywhere in the rest of the
// file, because a bracket or quote that is missing misleads the parser; a
// bracket that is never closed counts if the parser failed on a later line.
func (p *parser) lexicalErrorFirst(err *syntaxError) *syntaxError {
	switch {
	case p.lexErr == nil || err == p.lexErr:
	case !p.unclosed:
		return p.lexErr
	case p.toks[p.furthest].line > p.lexErr.from.line:
		return p.lexErr
	}
	if p.furthest < len(p.toks) && p.toks[p.furthest].field && err.code == diag.InvalidSyntax {
		err.msg = "f-string: " + err.msg
		err.code = diag.BadFString
	}
	return err
}
