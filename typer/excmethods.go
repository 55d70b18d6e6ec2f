package typer

import (
	"slices"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// What the functions of an exception class give. CPython carries them out, on its own instances; a shadow of
// each says which type is expected of it.

// readBody finds the functions and properties of the class, and the literals among its attributes.
func (c *ExcClass) readBody(body []core.Stmt) {
	funcs := map[core.Atom]*core.Func{}
	getters := map[core.Atom]*core.Func{}
	names := map[core.Atom]string{}
	for _, s := range body {
		switch s := s.(type) {
		case *core.Let:
			switch x := s.X.(type) {
			case *core.MakeFunc:
				if x.Func.Kind == core.Function && s.Dst != nil {
					funcs[s.Dst] = x.Func
				}
			case *core.LoadName:
				names[s.Dst] = x.Name
			case *core.Call:
				if names[x.Fn] == "property" && len(x.Args) == 1 && x.Args[0].Name == "" {
					getters[s.Dst] = funcs[x.Args[0].X]
				}
			}
		case *core.StoreName:
			c.readMember(s, funcs[s.X], getters[s.X])
		}
	}
}

func (c *ExcClass) readMember(s *core.StoreName, method, getter *core.Func) {
	if k, ok := s.X.(*core.Const); ok && !strings.HasPrefix(s.Name, "__") {
		c.attrs[s.Name] = newExcAttr(s.Name, constType(k))
		return
	}
	c.methods[s.Name], c.getters[s.Name] = method, getter
	if s.Name == "__init__" {
		c.Init = method
	}
}

// createExc types the call of an exception class: CPython carries it out, and
// a shadow of __init__ says what it stores.
func (a *analysis) createExc(c *ExcClass, args []arg) types.Type {
	a.initExc(c, c.ancestors(), args)
	return c.excType()
}

func (a *analysis) initExc(c *ExcClass, order []*ExcClass, args []arg) {
	for _, k := range order {
		if k.Init != nil {
			a.shadowExc(k.Init, c, args)
			return
		}
	}
}

// shadowExc follows the call of a function of an exception class; nil when that can't be done yet.
func (a *analysis) shadowExc(f *core.Func, c *ExcClass, args []arg) *Instance {
	params, _, ok := a.bindArgs(f, append(plain(c.excType()), args...))
	if !ok || slices.Contains(params, types.Never) {
		return nil
	}
	for i, t := range params {
		params[i] = resolve(argType(t))
	}
	in := a.p.instance(f, params, true)
	if in != nil {
		in.callers[a.in] = true
		a.in.seeds = append(a.in.seeds, in)
	}
	return in
}

// givesExc is what a function of an exception class is expected to give; nil where that is not known.
func (a *analysis) givesExc(f *core.Func, c *ExcClass, args []arg) types.Type {
	in := a.shadowExc(f, c, args)
	if in == nil || f.Generator || f.Kind != core.Function {
		return nil
	}
	if in.Result == types.Never || expectable(resolve(in.Result)) {
		return in.Result
	}
	return nil
}

// readExc is what the property of that name is expected to give; nil where there is none, or where that is not known.
func (a *analysis) readExc(c *ExcClass, name string) types.Type {
	for _, k := range c.ancestors() {
		if f := k.getters[name]; f != nil {
			return a.givesExc(f, c, nil)
		}
		if k.methods[name] != nil || k.attrs[name] != nil {
			break
		}
	}
	return nil
}

// methodOfExc is the function that an exception of the program has under a name; nil without one.
func (a *analysis) methodOfExc(t types.Type, name string) (*ExcClass, *core.Func) {
	c := a.p.exceptionOf(t)
	if c == nil {
		return nil, nil
	}
	for _, k := range c.ancestors() {
		if f := k.methods[name]; f != nil {
			return c, f
		}
	}
	return nil, nil
}

// callExcMethod types the call of a method of an exception of the program; nil for others.
func (a *analysis) callExcMethod(s *core.Let, fn types.Type, args []arg) types.Type {
	c, f := a.methodOfExc(fn.Elems[0], fn.Name)
	if f == nil {
		return nil
	}
	return a.expect(s, "call", "method "+fn.Name+" of "+described(fn.Elems[0]), a.givesExc(f, c, args))
}
