package typer

import (
	"slices"

	"pyx2cpp/typer/types"
)

// growAsked makes for every instance that a signature asks for, and that stores
// more in a container than the signature says it holds, one for what the
// container holds then. Native callers widen their containers to that; one that
// Python passes takes in anything.
func (p *Program) growAsked(opts Options) {
	for again := true; again; p.solve() {
		again = false
		for _, fn := range p.Functions {
			for _, in := range slices.Clone(fn.order) {
				if in.grown != nil || in.Shadow || !in.standsIn && !askedFor(in, opts) || holdsAsItSays(in) {
					continue
				}
				if in.grown = p.instance(in.Of, resolveAll(in.params[:len(in.Params)]), false); in.grown != nil {
					in.grown.standsIn, again = true, true
				}
			}
		}
	}
}

// holdsAsItSays tells that the instance leaves the containers among its
// arguments with the item types that they came with.
func holdsAsItSays(in *Instance) bool {
	if len(in.params) < len(in.Params) {
		return true // never analysed
	}
	return slices.EqualFunc(in.Params, in.params, func(t, now types.Type) bool { return t == resolve(now) })
}

// last is the instance that stands for in when Python calls.
func (in *Instance) last() *Instance {
	for in.grown != nil {
		in = in.grown
	}
	return in
}
