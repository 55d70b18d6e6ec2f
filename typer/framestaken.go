package typer

import (
	"slices"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// A row that a variable holds, of which the function reads nothing but items by constant names, is no Series in native
// code. What is read of it is copied when the row is taken, so that it stays what it is when the frame changes:
//
//	row = df.iloc[i]            →   row = the items of df in columns "close" and "open" at i
//	x = row["close"] - row.open     x = row.0 - row.1
//
// The generic clone gets a Series with these items (frame_taken.cpp).

// TakeRow is the target of the last step of taking a row.
type TakeRow struct {
	ColumnItem
	Common  string // the dtype that rows have in common
	Columns []TakenColumn
}

// TakenColumn is an item of a row: a column, its dtype, and whether it is read as an attribute.
type TakenColumn struct {
	types.Column
	Attribute bool
}

// TakenItem is the target of reading an item of such a row.
type TakenItem struct {
	Row  *lib.Row
	Of   core.Atom
	Type types.Type
	Slot int64
}

// TargetName names the operation in dumps.
func (t *TakenItem) TargetName() string { return t.Row.Name }

// takeRow finds the row that takes what the steps c have come to; nil: pandas makes a Series.
func (a *analysis) takeRow(c *column, last *core.Let) *column {
	names := a.rowsRead()[last.Dst]
	take := &TakeRow{Common: types.RowDType(c.item.Type)}
	var columns, items []string
	for _, name := range names {
		column, attribute := strings.CutPrefix(name, ".")
		if at := slices.Index(columns, column); at >= 0 {
			take.Columns[at].Attribute = true // and as an item
			continue
		}
		dtype := types.ColumnOf(c.item.Type, column)
		item := types.ItemOfRow(c.item.Type, dtype)
		if !a.p.table.Has("frame.taken." + item) {
			return nil
		}
		take.Columns = append(take.Columns, TakenColumn{types.Column{Name: column, DType: dtype}, attribute})
		columns, items = append(columns, column), append(items, item)
	}
	rows := a.p.table.Named(a.placeKind(c) + "take_" + c.by)
	if len(names) == 0 || len(rows) == 0 || c.isReadBehind(last) {
		return nil
	}
	c.item.Row = rows[0]
	take.ColumnItem = c.item
	c.take, c.taken = take, types.Taken(columns, items)
	return c
}

// rowsRead are the variables that one statement assigns, of which the function reads only items by constant names, and
// attributes, and these names, the latter with a point before them.
func (a *analysis) rowsRead() map[*core.Var][]string {
	if a.rowVars != nil {
		return a.rowVars
	}
	a.rowVars = map[*core.Var][]string{}
	if a.in.Of.Kind != core.Function || a.in.Of.Generator {
		return a.rowVars
	}
	other, defs := map[*core.Var]bool{}, map[*core.Var]int{}
	for _, p := range a.f.Params {
		other[p.Var] = true
	}
	core.Walk(a.f.Body, func(s core.Stmt) {
		for _, v := range core.Defs(s) {
			let, ok := s.(*core.Let)
			if ok {
				_, ok = let.X.(*core.GetItem)
			}
			defs[v]++
			other[v] = other[v] || !ok || v.Kind != core.Local || v.Module || defs[v] > 1
		}
		read, name := rowRead(s)
		for _, x := range core.Operands(s) {
			v, ok := x.(*core.Var)
			switch {
			case !ok:
			case v != read:
				other[v] = true
			case !slices.Contains(a.rowVars[v], name):
				a.rowVars[v] = append(a.rowVars[v], name)
			}
		}
	})
	for v := range other {
		if other[v] {
			delete(a.rowVars, v)
		}
	}
	return a.rowVars
}

// rowRead is the variable of which a statement reads an item by a constant name, and the name; nil: it is none.
func rowRead(s core.Stmt) (*core.Var, string) {
	let, ok := s.(*core.Let)
	if !ok {
		return nil, ""
	}
	switch x := let.X.(type) {
	case *core.GetItem:
		v, _ := x.X.(*core.Var)
		if name, ok := literal(x.Index).(string); ok && name != "" && name[0] != '.' {
			return v, name
		}
	case *core.GetAttr:
		v, _ := x.X.(*core.Var)
		if !x.Method && x.Name[0] != '_' && !core.IsSeriesAttribute(x.Name) {
			return v, "." + x.Name
		}
	}
	return nil, ""
}

// takenItem types the reading of an item of a row that has been taken; false: s does something else.
func (a *analysis) takenItem(s core.Stmt) bool {
	v, name := rowRead(s)
	if v == nil || a.env == nil {
		return false
	}
	t := resolve(a.atom(v)).Without(types.Unbound)
	slot, item := types.TakenSlot(t, strings.TrimPrefix(name, "."))
	if item == "" {
		return false
	}
	let := s.(*core.Let)
	row := a.p.table.Named("frame.taken." + item)[0]
	let.Typing = core.Typing{Target: &TakenItem{row, v, t, slot}, Result: row.Result}
	for _, x := range core.Operands(let) {
		let.Args = append(let.Args, resolve(a.atom(x)))
	}
	let.Dead = false
	a.set(let.Dst, let.Result)
	return true
}
