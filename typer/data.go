package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// number is what Data is where an operation wants a number of either kind.
var number = types.Union(types.Int, types.Float)

// looksAt types an operation on a variable that holds types.Data as one on the
// number or the str that it needs: a value that is neither leaves for the generic
// clone before the operation. False: the operation takes any object.
func (a *analysis) looksAt(s *core.Let, ts []types.Type) bool {
	ops := core.Operands(s)
	for i, t := range ts {
		v, ok := ops[i].(*core.Var)
		if !ok || !types.IsData(t) {
			continue
		}
		if want := a.dataAs(s, ts, i); want != nil {
			s.Typing = core.Typing{Split: a.guarded(s.N(), v, want, s.Dst, func() core.Stmt {
				c := *s
				c.Typing = core.Typing{}
				a.let(&c)
				return &c
			})}
			a.splitResult(s)
			return true
		}
	}
	return false
}

// looksAtIndex is looksAt for the index of an item assignment.
func (a *analysis) looksAtIndex(s *core.StoreItem, ts []types.Type) bool {
	v, ok := s.Index.(*core.Var)
	if !ok || !types.IsData(ts[1]) {
		return false
	}
	want := a.dataForRow("operator.setitem", ts, 1)
	if want == nil {
		return false
	}
	s.Typing = core.Typing{Split: a.guarded(s.N(), v, want, nil, func() core.Stmt {
		c := *s
		c.Typing = core.Typing{}
		a.store(&c)
		return &c
	})}
	return true
}

// dataAs is what operand i, which is Data, has to be for an operation; nil: anything.
func (a *analysis) dataAs(s *core.Let, ts []types.Type, i int) types.Type {
	switch x := s.X.(type) {
	case *core.Unary:
		if x.Op != "not" {
			return number
		}
	case *core.Binary:
		return a.dataOperand(x.Op, ts, i)
	case *core.Compare:
		if x.Op[0] == '<' || x.Op[0] == '>' {
			return a.dataForRow("operator."+compareNames[x.Op], ts, i)
		}
	case *core.MakeSlice:
		return types.Int
	case *core.GetItem:
		if i == 1 {
			return a.dataForRow("operator.getitem", ts, i)
		}
	case *core.GetAttr:
		if x.Method && !a.p.table.Has("data."+x.Name) && a.p.table.Has("str."+x.Name) {
			return types.Str
		}
	case *core.Call:
		return a.dataArg(ts, i)
	}
	return nil
}

// dataOperand is dataAs for a binary operator. Two operands of which nothing else is known are numbers,
// unless the operator has a meaning for strs, too.
func (a *analysis) dataOperand(op string, ts []types.Type, i int) types.Type {
	other := ts[1-i]
	switch {
	case op == "%" && (i == 1 && (other == types.Str || other == types.Bytes) || other.Kind == types.KTuple):
		return nil
	case types.IsData(other):
		if op == "+" {
			return nil
		}
		as := []types.Type{types.Int, types.Int}
		as[i] = ts[i]
		return a.dataForRow("operator."+binaryNames[op], as, i)
	}
	return a.dataForRow("operator."+binaryNames[op], ts, i)
}

// dataArg is dataAs for an argument of a function or method of the table.
func (a *analysis) dataArg(ts []types.Type, i int) types.Type {
	fn := ts[0]
	if i == 0 || fn.Kind != types.KMethod {
		return nil
	}
	recv, name := fn.Elems[0], fn.Name
	switch {
	case recv == types.Module("builtins"):
		if name == "int" || name == "float" || name == "bool" { // take strs and numbers
			return nil
		}
		return a.dataForRow(name, ts[1:], i-1)
	case recv.Kind == types.KModule:
		return a.dataForRow(recv.Name+"."+name, ts[1:], i-1)
	case recv.Kind == types.KInst || types.IsData(recv):
		return nil
	}
	all := append([]types.Type{recv}, ts[1:]...)
	return a.dataForRow(kindName(recv)+"."+name, all, i)
}

// dataForRow is what operand i has to be so that a row of that name fits: nil where one takes it as it is, or none does.
func (a *analysis) dataForRow(name string, ts []types.Type, i int) types.Type {
	fits := func(t types.Type) bool {
		as := plain(ts...)
		for j := range as {
			if j == i || types.IsData(as[j].t) {
				as[j].t = t
			}
		}
		c := a.h.choose(a.p.table.Named(name), as, "")
		return c != nil && !c.boxed() && !c.row.Python
	}
	if rows := a.p.table.Named(name); len(rows) == 0 || fits(ts[i]) {
		return nil
	}
	switch {
	case fits(types.Int) && fits(types.Float):
		return number
	case fits(types.Int):
		return types.Int
	case fits(types.Float):
		return types.Float
	case fits(types.Str):
		return types.Str
	}
	return nil
}

// guarded is cases for a variable that holds an object, which is tested for being of type want.
func (a *analysis) guarded(n *core.Node, v *core.Var, want types.Type, dst *core.Var, typed func() core.Stmt) *core.Split {
	object := a.env[v.ID]
	sp := a.cases(n, v, want, dst, typed)
	sp.Guard = want
	if a.env != nil && v != dst && a.env[v.ID] != nil {
		a.env[v.ID] = object
	}
	sp.Join = resolvedEnv(a.env)
	return sp
}
