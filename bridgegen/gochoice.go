package bridgegen

import (
	"fmt"
	"slices"
	"strings"

	"pyx2cpp/typer/types"
)

// choice is a Go function whose parameters may be nil for None: it calls the instance for what it is given.
type choice struct {
	name     string
	variants []*Export
	// some is the type of each parameter, or what it is where it is not None.
	some  []types.Type
	maybe []bool
	// result is the Go type of what comes back, "" for nothing; or, with several results, the same for all variants.
	results []string
}

// arguments are the parameters of an export without the instance of a method.
func (x *Export) arguments() []value {
	all := x.params()
	if x.method() {
		return all[1:]
	}
	return all
}

// newChoice finds whether the instances of a function differ in nothing but which arguments are None; nil when not.
func newChoice(group []*Export) *choice {
	c := &choice{variants: group}
	if len(group) < 2 {
		return nil
	}
	combinations := 1
	for i := range group[0].arguments() {
		some, none := types.Type(nil), false
		for _, x := range group {
			switch t := x.arguments()[i].typ; {
			case t == types.None:
				none = true
			case some != nil && some != t:
				return nil
			default:
				some = t
			}
		}
		if some == nil {
			return nil
		}
		if none {
			combinations *= 2
		}
		c.some, c.maybe = append(c.some, some), append(c.maybe, none)
	}
	if combinations != len(group) || !c.unite() {
		return nil
	}
	return c
}

// unite finds the Go types of the results that stand for those of all variants.
func (c *choice) unite() bool {
	c.results = goResults(c.variants[0])
	if !slices.ContainsFunc(c.variants, func(x *Export) bool { return !slices.Equal(goResults(x), c.results) }) {
		return true
	}
	var all []types.Type
	for _, x := range c.variants {
		if len(goResults(x)) > 1 {
			return false
		}
		all = append(all, x.result())
	}
	t := types.Union(all...)
	if _, ok := resultRow(t); !ok || t.Kind == types.KTuple {
		return false
	}
	typ, _, _ := goResult(0, t)
	c.results = []string{typ}
	return !slices.ContainsFunc(c.variants, func(x *Export) bool {
		r := goResults(x)
		return len(r) == 1 && r[0] != typ && "*"+r[0] != typ
	})
}

// canBeNil tells whether a Go type has a nil that stands for nothing else.
func canBeNil(goT string) bool {
	return strings.HasPrefix(goT, "[]") || strings.HasPrefix(goT, "map[") || strings.HasPrefix(goT, "*") || goT == "any"
}

// param is the Go parameter i, the condition for its being there and what then is passed on.
func (c *choice) param(i int) (declared, there, value string) {
	name := goParam(c.variants[0].arguments()[i].name)
	r, _ := convert(c.some[i])
	typ, _, _ := r.goParam(name)
	switch {
	case !c.maybe[i]:
		return name + " " + typ, "", name
	case canBeNil(typ):
		return name + " " + typ, name, name
	}
	return name + " *" + typ, name, "*" + name
}

// goChoice writes the function.
func goChoice(t *text, c *choice) {
	first := c.variants[0]
	var params []string
	for i := range c.some {
		declared, _, _ := c.param(i)
		params = append(params, declared)
	}
	t.line("%s", goSignature(first, c.name, params, append(slices.Clone(c.results), "error")))
	t.line("switch {")
	for k, x := range c.variants {
		var conditions, args []string
		for i, v := range x.arguments() {
			_, there, value := c.param(i)
			is := "!="
			if v.typ == types.None {
				is, value = "==", "struct{}{}"
			}
			if there != "" {
				conditions = append(conditions, fmt.Sprintf("%s %s nil", there, is))
			}
			args = append(args, value)
		}
		if k == len(c.variants)-1 {
			t.line("default:")
		} else {
			t.line("case %s:", strings.Join(conditions, " && "))
		}
		c.call(t, x, strings.Join(args, ", "))
	}
	t.line("}\n}\n")
}

// call writes the call of a variant and the return of its result.
func (c *choice) call(t *text, x *Export, args string) {
	receiver := ""
	if x.method() {
		receiver = "self."
	}
	called := fmt.Sprintf("%s%s(%s)", receiver, x.Name, args)
	own := goResults(x)
	switch {
	case slices.Equal(own, c.results):
		t.line("return %s", called)
	case len(own) == 0:
		t.line("return %s, %s", zero(c.results[0]), called)
	default: // a pointer to it
		t.line("v, err := %s\nif err != nil { return nil, err }\nreturn &v, nil", called)
	}
}

// goChoices writes the function, and its form with a context.
func goChoices(t *text, c *choice) {
	goChoice(t, c)
	if !c.stoppable() {
		return
	}
	var params []string
	for i := range c.some {
		declared, _, _ := c.param(i)
		params = append(params, declared)
	}
	goStoppableOf(t, c.variants[0], c.name, params, c.results)
}

// stoppable tells whether a variant may take long.
func (c *choice) stoppable() bool {
	return slices.ContainsFunc(c.variants, func(x *Export) bool { return x.stoppable() })
}
