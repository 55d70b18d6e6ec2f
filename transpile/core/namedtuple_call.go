package core

import (
	"slices"
	"strings"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// A statement such as Point = namedtuple("Point", "x y") or Point = NamedTuple("Point", [("x", int), ("y", int)]) of the
// module body makes the class that a statement with typing.NamedTuple would make.

// makesNamedTuple tells whether a statement may be one, by its form alone.
func makesNamedTuple(s ast.Stmt) bool {
	as, ok := s.(*ast.Assign)
	if !ok || len(as.Targets) != 1 {
		return false
	}
	call, ok := as.Value.(*syntax.Call)
	if !ok {
		return false
	}
	switch fn := call.Func.(type) {
	case *ast.Name:
		return fn.Id == "namedtuple" || fn.Id == "NamedTuple"
	case *ast.Attribute:
		return fn.Attr == "namedtuple" || fn.Attr == "NamedTuple"
	}
	return false
}

// namedTupleCall reads such a statement; nil when it is another.
func (b *builder) namedTupleCall(s *ast.Assign) *Func {
	if b.fn.Kind != ModuleBody || len(b.comps) > 0 || !makesNamedTuple(s) {
		return nil
	}
	target, ok := s.Targets[0].(*ast.Name)
	call := s.Value.(*syntax.Call)
	if !ok || b.names.binds[string(target.Id)] != 1 {
		return nil
	}
	title, fields := b.namedFields(call)
	if fields == nil || title != string(target.Id) {
		return nil
	}
	at := newScope(classScope, string(target.Id), b.scope)
	at.captured, at.free = map[string]bool{}, map[string]bool{}
	c := b.newBuilder(b, at, string(target.Id), ClassBody)
	c.locate(s)
	c.run(func() { c.endOfBody() })
	r := &dataReader{b: c, outer: b, d: &DataClass{Methods: map[string]*Func{}, Defaults: map[string]*Const{}, Named: true}}
	r.d.Fields = fields
	r.namedMethods()
	c.fn.Data = r.d
	return c.fn
}

// namedFields reads a call of namedtuple or NamedTuple: the name of the class, and the fields; nil when it is another call.
func (b *builder) namedFields(call *syntax.Call) (string, []*DataField) {
	if name, ok := b.importedAs(call.Func, "typing"); ok && name == "NamedTuple" {
		return b.typedFields(call)
	}
	if name, ok := b.importedAs(call.Func, "collections"); !ok || name != "namedtuple" || len(call.Args) != 2 {
		return "", nil
	}
	title := b.fold(call.Args[0])
	names := b.fieldNames(call.Args[1])
	defaults, known := b.fieldDefaults(call.Keywords)
	if title == nil || len(names) == 0 || !known || len(defaults) > len(names) {
		return "", nil
	}
	text, ok := title.Value.(string)
	if !ok {
		return "", nil
	}
	var fields []*DataField
	for i, n := range names {
		f := &DataField{Name: n, Init: true, Repr: true, Compare: true, Own: true}
		if k := i - (len(names) - len(defaults)); k >= 0 {
			f.HasDefault, f.Default = true, defaults[k]
		}
		fields = append(fields, f)
	}
	return text, fields
}

// typedFields reads a call of typing.NamedTuple: pairs of names and types, or keywords.
func (b *builder) typedFields(call *syntax.Call) (string, []*DataField) {
	if len(call.Args) == 0 || len(call.Args) > 2 || len(call.Args) == 2 && len(call.Keywords) > 0 {
		return "", nil
	}
	title := b.fold(call.Args[0])
	if title == nil {
		return "", nil
	}
	text, ok := title.Value.(string)
	var fields []*DataField
	add := func(name string, hint ast.Expr) {
		known := func(f *DataField) bool { return f.Name == name }
		ok = ok && fieldName(name) && !slices.ContainsFunc(fields, known)
		fields = append(fields, &DataField{Name: name, Init: true, Repr: true, Compare: true, Own: true, Hint: annotationHint(hint)})
	}
	for _, k := range call.Keywords {
		add(string(k.Arg), k.Value)
	}
	if len(call.Args) == 2 {
		for _, x := range displayed(call.Args[1]) {
			pair := displayed(x)
			if len(pair) != 2 {
				return "", nil
			}
			name := b.fold(pair[0])
			if name == nil {
				return "", nil
			}
			s, _ := name.Value.(string)
			add(s, pair[1])
		}
	}
	if !ok {
		return "", nil
	}
	return text, fields
}

// displayed are the items of a list or tuple that is written out.
func displayed(e ast.Expr) []ast.Expr {
	switch e := e.(type) {
	case *ast.List:
		return e.Elts
	case *ast.Tuple:
		return e.Elts
	}
	return nil
}

// fieldNames are the names of the fields, nil where they are not literals or no names for fields.
func (b *builder) fieldNames(e ast.Expr) []string {
	var names []string
	add := func(c *Const) bool {
		if c == nil {
			return false
		}
		text, ok := c.Value.(string)
		names = append(names, text)
		return ok
	}
	list, isList := e.(*ast.List)
	switch c := b.fold(e); {
	case isList:
		for _, x := range list.Elts {
			if !add(b.fold(x)) {
				return nil
			}
		}
	case c == nil:
		return nil
	default:
		switch v := c.Value.(type) {
		case string:
			names = strings.Fields(strings.ReplaceAll(v, ",", " "))
		case []*Const:
			if slices.ContainsFunc(v, func(c *Const) bool { return !add(c) }) {
				return nil
			}
		}
	}
	for i, n := range names {
		if !fieldName(n) || slices.Contains(names[:i], n) {
			return nil
		}
	}
	return names
}

// fieldDefaults are the literals in defaults=[…], for the last fields; false where a keyword is another one.
func (b *builder) fieldDefaults(list []*ast.Keyword) ([]*Const, bool) {
	if len(list) == 0 {
		return nil, true
	}
	if len(list) > 1 || list[0].Arg != "defaults" {
		return nil, false
	}
	var items []ast.Expr
	switch v := list[0].Value.(type) {
	case *ast.List:
		items = v.Elts
	case *ast.Tuple:
		items = v.Elts
	default:
		return nil, false
	}
	var out []*Const
	for _, e := range items {
		c := b.fold(e)
		if c == nil {
			return nil, false
		}
		out = append(out, c)
	}
	return out, true
}

// fieldName tells whether a text is an ordinary name, which a generated function can use.
func fieldName(s string) bool {
	if s == "" || s[0] == '_' || s == "self" || s == "other" || !identifierASCII(s) {
		return false
	}
	tree, err := syntax.Parse([]byte(s+"\n"), generatedFile)
	if err != nil || len(tree.Module.Body) != 1 {
		return false
	}
	es, ok := tree.Module.Body[0].(*ast.ExprStmt)
	if !ok {
		return false
	}
	_, ok = es.Value.(*ast.Name)
	return ok
}

func identifierASCII(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool {
		return r != '_' && (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z')
	})
}
