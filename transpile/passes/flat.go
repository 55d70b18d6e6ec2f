package passes

import (
	"maps"
	"strings"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// flat finds the lists that stay plain memory for as long as the function runs
// and splits the access to an item into the check of the index and the access.
//
//	v_q = check operator.mul(t1, v_k)         v_q = check operator.mul(t1, v_k)
//	…                                         d_q = &v_q; n_q = pass.size(v_q)
//	t2 = check operator.getitem(v_q, v_i) →   t3 = check pass.get_index(v_i, n_q)
//	check operator.setitem(v_q, v_j, t2)      t2 = d_q[t3]
//	                                          t4 = check pass.set_index(v_j, n_q)
//	                                          d_q[t4] = t2
//
// A list qualifies when it is made in the function, by one statement, and is
// from then on only indexed, measured, iterated over or returned: nobody can
// resize it, see it from Python or have another name for it. Since the lists
// are made by different statements, their memory is distinct. A short list of
// constant length that is not returned either becomes an array on the stack.
func flat(c *Context) {
	if !hasLoop(c.Func.Body) {
		return
	}
	f := &flattener{c: c, defs: c.definitions(), counts: c.count(), lists: map[*ir.Local]*flatList{}, sizes: map[string]*ir.Local{}}
	f.find()
	f.disqualify(c.Func.Body)
	if len(f.lists) > 0 {
		f.body(&c.Func.Body)
		f.handOver()
	}
}

// maxStack is the longest list in items that is put on the stack.
const maxStack = 64

// flatList is a list that qualifies so far.
type flatList struct {
	list    *ir.Local
	def     ir.Stmt
	fill    ir.Expr // the item it is filled with, when made by [fill] * n
	length  ir.Expr // n of that
	items   int64   // n when it is a constant, else -1
	indexed bool    // is indexed somewhere
	handle  bool    // the list itself is needed: returned or iterated over
	data    *ir.Local
	size    ir.Expr
	// setsSize: no list before this one has set the local with the length.
	setsSize bool
}

// flattener is the state of the pass. sizes holds what dominates the statement
// being rewritten.
type flattener struct {
	c      *Context
	defs   map[*ir.Local]ir.Stmt
	counts *counts
	lists  map[*ir.Local]*flatList
	sizes  map[string]*ir.Local // length expression → local with its value
}

func hasLoop(body []ir.Stmt) bool {
	found := false
	ir.Walk(body, func(s ir.Stmt) {
		if _, ok := ir.LoopID(s); ok {
			_, block := s.(*ir.Block)
			found = found || !block
		}
	})
	return found
}

// find collects the lists that one statement makes.
func (f *flattener) find() {
	for l, def := range f.defs {
		if l.Type.Kind != types.KList || l.Data || !plainItem(l.Type.Elem()) {
			continue
		}
		if fl := f.made(def); fl != nil {
			fl.list, fl.def = l, def
			f.lists[l] = fl
		}
	}
}

// plainItem tells whether items of type t are plain memory.
func plainItem(t types.Type) bool {
	return t == types.Float || t == types.Int || t == types.Bool
}

// made tells whether s makes a new list.
func (f *flattener) made(s ir.Stmt) *flatList {
	switch s := s.(type) {
	case *ir.Assign:
		if op, ok := s.X.(*ir.Op); ok && op.Row.Name == listOf {
			return &flatList{items: int64(len(op.Args))}
		}
	case *ir.Check:
		if s.Row.Name != "operator.mul" || s.Args[0].Type().Kind != types.KList || s.Args[1].Type() != types.Int {
			return nil
		}
		fl := &flatList{items: -1, length: s.Args[1]}
		if n, ok := intValue(s.Args[1]); ok {
			fl.items = max(n, 0)
		}
		fl.fill = f.oneItem(s)
		if fl.fill == nil {
			fl.items, fl.length = -1, nil
		}
		return fl
	}
	return nil
}

// oneItem returns x when s makes [x] * n, x has the same value later, and the
// list [x] has no other use.
func (f *flattener) oneItem(s *ir.Check) ir.Expr {
	use, ok := s.Args[0].(*ir.Use)
	if !ok {
		return nil
	}
	own := 1
	for _, l := range ir.Pinned(s) {
		if l == use.Local {
			own++
		}
	}
	def, ok := f.defs[use.Local].(*ir.Assign)
	if !ok || f.counts.uses[use.Local] != own {
		return nil
	}
	op, ok := def.X.(*ir.Op)
	if !ok || op.Row.Name != listOf || len(op.Args) != 1 {
		return nil
	}
	switch x := op.Args[0].(type) {
	case *ir.Const:
		return x
	case *ir.Use:
		if f.counts.defs[x.Local] == 1 {
			return x
		}
	}
	return nil
}

// disqualify removes the lists that are used in any way that could resize,
// share or rename them.
func (f *flattener) disqualify(body []ir.Stmt) {
	ir.Walk(body, func(s ir.Stmt) {
		for _, l := range ir.Defs(s) {
			if fl := f.lists[l]; fl != nil && fl.def != s {
				delete(f.lists, l)
			}
		}
		switch s := s.(type) {
		case *ir.Check:
			f.useInCheck(s)
		case *ir.Assign:
			f.useInOp(s.X)
		case *ir.Return:
			f.useInResult(s.X)
		default:
			for _, e := range ir.Exprs(s) {
				f.useInOp(*e)
			}
		}
	})
	for l, fl := range f.lists {
		if !fl.indexed {
			delete(f.lists, l)
		}
	}
}

// drop disqualifies every list that e reads.
func (f *flattener) drop(e ir.Expr) {
	ir.Reads(e, func(l *ir.Local) { delete(f.lists, l) })
}

func (f *flattener) useInCheck(s *ir.Check) {
	args := s.Args
	if fl := f.indexed(s); fl != nil {
		fl.indexed = true
		args = args[1:]
	}
	for _, a := range args {
		f.useInOp(a)
	}
}

// indexed returns the list that s gets an item of or sets one in.
func (f *flattener) indexed(s *ir.Check) *flatList {
	if s.Row.Name != "operator.getitem" && s.Row.Name != "operator.setitem" {
		return nil
	}
	use, ok := s.Args[0].(*ir.Use)
	if !ok || s.Args[1].Type() != types.Int {
		return nil
	}
	return f.lists[use.Local]
}

// useInOp allows len, truth and iteration and nothing else.
func (f *flattener) useInOp(e ir.Expr) {
	op, ok := e.(*ir.Op)
	if !ok {
		f.drop(e)
		return
	}
	for _, a := range op.Args {
		use, isUse := a.(*ir.Use)
		if !isUse || f.lists[use.Local] == nil {
			f.useInOp(a)
			continue
		}
		switch op.Row.Name {
		case "len":
		case "operator.truth", "operator.not_", "iter.make":
			f.lists[use.Local].handle = true
		default:
			delete(f.lists, use.Local)
		}
	}
}

// useInResult allows a list to be returned, alone or in a tuple.
func (f *flattener) useInResult(e ir.Expr) {
	switch e := e.(type) {
	case *ir.Use:
		if fl := f.lists[e.Local]; fl != nil {
			fl.handle = true
		}
	case *ir.MakeTuple:
		for _, item := range e.Items {
			f.useInResult(item)
		}
	case nil:
	default:
		f.useInOp(e)
	}
}

// body rewrites the accesses in a list of statements.
func (f *flattener) body(list *[]ir.Stmt) {
	var out []ir.Stmt
	outside := maps.Clone(f.sizes)
	for _, s := range *list {
		for _, b := range ir.Bodies(s) {
			f.body(b)
		}
		rewrite(s, f.length)
		if fl := f.defines(s); fl != nil {
			out = append(out, f.open(fl)...)
			continue
		}
		if c, ok := s.(*ir.Check); ok {
			if fl := f.indexed(c); fl != nil {
				out = append(out, f.access(fl, c)...)
				continue
			}
		}
		out = append(out, s)
	}
	f.sizes = outside
	*list = out
}

// defines returns the list that s makes.
func (f *flattener) defines(s ir.Stmt) *flatList {
	for _, l := range ir.Defs(s) {
		if fl := f.lists[l]; fl != nil {
			return fl
		}
	}
	return nil
}

// length replaces len(list) by the local that holds it.
func (f *flattener) length(e ir.Expr) ir.Expr {
	op, ok := e.(*ir.Op)
	if !ok || op.Row.Name != "len" {
		return e
	}
	use, ok := op.Args[0].(*ir.Use)
	if !ok || f.lists[use.Local] == nil {
		return e
	}
	f.prepare(f.lists[use.Local])
	return ir.Clone(f.lists[use.Local].size)
}

// prepare makes the locals for a list's data pointer and length, once.
func (f *flattener) prepare(fl *flatList) {
	if fl.data != nil {
		return
	}
	base := strings.TrimPrefix(fl.list.Name, "v_")
	fl.data = f.c.newLocal("d_"+base, fl.list.Type)
	fl.data.Data, fl.data.Sole = true, true
	if fl.onStack() {
		fl.data.Items = fl.items
	}
	if fl.items >= 0 {
		fl.size = intConst(fl.items)
		return
	}
	fl.size = &ir.Use{Local: f.sizeLocal(fl, base)}
}

// sizeLocal returns the local for the length of a list. Lists made with the
// same length share it, so that one test serves all of them; the first sets it.
func (f *flattener) sizeLocal(fl *flatList, base string) *ir.Local {
	if fl.length == nil || !f.stable(fl.length) {
		fl.setsSize = true
		return f.c.newLocal("n_"+base, types.Int)
	}
	key := ir.ExprString(fl.length)
	if f.sizes[key] == nil {
		fl.setsSize = true
		f.sizes[key] = f.c.newLocal("n_"+base, types.Int)
	}
	return f.sizes[key]
}

// stable tells whether e reads nothing but locals that are assigned once.
func (f *flattener) stable(e ir.Expr) bool {
	ok := isPure(e) && !readsMemory(e)
	ir.Reads(e, func(l *ir.Local) { ok = ok && f.counts.defs[l] == 1 })
	return ok
}

// onStack tells whether the list becomes an array on the stack.
func (fl *flatList) onStack() bool {
	return fl.fill != nil && fl.items >= 1 && fl.items <= maxStack && !fl.handle
}

// open follows the making of a list with its data pointer and length.
func (f *flattener) open(fl *flatList) []ir.Stmt {
	f.prepare(fl)
	line := ir.LineOf(fl.def)
	if fl.onStack() {
		k := f.c.newLocal("k", types.Int)
		store := &ir.StoreElem{Data: fl.data, Index: &ir.Use{Local: k}, X: ir.Clone(fl.fill), Line: line}
		return []ir.Stmt{&ir.For{ID: f.c.label(), Var: k, Lo: intConst(0), Hi: intConst(fl.items), Step: 1, Body: []ir.Stmt{store}, Line: line}}
	}
	out := []ir.Stmt{fl.def, &ir.Assign{Dst: fl.data, X: &ir.Data{X: fl.list, Sole: true}, Line: line}}
	if use, ok := fl.size.(*ir.Use); ok && fl.setsSize {
		size := &ir.Op{Row: sizeRow, Args: []ir.Expr{&ir.Use{Local: fl.list}}, T: types.Int}
		out = append(out, &ir.Assign{Dst: use.Local, X: size, Line: line})
	}
	return out
}

// access splits getting or setting an item.
func (f *flattener) access(fl *flatList, s *ir.Check) []ir.Stmt {
	f.prepare(fl)
	row := getIndexRow
	if s.Row.Name == "operator.setitem" {
		row = setIndexRow
	}
	at := f.c.newLocal("t_at", types.Int)
	check := &ir.Check{Dst: at, Row: row, Args: []ir.Expr{s.Args[1], ir.Clone(fl.size)}, Raise: s.Raise, Line: s.Line}
	place := &ir.Use{Local: at}
	if row == setIndexRow {
		return []ir.Stmt{check, &ir.StoreElem{Data: fl.data, Index: place, X: s.Args[2], Line: s.Line}}
	}
	return []ir.Stmt{check, &ir.Assign{Dst: s.Dst, X: &ir.Elem{Data: fl.data, Index: place}, Line: s.Line}}
}

// handOver makes exits hand over the arrays on the stack as lists.
func (f *flattener) handOver() {
	ir.Walk(f.c.Func.Body, func(s ir.Stmt) {
		for _, exit := range ir.Handovers(s) {
			for i := range exit.Live {
				if fl := f.lists[exit.Live[i].Local]; fl != nil && fl.onStack() {
					exit.Live[i].Local = fl.data
				}
			}
		}
	})
}
