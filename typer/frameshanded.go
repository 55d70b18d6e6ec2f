package typer

import (
	"slices"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// A row that a loop over iterrows hands to a function of the program, which reads items of it by constant names, is no
// Series either. The callee reads in the array where the rows are, at the one where the loop is:
//
//	for i, row in df.iterrows():    →   strategy.on_bar(@handed(rows))
//	    strategy.on_bar(row)                                             def on_bar(self, row):  # a FrameRow
//	                                                                         self.last = row.close
//
// Where the callee does something else with it, it becomes pandas' own Series of that row: it is not kept anywhere as what
// it is, so that the loop has not gone on (frame_rows.cpp).

// HandedItem is the target of reading an item of such a row.
type HandedItem struct {
	TakenItem
	Name string // with a point before it: an attribute; ".name": the label
}

// beginsRows notes of which frame a variable holds the rows.
func (a *analysis) beginsRows(rows *core.Var, frame types.Type) {
	if a.rowFrames == nil {
		a.rowFrames = map[*core.Var]types.Type{}
	}
	a.rowFrames[rows] = frame
}

// handsRow types the first statement of a body if it takes the row where a loop is for a call of a function of the program,
// and for nothing else.
func (a *analysis) handsRow(body []core.Stmt) bool {
	let, ok := body[0].(*core.Let)
	if !ok || a.env == nil || let.Dst == nil || let.Dst.Kind != core.Temp {
		return false
	}
	x, ok := let.X.(*core.Intrinsic)
	if !ok || x.Name != core.RowsRow {
		return false
	}
	rows, _ := x.Args[0].(*core.Var)
	frame := a.rowFrames[rows]
	if frame == nil || !types.IsRows(resolve(a.atom(rows))) || !a.isHanded(let.Dst, body[1:]) {
		return false
	}
	held := resolve(a.atom(rows))
	let.Typing = core.Typing{Result: types.Handed(frame), Args: []types.Type{held}}
	if _, ok := a.row(&let.Typing, "frame.rows_handed", plain(held)); !ok {
		return false
	}
	let.Dead = false
	a.set(let.Dst, let.Result)
	return true
}

// isHanded tells whether v is an argument of the next statement that uses it, a call of functions of the program, and of
// no other.
func (a *analysis) isHanded(v *core.Var, body []core.Stmt) bool {
	at := slices.IndexFunc(body, func(s core.Stmt) bool { return slices.Contains(core.Operands(s), core.Atom(v)) })
	if at < 0 {
		return false
	}
	let, ok := body[at].(*core.Let)
	return ok && !slices.Contains(let.LiveOut, v.ID) && isPassed(let, v) && a.takesRows(resolve(a.atom(let.X.(*core.Call).Fn)))
}

// takesRows tells whether a call of fn runs a function of the program, which says what becomes of a row.
func (a *analysis) takesRows(fn types.Type) bool {
	for _, fn := range fn.Members() {
		if f, _ := a.calledFunc(fn); f == nil || f.Generator {
			return false
		}
	}
	return true
}

// argOf is an argument of a call of fn: a row that has been handed over is a Series for all but functions of the program.
func (a *analysis) argOf(fn, t types.Type) types.Type {
	if types.IsHanded(t) && !a.takesRows(fn) {
		return types.Object
	}
	return t
}

// handedTo is what a parameter gets for a row that is handed to it: the row, where it reads nothing but items, else a Series.
func handedTo(f *core.Func, i int, t types.Type) types.Type {
	if !types.IsHanded(t) {
		return t
	}
	p := f.Params[i]
	if p.Kind == core.VarPositional || p.Kind == core.VarKeyword || !onlyItems(f, p.Var) {
		return types.Object
	}
	return t
}

// onlyItems tells whether a function reads items of a variable, or hands it on, and does nothing else with it.
func onlyItems(f *core.Func, v *core.Var) bool {
	fine := v.Kind == core.Local
	core.Walk(f.Body, func(s core.Stmt) {
		if slices.Contains(core.Defs(s), v) {
			fine = false
		}
		if !slices.Contains(core.Operands(s), core.Atom(v)) {
			return
		}
		if read, _ := handedRead(s); read == v {
			return
		}
		let, _ := s.(*core.Let)
		fine = fine && let != nil && isPassed(let, v)
	})
	return fine
}

// isPassed tells whether a statement is a call with v among its arguments.
func isPassed(s *core.Let, v *core.Var) bool {
	call, ok := s.X.(*core.Call)
	return ok && call.Fn != core.Atom(v) && !slices.ContainsFunc(call.Args, func(g core.Arg) bool { return g.Star })
}

// handedRead is the variable of which a statement reads an item by a constant name, or its label under ".name", and the name.
func handedRead(s core.Stmt) (*core.Var, string) {
	if let, ok := s.(*core.Let); ok {
		if x, ok := let.X.(*core.GetAttr); ok && x.Name == "name" && !x.Method {
			v, _ := x.X.(*core.Var)
			return v, labelName
		}
	}
	return rowRead(s)
}

const labelName = ".name"

// handedItem types the reading of an item of a row that has been handed over; false: s does something else.
func (a *analysis) handedItem(s core.Stmt) bool {
	v, name := handedRead(s)
	if v == nil || a.env == nil {
		return false
	}
	t := resolve(a.atom(v))
	if !types.IsHanded(t) {
		return false
	}
	let := s.(*core.Let)
	item := &HandedItem{TakenItem{Of: v, Type: t}, name}
	let.Typing = core.Typing{Target: item}
	if name == labelName {
		word, label := types.HandedLabel(t)
		item.Row = a.p.table.Named("frame.handed_label." + word)[0]
		if let.Result = item.Row.Result; word == "object" {
			let.Result = label
		}
	} else {
		item.Row = a.p.table.Named("frame.handed_item." + types.HandedItem(t, strings.TrimPrefix(name, ".")))[0]
		let.Result = item.Row.Result
	}
	for _, x := range core.Operands(let) {
		let.Args = append(let.Args, resolve(a.atom(x)))
	}
	let.Dead = false
	a.set(let.Dst, let.Result)
	return true
}
