package passes

import "pyx2cpp/transpile/ir"

// aside moves the slow copies of loops out of the function's own code.
//
//	if v_at <= n_s - 8:                 if v_at <= n_s - 8:
//	  for 3 … (fast)                      for 3 … (fast)
//	else:                         →     else:
//	  for 1 … (slow)                      aside:
//	                                        for 1 … (slow)
//
// A slow copy has many ways out, each with everything that is alive. As part of
// the function they would take registers, and clang's time, from the fast one.
func aside(c *Context) {
	putAside(&c.Func.Body)
	ir.FillAsides(c.Func)
}

func putAside(list *[]ir.Stmt) {
	for i, s := range *list {
		if loop, ok := s.(*ir.For); ok && loop.Slow && separable(loop) {
			(*list)[i] = &ir.Aside{Body: []ir.Stmt{loop}, Line: loop.Line}
			continue
		}
		if _, threads := s.(*ir.Parallel); threads {
			continue // its edges lead elsewhere
		}
		for _, b := range ir.Bodies(s) {
			putAside(b)
		}
	}
}

// separable tells whether a loop can be a function of its own.
func separable(loop *ir.For) bool {
	inside := map[int]bool{}
	ok := true
	ir.Walk([]ir.Stmt{loop}, func(s ir.Stmt) {
		if id, labelled := ir.LoopID(s); labelled {
			inside[id] = true
		}
		switch s := s.(type) {
		case *ir.Break:
			ok = ok && inside[s.ID]
		case *ir.Continue:
			ok = ok && inside[s.ID]
		case *ir.Return, *ir.Try, *ir.LeaveTry, *ir.ForIter:
			ok = false
		}
		if raise, _ := ir.Edges(s); raise != nil && (raise.Handler >= 0 || raise.Saved != nil) {
			ok = false
		}
		for _, l := range ir.Defs(s) {
			ok = ok && !l.Data && !l.Span && scalarType(l.Type)
		}
	})
	return ok
}
