package lower

import (
	"slices"
	"strconv"

	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
	"pyx2cpp/typer/types"
)

// functionObject is the object of a value known at compile time, as a function
// object of known code where that is what is wanted.
func (f *function) functionObject(t, want types.Type) ir.Expr {
	if t.Kind == types.KClass && want != nil {
		for _, m := range want.Members() {
			if m.Kind == types.KClassValue && m.Ref == t.Ref {
				return &ir.Const{T: m}
			}
		}
	}
	x := f.static(t)
	if t.Kind != types.KFunc && t.Kind != types.KMethod || want == nil {
		return x
	}
	for _, m := range want.Members() {
		if m.Kind == types.KClosure && m.Ref == t.Ref || t.Kind == types.KMethod && m == types.Builtin(t.Elems[0], t.Name) {
			return &ir.Convert{X: x, T: m}
		}
	}
	return x
}

// cellOf takes cell number i out of a function object, for a parameter of type t.
func (f *function) cellOf(fn ir.Expr, as types.Type, i int, t types.Type) ir.Expr {
	c := f.temp(t)
	args := []ir.Expr{&ir.Use{Local: c}, fn, &ir.Const{Value: int64(i), T: types.Int}}
	name := "py.cell_of"
	if code := as.Ref.(*core.Func); f.m.p.Decorator(code) && typer.Container(t.Elem()) {
		name = "py.kept_cell_of"
		args = append(args, &ir.Cell{Cell: f.m.cell("cell "+strconv.Itoa(i)+" of "+code.Qualname+"#"+strconv.Itoa(code.Nth), t.Elem())})
	}
	f.emit(&ir.Assign{X: &ir.Op{Row: row(name), Args: args, T: types.None}, Line: f.line})
	return &ir.Use{Local: c}
}

// callMemo calls a function through its cache, which knows what the function captures.
func (f *function) callMemo(s *core.Let, t *typer.MemoCall, ops []core.Atom) {
	c := &ir.CallFunc{Fn: f.m.funcs[t.In], Memo: &ir.Memo{Cells: t.Cells}, Line: f.line}
	if t.Of != "" {
		c.Args = []ir.Expr{&ir.Cell{Cell: f.m.cell(t.Of, t.OfType)}}
	} else {
		c.Args = []ir.Expr{f.use(ops[0], s.Args[0], s.Args[0])}
	}
	for i := range t.In.Of.Params {
		c.Args = append(c.Args, f.passed(s.Bind[i], t.In.Params[i], &s.Typing, ops, nil))
	}
	c.Raise = f.raiseEdge()
	f.out.Python = true // though no operation of the program goes through objects
	f.emitCall(s, c, t.In.Result)
}

// mentionFunctions declares the code objects of all functions whose objects have
// a type of their own.
func (m *module) mentionFunctions() {
	var look func(t types.Type)
	look = func(t types.Type) {
		if t == nil {
			return
		}
		if t.Kind == types.KClosure || t.Kind == types.KMemo {
			m.mention(t.Ref.(*core.Func))
		}
		for _, e := range t.Elems {
			look(e)
		}
	}
	for _, f := range slices.Clone(m.out.Funcs) {
		look(f.Result)
		for _, l := range slices.Concat(f.Params, f.Locals) {
			look(l.Type)
		}
		ir.Walk(f.Body, func(s ir.Stmt) {
			for _, e := range ir.Exprs(s) {
				ir.WalkExpr(*e, func(e ir.Expr) { look(e.Type()) })
			}
		})
	}
	for _, c := range m.out.Cells {
		look(c.Type)
	}
	for _, c := range m.out.Classes {
		for _, s := range c.Slots {
			look(s.Type)
		}
	}
}

// boundItem takes a value out of the functools.partial object that is called, for a parameter of type t.
func (f *function) boundItem(i int, t types.Type, ty *core.Typing, ops []core.Atom) ir.Expr {
	p := ty.Args[0]
	l := f.temp(p.Elems[1+i])
	f.emit(&ir.Check{Dst: l, Row: row("py.partial_item"), Args: []ir.Expr{f.use(ops[0], p, p), &ir.Const{Value: int64(i), T: types.Int}}, Line: f.line,
		Exit: f.exitAt(2*f.node.Point, f.node.Live, nil, false)})
	return f.convert(&ir.Use{Local: l}, t)
}
