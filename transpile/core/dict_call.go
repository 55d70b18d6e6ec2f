package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// dictCall builds dict(a=x, b=y) as the display that makes the same:
//
//	dict(a=x, b=y)   →   t = dict {'a': x, 'b': y}
func (b *builder) dictCall(e *syntax.Call) Expr {
	if !b.names.inline || len(e.Args) > 0 || len(e.Keywords) == 0 {
		return nil
	}
	if n, ok := e.Func.(*ast.Name); !ok || n.Id != "dict" {
		return nil
	}
	values := make([]ast.Expr, len(e.Keywords))
	for i, k := range e.Keywords {
		if k.Arg == "" {
			return nil
		}
		values[i] = k.Value
	}
	if _, ok := b.isBuiltin(e.Func); !ok {
		return nil
	}
	b.at(e)
	b.assumeBuiltin("dict")
	items := make([]DictItem, len(values))
	for i, v := range values {
		items[i] = DictItem{Key: b.str(string(e.Keywords[i].Arg)), Value: b.operand(v, values[i+1:]...)}
	}
	b.at(e)
	return &MakeDict{Items: items, Site: b.site()}
}
