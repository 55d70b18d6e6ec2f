package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// Items of frames and series of pandas. What one expression says by several
// steps, of which each makes an object in Python, is one operation in native code:
//
//	t1 = df["close"]; t2 = t1.iloc; t3 = i - 1; t4 = t2[t3]   →   t4 = the item of df in column "close" at i - 1
//
// Between the first step and the last nothing else is done than arithmetic on ints.
// What leaves on the way, because pandas has to give the result or an error, goes on
// in the generic clone before the first step.

// PartOfFrame is the target of a step that makes nothing in native code.
type PartOfFrame struct{}

// TargetName names the step in dumps.
func (*PartOfFrame) TargetName() string { return "part of a frame" }

// ColumnItem is the target of the last step.
type ColumnItem struct {
	Row    *lib.Row
	Object core.Atom  // the frame or series
	Type   types.Type // its type
	Column string     // "" for a series
	Index  core.Atom  // nil where the row takes none
	// IndexType is the type of an index that is a label.
	IndexType types.Type
	// Bounds are those of a slice, of which the row takes two; nil: an item.
	Bounds []core.Atom
}

// TargetName names the operation in dumps.
func (c *ColumnItem) TargetName() string { return c.Row.Name }

// column is an item of a frame or series in the making.
type column struct {
	stmts    []core.Stmt
	item     ColumnItem
	by       string // "iloc" or "loc", "" as long as it is not known
	last     *core.Var
	put      *ColumnPut
	pairs    bool               // the index comes with the column
	row      bool               // the row has been taken: its column is still to be named
	ints     map[*core.Var]bool // results of arithmetic on the way
	tuple    [2]core.Atom       // the index and the column
	accessed string             // the accessor
	span     span
	take     *TakeRow
	taken    types.Type // of the variable that holds the row
}

// column finds the item that the first statements of a body read; nil: there is none.
func (a *analysis) column(body []core.Stmt) *column {
	first, ok := body[0].(*core.Let)
	if !ok || a.env == nil {
		return nil
	}
	x := objectOf(first)
	if x == nil {
		return nil
	}
	t := resolve(a.atom(x))
	if !types.IsFrame(t) && !types.IsSeries(t) {
		return nil
	}
	c := &column{item: ColumnItem{Object: x, Type: t}, ints: map[*core.Var]bool{}}
	for _, s := range body {
		if put, ok := s.(*core.StoreItem); ok {
			return a.columnPut(c, put)
		}
		let, ok := s.(*core.Let)
		if !ok || let.Dst == nil {
			return nil
		}
		c.stmts = append(c.stmts, let)
		done, ok := a.columnStep(c, let)
		if !ok {
			return nil
		}
		if done {
			return a.columnRow(c, let)
		}
		if let.Dst.Kind != core.Temp {
			if c.row && !c.span.taken {
				return a.takeRow(c, let)
			}
			return nil
		}
	}
	return nil
}

// objectOf is what a statement takes an attribute or an item of.
func objectOf(s *core.Let) core.Atom {
	switch x := s.X.(type) {
	case *core.GetAttr:
		return x.X
	case *core.GetItem:
		return x.X
	}
	return nil
}

// columnStep follows one statement: done with the last one, not ok when it does not fit.
func (a *analysis) columnStep(c *column, s *core.Let) (done, ok bool) {
	switch x := s.X.(type) {
	case *core.GetAttr:
		if c.span.taken {
			return false, c.on(x.X) && c.spanMethod(x, s.Dst)
		}
		return false, c.on(x.X) && c.accessor(x.Name, s.Dst)
	case *core.Call:
		return c.spanCall(x)
	case *core.MakeSlice:
		return false, c.last != nil && a.spanBounds(c, x, s.Dst)
	case *core.GetItem:
		if !c.on(x.X) {
			return false, false
		}
		return a.columnIndex(c, x.Index, s.Dst)
	case *core.MakeTuple:
		if c.last == nil || !c.wantsColumn() || len(x.Items) != 2 || x.Items[0].Star || x.Items[1].Star {
			return false, false
		}
		c.pairs, c.tuple = true, [2]core.Atom{x.Items[0].X, x.Items[1].X}
		c.ints[s.Dst] = false
		return false, true
	case *core.Binary, *core.Unary, *core.Copy:
		return false, c.last != nil && a.intStep(c, s)
	}
	return false, false
}

// on tells whether a step continues from the one before.
func (c *column) on(x core.Atom) bool {
	if c.last == nil {
		return x == c.item.Object
	}
	return x == core.Atom(c.last)
}

// wantsColumn tells whether a frame's column is still to be named.
func (c *column) wantsColumn() bool { return types.IsFrame(c.item.Type) && c.item.Column == "" }

var accessors = map[string]string{"iloc": "iloc", "iat": "iloc", "values": "iloc", "loc": "loc", "at": "loc"}

func (c *column) accessor(name string, dst *core.Var) bool {
	by := accessors[name]
	if by == "" || c.by != "" || c.wantsColumn() && name != by {
		return false
	}
	c.by, c.last, c.accessed = by, dst, name
	return true
}

// columnIndex follows an item: of a frame its column, else the item itself.
func (a *analysis) columnIndex(c *column, index core.Atom, dst *core.Var) (done, ok bool) {
	if v, is := index.(*core.Var); is && v == c.span.slice {
		return false, c.spanTaken(dst)
	}
	if c.wantsColumn() && c.pairs {
		name, ok := literal(c.tuple[1]).(string)
		if ok && c.by == "loc" && c.tuple[0] == core.Atom(c.span.slice) {
			c.item.Column = name
			return false, c.spanTaken(dst)
		}
		if v, is := index.(*core.Var); !is || !ok || name == "" || c.by != "loc" || !hasStep(c.ints, v) || !a.isPlace(c, c.tuple[0]) {
			return false, false
		}
		c.item.Column, c.item.Index = name, c.tuple[0]
		return true, true
	}
	if c.wantsColumn() {
		name, ok := literal(index).(string)
		switch {
		case c.by != "" && !c.row: // df.iloc[i] is a row, of which an item is taken next
			c.item.Index, c.last, c.row = index, dst, true
			return false, a.isPlace(c, index)
		case !ok || name == "":
			return false, false
		}
		c.item.Column, c.last = name, dst
		return c.row && !c.span.taken, true
	}
	if c.span.taken {
		return false, false
	}
	if c.by == "" {
		c.by = "loc"
	}
	c.item.Index = index
	return true, a.isPlace(c, index)
}

// isPlace tells whether an operand says which row is meant: an int, or a label. What labels there can be the index decides.
func (a *analysis) isPlace(c *column, x core.Atom) bool {
	if a.isInt(c, x) {
		return true
	}
	t := resolve(a.atom(x))
	return c.by == "loc" && (t == types.Str || t == types.Timestamp)
}

func hasStep(steps map[*core.Var]bool, v *core.Var) bool { _, ok := steps[v]; return ok }

// isInt tells whether an operand is an int, of a variable that is bound.
func (a *analysis) isInt(c *column, x core.Atom) bool {
	if v, ok := x.(*core.Var); ok && c.ints[v] {
		return true
	}
	return resolve(a.atom(x)) == types.Int
}

// intStep follows arithmetic that does nothing but compute an int.
func (a *analysis) intStep(c *column, s *core.Let) bool {
	switch x := s.X.(type) {
	case *core.Binary:
		if x.InPlace || x.Op != "+" && x.Op != "-" && x.Op != "*" {
			return false
		}
	case *core.Unary:
		if x.Op != "-" {
			return false
		}
	}
	if slices.ContainsFunc(core.Operands(s), func(x core.Atom) bool { return !a.isInt(c, x) }) {
		return false
	}
	c.ints[s.Dst] = true
	return true
}

// columnRow finds the row; nil when the column is not known or a step is needed behind the last.
func (a *analysis) columnRow(c *column, last *core.Let) *column {
	name, dtype := a.columnRowName(c)
	rows := a.p.table.Named(name)
	if len(rows) == 0 {
		a.columnLater(c, dtype)
		return nil
	}
	if c.isReadBehind(last) {
		return nil
	}
	c.item.Row = rows[0]
	return c
}

// isReadBehind tells whether something behind the last step reads what a step before it gives.
func (c *column) isReadBehind(last *core.Let) bool {
	return slices.ContainsFunc(c.stmts[:len(c.stmts)-1], func(s core.Stmt) bool { return slices.Contains(last.LiveOut, s.(*core.Let).Dst.ID) })
}

// columnRowName is the name of the row that reads an item, and the dtype that it reads.
func (a *analysis) columnRowName(c *column) (name, dtype string) {
	kind, dtype := c.kind()
	switch {
	case c.span.method != "":
		c.item.Bounds = c.span.bounds[:]
		return kind + c.span.by + "_" + c.span.method + "." + dtype, dtype
	case c.row:
		kind, dtype = kind+"row_", types.ItemOfRow(c.item.Type, dtype)
	}
	return kind + a.label(c) + c.by + "." + dtype, dtype
}

// placeKind is how the names of rows for the place of a row begin.
func (a *analysis) placeKind(c *column) string {
	kind, _ := c.kind()
	return kind + a.label(c)
}

// label notes that the index is a label, where it is none that counts rows.
func (a *analysis) label(c *column) string {
	if a.isInt(c, c.item.Index) {
		return ""
	}
	c.item.IndexType = resolve(a.atom(c.item.Index))
	return "label_"
}

// kind is how the names of rows for the object begin, and the dtype of the column.
func (c *column) kind() (string, string) {
	if types.IsFrame(c.item.Type) {
		return "frame.", types.ColumnOf(c.item.Type, c.item.Column)
	}
	return "frame.series_", types.SeriesOf(c.item.Type)
}

// columnLater leaves a function to CPython that reads a column which its frame does not have when it is called: what the
// function does until its loops may make that column, and they are specialised by themselves (core.openLoops).
func (a *analysis) columnLater(c *column, dtype string) {
	if dtype == "" && types.IsFrame(c.item.Type) && a.in.Of.Kind == core.Function {
		a.giveUp("column " + c.item.Column + " may be made before it is read")
	}
}

// readColumn types the statements of an item.
func (a *analysis) readColumn(c *column) {
	first := c.stmts[0].N()
	for i, s := range c.stmts {
		let, ok := s.(*core.Let)
		if !ok {
			a.putColumn(c, s.(*core.StoreItem), first)
			return
		}
		switch let.X.(type) {
		case *core.Binary, *core.Unary, *core.Copy:
			a.next(s)
		default:
			let.Typing = core.Typing{Target: &PartOfFrame{}, Result: types.Object}
			let.Dead = false
		}
		let.From = first
		if i == len(c.stmts)-1 && c.take != nil {
			let.Target, let.Result = c.take, c.taken
			a.set(let.Dst, let.Result)
		} else if i == len(c.stmts)-1 {
			item := c.item
			let.Target, let.Result = &item, item.Row.Result
			a.set(let.Dst, let.Result)
		}
	}
}

// onFrame is the name of the row for a builtin of a frame or series.
func onFrame(name string, args []arg) string {
	if name == "len" && len(args) == 1 && (types.IsFrame(args[0].t) || types.IsSeries(args[0].t)) {
		return "frame.rows"
	}
	return name
}

// partOfFrame is what an item of a frame is: the series of a column, or rows with the same columns, which slices and masks
// choose; nil when nothing is known of it.
func partOfFrame(t, by types.Type, index core.Atom) types.Type {
	if types.IsFrame(t) && (by.Kind == types.KSlice || types.SeriesOf(by) == "b1" || by == types.Object) {
		return t
	}
	if types.IsSeries(t) && (by.Kind == types.KSlice || types.SeriesOf(by) == "b1") {
		return t
	}
	name, ok := literal(index).(string)
	if dtype := types.ColumnOf(t, name); ok && dtype != "" {
		return types.Series(dtype)
	}
	return nil
}

// storesColumn notes a column that the program stores under a constant name: the variable that holds the frame knows it.
func (a *analysis) storesColumn(s *core.StoreItem, ts []types.Type) {
	v, ok := s.Obj.(*core.Var)
	name, is := literal(s.Index).(string)
	if !ok || !is || !types.IsFrame(ts[0]) {
		return
	}
	a.set(v, types.With(ts[0], name, storedDType(resolve(ts[2]))))
}

// storedDType is the dtype of a column made of a value. What pandas or NumPy have computed of objects is expected to be
// floats: where it is something else, reading it leaves.
func storedDType(t types.Type) string {
	if dtype := types.SeriesOf(t); dtype != "" {
		return dtype
	}
	if types.IsDate(t.DType) { // pandas may keep them in another unit
		return ""
	}
	switch t.Kind {
	case types.KArray:
		if t.NDim == 1 {
			return t.DType
		}
	case types.KNumPy:
		return t.DType
	case types.KList:
		return storedDType(t.Elem())
	case types.KInt:
		return "i8"
	case types.KFloat:
		return "f8"
	case types.KBool:
		return "b1"
	case types.KObject:
		if t.Name == "" {
			return "f8"
		}
	}
	return ""
}
