package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// staysPython tells why a function can't have a native version; "" when it can.
func staysPython(f *core.Func) string {
	switch {
	case f.Stays != "":
		return f.Stays
	case f.Kind == core.ModuleBody:
		return "module body"
	case f.Kind == core.ClassBody:
		return "class body"
	case (f.Kind == core.GenExpr || f.Generator) && !nativeGenerator(f):
		return "generator"
	case f.Kind == core.AsyncFuncOf:
		return "coroutine"
	case raisesFlags(f):
		return "np.errstate or np.seterr may make exceptions of warnings"
	}
	for _, q := range f.Params {
		if q.Kind == core.VarKeyword && f.Generator {
			return "star parameter"
		}
	}
	return closureOver(f)
}

// closureOver tells that a method closes over a variable of the function around its class; "" when it does not.
func closureOver(f *core.Func) string {
	for _, v := range f.Vars {
		if v.Kind == core.Free && v.Name != "__class__" && f.Parent.Kind == core.ClassBody {
			return "closure over " + v.Name
		}
	}
	return ""
}

// hasObject tells whether a type has an object where a native type would
// let the code be fast.
func hasObject(t types.Type) bool {
	if t.Kind == types.KObject || t.Kind == types.KNever {
		return true
	}
	return slices.ContainsFunc(t.Elems, hasObject)
}

// hasUnknown is hasObject for what is passed from native code to native code,
// where an object of which something is known is as good as a native type.
func hasUnknown(t types.Type) bool {
	if t.Kind == types.KObject {
		return t.Name == ""
	}
	if t.Kind == types.KDict && isRecord(t.Elems[0], t.Elems[1]) { // whose names tell: see readsField
		return false
	}
	return t.Kind == types.KNever || slices.ContainsFunc(t.Elems, hasUnknown)
}

// chooseCompiled picks the instances to be compiled: those with native
// argument types that Python can call, and everything that they call.
func (p *Program) chooseCompiled(main *Instance, opts Options) {
	keep := p.compiled(main, opts)
	for _, fn := range p.Functions {
		for _, in := range fn.order {
			if keep[in] {
				fn.Instances = append(fn.Instances, in)
			}
		}
	}
}

// compiled finds the instances to be compiled and sets which are exported.
func (p *Program) compiled(main *Instance, opts Options) map[*Instance]bool {
	keep := map[*Instance]bool{}
	var need func(in *Instance)
	need = func(in *Instance) {
		if keep[in] {
			return
		}
		keep[in] = true
		for _, c := range in.Calls {
			need(c)
		}
		for _, h := range in.RuntimeCalls() {
			need(h)
		}
	}
	live := p.liveFrom(main)
	for _, fn := range p.Functions {
		switch {
		case fn.Core.OpenLoop():
			p.chooseLoop(fn, opts, need)
			continue
		case fn.Core.Kind == core.Piece && fn.Stays == "":
			p.choosePiece(fn, live, need)
			continue
		}
		if !p.compilable(fn.Core) || fn.Stays != "" {
			continue
		}
		fn.Exported = nil
		for _, in := range fn.order {
			if !asked(in, live, opts) {
				continue
			}
			in = in.last()
			if slices.Contains(fn.Exported, in) || !exportable(in) || !p.objectEntry(in) || !worthIt(in) || len(opts.Only) > 0 && smallMethod(in) {
				continue
			}
			if len(fn.Exported) == maxInstances {
				break
			}
			fn.Exported = append(fn.Exported, in)
			need(in)
		}
	}
	p.chooseLibrary(keep, need)
	return keep
}

// liveFrom finds the instances that final types still reach: transitional
// ones, made before a loop's types had settled, fall away.
func (p *Program) liveFrom(main *Instance) map[*Instance]bool {
	live := map[*Instance]bool{}
	var mark func(in *Instance)
	mark = func(in *Instance) {
		if live[in] {
			return
		}
		live[in] = true
		for _, c := range in.seeds {
			mark(c)
		}
	}
	mark(main)
	return live
}

func asked(in *Instance, live map[*Instance]bool, opts Options) bool {
	if len(opts.Only) > 0 && !(slices.Contains(opts.Only, in.Of.Qualname) && opts.means(in.Of)) {
		return false
	}
	return askedFor(in, opts) || len(opts.Only) == 0 && live[in] && !opts.NoSeeds
}

// means tells whether Line is that of a function: others may have its name.
func (o Options) means(f *core.Func) bool { return o.Line == 0 || f.DefLine == o.Line }

// sigs are the signatures asked for of a function.
func (o Options) sigs(f *core.Func) [][]types.Type {
	if !o.means(f) {
		return nil
	}
	return o.Sigs[f.Qualname]
}

// askedFor tells whether a signature or the annotations name the types of an instance.
func askedFor(in *Instance, opts Options) bool {
	for _, sig := range opts.sigs(in.Of) {
		if slices.Equal(sig, in.Params) {
			return true
		}
	}
	sig := annotated(in.Of)
	return len(opts.Only) == 0 && sig != nil && slices.Equal(sig, in.Params)
}

// exportable instances can be dispatched to on the exact types of Python arguments.
func exportable(in *Instance) bool {
	if in.Shadow || in.Failed != "" || in.Want != nil || in.Of.Generator || hasGen(in.Result) || !holdsAsItSays(in) {
		return false
	}
	for _, t := range in.Params {
		if hasLocalClass(t) || hasObject(t) && types.Recognised(t) == 0 || t.Kind == types.KUnion || types.Stateless(t) && !passable(t) || hasGen(t) {
			return false
		}
	}
	return true
}

// Candidates are the instances that were considered for compilation, for the
// report on a function that has none.
func (f *Function) Candidates() []*Instance {
	var out []*Instance
	for _, in := range f.order {
		if !in.Shadow {
			out = append(out, in)
		}
	}
	return out
}

// Failed tells that inference gave a native version of the function up.
func (f *Function) Failed() bool {
	return slices.ContainsFunc(f.order, func(in *Instance) bool { return in.Failed != "" })
}
