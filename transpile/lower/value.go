package lower

import (
	"math/big"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// read gives the value in a place as the type known of it.
func (f *function) read(p place) ir.Expr {
	if p.local == nil {
		return f.static(p.t)
	}
	var x ir.Expr = &ir.Use{Local: p.local}
	if p.local.Type != p.t {
		x = &ir.Convert{X: x, T: p.t}
	}
	return x
}

// value is an operand as type t, which must be the type it has here or one it
// converts to.
func (f *function) value(a core.Atom, t types.Type) ir.Expr { return f.use(a, nil, t) }

// use is an operand that is read as type as (nil: as it is known here) and
// converted to type want (nil: as it is).
func (f *function) use(a core.Atom, as, want types.Type) ir.Expr {
	var x ir.Expr
	switch a := a.(type) {
	case *core.Const:
		x = f.constant(a)
	case *core.Var:
		p := f.cur[a.ID]
		if p.t == nil {
			p.t = types.None
		}
		if p.local == nil {
			if want != nil && types.Stateless(want) {
				return &ir.Const{T: types.None}
			}
			if c, ok := p.t.Ref.(*typer.Class); ok && p.t.Kind == types.KClass && c.Enum != nil && want != nil && want.Kind == types.KList {
				return f.memberList(c, want)
			}
			x = f.functionObject(p.t, want)
			break
		}
		if as != nil && !types.Stateless(as) {
			p.t = as
		}
		if want != nil && want.Kind == types.KClass { // which the type says
			return &ir.Const{T: types.None}
		}
		x = f.read(p)
	}
	if want == nil {
		return x
	}
	if holdsItems(x.Type(), want) {
		return f.items(x, want)
	}
	if want == types.Int && x.Type() == types.Wide && (as == nil || as == types.Wide) {
		return f.narrow(x)
	}
	return f.convert(x, want)
}

// checkBound raises UnboundLocalError when a variable that is read as type t
// may be unbound here; from then on it is known to be bound.
func (f *function) checkBound(a core.Atom, t types.Type) {
	v, ok := a.(*core.Var)
	if !ok {
		return
	}
	p, ok := f.cur[v.ID]
	if !ok || !p.t.Has(types.Unbound) {
		return
	}
	test := &ir.If{Cond: &ir.IsType{X: &ir.Use{Local: p.local}, T: types.Unbound}, Line: f.line}
	f.emit(test)
	f.into(&test.Then, func() { f.raiseUnbound(v) })
	f.dead = false
	p.t = p.t.Without(types.Unbound)
	f.cur[v.ID] = p
}

func (f *function) raiseUnbound(v *core.Var) {
	name := "py.raise_unbound"
	inModule := v.Module && f.names.shared()
	switch {
	case v.Outer != nil, v.Frame != f.node.Frame && v.Kind == core.Local && !inModule:
		name = "py.raise_unbound_free"
	case inModule:
		name = "py.raise_undefined"
	}
	f.emit(&ir.Assign{X: &ir.Op{Row: row(name), Args: []ir.Expr{&ir.Name{Text: v.Name}}, T: types.None}, Line: f.line})
	f.emit(&ir.Goto{Raise: f.raiseEdge(), Line: f.line})
	f.dead = true
}

// operandsBound checks the operands in the order in which they are read; false
// when one is never bound here, so that control ends.
func (f *function) operandsBound(s core.Stmt, ops []core.Atom, ts []types.Type) bool {
	for _, i := range core.ReadOrder(s, len(ops)) {
		if ts[i] != types.Unbound {
			f.checkBound(ops[i], ts[i])
			continue
		}
		if v, ok := ops[i].(*core.Var); ok {
			f.raiseUnbound(v)
		}
		return false
	}
	return true
}

// constant is a literal.
func (f *function) constant(c *core.Const) ir.Expr {
	switch v := c.Value.(type) {
	case typer.MemberValue:
		return &ir.Const{Value: ir.MemberIndex(v.Index), T: v.Class.Type()}
	case nil:
		return &ir.Const{T: types.None}
	case bool:
		return &ir.Const{Value: v, T: types.Bool}
	case *big.Int:
		if v.IsInt64() {
			return &ir.Const{Value: v.Int64(), T: types.Int}
		}
		if v.BitLen() <= types.WideBits {
			return &ir.Const{Value: v, T: types.Wide}
		}
	case float64:
		return &ir.Const{Value: v, T: types.Float}
	case complex128:
		return &ir.Const{Value: v, T: types.Complex}
	case string:
		return &ir.Const{Value: v, T: types.Str}
	case core.Bytes:
		return &ir.Const{Value: string(v), T: types.Bytes}
	case core.Ellipsis:
		return &ir.Const{T: types.Ellipsis}
	case []*core.Const:
		items := make([]ir.Expr, len(v))
		ts := make([]types.Type, len(v))
		for i, e := range v {
			items[i] = f.constant(e)
			ts[i] = items[i].Type()
		}
		return &ir.MakeTuple{Items: items, T: types.Tuple(ts...)}
	}
	return f.boxed(c.Value)
}

// boxed is a literal that has no native form: a big int.
func (f *function) boxed(v any) ir.Expr {
	m := f.m.out
	for i, c := range m.Consts {
		if same(c.Value, v) {
			return &ir.BoxedConst{Index: i}
		}
	}
	m.Consts = append(m.Consts, &ir.Const{Value: v, T: types.Object})
	return &ir.BoxedConst{Index: len(m.Consts) - 1}
}

func same(a, b any) bool {
	x, ok1 := a.(*big.Int)
	y, ok2 := b.(*big.Int)
	if ok1 && ok2 {
		return x.Cmp(y) == 0
	}
	return !ok1 && !ok2 && a == b
}

// convert changes the representation of a value.
func (f *function) convert(x ir.Expr, t types.Type) ir.Expr {
	from := x.Type()
	switch {
	case from.Kind == types.KClassValue && t.Kind == types.KClass: // which the type says
		return &ir.Const{T: types.None}
	case from == t || types.Stateless(t):
		return x
	case from.Kind == types.KMethod && t == types.Object:
		return x
	case from.Kind == types.KTuple && t.Kind == types.KTuple && len(from.Elems) == len(t.Elems):
		return f.convertTuple(x, t)
	case from.Kind == types.KTuple && len(from.Elems) == 0 && t.Kind == types.KList:
		return f.op("list.of", t)
	case from == types.Int && t.Kind == types.KUnion && !t.Has(types.Int) && t.Has(types.Wide):
		return f.convert(f.convert(x, types.Wide), t)
	case from == types.Int && t == types.Wide:
		if c, ok := x.(*ir.Const); ok {
			return &ir.Const{Value: big.NewInt(c.Value.(int64)), T: types.Wide}
		}
	}
	if c, ok := x.(*ir.Const); ok && t == types.Float {
		switch v := c.Value.(type) {
		case int64:
			return &ir.Const{Value: float64(v), T: types.Float}
		case bool:
			if v {
				return &ir.Const{Value: 1.0, T: types.Float}
			}
			return &ir.Const{Value: 0.0, T: types.Float}
		}
	}
	return &ir.Convert{X: x, T: t, ByValue: from.Kind == types.KUnion && t.Kind != types.KUnion}
}

func (f *function) convertTuple(x ir.Expr, t types.Type) ir.Expr {
	if mk, ok := x.(*ir.MakeTuple); ok {
		out := &ir.MakeTuple{T: t}
		for i, e := range mk.Items {
			out.Items = append(out.Items, f.convert(e, t.Elems[i]))
		}
		return out
	}
	if _, ok := x.(*ir.Use); !ok {
		l := f.temp(x.Type())
		f.emit(&ir.Assign{Dst: l, X: x, Line: f.line})
		x = &ir.Use{Local: l}
	}
	out := &ir.MakeTuple{T: t}
	for i := range t.Elems {
		out.Items = append(out.Items, f.convert(&ir.TupleItem{X: x, Index: i}, t.Elems[i]))
	}
	return out
}

// static looks up the object of a type that is known at compile time.
func (f *function) static(t types.Type) ir.Expr {
	s := staticOf(t)
	out := f.temp(types.Object)
	switch s.Kind {
	case "class":
		of := t
		if t.Kind == types.KMethod {
			of = t.Elems[0]
		}
		if out = f.classObject(of.Ref.(*typer.Class)); s.Attr != "" {
			attr := f.temp(types.Object)
			f.check(attr, "py.getattr", &ir.Use{Local: out}, &ir.Name{Text: s.Attr})
			out = attr
		}
	case "global":
		f.globalPath(out, s.Name)
		if s.Attr != "" {
			attr := f.temp(types.Object)
			f.check(attr, "py.getattr", &ir.Use{Local: out}, &ir.Name{Text: s.Attr})
			out = attr
		}
	case "builtin":
		f.check(out, "py.builtin", &ir.Name{Text: s.Name})
		if s.Attr != "" {
			attr := f.temp(types.Object)
			f.check(attr, "py.getattr", &ir.Use{Local: out}, &ir.Name{Text: s.Attr})
			out = attr
		}
	case "dtype":
		f.check(out, "py.static_dtype", &ir.Name{Text: s.Name})
	case "module":
		f.check(out, "py.static_module", &ir.Name{Text: s.Name})
		for _, name := range strings.FieldsFunc(s.Attr, func(r rune) bool { return r == '.' }) { // chain.from_iterable
			attr := f.temp(types.Object)
			f.check(attr, "py.getattr", &ir.Use{Local: out}, &ir.Name{Text: name})
			out = attr
		}
	}
	return &ir.Use{Local: out}
}

// globalPath looks up a module name, or what stands under a name in a class: "LinkedList.Node".
func (f *function) globalPath(dst *ir.Local, path string) {
	module, base := core.SplitName(path)
	names := strings.Split(base, ".")
	f.check(dst, "py.global", &ir.Name{Text: core.JoinName(module, names[0])})
	for _, name := range names[1:] {
		of := f.temp(types.Object)
		f.emit(&ir.Assign{Dst: of, X: &ir.Use{Local: dst}, Line: f.line})
		f.check(dst, "py.getattr", &ir.Use{Local: of}, &ir.Name{Text: name})
	}
}

// staticOf tells how to find the object of a type known at compile time.
func staticOf(t types.Type) *ir.Static {
	switch t.Kind {
	case types.KFunc:
		if f, ok := t.Ref.(*core.Func); ok && f.Class != "" { // as the class has it
			return &ir.Static{Kind: "global", Name: f.Class, Attr: f.Name}
		}
		return &ir.Static{Kind: "global", Name: t.Name}
	case types.KModule:
		return &ir.Static{Kind: "module", Name: t.Name}
	case types.KClass:
		if t.Ref != nil {
			return classStatic(t, "")
		}
		const np = "numpy."
		if len(t.Name) > len(np) && t.Name[:len(np)] == np {
			return &ir.Static{Kind: "module", Name: "numpy", Attr: t.Name[len(np):]}
		}
		if code, ok := strings.CutPrefix(t.Name, lib.DTypePrefix); ok {
			return &ir.Static{Kind: "dtype", Name: types.DTypeText(code)}
		}
		return &ir.Static{Kind: "builtin", Name: t.Name}
	case types.KMethod:
		if m := t.Elems[0]; m.Kind == types.KModule && m.Name == "builtins" {
			return &ir.Static{Kind: "builtin", Name: t.Name}
		} else if m.Kind == types.KModule {
			return &ir.Static{Kind: "module", Name: m.Name, Attr: t.Name}
		} else if m.Kind == types.KClass && m.Ref != nil {
			return classStatic(m, t.Name)
		} else if m.Kind == types.KMethod { // str.lower
			return &ir.Static{Kind: "builtin", Name: m.Name, Attr: t.Name}
		}
	}
	return &ir.Static{Attr: t.Name}
}

// classStatic is the class that values of type t are, or an attribute of it.
func classStatic(t types.Type, attr string) *ir.Static {
	if c, ok := t.Ref.(*typer.Class); ok && c.Local {
		return &ir.Static{Kind: "class", Name: t.Name, Attr: attr}
	}
	return &ir.Static{Kind: "global", Name: t.Name, Attr: attr}
}

// check emits a row that can raise, by name.
func (f *function) check(dst *ir.Local, name string, args ...ir.Expr) {
	r := row(name)
	c := &ir.Check{Dst: dst, Row: r, Args: args, Line: f.line}
	if r.Raises {
		c.Raise = f.raiseEdge()
	}
	f.emit(c)
}

// exitAt is the edge into the generic clone at a resume point. With a result
// the edge comes after the operation, which has left a boxed value for dst.
func (f *function) exitAt(point int, live []int, dst *core.Var, result bool) *ir.Exit {
	x := &ir.Exit{Point: point, Result: -1}
	if result && dst != nil {
		x.Result = dst.ID
	}
	x.Live = f.liveCells()
	for _, v := range live {
		if v == x.Result || f.isCell(v) {
			continue
		}
		p, ok := f.cur[v]
		if !ok {
			continue
		}
		if lv, ok := f.handed(f.liveVar(v, p), point); ok {
			x.Live = append(x.Live, lv)
		}
	}
	x.Drop = f.generatorsGiven(x)
	return x
}

// leave goes to the generic clone for a statement that can only raise.
func (f *function) leave(s core.Stmt) {
	f.emit(&ir.Leave{Exit: f.exitAt(2*s.N().Point, s.N().Live, nil, false), Line: f.line})
	f.dead = true
}

// receiverStatic tells how to find the object of a value that its receiver
// stands for: a bound method, super() or a method of that; nil for others.
func receiverStatic(t types.Type) *ir.Static {
	m := t.Members()[0]
	switch {
	case m.Kind == types.KSuper:
		return superStatic(m, "")
	case m.Kind == types.KMethod && m.Elems[0].Kind == types.KSuper:
		return superStatic(m.Elems[0], m.Name)
	case m.Kind == types.KMethod:
		return &ir.Static{Attr: m.Name}
	}
	return nil
}
