package passes

import (
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// safe tells whether threads can do what body does at the same time. The reason
// why not is kept for the case that it can't wait either.
func (t *turns) safe(body []ir.Stmt) bool {
	inside := map[int]bool{t.loop.ID: true}
	ok := true
	ir.Walk(body, func(s ir.Stmt) {
		if id, labelled := ir.LoopID(s); labelled {
			inside[id] = true
		}
		ok = ok && t.safeStmt(s, inside)
		switch s.(type) {
		case *ir.Check, *ir.CallFunc:
		default:
			for _, e := range ir.Exprs(s) {
				ok = ok && t.safeExpr(*e, nil)
			}
		}
		for _, l := range ir.Defs(s) {
			ok = ok && (l.Data || l.Span || ir.NativeType(l.Type))
		}
	})
	return ok
}

func (t *turns) safeStmt(s ir.Stmt, inside map[int]bool) bool {
	switch s := s.(type) {
	case *ir.Assign:
		return s.Dst != nil
	case *ir.Check:
		return t.safeRow(s)
	case *ir.CallFunc:
		return t.safeCall(s)
	case *ir.ForIter:
		return s.Iter.Type.Kind == types.KIter && s.Iter.Type.Elem() == types.Range
	case *ir.Break:
		return inside[s.ID] && s.ID != t.loop.ID
	case *ir.Continue:
		return inside[s.ID]
	case *ir.If, *ir.While, *ir.Loop, *ir.For, *ir.Block, *ir.StoreElem, *ir.Leave:
		return true
	}
	return false
}

func (t *turns) safeRow(s *ir.Check) bool {
	if s.Row.Python || s.Row.Shared || s.Row.Vector != nil || isTick(s) && !t.ticks[s.Dst] {
		return false
	}
	for _, e := range s.Args {
		if !t.safeExpr(e, s.Row) {
			return false
		}
	}
	return true
}

// looks are the rows that only look at an array or list.
var looks = map[string]bool{
	"pass.span_get": true, "pass.row_get": true, "pass.row": true, "pass.span": true, "pass.size": true, "pass.all_size": true,
	"pass.writeable": true, "pass.is_writeable": true, "len": true, "ndarray:shape": true, "ndarray:size": true,
}

// safeExpr tells whether an expression reads nothing but numbers, and items where they lie. What comes from outside the
// turn and is counted is not copied: it may be an operand of a row that looks at it.
func (t *turns) safeExpr(e ir.Expr, row *lib.Row) bool {
	switch e := e.(type) {
	case *ir.Use:
		l := e.Local
		return l.Data || l.Span || plainScalar(l.Type) || t.assigned[l] && ir.NativeType(l.Type) || row != nil && looks[row.Name]
	case *ir.Elem:
		if !plainScalar(e.Type()) {
			return false
		}
	case *ir.Data, *ir.IsType, *ir.TupleItem, *ir.MakeTuple:
	case *ir.Const:
		return ir.NativeType(e.T)
	case *ir.Convert:
		if !ir.NativeType(e.T) {
			return false
		}
	case *ir.Op:
		if e.Row.Python || e.Row.Shared || e.Row.Vector != nil {
			return false
		}
		row = e.Row
	case *ir.Cell:
		return plainScalar(e.Cell.Type)
	default:
		return false
	}
	if _, op := e.(*ir.Op); !op {
		row = nil
	}
	for _, x := range ir.Parts(e) {
		if !t.safeExpr(*x, row) {
			return false
		}
	}
	return true
}

// safeCall tells whether a function works on its own values and looks at arrays.
func (t *turns) safeCall(s *ir.CallFunc) bool {
	if s.Next || s.Memo != nil || s.As != "" || !ir.RunsNoPython(s.Fn) {
		return false
	}
	for i, e := range s.Args {
		use, ok := e.(*ir.Use)
		if !ok || plainScalar(use.Local.Type) {
			continue
		}
		if t.assigned[use.Local] {
			continue
		}
		if i >= len(s.Fn.Params) || use.Local.Type.Kind != types.KArray || !onlyLooks(s.Fn, s.Fn.Params[i], 0) {
			return false
		}
	}
	for _, e := range s.Args {
		if use, ok := e.(*ir.Use); ok && use.Local.Type.Kind == types.KArray {
			continue
		}
		if !t.safeExpr(e, nil) {
			return false
		}
	}
	return true
}

// onlyLooks tells whether f does nothing with an array but read its elements and sizes.
func onlyLooks(f *ir.Func, array *ir.Local, depth int) bool {
	const deepest = 4
	data := localSet{}
	ok := depth < deepest
	ir.Walk(f.Body, func(s ir.Stmt) {
		if a, is := s.(*ir.Assign); is && a.Dst != nil && a.Dst.Data {
			if d, is := a.X.(*ir.Data); is && d.X == array {
				data[a.Dst] = true
				return
			}
		}
		if !mentions(s, array) {
			return
		}
		switch s := s.(type) {
		case *ir.CallFunc:
			for i, e := range s.Args {
				if use, is := e.(*ir.Use); is && use.Local == array {
					ok = ok && i < len(s.Fn.Params) && !s.Next && s.Memo == nil && onlyLooks(s.Fn, s.Fn.Params[i], depth+1)
				} else {
					ok = ok && onlyLookedAt(e, array, nil)
				}
			}
		case *ir.Check:
			for _, e := range s.Args {
				ok = ok && onlyLookedAt(e, array, s.Row)
			}
		default:
			for _, e := range ir.Exprs(s) {
				ok = ok && onlyLookedAt(*e, array, nil)
			}
		}
		for _, l := range ir.Defs(s) {
			ok = ok && l != array
		}
	})
	ir.Walk(f.Body, func(s ir.Stmt) {
		if st, is := s.(*ir.StoreElem); is {
			ok = ok && !data[st.Data]
		}
	})
	return ok
}

// onlyLookedAt tells whether an array stands in e only where rows look at it; row is the one that has e as an operand.
func onlyLookedAt(e ir.Expr, array *ir.Local, row *lib.Row) bool {
	if use, ok := e.(*ir.Use); ok {
		return use.Local != array || row != nil && looks[row.Name]
	}
	row = nil
	if op, ok := e.(*ir.Op); ok {
		row = op.Row
	}
	for _, x := range ir.Parts(e) {
		if !onlyLookedAt(*x, array, row) {
			return false
		}
	}
	return true
}
