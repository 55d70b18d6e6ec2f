package syntax

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/diag"
)

// diagnoseMatch looks for a match statement without its colon or block, unless
// the line makes sense with `match` as a name.
func (p *parser) diagnoseMatch() {
	if p.lookahead(func() { p.simpleStmts(nil) }) {
		return
	}
	line := p.toks[p.i].line
	p.trial(func() {
		p.i++
		p.subject()
		p.colon(false)
		p.expect(kNewline)
		p.require(p.kind() != kIndent)
		p.raiseHere(diag.BadIndentation, "expected an indented block after 'match' statement on line %d", line)
	})
}

// diagnoseAsPattern looks at the target of an `as` pattern.
func (p *parser) diagnoseAsPattern() {
	if p.isWord("_") {
		p.raiseToken(diag.BadPattern, p.i, "cannot use '_' as a target")
	}
	p.trial(func() {
		p.require(p.kind() != kName)
		p.raiseAt(diag.BadPattern, p.expression(), "invalid pattern target")
	})
}

// positionalAfterKeyword reports positional patterns after keyword patterns, the
// first of which is next.
func (p *parser) positionalAfterKeyword() {
	p.trial(func() {
		p.require(p.reporting)
		first := p.pattern()
		last := first
		for p.accept(kComma) {
			var next Pattern
			if !p.attempt(func() { next = p.pattern() }) || p.kind() == kAssign {
				break
			}
			last = next
		}
		p.raiseRange(diag.BadPattern, first, last, "positional patterns follow keyword patterns")
	})
	p.fail()
}

// requireReal and requireImaginary check the parts of a complex number in a
// pattern.
func (p *parser) requireReal(n ast.Expr) {
	number := n
	if neg, ok := n.(*ast.UnaryOp); ok {
		number = neg.Operand
	}
	if _, imaginary := number.(*Constant).Value.(Imag); imaginary {
		p.raiseAt(diag.BadPattern, number, "real number required in complex literal")
	}
}

func (p *parser) requireImaginary(n ast.Expr) {
	if _, imaginary := n.(*Constant).Value.(Imag); !imaginary {
		p.raiseAt(diag.BadPattern, n, "imaginary number required in complex literal")
	}
}
