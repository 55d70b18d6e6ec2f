package typer

import (
	"maps"
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// Classes made by the body of a plain class are plain classes themselves, which
// go by their qualified names:
//
//	class LinkedList:
//	    class Node:             "LinkedList.Node": made once, as LinkedList is
//	        …
//	    def push(self, x):
//	        self.head = LinkedList.Node(x, self.head)

// innerClass reads a class statement in the body of another; nil when its instances stay Python.
func (r *classReader) innerClass(mk *core.MakeClass) *Class {
	if mk.Body == nil || mk.Body.Enum != nil || mk.Body.Data != nil || mk.Body.Decorators > 0 {
		return nil
	}
	at := *r.at
	at.globals, at.classes = maps.Clone(r.at.globals), maps.Clone(r.at.classes)
	for tmp, name := range r.names {
		switch m := r.c.Own[name]; {
		case m == nil:
			at.globals[tmp] = name
		case m.Kind == ClassMember:
			at.globals[tmp], at.classes[name] = name, m.Class
		}
	}
	c := r.p.newClass(mk, &at)
	if c == nil || c.typ == nil {
		return nil
	}
	return c
}

// inner are the classes that the body of c makes, in the order of their names.
func (c *Class) inner() []*Class {
	var out []*Class
	for _, name := range slices.Sorted(maps.Keys(c.Own)) {
		if m := c.Own[name]; m.Kind == ClassMember {
			out = append(out, m.Class)
		}
	}
	return out
}

// innerAttr types the look-up of such a class on the class around it or on an instance.
func (a *analysis) innerAttr(m *Member) types.Type {
	a.uses(m.Class)
	return types.UserClass(m.Class.Name, m.Class)
}
