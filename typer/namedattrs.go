package typer

import (
	"maps"
	"slices"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// Attributes go by names known at run time, too:
//
//	for k, v in kw.items(): setattr(self, k, v)     what no statement stores by name is one of the values
//	self.__dict__.update(kw)
//	sum(getattr(self, f) for f in FIELDS)           is an attribute that the program stores
//
// Python stores and looks up; what comes of it is expected to be as the program says, where another type is an exit.

// maxNamed is how many types a value that is looked up by name may have.
const maxNamed = 4

// storer is what a temporary holds that stores attributes of any name: setattr or vars, the __dict__ of an instance of a class, or
// update of that.
type storer struct {
	builtin string
	class   *Class
	update  bool
}

// noteStorer notes that a statement gives such a value.
func (a *analysis) noteStorer(s *core.Let, ts []types.Type) {
	switch x := s.X.(type) {
	case *core.LoadGlobal:
		if s.Dst != nil && (x.Name == "setattr" || x.Name == "vars") && a.p.Globals[x.Name] == nil {
			a.storers[s.Dst] = &storer{builtin: x.Name}
		}
	case *core.GetAttr:
		if s.Dst == nil {
			return
		}
		if c := instClass(ts[0]); c != nil && x.Name == "__dict__" {
			a.storers[s.Dst] = &storer{class: c}
		} else if d := a.storerIn(x.X); d != nil && d.class != nil && x.Name == "update" {
			a.storers[s.Dst] = &storer{class: d.class, update: true}
		}
	case *core.Call:
		if f := a.storerIn(x.Fn); f != nil {
			a.callStorer(s, f, x, ts[1:])
		}
	}
}

func (a *analysis) storerIn(x core.Atom) *storer {
	v, _ := x.(*core.Var)
	return a.storers[v]
}

// callStorer notes what the call of such a value stores.
func (a *analysis) callStorer(s *core.Let, f *storer, x *core.Call, ts []types.Type) {
	switch {
	case f.builtin == "vars" && s.Dst != nil && len(ts) == 1 && instClass(ts[0]) != nil:
		a.storers[s.Dst] = &storer{class: instClass(ts[0])}
	case f.builtin == "setattr" && len(ts) == 3 && instClass(ts[0]) != nil && !isConst(x.Args[1].X):
		a.storesNamed(instClass(ts[0]), ts[2])
	case f.update:
		for i, g := range x.Args {
			if t := resolve(a.h.norm(ts[i])); g.Name != "" && g.Name != "**" {
				a.storesNamed(f.class, t)
			} else if types.IsDict(t.Kind) {
				a.storesNamed(f.class, t.Elems[1])
			}
		}
	}
}

// storesNamed notes that a value of type t is stored in instances of class c under a name known at run time.
func (a *analysis) storesNamed(c *Class, t types.Type) {
	t = resolve(a.h.norm(itemType(t)))
	if c.unnamed != nil && t != types.Never {
		t = globalJoin(c.unnamed, t)
	}
	if t == types.Never || t == c.unnamed {
		return
	}
	c.unnamed = t
	for r := range c.byName {
		a.p.queue(r)
	}
	for _, at := range c.Attrs {
		at.Dynamic = false
		for r := range at.readers {
			a.p.queue(r)
		}
	}
}

// fillNamed gives an attribute that no statement stores by its name the type of what is stored under names known at run time.
func (a *analysis) fillNamed(c *Class, at *Attr) {
	if c.unnamed == nil || a.p.storedByName(c, at.Name) {
		return
	}
	a.fill(at, c.unnamed)
}

// fillOver is fillNamed where the class has a value of type t for instances without the attribute: others are stored where
// they are like it.
func (a *analysis) fillOver(c *Class, at *Attr, t types.Type) {
	if c.unnamed == nil || a.p.storedByName(c, at.Name) {
		return
	}
	alike := types.Never
	for _, m := range c.unnamed.Members() {
		if sameShape(m, t) || numeric(m) && numeric(t) {
			alike = types.Union(alike, m)
		}
	}
	if alike != types.Never {
		a.fill(at, alike)
		a.p.widen(at, t)
	}
}

func (a *analysis) fill(at *Attr, t types.Type) {
	if isRecord(types.Str, t) {
		named := a.p.field(at.Name)
		named.readers[a.in] = true
		if want := named.within(t, types.Never); want != types.Never {
			t = want
		}
	}
	at.Dynamic = false
	a.p.widen(at, t)
}

// storedByName tells whether a method of the class, or of a base, stores an attribute of that name in its self.
func (p *Program) storedByName(c *Class, name string) bool {
	p.findStores()
	return slices.ContainsFunc(p.storedAttrs[name], func(k *Class) bool { return k != nil && slices.Contains(c.MRO, k) })
}

// attrByName types getattr() of an instance by a name known at run time, where it stands for an attribute; nil where that says nothing.
func (a *analysis) attrByName(s *core.Let, args []arg) types.Type {
	if len(args) != 2 || args[0].name != "" || args[1].name != "" || args[1].t != types.Str {
		return nil
	}
	c := instClass(args[0].t)
	if c == nil || a.asksAttr(c) {
		return nil
	}
	c.byName[a.in] = true
	name := a.textOf(core.Operands(s)[2])
	t := types.Never
	if c.unnamed != nil {
		t = a.h.adopt(c.unnamed, "named:"+c.Name)
	}
	for _, own := range slices.Sorted(maps.Keys(c.Attrs)) {
		at := c.Attrs[own]
		if own != name.text && (name.all || !strings.HasPrefix(own, name.text)) || at.Type == types.Never || own == types.ItemsSlot {
			continue
		}
		if t = a.h.join(t, a.slot(at)); t.HasObject() {
			return nil
		}
	}
	if t == types.Never || len(t.Members()) > maxNamed {
		return nil
	}
	a.uses(c)
	a.usesAll(t)
	return a.expect(s, "call", "attribute by a name known at run time", t)
}
