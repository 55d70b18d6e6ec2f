package ir

// Bodies returns the statement lists directly inside s.
func Bodies(s Stmt) []*[]Stmt {
	switch s := s.(type) {
	case *If:
		return []*[]Stmt{&s.Then, &s.Else}
	case *Loop:
		return []*[]Stmt{&s.Body}
	case *While:
		return []*[]Stmt{&s.Body}
	case *For:
		return []*[]Stmt{&s.Body}
	case *ForIter:
		return []*[]Stmt{&s.Body}
	case *Block:
		return []*[]Stmt{&s.Body}
	case *Aside:
		return []*[]Stmt{&s.Body}
	case *Parallel:
		return []*[]Stmt{&s.Body}
	case *Try:
		return []*[]Stmt{&s.Body, &s.Handler}
	}
	return nil
}

// Exprs returns the places of the expressions that s itself evaluates, in order.
func Exprs(s Stmt) []*Expr {
	switch s := s.(type) {
	case *Assign:
		return []*Expr{&s.X}
	case *Check:
		return each(s.Args)
	case *CallFunc:
		return each(s.Args)
	case *PyCall:
		return append([]*Expr{&s.Fn}, each(s.Args)...)
	case *If:
		return []*Expr{&s.Cond}
	case *While:
		return []*Expr{&s.Cond}
	case *For:
		return []*Expr{&s.Lo, &s.Hi}
	case *Parallel:
		return []*Expr{&s.From, &s.To}
	case *Abreast:
		return s.outer()
	case *StoreElem:
		return []*Expr{&s.Index, &s.X}
	case *Unpack:
		return []*Expr{&s.X}
	case *Yield:
		if s.Nothing != nil {
			return []*Expr{&s.X, &s.Nothing}
		}
		return []*Expr{&s.X}
	case *Return:
		if s.X != nil {
			return []*Expr{&s.X}
		}
	}
	return nil
}

// Parts returns the places of the operands of e, in order.
func Parts(e Expr) []*Expr {
	switch e := e.(type) {
	case *Op:
		return each(e.Args)
	case *Convert:
		return []*Expr{&e.X}
	case *IsType:
		return []*Expr{&e.X}
	case *TupleItem:
		return []*Expr{&e.X}
	case *MakeTuple:
		return each(e.Items)
	case *Elem:
		return []*Expr{&e.Index}
	}
	return nil
}

func each(list []Expr) []*Expr {
	places := make([]*Expr, len(list))
	for i := range list {
		places[i] = &list[i]
	}
	return places
}

// Walk calls f for every statement of body and of the bodies inside, in order,
// parents first.
func Walk(body []Stmt, f func(Stmt)) {
	for _, s := range body {
		f(s)
		for _, b := range Bodies(s) {
			Walk(*b, f)
		}
	}
}

// WalkExpr calls f for e and every expression inside it, parents first.
func WalkExpr(e Expr, f func(Expr)) {
	f(e)
	for _, p := range Parts(e) {
		WalkExpr(*p, f)
	}
}

// Reads calls f for every local that e reads.
func Reads(e Expr, f func(*Local)) {
	WalkExpr(e, func(e Expr) {
		switch e := e.(type) {
		case *Use:
			f(e.Local)
		case *Elem:
			f(e.Data)
		case *Data:
			f(e.X)
		}
	})
}

// Defs returns the locals that s itself assigns.
func Defs(s Stmt) []*Local {
	one := func(l *Local) []*Local {
		if l == nil {
			return nil
		}
		return []*Local{l}
	}
	switch s := s.(type) {
	case *Assign:
		return one(s.Dst)
	case *Check:
		return one(s.Dst)
	case *CallFunc:
		return one(s.Dst)
	case *PyCall:
		return one(s.Dst)
	case *Unpack:
		return s.Dsts
	case *For:
		return one(s.Var)
	case *ForIter:
		return append(one(s.Dst), s.Iter)
	case *Try:
		return append(one(s.Exc), one(s.Saved)...)
	case *LeaveTry:
		return s.Done
	case *Parallel:
		return s.defs()
	case *Abreast:
		return append(one(s.At), s.Carried...)
	}
	return nil
}

// Edges returns the raise and exit edges of s; nil where it has none.
func Edges(s Stmt) (*Raise, *Exit) {
	switch s := s.(type) {
	case *Check:
		return s.Raise, s.Exit
	case *CallFunc:
		return s.Raise, s.Exit
	case *PyCall:
		return s.Raise, nil
	case *Unpack:
		return s.Raise, nil
	case *ForIter:
		return s.Raise, s.Exit
	case *For:
		return s.Poll, nil
	case *Goto:
		return s.Raise, nil
	case *Parallel:
		return s.Raise, nil
	case *Leave:
		return nil, s.Exit
	case *Yield:
		return s.Raise, s.Suspended
	}
	return nil, nil
}

// Handovers returns what hands values over where control leaves at s: its exit
// and what its raise edge stores.
func Handovers(s Stmt) []*Exit {
	raise, exit := Edges(s)
	var list []*Exit
	if exit != nil {
		list = append(list, exit)
	}
	if raise != nil && raise.Store != nil {
		list = append(list, raise.Store)
	}
	return list
}

// LineOf returns the Python line of s, 0 when it has none.
func LineOf(s Stmt) int {
	switch s := s.(type) {
	case *Assign:
		return s.Line
	case *Check:
		return s.Line
	case *CallFunc:
		return s.Line
	case *Unpack:
		return s.Line
	case *PyCall:
		return s.Line
	case *If:
		return s.Line
	case *Loop:
		return s.Line
	case *While:
		return s.Line
	case *For:
		return s.Line
	case *ForIter:
		return s.Line
	case *StoreElem:
		return s.Line
	case *Aside:
		return s.Line
	case *Parallel:
		return s.Line
	case *Abreast:
		return s.Line
	case *Goto:
		return s.Line
	case *Leave:
		return s.Line
	case *Return:
		return s.Line
	case *Yield:
		return s.Line
	}
	return 0
}

// LoopID returns the ID by which Break and Continue name s, and whether s has one.
func LoopID(s Stmt) (id int, ok bool) {
	switch s := s.(type) {
	case *Loop:
		return s.ID, true
	case *While:
		return s.ID, true
	case *For:
		return s.ID, true
	case *ForIter:
		return s.ID, true
	case *Block:
		return s.ID, true
	}
	return 0, false
}

// Pinned returns the locals that s reads other than in an expression.
func Pinned(s Stmt) []*Local {
	var list []*Local
	raise, exit := Edges(s)
	if exit != nil {
		for i := range exit.Live {
			list = append(list, exit.Live[i].Locals()...)
		}
	}
	if raise != nil && raise.Saved != nil {
		list = append(list, raise.Saved)
	}
	if raise != nil && raise.Store != nil {
		for i := range raise.Store.Live {
			list = append(list, raise.Store.Live[i].Locals()...)
		}
	}
	if raise != nil && raise.Drop != nil {
		list = append(list, raise.Drop.Locals...)
	}
	switch s := s.(type) {
	case *Yield:
		for _, h := range s.Handlers {
			list = append(list, h.Exc, h.Saved)
		}
		if s.Sub != nil {
			list = append(list, s.Sub, s.Ended)
		}
	case *ForIter:
		list = append(list, s.Iter)
	case *LeaveTry:
		list = append(list, s.Saved)
	case *Try:
		list = append(list, s.Exc, s.Saved)
	case *StoreElem:
		list = append(list, s.Data)
	case *Parallel:
		list = append(list, s.Sums...)
	}
	return list
}

// CountUses counts how often each local is mentioned in body: assigned, read or pinned.
func CountUses(body []Stmt) map[*Local]int {
	n := map[*Local]int{}
	Walk(body, func(s Stmt) {
		for _, l := range Defs(s) {
			n[l]++
		}
		for _, e := range Exprs(s) {
			Reads(*e, func(l *Local) { n[l]++ })
		}
		for _, l := range Pinned(s) {
			n[l]++
		}
	})
	return n
}
