package syntax

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/diag"
)

// primary parses an atom with its attributes, calls and subscripts.
func (p *parser) primary() ast.Expr {
	if p.diagnosing {
		return p.memoized(rulePrimary, p.plainPrimary)
	}
	return p.plainPrimary()
}

func (p *parser) plainPrimary() ast.Expr {
	start := p.i
	n := p.atom()
	for links := 0; ; links++ {
		next := n
		switch p.kind() {
		case kDot, kLParen, kLBracket:
			next = p.trailer(start, n)
		}
		if next == nil || next == n {
			p.suspect = p.suspect || links > suspectHeight
			return n
		}
		n = next
	}
}

// trailer parses one attribute, call or subscript of n. In a diagnosing pass
// one that does not match is left alone.
func (p *parser) trailer(start int, n ast.Expr) (next ast.Expr) {
	if !p.diagnosing {
		return p.plainTrailer(start, n)
	}
	p.attempt(func() { next = p.plainTrailer(start, n) })
	return next
}

func (p *parser) plainTrailer(start int, n ast.Expr) ast.Expr {
	switch p.kind() {
	case kDot:
		p.i++
		a := p.attributes.new()
		a.Value, a.Attr, a.Ctx = n, p.name(), ast.Load
		p.at(a, &a.Pos, start)
		return a
	case kLParen:
		return p.call(start, n)
	}
	p.i++
	s := p.subscripts.new()
	s.Value, s.Slice, s.Ctx = n, p.slices(), ast.Load
	p.expect(kRBracket)
	p.at(s, &s.Pos, start)
	return s
}

func (p *parser) call(start int, fn ast.Expr) ast.Expr {
	open := p.i
	c := p.calls.new()
	c.Func = fn
	if p.diagnosing && p.attempt(func() { c.Args = []ast.Expr{p.parenthesizedGenerator()} }) {
		p.at(c, &c.Pos, start)
		return c
	}
	p.i++
	if p.kind() != kRParen {
		c.Args, c.Keywords = p.arguments()
		if p.isComprehension() && len(c.Args) == 1 && c.Keywords == nil && p.toks[p.i-1].kind != kComma {
			if _, starred := c.Args[0].(*ast.Starred); !starred {
				c.Args[0] = p.generator(open, c.Args[0])
				p.at(c, &c.Pos, start)
				return c
			}
		}
	}
	p.expect(kRParen)
	p.at(c, &c.Pos, start)
	return c
}

// parenthesizedGenerator parses a generator expression with its parentheses.
func (p *parser) parenthesizedGenerator() ast.Expr {
	open := p.i
	p.i++
	elt := p.argument()
	if !p.isComprehension() {
		p.fail()
	}
	return p.generator(open, elt)
}

// arguments parses the arguments of a call or class up to the ')'. A single
// argument that turns out to be a generator expression is left to the caller.
func (p *parser) arguments() (args []ast.Expr, keywords []*ast.Keyword) {
	if p.reporting {
		p.diagnoseArguments()
	}
	unpacked := false
	for p.kind() != kRParen {
		start := p.i
		switch k := p.kind(); {
		case k == kStar && !unpacked:
			args = append(args, p.starred(p.expression))
		case k == kDoubleStar:
			p.i++
			unpacked = true
			keywords = append(keywords, p.keyword(start, ""))
		case k == kName && p.peek(1) == kAssign:
			name := p.name()
			p.i++
			keywords = append(keywords, p.keyword(start, name))
		case keywords != nil:
			p.fail()
		default:
			args = append(args, p.argument())
		}
		if !p.accept(kComma) {
			break
		}
	}
	return args, keywords
}

// argument parses a positional argument.
func (p *parser) argument() ast.Expr {
	if p.kind() == kName && p.peek(1) == kWalrus {
		return p.walrus()
	}
	n := p.expression()
	if p.kind() == kWalrus || p.kind() == kAssign {
		p.fail()
	}
	return n
}

func (p *parser) keyword(start int, name ast.Identifier) *ast.Keyword {
	n := p.keywords.new()
	n.Arg, n.Value = name, p.expression()
	p.at(n, &n.Pos, start)
	return n
}

// slices parses the index of a subscript: a tuple if there is a comma or star.
func (p *parser) slices() ast.Expr {
	start := p.i
	first := p.slice()
	_, starred := first.(*ast.Starred)
	if p.kind() != kComma && !starred {
		return first
	}
	elts := []ast.Expr{first}
	for p.accept(kComma) && p.kind() != kRBracket {
		elts = append(elts, p.slice())
	}
	return p.tuple(start, elts)
}

func (p *parser) slice() ast.Expr {
	start := p.i
	var lower ast.Expr
	switch p.kind() {
	case kColon:
	case kStar:
		return p.starred(p.expression)
	default:
		lower = p.namedExpression()
		if p.kind() != kColon {
			return lower
		}
		if _, walrus := lower.(*NamedExpr); walrus && p.toks[start].kind != kLParen {
			p.fail()
		}
	}
	p.i++
	n := &Slice{Lower: lower}
	if p.startsExpression() {
		n.Upper = p.expression()
	}
	if p.accept(kColon) && p.startsExpression() {
		n.Step = p.expression()
	}
	p.at(n, &n.Pos, start)
	return n
}

// atom parses what has no operator outside of brackets.
func (p *parser) atom() ast.Expr {
	start := p.i
	switch p.kind() {
	case kName:
		n := p.names.new()
		n.Id, n.Ctx = p.name(), ast.Load
		p.at(n, &n.Pos, start)
		return n
	case kNumber:
		return p.number()
	case kString, kFStringStart:
		return p.strings()
	case kLParen:
		return p.parenthesized()
	case kLBracket:
		return p.list()
	case kLBrace:
		return p.braces()
	case kTrue:
		return p.constant(Bool(true))
	case kFalse:
		return p.constant(Bool(false))
	case kNone:
		return p.constant(None{})
	case kEllipsis:
		return p.constant(EllipsisValue{})
	}
	p.fail()
	return nil
}

// constant makes the next token a Constant.
func (p *parser) constant(v Value) ast.Expr {
	n := p.constants.new()
	n.Value = v
	p.i++
	p.at(n, &n.Pos, p.i-1)
	return n
}

func (p *parser) number() ast.Expr {
	v, err := numberValue(p.text(p.i))
	if err != nil {
		t := &p.toks[p.i]
		p.raise(diag.BadNumber, t.from(), t.to(), "%s", err)
	}
	return p.constant(v)
}

// parenthesized parses a tuple, a group or a generator expression.
func (p *parser) parenthesized() ast.Expr {
	start := p.i
	if p.reporting {
		p.diagnoseGroup()
		p.diagnoseComprehension()
	}
	p.i++
	switch p.kind() {
	case kRParen:
		p.i++
		return p.tuple(start, nil)
	case kYield:
		n := p.yieldExpr()
		p.expect(kRParen)
		return n
	}
	first := p.starNamedExpression()
	_, starred := first.(*ast.Starred)
	switch {
	case p.kind() == kComma:
		elts := p.elements(first, kRParen)
		p.expect(kRParen)
		return p.tuple(start, elts)
	case starred:
		p.fail()
	case p.isComprehension():
		return p.generator(start, first)
	}
	p.expect(kRParen)
	return first
}

// elements parses the rest of a list in brackets after its first element.
func (p *parser) elements(first ast.Expr, closing kind) []ast.Expr {
	elts := make([]ast.Expr, 1, 4)
	elts[0] = first
	for p.accept(kComma) && p.kind() != closing {
		next := p.optional(p.starNamedExpression)
		if next == nil {
			break
		}
		elts = append(elts, next)
	}
	return elts
}

func (p *parser) list() ast.Expr {
	start := p.i
	if p.reporting {
		p.diagnoseComprehension()
	}
	p.i++
	n := &ast.List{Ctx: ast.Load}
	if p.kind() != kRBracket {
		first := p.starNamedExpression()
		if p.isComprehension() && !isStarred(first) {
			c := &ListComp{Elt: first, Generators: p.generators()}
			p.expect(kRBracket)
			p.at(c, &c.Pos, start)
			return c
		}
		n.Elts = p.elements(first, kRBracket)
	}
	p.expect(kRBracket)
	p.at(n, &n.Pos, start)
	return n
}

func isStarred(n ast.Expr) bool {
	_, ok := n.(*ast.Starred)
	return ok
}

// braces parses a dict, a set, or a comprehension of either.
func (p *parser) braces() ast.Expr {
	start := p.i
	if p.reporting {
		p.diagnoseBraces()
	}
	p.i++
	if p.kind() == kRBrace || p.kind() == kDoubleStar {
		return p.dict(start, nil)
	}
	first := p.starNamedExpression()
	if p.kind() == kColon && !isStarred(first) && p.toks[start+2].kind != kWalrus {
		return p.dict(start, first)
	}
	if p.isComprehension() && !isStarred(first) {
		c := &SetComp{Elt: first, Generators: p.generators()}
		p.expect(kRBrace)
		p.at(c, &c.Pos, start)
		return c
	}
	n := &ast.Set{Elts: p.elements(first, kRBrace)}
	p.expect(kRBrace)
	p.at(n, &n.Pos, start)
	return n
}
