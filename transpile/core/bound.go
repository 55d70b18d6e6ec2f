package core

// bindings sets InitBound of the variables of f, by definite assignment.
//
// A Local is InitBound when every read finds it assigned on all paths. A Cell
// must moreover be assigned wherever a function that captures it is made
// (it may run from then on), and nobody may delete it. The one exception is
// the function that is itself stored in the cell at once: its recursion.
// A Free variable is what the variable is that it stands for.
func bindings(f *Func) {
	for _, v := range f.Vars {
		v.InitBound = true
		switch {
		case v.Kind == Free:
			v.InitBound = v.Outer.InitBound && !v.root().deleted
		case v.Kind == Cell && v.deleted:
			v.InitBound = false
		}
	}
	flowBindings(f, func(_ Stmt, v *Var, bound bool) {
		if !bound && (v.Kind == Local || v.Kind == Cell) {
			v.InitBound = false
		}
	})
}

// Root follows a Free variable to the Cell it stands for.
func (v *Var) Root() *Var { return v.root() }

// shared notes the cells of other functions that f assigns or deletes.
func shared(f *Func) {
	Walk(f.Body, func(s Stmt) {
		var v *Var
		switch s := s.(type) {
		case *StoreCell:
			v = s.Var
		case *Delete:
			v = s.Var
		}
		if v != nil && v.Kind == Free {
			v.root().Shared = true
		}
	})
}

// root follows a Free variable to the Cell it stands for.
func (v *Var) root() *Var {
	for v.Outer != nil {
		v = v.Outer
	}
	return v
}

// flowBindings runs the forward analysis of definite assignment and then calls
// read for every use of a variable with whether it is assigned by then.
func flowBindings(f *Func, read func(s Stmt, v *Var, bound bool)) {
	b := &binder{n: len(f.Vars), head: map[Stmt]bitset{}, brk: map[Label]bitset{}, cont: map[Label]bitset{}}
	start := func() bitset {
		in := newBitset(b.n)
		for _, v := range f.Vars {
			if v.Kind == Free {
				in.set(v.ID)
			}
		}
		for _, p := range f.Params {
			in.set(p.Var.ID)
		}
		return in
	}
	for {
		b.changed = false
		b.list(f.Body, start())
		if !b.changed {
			break
		}
	}
	b.read = read
	b.list(f.Body, start())
}

// binder holds the sets of variables assigned on every path so far. Unreached
// places have the full set; loop heads only ever shrink between passes.
type binder struct {
	n         int
	head      map[Stmt]bitset
	brk, cont map[Label]bitset
	handler   []bitset
	changed   bool
	read      func(Stmt, *Var, bool)
}

func (b *binder) all() bitset {
	s := newBitset(b.n)
	s.fill()
	return s
}

// list turns the state before the statements into the state after them, in place.
func (b *binder) list(stmts []Stmt, state bitset) bitset {
	for i, s := range stmts {
		for _, h := range b.handler {
			h.and(state)
		}
		if b.read != nil {
			var next Stmt
			if i+1 < len(stmts) {
				next = stmts[i+1]
			}
			b.reads(s, next, state)
		}
		state = b.stmt(s, state)
	}
	return state
}

func (b *binder) reads(s, next Stmt, state bitset) {
	made := false
	if let, ok := s.(*Let); ok {
		_, made = let.X.(*MakeFunc)
	}
	for _, v := range Uses(s) {
		if st, ok := next.(*StoreCell); ok && made && st.Var == v {
			continue
		}
		if st, ok := s.(*StoreCell); ok && st.Var == v && st.X != Atom(v) {
			continue
		}
		b.read(s, v, state.has(v.ID))
	}
}

func (b *binder) stmt(s Stmt, state bitset) bitset {
	switch s := s.(type) {
	case *If:
		other := b.list(s.Else, state.clone())
		state = b.list(s.Then, state)
		state.and(other)
		return state
	case *Loop:
		return b.loop(s, s.Label, s.Body, nil, state)
	case *For:
		return b.loop(s, s.Label, s.Body, s, state)
	case *Block:
		out := b.all()
		b.brk[s.Label] = out
		out.and(b.list(s.Body, state))
		return out
	case *Try:
		entry := b.all()
		b.handler = append(b.handler, entry)
		state = b.list(s.Body, state)
		b.handler = b.handler[:len(b.handler)-1]
		entry.set(s.Exc.ID)
		state.and(b.list(s.Handler, entry))
		return state
	case *Break:
		b.brk[s.Label].and(state)
		return b.all()
	case *Continue:
		b.cont[s.Label].and(state)
		return b.all()
	case *Return, *Raise:
		return b.all()
	case *StoreCell:
		state.set(s.Var.ID)
	case *Delete:
		if s.Var != nil {
			state.clear(s.Var.ID)
		}
	}
	for _, d := range Defs(s) {
		state.set(d.ID)
	}
	return state
}

// loop handles Loop and For (f not nil). A For ends at its head, a Loop by Break only.
func (b *binder) loop(s Stmt, label Label, body []Stmt, f *For, state bitset) bitset {
	head := b.head[s]
	if head == nil {
		head = b.all()
		b.head[s] = head
	}
	back, out := b.all(), b.all()
	b.brk[label], b.cont[label] = out, back
	b.changed = head.and(state) || b.changed
	turn := head.clone()
	if f != nil {
		turn.set(f.Dst.ID)
	}
	back.and(b.list(body, turn))
	b.changed = head.and(back) || b.changed
	if f != nil {
		out.and(head)
	}
	return out
}
