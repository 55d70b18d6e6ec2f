package lower

import (
	"fmt"
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/diag"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
	"pyx2cpp/typer/types"
)

// function is the state of lowering one instance.
type function struct {
	m   *module
	in  *typer.Instance
	f   *core.Func
	out *ir.Func

	// cur is where each variable is now; a variable missing here is unbound.
	cur    map[int]place
	locals map[localKey]*ir.Local
	used   map[string]int // names of locals
	blocks []*block
	tries  []*try
	// splitting are the variables of the splits around: each case has the local of the union.
	splitting []*core.Var
	nextID    int

	list *[]ir.Stmt // where statements go
	node *core.Node // the statement being lowered
	line int
	dead bool

	atOnce bool      // the statement looks up a method that is called at once
	raw    *ir.Local // where the object goes that an operation gives, when its value is taken out of it
	names  *names    // of a piece of the module body, else nil
	relies bool      // takes the meaning of a name for granted

	depth int       // loops around
	ticks *ir.Local // counts turns of loops; nil where none is counted
}

// place is the local that holds a variable, with what is known of its type;
// local is nil for values that are known entirely at compile time.
type place struct {
	local *ir.Local
	t     types.Type
}

type localKey struct {
	v int
	t types.Type
}

// block is an enclosing Loop, For or Block.
type block struct {
	label    core.Label
	id       int // IR target of continue (and of break)
	breakID  int
	head     core.Env
	join     core.Env
	handlers int // handlers active where it stands
	ticks    bool
	loop     *core.For // nil for others
	iter     *ir.Local // what loop steps
}

// try is an enclosing Try, or the handler of one.
type try struct {
	id      int
	frame   int // of the code object that the Try stands in
	handler bool
	entry   map[int]place // body: where the handler expects its variables
	saved   *ir.Local     // handler: the exception handled before
	exc     *ir.Local     // handler: the exception that it handles
}

func lowerFunc(m *module, in *typer.Instance, out *ir.Func) {
	defer diag.InFunction(in.Of.ID, in.TargetName())
	diag.FailAsked("lower " + in.Of.Qualname)
	f := &function{m: m, in: in, f: in.Func, out: out, cur: map[int]place{}, locals: map[localKey]*ir.Local{},
		used: map[string]int{}, names: newNames(in.Func), relies: relies(in)}
	for i, t := range in.Params {
		v := f.f.Params[i].Var
		l := f.local(v, t)
		if t == types.Unbound {
			out.Params = append(out.Params, l)
			continue
		}
		if types.Stateless(t) { // still passed, as a value without content
			f.cur[v.ID] = place{nil, t}
		} else {
			f.cur[v.ID] = place{l, t}
		}
		out.Params = append(out.Params, l)
	}
	for _, fr := range f.f.Frames {
		out.Inlined = append(out.Inlined, ir.Inlined{Name: fr.Name, Line: fr.Line, Caller: fr.Caller, CallLine: fr.CallLine, Generator: fr.Generator})
	}
	f.list = &out.Body
	f.ownCells()
	if out.Gen != nil {
		out.Start = f.startOfGenerator()
		out.Watched = typer.Watched(in.Of)
		if in.Sticks() {
			out.StaysAt = 1
		}
	}
	f.stmts(f.f.Body)
	if !f.dead {
		f.emit(&ir.Return{X: f.convert(&ir.Const{T: types.None}, out.Result), Line: f.line})
	}
	if f.ticks != nil {
		out.Body = append([]ir.Stmt{&ir.Assign{Dst: f.ticks, X: &ir.Const{Value: int64(0), T: types.Int}, Line: out.DefLine}}, out.Body...)
	}
	pruneLocals(out)
	if out.Gen != nil {
		out.Held = f.held()
	}
}

// local returns the local that holds variable v with type t.
func (f *function) local(v *core.Var, t types.Type) *ir.Local {
	key := localKey{v.ID, t}
	if l, ok := f.locals[key]; ok {
		return l
	}
	base := "v_" + v.Name
	if v.Kind == core.Temp || v.Kind == core.Hidden {
		base = "t_" + v.Name
	}
	l := f.newLocal(base, t)
	l.Var = v.ID
	f.locals[key] = l
	return l
}

// newLocal makes a local with a name of its own.
func (f *function) newLocal(base string, t types.Type) *ir.Local {
	base = core.Identifier(base)
	name := base
	for n := f.used[base]; f.used[name] > 0; n++ {
		name = fmt.Sprintf("%s_%d", base, n+1) // which may be the name of another variable
	}
	f.used[base]++
	if name != base {
		f.used[name]++
	}
	l := &ir.Local{Name: name, Type: t, Var: -1}
	f.out.Locals = append(f.out.Locals, l)
	return l
}

func (f *function) temp(t types.Type) *ir.Local { return f.newLocal("t", t) }

func (f *function) emit(s ir.Stmt) {
	if !f.dead {
		*f.list = append(*f.list, s)
	}
}

// into lowers into another statement list.
func (f *function) into(list *[]ir.Stmt, body func()) {
	old := f.list
	f.list = list
	ahead := f.names.copy()
	body()
	f.names.also(ahead)
	f.list = old
}

func (f *function) id() int { f.nextID++; return f.nextID }

// assign stores a value in a variable; handlers around see it too.
func (f *function) assign(v *core.Var, x ir.Expr, t types.Type) {
	if v == nil {
		return
	}
	if types.Stateless(t) {
		f.cur[v.ID] = place{nil, t}
		f.names.assigned(v)
		return
	}
	l := f.local(v, t)
	f.emit(&ir.Assign{Dst: l, X: x, Line: f.line})
	f.bound(v, l, t)
}

// bound records that local l holds variable v now.
func (f *function) bound(v *core.Var, l *ir.Local, t types.Type) {
	f.replaced(f.cur[v.ID], l)
	f.cur[v.ID] = place{l, t}
	f.names.assigned(v)
	for _, h := range f.tries {
		if e, ok := h.entry[v.ID]; ok && e.local != l && e.local != nil {
			f.emit(&ir.Assign{Dst: e.local, X: f.convert(&ir.Use{Local: l}, e.t), Line: f.line})
		}
	}
}

// moveTo brings every variable of env into the local that env's type asks for,
// before a jump to where env holds.
func (f *function) moveTo(env core.Env) {
	if f.dead {
		return
	}
	for _, v := range sortedVars(env) {
		t := env[v]
		if types.Stateless(t) {
			continue
		}
		l := f.local(f.f.Vars[v], t)
		now, ok := f.cur[v]
		switch {
		case !ok:
			f.emit(&ir.Assign{Dst: l, X: f.convert(&ir.Const{T: types.Unbound}, t), Line: f.line})
		case now.local == l:
		default:
			f.emit(&ir.Assign{Dst: l, X: f.narrowed(now, t), Line: f.line})
			// A loop goes on with the iterator that it was given, a split around this one with its variable.
			if v := f.f.Vars[v]; v.Kind != core.Hidden && !slices.Contains(f.splitting, v) {
				f.replaced(now, l)
			}
		}
	}
}

// narrowed is the value in a place as type t, to which control flow may have
// narrowed a union.
func (f *function) narrowed(p place, t types.Type) ir.Expr {
	if p.local == nil {
		return f.convert(f.functionObject(p.t, t), t)
	}
	if p.t.Kind == types.KUnion && contains(p.t, t) {
		return &ir.Convert{X: &ir.Use{Local: p.local}, T: t}
	}
	if p.t.Kind == types.KMethod && t == types.Object {
		return f.methodObject(p.local, p.t)
	}
	return f.convert(f.read(p), t)
}

// contains tells whether all members of t are members of u.
func contains(u, t types.Type) bool {
	for _, m := range t.Members() {
		if !u.Has(m) {
			return false
		}
	}
	return true
}

// adopt makes env the current state: what holds after a label.
func (f *function) adopt(env core.Env) {
	f.cur = map[int]place{}
	for v, t := range env {
		if types.Stateless(t) {
			f.cur[v] = place{nil, t}
		} else {
			f.cur[v] = place{f.local(f.f.Vars[v], t), t}
		}
	}
}

func (f *function) snapshot() map[int]place {
	c := make(map[int]place, len(f.cur))
	for k, v := range f.cur {
		c[k] = v
	}
	return c
}

// pruneLocals drops locals that nothing mentions.
func pruneLocals(out *ir.Func) {
	used := map[*ir.Local]bool{}
	for _, l := range out.Params {
		used[l] = true
	}
	ir.Walk(out.Body, func(s ir.Stmt) {
		for _, l := range ir.Defs(s) {
			used[l] = true
		}
		for _, e := range ir.Exprs(s) {
			ir.Reads(*e, func(l *ir.Local) { used[l] = true })
		}
		if l, ok := s.(*ir.LeaveTry); ok {
			used[l.Saved] = true
		}
		raise, exit := ir.Edges(s)
		if exit != nil {
			for _, v := range exit.Live {
				if v.Local != nil {
					used[v.Local] = true
				}
			}
		}
		if raise != nil && raise.Saved != nil {
			used[raise.Saved] = true
		}
		if raise != nil && raise.Store != nil {
			for _, v := range raise.Store.Live {
				if v.Local != nil {
					used[v.Local] = true
				}
			}
		}
	})
	keep := out.Locals[:0]
	for _, l := range out.Locals {
		if used[l] {
			keep = append(keep, l)
		}
	}
	out.Locals = keep
}
