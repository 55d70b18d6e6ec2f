package syntax

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/diag"
)

// statement parses a compound statement or a line of simple statements and
// appends what it finds.
func (p *parser) statement(body []ast.Stmt) []ast.Stmt {
	switch p.kind() {
	case kIf:
		return append(body, p.ifStmt())
	case kFor, kWhile, kWith, kTry:
		return append(body, p.blockStmt())
	case kDef, kClass, kAt, kAsync:
		return append(body, p.definition())
	case kName:
		if p.text(p.i) == "match" {
			if m := p.matchStmt(); m != nil {
				return append(body, m)
			}
		}
	}
	return p.simpleStmts(body)
}

// simpleStmts parses statements separated by semicolons to the end of the line.
func (p *parser) simpleStmts(body []ast.Stmt) []ast.Stmt {
	for {
		body = append(body, p.simpleStmt())
		if p.accept(kNewline) {
			return body
		}
		p.expect(kSemi)
		if p.accept(kNewline) {
			return body
		}
	}
}

func (p *parser) simpleStmt() ast.Stmt {
	start := p.i
	switch p.kind() {
	case kPass:
		p.i++
		n := &ast.Pass{}
		p.at(n, &n.Pos, start)
		return n
	case kBreak:
		p.i++
		n := &ast.Break{}
		p.at(n, &n.Pos, start)
		return n
	case kContinue:
		p.i++
		n := &ast.Continue{}
		p.at(n, &n.Pos, start)
		return n
	case kReturn:
		return p.returnStmt()
	case kRaise:
		return p.raiseStmt()
	case kAssert:
		return p.assertStmt()
	case kDel:
		return p.delStmt()
	case kImport:
		return p.importStmt()
	case kFrom:
		return p.importFromStmt()
	case kGlobal, kNonlocal:
		return p.scopeStmt()
	case kName:
		if p.peek(1) == kName && p.text(p.i) == "type" {
			return p.typeAlias()
		}
	}
	return p.expressionStmt()
}

func (p *parser) returnStmt() ast.Stmt {
	start := p.i
	p.i++
	n := &ast.Return{}
	if p.startsExpression() {
		n.Value = p.optional(p.starExpressions)
	}
	p.at(n, &n.Pos, start)
	return n
}

func (p *parser) raiseStmt() ast.Stmt {
	start := p.i
	p.i++
	n := &ast.Raise{}
	if p.startsExpression() {
		if n.Exc = p.optional(p.expression); n.Exc != nil && p.kind() == kFrom {
			n.Cause = p.after(p.expression)
		}
	}
	p.at(n, &n.Pos, start)
	return n
}

func (p *parser) assertStmt() ast.Stmt {
	start := p.i
	p.i++
	n := &ast.Assert{Test: p.expression()}
	if p.kind() == kComma {
		n.Msg = p.after(p.expression)
	}
	p.at(n, &n.Pos, start)
	return n
}

// delStmt parses `del` with its targets.
func (p *parser) delStmt() ast.Stmt {
	start := p.i
	p.i++
	n := &ast.Delete{}
	if p.reporting {
		p.diagnoseDelete()
	}
	p.delTargets(n)
	p.at(n, &n.Pos, start)
	return n
}

func (p *parser) delTargets(n *ast.Delete) {
	for {
		t := p.binary(precBitOr)
		if !setContext(t, ast.Del) {
			p.fail()
		}
		n.Targets = append(n.Targets, t)
		if !p.accept(kComma) || p.kind() == kNewline || p.kind() == kSemi {
			break
		}
	}
	if p.kind() != kNewline && p.kind() != kSemi {
		p.fail()
	}
}

func (p *parser) scopeStmt() ast.Stmt {
	start := p.i
	p.i++
	names := []ast.Identifier{p.name()}
	for p.kind() == kComma {
		p.i++
		names = append(names, p.name())
	}
	if p.toks[start].kind == kGlobal {
		n := &ast.Global{Names: names}
		p.at(n, &n.Pos, start)
		return n
	}
	n := &ast.Nonlocal{Names: names}
	p.at(n, &n.Pos, start)
	return n
}

// typeAlias parses `type Name[params] = value`.
func (p *parser) typeAlias() ast.Stmt {
	start := p.i
	p.i++
	n := &TypeAlias{Name: p.names.new()}
	at := p.i
	n.Name.Id, n.Name.Ctx = p.name(), ast.Store
	p.at(n.Name, &n.Name.Pos, at)
	n.TypeParams = p.typeParams()
	p.expect(kAssign)
	n.Value = p.expression()
	p.at(n, &n.Pos, start)
	return n
}

// expressionStmt parses an expression or an assignment of any kind.
func (p *parser) expressionStmt() ast.Stmt {
	start := p.i
	if p.diagnosing {
		if n := p.assignment(); n != nil {
			return n
		}
	}
	value := p.annotatedRHS()
	switch k := p.kind(); {
	case k == kAssign && !p.diagnosing:
		return p.assign(start, value)
	case k == kColon && !p.diagnosing:
		return p.annAssign(start, value)
	case augOperator(k) != 0 && !p.diagnosing:
		return p.augAssign(start, value)
	}
	n := p.exprStmts.new()
	n.Value = value
	p.at(n, &n.Pos, start)
	return n
}

// assign parses `target = … = value` after the first target.
func (p *parser) assign(start int, target ast.Expr) ast.Stmt {
	n := p.assigns.new()
	n.Targets = make([]ast.Expr, 0, 1)
	for p.kind() == kAssign {
		if !setContext(target, ast.Store) {
			p.fail()
		}
		n.Targets = append(n.Targets, target)
		p.i++
		target = p.annotatedRHS()
	}
	n.Value = target
	p.at(n, &n.Pos, start)
	return n
}

func (p *parser) annAssign(start int, target ast.Expr) ast.Stmt {
	n := &AnnAssign{Target: target, Simple: p.i == start+1 && p.toks[start].kind == kName}
	if !isSingleTarget(target) {
		p.fail()
	}
	setContext(target, ast.Store)
	p.i++
	n.Annotation = p.expression()
	if p.kind() == kAssign {
		n.Value = p.after(p.annotatedRHS)
	}
	p.at(n, &n.Pos, start)
	return n
}

func (p *parser) augAssign(start int, target ast.Expr) ast.Stmt {
	if !isSingleTarget(target) {
		p.fail()
	}
	setContext(target, ast.Store)
	n := &ast.AugAssign{Target: target, Op: augOperator(p.kind())}
	p.i++
	n.Value = p.annotatedRHS()
	p.at(n, &n.Pos, start)
	return n
}

// augOperator gives the operator of an augmented assignment, 0 for others.
func augOperator(k kind) ast.OperatorNumber {
	if k < kPlusEq || k > kDoubleStarEq {
		return 0
	}
	return [...]ast.OperatorNumber{
		ast.Add, ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.Modulo, MatMult,
		ast.BitAnd, ast.BitOr, ast.BitXor, ast.LShift, ast.RShift, ast.Pow,
	}[k-kPlusEq]
}

// annotatedRHS parses what may stand right of an assignment.
func (p *parser) annotatedRHS() ast.Expr {
	if p.kind() == kYield {
		return p.yieldExpr()
	}
	return p.starExpressions()
}

// importStmt parses `import a.b as c, …`.
func (p *parser) importStmt() ast.Stmt {
	start := p.i
	p.i++
	n := &ast.Import{}
	for {
		at := p.i
		a := &ast.Alias{Name: p.dottedName()}
		p.importAs(a)
		p.at(a, &a.Pos, at)
		n.Names = append(n.Names, a)
		if !p.accept(kComma) {
			break
		}
	}
	p.at(n, &n.Pos, start)
	return n
}

func (p *parser) importAs(a *ast.Alias) {
	if p.accept(kAs) {
		a.AsName = p.name()
	}
}

func (p *parser) dottedName() ast.Identifier {
	name := p.name()
	for p.accept(kDot) {
		name += "." + p.name()
	}
	return name
}

// importFromStmt parses `from … import …`.
func (p *parser) importFromStmt() ast.Stmt {
	start := p.i
	p.i++
	n := &ast.ImportFrom{}
	for p.kind() == kDot || p.kind() == kEllipsis {
		n.Level += int(p.toks[p.i].end - p.toks[p.i].start)
		p.i++
	}
	if p.kind() == kName || n.Level == 0 {
		n.Module = p.dottedName()
	}
	p.expect(kImport)
	switch {
	case p.kind() == kStar:
		a := &ast.Alias{Name: "*"}
		p.i++
		p.at(a, &a.Pos, p.i-1)
		n.Names = []*ast.Alias{a}
	case p.accept(kLParen):
		n.Names = p.importNames(kRParen)
		p.expect(kRParen)
	default:
		n.Names = p.importNames(kNewline)
	}
	p.at(n, &n.Pos, start)
	return n
}

// importNames parses names up to the closing token; only parentheses allow a
// comma at the end.
func (p *parser) importNames(closing kind) []*ast.Alias {
	var names []*ast.Alias
	for {
		at := p.i
		a := &ast.Alias{Name: p.name()}
		p.importAs(a)
		p.at(a, &a.Pos, at)
		names = append(names, a)
		if !p.accept(kComma) {
			return names
		}
		if p.kind() == closing {
			if closing == kRParen {
				return names
			}
			if p.reporting {
				p.raiseHere(diag.BadImport, "trailing comma not allowed without surrounding parentheses")
			}
			p.fail()
		}
	}
}
