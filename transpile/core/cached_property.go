package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// What functools.cached_property does when an instance does not have the attribute yet is built from text for each
// property, so that it is typed with the class:
//
//	class Circle:
//	    @cached_property
//	    def area(self): …
//
//	def area(self):
//	    val = Circle.area.func(self)
//	    self.area = val
//	    return val
//
// Reading the attribute is a test for the slot and, without it, a call of this function.

// cachedProperties builds these functions for the class whose body b has built.
func (b *builder) cachedProperties(s *syntax.ClassDef) map[string]*Func {
	if b.parent.fn.Kind != ModuleBody {
		return nil
	}
	out := map[string]*Func{}
	r := &dataReader{b: b, outer: b.parent, d: &DataClass{}}
	for _, st := range s.Body {
		def, ok := st.(*syntax.FunctionDef)
		if !ok || len(def.DecoratorList) != 1 || !b.parent.cachesProperty(def.DecoratorList[0]) {
			continue
		}
		name := string(def.Name)
		f := r.generated(name, "self", []string{"val = " + string(s.Name) + "." + name + ".func(self)", "self." + name + " = val", "return val"})
		f.File = cachedPropertyFile
		storePlainly(f) // into __dict__, which frozen dataclasses allow too
		out[name] = f
	}
	return out
}

// cachedPropertyFile stands for the file of functools, whose frame tracebacks show: see src/py/trace.cpp.
const cachedPropertyFile = "<functools.cached_property>"

func (b *builder) cachesProperty(e ast.Expr) bool {
	name, ok := b.importedAs(e, "functools")
	return ok && name == "cached_property"
}
