package typer

import "pyx2cpp/transpile/core"

// boundMethods finds the variables that hold a bound method for nothing but
// calling it: `append = out.append` before a loop. Each is assigned once, from
// an attribute, before every use, and only called; such a variable can stand for
// the receiver, as the method value of a plain method call does.
func boundMethods(f *core.Func) map[*core.Var]bool {
	assigned := map[*core.Var]int{}
	good := map[*core.Var]bool{}
	copies := map[*core.Var][]*core.Var{} // source → destinations
	hasTry := false
	core.Walk(f.Body, func(s core.Stmt) {
		_, isTry := s.(*core.Try)
		hasTry = hasTry || isTry
		for _, v := range core.Defs(s) {
			assigned[v]++
		}
		if let, ok := s.(*core.Let); ok && let.Dst != nil && holdsMethod(let.Dst) {
			switch x := let.X.(type) {
			case *core.GetAttr:
				good[let.Dst] = true
			case *core.Copy:
				if v, ok := x.X.(*core.Var); ok {
					good[let.Dst] = true
					copies[v] = append(copies[v], let.Dst)
				}
			}
		}
	})
	if hasTry { // a handler may find the variable unassigned
		return nil
	}
	for v := range good {
		if assigned[v] != 1 || v.ID < len(f.Params) {
			delete(good, v)
		}
	}
	core.Walk(f.Body, func(s core.Stmt) { refuseOtherUses(s, good) })
	// A copy is good as long as both ends are.
	for changed := true; changed; {
		changed = false
		for v, dsts := range copies {
			for _, d := range dsts {
				if good[v] != good[d] {
					delete(good, v)
					delete(good, d)
					changed = true
				}
			}
		}
	}
	return good
}

// holdsMethod tells whether a variable's kind lets it hold a method value.
func holdsMethod(v *core.Var) bool {
	return v.Kind == core.Temp || v.Kind == core.Local && v.InitBound
}

// unkeyed are the arguments of a call but for a keyword key: where that is a
// method, what stands there for sorted(x, key=None) is never reached.
func unkeyed(x *core.Call, args []core.Atom) []core.Atom {
	var out []core.Atom
	for i, g := range x.Args {
		if g.Name != "key" {
			out = append(out, args[i])
		}
	}
	return out
}

// refuseOtherUses takes the variables that s reads other than to call or copy
// them out of good.
func refuseOtherUses(s core.Stmt, good map[*core.Var]bool) {
	ops := core.Operands(s)
	if let, ok := s.(*core.Let); ok {
		switch x := let.X.(type) {
		case *core.Call:
			ops = unkeyed(x, ops[1:])
		case *core.Compare: // "is None", which the type decides
			if c, ok := x.Y.(*core.Const); ok && c.Value == nil && (x.Op == "is" || x.Op == "is not") {
				return
			}
		case *core.Copy:
			if let.Dst != nil && holdsMethod(let.Dst) {
				return
			}
		}
	}
	for _, o := range ops {
		if v, ok := o.(*core.Var); ok {
			delete(good, v)
		}
	}
}
