package typer

import "pyx2cpp/transpile/core"

// losing is noted among what inference has found out in vain: a function is left to CPython although native code calls it.
func losing(f *core.Func) refusedHelper { return refusedHelper{f, -1} }

// leaveLosers finds functions that lose against CPython by themselves (see worthIt) and with that keep a function that calls
// them from being native, which would gain otherwise:
//
//	def main():            three loops that gain; the program begins again with
//	    …                  components left to CPython, which main calls there
//	    components(g)
func (p *Program) leaveLosers(main *Instance, opts Options) {
	live := p.liveFrom(main)
	for _, fn := range p.Functions {
		if !p.compilable(fn.Core) || fn.Stays != "" || fn.Core.Kind == core.Piece {
			continue
		}
		for _, in := range fn.order {
			if in = in.last(); !in.Loops || !asked(in, live, opts) || !exportable(in) || worthIt(in) {
				continue
			}
			losers := map[*core.Func]bool{}
			p.losers(in, losers, map[*Instance]bool{in: true})
			if len(losers) == 0 || !weighed(in, &weighing{seen: map[*Instance]*weight{}, losers: losers}).gains() {
				continue
			}
			for f := range losers {
				p.refused[losing(f)] = true
			}
			p.restart = true
		}
	}
}

// losers collects the functions among what an instance calls natively that lose by themselves.
func (p *Program) losers(in *Instance, found map[*core.Func]bool, seen map[*Instance]bool) {
	for _, c := range in.Calls {
		if seen[c] {
			continue
		}
		seen[c] = true
		w := &weight{}
		w.stmts(c.Func.Body, 0, 1)
		if f := c.Of; c.Loops && w.python > 0 && !w.gains() && !f.Inside() && !f.Generator && !p.makesInstances(f) {
			found[f] = true
			continue
		}
		p.losers(c, found, seen)
	}
}

// makesInstances tells whether f is the __init__ of a class: what it makes would be objects to all that use them.
func (p *Program) makesInstances(f *core.Func) bool {
	return f.Parent.Kind == core.ClassBody && f.Name == "__init__"
}

// loses tells whether calls of f go to CPython because native code would lose there.
func (p *Program) loses(f *core.Func) bool { return p.refused[losing(f)] }
