package lower

import (
	"fmt"
	"slices"

	"pyx2cpp/transpile/core"
)

// dst is the word of a destination.
func dst(v *core.Var) int {
	if v == nil {
		return -1
	}
	return v.ID
}

// operand is the word of an operand of the statement with node n; a variable
// that may be unbound is checked first. A temporary that is dead after the
// statement is released by it. Without n nothing is released.
func (g *generic) operand(a core.Atom, n *core.Node) int {
	if v, ok := a.(*core.Var); ok && g.inModule(v) {
		g.op(opGlobal, v.ID, g.name(v.Name))
		return 2*v.ID + 1
	}
	if v, ok := a.(*core.Var); ok && v.Kind == core.Local && (!v.InitBound || v.Module) {
		g.op(opCheck, v.ID, flag(v.Frame != g.frame))
	}
	return g.read(a, n)
}

// inModule tells whether a variable of a piece stands for a name of the module.
func (g *generic) inModule(v *core.Var) bool { return v.Module && !g.f.LocalNames() }

func (g *generic) read(a core.Atom, n *core.Node) int {
	switch a := a.(type) {
	case *core.Var:
		w := 2 * a.ID
		if n != nil && (a.Kind == core.Temp || a.Kind == core.Hidden) && !slices.Contains(n.LiveOut, a.ID) {
			w++
		}
		return w
	case *core.Const:
		return g.constant(a.Value)
	}
	return g.constant(nil)
}

// operands checks all atoms before any word of the instruction is written.
func (g *generic) operands(atoms []core.Atom, n *core.Node) []int {
	words := make([]int, len(atoms))
	for i, a := range atoms {
		words[i] = g.operand(a, n)
	}
	return words
}

// name is the operand of an interned name.
func (g *generic) name(s string) int { return g.constant(internedName(s)) }

// internedName is a constant str that the runtime interns.
type internedName string

func (g *generic) expr(s *core.Let) {
	n, d := s.N(), dst(s.Dst)
	if s.Dst != nil && s.Dst.Kind == core.Temp && !slices.Contains(n.LiveOut, d) {
		d = -1
	}
	switch x := s.X.(type) {
	case *core.Copy:
		g.op(opCopy, d, g.operand(x.X, n))
	case *core.Unary:
		g.op(opUnary, d, unaryOps[x.Op], g.operand(x.X, n))
	case *core.Binary:
		o := binaryOps[x.Op]
		if x.InPlace {
			o += inPlace
		}
		w := g.operands([]core.Atom{x.X, x.Y}, n)
		g.op(opBinary, d, o, w[0], w[1])
	case *core.Compare:
		w := g.operands([]core.Atom{x.X, x.Y}, n)
		g.op(opCompare, d, compareOps[x.Op], w[0], w[1])
	case *core.Truth:
		g.op(opTruth, d, g.operand(x.X, n))
	case *core.Call:
		g.call(d, x, n)
	case *core.GetAttr:
		g.getAttr(s, x)
	case *core.GetItem:
		w := g.operands([]core.Atom{x.X, x.Index}, n)
		g.op(opGetItem, d, w[0], w[1])
	case *core.Yield:
		passes := -1
		if v, ok := x.Sub.(*core.Var); ok {
			passes = v.ID
		}
		g.op(opYield, d, g.operand(x.X, n), passes)
	case *core.GetIter:
		g.op(opIter, d, g.operand(x.X, n))
	case *core.MatchExc:
		w := g.operands([]core.Atom{x.Exc, x.Class}, n)
		g.op(opMatchExc, d, w[0], w[1])
	case *core.Intrinsic:
		if x.Name == core.AssumeBuiltin || x.Name == core.AssumeFunction {
			return
		}
		number, ok := intrinsics[x.Name]
		if !ok {
			panic("generic clone: intrinsic " + x.Name)
		}
		w := g.operands(x.Args, n)
		g.op(opIntrinsic, append([]int{d, number, len(w)}, w...)...)
	default:
		g.lookup(d, s.X, n)
	}
}

func (g *generic) getAttr(s *core.Let, x *core.GetAttr) {
	obj := g.operand(x.X, s.N())
	if !x.Method || s.Dst == nil {
		g.op(opGetAttr, dst(s.Dst), obj, g.name(x.Name))
		return
	}
	self, ok := g.self[s.Dst]
	if !ok {
		self = g.slots
		g.self[s.Dst] = self
		g.slots++
	}
	g.op(opGetMethod, s.Dst.ID, self, obj, g.name(x.Name))
}

// lookup translates expressions that look names up.
func (g *generic) lookup(d int, x core.Expr, n *core.Node) {
	switch x := x.(type) {
	case *core.LoadGlobal:
		g.op(opGlobal, d, g.name(baseName(x.Name)))
	case *core.LoadCell:
		g.op(opCell, d, x.Var.ID)
	case *core.Import:
		leaf := 0
		if x.As {
			leaf = 1
		}
		from := any(nil)
		if x.From != nil {
			from = nameTuple(x.From)
		}
		g.op(opImport, d, g.name(x.Module), leaf, x.Level, g.constant(from))
	case *core.ImportFrom:
		g.op(opImportFrom, d, g.operand(x.Module, n), g.name(x.Name))
	default:
		g.display(d, x, n)
	}
}

// display translates expressions that build something.
func (g *generic) display(d int, x core.Expr, n *core.Node) {
	switch x := x.(type) {
	case *core.MakeSlice:
		g.op(opSlice, append([]int{d}, g.operands([]core.Atom{x.Lo, x.Hi, x.Step}, n)...)...)
	case *core.MakeTuple:
		g.items(opTuple, opTupleSpread, d, x.Items, n)
	case *core.MakeList:
		g.items(opList, opListSpread, d, x.Items, n)
	case *core.MakeSet:
		g.items(opSet, opSet, d, x.Items, n)
	case *core.MakeDict:
		w := []int{d, len(x.Items)}
		for _, it := range x.Items {
			if it.Key == nil {
				w = append(w, 0, g.constant(nil), g.operand(it.Value, n))
			} else {
				key := g.operand(it.Key, n)
				w = append(w, 1, key, g.operand(it.Value, n))
			}
		}
		g.op(opDict, w...)
	case *core.Format:
		w := []int{d, g.operand(x.X, n), int(x.Conv), 0, g.constant(nil)}
		if x.Spec != nil {
			w[3], w[4] = 1, g.operand(x.Spec, n)
		}
		g.op(opFormat, w...)
	case *core.Join:
		w := g.operands(x.Parts, n)
		g.op(opJoin, append([]int{d, len(w)}, w...)...)
	default:
		g.maker(d, x, n)
	}
}

// items translates a display; spread is the form with stars.
func (g *generic) items(plain, spread opcode, d int, items []core.Item, n *core.Node) {
	stars := plain == spread
	for _, it := range items {
		stars = stars || it.Star
	}
	w := []int{d, len(items)}
	for _, it := range items {
		if stars {
			w = append(w, flag(it.Star))
		}
		w = append(w, g.operand(it.X, n))
	}
	if stars {
		plain = spread
	}
	g.op(plain, w...)
}

func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}

// maker translates the making of functions and classes.
func (g *generic) maker(d int, x core.Expr, n *core.Node) {
	switch x := x.(type) {
	case *core.MakeFunc:
		w := []int{d, g.funcIndex(x.Func), len(x.Defaults)}
		w = append(w, g.operands(x.Defaults, n)...)
		for _, pairs := range [][]core.Arg{x.KwDefaults, x.Annotations} {
			w = append(w, len(pairs))
			for _, p := range pairs {
				w = append(w, g.name(p.Name), g.operand(p.X, n))
			}
		}
		g.op(opFunc, w...)
	case *core.MakeClass:
		w := []int{d, g.funcIndex(x.Body), g.name(x.Name)}
		g.op(opClass, append(w, g.spreadArgs(x.Bases, n)...)...)
	default:
		panic(fmt.Sprintf("generic clone: %T", x))
	}
}

func (g *generic) funcIndex(f *core.Func) int {
	for i, r := range g.funcs {
		if r.f == f {
			return i
		}
	}
	g.funcs = append(g.funcs, funcRef{f})
	return len(g.funcs) - 1
}

// call translates a call. A callee that a method look-up gave may have its
// receiver in a slot of its own.
func (g *generic) call(d int, x *core.Call, n *core.Node) {
	fn := g.operand(x.Fn, n)
	for _, a := range x.Args {
		if a.Star {
			w := []int{d, fn}
			g.op(opCallSpread, append(w, g.spreadArgs(x.Args, n)...)...)
			return
		}
	}
	var names nameTuple
	var words []int
	for _, a := range x.Args {
		words = append(words, g.operand(a.X, n))
		if a.Name != "" {
			names = append(names, a.Name)
		}
	}
	kw := g.constant(nil)
	if len(names) > 0 {
		kw = g.constant(names)
	}
	if v, ok := x.Fn.(*core.Var); ok {
		if self, ok := g.self[v]; ok {
			g.op(opCallMethod, append([]int{d, fn, self, len(words) - len(names), len(names), kw}, words...)...)
			return
		}
	}
	g.op(opCall, append([]int{d, fn, len(words) - len(names), len(names), kw}, words...)...)
}

// spreadArgs lists positional arguments with stars, then keywords with mappings.
func (g *generic) spreadArgs(args []core.Arg, n *core.Node) []int {
	var pos, kw []int
	np, nk := 0, 0
	for _, a := range args {
		x := g.operand(a.X, n)
		switch {
		case a.Name == "**":
			kw = append(kw, -1, x)
			nk++
		case a.Name != "":
			kw = append(kw, g.name(a.Name), x)
			nk++
		default:
			pos = append(pos, flag(a.Star), x)
			np++
		}
	}
	out := append([]int{np}, pos...)
	return append(append(out, nk), kw...)
}
