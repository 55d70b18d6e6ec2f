package core

import (
	"strings"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// A class made by typing.NamedTuple is treated like a frozen dataclass whose
// instances are tuples: the same functions are built for it, but in CPython they
// are those of tuple, which have no frames.

// namedOwn are the names that would change what a named tuple is.
var namedOwn = map[string]bool{"__new__": true, "__init__": true, "__getitem__": true, "__iter__": true, "__len__": true,
	"__contains__": true, "__bool__": true, "__getattribute__": true, "__getattr__": true, "__setattr__": true, "__slots__": true}

// namedTuple reads a class statement whose base is typing.NamedTuple; nil for others.
func (b *builder) namedTuple(s *syntax.ClassDef) *DataClass {
	outer := b.parent
	local := outer.fn.Kind == Function
	if !local && outer.fn.Kind != ModuleBody || len(s.Bases) != 1 || len(s.Keywords) > 0 || len(s.DecoratorList) > 0 {
		return nil
	}
	if call, ok := s.Bases[0].(*syntax.Call); ok && !local {
		return b.derivedNamedTuple(s, call)
	}
	if name, ok := outer.importedAs(s.Bases[0], "typing"); !ok || name != "NamedTuple" {
		return nil
	}
	r := &dataReader{b: b, outer: outer, d: &DataClass{Methods: map[string]*Func{}, Defaults: map[string]*Const{}, Named: true}}
	for _, st := range s.Body {
		if !r.namedField(st) {
			return nil
		}
	}
	for name, n := range b.binds() {
		if namedOwn[name] || n > 1 {
			return nil
		}
	}
	if len(r.d.Fields) == 0 || local && !r.independent() {
		return nil
	}
	r.namedMethods()
	return r.d
}

// NamedSpec describes the fields as the runtime reads them from the class.
func (d *DataClass) NamedSpec() string {
	var b strings.Builder
	for _, f := range d.Fields {
		b.WriteString(f.Name)
		if f.HasDefault {
			b.WriteByte('=')
		}
		b.WriteByte(';')
	}
	return b.String()
}

// namedField reads a statement of the body; false when it is none that is known.
func (r *dataReader) namedField(st ast.Stmt) bool {
	switch st := st.(type) {
	case *syntax.FunctionDef, *ast.Pass, *ast.ExprStmt:
		return true
	case *syntax.AnnAssign:
		name, ok := st.Target.(*ast.Name)
		if !ok || !st.Simple || strings.HasPrefix(string(name.Id), "_") || name.Id == "self" || name.Id == "other" || r.has(string(name.Id)) {
			return false
		}
		f := &DataField{Name: string(name.Id), Init: true, Repr: true, Compare: true, Own: true, Hint: annotationHint(st.Annotation)}
		if st.Value != nil {
			r.fallback(f, st.Value)
		} else if n := len(r.d.Fields); n > 0 && r.d.Fields[n-1].HasDefault {
			return false
		}
		r.d.Fields = append(r.d.Fields, f)
		return true
	}
	return false
}

// namedMethods builds what instances have of tuple, and the filling of a new one.
func (r *dataReader) namedMethods() {
	r.d.Options = DataOptions{Init: true, Repr: true, Eq: true, Order: true, UnsafeHash: true, Frozen: true, MatchArgs: true}
	r.methods(&syntax.ClassDef{Name: ast.Identifier(r.b.fn.Name)})
	r.copies()
	for _, f := range r.d.Methods {
		f.File, f.Frameless = "", true
	}
	if f := r.d.Unequal; f != nil {
		f.File, f.Frameless = "", true
	}
}
