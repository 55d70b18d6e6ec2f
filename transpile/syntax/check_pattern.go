package syntax

import (
	"maps"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/diag"
)

// match checks a match statement.
func (u *codeUnit) match(n *Match) {
	u.expr(n.Subject)
	for i, c := range n.Cases {
		last := i == len(n.Cases)-1
		p := patternCheck{codeUnit: u, bound: map[ast.Identifier]bool{}, irrefutable: c.Guard != nil || last}
		p.pattern(c.Pattern)
		if c.Guard != nil {
			u.expr(c.Guard)
		}
		u.body(c.Body)
	}
}

// patternCheck checks the pattern of one case.
type patternCheck struct {
	*codeUnit
	bound       map[ast.Identifier]bool
	irrefutable bool    // whether a pattern that always matches may stand here
	last        Pattern // the last pattern looked at
}

func (p *patternCheck) pattern(n Pattern) {
	p.last = n
	switch n := n.(type) {
	case *MatchValue:
		p.value(n)
	case *MatchSequence:
		p.sequencePattern(n)
	case *MatchMapping:
		p.mapping(n)
	case *MatchClass:
		p.classPattern(n)
	case *MatchStar:
		p.bind(n.Name, n)
	case *MatchAs:
		p.as(n)
	case *MatchOr:
		p.or(n)
	}
}

// inner checks a pattern within another: it hides nothing, whatever it matches.
func (p *patternCheck) inner(n Pattern) {
	before := p.irrefutable
	p.irrefutable = true
	p.pattern(n)
	p.irrefutable = before
}

func (p *patternCheck) bind(name ast.Identifier, at ast.Ast) {
	if name == "" {
		return
	}
	p.checkDebug(name, at)
	if p.bound[name] {
		p.raise(diag.BadPattern, at, "multiple assignments to name %s in pattern", reprString(string(name)))
	}
	p.bound[name] = true
}

func (p *patternCheck) value(n *MatchValue) {
	if _, ok := n.Value.(*JoinedStr); ok {
		p.raise(diag.BadPattern, n, "patterns may only match literals and attribute lookups")
	}
	p.expr(n.Value)
}

func (p *patternCheck) sequencePattern(n *MatchSequence) {
	starred := false
	for _, e := range n.Patterns {
		if _, ok := e.(*MatchStar); ok {
			if starred {
				p.raise(diag.BadPattern, n, "multiple starred names in sequence pattern")
			}
			starred = true
		}
	}
	for _, e := range n.Patterns {
		p.inner(e)
	}
}

func (p *patternCheck) mapping(n *MatchMapping) {
	seen := map[string]bool{}
	for _, key := range n.Keys {
		if _, ok := key.(*JoinedStr); ok {
			p.raise(diag.BadPattern, n, "mapping pattern keys may only match literals and attribute lookups")
		}
		if k, ok := key.(*Constant); ok {
			text := Repr(k.Value)
			if seen[text] {
				p.raise(diag.BadPattern, n, "mapping pattern checks duplicate key (%s)", text)
			}
			seen[text] = true
		}
		p.expr(key)
	}
	for _, e := range n.Patterns {
		p.inner(e)
	}
	p.bind(n.Rest, n)
}

func (p *patternCheck) classPattern(n *MatchClass) {
	seen := map[ast.Identifier]bool{}
	for i, attr := range n.KwdAttrs {
		p.checkDebug(attr, n)
		if seen[attr] {
			p.raise(diag.BadPattern, n.KwdPatterns[i], "attribute name repeated in class pattern: %s", attr)
		}
		seen[attr] = true
	}
	p.expr(n.Cls)
	for _, e := range n.Patterns {
		p.inner(e)
	}
	for _, e := range n.KwdPatterns {
		p.inner(e)
	}
}

func (p *patternCheck) as(n *MatchAs) {
	if n.Pattern != nil {
		p.pattern(n.Pattern)
	} else if !p.irrefutable {
		if n.Name == "" {
			p.raise(diag.BadPattern, n, "wildcard makes remaining patterns unreachable")
		}
		p.raise(diag.BadPattern, n, "name capture %s makes remaining patterns unreachable", reprString(string(n.Name)))
	}
	p.bind(n.Name, n)
}

// or checks the alternatives of a pattern, all of which must bind the same names.
func (p *patternCheck) or(n *MatchOr) {
	before, irrefutable := p.bound, p.irrefutable
	var first map[ast.Identifier]bool
	for i, e := range n.Patterns {
		p.bound = maps.Clone(before)
		p.irrefutable = irrefutable && i == len(n.Patterns)-1
		p.pattern(e)
		if first == nil {
			first = p.bound
		} else if !maps.Equal(first, p.bound) {
			p.raise(diag.BadPattern, p.last, "alternative patterns bind different names")
		}
	}
	p.bound, p.irrefutable = first, irrefutable
}
