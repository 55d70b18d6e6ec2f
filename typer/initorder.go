package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
)

// early finds the attributes that __init__ of a class assigns in an order known
// beforehand, before anything else can see the instance:
//
//	def __init__(self, a, b):
//	    super().__init__(a)     the base's, if that is as simple
//	    self.a = a              early
//	    if b: self.b = 1
//	    else: self.b = 2        early: both ways assign the same
//	    self.reset()            self is seen: nothing after this is early
//	    self.c = 0
func (p *Program) early(c *Class) []string {
	m, k := c.find("__init__")
	if m == nil || m.Kind != MethodMember {
		return nil
	}
	w := &initWalk{p: p, c: c, open: map[*core.Func]bool{}}
	w.function(m.Func, k)
	return w.order
}

// initWalk follows the straight way through __init__.
type initWalk struct {
	p     *Program
	c     *Class
	order []string
	open  map[*core.Func]bool // being followed
}

// follower walks one function of the chain of __init__ methods.
type follower struct {
	*initWalk
	self  *core.Var
	class *Class              // whose method it is
	super map[core.Atom]bool  // temporaries that hold super()
	inits map[core.Atom]*call // temporaries that hold the __init__ of a base
	bases map[core.Atom]*Class
	named map[core.Atom]string // temporaries that hold what a module name does
}

// call is a method whose call is to be followed.
type call struct {
	f     *core.Func
	class *Class
	bound bool
}

// function follows f to its end; false when it was left before that.
func (w *initWalk) function(f *core.Func, k *Class) bool {
	if w.open[f] || len(f.Params) == 0 || f.Stays != "" || f.Generator {
		return false
	}
	w.open[f] = true
	defer delete(w.open, f)
	fl := &follower{initWalk: w, self: f.Params[0].Var, class: k, super: map[core.Atom]bool{},
		inits: map[core.Atom]*call{}, bases: map[core.Atom]*Class{}, named: map[core.Atom]string{}}
	if fl.self.Kind != core.Local {
		return false
	}
	ok := true
	core.Walk(f.Body, func(s core.Stmt) {
		if slices.Contains(core.Defs(s), fl.self) {
			ok = false
		}
	})
	if !ok {
		return false
	}
	_, ok = fl.stmts(f.Body)
	return ok
}

// stmts follows a list; falls: control reaches its end; ok: all of it was followed.
func (fl *follower) stmts(body []core.Stmt) (falls, ok bool) {
	for _, s := range body {
		switch s := s.(type) {
		case *core.StoreAttr:
			if !fl.store(s) {
				return true, false
			}
		case *core.Let:
			if !fl.let(s) {
				return true, false
			}
		case *core.If:
			if !fl.branch(s) {
				return true, false
			}
		case *core.Return:
			return false, s.X != core.Atom(fl.self)
		case *core.Raise:
			return false, !fl.mentions(s)
		default:
			if !fl.harmless(s) {
				return true, false
			}
		}
	}
	return true, true
}

// store takes an attribute into the order.
func (fl *follower) store(s *core.StoreAttr) bool {
	if s.Obj != core.Atom(fl.self) {
		return s.X != core.Atom(fl.self)
	}
	if m, _ := fl.c.find(s.Name); m != nil && (m.Kind != ConstMember && m.Kind != OtherMember || m.Descriptor) {
		return false
	}
	if !slices.Contains(fl.order, s.Name) {
		fl.order = append(fl.order, s.Name)
	}
	return true
}

func (fl *follower) let(s *core.Let) bool {
	switch x := s.X.(type) {
	case *core.LoadGlobal:
		fl.named[s.Dst] = x.Name
		for _, k := range fl.c.MRO {
			if k.Name == x.Name {
				fl.bases[s.Dst] = k
			}
		}
	case *core.Intrinsic:
		if x.Name == core.Super && s.Dst != nil {
			fl.super[s.Dst] = true
			return true
		}
	case *core.GetAttr:
		if fl.super[x.X] {
			m, k := fl.c.after(fl.class, x.Name)
			return fl.base(s, m, k, true)
		}
		if b := fl.bases[x.X]; b != nil && x.Name == "__init__" {
			m, k := b.find(x.Name)
			return fl.base(s, m, k, false)
		}
		if x.X == core.Atom(fl.self) {
			return fl.known(x.Name)
		}
	case *core.Call:
		if c := fl.inits[x.Fn]; c != nil {
			return fl.followed(x, c)
		}
		if fl.isSuper(x) && s.Dst != nil {
			fl.super[s.Dst] = true
			return true
		}
	}
	return !fl.mentions(s)
}

// isSuper tells whether a call is super(C, self) inside class C.
func (fl *follower) isSuper(x *core.Call) bool {
	return fl.named[x.Fn] == "super" && fl.p.Globals["super"] == nil && len(x.Args) == 2 && !x.Args[0].Star && !x.Args[1].Star &&
		fl.named[x.Args[0].X] == fl.class.Name && x.Args[1].X == core.Atom(fl.self)
}

// known tells whether reading an attribute of self runs no other code.
func (fl *follower) known(name string) bool {
	m, _ := fl.c.find(name)
	return m == nil && slices.Contains(fl.order, name) || m != nil && m.Kind == ConstMember
}

func (fl *follower) base(s *core.Let, m *Member, k *Class, bound bool) bool {
	if m == nil || m.Kind != MethodMember || m.Func.Name != "__init__" || s.Dst == nil {
		return false
	}
	fl.inits[s.Dst] = &call{m.Func, k, bound}
	return true
}

// followed follows the call of a base's __init__ on self.
func (fl *follower) followed(x *core.Call, c *call) bool {
	args := x.Args
	if !c.bound {
		if len(args) == 0 || args[0].X != core.Atom(fl.self) || args[0].Star {
			return false
		}
		args = args[1:]
	}
	for _, g := range args {
		if g.X == core.Atom(fl.self) {
			return false
		}
	}
	return fl.function(c.f, c.class)
}

// branch follows both sides of a test: they must assign the same attributes.
func (fl *follower) branch(s *core.If) bool {
	start := slices.Clone(fl.order)
	thenFalls, ok := fl.stmts(s.Then)
	then := fl.order
	if !ok || !thenFalls && returns(s.Then) {
		fl.order = start
		return false
	}
	fl.order = slices.Clone(start)
	elseFalls, ok := fl.stmts(s.Else)
	switch {
	case !ok || !elseFalls && returns(s.Else):
	case !elseFalls:
		fl.order = then
		return true
	case !thenFalls || slices.Equal(then, fl.order):
		return true
	}
	fl.order = start
	return false
}

// harmless tells whether a statement leaves self alone and comes to its end.
func (fl *follower) harmless(s core.Stmt) bool {
	ok := !fl.mentions(s)
	for _, b := range core.Bodies(s) {
		ok = ok && !returns(*b)
		core.Walk(*b, func(s core.Stmt) { ok = ok && !fl.mentions(s) })
	}
	return ok
}

// returns tells whether a body has a return.
func returns(body []core.Stmt) bool {
	found := false
	core.Walk(body, func(s core.Stmt) {
		_, ret := s.(*core.Return)
		found = found || ret
	})
	return found
}

// mentions tells whether a statement itself uses self.
func (fl *follower) mentions(s core.Stmt) bool {
	return slices.Contains(core.Operands(s), core.Atom(fl.self))
}
