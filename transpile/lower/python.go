package lower

import (
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// names of operators in rows of the object protocol.
var pyNames = map[string]string{"+": "add", "-": "sub", "*": "mul", "/": "truediv", "//": "floordiv", "%": "mod",
	"**": "pow", "<<": "lshift", ">>": "rshift", "&": "and_", "|": "or_", "^": "xor", "@": "matmul",
	"<": "lt", "<=": "le", "==": "eq", "!=": "ne", ">": "gt", ">=": "ge", "is": "is_", "is not": "is_not",
	"in": "contains", "not in": "not_contains"}

// pyLet lowers an operation that goes through the object protocol.
func (f *function) pyLet(s *core.Let, t *lib.PyOp, ops []core.Atom) {
	if types.Stateless(s.Result) {
		f.assign(s.Dst, nil, s.Result)
		return
	}
	if t.Typed && t.Op == "global" && s.Dst != nil && s.Result != types.Never {
		f.globalNow(s)
		return
	}
	if t.Typed {
		f.expected(s, t, ops)
		return
	}
	kind, op, _ := strings.Cut(t.Op, " ")
	switch kind {
	case "compare":
		if name := pyNames[op]; s.Args[1] == types.None && (op == "is" || op == "is not") {
			f.pyRow("py."+strings.TrimSuffix(name, "_")+"_none", s, ops[:1])
		} else {
			f.pyRow("py."+name, s, ops)
		}
	case "binary":
		f.pyRow("py."+pyNames[op], s, ops)
	case "inplace":
		f.pyRow("py.i"+strings.TrimSuffix(pyNames[op], "_"), s, ops)
	case "unary":
		f.pyRow("py."+map[string]string{"-": "neg", "+": "pos", "~": "invert", "not": "not_"}[op], s, ops)
	case "getitem":
		if s.Args[0].Kind == types.KObject && s.Args[1] == types.Int && f.raw != nil {
			f.check(f.raw, "py.getitem_int", f.object(ops[0], s.Args[0]), f.use(ops[1], types.Int, types.Int))
			return
		}
		f.pyRow("py.getitem", s, ops)
	case "truth", "iter":
		f.pyRow("py."+kind, s, ops)
	case "next": // of an iterator that Python keeps: the function itself is not needed
		f.check(f.raw, "py.next_of", f.object(ops[1], s.Args[1]))
	case "listof":
		f.check(f.raw, "py.list_of", f.object(ops[1], s.Args[1]))
	case "assertion_error":
		f.row(row("py.assertion_error"), nil, s.Dst, s.Result)
	case "with", "match":
		f.pyRow("py."+op, s, ops)
	case "matchexc":
		f.pyRow("py.match_exc", s, ops)
	case "classattr":
		f.classAttr(s, ops)
	case "getattr":
		if f.atOnce && f.raw == nil {
			f.objectMethod(s, ops)
			return
		}
		f.pyRow("py.getattr", s, ops, &ir.Name{Text: s.X.(*core.GetAttr).Name})
	case "global":
		f.pyRow("py.global", s, nil, f.moduleName(s.X.(*core.LoadGlobal).Name))
	case "import":
		x := s.X.(*core.Import)
		f.pyRow("py.import_", s, nil, f.moduleName(x.Module), &ir.Const{Value: x.As, T: types.Bool},
			&ir.Const{Value: int64(x.Level), T: types.Int})
	case "importfrom":
		f.pyRow("py.import_from", s, ops, &ir.Name{Text: s.X.(*core.ImportFrom).Name})
	case "sortby":
		f.pyRow("py.sort_by", s, ops)
	case "format":
		f.pyFormat(s, ops)
	case "newdict":
		f.pyDict(s, ops)
	case "newset":
		f.pySet(s, ops)
	case "set_add":
		f.check(nil, "py.set_add", f.objects(&s.Typing, ops)...)
	case "dict_set":
		f.check(nil, "py.setitem", f.objects(&s.Typing, ops)...)
	case "call":
		f.pyCall(s, ops)
	case "step":
		f.alone(s, ops)
	default:
		panic("lower: no object operation " + t.Op)
	}
}

// pyRow emits a row of the object protocol: boxed operands, then the extra arguments.
func (f *function) pyRow(name string, s *core.Let, ops []core.Atom, extra ...ir.Expr) {
	args := append(f.objects(&s.Typing, ops), extra...)
	if f.raw != nil {
		f.check(f.raw, name, args...)
		return
	}
	if s.Result == types.Never { // raises whatever it is given
		f.check(f.temp(types.Object), name, args...)
		return
	}
	f.row(row(name), args, s.Dst, s.Result)
}

func (f *function) objects(ty *core.Typing, ops []core.Atom) []ir.Expr {
	var args []ir.Expr
	for i, o := range ops {
		args = append(args, f.object(o, ty.Args[i]))
	}
	return args
}

// object is an operand as a Python object.
func (f *function) object(a core.Atom, as types.Type) ir.Expr {
	if v, ok := a.(*core.Var); ok && superType(as) {
		return f.superObject(v, as)
	} else if m := as.Members()[0]; ok && m.Kind == types.KMethod && !types.Stateless(m) {
		return f.methodObject(f.cur[v.ID].local, as)
	}
	return f.use(a, as, types.Object)
}

// methodObject makes the object of a bound method, for which its receiver stands.
func (f *function) methodObject(l *ir.Local, as types.Type) ir.Expr {
	m := as.Members()[0]
	var recv ir.Expr = &ir.Use{Local: l}
	if as == m {
		recv = receiver(l, m)
	}
	out := f.temp(types.Object)
	f.check(out, "py.getattr", &ir.Convert{X: recv, T: types.Object}, &ir.Name{Text: m.Name})
	return &ir.Use{Local: out}
}

// receiver is that of the bound method that a local holds, which may hold one of several.
func receiver(l *ir.Local, m types.Type) ir.Expr {
	var x ir.Expr = &ir.Use{Local: l}
	if l.Type.Kind == types.KUnion {
		x = &ir.Convert{X: x, T: m}
	}
	return &ir.Convert{X: x, T: m.Elems[0]}
}

func (f *function) pyFormat(s *core.Let, ops []core.Atom) {
	x := s.X.(*core.Format)
	args := f.objects(&s.Typing, ops)
	if len(args) == 1 {
		args = append(args, &ir.Const{T: types.None})
	} else {
		args[1] = f.use(ops[1], s.Args[1], s.Args[1])
	}
	f.row(row("py.format"), append(args, &ir.Const{Value: int64(x.Conv), T: types.Int}), s.Dst, s.Result)
}

// pyCall calls a Python object.
func (f *function) pyCall(s *core.Let, ops []core.Atom) {
	x := s.X.(*core.Call)
	c := &ir.PyCall{Line: f.line}
	if recv, name := f.methodOfObject(ops[0], s.Args[0]); recv != nil {
		c.Fn, c.Method = recv, name
	} else if c.Fn = f.heldMethod(ops[0]); c.Fn == nil {
		c.Fn = f.object(ops[0], s.Args[0])
	}
	var keywords []ir.Expr
	for i, g := range x.Args {
		if g.Star {
			c.Args = append(c.Args, f.itemsOf(ops[i+1], s.Args[i+1])...)
			continue
		}
		v := f.object(ops[i+1], s.Args[i+1])
		if g.Name != "" {
			c.KwNames = append(c.KwNames, g.Name)
			keywords = append(keywords, v)
			continue
		}
		c.Args = append(c.Args, v)
	}
	c.Args = append(c.Args, keywords...)
	c.Raise = f.raiseEdge()
	f.called(c, s.Dst)
}

// called emits a call of a Python object whose result dst receives; nil: it is dropped.
func (f *function) called(c *ir.PyCall, dst *core.Var) {
	switch {
	case f.raw != nil:
		c.Dst = f.raw
		f.emit(c)
	case dst != nil:
		c.Dst = f.local(dst, types.Object)
		f.emit(c)
		f.bound(dst, c.Dst, types.Object)
	default:
		f.emit(c)
	}
}

// methodOfObject is the object of a call of a method of a Python object, and the method's name; nil for other callees.
func (f *function) methodOfObject(a core.Atom, as types.Type) (ir.Expr, string) {
	v, ok := a.(*core.Var)
	if !ok || as.Kind != types.KMethod || as.Elems[0].Kind != types.KObject {
		return nil, ""
	}
	return &ir.Convert{X: &ir.Use{Local: f.cur[v.ID].local}, T: types.Object}, as.Name
}

// expected lowers an operation of the object protocol whose result is taken out
// of its object; one of another type leaves for the generic clone after the operation.
func (f *function) expected(s *core.Let, t *lib.PyOp, ops []core.Atom) {
	untyped := *t
	untyped.Typed = false
	f.raw = f.temp(types.Object)
	boxed := f.raw
	f.pyLet(s, &untyped, ops)
	f.raw = nil
	if s.Result == types.Never { // it raises, or gives what nobody expects
		f.emit(&ir.Check{Row: row("py.unexpected"), Args: []ir.Expr{&ir.Use{Local: boxed}}, Line: f.line,
			Exit: f.exitAt(2*s.Point+1, s.LiveOut, s.Dst, true)})
		return
	}
	c := &ir.Check{Row: row("py.expect"), Args: []ir.Expr{&ir.Use{Local: boxed}}, Line: f.line}
	if t.Makes {
		c.Row, c.Args = row("inst.class_made"), append(c.Args, &ir.ScopeRef{Class: f.m.class(s.Result.Ref.(*typer.Class))})
	}
	c.Exit = f.exitAt(2*s.Point+1, s.LiveOut, s.Dst, true)
	f.result(c, s.Dst, s.Result)
}

// store lowers the statements that store or delete.
func (f *function) store(s core.Stmt) {
	var ty *core.Typing
	switch s := s.(type) {
	case *core.StoreItem:
		ty = &s.Typing
	case *core.StoreAttr:
		ty = &s.Typing
	case *core.StoreGlobal:
		ty = &s.Typing
	case *core.Delete:
		ty = &s.Typing
	}
	if ty.Split != nil {
		f.split(ty.Split, nil)
		return
	}
	if put, ok := ty.Target.(*typer.ColumnPut); ok {
		f.columnPut(put)
		return
	}
	ops := core.Operands(s)
	if !f.operandsBound(s, ops, ty.Args) {
		return
	}
	switch t := ty.Target.(type) {
	case *typer.Leaves:
		f.leave(s)
		return
	case *lib.Row:
		f.row(t, f.rowArgs(t, ty, ops), nil, types.None)
		return
	case *typer.Slot:
		f.storeSlot(t, ty, ops)
		return
	case *typer.Instance:
		c := f.call(t, ty, ops, nil)
		c.Exit = f.exitAt(2*f.node.Point+1, f.node.LiveOut, nil, true)
		f.emit(c)
		return
	}
	if f.putGlobal(s, ops) {
		return
	}
	args := f.objects(ty, ops)
	switch s := s.(type) {
	case *core.StoreItem:
		f.check(nil, "py.setitem", args...)
	case *core.StoreAttr:
		f.check(nil, "py.setattr", args[0], &ir.Name{Text: s.Name}, args[1])
	case *core.StoreGlobal:
		f.check(nil, "py.set_global", &ir.Name{Text: s.Name}, args[0])
	case *core.Delete:
		f.delete(s, args)
	}
}

func (f *function) delete(s *core.Delete, args []ir.Expr) {
	switch {
	case s.Var != nil:
		p, ok := f.cur[s.Var.ID]
		if !ok {
			f.raiseUnbound(s.Var)
			return
		}
		f.checkBound(s.Var, p.t)
		f.replaced(p, nil)
		delete(f.cur, s.Var.ID)
		f.names.unbound(f, s.Var)
	case s.Index != nil:
		f.check(nil, "py.delitem", args...)
	case s.Global != "":
		f.check(nil, "py.del_global", &ir.Name{Text: s.Global})
	case s.Attr != "":
		f.check(nil, "py.delattr", args[0], &ir.Name{Text: s.Attr})
	}
}

// unpack lowers "a, b = x".
func (f *function) unpack(s *core.Unpack) {
	if s.Split != nil {
		f.split(s.Split, nil)
		return
	}
	if !f.operandsBound(s, []core.Atom{s.X}, s.Args) {
		return
	}
	switch s.Target.(type) {
	case *typer.StarUnpack:
		f.unpackStar(s)
		return
	case *typer.Leaves:
		f.leave(s)
		return
	}
	if t, ok := s.Target.(*typer.NamedUnpack); ok {
		f.unpackNamed(s, t)
		return
	}
	if s.Result.Kind == types.KTuple && s.Target == nil {
		f.unpackTuple(s)
		return
	}
	if r, ok := s.Target.(*lib.Row); ok {
		f.unpackList(s, r)
		return
	}
	args := []ir.Expr{f.object(s.X, s.Args[0])}
	c := &ir.Unpack{X: args[0], Star: s.Star, Raise: f.raiseEdge(), Line: f.line}
	for _, d := range s.Dsts {
		c.Dsts = append(c.Dsts, f.local(d, types.Object))
	}
	f.emit(c)
	for i, d := range s.Dsts {
		f.bound(d, c.Dsts[i], types.Object)
	}
	if t, ok := s.Target.(*lib.PyOp); ok && t.Typed {
		f.expectItems(s, c.Dsts)
	}
}

// expectItems takes the items that were unpacked out of their objects. If one is
// of another type, all are there for the generic clone, which goes on behind the statement.
func (f *function) expectItems(s *core.Unpack, boxed []*ir.Local) {
	exit := f.exitAt(2*s.Point+1, s.LiveOut, nil, false)
	items := make([]*ir.Local, len(boxed))
	for i, l := range boxed {
		items[i] = f.temp(expectedItem(s, i))
		f.emit(&ir.Check{Dst: items[i], Row: row("py.expect_item"), Args: []ir.Expr{&ir.Use{Local: l}}, Exit: exit, Line: f.line})
	}
	for i, d := range s.Dsts {
		f.assign(d, &ir.Use{Local: items[i]}, expectedItem(s, i))
	}
}

// expectedItem is the type of item i: that of all of them, or its own.
func expectedItem(s *core.Unpack, i int) types.Type {
	if lib.ResultAt(s.Args[0], 0) != nil {
		return s.Result.Elems[i]
	}
	return s.Result
}

// unpackTuple assigns the items of a tuple. They are read before any target is
// assigned: a target may be the variable that holds the tuple.
func (f *function) unpackTuple(s *core.Unpack) {
	x := f.use(s.X, s.Args[0], s.Args[0])
	if _, ok := x.(*ir.Use); !ok {
		l := f.temp(x.Type())
		f.emit(&ir.Assign{Dst: l, X: x, Line: f.line})
		x = &ir.Use{Local: l}
	}
	for i, d := range s.Dsts {
		t := s.Result.Elems[i]
		if types.Stateless(t) {
			f.assign(d, nil, t)
			continue
		}
		f.assign(d, &ir.TupleItem{X: x, Index: i}, t)
	}
}

// unpackedBy names the row that reads the items of what is unpacked.
func unpackedBy(t types.Type) string {
	switch t.Kind {
	case types.KArray:
		return "ndarray.unpack_item"
	case types.KTupleOf:
		return "tuple.unpack_item"
	case types.KStr:
		return "str.unpack_item"
	case types.KBytes:
		return "bytes.unpack_item"
	}
	return "list.unpack_item"
}

// unpackList checks the length and reads the items.
func (f *function) unpackList(s *core.Unpack, r *lib.Row) {
	of := s.Args[0]
	if len(s.Want) > 0 && holdsItems(of, s.Want[0]) {
		of = s.Want[0]
	}
	x := f.use(s.X, s.Args[0], of)
	n := len(s.Dsts)
	f.emit(&ir.Check{Row: r, Args: []ir.Expr{x, &ir.Const{Value: int64(n), T: types.Int}}, Raise: f.raiseEdge(), Line: f.line})
	get := row(unpackedBy(of))
	locals := make([]*ir.Local, n)
	exit := f.exitAt(2*s.Point, s.Live, nil, false)
	for i, d := range s.Dsts {
		locals[i] = f.local(d, s.Result)
		if p, ok := f.cur[d.ID]; ok && p.local == locals[i] { // still needed if an item makes us leave
			locals[i] = f.temp(s.Result)
		}
		f.emit(&ir.Check{Dst: locals[i], Row: get, Args: []ir.Expr{x, &ir.Const{Value: int64(i), T: types.Int}}, Exit: exit, Line: f.line})
	}
	for i, d := range s.Dsts {
		f.assign(d, &ir.Use{Local: locals[i]}, s.Result)
	}
}
