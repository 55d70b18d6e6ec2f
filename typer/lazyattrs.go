package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// A method that computes an attribute when it is first asked for it,
//
//	if self.total is None:
//	    self.total = …
//	return self.total
//
// gives what it stores. That the attribute might be None again is the business of the generic clone: without this, all
// that is made of the result would have to be ready for None.

// returnsStored types a return of such an attribute; false where it is none.
func (a *analysis) returnsStored(s *core.Return, t types.Type) bool {
	v, ok := s.X.(*core.Var)
	if !ok || a.splits > 0 || t.Kind != types.KUnion || t.HasObject() || !t.Has(types.None) || !a.storedBefore(s, v) {
		return false
	}
	s.Typing = core.Typing{Split: a.cases(s.N(), v, t, nil, func() core.Stmt {
		c := *s
		c.Typing = core.Typing{}
		if a.env[v.ID] == types.None {
			c.Args = []types.Type{types.None}
			a.leaves(&c.Typing)
			a.env = nil
		} else {
			a.stmt(&c)
		}
		return &c
	})}
	return true
}

// storedBefore tells whether v is an attribute that the statements before s have tested for None and, where it was, stored
// something else in.
func (a *analysis) storedBefore(s *core.Return, v *core.Var) bool {
	list := listOf(a.f.Body, s)
	at := slices.Index(list, core.Stmt(s))
	if at < 3 {
		return false
	}
	let, ok := list[at-1].(*core.Let)
	if !ok || let.Dst != v {
		return false
	}
	get, ok := let.X.(*core.GetAttr)
	if !ok || get.Method {
		return false
	}
	for i, st := range list[:at-1] {
		test, ok := st.(*core.If)
		if !ok {
			continue
		}
		tested := attrTested(list[:i], test.Cond)
		if tested != nil && tested.X == get.X && tested.Name == get.Name && (storesOther(test.Then, get) || storesOther(test.Else, get)) {
			return true
		}
	}
	return false
}

// listOf is the list of statements that s stands in.
func listOf(body []core.Stmt, s core.Stmt) []core.Stmt {
	var found []core.Stmt
	lists(body, func(list []core.Stmt) {
		if slices.Contains(list, s) {
			found = list
		}
	})
	return found
}

// attrTested is the read of the attribute that cond, made by the last statements of list, tests; nil without one.
func attrTested(list []core.Stmt, cond core.Atom) *core.GetAttr {
	for i := len(list) - 1; i >= 0; i-- {
		let, ok := list[i].(*core.Let)
		if !ok || core.Atom(let.Dst) != cond {
			return nil
		}
		switch x := let.X.(type) {
		case *core.GetAttr:
			return x
		case *core.Compare:
			cond = x.X
		case *core.Truth:
			cond = x.X
		case *core.Unary:
			cond = x.X
		default:
			return nil
		}
	}
	return nil
}

// lazyStores are the statements that store such an attribute: to do so again makes no difference.
func lazyStores(body []core.Stmt) map[core.Stmt]bool {
	found := map[core.Stmt]bool{}
	lists(body, func(list []core.Stmt) {
		for i, st := range list {
			test, ok := st.(*core.If)
			if !ok {
				continue
			}
			if get := attrTested(list[:i], test.Cond); get != nil {
				for _, branch := range [][]core.Stmt{test.Then, test.Else} {
					for _, st := range branch {
						if s, ok := st.(*core.StoreAttr); ok && s.Obj == get.X && s.Name == get.Name {
							found[s] = true
						}
					}
				}
			}
		}
	})
	return found
}

// lists visits all lists of statements.
func lists(body []core.Stmt, visit func([]core.Stmt)) {
	visit(body)
	for _, st := range body {
		for _, b := range core.Bodies(st) {
			lists(*b, visit)
		}
	}
}

// storesOther tells whether one of the statements stores something other than None in the attribute that get reads.
func storesOther(list []core.Stmt, get *core.GetAttr) bool {
	return slices.ContainsFunc(list, func(st core.Stmt) bool {
		s, ok := st.(*core.StoreAttr)
		if !ok || s.Obj != get.X || s.Name != get.Name || len(s.Args) == 0 {
			return false
		}
		t := s.Args[len(s.Args)-1]
		return t != types.Never && !t.HasObject() && !t.Has(types.None)
	})
}
