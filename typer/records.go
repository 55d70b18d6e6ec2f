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

// anyName is the name under which stores into records count whose name is not constant.
const anyName = ""

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
	return name, ok && name != anyName
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
	} else if st := siteOf(ts[0]); st != nil && isRecord(a.h.norm(st.elem), a.h.norm(st.val)) {
		a.noteField(anyName, ts[2])
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
	d, name, other := fieldRead(s, ts)
	if name == anyName {
		return t
	}
	st := siteOf(d)
	if st == nil || !isRecord(a.h.norm(st.elem), a.h.norm(st.val)) {
		return t
	}
	f, any := a.p.field(name), a.p.field(anyName)
	f.readers[a.in], any.readers[a.in] = true, true
	if len(f.types) == 0 {
		return t
	}
	want := f.within(t, any, other)
	if want == types.Never || want == t {
		return t
	}
	s.Yields = resolve(t)
	return want
}

// fieldRead takes a read of an item apart: the dict, the name, and what else than an item it may give.
func fieldRead(s *core.Let, ts []types.Type) (d types.Type, name string, other types.Type) {
	switch x := s.X.(type) {
	case *core.GetItem:
		if types.IsDict(ts[0].Kind) {
			name, _ = fieldName(x.Index)
			return ts[0], name, types.Never
		}
	case *core.Call:
		if ts[0].Kind != types.KMethod || ts[0].Elems[0].Kind != types.KDict || len(x.Args) == 0 || len(x.Args) > 2 {
			break
		}
		name, _ = fieldName(x.Args[0].X)
		switch n := ts[0].Name; {
		case n != "get" && n != "pop" && n != "setdefault":
			return nil, anyName, nil
		case len(x.Args) == 2:
			return ts[0].Elems[0], name, ts[2]
		case n == "get":
			return ts[0].Elems[0], name, types.None
		}
		return ts[0].Elems[0], name, types.Never
	}
	return nil, anyName, nil
}

// within is the part of t that is expected of a read: what is stored under the name, under names that are not
// constant, and other. Of objects only numbers and strs can be expected.
func (f *field) within(t types.Type, any *field, other types.Type) types.Type {
	if t == types.Object {
		all := append(slices.Concat(f.types, any.types), other.Members()...)
		want := types.Never
		for _, m := range all {
			switch m {
			case types.Int, types.Float:
				m = number // settings give one for the other
			case types.Str, types.Bool, types.Never:
			default:
				return t
			}
			want = types.Union(want, m)
		}
		return want
	}
	want := types.Never
	for _, m := range t.Members() {
		if f.has(m) || any.has(m) || slices.ContainsFunc(other.Members(), func(o types.Type) bool { return sameShape(m, o) }) {
			want = types.Union(want, m)
		}
	}
	return want
}
