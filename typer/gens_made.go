package typer

import "pyx2cpp/transpile/core"

// Which calls have made a generator that is needed as an object, where variables of the function show it:
//
//	g = count(3)                   CPython makes this one
//	print(type(g), sum(g))
//	for v in count(10**6): …       a loop over a native generator

// genCall is the call of a generator function in a function, in all its instances.
type genCall struct {
	in, of *core.Func
	point  int
}

// genFlow knows what assigns the variables of an instance.
type genFlow struct {
	in   *Instance
	defs map[*core.Var][]core.Stmt // nil for those of which other statements are not seen
}

func (p *Program) genFlow(in *Instance) *genFlow {
	f := &genFlow{in: in, defs: map[*core.Var][]core.Stmt{}}
	core.Walk(in.Func.Body, func(s core.Stmt) {
		for _, v := range core.Defs(s) {
			f.defs[v] = append(f.defs[v], s)
		}
	})
	for _, q := range in.Func.Params {
		delete(f.defs, q.Var)
	}
	return f
}

// made gives the calls of which one has made the generator x; nil where they are not known.
func (f *genFlow) made(x core.Atom) []genCall {
	var out []genCall
	if !f.from(x, map[*core.Var]bool{}, &out) {
		return nil
	}
	return out
}

func (f *genFlow) from(x core.Atom, seen map[*core.Var]bool, out *[]genCall) bool {
	v, ok := x.(*core.Var)
	if !ok || v.Module || len(f.defs[v]) == 0 {
		return false
	}
	if seen[v] {
		return true
	}
	seen[v] = true
	for _, s := range f.defs[v] {
		let, ok := s.(*core.Let)
		if !ok || let.Split != nil {
			return false
		}
		if let.Dead || !hasGen(let.Result) {
			continue
		}
		target, made := let.Target.(*GenTarget)
		cp, copied := let.X.(*core.Copy)
		switch {
		case made && target.Op == "make" && target.In.Of.Kind == core.Function && !target.In.Of.Steps:
			*out = append(*out, genCall{f.in.Of, target.In.Of, let.Point})
		case let.Target == nil && copied:
			if !f.from(cp.X, seen, out) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// makeObjects has CPython make the generators of these calls, and the function that makes the calls typed again. False: it
// does already.
func (p *Program) makeObjects(in *Instance, calls []genCall) bool {
	found := false
	for _, c := range calls {
		found = found || !p.objectGens[c]
		p.objectGens[c] = true
	}
	if found {
		for _, other := range p.byFunc[in.Of].order {
			other.heads = map[headKey]core.Env{} // they must not remember the native type
			p.queue(other)
		}
	}
	return found
}
