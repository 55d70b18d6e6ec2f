package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// makeDict types a dict display. A dict whose keys have no native form is made
// through Python.
func (a *analysis) makeDict(s *core.Let, x *core.MakeDict, ts []types.Type) types.Type {
	st := a.h.at("dict"+itoa(s.N().Point), types.KDict)
	merges := false
	at := 0
	for _, it := range x.Items {
		if it.Key != nil {
			a.h.grow(st, valueType(ts[0]), itemType(ts[1]))
			if name, ok := fieldName(it.Key); ok {
				a.noteField(name, itemType(ts[1]))
			}
			ts, at = ts[2:], at+2
			continue
		}
		if items := a.itemsOf(ts[0], iterating...); items != nil && items.Kind == types.KDict {
			ts = append([]types.Type{items}, ts[1:]...)
			s.Want = append(s.Want, make([]types.Type, at+1-len(s.Want))...)
			s.Want[at] = resolve(items)
		}
		at++
		other := siteOf(ts[0])
		if ts[0].Kind != types.KDict || other == nil {
			return a.python(s, "step", "** in dict display")
		}
		st, ts, merges = a.h.unite(st, other), ts[1:], true
	}
	st = st.find()
	if st.boxed && merges {
		return a.python(s, "step", "** in dict display")
	}
	if st.boxed {
		return a.python(s, "newdict", "dict with keys of type "+resolve(a.h.norm(st.elem)).String())
	}
	return st.typ()
}

// viewItem is the type of what a view gives.
func (h *heap) viewItem(t types.Type) types.Type {
	if t.Name == "zip_rows" || t.Name == "any_of" {
		return h.norm(t.Elems[1])
	}
	d := t.Elems[0]
	if t.Name == "list_reversed" {
		return h.itemOf(d)
	}
	var key, val types.Type
	if s := siteOf(d); s != nil {
		key, val = h.norm(s.elem), h.norm(s.val)
	} else if types.IsDict(d.Kind) {
		key, val = d.Elems[0], d.Elems[1]
	} else {
		return types.Object
	}
	switch {
	case key == types.Never:
		return types.Never
	case t.Name == "dict_keys":
		return key
	case t.Name == "dict_values":
		return val
	}
	return types.Tuple(key, val)
}

// boxed tells that a row would make a native container where the program needs
// a Python object.
func (c *choice) boxed() bool {
	k := c.row.Result.Kind
	return (keyed(k) || k == types.KView) && c.result == types.Object
}

// widenResult widens the containers in what a callee returns to what the
// caller stores in them.
func (a *analysis) widenResult(in *Instance, res types.Type) {
	was := in.heap.changed // of a recursive callee, whose pass this is
	in.heap.changed = false
	in.heap.widen(in.result, resolve(a.h.norm(res)), "ret")
	if in.heap.changed {
		a.p.queue(in)
	}
	in.heap.changed = in.heap.changed || was
}

// fillResults gives the empty containers that functions return the elements
// that callers have asked for: what no caller fills holds objects.
func (p *Program) fillResults() {
	for _, fn := range p.Functions {
		for _, in := range fn.order {
			base := fn.all[Signature(in.Params)]
			if in.Want == nil || base == nil {
				continue
			}
			base.heap.changed = false
			base.heap.widen(base.result, in.Want, "ret")
			if base.heap.changed {
				p.queue(base)
			}
		}
	}
	p.solve()
}

// widen grows the sites in t until they hold what type want holds.
func (h *heap) widen(t, want types.Type, key string) {
	t = h.norm(t)
	if s := siteOf(t); s != nil {
		if want.Kind == t.Kind && resolve(t) != want && want.Elems[0] != types.Never {
			val := types.Never
			if types.IsDict(t.Kind) {
				val = h.adopt(want.Elems[1], key+".v")
			}
			h.grow(s, h.adopt(want.Elems[0], key+".e"), val)
		}
		return
	}
	if t.Kind != want.Kind || len(t.Elems) != len(want.Elems) {
		return
	}
	for i := range t.Elems {
		h.widen(t.Elems[i], want.Elems[i], key+"."+itoa(i))
	}
}
