package passes

import (
	"strings"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// park keeps the values that a loop does not change, and hands over only when
// it leaves for the generic clone, in memory.
//
//	v_k = check operator.add(1, v_n)         v_k = check operator.add(1, v_n)
//	for 1 v_i = …:                           m_k = v_k                  # parked
//	  … exit(12: 0=v_k 1=v_i)          →     for 1 v_i = …:
//	                                           … exit(12: 0=m_k 1=v_i)
//
// Otherwise such a value is alive through the whole loop, and dozens of them
// take the registers from what the loop works on.
func park(c *Context) {
	p := &parker{c: c, depth: map[*ir.Local]int{}, parked: map[*ir.Local]*ir.Local{}}
	n := c.count()
	for _, l := range c.Func.Params {
		p.depth[l] = 0
	}
	p.find(c.Func.Body, 0, n)
	done := map[*ir.Exit]bool{}
	p.exits(c.Func.Body, 0, n, done)
	if len(p.parked) > 0 {
		p.insert(&c.Func.Body)
		var first []ir.Stmt
		for _, l := range c.Func.Params {
			if m := p.parked[l]; m != nil {
				first = append(first, &ir.Assign{Dst: m, X: &ir.Use{Local: l}, Line: c.Func.DefLine})
			}
		}
		c.Func.Body = append(first, c.Func.Body...)
	}
}

type parker struct {
	c      *Context
	depth  map[*ir.Local]int // how many loops around the assignment
	parked map[*ir.Local]*ir.Local
}

// find records how deep in loops each local is assigned.
func (p *parker) find(body []ir.Stmt, depth int, n *counts) {
	for _, s := range body {
		inner := depth
		if isLoop(s) {
			inner++
		}
		for _, l := range ir.Defs(s) {
			if n.defs[l] == 1 {
				p.depth[l] = inner // a loop assigns its variable in every turn
			}
		}
		for _, b := range ir.Bodies(s) {
			p.find(*b, inner, n)
		}
	}
}

func isLoop(s ir.Stmt) bool {
	_, ok := ir.LoopID(s)
	_, block := s.(*ir.Block)
	return ok && !block
}

// exits makes the exits in loops hand over the parked copies.
func (p *parker) exits(body []ir.Stmt, depth int, n *counts, done map[*ir.Exit]bool) {
	for _, s := range body {
		for _, exit := range ir.Handovers(s) {
			if depth == 0 || done[exit] {
				continue
			}
			done[exit] = true
			for i := range exit.Live {
				l := exit.Live[i].Local
				if l == nil || !scalarType(l.Type) || n.defs[l] != 1 || p.depth[l] >= depth {
					continue
				}
				if p.parked[l] == nil {
					m := p.c.newLocal("m_"+strings.TrimPrefix(l.Name, "v_"), l.Type)
					m.Parked = true
					p.parked[l] = m
				}
				exit.Live[i].Local = p.parked[l]
			}
		}
		inner := depth
		if isLoop(s) {
			inner++
		}
		for _, b := range ir.Bodies(s) {
			p.exits(*b, inner, n, done)
		}
	}
}

func scalarType(t types.Type) bool {
	return t == types.Int || t == types.Float || t == types.Bool || t.Kind == types.KNumPy
}

// insert stores the parked copy after each assignment.
func (p *parker) insert(list *[]ir.Stmt) {
	var out []ir.Stmt
	for _, s := range *list {
		for _, b := range ir.Bodies(s) {
			p.insert(b)
		}
		var stores []ir.Stmt
		for _, l := range ir.Defs(s) {
			if m := p.parked[l]; m != nil {
				stores = append(stores, &ir.Assign{Dst: m, X: &ir.Use{Local: l}, Line: ir.LineOf(s)})
			}
		}
		out = append(out, s)
		if isLoop(s) && len(stores) > 0 {
			inside := ir.Bodies(s)[0]
			*inside = append(stores, *inside...)
			continue
		}
		out = append(out, stores...)
	}
	*list = out
}
