package typer

import (
	"strconv"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// headKey names a loop of one copy of the code: peeled copies share Points.
type headKey struct{ stmt int }

// analysis is one pass over one instance.
type analysis struct {
	// rowVars are the variables that rows of frames are taken into, nil until they have been looked for.
	rowVars map[*core.Var][]string
	// rowFrames are the types of the frames whose rows variables of loops hold.
	rowFrames map[*core.Var]types.Type
	p         *Program
	in        *Instance
	h         *heap
	f         *core.Func
	env       core.Env // types of assigned variables; nil when control can't come here
	loop      []*frame
	try       []*handler
	facts
	point, seq int
	splits     int        // cases of unions that are being typed, one in another
	splitOf    types.Type // the union of the innermost one
	splitCase  types.Type // its member
	line       int
	cold       bool // in a block that ends by raising
	// captured holds, by root, the variables that stand for cells: they are always live.
	captured map[*core.Var]*core.Var
	// methods are the variables that stand for a bound method.
	methods map[*core.Var]bool
	// versions are the tests of sys.version_info in a module body.
	versions *versionTests
	// storers are the temporaries that hold what stores attributes of any name; see namedattrs.go.
	storers map[*core.Var]*storer
	// texts is what is known of strs that are made once; defined counts the definitions of variables.
	texts   map[*core.Var]beginning
	defined map[*core.Var]int
	// passes is what the call whose arguments were bound last passes by keyword.
	passes *passedKeywords
	// methodValues are the temporaries that hold a bound method of a native instance as an object.
	methodValues map[*core.Var]*handedMethod
	// lengths are those of the tuples whose length a pattern asks for.
	lengths map[*core.Var]int
	// named are the values of the names of a class body.
	named map[string]types.Type
	// classTuples are the items of tuples of classes that are made in place.
	classTuples map[core.Atom][]types.Type
	// instTests are the classes that isinstance asks for, by the temporary that holds its outcome.
	instTests map[*core.Var][]types.Type
	// told is what the test that is being looked at tells of objects.
	told []core.Told
	// slices are the slice objects that are made in place, by their temporaries.
	slices map[*core.Var]*core.MakeSlice
}

// frame collects the environments that leave a Loop, For or Block.
type frame struct {
	label core.Label
	out   core.Env // joined environments of Break
	next  core.Env // joined environments of Continue
}

// handler collects the environments from which an exception may come.
type handler struct{ entry core.Env }

func newAnalysis(p *Program, in *Instance) *analysis {
	f := core.Clone(in.Of)
	in.Func = f
	in.PyOps, in.Reads, in.Builtins, in.Attributes, in.Managers, in.Calls, in.seeds = nil, nil, nil, nil, nil, nil, nil
	in.Classes, in.attrs, in.globals = nil, map[*Attr]types.Type{}, map[*Global]types.Type{}
	in.Loops = false
	in.Cells, in.heap.lost = nil, nil
	a := &analysis{p: p, in: in, h: in.heap, f: f, env: core.Env{}, facts: noFacts(), captured: map[*core.Var]*core.Var{},
		methodValues: map[*core.Var]*handedMethod{}, texts: map[*core.Var]beginning{}, storers: map[*core.Var]*storer{}, lengths: map[*core.Var]int{}, slices: map[*core.Var]*core.MakeSlice{}, named: map[string]types.Type{}, classTuples: map[core.Atom][]types.Type{}, instTests: map[*core.Var][]types.Type{}}
	a.unwrapCells()
	a.methods = boundMethods(f)
	a.versions = &versionTests{}
	if f.Kind == core.ModuleBody {
		a.versions = newVersionTests(f.Body)
	}
	return a
}

func (a *analysis) run() {
	a.in.params = a.in.params[:0]
	for i, t := range a.in.Params {
		t = a.h.adopt(t, "p"+strconv.Itoa(i))
		a.in.params = append(a.in.params, t)
		a.usesAll(t)
		a.enter(a.f.Params[i].Var, t)
	}
	if a.in.Want != nil {
		a.in.result = a.h.join(a.in.result, a.h.adopt(a.in.Want, "want"))
	}
	a.ownCells()
	a.stmts(a.f.Body)
	if a.f.Kind == core.ModuleBody {
		a.settleGlobals()
	}
	if a.env != nil {
		a.result(types.None)
	}
	a.noteCells()
}

// key names a place that makes a container, stable across passes.
func (a *analysis) key() string {
	a.seq++
	return "s" + strconv.Itoa(a.point) + "." + strconv.Itoa(a.seq)
}

// result joins what the instance returns: functions, modules and bound methods
// are returned as the Python objects that they are.
func (a *analysis) result(t types.Type) {
	if t = asObjects(t); types.Stateless(t) || t.Kind == types.KMethod {
		t = types.Object
	}
	a.in.result = a.h.join(a.in.result, t)
}

func (a *analysis) set(v *core.Var, t types.Type) {
	if a.env == nil { // one of several targets had no value
		return
	}
	t = a.h.norm(t)
	if t == types.Never {
		a.env = nil // the operation never returns (yet): nothing after it is reached
		return
	}
	if v.Module && a.f.Kind == core.Piece && !storable(t) {
		a.giveUp(resolve(t).String() + " in the module name " + v.Name)
	}
	a.env[v.ID] = t
	a.forget(v)
	for _, h := range a.try {
		old, ok := h.entry[v.ID]
		if !ok && v.Kind == core.Local { // the exception may come before the assignment
			old, ok = types.Unbound, true
		}
		if ok {
			h.entry[v.ID] = a.h.join(old, t)
		} else {
			h.entry[v.ID] = t
		}
	}
}

// joinEnv joins two environments; a variable missing in one is unbound there.
func (a *analysis) joinEnv(x, y core.Env, live []int) core.Env {
	if x == nil {
		return a.restrict(y, live)
	}
	if y == nil {
		return a.restrict(x, live)
	}
	out := core.Env{}
	for _, v := range a.live(live) {
		tx, ty := x[v], y[v]
		if tx == nil && ty == nil {
			continue
		}
		if tx == nil {
			tx = types.Unbound
		}
		if ty == nil {
			ty = types.Unbound
		}
		if tx == types.Unbound && ty == types.Unbound {
			continue
		}
		if f := a.assignedFirst(v, tx, ty); f != nil {
			out[v] = f
			continue
		}
		out[v] = a.h.join(tx, ty)
	}
	return out
}

func (a *analysis) restrict(e core.Env, live []int) core.Env {
	if e == nil {
		return nil
	}
	out := core.Env{}
	for _, v := range a.live(live) {
		if t := e[v]; t != nil {
			out[v] = t
		}
	}
	return out
}

func copyEnv(e core.Env) core.Env {
	if e == nil {
		return nil
	}
	out := make(core.Env, len(e))
	for k, v := range e {
		out[k] = v
	}
	return out
}

func (a *analysis) sameEnv(x, y core.Env) bool {
	if len(x) != len(y) {
		return false
	}
	for v, t := range x {
		if y[v] == nil || a.h.norm(t) != a.h.norm(y[v]) {
			return false
		}
	}
	return true
}

// resolvedEnv is what a statement records.
func resolvedEnv(e core.Env) core.Env {
	if e == nil {
		return nil
	}
	out := make(core.Env, len(e))
	for v, t := range e {
		out[v] = resolve(t)
	}
	return out
}

func (a *analysis) stmts(body []core.Stmt) {
	wasCold := a.cold
	a.cold = a.cold || endsByRaising(body)
	for i := 0; i < len(body); i++ {
		if a.takenItem(body[i]) || a.handedItem(body[i]) || a.handsRow(body[i:]) {
			continue
		}
		if c := a.column(body[i:]); c != nil {
			a.readColumn(c)
			i += len(c.stmts) - 1
			continue
		}
		a.next(body[i])
	}
	a.cold = wasCold
}

// next types the next statement.
func (a *analysis) next(s core.Stmt) {
	n := s.N()
	n.Dead = a.env == nil
	if n.Dead {
		return
	}
	a.point, a.seq = n.Point, 0
	if n.Span.Line > 0 {
		a.line = n.Span.Line
	}
	a.stmt(s)
}

func endsByRaising(body []core.Stmt) bool {
	if len(body) == 0 {
		return false
	}
	r, ok := body[len(body)-1].(*core.Raise)
	return ok && r.X != nil
}

func (a *analysis) stmt(s core.Stmt) {
	switch s := s.(type) {
	case *core.Let:
		a.let(s)
	case *core.If:
		a.ifStmt(s)
	case *core.Loop:
		a.loopStmt(s.N(), s.Label, s.Body, &s.Head, &s.Join, nil)
	case *core.For:
		a.forStmt(s)
	case *core.Block:
		a.blockStmt(s)
	case *core.Break:
		fr := a.frame(s.Label)
		fr.out = a.joinAll(fr.out, a.env)
		a.env = nil
	case *core.Continue:
		fr := a.frame(s.Label)
		fr.next = a.joinAll(fr.next, a.env)
		a.env = nil
	case *core.Try:
		a.tryStmt(s)
	case *core.Return:
		ts, ok := a.operandTypes(s)
		s.Args = resolveAll(ts)
		if !ok || a.returnsStored(s, ts[0]) {
			return
		}
		a.result(ts[0])
		s.Result = a.in.Result
		a.env = nil
	case *core.Raise:
		a.raise(s)
	case *core.Unpack:
		a.unpack(s)
	default:
		a.store(s)
	}
}

// joinAll joins over all variables of either side: what is live is decided
// where the label ends.
func (a *analysis) joinAll(x, y core.Env) core.Env {
	if x == nil {
		return copyEnv(y)
	}
	seen := map[int]bool{}
	var vs []int
	for _, e := range []core.Env{x, y} {
		for v := range e {
			if !seen[v] {
				seen[v] = true
				vs = append(vs, v)
			}
		}
	}
	return a.joinEnv(x, y, sorted(vs))
}

func (a *analysis) frame(l core.Label) *frame {
	for i := len(a.loop) - 1; i >= 0; i-- {
		if a.loop[i].label == l {
			return a.loop[i]
		}
	}
	panic("typer: jump to unknown label")
}

func (a *analysis) ifStmt(s *core.If) {
	known, val := a.constCond(s.Cond)
	s.Decided, s.Taken = known, val
	start, before := a.env, a.facts.copy()
	a.env = copyEnv(start)
	s.IfTrue = a.branch(s, true, s.Then)
	if known && !val || a.versions.never(s.Cond, 0) {
		a.env = nil
	}
	a.stmts(s.Then)
	then, thenFacts := a.env, a.facts
	a.env, a.facts = copyEnv(start), before
	s.IfFalse = a.branch(s, false, s.Else)
	if known && val || a.versions.never(s.Cond, 1) {
		a.env = nil
	}
	a.stmts(s.Else)
	a.facts = meet(thenFacts, then, a.facts, a.env)
	if then == nil && a.env == nil {
		s.Join = nil
		return
	}
	a.env = a.joinEnv(then, a.env, s.N().LiveOut)
	s.Join = resolvedEnv(a.env)
}

// loopStmt finds the fixpoint of a loop. item is set for For: it types the
// target at the start of every turn.
func (a *analysis) loopStmt(n *core.Node, label core.Label, body []core.Stmt, head, join *core.Env, item func()) {
	a.in.Loops = true
	key := headKey{n.Point}
	cur := a.restrict(a.env, n.Live)
	if prev, ok := a.in.heads[key]; ok {
		cur = a.joinEnv(cur, a.forgetGens(a.normEnv(prev), cur, body), n.Live)
	}
	var fr *frame
	for {
		fr = &frame{label: label}
		a.loop = append(a.loop, fr)
		a.env, a.facts = copyEnv(cur), noFacts()
		if item != nil {
			fr.out = copyEnv(cur) // the iterator may be exhausted
			item()
		}
		if a.env != nil {
			a.stmts(body)
		}
		a.loop = a.loop[:len(a.loop)-1]
		next := a.joinEnv(a.joinAllOrNil(fr.next, a.env), cur, n.Live)
		if item != nil {
			fr.out = a.joinAllOrNil(fr.out, a.joinAllOrNil(fr.next, a.env))
		}
		if a.sameEnv(next, cur) {
			break
		}
		cur = next
	}
	a.facts = noFacts()
	a.in.heads[key] = cur
	*head = resolvedEnv(cur)
	a.env = a.restrict(fr.out, n.LiveOut)
	*join = resolvedEnv(a.env)
}

func (a *analysis) joinAllOrNil(x, y core.Env) core.Env {
	if y == nil {
		return x
	}
	return a.joinAll(x, y)
}

func (a *analysis) normEnv(e core.Env) core.Env {
	out := make(core.Env, len(e))
	for v, t := range e {
		out[v] = a.h.norm(t)
	}
	return out
}

func (a *analysis) forStmt(s *core.For) {
	it := a.h.norm(a.env[s.Iter.ID])
	a.loopStmt(s.N(), s.Label, s.Body, &s.Head, &s.Join, func() {
		s.Args = []types.Type{resolve(it)}
		t := a.item(s, it)
		s.Result = resolve(t)
		if t == types.Never { // an empty literal: the body never runs
			a.env = nil
			return
		}
		a.set(s.Dst, t)
	})
}

func (a *analysis) blockStmt(s *core.Block) {
	fr := &frame{label: s.Label}
	a.loop = append(a.loop, fr)
	a.stmts(s.Body)
	a.facts = noFacts() // every way to the end would have to agree
	a.loop = a.loop[:len(a.loop)-1]
	a.env = a.restrict(a.joinAllOrNil(fr.out, a.env), s.N().LiveOut)
	s.Join = resolvedEnv(a.env)
}

func (a *analysis) tryStmt(s *core.Try) {
	h := &handler{entry: copyEnv(a.env)}
	a.try = append(a.try, h)
	a.stmts(s.Body)
	a.try = a.try[:len(a.try)-1]
	after := a.env
	a.facts = noFacts()
	live := s.N().LiveOut // of "except: pass"
	if len(s.Handler) > 0 {
		live = s.Handler[0].N().Live
	}
	a.env = a.restrict(h.entry, live)
	s.Entry = resolvedEnv(a.env)
	a.set(s.Exc, types.Object)
	a.stmts(s.Handler)
	a.facts = noFacts()
	if after == nil && a.env == nil {
		s.Join = nil
		return
	}
	a.env = a.joinEnv(after, a.env, s.N().LiveOut)
	s.Join = resolvedEnv(a.env)
}

func (a *analysis) raise(s *core.Raise) {
	ts, _ := a.operandTypes(s)
	s.Args = resolveAll(ts)
	a.env = nil
}
