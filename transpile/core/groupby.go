package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// groupby hands out iterators over the groups that share the iterator with itself.
// Where each group is used only to take its items, where it stands, no such
// iterator has to exist:
//
//	for k, g in groupby(xs, f):   →   step: x = next xs; key = f(x); have = True
//	    n = len(list(g))              loop
//	                                    k = of = key
//	                                    loop                      the items of g
//	                                      if not have: step
//	                                      if of != key: break
//	                                      have = False; append x
//	                                    n = len …
//	                                    until have and of != key: step
//
// Keys are compared as parts of tuples: one that is the other is equal to it.

// groupbySource is a call of groupby that gives its items to target, a source
// with groups; nil where something else may be done with a group than to take
// its items. where is what may read the name of the group.
func (b *builder) groupbySource(iter, target ast.Expr, where []any) *source {
	e, ok := iter.(*syntax.Call)
	if !ok || len(e.Args) == 0 || !b.names.inline {
		return nil
	}
	if name, _ := b.itertoolsCall(e); name != "groupby" {
		return nil
	}
	group := groupName(target)
	if where == nil {
		return nil
	}
	key, ok := groupKey(e)
	if group == "" || !ok || 3*b.copies > maxCopies {
		return nil
	}
	if u := (&groupUses{b: b, name: group}); !u.only(where) {
		return nil
	}
	x := b.expr(e.Args[0])
	gr := &grouping{b: b, name: string(group)}
	if c := b.fold2(key); key != nil && !isNone(c) {
		x = b.own(x)
		gr.key = b.heldCallee(key)
	}
	b.at(e)
	_, load := b.itertoolsCall(e)
	load()
	gr.it = b.hidden("it")
	b.set(gr.it, &GetIter{X: x})
	return &source{group: string(group), groups: gr.run}
}

// fold2 is fold of an expression that may be missing.
func (b *builder) fold2(e ast.Expr) *Const {
	if e == nil {
		return nil
	}
	return b.fold(e)
}

// groupName is the name that a target gives to groups.
func groupName(target ast.Expr) ast.Identifier {
	t, ok := target.(*ast.Tuple)
	if !ok || len(t.Elts) != 2 {
		return ""
	}
	if k, ok := t.Elts[0].(*ast.Name); ok {
		if g, ok := t.Elts[1].(*ast.Name); ok && g.Id != k.Id {
			return g.Id
		}
	}
	return ""
}

// groupKey is the key of a call of groupby.
func groupKey(e *syntax.Call) (ast.Expr, bool) {
	switch {
	case len(e.Args) == 2 && len(e.Keywords) == 0:
		return e.Args[1], true
	case len(e.Args) == 1 && len(e.Keywords) == 1 && e.Keywords[0].Arg == "key":
		return e.Keywords[0].Value, true
	}
	return nil, len(e.Args) == 1 && len(e.Keywords) == 0
}

// grouping is what one groupby knows.
type grouping struct {
	b    *builder
	name string
	key  *callee
	it   *Var
	x    *Var // the item taken last
	at   *Var // its key
	of   *Var // the key of the group
	have *Var // the item belongs to nobody yet
}

// run builds the loop over the groups.
func (g *grouping) run(each func(key Atom, group *source)) {
	b := g.b
	g.x, g.at, g.of, g.have = b.newVar(".x", Local), b.newVar(".at", Local), b.newVar(".of", Local), b.newVar(".have", Local)
	items := &source{run: g.items}
	b.ending(func(end Label) {
		g.step(end)
		b.forever(func(Label) {
			b.set(g.of, &Copy{g.at})
			b.copies *= 3
			each(g.of, items)
			b.copies /= 3
			b.ending(func(next Label) {
				b.forever(func(Label) {
					b.ifElse(g.have, func() { b.ifElse(g.same(), nil, func() { b.emit(&Break{Label: next}) }) }, nil)
					g.step(end)
				})
			})
		})
	})
}

// items builds the loop over what is left of a group.
func (g *grouping) items(each func(Atom)) {
	b := g.b
	b.ending(func(end Label) {
		b.forever(func(Label) {
			b.ifElse(g.have, nil, func() { g.step(end) })
			b.ifElse(g.same(), nil, func() { b.emit(&Break{Label: end}) })
			b.set(g.have, &Copy{b.constant(false)})
			each(b.let(&Copy{g.x}))
		})
	})
}

// same tells whether the item belongs to the group.
func (g *grouping) same() Atom {
	of, at := g.b.let(&MakeTuple{Items: []Item{{X: g.of}}}), g.b.let(&MakeTuple{Items: []Item{{X: g.at}}})
	return g.b.truth(g.b.let(&Compare{Op: "==", X: of, Y: at}))
}

// step takes the next item, or goes to end.
func (g *grouping) step(end Label) {
	b := g.b
	x := b.takenOf(g.it, end)
	if g.key == nil {
		b.set(g.at, &Copy{x})
	} else {
		key := b.hidden("key")
		b.endedBy(end, func() { b.set(key, g.key.call(x)) })
		b.set(g.at, &Copy{key})
	}
	b.set(g.x, &Copy{x})
	b.set(g.have, &Copy{b.constant(true)})
}

// groupUses looks at what is done with the name of groups.
type groupUses struct {
	b    *builder
	name ast.Identifier
	seen int // where the name stands
	fine int // where nothing but the items are taken
}

// only tells whether nothing but the items of groups are taken.
func (u *groupUses) only(where []any) bool {
	for _, n := range where {
		syntax.Walk(n, u.visit)
	}
	return u.seen == u.fine
}

func (u *groupUses) visit(n any) bool {
	switch n := n.(type) {
	case *ast.Name, *ast.Arg:
		return u.inside(n)
	case *ast.Global, *ast.Nonlocal, *syntax.Match, *syntax.ClassDef:
		u.seen++
	case *syntax.FunctionDef, *syntax.Lambda:
		syntax.Walk(n, u.inside)
		return false
	case *ast.For:
		u.items(n.Iter)
		if u.target(n.Iter, n.Target) && u.rebound(n) {
			return false
		}
	case *syntax.ListComp:
		u.clauses(n, n.Generators)
	case *syntax.SetComp:
		u.clauses(n, n.Generators)
	case *syntax.DictComp:
		u.clauses(n, n.Generators)
	case *syntax.GeneratorExp:
		u.clauses(n, n.Generators)
	case *syntax.Call:
		u.call(n)
	}
	return true
}

// inside counts the name; in a function inside, nothing else is looked at: it may run at any time.
func (u *groupUses) inside(n any) bool {
	switch n := n.(type) {
	case *ast.Name:
		if n.Id == u.name {
			u.seen++
		}
	case *ast.Arg:
		if n.Arg == u.name {
			u.seen++
		}
	}
	return true
}

// target notes where the name is given to the groups of a loop over groupby.
func (u *groupUses) target(iter, target ast.Expr) bool {
	call, ok := iter.(*syntax.Call)
	if !ok || groupName(target) != u.name {
		return false
	}
	name, _ := u.b.itertoolsCall(call)
	if name != "groupby" {
		return false
	}
	u.fine++
	return true
}

// rebound looks at a loop in whose body a statement such as group = list(group) gives the name another value: from there on
// it is a variable like others, unless functions use it.
func (u *groupUses) rebound(loop *ast.For) bool {
	for i, st := range loop.Body {
		s, ok := st.(*ast.Assign)
		if !ok || len(s.Targets) != 1 {
			continue
		}
		if t, ok := s.Targets[0].(*ast.Name); !ok || t.Id != u.name {
			continue
		}
		for _, n := range []any{loop.Iter, loop.Target} {
			syntax.Walk(n, u.visit)
		}
		for _, before := range loop.Body[:i] {
			syntax.Walk(before, u.visit)
		}
		syntax.Walk(s.Value, u.visit)
		for _, after := range append(loop.Body[i+1:len(loop.Body):len(loop.Body)], loop.Orelse...) {
			syntax.Walk(after, u.functions)
		}
		return true
	}
	return false
}

// functions counts the name in functions only.
func (u *groupUses) functions(n any) bool {
	switch n.(type) {
	case *syntax.FunctionDef, *syntax.Lambda, *syntax.ClassDef:
		syntax.Walk(n, u.inside)
		return false
	case *ast.Delete:
		syntax.Walk(n, u.inside)
	}
	return true
}

func (u *groupUses) clauses(comp ast.Ast, list []*syntax.Comprehension) {
	if s := u.b.scopes[comp]; s == nil || !s.inline {
		return
	}
	for _, c := range list {
		u.items(c.Iter)
		u.target(c.Iter, c.Target)
	}
}

// call notes the items that a builtin takes.
func (u *groupUses) call(e *syntax.Call) {
	if !consumes(e) || len(e.Args) == 0 {
		return
	}
	if name, ok := e.Func.(*ast.Name); ok {
		if _, builtin := u.b.isBuiltin(name); !builtin || name.Id == "dict" {
			return
		}
	}
	u.items(e.Args[0])
}

// items notes where the items of e are taken in place.
func (u *groupUses) items(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Name:
		if e.Id == u.name {
			u.fine++
		}
	case *syntax.Call:
		if _, arg := passesOn(e); arg != nil {
			if _, builtin := u.b.isBuiltin(e.Func); builtin {
				u.items(arg)
			}
		}
	}
}

// groupItems is the source that a name stands for whose value would be a group.
func (b *builder) groupItems(e *ast.Name) *source { return b.groups[e.Id] }

// noGroup notes that a target has got a value of its own, in what follows in the same loop.
func (b *builder) noGroup(target ast.Expr) {
	if t, ok := target.(*ast.Name); ok && b.groups[t.Id] != nil {
		b.groups[t.Id] = nil
	}
}

// withGroups builds a loop over groupby: body for each key.
func (b *builder) withGroups(s *source, body func(key Atom)) {
	if b.groups == nil {
		b.groups = map[ast.Identifier]*source{}
	}
	name := ast.Identifier(s.group)
	s.groups(func(key Atom, group *source) {
		old := b.groups[name]
		b.groups[name] = group
		body(key)
		b.groups[name] = old
	})
}

// functionBody is the body of the function around the current place, nil where there is none.
func (b *builder) functionBody() []any {
	now := b.scopeNow()
	for node, s := range b.scopes {
		if fn, ok := node.(*syntax.FunctionDef); ok && s == now {
			out := make([]any, len(fn.Body))
			for i, st := range fn.Body {
				out[i] = st
			}
			return out
		}
	}
	return nil
}

// clauseSource is what the first clause of a comprehension iterates over as a source.
func (b *builder) clauseSource(e ast.Ast, g *syntax.Comprehension) *source {
	if src := b.groupbySource(g.Iter, g.Target, []any{e}); src != nil {
		return src
	}
	return b.source(g.Iter)
}
