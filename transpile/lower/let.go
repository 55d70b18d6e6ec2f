package lower

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// let lowers one operation.
func (f *function) let(s *core.Let) {
	if s.Split != nil {
		f.split(s.Split, s.Dst)
		return
	}
	if s.Yields != nil {
		f.letPart(s)
		return
	}
	ops := core.Operands(s)
	if s.From == nil && !f.operandsBound(s, ops, s.Args) {
		return
	}
	if f.instLet(s, ops) || f.patternLet(s, ops) {
		f.dead = f.dead || s.Result == types.Never
		return
	}
	switch t := s.Target.(type) {
	case *lib.Row:
		f.rowLet(s, t, ops)
	case *typer.Instance:
		f.callInstance(s, t, ops)
	case *typer.SpecialCall:
		f.callSpecial(s, t, ops)
	case *typer.MemoCall:
		f.callMemo(s, t, ops)
	case *typer.SortCalls:
		f.sortCalls(s, t, ops)
	case *typer.MakerCall:
		f.makerCall(s, t, ops)
	case *lib.PyOp:
		f.pyLet(s, t, ops)
	case *typer.LoadCell:
		f.loadCell(s, t)
	case *typer.MakeFunc:
		f.makeFunc(s, t, ops)
	case *typer.GenTarget:
		f.generator(s, t, ops)
	case *typer.IterCall:
		f.iterCall(s, t, ops)
	case *typer.Leaves:
		f.leave(s)
	case *typer.PartOfFrame:
	case *typer.ColumnItem:
		f.columnItem(s, t)
	case *typer.TakeRow:
		f.takeRow(s, t)
	case *typer.TakenItem:
		f.takenItem(s, t)
	case *typer.HandedItem:
		f.handedItem(s, t)
	case *typer.TupleItem:
		f.assign(s.Dst, &ir.TupleItem{X: f.use(ops[0], s.Args[0], s.Args[0]), Index: t.Index}, s.Result)
	case *typer.SpreadTuple:
		f.spreadTuple(s, ops)
	case *typer.TupleSlice:
		f.tupleSlice(s, t, ops[0])
	case *typer.ConstBool:
		f.assign(s.Dst, &ir.Const{Value: t.Value, T: types.Bool}, types.Bool)
	case *typer.IsInstance:
		f.isInstance(s, t, ops)
	case *typer.TypeTest:
		f.typeTest(s, t, ops)
	case *typer.Global:
		f.global(s, t)
	case nil:
		f.plainLet(s, ops)
	default:
		panic(fmt.Sprintf("lower: unknown target %T", t))
	}
	if s.Result == types.Never {
		f.dead = true
	}
}

// plainLet lowers what needs no target: copies and displays.
func (f *function) plainLet(s *core.Let, ops []core.Atom) {
	switch x := s.X.(type) {
	case *core.Intrinsic: // an assumption
	case *core.Copy:
		if types.Stateless(s.Result) {
			f.assign(s.Dst, nil, s.Result)
			return
		}
		if f.sameAsCell(s) {
			return
		}
		f.assign(s.Dst, f.use(ops[0], s.Args[0], s.Result), s.Result)
	case *core.MakeTuple:
		mk := &ir.MakeTuple{T: s.Result}
		for i, o := range ops {
			mk.Items = append(mk.Items, f.stored(o, s.Args[i], s.Result.Elems[i]))
		}
		f.assign(s.Dst, mk, s.Result)
	case *core.MakeSlice:
		f.assign(s.Dst, f.op("slice.make", s.Result, f.uses(s, ops)...), s.Result)
	case *core.MakeList:
		args := make([]ir.Expr, len(ops))
		for i, o := range ops {
			args[i] = f.stored(o, s.Args[i], s.Result.Elem())
		}
		f.assign(s.Dst, f.op("list.of", s.Result, args...), s.Result)
	case *core.MakeSet:
		f.makeSet(s, x, ops)
	case *core.MakeDict:
		f.makeDict(s, x, ops)
	case *core.Join:
		f.assign(s.Dst, f.op("str.join_parts", s.Result, f.uses(s, ops)...), s.Result)
	case *core.GetAttr: // a method of a native value: the receiver stands for it
		if types.Stateless(s.Result) {
			f.assign(s.Dst, nil, s.Result)
			return
		}
		f.assign(s.Dst, &ir.Convert{X: f.use(ops[0], s.Args[0], s.Args[0]), T: s.Result}, s.Result)
	default:
		panic(fmt.Sprintf("lower: %T without a target", x))
	}
}

// stored is an operand as an item of a container of type t.
func (f *function) stored(o core.Atom, as, t types.Type) ir.Expr {
	if t == types.Object {
		return f.object(o, as)
	}
	return f.use(o, as, t)
}

func (f *function) uses(s *core.Let, ops []core.Atom) []ir.Expr {
	args := make([]ir.Expr, len(ops))
	for i, o := range ops {
		args[i] = f.use(o, s.Args[i], s.Args[i])
	}
	return args
}

func (f *function) op(name string, t types.Type, args ...ir.Expr) ir.Expr {
	return &ir.Op{Row: row(name), Args: args, T: t}
}

// rowLet lowers an operation that a row carries out.
func (f *function) rowLet(s *core.Let, r *lib.Row, ops []core.Atom) {
	if r.Ufunc != nil {
		f.vectorLet(s, r, ops)
		return
	}
	f.row(r, f.rowArgs(r, &s.Typing, ops), s.Dst, s.Result)
}

// row emits a row: an expression when it can't fail, else a Check with edges.
func (f *function) row(r *lib.Row, args []ir.Expr, dst *core.Var, t types.Type) {
	if dst != nil && t.Kind == types.KList && r.Result.Kind == types.KList && t != r.Result && !open(r.Result) {
		f.row(row("list"), []ir.Expr{f.made(r, args)}, dst, t)
		return
	}
	if !r.Raises && !r.Exits {
		x := &ir.Op{Row: r, Args: args, T: t}
		if dst == nil || t == types.None {
			f.emit(&ir.Assign{X: x, Line: f.line})
			f.assignNone(dst, t)
			return
		}
		f.assign(dst, x, t)
		return
	}
	c := &ir.Check{Row: r, Args: args, Line: f.line}
	if r.Raises {
		c.Raise = f.raiseEdge()
	}
	if r.Exits {
		c.Exit = f.exitAt(2*f.node.Point, f.node.Live, nil, false)
	}
	if t == types.None || t == types.Never {
		f.emit(c)
		f.assignNone(dst, t)
		return
	}
	var v *core.Var = dst
	if v == nil {
		c.Dst = f.temp(t)
		f.emit(c)
		return
	}
	c.Dst = f.local(v, t)
	f.emit(c)
	f.bound(v, c.Dst, t)
}

// made is the list that a row makes with items of its own type, where the
// program goes on to store others in it.
func (f *function) made(r *lib.Row, args []ir.Expr) ir.Expr {
	out := f.temp(r.Result)
	if !r.Raises && !r.Exits {
		f.emit(&ir.Assign{Dst: out, X: &ir.Op{Row: r, Args: args, T: r.Result}, Line: f.line})
		return &ir.Use{Local: out}
	}
	c := &ir.Check{Dst: out, Row: r, Args: args, Line: f.line}
	if r.Raises {
		c.Raise = f.raiseEdge()
	}
	if r.Exits {
		c.Exit = f.exitAt(2*f.node.Point, f.node.Live, nil, false)
	}
	f.emit(c)
	return &ir.Use{Local: out}
}

// open tells whether the call decides a type of a row.
func open(t types.Type) bool { return t.Kind == types.KVar || slices.ContainsFunc(t.Elems, open) }

// assignNone gives a variable the None that an operation without a value has as its result.
func (f *function) assignNone(dst *core.Var, t types.Type) {
	if dst != nil && t == types.None {
		f.assign(dst, &ir.Const{T: types.None}, types.None)
	}
}

// rowArgs brings the operands into the order and the types of a row's
// parameters; defaults are filled in and what has no run-time value falls away.
func (f *function) rowArgs(r *lib.Row, ty *core.Typing, ops []core.Atom) []ir.Expr {
	var args []ir.Expr
	for i, p := range r.Params {
		j := -1
		if i < len(ty.Bind) {
			j = ty.Bind[i]
		}
		if j < 0 {
			if p.Type.Kind != types.KVar {
				args = append(args, defaultValue(p.Default))
			}
			continue
		}
		want := ty.Args[j]
		if j < len(ty.Want) && ty.Want[j] != nil {
			want = ty.Want[j]
		}
		if n, ok := lib.DateCount(want); ok {
			args = append(args, &ir.Const{Value: n, T: types.Int})
			continue
		}
		if types.Stateless(want) {
			continue
		}
		args = append(args, f.operand(ops[j], ty.Args[j], want))
	}
	return args
}

// operand is an operand of a row; a method value stands for its receiver.
func (f *function) operand(a core.Atom, as, want types.Type) ir.Expr {
	if want.Kind == types.KMethod {
		v := a.(*core.Var)
		if self := behind(f.cur[v.ID].local.Type); holdsItems(self, want.Elems[0]) {
			return f.items(&ir.Convert{X: &ir.Use{Local: f.cur[v.ID].local}, T: self}, want.Elems[0])
		}
		return receiver(f.cur[v.ID].local, want)
	}
	if as.Kind == types.KMethod && want.Kind == types.KTupleOf { // a method of tuples of any length
		return f.convert(receiver(f.cur[a.(*core.Var).ID].local, as), want)
	}
	return f.use(a, as, want)
}

// defaultValue reads a row's default.
func defaultValue(s string) ir.Expr {
	switch s {
	case "None":
		return &ir.Const{T: types.None}
	case "True", "False":
		return &ir.Const{Value: s == "True", T: types.Bool}
	}
	if strings.HasPrefix(s, `"`) {
		return &ir.Const{Value: strings.Trim(s, `"`), T: types.Str}
	}
	if i, err := strconv.ParseInt(s, 10, 64); err == nil {
		return &ir.Const{Value: i, T: types.Int}
	}
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		panic("lower: default " + s)
	}
	return &ir.Const{Value: x, T: types.Float}
}

// callInstance calls a native function.
func (f *function) callInstance(s *core.Let, in *typer.Instance, ops []core.Atom) {
	f.emitCall(s, f.call(in, &s.Typing, ops, nil), in.Result)
}

// emitCall emits a call with its exit, and keeps the result.
func (f *function) emitCall(s *core.Let, c *ir.CallFunc, result types.Type) {
	c.Exit = f.exitAt(2*s.Point+1, s.LiveOut, s.Dst, true)
	if s.Dst == nil || types.Stateless(result) || result == types.Never {
		f.emit(c)
		if s.Dst != nil && types.Stateless(result) {
			f.assign(s.Dst, nil, result)
		}
		return
	}
	c.Dst = f.local(s.Dst, result)
	f.emit(c)
	f.bound(s.Dst, c.Dst, result)
}

// iterCall makes native iterators.
func (f *function) iterCall(s *core.Let, t *typer.IterCall, ops []core.Atom) {
	name := map[string]string{"iter": "iter.make", "iter_of": "iter.make", "enumerate": "iter.enumerate", "zip": "iter.zip"}[t.Name]
	if t.Name != "iter" {
		ops = ops[1:]
	}
	off := len(s.Args) - len(ops)
	args := make([]ir.Expr, len(ops))
	for i, o := range ops {
		at := s.Args[i+off]
		want := at
		if s.Want != nil && s.Want[i+off] != nil && (t.Name == "iter" || at.Kind == types.KClass || holdsItems(at, s.Want[i+off])) {
			want = s.Want[i+off]
		}
		args[i] = f.use(o, at, want)
		if t.Name == "iter" {
			f.assign(s.Dst, f.iterOver(args[i], s.Result), s.Result)
			return
		}
		args[i] = f.iterOver(args[i], s.Result.Elems[i])
	}
	f.assign(s.Dst, f.op(name, s.Result, args...), s.Result)
}

// iterOver makes an iterator of type t over x.
func (f *function) iterOver(x ir.Expr, t types.Type) ir.Expr {
	if t.Kind != types.KIter || t.Elems[0].Kind != types.KView || t.Elems[0].Name != "any_of" || x.Type() == t {
		return f.op("iter.make", t, x)
	}
	of := t.Elems[0]
	l := f.temp(t)
	f.emit(&ir.Check{Dst: l, Row: row("iter.any"), Args: []ir.Expr{f.convert(x, of.Elems[0])}, Line: f.line, Exit: f.exitAt(2*f.node.Point, f.node.Live, nil, false)})
	return &ir.Use{Local: l}
}

// isInstance asks for one class after another whether an object is an instance.
func (f *function) isInstance(s *core.Let, t *typer.IsInstance, ops []core.Atom) {
	x := f.object(ops[1], s.Args[1])
	is := f.temp(types.Bool)
	list := f.list
	for i, c := range t.Classes {
		switch {
		case c.Builtin >= 0:
			f.check(is, "py.is_builtin_instance", x, &ir.Const{Value: int64(c.Builtin), T: types.Int})
		case c.Instances != nil:
			f.check(is, "inst.is_instance", x, &ir.Const{T: c.Instances})
		default:
			f.check(is, "py.is_instance", x, f.static(c.Class))
		}
		if i == len(t.Classes)-1 {
			break
		}
		no := &ir.If{Cond: f.op("operator.not_", types.Bool, &ir.Use{Local: is}), Line: f.line}
		f.emit(no)
		f.list = &no.Then
	}
	f.list = list
	f.assign(s.Dst, &ir.Use{Local: is}, types.Bool)
}

func (f *function) typeTest(s *core.Let, t *typer.TypeTest, ops []core.Atom) {
	var x ir.Expr = &ir.IsType{X: f.use(ops[t.Operand], s.Args[t.Operand], s.Args[t.Operand]), T: t.Type}
	if t.Negate {
		x = f.op("operator.not_", types.Bool, x)
	}
	f.assign(s.Dst, x, types.Bool)
}

// global reads a constant module name.
func (f *function) global(s *core.Let, g *typer.Global) {
	if types.Stateless(s.Result) {
		f.assign(s.Dst, nil, s.Result)
		return
	}
	f.assign(s.Dst, &ir.Cell{Cell: f.m.cell(g.Name, s.Result)}, s.Result)
}
