package typer

import (
	"slices"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

func (a *analysis) loadGlobal(s *core.Let, name string) types.Type {
	if g, ok := a.p.Globals[name]; ok {
		g.readers[a.in] = true
		if a.in.Of.Kind == core.ModuleBody {
			s.Target = &lib.PyOp{Op: "global"}
			if t := a.nameNow(name); t != nil {
				return t
			}
			return a.h.adopt(resolve(g.Type), "global:"+name)
		}
		if g.Type == types.Never {
			return types.Never // not typed yet
		}
		if t := a.loadHeld(s, name, g); t != nil {
			return t
		}
		if g.Type.Kind == types.KObject { // what it is expected to be is looked at where it is used
			a.python(s, "global", "global "+name+" is not constant")
			return g.Type
		}
		return a.python(s, "global", "global "+name+" is not constant")
	}
	if name == "NotImplemented" {
		s.Target = &lib.PyOp{Op: "global"}
		return notImplemented
	}
	if strings.HasPrefix(name, "__") {
		return a.python(s, "global", "global "+name)
	}
	if a.p.table.Has(name) || builtinType(name) || name == "next" || name == "type" || name == "getattr" || name == "hasattr" {
		a.builtin(name)
		s.Target = &lib.PyOp{Op: "builtin"}
		return types.Method(types.Module("builtins"), name)
	}
	a.builtin(name)
	if _, ok := exceptionNames[name]; ok {
		s.Target = &lib.PyOp{Op: "builtin"}
		return types.Class(name)
	}
	return a.python(s, "global", "name "+name)
}

// TargetName names the global in dumps.
func (g *Global) TargetName() string { return "global " + g.Name }

// cellable types are read through a typed cell that is filled from the module dict.
func cellable(t types.Type) bool {
	switch t.Kind {
	case types.KBool, types.KInt, types.KWide, types.KFloat, types.KStr, types.KBytes, types.KRange, types.KNone, types.KComplex, types.KInst, types.KMember, types.KBuiltin, types.KClassValue, types.KNumPy:
		return true
	case types.KClosure, types.KMemo:
		return len(t.Elems) == 0 || t.Kind == types.KClosure && t.Ref.(*core.Func).Inside()
	case types.KPartial:
		return !slices.ContainsFunc(t.Elems, func(e types.Type) bool { return !cellable(e) })
	case types.KUnion:
		return !slices.ContainsFunc(t.Elems, func(e types.Type) bool {
			return e.Kind != types.KClosure && e.Kind != types.KPartial && e.Kind != types.KBuiltin && e.Kind != types.KClassValue || !cellable(e)
		})
	case types.KTuple:
		for _, e := range t.Elems {
			if !cellable(e) {
				return false
			}
		}
		return true
	case types.KList:
		return cellable(t.Elems[0]) || t.Elems[0].Kind == types.KList && cellable(t.Elems[0])
	case types.KSet, types.KFrozen, types.KTupleOf, types.KDeque:
		return cellable(t.Elems[0])
	case types.KDict, types.KDefault, types.KCounter, types.KOrdered:
		return cellable(t.Elems[0]) && cellable(t.Elems[1])
	case types.KArray:
		return true
	}
	return false
}

func (a *analysis) reads(name string) {
	for _, r := range a.in.Reads {
		if r == name {
			return
		}
	}
	a.in.Reads = append(a.in.Reads, name)
}

func (a *analysis) builtin(name string) {
	for _, r := range a.in.Builtins {
		if r == name {
			return
		}
	}
	a.in.Builtins = append(a.in.Builtins, name)
}

// attribute records that the code relies on what an attribute of a module is.
func (a *analysis) attribute(module, name string) {
	x := Attribute{module, name}
	if !slices.Contains(a.in.Attributes, x) {
		a.in.Attributes = append(a.in.Attributes, x)
	}
}

func (a *analysis) getAttr(s *core.Let, x *core.GetAttr, ts []types.Type) types.Type {
	t := ts[0]
	if t.Kind == types.KModule {
		if res := a.linkedMember(s, t, x.Name); res != nil {
			return res
		}
		if res := a.member(s, t, x.Name); res != nil {
			return res
		}
		return a.expect(s, "getattr", strings.TrimSuffix(t.Name, ":")+"."+x.Name+" is not native", a.memberOf(t, x.Name))
	}
	if c := userClass(t); c != nil {
		return a.classAttr(s, x, t, c)
	}
	if f := a.accessor(s, t, x.Name); f != nil {
		return f
	}
	if d := dtypeAttr(t, x.Name); d != nil {
		return d
	}
	if m := a.builtinMember(t, x.Name); m != nil {
		return m
	}
	if m := a.heldFunction(t, x.Name); m != nil {
		return m
	}
	switch t.Kind {
	case types.KMember:
		return a.memberAttr(s, x, t)
	case types.KInst:
		return a.instAttr(s, x, t)
	case types.KSuper:
		return a.superAttr(s, x, t)
	case types.KGen:
		if x.Method && genMethods[x.Name] {
			return types.Method(t, x.Name)
		}
	}
	if a.splits > 0 && len(a.try) == 0 && lacksInUnion(t, x.Name) {
		return a.leaves(&s.Typing)
	}
	if lacks(t, x.Name) { // raises
		s.Target = &lib.PyOp{Op: "getattr"}
		return types.Never
	}
	if superOfExc(t) && a.in.Shadow {
		s.Target = &lib.PyOp{Op: "getattr"}
		return types.Method(t, x.Name)
	}
	if _, f := a.methodOfExc(t, x.Name); f != nil && x.Method {
		return types.Method(t, x.Name)
	}
	kind := kindName(t)
	if (x.Method || s.Dst != nil && a.methods[s.Dst]) && a.p.table.Has(kind+"."+x.Name) {
		return types.Method(t, x.Name)
	}
	if res, ok := a.row(&s.Typing, kind+":"+x.Name, plain(t)); ok {
		return res
	}
	if t.Kind == types.KArray {
		a.keepsWriteable(x.Name, t)
	}
	return a.expect(s, "getattr", "attribute "+x.Name+" of "+described(t), a.memberOf(t, x.Name))
}

func kindName(t types.Type) string {
	if t.Kind == types.KView {
		return t.Name
	}
	if name, ok := kindNames[t.Kind]; ok {
		return name
	}
	if t.Kind == types.KObject && t.Name != "" {
		if types.IsFrame(t) || types.IsSeries(t) {
			return t.Name[:strings.IndexByte(t.Name, '(')]
		}
		return t.Name
	}
	return "object"
}
