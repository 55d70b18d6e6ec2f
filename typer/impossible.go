package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// Leaves is the target of an operation that can only raise on operands of these
// types, such as an item of None: a variable that is None at times has such
// operations in its typing that no run of the program comes to. Native code
// leaves for the generic clone, which raises.
type Leaves struct{}

// TargetName names the target in dumps.
func (*Leaves) TargetName() string { return "leaves" }

// leaves makes statement s one that can only raise.
func (a *analysis) leaves(ty *core.Typing) types.Type {
	ty.Target = &Leaves{}
	ty.Want, ty.Bind = nil, nil
	ty.Result = types.Never
	return types.Never
}

// neverAfter makes a statement that stores one that can only raise.
func (a *analysis) neverAfter(ty *core.Typing, ts []types.Type) {
	a.leaves(ty)
	ty.Args = resolveAll(ts)
	a.env = nil
}

// noItems tells whether values of type t have no items to read or store.
func noItems(t types.Type) bool {
	return neverIterable(t) || t.Kind == types.KWide
}

// neverStores tells whether storing or deleting an item of a value of type t always raises.
func neverStores(t types.Type) bool {
	return noItems(t) || t.Kind == types.KStr || t.Kind == types.KTuple || t.Kind == types.KBytes || t.Kind == types.KRange
}

// neverIndexes tells whether a sequence of type seq always raises TypeError when it is indexed by a value of type index.
func neverIndexes(seq, index types.Type) bool {
	switch seq.Kind {
	case types.KStr, types.KTuple, types.KTupleOf, types.KBytes, types.KRange, types.KList:
		return index.Kind == types.KNone || index.Kind == types.KFloat || index.Kind == types.KStr || boundedByFloat(index)
	}
	return false
}

// boundedByFloat tells whether t is a slice with a float in it, or with what is no number at all.
func boundedByFloat(t types.Type) bool {
	return t.Kind == types.KSlice && slices.ContainsFunc(t.Elems, func(e types.Type) bool {
		f := family(e)
		return e == types.Float || f != "" && f != "number" && f != "none"
	})
}

// notCallable tells whether calling a value of type t always raises.
func notCallable(t types.Type) bool {
	switch t.Kind {
	case types.KStr, types.KBytes, types.KTuple, types.KList, types.KDict, types.KSet:
		return true
	}
	return noItems(t)
}

// fixed tells whether no attribute can be stored in values of type t.
func fixed(t types.Type) bool { return notCallable(t) }

// noneRaises are the builtins that raise TypeError where an argument is None.
var noneRaises = []string{"abs", "chr", "divmod", "float", "hex", "int", "len", "max", "min", "ord", "oct", "bin", "pow",
	"range", "reversed", "round", "sorted", "sum"}

// iterates are the builtins that raise TypeError where their first argument is nothing that has items; zip does where any is.
// An iterator by iter would be kept, and shown to Python, as one that native code steps.
var iterates = []string{"all", "any", "dict", "enumerate", "frozenset", "list", "set", "sorted", "sum", "tuple", "zip"}

// iteratesNever tells whether a call of a builtin always raises, because what it is to iterate over is None or a number.
func iteratesNever(name string, args []arg) bool {
	if !slices.Contains(iterates, name) {
		return false
	}
	for i, g := range args {
		if g.name == "" && neverIterable(g.t) && (i == 0 || name == "zip") {
			return true
		}
	}
	return false
}

// raisesForNone tells whether a call of a builtin or of a function of math always
// raises, because an argument by position is None.
func raisesForNone(fn types.Type, args []arg) bool {
	if fn.Kind != types.KMethod {
		return false
	}
	switch fn.Elems[0] {
	case types.Module("builtins"):
		if iteratesNever(fn.Name, args) {
			return true
		}
		if fn.Name == "range" && slices.ContainsFunc(args, func(g arg) bool { return g.t == types.Float }) {
			return true
		}
		if !slices.Contains(noneRaises, fn.Name) || len(args) == 0 || args[0].t != types.None {
			return len(args) == 2 && (fn.Name == "max" || fn.Name == "min") && args[1].t == types.None && hopeless("<", args[0].t, args[1].t)
		}
		return len(args) == 1 || fn.Name != "max" && fn.Name != "min" || hopeless("<", args[0].t, args[1].t)
	case types.Module("math"):
		return len(args) == 1 && args[0].t == types.None
	}
	return false
}

// neverStored tells whether no statement of the program stores an attribute of that
// name in instances of class c: one has it only if other programs put it there.
func (p *Program) neverStored(c *Class, name string) bool {
	p.findStores()
	return !p.storesAnyAttr && !p.namedInStore(c, name)
}

// namedInStore tells whether a statement of the program stores an attribute of that name, maybe in instances of class c.
func (p *Program) namedInStore(c *Class, name string) bool {
	p.findStores()
	return slices.ContainsFunc(p.storedAttrs[name], func(k *Class) bool { return k == nil || slices.Contains(c.MRO, k) })
}

// findStores looks for the statements that store attributes, once.
func (p *Program) findStores() {
	if p.storedAttrs == nil {
		p.storedAttrs = map[string][]*Class{}
		for _, f := range p.Functions {
			core.Walk(f.Core.Body, func(s core.Stmt) {
				switch s := s.(type) {
				case *core.StoreAttr:
					p.storedAttrs[s.Name] = append(p.storedAttrs[s.Name], p.storedIn(f.Core, s))
				case *core.Let:
					p.noteStores(s.X)
				}
			})
		}
	}
}

// storedIn is the class whose instances a statement of f stores an attribute in, as far
// as that can be seen from a method that stores it in its self; nil: any.
func (p *Program) storedIn(f *core.Func, s *core.StoreAttr) *Class {
	c := p.classOf(f)
	if c == nil || len(f.Params) == 0 || s.Obj != core.Atom(f.Params[0].Var) {
		return nil
	}
	return c
}

// noteStores looks for what may store attributes of any name.
func (p *Program) noteStores(x core.Expr) {
	switch x := x.(type) {
	case *core.LoadGlobal:
		p.storesAnyAttr = p.storesAnyAttr || x.Name == "setattr" || x.Name == "vars"
	case *core.GetAttr:
		p.storesAnyAttr = p.storesAnyAttr || x.Name == "__dict__" || x.Name == "__setattr__"
	}
}

// identityWithNone tells whether an operator, one of whose operands is None, asks
// whether the other one is None (is) or whether it is not. The == of most types is
// identity as far as None goes.
func identityWithNone(op string, ts ...types.Type) (is, ok bool) {
	switch op {
	case "is", "is not":
		return op == "is", true
	case "==", "!=":
		return op == "==", !slices.ContainsFunc(ts, ownEquality)
	}
	return false, false
}

// ownEquality tells whether == of a value of type t and None may be anything else than identity.
func ownEquality(t types.Type) bool {
	if t == nil {
		return true
	}
	return slices.ContainsFunc(t.Members(), func(m types.Type) bool {
		switch m.Kind {
		case types.KNone, types.KBool, types.KInt, types.KWide, types.KFloat, types.KComplex, types.KStr, types.KBytes, types.KTuple, types.KTupleOf,
			types.KList, types.KDict, types.KSet, types.KFrozen, types.KDeque, types.KRange:
			return false
		case types.KInst:
			return instClass(m).hasEquality()
		}
		return true
	})
}

// hasEquality tells whether == and != of instances are the class's own: __eq__ or __ne__.
func (c *Class) hasEquality() bool {
	eq, _ := c.find("__eq__")
	ne, _ := c.find("__ne__")
	return eq != nil || ne != nil || c.Data != nil
}
