package ir

// Settle works out which functions can raise or leave, and drops the
// edges of calls that can do neither.
func Settle(m *Module) {
	for changed := true; changed; {
		changed = false
		for _, f := range m.Funcs {
			raises, exits := f.Recurses, f.Gen != nil
			Walk(f.Body, func(s Stmt) {
				switch s := s.(type) {
				case *Check:
					raises = raises || s.Row.Raises && escapes(s.Raise)
					exits = exits || s.Row.Exits
				case *Unpack:
					raises = raises || escapes(s.Raise)
				case *PyCall:
					raises = raises || escapes(s.Raise)
				case *Goto:
					raises = raises || escapes(s.Raise)
				case *ForIter:
					raises = raises || s.Raise != nil && escapes(s.Raise) || f.mayTakeLong(s)
					exits = exits || s.Exit != nil
				case *Leave:
					exits = true
				case *CallFunc:
					raises = raises || (s.Fn.Raises || s.Memo != nil || s.checks()) && escapes(s.Raise)
					exits = exits || s.Fn.Exits || s.Memo != nil
				}
			})
			// The generic clone may raise whatever the operation raises.
			raises = raises || exits
			notes := f.FloatFlags || notesWarnings(f)
			if raises != f.Raises || exits != f.Exits || notes != f.FloatFlags {
				f.Raises, f.Exits, f.FloatFlags, changed = raises, exits, notes, true
			}
		}
	}
	for _, f := range m.Funcs {
		Walk(f.Body, func(s Stmt) {
			if c, ok := s.(*CallFunc); ok && c.Memo == nil {
				if !c.Fn.Raises && !c.checks() {
					c.Raise = nil
				}
				if !c.Fn.Exits {
					c.Exit = nil
				}
			}
		})
	}
}

// checks tells whether the result of a special method may be refused although the
// method itself can't fail.
func (c *CallFunc) checks() bool { return c.As == "len" || c.truth() }

// truth: the result is whether the length that the method gives is not 0.
func (c *CallFunc) truth() bool { return c.As == "nonzero" || c.As == "not_nonzero" }

// Converts tells whether the operation makes another value of what the method gives.
func (c *CallFunc) Converts() bool {
	return c.checks() || c.As == "hash" || c.As == "not" || c.As == "not_bool"
}

func escapes(r *Raise) bool { return r != nil && r.Handler < 0 }

// notesWarnings tells whether NumPy-scalar arithmetic in f, or in what it
// calls, may note a warning.
func notesWarnings(f *Func) bool {
	found := false
	Walk(f.Body, func(s Stmt) {
		switch s := s.(type) {
		case *Check:
			found = found || s.Row.Notes
		case *CallFunc:
			found = found || s.Fn.FloatFlags
		}
		for _, e := range Exprs(s) {
			WalkExpr(*e, func(e Expr) {
				if op, ok := e.(*Op); ok {
					found = found || op.Row.Notes
				}
			})
		}
	})
	return found
}
