package core

import (
	"strings"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// consumers are the builtins that take all items of their first argument in
// place: a generator expression passed to one of them becomes a loop.
var consumers = map[ast.Identifier]bool{"sum": true, "any": true, "all": true, "min": true, "max": true, "list": true,
	"tuple": true, "set": true, "sorted": true, "next": true, "dict": true, "frozenset": true}

// gatherers are the classes of collections that take all items of their argument
// before anyone sees the instance.
var gatherers = map[string]bool{"Counter": true, "deque": true, "OrderedDict": true}

// inPlace has the functions and classes of the standard library, with their modules, that take all items of an argument in place.
var inPlace = map[string]string{"Counter": "collections", "deque": "collections", "OrderedDict": "collections", "reduce": "functools"}

// gathererName is how consumers of a scope name one of these, "" for another callee.
func gathererName(fn ast.Expr) string {
	switch fn := fn.(type) {
	case *ast.Name:
		return string(fn.Id)
	case *ast.Attribute:
		if module, ok := fn.Value.(*ast.Name); ok && inPlace[string(fn.Attr)] != "" {
			return string(module.Id) + "." + string(fn.Attr)
		}
	}
	return ""
}

// gathers tells whether a name means a gatherer, as far as imports of the module body tell.
func (names *moduleNames) gathers(name string) bool { return gatherers[names.taker(name)] }

// taker is the one of inPlace that a name means, as far as imports of the module body tell; "" for none.
func (names *moduleNames) taker(name string) string {
	head, attr, dotted := strings.Cut(name, ".")
	i, ok := names.imports[head]
	if !ok || names.binds[head] != 1 || names.declared[head] || names.star {
		return ""
	}
	if !dotted {
		attr = i.name
	}
	if dotted && i.name != "" || attr == "" || inPlace[attr] != i.module {
		return ""
	}
	return attr
}

// moduleNames is what the whole file does to the names of the module.
type moduleNames struct {
	binds    map[string]int                          // statements of the module body that bind the name
	declared map[string]bool                         // declared global in some function
	defs     map[string]*syntax.FunctionDef          // functions defined by the module body
	methods  map[string][]*syntax.FunctionDef        // functions defined by class bodies
	classes  map[string]bool                         // made by class statements
	imports  map[string]imported                     // what imports of the module body bind
	ranges   map[string]int                          // statements of the module body that bind it to range
	star     bool                                    // from … import * somewhere
	public   func(level int, module string) []string // Options.Star
	inline   bool                                    // generators are inlined where it can be done
	// generators tells that there are generator functions in the file, or classes of iterators.
	generators bool
	iterators  map[string]bool // classes that have an iterator, or have bases, which may
}

func newModuleNames() *moduleNames {
	return &moduleNames{binds: map[string]int{}, declared: map[string]bool{}, defs: map[string]*syntax.FunctionDef{},
		methods: map[string][]*syntax.FunctionDef{}, imports: map[string]imported{}, ranges: map[string]int{}, iterators: map[string]bool{}, classes: map[string]bool{}}
}

// consumed marks the generator expressions that a call consumes in place.
func (c *collector) consumed(e *syntax.Call) {
	if name := gathererName(e.Func); name != "" && len(e.Args) == 1 && len(e.Keywords) == 0 {
		if g, ok := e.Args[0].(*syntax.GeneratorExp); ok && !consumes(e) && (strings.HasSuffix(name, "deque") || plainItems(g)) {
			c.consumedBy(e.Args[0], []string{name})
			return
		}
	}
	if name := gathererName(e.Func); name != "" && (len(e.Args) == 2 || len(e.Args) == 3) && len(e.Keywords) == 0 && !spreads(e) {
		if g, ok := e.Args[1].(*syntax.GeneratorExp); ok && !consumes(e) { // reduce(f, (…), start)
			c.scopes[g].reducer = name
			return
		}
	}
	if g, ok := starred(e).(*syntax.GeneratorExp); ok && len(e.Keywords) == 0 {
		c.consumedBy(g, nil)
		return
	}
	if len(e.Args) == 0 || !consumes(e) {
		return
	}
	var names []string
	if name, ok := e.Func.(*ast.Name); ok {
		names = append(names, string(name.Id))
	}
	c.consumedBy(e.Args[0], names)
}

// consumedBy marks a generator expression whose items are taken where it
// stands, by a for statement or by the builtins of these names.
func (c *collector) consumedBy(iter ast.Expr, names []string) {
	switch e := iter.(type) {
	case *syntax.GeneratorExp:
		s := c.scopes[e]
		s.consumed, s.consumers = true, names
	case *syntax.Call:
		if name, arg := passesOn(e); arg != nil {
			c.consumedBy(arg, append(names[:len(names):len(names)], name))
		}
	}
}

// passesOn gives the name of a builtin that makes items of those of another
// iterable, in a form that can be inlined, and that iterable.
func passesOn(e *syntax.Call) (name string, arg ast.Expr) {
	fn, ok := e.Func.(*ast.Name)
	if !ok || spreads(e) {
		return "", nil
	}
	switch fn.Id {
	case "map", "filter":
		if len(e.Args) == 2 && len(e.Keywords) == 0 {
			return string(fn.Id), e.Args[1]
		}
	case "enumerate":
		if _, ok := enumerateStart(e); ok {
			return string(fn.Id), e.Args[0]
		}
	}
	return "", nil
}

// enumerateStart gives the start of a call of enumerate, nil without one; not
// ok when the form of the call is not one that can be inlined.
func enumerateStart(e *syntax.Call) (*syntax.Constant, bool) {
	var start ast.Expr
	switch {
	case len(e.Args) == 1 && len(e.Keywords) == 0:
		return nil, true
	case len(e.Args) == 2 && len(e.Keywords) == 0:
		start = e.Args[1]
	case len(e.Args) == 1 && len(e.Keywords) == 1 && e.Keywords[0].Arg == "start":
		start = e.Keywords[0].Value
	}
	c, ok := start.(*syntax.Constant)
	if !ok {
		return nil, false
	}
	_, ok = c.Value.(syntax.Int)
	return c, ok
}

// consumes tells whether a call has the form of one that consumes its first argument.
func consumes(e *syntax.Call) bool {
	for _, a := range e.Args {
		if _, ok := a.(*ast.Starred); ok {
			return false
		}
	}
	keywords := map[ast.Identifier]bool{}
	for _, k := range e.Keywords {
		if k.Arg == "" || keywords[k.Arg] {
			return false
		}
		keywords[k.Arg] = true
	}
	switch fn := e.Func.(type) {
	case *ast.Attribute: // "sep".join(items)
		return joins(e) && isStrLiteral(fn.Value)
	case *ast.Name:
		return consumers[fn.Id] && fitsConsumer(string(fn.Id), e, keywords)
	}
	return false
}

// joins tells whether a call has the form of sep.join(items).
func joins(e *syntax.Call) bool {
	fn, ok := e.Func.(*ast.Attribute)
	if !ok || fn.Attr != "join" || len(e.Args) != 1 || len(e.Keywords) > 0 {
		return false
	}
	_, starred := e.Args[0].(*ast.Starred)
	return !starred
}

func isStrLiteral(e ast.Expr) bool {
	c, ok := e.(*syntax.Constant)
	if !ok {
		return false
	}
	switch c.Value.(type) {
	case syntax.Str, syntax.Bytes:
		return true
	}
	return false
}

// fitsConsumer tells whether the arguments after the first are ones that the
// inlined form knows.
func fitsConsumer(name string, e *syntax.Call, keywords map[ast.Identifier]bool) bool {
	only := func(names ...ast.Identifier) bool {
		n := 0
		for _, k := range names {
			if keywords[k] {
				n++
			}
		}
		return n == len(keywords)
	}
	switch name {
	case "sum":
		switch {
		case len(e.Args) == 2 && len(keywords) == 0:
			return plainStart(e.Args[1])
		case keywords["start"]:
			return len(e.Args) == 1 && only("start") && plainStart(e.Keywords[0].Value)
		}
	case "min", "max":
		return len(e.Args) == 1 && only("key", "default") && plainKey(e)
	case "sorted":
		return len(e.Args) == 1 && only("key", "reverse")
	case "next":
		return len(e.Args) <= 2 && len(keywords) == 0
	case "dict":
		_, call := e.Args[0].(*syntax.Call)
		return len(e.Args) == 1 && len(keywords) == 0 && (call || isPair(e.Args[0]))
	}
	return len(e.Args) == 1 && len(keywords) == 0
}

// plainKey tells whether a key argument is a function for certain, and not None.
func plainKey(e *syntax.Call) bool {
	for _, k := range e.Keywords {
		if k.Arg == "key" {
			_, ok := k.Value.(*syntax.Lambda)
			return ok
		}
	}
	return true
}

// plainStart tells whether sum starts at a number, list or tuple for certain: it
// refuses texts.
func plainStart(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.List, *ast.Tuple:
		return true
	case *ast.UnaryOp:
		return e.Op == ast.USub && plainStart(e.Operand)
	case *syntax.Constant:
		switch e.Value.(type) {
		case syntax.Int, *syntax.BigInt, syntax.Float, syntax.Imag:
			return true
		}
	}
	return false
}

// isPair tells whether a generator expression gives tuples of two.
func isPair(e ast.Expr) bool {
	g, ok := e.(*syntax.GeneratorExp)
	if !ok {
		return false
	}
	t, ok := g.Elt.(*ast.Tuple)
	if !ok || len(t.Elts) != 2 {
		return false
	}
	for _, x := range t.Elts {
		if _, ok := x.(*ast.Starred); ok {
			return false
		}
	}
	return true
}

// inlines tells whether the generator expression with scope s becomes part of
// the function around it.
func (s *scope) inlines(names *moduleNames) bool {
	if !names.inline {
		return false
	}
	if names.taker(s.reducer) == "reduce" && !s.parent.binds(s.reducer) {
		return true
	}
	if !s.consumed {
		return false
	}
	for _, name := range s.consumers {
		if !s.parent.builtin(name, names) && (!names.gathers(name) || s.parent.binds(name)) {
			return false
		}
	}
	return true
}

// builtin tells whether name means the builtin in scope s, as far as the file
// itself decides it.
func (s *scope) builtin(name string, names *moduleNames) bool {
	if names.binds[name] > 0 || names.declared[name] || names.star {
		return false
	}
	return !s.binds(name)
}

// binds tells whether s or a scope around it, but for the module's, binds a name.
func (s *scope) binds(name string) bool {
	name, _, _ = strings.Cut(name, ".")
	for p := s; p != nil; p = p.parent {
		if p.bound[name] && p.kind != moduleScope {
			return true
		}
	}
	return false
}
