package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// Generators are kept in lists, dicts, deques, tuples and attributes as the native
// values that they are, as long as only native operations see these:
//
//	ready = deque()
//	ready.append(task(3))    deque[generator task]
//	t = ready.popleft()
//	next(t)
//
// One whose items hold containers is kept as an object: what is stored in such an item
// would have to be known at both ends.

// itemType is the type as which a value is stored in a container or an attribute.
func itemType(t types.Type) types.Type {
	if keptGen(t) {
		return t
	}
	return valueType(t)
}

// keptGen tells whether t is a generator that containers can hold.
func keptGen(t types.Type) bool {
	return t.Kind == types.KGen && !t.Ref.(*Instance).escaped && siteless(t.Elems[0]) && !goesOn(t) && !notices(t)
}

// siteless tells whether values of type t hold no containers.
func siteless(t types.Type) bool {
	switch t.Kind {
	case types.KList, types.KSet, types.KFrozen, types.KDict, types.KDefault, types.KCounter, types.KOrdered, types.KDeque,
		types.KCell, types.KGen, types.KIter, types.KEnum, types.KZip, types.KClosure, types.KMemo, types.KPartial, types.KView:
		return false
	}
	return !slices.ContainsFunc(t.Elems, func(e types.Type) bool { return !siteless(e) })
}

// keepsGen tells whether operand i of a statement, which has a generator in it, keeps it as it is.
func keepsGen(s core.Stmt, ty *core.Typing, i int) bool {
	kept := true
	eachGen(resolve(ty.Args[i]), func(g types.Type) { kept = kept && keptGen(g) })
	if kept && i < len(ty.Want) && ty.Want[i] != nil {
		kept = hasGen(resolve(ty.Want[i]))
	}
	return kept && native(s, ty)
}

// native tells whether a statement is carried out without making objects of its operands.
func native(s core.Stmt, ty *core.Typing) bool {
	switch ty.Target.(type) {
	case *lib.PyOp:
		return false
	case nil:
	default:
		return true
	}
	switch s := s.(type) {
	case *core.Unpack, *core.For, *core.Return:
		return true
	case *core.Let:
		switch s.X.(type) {
		case *core.Copy, *core.MakeList, *core.MakeTuple, *core.MakeDict, *core.GetAttr:
			return true
		}
	}
	return false
}

// maxSent is the number of types, None included, that are sent to one generator.
const maxSent = 3

// genMethods are the methods of native generators.
var genMethods = map[string]bool{"send": true, "throw": true, "close": true, "__next__": true}

// maxThrown is the number of arguments that throw() takes: type, value and traceback.
const maxThrown = 3

// plainArgs tells whether all arguments are positional ones.
func plainArgs(args []arg) bool {
	return !slices.ContainsFunc(args, func(g arg) bool { return g.name != "" || g.star })
}

// genMethod types send(), throw(), close() and __next__() of a native generator. Sending passes a
// value to all yields of the generator function.
func (a *analysis) genMethod(s *core.Let, fn types.Type, args []arg) types.Type {
	g := fn.Elems[0]
	in := g.Ref.(*Instance)
	switch {
	case in.escaped:
	case fn.Name == "close" && len(args) == 0:
		a.in.Calls = append(a.in.Calls, in)
		s.Target = &GenTarget{"close", in}
		return types.None
	case fn.Name == "throw" && len(args) > 0 && len(args) <= maxThrown && plainArgs(args):
		if !in.Thrown {
			in.Thrown = true
			a.p.queue(in)
		}
		a.in.Calls = append(a.in.Calls, in)
		s.Target = &GenTarget{"throw", in}
		return a.h.norm(g.Elems[0])
	case fn.Name == "__next__" && len(args) == 0:
		a.in.Calls = append(a.in.Calls, in)
		s.Target = &GenTarget{"step", in}
		return a.h.norm(g.Elems[0])
	case fn.Name == "send" && len(args) == 1 && args[0].name == "" && !args[0].star && !delegates(in.Of) && siteless(resolve(args[0].t)) && valueType(args[0].t) == args[0].t:
		sent := a.h.join(in.Sent, resolve(args[0].t))
		if both := a.h.join(types.None, sent); both != types.Union(types.None, sent) || len(both.Members()) > maxSent {
			break
		}
		if sent != in.Sent {
			in.Sent = sent
			a.p.queue(in)
		}
		a.in.Calls = append(a.in.Calls, in)
		s.Target = &GenTarget{"send", in}
		s.Want = []types.Type{fn, nil}
		return a.h.norm(g.Elems[0])
	}
	return a.python(s, "call", fn.Name+" of a generator")
}

// delegates tells whether a generator function passes items of others on: what is
// sent to it would be for these.
func delegates(f *core.Func) bool {
	found := false
	core.Walk(f.Body, func(s core.Stmt) {
		if let, ok := s.(*core.Let); ok {
			y, ok := let.X.(*core.Yield)
			found = found || ok && y.Each
		}
	})
	return found
}

// stepsItself tells whether iterating over a value of type t means stepping a native generator.
func (a *analysis) stepsItself(s *core.Let, t types.Type) bool {
	if t.Kind == types.KGen {
		return !t.Ref.(*Instance).escaped
	}
	c := instClass(t)
	if c == nil {
		return false
	}
	m, _ := c.find("__iter__")
	if m == nil || m.Func == nil {
		return false
	}
	if !m.Func.Generator {
		return a.stepsByMethods(s, t)
	}
	fn := a.p.byFunc[m.Func]
	return fn.Stays == "" && !slices.ContainsFunc(fn.order, func(in *Instance) bool { return in.escaped || in.Failed != "" })
}

// givesPairs tells whether the items of a generator are tuples of two.
func givesPairs(t types.Type) bool {
	if t.Kind != types.KGen {
		return false
	}
	item := resolve(t.Elems[0])
	return item == types.Never || item.Kind == types.KTuple && len(item.Elems) == 2
}

// genReturned types what an iterator has returned at its end: only generators return something.
func (a *analysis) genReturned(s *core.Let, t types.Type) types.Type {
	switch {
	case t.Kind == types.KGen:
		in := t.Ref.(*Instance)
		if !siteless(in.Result) {
			break
		}
		a.in.Calls = append(a.in.Calls, in)
		s.Target = &GenTarget{"returned", in}
		return in.Result
	case a.iterType(t) == t && !expectsItems(t):
		s.Target = &Nothing{}
		return types.None
	}
	return a.python(s, "step", "value of yield from")
}

// expectsItems tells whether an iterator is Python's.
func expectsItems(t types.Type) bool {
	return t.Kind == types.KObject || slices.ContainsFunc(t.Elems, expectsItems)
}
