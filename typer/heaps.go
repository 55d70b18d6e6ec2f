package typer

import (
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// heapInPython types an operation on a heap of items that native code can't compare, instances of several classes for
// instance: Python carries it out, and the list holds what was put in and gives it back.
func (a *analysis) heapInPython(s *core.Let, name string, args []arg) types.Type {
	op, ok := strings.CutPrefix(name, "heapq.")
	if !ok || len(args) == 0 || args[0].t.Kind != types.KList || args[0].name != "" {
		return nil
	}
	heap := siteOf(args[0].t)
	if heap == nil {
		return nil
	}
	puts := op == "heappush" || op == "heappushpop" || op == "heapreplace"
	if puts && len(args) == 2 {
		a.h.grow(heap, itemType(args[1].t), types.Never)
	}
	reason := name + " of items that Python compares"
	switch item := a.h.norm(heap.find().elem); {
	case item == types.Never || hasUnknown(resolve(item)):
		return nil
	case op == "heappush" || op == "heapify":
		return a.expect(s, "call", reason, types.None)
	case op == "heappop" || puts:
		return a.expect(s, "call", reason, resolve(item))
	}
	return nil
}
