package typer

import (
	"math/big"
	"slices"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// through types a call that NumPy itself carries out, by the rule of its row:
// the result comes back as a native array or scalar. nil: no such row.
func (a *analysis) through(s *core.Let, name string, args []arg, atoms []core.Atom) types.Type {
	for _, r := range a.p.table.Named(name) {
		if r.Through == nil {
			continue
		}
		c := a.libCall(args, atoms)
		if t := a.onNoArray(s, c.Args); t != nil && r.Python {
			return t
		}
		reason := name + " runs in Python"
		if strings.HasPrefix(name, "numpy.") || strings.HasPrefix(name, "ndarray.") {
			reason = name + " runs in NumPy"
		}
		t := a.expect(s, "call", reason, r.Through(c))
		s.Target.(*lib.PyOp).Row = r
		return t
	}
	return nil
}

// libCall is what the rules of the table see of a call.
func (a *analysis) libCall(args []arg, atoms []core.Atom) *lib.Call {
	c := &lib.Call{Named: map[string]types.Type{}, True: map[string]bool{}, False: map[string]bool{}, Texts: map[string]string{}, Ints: map[string]int64{}}
	for i, g := range args {
		t := resolve(g.t)
		a.literalText(c, g.name, i, atoms)
		if g.name == "" {
			c.Args = append(c.Args, t)
			continue
		}
		c.Named[g.name] = t
		if k, ok := atoms[i].(*core.Const); ok {
			c.True[g.name], c.False[g.name] = k.Value == true, k.Value == false
		}
	}
	c.Lengths = func(name string, at int) []int {
		for i, g := range args {
			if i < len(atoms) && (g.name == name || g.name == "" && i == at) {
				return a.displayLengths(atoms[i])
			}
		}
		return nil
	}
	return c
}

// displayLengths are the lengths of the displays in a display; nil: x is none of displays.
func (a *analysis) displayLengths(x core.Atom) []int {
	var out []int
	for _, it := range a.display(x) {
		items := a.display(it.X)
		if items == nil {
			return nil
		}
		out = append(out, len(items))
	}
	return out
}

// display are the items of the tuple or list display that a temporary stands for; nil: it is none.
func (a *analysis) display(x core.Atom) []core.Item {
	v, ok := x.(*core.Var)
	if !ok || v.Kind != core.Temp {
		return nil
	}
	var items []core.Item
	core.Walk(a.in.Of.Body, func(s core.Stmt) {
		let, ok := s.(*core.Let)
		if !ok || let.Dst != v {
			return
		}
		switch made := let.X.(type) {
		case *core.MakeTuple:
			items = made.Items
		case *core.MakeList:
			items = made.Items
		}
	})
	if slices.ContainsFunc(items, func(it core.Item) bool { return it.Star }) {
		return nil
	}
	return items
}

// unpacks types a call of struct that gives a native tuple; not ok: it is none.
func (a *analysis) unpacks(s *core.Let, name string, args []arg, atoms []core.Atom) (types.Type, bool) {
	if !a.p.table.Has("unpacked." + name) {
		return nil, false
	}
	t := lib.Unpacked(name, a.libCall(args, atoms))
	if t == nil {
		return nil, false
	}
	_, ok := a.row(&s.Typing, "unpacked."+name, args)
	return t, ok
}

// literalText notes an argument that is a literal, a str or an int.
func (a *analysis) literalText(c *lib.Call, name string, i int, atoms []core.Atom) {
	if i >= len(atoms) {
		return
	}
	if name == "" {
		name = itoa(i)
	}
	switch v := literal(atoms[i]).(type) {
	case string:
		c.Texts[name] = v
	case int64:
		c.Ints[name] = v
	}
}

// expect sends an operation through Python whose result is expected to be of
// type t; nil: nothing is known of it.
func (a *analysis) expect(s *core.Let, op, reason string, t types.Type) types.Type {
	res := a.python(s, op, reason)
	if t == nil {
		return res
	}
	s.Target.(*lib.PyOp).Typed = true
	return a.h.adopt(t, a.key())
}

// sameArray is the type of an array that is changed in place; nil: it is none.
func sameArray(t types.Type) types.Type {
	if t.Kind == types.KArray && t.DType != "c8" && t.NDim <= lib.MaxDims {
		return t
	}
	return nil
}

// changedInPlace is what an augmented assignment that Python carries out gives, nil where it is not known.
func changedInPlace(op string, ts []types.Type) types.Type {
	if t := sameArray(ts[0]); t != nil {
		return t
	}
	return lib.ObjectOp(op, ts[0], ts[1])
}

// arrayOp is what an operator over arrays or NumPy scalars gives where NumPy carries it out.
func arrayOp(ts []types.Type, dtype string) types.Type {
	for i := range ts {
		ts[i] = resolve(ts[i])
		if lib.HoldsDates(ts[i]) {
			return nil
		}
	}
	if !hasArray(ts) {
		return lib.Scalar(ts, dtype)
	}
	return lib.Elementwise(ts, dtype)
}

// binaryResult is the type of a binary operator that Python carries out, nil where it is not known.
func binaryResult(op string, ts []types.Type) types.Type {
	if op == "%" && (ts[0] == types.Str || ts[0] == types.Bytes) {
		return ts[0]
	}
	if t := lib.ObjectOp(op, ts[0], ts[1]); t != nil {
		return t
	}
	if op == "+" && types.IsData(ts[0]) && types.IsData(ts[1]) {
		return types.Data
	}
	return arrayBinary(op, ts)
}

// unaryResult is the type of a unary operator that Python carries out, nil where it is not known.
func unaryResult(op string, ts []types.Type) types.Type {
	if t := lib.ExactUnary(op, ts[0]); t != nil {
		return t
	}
	return arrayOp(ts, "")
}

// withIntrinsic types the steps of a with statement on a Python object.
func (a *analysis) withIntrinsic(s *core.Let, name string, manager types.Type) types.Type {
	opened := manager.Kind == types.KObject && (manager.Name == "file" || manager.Name == "binary" || manager.Name == "errstate")
	switch {
	case name == core.WithExcept && manager.Kind == types.KObject && lib.NeverSwallows(manager.Name):
		return a.expect(s, "with "+name, "with statement on a Python object", types.None)
	case opened && name == core.WithEnter:
		manager = types.Known(manager.Name + ".__enter__")
	case opened && name == core.WithExit:
		manager = types.Known(manager.Name + ".__exit__")
	default:
		manager = types.Object
	}
	s.Target = &lib.PyOp{Op: "with " + name}
	a.pyOp("with statement on a Python object")
	return manager
}

// arrayBinary is the type of a binary operator that NumPy carries out.
func arrayBinary(op string, ts []types.Type) types.Type {
	switch op {
	case "+", "-", "*", "//", "%", "**", "<<", ">>":
		if t := arrayOp(ts, ""); t != nil && t.DType != "b1" {
			return t
		}
	case "&", "|", "^":
		return arrayOp(ts, "")
	case "/":
		if t := arrayOp(ts, ""); t != nil && (t.DType[0] == 'f' || t.DType[0] == 'c') {
			return t
		}
		return arrayOp(ts, "f8")
	case "@":
		return lib.Product(ts)
	}
	return nil
}

// objectItem is what indexing an object gives, nil when that is not known.
func objectItem(x, index types.Type) types.Type {
	if types.IsData(x) {
		return types.Data
	}
	if lib.IsRecord(x) {
		return types.Str
	}
	if x.Kind == types.KObject && x.Name == "match" {
		return lib.Group(x)
	}
	if x.Kind == types.KObject && (x.Name == "items" || x.Name == "Index") {
		switch index.Kind {
		case types.KInt:
			return x.Elems[0]
		case types.KSlice:
			return x
		}
		return nil
	}
	if t := lib.BufferItem(x, index); t != nil {
		return t
	}
	if t := lib.GridItem(x, resolve(index)); t != nil {
		return t
	}
	return lib.ArrayItem(resolve(x), resolve(index))
}

// foreignPower tells whether ** over arrays is for NumPy itself to carry out.
func foreignPower(x *core.Binary, ts []types.Type) bool {
	return x.Op == "**" && hasArray(ts) && !lib.Power(resolve(ts[0]), resolve(ts[1]), literal(x.Y))
}

// hasArray tells whether an array is among types.
func hasArray(ts []types.Type) bool {
	for _, t := range ts {
		if t.Kind == types.KArray {
			return true
		}
	}
	return false
}

// literal is the value of a number that stands in the source, nil of anything else.
func literal(x core.Atom) any {
	c, ok := x.(*core.Const)
	if !ok {
		return nil
	}
	if v, ok := c.Value.(*big.Int); ok {
		if v.IsInt64() {
			return v.Int64()
		}
		return nil
	}
	return c.Value
}
