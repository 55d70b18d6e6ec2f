package lower

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// split lowers a statement with a union operand: a test per member.
func (f *function) split(sp *core.Split, dst *core.Var) {
	v := sp.Var
	before := f.cur[v.ID]
	if sp.Guard != nil {
		f.cur[v.ID] = f.guarded(before, sp.Guard)
	}
	start := f.snapshot()
	list := f.list
	allDead := true
	for i, c := range sp.Cases {
		f.cur = copyPlaces(start)
		last := i == len(sp.Cases)-1
		p := start[v.ID]
		run := func() {
			p.t = c.Type
			f.cur[v.ID] = p
			f.splitting = append(f.splitting, v)
			f.stmt(c.Stmt)
			f.splitting = f.splitting[:len(f.splitting)-1]
			if !f.dead {
				p.t = start[v.ID].t
				if sp.Guard != nil {
					p = before
				}
				if dst != v {
					f.cur[v.ID] = p
				}
				f.moveTo(sp.Join)
			}
			allDead = allDead && f.dead
			f.dead = false
		}
		if last {
			run()
			break
		}
		test := &ir.If{Cond: &ir.IsType{X: &ir.Use{Local: p.local}, T: c.Type}, Line: f.line}
		f.emit(test)
		f.into(&test.Then, run)
		f.list = &test.Else
	}
	f.list = list
	f.dead = allDead
	f.adopt(sp.Join)
}

// guarded takes the value of type t out of the object at a place; an object of another type leaves before the statement.
func (f *function) guarded(p place, t types.Type) place {
	l := f.temp(t)
	f.emit(&ir.Check{Dst: l, Row: row("py.expect_item"), Args: []ir.Expr{&ir.Use{Local: p.local}},
		Exit: f.exitAt(2*f.node.Point, f.node.Live, nil, false), Line: f.line})
	return place{local: l, t: t}
}

func copyPlaces(m map[int]place) map[int]place {
	out := make(map[int]place, len(m))
	for k, v := range m {
		out[k] = v
	}
	return out
}
