package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
)

// What a class keeps under a name may decide itself what the attribute of its instances is:
//
//	class Order:
//	    price = Field(0.0, positive)      Field has __set__
//	    qty = typed("qty", int)           typed gives a property
//
// Such attributes have no slot: reading and storing them is left to Python. What is not seen here is seen at run time, where
// a data descriptor under the name of a slot leaves the code that relies on the class unused.

// setterMethods make the instances of a class data descriptors.
var setterMethods = []string{"__set__", "__delete__"}

// noteSetters records a class statement that makes data descriptors, itself or by a base.
func (n *bodyNames) noteSetters(mk *core.MakeClass, name string) {
	found := slices.ContainsFunc(mk.Bases, func(b core.Arg) bool {
		return n.p.setters[n.meant(n.globals[b.X])] || n.p.setters[n.meant(n.items[b.X])]
	})
	core.Walk(mk.Body.Body, func(s core.Stmt) {
		st, ok := s.(*core.StoreName)
		found = found || ok && slices.Contains(setterMethods, st.Name)
	})
	if found {
		n.p.setters[name] = true
	}
}

// descriptor tells whether a call of what a module name holds gives a data descriptor.
func (n *bodyNames) descriptor(name string) bool {
	if n.p.setters[n.meant(name)] {
		return true
	}
	return n.all(name, func(f *core.Func, _ int) bool { return n.usesProperty(f) })
}

// usesProperty tells whether a function, or one inside it, mentions property.
func (n *bodyNames) usesProperty(f *core.Func) bool {
	found := false
	eachLet(f.Body, func(let *core.Let) {
		switch x := let.X.(type) {
		case *core.LoadGlobal:
			found = found || x.Name == "property"
		case *core.MakeFunc:
			found = found || n.usesProperty(x.Func)
		}
	})
	return found
}
