package typer

import (
	"maps"
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// seedLibrary makes the instances that the C library and the Go package have
// beside those that Python may call: annotated methods of the program's classes,
// and functions that are annotated with these classes. CPython is better off
// when it meets such code with what its arguments hold at run time.
func (p *Program) seedLibrary(opts Options) {
	if !opts.Library || len(opts.Only) > 0 {
		return
	}
	for _, c := range p.Classes {
		if c.Body.Home == nil && !c.Local && c.made(p) {
			p.seedMethods(c)
		}
	}
	for _, fn := range p.Functions {
		if f := fn.Core; f.Kind == core.Function && f.Parent == p.Module.Main {
			for _, sig := range p.classSigs(f.Params) {
				if !slices.Equal(sig, annotated(f)) {
					p.ask(fn, sig)
				}
			}
		}
	}
}

// made tells whether it is known how instances of the class come to be: there is
// no __init__, the program calls it, or its annotations or a signature say how.
func (c *Class) made(p *Program) bool {
	m, _ := c.find("__init__")
	if m == nil {
		return true
	}
	if m.Kind != MethodMember || !p.callable(m.Func) {
		return false
	}
	if p.meets(m.Func, c) {
		return true
	}
	return len(p.classSigs(m.Func.Params[1:])) > 0
}

// callable tells whether C can call a function, if it is native: one of the source, or the __init__ of a dataclass.
func (p *Program) callable(f *core.Func) bool {
	return p.compilable(f) || f.Kind == core.Generated && f.Name == "__init__"
}

// meets tells whether the program calls a method on instances of c.
func (p *Program) meets(f *core.Func, c *Class) bool {
	return slices.ContainsFunc(p.byFunc[f].order, func(in *Instance) bool {
		return !in.Shadow && len(in.Params) > 0 && in.Params[0] == c.typ
	})
}

// seedMethods asks for the methods and properties of a class that the program itself does not call.
func (p *Program) seedMethods(c *Class) {
	seen := map[string]bool{}
	for _, k := range c.MRO {
		for _, fn := range p.Functions {
			f := fn.Core
			m := k.Own[f.Name]
			if m == nil || m.Func != f || seen[f.Name] || len(f.Params) == 0 {
				continue
			}
			seen[f.Name] = true
			if m.Kind != MethodMember && m.Kind != PropertyMember || !p.callable(f) || p.meets(f, c) {
				continue
			}
			for _, sig := range p.classSigs(f.Params[1:]) {
				p.ask(fn, append([]types.Type{c.typ}, sig...))
			}
		}
	}
}

func (p *Program) ask(fn *Function, sig []types.Type) {
	if in := p.instance(fn.Core, sig, false); in != nil {
		fn.asked = append(fn.asked, in)
	}
}

// classSigs gives the types that the parameters are annotated with, classes of the program included: one combination
// for every choice among the members of unions. None unless every parameter is annotated, or when there are too many.
func (p *Program) classSigs(params []*core.Param) [][]types.Type {
	sigs := [][]types.Type{{}}
	for _, q := range params {
		if q.Hint == nil || q.Kind == core.VarPositional || q.Kind == core.VarKeyword {
			return nil
		}
		t, ok := p.named(q.Hint)
		if !ok || hasObject(t) {
			return nil
		}
		members := []types.Type{t}
		if t.Kind == types.KUnion {
			members = t.Elems
		}
		var longer [][]types.Type
		for _, sig := range sigs {
			for _, m := range members {
				longer = append(longer, append(slices.Clone(sig), m))
			}
		}
		if sigs = longer; len(sigs) > maxInstances {
			return nil
		}
	}
	return sigs
}

// named puts the classes of the program in the place of their names; false when one is none of them.
func (p *Program) named(t types.Type) (types.Type, bool) {
	if t.Kind == types.KVar {
		i := slices.IndexFunc(p.Classes, func(c *Class) bool { return c.Name == t.Name })
		if i < 0 {
			return nil, false
		}
		return p.Classes[i].typ, true
	}
	if len(t.Elems) == 0 {
		return t, true
	}
	elems := make([]types.Type, len(t.Elems))
	for i, e := range t.Elems {
		var ok bool
		if elems[i], ok = p.named(e); !ok {
			return nil, false
		}
	}
	return types.Rebuilt(t, elems), true
}

// chooseLibrary picks the instances that only the library has, and what only these call.
func (p *Program) chooseLibrary(keep map[*Instance]bool, need func(*Instance)) {
	for in := range keep {
		in.LibraryOnly = false
	}
	before := maps.Clone(keep)
	for _, fn := range p.Functions {
		fn.Library = nil
		for _, in := range fn.asked {
			in = in.last()
			if exportable(in) && len(in.PyOps) == 0 && !slices.Contains(fn.Exported, in) && !slices.Contains(fn.Library, in) {
				fn.Library = append(fn.Library, in)
				need(in)
			}
		}
	}
	for in := range keep {
		in.LibraryOnly = !before[in]
	}
	for in := range keep {
		if in.Of.Generator { // attributes that the extension knows can hold it
			in.everywhere()
		}
	}
}

// everywhere puts an instance that only the library calls, and what it calls, into the extension too.
func (in *Instance) everywhere() {
	if !in.LibraryOnly {
		return
	}
	in.LibraryOnly = false
	for _, c := range in.Calls {
		c.everywhere()
	}
}
