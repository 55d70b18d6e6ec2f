package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// What a program asks of an object tells its type where the answer is yes:
//
//	if isinstance(x, (Num, Add)):      x: object; here it is a Num or an Add
//	    …
//
// The branch begins with a guard for the exact types. A value of another subclass, an int beyond 64 bits or a bool where
// ints are asked for leaves there, and the generic clone takes the branch.

// maxTold is the number of classes that an object is told to be one of.
const maxTold = 8

// tell makes variable v, an object, one of the classes that a test has found it to be an instance of.
func (a *analysis) tell(v *core.Var, classes []types.Type) {
	if v.Kind == core.Cell || v.Kind == core.Free || !a.isOpen(a.env[v.ID]) {
		return
	}
	want := a.exactly(classes)
	if want == types.Never {
		return
	}
	a.env[v.ID] = want
	a.told = append(a.told, core.Told{Var: v, Type: want})
}

// isOpen tells whether nothing is known of a value of type t but that it is an object, or that it is Data.
func (a *analysis) isOpen(t types.Type) bool { return t == types.Object || types.IsData(t) }

// exactly is the union of the types of which values are exact instances of one of the classes, Never when there is no such
// type for one of them.
func (a *analysis) exactly(classes []types.Type) types.Type {
	all := types.Never
	for _, c := range classes {
		t := a.instancesOf(c)
		if t == types.Never {
			return types.Never
		}
		all = types.Union(all, t)
	}
	if all == types.Never || len(all.Members()) > maxTold {
		return types.Never
	}
	for _, m := range all.Members() {
		if c := instClass(m); c != nil {
			a.uses(c)
		}
	}
	return all
}

// instancesOf is the type of the instances of a class and of its subclasses in the program, Never where they are not native.
func (a *analysis) instancesOf(c types.Type) types.Type {
	if k := userClass(c); k != nil {
		all := types.Never
		for _, sub := range a.p.Classes {
			switch {
			case !slices.Contains(sub.MRO, k):
			case sub.typ == nil || sub.typ.Kind != types.KInst:
				return types.Never
			default:
				all = types.Union(all, sub.typ)
			}
		}
		return all
	}
	switch className(c) {
	case "bool":
		return types.Bool
	case "int":
		return types.Int
	case "float":
		return types.Float
	case "str":
		return types.Str
	}
	return types.Never
}

// branch types one side of an If, and gives what its test tells there.
func (a *analysis) branch(s *core.If, truth bool, body []core.Stmt) []core.Told {
	a.told = nil
	a.narrow(s.Cond, truth)
	live := s.LiveOut
	if len(body) > 0 {
		live = body[0].N().Live
	}
	told := slices.DeleteFunc(a.told, func(t core.Told) bool {
		unread := !slices.Contains(live, t.Var.ID)
		if unread {
			a.env[t.Var.ID] = types.Object
		}
		return unread
	})
	a.told = nil
	for i := range told {
		told[i].Type = resolve(told[i].Type)
	}
	return told
}

// asks tells, by parameter, which of its arguments a function asks for their class: such an argument may be any object, and
// an instance of the function for objects is worth as much as its tests tell.
func (p *Program) asks(f *core.Func) []bool {
	if known, ok := p.asked[f]; ok {
		return known
	}
	asked := make([]bool, len(f.Params))
	tests := map[*core.Var]bool{}
	eachLet(f.Body, func(let *core.Let) {
		switch x := let.X.(type) {
		case *core.LoadGlobal:
			if x.Name == "isinstance" && let.Dst != nil {
				tests[let.Dst] = true
			}
		case *core.Call:
			if fn, ok := x.Fn.(*core.Var); ok && tests[fn] && len(x.Args) == 2 {
				markParam(f, x.Args[0].X, asked)
			}
		}
	})
	p.asked[f] = asked
	return asked
}

func markParam(f *core.Func, x core.Atom, marks []bool) {
	for i, q := range f.Params {
		if core.Atom(q.Var) == x {
			marks[i] = true
		}
	}
}
