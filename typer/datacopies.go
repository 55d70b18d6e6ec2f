package typer

import (
	"slices"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// Calls of what makes instances or containers of the fields of an instance (core.DataClass.Copies).

// dataFunctions are those of the module dataclasses.
var dataFunctions = map[string]string{"dataclasses.replace": "replace", "dataclasses.asdict": "asdict", "dataclasses.astuple": "astuple"}

// namedFunctions are the methods of named tuples.
var namedFunctions = map[string]string{"_replace": "replace", "_asdict": "asdict", "_make": "make"}

// copiesDefaults gives the parameters of the functions their default.
func (p *Program) copiesDefaults(d *core.DataClass) {
	for _, f := range d.Copies {
		list := map[string]*core.Const{}
		for _, q := range f.Params {
			if q.Default {
				list[q.Var.Name] = &core.Const{}
			}
		}
		p.Defaults[f] = list
	}
}

// callDataclasses types a call of a function of the module dataclasses; nil where that is not native.
func (a *analysis) callDataclasses(s *core.Let, fn types.Type, args []arg) types.Type {
	if len(args) == 0 || args[0].name != "" {
		return nil
	}
	c := instClass(args[0].t)
	name := dataFunctions["dataclasses."+fn.Name]
	if c == nil || name == "" {
		return nil
	}
	a.uses(c)
	var like types.Type
	if name == "replace" {
		like = c.typ
	}
	ops := make([]int, len(args))
	for i := range ops {
		ops[i] = i + 1
	}
	if c.Data == nil || c.Data.Named || !a.plainInit(c) {
		return a.expect(s, "call", "dataclasses."+fn.Name+" of "+c.Name, like)
	}
	return a.copyData(s, c, fn, name, args, ops, like)
}

// plainInit tells whether the class makes its instances by the function that @dataclass generates for it alone.
func (a *analysis) plainInit(c *Class) bool {
	init, _ := c.find("__init__")
	post, _ := c.find("__post_init__")
	return init != nil && init.Func != nil && init.Func == c.Data.Methods["__init__"] && !init.Stored && post == nil
}

// copyData calls one of the functions natively, else as Python does.
func (a *analysis) copyData(s *core.Let, c *Class, fn types.Type, name string, args []arg, ops []int, like types.Type) types.Type {
	f := c.Data.Copies[name]
	native := f != nil
	if name == "replace" {
		native = native && !slices.ContainsFunc(args[1:], func(g arg) bool {
			return g.name == "" || g.star || slices.ContainsFunc(resolve(g.t).Members(), mayBeNone)
		})
	} else if name != "make" && native {
		native = len(args) == 1 && (c.Data.Named || a.atomicFields(c))
	}
	if native {
		before := s.Typing
		res, why := a.invoke(s, f, args, ops)
		if why == "" {
			if s.Target != nil {
				s.Want[0] = fn
			}
			return res
		}
		s.Typing = before
	}
	return a.expect(s, "call", name+" of "+c.Name, like)
}

// atomicFields tells whether all fields hold what asdict and astuple take as it is.
func (a *analysis) atomicFields(c *Class) bool {
	ok := true
	for _, f := range c.Data.Fields {
		at := c.attr(f.Name)
		at.readers[a.in] = true
		for _, m := range at.Type.Members() {
			switch m.Kind {
			case types.KNone, types.KBool, types.KInt, types.KFloat, types.KStr, types.KComplex, types.KBytes:
			default:
				ok = ok && m == types.Never
			}
		}
	}
	return ok
}

// namedCopy types the look-up of such a method of a named tuple or its class; nil for other attributes.
func (a *analysis) namedCopy(s *core.Let, x *core.GetAttr, c *Class, on types.Type) types.Type {
	if !c.isNamed() || !x.Method || namedFunctions[x.Name] == "" || (x.Name == "_make") != (userClass(on) != nil) {
		return nil
	}
	a.uses(c)
	s.Target = &SpecialMethod{}
	if userClass(on) != nil {
		s.Target = &lib.PyOp{Op: "static"}
	}
	return types.Method(on, x.Name)
}

// callNamedCopy types a call of one; nil for other methods.
func (a *analysis) callNamedCopy(s *core.Let, fn types.Type, args []arg) types.Type {
	recv := fn.Elems[0]
	c := instClass(recv)
	if c == nil {
		c = userClass(recv)
	}
	name := namedFunctions[fn.Name]
	if !c.isNamed() || name == "" {
		return nil
	}
	var like types.Type
	if name != "asdict" {
		like = c.typ
	}
	if name == "make" && (len(args) != 1 || args[0].name != "" || args[0].t.Kind != types.KTuple || len(args[0].t.Elems) != len(c.Data.Fields)) {
		return a.expect(s, "call", "_make of "+c.Name, like)
	}
	ops := make([]int, len(args)+1)
	for i := range ops {
		ops[i] = i
	}
	return a.copyData(s, c, fn, name, append(plain(recv), args...), ops, like)
}

// copyInst types copy.copy and copy.deepcopy of what has no native row, such as instances: they are expected to give
// the type that they get. A class without ways of its own to copy has a native copy.copy, and a native copy.deepcopy where its attributes have one.
// Nil for other calls.
func (a *analysis) copyInst(s *core.Let, name string, args []arg) types.Type {
	if name != "copy.copy" && name != "copy.deepcopy" || len(args) != 1 || args[0].name != "" {
		return nil
	}
	if c := instClass(args[0].t); name == "copy.copy" && c != nil && c.copiesPlainly() && !a.p.registersCopies() {
		a.uses(c)
		if t, ok := a.row(&s.Typing, "inst.copy", plain(args[0].t)); ok {
			s.Want, s.Bind = []types.Type{types.Object, s.Want[0]}, []int{1} // operand 0 is the function itself
			return t
		}
	}
	if name == "copy.deepcopy" && a.deepCopied(args[0].t) && !a.p.registersCopies() {
		if t, ok := a.row(&s.Typing, "inst.deepcopy", plain(args[0].t)); ok {
			s.Want, s.Bind = []types.Type{types.Object, s.Want[0]}, []int{1}
			return t
		}
	}
	t := resolve(args[0].t)
	if !expectable(t) {
		return nil
	}
	return a.expect(s, "call", name+" of "+t.String(), a.h.adopt(t, a.key()))
}

// copying are the methods by which a class decides how its instances are copied.
var copying = []string{"__copy__", "__reduce__", "__reduce_ex__", "__getstate__", "__setstate__", "__getnewargs__", "__getnewargs_ex__", "__new__",
	"__getattr__", "__getattribute__", "__setattr__"}

// copiesPlainly tells whether copy.copy makes another instance with the same attributes and does nothing else.
func (c *Class) copiesPlainly() bool {
	if c.HasContents() || c.Enum != nil || c.frozen() {
		return false
	}
	return !slices.ContainsFunc(copying, func(name string) bool { m, _ := c.find(name); return m != nil })
}

// registersCopies tells whether a module of the program may say in copyreg how instances are copied.
func (p *Program) registersCopies() bool {
	for _, of := range p.imports {
		if module, _, _ := strings.Cut(of, "."); module == "copyreg" {
			return true
		}
	}
	return false
}
