package ir

import "pyx2cpp/typer/types"

// shortRange is how far the bounds of a range may be from 0 in a loop that Ctrl-C need not stop.
const shortRange = 1 << 16

// mayTakeLong tells whether a loop that nothing inside can end counts so far that signals have to be asked
// for: its function then can raise, though nothing else in it does.
func (f *Func) mayTakeLong(loop *ForIter) bool {
	if !escapes(loop.Poll) || loop.Iter.Type.Kind != types.KIter || loop.Iter.Type.Elem() != types.Range {
		return false
	}
	return !shortBounds(f.made(loop.Iter))
}

// made returns what the one assignment of l outside of loops' steps says, nil when there is none or several.
func (f *Func) made(l *Local) Expr {
	var x Expr
	n := 0
	Walk(f.Body, func(s Stmt) {
		if a, ok := s.(*Assign); ok && a.Dst == l {
			x, n = a.X, n+1
		}
	})
	if n != 1 {
		return nil
	}
	if op, ok := x.(*Op); ok && len(op.Args) == 1 {
		if use, ok := op.Args[0].(*Use); ok && use.Local.Type == types.Range {
			return f.made(use.Local)
		}
	}
	return x
}

// shortBounds tells whether all numbers in x are small constants.
func shortBounds(x Expr) bool {
	if x == nil {
		return false
	}
	short := true
	WalkExpr(x, func(e Expr) {
		switch e := e.(type) {
		case *Const:
			v, ok := e.Value.(int64)
			short = short && ok && -shortRange <= v && v <= shortRange
		case *Use:
			short = false
		}
	})
	return short
}
