package ir

import "pyx2cpp/typer/types"

// Class is the native layout of the instances of one Python class. It is
// private to the translation unit.
type Class struct {
	Name  string // as the module calls it
	Slots []*Slot
	// Methods are the names looked up on instances that an instance attribute would hide.
	Methods []string
	// Helpers are the special methods that the runtime calls, nil where it calls
	// none, in the order of typer.Helper.
	Helpers [5]*Func
	// Enum are the members of an enumeration, nil for other classes.
	Enum *Enum
	// Fields are the fields of a named tuple, nil for other classes.
	Fields []string
	// Local: a statement of a function makes it.
	Local bool
}

// Enum describes the members of an enumeration.
type Enum struct {
	Members []string
	Values  []any      // their values, by Value: int64, float64 or string
	Value   types.Type // of their values, nil where these are not known
	Mixed   bool       // they are ints or strs too
}

// MemberIndex is the value of a Const that is a member of an enumeration.
type MemberIndex int

// Slot is an attribute that native instances keep in a typed field.
type Slot struct {
	Class *Class
	Name  string
	Type  types.Type
	Index int
	// Early slots come first; __init__ always fills them, in order.
	Early bool
	// Items: the list that the instance is.
	Items bool
}

// SlotRef names a slot as an operand of the rows that read and store slots.
type SlotRef struct{ Slot *Slot }

// MethodRef names what is looked up on the class of an instance, as an operand
// of the row that makes sure that the instance does not hide it.
type MethodRef struct {
	Class *Class
	Name  string
}

// ScopeRef names what tells how long a function that has made a class runs.
type ScopeRef struct{ Class *Class }

// Type returns the type of nothing: a reference is no value.
func (e *ScopeRef) Type() types.Type { return types.None }

// Type returns the type of nothing: a reference is no value.
func (e *SlotRef) Type() types.Type { return types.None }

// Type returns the type of nothing: a reference is no value.
func (e *MethodRef) Type() types.Type { return types.None }
