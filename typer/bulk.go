package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
)

const (
	// bulkyFrom is the number of statements from which clang's time for a function grows faster than the function.
	bulkyFrom = 150
	// nativeBeside is how many native operations for each on Python objects take so little of the time that they may
	// be left unoptimised.
	nativeBeside = 2
)

// Bulky tells that an instance is long and that none of its loops, nor all of it, spends its time on native operations:
// the main function that reads a program's options, prints its help and calls what does the work. To optimise that for
// speed would take most of clang's time for the module and gain nothing.
func (in *Instance) Bulky() bool {
	count := 0
	core.Walk(in.Func.Body, func(core.Stmt) { count++ })
	return count >= bulkyFrom && ofObjects(in.Func.Body) && loopsOfObjects(in.Func.Body)
}

// ofObjects tells whether statements mostly work on Python objects, what they call left aside.
func ofObjects(body []core.Stmt) bool {
	var w weight
	w.stmts(body, 0, 1)
	return w.native <= nativeBeside*w.python
}

// loopsOfObjects tells whether all loops, those inside others too, mostly work on Python objects.
func loopsOfObjects(body []core.Stmt) bool {
	return !slices.ContainsFunc(body, func(s core.Stmt) bool {
		if s.N().Dead {
			return false
		}
		switch s.(type) {
		case *core.Loop, *core.For:
			if !ofObjects([]core.Stmt{s}) {
				return true
			}
		}
		return slices.ContainsFunc(core.Bodies(s), func(b *[]core.Stmt) bool { return !loopsOfObjects(*b) })
	})
}
