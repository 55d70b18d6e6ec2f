package ir

import "maps"

// Live is a set of locals whose values are still wanted.
type Live map[*Local]bool

// FillAsides works out, for every Aside of the function, which locals it needs
// from before and which of those that it assigns are wanted after it.
func FillAsides(f *Func) {
	l := &liveness{breaks: map[int]Live{}, continues: map[int]Live{}, handlers: map[int]Live{}}
	l.body(f.Body, Live{})
}

// liveness walks statements backwards; the maps hold what is live where jumps lead.
type liveness struct {
	breaks, continues, handlers map[int]Live
	// watched is the loop of which it is noted what is live at the start of its body and after it.
	watched      *For
	start, after Live
}

// LiveAround returns the locals that are wanted where a turn of a loop of f begins, and after the loop.
func LiveAround(f *Func, loop *For) (start, after Live) {
	l := &liveness{breaks: map[int]Live{}, continues: map[int]Live{}, handlers: map[int]Live{}, watched: loop}
	l.body(f.Body, Live{})
	return l.start, l.after
}

// body returns what is live before list, given what is live after it. It may
// change and return the set it was given.
func (l *liveness) body(list []Stmt, live Live) Live {
	for i := len(list) - 1; i >= 0; i-- {
		live = l.stmt(list[i], live)
	}
	return live
}

func (l *liveness) stmt(s Stmt, live Live) Live {
	switch s := s.(type) {
	case *Break:
		return maps.Clone(l.breaks[s.ID])
	case *Continue:
		return maps.Clone(l.continues[s.ID])
	case *Return, *Goto, *Leave:
		return l.plain(s, Live{})
	case *If:
		then := l.body(s.Then, maps.Clone(live))
		live = l.body(s.Else, live)
		maps.Copy(live, then)
		return l.plain(s, live)
	case *Block:
		l.breaks[s.ID] = maps.Clone(live)
		return l.body(s.Body, live)
	case *Loop:
		return l.loop(s.ID, s.Body, live, Live{}, nil)
	case *While:
		head := maps.Clone(live)
		reads(head, s.Cond)
		return l.loop(s.ID, s.Body, live, head, nil)
	case *For:
		head := maps.Clone(live)
		head[s.Var] = true
		reads(head, s.Hi)
		if s == l.watched {
			l.after = maps.Clone(live)
		}
		before := l.loop(s.ID, s.Body, live, head, nil)
		if s == l.watched {
			l.start = l.body(s.Body, maps.Clone(before))
		}
		delete(before, s.Var)
		reads(before, s.Lo)
		reads(before, s.Hi)
		return before
	case *ForIter:
		head := maps.Clone(live)
		l.edges(s, head)
		return l.loop(s.ID, s.Body, live, head, s.Dst)
	case *Try:
		handler := l.body(s.Handler, maps.Clone(live))
		delete(handler, s.Exc)
		delete(handler, s.Saved)
		l.handlers[s.ID] = handler
		return l.body(s.Body, live)
	case *Parallel:
		return l.parallel(s, live)
	case *Aside:
		s.Out = maps.Clone(live)
		live = l.body(s.Body, live)
		s.In = maps.Clone(live)
		return live
	}
	return l.plain(s, live)
}

// loop repeats the body until what is live at the head, at least head, is
// stable; item is assigned at its start.
func (l *liveness) loop(id int, body []Stmt, after, head Live, item *Local) Live {
	l.breaks[id] = after
	for {
		l.continues[id] = head
		inside := l.body(body, maps.Clone(head))
		delete(inside, item)
		size := len(head)
		head = maps.Clone(head)
		maps.Copy(head, inside)
		if len(head) == size {
			return head
		}
	}
}

// plain is the step over a statement without bodies, or over its own expressions.
func (l *liveness) plain(s Stmt, live Live) Live {
	if _, branch := s.(*If); !branch {
		for _, d := range Defs(s) {
			delete(live, d)
		}
	}
	l.edges(s, live)
	return live
}

// edges adds what s reads, itself and on its ways out.
func (l *liveness) edges(s Stmt, live Live) {
	for _, e := range Exprs(s) {
		reads(live, *e)
	}
	for _, p := range Pinned(s) {
		live[p] = true
	}
	if raise, _ := Edges(s); raise != nil && raise.Handler >= 0 {
		maps.Copy(live, l.handlers[raise.Handler])
	}
}

func reads(live Live, e Expr) {
	Reads(e, func(x *Local) { live[x] = true })
}
