package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// functools.lru_cache and functools.cache make objects that stay CPython's own;
// what they are made of is known, so that native code looks the result up in a
// table of its own and calls the function directly when it is not there
// (pyx/memo.hpp).

// memoMakers are the decorators.
var memoMakers = map[string]bool{"functools.lru_cache": true, "functools.cache": true}

// memoDecorator is the type of what lru_cache(maxsize=...) gives.
var memoDecorator = types.Known("functools.lru_cache()")

// MemoCall is the target of a call through such an object: of In where the
// result is not known. Cells are the places of what In captures among the cells
// of the function.
type MemoCall struct {
	In    *Instance
	Cells []int
	// Of is the pseudo-name whose value is called, of type OfType, "": that of operand 0.
	Of     string
	OfType types.Type
}

// TargetName names the callee in dumps.
func (m *MemoCall) TargetName() string { return "memo " + m.In.TargetName() }

// callFunctools types a call of lru_cache, cache, wraps or partial; nil for other functions.
func (a *analysis) callFunctools(s *core.Let, name string, args []arg) types.Type {
	switch name {
	case "wraps":
		return a.callWraps(s, args)
	case "partial":
		return a.makePartial(s, args)
	}
	if !memoMakers["functools."+name] {
		return nil
	}
	if len(args) == 1 && args[0].name == "" && code(args[0].t) != nil {
		return a.memoise(s, args)
	}
	if name == "cache" {
		return nil
	}
	a.python(s, "call", "")
	return memoDecorator
}

// memoise types the call of a decorator with the function.
func (a *analysis) memoise(s *core.Let, args []arg) types.Type {
	if len(args) == 1 && args[0].name == "" {
		if f := code(args[0].t); f != nil {
			t := types.Memo(f.Qualname+"#"+itoa(f.Nth), f, args[0].t.Elems...)
			return a.expect(s, "call", "", t)
		}
	}
	return a.python(s, "call", "makes a cache")
}

// code is the function that objects of type t are, nil when it is not known.
func code(t types.Type) *core.Func {
	if t.Kind == types.KClosure || t.Kind == types.KFunc && localFunc(t) == nil {
		f := t.Ref.(*core.Func)
		return f
	}
	return nil
}

// itself is what the variable of a def holds when its function is called as fn.
func itself(fn types.Type) types.Type {
	if f := fn.Ref.(*core.Func); f.Decorators > 0 {
		return types.Memo(fn.Name, f, fn.Elems...)
	}
	return fn
}

// memoised tells whether the one decorator of f is called like those above.
func memoised(f *core.Func) bool {
	if f.Decorators != 1 {
		return false
	}
	names, found := map[core.Atom]bool{}, false
	var made core.Atom
	core.Walk(f.Parent.Body, func(s core.Stmt) {
		let, ok := s.(*core.Let)
		if !ok || let.Dst == nil {
			return
		}
		name := ""
		switch x := let.X.(type) {
		case *core.LoadGlobal:
			name = x.Name
		case *core.GetAttr:
			name = x.Name
		case *core.Call:
			names[let.Dst] = names[x.Fn]
			found = found || names[x.Fn] && calledWith(x, made)
		case *core.MakeFunc:
			if x.Func == f {
				made = let.Dst
			}
		}
		if memoMakers["functools."+name] {
			names[let.Dst] = true
		}
	})
	return found
}

// calledWith tells whether x is a call with the one argument.
func calledWith(x core.Expr, arg core.Atom) bool {
	call, ok := x.(*core.Call)
	return ok && arg != nil && len(call.Args) == 1 && call.Args[0].X == arg
}

// callMemo types a call through a cache. All parameters must be given by
// position: the key of an entry is made of what is given, as it is given.
func (a *analysis) callMemo(s *core.Let, fn types.Type, args []arg) types.Type {
	ops := make([]int, len(args))
	for i, g := range args {
		ops[i] = i + 1
		if g.op != 0 {
			ops[i] = g.op
		}
	}
	return a.callMemoOf(s, fn, args, ops)
}

// callMemoOf is callMemo for arguments that are the operands ops.
func (a *analysis) callMemoOf(s *core.Let, fn types.Type, args []arg, ops []int) types.Type {
	f := fn.Ref.(*core.Func)
	fits := len(args) > 0 && len(args) == len(f.Params) && !f.Generator && a.p.byFunc[f].Stays == ""
	for i, g := range args {
		fits = fits && g.name == "" && lib.Hashable(resolve(g.t)) && f.Params[i].Kind <= core.PositionalOrKeyword
	}
	if !fits {
		return a.python(s, "call", "call of a cache")
	}
	t := a.callClosureOf(s, fn, args, ops)
	in, ok := s.Target.(*Instance)
	if !ok {
		return t
	}
	if t != types.Never && !copied(resolve(t)) {
		return a.python(s, "call", "call of a cache whose results are "+resolve(t).String())
	}
	m := &MemoCall{In: in}
	for _, p := range s.Parts[len(s.Parts)-len(in.Captures):] {
		m.Cells = append(m.Cells, p.Item)
	}
	s.Target = m
	return t
}

// copied types have values without an identity that a program would see.
func copied(t types.Type) bool {
	switch t.Kind {
	case types.KNone, types.KBool, types.KInt, types.KFloat, types.KComplex, types.KStr, types.KNumPy:
		return true
	case types.KTuple, types.KUnion:
		for _, e := range t.Elems {
			if !copied(e) {
				return false
			}
		}
		return true
	}
	return false
}
