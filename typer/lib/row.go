// Package lib is the table of supported operations and library functions: one
// Row each. Type inference, passes, emission and docs/supported.md read the row;
// nothing downstream matches names.
package lib

import (
	"fmt"
	"slices"

	"pyx2cpp/typer/types"
)

// Exactness tells how a row's result relates to CPython's or NumPy's.
type Exactness int

// The degrees of exactness.
const (
	Bit       Exactness = iota // the same bits
	ULP                        // within Row.ULPs units in the last place
	OrderFree                  // the same up to the order of summation
)

// Row is one supported operation on one combination of argument types.
type Row struct {
	// Name is the Python name: "math.sqrt", "int.__add__", "list.append",
	// "numpy.zeros", "operator.lt" … Several rows may share a name (overloads);
	// the first whose parameters accept the arguments is taken.
	Name string
	// Sig is the signature in annotation syntax: "(x: float, y: float) -> float".
	// Single capital letters are type variables: "(self: list[T], x: T) -> None".
	// "= const" after a parameter gives its default.
	Sig string
	// Cxx is the C++ function in namespace pyx, overloaded on argument types.
	// When the row can raise or exit its shape is `bool|status f(R& out, args...)`, without out when
	// the result is None; otherwise `R f(args...)`. Other spellings: "op:+" an operator, "m:append" a
	// method of the first argument, "t:zeros" a function whose first template argument is the type
	// of the result.
	Cxx string
	// Header is the header that declares Cxx, relative to include/pyx/ ("int.hpp").
	Header string
	// Raises: may set a Python exception (returns false).
	Raises bool
	// Exits: may leave for the generic clone (int overflow, element of another type).
	Exits bool
	// Pure: no effect, and the same result for the same arguments; may be removed or moved when it neither raises nor exits.
	Pure bool
	// Apart: the result is a plain tuple where Python has a named one: for calls whose result is taken apart.
	Apart bool
	// Python: touches Python objects (counts against "native", needs the GIL).
	Python bool
	// NumPy: runs code of NumPy that only a process with Python has.
	NumPy bool
	// Shared: works on state that Python threads share: needs the GIL, though it touches no Python object.
	Shared bool
	// Elementwise: may be fused over arrays.
	Elementwise bool
	// Contig: an array result is C-contiguous.
	Contig bool
	// Unchecked names the sibling row that omits the check (overflow, bounds) once
	// a pass has proved it away.
	Unchecked string
	// Grow is the C++ function that does x = row(x, y) in the place of x, f(x, y); "" when there is none.
	Grow string
	// Infer computes the result type where Sig can't say it; nil: Sig says it.
	Infer func(args []types.Type) types.Type `json:"-"`
	// Plain: Infer sees lists with the types of their items, and never returns one of them.
	Plain bool
	// Accepts tells whether the row takes arguments of these types, where the
	// patterns of Sig say too little; nil: they say it.
	Accepts func(args []types.Type) bool `json:"-"`
	// Ufunc, where set: an elementwise operation over arrays.
	Ufunc *Ufunc `json:"-"`
	// Vector, where set: the row was made by lowering or a pass and carries out an expression over arrays.
	Vector *Vector `json:"-"`
	// Through, where set: the function runs in NumPy itself, and this tells what it gives.
	Through Through `json:"-"`
	// Dates: takes datetime64 and timedelta64, in arrays and as scalars, which only such rows see.
	Dates bool
	// Notes: may note a warning of NumPy scalar arithmetic, given after the call.
	Notes bool
	// Cold: raising rows and the like, never counted as hot Python.
	Cold bool
	// Cost is a rough number of cycles.
	Cost int
	Exact
	// Example is Python that one test runs against the real library: an expression.
	Example string
	// Doc is one line for docs/supported.md.
	Doc string

	// Params, Result and Defaults are parsed from Sig by the table's constructor.
	Params []Param
	Result types.Type
}

// Exact is a row's promise of exactness.
type Exact struct {
	How  Exactness
	ULPs int
}

// Param is a parameter of a row.
type Param struct {
	Name    string
	Type    types.Type
	Default string // "" without one, else a literal
	Keyword bool   // keyword-only
	Star    bool   // stands for any number of positional arguments
	Place   bool   // positional-only
}

// Takes tells whether the row takes n arguments by position.
func (r *Row) Takes(n int) bool {
	least, most := 0, 0
	for _, p := range r.Params {
		switch {
		case p.Star:
			return n >= least
		case p.Keyword:
			continue
		case p.Default == "":
			least++
		}
		most++
	}
	return least <= n && n <= most
}

// Has tells whether the row has a parameter of a name.
func (r *Row) Has(name string) bool {
	return slices.ContainsFunc(r.Params, func(p Param) bool { return p.Name == name })
}

// TakesDType tells whether the parameter that takes an argument, at index i or by its name, is a dtype.
func (r *Row) TakesDType(i int, name string) bool {
	if name == "" {
		return i < len(r.Params) && !r.Params[i].Keyword && r.Params[i].Type == types.Var("dtype")
	}
	return slices.ContainsFunc(r.Params, func(p Param) bool { return p.Name == name && p.Type == types.Var("dtype") })
}

// LiteralName is the name under which rows take a keyword argument that is a literal on which the type of the result
// depends: NAME_true, NAME_false, or NAME_r for a str. "": it is none.
func LiteralName(name string, value any) string {
	switch v := value.(type) {
	case bool:
		return fmt.Sprintf("%s_%t", name, v)
	case string:
		return name + "_" + v
	}
	return ""
}

// TargetName names the row in dumps.
func (r *Row) TargetName() string { return r.Name + r.Sig }

// PyOp is the target of an operation that goes through the Python object
// protocol: operands are boxed, the result is an object.
type PyOp struct {
	Op     string // "binary +", "getattr", "call" …
	Reason string // why it is not native, for the report
	// Typed: the result is expected to be of the statement's type and unboxed; another one is an exit.
	Typed bool
	// Makes: the result is the class that a statement of a function makes.
	Makes bool
	// Row is the row that says what the result is, where one does.
	Row *Row
}

// TargetName names the operation in dumps.
func (p *PyOp) TargetName() string {
	if p.Row != nil {
		return p.Row.TargetName()
	}
	return "py:" + p.Op
}

// Target is what carries an operation out, as core.Typing records it.
type Target interface{ TargetName() string }
