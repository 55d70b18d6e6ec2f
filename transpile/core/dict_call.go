package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// dictCall builds dict(a=x, b=y) as the display that makes the same, and dict(d, a=x) as a copy and what
// is stored in it:
//
//	dict(a=x, b=y)   →   t = dict {'a': x, 'b': y}
//	dict(d, a=x)     →   t = dict(d); dict_set(t, 'a', x)
func (b *builder) dictCall(e *syntax.Call) (Atom, Expr) {
	if !b.names.inline || len(e.Args) > 1 || len(e.Keywords) == 0 {
		return nil, nil
	}
	if n, ok := e.Func.(*ast.Name); !ok || n.Id != "dict" {
		return nil, nil
	}
	values := make([]ast.Expr, len(e.Keywords))
	for i, k := range e.Keywords {
		if k.Arg == "" {
			return nil, nil
		}
		values[i] = k.Value
	}
	if len(e.Args) == 1 {
		if _, star := e.Args[0].(*ast.Starred); star {
			return nil, nil
		}
	}
	if _, ok := b.isBuiltin(e.Func); !ok {
		return nil, nil
	}
	b.at(e)
	b.assumeBuiltin("dict")
	var from Atom
	if len(e.Args) == 1 {
		from = b.operand(e.Args[0], values...)
	}
	items := make([]DictItem, len(values))
	for i, v := range values {
		items[i] = DictItem{Key: b.str(string(e.Keywords[i].Arg)), Value: b.operand(v, values[i+1:]...)}
	}
	b.at(e)
	if from == nil {
		return nil, &MakeDict{Items: items, Site: b.site()}
	}
	d := b.let(b.called("dict", from))
	for _, it := range items {
		b.do(&Intrinsic{Name: DictSet, Args: []Atom{d, it.Key, it.Value}})
	}
	return d, nil
}
