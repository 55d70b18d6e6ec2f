package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// assignStmt is targets = value.
func (b *builder) assignStmt(s *ast.Assign) {
	if len(s.Targets) == 1 {
		if v := b.localTarget(s.Targets[0]); v != nil {
			b.exprTo(v, s.Value)
			b.noGroup(s.Targets[0])
			return
		}
		if b.parallel(s.Targets[0], s.Value) || b.unpackSource(s.Targets[0], s.Value) {
			return
		}
	}
	made := b.namedTupleCall(s)
	x := b.operand(s.Value, s.Targets...)
	if let, ok := last(*b.out).(*Let); ok && made != nil {
		if call, ok := let.X.(*Call); ok && x == Atom(let.Dst) {
			call.Made = made
		}
	}
	for _, t := range s.Targets {
		b.assign(t, x)
	}
}

// last is the last statement of a list, nil without one.
func last(list []Stmt) Stmt {
	if len(list) == 0 {
		return nil
	}
	return list[len(list)-1]
}

// parallel is a, b = x, y: the items are evaluated and assigned without a
// tuple. It tells whether it applied.
func (b *builder) parallel(target, value ast.Expr) bool {
	tuple, ok := value.(*ast.Tuple)
	if !ok || b.fold(value) != nil {
		return false
	}
	dsts, star := elements(target)
	if dsts == nil || star >= 0 || len(dsts) != len(tuple.Elts) {
		return false
	}
	for _, e := range tuple.Elts {
		if _, ok := e.(*ast.Starred); ok {
			return false
		}
	}
	items := make([]Atom, len(dsts))
	for i, e := range tuple.Elts {
		items[i] = b.keep(b.expr(e), target)
	}
	for i, d := range dsts {
		b.assign(d, items[i])
	}
	return true
}

// elements lists the items of a tuple or list target and the index of the
// starred one; nil for other targets.
func elements(target ast.Expr) (elts []ast.Expr, star int) {
	switch t := target.(type) {
	case *ast.Tuple:
		elts = t.Elts
	case *ast.List:
		elts = t.Elts
	default:
		return nil, -1
	}
	star = -1
	for i, e := range elts {
		if _, ok := e.(*ast.Starred); ok {
			star = i
		}
	}
	return elts, star
}

// assign stores x in a target.
func (b *builder) assign(target ast.Expr, x Atom) {
	switch t := target.(type) {
	case *ast.Name:
		b.at(t)
		b.store(t.Id, x)
	case *ast.Attribute:
		obj := b.expr(t.Value)
		b.atEndOf(t)
		b.emit(&StoreAttr{Obj: obj, Name: b.scopeNow().mangle(t.Attr), X: x})
	case *syntax.Subscript:
		obj := b.operand(t.Value, t.Slice)
		i := b.expr(t.Slice)
		b.at(t)
		b.emit(&StoreItem{Obj: obj, Index: i, X: x})
	case *ast.Starred:
		b.assign(t.Value, x)
	default:
		b.unpack(target, x)
	}
}

// unpack assigns the items of x. Locals take their item directly as long as no
// target before them has to be evaluated.
func (b *builder) unpack(target ast.Expr, x Atom) {
	elts, star := elements(target)
	dsts := make([]*Var, len(elts))
	direct := true
	for i, e := range elts {
		if st, ok := e.(*ast.Starred); ok {
			e = st.Value
		}
		if v := b.localTarget(e); v != nil && direct {
			dsts[i] = v
			continue
		}
		direct = false
		dsts[i] = b.temp()
	}
	b.at(target)
	b.emit(&Unpack{Dsts: dsts, Star: star, X: x})
	for i, e := range elts {
		if dsts[i].Kind == Temp {
			b.assign(e, dsts[i])
		}
	}
}

// augAssign is target op= value; the target is evaluated once.
func (b *builder) augAssign(s *ast.AugAssign) {
	bin := &Binary{Op: binaryOp(s.Op), InPlace: true}
	switch t := s.Target.(type) {
	case *ast.Name:
		b.at(t)
		a, x := b.load(t.Id)
		if x != nil {
			a = b.let(x)
		}
		bin.X = b.keep(a, s.Value)
		r := b.added(bin.X, s)
		if r == nil {
			bin.Y = b.expr(s.Value)
			r = bin
		}
		b.at(s)
		if v := b.localTarget(t); v != nil {
			b.set(v, r)
			return
		}
		b.store(t.Id, b.let(r))
	case *ast.Attribute:
		obj := b.operand(t.Value, s.Value)
		b.atEndOf(t)
		name := b.scopeNow().mangle(t.Attr)
		bin.X = b.let(&GetAttr{X: obj, Name: name})
		bin.Y = b.expr(s.Value)
		b.at(s)
		r := b.let(bin)
		b.atEndOf(t)
		b.emit(&StoreAttr{Obj: obj, Name: name, X: r})
	case *syntax.Subscript:
		obj := b.operand(t.Value, t.Slice, s.Value)
		i := b.operand(t.Slice, s.Value)
		b.at(t)
		bin.X = b.let(&GetItem{X: obj, Index: i})
		bin.Y = b.expr(s.Value)
		b.at(s)
		r := b.let(bin)
		b.at(t)
		b.emit(&StoreItem{Obj: obj, Index: i, X: r})
	}
}

// deleteTarget is del target.
func (b *builder) deleteTarget(target ast.Expr) {
	switch t := target.(type) {
	case *ast.Name:
		b.at(t)
		b.unbind(t.Id)
	case *ast.Attribute:
		obj := b.expr(t.Value)
		b.atEndOf(t)
		b.emit(&Delete{Obj: obj, Attr: b.scopeNow().mangle(t.Attr)})
	case *syntax.Subscript:
		obj := b.operand(t.Value, t.Slice)
		i := b.expr(t.Slice)
		b.at(t)
		b.emit(&Delete{Obj: obj, Index: i})
	default:
		elts, _ := elements(target)
		for _, e := range elts {
			b.deleteTarget(e)
		}
	}
}
