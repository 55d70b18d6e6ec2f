package syntax

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/diag"
)

// block parses the body of a compound statement. what and line name the
// statement for the error of a missing body.
func (p *parser) block(what string, line uint32) []ast.Stmt {
	if p.kind() != kNewline {
		return p.simpleStmts(nil)
	}
	p.i++
	if p.kind() != kIndent {
		if p.reporting {
			p.raiseHere(diag.BadIndentation, "expected an indented block after %s on line %d", what, line)
		}
		p.fail()
	}
	p.i++
	body := make([]ast.Stmt, 0, 4)
	for p.kind() != kDedent {
		body = p.statement(body)
	}
	p.i++
	return body
}

// colon reads the ':' before a block. CPython names it as missing everywhere
// after some statements (forced), and only at the end of the line after others.
func (p *parser) colon(forced bool) {
	if p.accept(kColon) {
		return
	}
	switch {
	case forced:
		if p.kind() == kError {
			p.fail()
		}
		t := &p.toks[p.i]
		p.raise(diag.ExpectedToken, t.from(), t.to(), "expected ':'")
	case p.reporting && p.kind() == kNewline:
		p.raiseHere(diag.ExpectedToken, "expected ':'")
	}
	p.fail()
}

// statementOf describes a statement by its keyword.
func statementOf(keyword string) string { return "'" + keyword + "' statement" }

// ifStmt parses `if` with all its `elif`. The chain is unrolled, not recursed
// into, because programs have chains of thousands.
func (p *parser) ifStmt() ast.Stmt {
	var first *ast.If
	var chain []*ast.If
	var starts []int
	for {
		start, word := p.i, p.text(p.i)
		p.i++
		n := &ast.If{Test: p.namedExpression()}
		p.colon(false)
		n.Body = p.block(statementOf(word), p.toks[start].line)
		if first == nil {
			first = n
		} else {
			chain[len(chain)-1].Orelse = []ast.Stmt{n}
		}
		chain, starts = append(chain, n), append(starts, start)
		if p.kind() != kElif {
			break
		}
	}
	last := chain[len(chain)-1]
	last.Orelse = p.elseBlock()
	if p.suspect = p.suspect || len(chain) > suspectHeight; p.diagnosing {
		p.attempts += len(chain)
	}
	for i := len(chain) - 1; i >= 0; i-- {
		p.at(chain[i], &chain[i].Pos, starts[i])
	}
	return first
}

func (p *parser) elseBlock() []ast.Stmt {
	if p.kind() != kElse {
		return nil
	}
	line := p.toks[p.i].line
	p.i++
	p.colon(true)
	return p.block(statementOf("else"), line)
}

// blockStmt parses the statements that are led by a keyword of their own.
func (p *parser) blockStmt() ast.Stmt {
	start := p.i
	switch p.kind() {
	case kWhile:
		p.i++
		n := &ast.While{Test: p.namedExpression()}
		p.colon(false)
		n.Body = p.block(statementOf("while"), p.toks[start].line)
		n.Orelse = p.elseBlock()
		p.at(n, &n.Pos, start)
		return n
	case kFor:
		n := &ast.For{}
		p.forStmt(n)
		p.at(n, &n.Pos, start)
		return n
	case kWith:
		n := &ast.With{}
		p.withStmt(n)
		p.at(n, &n.Pos, start)
		return n
	}
	return p.tryStmt()
}

// asyncStmt parses what may follow `async` besides `def`.
func (p *parser) asyncStmt() ast.Stmt {
	start := p.i
	p.i++
	switch p.kind() {
	case kFor:
		n := &AsyncFor{}
		p.forStmt(&n.For)
		p.at(n, &n.Pos, start)
		return n
	case kWith:
		n := &AsyncWith{}
		p.withStmt(&n.With)
		p.at(n, &n.Pos, start)
		return n
	}
	p.fail()
	return nil
}

func (p *parser) forStmt(n *ast.For) {
	line := p.toks[p.i].line
	p.i++
	n.Target = p.forTarget()
	p.expect(kIn)
	n.Iter = p.starExpressions()
	p.colon(false)
	n.Body = p.block(statementOf("for"), line)
	n.Orelse = p.elseBlock()
}

func (p *parser) withStmt(n *ast.With) {
	line := p.toks[p.i].line
	p.i++
	if p.kind() != kLParen || !p.parenthesizedItems(n) {
		n.Items = p.withItems(kColon)
	}
	p.colon(false)
	n.Body = p.block(statementOf("with"), line)
}

// parenthesizedItems parses `(item, …)` if the parentheses enclose all items:
// then the colon follows them. They may also be part of the first expression.
func (p *parser) parenthesizedItems(n *ast.With) bool {
	after := p.closingBracket() + 1
	if after == 0 || p.toks[after].kind != kColon && !(p.diagnosing && p.toks[after].kind == kNewline) {
		return false
	}
	return p.attempt(func() {
		p.i++
		n.Items = p.withItems(kRParen)
		p.expect(kRParen)
		if p.i != after {
			p.fail()
		}
	})
}

// closingBracket finds the token that closes the bracket that is next, or
// gives -1.
func (p *parser) closingBracket() int {
	outside := p.toks[p.i].depth - 1
	for i := p.i + 1; i < len(p.toks); i++ {
		if p.toks[i].depth == outside {
			return i
		}
	}
	return -1
}

func (p *parser) withItems(closing kind) []*ast.WithItem {
	var items []*ast.WithItem
	for {
		item := &ast.WithItem{ContextExpr: p.expression()}
		if p.kind() == kAs {
			p.withTarget(item)
		}
		items = append(items, item)
		if !p.accept(kComma) || closing == kRParen && p.kind() == closing {
			return items
		}
	}
}

func (p *parser) withTarget(item *ast.WithItem) {
	p.i++
	if p.reporting {
		p.diagnoseWithTarget()
	}
	item.OptionalVars = p.starTarget()
	switch p.kind() {
	case kComma, kRParen, kColon:
	case kNewline:
		if p.reporting {
			p.colon(false)
		}
		p.fail()
	default:
		p.fail()
	}
}

// tryStmt parses `try` with `except`, `except*` and `finally`.
func (p *parser) tryStmt() ast.Stmt {
	start := p.i
	line := p.toks[start].line
	p.i++
	p.colon(true)
	n := ast.Try{Body: p.block(statementOf("try"), line)}
	if p.reporting && p.kind() != kExcept && p.kind() != kFinally {
		p.raiseHere(diag.ExpectedToken, "expected 'except' or 'finally' block")
	}
	star := p.kind() == kExcept && p.peek(1) == kStar
	for p.kind() == kExcept {
		if (p.peek(1) == kStar) != star {
			if p.reporting {
				p.diagnoseMixedExcept()
			}
			p.fail()
		}
		n.Handlers = append(n.Handlers, p.exceptHandler(star))
	}
	if n.Handlers != nil {
		n.Orelse = p.elseBlock()
	}
	if n.Finalbody = p.finallyBlock(); n.Handlers == nil && n.Finalbody == nil {
		p.fail()
	}
	if star {
		s := &TryStar{n}
		p.at(s, &s.Pos, start)
		return s
	}
	p.at(&n, &n.Pos, start)
	return &n
}

func (p *parser) finallyBlock() []ast.Stmt {
	if p.kind() != kFinally {
		return nil
	}
	line := p.toks[p.i].line
	p.i++
	p.colon(true)
	return p.block(statementOf("finally"), line)
}

func (p *parser) exceptHandler(star bool) *ast.ExceptHandler {
	start, word := p.i, "except"
	p.i++
	if star {
		p.i++
		word = "except*"
		if p.reporting && (p.kind() == kNewline || p.kind() == kColon) {
			p.raiseHere(diag.ExpectedToken, "expected one or more exception types")
		}
	}
	n := &ast.ExceptHandler{}
	if star || p.kind() != kColon && p.kind() != kNewline {
		n.ExprType = p.expression()
		if p.reporting && p.kind() == kComma {
			p.diagnoseExceptTypes(n.ExprType)
		}
		if p.accept(kAs) {
			n.Name = p.name()
		}
	}
	p.colon(false)
	n.Body = p.block(statementOf(word), p.toks[start].line)
	p.at(n, &n.Pos, start)
	return n
}
