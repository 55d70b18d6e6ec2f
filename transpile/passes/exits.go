package passes

import "pyx2cpp/transpile/ir"

// exits lets checks that follow each other leave for the generic clone at one
// place: before the first of them.
//
//	t1 = check operator.mul(v_c, v_k) exit(10: c k)     … exit(10: c k)
//	t2 = check operator.add(t1, v_b)  exit(12: c k t1)  … exit(10: c k)
//	v_at = check operator.mul(t2, 8)  exit(14: c k t2)  … exit(10: c k)
//
// What the clone then computes again had no effect and gives the same values.
// There are fewer ways out, each with less to hand over, and temporaries need
// not be kept for them.
func exits(c *Context) { mergeExits(c.Func.Body, nil) }

// mergeExits goes through a list; first is an exit from before it that can
// still be taken, or nil.
func mergeExits(body []ir.Stmt, first *ir.Exit) {
	for _, s := range body {
		if check, ok := s.(*ir.Check); ok && check.Exit != nil {
			switch {
			case check.Exit.Result >= 0:
			case first != nil:
				check.Exit = first
			case check.Exit.Point%2 == 0: // before the operation
				first = check.Exit
			}
		}
		switch s := s.(type) {
		case *ir.If:
			mergeExits(s.Then, first)
			mergeExits(s.Else, first)
			if first != nil && disturbsExit([]ir.Stmt{s}, first) {
				first = nil
			}
			continue
		}
		for _, b := range ir.Bodies(s) {
			mergeExits(*b, nil)
		}
		if first != nil && disturbsExit([]ir.Stmt{s}, first) {
			first = nil
		}
	}
}

// disturbsExit tells whether after body the exit can't be taken any more:
// something had an effect, or a value that is handed over is another now.
func disturbsExit(body []ir.Stmt, exit *ir.Exit) bool {
	live := map[*ir.Local]bool{}
	for i := range exit.Live {
		for _, l := range exit.Live[i].Locals() {
			live[l] = true
		}
	}
	found := false
	ir.Walk(body, func(s ir.Stmt) {
		found = found || writesMemory(s)
		for _, l := range ir.Defs(s) {
			found = found || live[l]
		}
	})
	return found
}
