package emitcpp

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// abreast writes turns of a loop that run side by side: a function of vectors for each function that they call, and the
// loop over as many turns as there are lanes. Masks say which lanes are on the way; what is to be stored waits until it
// is known that no lane would raise or warn.
func (f *function) abreast(s *ir.Abreast) {
	prefix := fmt.Sprintf("%s%s_%d_", prefixVector, f.sym, f.vectors)
	f.vectors++
	for _, fn := range s.Funcs {
		l := newLanes(f.m, prefix, fn.Body, fn.Params)
		l.function(fn)
		f.before = append(f.before, l.w.b.String())
	}
	l := newLanes(f.m, prefix, s.Body, nil)
	l.w = f.w
	l.at = s.At.Name
	l.loop(f, s)
}

// lanes writes a body in the form for lanes.
type lanes struct {
	m      *module
	w      *writer
	prefix string             // of the functions of vectors
	at     string             // the turn of the first lane
	wide   map[*ir.Local]bool // the variables that every lane has
	defs   map[*ir.Local]int  // how often they are assigned
	reads  map[*ir.Local]int  // and read
	masks  []string           // the lanes on the way, from the outermost part to that being written
	depths map[int]int        // of the part that a loop or block stands in, by its ID
	turns  map[int]int        // of the part that is the turn of a loop
	names  int
	stored []string // pointer and value of what waits
}

func newLanes(m *module, prefix string, body []ir.Stmt, params []*ir.Local) *lanes {
	l := &lanes{m: m, w: &writer{}, prefix: prefix, wide: map[*ir.Local]bool{}, defs: map[*ir.Local]int{},
		reads: readsIn(body), depths: map[int]int{}, turns: map[int]int{}}
	for _, p := range params {
		l.wide[p] = true
		l.defs[p]++
	}
	ir.Walk(body, func(s ir.Stmt) {
		if _, counted := s.(*ir.For); counted {
			return // the variable is the same in all lanes
		}
		for _, d := range ir.Defs(s) {
			l.wide[d] = true
			l.defs[d]++
		}
	})
	return l
}

// readsIn counts how often locals are read in body.
func readsIn(body []ir.Stmt) map[*ir.Local]int {
	n := map[*ir.Local]int{}
	ir.Walk(body, func(s ir.Stmt) {
		for _, e := range ir.Exprs(s) {
			ir.Reads(*e, func(l *ir.Local) { n[l]++ })
		}
	})
	return n
}

// laneType is the C++ type of what lanes hold of type t.
func laneType(t types.Type) string {
	if t == types.Bool || t == types.NumPy("b1") {
		return "pyx::lanes_m"
	}
	return "pyx::lanes_f"
}

// function writes a function of vectors. good becomes false where the lanes give up.
func (l *lanes) function(fn *ir.Func) {
	params := make([]string, len(fn.Params))
	for i, p := range fn.Params {
		params[i] = laneType(p.Type) + " " + p.Name
	}
	l.w.line("")
	l.w.open("PYX_WIDE static inline %s %s%s(%s, pyx::lanes_m m0, bool& good)", laneType(fn.Result), l.prefix, fn.Sym, strings.Join(params, ", "))
	l.w.line("#pragma clang fp reassociate(on) contract(fast)")
	l.declare(fn.Params)
	l.w.line("%s result{};", laneType(fn.Result))
	l.masks = []string{"m0"}
	l.body(fn.Body)
	l.w.line("return result;")
	l.w.close("")
}

// declare writes the variables of lanes.
func (l *lanes) declare(params []*ir.Local) {
	var list []*ir.Local
	for v := range l.wide {
		if !slices.Contains(params, v) {
			list = append(list, v)
		}
	}
	slices.SortFunc(list, func(a, b *ir.Local) int { return strings.Compare(a.Name, b.Name) })
	for _, v := range list {
		l.w.line("%s %s{};", laneType(v.Type), v.Name)
	}
}

// loop writes the turns.
func (l *lanes) loop(f *function, s *ir.Abreast) {
	at := l.at
	l.w.open("while (%s)", strings.Join(append(l.apart(s), at+" + pyx::kLanes < "+f.operand(s.To, precCompare+1)), " && "))
	l.w.line("#pragma clang fp reassociate(on) contract(fast)")
	l.w.line("pyx::lanes_begin();")
	l.w.line("bool good = true;")
	l.w.line("pyx::lanes_m m0 = pyx::in_lanes(true);")
	for _, e := range s.Outer {
		if v := e.(*ir.Use).Local; v.Data || l.reads[v] == 0 {
			continue
		} else if laneType(v.Type) == "pyx::lanes_f" {
			l.w.line("const pyx::lanes_f w_%s = pyx::in_lanes_unknown(%s);", v.Name, v.Name)
		} else {
			l.w.line("const pyx::lanes_m w_%s = pyx::in_lanes(%s);", v.Name, v.Name)
		}
	}
	l.declare(nil)
	l.masks = []string{"m0"}
	l.body(s.Body)
	var values []string
	for i := 1; i < len(l.stored); i += 2 {
		values = append(values, l.stored[i])
	}
	given := l.given(s)
	for _, v := range given {
		values = append(values, v.Name)
	}
	l.w.line("if (!pyx::lanes_good(%s) || !good) break;", strings.Join(values, ", "))
	for i := 0; i < len(l.stored); i += 2 {
		l.w.line("pyx::put_lanes(%s, %s);", l.stored[i], l.stored[i+1])
	}
	l.tail(f, s, given)
	l.w.line("%s += pyx::kLanes;", at)
	l.w.close("")
}

// tail writes what is done with the values of the lanes, one turn after the other: they hide behind the names of the
// variables that the plain loop has.
func (l *lanes) tail(f *function, s *ir.Abreast, given []*ir.Local) {
	if len(s.Tail) == 0 {
		return
	}
	for _, v := range given {
		l.w.line("const %s x_%s = %s;", laneType(v.Type), v.Name, v.Name)
	}
	l.w.open("for (int64_t lane = 0; lane < pyx::kLanes; lane++)")
	if readsIn(s.Tail)[s.Var] > 0 {
		l.w.line("const int64_t %s = %s + lane;", s.Var.Name, l.at)
	}
	for _, v := range given {
		item := "x_" + v.Name + "[lane]"
		if laneType(v.Type) == "pyx::lanes_m" {
			item += " != 0"
		}
		l.w.line("const %s %s{%s};", l.m.ctype(v.Type), v.Name, item)
	}
	f.body(s.Tail)
	l.w.close("")
}

// given are the variables of lanes that the tail reads.
func (l *lanes) given(s *ir.Abreast) []*ir.Local {
	var list []*ir.Local
	for v := range readsIn(s.Tail) {
		if l.wide[v] {
			list = append(list, v)
		}
	}
	slices.SortFunc(list, func(a, b *ir.Local) int { return strings.Compare(a.Name, b.Name) })
	return list
}

// apart are the tests that no lane reads what another one writes.
func (l *lanes) apart(s *ir.Abreast) []string {
	written, read := map[*ir.Local]bool{}, map[*ir.Local]bool{}
	ir.Walk(s.Body, func(s ir.Stmt) {
		if st, ok := s.(*ir.StoreElem); ok {
			written[st.Data] = true
		}
		for _, e := range ir.Exprs(s) {
			ir.WalkExpr(*e, func(e ir.Expr) {
				if el, ok := e.(*ir.Elem); ok {
					read[el.Data] = true
				}
			})
		}
	})
	var tests []string
	for _, w := range s.Outer {
		for _, r := range s.Outer {
			a, b := w.(*ir.Use).Local, r.(*ir.Use).Local
			if a != b && written[a] && (read[b] || written[b]) {
				tests = append(tests, fmt.Sprintf("pyx::lanes_apart(%s, %s)", a.Name, b.Name))
			}
		}
	}
	return tests
}

// name returns a new C++ name.
func (l *lanes) name(kind string) string {
	l.names++
	return fmt.Sprintf("%s%d", kind, l.names)
}

// mask is that of the lanes on the way.
func (l *lanes) mask() string { return l.masks[len(l.masks)-1] }

func (l *lanes) body(list []ir.Stmt) {
	for i, s := range list {
		l.stmt(s, list[i+1:])
	}
}

// inside writes a part with a mask of its own.
func (l *lanes) inside(mask string, list []ir.Stmt) {
	l.masks = append(l.masks, mask)
	l.body(list)
	l.masks = l.masks[:len(l.masks)-1]
}

func (l *lanes) stmt(s ir.Stmt, rest []ir.Stmt) {
	switch s := s.(type) {
	case *ir.Assign:
		l.set(s.Dst, l.value(s.X), rest)
	case *ir.CallFunc:
		args := make([]string, len(s.Args), len(s.Args)+2)
		for i, a := range s.Args {
			args[i] = l.value(a)
		}
		args = append(args, l.mask(), "good")
		l.set(s.Dst, fmt.Sprintf("%s%s(%s)", l.prefix, s.Fn.Sym, strings.Join(args, ", ")), rest)
	case *ir.StoreElem:
		value := l.name("s")
		l.w.line("pyx::lanes_f %s = %s;", value, l.value(s.X))
		l.stored = append(l.stored, s.Data.Name+" + "+l.at, value)
	case *ir.If:
		l.branch(s)
	case *ir.While:
		l.repeat(s.ID, s.Cond, s.Body)
	case *ir.Loop:
		l.repeat(s.ID, nil, s.Body)
	case *ir.For:
		l.count(s)
	case *ir.Block:
		l.depths[s.ID], l.turns[s.ID] = len(l.masks), len(l.masks)
		mask := l.name("m")
		l.w.open("")
		l.w.line("pyx::lanes_m %s = %s;", mask, l.mask())
		l.inside(mask, s.Body)
		l.w.close("")
	case *ir.Break:
		l.leave(l.depths[s.ID])
	case *ir.Continue:
		l.leave(l.turns[s.ID])
	case *ir.Return:
		l.w.line("result = pyx::pick(%s, %s, result);", l.mask(), l.value(s.X))
		l.leave(0)
	}
}

// set assigns a variable in the lanes on the way: in all of them when nobody else looks at it.
func (l *lanes) set(dst *ir.Local, x string, rest []ir.Stmt) {
	if l.defs[dst] == 1 && readsIn(rest)[dst] == l.reads[dst] {
		l.w.line("%s = %s;", dst.Name, x)
		return
	}
	l.w.line("%s = pyx::pick(%s, %s, %s);", dst.Name, l.mask(), x, dst.Name)
}

func (l *lanes) branch(s *ir.If) {
	cond, then, other := l.name("c"), l.name("m"), l.name("m")
	l.w.open("")
	l.w.line("const pyx::lanes_m %s = %s;", cond, l.value(s.Cond))
	l.part(then, l.mask()+" & "+cond, s.Then)
	l.part(other, l.mask()+" & ~"+cond, s.Else)
	l.w.close("")
}

// part writes what the lanes of a mask do.
func (l *lanes) part(name, mask string, list []ir.Stmt) {
	if len(list) == 0 {
		return
	}
	l.w.open("if (pyx::lanes_m %s = %s; pyx::any_lane(%s))", name, mask, name)
	l.inside(name, list)
	l.w.close("")
}

// value returns an expression in all lanes.
func (l *lanes) value(e ir.Expr) string {
	switch e := e.(type) {
	case *ir.Const:
		return l.constant(e)
	case *ir.Use:
		if l.wide[e.Local] {
			return e.Local.Name
		}
		return "w_" + e.Local.Name
	case *ir.Elem:
		return fmt.Sprintf("pyx::lane_items(%s + %s)", e.Data.Name, l.at)
	}
	if c, counter := e.(*ir.Convert); counter {
		return "pyx::in_lanes(static_cast<double>(" + c.X.(*ir.Use).Local.Name + "))"
	}
	op := e.(*ir.Op)
	args := make([]string, len(op.Args))
	for i, a := range op.Args {
		args[i] = l.value(a)
	}
	if last := len(args) - 1; l.partial() && slices.Contains(risky, op.Row.Cxx) {
		args[last] = fmt.Sprintf("pyx::pick(%s, %s, pyx::in_lanes(1.0))", l.mask(), args[last])
	}
	kind, name, _ := strings.Cut(op.Row.Cxx, ":")
	switch kind {
	case "op":
		return "(" + args[0] + " " + name + " " + args[1] + ")"
	case "pre":
		return "(" + name + args[0] + ")"
	}
	return "pyx::" + op.Row.Cxx + "(" + strings.Join(args, ", ") + ")"
}

// risky operations raise flags for some operands: in lanes that are not on the way they get another one.
var risky = []string{"op:/", "lane::sqrt", "lane::log", "lane::exp"}

// partial tells whether there may be lanes that are not on the way.
func (l *lanes) partial() bool { return l.at == "" || len(l.masks) > 1 }

// constant returns a number in all lanes. With zero and what is very large or small the compiler must not compute: a
// flag that it raises nobody sees.
func (l *lanes) constant(c *ir.Const) string {
	if b, ok := c.Value.(bool); ok {
		return fmt.Sprintf("pyx::in_lanes(%t)", b)
	}
	text, _ := (&function{m: l.m, w: l.w}).literal(c)
	v := math.Abs(c.Value.(float64))
	if v < 1e-100 || v > 1e100 {
		return "pyx::in_lanes_unknown(" + text + ")"
	}
	return "pyx::in_lanes(" + text + ")"
}
