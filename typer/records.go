package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// Dicts serve as records: {"side": "buy", "price": 10.5, "fills": []}. The values of such a dict are a union, but
// most programs keep one type under each name. So reading an item by a constant name is expected to give what the
// program stores under that name, in whichever dict; a value of another type goes on in the generic clone, after
// the read (Typing.Yields).

// field is what a program stores under one constant name.
type field struct {
	types   []types.Type // one for each shape
	readers map[*Instance]bool
}

// field is the record of a name.
func (p *Program) field(name string) *field {
	if p.fields == nil {
		p.fields = map[string]*field{}
	}
	f := p.fields[name]
	if f == nil {
		f = &field{readers: map[*Instance]bool{}}
		p.fields[name] = f
	}
	return f
}

// sameShape tells whether two types are one as far as a test of a union's tag goes.
func sameShape(x, y types.Type) bool {
	switch x.Kind {
	case types.KInt, types.KWide:
		return y.Kind == types.KInt || y.Kind == types.KWide
	case types.KList, types.KDict, types.KSet, types.KTuple, types.KTupleOf, types.KDeque, types.KDefault, types.KCounter, types.KOrdered, types.KFrozen:
		return x.Kind == y.Kind
	}
	return resolve(x) == resolve(y)
}

// has tells whether values of type t are stored under the name.
func (f *field) has(t types.Type) bool {
	return slices.ContainsFunc(f.types, func(u types.Type) bool { return sameShape(t, u) })
}

// fieldName is the name that an operand says, if it is a constant str.
func fieldName(x core.Atom) (string, bool) {
	c, ok := x.(*core.Const)
	if !ok {
		return "", false
	}
	name, ok := c.Value.(string)
	return name, ok
}

// noteField notes that a value of type t is stored under a name; who expects others there is typed again.
func (a *analysis) noteField(name string, t types.Type) {
	f := a.p.field(name)
	for _, m := range resolve(t).Members() {
		if m == types.Never || f.has(m) {
			continue
		}
		f.types = append(f.types, m)
		for r := range f.readers {
			a.p.queue(r)
		}
	}
}

// storesField notes an item assignment to a dict.
func (a *analysis) storesField(s *core.StoreItem, ts []types.Type) {
	if !types.IsDict(ts[0].Kind) {
		return
	}
	if name, ok := fieldName(s.Index); ok {
		a.noteField(name, ts[2])
	}
}

// isRecord tells whether a dict with keys and values of these types may be a record.
func isRecord(key, val types.Type) bool {
	return key == types.Str && (val.Kind == types.KUnion || val == types.Object)
}

// readsField narrows what a statement gives to what the program stores under the name that it reads from a record.
func (a *analysis) readsField(s *core.Let, ts []types.Type, t types.Type) types.Type {
	if s.Dst == nil || t.Kind != types.KUnion && t != types.Object {
		return t
	}
	d, name, other, ok := fieldRead(s, ts)
	if !ok {
		return t
	}
	st := siteOf(d)
	if st == nil || !isRecord(a.h.norm(st.elem), a.h.norm(st.val)) {
		return t
	}
	f := a.p.field(name)
	f.readers[a.in] = true
	if len(f.types) == 0 {
		return t
	}
	want := f.within(t, other)
	if want == types.Never || want == types.None || want == t { // what starts as None becomes something else
		return t
	}
	s.Yields = resolve(t)
	return want
}

// fieldRead takes a read of an item apart: the dict, the name, and what else than an item it may give.
func fieldRead(s *core.Let, ts []types.Type) (d types.Type, name string, other types.Type, ok bool) {
	switch x := s.X.(type) {
	case *core.GetItem:
		name, ok = fieldName(x.Index)
		return ts[0], name, types.Never, ok && types.IsDict(ts[0].Kind)
	case *core.Call:
		if ts[0].Kind != types.KMethod || ts[0].Elems[0].Kind != types.KDict || len(x.Args) == 0 || len(x.Args) > 2 {
			break
		}
		method := ts[0].Name
		name, ok = fieldName(x.Args[0].X)
		ok = ok && (method == "get" || method == "pop" || method == "setdefault")
		switch {
		case len(x.Args) == 2:
			other = ts[2]
		case method == "get":
			other = types.None
		default:
			other = types.Never
		}
		return ts[0].Elems[0], name, other, ok
	}
	return nil, "", nil, false
}

// within is the part of t that is expected of a read: what is stored under the name, and other. Of objects only
// numbers and strs can be expected, and those of one known kind.
func (f *field) within(t, other types.Type) types.Type {
	if t == types.Object && len(f.types) == 1 && f.types[0].Kind == types.KObject && other == types.Never {
		return f.types[0]
	}
	if t == types.Object {
		all := append(slices.Clone(f.types), other.Members()...)
		want := types.Never
		for _, m := range all {
			switch m {
			case types.Int, types.Float, types.Str, types.Bool, types.None, types.Never:
			default:
				return t
			}
			want = types.Union(want, m)
		}
		return want
	}
	want := types.Never
	for _, m := range t.Members() {
		if f.has(m) || slices.ContainsFunc(other.Members(), func(o types.Type) bool { return sameShape(m, o) }) {
			want = types.Union(want, m)
		}
	}
	return want
}
