package typer

import (
	"slices"
	"strings"

	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// The costs of passing an argument to a parameter of another type. The
// overload with the least total is taken.
const (
	costExact  = 0
	costBool   = 1 // bool where int is wanted
	costWiden  = 2 // int to float
	costScalar = 3 // NumPy scalar to Python number
	costMember = 1 // member of a union
	costNarrow = 8 // an int of more than 64 bits where only fewer make sense
	costBox    = 20
)

// matcher matches the arguments of one call with one row.
type matcher struct {
	h     *heap
	bound map[string]types.Type
	// grows are element types to be widened once the row has been chosen.
	grows []growth
	cost  int
	// scalars: NumPy scalars pass for Python numbers, as they do for functions
	// that take the float value of anything.
	scalars bool
	// narrows: an index, a count or the like: an int of more than 64 bits exits when it has so many.
	narrows bool
	// dates: the row takes dtypes of datetime64 and timedelta64.
	dates bool
}

type growth struct {
	s    *site
	key  types.Type
	elem types.Type // pattern: substituted after matching
}

// match tells whether an argument of type a is accepted by pattern p.
func (m *matcher) match(p, a types.Type) bool {
	switch p.Kind {
	case types.KVar:
		return m.matchVar(p, a)
	case types.KObject:
		if a.Kind != types.KObject {
			m.cost += costBox
		}
		return !a.Has(types.Unbound)
	case types.KUnion:
		if a == p {
			return true
		}
		for _, e := range a.Members() {
			if !p.Has(e) {
				return false
			}
		}
		m.cost += costMember
		return true
	case types.KFloat:
		return m.matchFloat(a)
	case types.KComplex:
		if a == types.Int || a == types.Bool || a == types.Float {
			m.cost += 2 * costWiden
			return true
		}
	case types.KNumPy:
		return m.matchScalar(p, a)
	case types.KInt:
		if a == types.Bool {
			m.cost += costBool
			return true
		}
		if a == types.Wide && m.narrows {
			m.cost += costNarrow
			return true
		}
	case types.KWide:
		if a == types.Int || a == types.Bool {
			m.cost += costWiden
			return true
		}
	case types.KList, types.KSet, types.KFrozen, types.KTupleOf, types.KDict, types.KDefault, types.KCounter, types.KOrdered, types.KDeque:
		return m.matchContainer(p, a)
	case types.KSlice:
		return lib.PlainSlice(a) && m.matchParts(p, a)
	case types.KTuple, types.KIter, types.KEnum, types.KZip, types.KView:
		return m.matchParts(p, a)
	case types.KArray:
		return m.matchArray(p, a)
	}
	return p == a
}

func (m *matcher) matchFloat(a types.Type) bool {
	switch {
	case a == types.Float:
	case a == types.Int || a == types.Bool:
		m.cost += costWiden
	case m.scalars && a.Kind == types.KNumPy && a.DType != "c16" && a.DType != "c8":
		m.cost += costScalar
	default:
		return false
	}
	return true
}

// matchScalar passes Python numbers, which are weak, and narrower NumPy
// scalars for a NumPy scalar.
func (m *matcher) matchScalar(p, a types.Type) bool {
	if p == a {
		return true
	}
	cost := map[string]int{"int": costWiden, "bool": costWiden, "np.b1": costScalar}
	if p.DType == "f8" {
		cost = map[string]int{"float": costWiden, "int": costWiden, "bool": costWiden, "np.i8": costScalar, "np.b1": costScalar + 1}
	} else if p.DType != "i8" {
		return false
	}
	c, ok := cost[a.Key()]
	m.cost += c
	return ok
}

func (m *matcher) matchVar(p, a types.Type) bool {
	switch p.Name {
	case "index":
		switch {
		case a == types.Int:
		case a == types.Bool:
			m.cost += costBool
		case a == types.Wide:
			m.cost += costNarrow
		case a.Kind == types.KNumPy && strings.ContainsAny(a.DType[:1], "iu"):
			m.cost += costScalar
		default:
			return false
		}
		return true
	case "iterable":
		if isEmptyTuple(a) {
			m.cost += costWiden
			return true
		}
		item := m.h.itemOf(a)
		return item != nil && (item == types.Never || m.match(p.Elems[0], item))
	case "dtype":
		code, ok := lib.DTypeOf(a)
		if ok = ok && (lib.Holds(code) || m.dates && types.IsDate(code)); ok {
			m.bound["D"] = types.NumPy(code)
		}
		return ok
	}
	old, ok := m.bound[p.Name]
	if ok {
		a = m.h.join(old, a)
	}
	m.bound[p.Name] = a
	return true
}

func (m *matcher) matchContainer(p, a types.Type) bool {
	if p.Kind == types.KTupleOf && a.Kind == types.KTuple {
		return m.matchItems(p, a)
	}
	if a.Kind != p.Kind {
		return false
	}
	s := siteOf(a)
	if s == nil {
		return p == a
	}
	ok := m.matchElem(p.Elems[0], m.h.norm(s.elem), s, true)
	if ok && types.IsDict(p.Kind) {
		ok = m.matchElem(p.Elems[1], m.h.norm(s.val), s, false)
	}
	return ok
}

// matchItems takes a tuple of known length for one of any length.
func (m *matcher) matchItems(p, a types.Type) bool {
	for _, e := range a.Elems {
		m.cost += costMember
		if !m.match(p.Elems[0], e) {
			return false
		}
	}
	m.cost += costWiden
	return true
}

func (m *matcher) matchElem(p, elem types.Type, s *site, first bool) bool {
	if p.Kind != types.KVar {
		return elem == types.Never || resolve(elem) == p
	}
	g := growth{s: s}
	if first {
		g.key = p
	} else {
		g.elem = p
	}
	m.grows = append(m.grows, g)
	return m.matchVar(p, elem)
}

func (m *matcher) matchParts(p, a types.Type) bool {
	if a.Kind != p.Kind || len(a.Elems) != len(p.Elems) || a.Kind == types.KView && a.Name != p.Name {
		return false
	}
	for i := range p.Elems {
		if !m.match(p.Elems[i], a.Elems[i]) {
			return false
		}
	}
	return true
}

func (m *matcher) matchArray(p, a types.Type) bool {
	if a.Kind != types.KArray || a.NDim != p.NDim {
		return false
	}
	if len(p.Elems) > 0 { // array1[T]
		return m.match(p.Elems[0], types.NumPy(a.DType))
	}
	return a.DType == p.DType && (a.Contig || !p.Contig)
}

// subst replaces the variables of a pattern. Lists in it become fresh
// sites named by key. want: the type an argument is converted to.
func (m *matcher) subst(p types.Type, key string, contig bool) types.Type {
	switch p.Kind {
	case types.KVar:
		if p.Name == "index" {
			return types.Int
		}
		if t, ok := m.bound[p.Name]; ok {
			return m.h.norm(t)
		}
		return types.Never
	case types.KList, types.KSet, types.KFrozen, types.KTupleOf, types.KDict, types.KDefault, types.KCounter, types.KOrdered, types.KDeque:
		s := m.h.at(key+p.Name, p.Kind)
		val := types.Never
		if types.IsDict(p.Kind) {
			val = m.subst(p.Elems[1], key+".v", contig)
		}
		m.h.grow(s, m.subst(p.Elems[0], key+".e", contig), val)
		return s.typ()
	case types.KArray:
		if len(p.Elems) > 0 {
			return types.Array(m.subst(p.Elems[0], key, contig).DType, p.NDim, contig)
		}
		return p
	}
	if len(p.Elems) == 0 {
		return p
	}
	es := make([]types.Type, len(p.Elems))
	for i, e := range p.Elems {
		es[i] = m.subst(e, key+"."+string(rune('a'+i)), contig)
	}
	if p.Kind == types.KUnion { // members may be containers that become one
		u := es[0]
		for _, e := range es[1:] {
			u = m.h.join(u, e)
		}
		return u
	}
	return rebuild(p, es)
}

// arg is an argument of a call as the typer sees it.
type arg struct {
	t    types.Type
	name string // keyword
	star bool
	op   int // what Bind names it by, 0 for its place among the operands
}

// choice is a chosen row with what its call needs.
type choice struct {
	row    *lib.Row
	want   []types.Type // per operand
	bind   []int        // per row parameter: operand index or -1
	result types.Type
}

// choose picks the cheapest row among rows that accepts the arguments; nil
// when none does. key names the call for the sites of its result.
func (h *heap) choose(rows []*lib.Row, args []arg, key string) *choice {
	var best *matcher
	var bestRow *lib.Row
	var bestBind []int
	for _, r := range rows {
		r = r.For(positional(args))
		m := &matcher{h: h, bound: map[string]types.Type{}, dates: r.Dates, scalars: takesScalars(r.Name), narrows: takesCounts[r.Name]}
		bind, ok := m.row(r, args)
		if ok && (best == nil || m.cost < best.cost) {
			best, bestRow, bestBind = m, r, bind
		}
	}
	if best == nil {
		return nil
	}
	return best.finish(bestRow, args, bestBind, key)
}

// positional counts the arguments that are passed by position.
func positional(args []arg) int {
	n := 0
	for _, a := range args {
		if a.name == "" {
			n++
		}
	}
	return n
}

// row matches all parameters of a row.
func (m *matcher) row(r *lib.Row, args []arg) ([]int, bool) {
	bind := make([]int, len(r.Params))
	used, place := 0, 0
	for i, p := range r.Params {
		bind[i] = -1
		for j, a := range args {
			if a.name == p.Name && a.name != "" && !p.Place || a.name == "" && j == place && !p.Keyword {
				bind[i] = j
			}
		}
		if !p.Keyword {
			place++
		}
		if bind[i] < 0 {
			if p.Default == "" {
				return nil, false
			}
			if p.Type.Kind == types.KVar && p.Type.Name == "dtype" {
				m.bound["D"] = types.NumPy(p.Default)
			}
			continue
		}
		used++
		if args[bind[i]].t == types.Never || !m.match(p.Type, args[bind[i]].t) {
			return nil, false
		}
	}
	return bind, used == len(args) && takesDates(r, args) && (r.Accepts == nil || r.Accepts(inOrder(args, bind, resolve)))
}

// takesDates tells whether no argument is of datetime64 or timedelta64, unless the row takes them, or keeps them in a container.
func takesDates(r *lib.Row, args []arg) bool {
	if r.Dates || len(r.Params) > 0 && isContainer(r.Params[0].Type.Kind) {
		return true
	}
	return !slices.ContainsFunc(args, func(g arg) bool { return lib.HoldsDates(resolve(g.t)) })
}

func isContainer(k types.Kind) bool {
	switch k {
	case types.KList, types.KSet, types.KFrozen, types.KTupleOf, types.KDict, types.KDefault, types.KCounter, types.KOrdered, types.KDeque:
		return true
	}
	return false
}

// inOrder are the types of the arguments in the order of the parameters, without those that are left out.
func inOrder(args []arg, bind []int, of func(types.Type) types.Type) []types.Type {
	ts := make([]types.Type, 0, len(args))
	for _, j := range bind {
		if j >= 0 {
			ts = append(ts, of(args[j].t))
		}
	}
	return ts
}

func (m *matcher) finish(r *lib.Row, args []arg, bind []int, key string) *choice {
	for _, g := range m.grows {
		elem, val := types.Never, types.Never
		if g.key != nil {
			elem = m.subst(g.key, key, false)
		}
		if g.elem != nil {
			val = m.subst(g.elem, key, false)
		}
		m.h.grow(g.s, elem, val)
	}
	c := &choice{row: r, bind: bind, want: make([]types.Type, len(args))}
	for i, p := range r.Params {
		if j := bind[i]; j >= 0 {
			c.want[j] = m.want(p.Type, args[j].t, key)
		}
	}
	defer m.tie(r, c)
	if r.Infer != nil {
		of := m.h.norm
		if r.Plain {
			of = resolve
		}
		c.result = m.h.adopt(r.Infer(inOrder(args, bind, of)), key+".r")
	} else {
		c.result = m.subst(r.Result, key+".r", r.Contig)
	}
	return c
}

// tie makes a list that a row returns and its list arguments with the same
// element variable one site: the C++ knows one element type for all of them.
func (m *matcher) tie(r *lib.Row, c *choice) {
	s := siteOf(c.result)
	if s == nil || r.Result.Kind != s.kind || r.Result.Elems[0].Kind != types.KVar {
		return
	}
	for _, g := range m.grows {
		if g.key == r.Result.Elems[0] && g.s.find().kind == s.kind {
			s = m.h.unite(s, g.s)
		}
	}
	c.result = s.typ()
}

// want is the type to which an argument of type a is converted for parameter p.
func (m *matcher) want(p, a types.Type, key string) types.Type {
	switch p.Kind {
	case types.KTupleOf:
		if a.Kind == types.KTuple {
			return m.subst(p, key, false)
		}
		return m.h.norm(a)
	case types.KList, types.KSet, types.KFrozen, types.KDict, types.KDefault, types.KCounter, types.KOrdered, types.KDeque, types.KArray:
		return m.h.norm(a)
	case types.KVar:
		switch p.Name {
		case "dtype":
			return a
		case "iterable":
			if isEmptyTuple(a) { // as a tuple of any length, whose items may be of any type
				return m.noItems(p.Elems[0], key)
			}
			return m.h.norm(a)
		}
	case types.KTuple, types.KSlice, types.KIter, types.KEnum, types.KZip, types.KView:
		es := make([]types.Type, len(p.Elems))
		for i := range p.Elems {
			es[i] = m.want(p.Elems[i], a.Elems[i], key)
		}
		return rebuild(p, es)
	}
	return m.subst(p, key, false)
}

// isEmptyTuple tells whether t is the type of ().
func isEmptyTuple(t types.Type) bool { return t.Kind == types.KTuple && len(t.Elems) == 0 }

// noItems is the type of a tuple without items for a parameter that takes an iterable of p.
func (m *matcher) noItems(p types.Type, key string) types.Type {
	item := m.subst(p, key, false)
	if hasUnknown(item) {
		item = types.Int
	}
	return types.TupleOf(item)
}

// takesScalars tells whether a function converts its arguments with __float__
// and answers with a Python number, or stores it in an array.
func takesScalars(name string) bool {
	switch name {
	case "float", "int", "operator.setitem":
		return true
	}
	for _, of := range []string{"math.", "Generator.", "RandomState.", "numpy.random."} {
		if strings.HasPrefix(name, of) {
			return true
		}
	}
	return false
}
