package passes

import "pyx2cpp/transpile/ir"

// methods looks a method of a Python object up where it is called, which takes one step for the runtime and no
// references, if nothing but naming the arguments comes in between.
//
//	t1 = check py.get_method(v_o, name n) raise(12)
//	pycall t1((object)v_i) raise(12)                    →    pycall v_o.n((object)v_i) raise(12)
//	t1 = None
func methods(c *Context) {
	j := methodJoiner{c.count()}
	ir.Walk(c.Func.Body, func(s ir.Stmt) {
		for _, b := range ir.Bodies(s) {
			*b = j.body(*b)
		}
	})
	c.Func.Body = j.body(c.Func.Body)
}

type methodJoiner struct{ n *counts }

func (j methodJoiner) body(list []ir.Stmt) []ir.Stmt {
	var out []ir.Stmt
	for i := 0; i < len(list); i++ {
		look, ok := list[i].(*ir.Check)
		if !ok || i+1 == len(list) || !j.join(look, list[i+1]) {
			out = append(out, list[i])
			continue
		}
		i++
		out = append(out, list[i])
		if i+1 < len(list) && empties(list[i+1], look.Dst) {
			i++
		}
	}
	return out
}

// join has a call look its method up, if that is what the statement before does for it alone.
func (j methodJoiner) join(look *ir.Check, next ir.Stmt) bool {
	call, ok := next.(*ir.PyCall)
	if !ok || look.Row.Name != "py.get_method" || look.Dst == nil || j.n.uses[look.Dst] != 1 || j.n.pinned[look.Dst] {
		return false
	}
	fn, ok := call.Fn.(*ir.Use)
	name, named := look.Args[1].(*ir.Name)
	if !ok || !named || fn.Local != look.Dst || !sameWayOut(look.Raise, call.Raise) {
		return false
	}
	call.Fn, call.Method = look.Args[0], name.Text
	call.From, call.To = look.Raise.From, look.Raise.To
	return true
}

// sameWayOut tells whether two edges differ in nothing but the columns, which are known of both.
func sameWayOut(a, b *ir.Raise) bool {
	if a == nil || b == nil || a.Store != nil || b.Store != nil || a.Drop != nil || b.Drop != nil || a.To == 0 && b.To != 0 {
		return false
	}
	x, y := *a, *b
	x.From, x.To, y.From, y.To = 0, 0, 0, 0
	return x == y
}

// empties tells whether s gives up what a local holds.
func empties(s ir.Stmt, l *ir.Local) bool {
	a, ok := s.(*ir.Assign)
	return ok && a.Dst == l && a.Release
}
