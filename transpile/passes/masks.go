package passes

import (
	"math/big"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// masks computes what is masked afterwards modulo 2**64, where it can't overflow.
//
//	t1 = check operator.mul(v_x, 6364136223846793005) exit(…)   t1 = pass.low_mul(pass.low(v_x), 6364136223846793005)
//	t2 = check operator.add(t1, v_c) exit(…)                 →  t2 = pass.low_add(t1, pass.low(v_c))
//	v_x = operator.and_(t2, 0xFFFFFFFFFFFFFFFF)                 v_x = pass.from_low(operator.and_(t2, -1))
//
// x % 2**k is a mask, too. A mask that is not a constant is tested.
func masks(c *Context) { (&masker{c: c, n: c.count()}).body(&c.Func.Body) }

type masker struct {
	c *Context
	n *counts
}

var (
	lowRow     = lowOp("pass.low", "low_bits")
	fromLowRow = lowOp("pass.from_low", "from_low")
	lowNegRow  = &lib.Row{Name: "pass.low_neg", Cxx: "low_neg", Header: "pyx/wide.hpp", Pure: true}
	maskedRow  = &lib.Row{Name: "pass.masked", Cxx: "masked", Header: "pyx/wide.hpp", Pure: true, Exits: true}
	// lowRows compute the low 64 bits from the low 64 bits of their operands.
	lowRows = map[string]*lib.Row{
		"operator.add": wrapAddRow, "operator.sub": lowOp("pass.low_sub", "low_sub"), "operator.mul": lowOp("pass.low_mul", "low_mul"),
		"operator.neg": lowNegRow, "operator.and_": lowOp("pass.low_and", "bit_and"), "operator.or_": lowOp("pass.low_or", "bit_or"),
		"operator.xor": lowOp("pass.low_xor", "bit_xor"), "operator.invert": lowOp("pass.low_invert", "invert"),
	}
	lowShiftRow = &lib.Row{Name: "pass.low_shift", Cxx: "low_shift", Header: "pyx/wide.hpp", Pure: true, Raises: true}
)

func lowOp(name, cxx string) *lib.Row {
	return &lib.Row{Name: name, Cxx: cxx, Header: "pyx/wide.hpp", Pure: true}
}

func (m *masker) body(list *[]ir.Stmt) {
	for i := 0; i < len(*list); i++ {
		for _, b := range ir.Bodies((*list)[i]) {
			m.body(b)
		}
		if x, mask := maskOf((*list)[i]); x != nil {
			(&chain{m: m, list: *list, at: i}).rewrite(x, mask)
		}
	}
}

// maskOf returns x and the mask when s is dst = x & mask or dst = x % 2**k.
func maskOf(s ir.Stmt) (x, mask ir.Expr) {
	switch s := s.(type) {
	case *ir.Assign:
		op, ok := s.X.(*ir.Op)
		if !ok || s.Dst == nil || len(op.Args) != 2 || !intOrWide(op.T) || op.Row.Name != "operator.and_" && op.Row.Name != "wide.mask" {
			return nil, nil
		}
		if _, ok := bigValue(op.Args[0]); ok {
			return op.Args[1], op.Args[0]
		}
		return op.Args[0], op.Args[1]
	case *ir.Check:
		if s.Row.Name != "operator.mod" || s.Dst == nil || !intOrWide(s.Dst.Type) {
			return nil, nil
		}
		v, ok := bigValue(s.Args[1])
		if !ok || v.Sign() <= 0 || v.BitLen() > 65 || new(big.Int).And(v, new(big.Int).Sub(v, big.NewInt(1))).Sign() != 0 {
			return nil, nil
		}
		return s.Args[0], wideConst(new(big.Int).Sub(v, big.NewInt(1)))
	}
	return nil, nil
}

func intOrWide(t types.Type) bool { return t == types.Int || t == types.Wide }

func wideConst(v *big.Int) ir.Expr { return &ir.Const{Value: v, T: types.Wide} }

// bigValue returns the value of an int constant of any size.
func bigValue(e ir.Expr) (*big.Int, bool) {
	e = unwiden(e)
	c, ok := e.(*ir.Const)
	if !ok {
		return nil, false
	}
	switch v := c.Value.(type) {
	case int64:
		return big.NewInt(v), c.T == types.Int
	case *big.Int:
		return v, true
	}
	return nil, false
}

// unwiden strips conversions of an int to one of more bits.
func unwiden(e ir.Expr) ir.Expr {
	if c, ok := e.(*ir.Convert); ok && c.T == types.Wide && c.X.Type() == types.Int {
		return c.X
	}
	return e
}

// chain is one masked expression with the checks that compute it.
type chain struct {
	m      *masker
	list   []ir.Stmt
	at     int
	steps  map[int]ir.Stmt    // what replaces the statements
	locals map[*ir.Local]bool // what the replaced statements gave values to
	first  int
	exit   *ir.Exit
}

// rewrite makes the statement at c.at and what leads to it compute with 64 bits, if there is a check to be saved.
func (c *chain) rewrite(x, mask ir.Expr) {
	c.steps, c.locals, c.first = map[int]ir.Stmt{}, map[*ir.Local]bool{}, c.at
	low := c.low(x, c.at)
	if c.exit == nil || !c.undisturbed() {
		return
	}
	dst := ir.Defs(c.list[c.at])[0]
	v, known := bigValue(mask)
	line := ir.LineOf(c.list[c.at])
	switch {
	case !known:
		if dst.Type == types.Int && mask.Type() != types.Int {
			return
		}
		c.steps[c.at] = &ir.Check{Dst: dst, Row: maskedRow, Args: []ir.Expr{low, mask}, Exit: c.exit, Line: line}
	case v.Sign() < 0 || v.BitLen() > 64 || dst.Type == types.Int && v.BitLen() > 63:
		return
	default:
		bits := &ir.Op{Row: lowRows["operator.and_"], Args: []ir.Expr{low, intConst(int64(v.Uint64()))}, T: types.Int}
		var value ir.Expr = bits
		if dst.Type == types.Wide {
			value = &ir.Op{Row: fromLowRow, Args: []ir.Expr{bits}, T: types.Wide}
		}
		c.steps[c.at] = &ir.Assign{Dst: dst, X: value, Line: line}
	}
	for i := c.first; i <= c.at; i++ {
		if s := c.steps[i]; s != nil {
			c.list[i] = s
			continue
		}
		c.redirect(c.list[i])
	}
}

// low gives the low 64 bits of e, which the statement at index before reads, as an expression.
func (c *chain) low(e ir.Expr, before int) ir.Expr {
	e = unwiden(e)
	if v, ok := bigValue(e); ok {
		bits := new(big.Int).And(v, new(big.Int).SetUint64(1<<64-1))
		return intConst(int64(bits.Uint64()))
	}
	switch e := e.(type) {
	case *ir.Use:
		if step := c.step(e.Local, before); step != nil {
			return step
		}
	case *ir.Op:
		if row := lowRows[e.Row.Name]; row != nil && intOrWide(e.T) && allInts(e.Args) {
			return &ir.Op{Row: row, Args: c.lows(e.Args, before), T: types.Int}
		}
	}
	if e.Type() == types.Wide {
		return &ir.Op{Row: lowRow, Args: []ir.Expr{e}, T: types.Int}
	}
	return e
}

func (c *chain) lows(args []ir.Expr, before int) []ir.Expr {
	out := make([]ir.Expr, len(args))
	for i, a := range args {
		out[i] = c.low(a, before)
	}
	return out
}

func allInts(args []ir.Expr) bool {
	for _, a := range args {
		if !intOrWide(a.Type()) {
			return false
		}
	}
	return true
}

// step rewrites the check that gives l its value, if that is wanted here alone; nil: it stays.
func (c *chain) step(l *ir.Local, before int) ir.Expr {
	at := c.definition(l, before)
	if at < 0 || c.steps[at] != nil || !c.mine(l, at) {
		return nil
	}
	switch s := c.list[at].(type) {
	case *ir.Assign: // a pure step on the way
		op, ok := s.X.(*ir.Op)
		if !ok || lowRows[op.Row.Name] == nil || !allInts(op.Args) {
			return nil
		}
		c.steps[at] = &ir.Block{}
		known := len(c.steps)
		args := c.lows(op.Args, at)
		if len(c.steps) == known { // no check is saved
			delete(c.steps, at)
			return nil
		}
		c.steps[at] = c.replace(at, l, &ir.Assign{X: &ir.Op{Row: lowRows[op.Row.Name], Args: args, T: types.Int}, Line: s.Line})
	case *ir.Check:
		if s.Exit == nil || !allInts(s.Args) {
			return nil
		}
		c.steps[at] = &ir.Block{}
		switch row := lowRows[s.Row.Name]; {
		case s.Row.Name == "operator.lshift" && s.Args[1].Type() == types.Int:
			c.steps[at] = c.replace(at, l, &ir.Check{Row: lowShiftRow, Args: []ir.Expr{c.low(s.Args[0], at), s.Args[1]}, Raise: s.Raise, Line: s.Line})
		case row != nil:
			c.steps[at] = c.replace(at, l, &ir.Assign{X: &ir.Op{Row: row, Args: c.lows(s.Args, at), T: types.Int}, Line: s.Line})
		default:
			delete(c.steps, at)
			return nil
		}
		if c.exit == nil || at <= c.first {
			c.exit = s.Exit
		}
	default:
		return nil
	}
	return &ir.Use{Local: ir.Defs(c.steps[at])[0]}
}

// replace gives a step a local of its own for its result.
func (c *chain) replace(at int, old *ir.Local, s ir.Stmt) ir.Stmt {
	l := c.m.c.newLocal("t_low", types.Int)
	switch s := s.(type) {
	case *ir.Assign:
		s.Dst = l
	case *ir.Check:
		s.Dst = l
	}
	c.locals[old] = true
	c.first = min(c.first, at)
	return s
}

// definition returns the index of the statement that gives l the value it has at index before, -1 if it is none of the list.
func (c *chain) definition(l *ir.Local, before int) int {
	for i := before - 1; i >= 0; i-- {
		s := c.list[i]
		for _, d := range ir.Defs(s) {
			if d == l {
				return i
			}
		}
		if len(ir.Bodies(s)) > 0 {
			return -1
		}
	}
	return -1
}

// mine tells whether the value that l gets at index at has one use, on the way to the mask.
func (c *chain) mine(l *ir.Local, at int) bool {
	uses := 0
	for _, s := range c.list[at+1 : c.at+1] {
		for _, e := range ir.Exprs(s) {
			ir.Reads(*e, func(x *ir.Local) {
				if x == l {
					uses++
				}
			})
		}
	}
	if uses != 1 {
		return false
	}
	if ir.Defs(c.list[c.at])[0] == l { // it is replaced by what is masked
		return true
	}
	pinned := 0
	for _, s := range c.list[at+1 : c.at+1] {
		for _, p := range ir.Pinned(s) {
			if p == l {
				pinned++
			}
		}
	}
	return c.m.n.defs[l] == 1 && c.m.n.uses[l] == 1+pinned
}

// undisturbed tells whether between the first step and the mask nothing stops
// the clone from beginning before the first.
func (c *chain) undisturbed() bool {
	live := map[*ir.Local]bool{}
	for i := range c.exit.Live {
		for _, l := range c.exit.Live[i].Locals() {
			live[l] = true
			if c.locals[l] && c.m.n.defs[l] == 1 { // it would be without a value
				return false
			}
		}
	}
	for i := c.first; i < c.at; i++ {
		if c.steps[i] != nil {
			continue
		}
		s := c.list[i]
		if len(ir.Bodies(s)) > 0 || writesMemory(s) {
			return false
		}
		for _, l := range ir.Defs(s) {
			if live[l] {
				return false
			}
		}
		if raise, _ := ir.Edges(s); raise != nil && raise.Store != nil {
			return false
		}
	}
	return true
}

// redirect lets an exit that would hand over a value that is not computed any more leave before all steps.
func (c *chain) redirect(s ir.Stmt) {
	check, ok := s.(*ir.Check)
	if !ok || check.Exit == nil {
		return
	}
	for i := range check.Exit.Live {
		for _, l := range check.Exit.Live[i].Locals() {
			if c.locals[l] {
				check.Exit = c.exit
				return
			}
		}
	}
}
