package core

// Walk calls f for every statement of the list and those inside it, in order,
// outer before inner.
func Walk(stmts []Stmt, f func(Stmt)) {
	for _, s := range stmts {
		f(s)
		for _, sub := range Bodies(s) {
			Walk(*sub, f)
		}
	}
}

// Bodies gives the places of the statement lists inside s.
func Bodies(s Stmt) []*[]Stmt {
	switch s := s.(type) {
	case *If:
		return []*[]Stmt{&s.Then, &s.Else}
	case *Loop:
		return []*[]Stmt{&s.Body}
	case *For:
		return []*[]Stmt{&s.Body}
	case *Block:
		return []*[]Stmt{&s.Body}
	case *Try:
		return []*[]Stmt{&s.Body, &s.Handler}
	}
	return nil
}

// Defs lists the variables that s itself assigns: those of the statements
// inside it are left out; Exc of a Try and Dst of a For are included.
func Defs(s Stmt) []*Var {
	switch s := s.(type) {
	case *Let:
		if s.Dst != nil {
			return []*Var{s.Dst}
		}
	case *Unpack:
		return s.Dsts
	case *For:
		return []*Var{s.Dst}
	case *Try:
		return []*Var{s.Exc}
	}
	return nil
}

// Uses lists the variables that s itself needs: those among its operands, the
// cells it reads, writes, deletes or hands to a function that it makes, and
// the exception that a bare raise raises.
func Uses(s Stmt) []*Var {
	var out []*Var
	add := func(v *Var) {
		if v != nil {
			out = append(out, v)
		}
	}
	eachOperand(s, func(a *Atom) {
		if v, ok := (*a).(*Var); ok {
			add(v)
		}
	})
	switch s := s.(type) {
	case *Let:
		eachCell(s.X, add)
	case *StoreCell:
		add(s.Var)
	case *Delete:
		add(s.Var)
	case *For:
		add(s.Iter)
	case *Raise:
		add(s.Exc)
	}
	return out
}

// eachCell calls f for every cell of the running function that x touches.
func eachCell(x Expr, f func(*Var)) {
	switch x := x.(type) {
	case *LoadCell:
		f(x.Var)
	case *LoadName:
		f(x.Cell)
	case *MakeFunc:
		for _, v := range Captures(x.Func) {
			f(v)
		}
	case *MakeClass:
		for _, v := range Captures(x.Body) {
			f(v)
		}
	}
}

// Captures lists the variables of the enclosing function that g closes over.
func Captures(g *Func) []*Var {
	var out []*Var
	for _, v := range g.Vars {
		if v.Kind == Free {
			out = append(out, v.Outer)
		}
	}
	return out
}
