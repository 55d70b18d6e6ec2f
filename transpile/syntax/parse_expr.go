package syntax

import "github.com/go-python/gpython/ast"

// Precedences of the binary operators, `|` to `*`. Unary operators and `**`
// have functions of their own.
const (
	precBitOr = 1 + iota
	precBitXor
	precBitAnd
	precShift
	precSum
	precTerm
)

type binaryOperator struct {
	prec int8
	op   ast.OperatorNumber
}

var binaryOperators = [kindCount]binaryOperator{
	kBar:         {precBitOr, ast.BitOr},
	kCaret:       {precBitXor, ast.BitXor},
	kAmp:         {precBitAnd, ast.BitAnd},
	kLShift:      {precShift, ast.LShift},
	kRShift:      {precShift, ast.RShift},
	kPlus:        {precSum, ast.Add},
	kMinus:       {precSum, ast.Sub},
	kStar:        {precTerm, ast.Mult},
	kSlash:       {precTerm, ast.Div},
	kDoubleSlash: {precTerm, ast.FloorDiv},
	kPercent:     {precTerm, ast.Modulo},
	kAt:          {precTerm, MatMult},
}

// expressionStarts marks the tokens that can begin an expression.
var expressionStarts = func() (t [kindCount]bool) {
	for _, k := range []kind{
		kName, kNumber, kString, kFStringStart, kFalse, kNone, kTrue, kAwait, kLambda, kNot,
		kLParen, kLBracket, kLBrace, kEllipsis, kPlus, kMinus, kTilde,
	} {
		t[k] = true
	}
	return t
}()

// startsExpression says whether an expression, perhaps starred, may be next.
func (p *parser) startsExpression() bool {
	return expressionStarts[p.kind()] || p.kind() == kStar || p.kind() == kError
}

// optional parses what may be absent. The first pass knows by the next token
// that it is there; a diagnosing one has to try.
func (p *parser) optional(f func() ast.Expr) (n ast.Expr) {
	if !p.diagnosing {
		return f()
	}
	p.attempt(func() { n = f() })
	return n
}

// after parses what follows the next token, an operator. A diagnosing pass goes
// back before the operator if its operand does not match, and gives nil, as a
// PEG parser would.
func (p *parser) after(f func() ast.Expr) (n ast.Expr) {
	if !p.diagnosing {
		p.i++
		return f()
	}
	p.attempt(func() {
		p.i++
		n = f()
	})
	return n
}

// starExpressions parses a list of expressions without brackets: a tuple if
// there is a comma.
func (p *parser) starExpressions() ast.Expr { return p.listOf(p.starExpression) }

func (p *parser) listOf(item func() ast.Expr) ast.Expr {
	start := p.i
	first := item()
	if p.kind() != kComma {
		return first
	}
	elts := []ast.Expr{first}
	for p.accept(kComma) {
		if !p.startsExpression() {
			break
		}
		next := p.optional(item)
		if next == nil {
			break
		}
		elts = append(elts, next)
	}
	return p.tuple(start, elts)
}

func (p *parser) tuple(start int, elts []ast.Expr) ast.Expr {
	n := p.tuples.new()
	n.Elts, n.Ctx = elts, ast.Load
	p.at(n, &n.Pos, start)
	return n
}

func (p *parser) starExpression() ast.Expr {
	if p.kind() == kStar {
		return p.starred(p.bitOr)
	}
	return p.expression()
}

func (p *parser) starNamedExpression() ast.Expr {
	if p.kind() == kStar {
		return p.starred(p.bitOr)
	}
	return p.namedExpression()
}

func (p *parser) starred(operand func() ast.Expr) ast.Expr {
	start := p.i
	p.i++
	n := &ast.Starred{Value: operand(), Ctx: ast.Load}
	p.at(n, &n.Pos, start)
	return n
}

// namedExpression parses an expression or `name := expression`.
func (p *parser) namedExpression() ast.Expr {
	if p.kind() == kName && p.peek(1) == kWalrus {
		return p.walrus()
	}
	if p.diagnosing {
		return p.memoized(ruleNamedExpression, func() ast.Expr {
			if p.reporting {
				p.diagnoseNamedExpression()
			}
			return p.notWalrus()
		})
	}
	return p.notWalrus()
}

func (p *parser) notWalrus() ast.Expr {
	n := p.expression()
	if p.kind() == kWalrus {
		p.fail()
	}
	return n
}

func (p *parser) walrus() ast.Expr {
	start := p.i
	target := p.names.new()
	target.Id, target.Ctx = p.name(), ast.Store
	p.at(target, &target.Pos, start)
	p.i++
	n := &NamedExpr{Target: target, Value: p.expression()}
	p.at(n, &n.Pos, start)
	return n
}

func (p *parser) yieldExpr() ast.Expr {
	start := p.i
	p.expect(kYield)
	if p.accept(kFrom) {
		n := &ast.YieldFrom{Value: p.expression()}
		p.at(n, &n.Pos, start)
		return n
	}
	n := &ast.Yield{}
	if p.startsExpression() {
		n.Value = p.optional(p.starExpressions)
	}
	p.at(n, &n.Pos, start)
	return n
}

// expression parses a conditional expression, a lambda, or less.
func (p *parser) expression() ast.Expr {
	if p.diagnosing {
		return p.memoized(ruleExpression, func() ast.Expr {
			p.diagnoseExpression()
			return p.plainExpression()
		})
	}
	return p.plainExpression()
}

func (p *parser) plainExpression() ast.Expr {
	p.enter()
	defer p.leave()
	if p.kind() == kLambda {
		return p.lambda()
	}
	start := p.i
	n := p.disjunction()
	if p.kind() != kIf {
		return n
	}
	if c := p.conditional(start, n); c != nil {
		return c
	}
	return n
}

// conditional parses `if test else orelse` after the body. Only a diagnosing
// pass can get nil.
func (p *parser) conditional(start int, body ast.Expr) ast.Expr {
	return p.after(func() ast.Expr {
		test := p.disjunction()
		p.expect(kElse)
		n := &ast.IfExp{Test: test, Body: body, Orelse: p.expression()}
		p.at(n, &n.Pos, start)
		return n
	})
}

func (p *parser) lambda() ast.Expr {
	start := p.i
	p.i++
	n := &Lambda{Args: p.parameters(kColon)}
	p.expect(kColon)
	n.Body = p.expression()
	p.at(n, &n.Pos, start)
	return n
}

// disjunction parses `a or b or …`, each operand of which may be `and`.
func (p *parser) disjunction() ast.Expr {
	if p.diagnosing {
		return p.memoized(ruleDisjunction, func() ast.Expr { return p.boolOp(kOr, ast.Or, p.conjunction) })
	}
	return p.boolOp(kOr, ast.Or, p.conjunction)
}

func (p *parser) conjunction() ast.Expr { return p.boolOp(kAnd, ast.And, p.inversion) }

func (p *parser) boolOp(k kind, op ast.BoolOpNumber, operand func() ast.Expr) ast.Expr {
	start := p.i
	first := operand()
	if p.kind() != k {
		return first
	}
	values := []ast.Expr{first}
	for p.kind() == k {
		next := p.after(operand)
		if next == nil {
			break
		}
		values = append(values, next)
	}
	if len(values) == 1 {
		return first
	}
	n := &ast.BoolOp{Op: op, Values: values}
	p.at(n, &n.Pos, start)
	return n
}

func (p *parser) inversion() ast.Expr {
	if p.kind() != kNot {
		return p.comparison()
	}
	p.enter()
	defer p.leave()
	start := p.i
	p.i++
	n := &ast.UnaryOp{Op: ast.Not, Operand: p.inversion()}
	p.at(n, &n.Pos, start)
	return n
}

func (p *parser) comparison() ast.Expr {
	start := p.i
	left := p.bitOr()
	op, size := p.comparisonOperator()
	if size == 0 {
		return left
	}
	n := &ast.Compare{Left: left}
	for size > 0 {
		p.i += size - 1
		right := p.after(p.bitOr)
		if right == nil {
			p.i -= size - 1
			break
		}
		n.Ops = append(n.Ops, op)
		n.Comparators = append(n.Comparators, right)
		op, size = p.comparisonOperator()
	}
	if n.Ops == nil {
		return left
	}
	p.at(n, &n.Pos, start)
	return n
}

// comparisonOperator gives the operator that is next and its number of tokens.
func (p *parser) comparisonOperator() (ast.CmpOp, int) {
	switch p.kind() {
	case kEq:
		return ast.Eq, 1
	case kNotEq:
		if p.text(p.i) == "<>" {
			return 0, 0
		}
		return ast.NotEq, 1
	case kLess:
		return ast.Lt, 1
	case kLessEq:
		return ast.LtE, 1
	case kGreater:
		return ast.Gt, 1
	case kGreaterEq:
		return ast.GtE, 1
	case kIn:
		return ast.In, 1
	case kIs:
		if p.peek(1) == kNot {
			return ast.IsNot, 2
		}
		return ast.Is, 1
	case kNot:
		if p.peek(1) == kIn {
			return ast.NotIn, 2
		}
		p.furthest = max(p.furthest, p.i+1) // looked at in vain
	}
	return 0, 0
}

func (p *parser) bitOr() ast.Expr {
	if p.diagnosing {
		return p.memoized(ruleBitOr, func() ast.Expr { return p.binary(precBitOr) })
	}
	return p.binary(precBitOr)
}

// binary parses operators of at least a precedence (precedence climbing).
func (p *parser) binary(least int8) ast.Expr {
	start := p.i
	left := p.factor()
	for links := 0; ; links++ {
		op := binaryOperators[p.kind()]
		if op.prec < least || op.prec == 0 {
			p.suspect = p.suspect || links > suspectHeight
			return left
		}
		right := p.rightOperand(op.prec + 1)
		if right == nil {
			return left
		}
		n := p.binOps.new()
		n.Left, n.Op, n.Right = left, op.op, right
		p.at(n, &n.Pos, start)
		left = n
	}
}

func (p *parser) rightOperand(prec int8) ast.Expr {
	if !p.diagnosing {
		p.i++
		return p.binary(prec)
	}
	return p.after(func() ast.Expr { return p.binary(prec) })
}

// factor parses unary operators and powers.
func (p *parser) factor() ast.Expr {
	var op ast.UnaryOpNumber
	switch p.kind() {
	case kPlus:
		op = ast.UAdd
	case kMinus:
		op = ast.USub
	case kTilde:
		op = ast.Invert
	default:
		return p.power()
	}
	p.enter()
	defer p.leave()
	start := p.i
	p.i++
	n := &ast.UnaryOp{Op: op, Operand: p.factor()}
	p.at(n, &n.Pos, start)
	return n
}

func (p *parser) power() ast.Expr {
	start := p.i
	base := p.awaitPrimary()
	if p.kind() != kDoubleStar {
		return base
	}
	p.enter()
	defer p.leave()
	exponent := p.after(p.factor)
	if exponent == nil {
		return base
	}
	n := p.binOps.new()
	n.Left, n.Op, n.Right = base, ast.Pow, exponent
	p.at(n, &n.Pos, start)
	return n
}

func (p *parser) awaitPrimary() ast.Expr {
	if p.kind() != kAwait {
		return p.primary()
	}
	start := p.i
	p.i++
	n := &Await{Value: p.primary()}
	p.at(n, &n.Pos, start)
	return n
}
