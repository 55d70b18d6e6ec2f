package typer

import (
	"slices"

	"pyx2cpp/typer/types"
)

// fillAttrs gives attributes that hold empty containers only the types that attributes of the same name have in
// related classes: the children of a leaf, of which there are none, are what those of other nodes are.
func (p *Program) fillAttrs() {
	for _, c := range p.Classes {
		for name, at := range c.Attrs {
			if !onlyOpen(at.Type) || !container(at.Type.Kind) {
				continue
			}
			for _, d := range p.Classes {
				if t := d.attrType(name); related(c, d) && t.Kind == at.Type.Kind && !onlyOpen(t) {
					p.widen(at, t)
				}
			}
		}
	}
	p.solve()
}

// attrType is the type of an attribute of the class, Never if it has none of that name.
func (c *Class) attrType(name string) types.Type {
	if at := c.Attrs[name]; at != nil {
		return at.Type
	}
	return types.Never
}

// related tells whether two classes have a base in common, or one is a base of the other.
func related(c, d *Class) bool {
	return c != d && slices.ContainsFunc(c.MRO, func(k *Class) bool { return slices.Contains(d.MRO, k) })
}
