package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// zipRows types zip(*rows) of a list of rows, or of what gives such a list, where one statement takes its items:
//
//	for column in zip(*grid): …     an iterator that gives tuples of any length
//	xs, ys = zip(*pairs)            the columns at once
//
// nil: it is another call, or Python's object has to be there.
func (a *analysis) zipRows(s *core.Let, fn types.Type, args []arg) types.Type {
	if !isBuiltin(fn) || fn.Name != "zip" || len(args) != 1 || !args[0].star || args[0].name != "" || s.Dst == nil || s.Dst.Kind != core.Temp {
		return nil
	}
	rows, row := a.rowsBehind(s, args[0].t)
	if row == nil || row == types.Never {
		return row
	}
	uses := usesOf(a.f.Body, s.Dst)
	if len(uses) != 1 {
		return nil
	}
	if u, ok := uses[0].(*core.Unpack); ok {
		return a.zipColumns(s, u, args[0].t, row)
	}
	if item := a.h.itemOf(row); !a.takesItems(uses[0], s.Dst) || a.iterType(row) == nil || item == nil || item.HasObject() || hasGen(item) {
		return nil
	} else if item == types.Never {
		return types.Never
	}
	items := a.h.at("zip"+itoa(s.N().Point), types.KTupleOf)
	a.h.grow(items, a.h.itemOf(row), types.Never)
	return a.starRow(s, "zip.rows", args[0].t, types.Iter(types.View("zip_rows", rows, items.typ())))
}

// rowsBehind returns the type of the list of rows that *x makes of x, and that of a row, nil where it is none.
func (a *analysis) rowsBehind(s *core.Let, x types.Type) (rows, row types.Type) {
	switch x.Kind {
	case types.KList:
		if siteOf(x) == nil {
			return nil, nil
		}
		return x, a.h.itemOf(x)
	case types.KTuple, types.KTupleOf, types.KView, types.KDeque, types.KIter, types.KEnum, types.KZip:
		row = a.h.itemOf(x)
		if row == nil || row == types.Never || row.HasObject() {
			return nil, row
		}
		list := a.h.at("rows"+itoa(s.N().Point), types.KList)
		a.h.grow(list, row, types.Never)
		return list.typ(), a.h.norm(list.elem)
	}
	return nil, nil
}

// zipColumns types zip(*rows) that is taken apart at once.
func (a *analysis) zipColumns(s *core.Let, u *core.Unpack, rows, row types.Type) types.Type {
	if row.Kind != types.KTuple || u.Star >= 0 || len(row.Elems) != len(u.Dsts) || len(row.Elems) == 0 || row.HasObject() || slices.ContainsFunc(row.Elems, hasGen) {
		return nil
	}
	columns := make([]types.Type, len(row.Elems))
	for i, e := range row.Elems {
		if e.HasObject() || e == types.Never {
			return nil
		}
		column := a.h.at("zip"+itoa(s.N().Point)+"."+itoa(i), types.KTupleOf)
		a.h.grow(column, e, types.Never)
		columns[i] = column.typ()
	}
	return a.starRow(s, "zip.columns", rows, types.Tuple(columns...))
}

// starRow has a row carry a call f(*x) out.
func (a *analysis) starRow(s *core.Let, name string, x, result types.Type) types.Type {
	if _, ok := a.row(&s.Typing, name, plain(x)); !ok {
		return nil
	}
	s.Want = append([]types.Type{types.Method(types.Module("builtins"), "zip")}, s.Want...)
	for i := range s.Bind {
		s.Bind[i]++
	}
	return result
}

// usesOf are the statements that use a variable.
func usesOf(body []core.Stmt, v *core.Var) []core.Stmt {
	var out []core.Stmt
	core.Walk(body, func(s core.Stmt) {
		if slices.Contains(core.Uses(s), v) {
			out = append(out, s)
		}
	})
	return out
}
