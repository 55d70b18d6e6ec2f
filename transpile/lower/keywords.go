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
	key := func(name string) ir.Expr { return &ir.Const{Value: name, T: types.Str} }
	if p.From {
		from := f.temp(t)
		f.emit(&ir.Assign{Dst: from, X: f.passed(p.Items[0], t, ty, ops, made), Line: f.line})
		for _, name := range p.Names {
			f.row(row("make.keywords_lack"), []ir.Expr{&ir.Use{Local: from}, key(name)}, nil, types.None)
		}
		f.row(row("make.dict_update"), []ir.Expr{&ir.Use{Local: d}, &ir.Use{Local: from}}, nil, types.None)
		return &ir.Use{Local: d}
	}
	for i, j := range p.Items {
		var x ir.Expr
		if j >= 0 && t.Elems[1] == types.Object {
			x = f.object(ops[j], ty.Args[j])
		} else {
			x = f.passed(j, t.Elems[1], ty, ops, made)
		}
		f.row(row("make.dict_entry"), []ir.Expr{&ir.Use{Local: d}, key(p.Names[i]), x}, nil, types.None)
	}
	return &ir.Use{Local: d}
}

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

// keywordItem is what a dict behind ** has for parameter q of fn, or the default, as type t.
func (f *function) keywordItem(p core.Part, fn *core.Func, q *core.Param, t types.Type, ty *core.Typing, ops []core.Atom) ir.Expr {
	j := p.Items[0]
	args := []ir.Expr{f.use(ops[j], ty.Args[j], ty.Args[j]), &ir.Const{Value: q.Var.Name, T: types.Str}}
	name := "make.keyword"
	if d := f.m.p.Defaults[fn][q.Var.Name]; d != nil {
		args = append(args, f.convert(f.constant(d), t))
		name = "make.keyword_or"
	}
	out := f.temp(t)
	c := &ir.Check{Dst: out, Row: row(name), Args: args, Line: f.line}
	c.Exit = f.exitAt(2*f.node.Point, f.node.Live, nil, false)
	f.emit(c)
	return &ir.Use{Local: out}
}
