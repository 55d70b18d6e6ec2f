package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// zipRows types zip(*rows) of a list of rows where one statement takes its items:
//
//	for column in zip(*grid): …     an iterator that gives tuples of any length
//	xs, ys = zip(*pairs)            the columns at once
//
// nil: it is another call, or Python's object has to be there.
func (a *analysis) zipRows(s *core.Let, fn types.Type, args []arg) types.Type {
	if !isBuiltin(fn) || fn.Name != "zip" || len(args) != 1 || !args[0].star || args[0].name != "" || s.Dst == nil || s.Dst.Kind != core.Temp {
		return nil
	}
	rows := siteOf(args[0].t)
	if args[0].t.Kind != types.KList || rows == nil {
		return nil
	}
	row := a.h.norm(rows.elem)
	if row == types.Never {
		return types.Never
	}
	uses := usesOf(a.f.Body, s.Dst)
	if len(uses) != 1 {
		return nil
	}
	if u, ok := uses[0].(*core.Unpack); ok {
		return a.zipColumns(s, u, args[0].t, row)
	}
	if item := a.h.itemOf(row); !takesItems(uses[0], s.Dst) || a.iterType(row) == nil || item == nil || item.HasObject() || hasGen(item) {
		return nil
	} else if item == types.Never {
		return types.Never
	}
	items := a.h.at("zip"+itoa(s.N().Point), types.KTupleOf)
	a.h.grow(items, a.h.itemOf(row), types.Never)
	return a.starRow(s, "zip.rows", args[0].t, types.Iter(types.View("zip_rows", args[0].t, items.typ())))
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
