package passes

import "pyx2cpp/transpile/ir"

// clean drops the locals that nothing mentions.
//
//	var t1: int
//	return v_x     →     return v_x
func clean(c *Context) {
	n := c.count()
	var keep []*ir.Local
	for _, l := range c.Func.Locals {
		if n.defs[l] > 0 || n.uses[l] > 0 {
			keep = append(keep, l)
		}
	}
	c.Func.Locals = keep
}
