package core

import (
	"slices"
	"strings"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
	"pyx2cpp/typer/types"
)

// DataClass is what @dataclass makes of a class statement, as far as the
// statement shows it.
type DataClass struct {
	// Fields are all fields, inherited ones included, in CPython's order.
	Fields []*DataField
	// Methods are the functions that the decorator adds to the namespace, by name.
	Methods map[string]*Func
	// Unequal is the negation of a generated __eq__, which is what != gives; its frame is that of __eq__.
	Unequal *Func
	// Copies are functions that make instances or containers of the fields, by what they do (dataclass_copies.go).
	Copies map[string]*Func
	// Defaults are the literal defaults of the parameters of __init__; a field
	// with a factory has None, which stands for a call of the factory.
	Defaults map[string]*Const
	Options  DataOptions
	// Named: the class is a named tuple.
	Named bool
}

// DataOptions are the arguments of @dataclass.
type DataOptions struct {
	Init, Repr, Eq, Order, UnsafeHash, Frozen, MatchArgs, KwOnly, Slots bool
}

// DataField is one field of a dataclass.
type DataField struct {
	Name                        string
	Init, Repr, Compare, KwOnly bool
	Hash                        *bool // nil: as Compare
	// Hint is its annotation, as that of a parameter (Param).
	Hint types.Type
	// InitOnly: an InitVar, which __init__ takes for __post_init__ and instances have not.
	InitOnly bool
	// Own: the class itself declares it, not a base.
	Own bool
	// Spec: its default was given by field().
	Spec bool
	// HasDefault: there is a default; Default is its value where it is a literal.
	HasDefault bool
	Default    *Const
	// Name and Attr are what a default that is no literal is: a name of the module, or an attribute of one.
	DefaultName, DefaultAttr string
	// Factory makes the default, nil without one.
	Factory ast.Expr
}

// Hashed tells whether __hash__ takes the field in.
func (f *DataField) Hashed() bool {
	if f.Hash != nil {
		return *f.Hash
	}
	return f.Compare
}

// dataReader reads a class statement decorated with @dataclass.
type dataReader struct {
	b     *builder // of the class body
	outer *builder // of the module body
	d     *DataClass
}

// importedAs tells whether e is a name of a module, however it was imported.
func (b *builder) importedAs(e ast.Expr, module string) (string, bool) {
	if at, ok := e.(*ast.Attribute); ok {
		i, ok := b.importOf(at.Value)
		return string(at.Attr), ok && i.module == module && i.name == ""
	}
	i, ok := b.importOf(e)
	return i.name, ok && i.module == module && i.name != ""
}

// dataOptions reads the decorator; false: it is another one.
func (b *builder) dataOptions(e ast.Expr) (DataOptions, bool) {
	o := DataOptions{Init: true, Repr: true, Eq: true, MatchArgs: true}
	call, _ := e.(*syntax.Call)
	if call != nil {
		e = call.Func
	}
	if name, ok := b.importedAs(e, "dataclasses"); !ok || name != "dataclass" {
		return o, false
	}
	if call == nil {
		return o, true
	}
	places := map[string]*bool{"init": &o.Init, "repr": &o.Repr, "eq": &o.Eq, "order": &o.Order, "unsafe_hash": &o.UnsafeHash,
		"frozen": &o.Frozen, "match_args": &o.MatchArgs, "kw_only": &o.KwOnly, "slots": &o.Slots}
	return o, len(call.Args) == 0 && b.flags(call.Keywords, places)
}

// flags reads keywords that are True or False.
func (b *builder) flags(list []*ast.Keyword, places map[string]*bool) bool {
	for _, k := range list {
		place := places[string(k.Arg)]
		c := b.fold(k.Value)
		if place == nil || c == nil {
			return false
		}
		v, ok := c.Value.(bool)
		if !ok {
			return false
		}
		*place = v
	}
	return true
}

// dataclass reads the class statement whose body b has built; nil when it is no
// dataclass, or one that only CPython understands.
func (b *builder) dataclass(s *syntax.ClassDef) *DataClass {
	outer := b.parent
	local := outer.fn.Kind == Function
	if !local && outer.fn.Kind != ModuleBody || len(s.Bases) > 1 || len(s.Keywords) > 0 || local && (len(s.Bases) > 0 || len(s.DecoratorList) != 1) {
		return nil
	}
	var base *DataClass
	if len(s.Bases) == 1 && !outer.fieldless(s.Bases[0]) {
		name, _ := s.Bases[0].(*ast.Name)
		if name == nil || outer.names.binds[string(name.Id)] > 1 {
			return nil
		}
		known, ok := b.dataClasses[string(name.Id)]
		if !ok && name.Id != "object" {
			return nil
		}
		base = known
	}
	d := &DataClass{Methods: map[string]*Func{}, Defaults: map[string]*Const{}}
	if base != nil {
		for _, f := range base.Fields {
			inherited := *f
			inherited.Own = false
			d.Fields = append(d.Fields, &inherited)
		}
	}
	if len(s.DecoratorList) > 0 {
		decorator := outer.dataDecorator(s.DecoratorList)
		if decorator == nil {
			return nil
		}
		d.Options, _ = outer.dataOptions(decorator)
		r := &dataReader{b: b, outer: outer, d: d}
		if !r.fields(s.Body) || !r.consistent(base) || local && !r.independent() {
			return nil
		}
		r.methods(s)
		r.copies()
	} else if base != nil {
		d.Options = base.Options
		d.Options.Init = false
	}
	if local {
		return d
	}
	b.dataClasses[string(s.Name)] = d
	if len(s.DecoratorList) == 0 {
		return nil
	}
	return d
}

// dataDecorator is the one among decorators that is @dataclass, nil without one. What the others do to the class is seen
// when it is used.
func (b *builder) dataDecorator(list []ast.Expr) ast.Expr {
	for _, e := range list {
		if _, ok := b.dataOptions(e); ok {
			return e
		}
	}
	return nil
}

// fieldless tells whether a base is a class of the library that has no fields.
func (b *builder) fieldless(e ast.Expr) bool {
	if sub, ok := e.(*syntax.Subscript); ok {
		name, ok := b.importedAs(sub.Value, "typing")
		return ok && (name == "Generic" || name == "Protocol")
	}
	name, ok := b.importedAs(e, "abc")
	return ok && name == "ABC"
}

// consistent tells whether the decorator accepts the class and its base.
func (r *dataReader) consistent(base *DataClass) bool {
	o := r.d.Options
	if o.Order && !o.Eq || o.Slots && r.b.scope.classCell {
		return false
	}
	if base != nil && len(base.Fields) > 0 && base.Options.Frozen != o.Frozen {
		return false
	}
	optional := false
	for _, f := range r.d.Fields {
		if f.InitOnly && (o.Slots || !f.Init || f.Factory != nil) {
			return false
		}
		if !f.Init || f.KwOnly {
			continue
		}
		if !f.HasDefault && f.Factory == nil && optional {
			return false
		}
		optional = optional || f.HasDefault || f.Factory != nil
	}
	return true
}

// independent tells that what fields of a class in a function hold by default has nothing to do with the variables of
// the function.
func (r *dataReader) independent() bool {
	return !slices.ContainsFunc(r.d.Fields, func(f *DataField) bool {
		_, named := f.Factory.(*ast.Name)
		return f.HasDefault && f.Default == nil || f.Factory != nil && !named
	})
}

// fields reads the annotated names of the body.
func (r *dataReader) fields(body []ast.Stmt) bool {
	seen, kwOnly := map[string]bool{}, r.d.Options.KwOnly
	for _, s := range body {
		an, ok := s.(*syntax.AnnAssign)
		if !ok {
			continue
		}
		name, _ := an.Target.(*ast.Name)
		if name == nil || !an.Simple {
			return false
		}
		kind := r.annotation(an.Annotation)
		if kind == "ClassVar" {
			continue
		}
		if kind == "KW_ONLY" {
			kwOnly = true
			continue
		}
		id := r.b.scope.mangle(name.Id)
		f := &DataField{Name: id, Init: true, Repr: true, Compare: true, KwOnly: kwOnly, Own: true, Hint: annotationHint(an.Annotation)}
		if kind == "InitVar" {
			kind, f.InitOnly, f.Hint = "", true, initVarHint(an.Annotation)
		}
		if kind != "" || seen[id] || id != string(name.Id) || an.Value == nil && r.has(id) || !r.value(f, an.Value) {
			return false
		}
		seen[id] = true
		r.put(f)
	}
	return r.noOtherUse(seen)
}

// has tells whether a base has a field of that name: its default counts then.
func (r *dataReader) has(name string) bool {
	return slices.ContainsFunc(r.d.Fields, func(f *DataField) bool { return f.Name == name })
}

// put adds a field, in the place of an inherited one of its name.
func (r *dataReader) put(f *DataField) {
	for i, old := range r.d.Fields {
		if old.Name == f.Name {
			r.d.Fields[i] = f
			return
		}
	}
	r.d.Fields = append(r.d.Fields, f)
}

// noOtherUse tells that no statement but its annotation binds a field, and no
// name of a base gives it a default.
func (r *dataReader) noOtherUse(fields map[string]bool) bool {
	count := map[string]int{}
	Walk(r.b.fn.Body, func(s Stmt) {
		if st, ok := s.(*StoreName); ok {
			count[st.Name]++
		}
	})
	for _, f := range r.d.Fields {
		if f.Own && (count[f.Name] > 1 || count[f.Name] == 1 && !f.HasDefault && !f.Spec) {
			return false
		}
	}
	return !fields["self"] && !fields["other"]
}

// annotation tells what the annotation means to @dataclass: "" for a field,
// "ClassVar", "InitVar", "KW_ONLY", or "?" where that is not known here.
func (r *dataReader) annotation(e ast.Expr) string {
	if sub, ok := e.(*syntax.Subscript); ok {
		e = sub.Value
	}
	if c, ok := e.(*syntax.Constant); ok {
		text, _ := c.Value.(syntax.Str)
		for _, word := range []string{"ClassVar", "InitVar", "KW_ONLY"} {
			if strings.Contains(string(text), word) {
				return "?"
			}
		}
		return ""
	}
	if name, ok := r.outer.importedAs(e, "typing"); ok && name == "ClassVar" {
		return name
	}
	if name, ok := r.outer.importedAs(e, "dataclasses"); ok {
		if name == "KW_ONLY" || name == "InitVar" {
			return name
		}
		return "?"
	}
	return ""
}

// initVarHint is what InitVar[T] says of the parameter.
func initVarHint(e ast.Expr) types.Type {
	if sub, ok := e.(*syntax.Subscript); ok {
		return annotationHint(sub.Slice)
	}
	return nil
}

// value reads what an annotated name is assigned.
func (r *dataReader) value(f *DataField, e ast.Expr) bool {
	call, _ := e.(*syntax.Call)
	if call != nil {
		if name, ok := r.outer.importedAs(call.Func, "dataclasses"); ok && name == "field" {
			f.Spec = true
			return len(call.Args) == 0 && r.spec(f, call.Keywords)
		}
	}
	if e != nil {
		r.fallback(f, e)
	}
	return true
}

// fallback reads the default of a field.
func (r *dataReader) fallback(f *DataField, e ast.Expr) {
	f.HasDefault, f.Default = true, r.b.fold(e)
	if at, ok := e.(*ast.Attribute); ok {
		e, f.DefaultAttr = at.Value, string(at.Attr)
	}
	if name, ok := e.(*ast.Name); ok && !r.b.scope.bound[string(name.Id)] {
		f.DefaultName = string(name.Id)
	}
}

// spec reads the arguments of field().
func (r *dataReader) spec(f *DataField, list []*ast.Keyword) bool {
	hash := f.Compare
	places := map[string]*bool{"init": &f.Init, "repr": &f.Repr, "compare": &f.Compare, "kw_only": &f.KwOnly, "hash": &hash}
	for _, k := range list {
		switch k.Arg {
		case "default":
			r.fallback(f, k.Value)
		case "default_factory":
			if !r.callable(k.Value) {
				return false
			}
			f.Factory = k.Value
		case "metadata":
		default:
			if !r.b.flags([]*ast.Keyword{k}, places) {
				return false
			}
			if k.Arg == "hash" {
				f.Hash = &hash
			}
		}
	}
	return !f.HasDefault || f.Factory == nil
}

// callable tells whether a factory is the same thing when __init__ runs: a
// lambda, a builtin, or a name that the module binds once.
func (r *dataReader) callable(e ast.Expr) bool {
	switch e := e.(type) {
	case *syntax.Lambda:
		return len(allArgs(e.Args)) == 0
	case *ast.Name:
		if p := r.b.resolve(e.Id); p.v != nil || r.b.scope.bound[p.name] {
			return false
		}
		n := r.outer.names
		return n.binds[string(e.Id)] <= 1 && !n.declared[string(e.Id)] && !n.star
	}
	return false
}
