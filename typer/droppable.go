package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
)

// A generator that is dropped where it stands gets a GeneratorExit there. Native
// code drops it without one where nothing in the generator function sees it: no
// finally, no with, no except that takes all exceptions. Others are watched: they are
// closed when they are dropped.
//
//	for line in lines:
//	    try:
//	        yield int(line)       a GeneratorExit here passes by
//	    except ValueError:
//	        continue

// Watched tells whether generators of f have something left to do when they are dropped.
func Watched(f *core.Func) bool { return f.Generator && !f.Steps && !droppable(f.Body, false) }

// Closes tells whether dropping a generator of the instance, or what it holds, runs code of the program.
func (in *Instance) Closes() bool { return in.closes(map[*Instance]bool{}) }

func (in *Instance) closes(seen map[*Instance]bool) bool {
	if seen[in] || !in.Of.Generator {
		return false
	}
	seen[in] = true
	return Watched(in.Of) || slices.ContainsFunc(in.Params, hasGen) ||
		slices.ContainsFunc(in.Calls, func(c *Instance) bool { return c.closes(seen) })
}

// TakesExceptions tells whether exceptions are raised where generators of the instance stand.
func (in *Instance) TakesExceptions() bool { return in.Thrown || Watched(in.Of) }

// droppable tells whether dropping a generator at any of the yields does nothing. watched tells that the statements stand where a GeneratorExit is seen.
func droppable(body []core.Stmt, watched bool) bool {
	for _, s := range body {
		switch s := s.(type) {
		case *core.Let:
			if _, ok := s.X.(*core.Yield); ok && watched {
				return false
			}
		case *core.Try:
			if !droppable(s.Body, watched || !passesBy(s)) || !droppable(s.Handler, true) {
				return false
			}
			continue
		}
		for _, b := range core.Bodies(s) {
			if !droppable(*b, watched) {
				return false
			}
		}
	}
	return true
}

// passesBy tells whether the handler of a try raises a GeneratorExit again
// without doing anything else.
func passesBy(s *core.Try) bool {
	return passesOthers(s, func(name string) bool {
		_, builtin := exceptionNames[name]
		return builtin && name != "BaseException" && name != "GeneratorExit"
	})
}

// passesOthers tells whether the handler of a try raises exceptions again, without doing
// anything else, that are of none of the builtin classes for which caught holds.
func passesOthers(s *core.Try, caught func(name string) bool) bool {
	classes := map[core.Atom]bool{}
	tests := map[core.Atom]bool{}
	var walk func(body []core.Stmt) bool
	walk = func(body []core.Stmt) bool {
		for _, s := range body {
			switch s := s.(type) {
			case *core.Let:
				switch x := s.X.(type) {
				case *core.LoadGlobal:
					classes[s.Dst] = caught(x.Name)
				case *core.MakeTuple:
					classes[s.Dst] = true
					for _, it := range x.Items {
						classes[s.Dst] = classes[s.Dst] && classes[it.X]
					}
				case *core.MatchExc:
					if !classes[x.Class] {
						return false
					}
					tests[s.Dst] = true
				default:
					return false
				}
			case *core.If:
				if !tests[s.Cond] {
					return false
				}
				return walk(s.Else)
			case *core.Block:
				return walk(s.Body)
			case *core.Raise:
				return s.Reraise || s.X == nil
			default:
				return false
			}
		}
		return false
	}
	return walk(s.Handler)
}
