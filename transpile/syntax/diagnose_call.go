package syntax

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/diag"
)

const unparenthesizedGenerator = "Generator expression must be parenthesized"

// argumentList is what a PEG parser finds of the arguments of a call: as many
// as match, positional ones first.
type argumentList struct {
	args     []ast.Expr
	keywords bool
	unpacks  bool // has `**`
}

// matchArguments reads arguments as far as they match.
func (p *parser) matchArguments() argumentList {
	l := argumentList{}
	for {
		before := p.i
		if l.keywords || l.args != nil {
			if !p.accept(kComma) {
				return l
			}
		}
		if !p.attempt(func() { p.matchArgument(&l) }) {
			p.i = before
			p.require(l.keywords || l.args != nil)
			return l
		}
	}
}

func (p *parser) matchArgument(l *argumentList) {
	if p.kind() == kStar && !l.unpacks {
		l.args = append(l.args, p.starred(p.expression))
		return
	}
	if !l.keywords {
		if n := p.try(p.argument); n != nil {
			l.args = append(l.args, n)
			return
		}
	}
	p.diagnoseKeyword()
	if !p.accept(kDoubleStar) {
		p.name()
		p.expect(kAssign)
	} else {
		l.unpacks = true
	}
	p.expression()
	l.keywords = true
}

// diagnoseKeyword looks for a mistaken '=' in an argument.
func (p *parser) diagnoseKeyword() {
	if !p.reporting {
		return
	}
	switch k := p.kind(); {
	case (k == kTrue || k == kFalse || k == kNone) && p.peek(1) == kAssign:
		t, eq := &p.toks[p.i], &p.toks[p.i+1]
		p.raise(diag.BadTarget, t.from(), eq.to(), "cannot assign to %s", p.text(p.i))
	case k == kName && p.peek(1) == kAssign:
		p.diagnoseKeywordGenerator()
		return
	}
	p.trial(func() {
		a := p.expression()
		p.require(p.kind() == kAssign)
		p.raise(diag.BadTarget, startOf(a), p.toks[p.i].to(), "expression cannot contain assignment, perhaps you meant \"==\"?")
	})
}

func (p *parser) diagnoseKeywordGenerator() {
	p.trial(func() {
		at := p.i
		p.i += 2
		p.expression()
		p.requireClauses()
		p.raise(diag.BadTarget, p.toks[at].from(), p.toks[at+1].to(), meantEqualOrWalrus)
	})
}

// diagnoseArguments looks for arguments in a wrong order and for generator
// expressions that need parentheses.
func (p *parser) diagnoseArguments() {
	if p.lookahead(func() {
		p.matchArguments()
		p.accept(kComma)
		p.require(p.kind() == kRParen)
	}) {
		return
	}
	p.trial(func() {
		l := p.matchArguments()
		p.expect(kComma)
		p.require(p.kind() == kStar && l.keywords)
		p.raiseToken(diag.BadArguments, p.i, "iterable argument unpacking follows keyword argument unpacking")
	})
	p.trial(func() {
		a := p.expression()
		last := p.requireClauses()
		p.expect(kComma)
		p.raiseRange(diag.BadArguments, a, last, unparenthesizedGenerator)
	})
	if p.kind() == kName && p.peek(1) == kAssign {
		p.diagnoseKeywordGenerator()
	}
	p.diagnoseArgumentOrder()
}

func (p *parser) diagnoseArgumentOrder() {
	p.trial(func() {
		l := p.matchArguments()
		last := p.requireClauses()
		p.require(len(l.args) > 1)
		p.raiseRange(diag.BadArguments, l.args[len(l.args)-1], last, unparenthesizedGenerator)
	})
	p.trial(func() {
		p.matchArguments()
		p.expect(kComma)
		a := p.expression()
		p.raiseRange(diag.BadArguments, a, p.requireClauses(), unparenthesizedGenerator)
	})
	p.trial(func() {
		l := p.matchArguments()
		p.expect(kComma)
		p.matchArguments()
		msg := "positional argument follows keyword argument"
		if l.unpacks {
			msg += " unpacking"
		}
		p.raiseHere(diag.BadArguments, "%s", msg)
	})
}
