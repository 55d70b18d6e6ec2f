package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// A cell that several functions assign (nonlocal) lives in the frame that owns
// it, and is passed by reference to the functions that capture it. All values
// that are stored in it share one type, as the items of a list do.

// LoadCell is the target of a read of a shared cell: variable Var of the copy.
type LoadCell struct{ Var *core.Var }

// TargetName names the cell in dumps.
func (c *LoadCell) TargetName() string { return "cell " + c.Var.Name }

// StoreCell is the target of an assignment of a shared cell.
type StoreCell struct{ Var *core.Var }

// TargetName names the cell in dumps.
func (c *StoreCell) TargetName() string { return "cell " + c.Var.Name }

// ownCells makes the shared cells that belong to this function; what a parameter
// holds goes into its cell.
func (a *analysis) ownCells() {
	for _, v := range a.in.Cells {
		if v.Kind != core.Cell || v.Outer != nil {
			continue
		}
		s := a.h.at("cell"+itoa(v.ID), types.KCell)
		if q := a.cellParam(v); q != nil {
			a.h.grow(s, a.celled(a.env[q.ID]), types.Never)
		}
		a.env[v.ID] = s.typ()
	}
}

// celled is the type as which a value is kept in a cell: Python may look into the
// cell, so that functions are there as the objects that they are.
func (a *analysis) celled(t types.Type) types.Type {
	if g := localFunc(t); g != nil {
		a.h.lost = append(a.h.lost, g)
	}
	if c := userClass(t); c != nil && c.Local {
		return types.ClassValue(c.Name, c)
	}
	return valueType(t)
}

// cellParam is the parameter whose value a cell of the function starts with, nil
// when it starts unbound.
func (a *analysis) cellParam(v *core.Var) *core.Var {
	for i, q := range a.in.Of.Params {
		if q.Var.ID == v.ID {
			return a.f.Params[i].Var
		}
	}
	return nil
}

// noteCells records the types that the shared cells of the function have got.
func (a *analysis) noteCells() {
	a.in.CellTypes = map[int]types.Type{}
	for _, v := range a.in.Cells {
		if v.Kind == core.Cell && v.Outer == nil {
			a.in.CellTypes[v.ID] = resolve(a.h.at("cell"+itoa(v.ID), types.KCell).typ())
		}
	}
}

func (a *analysis) loadCell(s *core.Let, v *core.Var) types.Type {
	s.Target = &LoadCell{v}
	return a.h.norm(siteOf(a.atom(v)).elem)
}

func (a *analysis) storeCell(s *core.StoreCell, t types.Type) {
	site := siteOf(a.atom(s.Var))
	a.h.grow(site, a.celled(t), types.Never)
	elem := a.h.norm(site.find().elem)
	s.Target, s.Want, s.Result = &StoreCell{s.Var}, []types.Type{elem}, types.None
}
