package ir

// Clone returns a deep copy of e; locals and rows are shared.
func Clone(e Expr) Expr {
	switch e := e.(type) {
	case *Op:
		c := *e
		c.Args = cloneAll(e.Args)
		return &c
	case *Convert:
		c := *e
		c.X = Clone(e.X)
		return &c
	case *IsType:
		c := *e
		c.X = Clone(e.X)
		return &c
	case *TupleItem:
		c := *e
		c.X = Clone(e.X)
		return &c
	case *MakeTuple:
		c := *e
		c.Items = cloneAll(e.Items)
		return &c
	case *Elem:
		c := *e
		c.Index = Clone(e.Index)
		return &c
	case *Use:
		c := *e
		return &c
	}
	return e // leaves are never changed in place
}

func cloneAll(list []Expr) []Expr {
	out := make([]Expr, len(list))
	for i, e := range list {
		out[i] = Clone(e)
	}
	return out
}

// CloneBody returns a deep copy of body; locals, rows, functions and edges are
// shared. Loops and blocks get new IDs from label, and jumps to them follow.
func CloneBody(body []Stmt, label func() int) []Stmt {
	c := &cloner{label: label, ids: map[int]int{}}
	return c.body(body)
}

// cloner copies statements and renames the labels inside.
type cloner struct {
	label func() int
	ids   map[int]int
}

func (c *cloner) body(list []Stmt) []Stmt {
	out := make([]Stmt, len(list))
	for i, s := range list {
		out[i] = c.stmt(s)
	}
	return out
}

// id returns the new name of a label; labels outside the copy keep theirs.
func (c *cloner) id(id int) int {
	if n, ok := c.ids[id]; ok {
		return n
	}
	return id
}

func (c *cloner) stmt(s Stmt) Stmt {
	if id, ok := LoopID(s); ok {
		c.ids[id] = c.label()
	}
	switch s := s.(type) {
	case *Loop, *While, *For, *ForIter, *Block:
		return c.loop(s)
	case *Assign:
		n := *s
		n.X = Clone(s.X)
		return &n
	case *Check:
		n := *s
		n.Args = cloneAll(s.Args)
		return &n
	case *CallFunc:
		n := *s
		n.Args = cloneAll(s.Args)
		return &n
	case *PyCall:
		n := *s
		n.Fn, n.Args = Clone(s.Fn), cloneAll(s.Args)
		return &n
	case *If:
		n := *s
		n.Cond, n.Then, n.Else = Clone(s.Cond), c.body(s.Then), c.body(s.Else)
		return &n
	case *Aside:
		return &Aside{Body: c.body(s.Body), Line: s.Line}
	case *Parallel:
		panic("ir: a parallel loop can't be copied: its locals belong to it")
	case *Abreast:
		panic("ir: turns abreast can't be copied: what they read is fixed")
	case *Break:
		return &Break{ID: c.id(s.ID)}
	case *Continue:
		return &Continue{ID: c.id(s.ID)}
	case *StoreElem:
		n := *s
		n.Index, n.X = Clone(s.Index), Clone(s.X)
		return &n
	case *Yield:
		n := *s
		n.X = Clone(s.X)
		if s.Nothing != nil {
			n.Nothing = Clone(s.Nothing)
		}
		return &n
	case *Return:
		n := *s
		if s.X != nil {
			n.X = Clone(s.X)
		}
		return &n
	case *Try:
		panic("ir: a try can't be copied: raise edges are shared")
	}
	return s // Goto, Leave, LeaveTry have no parts of their own
}

func (c *cloner) loop(s Stmt) Stmt {
	switch s := s.(type) {
	case *Loop:
		n := *s
		n.ID, n.Body = c.id(s.ID), c.body(s.Body)
		return &n
	case *While:
		n := *s
		n.ID, n.Cond, n.Body = c.id(s.ID), Clone(s.Cond), c.body(s.Body)
		return &n
	case *For:
		n := *s
		n.ID, n.Lo, n.Hi, n.Body = c.id(s.ID), Clone(s.Lo), Clone(s.Hi), c.body(s.Body)
		return &n
	case *ForIter:
		n := *s
		n.ID, n.Body = c.id(s.ID), c.body(s.Body)
		return &n
	}
	b := s.(*Block)
	return &Block{ID: c.id(b.ID), Body: c.body(b.Body)}
}
