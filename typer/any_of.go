package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// iterOver is the native iterator over a value of type t, which may be one of several containers: a list or the empty tuple
// that d.get(k, ()) gives, the inputs and then what the layers before have made of them. Nil where one of them has no native
// iterator, or items of unknown type.
func (a *analysis) iterOver(t types.Type) types.Type {
	if t.Kind != types.KUnion {
		return a.iterType(t)
	}
	return a.h.iterOverAny(t)
}

// walksUnions tells whether enumerate or zip is called, and has one iterator for each of its arguments.
func (a *analysis) walksUnions(s *core.Let, ts []types.Type) bool {
	if _, ok := s.X.(*core.Call); !ok || !isBuiltin(ts[0]) || ts[0].Name != "enumerate" && ts[0].Name != "zip" {
		return false
	}
	return !slices.ContainsFunc(ts[1:], func(t types.Type) bool { return a.iterOver(t) == nil })
}

// iterOverAny is the iterator over a value that has one of the types of a union; nil when there is none.
func (h *heap) iterOverAny(t types.Type) types.Type {
	item := types.Never
	for _, m := range t.Members() {
		if m.Kind == types.KTuple && len(m.Elems) == 0 {
			continue
		}
		it := nativeIter(m)
		if it == nil || it.Kind == types.KGen {
			return nil
		}
		item = h.join(item, h.itemOf(m))
	}
	if item == types.Never || item.HasObject() || hasGen(item) {
		return nil
	}
	return types.Iter(types.View("any_of", t, item))
}

// joinIters is the iterator that is one of two.
func (h *heap) joinIters(a, b types.Type) types.Type {
	of := h.join(iterated(a), iterated(b))
	switch {
	case of == types.Object: // nothing is known of iterators that Python keeps
		return types.Object
	case of.Kind != types.KUnion:
		return types.Iter(of)
	}
	if it := h.iterOverAny(of); it != nil {
		return it
	}
	return types.Object
}

// iterated is what an iterator is over: one of several containers is a union.
func iterated(it types.Type) types.Type {
	if of := it.Elems[0]; of.Kind == types.KView && of.Name == "any_of" {
		return of.Elems[0]
	}
	return it.Elems[0]
}
