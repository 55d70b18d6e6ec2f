package lower

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
	"pyx2cpp/typer/types"
)

// call is the call of a native function; made stands for the operand MadeOperand.
func (f *function) call(in *typer.Instance, ty *core.Typing, ops []core.Atom, made *ir.Local) *ir.CallFunc {
	f.noKeywords(ty, ops)
	f.exactItems(ty, ops)
	c := &ir.CallFunc{Fn: f.m.funcs[in], Line: f.line}
	for i, t := range in.Params {
		j := ty.Bind[i]
		if j == -1 {
			c.Args = append(c.Args, f.defaultArg(in.Of, in.Of.Params[i], t))
			continue
		}
		if p := core.PartOf(j); j != typer.MadeOperand && p >= 0 && p < len(ty.Parts) && ty.Parts[p].Take {
			c.Args = append(c.Args, f.keywordItem(ty.Parts[p], in.Of, in.Of.Params[i], t, ty, ops))
			continue
		}
		c.Args = append(c.Args, f.passed(j, t, ty, ops, made))
	}
	c.Raise = f.raiseEdge()
	return c
}

// defaultArg is the default of a parameter, passed as type t.
func (f *function) defaultArg(fn *core.Func, q *core.Param, t types.Type) ir.Expr {
	if d := f.m.p.Defaults[fn][q.Var.Name]; d != nil {
		return f.convert(f.constant(d), t)
	}
	if types.Stateless(t) {
		return &ir.Const{T: types.None}
	}
	return &ir.Cell{Cell: f.m.cell(typer.DefaultName(fn, q), t)}
}

// passed is the argument that entry j of Bind names, as type t.
func (f *function) passed(j int, t types.Type, ty *core.Typing, ops []core.Atom, made *ir.Local) ir.Expr {
	switch {
	case j == typer.MadeOperand:
		return &ir.Use{Local: made}
	case core.PartOf(j) >= 0:
		return f.part(ty.Parts[core.PartOf(j)], t, ty, ops, made)
	case core.CapturedVar(j) >= 0:
		return f.captured(core.CapturedVar(j), t)
	case ty.Args[j].Kind == types.KMethod && (t.Kind == types.KInst || t.Kind == types.KMember):
		v := ops[j].(*core.Var)
		return &ir.Convert{X: f.read(place{f.cur[v.ID].local, ty.Args[j]}), T: t}
	}
	if t.Kind == types.KIter && t.Elems[0] == ty.Args[j] { // a stepper has the iterator that its caller makes
		return f.op("iter.make", t, f.use(ops[j], ty.Args[j], ty.Args[j]))
	}
	if ty.Args[j].Kind == types.KBound && t == ty.Args[j].Elems[0] {
		return f.convert(f.use(ops[j], ty.Args[j], ty.Args[j]), t)
	}
	return f.use(ops[j], ty.Args[j], t)
}

// part is an argument that is no operand by itself.
func (f *function) part(p core.Part, t types.Type, ty *core.Typing, ops []core.Atom, made *ir.Local) ir.Expr {
	if p.Bound {
		return f.boundItem(p.Item, t, ty, ops)
	}
	if p.Cell {
		if p.Of != "" {
			return f.cellOf(&ir.Cell{Cell: f.m.cell(p.Of, p.OfType)}, p.OfType, p.Item, t)
		}
		fn, as := f.use(ops[0], ty.Args[0], ty.Args[0]), ty.Args[0]
		if as.Kind == types.KPartial {
			as = as.Elems[0]
			fn = f.convert(fn, as)
		}
		return f.cellOf(fn, as, p.Item, t)
	}
	if p.Whole {
		l := f.temp(t) // whose items may be of more types than those of the list
		if t.Kind != types.KTupleOf {
			l = f.temp(types.TupleOf(ty.Args[p.Operand].Elems[0]))
		}
		f.emit(&ir.Check{Dst: l, Row: row("make.rest"), Args: []ir.Expr{f.use(ops[p.Operand], ty.Args[p.Operand], ty.Args[p.Operand])}, Line: f.line,
			Raise: f.raiseEdge(), Exit: f.exitAt(2*f.node.Point, f.node.Live, nil, false)})
		return f.convert(&ir.Use{Local: l}, t)
	}
	if p.Dict {
		return f.keywordDict(p, t, ty, ops, made)
	}
	if of := ty.Args[max(p.Operand, 0)]; !p.Tuple && (of.Kind == types.KList || of.Kind == types.KTupleOf) {
		return f.convert(f.itemBehind(ops[p.Operand], of, p.Item), t)
	}
	if !p.Tuple {
		x := f.use(ops[p.Operand], ty.Args[p.Operand], ty.Args[p.Operand])
		if _, ok := x.(*ir.Use); !ok {
			l := f.temp(x.Type())
			f.emit(&ir.Assign{Dst: l, X: x, Line: f.line})
			x = &ir.Use{Local: l}
		}
		return f.convert(&ir.TupleItem{X: x, Index: p.Item}, t)
	}
	mk := &ir.MakeTuple{T: t}
	if t.Kind == types.KTupleOf {
		mk.T = types.Tuple(slices.Repeat(t.Elems, len(p.Items))...)
	}
	for i, j := range p.Items {
		if e := mk.T.Elems[i]; j >= 0 && e == types.Object {
			mk.Items = append(mk.Items, f.object(ops[j], ty.Args[j]))
		} else {
			mk.Items = append(mk.Items, f.passed(j, e, ty, ops, made))
		}
	}
	return f.convert(mk, t)
}

// exactItems leaves for the generic clone where a list behind a star has not as many items as a callee has parameters for.
func (f *function) exactItems(ty *core.Typing, ops []core.Atom) {
	for _, p := range ty.Parts {
		if p.Exactly {
			of := ty.Args[p.Operand]
			f.row(row("make.exactly"), []ir.Expr{f.use(ops[p.Operand], of, of), &ir.Const{Value: int64(p.Item), T: types.Int}}, nil, types.None)
		}
	}
}

// itemBehind is item i of a list or tuple of any length, which has it.
func (f *function) itemBehind(o core.Atom, of types.Type, i int) ir.Expr {
	get := row("list.unpack_item")
	if of.Kind == types.KTupleOf {
		get = row("tuple.unpack_item")
	}
	l := f.temp(of.Elems[0])
	f.emit(&ir.Check{Dst: l, Row: get, Args: []ir.Expr{f.use(o, of, of), &ir.Const{Value: int64(i), T: types.Int}}, Line: f.line,
		Exit: f.exitAt(2*f.node.Point, f.node.Live, nil, false)})
	return &ir.Use{Local: l}
}

// itemsOf are the items of a tuple as objects.
func (f *function) itemsOf(o core.Atom, t types.Type) []ir.Expr {
	x := f.use(o, t, t)
	if _, ok := x.(*ir.Use); !ok {
		l := f.temp(t)
		f.emit(&ir.Assign{Dst: l, X: x, Line: f.line})
		x = &ir.Use{Local: l}
	}
	out := make([]ir.Expr, len(t.Elems))
	for i := range t.Elems {
		out[i] = f.convert(&ir.TupleItem{X: x, Index: i}, types.Object)
	}
	return out
}
