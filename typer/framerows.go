package typer

import (
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// frameRows types what loops over the rows of frames do; see transpile/core/framerows.go.
func (a *analysis) frameRows(s *core.Let, x *core.Intrinsic, ts []types.Type) types.Type {
	switch x.Name {
	case core.FrameRows:
		rows := a.rowsOf(x, ts)
		if rows == nil && types.IsFrame(resolve(ts[0])) && a.in.Of.Kind == core.Function {
			a.giveUp("what the rows of a frame have in common is known when the loop over them is reached")
		}
		s.Target = &ConstBool{rows != nil}
		return types.Bool
	case core.RowsBegin:
		if rows := a.rowsOf(x, ts); rows != nil {
			if _, ok := a.row(&s.Typing, "frame.rows_begin."+types.RowDType(resolve(ts[0])), plain(ts...)); ok {
				a.beginsRows(s.Dst, resolve(ts[0]))
				return rows
			}
		}
	case core.RowsNext, core.RowsAny, core.RowsRow:
		if t, ok := a.row(&s.Typing, "frame."+x.Name, plain(ts...)); ok && types.IsRows(ts[0]) {
			return t
		}
	case core.RowsLabel, core.RowsItem:
		if !types.IsRows(ts[0]) {
			break
		}
		at := int64(0)
		if x.Name == core.RowsItem {
			at = 1 + literal(x.Args[1]).(int64)
		}
		if t, ok := a.row(&s.Typing, "frame."+x.Name+"."+types.RowItem(ts[0], at), plain(ts...)); ok {
			if at == 0 && t == types.Object {
				return ts[0].Elems[0]
			}
			return t
		}
	default:
		return nil
	}
	s.Target = &lib.PyOp{Op: "intrinsic " + x.Name}
	a.cantDo(x.Name, "rows of a frame of unknown type")
	return types.Object
}

// rowsOf is the type of the rows of a frame, nil when it is not known.
func (a *analysis) rowsOf(x *core.Intrinsic, ts []types.Type) types.Type {
	frame := resolve(ts[0])
	if !types.IsFrame(frame) {
		return nil
	}
	var names []string
	for _, c := range x.Args[1].(*core.Const).Value.([]*core.Const) {
		names = append(names, strings.TrimPrefix(c.Value.(string), "."))
	}
	return types.Rows(frame, names)
}
