package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// The comparisons that functools.total_ordering adds to a class are functions of functools; here they are built from text
// for each class, so that they are typed with its own:
//
//	def __gt__(self, other):
//	    r = type(self).__lt__(self, other)
//	    if r is NotImplemented:
//	        return r
//	    return not r and self != other

// orderings are the comparisons made of each that a class has, in the order in which one is chosen.
var orderings = []struct {
	root  string
	added [3][2]string
}{
	{"__lt__", [3][2]string{{"__gt__", "not r and self != other"}, {"__le__", "r or self == other"}, {"__ge__", "not r"}}},
	{"__le__", [3][2]string{{"__ge__", "not r or self == other"}, {"__lt__", "r and self != other"}, {"__gt__", "not r"}}},
	{"__gt__", [3][2]string{{"__lt__", "not r and self != other"}, {"__ge__", "r or self == other"}, {"__le__", "not r"}}},
	{"__ge__", [3][2]string{{"__le__", "not r or self == other"}, {"__gt__", "r and self != other"}, {"__lt__", "not r"}}},
}

// totalOrdering builds what the decorator adds to the class whose body b has built; nil without it.
func (b *builder) totalOrdering(s *syntax.ClassDef) map[string]*Func {
	outer := b.parent
	if outer.fn.Kind != ModuleBody && outer.fn.Kind != Function || !outer.ordersTotally(s.DecoratorList) || outer.names.binds["type"] > 0 || outer.names.binds["NotImplemented"] > 0 {
		return nil
	}
	r := &dataReader{b: b, outer: outer, d: &DataClass{}}
	for _, o := range orderings {
		if !b.scope.bound[o.root] {
			continue
		}
		out := map[string]*Func{}
		for _, m := range o.added {
			if b.scope.bound[m[0]] {
				continue
			}
			f := r.generated(m[0], "self,other", []string{"r = type(self)." + o.root + "(self, other)", "if r is NotImplemented:", "  return r", "return " + m[1]})
			f.File, f.Frameless = "", true
			out[m[0]] = f
		}
		return out
	}
	return nil
}

func (b *builder) ordersTotally(decorators []ast.Expr) bool {
	for _, d := range decorators {
		if name, ok := b.importedAs(d, "functools"); ok && name == "total_ordering" {
			return true
		}
	}
	return false
}
