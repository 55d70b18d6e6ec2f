package ir

import "pyx2cpp/typer/types"

// The nodes in this file appear only after the versioning pass: direct access
// to the elements of a list or array whose state has been checked before.

// Data is a pointer to the first element of the list or contiguous array in X.
// Its value lives in a Local with Data set.
type Data struct{ X *Local }

// Elem reads the element Index behind the data pointer in the local Data.
type Elem struct {
	Data  *Local
	Index Expr
}

// Flat tells that lists or contiguous arrays are in native state and, unless
// their data pointers are the same local, do not overlap; it is computed at run
// time before the fast copy of a loop is entered.
type Flat struct{ Lists []*Local }

// StoreElem is Data[Index] = X.
type StoreElem struct {
	Data  *Local
	Index Expr
	X     Expr
	Line  int
}

// Kernel is a region in which the memory behind each data pointer is reached
// through that pointer only. Nothing in it fails, and no jump leaves it.
type Kernel struct {
	Data []*Local // data pointers, assigned before
	Body []Stmt
	Line int
}

func (*StoreElem) stmt() {}
func (*Kernel) stmt()    {}

// Type returns the type of the list or array pointed into.
func (e *Data) Type() types.Type { return e.X.Type }

// Type returns the type of the element.
func (e *Elem) Type() types.Type { return ElemType(e.Data.Type) }

// Type returns bool.
func (e *Flat) Type() types.Type { return types.Bool }

// ElemType returns the type of an item of a list or array of type t.
func ElemType(t types.Type) types.Type {
	if t.Kind == types.KArray {
		return types.NumPy(t.DType)
	}
	return t.Elem()
}
