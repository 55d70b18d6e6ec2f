package core

import (
	"math/big"

	"github.com/go-python/gpython/ast"
)

// place tells what a name stands for at the current place: a variable of the
// function (Local, Cell or Free), a name of a class body, or of the module.
type place struct {
	name  string
	v     *Var // nil for class and module names
	class bool // a name of the class body; v is then the cell to look at second
}

// resolve finds the place of an identifier.
func (b *builder) resolve(id ast.Identifier) place {
	name := b.scopeNow().mangle(id)
	for i := len(b.comps) - 1; i >= 0; i-- {
		c := b.comps[i]
		if c.scope.local(name) {
			v := c.vars[name]
			if v == nil {
				v = b.newVar(name, Local)
				v.Frame = c.frame
				c.vars[name] = v
			}
			return place{name: name, v: v}
		}
		if c.scope.kind == functionScope { // an inlined function of the module
			return place{name: name}
		}
	}
	s := b.scope
	switch {
	case b.fn.Kind == Piece && b.keeps(name):
		return place{name: name, v: b.moduleVar(name)}
	case s.kind == moduleScope, s.globals[name]:
		return place{name: name}
	case s.kind == classScope:
		return b.resolveInClass(name)
	case s.local(name):
		return place{name: name, v: b.ownVar(name)}
	case s.findOuter(name):
		return place{name: name, v: b.freeVar(name)}
	}
	return place{name: name}
}

// resolveInClass is resolve for a class body. Code of an inlined comprehension
// does not see the names of the class.
func (b *builder) resolveInClass(name string) place {
	s := b.scope
	p := place{name: name, class: len(b.comps) == 0}
	switch {
	case !p.class && name == "__class__" && s.classCell:
		p.v = b.classCellVar()
	case s.nonlocal[name]:
		p.v, p.class = b.freeVar(name), false
	case p.class && s.bound[name]:
	case s.findOuter(name):
		p.v = b.freeVar(name)
	}
	return p
}

// ownVar is the variable for a name that the function itself binds.
func (b *builder) ownVar(name string) *Var {
	if b.fn.LocalNames() {
		panic(stay("an inner function shares " + name))
	}
	v := b.vars[name]
	if v == nil {
		kind := Local
		if b.scope.captured[name] {
			kind = Cell
		}
		v = b.newVar(name, kind)
		b.vars[name] = v
	}
	return v
}

// classCellVar is the cell __class__ of a class body.
func (b *builder) classCellVar() *Var {
	v := b.vars["__class__"]
	if v == nil {
		v = b.newVar("__class__", Cell)
		b.vars["__class__"] = v
	}
	return v
}

// freeVar is the variable for a name that some enclosing function binds; the
// functions between get one as well.
func (b *builder) freeVar(name string) *Var {
	if b.fn.LocalNames() {
		panic(stay(name + " is a variable of the function around"))
	}
	if v := b.frees[name]; v != nil {
		return v
	}
	p := b.parent
	var outer *Var
	switch {
	case p.scope.kind == classScope && name == "__class__" && p.scope.classCell:
		outer = p.classCellVar()
	case p.scope.local(name):
		outer = p.ownVar(name)
	default:
		outer = p.freeVar(name)
	}
	v := b.newVar(name, Free)
	v.Outer = outer
	b.frees[name] = v
	return v
}

// isCell tells whether v is reached by LoadCell and StoreCell.
func isCell(v *Var) bool { return v.Kind == Cell || v.Kind == Free }

// load is the value of a name: the variable itself when it is a local.
func (b *builder) load(id ast.Identifier) (Atom, Expr) {
	p := b.resolve(id)
	switch {
	case p.class:
		return nil, &LoadName{Name: p.name, Cell: p.v}
	case p.v != nil && isCell(p.v):
		return nil, &LoadCell{Var: p.v}
	case p.v != nil:
		return p.v, nil
	}
	if p.name == "__debug__" {
		return b.constant(true), nil
	}
	b.checkName(p.name)
	return nil, &LoadGlobal{Name: p.name}
}

// store assigns to a name.
func (b *builder) store(id ast.Identifier, x Atom) {
	p := b.resolve(id)
	switch {
	case p.class:
		b.emit(&StoreName{Name: p.name, X: x})
	case p.v != nil && isCell(p.v):
		b.emit(&StoreCell{Var: p.v, X: x})
	case p.v != nil:
		if x != Atom(p.v) {
			b.set(p.v, &Copy{x})
		}
	default:
		b.storeGlobal(p.name, x)
	}
}

func (b *builder) storeGlobal(name string, x Atom) {
	b.noteGlobal(name)
	b.emit(&StoreGlobal{Name: name, X: x})
}

// noteGlobal records that a function assigns the module name.
func (b *builder) noteGlobal(name string) {
	if b.fn.Kind == ModuleBody || b.fn.Kind == Piece && !b.fn.LocalNames() {
		return
	}
	for _, n := range b.fn.Globals {
		if n == name {
			return
		}
	}
	b.fn.Globals = append(b.fn.Globals, name)
}

// unbind is del of a name.
func (b *builder) unbind(id ast.Identifier) {
	p := b.resolve(id)
	switch {
	case p.class:
		b.emit(&Delete{Name: p.name})
	case p.v != nil:
		if isCell(p.v) {
			p.v.root().deleted = true
		}
		b.emit(&Delete{Var: p.v})
	default:
		b.noteGlobal(p.name)
		b.emit(&Delete{Global: p.name})
	}
}

// localTarget is the variable when a target is a plain local name, else nil.
func (b *builder) localTarget(t ast.Expr) *Var {
	if n, ok := t.(*ast.Name); ok {
		if p := b.resolve(n.Id); p.v != nil && !p.class && !isCell(p.v) {
			return p.v
		}
	}
	return nil
}

// frameNames are the builtins that look at the namespace of their caller.
var frameNames = map[string]string{
	"exec":   "uses exec",
	"eval":   "uses eval",
	"locals": "uses locals()",
}

// checkName notes the use of a builtin that a compiled function can't serve.
func (b *builder) checkName(name string) {
	if b.fn.Kind == ModuleBody {
		return
	}
	if why := frameNames[name]; why != "" {
		b.stays(why)
	}
}

// constant is the constant for a Go value; equal constants of a function are one.
func (b *builder) constant(value any) *Const {
	key := constKey(value)
	if c := b.consts[key]; c != nil {
		return c
	}
	c := &Const{value}
	b.consts[key] = c
	return c
}

func (b *builder) int(i int) *Const    { return b.constant(big.NewInt(int64(i))) }
func (b *builder) none() *Const        { return b.constant(nil) }
func (b *builder) str(s string) *Const { return b.constant(s) }

// constKey tells constants apart as CPython's code objects do: by type and
// exact value, signed zeros included.
func constKey(value any) string { return constTag(value) + constText(&Const{value}) }

func constTag(value any) string {
	switch v := value.(type) {
	case string:
		return "s"
	case Bytes:
		return "b"
	case complex128:
		return "c"
	case float64:
		return "f"
	case []*Const:
		tag := "("
		for _, c := range v {
			tag += constTag(c.Value)
		}
		return tag + ")"
	}
	return ""
}
