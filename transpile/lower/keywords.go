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
			f.row(row("make.no_keywords"), []ir.Expr{f.use(ops[j], ty.Args[j], ty.Args[j])}, nil, types.None)
		}
	}
}
