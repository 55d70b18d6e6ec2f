package typer

import (
	"slices"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// Methods that are looked up by a name made at run time are native where it is
// known how the name begins:
//
//	f = getattr(self, "visit_" + kind)      one of the methods visit_…, as bound values
//
// The name is compared with those of the methods; any other is Python's to look up.

// beginning is what is known of a str: how it begins, or all of it.
type beginning struct {
	text string
	all  bool
}

// maxNamedMethods is how many methods a name may stand for.
const maxNamedMethods = 48

// NamedMethod is the target of getattr() on a native instance: the method whose
// name the operand is. With Default, the last operand is given where there is none.
type NamedMethod struct {
	Class   *Class
	Default bool
}

// TargetName names the look-up in dumps.
func (t *NamedMethod) TargetName() string { return "method of " + t.Class.Name + " by name" }

// noteText notes what is known of the str that a statement makes.
func (a *analysis) noteText(s *core.Let) {
	if s.Dst == nil || a.f == nil || s.Result != types.Str || !a.once(s.Dst) {
		return
	}
	if b := a.beginningOf(s); b.text != "" {
		a.texts[s.Dst] = b
	} else {
		delete(a.texts, s.Dst)
	}
}

// once tells whether a variable has one definition.
func (a *analysis) once(v *core.Var) bool {
	if a.defined == nil {
		a.defined = map[*core.Var]int{}
		core.Walk(a.f.Body, func(s core.Stmt) {
			for _, d := range core.Defs(s) {
				a.defined[d]++
			}
		})
		for _, q := range a.f.Params {
			a.defined[q.Var]++
		}
	}
	return a.defined[v] == 1 && (v.Kind == core.Temp || v.Kind == core.Local)
}

func (a *analysis) textOf(o core.Atom) beginning {
	switch o := o.(type) {
	case *core.Const:
		if text, ok := o.Value.(string); ok {
			return beginning{text, true}
		}
	case *core.Var:
		return a.texts[o]
	}
	return beginning{}
}

func (a *analysis) beginningOf(s *core.Let) beginning {
	if t, ok := s.Target.(*ConstText); ok {
		return beginning{t.Text, true}
	}
	switch x := s.X.(type) {
	case *core.Copy:
		return a.textOf(x.X)
	case *core.Format:
		if x.Spec == nil && (x.Conv == 0 || x.Conv == 's') {
			return a.textOf(x.X)
		}
	case *core.Join:
		return a.joined(x.Parts)
	case *core.Binary:
		if x.Op == "+" {
			return a.joined([]core.Atom{x.X, x.Y})
		}
		if c, ok := x.X.(*core.Const); ok && x.Op == "%" {
			if text, ok := c.Value.(string); ok {
				text, _, _ = strings.Cut(text, "%")
				return beginning{text, false}
			}
		}
	}
	return beginning{}
}

func (a *analysis) joined(parts []core.Atom) beginning {
	out := beginning{all: true}
	for _, p := range parts {
		b := a.textOf(p)
		out.text += b.text
		if out.all = out.all && b.all; !out.all {
			break
		}
	}
	return out
}

// methodByName types getattr() of a native instance; nil when that is not native.
func (a *analysis) methodByName(s *core.Let, args []arg) types.Type {
	if len(args) < 2 || len(args) > 3 || slices.ContainsFunc(args, func(g arg) bool { return g.name != "" }) || args[1].t != types.Str {
		return nil
	}
	c := instClass(args[0].t)
	name := a.textOf(core.Operands(s)[2])
	if c == nil || name.text == "" || a.asksAttr(c) {
		return nil
	}
	methods := a.methodsNamed(c, name)
	if len(methods) == 0 {
		return nil
	}
	ts := make([]types.Type, len(methods))
	for i, m := range methods {
		ts[i] = types.Bound(args[0].t, m)
	}
	if len(args) == 3 {
		if ts = append(ts, itemType(args[2].t)); hasUnknown(resolve(ts[len(ts)-1])) || types.Stateless(ts[len(ts)-1]) {
			return nil
		}
	}
	t := types.Never
	for _, m := range ts {
		t = a.h.join(t, m)
	}
	if t.HasObject() {
		return nil
	}
	a.uses(c)
	s.Target = &NamedMethod{c, len(args) == 3}
	if len(args) == 3 {
		s.Want = []types.Type{nil, nil, nil, t}
	}
	return t
}

// asksAttr tells whether a class has a say in which attributes its instances have.
func (a *analysis) asksAttr(c *Class) bool {
	get, _ := c.find("__getattr__")
	always, _ := c.find("__getattribute__")
	return get != nil || always != nil || slices.ContainsFunc(c.Foreign, func(b string) bool { return b != "" && b != "abc.ABC" })
}

// methodsNamed are the names of the methods of a class that a str may be; nil when
// something else than a method has such a name.
func (a *analysis) methodsNamed(c *Class, name beginning) []string {
	fits := func(s string) bool { return s == name.text || !name.all && strings.HasPrefix(s, name.text) }
	for at := range c.Attrs {
		if fits(at) {
			return nil
		}
	}
	var out []string
	for _, k := range c.MRO {
		for own := range k.Own {
			if !fits(own) || slices.Contains(out, own) {
				continue
			}
			m, _ := c.find(own)
			if m.Kind != MethodMember || m.Stored || c.shadows(own, m) || !a.methodIsValue(m) {
				return nil
			}
			out = append(out, own)
		}
	}
	if slices.Sort(out); len(out) > maxNamedMethods {
		return nil
	}
	return out
}
