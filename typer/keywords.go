package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// A parameter **kwargs is a dict that each call makes of the keywords that no
// other parameter takes; with none, its values are None, which nothing reads:
//
//	def f(a, **kw): …      f(1, x=2, y=3)        f(1, {"x": 2, "y": 3})
//	                       f(1, **d)             f(1, copy of d)
//
// A dict behind ** must not have the name of another argument, and must have no
// names but those of parameters where the callee has no such parameter: else the generic clone makes the call. What it has under the
// names of parameters goes to these (keyworditems.go).

// keywordOperand stands in bindings for the dict that a parameter with ** takes.
const keywordOperand = restOperand + 1

// passedKeywords is what a call passes beyond its positional arguments and the
// keywords of named parameters.
type passedKeywords struct {
	names []string
	args  []int    // entries of Bind, as bindArgs gives them
	all   int      // the dict behind **, as an entry of Bind; 0: none
	rest  int      // how many positional arguments a parameter with * takes
	taken []string // the parameters that get what the dict has; see keyworditems.go
}

// named tells whether a parameter takes a keyword argument.
func named(f *core.Func, keyword string) bool {
	return slices.ContainsFunc(f.Params, func(q *core.Param) bool { return q.Var.Name == keyword && takesKeyword(q) })
}

func takesKeyword(q *core.Param) bool {
	return q.Kind == core.PositionalOrKeyword || q.Kind == core.KeywordOnly
}

// hasKeywords tells whether the last parameter of f takes any keyword.
func hasKeywords(f *core.Func) bool {
	return len(f.Params) > 0 && f.Params[len(f.Params)-1].Kind == core.VarKeyword
}

// keywords sorts out what is left of the keyword arguments of a call; false when
// it can't be told at compile time.
func (a *analysis) keywords(f *core.Func, args []arg) bool {
	k := &passedKeywords{}
	for i, g := range args {
		switch {
		case g.name == "**" && g.star:
			if k.all != 0 {
				return false
			}
			k.all = i + 1
		case g.name != "" && !named(f, g.name):
			k.names, k.args = append(k.names, g.name), append(k.args, i+1)
		}
	}
	if len(k.names) > maxRest || len(k.names) > 0 && !hasKeywords(f) {
		return false
	}
	a.passes = k
	return true
}

// keywordDict is the type of the dict that a parameter with ** gets.
func (a *analysis) keywordDict(args []arg) types.Type {
	k := a.passes
	if k.all != 0 && len(k.args) == 0 {
		return args[k.all-1].t
	}
	st := a.h.at("keywords"+a.key(), types.KDict)
	val := types.None
	if len(k.args) > 0 {
		val = types.Never
	}
	if k.all != 0 {
		st = siteOf(args[k.all-1].t)
	}
	for j, i := range k.args {
		a.noteField(k.names[j], itemType(args[i-1].t))
		val = a.h.join(val, itemType(args[i-1].t))
	}
	a.h.grow(st, types.Str, val)
	return a.h.norm(st.find().typ())
}

// keywordPart makes the dict for a call, given the entries of Bind of its arguments.
func (a *analysis) keywordPart(s *core.Let, f *core.Func, ops []int) int {
	k := a.passes
	p := core.Part{Dict: true, Names: k.names}
	if k.all != 0 {
		p.From, p.Items, p.Drops = true, []int{ops[k.all-1]}, k.taken
		p.Lacks = append(p.Lacks, k.names...)
		for _, q := range f.Params {
			if takesKeyword(q) && !slices.Contains(k.taken, q.Var.Name) {
				p.Lacks = append(p.Lacks, q.Var.Name)
			}
		}
	}
	for _, i := range k.args {
		if i < k.all {
			p.Before++
		}
		p.Items = append(p.Items, ops[i-1])
	}
	s.Parts = append(s.Parts, p)
	return core.PartAt(len(s.Parts) - 1)
}

// noKeywords makes a call depend on the dict behind ** being empty.
func (a *analysis) noKeywords(s *core.Let, f *core.Func, ops []int) {
	if k := a.passes; k.all != 0 && !hasKeywords(f) {
		s.Parts = append(s.Parts, core.Part{Dict: true, Empty: true, Names: k.taken, Items: []int{ops[k.all-1]}})
	}
}
