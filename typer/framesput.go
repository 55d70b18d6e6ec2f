package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// ColumnPut is the target of a store to an item of a frame or series:
//
//	t1 = df.loc; t2 = (i, "sig"); t1[t2] = x   →   x is put into df's column "sig" at i
type ColumnPut struct {
	ColumnItem
	Value     core.Atom
	ValueType types.Type
	// Refs is how many references the object has at least where pandas does not warn that nobody will see the store.
	Refs int64
}

// columnPut finds the store at the end of the steps c; nil: it is left to pandas.
func (a *analysis) columnPut(c *column, s *core.StoreItem) *column {
	v, ok := c.item.Object.(*core.Var)
	if !ok || !a.isHeld(v) || c.last == nil || !c.on(s.Obj) || c.by == "" || c.row || types.IsFrame(c.item.Type) != c.pairs {
		return nil
	}
	for _, step := range c.stmts {
		if item, ok := step.(*core.Let).X.(*core.GetItem); ok && item.X == c.item.Object { // df["c"].iloc[i] = x changes no frame
			return nil
		}
		if slices.Contains(s.LiveOut, step.(*core.Let).Dst.ID) {
			return nil
		}
	}
	if done, ok := a.columnIndex(c, s.Index, nil); !done || !ok {
		return nil
	}
	kind, dtype := c.kind()
	put := &ColumnPut{Value: s.X, ValueType: resolve(a.atom(s.X)), Refs: 1}
	if v.Kind == core.Temp {
		put.Refs = 2
	}
	if !a.isInt(c, c.item.Index) {
		kind += "label_"
		c.item.IndexType = resolve(a.atom(c.item.Index))
	}
	rows := a.p.table.Named(kind + "put_" + c.by + "." + dtype + "." + put.ValueType.String())
	if len(rows) == 0 {
		return nil
	}
	c.item.Row = rows[0]
	put.ColumnItem = c.item
	c.put = put
	c.stmts = append(c.stmts, s)
	return c
}

// isHeld tells whether something else than the statement keeps the object of a store: a variable, or an attribute of an
// instance. pandas warns of stores to objects that nobody has.
func (a *analysis) isHeld(v *core.Var) bool {
	if v.Kind != core.Temp {
		return true
	}
	held := false
	core.Walk(a.f.Body, func(s core.Stmt) {
		if let, ok := s.(*core.Let); ok && let.Dst == v {
			x, is := let.X.(*core.GetAttr)
			held = is && resolve(a.atom(x.X)).Kind == types.KInst
		}
	})
	return held
}

// putColumn types the store itself.
func (a *analysis) putColumn(c *column, s *core.StoreItem, first *core.Node) {
	s.Typing = core.Typing{Target: c.put, Result: types.None, From: first}
	s.Dead = false
}
