package lower

import (
	"maps"
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// names is what lowering a piece of the module body knows of the module names
// that are variables of the piece: which of them may hold something else than
// the module's namespace does.
//
//	total = 0                       v_total = 0                         # total is ahead
//	for i in range(n):         →    for …:
//	    total += i                      …                               # i, total are ahead
//	log(total)                      set_global i, total; mark names     # nothing is
//	                                py call log(v_total)
//	                                leave unless the names are as marked
//
// Every way out of the piece writes what is ahead. The names of a loop of a function are the function's variables,
// which nobody else sees meanwhile: they are written there only.
type names struct {
	ahead map[int]bool
	order []*core.Var // names in the order of their first assignments
	stmt  core.Stmt   // the simple statement being lowered
	local bool        // variables of a function
}

func newNames(f *core.Func) *names {
	if f.Kind != core.Piece {
		return nil
	}
	n := &names{ahead: map[int]bool{}, local: f.LocalNames()}
	core.Walk(f.Body, func(s core.Stmt) {
		for _, v := range core.Defs(s) {
			if v != nil && v.Module && !slices.Contains(n.order, v) {
				n.order = append(n.order, v)
			}
		}
	})
	return n
}

// shared tells whether other code may see and change the names while the piece runs.
func (n *names) shared() bool { return n != nil && !n.local }

// assigned notes that a variable got a value.
func (n *names) assigned(v *core.Var) {
	if n != nil && v.Module {
		n.ahead[v.ID] = true
	}
}

// inside notes what the statements inside s may assign.
func (n *names) inside(s core.Stmt) {
	for _, b := range core.Bodies(s) {
		core.Walk(*b, func(s core.Stmt) {
			for _, v := range core.Defs(s) {
				if v != nil {
					n.assigned(v)
				}
			}
		})
	}
	for _, v := range core.Defs(s) {
		if v != nil {
			n.assigned(v)
		}
	}
}

func (n *names) copy() map[int]bool {
	if n == nil {
		return nil
	}
	return maps.Clone(n.ahead)
}

// also joins what was ahead on another way to the same place.
func (n *names) also(other map[int]bool) {
	for v := range other {
		n.ahead[v] = true
	}
}

// pieceStmt lowers a statement of a piece.
func (f *function) pieceStmt(s core.Stmt) {
	switch s.(type) {
	case *core.If, *core.Block, *core.Try:
		f.stmt(s)
		f.names.inside(s)
		return
	case *core.Loop, *core.For:
		f.names.inside(s)
		f.stmt(s)
		f.names.inside(s)
		return
	}
	f.names.stmt = s
	if f.names.local {
		f.checkedStmt(s)
		return
	}
	n := s.N()
	reads, python := f.visible(s)
	switch {
	case python:
		f.writeNames(nil)
		f.markNames()
		f.stmt(s)
		f.sameNames(2*n.Point+1, n.LiveOut)
		f.recheck(2*n.Point+1, n.LiveOut)
	case len(reads) > 0:
		if f.writeNames(reads) {
			f.emit(&ir.Check{Row: row("py.assumptions"), Exit: f.exitAt(2*n.Point, n.Live, nil, false), Line: f.line})
		}
		f.stmt(s)
	default:
		f.stmt(s)
	}
}

// checkedStmt lowers a statement of a function: after Python code has run, the
// function leaves for the generic clone if a name does not mean any more what
// it assumes.
func (f *function) checkedStmt(s core.Stmt) {
	f.stmt(s)
	switch s.(type) {
	case *core.If, *core.Block, *core.Try, *core.Loop, *core.For, *core.Return, *core.Raise:
		return
	}
	if _, python := f.visible(s); python {
		n := s.N()
		f.recheck(2*n.Point+1, n.LiveOut)
	}
}

// recheck leaves when an assumption of the function does not hold any more.
func (f *function) recheck(point int, live []int) {
	if f.relies && !f.dead {
		f.emit(&ir.Check{Row: row("py.assumptions"), Exit: f.exitAt(point, live, nil, false), Line: f.line})
	}
}

// relies tells whether an instance, or anything it calls, takes the meaning of
// a name for granted.
func relies(in *typer.Instance) bool {
	reads, _ := visibleTo(in)
	return len(reads) > 0 || len(in.Attributes) > 0
}

// visible tells what a simple statement can see of the module's namespace:
// names that native callees read, or, when it can run Python code, anything.
func (f *function) visible(s core.Stmt) (reads map[string]bool, python bool) {
	ty := typer.TypingOf(s)
	if ty == nil {
		return nil, false
	}
	if ty.Split != nil {
		reads = map[string]bool{}
		for _, c := range ty.Split.Cases {
			r, p := f.visible(c.Stmt)
			python = python || p
			for n := range r {
				reads[n] = true
			}
		}
		return reads, python
	}
	if onlyNames(s, ty) {
		return nil, false
	}
	switch t := ty.Target.(type) {
	case nil, *typer.TupleItem, *typer.TupleSlice, *typer.SpreadTuple, *typer.ConstBool, *typer.TypeTest, *typer.IterCall, *typer.Global, *typer.MakeFunc,
		*typer.Slot, *typer.BoundMethod, *typer.ClassConst, *typer.SameInstance, *typer.SuperSelf, *typer.Nothing, *typer.ConstText,
		*typer.MemberConst, *typer.MemberPart, *typer.MemberSelf, *typer.SameMember,
		*typer.LoadCell, *typer.Leaves: // what leaves does not come back
		return nil, false
	case *typer.New:
		if t.Init == nil {
			return nil, false
		}
		return visibleTo(t.Init)
	case *lib.Row:
		return nil, t.Python
	case *lib.PyOp:
		return nil, t.Op != "builtin" && t.Op != "compare is" && t.Op != "compare is not" && !types.Stateless(ty.Result)
	case *typer.SpecialCall:
		return visibleTo(t.In)
	case *typer.NextCall:
		return visibleTo(t.In)
	case *typer.MemoCall:
		return visibleTo(t.In)
	case *typer.MakerCall:
		return nil, false
	case *typer.Instance:
		return visibleTo(t)
	}
	return nil, true
}

// visibleTo is visible for everything that an instance calls.
func visibleTo(in *typer.Instance) (reads map[string]bool, python bool) {
	reads = map[string]bool{}
	seen := map[*typer.Instance]bool{}
	var walk func(in *typer.Instance)
	walk = func(in *typer.Instance) {
		if seen[in] {
			return
		}
		seen[in] = true
		python = python || len(in.PyOps) > 0
		for _, n := range in.Reads {
			reads[n] = true
		}
		for _, c := range in.Calls {
			walk(c)
		}
	}
	walk(in)
	return reads, python
}

// writeNames writes the names that are ahead, or those of them that are asked
// for, to the module's namespace. It tells whether there were any.
func (f *function) writeNames(only map[string]bool) bool {
	wrote := false
	for _, v := range f.names.order {
		if !f.names.ahead[v.ID] || only != nil && !only[v.Name] {
			continue
		}
		if p, ok := f.cur[v.ID]; ok && p.t != types.Unbound {
			f.writeName(v, p)
			wrote = true
		}
		delete(f.names.ahead, v.ID)
	}
	return wrote
}

func (f *function) writeName(v *core.Var, p place) {
	set := func(x ir.Expr) { f.check(nil, "py.set_global", &ir.Name{Text: v.Name}, x) }
	if f.names.local {
		set = func(x ir.Expr) { f.setLocal("py.set_local", &ir.Name{Text: v.Name}, x) }
	}
	if !p.t.Has(types.Unbound) {
		set(f.object(v, p.t))
		return
	}
	test := &ir.If{Cond: &ir.IsType{X: &ir.Use{Local: p.local}, T: types.Unbound}, Line: f.line}
	f.emit(test)
	f.into(&test.Else, func() {
		bound := &ir.Convert{X: &ir.Use{Local: p.local}, T: p.t.Without(types.Unbound)}
		set(f.convert(bound, types.Object))
	})
}

// setLocal changes a variable of the function whose loop runs.
func (f *function) setLocal(name string, args ...ir.Expr) {
	f.emit(&ir.Assign{X: &ir.Op{Row: row(name), Args: args, T: types.None}, Line: f.line})
}

// unbound notes that a variable has no value any more: that of the function around has none from now on.
func (n *names) unbound(f *function, v *core.Var) {
	if n != nil && n.local && v.Module {
		f.setLocal("py.clear_local", &ir.Name{Text: v.Name})
		delete(n.ahead, v.ID)
	}
}

func (f *function) markNames() {
	f.emit(&ir.Assign{X: &ir.Op{Row: row("py.mark_names"), T: types.None}, Line: f.line})
}

// sameNames leaves for the generic clone when Python code has changed a name
// since they were marked.
func (f *function) sameNames(point int, live []int) {
	if !f.dead {
		f.emit(&ir.Check{Row: row("py.same_names"), Exit: f.exitAt(point, live, nil, false), Line: f.line})
	}
}

// handed is how a variable is handed over at an exit: a module name that is
// ahead is written to the namespace, where the generic clone works, but for
// one that the clone itself still has to store. False: not at all.
func (f *function) handed(lv ir.LiveVar, point int) (ir.LiveVar, bool) {
	if f.names == nil || !f.f.Vars[lv.Var].Module {
		return lv, true
	}
	v := f.f.Vars[lv.Var]
	if f.names.local { // the clone takes all others from the function, and gives back what it has in the end
		return lv, f.names.ahead[v.ID]
	}
	if point%2 == 1 && f.names.stmt != nil && f.names.stmt.N() == f.node && slices.Contains(core.Defs(f.names.stmt), v) {
		return lv, true
	}
	lv.Name = v.Name
	return lv, f.names.ahead[v.ID]
}

// leftBehind is what an exception that leaves the piece has to write.
func (f *function) leftBehind() *ir.Exit {
	if f.names == nil {
		return nil
	}
	x := &ir.Exit{Point: -1, Result: -1}
	for _, v := range f.names.order {
		if p, ok := f.cur[v.ID]; ok && f.names.ahead[v.ID] {
			lv := f.liveVar(v.ID, p)
			lv.Name, lv.InFunction = v.Name, f.names.local
			x.Live = append(x.Live, lv)
		}
	}
	if len(x.Live) == 0 {
		return nil
	}
	return x
}

// handlerNames looks at the namespace where a handler begins: what raised may
// have been Python code.
func (f *function) handlerNames(s *core.Try) {
	if f.names.shared() && len(s.Handler) > 0 {
		n := s.Handler[0].N()
		f.sameNames(2*n.Point, n.Live)
	}
}

// beforePython prepares the namespace for the next item of a Python iterator.
func (f *function) beforePython(s *core.For) {
	if _, py := s.Target.(*lib.PyOp); py && f.names.shared() && !f.dead {
		f.writeNames(nil)
		f.markNames()
	}
}

// afterPython looks at the namespace after a Python iterator has given an item.
func (f *function) afterPython(s *core.For) {
	if _, py := s.Target.(*lib.PyOp); py && f.names.shared() && len(s.Body) > 0 {
		n := s.Body[0].N()
		f.sameNames(2*n.Point, n.Live)
	}
}
