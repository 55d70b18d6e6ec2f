package typer

import (
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// A decorator that gives back the class that it gets leaves a class what its statement made, as far as native code
// relies on it: what the decorator does beside that, CPython does, and the namespace is looked at all the same.
//
//	def register(name):
//	    def add(cls):
//	        KINDS[name] = cls         typed with each class that it is called with
//	        return cls                the class stays plain
//	    return add

// decoratorCall is the class statement whose class a call of a decorator that leaves the class what it is gives, nil for
// other calls.
func decoratorCall(x *core.Call, made map[core.Atom]*core.MakeClass, at *bodyNames) *core.MakeClass {
	if len(x.Args) != 1 {
		return nil
	}
	mk := made[x.Args[0].X]
	if mk == nil || mk.Body == nil {
		return nil
	}
	name := at.globals[x.Fn]
	if name == "" && at.calls[x.Fn] != nil {
		name = at.globals[at.calls[x.Fn]]
	}
	switch {
	case mk.Body.Enum != nil && mk.Body.Decorators == 1, mk.Body.Data != nil && (mk.Body.Decorators == 1 || at.imported(name) == "dataclasses.dataclass"),
		mk.Body.Ordering != nil && at.imported(name) == "functools.total_ordering", at.givesItsArgument(x.Fn):
		return mk
	}
	return nil
}

// ofProgram tells whether values of a type are functions of the program, or methods of its classes.
func ofProgram(fn types.Type) bool {
	switch fn.Kind {
	case types.KFunc, types.KClosure:
		return true
	case types.KMethod, types.KBound:
		return userClass(fn.Elems[0]) != nil || instClass(fn.Elems[0]) != nil
	}
	return false
}

// changingDecorators of libraries are known to make other classes, or to give the class what its statement does not say.
var changingDecorators = map[string]bool{"dataclasses": true, "functools": true, "attr": true, "attrs": true, "numba": true, "pydantic": true,
	"dataclasses_json": true, "zope": true, "six": true}

// mayKeep tells whether a name is a decorator of a library that, as far as is known, gives back the class as it is. Whether it
// did is seen when the class has been made.
func (n *bodyNames) mayKeep(name string) bool {
	full := n.imported(name)
	module, _, _ := strings.Cut(full, ".")
	return full != "" && !changingDecorators[module]
}

// givesItsArgument tells whether the function that a temporary of the module body holds returns what it is called with.
func (n *bodyNames) givesItsArgument(fn core.Atom) bool {
	if n.items[fn] != "" {
		return false
	}
	if name := n.globals[fn]; name != "" {
		return n.mayKeep(name) || n.all(name, returnsArgument)
	}
	if name := n.globals[n.calls[fn]]; name != "" && n.calls[fn] != nil {
		return n.mayKeep(name) || n.all(name, func(f *core.Func, _ int) bool {
			inner := returnedFunction(f)
			return inner != nil && returnsArgument(inner, 0)
		})
	}
	return false
}

// all tells whether there are functions that a name can stand for, and all of them are as wanted: the function of the
// module, or, for an attribute, the methods of that name. skip is the number of parameters before the arguments.
func (n *bodyNames) all(name string, wanted func(f *core.Func, skip int) bool) bool {
	dot := strings.LastIndexByte(name, '.')
	found := false
	for _, f := range n.p.Module.Funcs {
		if f.Kind != core.Function || f.Parent == nil {
			continue
		}
		if dot < 0 {
			if f.Parent == n.f && f.Home.Qualify(f.Name) == name {
				if f.Decorators > 0 || !n.p.namedOnce(name) || !wanted(f, 0) {
					return false
				}
				found = true
			}
			continue
		}
		if f.Parent.Kind == core.ClassBody && f.Name == name[dot+1:] {
			if !wanted(f, 1) && !wanted(f, 0) {
				return false
			}
			found = true
		}
	}
	return found
}

// returnsArgument tells whether a function always returns its argument number i.
func returnsArgument(f *core.Func, i int) bool {
	if i >= len(f.Params) || f.Generator || !endsByReturning(f) {
		return false
	}
	v := f.Params[i].Var
	same := map[core.Atom]bool{v: true}
	ok := true
	core.Walk(f.Body, func(s core.Stmt) {
		switch s := s.(type) {
		case *core.Let:
			switch x := s.X.(type) {
			case *core.Copy:
				ok = ok && s.Dst != v
				same[s.Dst] = same[x.X]
			case *core.LoadCell:
				same[s.Dst] = x.Var == v
			default:
				ok = ok && s.Dst != v
			}
		case *core.StoreCell:
			ok = ok && s.Var != v
		case *core.Return:
			ok = ok && same[s.X]
		}
	})
	return ok
}

// returnedFunction is the function made by f that it returns in the end, nil without one.
func returnedFunction(f *core.Func) *core.Func {
	if !endsByReturning(f) {
		return nil
	}
	made := map[core.Atom]*core.Func{}
	core.Walk(f.Body, func(s core.Stmt) {
		switch s := s.(type) {
		case *core.Let:
			switch x := s.X.(type) {
			case *core.MakeFunc:
				made[s.Dst] = x.Func
			case *core.Copy:
				made[s.Dst] = made[x.X]
			case *core.LoadCell:
				made[s.Dst] = made[x.Var]
			}
		case *core.StoreCell:
			made[s.Var] = made[s.X]
		}
	})
	return made[f.Body[len(f.Body)-1].(*core.Return).X]
}

func endsByReturning(f *core.Func) bool {
	if len(f.Body) == 0 {
		return false
	}
	r, ok := f.Body[len(f.Body)-1].(*core.Return)
	return ok && r.X != nil
}

// ordered puts what functools.total_ordering adds into the namespace; false where a base has comparisons as well, from
// which the decorator may choose.
func (c *Class) ordered(added map[string]*core.Func) bool {
	if added == nil {
		return true
	}
	for _, name := range []string{"__lt__", "__le__", "__gt__", "__ge__"} {
		if m, _ := c.after(c, name); m != nil {
			return false
		}
	}
	for name, f := range added {
		c.Own[name] = &Member{Kind: MethodMember, Func: f}
	}
	return true
}
