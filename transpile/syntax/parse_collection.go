package syntax

import "github.com/go-python/gpython/ast"

// dict parses a dict or a dict comprehension after its '{' and perhaps the
// first key.
func (p *parser) dict(start int, key ast.Expr) ast.Expr {
	n := &ast.Dict{}
	for p.kind() != kRBrace {
		if key == nil && p.accept(kDoubleStar) {
			n.Keys = append(n.Keys, nil)
			n.Values = append(n.Values, p.bitOr())
		} else {
			if key == nil {
				key = p.expression()
			}
			p.expect(kColon)
			value := p.expression()
			if n.Keys == nil && p.isComprehension() {
				c := &DictComp{Key: key, Value: value, Generators: p.generators()}
				p.expect(kRBrace)
				p.at(c, &c.Pos, start)
				return c
			}
			n.Keys = append(n.Keys, key)
			n.Values = append(n.Values, value)
			key = nil
		}
		if !p.accept(kComma) {
			break
		}
	}
	p.expect(kRBrace)
	p.at(n, &n.Pos, start)
	return n
}

// isComprehension says whether a `for` clause is next.
func (p *parser) isComprehension() bool {
	return p.kind() == kFor || p.kind() == kAsync && p.peek(1) == kFor
}

// generator parses the rest of a generator expression whose '(' is the token
// at start.
func (p *parser) generator(start int, elt ast.Expr) ast.Expr {
	n := &GeneratorExp{Elt: elt, Generators: p.generators()}
	p.expect(kRParen)
	p.at(n, &n.Pos, start)
	return n
}

// generators parses the `for` and `if` clauses of a comprehension.
func (p *parser) generators() []*Comprehension {
	var clauses []*Comprehension
	for p.isComprehension() {
		c := &Comprehension{Async: p.accept(kAsync)}
		p.i++
		c.Target = p.forTarget()
		p.expect(kIn)
		c.Iter = p.disjunction()
		for p.kind() == kIf {
			test := p.after(p.disjunction)
			if test == nil {
				break
			}
			c.Ifs = append(c.Ifs, test)
		}
		clauses = append(clauses, c)
	}
	return clauses
}

// forTarget parses the targets of a `for`, up to the `in`.
func (p *parser) forTarget() ast.Expr {
	if p.reporting {
		p.diagnoseForTarget()
	}
	start := p.i
	first := p.starTarget()
	if p.kind() != kComma {
		return first
	}
	elts := []ast.Expr{first}
	for p.accept(kComma) && p.kind() != kIn {
		elts = append(elts, p.starTarget())
	}
	n := p.tuple(start, elts)
	setContext(n, ast.Store)
	return n
}

// starTarget parses one target, perhaps starred.
func (p *parser) starTarget() ast.Expr {
	if p.diagnosing {
		return p.memoized(ruleStarTarget, p.plainStarTarget)
	}
	return p.plainStarTarget()
}

func (p *parser) plainStarTarget() ast.Expr {
	var n ast.Expr
	if p.kind() == kStar {
		n = p.starred(p.bitOr)
	} else {
		n = p.bitOr()
	}
	if !setContext(n, ast.Store) {
		p.fail()
	}
	return n
}

// setContext makes n a target of assignment or deletion with all its parts.
// It reports whether n can be one.
func setContext(n ast.Expr, ctx ast.ExprContext) bool {
	switch n := n.(type) {
	case *ast.Name:
		n.Ctx = ctx
	case *ast.Attribute:
		n.Ctx = ctx
	case *Subscript:
		n.Ctx = ctx
	case *ast.Starred:
		n.Ctx = ctx
		return ctx == ast.Store && !isStarred(n.Value) && setContext(n.Value, ctx)
	case *ast.List:
		n.Ctx = ctx
		return setContexts(n.Elts, ctx)
	case *ast.Tuple:
		n.Ctx = ctx
		return setContexts(n.Elts, ctx)
	default:
		return false
	}
	return true
}

func setContexts(elts []ast.Expr, ctx ast.ExprContext) bool {
	for _, e := range elts {
		if !setContext(e, ctx) {
			return false
		}
	}
	return true
}

// isSingleTarget says whether n can be annotated or augmented.
func isSingleTarget(n ast.Expr) bool {
	switch n.(type) {
	case *ast.Name, *ast.Attribute, *Subscript:
		return true
	}
	return false
}
