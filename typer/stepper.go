package typer

import (
	"slices"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// A call that makes an iterator is one of the generator function that core has
// written for it (core.Call.Steps) where that makes no difference:
//
//	it = iter(xs)          a generator over xs
//	m = map(f, it)         one that steps the other
//
// A generator asks for the iterators of its arguments when it is stepped first, so
// these must be such that neither this nor what happens meanwhile shows. One that is needed as an object
// escapes, as other generators do, and is CPython's own.

// iterableParams are the parameters that are iterated over from the start; others are
// asked for their iterators in their turn.
var iterableParams = map[string]bool{"iterable": true, "a": true, "b": true, "data": true, "selectors": true,
	"a0": true, "a1": true, "a2": true, "a3": true}

// stepper types a call as one of a generator function; nil where it is none.
func (a *analysis) stepper(s *core.Let, fn types.Type, args []arg) types.Type {
	call, ok := s.X.(*core.Call)
	if !ok || call.Steps == nil || a.f.Kind == core.ClassBody || a.f.Kind == core.ModuleBody || !a.stepsAlike(s, call.Steps, args) { // names that functions read hold objects
		return nil
	}
	ops := make([]int, len(args))
	args = slices.Clone(args)
	for i, g := range args {
		ops[i] = i + 1
		if list := a.emptyAs(call.Steps, i, g); list != nil {
			args[i].t = list
			continue
		}
		if changes(resolve(g.t)) && call.Steps.Name != "chain" && iterableParams[call.Steps.Params[paramOf(call.Steps, i, g)].Var.Name] {
			args[i].t = a.iterType(g.t)
		}
	}
	t, why := a.invoke(s, call.Steps, args, ops)
	if why != "" {
		s.Target, s.Want, s.Bind = nil, nil, nil
		return nil
	}
	if s.Target != nil {
		s.Want[0] = fn
	}
	return t
}

// emptyAs is the list type as which an iterator takes an empty tuple where the same statement iterates over lists:
// iter(children.get(v, ())) has one type then. Nil for other arguments.
func (a *analysis) emptyAs(f *core.Func, i int, g arg) types.Type {
	if a.splitOf == nil || g.t != a.splitCase || g.t.Kind != types.KTuple || len(g.t.Elems) > 0 || !iterableParams[f.Params[paramOf(f, i, g)].Var.Name] {
		return nil
	}
	if of := a.splitOf.Without(g.t); of.Kind == types.KList {
		return of
	}
	return nil
}

// stepsAlike tells whether the generators of f do what the iterator would do.
func (a *analysis) stepsAlike(s *core.Let, f *core.Func, args []arg) bool {
	gens := 0
	for i, g := range args {
		at := paramOf(f, i, g)
		if g.star && f.Name == "columns" {
			continue
		}
		if at < 0 || g.star || !a.serves(f, f.Params[at].Var.Name, resolve(g.t)) && a.emptyAs(f, i, g) == nil {
			return false
		}
		if g.t.Kind == types.KGen {
			gens++
		}
	}
	switch f.Name {
	case "merge":
		return mergeable(args)
	case "iter":
		return gens == 0
	case "zip", "enumerate", "reverse", "columns":
		return gens > 0 || s.Dst == nil || !a.takenOnce(a.f.Body, s)
	}
	return true
}

// mergeable tells whether heapq.merge of the arguments raises nothing: it has a frame in tracebacks.
func mergeable(args []arg) bool {
	var item types.Type
	for _, g := range args {
		t := resolve(g.t)
		if t.Kind != types.KList && t.Kind != types.KRange && t.Kind != types.KTupleOf {
			return false
		}
		each := types.Int
		if t.Kind != types.KRange {
			each = t.Elems[0]
		}
		if each != types.Int && each != types.Float && each != types.Str && each != types.Bytes || item != nil && each != item {
			return false
		}
		item = each
	}
	return true
}

// paramOf is the place of the parameter that argument i is for, -1 when there is none.
func paramOf(f *core.Func, i int, g arg) int {
	if g.name != "" {
		return slices.IndexFunc(f.Params, func(q *core.Param) bool { return q.Var.Name == g.name })
	}
	if i < len(f.Params) {
		return i
	}
	return -1
}

// serves tells whether the generators of f can have a value of type t for a parameter.
func (a *analysis) serves(f *core.Func, name string, t types.Type) bool {
	switch {
	case t == types.Never:
		return true
	case calledForItems(name):
		return t.Kind == types.KFunc || t.Kind == types.KClosure && len(t.Elems) == 0 || t.Kind == types.KMethod && types.Stateless(t)
	case iterableParams[name]:
		return a.steadily(t, f.Name == "chain")
	case name == "sequence":
		return t.Kind == types.KList || t.Kind == types.KRange || t.Kind == types.KTupleOf
	case strings.HasPrefix(name, "pool"):
		return t.Kind == types.KList || t.Kind == types.KRange || t.Kind == types.KStr || t.Kind == types.KTupleOf ||
			t.Kind == types.KTuple && a.iterType(t) != nil
	case name == "object", name == "fillvalue", name == "initial":
		return !hasUnknown(t)
	case name == "sentinel":
		return t == types.Int || t == types.Str || t == types.Bytes || t == types.None
	}
	return t == types.Int || t == types.Float && f.Name == "count"
}

// steadily tells whether iterating over a value of type t later is iterating over it now.
func (a *analysis) steadily(t types.Type, later bool) bool {
	switch t.Kind {
	case types.KGen: // an iterator that is at its end keeps what it has stepped: zip(steps(), [1]) closes nothing yet
		in := t.Ref.(*Instance)
		return !in.escaped && (later || !in.Closes())
	case types.KList, types.KRange, types.KStr, types.KBytes, types.KTupleOf:
		return true
	case types.KTuple:
		return a.iterType(t) != nil
	case types.KEnum, types.KZip, types.KIter:
		return !expectsItems(t)
	case types.KDict, types.KDefault, types.KCounter, types.KDeque, types.KSet, types.KFrozen, types.KView:
		return later || !hasUnknown(resolve(t)) && a.iterType(t) != nil
	case types.KOrdered:
		return later
	}
	return false
}

// changes tells whether an iterator over a value of type t notices whether that has changed
// since the iterator was made: a stepper takes the iterator.
func changes(t types.Type) bool {
	switch t.Kind {
	case types.KDict, types.KDefault, types.KCounter, types.KDeque, types.KSet, types.KFrozen, types.KView:
		return true
	}
	return false
}

// Sticks tells whether generators of the instance are iterators that raise whenever they are stepped, once what they iterate
// over has changed. What iter gives has one yield and a native iterator that remembers: the generator goes on behind the yield.
func (in *Instance) Sticks() bool {
	return in.Of.Steps && in.Of.Name == "iter" && in.Params[0].Kind == types.KIter && changes(in.Params[0].Elems[0])
}

// notices tells whether t is a generator for an iterator that raises, whenever it is stepped,
// once what it iterates over has changed; the generator would be at its end.
func notices(t types.Type) bool {
	in := t.Ref.(*Instance)
	return in.Of.Steps && !in.Sticks() && slices.ContainsFunc(in.params, func(q types.Type) bool {
		q = resolve(q)
		return q.Kind == types.KIter && changes(q.Elems[0]) || q.Kind == types.KGen && notices(q)
	})
}

// calledForItems tells whether a parameter of that name is a function that is called for the items.
func calledForItems(name string) bool { return name == "function" || name == "predicate" }

// raises tells whether making an item of the iterator that in stands for may raise: it calls
// a function, or steps a generator that may. The iterator goes on then, where a generator is at its end.
func raises(in *Instance) bool {
	if !in.Of.Steps {
		return true
	}
	for i, q := range in.Of.Params {
		if calledForItems(q.Var.Name) || i < len(in.params) && in.params[i].Kind == types.KGen && raises(in.params[i].Ref.(*Instance)) {
			return true
		}
	}
	return false
}

// goesOn tells whether t is such an iterator: no function may have it that catches exceptions.
func goesOn(t types.Type) bool {
	in := t.Ref.(*Instance)
	return in.Of.Steps && raises(in)
}

// catches tells whether a function may catch an exception, and whether one other than StopIteration.
func catches(f *core.Func) (any, others bool) {
	if f.Steps {
		return false, false
	}
	core.Walk(f.Body, func(s core.Stmt) {
		if try, ok := s.(*core.Try); ok && !try.Ends {
			any = true
			others = others || !passesOthers(try, func(name string) bool { return name == "StopIteration" })
		}
	})
	return any, others
}

// restParam tells whether a function has a parameter for any number of arguments.
func restParam(f *core.Func) bool {
	return slices.ContainsFunc(f.Params, func(q *core.Param) bool { return q.Kind == core.VarPositional })
}
