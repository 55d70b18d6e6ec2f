package lower

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// letPart lowers an operation that gives more types than its result is expected to have:
//
//	t: int | float | str = d["price"]
//	if t is float: x = t
//	else: leave after the operation
func (f *function) letPart(s *core.Let) {
	whole := *s
	whole.Result, whole.Yields = s.Yields, nil
	f.let(&whole)
	if f.dead {
		return
	}
	p := f.cur[s.Dst.ID]
	if s.Result.Kind == types.KObject { // of which something is known
		f.assign(s.Dst, &ir.Use{Local: p.local}, s.Result)
		return
	}
	exit := f.exitAt(2*s.Point+1, s.LiveOut, nil, false)
	if s.Yields == types.Object {
		l := f.temp(s.Result)
		f.emit(&ir.Check{Dst: l, Row: row("py.expect_item"), Args: []ir.Expr{&ir.Use{Local: p.local}}, Exit: exit, Line: f.line})
		f.assign(s.Dst, &ir.Use{Local: l}, s.Result)
		return
	}
	f.leaveUnless(p.local, s.Result, exit)
	f.assign(s.Dst, f.narrowed(p, s.Result), s.Result)
}

// leaveUnless leaves by an exit where a union holds a value of another type than t.
func (f *function) leaveUnless(l *ir.Local, t types.Type, exit *ir.Exit) {
	rest := []ir.Stmt{&ir.Leave{Exit: exit, Line: f.line}}
	for _, m := range t.Members() {
		rest = []ir.Stmt{&ir.If{Cond: &ir.IsType{X: &ir.Use{Local: l}, T: m}, Else: rest, Line: f.line}}
	}
	f.emit(rest[0])
}
