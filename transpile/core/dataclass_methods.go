package core

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// The functions that @dataclass adds to a class are built from text as CPython
// does it, with the same lines, since tracebacks show them. They are never
// entered from Python, which has its own.

// methods builds what the decorator adds.
func (r *dataReader) methods(s *syntax.ClassDef) {
	own := r.b.scope.bound
	add := func(name, head string, body ...string) {
		if !own[name] {
			r.d.Methods[name] = r.generated(name, head, body)
		}
	}
	o := r.d.Options
	if o.Init {
		head, body := r.initText(s)
		add("__init__", head, body...)
		r.hints()
	}
	if o.Repr {
		name := "__qualname__"
		if r.d.Named {
			name = "__name__"
		}
		add("__repr__", "self", `return self.__class__.`+name+` + f"(`+r.reprText()+`)"`)
	}
	compared := func(f *DataField) bool { return f.Compare }
	mine, others := r.tuple("self", compared), r.tuple("other", compared)
	if o.Eq {
		add("__eq__", "self,other", "if other is self: return True", "return "+mine+"=="+others)
		if r.d.Methods["__eq__"] != nil {
			r.d.Unequal = r.generated("__eq__", "self,other", []string{"if other is self: return False", "return not " + mine + "==" + others})
		}
	}
	if o.Order {
		for _, m := range [][2]string{{"__lt__", "<"}, {"__le__", "<="}, {"__gt__", ">"}, {"__ge__", ">="}} {
			add(m[0], "self,other", "", "return "+mine+m[1]+others)
		}
	}
	if o.UnsafeHash || o.Eq && o.Frozen {
		add("__hash__", "self", "return hash("+r.tuple("self", (*DataField).Hashed)+")")
	}
	if o.Frozen {
		if f := r.d.Methods["__init__"]; f != nil {
			storePlainly(f)
		}
	}
}

// storePlainly makes a function store attributes as object.__setattr__ does it.
func storePlainly(f *Func) {
	Walk(f.Body, func(s Stmt) {
		if st, ok := s.(*StoreAttr); ok {
			st.Plain = true
		}
	})
}

// hints gives the parameters of __init__ the annotations of the fields.
func (r *dataReader) hints() {
	f := r.d.Methods["__init__"]
	if f == nil {
		return
	}
	for _, q := range f.Params {
		for _, field := range r.d.Fields {
			if field.Name == q.Var.Name {
				q.Hint = field.Hint
			}
		}
	}
}

// initText is the parameter list and the body of __init__.
func (r *dataReader) initText(s *syntax.ClassDef) (head string, body []string) {
	params, keywords := []string{"self"}, []string{}
	for i, f := range r.d.Fields {
		value := f.Name
		call := fmt.Sprintf("__factory_%d__()", i)
		switch {
		case f.Factory != nil && f.Init:
			value = call + " if " + f.Name + " is None else " + f.Name
		case f.Factory != nil:
			value = call
		case !f.Init || f.InitOnly:
			value = ""
		}
		if value != "" {
			body = append(body, "self."+f.Name+"="+value)
		}
		if !f.Init {
			continue
		}
		param := f.Name
		if f.HasDefault || f.Factory != nil {
			param += "=None"
			if f.Factory != nil {
				r.d.Defaults[f.Name] = &Const{nil}
			} else if f.Default != nil {
				r.d.Defaults[f.Name] = f.Default
			}
		}
		if f.KwOnly {
			keywords = append(keywords, param)
		} else {
			params = append(params, param)
		}
	}
	if len(keywords) > 0 {
		params = append(append(params, "*"), keywords...)
	}
	if r.postInit(s) {
		body = append(body, "self.__post_init__("+strings.Join(r.initVars(), ",")+")")
	}
	if len(body) == 0 {
		body = []string{"pass"}
	}
	return strings.Join(params, ","), body
}

// initVars are the names of the fields that __post_init__ gets.
func (r *dataReader) initVars() []string {
	var out []string
	for _, f := range r.d.Fields {
		if f.InitOnly {
			out = append(out, f.Name)
		}
	}
	return out
}

// postInit tells whether the class or a base has __post_init__.
func (r *dataReader) postInit(s *syntax.ClassDef) bool {
	if r.b.scope.bound["__post_init__"] {
		r.b.postInits[string(s.Name)] = true
		return true
	}
	for _, e := range s.Bases {
		if n, ok := e.(*ast.Name); ok && r.b.postInits[string(n.Id)] {
			r.b.postInits[string(s.Name)] = true
			return true
		}
	}
	return false
}

func (r *dataReader) reprText() string {
	var parts []string
	for _, f := range r.d.Fields {
		if f.Repr && !f.InitOnly {
			parts = append(parts, f.Name+"={self."+f.Name+"!r}")
		}
	}
	return strings.Join(parts, ", ")
}

func (r *dataReader) tuple(obj string, takes func(*DataField) bool) string {
	var parts strings.Builder
	for _, f := range r.d.Fields {
		if takes(f) && !f.InitOnly {
			parts.WriteString(obj + "." + f.Name + ",")
		}
	}
	return "(" + parts.String() + ")"
}

// generated builds a function from its text, in the namespace of the class.
func (r *dataReader) generated(name, params string, body []string) *Func {
	text := "\ndef " + name + "(" + params + "):\n  " + strings.Join(body, "\n  ") + "\n"
	tree, err := syntax.Parse([]byte(text), generatedFile)
	if err != nil {
		panic("dataclass: " + err.Error())
	}
	def := tree.Module.Body[0].(*syntax.FunctionDef)
	r.factories(def)
	b := r.b
	col := &collector{symbols: b.symbols, scope: b.scope}
	col.open(functionScope, name, def, func(*scope) {
		col.params(def.Args)
		for _, s := range def.Body {
			col.stmt(s)
		}
	})
	b.scopes[def].resolve(b.names)
	b.text = tree
	f := b.function(def)
	b.text = nil
	f.Kind, f.File = Generated, generatedFile
	return f
}

// generatedFile is where tracebacks say that the functions stand.
const generatedFile = "<string>"

// factories puts the factories in the place of the names that stand for them.
func (r *dataReader) factories(def *syntax.FunctionDef) {
	for _, s := range def.Body {
		as, ok := s.(*ast.Assign)
		if !ok {
			continue
		}
		e := as.Value
		if cond, ok := e.(*ast.IfExp); ok {
			e = cond.Body
		}
		call, ok := e.(*syntax.Call)
		if !ok {
			continue
		}
		name, ok := call.Func.(*ast.Name)
		var i int
		if ok {
			if _, err := fmt.Sscanf(string(name.Id), "__factory_%d__", &i); err == nil {
				call.Func = r.d.Fields[i].Factory
			}
		}
	}
}

// MatchArgs is __match_args__.
func (d *DataClass) MatchArgs() *Const {
	names := []*Const{}
	for _, f := range d.Fields {
		if f.Init && !f.KwOnly {
			names = append(names, &Const{f.Name})
		}
	}
	return &Const{names}
}

// DataSpec describes the fields as the runtime reads them from __dataclass_fields__.
func (d *DataClass) DataSpec() string {
	var b strings.Builder
	for _, f := range d.Fields {
		b.WriteString(f.Name + ":")
		flags := map[byte]bool{'i': f.Init, 'r': f.Repr, 'c': f.Compare, 'h': f.Hashed(), 'k': f.KwOnly, 'd': f.HasDefault, 'f': f.Factory != nil,
			'v': f.InitOnly}
		for _, c := range slices.Sorted(maps.Keys(flags)) {
			if flags[c] {
				b.WriteByte(c)
			}
		}
		b.WriteByte(';')
	}
	return b.String()
}
