package syntax

import (
	"strings"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/diag"
)

const meantEqualOrWalrus = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"

// diagnoseExpression looks for two expressions side by side, a conditional
// expression without else, and the statements print and exec of Python 2.
func (p *parser) diagnoseExpression() {
	if !p.reporting {
		return
	}
	start := p.i
	if !p.isPrefixLike() {
		p.trial(func() {
			a := p.disjunction()
			b := p.quietly(p.plainExpression)
			p.require(b != nil && !isLegacyName(a) && p.toks[p.i-1].depth > 0)
			p.raiseRange(diag.InvalidSyntax, a, b, "invalid syntax. Perhaps you forgot a comma?")
		})
	}
	p.trial(func() {
		a := p.disjunction()
		p.expect(kIf)
		b := p.disjunction()
		p.require(p.kind() != kElse && p.kind() != kColon)
		p.raiseRange(diag.InvalidSyntax, a, b, "expected 'else' after 'if' expression")
	})
	p.trial(func() {
		p.require(p.kind() == kName && p.peek(1) != kLParen)
		name := p.atom()
		p.require(isLegacyName(name))
		b := p.starExpressions()
		word := p.text(start)
		p.raiseRange(diag.MissingCallParens, name, b, "Missing parentheses in call to '%s'. Did you mean %s(...)?", word, word)
	})
}

// isPrefixLike says that what looks like two expressions may be a mistaken
// string prefix or a soft keyword.
func (p *parser) isPrefixLike() bool {
	if p.kind() != kName {
		return false
	}
	for _, word := range [...]string{"_", "case", "match"} {
		if strings.HasPrefix(word, p.text(p.i)) { // CPython compares no further
			return true
		}
	}
	return p.peek(1) == kString || p.peek(1) == kFStringStart
}

func isLegacyName(n ast.Expr) bool {
	name, ok := n.(*ast.Name)
	return ok && (name.Id == "print" || name.Id == "exec")
}

// diagnoseNamedExpression looks for '=' and ':=' where they cannot be.
func (p *parser) diagnoseNamedExpression() {
	p.trial(func() {
		a := p.expression()
		p.expect(kWalrus)
		p.expression()
		p.raiseAt(diag.BadTarget, a, "cannot use assignment expressions with %s", describe(a))
	})
	p.trial(func() {
		p.require(p.kind() == kName && p.peek(1) == kAssign)
		a := p.atom()
		p.i++
		b := p.bitOr()
		p.require(p.kind() != kAssign && p.kind() != kWalrus)
		p.raiseRange(diag.BadTarget, a, b, meantEqualOrWalrus)
	})
	if p.startsDisplayOrConstant() {
		return
	}
	p.trial(func() {
		a := p.bitOr()
		p.expect(kAssign)
		p.bitOr()
		p.require(p.kind() != kAssign && p.kind() != kWalrus)
		p.raiseAt(diag.BadTarget, a, "cannot assign to %s here. Maybe you meant '==' instead of '='?", describe(a))
	})
}

// startsDisplayOrConstant says whether a list, tuple, generator expression,
// True, False or None is next.
func (p *parser) startsDisplayOrConstant() (yes bool) {
	switch p.kind() {
	case kTrue, kFalse, kNone:
		return true
	case kLParen, kLBracket:
		at := pos{p.toks[p.i].line, p.toks[p.i].col}
		p.trial(func() {
			n := p.atom()
			switch n.(type) {
			case *ast.List, *ast.Tuple, *GeneratorExp:
				yes = startOf(n) == at
			}
		})
	}
	return yes
}

// diagnoseGroup looks for a starred expression alone in parentheses.
func (p *parser) diagnoseGroup() {
	p.trial(func() {
		p.i++
		p.require(p.kind() == kStar)
		a := p.starred(p.expression)
		p.require(p.kind() == kRParen)
		p.raiseAt(diag.BadStar, a, "cannot use starred expression here")
	})
	p.trial(func() {
		p.i++
		at := p.i
		p.expect(kDoubleStar)
		p.expression()
		p.require(p.kind() == kRParen)
		p.raiseToken(diag.BadStar, at, "cannot use double starred expression here")
	})
}

// diagnoseComprehension looks for a comprehension whose element is starred or
// a tuple without parentheses. The bracket is next.
func (p *parser) diagnoseComprehension() {
	bracket := p.kind()
	p.trial(func() {
		p.i++
		p.require(p.kind() == kStar)
		a := p.starred(p.expression)
		p.requireClauses()
		p.raiseAt(diag.BadStar, a, "iterable unpacking cannot be used in comprehension")
	})
	if bracket == kLParen {
		return
	}
	p.trial(func() {
		p.i++
		a := p.starNamedExpression()
		p.require(p.kind() == kComma)
		comma := p.i
		elts := p.elements(a, kFor)
		p.requireClauses()
		if len(elts) > 1 {
			p.raiseRange(diag.InvalidSyntax, a, elts[len(elts)-1], "did you forget parentheses around the comprehension target?")
		}
		p.raise(diag.InvalidSyntax, startOf(a), p.toks[comma].to(), "did you forget parentheses around the comprehension target?")
	})
}

// requireClauses reads the clauses of a comprehension and gives the last
// expression in them.
func (p *parser) requireClauses() ast.Expr {
	clauses := p.generators()
	p.require(clauses != nil)
	last := clauses[len(clauses)-1]
	if n := len(last.Ifs); n > 0 {
		return last.Ifs[n-1]
	}
	return last.Iter
}

// diagnoseBraces looks for a dict whose keys or values are malformed.
func (p *parser) diagnoseBraces() {
	p.trial(func() {
		p.i++
		for first := true; ; first = false {
			p.diagnoseKey(first)
			if !p.attempt(p.keyValue) {
				p.diagnoseKeyValue()
				p.fail()
			}
			p.expect(kComma)
		}
	})
	p.trial(func() {
		p.i++
		at := p.i
		p.expect(kDoubleStar)
		p.bitOr()
		p.requireClauses()
		p.require(p.kind() == kRBrace)
		p.raiseToken(diag.BadStar, at, "dict unpacking cannot be used in dict comprehension")
	})
	p.diagnoseComprehension()
}

func (p *parser) keyValue() {
	if p.accept(kDoubleStar) {
		p.bitOr()
		return
	}
	p.expression()
	p.expect(kColon)
	p.expression()
}

// diagnoseKey looks for a key without a value after other items.
func (p *parser) diagnoseKey(first bool) {
	if first {
		return
	}
	p.trial(func() {
		key := p.disjunction()
		p.require(p.kind() != kColon)
		end := p.endOf(key)
		at := pos{uint32(key.GetLineno()), end.col - 1}
		p.raise(diag.InvalidSyntax, at, pos{}, "':' expected after dictionary key")
	})
}

func (p *parser) diagnoseKeyValue() {
	p.expression()
	p.require(p.kind() == kColon)
	p.i++
	switch p.kind() {
	case kStar:
		at := p.i
		p.i++
		p.bitOr()
		p.raiseToken(diag.BadStar, at, "cannot use a starred expression in a dictionary value")
	case kRBrace, kComma:
		p.raiseToken(diag.InvalidSyntax, p.i-1, "expression expected after dictionary key and ':'")
	}
}
