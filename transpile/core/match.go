package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// match tries the cases in turn. A pattern that does not match breaks to the
// block around its case; names are bound when all of it has matched:
//
//	match v:                  → block done
//	    case [a, 0] if g: S       block next
//	    case _: T                   …break next unless v is a sequence of two
//	                                unpack t1, t2 = v
//	                                …break next unless t2 == 0
//	                                a = t1
//	                                …break next unless g
//	                                S; break done
//	                              T
func (b *builder) match(s *syntax.Match) {
	subject := b.keep(b.expr(s.Subject), s.Subject, nameless)
	done := b.label()
	list := b.collect(func() {
		for _, k := range s.Cases {
			next := b.label()
			b.emitBlock(next, b.collect(func() {
				m := &matcher{builder: b}
				m.pattern(k.Pattern, subject, next)
				for _, c := range m.captures {
					b.store(c.name, c.value)
				}
				if k.Guard != nil {
					b.ambient = b.span
					b.jumpIf(k.Guard, false, next)
				}
				b.stmts(k.Body)
				b.emit(&Break{Label: done})
			}))
		}
	})
	b.emitBlock(done, list)
}

// nameless stands for the guards and bodies that run while the subject is needed.
var nameless = &ast.Starred{}

// matcher collects what one case captures.
type matcher struct {
	*builder
	captures []capture
}

type capture struct {
	name  ast.Identifier
	value Atom
}

func (m *matcher) capture(name ast.Identifier, value Atom) {
	if name != "" {
		m.captures = append(m.captures, capture{name, value})
	}
}

// pattern tests the subject and breaks to fail when it does not match.
func (m *matcher) pattern(p syntax.Pattern, subject Atom, fail Label) {
	m.at(p)
	switch p := p.(type) {
	case *syntax.MatchValue:
		v := m.expr(p.Value)
		m.at(p)
		r := m.let(&Compare{Op: "==", X: subject, Y: v})
		m.jumpOn(m.truth(r), false, fail)
	case *syntax.MatchSingleton:
		r := m.let(&Compare{Op: "is", X: subject, Y: m.constant(literal(p.Value))})
		m.jumpOn(r, false, fail)
	case *syntax.MatchSequence:
		m.sequence(p, subject, fail)
	case *syntax.MatchMapping:
		m.mapping(p, subject, fail)
	case *syntax.MatchClass:
		m.class(p, subject, fail)
	case *syntax.MatchAs:
		if p.Pattern != nil {
			m.pattern(p.Pattern, subject, fail)
		}
		m.capture(p.Name, subject)
	case *syntax.MatchStar:
		m.capture(p.Name, subject)
	case *syntax.MatchOr:
		m.or(p, subject, fail)
	}
}

// check breaks to fail unless the intrinsic, which gives a bool, says yes.
func (m *matcher) check(name string, subject Atom, fail Label) {
	m.jumpOn(m.let(&Intrinsic{Name: name, Args: []Atom{subject}}), false, fail)
}

// checkLen breaks to fail unless len(subject) op n.
func (m *matcher) checkLen(subject Atom, op string, n int, fail Label) {
	l := m.let(&Intrinsic{Name: MatchLen, Args: []Atom{subject}})
	m.jumpOn(m.truth(m.let(&Compare{Op: op, X: l, Y: m.int(n)})), false, fail)
}

func isWildcard(p syntax.Pattern) bool {
	switch p := p.(type) {
	case *syntax.MatchAs:
		return p.Pattern == nil && p.Name == ""
	case *syntax.MatchStar:
		return p.Name == ""
	}
	return false
}

func (m *matcher) sequence(p *syntax.MatchSequence, subject Atom, fail Label) {
	star, size, onlyWild, starWild := -1, len(p.Patterns), true, false
	for i, q := range p.Patterns {
		wild := isWildcard(q)
		onlyWild = onlyWild && wild
		if _, ok := q.(*syntax.MatchStar); ok {
			star, starWild = i, wild
		}
	}
	m.check(MatchSequence, subject, fail)
	switch {
	case star < 0:
		m.checkLen(subject, "==", size, fail)
	case size > 1:
		m.checkLen(subject, ">=", size-1, fail)
	}
	switch {
	case onlyWild:
	case starWild:
		m.items(p, subject, star, fail)
	default:
		m.unpackSequence(p.Patterns, subject, star, fail)
	}
}

// items matches by index, as CPython does when the star is not captured.
func (m *matcher) items(p *syntax.MatchSequence, subject Atom, star int, fail Label) {
	for i, q := range p.Patterns {
		if isWildcard(q) {
			continue
		}
		m.at(p)
		var index Atom = m.int(i)
		if i > star {
			l := m.let(&Intrinsic{Name: MatchLen, Args: []Atom{subject}})
			index = m.let(&Binary{Op: "-", X: l, Y: m.int(len(p.Patterns) - i)})
		}
		m.pattern(q, m.let(&GetItem{X: subject, Index: index}), fail)
	}
}

// unpackSequence takes all items, then matches each.
func (m *matcher) unpackSequence(patterns []syntax.Pattern, x Atom, star int, fail Label) {
	dsts := make([]*Var, len(patterns))
	for i := range dsts {
		dsts[i] = m.temp()
	}
	m.emit(&Unpack{Dsts: dsts, Star: star, X: x})
	for i, q := range patterns {
		m.pattern(q, dsts[i], fail)
	}
}

func (m *matcher) class(p *syntax.MatchClass, subject Atom, fail Label) {
	cls := m.expr(p.Cls)
	m.at(p)
	names := make([]*Const, len(p.KwdAttrs))
	for i, n := range p.KwdAttrs {
		names[i] = m.str(string(n))
	}
	values := m.let(&Intrinsic{Name: MatchClass,
		Args: []Atom{subject, cls, m.int(len(p.Patterns)), m.constant(names)}})
	m.jumpOn(m.let(&Compare{Op: "is not", X: values, Y: m.none()}), false, fail)
	m.unpackSequence(append(append([]syntax.Pattern(nil), p.Patterns...), p.KwdPatterns...), values, -1, fail)
}

// or tries alternatives; all bind the same names, through shared variables.
func (m *matcher) or(p *syntax.MatchOr, subject Atom, fail Label) {
	shared := map[ast.Identifier]*Var{}
	outer, ok := m.captures, m.label()
	var order []ast.Identifier
	last := len(p.Patterns) - 1
	m.emitBlock(ok, m.collect(func() {
		for i, q := range p.Patterns {
			next := fail
			if i < last {
				next = m.label()
			}
			m.captures = nil
			list := m.collect(func() {
				m.pattern(q, subject, next)
				for _, c := range m.captures {
					if shared[c.name] == nil {
						shared[c.name] = m.temp()
						order = append(order, c.name)
					}
					m.set(shared[c.name], &Copy{c.value})
				}
				m.emit(&Break{Label: ok})
			})
			if i < last {
				m.emitBlock(next, list)
				continue
			}
			for _, s := range list {
				m.append(s)
			}
		}
	}))
	m.captures = outer
	for _, name := range order {
		m.capture(name, shared[name])
	}
}
