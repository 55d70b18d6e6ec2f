package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// operandTypes reads the operands of a statement; false when one is never
// bound here: its type is then Unbound, and those read after it have none.
func (a *analysis) operandTypes(s core.Stmt) ([]types.Type, bool) {
	ops := core.Operands(s)
	ts := make([]types.Type, len(ops))
	for _, i := range core.ReadOrder(s, len(ops)) {
		t := a.atom(ops[i])
		if t.Has(types.Unbound) {
			t = a.readUnbound(ops[i], t)
			if a.env == nil {
				ts[i] = types.Unbound
				return ts, false
			}
		}
		ts[i] = t
	}
	return ts, true
}

// store types the statements that store or delete.
func (a *analysis) store(s core.Stmt) {
	ty := typing(s)
	*ty = core.Typing{}
	ts, ok := a.operandTypes(s)
	if !ok {
		ty.Args = resolveAll(ts)
		return
	}
	switch s := s.(type) {
	case *core.StoreItem:
		if a.looksAtIndex(s, ts) {
			return
		}
		a.storesField(s, ts)
		if _, ok := a.row(ty, "operator.setitem", plain(a.bare(ts, 0, "__setitem__")...)); !ok {
			if a.splitStore(s, ts) {
				return
			}
			if a.itemInst(s.Node, ty, "__setitem__", ts) {
				break
			}
			if neverStores(ts[0]) || neverIndexes(ts[0], ts[1]) {
				a.neverAfter(ty, ts)
				return
			}
			a.pythonStmt(ty, "setitem", "item assignment on "+resolve(ts[0]).String())
			a.storesColumn(s, ts)
		}
	case *core.StoreGlobal:
		a.storeGlobal(s, ts[0])
	case *core.StoreAttr:
		if a.storesNumber(s, ts) {
			return
		}
		if a.storeInst(s, ts) || a.splitAttr(s, ts) {
			break
		}
		if s.Plain {
			a.giveUp("sets attribute " + s.Name + " of a frozen instance")
			break
		}
		if fixed(ts[0]) {
			a.neverAfter(ty, ts)
			return
		}
		a.keepsWriteable(s.Name, ts[0])
		reason := "sets attribute " + s.Name
		if c := userClass(ts[0]); c != nil && a.storeClass(c, s.Name, ts[1]) {
			reason = ""
		}
		a.storeExc(s, ts)
		a.pythonStmt(ty, "setattr", reason)
		if ts[0].Kind == types.KModule { // what the code assumes of the module ends here
			a.cantDo(moduleStore, "sets attribute "+s.Name+" of a module")
		}
	case *core.Delete:
		a.deleteStmt(s, ts)
	case *core.StoreCell:
		if a.atom(s.Var).Kind == types.KCell {
			a.storeCell(s, ts[0])
			break
		}
		a.pythonStmt(ty, "storecell", "closure variable "+s.Var.Name)
	case *core.StoreName:
		a.pythonStmt(ty, "storename", "class body")
		a.storeClassName(s, ts[0])
	}
	for i := range ts {
		ts[i] = a.h.norm(ts[i])
	}
	ty.Args = resolveAll(ts)
	for i, w := range ty.Want {
		ty.Want[i] = resolve(w)
	}
}

func (a *analysis) pythonStmt(ty *core.Typing, op, reason string) {
	ty.Target = &lib.PyOp{Op: op, Reason: reason}
	ty.Want, ty.Bind = nil, nil
	ty.Result = types.Object
	a.pyOp(reason)
	a.cantDo(op, reason)
}

// storeGlobal records what the module body stores; readers are typed again
// when the type grows.
func (a *analysis) storeGlobal(s *core.StoreGlobal, t types.Type) {
	reason := "assigns global " + s.Name
	if n := resolve(t); holdable(n) {
		reason = "" // the module's namespace is where the name is
	}
	a.pythonStmt(&s.Typing, "setglobal", reason)
	g := a.p.global(s.Name)
	t = a.storeHeld(g, t)
	if a.in.Of.Kind != core.ModuleBody {
		a.storedGlobal(g, t)
		return
	}
	g.stored = append(g.stored, t)
	a.noteName(s.Name, t)
	a.storedGlobal(g, t)
}

// storedGlobal joins what is stored under a name to the name's type.
func (a *analysis) storedGlobal(g *Global, t types.Type) {
	n := tableOf(resolve(a.h.norm(t)))
	joined := n
	if keep := g.instead(n); keep != nil {
		joined = keep
	} else if g.Type != types.Never && g.Type != n {
		joined = globalJoin(g.Type, n)
	}
	if t.Kind == types.KFunc {
		if f := t.Ref.(*core.Func); f.Decorators == 0 {
			g.Func = f
		}
	}
	if joined != g.Type {
		g.Type = joined
		for r := range g.readers {
			a.p.queue(r)
		}
	}
}

// settleNames makes objects of the names whose stores inference does not reach.
func (p *Program) settleNames() {
	for _, g := range p.Globals {
		if g.Type != types.Never {
			continue
		}
		g.Type = types.Object
		for r := range g.readers {
			p.queue(r)
		}
	}
}

func globalJoin(x, y types.Type) types.Type {
	h := newHeap()
	return resolve(h.join(h.adopt(x, "a"), h.adopt(y, "b")))
}

func (a *analysis) deleteStmt(s *core.Delete, ts []types.Type) {
	switch {
	case s.Var != nil && s.Var.Kind == core.Local:
		if t := a.env[s.Var.ID]; t == nil || t.Has(types.Unbound) {
			a.pythonStmt(&s.Typing, "delvar", "del of a variable that may be unbound")
		}
		a.env[s.Var.ID] = types.Unbound
	case s.Index != nil:
		a.deleteItem(s, ts)
	case s.Var != nil:
		a.pythonStmt(&s.Typing, "delcell", "del of closure variable "+s.Var.Name)
	case s.Attr != "" && a.deletesProperty(s, ts):
	default:
		a.pythonStmt(&s.Typing, "delete", "del")
	}
}

func (a *analysis) deleteItem(s *core.Delete, ts []types.Type) {
	if _, ok := a.row(&s.Typing, "operator.delitem", plain(a.bare(ts, 0, "__delitem__")...)); ok {
		return
	}
	switch {
	case a.splitDelete(s, ts), a.itemInst(s.Node, &s.Typing, "__delitem__", ts):
	case neverStores(ts[0]) || neverIndexes(ts[0], ts[1]):
		a.neverAfter(&s.Typing, ts)
	default:
		a.pythonStmt(&s.Typing, "delitem", "item deletion on "+resolve(ts[0]).String())
	}
}

// unpack types "a, b = x".
func (a *analysis) unpack(s *core.Unpack) {
	s.Typing = core.Typing{}
	ts, ok := a.operandTypes(s)
	if !ok {
		s.Args = resolveAll(ts)
		return
	}
	t := ts[0]
	if a.splitUnpack(s, t) {
		return
	}
	s.Args = resolveAll(ts)
	if items := a.itemsOf(t, "__iter__"); items != nil && s.Star < 0 {
		t = items
	}
	switch {
	case s.Star >= 0 && a.unpackStar(s, t), a.unpackNamed(s, t):
		return
	case t.Kind == types.KTuple && len(t.Elems) == len(s.Dsts) && s.Star < 0:
		s.Result = resolve(t)
		for i, d := range s.Dsts {
			a.set(d, t.Elems[i])
		}
		return
	case noItems(t):
		a.leaves(&s.Typing)
		a.env = nil
		return
	case (t.Kind == types.KList || t.Kind == types.KTupleOf) && s.Star < 0:
		elem := a.h.norm(siteOf(t).elem)
		if elem == types.Never {
			a.env = nil
			s.Result = types.Never
			return
		}
		if _, ok := a.row(&s.Typing, "unpack", plain(t, types.Int)); ok {
			s.Want = resolveAll(s.Want)
			s.Result = resolve(elem)
			for _, d := range s.Dsts {
				a.set(d, elem)
			}
			return
		}
	case lib.UnpackedItem(t) != nil && s.Star < 0:
		if _, ok := a.row(&s.Typing, "unpack", plain(t, types.Int)); ok {
			s.Want = resolveAll(s.Want)
			s.Result = lib.UnpackedItem(t)
			for _, d := range s.Dsts {
				a.set(d, s.Result)
			}
			return
		}
	}
	a.pythonStmt(&s.Typing, "unpack", "unpacking of "+resolve(t).String())
	if a.unpackResults(s, t) {
		return
	}
	item := types.Object
	if s.Star < 0 && (t.Kind == types.KObject && len(t.Elems) > 0 || t.Kind == types.KRange) {
		item = a.h.adopt(lib.ItemOf(t), a.key())
		s.Target.(*lib.PyOp).Typed = true
		s.Result = resolve(item)
	}
	for _, d := range s.Dsts {
		a.set(d, item)
	}
}

// format types one replacement field of an f-string.
func (a *analysis) format(s *core.Let, x *core.Format, ts []types.Type) types.Type {
	name := "format"
	switch x.Conv {
	case 'r':
		name = "repr"
	case 's':
		name = "str"
	case 'a':
		name = "ascii"
	}
	if name != "repr" && name != "ascii" {
		ts = a.spelled(ts)
	}
	if x.Conv == 0 || x.Spec == nil {
		if t := a.fieldInst(s, name, ts); t != nil {
			return t
		}
		if t, ok := a.row(&s.Typing, name, plain(ts...)); ok {
			return t
		}
	}
	if x.Conv != 0 && x.Spec != nil {
		if t, ok := a.row(&s.Typing, "format."+name, plain(ts...)); ok {
			return t
		}
	}
	a.python(s, "format", "formatting of "+resolve(ts[0]).String())
	return types.Str
}
