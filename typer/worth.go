package typer

import (
	"slices"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

const (
	turns    = 8 // how often a loop is taken to turn
	maxDepth = 5
	callGain = 4 // what a direct call saves, in units of a simple operation
	// lossOfPython is what an operation on Python objects loses against CPython,
	// whose interpreter specialises attributes and calls in place.
	lossOfPython = 1.25
	callOfObject = 2
	// handled is how often a handler runs for each time that its body does.
	handled = 0.125
)

// worthIt tells whether native code gains more than it loses. An operation on
// Python objects costs more from native code than in CPython; a function that
// mostly does such operations, weighted by loop depth, is left to CPython. What it
// calls natively counts with it: nothing else would be left to CPython.
func worthIt(in *Instance) bool {
	w := weighed(in, &weighing{seen: map[*Instance]*weight{}})
	if w.python > 0 && !in.Loops && len(in.PyOps) > 0 && !leadsToLoops(in, map[*Instance]bool{in: true}) {
		return false
	}
	return w.gains()
}

// weighing holds the weights of callees, and the functions that are left to CPython.
type weighing struct {
	seen   map[*Instance]*weight
	losers map[*core.Func]bool
}

// weighed is what an instance and all that it calls natively do.
func weighed(in *Instance, all *weighing) *weight {
	w := &weight{all: all}
	all.seen[in] = &weight{native: callGain} // what recursion is taken for
	w.stmts(in.Func.Body, 0, 1)
	all.seen[in] = w
	return w
}

// leadsToLoops tells whether what an instance calls natively has a loop: then its
// own operations hardly count, while what it hands over stays native.
func leadsToLoops(in *Instance, seen map[*Instance]bool) bool {
	return slices.ContainsFunc(in.Calls, func(c *Instance) bool {
		if seen[c] {
			return false
		}
		seen[c] = true
		return c.Loops || leadsToLoops(c, seen)
	})
}

// fewOperations is what a method must do at least for a call from Python to
// gain: CPython calls its own methods without leaving its frame loop.
const fewOperations = 24

// smallMethod tells whether an instance of a method does too little to be
// worth an entry of its own when it is Python that calls it.
func smallMethod(in *Instance) bool {
	if in.Loops || len(in.Params) == 0 || in.Params[0].Kind != types.KInst {
		return false
	}
	var w weight
	w.stmts(in.Func.Body, 0, 1)
	return w.native < fewOperations
}

// TooSmall tells that a method, whatever types it meets, is not worth an entry
// for calls from Python.
func (f *Function) TooSmall() bool {
	if len(f.Exported) > 0 || f.Core.Parent.Kind != core.ClassBody {
		return false
	}
	count, loops := 0, false
	core.Walk(f.Core.Body, func(s core.Stmt) {
		switch s := s.(type) {
		case *core.Loop, *core.For:
			loops = true
		case *core.Let:
			if computes(s.X) {
				count++
			}
		default:
			count++
		}
	})
	return !loops && count < fewOperations
}

// weight counts operations, each as often as the loops around it turn.
type weight struct {
	native, python float64
	all            *weighing // nil: a call is just a call
}

// call counts the call of an instance, with what works on Python objects inside.
func (w *weight) call(in *Instance, times float64) {
	if w.all != nil && w.all.losers[in.Of] {
		w.python += callOfObject * times
		return
	}
	w.native += callGain * times
	if w.all == nil {
		return
	}
	c := w.all.seen[in]
	if c == nil {
		c = weighed(in, w.all)
	}
	if c.python > 0 {
		w.native += c.native * times
		w.python += c.python * times
	}
}

// gains tells whether the native operations make up for those on Python objects.
func (w *weight) gains() bool { return w.native >= w.python*lossOfPython }

func (w *weight) stmts(body []core.Stmt, depth int, times float64) {
	for _, s := range body {
		if s.N().Dead {
			continue
		}
		w.stmt(s, times)
		inner, deeper := times, depth
		switch s := s.(type) {
		case *core.Loop, *core.For:
			if depth < maxDepth {
				inner, deeper = times*turns, depth+1
			}
		case *core.Try:
			w.stmts(s.Body, depth, times)
			w.stmts(s.Handler, depth, times*handled)
			continue
		}
		for _, b := range bodies(s) {
			if !endsByRaising(b) {
				w.stmts(b, deeper, inner)
			}
		}
	}
}

func (w *weight) stmt(s core.Stmt, times float64) {
	t := typing(s)
	if t == nil {
		return
	}
	if t.Split != nil {
		for _, c := range t.Split.Cases {
			w.stmt(c.Stmt, times/float64(len(t.Split.Cases)))
		}
		return
	}
	if loop, ok := s.(*core.For); ok && len(loop.Args) > 0 && loop.Args[0].Kind == types.KIter && loop.Args[0].Elems[0].Kind == types.KObject {
		w.python += times * turns
		return
	}
	switch target := t.Target.(type) {
	case *lib.PyOp:
		if target.Reason != "" && (target.Row == nil || short(target.Row)) && !strings.HasPrefix(target.Op, "with ") {
			w.python += times * pythonCost(target)
		}
	case *Instance:
		w.call(target, times)
	case *New:
		w.native += times
		if target.Init != nil {
			w.call(target.Init, times)
		}
	case *MemoCall, *MakerCall:
		w.native += callGain * times
	case *lib.Row:
		if target.Python {
			w.python += times
		} else {
			w.native += times
		}
	default:
		if let, ok := s.(*core.Let); !ok || computes(let.X) {
			w.native += times
		}
	}
}

// pythonCost is the weight of an operation on Python objects: a call boxes its arguments and takes its result out.
func pythonCost(op *lib.PyOp) float64 {
	if op.Row != nil || op.Op == "call" {
		return callOfObject
	}
	return 1
}

// short tells whether what Python carries out for a row may be so little work that calling it costs more:
// what works on whole arrays is not, and neither is what reads, writes or waits.
func short(r *lib.Row) bool {
	module, _, _ := strings.Cut(r.Name, ".")
	switch module {
	case "iter", "next", "map", "zip", "enumerate", "list", "tuple", "sum", "itertools", "match", "date", "datetime", "timedelta",
		"pattern", "re", "zlib", "binascii", "cmath", "hash", "hashlib", "struct", "str", "bytes":
		return true
	}
	return false
}

// computes tells whether an expression is work rather than naming a value.
func computes(x core.Expr) bool {
	switch x := x.(type) {
	case *core.Copy, *core.LoadGlobal, *core.MakeSlice:
		return false
	case *core.GetAttr:
		return !x.Method
	}
	return true
}
