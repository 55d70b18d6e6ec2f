package typer

import (
	"maps"
	"slices"

	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// deepCopied tells whether copy.deepcopy makes nothing of a value but further values of its types, natively: of instances of
// classes without ways of their own to copy, whose attributes hold such values, too.
func (a *analysis) deepCopied(t types.Type) bool {
	w := deepCopy{a: a, seen: map[*Class]bool{}}
	if !w.value(t) {
		return false
	}
	for c := range w.seen {
		a.uses(c)
	}
	return true
}

// deepCopy walks the types that a value leads to.
type deepCopy struct {
	a    *analysis
	seen map[*Class]bool
}

func (w *deepCopy) value(t types.Type) bool {
	t = resolve(t)
	if c := instClass(t); c != nil {
		return w.seen[c] || w.class(c)
	}
	if lib.PlainData(t) {
		return true
	}
	switch {
	case t.Kind == types.KTuple || t.Kind == types.KUnion || t.Kind == types.KTupleOf || t.Kind == types.KList || t.Kind == types.KDeque:
		return !slices.ContainsFunc(t.Elems, func(e types.Type) bool { return !w.value(e) })
	case types.IsDict(t.Kind) && t.Kind != types.KOrdered: // keys of a copy have other hashes where they are instances
		return lib.PlainData(resolve(t.Elems[0])) && w.value(t.Elems[1])
	}
	return false
}

// class looks at the attributes that instances have, and at what is stored in them later.
func (w *deepCopy) class(c *Class) bool {
	w.seen[c] = true
	if m, _ := c.find("__deepcopy__"); m != nil || !c.copiesPlainly() {
		return false
	}
	c.byName[w.a.in] = true
	for _, name := range slices.Sorted(maps.Keys(c.Attrs)) {
		at := c.Attrs[name]
		at.readers[w.a.in] = true
		if at.Dynamic || !w.value(at.Type) {
			return false
		}
	}
	return true
}
