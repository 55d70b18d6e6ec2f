package typer

import (
	"slices"
	"strconv"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// Functions inside functions are known at compile time like those of the
// module: a value of such a type has no content at run time. What a function
// captures is passed with every call of it, after the arguments:
//
//	def paths(n, edges):                 paths(n, edges):
//	    seen = [False] * n                   seen = [False] * n
//	    def visit(v):               →        visit(0 | edges, seen, visit)
//	        ... edges[v] ... visit(w)    visit(v | edges, seen, visit):
//	    visit(0)                             ... visit(w | edges, seen, visit)
//
// That is exact as long as only the frame that owns a cell assigns it: the frame
// waits while anything that captures runs. A function whose value is needed as an
// object (it is returned, stored, or goes to Python) escapes: the function
// that makes it then stays in Python.

// own records whose frame the cells of f belong to.
func (p *Program) own(f *core.Func) {
	for _, v := range f.Vars {
		if v.Kind == core.Cell {
			p.owner[v] = f
		}
	}
}

// funcType is the type of a function whose code is f.
func funcType(f *core.Func) types.Type {
	if !f.Inside() {
		return types.Func(f.Home.Qualify(f.Qualname), f)
	}
	return types.Func(f.Home.Qualify(f.Qualname)+"#"+strconv.Itoa(f.Nth), f)
}

// Named gives a function type that was written as text its code; object when
// the module has no such function at its top.
func Named(m *core.Module, t types.Type) types.Type {
	if t.Kind != types.KFunc {
		return t
	}
	for _, f := range m.Funcs {
		if f.Qualname == t.Name && f.Kind == core.Function && f.Parent == m.Main && f.Decorators == 0 {
			return funcType(f)
		}
	}
	return types.Object
}

// passable functions can be told apart when Python passes them.
func passable(t types.Type) bool {
	if c := userClass(t); c != nil {
		return c.Body.Home == nil && c.Enum == nil
	}
	if t.Kind != types.KFunc {
		return false
	}
	f := t.Ref.(*core.Func)
	if f.Home != nil {
		return false
	}
	if f.Kind == core.Lambda {
		return f.Parent.Kind == core.ModuleBody && !slices.ContainsFunc(f.Params, func(q *core.Param) bool { return q.Default })
	}
	return !f.Inside() && f.Parent.Kind == core.ModuleBody && f.Decorators == 0
}

// localFunc is the function that values of type t are, if it is not one of the
// module's own; else nil.
func localFunc(t types.Type) *core.Func {
	if t == nil || t.Kind != types.KFunc {
		return nil
	}
	if f := t.Ref.(*core.Func); f.Inside() {
		return f
	}
	return nil
}

// unwrapCells makes locals of the cells of the copy that is analysed: of its
// own ones, of those that it captures, and of those that come with functions
// passed to it.
func (a *analysis) unwrapCells() {
	f := a.f
	vars, fresh := slices.Clone(f.Vars), map[*core.Var]*core.Var{}
	params := slices.Clone(f.Params)
	for i, v := range vars {
		if (v.Kind == core.Cell || v.Kind == core.Free) && !a.isClassCell(v) {
			n := *v
			n.Kind = core.Local
			if a.p.inCell(v.Root()) {
				n.Kind = core.Cell
			}
			vars[i], fresh[v] = &n, &n
			a.hold(v.Root(), &n)
		}
	}
	for i, q := range params {
		if n := fresh[q.Var]; n != nil {
			c := *q
			c.Var = n
			if n.Kind == core.Cell { // its value goes into the cell
				c.Var = &core.Var{ID: len(vars), Name: n.Name, Kind: core.Local, InitBound: true}
				vars = append(vars, c.Var)
			}
			params[i] = &c
		}
	}
	add := func(root *core.Var) {
		if a.captured[root] == nil {
			n := &core.Var{ID: len(vars), Name: root.Name, Kind: core.Local, Outer: root}
			if a.p.inCell(root) {
				n.Kind = core.Cell
			}
			vars = append(vars, n)
			a.hold(root, n)
		}
	}
	for _, root := range a.in.Captures {
		add(root)
		params = append(params, &core.Param{Var: a.captured[root]})
	}
	core.Walk(f.Body, func(s core.Stmt) {
		if let, ok := s.(*core.Let); ok {
			if mk, ok := let.X.(*core.MakeFunc); ok {
				for _, root := range a.p.openDefaults(mk.Func) {
					add(root)
				}
			}
		}
	})
	f.Vars, f.Params = vars, params
	if len(fresh) > 0 {
		f.Body = unwrapped(f.Body, fresh)
	}
}

func (a *analysis) hold(root, v *core.Var) {
	a.captured[root] = v
	a.in.Cells = append(a.in.Cells, v)
}

// unwrapped replaces reads and writes of cells by those of locals.
func unwrapped(body []core.Stmt, fresh map[*core.Var]*core.Var) []core.Stmt {
	for i, s := range body {
		switch s := s.(type) {
		case *core.Let:
			x, ok := s.X.(*core.LoadCell)
			switch {
			case !ok || fresh[x.Var] == nil:
			case fresh[x.Var].Kind == core.Cell:
				x.Var = fresh[x.Var]
			default:
				s.X = &core.Copy{X: fresh[x.Var]}
			}
		case *core.StoreCell:
			switch n := fresh[s.Var]; {
			case n == nil:
			case n.Kind == core.Cell:
				s.Var = n
			default:
				body[i] = &core.Let{Node: s.Node, Dst: n, X: &core.Copy{X: s.X}}
			}
		case *core.Delete:
			if n := fresh[s.Var]; s.Var != nil && n != nil {
				s.Var = n
			}
		}
		for _, sub := range core.Bodies(s) {
			*sub = unwrapped(*sub, fresh)
		}
	}
	return body
}

// live adds the variables that stand for cells to those that are live.
func (a *analysis) live(ids []int) []int {
	if len(a.in.Cells) == 0 {
		return ids
	}
	out := slices.Clone(ids)
	for _, v := range a.in.Cells {
		if !slices.Contains(ids, v.ID) {
			out = append(out, v.ID)
		}
	}
	return out
}

// assignedFirst is the type of a variable at a join when one way has a function
// in it and the other nothing, and it is assigned again before anything reads it:
// then it needs no value. Nil otherwise.
func (a *analysis) assignedFirst(v int, x, y types.Type) types.Type {
	if y != types.Unbound {
		x, y = y, x
	}
	if y == types.Unbound && localFunc(x) != nil && a.f.Vars[v].InitBound {
		return x
	}
	return nil
}

// openDefaults are the variables for the defaults of f that are no literals.
func (p *Program) openDefaults(f *core.Func) []*core.Var {
	var out []*core.Var
	if !f.Inside() {
		return nil
	}
	for i, q := range f.Params {
		if !q.Default || p.defaultOf(f, i) != nil {
			continue
		}
		v := p.defaultVars[q]
		if v == nil {
			v = &core.Var{Name: q.Var.Name, Kind: core.Cell}
			p.defaultVars[q] = v
			p.owner[v] = f.Parent
		}
		out = append(out, v)
	}
	return out
}

// makeFunc types the making of a function inside a function.
func (a *analysis) makeFunc(s *core.Let, x *core.MakeFunc, ts []types.Type) types.Type {
	f := x.Func
	open := a.p.openDefaults(f)
	switch {
	case a.p.escaped[f]:
		return a.functionObject(s, f)
	case f.Kind != core.Function && f.Kind != core.Lambda && f.Kind != core.GenExpr, a.p.byFunc[f].Stays != "",
		len(open) > 0 && (len(a.loop) > 0 || len(x.KwDefaults) > 0):
		a.h.lost = append(a.h.lost, f) // it escapes
		return a.functionObject(s, f)
	}
	s.Target = &MakeFunc{Func: f}
	given := 0
	for _, q := range f.Params {
		if q.Default && q.Kind != core.KeywordOnly {
			given++
		}
	}
	at := given - len(x.Defaults)
	for _, q := range f.Params {
		if !q.Default || q.Kind == core.KeywordOnly {
			continue
		}
		if root := a.p.defaultVars[q]; root != nil {
			a.set(a.captured[root], ts[at])
		}
		at++
	}
	return funcType(f)
}

// MakeFunc is the target of the making of a function that stays native: the
// defaults that are no literals are kept in variables.
type MakeFunc struct{ Func *core.Func }

// TargetName names the function in dumps.
func (m *MakeFunc) TargetName() string { return "function " + m.Func.Qualname }

// DefaultVar is the variable of in that holds a default that is no literal, nil
// for other parameters.
func (p *Program) DefaultVar(in *Instance, q *core.Param) *core.Var {
	root := p.defaultVars[q]
	if root == nil {
		return nil
	}
	for _, v := range in.Cells {
		if v.Outer == root {
			return v
		}
	}
	return nil
}

// roots are the cells that a call of f needs.
func (p *Program) roots(f *core.Func) []*core.Var {
	var out []*core.Var
	for _, v := range f.Vars {
		if v.Kind == core.Free && p.classVar(f, v) == nil {
			out = append(out, v.Root())
		}
	}
	return append(out, p.openDefaults(f)...)
}

// captures finds the cells that a call of f with arguments of these types needs,
// with their types here; false when some can't be had.
func (a *analysis) captures(_ *core.Let, f *core.Func, args []types.Type) ([]*core.Var, []types.Type, []int, bool) {
	var roots []*core.Var
	add := func(t types.Type) {
		if g := localFunc(t); g != nil {
			roots = append(roots, a.p.roots(g)...)
		}
	}
	if f.Inside() {
		roots = append(roots, a.p.roots(f)...)
	}
	for _, t := range args {
		add(t)
	}
	found := map[*core.Var]types.Type{}
	for len(roots) > 0 {
		root := roots[0]
		roots = roots[1:]
		if found[root] != nil {
			continue
		}
		v := a.captured[root]
		if v == nil || a.p.owner[root] == f {
			return nil, nil, nil, false
		}
		t := a.atom(v)
		if !capturable(t) {
			return nil, nil, nil, false
		}
		found[root] = t
		add(t)
	}
	list, ts, ok := a.ordered(f, found)
	var bind []int
	for _, root := range list {
		bind = append(bind, core.Captured(a.captured[root]))
	}
	return list, ts, bind, ok
}

// ordered lists captured cells in the order of the source; false when two have one name.
func (a *analysis) ordered(f *core.Func, found map[*core.Var]types.Type) ([]*core.Var, []types.Type, bool) {
	var list []*core.Var
	names := map[string]*core.Var{}
	for _, v := range f.Vars {
		if v.Kind == core.Cell || v.Kind == core.Free {
			names[v.Name] = v.Root()
		}
	}
	for root := range found {
		list = append(list, root)
		if n := names[root.Name]; n != nil && n != root {
			return nil, nil, false
		}
		names[root.Name] = root
	}
	slices.SortFunc(list, func(x, y *core.Var) int {
		if d := a.p.owner[x].ID - a.p.owner[y].ID; d != 0 {
			return d
		}
		return x.ID - y.ID
	})
	ts := make([]types.Type, len(list))
	for i, root := range list {
		ts[i] = found[root]
	}
	return list, ts, true
}

// capturable types have values that are the same wherever they are copied to.
func capturable(t types.Type) bool {
	switch t.Kind {
	case types.KIter, types.KEnum, types.KZip, types.KGen:
		return false
	case types.KMethod:
		return types.Stateless(t)
	case types.KUnion, types.KTuple:
		return !slices.ContainsFunc(t.Elems, func(e types.Type) bool { return !capturable(e) })
	}
	return true
}

// argType is the type as which an argument is passed to a function: functions,
// modules and classes known at compile time stay known.
func argType(t types.Type) types.Type {
	if c := userClass(t); c != nil && c.Local {
		return types.Object
	}
	if types.Stateless(t) || t.Kind == types.KGen {
		return t
	}
	if t.Kind == types.KClassValue {
		return classKnown(t)
	}
	if t.Kind == types.KView && !t.HasObject() {
		return t
	}
	return valueType(t)
}

// escape finds functions inside functions that the instances to be compiled
// need as objects. False: all of them were known.
func (p *Program) escape(main *Instance, opts Options) bool {
	found := p.spoilt(main)
	for in := range p.compiled(main, opts) {
		found = append(found, in.heap.lost...)
		core.Walk(in.Func.Body, func(s core.Stmt) { found = append(found, objectsOf(s)...) })
	}
	for _, f := range found {
		p.restart = p.restart || !p.escaped[f]
		p.escaped[f] = true
	}
	return p.restart
}

// objectsOf lists the functions that a statement needs as objects.
func objectsOf(s core.Stmt) []*core.Func {
	ty := typing(s)
	if ty == nil || s.N().Dead {
		return nil
	}
	if ty.Split != nil {
		var out []*core.Func
		for _, c := range ty.Split.Cases {
			out = append(out, objectsOf(c.Stmt)...)
		}
		return out
	}
	var out []*core.Func
	for i, t := range ty.Args {
		g := localFunc(t)
		if g == nil || known(s, ty, i) {
			continue
		}
		out = append(out, g)
	}
	return out
}

// known tells whether operand i of a statement is used for what it is known to be.
func known(s core.Stmt, ty *core.Typing, i int) bool {
	let, ok := s.(*core.Let)
	if !ok {
		return false
	}
	switch let.X.(type) {
	case *core.Copy:
		return true
	case *core.Compare:
		_, decided := ty.Target.(*ConstBool)
		return decided
	case *core.Call:
		_, native := ty.Target.(*Instance)
		if g, ok := ty.Target.(*GenTarget); ok && g.Op == "make" {
			native = true
		}
		return native && (i == 0 || localFunc(ty.Want[i]) != nil)
	case *core.MakeFunc:
		_, native := ty.Target.(*MakeFunc)
		return native
	case *core.Intrinsic:
		_, native := ty.Target.(*SortCalls)
		return native
	}
	return false
}

// Inside tells whether f is a function inside a function that native code calls.
func (f *Function) Inside() bool {
	return f.Core.Inside() && len(f.Instances) > 0
}
