package lower

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// keywordDict makes the dict for a parameter with **.
func (f *function) keywordDict(p core.Part, t types.Type, ty *core.Typing, ops []core.Atom, made *ir.Local) ir.Expr {
	d := f.temp(t)
	f.emit(&ir.Assign{Dst: d, X: f.op("make.dict", t), Line: f.line})
	items, before := p.Items, 0
	if p.From {
		items, before = p.Items[1:], p.Before
	}
	f.keywordEntries(d, p.Names[:before], items[:before], ty, ops, made)
	if p.From {
		f.keywordCopy(d, p, f.passed(p.Items[0], t, ty, ops, made))
	}
	f.keywordEntries(d, p.Names[before:], items[before:], ty, ops, made)
	return &ir.Use{Local: d}
}

// keywordEntries puts named arguments, given as entries of Bind, into the dict.
func (f *function) keywordEntries(d *ir.Local, names []string, items []int, ty *core.Typing, ops []core.Atom, made *ir.Local) {
	for i, j := range items {
		var x ir.Expr
		if val := d.Type.Elems[1]; j >= 0 && val == types.Object {
			x = f.object(ops[j], ty.Args[j])
		} else {
			x = f.passed(j, val, ty, ops, made)
		}
		f.row(row("make.dict_entry"), []ir.Expr{&ir.Use{Local: d}, keyword(names[i]), x}, nil, types.None)
	}
}

// keywordCopy puts what a dict behind ** has into the dict, but for what goes to other parameters.
func (f *function) keywordCopy(d *ir.Local, p core.Part, dict ir.Expr) {
	from := f.temp(d.Type)
	f.emit(&ir.Assign{Dst: from, X: dict, Line: f.line})
	for _, name := range p.Lacks {
		f.row(row("make.keywords_lack"), []ir.Expr{&ir.Use{Local: from}, keyword(name)}, nil, types.None)
	}
	f.row(row("make.dict_update"), []ir.Expr{&ir.Use{Local: d}, &ir.Use{Local: from}}, nil, types.None)
	for _, name := range p.Drops {
		f.row(row("make.keywords_drop"), []ir.Expr{&ir.Use{Local: d}, keyword(name)}, nil, types.None)
	}
}

func keyword(name string) ir.Expr { return &ir.Const{Value: name, T: types.Str} }

// noKeywords leaves for the generic clone where a dict behind ** should be empty and is not.
func (f *function) noKeywords(ty *core.Typing, ops []core.Atom) {
	for _, p := range ty.Parts {
		if p.Empty {
			j := p.Items[0]
			d := f.use(ops[j], ty.Args[j], ty.Args[j])
			if len(p.Names) == 0 {
				f.row(row("make.no_keywords"), []ir.Expr{d}, nil, types.None)
				continue
			}
			left := f.temp(types.Int)
			f.emit(&ir.Assign{Dst: left, X: f.op("make.keywords", types.Int, d), Line: f.line})
			for _, name := range p.Names {
				args := []ir.Expr{d, &ir.Const{Value: name, T: types.Str}, &ir.Use{Local: left}}
				f.emit(&ir.Assign{Dst: left, X: f.op("make.keywords_without", types.Int, args...), Line: f.line})
			}
			f.row(row("make.no_more_keywords"), []ir.Expr{&ir.Use{Local: left}}, nil, types.None)
		}
	}
}

// keywordItem is what a dict behind ** has for parameter q of fn, or the default, as type t. Where t leaves out what other names
// stand for, another value leaves for the generic clone.
func (f *function) keywordItem(p core.Part, fn *core.Func, q *core.Param, t types.Type, ty *core.Typing, ops []core.Atom) ir.Expr {
	j := p.Items[0]
	whole := types.Union(ty.Args[j].Elems[1], t)
	args := []ir.Expr{f.use(ops[j], ty.Args[j], ty.Args[j]), keyword(q.Var.Name)}
	name := "make.keyword"
	if d := f.m.p.Defaults[fn][q.Var.Name]; d != nil {
		args = append(args, f.convert(f.constant(d), whole))
		name = "make.keyword_or"
	}
	exit := f.exitAt(2*f.node.Point, f.node.Live, nil, false)
	out := f.temp(whole)
	f.emit(&ir.Check{Dst: out, Row: row(name), Args: args, Line: f.line, Exit: exit})
	if whole != t {
		f.leaveUnless(out, t, exit)
	}
	return f.narrowed(place{local: out, t: whole}, t)
}
