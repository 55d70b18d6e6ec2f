package typer

import (
	"slices"
	"strconv"
	"sync/atomic"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// site is the allocation site of lists, sets or dicts: while a function is
// being analysed all values that may come from one place share one element
// type. Sites that meet in a variable, a container or a call are united
// (union-find), so that one value never has two representations.
type site struct {
	id   int
	kind types.Kind
	up   *site
	elem types.Type // element (dict: key); Never while nothing was stored
	val  types.Type // dict: value
	// boxed: a dict or set whose keys have no native form; it is a Python object.
	boxed bool
}

func (s *site) find() *site {
	for s.up != nil {
		if s.up.up != nil {
			s.up = s.up.up
		}
		s = s.up
	}
	return s
}

// siteIDs numbers sites: no two ever have the same key as a type, because
// types are interned by key.
var siteIDs atomic.Int64

// heap holds the sites of one instance.
type heap struct {
	changed bool
	// ofRecord: the types that are joined are those of values in a dict with strs as keys.
	ofRecord bool
	lost     []*core.Func     // functions inside functions that joins made objects of
	byKey    map[string]*site // stable across re-analysis: by statement and copy
}

func newHeap() *heap { return &heap{byKey: map[string]*site{}} }

func (h *heap) fresh(kind types.Kind) *site {
	return &site{id: int(siteIDs.Add(1)), kind: kind, elem: types.Never, val: types.Never}
}

// at returns the site of a kind that belongs to a key, making it on first sight.
func (h *heap) at(key string, kind types.Kind) *site {
	s, ok := h.byKey[key]
	if ok && s.kind != kind { // of another member of a union
		key += ":" + strconv.Itoa(int(kind))
		s, ok = h.byKey[key]
	}
	if !ok {
		s = h.fresh(kind)
		h.byKey[key] = s
	}
	return s.find()
}

func (s *site) typ() types.Type {
	s = s.find()
	if s.boxed {
		return types.Object
	}
	return types.Site(s.kind, strconv.Itoa(s.id), s)
}

func siteOf(t types.Type) *site {
	if s, ok := t.Ref.(*site); ok {
		return s.find()
	}
	return nil
}

// norm replaces sites that were united by their representative.
func (h *heap) norm(t types.Type) types.Type {
	if t == nil {
		return nil
	}
	if s := siteOf(t); s != nil {
		return s.typ()
	}
	if len(t.Elems) == 0 {
		return t
	}
	es := make([]types.Type, len(t.Elems))
	same := true
	for i, e := range t.Elems {
		es[i] = h.norm(e)
		same = same && es[i] == e
	}
	if same {
		return t
	}
	return rebuild(t, es)
}

// rebuild is t with other parts.
func rebuild(t types.Type, es []types.Type) types.Type {
	switch t.Kind {
	case types.KUnion:
		return types.Union(es...)
	case types.KTuple:
		return types.Tuple(es...)
	case types.KIter:
		return types.Iter(es[0])
	case types.KEnum:
		return types.Enumerate(es[0])
	case types.KGen:
		return types.Gen(t.Name, t.Ref, es[0])
	case types.KZip:
		return types.Zip(es...)
	case types.KSlice:
		return types.Slice(es[0], es[1], es[2])
	case types.KMethod:
		return types.Method(es[0], t.Name)
	case types.KBuiltin:
		return t
	case types.KBound:
		return types.Bound(es[0], t.Name)
	case types.KView:
		return types.View(t.Name, es...)
	case types.KList:
		return types.List(es[0])
	case types.KSet:
		return types.Set(es[0])
	case types.KCell:
		return types.Cell(es[0])
	case types.KClosure:
		return types.Closure(t.Name, t.Ref, es...)
	case types.KMemo:
		return types.Memo(t.Name, t.Ref, es...)
	case types.KPartial:
		return types.Partial(t.Name, es...)
	case types.KFrozen:
		return types.Frozen(es[0])
	case types.KTupleOf:
		return types.TupleOf(es[0])
	case types.KDeque:
		return types.Deque(es[0])
	case types.KDict, types.KDefault, types.KCounter, types.KOrdered:
		return types.DictOf(t.Kind, es[0], es[1])
	case types.KObject:
		return types.Known(t.Name, es...)
	}
	return t
}

// grow widens the element type (and value type) of a site.
func (h *heap) grow(s *site, elem, val types.Type) {
	s = s.find()
	e := h.join(h.norm(s.elem), elem)
	s = s.find()
	h.ofRecord = e == types.Str
	v := h.join(h.norm(s.val), val)
	h.ofRecord = false
	s = s.find()
	// A container that holds itself has no finite type of its own: its elements are objects.
	// So are those of one that recursion nests ever deeper.
	if occurs(s, e, nil) || nests(e, maxNesting) {
		e = types.Object
	}
	if occurs(s, v, nil) || nests(v, maxNesting) {
		v = types.Object
	}
	if e != s.elem {
		s.elem, h.changed = e, true
	}
	// Asked every time: tuples that are keys can have got items.
	if !s.boxed && keyed(s.kind) && e != types.Never && !lib.Hashable(resolve(e)) {
		s.boxed, h.changed = true, true
	}
	if v != s.val {
		s.val, h.changed = v, true
	}
}

// occurs tells whether site s stands inside type t.
func occurs(s *site, t types.Type, open []*site) bool {
	if o := siteOf(t); o != nil {
		if o == s {
			return true
		}
		for _, seen := range open {
			if seen == o {
				return false
			}
		}
		open = append(open, o)
		return occurs(s, o.elem, open) || occurs(s, o.val, open)
	}
	for _, e := range t.Elems {
		if occurs(s, e, open) {
			return true
		}
	}
	return false
}

// maxNesting is how deep containers stand in one another with types of their own.
const maxNesting = 6

// nests tells whether containers stand in one another in a type more than n deep.
func nests(t types.Type, n int) bool {
	if s := siteOf(t); s != nil {
		return n == 0 || nests(s.elem, n-1) || nests(s.val, n-1)
	}
	for _, e := range t.Elems {
		if nests(e, n) {
			return true
		}
	}
	return false
}

// unite makes two sites one.
func (h *heap) unite(a, b *site) *site {
	a, b = a.find(), b.find()
	if a == b {
		return a
	}
	if b.id < a.id {
		a, b = b, a
	}
	b.up = a
	a.boxed = a.boxed || b.boxed
	h.changed = true
	h.grow(a, h.norm(b.elem), h.norm(b.val))
	return a.find()
}

// maxUnion is the size beyond which a union becomes object; instances of
// classes of the program count as one, up to maxClasses of them, and so do
// functions and methods, which are only called: tables of them are long.
const (
	maxUnion   = 4
	maxClasses = 12
	maxMethods = 48
	// maxFields is maxUnion for the values of a dict with strs as keys, which may be a record.
	maxFields = 6
)

// tooWide tells whether a union becomes object.
func (h *heap) tooWide(u types.Type) bool {
	classes, methods, others := 0, 0, 0
	for _, m := range u.Members() {
		switch m.Kind {
		case types.KUnbound:
		case types.KInst:
			classes++
		case types.KClosure, types.KPartial, types.KBound, types.KBuiltin, types.KClassValue:
			methods++
		case types.KMethod:
			if m.Elems[0].Kind == types.KInst || m.Elems[0].Kind == types.KClassValue {
				classes++
				continue
			}
			others++
		default:
			others++
		}
	}
	most := maxUnion
	if h.ofRecord {
		most = maxFields
	}
	return classes > maxClasses || methods > maxMethods || others+min(classes, 1)+min(methods, 1) > most
}

// join is the least type of the lattice that holds both, uniting sites that meet.
func (h *heap) join(a, b types.Type) types.Type {
	a, b = h.norm(a), h.norm(b)
	switch {
	case a == b || b == types.Never:
		return a
	case a == types.Never:
		return b
	}
	if m, ok := h.join2(a, b); ok {
		return m
	}
	a, b = asObjects(a), asObjects(b)
	var out []types.Type
	out = append(out, a.Members()...)
next:
	for _, m := range b.Members() {
		for i, o := range out {
			if j, ok := h.join2(o, m); ok {
				out[i] = j
				continue next
			}
		}
		out = append(out, m)
	}
	for i := range out {
		out[i] = h.norm(out[i])
	}
	u := types.Union(out...)
	for _, m := range out { // the union with an object is an object
		if g := localFunc(m); g != nil && !u.Has(m) {
			h.lost = append(h.lost, g)
		}
	}
	grown := u != a && u != b // a wide union of values of a record may meet one of its members
	if grown {
		u = h.anyLength(u)
	}
	if grown && h.tooWide(u) {
		h.lose(u)
		if u.Has(types.Unbound) {
			return types.Union(types.Object, types.Unbound)
		}
		return types.Object
	}
	for _, m := range u.Members() {
		if len(u.Members()) > 1 && types.Stateless(m) { // code is known or it is not
			h.lose(u)
			if u.Has(types.Unbound) {
				return types.Union(types.Object, types.Unbound)
			}
			return types.Object
		}
	}
	return u
}

// lose notes the functions among the members of a union that becomes object.
func (h *heap) lose(u types.Type) {
	for _, m := range u.Members() {
		if g := localFunc(m); g != nil {
			h.lost = append(h.lost, g)
		}
	}
}

// join2 joins two types that are not unions when one type of the same shape holds both.
func (h *heap) join2(a, b types.Type) (types.Type, bool) {
	if a == b {
		return a, true
	}
	if a.Kind != b.Kind {
		return h.joinTuples(a, b)
	}
	switch a.Kind {
	case types.KObject:
		return types.Union(a, b), true
	case types.KList, types.KSet, types.KFrozen, types.KTupleOf, types.KDict, types.KDefault, types.KCounter, types.KOrdered, types.KDeque, types.KCell:
		sa, sb := siteOf(a), siteOf(b)
		if sa != nil && sb != nil {
			return h.unite(sa, sb).typ(), true
		}
	case types.KArray:
		if a.DType == b.DType && a.NDim == b.NDim {
			return types.Array(a.DType, a.NDim, false), true
		}
	case types.KMethod:
		// The method of containers that meet; one of several classes is looked up per class.
		if sa, sb := siteOf(a.Elems[0]), siteOf(b.Elems[0]); sa != nil && sb != nil && sa.kind == sb.kind && a.Name == b.Name {
			return types.Method(h.unite(sa, sb).typ(), a.Name), true
		}
	case types.KGen:
		if a.Name == b.Name {
			return types.Gen(a.Name, a.Ref, h.join(a.Elems[0], b.Elems[0])), true
		}
	case types.KPartial:
		return h.joinPartials(a, b)
	case types.KIter:
		return h.joinIters(a, b), true
	case types.KTuple, types.KEnum, types.KZip, types.KSlice, types.KClosure, types.KMemo:
		if len(a.Elems) != len(b.Elems) || a.Ref != b.Ref {
			return nil, false
		}
		es := make([]types.Type, len(a.Elems))
		for i := range es {
			es[i] = h.join(a.Elems[i], b.Elems[i])
		}
		if (a.Kind == types.KEnum || a.Kind == types.KZip) && slices.Contains(es, types.Object) {
			return types.Object, true
		}
		return rebuild(a, es), true
	}
	return nil, false
}

// adopt gives every container in a structural type a site of its own.
// key makes the sites stable across re-analysis.
func (h *heap) adopt(t types.Type, key string) types.Type {
	if types.IsData(t) {
		return types.Data
	}
	switch t.Kind {
	case types.KList, types.KSet, types.KFrozen, types.KTupleOf, types.KDict, types.KDefault, types.KCounter, types.KOrdered, types.KDeque, types.KCell:
		if t.Ref != nil {
			return h.norm(t)
		}
		s := h.at(key, t.Kind)
		val := types.Never
		if types.IsDict(t.Kind) {
			val = h.adopt(t.Elems[1], key+".v")
		}
		h.grow(s, h.adopt(t.Elems[0], key+".e"), val)
		return s.typ()
	}
	if len(t.Elems) == 0 {
		return t
	}
	es := make([]types.Type, len(t.Elems))
	for i, e := range t.Elems {
		es[i] = h.adopt(e, key+"."+strconv.Itoa(i))
	}
	return rebuild(t, es)
}

// resolve gives the structural type: sites replaced by their elements. A
// container that holds itself, or whose elements are unknown, holds objects.
func resolve(t types.Type) types.Type { return resolveIn(t, nil) }

func resolveIn(t types.Type, open []*site) types.Type {
	if t == nil {
		return nil
	}
	if s := siteOf(t); s != nil {
		if s.boxed {
			return types.Object
		}
		for _, o := range open {
			if o == s {
				return types.Object
			}
		}
		open = append(open, s)
		elem := resolveIn(s.elem, open)
		switch t.Kind {
		case types.KDeque:
			return types.Deque(elem)
		case types.KDict, types.KDefault, types.KCounter, types.KOrdered:
			return types.DictOf(t.Kind, elem, resolveIn(s.val, open))
		case types.KSet:
			return types.Set(elem)
		case types.KCell:
			return types.Cell(elem)
		case types.KFrozen:
			return types.Frozen(elem)
		case types.KTupleOf:
			return types.TupleOf(elem)
		}
		return types.List(elem)
	}
	if len(t.Elems) == 0 {
		return t
	}
	es := make([]types.Type, len(t.Elems))
	for i, e := range t.Elems {
		es[i] = resolveIn(e, open)
	}
	return rebuild(t, es)
}

// positions lists the sites inside a type, outermost first; a site inside
// itself is listed once and not entered again.
func positions(t types.Type, out []*site) []*site { return positionsIn(t, out, nil) }

func positionsIn(t types.Type, out, open []*site) []*site {
	if s := siteOf(t); s != nil {
		out = append(out, s)
		for _, o := range open {
			if o == s {
				return out
			}
		}
		open = append(open, s)
		out = positionsIn(s.elem, out, open)
		if types.IsDict(t.Kind) {
			out = positionsIn(s.val, out, open)
		}
		return out
	}
	for _, e := range t.Elems {
		out = positionsIn(e, out, open)
	}
	return out
}
