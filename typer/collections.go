package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// collection types the calls in module collections whose result depends on a
// class that is passed: defaultdict(int) and so on. nil: it is none of them.
func (a *analysis) collection(s *core.Let, name string, args []arg) types.Type {
	if name != "collections.defaultdict" || len(args) == 0 || len(args) > 2 || args[0].name != "" {
		return nil
	}
	factory := args[0].t
	if len(args) == 2 {
		return a.defaultFrom(s, factory, args)
	}
	if factory.Kind == types.KClosure || factory.Kind == types.KFunc {
		return a.madeByFunction(s, factory)
	}
	if c := userClass(factory); c != nil && c.typ != nil && c.typ.Kind == types.KInst {
		a.construct(&core.Let{Node: s.Node}, c, nil) // which tells what is in the instances that Python makes
		return a.expect(s, "call", "collections.defaultdict of "+c.Name, a.p.madeOf(c))
	}
	if factory.Kind != types.KMethod || factory.Elems[0] != types.Module("builtins") && factory != types.Method(types.Module("collections"), "deque") {
		return nil
	}
	rows := a.p.table.Named("make.default_" + factory.Name)
	if len(rows) == 0 {
		return nil
	}
	st := a.h.at("default"+itoa(s.N().Point), types.KDefault)
	a.h.grow(st, types.Never, a.madeBy(s, factory.Name))
	st = st.find()
	if st.boxed {
		return nil
	}
	s.Target = rows[0]
	return st.typ()
}

// defaultFrom types defaultdict(factory, entries) for the builtin classes whose
// values those of the entries are.
func (a *analysis) defaultFrom(s *core.Let, factory types.Type, args []arg) types.Type {
	if args[1].name != "" || factory.Kind != types.KMethod || factory.Elems[0] != types.Module("builtins") {
		return nil
	}
	if m := resolve(args[1].t); types.IsDict(m.Kind) && m.Elems[1] != types.Never && m.Elems[1].Kind != a.madeBy(s, factory.Name).Kind {
		return nil
	}
	name := "make.default_" + factory.Name + "_from"
	if !a.p.table.Has(name) {
		return nil
	}
	t, ok := a.row(&s.Typing, name, args)
	if !ok || resolve(t).Elems[1].Kind != a.madeBy(s, factory.Name).Kind {
		return nil
	}
	s.Want = append([]types.Type{types.Object}, s.Want...) // operand 0 is the class itself
	for i := range s.Bind {
		s.Bind[i]++
	}
	return t
}

// madeOf is the type of defaultdict(c): Python's object, since c may do anything, whose values are instances.
func (p *Program) madeOf(c *Class) types.Type {
	if p.defaults == nil {
		p.defaults = map[types.Type]*Class{}
	}
	t := types.Known("defaultdict of " + c.Name)
	p.defaults[t] = c
	return t
}

// madeBy is the type of what a builtin class gives when it is called without arguments.
func (a *analysis) madeBy(s *core.Let, class string) types.Type {
	key := "default" + itoa(s.N().Point) + ".v"
	switch class {
	case "int":
		return types.Int
	case "float":
		return types.Float
	case "bool":
		return types.Bool
	case "str":
		return types.Str
	case "list":
		return a.h.at(key, types.KList).typ()
	case "set":
		return a.h.at(key, types.KSet).typ()
	case "deque":
		return a.h.at(key, types.KDeque).typ()
	}
	return a.h.at(key, types.KDict).typ()
}

// isBuiltin tells whether a type is that of a function or class of the module builtins.
func isBuiltin(t types.Type) bool {
	return t.Kind == types.KMethod && t.Elems[0] == types.Module("builtins")
}

// builtinMember is a method of a builtin class as an attribute of the class
// itself (str.lower, dict.fromkeys); nil when the table has none.
func (a *analysis) builtinMember(t types.Type, name string) types.Type {
	if name == "from_iterable" && t == types.Method(types.Module("itertools"), "chain") {
		return types.Method(types.Module("itertools"), "chain."+name)
	}
	if isBuiltin(t) && builtinClasses[t.Name] && a.p.table.Has(containerRow(t.Name, name)) {
		return types.Method(t, name)
	}
	return nil
}

var builtinClasses = map[string]bool{"str": true, "bytes": true, "int": true, "float": true, "list": true, "dict": true, "set": true, "frozenset": true}
