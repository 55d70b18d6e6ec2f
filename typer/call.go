package typer

import (
	"strconv"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

func itoa(i int) string { return strconv.Itoa(i) }

// call types a call; ts[0] is the callee.
func (a *analysis) call(s *core.Let, x *core.Call, ts []types.Type) types.Type {
	fn := ts[0]
	args := make([]arg, len(x.Args))
	star := false
	for i, g := range x.Args {
		args[i] = arg{t: a.argOf(fn, ts[i+1]), name: g.Name, star: g.Star}
		star = star || g.Star
		if g.Name == "key" && ts[i+1].Kind == types.KMethod && !types.Stateless(ts[i+1]) { // see boundMethods
			a.giveUp("bound method as a key")
			return types.Never
		}
	}
	if star {
		return a.starCall(s, args, ts)
	}
	if t := a.decoratedClass(s, args); t != nil {
		return t
	}
	if t := a.makeLocal(s, "decorates a class"); t != nil {
		return t
	}
	return a.callKnown(s, fn, args)
}

// callKnown types a call without stars.
func (a *analysis) callKnown(s *core.Let, fn types.Type, args []arg) types.Type {
	switch fn.Kind {
	case types.KFunc:
		return a.callFunc(s, fn.Ref.(*core.Func), args)
	case types.KClosure:
		return a.callClosure(s, fn, args)
	case types.KMemo:
		return a.callMemo(s, fn, args)
	case types.KPartial:
		return a.callPartial(s, fn, args)
	case types.KMethod:
		return a.callMethod(s, fn, args)
	case types.KBuiltin:
		return a.callBuiltinValue(s, fn, args)
	case types.KBound:
		return a.callUser(s, fn, args)
	case types.KInst:
		return a.callInst(s, fn, args)
	case types.KClassValue:
		return a.callKnown(s, classKnown(fn), args)
	case types.KNone, types.KBool, types.KInt, types.KFloat, types.KStr, types.KTuple, types.KList, types.KDict:
		return a.leaves(&s.Typing)
	case types.KClass:
		if c := userClass(fn); c != nil {
			return a.construct(s, c, args)
		}
		s.Target = &lib.PyOp{Op: "call", Reason: "creates " + fn.Name}
		a.pyOp("creates " + fn.Name)
		if c := excClass(fn); c != nil {
			return a.createExc(c, args)
		}
		return types.Object
	}
	if fn == memoDecorator {
		return a.memoise(s, args)
	}
	if fn == wrapsDecorator {
		return a.wrap(s, args)
	}
	if c := aliased(fn); c != nil {
		return a.constructAlias(s, c, args)
	}
	if fn.Kind == types.KObject && fn.Name != "" {
		if t := a.through(s, fn.Name+".__call__", args, core.Operands(s)[1:]); t != nil {
			return t
		}
	}
	return a.python(s, "call", "call of a Python object")
}

// callMethod calls a bound method, a function of a known module, or a builtin.
func (a *analysis) callMethod(s *core.Let, fn types.Type, args []arg) types.Type {
	recv := fn.Elems[0]
	name := fn.Name
	if recv.Kind == types.KInst || recv.Kind == types.KMember || recv.Kind == types.KSuper || userClass(recv) != nil {
		if t := a.callKeptClass(s, fn, args); t != nil {
			return t
		}
		return a.callUser(s, fn, args)
	}
	if recv.Kind == types.KGen {
		return a.genMethod(s, fn, args)
	}
	a.callSuperExc(fn, args)
	if t := a.callExcMethod(s, fn, args); t != nil {
		return t
	}
	if t := a.dictItem(s, fn, args); t != nil {
		return t
	}
	args = a.memberArgs(fn, a.enumArgs(s, fn, a.itemArgs(fn, args)))
	all, atoms := args, core.Operands(s)[1:]
	static := recv.Kind == types.KModule || isBuiltin(recv)
	if static {
		if recv.Name == "functools" {
			if t := a.callFunctools(s, name, args); t != nil {
				return t
			}
		}
		if recv.Name == "dataclasses" {
			if t := a.callDataclasses(s, fn, args); t != nil {
				return t
			}
		}
		if t := a.stepper(s, fn, args); t != nil {
			return t
		}
		if recv.Name != "builtins" {
			name = containerRow(recv.Name, name)
		} else if t := a.iteratorObject(s, name, args); t != nil {
			return t
		} else if t := a.callBuiltin(s, name, args); t != nil {
			if _, ok := s.Target.(*IterCall); ok {
				s.Want = wanted(fn, args)
			}
			return t
		}
	} else {
		name = kindName(recv) + "." + name
		all = append([]arg{{t: recv}}, args...)
		atoms = core.Operands(s)
	}
	if t := a.updateByName(s, fn, args); t != nil {
		return t
	}
	if t := a.collection(s, name, args); t != nil {
		return t
	}
	for i := range all {
		if types.Stateless(all[i].t) && !(isDTypeArg(all[i].t) && (!isDTypeObject(all[i].t) || takesDTypes(recv))) {
			all[i].t = classKept(all[i].t)
		}
	}
	if raisesForNone(fn, args) {
		return a.leaves(&s.Typing)
	}
	name = onFrame(name, args)
	if takesDTypes(recv) {
		dateLiterals(name, all, atoms)
		textDTypes(a.p.table.Named(name), all, atoms)
	}
	rows := lib.WithAxes(name, func() *lib.Call { return a.libCall(all, atoms) })
	t, ok := a.row(&s.Typing, rows, literalNames(a.p.table.Named(rows), all, atoms))
	if r, is := s.Target.(*lib.Row); ok && is && r.Apart && !a.takenApart(s.Dst) {
		ok, s.Target, s.Want, s.Bind = false, nil, nil, nil
	}
	if !ok {
		t, ok = a.unpacks(s, name, all, atoms)
	}
	if ok {
		if static { // operand 0 is the function itself
			s.Want = append([]types.Type{fn}, s.Want...)
			for i, b := range s.Bind {
				if b >= 0 {
					s.Bind[i] = b + 1
				}
			}
		} else if recv.Kind != types.KTuple || s.Want[0].Kind != types.KTupleOf {
			s.Want[0] = fn // the method value is represented by its receiver
		}
		return t
	}
	if t := a.queueCall(s, name, args); t != nil {
		return t
	}
	if t := a.through(s, name, all, atoms); t != nil {
		return t
	}
	if t := a.heapInPython(s, name, args); t != nil {
		return t
	}
	if t := a.copyInst(s, name, args); t != nil {
		return t
	}
	return a.python(s, "call", name+" of "+argTypes(args))
}

func isDTypeArg(t types.Type) bool { _, ok := lib.DTypeOf(t); return ok }

func argTypes(args []arg) string {
	ts := make([]types.Type, len(args))
	for i, g := range args {
		ts[i] = resolve(g.t)
	}
	return Signature(ts)
}

// IterCall is the target of enumerate() and zip(): native iterators.
type IterCall struct{ Name string }

// TargetName names the builtin in dumps.
func (c *IterCall) TargetName() string { return c.Name }

// callBuiltin handles the builtins whose result has a type of its own per call.
func (a *analysis) callBuiltin(s *core.Let, name string, args []arg) types.Type {
	switch name {
	case "enumerate":
		if len(args) == 1 && args[0].name == "" {
			if it := a.iterOver(args[0].t); it != nil && it.Kind != types.KGen {
				s.Target = &IterCall{name}
				return types.Enumerate(it)
			}
		}
	case "isinstance":
		return a.isInstance(s, args)
	case "getattr":
		if t := a.attrOr(s, args); t != nil {
			return t
		}
		if t := a.methodByName(s, args); t != nil {
			return t
		}
		return a.attrByName(s, args)
	case "hasattr":
		return a.hasAttr(s, args)
	case "abs", "round", "len", "hash", "int", "float", "bool", "str", "repr", "format", "divmod", "pow":
		return a.builtinInst(s, name, args)
	case "type":
		if len(args) == 1 && args[0].name == "" {
			return a.typeOf(s, args[0].t)
		}
	case "super": // super(C, self), as super() inside C
		if len(args) == 2 && args[0].name == "" && args[1].name == "" {
			if t := a.superOf(s, []types.Type{types.Method(types.Module("builtins"), name), args[0].t, args[1].t}); t != nil {
				s.Target = &SuperSelf{}
				return t
			}
		}
	case "iter":
		return a.iterBuiltin(s, args)
	case "next":
		return a.nextOf(s, args)
	case "list":
		if t := a.enumList(s, args); t != nil {
			return t
		}
		return a.listOf(s, args)
	case "zip":
		its := make([]types.Type, len(args))
		for i, g := range args {
			if its[i] = a.iterOver(g.t); its[i] == nil || its[i].Kind == types.KGen || g.name != "" {
				return nil
			}
		}
		if len(its) > 0 {
			s.Target = &IterCall{name}
			return types.Zip(its...)
		}
	}
	return nil
}

// iterType is the native iterator over a value of type t, nil if there is none.
func (a *analysis) iterType(t types.Type) types.Type { return nativeIter(t) }

func nativeIter(t types.Type) types.Type {
	switch t.Kind {
	case types.KEnum, types.KZip, types.KIter, types.KGen:
		return t
	case types.KList, types.KRange, types.KStr, types.KBytes, types.KArray, types.KDict, types.KDefault, types.KCounter, types.KOrdered, types.KDeque, types.KSet, types.KFrozen, types.KTupleOf, types.KView:
		return types.Iter(t)
	case types.KTuple:
		for _, e := range t.Elems {
			if e != t.Elems[0] {
				return nil
			}
		}
		if len(t.Elems) > 0 {
			return types.Iter(t)
		}
	}
	return nil
}

func (a *analysis) getIter(s *core.Let, ts []types.Type) types.Type {
	if items := a.itemsOf(ts[0], "__iter__"); items != nil {
		s.Target, s.Want = &IterCall{"iter"}, []types.Type{items}
		return types.Iter(items)
	}
	if it := a.iterOver(ts[0]); it != nil {
		s.Target = &IterCall{"iter"}
		return it
	}
	if it := a.mixedTuple(s, ts[0]); it != nil {
		return it
	}
	if it := a.iterOf(s, ts); it != nil {
		return it
	}
	if it := a.enumIter(s, ts[0]); it != nil {
		return it
	}
	if neverIterable(ts[0]) {
		s.Target = &lib.PyOp{Op: "iter"}
		return types.Never
	}
	var it types.Type
	if ts[0].Kind == types.KObject && len(ts[0].Elems) > 0 {
		it = types.Iter(ts[0])
	}
	return a.expect(s, "iter", "iteration over "+resolve(ts[0]).String(), it)
}

// item is the type of what an iterator yields.
func (a *analysis) item(s *core.For, it types.Type) types.Type {
	switch it.Kind {
	case types.KIter:
		of := it.Elems[0]
		switch of.Kind {
		case types.KObject:
			a.pyOp("iteration over a Python object")
			if len(of.Elems) == 0 { // of a container that nothing was ever put into
				return types.Object
			}
			return a.h.adopt(of.Elems[0], a.key())
		case types.KList:
			return a.h.norm(siteOf(of).elem)
		case types.KDict, types.KDefault, types.KCounter, types.KOrdered, types.KDeque, types.KSet, types.KFrozen, types.KTupleOf, types.KView:
			return a.h.itemOf(of)
		case types.KRange:
			return types.Int
		case types.KStr:
			return types.Str
		case types.KBytes:
			return types.Int
		case types.KTuple:
			return of.Elems[0]
		case types.KArray:
			if of.NDim == 1 {
				return types.NumPy(of.DType)
			}
			return types.Array(of.DType, of.NDim-1, of.Contig)
		}
	case types.KGen:
		return a.h.norm(it.Elems[0])
	case types.KInst:
		if t := a.nextInst(s, it); t != nil {
			return t
		}
	case types.KEnum:
		return types.Tuple(types.Int, a.item(s, it.Elems[0]))
	case types.KZip:
		es := make([]types.Type, len(it.Elems))
		for i, e := range it.Elems {
			es[i] = a.item(s, e)
			if es[i] == types.Never {
				return types.Never
			}
		}
		return types.Tuple(es...)
	}
	s.Target = &lib.PyOp{Op: "next", Reason: "iteration over a Python object"}
	a.pyOp("iteration over a Python object")
	return types.Object
}
