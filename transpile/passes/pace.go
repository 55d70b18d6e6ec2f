package passes

import "pyx2cpp/transpile/ir"

// pace suits the innermost loops of nests to short runs. Left alone, clang takes
// 16 elements in a turn, or eight turns of a sum: a row of 10 is then done one
// by one.
//
//	for 1 v_i = 0 to v_n step 1:        for 1 v_i = 0 to v_n step 1:
//	  for 2 v_j = 0 to v_d step 1:        for 2 v_j = 0 to v_d step 1: 4 turns
//	    v_s = v_s + d_x[v_j]        →       v_s = v_s + d_x[v_j]
//	  for 3 v_j = 0 to v_d step 1:        for 3 v_j = 0 to v_d step 1: 4 turns, single
//	    d_y[v_j] = d_x[v_j] * v_s           d_y[v_j] = d_x[v_j] * v_s
//
// Four turns are taken at a time, of loops whose turns don't wait for each other
// four single vectors. Both are as fast as before where rows are long.
func pace(c *Context) { paceIn(c.Func.Body, false) }

const (
	paceTurns = 4  // at a time
	paceStmts = 8  // in a loop that is taken several turns at a time
	paceSteps = 64 // a loop around with steps this long has long loops inside
)

// paceIn looks for small loops; nested tells whether there is a loop around.
func paceIn(list []ir.Stmt, nested bool) {
	for _, s := range list {
		loop, ok := s.(*ir.For)
		if ok && nested && height(loop) == 1 {
			setPace(loop)
			continue
		}
		inside := nested
		if _, loops := ir.LoopID(s); loops {
			_, block := s.(*ir.Block)
			inside = nested && block || !block
		}
		if ok && (loop.Slow || loop.Step >= paceSteps) {
			inside = false
		}
		for _, b := range ir.Bodies(s) {
			paceIn(*b, inside)
		}
	}
}

// setPace sets the pace of an innermost loop of small turns and unknown length.
func setPace(loop *ir.For) {
	_, ok1 := intValue(loop.Lo)
	_, ok2 := intValue(loop.Hi)
	if ok1 && ok2 || loop.Slow || loop.Rolled || loop.Lanes > 0 || len(loop.Body) > paceStmts {
		return
	}
	floats, stores := true, false
	for _, s := range loop.Body {
		switch s := s.(type) {
		case *ir.Assign:
			floats = floats && s.Dst != nil && holdsFloat(s.Dst.Type)
		case *ir.StoreElem:
			stores = true
		default:
			return
		}
	}
	d := &definite{assigned: assignedIn(loop.Body), ok: true}
	d.walk(loop.Body, map[*ir.Local]bool{})
	if d.ok && stores || !d.ok && floats {
		loop.Turns, loop.Single = paceTurns, d.ok
	}
}
