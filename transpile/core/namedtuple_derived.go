package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// A class derived from a call of collections.namedtuple, with __slots__ = () and methods, is what the same fields and methods
// under typing.NamedTuple would make; between it and tuple stands one class more:
//
//	class P(namedtuple("P", "x y")):        class P(NamedTuple):
//	    __slots__ = ()                  →       x: …
//	    def norm(self): …                       y: …
//	                                            def norm(self): …

// derivedOwn are further names that such a class leaves to its base.
var derivedOwn = map[string]bool{"_fields": true, "_field_defaults": true, "_make": true, "_replace": true, "_asdict": true,
	"__match_args__": true, "__getnewargs__": true, "__reduce__": true, "__reduce_ex__": true, "__copy__": true, "__deepcopy__": true,
	"__init_subclass__": true, "__class_getitem__": true}

// derivedNamedTuple reads such a class statement; nil for others.
func (b *builder) derivedNamedTuple(s *syntax.ClassDef, call *syntax.Call) *DataClass {
	_, fields := b.parent.namedFields(call)
	if fields == nil || !onlyMethods(s.Body) {
		return nil
	}
	r := &dataReader{b: b, outer: b.parent, d: &DataClass{Methods: map[string]*Func{}, Defaults: map[string]*Const{}, Named: true, Fields: fields}}
	for name, n := range b.binds() {
		if n > 1 || name != "__slots__" && namedOwn[name] || derivedOwn[name] || r.has(name) {
			return nil
		}
	}
	r.namedMethods()
	return r.d
}

// onlyMethods tells whether the body of a class is __slots__ = () and methods that don't ask for what their base has.
func onlyMethods(body []ast.Stmt) bool {
	slots := false
	for _, st := range body {
		switch st := st.(type) {
		case *syntax.FunctionDef:
			if mentions(st, "super") || mentions(st, "__class__") {
				return false
			}
		case *ast.Pass, *ast.ExprStmt:
		case *ast.Assign:
			tuple, ok := st.Value.(*ast.Tuple)
			name, named := st.Targets[0].(*ast.Name)
			if !ok || !named || len(st.Targets) != 1 || name.Id != "__slots__" || len(tuple.Elts) > 0 {
				return false
			}
			slots = true
		default:
			return false
		}
	}
	return slots
}

// mentions tells whether a name stands somewhere in a function.
func mentions(fn ast.Ast, id ast.Identifier) bool {
	found := false
	syntax.Walk(fn, func(n any) bool {
		name, ok := n.(*ast.Name)
		found = found || ok && name.Id == id
		return !found
	})
	return found
}
