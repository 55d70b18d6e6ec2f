package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// unpackSource is targets = source, for items that are made in place:
//
//	a, b = map(int, parts)   →   it = iter parts
//	                             l = []; n = 0
//	                             block end
//	                               for x in it
//	                                 append l, int(x)
//	                                 n = n + 1
//	                                 if n > 2: break end
//	                             unpack a, b = l
//
// As in CPython, one item more than there are targets is taken, and none with a
// starred target is left. It tells whether it applied.
func (b *builder) unpackSource(target, value ast.Expr) bool {
	dsts, star := elements(target)
	if dsts == nil || !b.unpackable(value) {
		return false
	}
	src := b.source(value)
	if src == nil {
		return false
	}
	b.at(value)
	if call, ok := value.(*syntax.Call); ok {
		name, _ := b.isBuiltin(call.Func)
		b.assumeBuiltin(name)
	}
	list, count := b.hidden("items"), b.hidden("count")
	b.set(list, &MakeList{Site: b.site(), Comprehension: true})
	b.set(count, &Copy{b.int(0)})
	b.ending(func(end Label) {
		src.run(func(x Atom) {
			b.do(&Intrinsic{Name: ListAppend, Args: []Atom{list, x}})
			if star >= 0 {
				return
			}
			b.set(count, &Binary{Op: "+", X: count, Y: b.int(1)})
			more := b.truth(b.let(&Compare{Op: ">", X: count, Y: b.int(len(dsts))}))
			b.ifElse(more, func() { b.emit(&Break{Label: end}) }, nil)
		})
	})
	b.assign(target, list)
	return true
}

// unpackable tells whether an expression is one that takenApart knows, of
// builtins that are what they seem to be.
func (b *builder) unpackable(e ast.Expr) bool {
	if call, ok := e.(*syntax.Call); ok && takenApart(e) {
		_, ok = b.isBuiltin(call.Func)
		return ok
	}
	return b.inlined(e)
}

// takenApart tells whether an expression reads as a call of map or filter, or
// as a generator expression: values that can only be iterated over.
func takenApart(e ast.Expr) bool {
	switch e := e.(type) {
	case *syntax.GeneratorExp:
		return true
	case *syntax.Call:
		name, ok := e.Func.(*ast.Name)
		return ok && (name.Id == "map" || name.Id == "filter")
	}
	return false
}
