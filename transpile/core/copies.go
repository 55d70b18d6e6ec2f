package core

// foldCopies undoes the copies by which the builder kept the value of a local
// while later operands are evaluated, where they make no difference:
//
//	t1 = x; t2 = f(); t3 = t1 + t2   →   t2 = f(); t3 = x + t2
//
// That needs x to be assigned for certain where the copy stands (else the
// UnboundLocalError would come later) and not to change up to the last use.
func foldCopies(f *Func) {
	c := &copyFolder{defs: map[*Var]int{}, uses: map[*Var]int{}, bound: map[*Let]bool{}}
	Walk(f.Body, func(s Stmt) {
		for _, v := range Defs(s) {
			c.defs[v]++
		}
		for _, v := range Uses(s) {
			c.uses[v]++
		}
	})
	flowBindings(f, func(s Stmt, _ *Var, bound bool) {
		if let, ok := s.(*Let); ok {
			c.bound[let] = bound
		}
	})
	f.Body = c.list(f.Body)
}

type copyFolder struct {
	defs, uses map[*Var]int
	bound      map[*Let]bool // for copies: the copied variable is assigned there
}

func (c *copyFolder) list(stmts []Stmt) []Stmt {
	out := stmts[:0]
	for i, s := range stmts {
		for _, sub := range Bodies(s) {
			*sub = c.list(*sub)
		}
		if !c.fold(s, stmts[i+1:]) {
			out = append(out, s)
		}
	}
	return out
}

// fold tells whether s was a copy that could go.
func (c *copyFolder) fold(s Stmt, rest []Stmt) bool {
	let, ok := s.(*Let)
	if !ok || !c.bound[let] {
		return false
	}
	cp, ok := let.X.(*Copy)
	if !ok {
		return false
	}
	x, ok := cp.X.(*Var)
	if !ok || x.Kind != Local {
		return false
	}
	if let.Dst == nil {
		return !x.Module // which a piece may find unassigned: try: unicode; except NameError: …
	}
	t := let.Dst
	if t.Kind != Temp || c.defs[t] != 1 {
		return false
	}
	end, ok := c.reach(t, x, rest)
	if !ok {
		return false
	}
	Walk(rest[:end], func(s Stmt) {
		eachOperand(s, func(a *Atom) {
			if *a == Atom(t) {
				*a = x
			}
		})
	})
	return true
}

// reach finds how many statements of rest hold all uses of t; not ok if x may
// change before the last of them.
func (c *copyFolder) reach(t, x *Var, rest []Stmt) (int, bool) {
	left := c.uses[t]
	for i, s := range rest {
		if left == 0 {
			return i, true
		}
		used, changed := 0, false
		Walk(rest[i:i+1], func(s Stmt) {
			used += countVar(Uses(s), t)
			changed = changed || countVar(Defs(s), x) > 0
			if d, ok := s.(*Delete); ok && d.Var == x {
				changed = true
			}
			changed = changed || x.Module && calls(s)
		})
		left -= used
		// A statement without inner statements reads before it writes.
		if changed && (left > 0 || len(Bodies(s)) > 0) {
			return 0, false
		}
	}
	return len(rest), left == 0
}

// calls tells whether s calls something, which may set module names.
func calls(s Stmt) bool {
	let, ok := s.(*Let)
	if ok {
		_, ok = let.X.(*Call)
	}
	return ok
}

func countVar(list []*Var, v *Var) int {
	n := 0
	for _, x := range list {
		if x == v {
			n++
		}
	}
	return n
}
