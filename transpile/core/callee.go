package core

import (
	"strings"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// A callee is a function that is called where it is handed over, as a key or by
// reduce, map and the like. What module operator makes is carried out in place:
//
//	sorted(rows, key=itemgetter(1))   →   … k = x[1] …
//	reduce(mul, xs, 1)                →   … total = total * x …
type callee struct {
	fn    Atom                   // the function, where it is a value
	apply func(args []Atom) Expr // what a call of a known function does
	value func() Atom            // makes the object of a known function
	fits  func(args int) bool    // the numbers of arguments that it takes
	// compare is the function that functools.cmp_to_key makes a key of: items are sorted by its calls.
	compare Atom
}

// call is a call of the function.
func (c *callee) call(args ...Atom) Expr {
	if c.apply != nil && c.fits(len(args)) {
		return c.apply(args)
	}
	list := make([]Arg, len(args))
	for i, a := range args {
		list[i].X = a
	}
	return &Call{Fn: c.object(), Args: list}
}

// object is the function as a value.
func (c *callee) object() Atom {
	if c.fn == nil {
		return c.value()
	}
	return c.fn
}

// calleeOf is the function that an expression gives, which later expressions don't change.
func (b *builder) calleeOf(e ast.Expr, later ...ast.Expr) *callee {
	if c := b.operatorFunction(e); c != nil {
		return c
	}
	return &callee{fn: b.operand(e, later...)}
}

// heldCallee is calleeOf for the time in which items are made.
func (b *builder) heldCallee(e ast.Expr) *callee {
	if c := b.operatorFunction(e); c != nil {
		return c
	}
	return &callee{fn: b.held(e)}
}

var operatorBinary = map[string]string{"add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%",
	"pow": "**", "and_": "&", "or_": "|", "xor": "^", "lshift": "<<", "rshift": ">>"}

var operatorCompare = map[string]string{"lt": "<", "le": "<=", "eq": "==", "ne": "!=", "gt": ">", "ge": ">="}

var operatorUnary = map[string]string{"neg": "-", "pos": "+", "invert": "~", "inv": "~"}

// OperatorMember tells whether native code knows what a function of module operator does.
func OperatorMember(name string) bool {
	switch name {
	case "itemgetter", "attrgetter", "getitem", "not_":
		return true
	}
	return operatorBinary[name] != "" || operatorCompare[name] != "" || operatorUnary[name] != ""
}

// memberOf tells which member of an imported module an expression is, "" when it
// is of none; load emits what looks it up, which relies on that.
func (b *builder) memberOf(e ast.Expr, module string) (name string, load func() Atom) {
	if attr, ok := e.(*ast.Attribute); ok {
		from, ok := b.importOf(attr.Value)
		if !ok || from.module != module || from.name != "" {
			return "", nil
		}
		id := attr.Value.(*ast.Name).Id
		return string(attr.Attr), func() Atom {
			return b.let(&GetAttr{X: b.let(&LoadGlobal{Name: string(id)}), Name: string(attr.Attr)})
		}
	}
	from, ok := b.importOf(e)
	if !ok || from.module != module || from.name == "" {
		return "", nil
	}
	return from.name, func() Atom { return b.let(&LoadGlobal{Name: string(e.(*ast.Name).Id)}) }
}

// operatorFunction is an expression that gives a function of module operator; nil for others.
func (b *builder) operatorFunction(e ast.Expr) *callee {
	if !b.names.inline {
		return nil
	}
	if call, ok := e.(*syntax.Call); ok {
		return b.getter(call)
	}
	name, load := b.memberOf(e, "operator")
	if name == "" || name == "itemgetter" || name == "attrgetter" || !OperatorMember(name) {
		return nil
	}
	b.at(e)
	load()
	return &callee{value: load, fits: func(n int) bool { return n == operands(name) },
		apply: func(args []Atom) Expr { return operation(name, args) }}
}

// operands is the number of arguments of a function of operator.
func operands(name string) int {
	if operatorUnary[name] != "" || name == "not_" {
		return 1
	}
	return 2
}

// operation is what a function of operator does.
func operation(name string, args []Atom) Expr {
	switch {
	case operatorBinary[name] != "":
		return &Binary{Op: operatorBinary[name], X: args[0], Y: args[1]}
	case operatorCompare[name] != "":
		return &Compare{Op: operatorCompare[name], X: args[0], Y: args[1]}
	case operatorUnary[name] != "":
		return &Unary{Op: operatorUnary[name], X: args[0]}
	case name == "not_":
		return &Unary{Op: "not", X: args[0]}
	}
	return &GetItem{X: args[0], Index: args[1]}
}

// getter is a call of itemgetter or attrgetter with constants.
func (b *builder) getter(e *syntax.Call) *callee {
	name, load := b.memberOf(e.Func, "operator")
	if name != "itemgetter" && name != "attrgetter" || len(e.Keywords) > 0 || len(e.Args) == 0 {
		return nil
	}
	var consts []Atom
	for _, a := range e.Args {
		c := b.fold(a)
		if c == nil || !fitsGetter(name, c.Value) {
			return nil
		}
		consts = append(consts, c)
	}
	b.at(e)
	load()
	make := func() Atom {
		var args []Arg
		for _, c := range consts {
			args = append(args, Arg{X: c})
		}
		return b.let(&Call{Fn: load(), Args: args})
	}
	part := func(x Atom, c Atom) Expr { return &GetItem{X: x, Index: c} }
	if name == "attrgetter" {
		part = b.attributeOf
	}
	return &callee{value: make, fits: func(n int) bool { return n == 1 }, apply: func(args []Atom) Expr {
		if len(consts) == 1 {
			return part(args[0], consts[0])
		}
		var items []Item
		for _, c := range consts {
			items = append(items, Item{X: b.let(part(args[0], c))})
		}
		return &MakeTuple{Items: items}
	}}
}

// fitsGetter tells whether a constant is one that a getter takes.
func fitsGetter(name string, value any) bool {
	text, isText := value.(string)
	if name == "itemgetter" {
		return value != nil
	}
	return isText && !strings.HasPrefix(text, "__") && !strings.Contains(text, ".__")
}

// attributeOf is the attribute that a path such as "a.b" leads to.
func (b *builder) attributeOf(x Atom, path Atom) Expr {
	names := strings.Split(path.(*Const).Value.(string), ".")
	for _, n := range names[:len(names)-1] {
		x = b.let(&GetAttr{X: x, Name: n})
	}
	return &GetAttr{X: x, Name: names[len(names)-1]}
}
