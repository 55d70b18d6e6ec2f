package typer

import (
	"slices"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
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
			a.guardLet(s, v, want)
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
	want := a.dataKey(ts[0])
	if want == nil {
		want = a.dataForRow("operator.setitem", ts, 1)
	}
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
		if i == 0 && (x.Op == "in" || x.Op == "not in") {
			return a.dataKey(ts[1])
		}
	case *core.MakeSlice:
		return types.Int
	case *core.GetItem:
		if i == 1 && keyed(ts[0].Kind) {
			return a.dataKey(ts[0])
		} else if i == 1 {
			return a.dataForRow("operator.getitem", ts, i)
		}
	case *core.GetAttr:
		if x.Method && !a.p.table.Has("data."+x.Name) && a.p.table.Has("str."+x.Name) {
			return types.Str
		}
	case *core.Call:
		if f, self := a.calledFunc(ts[0]); f != nil && i > 0 {
			return annotatedData(f, x.Args[i-1].Name, i-1+self)
		}
		return a.dataArg(ts, i)
	case *core.Intrinsic:
		if i == 1 && (x.Name == core.SetAdd || x.Name == core.DictSet) {
			return a.dataKey(ts[0])
		}
	case *core.MakeDict:
		if i%2 == 0 && !slices.ContainsFunc(x.Items, func(it core.DictItem) bool { return it.Key == nil }) {
			return a.dataKey(a.h.at("dict"+itoa(s.N().Point), types.KDict).typ())
		}
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

// calledFunc is the function of the program that a call of fn runs, nil if it is none; self is the number of parameters
// before those that get the arguments.
func (a *analysis) calledFunc(fn types.Type) (f *core.Func, self int) {
	var m *Member
	switch c := userClass(fn); {
	case fn.Kind == types.KFunc || fn.Kind == types.KClosure:
		return fn.Ref.(*core.Func), 0
	case c != nil:
		m, _ = c.find("__init__")
	case fn.Kind == types.KMethod && fn.Elems[0].Kind == types.KInst:
		m, _ = instClass(fn.Elems[0]).find(fn.Name)
	}
	if m == nil || m.Kind != MethodMember || m.Func == nil {
		return nil, 0
	}
	return m.Func, 1
}

// annotatedData is what Data is for a parameter whose annotation names a number or a str.
func annotatedData(f *core.Func, name string, i int) types.Type {
	if name != "" {
		i = slices.IndexFunc(f.Params, func(q *core.Param) bool { return q.Var.Name == name })
	}
	if i < 0 || i >= len(f.Params) || f.Params[i].Kind == core.VarPositional || f.Params[i].Kind == core.VarKeyword {
		return nil
	}
	switch t := f.Params[i].Hint; t {
	case types.Float:
		return number
	case types.Int, types.Str:
		return t
	}
	return nil
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
	if i == 1 && keyed(recv.Kind) && takesKey[name] {
		return a.dataKey(recv)
	}
	all := append([]types.Type{recv}, ts[1:]...)
	return a.dataForRow(kindName(recv)+"."+name, all, i)
}

// takesKey are the methods of dicts and sets whose first argument is a key or an item.
var takesKey = map[string]bool{"get": true, "pop": true, "setdefault": true, "add": true, "discard": true, "remove": true}

// dataKey is what Data has to be as a key of a dict or an item of a set, so that these stay native: what the others are.
func (a *analysis) dataKey(of types.Type) types.Type {
	st := siteOf(of)
	if !keyed(of.Kind) || st == nil {
		return nil
	}
	key := a.h.norm(st.elem)
	if key == types.Never {
		return types.Union(types.Int, types.Str)
	}
	for _, m := range key.Members() {
		if m != types.Int && m != types.Float && m != types.Str {
			return nil
		}
	}
	return key
}

// dataForRow is what operand i has to be so that a row of that name fits: nil where one takes it as it is, or none does.
func (a *analysis) dataForRow(name string, ts []types.Type, i int) types.Type {
	operator := strings.HasPrefix(name, "operator.")
	fits := func(t types.Type) bool {
		as := plain(ts...)
		for j := range as {
			if j == i || types.IsData(as[j].t) {
				as[j].t = t
			}
		}
		c := a.h.choose(a.p.table.Named(name), as, "")
		return c != nil && !c.boxed() && (!c.row.Python || !operator && t == ts[i])
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

// guardLet types a statement for variable v, an object, being of type want.
func (a *analysis) guardLet(s *core.Let, v *core.Var, want types.Type) {
	s.Typing = core.Typing{Split: a.guarded(s.N(), v, want, s.Dst, func() core.Stmt {
		c := *s
		c.Typing = core.Typing{}
		a.let(&c)
		return &c
	})}
	a.splitResult(s)
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

// comparesData tells whether == and != between the two give a bool: what is in Data is of builtin types.
func comparesData(x, y types.Type) bool {
	plain := func(t types.Type) bool {
		return types.IsData(t) || t == types.Str || t == types.Int || t == types.Float || t == types.Bool || t == types.None
	}
	return (types.IsData(x) || types.IsData(y)) && plain(x) && plain(y)
}

// numeric tells whether t is an int, a float or either.
func numeric(t types.Type) bool {
	return t != types.Never && !slices.ContainsFunc(t.Members(), func(m types.Type) bool { return m != types.Int && m != types.Float })
}

// attrJoin joins what is stored in an attribute. Data where other statements store numbers is a number, for which
// the statement that stores it tests it (storesNumber).
func attrJoin(x, y types.Type) types.Type {
	switch {
	case types.IsData(x) && numeric(y):
		return types.Union(number, y)
	case types.IsData(y) && numeric(x):
		return types.Union(number, x)
	}
	return globalJoin(x, y)
}

// storesNumber types the store of Data in an attribute that holds numbers.
func (a *analysis) storesNumber(s *core.StoreAttr, ts []types.Type) bool {
	c := instClass(ts[0])
	v, ok := s.X.(*core.Var)
	if c == nil || !ok || !types.IsData(ts[1]) || c.hidden(s.Name) {
		return false
	}
	if m, _ := c.find(s.Name); m != nil || !numeric(c.attr(s.Name).Type) {
		return false
	}
	s.Typing = core.Typing{Split: a.guarded(s.N(), v, number, nil, func() core.Stmt {
		c := *s
		c.Typing = core.Typing{}
		a.store(&c)
		return &c
	})}
	return true
}

// asNumber makes the result of a statement, which is Data, a number where the same variable is
// also computed: what starts as cash = config["cash"] and goes on as cash -= cost. t is the type
// of the result; the answer is what it is taken for.
func (a *analysis) asNumber(s *core.Let, t types.Type) types.Type {
	v := s.Dst
	if v == nil || v.Kind != core.Local {
		return t
	}
	switch {
	case numeric(t):
		switch s.X.(type) {
		case *core.Binary, *core.Unary:
			a.in.numbers.note(v, computed, a.h)
		}
	case types.IsData(t):
		a.in.numbers.note(v, assigned, a.h)
		if op, ok := s.Target.(*lib.PyOp); ok && a.in.numbers[v.ID] == computed|assigned {
			op.Typed = true
			return number
		}
	}
	return t
}

// copiesNumber is asNumber for a copy of a variable.
func (a *analysis) copiesNumber(s *core.Let, ts []types.Type) bool {
	c, ok := s.X.(*core.Copy)
	if !ok || s.Dst == nil || s.Dst.Kind != core.Local || !types.IsData(ts[0]) || a.in.numbers[s.Dst.ID] != computed|assigned {
		return false
	}
	v, ok := c.X.(*core.Var)
	if !ok || v == s.Dst {
		return false
	}
	a.guardLet(s, v, number)
	return true
}

// varUses tells what becomes of variables that Data is assigned to.
type varUses map[int]int // by the ID of the variable

const (
	assigned = 1 << iota // Data
	computed             // the result of arithmetic
)

// note notes a use; when a variable turns out to have both, the function is typed again.
func (u *varUses) note(v *core.Var, use int, h *heap) {
	if *u == nil {
		*u = varUses{}
	}
	if had := (*u)[v.ID]; had&use == 0 {
		(*u)[v.ID] = had | use
		h.changed = h.changed || had != 0
	}
}
