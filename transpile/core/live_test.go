package core_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/syntax"
)

// edge leads to a statement (nil: the exit) and assigns variables on the way.
type edge struct {
	to   core.Stmt
	defs []*core.Var
}

// flow is a control flow graph of single statements, to compute liveness by
// the textbook and compare.
type flow struct {
	out     map[core.Stmt][]edge
	pinned  map[core.Stmt][]*core.Var
	brk     map[core.Label]core.Stmt
	cont    map[core.Label]core.Stmt
	handler []edge // to the enclosing handlers
	handled []*core.Var
	all     []core.Stmt
}

// list connects the statements; next follows the last. It gives the first.
func (g *flow) list(stmts []core.Stmt, next core.Stmt) core.Stmt {
	for i := len(stmts) - 1; i >= 0; i-- {
		g.stmt(stmts[i], next)
		next = stmts[i]
	}
	return next
}

func (g *flow) stmt(s, next core.Stmt) {
	g.all = append(g.all, s)
	g.pinned[s] = slices.Clone(g.handled)
	var out []edge
	switch s := s.(type) {
	case *core.If:
		out = append(out, edge{to: g.list(s.Then, next)}, edge{to: g.list(s.Else, next)})
	case *core.Loop:
		g.brk[s.Label], g.cont[s.Label] = next, s
		out = append(out, edge{to: g.list(s.Body, s)})
	case *core.For:
		g.brk[s.Label], g.cont[s.Label] = next, s
		out = append(out, edge{to: g.list(s.Body, s), defs: core.Defs(s)}, edge{to: next})
	case *core.Block:
		g.brk[s.Label] = next
		out = append(out, edge{to: g.list(s.Body, next)})
	case *core.Try:
		g.handled = append(g.handled, s.Exc)
		entry := edge{to: g.list(s.Handler, next), defs: core.Defs(s)}
		g.handled = g.handled[:len(g.handled)-1]
		g.handler = append(g.handler, entry)
		out = append(out, edge{to: g.list(s.Body, next)}, entry)
		g.handler = g.handler[:len(g.handler)-1]
	case *core.Break:
		out = append(out, edge{to: g.brk[s.Label]})
	case *core.Continue:
		out = append(out, edge{to: g.cont[s.Label]})
	case *core.Return, *core.Raise:
	default:
		out = append(out, edge{to: next, defs: core.Defs(s)})
	}
	g.out[s] = append(out, g.handler...)
}

// live solves the equations by going round until nothing changes.
func (g *flow) live() map[core.Stmt]map[*core.Var]bool {
	in := map[core.Stmt]map[*core.Var]bool{nil: {}}
	for _, s := range g.all {
		in[s] = map[*core.Var]bool{}
		for _, v := range append(core.Uses(s), g.pinned[s]...) {
			in[s][v] = true
		}
	}
	for changed := true; changed; {
		changed = false
		for _, s := range g.all {
			n := len(in[s])
			for _, e := range g.out[s] {
				for v := range in[e.to] {
					if !slices.Contains(e.defs, v) {
						in[s][v] = true
					}
				}
			}
			changed = changed || len(in[s]) != n
		}
	}
	return in
}

// unbound finds the locals that some statement may read before they are
// assigned: a forward analysis with the same edges.
func (g *flow) unbound(f *core.Func) map[*core.Var]bool {
	// may holds the variables that may be unassigned before a statement.
	may := map[core.Stmt]map[*core.Var]bool{nil: {}}
	for _, s := range g.all {
		may[s] = map[*core.Var]bool{}
	}
	for _, v := range f.Vars {
		may[f.Body[0]][v] = !slices.ContainsFunc(f.Params, func(p *core.Param) bool { return p.Var == v })
	}
	for changed := true; changed; {
		changed = false
		add := func(to core.Stmt, v *core.Var) {
			if !may[to][v] {
				may[to][v], changed = true, true
			}
		}
		for _, s := range g.all {
			for i, e := range g.out[s] {
				for v, yes := range may[s] {
					if yes && !slices.Contains(e.defs, v) {
						add(e.to, v)
					}
				}
				if d, ok := s.(*core.Delete); ok && d.Var != nil && i == 0 {
					add(e.to, d.Var)
				}
			}
		}
	}
	out := map[*core.Var]bool{}
	for _, s := range g.all {
		for _, v := range core.Uses(s) {
			if v.Kind == core.Local && may[s][v] {
				out[v] = true
			}
		}
	}
	return out
}

// The structured analyses give what the textbook ones give on the graph, for
// the functions of the standard library with handlers and loops.
func TestAnalysis(t *testing.T) {
	t.Parallel()
	checked := 0
	for _, path := range stdlib(t) {
		if strings.Contains(path, "/test") || !strings.Contains(path, "lib/python3") {
			continue
		}
		src, _ := os.ReadFile(path)
		tree, err := syntax.Parse(src, path)
		if err != nil {
			continue
		}
		m, err := core.Build(tree, "m")
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range m.Funcs {
			if f.Kind == core.ModuleBody || f.Points < 20 || f.Points > 200 || checked > 1000 {
				continue
			}
			checked++
			if bad := compareLive(f); bad != "" {
				t.Fatalf("%s: %s: %s", path, f.Qualname, bad)
			}
		}
	}
	if checked < 900 {
		t.Errorf("only %d functions were checked", checked)
	}
}

// compareLive checks a function and describes the first difference.
func compareLive(f *core.Func) string {
	g := &flow{out: map[core.Stmt][]edge{}, pinned: map[core.Stmt][]*core.Var{},
		brk: map[core.Label]core.Stmt{}, cont: map[core.Label]core.Stmt{}}
	g.list(f.Body, nil)
	in := g.live()
	for _, s := range g.all {
		var want []int
		for v := range in[s] {
			want = append(want, v.ID)
		}
		slices.Sort(want)
		if !slices.Equal(want, s.N().Live) {
			return fmt.Sprintf("point %d (%T): live %v, want %v", s.N().Point, s, s.N().Live, want)
		}
	}
	unbound := g.unbound(f)
	for _, v := range f.Vars {
		if v.Kind == core.Local && v.InitBound == unbound[v] {
			return fmt.Sprintf("variable %s: InitBound is %v", v.Name, v.InitBound)
		}
	}
	return ""
}
