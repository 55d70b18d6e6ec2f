package typer

import "pyx2cpp/transpile/core"

// worklist holds the instances that are to be analysed again. Module bodies
// depend on nearly everything, so they come last.
type worklist struct {
	instances []*Instance
	bodies    []*Instance
	depth     int // of analyses inside analyses
}

// maxDemand bounds how deeply analyses start others; what is called below that
// waits its turn.
const maxDemand = 200

// maxRuns bounds the re-analysis of one instance; the lattice is finite and
// joins are monotone, so this is a guard against defects only.
const maxRuns = 200

func (p *Program) queue(in *Instance) {
	if in.queued || in.stale {
		return
	}
	in.queued = true
	if in.Of.Kind == core.ModuleBody {
		p.work.bodies = append(p.work.bodies, in)
	} else {
		p.work.instances = append(p.work.instances, in)
	}
}

// next takes the next instance from the list, nil at its end. What was analysed
// meanwhile on demand is passed over.
func (w *worklist) next() *Instance {
	for _, list := range []*[]*Instance{&w.instances, &w.bodies} {
		for len(*list) > 0 {
			in := (*list)[0]
			*list = (*list)[1:]
			if in.queued {
				return in
			}
		}
	}
	return nil
}

// solve analyses queued instances until nothing changes.
func (p *Program) solve() {
	for in := p.work.next(); in != nil; in = p.work.next() {
		p.turn(in)
	}
}

// turn analyses a queued instance.
func (p *Program) turn(in *Instance) {
	in.queued = false
	if in.runs++; in.runs > maxRuns {
		in.Failed = "inference did not settle"
		return
	}
	p.analyse(in)
}

// demand analyses a callee at once that nobody has looked at yet: a caller that
// had to wait for the result of each call would be analysed once for each.
func (p *Program) demand(in *Instance) {
	if in.runs > 0 || !in.queued || p.work.depth >= maxDemand {
		return
	}
	p.work.depth++
	p.turn(in)
	p.work.depth--
}
