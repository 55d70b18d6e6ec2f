package passes

import (
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// products computes what is reduced by a modulus at once with up to 127 bits.
//
//	t1 = check operator.mul(v_a, v_b) exit(…)       t1 = pass.mul_room(v_a, v_b)
//	t2 = check operator.add(t1, v_c) exit(…)     →  t2 = pass.add_room(t1, v_c)
//	v_r = check operator.mod(t2, v_m)               v_r = check operator.mod(t2, v_m)
func products(c *Context) { (&masker{c: c, n: c.count()}).products(&c.Func.Body) }

var (
	mulRoomRow = lowOp("pass.mul_room", "mul_room")
	roomRows   = map[string]*lib.Row{"operator.add": lowOp("pass.add_room", "add_room"), "operator.sub": lowOp("pass.sub_room", "sub_room")}
)

func (m *masker) products(list *[]ir.Stmt) {
	for i, s := range *list {
		for _, b := range ir.Bodies(s) {
			m.products(b)
		}
		mod, ok := s.(*ir.Check)
		if !ok || mod.Row.Name != "operator.mod" || mod.Dst == nil || !allOf(types.Int, mod.Args) {
			continue
		}
		c := &chain{m: m, list: *list, at: i}
		c.reduce(mod)
	}
}

func allOf(t types.Type, args []ir.Expr) bool {
	for _, a := range args {
		if a.Type() != t {
			return false
		}
	}
	return true
}

// reduce rewrites the operand of mod, if it contains a product.
func (c *chain) reduce(mod *ir.Check) {
	c.steps, c.locals, c.first = map[int]ir.Stmt{}, map[*ir.Local]bool{}, c.at
	x, bits := c.room(mod.Args[0], c.at)
	if bits <= 64 || bits > types.WideBits+1 || c.exit == nil || !c.undisturbed() {
		return
	}
	row := wideMod()
	c.steps[c.at] = &ir.Check{Dst: mod.Dst, Row: row, Args: []ir.Expr{x, mod.Args[1]}, Raise: mod.Raise, Line: mod.Line}
	for i := c.first; i <= c.at; i++ {
		if s := c.steps[i]; s != nil {
			c.list[i] = s
			continue
		}
		c.redirect(c.list[i])
	}
}

// wideMod is the row of an int of up to 127 bits modulo one of 64.
func wideMod() *lib.Row {
	for _, r := range lib.Builtin().Named("operator.mod") {
		if r.Params[0].Type == types.Wide && r.Params[1].Type == types.Int {
			return r
		}
	}
	panic("passes: no row for the remainder of a wide int")
}

// room gives e, which the statement at index before reads, computed without overflow and how many bits it may have.
func (c *chain) room(e ir.Expr, before int) (ir.Expr, int) {
	use, ok := e.(*ir.Use)
	if !ok {
		return e, 64
	}
	at := c.definition(use.Local, before)
	if at < 0 || c.steps[at] != nil || !c.mine(use.Local, at) {
		return e, 64
	}
	s, ok := c.list[at].(*ir.Check)
	if !ok || s.Exit == nil || !allOf(types.Int, s.Args) || len(s.Args) != 2 {
		return e, 64
	}
	var x *ir.Op
	bits := 128
	switch row := roomRows[s.Row.Name]; {
	case s.Row.Name == "operator.mul":
		x = &ir.Op{Row: mulRoomRow, Args: s.Args, T: types.Wide}
		bits = 127
	case row != nil:
		a, m := c.room(s.Args[0], at)
		b, n := c.room(s.Args[1], at)
		if max(m, n) > types.WideBits {
			return e, 128
		}
		x = &ir.Op{Row: row, Args: []ir.Expr{widened(a), widened(b)}, T: types.Wide}
		bits = max(m, n) + 1
	default:
		return e, 64
	}
	l := c.m.c.newLocal("t_wide", types.Wide)
	c.steps[at] = &ir.Assign{Dst: l, X: x, Line: s.Line}
	c.locals[use.Local] = true
	if c.exit == nil || at <= c.first {
		c.exit = s.Exit
	}
	c.first = min(c.first, at)
	return &ir.Use{Local: l}, bits
}

func widened(e ir.Expr) ir.Expr {
	if e.Type() == types.Wide {
		return e
	}
	return &ir.Convert{X: e, T: types.Wide}
}
