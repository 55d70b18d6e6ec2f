package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// Where a call hands on a dict behind ** and the callee takes named arguments, parameters that the call gives nothing
// else get what the dict has under their names, or their defaults:
//
//	def inner(*args, **kw):           f(args[0], kw.get("k", 1)), if kw has nothing but "k"
//	    return f(*args, **kw)     →
//
// A dict with other names leaves for the generic clone, which raises what CPython raises. Where the callee takes any keywords, it
// gets the other names. A name is expected to stand for what the program passes under it (records.go).

// keywordItem stands in bindings for what such a parameter gets.
const keywordItem = restOperand + 2

// fromKeywords is the type of what parameter i of f gets out of the dict behind **; nil where it gets its default.
func (a *analysis) fromKeywords(f *core.Func, i int, args []arg) types.Type {
	k, q := a.passes, f.Params[i]
	if k.all == 0 || f.Generator || !takesKeyword(q) {
		return nil
	}
	t := resolve(a.h.norm(args[k.all-1].t))
	if t.Kind != types.KDict || t.Elems[1] == types.None { // no keywords at all: see keywordDict
		return nil
	}
	val := t.Elems[1]
	if val.Kind == types.KObject {
		return nil
	}
	if isRecord(t.Elems[0], val) {
		named := a.p.field(q.Var.Name)
		named.readers[a.in] = true
		if want := named.within(val, types.Never); want != types.Never {
			val = want
		}
	}
	if q.Default {
		d := a.p.defaultOf(f, i)
		if d == nil {
			return nil
		}
		a.usesAll(constType(d))
		val = a.h.join(val, constType(d))
	}
	k.taken = append(k.taken, q.Var.Name)
	return val
}

// keywordItemPart is that argument for a call, given the entries of Bind of its arguments.
func (a *analysis) keywordItemPart(s *core.Let, ops []int) int {
	k := a.passes
	s.Parts = append(s.Parts, core.Part{Dict: true, Take: true, Items: []int{ops[k.all-1]}})
	return core.PartAt(len(s.Parts) - 1)
}
