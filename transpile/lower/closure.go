package lower

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer"
	"pyx2cpp/typer/types"
)

// makeFunc lowers the making of a function that stays native: the defaults that
// are no literals are kept, and nothing else happens at run time.
func (f *function) makeFunc(s *core.Let, t *typer.MakeFunc, ops []core.Atom) {
	at := 0
	for _, q := range t.Func.Params {
		if !q.Default || q.Kind == core.KeywordOnly {
			continue
		}
		if v := f.m.p.DefaultVar(f.in, q); v != nil {
			f.assign(v, f.use(ops[at], s.Args[at], s.Args[at]), s.Args[at])
		}
		at++
	}
	f.assign(s.Dst, nil, s.Result)
}

// captured is the value of a captured variable, passed as type t.
func (f *function) captured(v int, t types.Type) ir.Expr {
	p, ok := f.cur[v]
	switch {
	case types.Stateless(t):
		return &ir.Const{T: types.None}
	case !ok:
		return f.convert(&ir.Const{T: types.Unbound}, t)
	}
	return f.narrowed(p, t)
}

// sameAsCell lets a temporary stand for the captured variable that it was read
// from: only the function that owns the variable assigns it, which is not this one.
func (f *function) sameAsCell(s *core.Let) bool {
	v, ok := s.X.(*core.Copy).X.(*core.Var)
	if !ok || v.Outer == nil || s.Dst == nil || s.Dst.Kind != core.Temp || !f.isCell(v.ID) || s.Args[0] != s.Result {
		return false
	}
	for _, h := range f.tries {
		if _, ok := h.entry[s.Dst.ID]; ok {
			return false
		}
	}
	p := f.cur[v.ID]
	p.t = s.Args[0]
	f.cur[s.Dst.ID] = p
	return true
}

// liveVar is variable v as an exit hands it over.
func (f *function) liveVar(v int, p place) ir.LiveVar {
	lv := ir.LiveVar{Var: v, Local: p.local}
	if p.local == nil {
		if g := localFunc(p.t); g != nil {
			lv.Func = f.funcRef(g)
		} else {
			lv.Static = staticOf(p.t)
		}
		return lv
	}
	lv.Static = receiverStatic(p.t)
	return lv
}

// liveCells are the variables that stand for cells: an exit hands all of them
// over, because functions that it makes share them.
func (f *function) liveCells() []ir.LiveVar {
	var out []ir.LiveVar
	for _, v := range f.in.Cells {
		lv := ir.LiveVar{Var: v.ID}
		if p, ok := f.cur[v.ID]; ok {
			lv = f.liveVar(v.ID, p)
		}
		lv.Cell = v.Name
		if v.ID >= f.out.NVars {
			lv.Var = -1
		}
		out = append(out, lv)
	}
	return out
}

func (f *function) isCell(v int) bool {
	return slices.ContainsFunc(f.in.Cells, func(c *core.Var) bool { return c.ID == v })
}

// localFunc is the function inside a function that values of type t are, else nil.
func localFunc(t types.Type) *core.Func {
	if t.Kind != types.KFunc {
		return nil
	}
	if g := t.Ref.(*core.Func); g.Inside() {
		return g
	}
	return nil
}

// funcRef tells an exit how to make an object of g.
func (f *function) funcRef(g *core.Func) *ir.FuncRef {
	ref := &ir.FuncRef{Code: f.m.mention(g)}
	for _, q := range g.Params {
		if !q.Default || q.Kind == core.KeywordOnly {
			continue
		}
		if d := f.m.p.Defaults[g][q.Var.Name]; d != nil {
			ref.Defaults = append(ref.Defaults, ir.Default{Const: f.constant(d)})
		} else if v := f.m.p.DefaultVar(f.in, q); v != nil {
			ref.Defaults = append(ref.Defaults, ir.Default{Local: f.cur[v.ID].local})
		}
	}
	return ref
}

// mention gives the code object of a function inside a function.
func (m *module) mention(g *core.Func) *ir.Func {
	for _, f := range slices.Concat(m.out.Funcs, m.out.Mentioned) {
		if f.CoreID == g.ID {
			return f
		}
	}
	f := &ir.Func{CoreID: g.ID, Nth: g.Nth, PyName: g.Qualname, Home: m.home(g), DefLine: g.DefLine, Ordinal: m.ordinal(g)}
	m.out.Mentioned = append(m.out.Mentioned, f)
	return f
}

// ordinal counts the functions of the same name and line that come before g. An open loop has copies of those that it
// makes.
func (m *module) ordinal(g *core.Func) int {
	n := 0
	for _, o := range m.p.Module.Funcs[:g.ID] {
		if o.LoopAround() == g.LoopAround() && o.Home == g.Home && o.Qualname == g.Qualname && o.DefLine == g.DefLine {
			n++
		}
	}
	return n
}
