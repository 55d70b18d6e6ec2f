package syntax

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/diag"
)

// targetUse says what a target is for.
type targetUse uint8

const (
	forAssignment targetUse = iota
	forLoop
	forDelete
)

// raiseInvalidTarget reports the part of n that cannot be a target, if any.
func (p *parser) raiseInvalidTarget(use targetUse, n ast.Expr) {
	bad := invalidTarget(use, n)
	if bad == nil {
		return
	}
	verb := "assign to"
	if use == forDelete {
		verb = "delete"
	}
	p.raiseAt(diag.BadTarget, bad, "cannot %s %s", verb, describe(bad))
}

func invalidTarget(use targetUse, n ast.Expr) ast.Expr {
	switch n := n.(type) {
	case *ast.Name, *ast.Attribute, *Subscript:
		return nil
	case *ast.List:
		return invalidTargets(use, n.Elts)
	case *ast.Tuple:
		return invalidTargets(use, n.Elts)
	case *ast.Starred:
		if use == forDelete {
			return n
		}
		return invalidTarget(use, n.Value)
	case *ast.Compare:
		// The `x in y` of a loop looks like a comparison.
		switch {
		case use == forLoop && n.Ops[0] == ast.In:
			return invalidTarget(use, n.Left)
		case use == forLoop:
			return nil
		}
	}
	return n
}

func invalidTargets(use targetUse, elts []ast.Expr) ast.Expr {
	for _, e := range elts {
		if bad := invalidTarget(use, e); bad != nil {
			return bad
		}
	}
	return nil
}

// assignment parses an assignment as a PEG parser does: nil if there is none.
// If there almost is one, it reports what is wrong.
func (p *parser) assignment() ast.Stmt {
	start := p.i
	var n ast.Stmt
	if p.attempt(func() {
		target := p.primary()
		p.require(p.kind() == kColon)
		n = p.annAssign(start, target)
	}) {
		return n
	}
	if p.attempt(func() { n = p.matchAssign(start) }) {
		return n
	}
	augmented := false
	if p.attempt(func() {
		target := p.primary()
		p.require(isSingleTarget(target) && augOperator(p.kind()) != 0)
		augmented = true
		n = p.augAssign(start, target)
	}) {
		return n
	}
	if !augmented && p.reporting {
		p.diagnoseAnnotation()
		p.diagnoseAssignment()
	}
	return nil
}

// matchAssign parses `target = … = value`.
func (p *parser) matchAssign(start int) ast.Stmt {
	n := p.assigns.new()
	p.matchTargets(n)
	p.require(n.Targets != nil)
	n.Value = p.annotatedRHS()
	p.require(p.kind() != kAssign)
	p.at(n, &n.Pos, start)
	return n
}

// matchTargets reads as many `target =` as there are.
func (p *parser) matchTargets(n *ast.Assign) {
	for p.attempt(func() {
		target := p.starTargets()
		p.expect(kAssign)
		n.Targets = append(n.Targets, target)
	}) {
	}
}

// starTargets parses targets with commas: a tuple if there is one.
func (p *parser) starTargets() ast.Expr {
	start := p.i
	first := p.starTarget()
	if p.kind() != kComma {
		return first
	}
	elts := []ast.Expr{first}
	for p.accept(kComma) {
		next := p.try(p.starTarget)
		if next == nil {
			break
		}
		elts = append(elts, next)
	}
	return p.tuple(start, elts)
}

// diagnoseAnnotation looks for an annotation of what cannot have one.
func (p *parser) diagnoseAnnotation() {
	p.trial(func() {
		p.require(p.kind() == kLParen || p.kind() == kLBracket)
		a := p.atom()
		p.expect(kColon)
		p.expression()
		switch a.(type) {
		case *ast.List, *ast.Tuple:
			p.raiseAt(diag.BadTarget, a, "only single target (not %s) can be annotated", describe(a))
		}
	})
	p.trial(func() {
		a := p.starNamedExpression()
		p.require(p.kind() == kComma)
		p.elements(a, kColon)
		p.expect(kColon)
		p.expression()
		p.raiseAt(diag.BadTarget, a, "only single target (not tuple) can be annotated")
	})
	p.trial(func() {
		a := p.expression()
		p.expect(kColon)
		p.expression()
		p.raiseAt(diag.BadTarget, a, "illegal target for annotation")
	})
}

// diagnoseAssignment looks for an assignment to what cannot be assigned to.
func (p *parser) diagnoseAssignment() {
	p.trial(func() {
		p.matchTargets(&ast.Assign{})
		a := p.starExpressions()
		p.expect(kAssign)
		p.raiseInvalidTarget(forAssignment, a)
	})
	p.trial(func() {
		p.matchTargets(&ast.Assign{})
		a := p.yieldExpr()
		p.expect(kAssign)
		p.raiseAt(diag.BadTarget, a, "assignment to yield expression not possible")
	})
	p.trial(func() {
		a := p.starExpressions()
		p.require(augOperator(p.kind()) != 0)
		p.i++
		p.annotatedRHS()
		p.raiseAt(diag.BadTarget, a, "'%s' is an illegal expression for augmented assignment", describe(a))
	})
}

// diagnoseDelete looks for a target that cannot be deleted.
func (p *parser) diagnoseDelete() {
	if p.lookahead(func() { p.delTargets(&ast.Delete{}) }) {
		return
	}
	p.trial(func() { p.raiseInvalidTarget(forDelete, p.starExpressions()) })
}

// diagnoseForTarget looks for a loop target that cannot be assigned to.
func (p *parser) diagnoseForTarget() {
	if p.lookahead(func() {
		p.starTargets()
		p.expect(kIn)
	}) {
		return
	}
	p.trial(func() { p.raiseInvalidTarget(forLoop, p.starExpressions()) })
}

// diagnoseWithTarget looks for an `as` target that cannot be assigned to.
func (p *parser) diagnoseWithTarget() {
	ends := func() { p.require(p.kind() == kComma || p.kind() == kRParen || p.kind() == kColon) }
	if p.lookahead(func() {
		p.starTarget()
		ends()
	}) {
		return
	}
	p.trial(func() {
		a := p.expression()
		ends()
		p.raiseInvalidTarget(forAssignment, a)
	})
}

// diagnoseMixedExcept reports handlers of both kinds.
func (p *parser) diagnoseMixedExcept() {
	at := p.i
	p.trial(func() {
		p.i++
		end := p.toks[at].to()
		if p.kind() == kStar {
			end = p.toks[p.i].to()
			p.i++
		}
		if p.kind() != kColon {
			p.expression()
		}
		if p.accept(kAs) {
			p.name()
		}
		p.require(p.kind() == kColon)
		p.raise(diag.InvalidSyntax, p.toks[at].from(), end, "cannot have both 'except' and 'except*' on the same 'try'")
	})
}

// diagnoseExceptTypes looks for exception types without parentheses, the first
// of which has been read.
func (p *parser) diagnoseExceptTypes(first ast.Expr) {
	p.trial(func() {
		p.i++
		p.listOf(p.expression)
		if p.accept(kAs) {
			p.name()
		}
		p.require(p.kind() == kColon)
		p.raise(diag.InvalidSyntax, startOf(first), p.toks[p.i].to(), "multiple exception types must be parenthesized")
	})
}
