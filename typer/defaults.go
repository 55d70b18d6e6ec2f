package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// Defaults are objects that a def makes once. Literals are passed by the caller; any other
// default is the value of a pseudo-name, which stands for an item of the function's __defaults__
// as a module name stands for an item of the namespace:
//
//	def fib(n, memo={}):      fib(memo): dict[Never, Never]
//	    ... memo[n] = ...     fib(memo): dict[int, int]
//	fib(30)              →    fib(30, load of fib(memo))

// Default is where the value of a pseudo-name lies: Name is the function or class of the module,
// Method the function in the class or "". See classvalues.go for attributes of classes.
type Default struct {
	Name, Method, Param string
	Class               bool // Param is an attribute of the class
}

// findDefaults collects defaults that are literals: native calls pass them
// themselves. Whether __defaults__ has been changed since is checked with the
// function's identity on entry.
func (p *Program) findDefaults() {
	p.Defaults = map[*core.Func]map[string]*core.Const{}
	var home *core.Home
	var walk func(body []core.Stmt)
	walk = func(body []core.Stmt) {
		members := p.memberDefaults(home, body)
		for _, s := range body {
			if let, ok := s.(*core.Let); ok {
				if mk, ok := let.X.(*core.MakeFunc); ok {
					p.Defaults[mk.Func] = literalDefaults(mk, members)
				}
			}
			for _, b := range bodies(s) {
				walk(b)
			}
		}
	}
	for _, f := range p.Module.Funcs {
		home = f.Home
		walk(f.Body)
	}
}

func literalDefaults(mk *core.MakeFunc, members map[core.Atom]*core.Const) map[string]*core.Const {
	out := map[string]*core.Const{}
	var positional []*core.Param
	for _, q := range mk.Func.Params {
		if q.Kind == core.PositionalOnly || q.Kind == core.PositionalOrKeyword {
			positional = append(positional, q)
		}
	}
	for i, d := range mk.Defaults {
		q := positional[len(positional)-len(mk.Defaults)+i]
		if c, ok := d.(*core.Const); ok {
			out[q.Var.Name] = c
		} else if c := members[d]; c != nil {
			out[q.Var.Name] = c
		}
	}
	for _, d := range mk.KwDefaults {
		if c, ok := d.X.(*core.Const); ok {
			out[d.Name] = c
		} else if c := members[d.X]; c != nil {
			out[d.Name] = c
		}
	}
	return out
}

// defaultOf gives the literal default of a parameter, nil if there is none.
func (p *Program) defaultOf(f *core.Func, i int) *core.Const {
	if !f.Params[i].Default {
		return nil
	}
	return p.Defaults[f][f.Params[i].Var.Name]
}

// nameDefaults makes the pseudo-names of the functions and methods of the module.
func (p *Program) nameDefaults() {
	for _, f := range p.Module.Funcs {
		if f.Inside() || f.Kind != core.Function && !p.keepsDefaults(f) || f.Generator && !nativeGenerator(f) {
			continue
		}
		for i, q := range f.Params {
			if !q.Default || p.defaultOf(f, i) != nil {
				continue
			}
			g := p.global(DefaultName(f, q))
			g.Const, g.Default = true, &Default{Name: f.Home.Qualify(f.Name), Param: q.Var.Name}
			if f.Parent.Kind == core.ClassBody {
				g.Default = &Default{Name: f.Home.Qualify(f.Parent.Name), Method: f.Name, Param: q.Var.Name}
			}
		}
	}
}

// keepsDefaults tells whether a function is an __init__ that @dataclass adds, which has the defaults of the fields.
func (p *Program) keepsDefaults(f *core.Func) bool {
	c := p.classes[f.Parent]
	return f.Kind == core.Generated && f.Name == "__init__" && c != nil && !c.isNamed()
}

// DefaultName is the pseudo-name of the default of q, a parameter of f. It can't be the name of anything else.
func DefaultName(f *core.Func, q *core.Param) string {
	return f.Qualname + "(" + q.Var.Name + ")#" + itoa(f.Nth)
}

// namedDefault types the default of a parameter that a call leaves out; nil where it has no native form.
func (a *analysis) namedDefault(f *core.Func, q *core.Param) types.Type {
	name := DefaultName(f, q)
	g := a.p.Globals[name]
	if g == nil || !q.Default {
		return nil
	}
	g.readers[a.in] = true
	if g.Type == types.Never {
		return types.Never
	}
	t := g.Type
	switch {
	case types.Stateless(t):
		if !a.recognised(t) {
			return nil
		}
		a.usesAll(t)
	case t.Kind == types.KObject:
	default:
		if t = a.held(name, g); t == nil || t.Kind == types.KUnion {
			return nil
		}
	}
	a.reads(name)
	return t
}

// settleDefaults gives containers that are defaults and in which nothing is ever stored the items that calls give
// the parameter, else ints: what Python has put there is looked at when it is read.
func (p *Program) settleDefaults() {
	for _, f := range p.Module.Funcs {
		for i, q := range f.Params {
			g := p.Globals[DefaultName(f, q)]
			if g == nil || !onlyOpen(g.Type) {
				continue
			}
			t := g.Type
			for _, in := range p.byFunc[f].order {
				if u := in.Params[i]; u.Kind == t.Kind && !hasObject(u) {
					t = globalJoin(t, u)
				}
			}
			g.Type = filledWith(t)
			g.filled = g.Type
			for r := range g.readers {
				p.queue(r)
			}
		}
	}
	p.solve()
}

// filledWith is a container type with ints where the type of items is open.
func filledWith(t types.Type) types.Type {
	switch {
	case t == types.Never:
		return types.Int
	case types.IsDict(t.Kind):
		return types.DictOf(t.Kind, filledWith(t.Elems[0]), filledWith(t.Elems[1]))
	case t.Kind == types.KList:
		return types.List(filledWith(t.Elems[0]))
	case t.Kind == types.KSet:
		return types.Set(filledWith(t.Elems[0]))
	case t.Kind == types.KDeque:
		return types.Deque(filledWith(t.Elems[0]))
	}
	return t
}

// recognised tells whether a function, class or module that is a default is found to be what it was; what else that
// relies on is noted.
func (a *analysis) recognised(t types.Type) bool {
	switch t.Kind {
	case types.KMethod:
		return t.Elems[0].Kind == types.KModule
	case types.KFunc:
		g := a.p.Globals[t.Name]
		if !passable(t) || g == nil || !g.Const || g.Type != t {
			return false
		}
		a.reads(t.Name)
		g.readers[a.in] = true
		return true
	case types.KClass:
		c := userClass(t)
		return c != nil && c.typ != nil && c.Body.Parent.Kind == core.ModuleBody && t.Name == c.Name
	}
	return false
}

// storeDefaults notes the types of the defaults that a def evaluates.
func (a *analysis) storeDefaults(x *core.MakeFunc, ts []types.Type) {
	for i, q := range defaultParams(x) {
		a.storeDefault(x.Func, q, ts[i])
	}
}

func (a *analysis) storeDefault(f *core.Func, q *core.Param, t types.Type) {
	g := a.p.Globals[DefaultName(f, q)]
	if g == nil || t == types.Never || t == nil {
		return
	}
	t = a.storeHeld(g, t)
	g.stored = append(g.stored, t)
	a.storedGlobal(g, t)
}

// defaultParams are the parameters whose defaults the operands of a def are.
func defaultParams(x *core.MakeFunc) []*core.Param {
	var out []*core.Param
	given := -len(x.Defaults)
	for _, q := range x.Func.Params {
		if q.Kind <= core.PositionalOrKeyword {
			given++
		}
	}
	at := 0
	for _, q := range x.Func.Params {
		if q.Kind <= core.PositionalOrKeyword {
			if at >= given {
				out = append(out, q)
			}
			at++
		}
	}
	for _, d := range x.KwDefaults {
		for _, q := range x.Func.Params {
			if q.Var.Name == d.Name {
				out = append(out, q)
			}
		}
	}
	return out
}

// classDefaults types the defaults of the methods of a class, as far as the straight statements of its body make
// them of names of the module and displays.
func (a *analysis) classDefaults(body *core.Func) {
	r := &classDefaultReader{a: a, body: body, vars: map[core.Atom]*core.Var{}, own: map[string]core.Atom{}}
	point := a.point
	for _, s := range core.Clone(body).Body {
		r.statement(s)
		if a.env == nil {
			break
		}
	}
	r.fields()
	a.point = point
	for _, v := range r.vars {
		delete(a.env, v.ID)
	}
}

// classDefaultReader types statements of a class body as if they stood in the body of the module.
type classDefaultReader struct {
	a    *analysis
	body *core.Func
	vars map[core.Atom]*core.Var // what stands for its temporaries
	own  map[string]core.Atom    // names that it has stored
}

func (r *classDefaultReader) statement(s core.Stmt) {
	switch s := s.(type) {
	case *core.StoreName:
		r.own[s.Name] = r.here(s.X)
	case *core.Let:
		core.MapOperands(s, r.here)
		if mk, ok := s.X.(*core.MakeFunc); ok {
			r.defaults(mk)
		} else if r.readable(s) {
			v := &core.Var{ID: len(r.a.f.Vars) + (r.body.ID+1)*10000 + s.Dst.ID, Name: s.Dst.Name, Kind: core.Temp, InitBound: true}
			r.vars[s.Dst] = v
			s.Dst = v
			s.Point += (r.body.ID + 1) * 10000
			r.a.point = s.Point
			r.a.let(s)
		}
	}
}

// here is what stands for an operand in the body of the module.
func (r *classDefaultReader) here(x core.Atom) core.Atom {
	if v := r.vars[x]; v != nil {
		return v
	}
	return x
}

// known tells whether an operand has a type here.
func (r *classDefaultReader) known(x core.Atom) bool {
	v, ok := x.(*core.Var)
	return !ok || r.a.env[v.ID] != nil && v.ID >= len(r.a.f.Vars)
}

// readable makes s a statement of the module's body; false where that has another meaning.
func (r *classDefaultReader) readable(s *core.Let) bool {
	if s.Dst == nil {
		return false
	}
	for _, x := range core.Operands(s) {
		if !r.known(x) {
			return false
		}
	}
	switch x := s.X.(type) {
	case *core.LoadName:
		if own, ok := r.own[x.Name]; ok {
			s.X = &core.Copy{X: own}
			return r.known(own)
		}
		s.X = &core.LoadGlobal{Name: r.a.p.nameIn(r.body.Home, x.Name)}
		return true
	case *core.Copy, *core.Unary, *core.Binary, *core.MakeTuple, *core.MakeList, *core.MakeDict, *core.MakeSet, *core.GetAttr, *core.GetItem:
		return true
	case *core.Call:
		return r.a.atom(x.Fn).Kind != types.KFunc
	}
	return false
}

func (r *classDefaultReader) defaults(mk *core.MakeFunc) {
	ops := core.Operands(&core.Let{X: mk})
	for i, q := range defaultParams(mk) {
		if r.known(ops[i]) {
			r.a.storeDefault(mk.Func, q, r.a.atom(ops[i]))
		}
	}
}

// fields types the defaults of the fields of a dataclass that are no literals: what its body stores under their names,
// or what the class has that they are inherited from.
func (r *classDefaultReader) fields() {
	c := r.a.p.classes[r.body]
	if c == nil || c.Data == nil {
		return
	}
	init := c.Data.Methods["__init__"]
	for _, f := range c.Data.Fields {
		i := slices.IndexFunc(initParams(init), func(q *core.Param) bool { return q.Var.Name == f.Name && q.Default })
		if i < 0 || r.a.p.Globals[DefaultName(init, init.Params[i])] == nil {
			continue
		}
		r.a.storeDefault(init, init.Params[i], r.field(c, f))
	}
}

func initParams(init *core.Func) []*core.Param {
	if init == nil {
		return nil
	}
	return init.Params
}

// field is the type of the default of a field.
func (r *classDefaultReader) field(c *Class, f *core.DataField) types.Type {
	if x, ok := r.own[f.Name]; ok && f.Own {
		if !f.Spec && r.known(x) {
			return r.a.atom(x)
		}
		return types.Object
	}
	for _, k := range c.MRO[1:] {
		if k.Data == nil || k.Data.Methods["__init__"] == nil {
			continue
		}
		init := k.Data.Methods["__init__"]
		for _, q := range init.Params {
			if g := r.a.p.Globals[DefaultName(init, q)]; g != nil && q.Var.Name == f.Name {
				g.readers[r.a.in] = true
				return g.Type
			}
		}
	}
	return types.Object
}
