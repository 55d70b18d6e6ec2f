package typer

import (
	"slices"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// handedMethod is a bound method as a value: Python makes it, and may call it.
type handedMethod struct {
	f    *core.Func
	recv types.Type
}

// callHanding types a call, and looks at the functions that it hands to Python.
func (a *analysis) callHanding(s *core.Let, x *core.Call, ts []types.Type) types.Type {
	t := a.call(s, x, ts)
	if op, ok := s.Target.(*lib.PyOp); ok && op.Op == "call" && len(x.Args) > 0 {
		args := make([]arg, len(x.Args))
		for i, g := range x.Args {
			if g.Star {
				return t
			}
			args[i] = arg{t: ts[i+1], name: g.Name}
		}
		a.handed(s, args)
	}
	return t
}

// handed guesses how Python calls the functions that a call of its own gets,
// so that they are compiled beforehand:
//
//	runner.bench_func("solve", solver.run, 8)      solver.run(8)
//	pool.map(price, paths)                         price(item of paths)
//	pool.starmap(price, [(1, 2.0)])                price(1, 2.0)
//	pool.apply_async(price, (1, 2.0))              price(1, 2.0)
//	executor.map(price, strikes, dates)            price(item of strikes, item of dates)
//	Thread(target=work, args=(queue, 3))           work(queue, 3)
//
// A wrong guess costs compile time and nothing else.
func (a *analysis) handed(s *core.Let, args []arg) {
	ops := core.Operands(s)[1:]
	each := a.mapsItems(core.Operands(s)[0])
	for i, g := range args {
		f, first := a.handedFunc(ops[i], g.t)
		if f == nil || f.Inside() || !a.p.compilable(f) || a.p.byFunc[f].Stays != "" || f.Generator {
			continue
		}
		rest := following(args, i)
		if !each && a.guess(f, append(slices.Clone(first), rest...)) || len(rest) == 0 {
			continue
		}
		if !each && len(rest) == 1 && rest[0].Kind == types.KTuple && a.guess(f, append(slices.Clone(first), rest[0].Elems...)) {
			continue
		}
		items := a.handedItems(rest)
		if items == nil || a.guess(f, append(slices.Clone(first), items...)) {
			continue
		}
		if items[0].Kind == types.KTuple {
			a.guess(f, append(first, items[0].Elems...))
		}
	}
}

// mapsItems tells whether what is called is a method that by its name calls a function for each item of what follows it.
func (a *analysis) mapsItems(callee core.Atom) bool {
	v, ok := callee.(*core.Var)
	found := false
	core.Walk(a.f.Body, func(s core.Stmt) {
		if let, is := s.(*core.Let); is && ok && let.Dst == v {
			get, isAttr := let.X.(*core.GetAttr)
			found = found || isAttr && (strings.HasPrefix(get.Name, "map") || strings.HasPrefix(get.Name, "imap") || strings.HasPrefix(get.Name, "starmap"))
		}
	})
	return found
}

// handedItems are the types of the items of what follows a function, nil where something has none.
func (a *analysis) handedItems(rest []types.Type) []types.Type {
	var out []types.Type
	for _, t := range rest {
		it := a.iterType(t)
		if it == nil || it.Kind == types.KGen {
			return nil
		}
		out = append(out, a.item(&core.For{}, it))
	}
	return out
}

// handedFunc is the function that an argument is, with what it is bound to.
func (a *analysis) handedFunc(x core.Atom, t types.Type) (*core.Func, []types.Type) {
	switch t.Kind {
	case types.KFunc:
		return t.Ref.(*core.Func), nil
	case types.KBound:
		m, _ := instClass(t.Elems[0]).find(t.Name)
		return m.Func, t.Elems
	}
	if v, ok := x.(*core.Var); ok {
		if m := a.methodValues[v]; m != nil {
			return m.f, []types.Type{m.recv}
		}
	}
	return nil, nil
}

// following are the arguments that are likely to be passed on to argument i.
func following(args []arg, i int) []types.Type {
	var out []types.Type
	for j, g := range args {
		switch {
		case g.name == "args" && g.t.Kind == types.KTuple:
			return g.t.Elems
		case g.name == "" && j > i:
			out = append(out, g.t)
		}
	}
	return out
}

// guess makes the instance for a call with these arguments; false when they don't fit.
func (a *analysis) guess(f *core.Func, ts []types.Type) bool {
	params, _, ok := a.bindArgs(f, plain(ts...))
	if !ok {
		return false
	}
	for i, t := range params {
		if t == types.Never || hasObject(resolve(t)) || t.Kind == types.KUnion || types.Stateless(t) {
			return true
		}
		params[i] = argType(t)
	}
	if in := a.p.instanceFor(f, resolveAll(params), nil, nil, false); in != nil {
		a.in.seeds = append(a.in.seeds, in)
	}
	return true
}
