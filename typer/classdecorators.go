package typer

import (
	"strings"

	"pyx2cpp/transpile/core"
)

// A decorator that gives back the class that it gets leaves a class what its statement made, as far as native code
// relies on it: what the decorator does beside that, CPython does, and the namespace is looked at all the same.
//
//	def register(name):
//	    def add(cls):
//	        KINDS[name] = cls         typed with each class that it is called with
//	        return cls                the class stays plain
//	    return add

// keepingDecorators are those of the standard library.
var keepingDecorators = map[string]bool{"typing.final": true, "typing.runtime_checkable": true, "enum.unique": true}

// givesItsArgument tells whether the function that a temporary of the module body holds returns what it is called with.
func (n *bodyNames) givesItsArgument(fn core.Atom) bool {
	if n.items[fn] != "" {
		return false
	}
	if name := n.globals[fn]; name != "" {
		return keepingDecorators[n.imported(name)] || n.all(name, returnsArgument)
	}
	if name := n.globals[n.calls[fn]]; name != "" && n.calls[fn] != nil {
		return n.all(name, func(f *core.Func, _ int) bool {
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
