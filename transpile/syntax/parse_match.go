package syntax

import "github.com/go-python/gpython/ast"

// matchStmt parses a match statement. `match` is also an ordinary name, so nil
// means that this is not one: it is if the line ends with a colon and a block
// follows, which no expression has.
func (p *parser) matchStmt() ast.Stmt {
	if !p.isMatch() {
		if p.reporting {
			p.diagnoseMatch()
		}
		return nil
	}
	start := p.i
	p.i++
	n := &Match{Subject: p.subject()}
	p.expect(kColon)
	p.expect(kNewline)
	p.expect(kIndent)
	for p.isWord("case") {
		n.Cases = append(n.Cases, p.matchCase())
	}
	if n.Cases == nil {
		p.fail()
	}
	p.expect(kDedent)
	p.at(n, &n.Pos, start)
	return n
}

func (p *parser) isMatch() bool {
	if !expressionStarts[p.peek(1)] && p.peek(1) != kStar {
		return false
	}
	for i := p.i + 1; ; i++ {
		switch p.toks[i].kind {
		case kNewline:
			return p.toks[i-1].kind == kColon && p.toks[i+1].kind == kIndent
		case kEnd, kError:
			return false
		}
	}
}

// subject parses what is matched: a tuple if there is a comma.
func (p *parser) subject() ast.Expr {
	start := p.i
	n := p.listOf(p.starNamedExpression)
	if p.toks[start].kind == kStar && isStarred(n) {
		p.fail()
	}
	return n
}

func (p *parser) matchCase() *MatchCase {
	line := p.toks[p.i].line
	p.i++
	c := &MatchCase{Pattern: p.openPattern()}
	if p.accept(kIf) {
		c.Guard = p.namedExpression()
	}
	p.colon(false)
	c.Body = p.block(statementOf("case"), line)
	return c
}

// openPattern parses a pattern or a sequence pattern without brackets.
func (p *parser) openPattern() Pattern {
	start := p.i
	first := p.starPattern()
	_, starred := first.(*MatchStar)
	if p.kind() != kComma {
		if starred {
			p.fail()
		}
		return first
	}
	n := &MatchSequence{Patterns: p.morePatterns(first, kColon)}
	p.at(n, &n.Pos, start)
	return n
}

// morePatterns parses the rest of a sequence pattern.
func (p *parser) morePatterns(first Pattern, closing kind) []Pattern {
	patterns := []Pattern{first}
	for p.accept(kComma) {
		if p.kind() == closing || closing == kColon && p.kind() == kIf {
			break
		}
		patterns = append(patterns, p.starPattern())
	}
	return patterns
}

func (p *parser) starPattern() Pattern {
	if p.kind() != kStar {
		return p.pattern()
	}
	start := p.i
	p.i++
	n := &MatchStar{}
	if p.isWord("_") {
		p.i++
	} else {
		n.Name = p.captureTarget()
	}
	p.at(n, &n.Pos, start)
	return n
}

// captureTarget reads a name that a pattern binds.
func (p *parser) captureTarget() ast.Identifier {
	if p.isWord("_") {
		p.fail()
	}
	name := p.name()
	switch p.kind() {
	case kDot, kLParen, kAssign:
		p.fail()
	}
	return name
}

// pattern parses `a | b as name`.
func (p *parser) pattern() Pattern {
	p.enter()
	defer p.leave()
	start := p.i
	n := p.orPattern()
	if p.kind() != kAs {
		return n
	}
	p.i++
	if p.reporting {
		p.diagnoseAsPattern()
	}
	as := &MatchAs{Pattern: n, Name: p.captureTarget()}
	p.at(as, &as.Pos, start)
	return as
}

func (p *parser) orPattern() Pattern {
	start := p.i
	first := p.closedPattern()
	if p.kind() != kBar {
		return first
	}
	n := &MatchOr{Patterns: []Pattern{first}}
	for p.accept(kBar) {
		n.Patterns = append(n.Patterns, p.closedPattern())
	}
	p.at(n, &n.Pos, start)
	return n
}

func (p *parser) closedPattern() Pattern {
	start := p.i
	switch p.kind() {
	case kNumber, kMinus, kString, kFStringStart:
		n := &MatchValue{Value: p.literalPattern()}
		p.at(n, &n.Pos, start)
		return n
	case kNone, kTrue, kFalse:
		n := &MatchSingleton{Value: p.atom().(*Constant).Value}
		p.at(n, &n.Pos, start)
		return n
	case kName:
		return p.namePattern()
	case kLParen:
		return p.groupPattern()
	case kLBracket:
		p.i++
		n := &MatchSequence{}
		if p.kind() != kRBracket {
			n.Patterns = p.morePatterns(p.starPattern(), kRBracket)
		}
		p.expect(kRBracket)
		p.at(n, &n.Pos, start)
		return n
	case kLBrace:
		return p.mappingPattern()
	}
	p.fail()
	return nil
}

// literalPattern parses a string or a number: real, imaginary, or their sum.
func (p *parser) literalPattern() ast.Expr {
	if p.kind() == kString || p.kind() == kFStringStart {
		return p.strings()
	}
	start := p.i
	left := p.signedNumber()
	if p.kind() != kPlus && p.kind() != kMinus {
		return left
	}
	n := &ast.BinOp{Left: left, Op: binaryOperators[p.kind()].op}
	p.i++
	p.requireReal(left)
	if p.kind() != kNumber {
		p.fail()
	}
	n.Right = p.number()
	p.requireImaginary(n.Right)
	p.at(n, &n.Pos, start)
	return n
}

func (p *parser) signedNumber() ast.Expr {
	start := p.i
	if !p.accept(kMinus) {
		return p.number()
	}
	if p.kind() != kNumber {
		p.fail()
	}
	n := &ast.UnaryOp{Op: ast.USub, Operand: p.number()}
	p.at(n, &n.Pos, start)
	return n
}

// namePattern parses what begins with a name: wildcard, capture, value, class.
func (p *parser) namePattern() Pattern {
	start := p.i
	if k := p.peek(1); k != kDot && k != kLParen {
		n := &MatchAs{}
		if p.isWord("_") {
			p.i++
		} else {
			n.Name = p.captureTarget()
		}
		p.at(n, &n.Pos, start)
		return n
	}
	value := p.dottedValue()
	if p.kind() == kLParen {
		return p.classPattern(start, value)
	}
	if p.kind() == kAssign {
		p.fail()
	}
	n := &MatchValue{Value: value}
	p.at(n, &n.Pos, start)
	return n
}

// dottedValue parses a name with attributes.
func (p *parser) dottedValue() ast.Expr {
	start := p.i
	name := p.names.new()
	name.Id, name.Ctx = p.name(), ast.Load
	p.at(name, &name.Pos, start)
	var n ast.Expr = name
	for p.accept(kDot) {
		a := p.attributes.new()
		a.Value, a.Attr, a.Ctx = n, p.name(), ast.Load
		p.at(a, &a.Pos, start)
		n = a
	}
	return n
}

func (p *parser) groupPattern() Pattern {
	start := p.i
	p.i++
	n := &MatchSequence{}
	if p.kind() != kRParen {
		first := p.starPattern()
		if _, starred := first.(*MatchStar); p.kind() != kComma && !starred {
			p.expect(kRParen)
			return first
		}
		if p.kind() != kComma {
			p.fail()
		}
		n.Patterns = p.morePatterns(first, kRParen)
	}
	p.expect(kRParen)
	p.at(n, &n.Pos, start)
	return n
}

func (p *parser) mappingPattern() Pattern {
	start := p.i
	p.i++
	n := &MatchMapping{}
	for p.kind() != kRBrace {
		if p.accept(kDoubleStar) {
			n.Rest = p.captureTarget()
			p.accept(kComma)
			break
		}
		n.Keys = append(n.Keys, p.mappingKey())
		p.expect(kColon)
		n.Patterns = append(n.Patterns, p.pattern())
		if !p.accept(kComma) {
			break
		}
	}
	p.expect(kRBrace)
	p.at(n, &n.Pos, start)
	return n
}

func (p *parser) mappingKey() ast.Expr {
	switch p.kind() {
	case kNumber, kMinus, kString, kFStringStart:
		return p.literalPattern()
	case kNone, kTrue, kFalse:
		return p.atom()
	}
	if p.kind() != kName {
		p.fail()
	}
	if p.peek(1) != kDot {
		p.i++
		p.fail()
	}
	return p.dottedValue()
}

func (p *parser) classPattern(start int, cls ast.Expr) Pattern {
	p.i++
	n := &MatchClass{Cls: cls}
	for p.kind() != kRParen {
		if p.kind() == kName && p.peek(1) == kAssign {
			n.KwdAttrs = append(n.KwdAttrs, p.name())
			p.i++
			n.KwdPatterns = append(n.KwdPatterns, p.pattern())
		} else {
			if n.KwdAttrs != nil {
				p.positionalAfterKeyword()
			}
			n.Patterns = append(n.Patterns, p.pattern())
		}
		if !p.accept(kComma) {
			break
		}
	}
	p.expect(kRParen)
	p.at(n, &n.Pos, start)
	return n
}
