package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// A span is a slice of a column of which a method gives one number; the steps to it are one operation, as those to an
// item are (frames.go):
//
//	t1 = df["close"]; t2 = t1.iloc; t3 = slice(t4, i, None); t5 = t2[t3]; t6 = t5.mean; x = t6()
//
// A column may also be taken from a slice of rows: df.iloc[a:b]["close"].
type span struct {
	by     string // how rows are counted: "iloc", "loc" or, of series, "items"
	slice  *core.Var
	bounds [2]core.Atom
	taken  bool   // the slice has been taken
	method string // the last step calls
}

// spanMethods are the methods that give a number.
var spanMethods = map[string]bool{"mean": true, "sum": true, "min": true, "max": true, "std": true, "var": true}

// spanBounds notes a slice of plain bounds, without a step.
func (a *analysis) spanBounds(c *column, x *core.MakeSlice, dst *core.Var) bool {
	if c.span.slice != nil || !isNone(x.Step) || dst.Kind != core.Temp {
		return false
	}
	for _, bound := range []core.Atom{x.Lo, x.Hi} {
		if !isNone(bound) && !a.isInt(c, bound) {
			return false
		}
	}
	c.span.slice, c.span.bounds = dst, [2]core.Atom{x.Lo, x.Hi}
	return true
}

func isNone(x core.Atom) bool {
	c, ok := x.(*core.Const)
	return ok && c.Value == nil
}

// spanTaken follows an item whose index is the slice; not ok when it does not fit.
func (c *column) spanTaken(dst *core.Var) bool {
	switch {
	case c.span.taken || dst == nil || c.accessed == "values" || c.accessed == "at" || c.accessed == "iat":
		return false
	case c.by != "":
		c.span.by = c.by
	case c.wantsColumn():
		return false
	default:
		c.span.by = "items"
	}
	c.span.taken, c.last, c.row = true, dst, c.wantsColumn()
	return true
}

// spanMethod follows the attribute that is called next.
func (c *column) spanMethod(x *core.GetAttr, dst *core.Var) bool {
	if !x.Method || c.wantsColumn() || c.span.method != "" || !spanMethods[x.Name] {
		return false
	}
	c.span.method, c.last = x.Name, dst
	return true
}

// spanCall follows the call.
func (c *column) spanCall(x *core.Call) (done, ok bool) {
	ok = c.span.method != "" && c.last != nil && x.Fn == core.Atom(c.last) && len(x.Args) == 0
	return ok, ok
}

// partOfPlaces is what an accessor of a frame or series, df.iloc, gives for an index: the same with fewer rows, or a row;
// nil when nothing is known of it.
func partOfPlaces(places, index types.Type) types.Type {
	if places.Kind != types.KObject || places.Name != "places" && places.Name != "labels" {
		return nil
	}
	of := places.Elems[0]
	switch {
	case index.Kind == types.KSlice:
		return of
	case types.IsFrame(of) && (index == types.Int || places.Name == "labels" && (index == types.Str || index == types.Timestamp)):
		return types.RowSeries(of)
	}
	return nil
}
