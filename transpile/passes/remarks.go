package passes

import "pyx2cpp/transpile/ir"

// remarks reports the checks that stay in loops; it changes nothing.
//
//	for v_i = …:                                 line 4: overflow check kept …
//	  v_s = check operator.add(v_s, v_i)   →
func remarks(c *Context) { c.remark(c.Func.Body, false) }

func (c *Context) remark(body []ir.Stmt, inLoop bool) {
	for _, s := range body {
		if loop, ok := s.(*ir.For); ok && loop.Slow {
			continue
		}
		if check, ok := s.(*ir.Check); ok && inLoop {
			c.remarkCheck(check)
		}
		for _, b := range ir.Bodies(s) {
			c.remark(*b, inLoop || isLoop(s))
		}
	}
}

func (c *Context) remarkCheck(s *ir.Check) {
	switch intOp(s.Row, s.Args) {
	case opIndex:
		c.missed(s.Line, "bounds check kept: the range of the index is not known")
	case opAdd, opSub, opMul, opNeg:
		c.missed(s.Line, "overflow check kept: the range of the int is not known")
	}
}
