package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// mapping takes the values of all keys, then matches each. Where the subject is a dict of native code and the keys are
// literals, they are looked up one by one:
//
//	case {"a": p, **rest}:   →   …break next unless @match_mapping(v) and @match_len(v) >= 1
//	                             if @native_items(v)
//	                                 …break next unless 'a' in v
//	                                 t1 = v['a']
//	                             else
//	                                 values = @match_keys(v, ('a',))
//	                                 …break next if values is None
//	                                 unpack t1 = values
//	                             …p against t1
//	                             rest = @match_rest(v, ('a',)), or a copy of v without 'a'
func (m *matcher) mapping(p *syntax.MatchMapping, subject Atom, fail Label) {
	m.check(MatchMapping, subject, fail)
	if len(p.Keys) == 0 && p.Rest == "" {
		return
	}
	if len(p.Keys) > 0 {
		m.checkLen(subject, ">=", len(p.Keys), fail)
	}
	dsts := make([]*Var, len(p.Keys))
	for i := range dsts {
		dsts[i] = m.temp()
	}
	keys := m.literals(p.Keys)
	if keys == nil {
		all := m.matchKeys(p, subject, dsts, fail)
		m.matchAll(p.Patterns, dsts, fail)
		m.restOf(p, subject, all)
		return
	}
	native := m.let(&Intrinsic{Name: NativeItems, Args: []Atom{subject}})
	m.ifElse(native, func() { m.lookUp(keys, subject, dsts, fail) }, func() { m.matchKeys(p, subject, dsts, fail) })
	m.matchAll(p.Patterns, dsts, fail)
	if p.Rest == "" {
		return
	}
	m.at(p)
	rest := m.temp()
	m.ifElse(native, func() { m.copyWithout(rest, subject, keys) }, func() {
		m.set(rest, &Intrinsic{Name: MatchRest, Args: []Atom{subject, m.expr(&ast.Tuple{Elts: p.Keys, Ctx: ast.Load})}})
	})
	m.capture(p.Rest, rest)
}

// literals are the keys of a pattern as constants, nil when one is another expression.
func (m *matcher) literals(keys []ast.Expr) []Atom {
	out := []Atom{}
	for _, k := range keys {
		c, ok := k.(*syntax.Constant)
		if !ok {
			return nil
		}
		out = append(out, m.constant(literal(c.Value)))
	}
	return out
}

// matchKeys asks the subject for the values of the keys; it gives the tuple of the keys.
func (m *matcher) matchKeys(p *syntax.MatchMapping, subject Atom, dsts []*Var, fail Label) Atom {
	keys := m.expr(&ast.Tuple{Elts: p.Keys, Ctx: ast.Load})
	m.at(p)
	values := m.let(&Intrinsic{Name: MatchKeys, Args: []Atom{subject, keys}})
	m.jumpOn(m.let(&Compare{Op: "is not", X: values, Y: m.none()}), false, fail)
	m.emit(&Unpack{Dsts: dsts, Star: -1, X: values})
	return keys
}

// lookUp takes the values of literal keys out of a dict.
func (m *matcher) lookUp(keys []Atom, subject Atom, dsts []*Var, fail Label) {
	for _, k := range keys {
		m.jumpOn(m.let(&Compare{Op: "in", X: k, Y: subject}), false, fail)
	}
	for i, k := range keys {
		m.set(dsts[i], &GetItem{X: subject, Index: k})
	}
}

// matchAll matches each value with its pattern.
func (m *matcher) matchAll(patterns []syntax.Pattern, values []*Var, fail Label) {
	for i, q := range patterns {
		m.pattern(q, values[i], fail)
	}
}

// restOf captures what the keys leave over.
func (m *matcher) restOf(p *syntax.MatchMapping, subject, keys Atom) {
	if p.Rest != "" {
		m.at(p)
		m.capture(p.Rest, m.let(&Intrinsic{Name: MatchRest, Args: []Atom{subject, keys}}))
	}
}

// copyWithout makes a dict of the entries of a dict but for those of the keys.
func (m *matcher) copyWithout(dst *Var, subject Atom, keys []Atom) {
	m.set(dst, &MakeDict{Site: m.site()})
	m.do(&Intrinsic{Name: DictUpdate, Args: []Atom{dst, subject}})
	for _, k := range keys {
		m.emit(&Delete{Obj: dst, Index: k})
	}
}
