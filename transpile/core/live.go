package core

// Analyse fills in what later stages ask about a function: Live and LiveOut of
// every statement, and InitBound of every variable. It runs once, after the
// whole module is built (closures are looked at from both sides).
//
//	s = 0                  live before: xs          after: s, xs
//	for L0 x in t1         live before: s, t1       (head of every turn)
//	  s = s + x
//	return s
//
// The exception of a Try is live throughout its handler.
func Analyse(f *Func) { analyse(f, true) }

func analyse(f *Func, pin bool) {
	bindings(f)
	l := &liveness{n: len(f.Vars), head: map[Stmt]bitset{}, brk: map[Label]bitset{}, cont: map[Label]bitset{}}
	for _, v := range f.Vars {
		if v.Module && pin {
			l.pinned = append(l.pinned, v.ID)
		}
	}
	for {
		l.changed = false
		l.list(f.Body, newBitset(l.n))
		if !l.changed {
			break
		}
	}
	l.record = true
	l.list(f.Body, newBitset(l.n))
}

// liveness is the backward analysis. Loop heads persist between passes over
// the function, so that the number of passes grows with the depth of nesting
// and not exponentially.
type liveness struct {
	n         int
	head      map[Stmt]bitset // live at the head of a loop, so far
	brk, cont map[Label]bitset
	handler   []bitset // live at the entry of the enclosing handlers
	// handled holds the exceptions of the handlers around the current place: who
	// resumes there needs them, for they are being handled until the end.
	handled []*Var
	// pinned are the variables for module names: what they hold is wanted wherever
	// native code ends.
	pinned  []int
	changed bool
	record  bool
}

// list gives what is live before the statements when out is live after them;
// out itself is left alone.
func (l *liveness) list(stmts []Stmt, out bitset) bitset {
	live := out.clone()
	l.pin(live)
	for i := len(stmts) - 1; i >= 0; i-- {
		s := stmts[i]
		if l.record {
			s.N().LiveOut = live.ids()
		}
		live = l.stmt(s, live)
		// An exception may leave from here for the handler.
		for _, h := range l.handler {
			live.or(h)
		}
		l.pin(live)
		if l.record {
			s.N().Live = live.ids()
		}
	}
	return live
}

func (l *liveness) pin(live bitset) {
	for _, id := range l.pinned {
		live.set(id)
	}
	for _, v := range l.handled {
		live.set(v.ID)
	}
}

// stmt turns what is live after s into what is live before it; it may reuse out.
func (l *liveness) stmt(s Stmt, out bitset) bitset {
	switch s := s.(type) {
	case *If:
		live := l.list(s.Then, out)
		live.or(l.list(s.Else, out))
		l.use(s, live)
		return live
	case *Loop:
		return l.loop(s, s.Label, s.Body, nil, out)
	case *For:
		return l.loop(s, s.Label, s.Body, s, out)
	case *Block:
		l.brk[s.Label] = out
		return l.list(s.Body, out)
	case *Try:
		return l.try(s, out)
	case *Break:
		return l.brk[s.Label].clone()
	case *Continue:
		return l.cont[s.Label].clone()
	case *Return, *Raise:
		live := newBitset(l.n)
		l.use(s, live)
		return live
	}
	for _, d := range Defs(s) {
		out.clear(d.ID)
	}
	l.use(s, out)
	return out
}

func (l *liveness) use(s Stmt, live bitset) {
	for _, v := range Uses(s) {
		live.set(v.ID)
	}
}

// loop handles Loop and For (f not nil). The head of a turn is also where the
// statement starts: the iterator exists before.
func (l *liveness) loop(s Stmt, label Label, body []Stmt, f *For, out bitset) bitset {
	head := l.head[s]
	if head == nil {
		head = newBitset(l.n)
		l.head[s] = head
	}
	l.brk[label], l.cont[label] = out, head
	live := l.list(body, head)
	if f != nil {
		live.clear(f.Dst.ID)
		live.or(out)
		live.set(f.Iter.ID)
	}
	if head.or(live) {
		l.changed = true
	}
	return head.clone()
}

func (l *liveness) try(s *Try, out bitset) bitset {
	l.handled = append(l.handled, s.Exc)
	entry := l.list(s.Handler, out)
	l.handled = l.handled[:len(l.handled)-1]
	entry.clear(s.Exc.ID)
	l.handler = append(l.handler, entry)
	live := l.list(s.Body, out)
	l.handler = l.handler[:len(l.handler)-1]
	live.or(entry)
	return live
}
