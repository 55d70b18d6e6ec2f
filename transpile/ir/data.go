package ir

import "pyx2cpp/typer/types"

// The nodes in this file appear only after the flat pass: direct access to the
// elements of a list or array whose state is known.

// Data is a pointer to the first element of the list or contiguous array in X.
// Its value lives in a Local with Data set.
type Data struct {
	X *Local
	// Sole tells that until the pointer's scope ends the elements are reached
	// through this pointer only, or through X itself.
	Sole bool
}

// Elem reads the element Index behind the data pointer in the local Data.
type Elem struct {
	Data  *Local
	Index Expr
}

// StoreElem is Data[Index] = X.
type StoreElem struct {
	Data  *Local
	Index Expr
	X     Expr
	Line  int
}

// Aside is a part of a function that hardly ever runs: C++ has it in a function
// of its own, so that it takes no registers from the rest. No jump, handler or
// return leads out of it, and it assigns scalars only.
type Aside struct {
	Body []Stmt
	Line int
	// In are the locals whose values it needs; of those that it assigns, Out are wanted afterwards.
	In, Out Live
}

func (*StoreElem) stmt() {}
func (*Aside) stmt()     {}

// Type returns the type of the list or array pointed into.
func (e *Data) Type() types.Type { return e.X.Type }

// Type returns the type of the element.
func (e *Elem) Type() types.Type { return ElemType(e.Data.Type) }

// ElemType returns the type of an item of a list or array of type t.
func ElemType(t types.Type) types.Type {
	if t.Kind == types.KArray {
		return types.NumPy(t.DType)
	}
	return t.Elem()
}

// RangeAt stands for the range iterator of a counted loop, which has no object
// of its own: the item in Item has been taken from range(…, End, Step).
type RangeAt struct {
	Item, End *Local
	Step      int64
}

// Locals returns the locals that are handed over for v.
func (v *LiveVar) Locals() []*Local {
	switch {
	case v.Range != nil:
		return []*Local{v.Range.Item, v.Range.End}
	case v.Local != nil:
		return []*Local{v.Local}
	case v.Func != nil:
		var list []*Local
		for _, d := range v.Func.Defaults {
			if d.Local != nil {
				list = append(list, d.Local)
			}
		}
		return list
	}
	return nil
}
