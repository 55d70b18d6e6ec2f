package typer

import (
	"slices"
	"strconv"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// Functions go anywhere as function objects: what is stored, returned or may be
// one of several is the object that CPython would have, made as CPython makes
// it. Its type still tells its code, and the types of the cells that it closes
// over, so that native code calls the code directly:
//
//	def adder(n):                    adder(n: cell):
//	    def add(x): return x + n         return function add closing over n
//	    return add               →
//	f = adder(3)                     f: closure[add, cell[int]]
//	f(4)                             add(4 | n of f)

// asObjects is t with functions as the objects that they are. Functions inside
// functions become objects where they are made.
func asObjects(t types.Type) types.Type {
	switch {
	case t.Kind == types.KFunc && passable(t):
		return closureType(t.Ref.(*core.Func))
	case t.Kind == types.KFunc && len(t.Elems) == 0 && localFunc(t) == nil:
		return types.Object
	case t.Kind == types.KMethod:
		return builtinValue(t)
	case t.Kind == types.KClass || t.Kind == types.KClassValue:
		return classValueOf(t)
	case t.Kind == types.KUnion:
		es := make([]types.Type, len(t.Elems))
		for i, e := range t.Elems {
			es[i] = asObjects(e)
		}
		return types.Union(es...)
	}
	return t
}

// closureType is the type of objects of the function f.
func closureType(f *core.Func, cells ...types.Type) types.Type {
	return types.Closure(f.Qualname+"#"+strconv.Itoa(f.Nth), f, cells...)
}

// inCell tells whether a variable is kept in a cell: functions other than its own
// assign it, or function objects close over it.
func (p *Program) inCell(root *core.Var) bool { return root.Shared || p.cells[root] }

// putInCells puts the variables that f closes over in cells.
func (p *Program) putInCells(f *core.Func) {
	for _, v := range f.Vars {
		if v.Kind == core.Free {
			p.cells[v.Root()] = true
		}
	}
}

// stored finds functions inside functions that are plainly needed as objects:
// they are returned, stored or put into a display where they are made.
func stored(m *core.Module) map[*core.Func]bool {
	out := map[*core.Func]bool{}
	for _, f := range m.Funcs {
		made := map[core.Atom]*core.Func{}
		core.Walk(f.Body, func(s core.Stmt) {
			if let, ok := s.(*core.Let); ok && let.Dst != nil {
				mk, ok := let.X.(*core.MakeFunc)
				switch x := let.X.(type) {
				case *core.Copy:
					made[let.Dst] = made[x.X]
				case *core.LoadCell:
					made[let.Dst] = made[x.Var]
				default:
					delete(made, let.Dst)
				}
				if ok && mk.Func.Inside() && mk.Func.Decorators > 0 {
					out[mk.Func] = true
				}
				if ok && mk.Func.Inside() {
					made[let.Dst] = mk.Func
				}
			}
			if st, ok := s.(*core.StoreCell); ok {
				made[st.Var] = made[st.X]
			}
			for _, o := range keeps(s) {
				if g := made[o]; g != nil {
					out[g] = true
				}
			}
		})
	}
	return out
}

// keeps lists the operands of a statement that are kept as objects.
func keeps(s core.Stmt) []core.Atom {
	switch s := s.(type) {
	case *core.Return:
		return []core.Atom{s.X}
	case *core.StoreAttr:
		return []core.Atom{s.X}
	case *core.StoreItem:
		return []core.Atom{s.X}
	case *core.StoreGlobal:
		return []core.Atom{s.X}
	case *core.Let:
		switch s.X.(type) {
		case *core.MakeList, *core.MakeTuple, *core.MakeDict, *core.MakeSet:
			return core.Operands(s)
		}
	}
	return nil
}

// functionObject types the making of a function as an object.
func (a *analysis) functionObject(s *core.Let, f *core.Func) types.Type {
	for _, v := range f.Vars {
		if v.Kind == core.Free && a.isClassCell(v) {
			return a.python(s, "makefunc", "creates a function that uses its class")
		}
	}
	s.Target = &lib.PyOp{Op: "step"}
	s.Want, s.Bind = nil, nil
	if f.Kind != core.Function && f.Kind != core.Lambda || f.Generator || len(a.p.openDefaults(f)) > 0 {
		a.pyOp("creates a function")
		return types.Object
	}
	var cells []types.Type
	for _, v := range a.p.objectCells(f) {
		own := a.captured[v.Root()]
		if own == nil || a.atom(own).Kind != types.KCell {
			return types.Object // it is not in a cell yet
		}
		cells = append(cells, a.atom(own))
	}
	return closureType(f, cells...)
}

// objectCells are the free variables of f whose types belong to the type of its
// objects: all but that which holds f itself.
func (p *Program) objectCells(f *core.Func) []*core.Var {
	var out []*core.Var
	for _, v := range f.Vars {
		if v.Kind == core.Free && !p.holdsItself(f, v.Root()) {
			out = append(out, v)
		}
	}
	return out
}

// holdsItself tells whether a variable is assigned by the def of f only.
func (p *Program) holdsItself(f *core.Func, root *core.Var) bool {
	if root.Shared || root.Name != f.Name || p.owner[root] != f.Parent || f.Decorators > 0 && !memoised(f) {
		return false
	}
	stores := 0
	var made core.Atom
	core.Walk(f.Parent.Body, func(s core.Stmt) {
		switch s := s.(type) {
		case *core.Let:
			if mk, ok := s.X.(*core.MakeFunc); ok && mk.Func == f || f.Decorators > 0 && calledWith(s.X, made) {
				made = s.Dst
			}
		case *core.StoreCell:
			if s.Var == root {
				stores++
				if s.X != made {
					stores++
				}
			}
		}
	})
	param := slices.ContainsFunc(f.Parent.Params, func(q *core.Param) bool { return q.Var == root })
	return stores == 1 && !param
}

// callClosure types the call of a function object whose code is known.
func (a *analysis) callClosure(s *core.Let, fn types.Type, args []arg) types.Type {
	f := fn.Ref.(*core.Func)
	if f.Kind != core.Function && f.Kind != core.Lambda {
		return a.python(s, "call", "call of a Python object")
	}
	if tooManyOrFew(f, args) {
		return a.leaves(&s.Typing)
	}
	ops := make([]int, len(args))
	for i, g := range args {
		ops[i] = i + 1
		if g.op != 0 {
			ops[i] = g.op
		}
	}
	return a.callClosureOf(s, fn, args, ops)
}

// callClosureOf is callClosure for arguments that are the operands ops.
func (a *analysis) callClosureOf(s *core.Let, fn types.Type, args []arg, ops []int) types.Type {
	f := fn.Ref.(*core.Func)
	parts := s.Parts
	res, why := a.invokeWith(s, f, args, ops, func(s *core.Let, f *core.Func, args []types.Type) ([]*core.Var, []types.Type, []int, bool) {
		return a.cellsOf(s, fn, f, args)
	})
	if why == "" {
		if s.Target != nil && s.Want != nil && !slices.Contains(ops, 0) {
			s.Want[0] = fn
		}
		return res
	}
	s.Parts = parts
	return a.dispatched(s, why, res)
}

// cellsOf are the cells of a function object that is called, as captured variables.
func (a *analysis) cellsOf(s *core.Let, fn types.Type, f *core.Func, args []types.Type) ([]*core.Var, []types.Type, []int, bool) {
	if slices.ContainsFunc(args, func(t types.Type) bool { return localFunc(t) != nil }) {
		return nil, nil, nil, false
	}
	found, at := map[*core.Var]types.Type{}, map[*core.Var]int{}
	for i, v := range freeSorted(f) {
		at[v.Root()] = i
		if a.p.holdsItself(f, v.Root()) {
			site := a.h.at(a.key(), types.KCell)
			a.h.grow(site, itself(fn), types.Never)
			found[v.Root()] = site.typ()
		}
	}
	for i, v := range a.p.objectCells(f) {
		if i >= len(fn.Elems) || fn.Elems[i].Kind != types.KCell {
			return nil, nil, nil, false
		}
		found[v.Root()] = fn.Elems[i]
	}
	list, ts, ok := a.ordered(f, found)
	var bind []int
	for _, root := range list {
		s.Parts = append(s.Parts, core.Part{Cell: true, Item: at[root]})
		bind = append(bind, core.PartAt(len(s.Parts)-1))
	}
	return list, ts, bind, ok
}

// freeSorted are the free variables of f in the order of its code object's co_freevars.
func freeSorted(f *core.Func) []*core.Var {
	var out []*core.Var
	for _, v := range f.Vars {
		if v.Kind == core.Free {
			out = append(out, v)
		}
	}
	slices.SortFunc(out, func(x, y *core.Var) int {
		if x.Name < y.Name {
			return -1
		}
		return 1
	})
	return out
}

// CellOrder gives, for the captured variables of the entries of f that Python
// can call, their places among the cells of its function objects.
func (p *Program) CellOrder(f *core.Func) []int {
	fn := p.byFunc[f]
	if len(fn.Exported) == 0 {
		return nil
	}
	var out []int
	for _, root := range fn.Exported[0].Captures {
		out = append(out, slices.IndexFunc(freeSorted(f), func(v *core.Var) bool { return v.Root() == root }))
	}
	return out
}

// objectEntry tells whether Python can call an instance of a function inside a
// function: its objects have all that it captures.
func (p *Program) objectEntry(in *Instance) bool {
	if !in.Of.Inside() {
		return true
	}
	return len(in.Captures) == len(freeSorted(in.Of)) && !slices.ContainsFunc(in.Captures, func(root *core.Var) bool { return !p.inCell(root) })
}
