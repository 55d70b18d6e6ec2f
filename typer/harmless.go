package typer

import (
	"slices"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
)

// The runtime calls __hash__, __eq__ and __lt__ in the middle of its own work on a
// container, and has Python repeat the whole operation when one of them fails. Both
// ask for methods that change nothing: an __eq__ that clears the list in which it is
// searched, or counts its calls, is left to Python.

// harmless tells whether calls of an instance have no effect, whatever they call.
func harmless(in *Instance, seen map[*Instance]bool) bool {
	if seen[in] {
		return true
	}
	seen[in] = true
	if in.Failed != "" || len(in.PyOps) > 0 || in.Func == nil {
		return false
	}
	ok, lazy := true, lazyStores(in.Func.Body)
	core.Walk(in.Func.Body, func(s core.Stmt) { ok = ok && (s.N().Dead || lazy[s] || changesNothing(in.Func, s)) })
	return ok && !slices.ContainsFunc(in.Calls, func(c *Instance) bool { return !harmless(c, seen) })
}

// changesNothing tells whether a statement by itself leaves everything as it was. __init__ may fill its instance, which is new.
func changesNothing(f *core.Func, s core.Stmt) bool {
	t := typing(s)
	if t == nil {
		return true
	}
	if t.Split != nil {
		return !slices.ContainsFunc(t.Split.Cases, func(c core.SplitCase) bool { return !changesNothing(f, c.Stmt) })
	}
	switch s := s.(type) {
	case *core.StoreAttr:
		return f.Name == "__init__" && len(f.Params) > 0 && s.Obj == core.Atom(f.Params[0].Var)
	case *core.StoreCell, *core.StoreGlobal, *core.StoreName, *core.StoreItem:
		return false
	case *core.Delete:
		return t.Target == nil
	}
	switch target := t.Target.(type) {
	case *GenTarget, *MemoCall:
		return false
	case *lib.Row:
		return target.Pure || reads(target.Name)
	}
	return true
}

// reads tells whether the operations of a name only look at their operands.
func reads(name string) bool {
	owner, method, dotted := strings.Cut(name, ".")
	switch owner {
	case "str", "bytes", "tuple", "int", "float", "math", "frozenset", "range", "complex":
		return true
	case "operator":
		return method != "setitem" && method != "delitem" && (method[0] != 'i' || method == "is_" || method == "is_not" || method == "invert")
	case "list", "dict", "set", "deque", "defaultdict", "Counter", "OrderedDict":
		return slices.Contains([]string{"index", "count", "copy", "get", "keys", "values", "items", "union", "issubset", "isdisjoint"}, method)
	case "print", "input", "next", "open", "setattr":
		return false
	}
	return !dotted
}
