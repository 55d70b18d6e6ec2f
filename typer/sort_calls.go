package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// SortCalls is the target of sorting by functools.cmp_to_key(f): CPython's sort, whose comparisons call In.
type SortCalls struct{ In *Instance }

// TargetName names the function in dumps.
func (t *SortCalls) TargetName() string { return "sorted by " + t.In.TargetName() }

// comparerHelper stands, in Program.refused, for functions that compare items which are sorted.
const comparerHelper = makerHelper + 1

// sortCalls types sorting by the function ts[1], which may neither have effects nor close over anything: where it leaves,
// sorting begins anew.
func (a *analysis) sortCalls(s *core.Let, ts []types.Type) types.Type {
	if in := a.comparer(ts); in != nil {
		s.Target = &SortCalls{In: a.calls(in)}
		a.in.Calls = append(a.in.Calls, in)
		return types.None
	}
	a.python(s, "step", "sorts by calls of "+resolve(ts[1]).String())
	return types.None
}

// comparer is the instance of a function that compares items of a list natively, nil where there is none.
func (a *analysis) comparer(ts []types.Type) *Instance {
	if ts[0].Kind != types.KList || ts[1].Kind != types.KFunc || ts[2] != types.Bool {
		return nil
	}
	f, item := ts[1].Ref.(*core.Func), resolve(a.h.norm(ts[0])).Elem()
	if len(f.Params) != 2 || f.Params[1].Kind > core.PositionalOrKeyword || f.Generator || a.p.byFunc[f].Stays != "" || untold(item) ||
		len(a.p.roots(f)) > 0 || a.p.escaped[f] || a.p.refused[refusedHelper{f, comparerHelper}] {
		return nil
	}
	return a.p.instance(f, []types.Type{item, item}, false)
}

// refuseComparers finds the functions that turned out not to compare natively; inference then starts again with that known.
func (p *Program) refuseComparers() {
	for _, fn := range p.Functions {
		for _, in := range fn.order {
			if in.Func == nil {
				continue
			}
			core.Walk(in.Func.Body, func(s core.Stmt) {
				ty := typing(s)
				if ty == nil || s.N().Dead {
					return
				}
				if t, ok := ty.Target.(*SortCalls); ok && !t.In.compares() {
					p.refused[refusedHelper{t.In.Of, comparerHelper}] = true
					p.restart = true
				}
			})
		}
	}
}

// compares tells whether calls of an instance give numbers and have no effect.
func (in *Instance) compares() bool {
	number := in.Result == types.Int || in.Result == types.Bool || in.Result == types.Float
	return number && in.Failed == "" && harmless(in, map[*Instance]bool{})
}
