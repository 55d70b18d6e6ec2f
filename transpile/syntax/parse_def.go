package syntax

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/diag"
)

// definition parses a function or class with its decorators, and the other
// statements that begin with `async`.
func (p *parser) definition() ast.Stmt {
	if p.kind() == kAsync && p.peek(1) != kDef {
		return p.asyncStmt()
	}
	var decorators []ast.Expr
	for p.accept(kAt) {
		decorators = append(decorators, p.namedExpression())
		p.expect(kNewline)
	}
	start := p.i
	async := p.accept(kAsync)
	if p.accept(kDef) {
		return p.functionDef(start, decorators, async)
	}
	if async {
		p.fail()
	}
	p.expect(kClass)
	return p.classDef(start, decorators)
}

func (p *parser) functionDef(start int, decorators []ast.Expr, async bool) ast.Stmt {
	line := p.toks[p.i-1].line
	n := &FunctionDef{Name: p.name(), DecoratorList: decorators, Async: async}
	n.TypeParams = p.typeParams()
	if p.kind() != kLParen && p.kind() != kError {
		t := &p.toks[p.i]
		p.raise(diag.ExpectedToken, t.from(), t.to(), "expected '('")
	}
	p.expect(kLParen)
	n.Args = p.parameters(kRParen)
	p.expect(kRParen)
	if p.kind() == kArrow {
		n.Returns = p.after(p.expression)
	}
	p.colon(true)
	n.Body = p.block("function definition", line)
	p.at(n, &n.Pos, start)
	return n
}

func (p *parser) classDef(start int, decorators []ast.Expr) ast.Stmt {
	n := &ClassDef{Name: p.name(), DecoratorList: decorators}
	n.TypeParams = p.typeParams()
	if p.accept(kLParen) {
		n.Bases, n.Keywords = p.arguments()
		p.expect(kRParen)
	}
	p.colon(false)
	n.Body = p.block("class definition", p.toks[start].line)
	p.at(n, &n.Pos, start)
	return n
}

// typeParams parses `[T: bound = default, *Ts, **P]`, if there is one.
func (p *parser) typeParams() []TypeParam {
	if p.kind() != kLBracket {
		return nil
	}
	p.i++
	if p.reporting && p.kind() == kRBracket {
		p.raiseHere(diag.BadTypeParams, "Type parameter list cannot be empty")
	}
	var params []TypeParam
	for {
		params = append(params, p.typeParam())
		if !p.accept(kComma) || p.kind() == kRBracket {
			break
		}
	}
	p.expect(kRBracket)
	return params
}

func (p *parser) typeParam() TypeParam {
	start := p.i
	switch p.kind() {
	case kStar:
		p.i++
		n := &TypeVarTuple{Name: p.name()}
		p.noBound("TypeVarTuple")
		if p.accept(kAssign) {
			n.Default = p.starExpression()
		}
		p.at(n, &n.Pos, start)
		return n
	case kDoubleStar:
		p.i++
		n := &ParamSpec{Name: p.name()}
		p.noBound("ParamSpec")
		if p.accept(kAssign) {
			n.Default = p.expression()
		}
		p.at(n, &n.Pos, start)
		return n
	}
	n := &TypeVar{Name: p.name()}
	if p.accept(kColon) {
		n.Bound = p.expression()
	}
	if p.accept(kAssign) {
		n.Default = p.expression()
	}
	p.at(n, &n.Pos, start)
	return n
}

// noBound reports a bound where a type parameter cannot have one.
func (p *parser) noBound(what string) {
	if !p.reporting || p.kind() != kColon {
		return
	}
	at := p.toks[p.i]
	p.i++
	kind := "bound"
	if _, ok := p.expression().(*ast.Tuple); ok {
		kind = "constraints"
	}
	p.raise(diag.BadTypeParams, at.from(), at.to(), "cannot use %s with %s", kind, what)
}

// parameters parses the parameters of a function up to the closing token, which
// is ')' for `def` and ':' for `lambda`; only the former has annotations.
func (p *parser) parameters(closing kind) *Arguments {
	if p.reporting {
		p.diagnoseParameters(closing)
	}
	a := &Arguments{}
	p.positional(a, closing)
	if p.accept(kStar) {
		p.starParameters(a, closing)
	}
	if p.accept(kDoubleStar) {
		a.Kwarg = p.parameter(closing, false)
		p.accept(kComma)
	}
	if p.kind() != closing {
		p.fail()
	}
	return a
}

// positional parses the parameters before `*`.
func (p *parser) positional(a *Arguments, closing kind) {
	for p.kind() == kName {
		a.Args = append(a.Args, p.parameter(closing, false))
		if p.accept(kAssign) {
			a.Defaults = append(a.Defaults, p.expression())
		} else if a.Defaults != nil {
			p.fail()
		}
		if !p.nextParameter(closing) {
			return
		}
		if p.kind() == kSlash && a.Posonly == nil {
			p.i++
			a.Posonly, a.Args = a.Args, nil
			if !p.nextParameter(closing) {
				return
			}
		}
	}
}

// nextParameter reads the comma after a parameter; without one the list ends.
func (p *parser) nextParameter(closing kind) bool {
	if p.accept(kComma) {
		return true
	}
	if p.kind() != closing {
		p.fail()
	}
	return false
}

// starParameters parses what follows `*`: its own name and the keyword-only
// parameters.
func (p *parser) starParameters(a *Arguments, closing kind) {
	if p.kind() == kName {
		a.Vararg = p.parameter(closing, true)
		if !p.nextParameter(closing) {
			return
		}
	} else {
		p.expect(kComma)
		if p.kind() != kName {
			p.fail()
		}
	}
	for p.kind() == kName {
		a.Kwonly = append(a.Kwonly, p.parameter(closing, false))
		var value ast.Expr
		if p.accept(kAssign) {
			value = p.expression()
		}
		a.KwDefaults = append(a.KwDefaults, value)
		if !p.nextParameter(closing) {
			return
		}
	}
}

// parameter parses a name with its annotation, which may be starred for `*args`.
func (p *parser) parameter(closing kind, starred bool) *ast.Arg {
	start := p.i
	n := p.args.new()
	n.Arg = p.name()
	if closing == kRParen && p.accept(kColon) {
		if starred {
			n.Annotation = p.starExpression()
		} else {
			n.Annotation = p.expression()
		}
	}
	p.at(n, &n.Pos, start)
	return n
}
