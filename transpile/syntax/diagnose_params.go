package syntax

import "pyx2cpp/transpile/diag"

// parameterWalk looks through the parameters of a function for what makes them
// invalid. It stops at the first thing it does not understand.
type parameterWalk struct {
	p                             *parser
	closing                       kind
	any, defaults, slash, starred bool
}

func (p *parser) diagnoseParameters(closing kind) {
	p.trial(func() {
		w := parameterWalk{p: p, closing: closing}
		for w.step() {
		}
	})
}

// step looks at one parameter or marker and the comma after it.
func (w *parameterWalk) step() bool {
	p := w.p
	switch p.kind() {
	case kName:
		w.parameter()
	case kSlash:
		w.slashMarker()
	case kLParen:
		w.parenthesized()
		return false
	case kStar:
		w.star()
	case kDoubleStar:
		w.doubleStar()
		return false
	default:
		return false
	}
	w.any = true
	return p.accept(kComma)
}

func (w *parameterWalk) atEnd() bool { return w.p.kind() == kComma || w.p.kind() == w.closing }

func (w *parameterWalk) parameter() {
	p := w.p
	start := p.i
	n := p.parameter(w.closing, false)
	switch {
	case p.kind() == kAssign:
		w.defaults = true
		w.defaultValue()
	case w.defaults && !w.starred && w.atEnd():
		p.raise(diag.BadParameters, p.toks[start].from(), p.endOf(n), "non-default argument follows default argument")
	}
}

func (w *parameterWalk) defaultValue() {
	p := w.p
	if next := p.peek(1); next == kComma || next == kRParen {
		p.raiseToken(diag.BadParameters, p.i, "expected default value expression")
	}
	p.i++
	p.expression()
}

func (w *parameterWalk) slashMarker() {
	p := w.p
	switch {
	case !w.any && p.peek(1) == kComma:
		p.raiseToken(diag.BadParameters, p.i, "at least one argument must precede /")
	case w.slash:
		p.raiseToken(diag.BadParameters, p.i, "/ may appear only once")
	case w.starred:
		p.raiseToken(diag.BadParameters, p.i, "/ must be ahead of *")
	case w.any && p.peek(1) == kStar:
		p.raiseToken(diag.BadParameters, p.i+1, "expected comma between / and *")
	}
	w.slash = true
	p.i++
}

// parenthesized reports `def f(a, (b, c))`, which Python 2 unpacked.
func (w *parameterWalk) parenthesized() {
	p := w.p
	open := p.i
	p.i++
	for p.kind() == kName {
		p.i++
		if !p.accept(kComma) {
			break
		}
	}
	p.require(p.kind() == kRParen && !w.defaults && p.i > open+1)
	what := "Function"
	if w.closing == kColon {
		what = "Lambda expression"
	}
	p.raise(diag.BadParameters, p.toks[open].from(), p.toks[p.i].to(), "%s parameters cannot be parenthesized", what)
}

func (w *parameterWalk) star() {
	p := w.p
	at := p.i
	next, second := p.peek(1), p.peek(2)
	switch {
	case w.starred && (next == kName || next == kComma):
		p.raiseToken(diag.BadParameters, at, "* argument may appear only once")
	case next == w.closing || next == kComma && (second == w.closing || second == kDoubleStar):
		if w.closing == kColon {
			p.furthest = max(p.furthest, p.i+1)
			p.raiseHere(diag.BadParameters, "named arguments must follow bare *")
		}
		p.raiseToken(diag.BadParameters, at, "named arguments must follow bare *")
	}
	w.starred = true
	p.i++
	if p.kind() != kName {
		return
	}
	p.parameter(w.closing, true)
	if p.kind() == kAssign {
		p.raiseToken(diag.BadParameters, p.i, "var-positional argument cannot have default value")
	}
}

func (w *parameterWalk) doubleStar() {
	p := w.p
	p.i++
	p.parameter(w.closing, false)
	if p.kind() == kAssign {
		p.raiseToken(diag.BadParameters, p.i, "var-keyword argument cannot have default value")
	}
	p.expect(kComma)
	start := p.i
	switch p.kind() {
	case kName:
		n := p.parameter(w.closing, false)
		p.raise(diag.BadParameters, p.toks[start].from(), p.endOf(n), "arguments cannot follow var-keyword argument")
	case kStar, kDoubleStar, kSlash:
		p.raiseToken(diag.BadParameters, start, "arguments cannot follow var-keyword argument")
	}
}
