package lower

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// alone leaves one statement to the generic clone, which gets its operands and
// gives its result: what is too rare, or too involved, to have a form of its own.
func (f *function) alone(s *core.Let, ops []core.Atom) {
	st := &ir.Step{Point: s.Point}
	c := &ir.PyCall{Fn: &ir.Const{T: types.None}, Step: st, Raise: f.raiseEdge(), Line: f.line}
	add := func(v int, x ir.Expr) {
		st.Vars = append(st.Vars, v)
		c.Args = append(c.Args, x)
	}
	for i, o := range ops {
		if v, ok := o.(*core.Var); ok && !slices.Contains(st.Vars, v.ID) {
			add(v.ID, f.spread(s.X, i, o, s.Args[i]))
		}
	}
	isFunc := false
	switch mk := s.X.(type) {
	case *core.MakeFunc:
		isFunc = true
		f.addCells(mk.Func, add)
	case *core.MakeClass:
		f.addCells(mk.Body, add)
	}
	f.m.serialise(f.out.CoreID)
	if isFunc && s.Dst != nil && s.Result.Kind == types.KClosure {
		c.Dst = f.temp(types.Object)
		f.emit(c)
		f.assign(s.Dst, &ir.Convert{X: &ir.Use{Local: c.Dst}, T: s.Result}, s.Result)
		return
	}
	f.called(c, s.Dst)
}

// addCells hands the cells over that a function or class body closes over.
func (f *function) addCells(g *core.Func, add func(v int, x ir.Expr)) {
	for _, v := range core.Captures(g) {
		if p, ok := f.cur[v.ID]; ok && p.t.Kind == types.KCell {
			add(v.ID, f.convert(&ir.Use{Local: p.local}, types.Object))
		}
	}
}

// serialise sees to it that the generic clone of a function exists.
func (m *module) serialise(id int) {
	if m.out.Code[id] == nil {
		m.out.Code[id] = Serialise(m.p.Module.Funcs[id])
	}
}

// spread is operand i of a statement that is left to the generic clone, as an object.
// A list that is only taken apart there is copied, so that it stays native.
func (f *function) spread(x core.Expr, i int, o core.Atom, as types.Type) ir.Expr {
	if as.Kind != types.KList || !starred(x, i) {
		return f.object(o, as)
	}
	copied := f.temp(as)
	f.emit(&ir.Check{Dst: copied, Row: row("list.copy"), Args: []ir.Expr{f.use(o, as, as)}, Raise: f.raiseEdge(),
		Exit: f.exitAt(2*f.node.Point, f.node.Live, nil, false), Line: f.line})
	return f.convert(&ir.Use{Local: copied}, types.Object)
}

// starred tells whether operand i of an expression stands behind a star.
func starred(x core.Expr, i int) bool {
	switch x := x.(type) {
	case *core.Call:
		return i > 0 && x.Args[i-1].Star && x.Args[i-1].Name == ""
	case *core.MakeTuple:
		return x.Items[i].Star
	case *core.MakeList:
		return x.Items[i].Star
	case *core.MakeSet:
		return x.Items[i].Star
	}
	return false
}
